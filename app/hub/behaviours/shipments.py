"""Inventory shipments: made from drafts, moved by one word, booked when they are completed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import drafts, ledger, products, records
from app.hub.behaviours.shipment_drafts import DRAFT, ITEM, PLACES, shown_item
from app.hub.calls import Answer, Behaviour, Call
from app.hub.ledger import Movement
from app.hub.listing import Filter, member
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.reading import found, readable
from app.hub.records import Document, Part
from app.sqlite import Connection, Row

Body = dict[str, Any]
SHIPMENT = "shipment"
_NEXT = {"NEW": ("IN_PROCESS", "CANCELED"), "IN_PROCESS": ("COMPLETED", "CANCELED")}


def list_shipments(call: Call, tx: Connection) -> Answer:
    """Oldest first by order date, which is creation's (R43, A42)."""
    kept = Filter(call, SHIPMENT)
    for place in PLACES:
        kept.equal(f"{place}_id", member(place))
    kept.equal("number", "number").any_of("status", "status")
    return kept.page(tx, lambda row: _row(tx, row))


def get_shipment(call: Call, tx: Connection) -> Answer:
    shipment = _shipment(call, tx)
    readable(tx, shipment.id)
    return Answer(body=_shown(tx, shipment))


def create_shipment(call: Call, tx: Connection) -> Answer:
    """The body is the draft's id as a JSON string (R41); 404 without such a draft."""
    draft = found(tx, DRAFT, call.body, "shipment draft")
    drafts.check_open(draft, "shipment", call.switches)
    made = Document(
        id=records.mint(call.now),
        kind=SHIPMENT,
        created_at=call.now,
        number=records.next_number(tx, "SH"),
        status="NEW",
        converted=None,
        body=draft.body,
    )
    records.add_document(tx, made)
    _carry(call, tx, draft, made)
    return Answer(body=_shown(tx, made), effect=f"shipment {made.id} made from {draft.id}")


def _carry(call: Call, tx: Connection, draft: Document, made: Document) -> None:
    """Fields and items are the draft's (R42); what becomes of the draft is A19, ids are A18."""
    for item in records.parts(tx, draft.id, ITEM):
        identifier = item.id if call.switches.keep_part_ids else records.mint(call.now)
        records.add_part(tx, Part(made.id, ITEM, identifier, None, item.body))
    drafts.spend(tx, draft, made.id, call.switches)


def update_status(call: Call, tx: Connection) -> Answer:
    """One word as text (R44); 422 for a step that the order does not have (A41)."""
    shipment, status = _shipment(call, tx), call.body
    if status == shipment.status:
        return Answer(effect=f"shipment {shipment.id} is {status} already")
    if call.switches.shipment_statuses_in_order and status not in _NEXT.get(shipment.status, ()):
        raise senseless(f"A shipment that is {shipment.status} cannot become {status}.")
    if status == "COMPLETED" and call.switches.shipment_books_stock:
        _book(call, tx, shipment)
    records.save_document(tx, replace(shipment, status=status))
    return Answer(effect=f"shipment {shipment.id} is {status}")


def _book(call: Call, tx: Connection, shipment: Document) -> None:
    """Everything moves, or 422 and nothing does, when the source has too little (A40, A8)."""
    whose = {"origin": "api", "app": call.app, "request": call.request}
    for item in records.parts(tx, shipment.id, ITEM):
        for booked in moves(tx, shipment.body, item, call.switches, **whose):
            ledger.apply(tx, booked, call.now, call.switches)


def moves(
    tx: Connection, shipment: Body, item: Part, switches: Switches, **whose: str | None
) -> list[Movement]:
    """What an item does to the ledger: it leaves its source, it arrives (A40).

    `whose` are the members of a movement that say by whom.
    """
    product = products.required(tx, item.body["product"])
    quantity = product.in_unit(item.body["quantity"], convert=switches.converts_units)
    common: dict[str, Any] = {
        "product": product.id,
        "condition": item.body["condition"],
        "quantity": quantity,
        "unit": product.unit,
        "reason": "INVENTORY_TRANSFER",
        **whose,
    }
    return [
        Movement(place=shipment[place], intent=intent, **common)
        for place, intent in zip(PLACES, ("remove", "add"), strict=True)
    ]


def _shipment(call: Call, tx: Connection) -> Document:
    return found(tx, SHIPMENT, call.path["inventory-shipment-id"], "inventory shipment")


def _shown(tx: Connection, shipment: Document) -> Body:
    items = [shown_item(item) for item in records.parts(tx, shipment.id, ITEM)]
    head = {"id": shipment.id, "number": shipment.number, "status": shipment.status}
    return {**head, **shipment.body, "items": items}


def _row(tx: Connection, row: Row) -> Body:
    return _shown(tx, records.read_document(row))


OPERATIONS = {
    "listInventoryShipments": Behaviour(list_shipments),
    "getInventoryShipment": Behaviour(get_shipment),
    "createInventoryShipment": Behaviour(create_shipment, writes=True),
    "updateInventoryShipmentStatus": Behaviour(update_status, writes=True),
}
