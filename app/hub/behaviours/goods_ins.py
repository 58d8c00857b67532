"""Goods-ins and their parts (R111-R114); the API writes their external data only (R75)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.conversion import convert
from app.hub.listing import Filter
from app.hub.logs import logged
from app.hub.options import Switches
from app.hub.paging import whole
from app.hub.problems import missing, senseless
from app.hub.records import GOODS_IN, Document, Part
from app.sqlite import Connection


def list_goods_ins(call: Call, tx: Connection) -> Answer:
    """Oldest first; filters are number and status (R111, R8). The interval is creation's (A11)."""
    kept = Filter(call, GOODS_IN).equal("number", "number").any_of("status", "status")
    return kept.page(tx, lambda row: shown(records.read_document(row), call.switches))


def get_goods_in(call: Call, tx: Connection) -> Answer:
    return Answer(body=shown(_expressed(call, tx), call.switches))


def create_goods_in(call: Call, tx: Connection) -> Answer:
    """The body is the draft's id as a JSON string (R112)."""
    made = convert(call, tx, call.body)
    return Answer(
        body=shown(made, call.switches), effect=f"goods-in {made.id} made from draft {call.body}"
    )


def update_goods_in(call: Call, tx: Connection) -> Answer:
    """External data is replaced, or deleted when it is left out (R75)."""
    goods_in = _goods_in(call, tx)
    body = _with_external_data(call, goods_in.body, "GoodsInUpdateExternalDataRequest")
    records.save_document(tx, _moved(call, replace(goods_in, body=body)))
    return Answer(effect=f"external data of goods-in {goods_in.id}")


def update_item(call: Call, tx: Connection) -> Answer:
    """External data of an item, likewise (R75)."""
    goods_in = _goods_in(call, tx)
    item = _part(call, tx, records.ITEM)
    body = _with_external_data(call, item.body, "GoodsInItemUpdateExternalDataRequest")
    records.save_part(tx, replace(item, body=body))
    records.save_document(tx, _moved(call, goods_in))
    return Answer(effect=f"external data of item {item.id}")


def _with_external_data(call: Call, body: dict[str, Any], known: str) -> dict[str, Any]:
    """422 for an update whose form the documents do not show (A24)."""
    if call.body["@type"] != known:
        if call.switches.accepts_unknown_updates:
            return body
        raise senseless(f"The update {call.body['@type'][:60]!r} is not known here.")
    kept = {name: value for name, value in body.items() if name != "external_data"}
    if "external_data" in call.body:
        kept["external_data"] = call.body["external_data"]
    return kept


def _moved(call: Call, goods_in: Document) -> Document:
    """No call is said to move the status (R113); a switch lets a PATCH do it (A23)."""
    if not call.switches.status_moves_on_patch or goods_in.status != "PLANNED":
        return goods_in
    return with_status(goods_in, "IN_PROCESS", call.now)


def with_status(goods_in: Document, status: str, now: int) -> Document:
    """The goods-in in another status, noted in its log."""
    return replace(goods_in, status=status, body=logged(goods_in.body, status, now))


def shown(goods_in: Document, switches: Switches) -> dict[str, Any]:
    """The goods-in as the wire shows it; without the assumption its log is empty (A28)."""
    head = {"id": goods_in.id, "number": goods_in.number, "status": goods_in.status}
    hidden: dict[str, Any] = {} if switches.logs_show_fields else {"status_log": []}
    return {**head, **goods_in.body, **hidden}


def shown_part(part: Part) -> dict[str, Any]:
    return {"id": part.id, **part.body}


def _goods_in(call: Call, tx: Connection) -> Document:
    return reading.found(tx, GOODS_IN, call.path["goods-in-id"], "goods-in")


def _expressed(call: Call, tx: Connection) -> Document:
    """The goods-in, to be shown; 422 when it cannot be (A77)."""
    found = _goods_in(call, tx)
    reading.readable(tx, found.id)
    return found


_PARAMETERS = {
    records.ITEM: "item-id",
    records.PACKAGE: "goods-in-package-id",
    records.ORIGIN: "goods-in-origin-id",
    records.REFERENCE: "reference-id",
}


def _part(call: Call, tx: Connection, kind: str) -> Part:
    part = records.part(tx, call.path["goods-in-id"], kind, call.path[_PARAMETERS[kind]])
    if part is None or records.document(tx, GOODS_IN, part.document) is None:
        raise missing(kind)
    return part


def _lists(kind: str) -> Behaviour:
    def run(call: Call, tx: Connection) -> Answer:
        """Oldest first, not paged (R110)."""
        goods_in = _expressed(call, tx)
        return whole([shown_part(part) for part in records.parts(tx, goods_in.id, kind)])

    return Behaviour(run)


def _gets(kind: str) -> Behaviour:
    def run(call: Call, tx: Connection) -> Answer:
        return Answer(body=shown_part(_part(call, tx, kind)))

    return Behaviour(run)


OPERATIONS = {
    "listGoodsIns": Behaviour(list_goods_ins),
    "getGoodsIn": Behaviour(get_goods_in),
    "createGoodsIn": Behaviour(create_goods_in, writes=True),
    "updateGoodsIn": Behaviour(update_goods_in, writes=True),
    "listGoodsInItems": _lists(records.ITEM),
    "getGoodsInItem": _gets(records.ITEM),
    "updateGoodsInItem": Behaviour(update_item, writes=True),
    "listGoodsInPackages": _lists(records.PACKAGE),
    "getGoodsInPackage": _gets(records.PACKAGE),
    "listGoodsInOrigins": _lists(records.ORIGIN),
    "getGoodsInOrigin": _gets(records.ORIGIN),
    "listGoodsInExternalReferences": _lists(records.REFERENCE),
    "getGoodsInExternalReference": _gets(records.REFERENCE),
}
