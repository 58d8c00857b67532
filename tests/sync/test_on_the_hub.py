"""The outbox against the real hub: each operation of receiving, each thing that can go wrong.

The whole post arrives exactly once, whatever happens to one of its requests.
"""

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
from app.clients.enfore import records
from app.clients.enfore.adapter import Enfore
from app.domain.delivery import Delivery
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import ChangeStock
from app.domain.posting import Posting, StockDelta
from app.domain.values import Condition, Product
from app.settings import Timings
from app.store.terminal import Terminal
from app.sync.engine import Engine
from app.sync.enqueue import entries_of
from app.sync.stepping import Pace
from tests.clients.worlds import Nobody, World, found, planned_of, posting
from tests.warehouse import copied

CLOCK = aio.SystemClock()
QUICK = Timings(
    settle=600,
    look_apart=150,
    fresh_404=500,
    write_timeout=2_000,
    read_timeout=2_000,
    connect_timeout=1_000,
    probe_every=100,
    back_off_first=40,
    back_off_most=200,
    retry_after_most=300,
    slow=1_500,
    shutdown=200,
)
STOCK = "/stock/"
DRAFT = "/goods-in-drafts-full$"
CONVERT = "/goods-ins$"
LINE = "/goods-ins/[^/]+/items/[^/]+$"
HEAD = "/goods-ins/[0-9a-f]+$"
WRITES = [
    pytest.param("PATCH", STOCK, id="stock"),
    pytest.param("POST", DRAFT, id="draft"),
    pytest.param("POST", CONVERT, id="convert"),
    pytest.param("PATCH", LINE, id="line-register"),
    pytest.param("PATCH", HEAD, id="head-register"),
]
FAULTS: list[dict[str, Any]] = [
    {"kind": "lost_request"},
    {"kind": "lost_answer"},
    {"kind": "error", "status": 500},
    {"kind": "error", "status": 500, "commit": True},
    {"kind": "error", "status": 503, "retry_after": 1},
    {"kind": "too_many", "retry_after": 1},
    {"kind": "html"},
    {"kind": "html", "status": 502, "commit": True},
    {"kind": "cut_body"},
    {"kind": "reset"},
]


class Desk:
    """One terminal with a store and an engine on the hub, quick in everything."""

    def __init__(
        self,
        world: World,
        folder: Path,
        name: str = "DEMO",
        *,
        own: bool = True,
        timings: Timings = QUICK,
    ) -> None:
        self.world = world
        self.own = own
        self.timings = timings
        self.folder = folder
        self.name = name
        self.folder.mkdir(exist_ok=True)
        self._open()

    def _open(self) -> None:
        profile, credentials = self.world.profile(self.name)
        rules = profile.rules if self.own else replace(profile.rules, own_places=())
        self.profile = replace(profile, timings=self.timings, rules=rules)
        self.system = Enfore.open(self.profile, credentials, CLOCK)
        self.terminal = Terminal(self.folder / "terminal.db")
        self.engine = Engine(self.system, self.terminal, Pace(CLOCK, self.timings, lambda: 1.0))

    async def start(self) -> None:
        await self.engine.start()

    async def kill(self) -> None:
        await self.engine._owner.close()
        await self.system.close()
        self.terminal.close()

    async def restart(self) -> None:
        await self.kill()
        self._open()
        await self.start()

    async def delivery(self, number: str = "GI-4711") -> Delivery:
        heads = await self.system.deliveries()
        head = next(one for one in heads.items if one.number == number)
        return await self.system.delivery(head.id, Nobody())

    async def post(self, posted: Posting | DispatchPosting) -> list[Entry]:
        entries = entries_of(
            planned_of(self.system, posted),
            system_name=self.system.name,
            document=posted.document,
            event=posted.id,
            person="desk",
            mint=lambda: aio.new_id(CLOCK.now()),
            keys=self.system.keys,
            now=CLOCK.now(),
        )
        await aio.wait_for(self.engine.outbox.insert(entries))
        self.engine.wake()
        return list(entries)

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(20):
            await self.engine.wait_drained()
        return self.engine.outbox.entries()

    async def available(self, product: Product) -> Decimal:
        stock = await self.system.stock(product.id, self.profile.place)
        return Decimal(0) if stock is None else stock.value


