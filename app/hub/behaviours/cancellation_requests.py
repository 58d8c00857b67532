"""Cancellation requests (R79-R83): a whole goods-out shall be canceled, someone accepts it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import holding, logs, reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.goods_out_moves import canceled
from app.hub.goods_out_states import ENDS
from app.hub.listing import Filter, member
from app.hub.logs import logged
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.records import CANCELLATION_REQUEST, GOODS_OUT, Document
from app.sqlite import Connection

Body = dict[str, Any]
PENDING, ACCEPTED = "PENDING", "ACCEPTED"
_WRITTEN = ("goods_out_id", "cancellation_type", "issuer_type", "reason", "note")
_TAKEN = {
    "goods_out_parent_information": "parent_information",
    "goods_out_service_location_id": "fulfillment_service_location_id",
    "goods_out_processing_location_id": "processing_location_id",
}


def list_requests(call: Call, tx: Connection) -> Answer:
    """Oldest first; the filter is the goods-out's fulfillment location (R79)."""
    kept = Filter(call, CANCELLATION_REQUEST)
    kept.equal("fulfillment_service_location_id", member("goods_out_service_location_id"))
    return kept.page(tx, lambda row: shown(records.read_document(row), call.switches))


def get_request(call: Call, tx: Connection) -> Answer:
    request = _request(call, tx)
    reading.readable(tx, request.id)
    return Answer(body=shown(request, call.switches))


def create_request(call: Call, tx: Connection) -> Answer:
    """PENDING (R82); 404 without the goods-out, 422 when it has ended or is asked for (A69)."""
    goods_out = reading.found(tx, GOODS_OUT, call.body["goods_out_id"], "goods-out")
    if goods_out.status in ENDS:
        raise senseless(f"The goods-out is {goods_out.status}: there is nothing to cancel.")
    if _pending(tx, goods_out.id):
        raise senseless("The goods-out has a cancellation request that is PENDING.")
    request = add_request(tx, goods_out, call.body, records.mint(call.now), call.now)
    effect = f"cancellation of goods-out {goods_out.id} asked for"
    return Answer(body=shown(request, call.switches), effect=effect)


def add_request(
    tx: Connection,
    goods_out: Document,
    content: Body,
    identifier: str,
    now: int,
    context: str = holding.API,
) -> Document:
    """A new request, with what it repeats of its goods-out."""
    body = {name: content[name] for name in _WRITTEN if name in content}
    body |= {
        name: goods_out.body[source] for name, source in _TAKEN.items() if source in goods_out.body
    }
    body |= {"creation_context": context, "cancellation_performed": False}
    body = logged(body, PENDING, now)
    request = Document(identifier, CANCELLATION_REQUEST, now, "", PENDING, None, body)
    records.add_document(tx, request)
    return request


def update_request(call: Call, tx: Connection) -> Answer:
    """GoodsOutCancellationRequestAcceptRequest accepts (R83); other variants are 422 (A24)."""
    request = _request(call, tx)
    if call.body["@type"] != "GoodsOutCancellationRequestAcceptRequest":
        if call.switches.accepts_unknown_updates:
            return Answer()
        raise senseless(f"The update {call.body['@type'][:60]!r} is not known here.")
    if request.status != PENDING:
        raise senseless(f"The request is {request.status} already.")
    goods_out = reading.found(tx, GOODS_OUT, request.body["goods_out_id"], "goods-out")
    if goods_out.status in ("REJECTED", "FULFILLED"):
        raise senseless(f"The goods-out is {goods_out.status}: there is nothing to cancel.")
    _accept(tx, call, request, goods_out)
    return Answer(effect=f"cancellation request {request.id} accepted")


def _accept(tx: Connection, call: Call, request: Document, goods_out: Document) -> None:
    """The request moves, and its goods-out with it (A69)."""
    performs = call.switches.acceptance_cancels
    if performs and goods_out.status != "CANCELED":
        canceled(tx, goods_out, request.body.get("reason"), call.now, call.switches)
    body = logged(request.body, ACCEPTED, call.now)
    body["cancellation_performed"] = performs
    records.save_document(tx, replace(request, status=ACCEPTED, body=body))


def _pending(tx: Connection, goods_out: str) -> bool:
    row = tx.execute(
        f"SELECT 1 FROM document WHERE kind = ? AND status = ? AND {member('goods_out_id')} = ?",
        (CANCELLATION_REQUEST, PENDING, goods_out),
    ).fetchone()
    return row is not None


def shown(request: Document, switches: Switches) -> Body:
    entries = logs.shown(request.body["status_log"], switches)
    return {"id": request.id, "status": request.status, **request.body, "status_log": entries}


def _request(call: Call, tx: Connection) -> Document:
    identifier = call.path["request-id"]
    return reading.found(tx, CANCELLATION_REQUEST, identifier, "cancellation request")


OPERATIONS = {
    "listGoodsOutCancellationRequests": Behaviour(list_requests),
    "getGoodsOutCancellationRequest": Behaviour(get_request),
    "createGoodsOutCancellationRequest": Behaviour(create_request, writes=True),
    "updateGoodsOutCancellationRequest": Behaviour(update_request, writes=True),
}
