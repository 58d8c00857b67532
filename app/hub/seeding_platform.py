"""Filling in what staff do at the platform: shipments, stock-takings, corrections, signatures.

Everything has happened already: what was completed has moved stock in the one ledger, so the
stock that a fresh hub shows is that of `deliveries.json` after these bookings.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import (
    counting,
    drawing,
    exports,
    files,
    ledger,
    modifications,
    products,
    records,
    timestamps,
)
from app.hub import sheets as making
from app.hub.behaviours.exports import DESCRIPTIONS
from app.hub.behaviours.shipment_drafts import DRAFT, ITEM, PLACES
from app.hub.behaviours.shipments import SHIPMENT, moves
from app.hub.behaviours.signatures import SIGNATURE
from app.hub.calls import Sheet
from app.hub.counting import LINE, STOCK_TAKING
from app.hub.ledger import Movement
from app.hub.modifications import MODIFICATION, Operation
from app.hub.options import Switches
from app.hub.records import Document, Part
from app.sqlite import Connection

Body = dict[str, Any]
_HOUR = 3_600_000
_EVERYTHING = Switches()
"""What the demo did is told by the readings that are assumed, whatever the hub is switched to."""


def fill(tx: Connection, contents: Body, now: int) -> None:
    """Add what is not there yet; times are `hours_ago`."""
    fillers = (
        ("shipment_drafts", DRAFT, _add_draft),
        ("shipments", SHIPMENT, _add_shipment),
        ("stock_takings", STOCK_TAKING, _add_taking),
        ("modifications", MODIFICATION, _add_modification),
        ("signatures", SIGNATURE, _add_signature),
    )
    for name, kind, add in fillers:
        for entry in contents.get(name, []):
            if records.document(tx, kind, entry["id"]) is None:
                add(tx, entry, now)
    for entry in contents.get("exports", []):
        if exports.find(tx, entry["kind"], entry["id"], now) is None:
            _add_export(tx, entry, now)


def _ago(entry: Body, now: int, name: str = "hours_ago") -> int:
    return now - int(entry[name]) * _HOUR


def _add_draft(tx: Connection, entry: Body, now: int) -> None:
    _add_head(tx, entry, now, DRAFT)


def _add_shipment(tx: Connection, entry: Body, now: int) -> None:
    _add_head(tx, entry, now, SHIPMENT)
    if entry["status"] != "COMPLETED":
        return
    for item in records.parts(tx, entry["id"], ITEM):
        for booked in moves(tx, entry, item, _EVERYTHING, origin="seed"):
            ledger.apply(tx, booked, _ago(entry, now))


def _add_head(tx: Connection, entry: Body, now: int, kind: str) -> None:
    """A draft or a shipment with its items."""
    names = (*PLACES, "description", "responsible_staff")
    body = {name: entry[name] for name in names if entry.get(name)}
    made = Document(
        id=entry["id"],
        kind=kind,
        created_at=_ago(entry, now),
        number=entry.get("number", ""),
        status=entry.get("status", ""),
        converted=None,
        body=body,
    )
    records.add_document(tx, made)
    for item in entry["items"]:
        content = {name: value for name, value in item.items() if name != "id"}
        records.add_part(tx, Part(entry["id"], ITEM, item["id"], None, content))


def _add_taking(tx: Connection, entry: Body, now: int) -> None:
    """A stock-taking as it stands; one that was reconciled has set its stock."""
    lines = entry["lines"]
    reconciled = entry["status"] == "COMPLETED_RECONCILIATION"
    body = {name: entry[name] for name in ("storage_location_id", "description", "settings")}
    for name in ("started", "ended"):
        if entry.get(f"{name}_hours_ago") is not None:
            body[f"{name}_at"] = _ago(entry, now, f"{name}_hours_ago")
    made = Document(
        id=entry["id"],
        kind=STOCK_TAKING,
        created_at=body.get("started_at", now),
        number=entry["number"],
        status="COMPLETED" if reconciled else entry["status"],
        converted=None,
        body=body,
    )
    counting.add(tx, made, [line["product_id"] for line in lines])
    counting.count(tx, made.id, _counted(tx, made.id, lines))
    if reconciled:
        status = entry["status"]
        counting.move(tx, made.id, status, body["ended_at"], _EVERYTHING, "seed")


def _counted(tx: Connection, taking: str, lines: list[Body]) -> dict[str, Decimal]:
    """What was counted, from what was expected and how far off it was."""
    expected = {line.id: Decimal(line.body["expected"]) for line in records.parts(tx, taking, LINE)}
    return {
        line["product_id"]: expected[line["product_id"]] + Decimal(line["difference"])
        for line in lines
        if line.get("difference") is not None
    }


def _add_modification(tx: Connection, entry: Body, now: int) -> None:
    at, place = _ago(entry, now), entry["storage_location_id"]
    staff = entry["staff_member_id"]
    made = modifications.begin(tx, place, at, staff=staff, identifier=entry["id"])
    for operation in entry["operations"]:
        done = _operation(tx, operation, place, at)
        modifications.add_operation(tx, made, done, at, operation["id"])
    if entry["status"] != "PENDING":
        modifications.end(tx, made, entry["status"], at)


def _operation(tx: Connection, entry: Body, place: str, at: int) -> Operation:
    """A count that was set, or was to be set; one that is completed is in the ledger."""
    product, condition = products.required(tx, entry["product_id"]), entry["condition"]
    known = ledger.counts(tx, product.id, place)
    count = known.get(condition, Decimal(0)) + Decimal(entry["change"])
    booked = Movement(
        product=product.id,
        place=place,
        condition=condition,
        intent="set",
        quantity=count,
        unit=product.unit,
        reason=entry["reason"],
        origin="seed",
    )
    if entry["status"] == "COMPLETED":
        ledger.apply(tx, booked, at)
    return Operation(booked, count, entry["status"], entry.get("failure_reason") or "")


def _add_signature(tx: Connection, entry: Body, now: int) -> None:
    picture = files.keep(tx, "signature.png", "image/png", drawing.png(entry["strokes"]))
    at = _ago(entry, now)
    body = {
        "signature_of": entry["signature_of"],
        "recorded_on": timestamps.text(at),
        "recorded_by_staff_member_id": entry["staff_member_id"],
    }
    records.add_document(tx, Document(entry["id"], SIGNATURE, at, picture, "", None, body))


def _add_export(tx: Connection, entry: Body, now: int) -> None:
    """An export that was completed long ago."""
    kind, at, subject = entry["kind"], _ago(entry, now), entry.get("stock_taking_id", "")
    body: Body = {}
    if kind in DESCRIPTIONS:
        body = {"description": DESCRIPTIONS[kind], "export_parameters": {}}
    step = _EVERYTHING.export_step_ms
    sheet = _sheet(tx, kind, subject, at)
    exports.add(tx, kind, at, step, sheet, body, subject=subject, identifier=entry["id"])


def _sheet(tx: Connection, kind: str, subject: str, at: int) -> Sheet:
    if kind == exports.STOCK_COUNTS:
        return making.stock_counts(tx, None, None)
    if kind == exports.LOG_ENTRIES:
        return making.log_entries(tx, 0, at + 1, None, None)
    return making.stock_taking(line.body for line in records.parts(tx, subject, LINE))
