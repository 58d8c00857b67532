"""Draft to goods-out (R61-R64): what the new document takes over and how it starts."""

from __future__ import annotations

from typing import Any

from app.hub import drafts, products, records
from app.hub.calls import Call
from app.hub.goods_out_moves import fullest
from app.hub.goods_out_states import INITIAL, model_of
from app.hub.logs import logged
from app.hub.problems import senseless
from app.hub.promised import leaving
from app.hub.reading import found
from app.hub.records import (
    GOODS_OUT,
    GOODS_OUT_DRAFT,
    GOODS_OUT_DRAFT_ITEM,
    GOODS_OUT_ITEM,
    Document,
    Part,
)
from app.sqlite import Connection

Body = dict[str, Any]
MODEL = "X-enfore-GoodsOut-usedProcessingModel"


def convert(call: Call, tx: Connection) -> Document:
    """Make a goods-out of the draft that the body names.

    404 without such a draft; 422 for one that was converted (A20), or for a processing model
    that does not exist (A62).
    """
    draft = found(tx, GOODS_OUT_DRAFT, call.body, "goods-out draft")
    drafts.check_open(draft, "goods-out", call.switches)
    model = model_of(call.headers[MODEL], call.switches)
    if model is None:
        raise senseless(f"There is no processing model {call.headers[MODEL]}: it is 1 or 2.")
    made = Document(
        id=records.mint(call.now),
        kind=GOODS_OUT,
        created_at=call.now,
        number=records.next_number(tx, "GO"),
        status=INITIAL,
        converted=None,
        body=started(draft.body, model, call.now),
    )
    records.add_document(tx, made)
    for item in records.parts(tx, draft.id, GOODS_OUT_DRAFT_ITEM):
        records.add_part(tx, _item(call, tx, made.id, item))
    drafts.spend(tx, draft, made.id, call.switches)
    return made


def started(body: Body, model: str, now: int) -> Body:
    """The head of a new goods-out: all attributes of its draft (R63), nothing done yet (R64)."""
    flags = {"model": model, "picking_completed": False, "packing_completed": False}
    return logged({**body, **flags}, INITIAL, now)


def _item(call: Call, tx: Connection, goods_out: str, item: Part) -> Part:
    body = unpicked(tx, item.body)
    if not call.switches.carry_external_data:
        body.pop("external_data", None)
    identifier = item.id if call.switches.keep_part_ids else records.mint(call.now)
    return Part(goods_out, GOODS_OUT_ITEM, identifier, None, body)


def unpicked(tx: Connection, body: Body) -> Body:
    """An item that nobody has worked on, at the place that has most of its product (A71).

    422 when it asks for nothing, or for what its product cannot be counted in.
    """
    if leaving(tx, body) <= 0:
        raise senseless("The quantity of an item must be more than nothing.")
    nothing = {"value": 0, "unit": products.required(tx, body["product_id"]).unit}
    made = {
        **body,
        "picked_quantity": nothing,
        "packed_quantity": nothing,
        "failed_quantity": nothing,
        "canceled_quantity": nothing,
        "picked_values_change_log": [],
        "missing_picked_values_waivers": [],
        "is_picked": False,
        "is_overpicked": False,
        "is_overpacked": False,
    }
    place = made.get("picking_storage_location_id") or fullest(tx, body["product_id"])
    return made if place is None else {**made, "picking_storage_location_id": place}