@pytest.fixture
async def world(tmp_path: Path, demo_books: Path) -> AsyncIterator[World]:
    books = copied(demo_books, tmp_path / "hub")
    options = hub.HubOptions(demo=True, control=True)
    running = await asyncio.to_thread(hub.start, books, options=options)
    made = World(running)
    yield made
    await made.close()
    await asyncio.to_thread(running.stop)


@pytest.fixture
async def desk(world: World, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(world, tmp_path / "one")
    yield made
    await made.kill()


def whole_post(delivery: Delivery, place: str) -> Posting:
    """Advised goods on two lines, and goods that nobody announced: every operation at once."""
    oil, other = delivery.lines[0].product, delivery.lines[1].product
    return posting(
        delivery,
        {0: "5", 1: "2"},
        unannounced=(found(oil, "3"),),
        stock=(
            StockDelta(oil, place, Condition.NEW, Decimal(3), None),
            StockDelta(other, place, Condition.DAMAGED, Decimal(1), delivery.head.id),
        ),
        finished=True,
        place=place,
    )


async def check(desk: Desk, delivery: Delivery) -> None:
    """The server shows every effect of `whole_post` once."""
    oil, other = delivery.lines[0].product, delivery.lines[1].product
    assert await desk.available(oil) == 8
    assert await desk.available(other) == 3
    again = await desk.system.delivery(delivery.head.id, Nobody())
    registers = [records.parse(line.external_data).register_of("DEMO") for line in again.lines[:2]]
    assert [register and register.accepted for register in registers] == [5, 2]
    head = records.parse(again.head.external_data).register_of("DEMO")
    assert head is not None
    documents = desk.world.control("GET", "goods-ins")["goods_ins"]
    marked = [one for one in documents if "dh1;m" in (one.get("external_data") or "")]
    assert len(marked) == 1


async def test_a_whole_post_arrives(desk: Desk) -> None:
    await desk.start()
    delivery = await desk.delivery()
    await desk.post(whole_post(delivery, desk.profile.place))
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}, [row.last_error for row in rows]
    await check(desk, delivery)


@pytest.mark.parametrize(
    "turn",
    # Every day the fault matrix meets each operation with two faults; here is one turn of ten.
    [
        turn if turn == 4 else pytest.param(turn, marks=pytest.mark.long)
        for turn in range(len(FAULTS))
    ],
)
async def test_another_fault_on_each_operation(desk: Desk, turn: int) -> None:
    """In ten posts every operation meets every fault, each beside four others."""
    await desk.start()
    delivery = await desk.delivery()
    for number, write in enumerate(WRITES):
        method, path = write.values
        fault = FAULTS[(turn + number) % len(FAULTS)]
        desk.world.fault(**fault, method=method, path=path, times=1)
    await desk.post(whole_post(delivery, desk.profile.place))
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}, [row.last_error for row in rows]
    struck = desk.world.control("GET", "faults")["faults"]
    assert [fault["hits"] for fault in struck] == [1] * len(WRITES)
    await check(desk, delivery)


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "-".join(map(str, fault.values())))
@pytest.mark.parametrize(("method", "path"), WRITES)
async def test_one_fault_on_one_operation(
    desk: Desk, method: str, path: str, fault: dict[str, Any]
) -> None:
    await desk.start()
    delivery = await desk.delivery()
    desk.world.fault(**fault, method=method, path=path, times=1)
    await desk.post(whole_post(delivery, desk.profile.place))
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}, [row.last_error for row in rows]
    await check(desk, delivery)


async def test_an_hour_offline(desk: Desk) -> None:
    await desk.start()
    delivery = await desk.delivery()
    desk.world.running.go_offline()
    await desk.post(whole_post(delivery, desk.profile.place))
    async with asyncio.timeout(10):
        await desk.engine.wait_idle()
    assert desk.engine.status().link == "offline"
    assert desk.engine.status().to_send == len(desk.engine.outbox.entries())
    desk.world.running.go_online()
    desk.engine.link.ask()
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}
    assert desk.engine.status().link == "online"
    await check(desk, delivery)


