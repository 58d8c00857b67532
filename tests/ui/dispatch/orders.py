"""Orders for the dispatch screen's tests, of the demo's products at the demo's places."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    KnownLot,
    ProcessingModel,
)
from app.domain.values import Condition, Lot, Place, Product, Track
from app.settings import resource

CONFIRMED, UNCONFIRMED = GoodsOutStatus.CONFIRMED, GoodsOutStatus.UNCONFIRMED
NEW, OLD = ProcessingModel.NEW, ProcessingModel.OLD
READ_AT = 1_000_000


@cache
def _catalog() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("demo/catalog.json").read_text("utf-8"))
    return found


@cache
def product(article: str) -> Product:
    """A product of the demo by its article number."""
    told = next(p for p in _catalog()["products"] if p["article_id"] == article)
    return Product(
        told["id"],
        told["name"],
        article,
        told["unit"],
        told["management_unit"],
        Decimal(told["step"]),
        Track(told["track"]),
        told["catch_weight"],
        packs=tuple(sorted(Decimal(c["pack"]) for c in told["codes"] if c["pack"] != "1")),
        names=(("de", told["name_de"]),),
    )


@cache
def code(article: str) -> str:
    """What its label says."""
    told = next(p for p in _catalog()["products"] if p["article_id"] == article)
    return str(told["codes"][0]["code"])


@cache
def place(name: str) -> Place:
    """A place of the demo; its label says its name."""
    told = next(p for p in _catalog()["places"] if p["code"] == name)
    return Place(told["id"], told["name"])


def line(key: str, article: str, quantity: int | str, where: str, **more: Any) -> GoodsOutLine:
    """An ordered line; its id is also its sort value."""
    more.setdefault("sort", key)
    spot = place(where) if where else None
    return GoodsOutLine(key, product(article), Decimal(quantity), place=spot, **more)


def order(
    number: str,
    *lines: GoodsOutLine,
    kind: GoodsOutType = GoodsOutType.SHIPMENT,
    status: GoodsOutStatus = CONFIRMED,
    model: ProcessingModel = NEW,
    recipient: str = "Café Morgenrot",
    **head: Any,
) -> GoodsOut:
    """A goods-out of the demo's size."""
    key = number.lower()
    told = GoodsOutHead(key, number, kind, status, model, recipient, lines=len(lines), **head)
    return GoodsOut(told, lines, read_at=READ_AT)


SOAP, LAMP, MUG, GLASS, BOWL = "CLN-0101", "ELE-0101", "KIT-0102", "KIT-0202", "KIT-0501"
OIL, DRILL, CHEESE, CRATE = "OIL-0101", "DEV-0101", "CHE-0101", "DEP-0101"
L1, L2 = Lot("lot-1", "L3106A", date(2031, 6, 30)), Lot("lot-2", "L3112B", date(2031, 12, 31))

WALK = order(
    "WA-100",
    line("l01", SOAP, 3, "A-01-2"),
    line("l02", LAMP, 2, "A-02-1", known_places=(place("B-01-1"), place("B-04-2"))),
    line("l03", MUG, 6, "A-03-2", group="GROUP_VALUE:1"),
    line("l04", BOWL, 4, "A-03-2", group="GROUP_VALUE:1"),
    line("l05", GLASS, 50, "B-01-1", custom_unit="KOL", custom_size=Decimal(10)),
    line("l06", "KIT-0601", 1, "B-02-2", note="Handle with care"),
)
"""Six plain lines at five places: one group, one custom unit."""

TRACKED = order(
    "WA-200",
    line(
        "t1",
        OIL,
        4,
        "A-01-1",
        lot_id=L1.id,
        lot_text=L1.text,
        lots=(KnownLot(L1, "", Decimal(40)), KnownLot(L2, "", Decimal(12))),
    ),
    line("t2", DRILL, 2, "A-02-2"),
    line("t3", CHEESE, "2.5", "A-03-1"),
    line("t4", "PAP-0101", 2, "A-04-1", condition=Condition.USED_GOOD),
    recipient="Hollis & Daughters Grocers",
)
"""Lot, serial, catch weight, condition."""

BOTTLES = order(
    "WA-300",
    line("d1", "PAP-0101", 12, "A-01-3", dependents=("d2", "d3")),
    line("d2", CRATE, 1, ""),
    line("d3", "PAP-0901", 2, ""),
    line("d4", "PAP-0601", 5, "A-02-3"),
    kind=GoodsOutType.PICKUP,
    pickup_number="7731",
)
"""A line with a deposit and an option under it, for a pickup."""

BATCH = tuple(
    order(
        f"WA-40{at}",
        line(f"b{at}1", SOAP, at, "A-01-2"),
        line(f"b{at}2", MUG, 2, "A-03-2"),
        recipient=f"Customer {at}",
    )
    for at in range(1, 6)
)
"""Five small orders for one walk."""

TO_CONFIRM = order("WA-500", line("u1", SOAP, 1, "A-01-2"), status=UNCONFIRMED)


def long_order(lines: int = 1_500) -> GoodsOut:
    """An order with so many lines, three at each place."""
    names = [p["code"] for p in _catalog()["places"] if p["kind"] == "shelf"]
    plain = [p["article_id"] for p in _catalog()["products"] if p["track"] == "none"]
    plain = [a for a in plain if a not in (CRATE,) and product(a).step == 1]
    made = [
        line(f"n{at:04d}", plain[at % len(plain)], 1 + at % 4, names[(at // 3) % len(names)])
        for at in range(lines)
    ]
    return order("WA-900", *made, recipient="Central kitchen")


ALL = (WALK, TRACKED, BOTTLES, *BATCH, TO_CONFIRM)


def now(goods_out: GoodsOut, **head: Any) -> GoodsOut:
    """The goods-out as the server shows it later, with these members of the head changed."""
    return replace(goods_out, head=replace(goods_out.head, **head))
