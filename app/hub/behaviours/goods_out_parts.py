"""Items and packages of goods-outs: the API writes the items' external data only (R75)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import logs, reading, records
from app.hub.behaviours.goods_outs import goods_out_of
from app.hub.calls import Answer, Behaviour, Call
from app.hub.options import Switches
from app.hub.paging import whole
from app.hub.problems import missing
from app.hub.records import GOODS_OUT, GOODS_OUT_ITEM, GOODS_OUT_PACKAGE, Part
from app.sqlite import Connection

Body = dict[str, Any]


def list_items(call: Call, tx: Connection) -> Answer:
    """Oldest first, not paged (R53); an unknown goods-out is 400 here (A76)."""
    goods_out = reading.named(tx, GOODS_OUT, call.path["goods-out-id"], "goods-out")
    items = records.parts(tx, goods_out.id, GOODS_OUT_ITEM)
    return whole([shown_item(item, call.switches) for item in items])


def get_item(call: Call, tx: Connection) -> Answer:
    return Answer(body=shown_item(_part(call, tx, GOODS_OUT_ITEM), call.switches))


def update_item(call: Call, tx: Connection) -> Answer:
    """External data is replaced, or deleted when it is left out (R75), at any time (A67)."""
    item = _part(call, tx, GOODS_OUT_ITEM)
    body = {name: value for name, value in item.body.items() if name != "external_data"}
    if "external_data" in call.body:
        body["external_data"] = call.body["external_data"]
    records.save_part(tx, replace(item, body=body))
    return Answer(effect=f"external data of item {item.id}")


def list_packages(call: Call, tx: Connection) -> Answer:
    goods_out = goods_out_of(call, tx)
    reading.readable(tx, goods_out.id)
    packages = records.parts(tx, goods_out.id, GOODS_OUT_PACKAGE)
    return whole([shown_package(package, call.switches) for package in packages])


def get_package(call: Call, tx: Connection) -> Answer:
    return Answer(body=shown_package(_part(call, tx, GOODS_OUT_PACKAGE), call.switches))


def shown_item(item: Part, switches: Switches) -> Body:
    """The item as the wire shows it; where its goods lie is an assumption (A71)."""
    body = {"sort_value": "", **item.body}
    if not switches.items_name_their_place:
        body.pop("picking_storage_location_id", None)
    return {"id": item.id, **body}


def shown_package(package: Part, switches: Switches) -> Body:
    """The package; no document shows an id (O29, A74)."""
    body = {**package.body, "status_log": logs.shown(package.body["status_log"], switches)}
    return {"id": package.id, **body} if switches.package_shows_id else body


_PARAMETERS = {GOODS_OUT_ITEM: "item-id", GOODS_OUT_PACKAGE: "goods-out-package-id"}
_WORDS = {GOODS_OUT_ITEM: "item", GOODS_OUT_PACKAGE: "package"}


def _part(call: Call, tx: Connection, kind: str) -> Part:
    part = records.part(tx, goods_out_of(call, tx).id, kind, call.path[_PARAMETERS[kind]])
    if part is None:
        raise missing(_WORDS[kind])
    return part


OPERATIONS = {
    "listGoodsOutItems": Behaviour(list_items),
    "getGoodsOutItem": Behaviour(get_item),
    "updateGoodsOutItem": Behaviour(update_item, writes=True),
    "listGoodsOutPackages": Behaviour(list_packages),
    "getGoodsOutPackage": Behaviour(get_package),
}
