"""The demo's goods-outs by the names that people use: numbers, articles, place codes.

Figures come from the files of the demo, never from the program under test.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.journeys import demo

_CONTENT = demo.load("goods_outs")
_ORDERS = {one["number"]: one for one in _CONTENT["goods_outs"]}

IDS = frozenset(one["id"] for one in _ORDERS.values())
"""Goods-outs that are there at first."""
TWELVE_NEW, TWELVE_OLD = "GO-8815", "GO-8816"
BATCH = ("GO-8821", "GO-8822", "GO-8823", "GO-8824", "GO-8825")
PICKUP_NEW, PICKUP_OLD = "GO-8831", "GO-8832"
UNCONFIRMED, HELD, ASKED_TO_CANCEL = "GO-8802", "GO-8807", "GO-8808"


def order(number: str) -> dict[str, Any]:
    return dict(_ORDERS[number])


def order_id(number: str) -> str:
    return str(_ORDERS[number]["id"])


def number_of(goods_out: str) -> str:
    """The number of a goods-out of the demo; empty for one that was made since."""
    return next((n for n, one in _ORDERS.items() if one["id"] == goods_out), "")


def items(number: str) -> list[dict[str, Any]]:
    return list(_ORDERS[number]["items"])


def item(number: str, article: str) -> dict[str, Any]:
    """The line of an order that asks for this article."""
    wanted = demo.product_id(article)
    return next(one for one in items(number) if one["product_id"] == wanted)


def article_of(item: dict[str, Any]) -> str:
    return demo.article_of(item["product_id"])


def place_of(number: str, article: str) -> str:
    """The code of the place that a line names."""
    return demo.place_code(item(number, article)["picking_storage_location_id"])


def asked(number: str, article: str) -> Decimal:
    return Decimal(item(number, article)["quantity"]["value"])


def hand_over_of(number: str) -> tuple[str, str]:
    """("pickups" or "deliveries", id) of the sales order behind an order."""
    parent = _ORDERS[number]["parent_information"]["reference_id"]
    for kind in ("pickups", "deliveries"):
        for one in _CONTENT[kind]:
            if one["items"][0]["sales_order"] == parent:
                return kind, str(one["id"])
    raise KeyError(number)


def leaving(numbers: Iterable[str]) -> dict[str, Decimal]:
    """What the platform books out when these orders are FULFILLED (A70): by "article place"."""
    found: dict[str, Decimal] = {}
    for number in numbers:
        for one in items(number):
            if "picking_storage_location_id" in one:
                place = demo.place_code(one["picking_storage_location_id"])
                key = f"{demo.article_of(one['product_id'])} {place}"
                found[key] = found.get(key, Decimal(0)) - Decimal(one["quantity"]["value"])
    return found
