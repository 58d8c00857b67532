"""A figure that is overwritten, against the real hub: once, what was seen, or a person is asked."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio, hub
from app.domain.adjust_posting import AdjustPosting
from app.domain.count_intents import OverwriteStock
from app.domain.entry import Entry, EntryState
from app.domain.values import Condition, Place, Product
from app.sync import decisions
from app.sync.decisions import Decided
from app.sync.engine import Engine
from app.sync.enqueue import entries_of
from app.sync.stepping import Pace
from tests.clients.worlds import World
from tests.journeys.demo import place_id, product_id
from tests.sync.test_on_the_hub import CLOCK, QUICK, Desk
from tests.warehouse import copied

OIL = Product(product_id("OIL-0101"), "Olive oil", "OIL-0101")
SHELF = place_id("A-04-3")
STOCK = "/stock/"
# The second look must be late enough for a write that the hub holds back.
TIMES = replace(QUICK, settle=400, look_apart=100)


@pytest.fixture
async def world(tmp_path: Path, demo_books: Path) -> AsyncIterator[World]:
    """A demo hub where 20 of the oil are booked since an hour."""
    books = copied(demo_books, tmp_path / "hub")
    options = hub.HubOptions(demo=True, control=True)
    running = await asyncio.to_thread(hub.start, books, options=options)
    made = World(running)
    made.control("POST", "clock", {"skew_ms": -3_600_000})
    books_change(made, "20", "set")
    made.control("POST", "clock", {"skew_ms": 0})
    yield made
    await made.close()
    await asyncio.to_thread(running.stop)


def books_change(world: World, quantity: str, intent: str = "add", condition: str = "NEW") -> None:
    """Another hand books."""
    told = {"product_id": OIL.id, "place_id": SHELF, "quantity": quantity}
    world.control(
        "POST", "stock", told | {"intent": intent, "condition": condition, "reason": "CORRECTION"}
    )


class Terminal(Desk):
    """A terminal at which a lead overwrites figures; `own`: nobody else writes at the shelf."""

    def _open(self) -> None:
        super()._open()
        places = (SHELF,) if self.own else ()
        self.profile = replace(self.profile, rules=replace(self.profile.rules, own_places=places))
        object.__setattr__(self.system._site, "profile", self.profile)
        self.engine = Engine(self.system, self.terminal, Pace(CLOCK, self.timings, lambda: 1.0))

    async def overwrite(
        self, quantity: str, seen: str | None, condition: Condition = Condition.NEW
    ) -> Entry:
        """Post, drain, and what became of the entry."""
        await self.say(quantity, seen, condition)
        return (await self.drained())[-1]

    async def say(
        self, quantity: str, seen: str | None, condition: Condition = Condition.NEW
    ) -> None:
        """A lead posts."""
        said = AdjustPosting(
            id="post-1",
            document="adjust-1",
            product=OIL,
            place=Place(SHELF, "A-04-3"),
            condition=condition,
            quantity=Decimal(quantity),
            seen=None if seen is None else Decimal(seen),
            lead="li",
        )
        entries = entries_of(
            self.system.plan_adjust(said),
            system_name=self.system.name,
            document=said.document,
            event=said.id,
            person="desk",
            mint=lambda: aio.new_id(CLOCK.now()),
            keys=self.system.keys,
            now=CLOCK.now(),
        )
        await aio.wait_for(self.engine.outbox.insert(entries))
        self.engine.wake()

    async def anyway(self, entry: Entry) -> Entry:
        """A lead has seen what stands against it, and sends it all the same."""
        decided = decisions.send_anyway(
            entry,
            reason="seen",
            person="li",
            mint=lambda: aio.new_id(CLOCK.now()),
            now=CLOCK.now(),
        )
        assert isinstance(decided, Decided)
        assert await self.engine.apply(decided)
        return (await self.drained())[-1]

    async def there(self) -> Decimal:
        """What is available."""
        shown = await self.system.stock(OIL.id, SHELF)
        return shown.value if shown is not None else Decimal(0)


@asynccontextmanager
async def at_work(world: World, folder: Path, *, own: bool = True) -> AsyncIterator[Terminal]:
    """A terminal whose outbox is drained until the end."""
    desk = Terminal(world, folder / "one", own=own, timings=TIMES)
    await desk.start()
    try:
        yield desk
    finally:
        await desk.kill()


async def has_left(desk: Terminal) -> None:
    """Wait until the request is on its way."""
    async with asyncio.timeout(10):
        while not any(e.left for e in desk.engine.outbox.entries()):  # noqa: ASYNC110 - no event
            await asyncio.sleep(0)


def ended(entry: Entry) -> str:
    """How an entry ended, in one word."""
    if entry.state is EntryState.CONFLICT:
        return str((entry.last_error or {}).get("key"))
    return str((entry.answer or {}).get("note") or entry.state)


def writes(world: World) -> int:
    """How many changes by us the hub's ledger has of the oil."""
    rows = world.control("GET", "ledger")["changes"]
    return sum(1 for row in rows if row["origin"] == "api" and row["product_id"] == OIL.id)


