"""The workbench and goods-outs of a real server: posts, restarts, other hands, and choices."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.decision import Refused
from app.domain.dispatch import actions
from app.domain.dispatch.facts import EntryDecided, Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import current_line
from app.domain.entry import STUCK_STATES, Entry
from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import CheckGoodsOut, RegisterPick
from app.domain.meanings import PlaceRead, ProductRead, Read
from app.domain.working import Choice
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.workbench.claiming import Beside
from app.workbench.dispatching import DISPATCH_CODEC, DispatchDesk
from app.workbench.workbench import Claimed
from tests.warehouse import control, copied, running

NUMBER = "GO-8824"
"""Three lines of the new model."""


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    yield made
    made.stop()


def no_place_check(profile: Profile) -> Profile:
    """An item scan is enough; nothing is read ahead."""
    rules = replace(profile.rules, place_check=False)
    timings = replace(profile.timings, ahead_limit=0, settle=300, look_apart=100)
    return replace(profile, rules=rules, timings=timings)


def goods_out_id(terminus: Terminus, number: str = NUMBER) -> str:
    [found] = terminus.station.cache.goods_outs.of_code(number)
    return found


async def opened(terminus: Terminus, number: str = NUMBER, **how: Any) -> DispatchDesk:
    return await terminus.workbench.open_goods_outs([goods_out_id(terminus, number)], **how)


async def did(desk: DispatchDesk, *what: actions.Action) -> str:
    key = ""
    for action in what:
        handled = desk.take(action)
        assert not isinstance(handled.decision, Refused), handled.decision
        assert await desk.confirm(handled) is None
        key = handled.decision.key
    return key


def goods_of(line: Line) -> actions.Scan:
    """One scan of all that is ordered of a line."""
    read = ProductRead(line.product, line.ordered, line.product.id)
    return actions.Scan(Read(line.product.id, "", (read,)))


async def pick(desk: DispatchDesk, lines: int = 99) -> None:
    while lines > 0 and (line := current_line(desk.document)) is not None:
        if line.place is not None:
            there = PlaceRead(line.place)
            await did(desk, actions.Scan(Read(line.place.id, "", (there,))))
        await did(desk, goods_of(line))
        lines -= 1


async def drained(terminus: Terminus) -> list[Entry]:
    async with asyncio.timeout(15):
        await terminus.sync.outbox.wait_drained()
    return terminus.station.outbox.entries()


def on_server(hub: RunningHub, number: str = NUMBER) -> dict[str, Any]:
    [found] = [one for one in control(hub, "goods-outs")["goods_outs"] if one["number"] == number]
    return dict(found)


async def test_picked_posted_and_gone_on_with_after_a_restart(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=no_place_check) as terminus:
        desk = await opened(terminus)
        await pick(desk, 2)
        await did(desk, actions.Post())
        rows = await drained(terminus)
        assert {row.document for row in rows} == {desk.key}
        assert not [row for row in rows if row.state in STUCK_STATES], rows
        assert sum(isinstance(row.intent, RegisterPick) for row in rows) == 2
        assert on_server(hub)["status"] == "IN_PROCESS"
    async with running(hub, tmp_path, change=no_place_check) as terminus:
        assert terminus.workbench.left_open() == desk.key
        assert terminus.workbench.glance_dispatch(desk.key) == desk.document
        again = await opened(terminus)
        await did(again, actions.Reread(await terminus.workbench.goods_out(goods_out_id(terminus))))
        assert again.document.orders[0].head.status is GoodsOutStatus.IN_PROCESS
        await pick(again)
        await did(again, actions.Enter(Mode.PACK), actions.NewPackage(), actions.PackRest())
        [package] = again.document.packages
        await did(
            again, actions.ClosePackage(package.id), actions.Collected(goods_out_id(terminus))
        )
        assert await did(again, actions.Finish(leave=False)) == "finished"
        rows = await drained(terminus)
        assert not [row for row in rows if row.state in STUCK_STATES], rows
        assert on_server(hub)["status"] == "FULFILLED"
        [row] = terminus.workbench.dispatches()
        assert (row.state, row.mode, row.unsent, row.stuck) == ("finished", None, 0, 0)


async def test_two_terminals_and_one_order(hub: RunningHub, tmp_path: Path) -> None:
    async with (
        running(hub, tmp_path, "T001", no_place_check) as one,
        running(hub, tmp_path, "T002", no_place_check) as two,
    ):
        first = await opened(one)
        await pick(first, 1)
        await did(first, actions.Post())
        await drained(one)
        await two.sync.pull.open_set()
        with pytest.raises(Claimed) as told:
            await opened(two)
        assert told.value.workers == ("T001",)
        assert [one.terminal for one in two.workbench.goods_outs("8824")[0].on_it] == ["T001"]
        second = await opened(two, take_over=True)
        assert second.document.taken_from == "T001"
        done = next(line for line in first.document.walked() if line.picked)
        assert second.document.lines[done.id].others_picked == done.picked
        assert second.document.lines[done.id].rest == 0


async def test_a_cancellation_on_the_server_asks_at_the_next_pull(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=no_place_check) as terminus:
        desk = await opened(terminus)
        await pick(desk, 1)
        order = goods_out_id(terminus)
        told = asyncio.Event()

        def listen(topic: str, key: str) -> None:
            if (topic, key) == ("goods_outs", order):
                told.set()

        terminus.workbench.listen(listen)
        control(hub, f"goods-outs/{order}", {"status": "CANCELED"})
        await terminus.sync.pull.turn()
        # The terminal pulls by itself too: what it read just before may be told first.
        async with asyncio.timeout(5):
            while (seen := terminus.workbench.goods_out_here(order)) is None or (
                seen.head.status is not GoodsOutStatus.CANCELED
            ):
                told.clear()
                await told.wait()
        assert await did(desk, actions.Reread(seen)) == "canceled_meanwhile"
        [question] = desk.document.questions
        assert question.options[0].choice == "put_back"
        await did(desk, actions.Answer(question.id, 1))
        assert desk.document.mode is Mode.PUT_BACK


async def test_a_choice_about_an_entry_stands_in_the_journal(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=no_place_check) as terminus:
        desk = await opened(terminus)
        await pick(desk, 1)
        order = goods_out_id(terminus)
        control(hub, f"goods-outs/{order}", {"status": "CANCELED"})
        await did(desk, actions.Post())
        rows = await drained(terminus)
        [check] = [row for row in rows if isinstance(row.intent, CheckGoodsOut)]
        assert check.state in STUCK_STATES
        terminus.workbench.leave()
        workbench = terminus.workbench
        chosen = await workbench.discard(check.id, "it is canceled")
        assert chosen.how == "others_wait"
        chosen = await workbench.discard(check.id, "it is canceled", with_waiting=True)
        assert chosen.how == "done"
        events = terminus.station.terminal.events(desk.key, DISPATCH_CODEC)
        decided = [event.fact for event in events if isinstance(event.fact, EntryDecided)]
        assert {fact.choice for fact in decided} == {Choice.DISCARD}
        registers = [row.intent for row in rows if isinstance(row.intent, RegisterPick)]
        assert [one.line for one in registers] == [fact.line for fact in decided if fact.line]
        assert {fact.goods_out for fact in decided} == {"", order}
        # What was never said is said again by the next post.
        again = workbench.glance_dispatch(desk.key)
        assert again.lines[registers[0].line].register is None
        assert again.orders[0].status is None


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(15):
        while not true():
            await asyncio.to_thread(lambda: None)


def beside(terminus: Terminus) -> dict[str, Beside]:
    """Who else is on what is open, by terminal."""
    return {one.claim.terminal: one for one in terminus.workbench.claiming.beside()}


async def taken_over(first: Terminus, second: Terminus) -> DispatchDesk:
    """One opens the order and a while later the other takes it over, knowing it."""
    await opened(first)
    await first.sync.claims.wait_said()
    first.workbench.claiming._since -= 10_000  # a while ago, beyond what clocks may differ
    with pytest.raises(Claimed) as caught:
        await opened(second)
    assert caught.value.workers == ("T001",)
    desk = await opened(second, take_over=True)
    await second.sync.claims.wait_said()
    return desk


def picked_elsewhere(terminus: Terminus, line: str) -> Decimal:
    """What this terminal has read of others' picking of a line."""
    found = terminus.workbench.goods_out_here(goods_out_id(terminus))
    assert found is not None
    return next(one.picked_elsewhere for one in found.lines if one.id == line)


