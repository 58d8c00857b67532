"""What a terminal remembers of its own writes: which took effect, and between which times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.clients.base import ServerTime
from app.clients.shelves import circumstances, looks_back, orders_of
from app.domain.count_intents import PLATFORM, CountStock, MovedAtShelf
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, Way
from app.domain.shelf import Booking, Moment, Side, Span
from app.domain.values import Condition, Stamp
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.sync.recollection import Recollection

NEW = Condition.NEW
SERVER = 1_800_000_000_000
BASELINE = {"available": "5", "server": SERVER, "uncertain": 1_000}


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path / "terminal.db")
    yield made
    made.close()


@pytest.fixture
def memory(terminal: Terminal) -> Recollection:
    return Recollection(terminal, 2_000)


def entry(number: int, intent: Any, state: EntryState = EntryState.DONE, **more: Any) -> Entry:
    plain = Entry(
        id=f"{number:024x}",
        seq=0,
        system="enfore",
        document="d",
        event="e",
        intent=intent,
        way=Way.PROBED,
        after=(),
        lane="stock:tea:shelf",
        keys=(),
        state=state,
        left=True,
        attempts=1,
        not_before=0,
        attempt_started=1_000,
        changed=1_400,
        baseline=BASELINE,
    )
    return replace(plain, **more)


def moved(delta: str) -> ChangeStock:
    return ChangeStock("tea", "Tea", "shelf", NEW, Decimal(delta), "COUNT_PIECES")


def stamp(monotonic: int, boot: str = "one") -> Stamp:
    return Stamp(SERVER + monotonic, monotonic, boot)


def counted(**more: Any) -> CountStock:
    plain = CountStock(
        "tea", "Tea", "shelf", "Shelf", NEW, "pcs", Decimal(3), stamp(5_000), stamp(6_000)
    )
    return replace(plain, **more)


async def keep(terminal: Terminal, *entries: Entry) -> None:
    await aio.wait_for(Outbox(terminal).insert(entries))


async def test_writes_that_took_effect(terminal: Terminal, memory: Recollection) -> None:
    answered = entry(1, moved("4"), answer={"available": "9", "server": SERVER + 300})
    found_later = entry(2, moved("-1"), changed=61_000)
    count = entry(3, counted(), baseline=BASELINE | {"delta": "-2"})
    agreed = entry(4, counted(), baseline=None)
    waiting = entry(5, moved("7"), EntryState.PENDING)
    elsewhere = entry(6, moved("7"), lane="stock:tea:other")
    await keep(terminal, answered, found_later, count, agreed, waiting, elsewhere)
    writes = memory.writes("tea", "shelf")
    assert [(w.entry[-1], w.delta, w.moved) for w in writes] == [
        ("1", Decimal(4), True),
        ("2", Decimal(-1), True),
        ("3", Decimal(-2), False),
    ]
    assert writes[2].counted is None, "no server was heard yet in that boot"
    assert (writes[0].earliest, writes[0].latest) == (SERVER - 1_000, SERVER + 2_300)
    assert writes[1].latest == SERVER + 62_000, "found a minute later"


@pytest.mark.parametrize(
    ("before", "there"),
    [
        ({"kind": "Accepted", "status": 200}, True),
        ({"kind": "Clash", "details": {"accepted": True}}, True),
        ({"kind": "Clash", "details": {}}, False),
        (None, False),
    ],
)
async def test_a_write_that_was_taken_and_then_given_up(
    terminal: Terminal, memory: Recollection, before: dict[str, Any] | None, there: bool
) -> None:
    error = {"kind": "Decision", "key": "discarded"} | ({"before": before} if before else {})
    await keep(terminal, entry(1, moved("4"), EntryState.DISCARDED, last_error=error))
    assert bool(memory.writes("tea", "shelf")) is there


@pytest.mark.parametrize(
    ("state", "booking"),
    [
        (EntryState.DONE, Booking.BOOKED),
        (EntryState.PENDING, Booking.OWED),
        (EntryState.UNSURE, Booking.OWED),
        (EntryState.CONFLICT, Booking.OWED),
        (EntryState.DISCARDED, Booking.DROPPED),
        (EntryState.MOVED, Booking.ELSEWHERE),
    ],
)
async def test_whether_the_server_has_an_entry(
    terminal: Terminal, memory: Recollection, state: EntryState, booking: Booking
) -> None:
    await keep(terminal, entry(1, moved("4"), state))
    assert memory.booking(f"{1:024x}") is booking
    assert memory.booking("forgotten") is Booking.ELSEWHERE


async def test_an_entry_that_was_sent_anyway_stands_as_its_successor(
    terminal: Terminal, memory: Recollection
) -> None:
    first = entry(1, moved("4"), EntryState.DISCARDED)
    await keep(terminal, first, entry(2, moved("4"), linked=first.id))
    assert memory.booking(first.id) is Booking.BOOKED


def test_times_are_the_servers_once_it_was_met(memory: Recollection) -> None:
    assert memory.moment(stamp(5_000)) is None
    memory.clock.learn(ServerTime(SERVER + 700, SERVER, 0, "one", 60))
    assert memory.moment(stamp(5_000)) == Moment(SERVER + 5_700, 60)


async def test_a_count_is_remembered_with_when_it_was_counted(
    terminal: Terminal, memory: Recollection
) -> None:
    said = BASELINE | {"delta": "-2"}
    elsewhere = counted(last=stamp(6_000, "two"))
    await keep(terminal, entry(1, counted(), baseline=said), entry(2, elsewhere, baseline=said))
    memory.clock.learn(ServerTime(SERVER + 700, SERVER, 0, "one", 60))
    memory.clock.learn(ServerTime(SERVER, SERVER, 0, "two", 2_001))
    found = [write.counted for write in memory.writes("tea", "shelf")]
    assert found == [SERVER + 6_700, None], "of the other boot the clock is too uncertain"


def own(monotonic: int, boot: str = "one", **more: Any) -> MovedAtShelf:
    at = stamp(monotonic, boot)
    return MovedAtShelf(NEW, Decimal(1), at, replace(at, monotonic=monotonic + 10), **more)


def test_within_one_boot_no_clock_is_needed(memory: Recollection) -> None:
    moves = (own(1_000, entry="a"), own(5_500, entry="b"), own(9_000, order="o"), own(4_995))
    around = circumstances(counted(own=moves), memory)
    assert [one.side for one in around.own] == [Side.BEFORE, Side.WHILE, Side.AFTER, Side.WHILE]
    assert around.own[2].booking is Booking.PLATFORM
    assert around.span.first is None


def test_two_boots_are_told_apart_by_the_servers_clock(memory: Recollection) -> None:
    moves = (own(1_000, "two", entry="a"), own(9_000, "two", entry="b"))
    unknown = circumstances(counted(own=moves), memory)
    assert [one.side for one in unknown.own] == [Side.UNKNOWN, Side.UNKNOWN]
    memory.clock.learn(ServerTime(SERVER, SERVER, 0, "one", 60))
    memory.clock.learn(ServerTime(SERVER, SERVER, 0, "two", 60))
    known = circumstances(counted(own=moves), memory)
    assert [one.side for one in known.own] == [Side.BEFORE, Side.AFTER]
    memory.clock.learn(ServerTime(SERVER + 90_000, SERVER, 0, "two", 60))
    later = circumstances(counted(own=moves), memory)
    assert [one.side for one in later.own] == [Side.AFTER, Side.AFTER]


def test_a_wall_clock_that_was_set_back_between_two_boots_is_not_believed(
    memory: Recollection,
) -> None:
    """By the wall the second boot came first; by the server it was a minute later."""
    memory.clock.learn(ServerTime(SERVER, SERVER, 0, "one", 60))
    memory.clock.learn(ServerTime(SERVER + 60_000, SERVER, 0, "two", 60))
    moves = (own(7_000, entry="a"), own(90_000, "two", entry="b"))
    around = circumstances(counted(first=stamp(5_000, "two"), last=stamp(6_000), own=moves), memory)
    assert around.span == Span(None, None)
    assert [one.side for one in around.own] == [Side.UNKNOWN, Side.UNKNOWN]


def test_movements_of_one_document_have_keys_of_their_own(memory: Recollection) -> None:
    moves = (own(1_000, entry="a"), own(2_000, entry="a"), own(3_000, order=PLATFORM))
    around = circumstances(counted(own=moves), memory)
    assert len({one.key for one in around.own}) == 3
    assert orders_of(counted(own=moves)) == ()
    assert orders_of(counted(own=(own(1, order="o1"),))) == ("o1",)


def test_how_far_changes_matter(memory: Recollection) -> None:
    blind = circumstances(counted(), memory)
    now = SERVER + 10_000
    assert looks_back(blind, stamp(5_000), now) < now - 29 * 86_400_000
    memory.clock.learn(ServerTime(SERVER, SERVER, 0, "one", 60))
    seen = circumstances(counted(own=(own(1_000, order="o1"),)), memory)
    assert looks_back(seen, stamp(5_000), now) == SERVER + 1_000 - 60