# --- what is seen is what is overwritten ----------------------------------------------------------


async def test_a_figure_is_set_once_and_its_difference_is_noted(
    world: World, tmp_path: Path
) -> None:
    async with at_work(world, tmp_path) as desk:
        entry = await desk.overwrite("17", "20")
        assert ended(entry) == "done"
        assert (entry.baseline or {})["delta"] == "-3"
        assert await desk.there() == 17
        assert writes(world) == 1


async def test_a_figure_that_moved_since_it_was_seen_is_asked(world: World, tmp_path: Path) -> None:
    async with at_work(world, tmp_path) as desk:
        books_change(world, "4", "remove")
        entry = await desk.overwrite("17", "20")
        assert ended(entry) == "overwrite_moved"
        assert not entry.left
        details = (entry.last_error or {})["details"]
        assert (details["seen"], details["server"], details["ours"]) == ("20", "16", "17")
        # It moves once more before "send anyway" leaves: that figure was not seen either.
        books_change(world, "1", "remove")
        again = await desk.anyway(entry)
        assert ended(again) == "overwrite_moved"
        assert await desk.there() == 15
        assert ended(await desk.anyway(again)) == "done"
        assert await desk.there() == 17


async def test_a_figure_that_is_so_already_is_not_sent(world: World, tmp_path: Path) -> None:
    async with at_work(world, tmp_path) as desk:
        entry = await desk.overwrite("20", "20")
        assert ended(entry) == "stock_is_so"
        assert not entry.left
        assert writes(world) == 0


async def test_each_condition_has_its_own_figure(world: World, tmp_path: Path) -> None:
    async with at_work(world, tmp_path) as desk:
        books_change(world, "5", condition="DAMAGED")
        assert ended(await desk.overwrite("2", "5", Condition.DAMAGED)) == "done"
        assert ended(await desk.overwrite("19", "20")) == "done"
        shown = await desk.system.reading(OIL.id, SHELF)
        assert dict(shown.by_condition) == {Condition.NEW: 19, Condition.DAMAGED: 2}


async def test_where_all_conditions_are_overwritten_together_a_person_is_told(
    world: World, tmp_path: Path
) -> None:
    """A7 the other way round: the figure that comes of it is not the one that was wanted."""
    async with at_work(world, tmp_path) as desk:
        books_change(world, "5", condition="DAMAGED")
        world.control("PUT", "switches", dataclasses.asdict(hub.Switches(set_replaces_all=True)))
        entry = await desk.overwrite("17", "20")
        assert ended(entry) == "overwrite_met_another"
        assert (entry.last_error or {})["details"]["server"] == "12"
        assert writes(world) == 1


async def test_documented_fields_alone_tell_one_condition_and_not_two(
    world: World, tmp_path: Path
) -> None:
    async with at_work(world, tmp_path) as desk:
        switches = dataclasses.asdict(hub.Switches.documented_only())
        world.control("PUT", "switches", switches)
        assert ended(await desk.overwrite("17", "20")) == "done"
        books_change(world, "5", condition="DAMAGED")
        entry = await desk.overwrite("15", "22")
        assert ended(entry) == "overwrite_unclear"
        assert not entry.left
        assert ended(await desk.anyway(entry)) == "done"
        assert await desk.there() == 20


async def test_what_is_booked_while_it_is_under_way_is_overwritten_as_the_lead_wants(
    world: World, tmp_path: Path
) -> None:
    async with at_work(world, tmp_path) as desk:
        world.fault("delay", delay_ms=300, method="PATCH", path=STOCK, times=1)
        await desk.say("17", "20")
        await has_left(desk)
        await asyncio.to_thread(books_change, world, "2", "add")
        [entry] = await desk.drained()
        assert ended(entry) == "done"
        assert await desk.there() == 17


