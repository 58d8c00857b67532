"""How often the effect of an entry about a shipment is on the server (see `fault_truth`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app.domain.entry import Entry
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    WriteShipmentItem,
)
from app.hub.behaviours.shipment_drafts import DRAFT, ITEM
from app.hub.behaviours.shipments import SHIPMENT
from app.hub.records import Document
from tests.chaos.fault_books import by_id, value
from tests.chaos.fault_stand import Stand

STEPS = (ShipmentStatus.NEW, ShipmentStatus.IN_PROCESS, ShipmentStatus.COMPLETED)


def _mark_of(stand: Stand, entry: Entry) -> str:
    """The mark of the draft that an entry makes, or is about; through replaced rows."""
    successors = stand.outbox.successors()
    while made_by := getattr(entry.intent, "made_by", ""):
        found = stand.outbox.entry(successors.get(made_by, made_by))
        assert found is not None
        entry = found
    return f"dh-{entry.keys[0]}"


def _marked(stand: Stand, kind: str, entry: Entry) -> list[Document]:
    mark = _mark_of(stand, entry)
    return [
        one
        for one in stand.documents(kind, mark)
        if one.body.get("description", "").startswith(mark)
    ]


def _draft(stand: Stand, entry: Entry) -> int:
    return max(len(_marked(stand, DRAFT, entry)), len(_marked(stand, SHIPMENT, entry)))


def _item(stand: Stand, entry: Entry) -> int:
    """The cell says what is wanted. Twice in a draft is harmless until it is converted."""
    intent = entry.intent
    assert isinstance(intent, WriteShipmentItem)
    made = _marked(stand, SHIPMENT, entry)
    documents = made or _marked(stand, DRAFT, entry)
    if not documents:
        return 0
    cells = [part.body for part in stand.parts(documents[0].id, ITEM)]
    product, condition, _ = intent.item.cell
    said = [
        value(body["quantity"])
        for body in cells
        if (body["product"], body["condition"]) == (product, condition)
    ]
    if not intent.item.quantity:
        return int(not said)
    right = said.count(intent.item.quantity)
    return right if made else min(right, 1)


def _delete(stand: Stand, entry: Entry) -> int:
    return int(not _marked(stand, DRAFT, entry))


def _convert(stand: Stand, entry: Entry) -> int:
    """Shipments with the mark that hold each item once; a wrong one counts as two."""
    intent = entry.intent
    assert isinstance(intent, ConvertShipmentDraft)
    wanted = sorted((item.product, item.condition, item.quantity) for item in intent.items)
    made = [_content(stand, one) for one in _marked(stand, SHIPMENT, entry)]
    return sum(1 if content == wanted else 2 for content in made)


def _content(stand: Stand, document: Document) -> list[tuple[str, str, Decimal]]:
    bodies = [part.body for part in stand.parts(document.id, ITEM)]
    return sorted((body["product"], body["condition"], value(body["quantity"])) for body in bodies)


def _move(stand: Stand, entry: Entry) -> int:
    """How far it is; what is completed has moved each item's stock so often (A40)."""
    intent = entry.intent
    assert isinstance(intent, MoveShipment)
    if intent.shipment:
        found = by_id(stand, SHIPMENT, intent.shipment)
    else:
        found = _marked(stand, SHIPMENT, entry)
    if not found or STEPS.index(ShipmentStatus(found[0].status)) < STEPS.index(intent.status):
        return 0
    if intent.status is not ShipmentStatus.COMPLETED:
        return 1
    place = found[0].body["destination_storage_location"]
    product, condition, quantity = _content(stand, found[0])[0]
    return sum(
        change["condition"] == condition and Decimal(change["quantity"]) == quantity
        for change in stand.changes(product, place)
    )


TRUTHS: Mapping[type[Any], Callable[[Stand, Entry], int]] = {
    DraftShipment: _draft,
    WriteShipmentItem: _item,
    DeleteShipmentDraft: _delete,
    ConvertShipmentDraft: _convert,
    MoveShipment: _move,
}