def looks_often(profile: Profile) -> Profile:
    """What is open is read often."""
    made = no_place_check(profile)
    return replace(made, timings=replace(made.timings, pull_visible=100))


async def test_a_take_over_is_told_at_the_next_contact_and_both_go_on(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Nothing is posted yet: the claim alone says it (design 4, claims)."""
    async with (
        running(hub, tmp_path, "T001", looks_often) as first,
        running(hub, tmp_path, "T002", looks_often) as second,
    ):
        theirs = await taken_over(first, second)
        assert beside(second)["T001"].known, "who took over was asked, and is not told again"
        assert theirs.document.taken_from == "T001"
        ours = first.workbench.desk
        assert isinstance(ours, DispatchDesk)
        await until(lambda: "T002" in beside(first))
        told = beside(first)["T002"]
        assert (told.took_over, told.known, told.on) == (True, False, goods_out_id(first))
        assert told.at is not None
        # Advice, never a lock: what was picked is posted, and the other one sees it.
        await pick(ours, 1)
        await did(ours, actions.Post())
        await drained(first)
        done = next(line for line in ours.document.walked() if line.picked)
        order = goods_out_id(second)
        await until(lambda: picked_elsewhere(second, done.id) == done.picked)
        assert first.workbench.desk is ours
        first.workbench.leave()
        await first.sync.claims.wait_said()
        # Who comes back to its own document is asked, as long as the other one is on it.
        with pytest.raises(Claimed):
            await opened(first)
        second.workbench.leave()
        await second.sync.claims.wait_said()
        # A reading of the same second may count as an older one.
        while first.workbench.claiming.others(goods_outs=[order]):
            await first.workbench.goods_out(order)
        assert (await opened(first)).key == ours.key


async def test_taken_over_while_out_of_touch_is_told_without_a_time(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is seen first may be a renewal: nobody here knows when it was."""
    async with (
        running(hub, tmp_path, "T001", looks_often) as first,
        running(hub, tmp_path, "T002", looks_often) as second,
    ):
        await opened(first)
        await first.sync.claims.wait_said()
        with monkeypatch.context() as unplugged:
            unplugged.setattr(first.sync.outbox.link, "width", lambda most: 0)
            first.station.changed("connection")
            await taken_over(first, second)
            assert beside(first) == {}
            control(hub, "clock", {"skew_ms": 3_000})  # what is read from now on is surely later
        first.station.changed("connection")
        await until(lambda: "T002" in beside(first))
        told = beside(first)["T002"]
        assert (told.took_over, told.at) == (True, None)