# --- what gets lost -------------------------------------------------------------------------------

FAULTS = [
    {"kind": "lost_answer"},
    {"kind": "lost_request"},
    pytest.param({"kind": "error", "status": 500, "commit": True}, marks=pytest.mark.long),
    pytest.param({"kind": "error", "status": 500}, marks=pytest.mark.long),
    pytest.param({"kind": "cut_body"}, marks=pytest.mark.long),
    pytest.param({"kind": "reset"}, marks=pytest.mark.long),
    pytest.param({"kind": "html"}, marks=pytest.mark.long),
    pytest.param({"kind": "html", "status": 502, "commit": True}, marks=pytest.mark.long),
]
ARRIVED = {"lost_answer", "cut_body", "reset"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "-".join(map(str, fault.values())))
@pytest.mark.parametrize("reading", ["default", pytest.param("documented", marks=pytest.mark.long)])
@pytest.mark.parametrize("own", [True, pytest.param(False, marks=pytest.mark.long)])
async def test_a_lost_answer_is_looked_for_and_never_sent_again(
    world: World, tmp_path: Path, fault: dict[str, Any], reading: str, own: bool
) -> None:
    async with at_work(world, tmp_path, own=own) as desk:
        if reading == "documented":
            switches = dataclasses.asdict(hub.Switches.documented_only())
            world.control("PUT", "switches", switches)
        world.fault(**fault, method="PATCH", path=STOCK, times=1)
        entry = await desk.overwrite("17", "20")
        arrived = await desk.there() == 17
        assert writes(world) == int(arrived)
        if fault["kind"] == "cut_body":
            assert ended(entry) == "done"
        elif arrived and own:
            assert ended(entry) == "done", entry.last_error
        elif arrived:
            assert ended(entry) == "stock_maybe_ours", entry.last_error
        else:
            assert ended(entry) == "overwrite_lost", entry.last_error
            assert ended(await desk.anyway(entry)) == "done"
            assert await desk.there() == 17
        assert entry.attempts == 1


async def test_a_sale_beside_a_lost_answer_asks(world: World, tmp_path: Path) -> None:
    """The figure is the lead's, but the change is not the one that was noted."""
    async with at_work(world, tmp_path) as desk:
        world.fault("delay", delay_ms=300, method="PATCH", path=STOCK, times=1)
        world.fault("lost_answer", method="PATCH", path=STOCK, times=1)
        await desk.say("17", "20")
        await has_left(desk)
        await asyncio.to_thread(books_change, world, "1", "remove")
        [entry] = await desk.drained()
        assert ended(entry) == "overwrite_maybe_ours"
        assert (writes(world), entry.attempts) == (1, 1)
        assert await desk.there() == 17


async def test_a_terminal_that_is_killed_while_it_sends_looks_first(
    world: World, tmp_path: Path
) -> None:
    desk = Terminal(world, tmp_path / "one", timings=TIMES)
    await desk.start()
    world.fault("delay", delay_ms=600, method="PATCH", path=STOCK, times=1)
    await desk.say("17", "20")
    await has_left(desk)
    await desk.restart()
    try:
        [entry] = await desk.drained()
        assert entry.attempts == 1
        assert writes(world) <= 1
        assert ended(entry) == ("done" if await desk.there() == 17 else "overwrite_lost")
        assert isinstance(entry.intent, OverwriteStock)
    finally:
        await desk.kill()


@pytest.mark.parametrize(
    "number", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 5))]
)
async def test_worst_is_right_or_asked(world: World, tmp_path: Path, number: int) -> None:
    """Lists that lag, writes that come late, and another hand that echoes every fifth of ours."""
    world.control("PUT", "switches", dataclasses.asdict(hub.Switches.worst()))
    async with at_work(world, tmp_path) as desk:
        before = await desk.there()
        world.fault("lost_answer", method="PATCH", path=STOCK, times=number % 2)
        shown = await desk.system.reading(OIL.id, SHELF)
        figure = dict(shown.by_condition).get(Condition.NEW, before)
        entry = await desk.overwrite(str(figure - 3), str(figure))
        assert entry.state in (EntryState.DONE, EntryState.CONFLICT)
        assert entry.attempts <= 1
        if entry.state is EntryState.DONE:
            now = await desk.system.reading(OIL.id, SHELF)
            assert dict(now.by_condition).get(Condition.NEW, now.available) == figure - 3
