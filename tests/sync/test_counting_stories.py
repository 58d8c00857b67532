"""Random days around a count, played on the real hub with a real outbox.

`tests.chaos.count_oracle` tries many more without a server; here the whole way is gone, and in the
end the books say what lies on the shelf.
"""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Literal

import pytest

from app import aio, hub
from app.domain.count_intents import MovedAtShelf
from app.domain.entry import Entry, EntryState
from app.domain.values import Product, Stamp
from app.sync import decisions
from app.sync.decisions import Decided
from tests.clients.worlds import World
from tests.journeys.demo import place_id, product_id
from tests.sync.counters import Counter, Day
from tests.sync.test_on_the_hub import QUICK
from tests.warehouse import copied

SHELF = place_id("A-04-3")
PATIENT = replace(QUICK, list_lag=30, clock_uncertain=3_000)
By = Literal["shop", "own", "other", "books"]


@dataclass(frozen=True)
class Event:
    """Goods move at a minute of the day, counted from the count; `booked` when others book it."""

    minute: int
    by: By
    delta: Decimal
    booked: int


def events_of(chance: Random) -> list[Event]:
    """What happens from an hour before the count to the post, an hour after it. No two things are
    booked in the same minute.
    """
    found: dict[int, Event] = {}
    for _ in range(chance.randint(1, 5)):
        by: By = chance.choice(("shop", "shop", "own", "other", "books"))
        minute = chance.choice((-1, 1)) * chance.randint(2, 50)
        late = chance.randint(minute, 55) if by == "other" else minute
        booked = late if abs(late) >= 2 else 2
        found[booked] = Event(minute, by, Decimal(chance.choice((-2, -1, 1, 3))), booked)
    return list(found.values())


class Played:
    """One day at one shelf; `asked` counts questions."""

    def __init__(self, counter: Counter, product: Product, chance: Random) -> None:
        self.counter, self.product = counter, product
        self.day = counter.day
        self.events = events_of(chance)
        self.wrong = Decimal(chance.choice((0, 0, -3, 4)))
        self.lies = Decimal(20)
        self.asked: Tally[str] = Tally()
        self.scans: list[tuple[Event, Stamp]] = []
        self.booked_at: list[tuple[int, Event]] = []

    async def play(self) -> Entry:
        """The day from its first minute to the end of the post; the entry as it ended."""
        begun = str(self.lies - self.wrong)
        self.day.books(begun, "INITIAL_COUNT", self.product, SHELF, intent="set")
        at, counted = -70, None
        self.day.later(10)
        for minute, what in self._agenda():
            self.day.later(minute - at)
            at = minute
            if what is None:
                counted = self.counter.counted(self.product, SHELF, str(self.lies))
            else:
                self._happens(minute, what)
        self.day.later(60 - at)
        own = [await self._said(event, stamp) for event, stamp in self.scans]
        assert counted is not None
        await self.counter.post(replace(counted, own=tuple(own)))
        return await self._ended()

    def _agenda(self) -> list[tuple[int, Event | None]]:
        moments: list[tuple[int, Event | None]] = [(0, None)]
        for event in self.events:
            moments += [(m, event) for m in sorted({event.minute, event.booked})]
        return sorted(moments, key=lambda moment: moment[0])

    def _happens(self, minute: int, event: Event) -> None:
        if minute == event.minute and event.by != "books":
            self.lies += event.delta
            if event.by == "own":
                self.scans.append((event, self.counter.scan()))
        if minute == event.booked and event.by != "own":
            self.booked_at.append((self.day.clock.now(), event))
            reason = "CORRECTION"
            if event.by == "shop":
                reason = "SALE" if event.delta < 0 else "PURCHASE"
            self.day.books(str(event.delta), reason, self.product, SHELF)

    async def _said(self, event: Event, stamp: Stamp) -> MovedAtShelf:
        return await self.counter.say(stamp, self.product, SHELF, str(event.delta))

    async def _ended(self) -> Entry:
        """Once every question was answered with the truth."""
        while (entry := (await self.counter.drained())[-1]).state is EntryState.CONFLICT:
            error: dict[str, Any] = entry.last_error or {}
            self.asked[error["key"]] += 1
            assert error["key"] == "count_doubt", error
            assert sum(self.asked.values()) < 6, error
            await self._answer(entry, error["details"])
        return entry

    async def _answer(self, entry: Entry, details: dict[str, Any]) -> None:
        judged = {one["key"]: self._truth(one["at"]) for one in details["movements"]}
        clock = self.day.clock
        decided = decisions.send_anyway(
            entry,
            reason="answered",
            person="desk",
            mint=lambda: aio.new_id(clock.now()),
            now=clock.now(),
            judged=judged,
        )
        assert isinstance(decided, Decided)
        await self.counter.engine.apply(decided)

    def _truth(self, at: int) -> bool:
        """Whether what was booked then had happened at the shelf before the count."""
        _, event = min(self.booked_at, key=lambda booked: abs(booked[0] - at))
        return event.by == "books" or event.minute < 0


@pytest.fixture
async def day(tmp_path: Path, demo_books: Path) -> AsyncIterator[Day]:
    books = copied(demo_books, tmp_path / "hub")
    options = hub.HubOptions(demo=True, control=True)
    running = await asyncio.to_thread(hub.start, books, options=options)
    world = World(running)
    yield Day(world)
    await world.close()
    await asyncio.to_thread(running.stop)


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 16))]
)
async def test_in_the_end_the_books_say_what_lies_there(
    day: Day, tmp_path: Path, seed: int
) -> None:
    counter = Counter(day, tmp_path / "one", PATIENT)
    day.world.control("PUT", "switches", {"stock_may_go_negative": True})
    await counter.start()
    asked: Tally[str] = Tally()
    try:
        for number, article in enumerate(("OIL-0101", "OIL-0102", "PAP-0101")):
            product = Product(product_id(article), article)
            played = Played(counter, product, Random(f"{seed}/{number}"))
            entry = await played.play()
            assert entry.state is EntryState.DONE, entry.last_error
            there = await counter.stock(product, SHELF)
            assert there == played.lies, (played.events, played.wrong, entry.answer)
            asked += played.asked
    finally:
        await counter.kill()
    print(f"questions: {dict(asked)}")  # noqa: T201 - shown with -s
