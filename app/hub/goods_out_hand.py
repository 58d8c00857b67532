"""What others do to a goods-out while a terminal works: they pick, pack, hold, cancel, move on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import exact, holding, products, reading, records, timestamps
from app.hub.behaviours.hand_over import CHAINS
from app.hub.goods_out_moves import moved
from app.hub.goods_out_states import ENDS, OLD, PACKING, PICKING, STATUSES
from app.hub.logs import logged
from app.hub.options import Switches
from app.hub.problems import missing, senseless
from app.hub.records import GOODS_OUT, GOODS_OUT_ITEM, GOODS_OUT_PACKAGE, Document, Part
from app.sqlite import Connection

Body = dict[str, Any]
CONTEXT = "ENFOREPOS_CLIENT_UI"
_HEAD = ("note", "external_data", "responsible_staff_id", "assigned_staff_id")
_LEFT_ON = {"PICKED_UP": "picked_up_on", "FULFILLED": "fulfilled_on"}
_PACKAGE_STATUSES = ("IN_PACKING", "PACKED", "PICKED_UP", "FULFILLED")


def change_goods_out(
    tx: Connection, identifier: str, body: Body, now: int, switches: Switches
) -> None:
    """Another hand works on a goods-out; steps of a status need not fit its machine here.

    In this order: `note`, `external_data`, `responsible_staff_id`, `assigned_staff_id` (null
    deletes); `items` {item: members}; `canceled`, `picked` {item: amount in the product's unit,
    as a whole}; `packages` [{id, items {item: amount}, status, note}], one with a known id is
    changed; `hold` {description, reason}; `release` a hold's id; `status`.
    """
    found = reading.found(tx, GOODS_OUT, identifier, "goods-out")
    head = _merged(found.body, {name: body[name] for name in _HEAD if name in body})
    if "hold" in body:
        head = holding.added(head, holding.made(body["hold"], now, CONTEXT))
    if "release" in body:
        head = holding.released(head, body["release"], now)
    found = replace(found, body=head)
    records.save_document(tx, found)
    for item, members in body.get("items", {}).items():
        _save(tx, _item(tx, identifier, item), members)
    _work(tx, found, body, now)
    if "status" in body:
        if body["status"] not in STATUSES:
            raise senseless(f"A goods-out has no status {body['status']!r}.")
        if body["status"] != found.status:  # goods leave once, however often it is said
            moved(tx, found, body["status"], now, switches)


def _work(tx: Connection, goods_out: Document, body: Body, now: int) -> None:
    """Picking, packing and taking lines back, as far as the machine lets them (R71)."""
    model = goods_out.body["model"]
    if body.get("canceled"):
        packing = model == OLD and goods_out.status in ("IN_PACKING", "PACKED")
        if packing or goods_out.status in ENDS:
            raise senseless(f"Nothing can be canceled in part while {goods_out.status}.")
    if body.get("picked") and goods_out.status not in PICKING[model]:
        raise senseless(f"Nothing can be picked while {goods_out.status}.")
    if body.get("packages") and goods_out.status not in PACKING[model]:
        raise senseless(f"Nothing can be packed while {goods_out.status}.")
    for item, amount in body.get("canceled", {}).items():
        _set_amount(tx, goods_out.id, item, "canceled_quantity", Decimal(str(amount)))
    for item, amount in body.get("picked", {}).items():
        pick(tx, goods_out.id, item, Decimal(str(amount)), now)
    for package in body.get("packages", []):
        pack(tx, goods_out.id, package, now)


def pick(tx: Connection, goods_out: str, item: str, amount: Decimal, now: int) -> None:
    """Set what was picked of an item, in the product's unit, with a line in its log."""
    part = _set_amount(tx, goods_out, item, "picked_quantity", amount)
    product = products.required(tx, part.body["product_id"])
    asked = product.in_unit(part.body["quantity"], convert=True)
    entry = {
        "picked_quantity": part.body["picked_quantity"],
        "changed_on": timestamps.text(now),
    }
    members = {
        "is_picked": amount >= asked,
        "is_overpicked": amount > asked,
        "picked_values_change_log": [*part.body.get("picked_values_change_log", []), entry],
    }
    _save(tx, part, members)


