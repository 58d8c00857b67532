"""Manual stock modifications: what a person books at the platform leaves one behind (A54)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.hub import exact, ledger, records, timestamps
from app.hub.ledger import Movement
from app.hub.options import Switches
from app.hub.records import Document, Part
from app.sqlite import Connection

Body = dict[str, Any]
MODIFICATION = "manual_modification"
OPERATION = "operation"
RESET = "StockCountResetOperation"


@dataclass(frozen=True)
class Operation:
    """A booking as an operation shows it: `count` is that of its condition afterwards (A54)."""

    booked: Movement
    count: Decimal
    status: str = "COMPLETED"
    failure: str = ""
    kind: str = RESET


def begin(
    tx: Connection, place: str, now: int, *, staff: str = "", identifier: str = ""
) -> Document:
    """A modification that is PENDING and has no operation yet."""
    recorded_for: Body = {"storage_location_id": place}
    if staff:
        recorded_for["staff_member_id"] = staff
    made = Document(
        id=identifier or records.mint(now),
        kind=MODIFICATION,
        created_at=now,
        number="",
        status="PENDING",
        converted=None,
        body={"recorded_for": recorded_for, "status_log": [_entry("PENDING", now)]},
    )
    records.add_document(tx, made)
    return made


def end(tx: Connection, modification: Document, status: str, now: int) -> None:
    """COMPLETED or FAILED (A56)."""
    log = [*modification.body["status_log"], _entry(status, now)]
    body = {**modification.body, "status_log": log}
    records.save_document(tx, Document(**{**vars(modification), "status": status, "body": body}))


def add_operation(
    tx: Connection, modification: Document, operation: Operation, now: int, identifier: str = ""
) -> None:
    """Put an operation into a modification; booking it is the caller's."""
    booked = operation.booked
    body: Body = {
        "@type": operation.kind,
        "status": operation.status,
        "status_log": [_entry(operation.status, now)],
        "reason": {"reason": booked.reason},
        "storage_location_id": booked.place,
        "product_id": booked.product,
        "number_of_tracking_units": exact.plain(operation.count),
    }
    if booked.condition != "NEW":
        body["condition_id"] = booked.condition
    if operation.failure:
        body["failure_reason"] = operation.failure
    made = Part(modification.id, OPERATION, identifier or records.mint(now), None, body)
    records.add_part(tx, made)


def record(tx: Connection, booked: Movement, now: int, switches: Switches) -> None:
    """What was just booked by a person, as a modification with one operation (A54, A55)."""
    made = begin(tx, booked.place, now)
    other = switches.operations_of_other_types and booked.intent != "set"
    count = ledger.counts(tx, booked.product, booked.place)[booked.condition]
    kind = f"StockCount{booked.intent.capitalize()}Operation" if other else RESET
    add_operation(tx, made, Operation(booked, count, kind=kind), now)
    end(tx, made, "COMPLETED", now)


def _entry(status: str, now: int) -> Body:
    return {"status": status, "changed_on": timestamps.text(now)}
