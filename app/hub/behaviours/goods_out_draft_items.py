"""Items of goods-out drafts (R53-R59), and the call that makes a draft with them (R52)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import products, reading, records
from app.hub.behaviours import goods_out_drafts
from app.hub.behaviours.goods_out_drafts import draft_of, open_draft
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import whole_of
from app.hub.problems import missing, senseless
from app.hub.records import GOODS_OUT_DRAFT, GOODS_OUT_DRAFT_ITEM, Part
from app.sqlite import Connection

Body = dict[str, Any]


def list_items(call: Call, tx: Connection) -> Answer:
    """Oldest first, not paged (R53); an unknown draft is 400 here (A76)."""
    draft = reading.named(tx, GOODS_OUT_DRAFT, call.path["goods-out-draft-id"], "goods-out draft")
    return whole_of(tx, records.parts(tx, draft.id, GOODS_OUT_DRAFT_ITEM), shown)


def get_item(call: Call, tx: Connection) -> Answer:
    item = _item(call, tx, draft_of(call, tx).id)
    reading.readable(tx, item.id)
    return Answer(body=shown(item))


def create_item(call: Call, tx: Connection) -> Answer:
    item = _add(call, tx, open_draft(call, tx).id, call.body)
    return Answer(body=shown(item), effect=f"item {item.id} created")


def update_item(call: Call, tx: Connection) -> Answer:
    """A full update: what is left out is gone."""
    item = _item(call, tx, open_draft(call, tx).id)
    item = replace(item, body=_written(call, tx, call.body))
    records.save_part(tx, item)
    return Answer(body=shown(item), effect=f"item {item.id} replaced")


def delete_item(call: Call, tx: Connection) -> Answer:
    """The operation lists no 422: items of a converted draft that stays can go (A20)."""
    item = _item(call, tx, draft_of(call, tx).id)
    records.delete_part(tx, item)
    return Answer(204, effect=f"item {item.id} deleted")


def create_full(call: Call, tx: Connection) -> Answer:
    """All or nothing; the answer is the draft without items (R52)."""
    draft = goods_out_drafts.add_draft(call, tx, call.body["draft"])
    for content in call.body["items"]:
        _add(call, tx, draft.id, content)
    effect = f"goods-out draft {draft.id} created with its items"
    return Answer(body=goods_out_drafts.shown(draft), effect=effect)


def _add(call: Call, tx: Connection, draft: str, content: Body) -> Part:
    body = _written(call, tx, content)
    item = Part(draft, GOODS_OUT_DRAFT_ITEM, records.mint(call.now), None, body)
    records.add_part(tx, item)
    return item


def _written(call: Call, tx: Connection, body: Body) -> Body:
    """The item as it is kept; 422 for an unknown product or a quantity that it cannot have."""
    if call.switches.checks_references:
        product = products.required(tx, body["product_id"])
        if product.bookable(body["quantity"], call.switches) <= 0:
            raise senseless("The quantity of an item must be more than nothing.")
    return {name: value for name, value in body.items() if name != "id"}


def shown(item: Part) -> Body:
    """The item as the wire shows it; `sort_value` is the empty string where none was given."""
    return {"id": item.id, "sort_value": "", **item.body}


def _item(call: Call, tx: Connection, draft: str) -> Part:
    found = records.part(tx, draft, GOODS_OUT_DRAFT_ITEM, call.path["item-id"])
    if found is None:
        raise missing("item")
    return found


OPERATIONS = {
    "listGoodsOutDraftItems": Behaviour(list_items),
    "getGoodsOutDraftItem": Behaviour(get_item),
    "createGoodsOutDraftItem": Behaviour(create_item, writes=True),
    "updateGoodsOutDraftItem": Behaviour(update_item, writes=True),
    "deleteGoodsOutDraftItem": Behaviour(delete_item, writes=True),
    "createGoodsOutDraftFull": Behaviour(create_full, writes=True),
}
