"""What others do to shipments while a terminal works on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import ledger, records
from app.hub.behaviours.shipment_drafts import DRAFT, ITEM, shown, shown_item
from app.hub.behaviours.shipments import SHIPMENT, moves
from app.hub.options import Switches
from app.hub.problems import missing, senseless
from app.hub.reading import found
from app.hub.records import Part
from app.sqlite import Connection

Body = dict[str, Any]
STATUSES = ("NEW", "IN_PROCESS", "COMPLETED", "CANCELED")


def report(tx: Connection) -> Body:
    """Every draft and shipment with its items, as the hub keeps it."""
    rows = tx.execute("SELECT * FROM document WHERE kind IN (?,?) ORDER BY seq", (DRAFT, SHIPMENT))
    told: list[Body] = []
    for row in rows.fetchall():
        document = records.read_document(row)
        items = [shown_item(item) for item in records.parts(tx, document.id, ITEM)]
        head = {"draft": document.kind == DRAFT, "number": document.number or ""}
        told.append({**shown(document), **head, "status": document.status or "", "items": items})
    return {"shipments": told}


def change_shipment(
    tx: Connection, identifier: str, body: Body, now: int, switches: Switches
) -> None:
    """Another hand: `status` of a shipment (COMPLETED books, A40), `items` of a draft as {item id:
    number of units} (null deletes), `delete` a draft.
    """
    if "status" in body:
        _set_status(tx, identifier, body["status"], now, switches)
    if body.get("delete"):
        records.delete_document(tx, found(tx, DRAFT, identifier, "shipment draft").id)
    for item, value in (body.get("items") or {}).items():
        _set_item(tx, identifier, item, value)


def _set_status(tx: Connection, identifier: str, status: str, now: int, switches: Switches) -> None:
    if status not in STATUSES:
        raise senseless(f"A shipment has no status {status!r}.")
    shipment = found(tx, SHIPMENT, identifier, "inventory shipment")
    if status == "COMPLETED" and status != shipment.status and switches.shipment_books_stock:
        for item in records.parts(tx, shipment.id, ITEM):
            for booked in moves(tx, shipment.body, item, switches, origin="other"):
                ledger.apply(tx, booked, now, switches)
    records.save_document(tx, replace(shipment, status=status))


def _set_item(tx: Connection, draft: str, identifier: str, value: Any) -> None:
    item = records.part(tx, draft, ITEM, identifier)
    if item is None:
        raise missing("item")
    if value is None:
        records.delete_part(tx, item)
        return
    quantity = {**item.body["quantity"], "value": value}
    records.save_part(tx, Part(draft, ITEM, item.id, None, {**item.body, "quantity": quantity}))
