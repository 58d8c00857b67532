"""Drafts of inventory shipments and their items (R39, R40, R45, R46)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import drafts, products, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.listing import Filter, member
from app.hub.paging import whole, whole_of
from app.hub.problems import invalid, missing, senseless
from app.hub.reading import found, readable
from app.hub.records import Document, Part
from app.sqlite import Connection, Row

Body = dict[str, Any]
DRAFT = "shipment_draft"
ITEM = "shipment_item"
PLACES = ("source_storage_location", "destination_storage_location")


def list_drafts(call: Call, tx: Connection) -> Answer:
    """Oldest first (R39); the interval is that of creation (A42)."""
    kept = Filter(call, DRAFT)
    for place in PLACES:
        kept.equal(f"{place}_id", member(place))
    return kept.page(tx, _row)


def get_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    readable(tx, draft.id)
    return Answer(body=shown(draft))


def create_draft(call: Call, tx: Connection) -> Answer:
    """422 for places that do not exist or are the same (A43)."""
    if call.switches.checks_references:
        _check_places(tx, call.body)
    draft = Document(
        id=records.mint(call.now),
        kind=DRAFT,
        created_at=call.now,
        number="",
        status="",
        converted=None,
        body=_written(call.body),
    )
    records.add_document(tx, draft)
    return Answer(body=shown(draft), effect=f"shipment draft {draft.id} created")


def delete_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    records.delete_document(tx, draft.id)
    return Answer(204, effect=f"shipment draft {draft.id} deleted")


def list_items(call: Call, tx: Connection) -> Answer:
    """Oldest first, not paged (R45); 400 for a draft that is not there (A44, O9)."""
    identifier = call.path["inventory-shipment-draft-id"]
    if records.document(tx, DRAFT, identifier) is None:
        if call.switches.unknown_draft_has_no_items:
            return whole([])
        raise invalid("There is no shipment draft with this identifier.")
    return whole_of(tx, records.parts(tx, identifier, ITEM), shown_item)


def get_item(call: Call, tx: Connection) -> Answer:
    item = _item(call, tx, draft_of(call, tx).id)
    readable(tx, item.id)
    return Answer(body=shown_item(item))


def create_item(call: Call, tx: Connection) -> Answer:
    """Product, quantity and condition (R46) must fit each other (A43)."""
    draft = open_draft(call, tx)
    _check_item(call, tx)
    item = Part(draft.id, ITEM, records.mint(call.now), None, _written(call.body))
    records.add_part(tx, item)
    return Answer(body=shown_item(item), effect=f"shipment item {item.id} created")


def update_item(call: Call, tx: Connection) -> Answer:
    """A full update: a lot that is left out is gone (R46, R51)."""
    item = _item(call, tx, open_draft(call, tx).id)
    _check_item(call, tx)
    item = replace(item, body=_written(call.body))
    records.save_part(tx, item)
    return Answer(body=shown_item(item), effect=f"shipment item {item.id} replaced")


def delete_item(call: Call, tx: Connection) -> Answer:
    item = _item(call, tx, draft_of(call, tx).id)
    records.delete_part(tx, item)
    return Answer(204, effect=f"shipment item {item.id} deleted")


def draft_of(call: Call, tx: Connection) -> Document:
    """The draft of the path; 404 when there is none (R11)."""
    return found(tx, DRAFT, call.path["inventory-shipment-draft-id"], "shipment draft")


def open_draft(call: Call, tx: Connection) -> Document:
    """The draft of the path, to be changed; 422 once it was converted (A20, A42)."""
    draft = draft_of(call, tx)
    drafts.check_open(draft, "shipment", call.switches)
    return draft


def shown(draft: Document) -> Body:
    return {"id": draft.id, **draft.body}


def shown_item(item: Part) -> Body:
    return {"id": item.id, **item.body}


def _row(row: Row) -> Body:
    return shown(records.read_document(row))


def _written(body: Body) -> Body:
    """The members that a caller may write: the id is the platform's."""
    return {name: value for name, value in body.items() if name != "id"}


def _item(call: Call, tx: Connection, draft: str) -> Part:
    item = records.part(tx, draft, ITEM, call.path["item-id"])
    if item is None:
        raise missing("item")
    return item


def _check_places(tx: Connection, body: Body) -> None:
    for name in PLACES:
        if not products.place_known(tx, body[name]):
            raise senseless(f"There is no storage location {body[name][:40]!r}, named by {name}.")
    if body[PLACES[0]] == body[PLACES[1]]:
        raise senseless("Source and destination are the same storage location.")


def _check_item(call: Call, tx: Connection) -> None:
    if not call.switches.checks_references:
        return
    product = products.required(tx, call.body["product"])
    if product.bookable(call.body["quantity"], call.switches) <= 0:
        raise senseless("The quantity of an item must be more than nothing.")


OPERATIONS = {
    "listInventoryShipmentDrafts": Behaviour(list_drafts),
    "getInventoryShipmentDraft": Behaviour(get_draft),
    "createInventoryShipmentDraft": Behaviour(create_draft, writes=True),
    "deleteInventoryShipmentDraft": Behaviour(delete_draft, writes=True),
    "listInventoryShipmentDraftItems": Behaviour(list_items),
    "getInventoryShipmentDraftItem": Behaviour(get_item),
    "createInventoryShipmentDraftItem": Behaviour(create_item, writes=True),
    "updateInventoryShipmentDraftItem": Behaviour(update_item, writes=True),
    "deleteInventoryShipmentDraftItem": Behaviour(delete_item, writes=True),
}
