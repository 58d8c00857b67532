"""What a receipt means on each of the three systems, compared with the hub's own books.

A journey says once what came; here stands what becomes of it: one ledger for all, and beside it
registers and supplementary goods-ins (enfore), receipts of processes (fulfillmenttools), items and
draft orders (Trybe). The figures are the journeys' own, never the program's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.order_intents import ReceiveOrder, UnorderedGoods
from app.domain.receipt_intents import PostReceipt, PostUnannounced
from app.domain.values import Condition
from app.hub.running import RunningHub
from app.settings import System
from tests.journeys import demo
from tests.journeys.books import Expected, Stock, assert_told, booked
from tests.journeys.shift import Shift
from tests.warehouse import control

Goods = dict[str, int | str]
"""By article."""
DELIVERY: dict[System, str] = {
    "enfore": "GI-4711",
    "fulfillmenttools": "IB-8001",
    "trybe": "PO-6001",
}
"""The same goods on each system."""
SITE = "REC-02"
"""Where the Trybe site's stock lies: it has no places."""


@dataclass(slots=True)
class Came:
    """What came of a delivery: kept, kept as damaged, given back, and kept though nobody asked.

    `closed`: the rest is not awaited; `finished`: the receipt was; `blind`: without a delivery.
    """

    kept: Goods = field(default_factory=dict)
    damaged: Goods = field(default_factory=dict)
    back: Goods = field(default_factory=dict)
    strangers: Goods = field(default_factory=dict)
    finished: bool = True
    closed: bool = True
    blind: bool = False


async def arrived(shift: Shift, came: Came) -> list[Entry]:
    """Drain and compare; returns the entries that ask a person.

    What nobody ordered always asks on Trybe, which has no call for it.
    """
    if shift.system == "enfore":
        return await shift.arrived(_of_enfore(came))
    entries = await shift.drained()
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    for entry in stuck:
        assert_told(entry)
    strangers = [entry for entry in stuck if isinstance(entry.intent, UnorderedGoods)]
    assert [entry.last_error["key"] for entry in strangers if entry.last_error] == [
        "goods_not_ordered" for _ in strangers
    ]
    unfinished = [entry for entry in entries if entry.state is not EntryState.DONE]
    if len(unfinished) > len(strangers):
        assert len(stuck) > len(strangers), [(e.intent, e.state) for e in unfinished]
    _compare_stock(booked(shift.hub), _wanted(shift.system, came), entries)
    if len(unfinished) == len(strangers):
        if shift.system == "trybe":
            _compare_orders(shift.hub, came)
            assert bool(strangers) == bool(came.strangers)
        else:
            _compare_processes(shift.hub, came)
    return [entry for entry in stuck if entry not in strangers]


def _of_enfore(came: Came) -> Expected:
    kept = _sum(came.kept, came.strangers)
    registers = _sum(came.kept, came.damaged)
    number, back = DELIVERY["enfore"], _sum(came.back)
    stock: dict[str, int | str] = {f"{article} REC-01": str(n) for article, n in kept.items()}
    stock |= {f"{article} QUA-01 DAMAGED": str(n) for article, n in _sum(came.damaged).items()}
    return Expected(
        stock=stock,
        lines={
            f"{number} {article}": (
                str(registers.get(article, Decimal(0))),
                str(back.get(article, Decimal(0))),
            )
            for article in {**registers, **back}
        },
        heads={} if came.blind else {number: "done" if came.finished else "part"},
        announced={article: str(n) for article, n in _sum(came.strangers).items()},
    )


def _sum(*goods: Goods) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for some in goods:
        for article, quantity in some.items():
            found[article] = found.get(article, Decimal(0)) + Decimal(quantity)
    return found


# --- stock --------------------------------------------------------------------------------------


def _wanted(system: System, came: Came) -> Stock:
    """fulfillmenttools makes no stock of damaged goods (R176), Trybe knows of no damage."""
    if system == "fulfillmenttools":
        goods, place = _sum(came.kept, came.strangers), "REC-01"
    else:
        goods, place = _sum(came.kept, came.damaged), SITE
    return {(article, place, "NEW"): quantity for article, quantity in goods.items() if quantity}


