"""Several orders in one walk, and several terminals on one order."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.domain.entry import STUCK_STATES
from app.hub.running import RunningHub
from tests.journeys import books
from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor
from tests.journeys.goods_out_books import (
    Leaving,
    assert_nothing_twice,
    compare,
    statuses,
    taken_out,
)
from tests.journeys.goods_out_weather import Trouble, in_all_troubles, walk
from tests.warehouse import control

BATCH = outs.BATCH
WALK = (
    ("B-02-3", (("CLN-1203", "out-cloths", 4), ("OFF-1101", "out-notes", 2))),
    ("B-03-1", (("CLN-1403", "out-gloves", 7),)),
    ("C-02-2", (("HOM-1001", "out-hangers", 3),)),
    ("C-04-1", (("KIT-1402", "out-mixing-bowl", 4),)),
)
"""Place by place what all five orders want of it together."""


def whole(*numbers: str) -> Leaving:
    """All of these orders left, in packages."""
    found = Leaving(statuses=dict.fromkeys(numbers, "FULFILLED"), taken_out=outs.leaving(numbers))
    for number in numbers:
        for item in outs.items(number):
            article = outs.article_of(item)
            asked = str(outs.asked(number, article))
            found.lines[f"{number} {article}"] = (asked, asked, 0)
    return found


async def batch(floor: Floor) -> Leaving:
    """Five orders, one of them in the old model: one walk into five totes."""
    await floor.together(*BATCH)
    for place, goods in WALK:
        await floor.take(place)
        for _, key, count in goods:
            await floor.take(f"DH:QTY:{count}", code(key))
    assert all(line.rest == 0 for line in floor.dispatch.walked())
    await floor.take("DH:GOTO:pack")
    for number in BATCH:
        await floor.take(number)
        await floor.take("DH:NEWPACK")
        await floor.take("DH:REST")
        await floor.take("DH:OK")
    await floor.take("DH:HANDOVER")
    for number in BATCH:
        await floor.take(number)
        await floor.take("DH:OK")
    await floor.take("DH:FINISH", "DH:OK")
    return whole(*BATCH)


@in_all_troubles(5)
async def test_five_orders_in_one_walk(floor: Floor, trouble: Trouble) -> None:
    await walk(batch, floor, trouble, 34)


# --- two terminals --------------------------------------------------------------------------------

SHARED = BATCH[1]


async def pick_all(floor: Floor, number: str = SHARED) -> None:
    for place, goods in WALK:
        for article, key, _ in goods:
            wanted = [i for i in outs.items(number) if outs.article_of(i) == article]
            if wanted:
                await floor.take(place)
                await floor.take(f"DH:QTY:{outs.asked(number, article)}", code(key))


async def pack_and_leave(floor: Floor) -> None:
    for text in ("DH:GOTO:pack", "DH:NEWPACK", "DH:REST", "DH:OK", "DH:HANDOVER", "DH:OK"):
        await floor.take(text)
    await floor.take("DH:FINISH", "DH:OK")


@pytest.fixture
def second(hub: RunningHub, place_to_be: Path) -> Floor:
    """Another terminal of the same site."""
    return Floor(hub, place_to_be, "T002")


async def test_the_second_terminal_is_told_who_is_on_it(floor: Floor, second: Floor) -> None:
    """A claim is advice: it asks, and who takes over goes on with what is left."""
    async with floor, second:
        await floor.scan(SHARED)
        await pick_one(floor)
        await floor.take("DH:POST")
        await floor.drained()
        await second.step("pull")
        asked = await second.ask(SHARED)
        assert "T001" in asked.question + asked.band
        assert second.running.workbench.desk is None
        await second.scan("DH:ANSWER:1")
        assert second.dispatch.orders[0].head.number == SHARED
        rest = {line.product.article: line.rest for line in second.dispatch.walked()}
        assert rest["CLN-1203"] == 0, "what the first has picked is not picked again"
        assert rest["CLN-1403"] == outs.asked(SHARED, "CLN-1403")


async def pick_one(floor: Floor) -> None:
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))


@pytest.mark.long
async def test_one_begins_and_another_brings_it_to_its_end(
    floor: Floor, second: Floor, hub: RunningHub
) -> None:
    """What the first has picked is packed by the second; both say their own part, and no more."""
    async with floor, second:
        await floor.scan(SHARED)
        await pick_one(floor)
        await floor.scan("DH:FINISH", "DH:ANSWER:1")
        await floor.take("DH:OK")
        assert not [e for e in await floor.drained() if e.state in STUCK_STATES]
        await second.step("pull")
        await second.ask(SHARED)
        await second.scan("DH:ANSWER:1")
        for place, goods in WALK[1:]:
            for article, key, _ in goods:
                if any(outs.article_of(item) == article for item in outs.items(SHARED)):
                    await second.take(place)
                    await second.take(f"DH:QTY:{outs.asked(SHARED, article)}", code(key))
        await pack_and_leave(second)
        entries = await second.drained()
        assert not compare(hub, ("T001", "T002"), entries, whole(SHARED))


async def both_pick(floor: Floor, second: Floor) -> None:
    """Both start it at once, or one takes it over and the other does not know: while they work
    the network is gone.
    """
    _, seen = await asyncio.gather(floor.scan(SHARED), second.scan(SHARED))
    if seen.question:
        await second.step("readable")
        await second.scan("DH:ANSWER:1")
    if floor.running.workbench.desk is None:
        await floor.step("readable")
        await floor.scan("DH:ANSWER:1")
    floor.hub.go_offline()
    await pick_all(floor)
    await pick_all(second)
    await pack_and_leave(floor)
    await pack_and_leave(second)


async def test_two_terminals_start_the_same_order(
    floor: Floor, second: Floor, hub: RunningHub
) -> None:
    """The first to be heard brings it to its end; the other asks its person, and nothing is said
    twice: no status, no stock.
    """
    async with floor, second:
        await both_pick(floor, second)
        hub.go_online()
        first, other = await asyncio.gather(floor.drained(), second.drained())
        asked = [[e for e in entries if e.state in STUCK_STATES] for entries in (first, other)]
        assert sorted(map(bool, asked)) == [False, True], "one of the two must be asked"
        for entry in (*asked[0], *asked[1]):
            books.assert_told(entry)
        orders = control(hub, "goods-outs")["goods_outs"]
        assert_nothing_twice(orders)
        assert statuses(orders)[SHARED] == "FULFILLED"
        assert taken_out(hub) == outs.leaving([SHARED])
        assert not books.booked(hub)
        assert set(floor.green) <= floor.journal()
        assert set(second.green) <= second.journal()