def pack(tx: Connection, goods_out: str, content: Body, now: int) -> None:
    """Make a package, or change the one with this id; then count again what is packed (A74)."""
    identifier = content.get("id") or records.mint(now)
    known = records.part(tx, goods_out, GOODS_OUT_PACKAGE, identifier)
    body = known.body if known else {"items": [], "status_log": []}
    status = content.get("status", body.get("status", "IN_PACKING"))
    if status not in _PACKAGE_STATUSES:
        raise senseless(f"A package has no status {status!r}.")
    if status != body.get("status"):
        body = {**logged(body, status, now), "status": status}
        if status in _LEFT_ON:
            body[_LEFT_ON[status]] = timestamps.text(now)
    if "items" in content:
        items = content["items"].items()
        body = {**body, "items": [_packed(tx, goods_out, item, amount) for item, amount in items]}
    body = _merged(body, {"note": content.get("note", body.get("note"))})
    part = Part(goods_out, GOODS_OUT_PACKAGE, identifier, None, body)
    (records.save_part if known else records.add_part)(tx, part)
    _count_packed(tx, goods_out)


def _packed(tx: Connection, goods_out: str, item: str, amount: Any) -> Body:
    product = products.required(tx, _item(tx, goods_out, item).body["product_id"])
    return {"item_id": item, "quantity": _quantity(Decimal(str(amount)), product.unit)}


def _count_packed(tx: Connection, goods_out: str) -> None:
    """Packed is the sum over all packages; more than was picked is over-packed."""
    sums: dict[str, Decimal] = {}
    for package in records.parts(tx, goods_out, GOODS_OUT_PACKAGE):
        for line in package.body["items"]:
            amount = Decimal(line["quantity"]["value"])
            sums[line["item_id"]] = sums.get(line["item_id"], Decimal(0)) + amount
    for part in records.parts(tx, goods_out, GOODS_OUT_ITEM):
        amount = sums.get(part.id, Decimal(0))
        picked = Decimal(part.body["picked_quantity"]["value"])
        changed = _set_amount(tx, goods_out, part.id, "packed_quantity", amount)
        _save(tx, changed, {"is_overpacked": amount > picked})


def _set_amount(tx: Connection, goods_out: str, item: str, member: str, amount: Decimal) -> Part:
    part = _item(tx, goods_out, item)
    unit = products.required(tx, part.body["product_id"]).unit
    return _save(tx, part, {member: _quantity(amount, unit)})


def _quantity(amount: Decimal, unit: str) -> Body:
    if amount < 0:
        raise senseless("An amount cannot be negative.")
    return {"value": exact.plain(amount), "unit": unit}


def _item(tx: Connection, goods_out: str, item: str) -> Part:
    part = records.part(tx, goods_out, GOODS_OUT_ITEM, item)
    if part is None:
        raise missing("item")
    return part


def _save(tx: Connection, part: Part, members: Body) -> Part:
    changed = replace(part, body=_merged(part.body, members))
    records.save_part(tx, changed)
    return changed


def _merged(body: Body, members: Body) -> Body:
    """`members` over `body`; null deletes (RFC 7396)."""
    return {name: value for name, value in {**body, **members}.items() if value is not None}


def change_hand_over(tx: Connection, identifier: str, body: Body) -> None:
    """Another hand sets the `status` of a pickup or delivery, whatever it was before."""
    for kind, chain in CHAINS.items():
        found = records.document(tx, kind, identifier)
        if found is not None:
            if body["status"] not in (*chain, "CANCELED"):
                raise senseless(f"A {kind} has no status {body['status']!r}.")
            records.save_document(tx, replace(found, status=body["status"]))
            return
    raise missing("pickup or delivery")