def _compare_stock(there: Stock, wanted: Stock, entries: list[Entry]) -> None:
    """Every entry that is done took effect once, one that asks once at most, and nothing else."""
    shares = [(entry, _share(entry)) for entry in entries]
    said = _total(share for _, share in shares)
    assert said == wanted, said
    sure = _total(share for entry, share in shares if entry.state is EntryState.DONE)
    possible = [sure]
    for entry, share in shares:
        if share and entry.state is not EntryState.DONE:
            possible += [_total((one, share)) for one in possible]
    assert there in possible, (there, possible)


def _share(entry: Entry) -> Stock:
    """What an entry books, out of its intent."""
    intent = entry.intent
    share: Stock = {}
    if isinstance(intent, PostReceipt | PostUnannounced):
        for one in intent.goods:
            if one.kept and one.condition is not Condition.DAMAGED:
                key = (demo.article_of(one.product.id), demo.place_code(one.place), "NEW")
                share[key] = share.get(key, Decimal(0)) + one.quantity
    elif isinstance(intent, ReceiveOrder):
        articles = demo.ordered(intent.number)
        for line in intent.lines:
            if line.accepted:
                share[articles[line.line][0], SITE, "NEW"] = line.accepted
    return share


def _total(shares: Iterable[Stock]) -> Stock:
    found: Stock = {}
    for share in shares:
        for key, quantity in share.items():
            found[key] = found.get(key, Decimal(0)) + quantity
    return {key: quantity for key, quantity in found.items() if quantity}


# --- records ------------------------------------------------------------------------------------


def processes(hub: RunningHub) -> list[dict[str, Any]]:
    """Every process of fulfillmenttools with its receipts."""
    return list(control(hub, "inbound-processes")["processes"])


def orders(hub: RunningHub) -> list[dict[str, Any]]:
    """Every order of Trybe with its items."""
    return list(control(hub, "inventory-orders")["orders"])


def _compare_processes(hub: RunningHub, came: Came) -> None:
    known = {one["id"]: one for one in processes(hub)}
    made = [one for key, one in known.items() if key not in demo.OTHER_IDS]
    accepted, _ = _received(made)
    assert accepted == _sum(came.strangers)
    assert len(made) <= 1
    if came.blind:
        return
    mine = known[demo.delivery_id(DELIVERY["fulfillmenttools"])]
    accepted, rejected = _received([mine])
    assert accepted == _sum(came.kept)
    assert rejected == _sum(came.damaged, came.back)
    assert mine["status"] == ("CLOSED" if came.closed else "PARTIAL_DELIVERY")


def _received(some: list[dict[str, Any]]) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """Accepted and rejected by article."""
    accepted: dict[str, Decimal] = {}
    rejected: dict[str, Decimal] = {}
    for process in some:
        for receipt in process["receipts"]:
            for item in receipt["receivedItems"]:
                article = item["tenantArticleId"]
                for found, name in ((accepted, "acceptedQuantity"), (rejected, "rejectedQuantity")):
                    amount = Decimal(str(item[name]["value"]))
                    if amount:
                        found[article] = found.get(article, Decimal(0)) + amount
    return accepted, rejected


def _compare_orders(hub: RunningHub, came: Came) -> None:
    number = DELIVERY["trybe"]
    known = {one["id"]: one for one in orders(hub)}
    mine = known[demo.delivery_id(number)]
    kept = _sum(came.kept, came.damaged)
    whole = demo.ordered(number)
    assert mine["status"] == ("received" if came.finished and kept else "submitted")
    if mine["status"] == "received":
        found = {whole[item["id"]][0]: Decimal(item["quantity"]) for item in mine["items"]}
        assert {key: n for key, n in found.items() if n} == kept
    made = [one for key, one in known.items() if key not in demo.OTHER_IDS]
    settled = _sum(came.kept, came.damaged, came.back)
    rest = {a: Decimal(n) - settled.get(a, Decimal(0)) for a, n in whole.values()}
    short = {article: n for article, n in rest.items() if n > 0}
    wanted = [] if came.closed or not short or not kept else [short]
    drafts = [
        {demo.article_of(item["product_id"]): Decimal(item["quantity"]) for item in one["items"]}
        for one in made
    ]
    assert drafts == wanted
    assert all(one["status"] == "draft" for one in made)
