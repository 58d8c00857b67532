"""What the server must hold of goods-outs after a shift, compared with what its own books say.

As `books`: the figures are written down by the journeys, registers are read from the raw fields.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.hub.running import RunningHub
from tests.journeys import books, demo
from tests.journeys import goods_out_demo as outs
from tests.journeys.books import Documents, Stock
from tests.warehouse import control

MACHINES = {
    "new": ("UNCONFIRMED", "CONFIRMED", "IN_PROCESS", "FULFILLED"),
    "old": (
        "UNCONFIRMED",
        "CONFIRMED",
        "IN_PICKING",
        "PICKED",
        "IN_PACKING",
        "PACKED",
        "READY_FOR_PICKUP",
        "PICKED_UP",
        "FULFILLED",
    ),
}
HANDED_OVER = {
    "pickups": ("PENDING", "PREPARED", "PICKED_UP"),
    "deliveries": ("PENDING", "PREPARED", "SHIPPED", "RECEIVED"),
}
Lines = dict[str, tuple[int | str, int | str, int | str]]


@dataclass(slots=True)
class Leaving:
    """What was done, in the words of the demo: articles, place codes, order numbers.

    Everything that is not named here must be as it was at first.
    """

    statuses: dict[str, str] = field(default_factory=dict)
    """By order."""
    lines: Lines = field(default_factory=dict)
    """By "order article" what the register says: picked, packed, short."""
    stock: dict[str, int | str] = field(default_factory=dict)
    """By "article place [condition]" what terminals changed."""
    taken_out: dict[str, Decimal] = field(default_factory=dict)
    """By "article place" what the platform booked out."""
    holds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By order the statuses of its holds."""
    requests: dict[str, str] = field(default_factory=dict)
    """By order the status of its request to cancel."""
    hand_overs: dict[str, str] = field(default_factory=dict)
    """By order the status of its pickup or customer delivery."""
    made: tuple[dict[str, Any], ...] = ()
    """Goods-outs that were not there at first: {"status", "articles": {article: quantity}}."""

    def stock_figures(self) -> Stock:
        """`stock` by article, place and condition."""
        return books.Expected(stock=self.stock).figures()


def compare(
    hub: RunningHub, terminals: tuple[str, ...], entries: list[Entry], expected: Leaving
) -> list[Entry]:
    """Everything arrived once, or an entry asks a person; returns those that ask."""
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    for entry in stuck:
        books.assert_told(entry)
    unfinished = [entry for entry in entries if entry.state is not EntryState.DONE]
    if unfinished:
        assert stuck, [(entry.intent, entry.state, entry.last_error) for entry in unfinished]
    orders = control(hub, "goods-outs")["goods_outs"]
    assert_nothing_twice(orders)
    books.compare_stock(books.booked(hub), expected.stock_figures(), entries)
    if unfinished:
        _not_further(hub, orders, expected)
        return stuck
    assert statuses(orders) == _first_statuses() | expected.statuses
    assert registers(orders, terminals) == figures(expected.lines)
    assert taken_out(hub) == expected.taken_out
    assert holds(orders) == _first_holds() | expected.holds
    assert requests(hub) == {outs.ASKED_TO_CANCEL: ("PENDING",)} | {
        number: (status,) for number, status in expected.requests.items()
    }
    assert hand_overs(hub) == expected.hand_overs
    assert made(orders) == list(expected.made)
    return stuck


def assert_nothing_twice(orders: Documents) -> None:
    """No status was jumped over or set twice; no goods-out was made twice of one mark."""
    for order in orders:
        walked = [entry["status"] for entry in order["status_log"]]
        first = _logged_at_first(order["number"])
        machine = MACHINES[order["model"]]
        ended = walked[-1] in ("CANCELED", "REJECTED")
        way = [status for status in walked if status not in ("CANCELED", "REJECTED")]
        assert walked.count("CANCELED") + walked.count("REJECTED") == int(ended), walked
        if first:
            assert walked[: len(first)] == first, (order["number"], walked)
        if way and order["number"] not in ("GO-8806", "GO-8809"):
            assert way == list(machine[: len(way)]), (order["number"], walked)
    marks = Counter(
        mark for order in orders if (mark := (order.get("external_data") or "")[:29]).strip()
    )
    assert all(count == 1 for mark, count in marks.items() if mark.startswith("dh1;m")), marks


def _logged_at_first(number: str) -> list[str]:
    """The way to the status that the demo begins with."""
    try:
        order = outs.order(number)
    except KeyError:
        return []
    chain, status = MACHINES[order["model"]], order["status"]
    if status not in chain:
        return ["UNCONFIRMED", status]
    return list(chain[: chain.index(status) + 1])


