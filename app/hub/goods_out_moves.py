"""What a goods-out's status brings with it: log, flags, packages, and stock that leaves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import ledger, products, records, timestamps
from app.hub.ledger import CONDITIONS, Movement
from app.hub.logs import logged
from app.hub.options import Switches
from app.hub.promised import leaving
from app.hub.records import GOODS_OUT_ITEM, GOODS_OUT_PACKAGE, Document
from app.sqlite import Connection

Body = dict[str, Any]
_PICKED = ("PICKED", "IN_PACKING", "PACKED", "READY_FOR_PICKUP", "PICKED_UP", "FULFILLED")
_PACKED = ("PACKED", "READY_FOR_PICKUP", "PICKED_UP", "FULFILLED")


def moved(
    tx: Connection, goods_out: Document, status: str, now: int, switches: Switches
) -> Document:
    """The goods-out in another status, saved with all that follows from it (A66, A70, A74)."""
    body = logged(goods_out.body, status, now)
    if status in _PICKED:
        body["picking_completed"] = True
    if status in _PACKED:
        body["packing_completed"] = True
    changed = replace(goods_out, status=status, body=body)
    records.save_document(tx, changed)
    if status in ("PICKED_UP", "FULFILLED"):
        _packages_leave(tx, changed, now)
    if status == "FULFILLED" and switches.fulfilled_takes_stock_out:
        _take_out(tx, changed, now)
    return changed


def canceled(
    tx: Connection, goods_out: Document, reason: Any, now: int, switches: Switches
) -> Document:
    """The goods-out CANCELED, with the reason if one was given."""
    info = {"reason": reason} if reason is not None else {}
    noted = replace(goods_out, body={**goods_out.body, "cancelation_info": info})
    return moved(tx, noted, "CANCELED", now, switches)


def _packages_leave(tx: Connection, goods_out: Document, now: int) -> None:
    """Packages were picked up, or have reached the recipient (R70, R72)."""
    member = "picked_up_on" if goods_out.status == "PICKED_UP" else "fulfilled_on"
    for package in records.parts(tx, goods_out.id, GOODS_OUT_PACKAGE):
        body = logged(package.body, goods_out.status, now)
        body |= {"status": goods_out.status, member: timestamps.text(now)}
        records.save_part(tx, replace(package, body=body))


def _take_out(tx: Connection, goods_out: Document, now: int) -> None:
    """Stock leaves with the goods, item by item; below zero too: they are gone (A70)."""
    for item in records.parts(tx, goods_out.id, GOODS_OUT_ITEM):
        product = products.required(tx, item.body["product_id"])
        place = item.body.get("picking_storage_location_id") or fullest(tx, product.id)
        amount = _taken(tx, item.body)
        if place is None or amount <= 0:
            continue
        taken = Movement(
            product=product.id,
            place=place,
            condition=_condition(item.body),
            intent="remove",
            quantity=amount,
            unit=product.unit,
            reason="SALE",
            origin="platform",
        )
        ledger.apply(tx, taken, now)


def _taken(tx: Connection, item: Body) -> Decimal:
    """What was picked, where picking was reported; else what should leave."""
    if not item.get("picked_values_change_log"):
        return leaving(tx, item)
    product = products.required(tx, item["product_id"])
    return product.in_unit(item["picked_quantity"], convert=True)


def _condition(item: Body) -> str:
    named = item.get("picked_condition_id") or item.get("condition_id")
    return named if named in CONDITIONS else "NEW"


def fullest(tx: Connection, product: str) -> str | None:
    """The place that has most of a product, the first of equals by id; None: it lies nowhere."""
    rows = tx.execute("SELECT place, quantity FROM stock WHERE product = ?", (product,))
    there: dict[str, Decimal] = {}
    for row in rows.fetchall():
        there[row["place"]] = there.get(row["place"], Decimal(0)) + Decimal(row["quantity"])
    filled = [place for place, amount in there.items() if amount > 0]
    return min(filled, key=lambda place: (-there[place], place), default=None)
