"""What the server must hold of shipments after a journey, compared with what its own books say.

As `goods_out_books`: the figures are written down by the journeys. Ours are known by their mark.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import ChangeStock
from app.hub.running import RunningHub
from tests.journeys import books, demo
from tests.journeys.books import Stock
from tests.warehouse import control

OURS = "dh-"
MARK = len(OURS) + 24
Shown = dict[str, Any]
Items = dict[str, int]
"""By "article [condition]" how many of them are on one shipment."""
WAY = ("NEW", "IN_PROCESS", "COMPLETED")


@dataclass(frozen=True, slots=True)
class Made:
    """One draft or shipment that was not there at first."""

    source: str
    destination: str
    items: Items
    status: str = "IN_PROCESS"
    """Empty: a draft."""
    note: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Shipped:
    """What was done, in the words of the demo. What is not named here is as it was at first.

    `moved` is what the platform itself books of shipments, `posted` what terminals book; both by
    "article place [condition]".
    """

    made: tuple[Made, ...] = ()
    statuses: dict[str, str] = field(default_factory=dict)
    """By number, of shipments that were there at first."""
    moved: dict[str, int | str] = field(default_factory=dict)
    posted: dict[str, int | str] = field(default_factory=dict)

    def unbooked(self) -> Shipped:
        """The same on a server that books no shipments."""
        return replace(self, moved={})


def shown(hub: RunningHub) -> list[Shown]:
    """Every draft and shipment with its items, as the hub keeps it."""
    found: list[Shown] = control(hub, "shipments")["shipments"]
    return found


def ours(hub: RunningHub) -> list[Shown]:
    """Those that terminals made. A draft that stays after it became a shipment (A19) is none."""
    marked = [one for one in shown(hub) if (one.get("description") or "").startswith(OURS)]
    spent = {_mark(one) for one in marked if not one["draft"]}
    return [one for one in marked if not one["draft"] or _mark(one) not in spent]


def effects(hub: RunningHub) -> list[str]:
    """What requests of all kinds did at the hub."""
    return [one["effect"] for one in control(hub, "requests")["requests"] if one["effect"]]


def compare(hub: RunningHub, entries: list[Entry], expected: Shipped) -> list[Entry]:
    """Everything arrived once, or an entry asks a person; returns those that ask."""
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    for entry in stuck:
        books.assert_told(entry)
    unfinished = [entry for entry in entries if entry.state is not EntryState.DONE]
    given_up = [entry for entry in unfinished if entry.state is EntryState.DISCARDED]
    owing = [entry for entry in unfinished if entry not in given_up]
    if owing:
        assert stuck, [(entry.intent, entry.state, entry.last_error) for entry in owing]
    _assert_nothing_twice(hub)
    _compare_stock(hub, entries, expected)
    if owing:
        _not_further(hub, expected)
        return stuck
    key = _sorting
    assert sorted(map(_made, ours(hub)), key=key) == sorted(expected.made, key=key)
    assert _statuses(hub) == _first_statuses() | expected.statuses
    return stuck


def _made(one: Shown) -> Made:
    return Made(
        demo.place_code(one["source_storage_location"]),
        demo.place_code(one["destination_storage_location"]),
        items_of(one),
        "" if one["draft"] else one["status"],
        one["description"][MARK:].strip(),
        one.get("responsible_staff") or "",
    )


def items_of(one: Shown) -> Items:
    """How much of what is on it; equal goods must be one item (outbox 5)."""
    found: Counter[str] = Counter()
    cells = Counter((i["product"], i["condition"], i.get("lot")) for i in one["items"])
    assert all(count == 1 for count in cells.values()), one["items"]
    for item in one["items"]:
        condition = "" if item["condition"] == "NEW" else f" {item['condition']}"
        key = f"{demo.article_of(item['product'])}{condition}"
        found[key] += int(item["quantity"]["value"])
    return dict(found)


def _sorting(made: Made) -> tuple[str, str, str]:
    return made.source, made.destination, str(sorted(made.items.items()))


def _mark(one: Shown) -> str:
    return str(one["description"])[:MARK]


def _assert_nothing_twice(hub: RunningHub) -> None:
    marks = Counter((_mark(one), one["draft"]) for one in ours(hub))
    assert all(count == 1 for count in marks.values()), marks


def _statuses(hub: RunningHub) -> dict[str, str]:
    """By number, of those that were there at first."""
    first = _first_statuses()
    return {one["number"]: one["status"] for one in shown(hub) if one["number"] in first}


def _first_statuses() -> dict[str, str]:
    """Of those that `ship_floor.filled` puts there."""
    every = demo.load("platform")["shipments"]
    return {one["number"]: one["status"] for one in every if one["status"] != "COMPLETED"}


# --- stock --------------------------------------------------------------------------------------


def _compare_stock(hub: RunningHub, entries: list[Entry], expected: Shipped) -> None:
    """What terminals booked is there once or asks; the platform books what is completed, and
    that once.
    """
    posted = books.Expected(stock=expected.posted).figures()
    moved = books.Expected(stock=expected.moved).figures()
    there = books.booked(hub)
    completed = [one["number"] for one in shown(hub) if one["status"] == "COMPLETED"]
    if not set(expected.statuses) <= set(completed):
        moved = {}  # somebody is asked, and it has not arrived yet
    for key, quantity in moved.items():
        there[key] = there.get(key, Decimal(0)) - quantity
    said = [entry for entry in entries if entry.state is not EntryState.DISCARDED]
    books.compare_stock(_only_posted(there, said), posted, said)


def _only_posted(there: Stock, said: list[Entry]) -> Stock:
    """Nothing was booked that nobody posted."""
    known = {
        (demo.article_of(e.intent.product), demo.place_code(e.intent.place), e.intent.condition)
        for e in said
        if isinstance(e.intent, ChangeStock)
    }
    strange = {key: quantity for key, quantity in there.items() if quantity and key not in known}
    assert not strange, strange
    return there


def _not_further(hub: RunningHub, expected: Shipped) -> None:
    """While a person is asked nothing may have gone further than it was meant to."""
    real = [one for one in ours(hub) if not one["draft"]]
    assert len(real) <= len([one for one in expected.made if one.status]), real
    for one in real:
        made = _made(one)
        wanted = [other for other in expected.made if other.items == made.items]
        assert wanted, (made, expected.made)
        assert WAY.index(made.status) <= max(WAY.index(other.status) for other in wanted)
    for number, status in _statuses(hub).items():
        wanted_status = (_first_statuses() | expected.statuses)[number]
        if status in WAY and wanted_status in WAY:
            assert WAY.index(status) <= WAY.index(wanted_status), (number, status)