def statuses(orders: Documents) -> dict[str, str]:
    """By order, of those that were there at first."""
    return {order["number"]: order["status"] for order in orders if order["id"] in outs.IDS}


def _first_statuses() -> dict[str, str]:
    return {one["number"]: one["status"] for one in demo.load("goods_outs")["goods_outs"]}


def registers(
    orders: Documents, terminals: tuple[str, ...]
) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    """By "order article": picked, packed and short as the terminals' segments say together."""
    found: dict[str, tuple[Decimal, Decimal, Decimal]] = {}
    for order in orders:
        for item in order["items"]:
            name = f"{order['number']} {demo.article_of(item['product_id'])}"
            for terminal in terminals:
                fields = books.segment(item.get("external_data"), terminal)
                if fields and order["id"] in outs.IDS:
                    picked, packed, short = (Decimal(figure or 0) for figure in fields[1:4])
                    before = found.get(name, (Decimal(0), Decimal(0), Decimal(0)))
                    found[name] = (before[0] + picked, before[1] + packed, before[2] + short)
    return found


def figures(lines: Lines) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    """What a journey says of lines, as figures."""
    return {
        name: (Decimal(picked), Decimal(packed), Decimal(short))
        for name, (picked, packed, short) in lines.items()
    }


def taken_out(hub: RunningHub) -> dict[str, Decimal]:
    """By "article place" what the platform itself booked."""
    found: dict[str, Decimal] = {}
    for change in control(hub, "ledger")["changes"]:
        if change["origin"] == "platform":
            place = demo.place_code(change["place_id"])
            key = f"{demo.article_of(change['product_id'])} {place}"
            found[key] = found.get(key, Decimal(0)) + Decimal(change["quantity"])
    return found


def holds(orders: Documents) -> dict[str, tuple[str, ...]]:
    """By order the statuses of its holds."""
    return {
        order["number"]: tuple(hold["status"] for hold in order["on_hold_data"])
        for order in orders
        if order.get("on_hold_data")
    }


def _first_holds() -> dict[str, tuple[str, ...]]:
    return {outs.HELD: ("ACTIVE",)}


def requests(hub: RunningHub) -> dict[str, tuple[str, ...]]:
    """By order the statuses of its requests to cancel; ours say in their note who asks."""
    found: dict[str, tuple[str, ...]] = {}
    for one in control(hub, "cancellation-requests")["cancellation_requests"]:
        number = outs.number_of(one["goods_out_id"])
        found[number] = (*found.get(number, ()), one["status"])
        if one["creation_context"] == "EXTERNAL_API":
            assert one["issuer_type"] == "GOODS_OUT_STAFF", one
            assert one["note"].startswith("dh-"), one
    return found


def hand_overs(hub: RunningHub) -> dict[str, str]:
    """By order the status of its pickup or customer delivery, where it has moved."""
    told = control(hub, "hand-overs")
    found = {}
    for number in (outs.TWELVE_NEW, outs.TWELVE_OLD, outs.PICKUP_NEW, outs.PICKUP_OLD):
        kind, identifier = outs.hand_over_of(number)
        status = next(one["status"] for one in told[kind] if one["id"] == identifier)
        if status != "PENDING":
            found[number] = status
    return found


def made(orders: Documents) -> list[dict[str, Any]]:
    """Goods-outs that were not there at first: their status and what they ask for."""
    found = []
    for order in orders:
        if order["id"] not in outs.IDS:
            articles: dict[str, Decimal] = {}
            for item in order["items"]:
                article = demo.article_of(item["product_id"])
                value = Decimal(str(item["quantity"]["value"]))
                articles[article] = articles.get(article, Decimal(0)) + value
            found.append({"status": order["status"], "articles": articles})
    return found


def _not_further(hub: RunningHub, orders: Documents, expected: Leaving) -> None:
    """While a person is asked nothing may have gone further than it was meant to."""
    wanted = _first_statuses() | expected.statuses
    for order in orders:
        if order["id"] in outs.IDS:
            machine, now = MACHINES[order["model"]], order["status"]
            if now in machine and wanted[order["number"]] in machine:
                most = machine.index(wanted[order["number"]])
                assert machine.index(now) <= most, (order["number"], now)
    for number, status in hand_overs(hub).items():
        chain = HANDED_OVER[outs.hand_over_of(number)[0]]
        assert status in chain[: chain.index(expected.hand_overs[number]) + 1]
    for key, quantity in taken_out(hub).items():
        assert quantity == expected.taken_out[key], (key, quantity)
    assert len(made(orders)) <= len(expected.made)