@pytest.mark.parametrize("left", range(8))
async def test_killed_in_the_middle_of_a_post(desk: Desk, left: int) -> None:
    """Killed when so many of its requests have left."""
    await desk.start()
    delivery = await desk.delivery()
    desk.world.fault("delay", delay_ms=20, method="POST|PATCH")
    await desk.post(whole_post(delivery, desk.profile.place))
    async with asyncio.timeout(20):
        while sum(row.left for row in desk.engine.outbox.entries()) < left:
            await asyncio.to_thread(lambda: None)
    await desk.restart()
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}, [row.last_error for row in rows]
    await check(desk, delivery)


async def test_tokens_that_end_in_the_middle(desk: Desk) -> None:
    await desk.start()
    delivery = await desk.delivery()
    desk.world.control("POST", "tokens")
    await desk.post(whole_post(delivery, desk.profile.place))
    rows = await desk.drained()
    assert {row.state for row in rows} == {EntryState.DONE}
    await check(desk, delivery)


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
async def test_silent_documents_read_against_us(desk: Desk, reading: str) -> None:
    """Each effect once, or a person is asked; with a lost answer on top."""
    await desk.start()
    delivery = await desk.delivery()
    switches = getattr(hub.Switches, reading)()
    desk.world.control("PUT", "switches", dataclasses.asdict(switches))
    desk.world.fault("lost_answer", method="PATCH", path=STOCK, times=1)
    await desk.post(whole_post(delivery, desk.profile.place))
    rows = await desk.drained()
    ledger = desk.world.control("GET", "ledger")["changes"]
    ours = [change for change in ledger if change["origin"] == "api"]
    stock = [row for row in rows if isinstance(row.intent, ChangeStock)]
    done = [row for row in stock if row.state is EntryState.DONE]
    assert len(done) <= len(ours) <= len(stock), [row.last_error for row in rows]
    open_ones = [row for row in rows if row.state is not EntryState.DONE]
    asked = [row for row in open_ones if row.state in STUCK_STATES]
    assert bool(open_ones) == bool(asked)


# --- twins -----------------------------------------------------------------------------------


async def twins(world: World, folder: Path, fault: str) -> tuple[Desk, Desk, Product]:
    """Two terminals say the same of one shared place; a request or an answer of the first one
    gets lost, and the second one's change is there before the first one may believe anything."""
    world.control("PUT", "switches", {"change_shows_app": False})
    patient = replace(QUICK, settle=2_500)
    one = Desk(world, folder / "one", "T001", own=False, timings=patient)
    two = Desk(world, folder / "two", "T002", own=False)
    await one.start()
    await two.start()
    oil = (await one.delivery()).lines[0].product
    change = StockDelta(oil, one.profile.place, Condition.NEW, Decimal(4), None)
    same = posting(None, stock=(change,), place=one.profile.place)
    world.fault(fault, method="PATCH", path=STOCK, times=1)
    [entry] = await one.post(same)
    async with asyncio.timeout(10):
        while (row := one.engine.outbox.entry(entry.id)) is None or row.doubt is None:
            await one.engine._next_turn()
    await two.post(same)
    assert {row.state for row in await two.drained()} == {EntryState.DONE}
    return one, two, oil


@pytest.mark.parametrize(("fault", "there"), [("lost_request", 4), ("lost_answer", 8)])
async def test_a_twin_makes_a_lost_write_a_question(
    world: World, tmp_path: Path, fault: str, there: int
) -> None:
    one, two, oil = await twins(world, tmp_path, fault)
    try:
        [row] = await one.drained()
        assert row.state is EntryState.CONFLICT
        assert row.last_error is not None
        assert row.last_error["key"] == "stock_maybe_ours"
        assert row.last_error["details"]["changes"]
        assert await one.available(oil) == there
    finally:
        await one.kill()
        await two.kill()
