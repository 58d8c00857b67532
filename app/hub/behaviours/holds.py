"""Manual holds: added without any field (R76), ended by a release (R78)."""

from __future__ import annotations

from dataclasses import replace

from app.hub import holding, records
from app.hub.behaviours.goods_outs import goods_out_of
from app.hub.calls import Answer, Behaviour, Call
from app.hub.goods_out_states import ENDS
from app.hub.problems import missing, senseless
from app.sqlite import Connection


def create_hold(call: Call, tx: Connection) -> Answer:
    """422 for a goods-out that has ended (A67)."""
    goods_out = goods_out_of(call, tx)
    if goods_out.status in ENDS:
        raise senseless(f"The goods-out is {goods_out.status}: there is nothing to hold.")
    hold = holding.made(call.body, call.now)
    records.save_document(tx, replace(goods_out, body=holding.added(goods_out.body, hold)))
    effect = f"goods-out {goods_out.id} on hold {hold['id']}"
    return Answer(body=holding.shown(hold, call.switches), effect=effect)


def release_hold(call: Call, tx: Connection) -> Answer:
    """GoodsOutOnHoldReleaseRequest is the only variant (R78); a second release is 422 (A68)."""
    goods_out = goods_out_of(call, tx)
    hold = holding.found(goods_out.body, call.path["hold-id"])
    if hold is None:
        raise missing("hold")
    if hold["status"] != holding.ACTIVE:
        raise senseless(f"The hold is {hold['status']} already.")
    body = holding.released(goods_out.body, hold["id"], call.now)
    records.save_document(tx, replace(goods_out, body=body))
    return Answer(effect=f"hold {hold['id']} released")


OPERATIONS = {
    "createGoodsOutOnHold": Behaviour(create_hold, writes=True),
    "updateGoodsOutOnHold": Behaviour(release_hold, writes=True),
}
