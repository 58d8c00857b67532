"""Goods-outs (R60-R73): made from drafts, walked along one of two state machines."""

from __future__ import annotations

from typing import Any

from app.hub import holding, logs, reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.goods_out_conversion import convert
from app.hub.goods_out_moves import canceled, moved
from app.hub.goods_out_states import number_of, refusal
from app.hub.listing import Filter, member
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.records import GOODS_OUT, Document
from app.sqlite import Connection

Body = dict[str, Any]


def list_goods_outs(call: Call, tx: Connection) -> Answer:
    """By order date, which is creation (A61), oldest first; four filters (R60)."""
    kept = Filter(call, GOODS_OUT).equal("number", "number")
    kept.equal("source_storage_location_id", member("fulfillment_service_location_id"))
    kept.any_of("status", "status").any_of("type", member("type"))
    return kept.page(tx, lambda row: shown(records.read_document(row), call.switches))


def get_goods_out(call: Call, tx: Connection) -> Answer:
    goods_out = goods_out_of(call, tx)
    reading.readable(tx, goods_out.id)
    return Answer(body=shown(goods_out, call.switches))


def create_goods_out(call: Call, tx: Connection) -> Answer:
    """The body is the draft's id as a JSON string (R61), a header chooses the machine (R62)."""
    made = convert(call, tx)
    effect = f"goods-out {made.id} made from draft {call.body}"
    return Answer(body=shown(made, call.switches), effect=effect)


def update_goods_out(call: Call, tx: Connection) -> Answer:
    """GoodsOutStatusUpdateRequest moves the status (R73); other variants are not shown (A24)."""
    goods_out = goods_out_of(call, tx)
    if call.body["@type"] != "GoodsOutStatusUpdateRequest":
        if call.switches.accepts_unknown_updates:
            return Answer()
        raise senseless(f"The update {call.body['@type'][:60]!r} is not known here.")
    wanted = call.body["status"]
    if wanted == goods_out.status and not call.switches.same_status_refused:
        return Answer(effect=f"goods-out {goods_out.id} is {wanted} already")
    _may_move(goods_out, wanted, call.switches)
    if wanted == "CANCELED":
        canceled(tx, goods_out, call.body.get("reason"), call.now, call.switches)
    else:
        moved(tx, goods_out, wanted, call.now, call.switches)
    return Answer(effect=f"goods-out {goods_out.id} {goods_out.status} -> {wanted}")


def _may_move(goods_out: Document, wanted: str, switches: Switches) -> None:
    """422 for a step that its machine has not (A64-A66), or that a hold forbids (A67)."""
    why = refusal(goods_out.body["model"], goods_out.status, wanted, switches)
    if why is not None:
        raise senseless(why)
    free = wanted in ("CANCELED", "REJECTED") or not switches.hold_blocks_status
    if not free and holding.is_held(goods_out.body):
        raise senseless("The goods-out is on hold: its hold must be released first.")


def goods_out_of(call: Call, tx: Connection) -> Document:
    """The goods-out of the path; 404 when there is none (R11)."""
    return reading.found(tx, GOODS_OUT, call.path["goods-out-id"], "goods-out")


def shown(goods_out: Document, switches: Switches) -> Body:
    """The head as the wire shows it; members that no document details by their switches."""
    body = {name: value for name, value in goods_out.body.items() if name != "model"}
    if switches.shows_processing_model:
        number = number_of(goods_out.body["model"], switches)
        body["processing_configuration"] = {"used_processing_model": number}
    if "cancelation_info" in body and not switches.cancellation_shows_reason:
        body["cancelation_info"] = {}
    body["status_log"] = logs.shown(body["status_log"], switches)
    body |= holding.shown_on_head(body, switches)
    head = {"id": goods_out.id, "number": goods_out.number, "status": goods_out.status}
    return {**head, **body}


OPERATIONS = {
    "listGoodsOuts": Behaviour(list_goods_outs),
    "getGoodsOut": Behaviour(get_goods_out),
    "createGoodsOut": Behaviour(create_goods_out, writes=True),
    "updateGoodsOut": Behaviour(update_goods_out, writes=True),
}
