"""Counts against the real hub: the stock is what it must be, once, or a person is asked."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio, hub
from app.domain.entry import Entry, EntryState
from app.domain.shelf import Reading
from app.domain.values import Condition, Product
from app.sync import decisions
from app.sync.decisions import Decided
from tests.clients.worlds import World
from tests.journeys.demo import place_id, product_id
from tests.sync.counters import Counter, Day
from tests.sync.test_on_the_hub import QUICK
from tests.warehouse import copied

OIL, RICE, BOARD = (
    Product(product_id(article), article, article)
    for article in ("OIL-0101", "OIL-0102", "PAP-0102")
)
SHELF = place_id("A-04-3")
PATIENT = replace(QUICK, list_lag=30, clock_uncertain=3_000)
"""Half a round trip on a busy machine is no reason to ask."""
STOCK = "/stock/"
BEFORE_IT_IS_BOOKED: dict[str, Any] = {
    "kind": "delay",
    "delay_ms": 400,
    "commit": False,
    "method": "PATCH",
    "path": STOCK,
    "times": 1,
}


@pytest.fixture
async def day(tmp_path: Path, demo_books: Path) -> AsyncIterator[Day]:
    """A demo hub where 20 of the oil are booked since two hours."""
    books = copied(demo_books, tmp_path / "hub")
    options = hub.HubOptions(demo=True, control=True)
    running = await asyncio.to_thread(hub.start, books, options=options)
    world = World(running)
    made = Day(world)
    made.later(-120)
    for product in (OIL, RICE):
        made.books("20", "INITIAL_COUNT", product, SHELF, intent="set")
    made.books("4", "INITIAL_COUNT", RICE, SHELF, condition="DAMAGED")
    made.later(120)
    yield made
    await world.close()
    await asyncio.to_thread(running.stop)


@pytest.fixture
async def counter(day: Day, tmp_path: Path) -> AsyncIterator[Counter]:
    made = Counter(day, tmp_path / "one", PATIENT)
    yield made
    await made.kill()


def ended(entry: Entry) -> str:
    """How an entry of a count ended, in one word."""
    if entry.state is EntryState.CONFLICT:
        return str((entry.last_error or {}).get("key"))
    return str((entry.answer or {}).get("note") or entry.state)


async def leaving(counter: Counter) -> None:
    """Return while a write of it is on its way."""
    async with asyncio.timeout(10):
        while not any(entry.left for entry in counter.engine.outbox.entries()):
            await asyncio.to_thread(lambda: None)


async def anyway(counter: Counter, entry: Entry, **judged: bool) -> Entry:
    """A person has seen what stands against it, and says what they know."""
    decided = decisions.send_anyway(
        entry,
        reason="seen",
        person="desk",
        mint=lambda: aio.new_id(counter.day.clock.now()),
        now=counter.day.clock.now(),
        judged=judged,
    )
    assert isinstance(decided, Decided)
    assert await counter.engine.apply(decided)
    return (await counter.drained())[-1]


# --- the timing of the issue ----------------------------------------------------------------------


async def test_counted_at_ten_offline_sold_and_received_meanwhile_posted_at_eleven(
    day: Day, counter: Counter
) -> None:
    await counter.start()
    day.world.running.go_offline()
    spot = counter.counted(OIL, SHELF, "18")
    day.world.running.go_online()
    day.later(5)
    day.books("-3", "SALE", OIL, SHELF)
    day.later(15)
    day.books("12", "PURCHASE", OIL, SHELF)
    day.later(40)
    await counter.post(spot)
    [entry] = await counter.drained()
    assert ended(entry) == "done", entry.last_error
    assert await counter.stock(OIL, SHELF) == 18 - 3 + 12


async def test_our_own_late_post_is_sent_first_and_counts_once(day: Day, counter: Counter) -> None:
    """Five were put there at 9:40 and are posted with the count; two more came at 10:30."""
    await counter.start()
    day.world.running.go_offline()
    early = await counter.receive(OIL, SHELF, "5")
    day.later(20)
    spot = counter.counted(OIL, SHELF, "23")
    day.later(30)
    late = await counter.receive(OIL, SHELF, "2")
    day.later(30)
    await counter.post(replace(spot, own=(early, late)))
    day.world.running.go_online()
    counter.engine.link.ask()
    [entry] = await counter.drained()
    assert ended(entry) == "done", entry.last_error
    assert await counter.stock(OIL, SHELF) == 23 + 2


async def test_a_count_that_agrees_sends_nothing(counter: Counter) -> None:
    await counter.start()
    await counter.post(counter.counted(OIL, SHELF, "20"))
    [entry] = await counter.drained()
    assert ended(entry) == "count_agrees"
    assert not entry.left


@pytest.mark.parametrize("available", [True, pytest.param(False, marks=pytest.mark.long)])
async def test_each_condition_has_its_own_difference(
    day: Day, counter: Counter, available: bool
) -> None:
    await counter.start()
    day.world.control("PUT", "switches", {"damaged_is_available": available})
    hurt = Condition.DAMAGED
    new = counter.counted(RICE, SHELF, "19", others=(hurt,))
    damaged = counter.counted(RICE, SHELF, "5", condition=hurt, others=(Condition.NEW,))
    await counter.post(new, damaged)
    assert [ended(entry) for entry in await counter.drained()] == ["done", "done"]
    shown = await counter.system.reading(RICE.id, SHELF)
    assert dict(shown.by_condition) == {Condition.NEW: 19, hurt: 5}


# --- two hands on one shelf -----------------------------------------------------------------------


async def test_the_second_of_two_counts_is_asked(
    day: Day, counter: Counter, tmp_path: Path
) -> None:
    """Both find 18 where the books say 20: the difference is booked once."""
    await counter.start()
    other = Counter(day, tmp_path / "two", PATIENT, "T002")
    await other.start()
    try:
        first, second = counter.counted(OIL, SHELF, "18"), other.counted(OIL, SHELF, "18")
        day.later(30)
        await counter.post(first)
        assert [ended(entry) for entry in await counter.drained()] == ["done"]
        day.later(5)
        await other.post(second)
        [entry] = await other.drained()
        assert ended(entry) == "count_doubt"
        details = (entry.last_error or {})["details"]
        assert details["reason"] == "corrected_by_another"
        assert [one["delta"] for one in details["movements"]] == ["-2"]
        assert await other.stock(OIL, SHELF) == 18
        # What the other count found was not there when this one was made either.
        after = await anyway(other, entry, **{details["movements"][0]["key"]: True})
        assert ended(after) == "count_agrees"
        assert await other.stock(OIL, SHELF) == 18
    finally:
        await other.kill()


async def test_an_older_count_posted_late_does_not_undo_a_newer_one(
    day: Day, counter: Counter
) -> None:
    """18 were found, then two more were missing: 16 is booked before the 18 is posted."""
    await counter.start()
    older = counter.counted(OIL, SHELF, "18")
    day.later(20)
    newer = counter.counted(OIL, SHELF, "16")
    day.later(10)
    await counter.post(newer)
    day.later(10)
    await counter.post(older)
    first, second = await counter.drained()
    assert (ended(first), ended(second)) == ("done", "count_doubt")
    assert (second.last_error or {})["details"]["reason"] == "counted_since"
    assert await counter.stock(OIL, SHELF) == 16
    # A third, that is counted after both, is no question.
    day.later(10)
    given_up = decisions.discard(second, (), reason="older", person="desk")
    assert isinstance(given_up, Decided)
    assert await counter.engine.apply(given_up)
    await counter.post(counter.counted(OIL, SHELF, "15"))
    assert ended((await counter.drained())[-1]) == "done"
    assert await counter.stock(OIL, SHELF) == 15


async def test_two_corrections_at_one_moment_are_told(day: Day, counter: Counter) -> None:
    """Another hand writes between our last look and our write: both are booked, a person hears."""
    await counter.start()
    day.world.fault(**BEFORE_IT_IS_BOOKED)
    await counter.post(counter.counted(OIL, SHELF, "18", approved=Decimal(-2)))
    await leaving(counter)
    await asyncio.to_thread(day.books, "-2", "CORRECTION", OIL, SHELF)
    [entry] = await counter.drained()
    assert ended(entry) == "count_met_another", entry.last_error
    assert await counter.stock(OIL, SHELF) == 16


async def test_a_sale_at_the_moment_of_our_write_is_no_question(day: Day, counter: Counter) -> None:
    await counter.start()
    day.world.fault(**BEFORE_IT_IS_BOOKED)
    await counter.post(counter.counted(OIL, SHELF, "18", approved=Decimal(-2)))
    await leaving(counter)
    await asyncio.to_thread(day.books, "-1", "SALE", OIL, SHELF)
    [entry] = await counter.drained()
    assert ended(entry) == "done", entry.last_error
    assert await counter.stock(OIL, SHELF) == 17


async def test_a_difference_that_is_not_the_accepted_one_is_asked(
    day: Day, counter: Counter
) -> None:
    await counter.start()
    spot = counter.counted(OIL, SHELF, "18", approved=Decimal(-1))
    day.later(10)
    await counter.post(spot)
    [entry] = await counter.drained()
    assert ended(entry) == "count_left_variance"
    assert (entry.last_error or {})["details"]["difference"] == "-2"
    day.books("-4", "SALE", OIL, SHELF)
    after = await anyway(counter, entry)
    assert ended(after) == "done"
    assert await counter.stock(OIL, SHELF) == 14


async def test_what_the_shelf_cannot_give_is_asked(day: Day, counter: Counter) -> None:
    """Nineteen were sold of what was counted as two; and rice that is not counted in kilograms."""
    await counter.start()
    few = counter.counted(OIL, SHELF, "2")
    kilograms = replace(RICE, management_unit="MASS_KILOGRAMS")
    other_unit = counter.counted(kilograms, SHELF, "19")
    day.later(10)
    day.books("-19", "SALE", OIL, SHELF)
    await counter.post(few, other_unit)
    ends = [ended(entry) for entry in await counter.drained()]
    assert ends == ["remove_above_available", "unit_differs"]


# --- what nobody knows ----------------------------------------------------------------------------


async def test_an_unknown_clock_asks_only_if_something_moved(day: Day, counter: Counter) -> None:
    await counter.start()
    never = replace(counter.scan(), boot="a boot that met no server")
    day.later(30)
    spots = (
        counter.counted(BOARD, SHELF, "3", at=never),
        counter.counted(OIL, SHELF, "18", at=never),
    )
    await counter.post(*spots)
    nothing_moved, moved = await counter.drained()
    assert ended(nothing_moved) == "done"
    assert ended(moved) == "count_doubt"
    details = (moved.last_error or {})["details"]
    assert details["reason"] == "clock_unknown"
    after = await anyway(counter, moved, **{one["key"]: True for one in details["movements"]})
    assert ended(after) == "done"
    assert await counter.stock(OIL, SHELF) == 18


def documented_only(day: Day) -> None:
    switches = dataclasses.asdict(hub.Switches.documented_only())
    day.world.control("PUT", "switches", switches)


async def read_at_the_shelf(counter: Counter) -> Reading:
    return await counter.system.reading(OIL.id, SHELF)


async def test_with_documented_fields_alone_a_reading_at_the_shelf_decides(
    day: Day, counter: Counter
) -> None:
    await counter.start()
    documented_only(day)
    spot = counter.counted(OIL, SHELF, "18")
    told = replace(spot, reading=await read_at_the_shelf(counter))
    day.later(10)
    day.books("-3", "SALE", OIL, SHELF)
    day.later(10)
    await counter.post(spot)
    await counter.post(told)
    blind, seen = await counter.drained()
    assert ended(blind) == "count_doubt"
    assert (blind.last_error or {})["details"]["reason"] == "amounts_hidden"
    assert seen.state is EntryState.PENDING, "what is behind a question in its lane waits"
    left = decisions.discard(blind, counter.engine.outbox.entries(), reason="r", person="desk")
    assert isinstance(left, Decided)
    await counter.engine.apply(left)
    assert ended((await counter.drained())[-1]) == "done"
    assert await counter.stock(OIL, SHELF) == 15


async def test_with_documented_fields_alone_a_quiet_shelf_is_no_question(
    day: Day, counter: Counter
) -> None:
    await counter.start()
    documented_only(day)
    early = await counter.receive(OIL, SHELF, "5")
    await counter.drained()
    day.later(10)
    await counter.post(counter.counted(OIL, SHELF, "24", own=(early,)))
    [entry] = await counter.drained()
    assert ended(entry) == "done", entry.last_error
    assert await counter.stock(OIL, SHELF) == 24


async def test_a_list_that_lags_behind_its_figures_is_waited_for(day: Day, tmp_path: Path) -> None:
    """The sale is in the figure already, and not in the list when it is read first."""
    counter = Counter(day, tmp_path / "one", replace(PATIENT, list_lag=300))
    await counter.start()
    try:
        day.world.control("PUT", "switches", {"list_delay_ms": 250})
        spot = counter.counted(OIL, SHELF, "18")
        day.later(10)
        day.books("-3", "SALE", OIL, SHELF)
        await counter.post(spot)
        [entry] = await counter.drained()
        assert ended(entry) == "done", entry.last_error
        assert await counter.stock(OIL, SHELF) == 15
    finally:
        await counter.kill()


# --- what gets lost -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "lost_answer"},
        pytest.param({"kind": "lost_request"}, marks=pytest.mark.long),
        pytest.param({"kind": "error", "status": 500, "commit": True}, marks=pytest.mark.long),
        pytest.param({"kind": "error", "status": 500}, marks=pytest.mark.long),
        pytest.param({"kind": "cut_body"}, marks=pytest.mark.long),
        pytest.param({"kind": "reset"}, marks=pytest.mark.long),
        pytest.param({"kind": "html", "status": 502, "commit": True}, marks=pytest.mark.long),
    ],
    ids=lambda fault: "-".join(map(str, fault.values())),
)
@pytest.mark.parametrize("reading", ["default", pytest.param("documented", marks=pytest.mark.long)])
async def test_a_lost_answer_books_it_once_or_asks(
    day: Day, tmp_path: Path, fault: dict[str, Any], reading: str
) -> None:
    counter = Counter(day, tmp_path / "one", PATIENT, own=True)
    await counter.start()
    try:
        if reading == "documented":
            documented_only(day)
        day.world.fault(**fault, method="PATCH", path=STOCK, times=1)
        await counter.post(counter.counted(OIL, SHELF, "18"))
        [entry] = await counter.drained()
        assert ended(entry) == "done", entry.last_error
        assert await counter.stock(OIL, SHELF) == 18
    finally:
        await counter.kill()


@pytest.mark.parametrize(
    "number", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 6))]
)
async def test_worst_is_right_or_asked(day: Day, tmp_path: Path, number: int) -> None:
    """Lists that lag, writes that come late, and another hand that echoes every fifth of ours."""
    slow = replace(PATIENT, list_lag=750, settle=1_600, look_apart=300)
    counter = Counter(day, tmp_path / "one", slow)
    await counter.start()
    try:
        switches = dataclasses.asdict(hub.Switches.worst())
        day.world.control("PUT", "switches", switches)
        own = [await counter.receive(OIL, SHELF, "1") for _ in range(number)]
        await counter.drained()
        day.world.fault("lost_answer", method="PATCH", path=STOCK, times=1)
        day.later(10)
        before = await counter.stock(OIL, SHELF)
        await counter.post(counter.counted(OIL, SHELF, str(before + 3), own=tuple(own)))
        [entry] = await counter.drained()
        there = await counter.stock(OIL, SHELF)
        if entry.state is EntryState.DONE:
            assert there == before + 3
        else:
            assert entry.state is EntryState.CONFLICT, entry
    finally:
        await counter.kill()
