"""A register that another terminal has written over after our last look is said again."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app import hub
from app.clients.enfore import records
from app.clients.errors import Unsure
from app.domain.delivery import Delivery
from app.domain.entry import Entry, EntryState
from app.domain.intents import RegisterLine
from app.sync.last_looks import LastLooks
from app.sync.stepping import Pace
from tests.clients.worlds import CLOCK, Nobody, World, posting
from tests.sync.test_on_the_hub import QUICK, Desk
from tests.warehouse import copied

ITEM = "/goods-ins/[^/]+/items/[^/]+$"
SOON = replace(QUICK, settle=60)


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
async def desks(world: World, tmp_path: Path) -> AsyncIterator[tuple[Desk, Desk]]:
    one = Desk(world, tmp_path / "one", "T001", timings=SOON)
    two = Desk(world, tmp_path / "two", "T002", timings=SOON)
    yield one, two
    await one.kill()
    await two.kill()


async def begun(*desks: Desk) -> LastLooks:
    """Terminals drain; the last looks of the first one. Between fixture and test the loop stands,
    so they begin here.
    """
    for desk in desks:
        await desk.start()
    return looks_of(desks[0])


def looks_of(desk: Desk) -> LastLooks:
    pace = Pace(CLOCK, desk.timings, lambda: 1.0)
    return LastLooks(desk.system, desk.engine, desk.terminal, pace)


async def accepted(desk: Desk, name: str) -> Decimal | None:
    """What a terminal's register of the first line says on the server."""
    delivery = await desk.delivery()
    register = records.parse(delivery.lines[0].external_data).register_of(name)
    return None if register is None else register.accepted


async def written_over(one: Desk, two: Desk) -> Delivery:
    """The second terminal has read the line before the first one wrote it, and writes after the
    first one has looked."""
    delivery = await one.delivery()
    two.world.fault("delay", delay_ms=500, commit=False, method="PATCH", path=ITEM, times=1)
    await two.post(posting(delivery, {0: "2"}, place=two.profile.place))
    async with asyncio.timeout(10):
        while not any(row.left for row in registers(two)):
            await two.engine._next_turn()
    await one.post(posting(delivery, {0: "5"}, place=one.profile.place))
    assert {row.state for row in await one.drained()} == {EntryState.DONE}
    assert await accepted(one, "T001") == 5
    assert {row.state for row in await two.drained()} == {EntryState.DONE}
    assert await accepted(one, "T001") is None, "this is how it gets lost"
    return delivery


def registers(desk: Desk) -> list[Entry]:
    return [row for row in desk.engine.outbox.entries() if isinstance(row.intent, RegisterLine)]


async def due(desk: Desk) -> None:
    """All that it has said was done `settle` ago."""
    async with asyncio.timeout(5):
        rows = desk.engine.outbox.entries()
        while CLOCK.now() - max(row.changed for row in rows) <= desk.timings.settle:
            await asyncio.to_thread(lambda: None)


async def test_it_is_said_again_and_both_are_there(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    looks = await begun(one, two)
    delivery = await written_over(one, two)
    await due(one)
    [again] = await looks.turn()
    assert again.document == registers(one)[0].document
    assert {row.state for row in await one.drained()} == {EntryState.DONE}
    assert await accepted(one, "T001") == 5
    assert await accepted(one, "T002") == 2
    assert await one.available(delivery.lines[0].product) == 7, "stock was never touched by it"


async def test_one_look_is_enough_and_what_is_there_is_left_alone(
    desks: tuple[Desk, Desk],
) -> None:
    one, _ = desks
    looks = await begun(one)
    delivery = await one.delivery()
    await one.post(posting(delivery, {0: "5"}, place=one.profile.place))
    await one.drained()
    await due(one)
    assert await looks.turn() == []
    seen = looked(one)
    assert await looks.turn() == []
    assert looked(one) == seen
    assert len(registers(one)) == 1


def looked(desk: Desk) -> int:
    """How often the items of deliveries were read one by one."""
    requests = desk.world.control("GET", "requests")["requests"]
    return sum(bool(re.search(ITEM, one["path"])) for one in requests)


async def test_what_is_not_due_yet_is_not_looked_at(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    one.timings = replace(SOON, settle=60_000)
    looks = await begun(one, two)
    await written_over(one, two)
    assert await looks.turn() == []
    assert await accepted(one, "T001") is None


async def test_a_newer_register_of_ours_is_never_written_over(desks: tuple[Desk, Desk]) -> None:
    """While the look is under way somebody corrects: the newer figure is what stays."""
    one, two = desks
    looks = await begun(one, two)
    delivery = await written_over(one, two)
    await due(one)
    one.world.fault("delay", delay_ms=300, method="GET", path=ITEM, times=1)
    turn = asyncio.gather(looks.turn())
    async with asyncio.timeout(5):
        while not any(rule["hits"] for rule in one.world.control("GET", "faults")["faults"]):
            await asyncio.to_thread(lambda: None)
    await one.post(posting(delivery, {0: "9"}, place=one.profile.place))
    [said] = await turn
    assert not said
    await one.drained()
    assert [row.intent.accepted for row in registers(one)] == [5, 9]  # type: ignore[union-attr]
    assert await accepted(one, "T001") == 9


async def test_work_that_was_passed_on_is_not_said_again(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The terminal that has it now may have said more of it, under our name."""
    one, two = desks
    looks = await begun(one, two)
    await written_over(one, two)
    await due(one)
    monkeypatch.setattr(looks._hand_overs, "passed_to", lambda document: "T003")
    assert await looks.turn() == []


@pytest.mark.parametrize("status", [404, 500])
async def test_one_that_cannot_be_looked_at_does_not_keep_the_others_from_it(
    status: int, desks: tuple[Desk, Desk]
) -> None:
    """What is gone will never be shown: asked for at each turn, it would be the only one."""
    one, two = desks
    looks = await begun(one, two)
    delivery = await one.delivery()
    await one.post(posting(delivery, {1: "1"}, place=one.profile.place))
    assert {row.state for row in await one.drained()} == {EntryState.DONE}
    await written_over(one, two)
    await due(one)
    gone = f"/items/{delivery.lines[1].id}$"
    one.world.fault("error", status=status, method="GET", path=gone)
    with suppress(Unsure):
        await looks.turn()
    assert {row.state for row in await one.drained()} == {EntryState.DONE}
    assert await accepted(one, "T001") == 5
    await due(one)
    one.world.calm()
    seen = looked(one)
    assert await looks.turn() == []
    assert looked(one) > seen, "the last one said is new, and 500 was no answer"
    assert await looks.turn() == []
    again = looked(one)
    assert await looks.turn() == []
    assert looked(one) == again


async def test_it_is_done_by_itself(world: World, tmp_path: Path) -> None:
    """Beside the engine, in turns: nobody has to ask for it."""
    from app.aio import Owner, spawn

    one = Desk(world, tmp_path / "one", "T001", timings=replace(SOON, look_apart=30))
    two = Desk(world, tmp_path / "two", "T002", timings=SOON)
    owner = Owner("looks")
    try:
        looks = await begun(one, two)
        await written_over(one, two)
        looks.note()
        spawn(looks.run(), name="last looks", owner=owner)
        async with asyncio.timeout(10):
            while await accepted(one, "T001") != 5:
                await one.system.delivery((await one.delivery()).head.id, Nobody())
        assert await accepted(one, "T002") == 2
    finally:
        await owner.close()
        await one.kill()
        await two.kill()
