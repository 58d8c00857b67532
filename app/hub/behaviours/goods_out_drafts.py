"""Heads of goods-out drafts (R47-R51); PUT is a full update (R51)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import drafts, reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.listing import Filter, member
from app.hub.problems import senseless
from app.hub.records import GOODS_OUT_DRAFT, Document
from app.sqlite import Connection, Row

READ_ONLY = ("id", "number")
_DISPATCHED = {"PickupInformation": "PICKUP", "ShipmentInformation": "SHIPMENT"}


def list_drafts(call: Call, tx: Connection) -> Answer:
    """Oldest first; filters are location, number and type (R47)."""
    kept = Filter(call, GOODS_OUT_DRAFT)
    location = "fulfillment_service_location_id"
    kept.equal(location, member(location)).equal("number", "number").any_of("type", member("type"))
    return kept.page(tx, _row)


def get_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    reading.readable(tx, draft.id)
    return Answer(body=shown(draft))


def create_draft(call: Call, tx: Connection) -> Answer:
    draft = add_draft(call, tx, call.body)
    return Answer(body=shown(draft), effect=f"goods-out draft {draft.id} created")


def update_draft(call: Call, tx: Connection) -> Answer:
    """What is left out is gone afterwards (R51)."""
    draft = replace(open_draft(call, tx), body=written(call, call.body))
    records.save_document(tx, draft)
    return Answer(body=shown(draft), effect=f"goods-out draft {draft.id} replaced")


def delete_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    records.delete_document(tx, draft.id)
    return Answer(204, effect=f"goods-out draft {draft.id} deleted")


def add_draft(call: Call, tx: Connection, body: dict[str, Any]) -> Document:
    """A new draft with the next number."""
    draft = Document(
        id=records.mint(call.now),
        kind=GOODS_OUT_DRAFT,
        created_at=call.now,
        number=records.next_number(tx, "GOD"),
        status="",
        converted=None,
        body=written(call, body),
    )
    records.add_document(tx, draft)
    return draft


def written(call: Call, body: dict[str, Any]) -> dict[str, Any]:
    """The members that a caller may write; 422 when dispatch and type do not go together (A75)."""
    wanted = _DISPATCHED.get(str(body.get("dispatch_information", {}).get("@type")))
    fits = wanted is None or body["type"] in (wanted, "ON_PREMISE_DELIVERY")
    if call.switches.checks_dispatch and not fits:
        raise senseless(f"This dispatch information is for a {wanted}, not a {body['type']}.")
    return {name: value for name, value in body.items() if name not in READ_ONLY}


def shown(draft: Document) -> dict[str, Any]:
    return {"id": draft.id, "number": draft.number, **draft.body}


def _row(row: Row) -> dict[str, Any]:
    return shown(records.read_document(row))


def draft_of(call: Call, tx: Connection) -> Document:
    """The draft of the path; 404 when there is none (R11)."""
    return reading.found(tx, GOODS_OUT_DRAFT, call.path["goods-out-draft-id"], "goods-out draft")


def open_draft(call: Call, tx: Connection) -> Document:
    """The draft of the path, to be changed; 422 once it was converted (A20)."""
    draft = draft_of(call, tx)
    drafts.check_open(draft, "goods-out", call.switches)
    return draft


OPERATIONS = {
    "listGoodsOutDrafts": Behaviour(list_drafts),
    "getGoodsOutDraft": Behaviour(get_draft),
    "createGoodsOutDraft": Behaviour(create_draft, writes=True),
    "updateGoodsOutDraft": Behaviour(update_draft, writes=True),
    "deleteGoodsOutDraft": Behaviour(delete_draft, writes=True),
}
