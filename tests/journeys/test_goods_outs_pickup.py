"""A customer collects: picked, signed for on glass, and gone; or not collected, with the reason."""

from __future__ import annotations

import hashlib
from functools import partial

from app.domain.dispatch.facts import Mode, Outcome
from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor
from tests.journeys.goods_out_books import Leaving, Lines
from tests.journeys.goods_out_weather import TROUBLES, Trouble, in_all_troubles, walk

NEW, OLD = outs.PICKUP_NEW, outs.PICKUP_OLD
NUMBER = {NEW: "pickup-1", OLD: "pickup-2"}


async def pick(floor: Floor, number: str) -> None:
    seen = await floor.scan(number)
    assert seen.screen == "dispatch", seen.report
    for article, key in (("PAP-0703", "out-freezer-bags"), ("ELE-0802", "out-cable")):
        await floor.take(outs.place_of(number, article))
        await floor.take(f"DH:QTY:{outs.asked(number, article)}", code(key))


async def collected(floor: Floor, number: str) -> Leaving:
    """Picked and posted; later the customer shows the number of the pickup, and signs."""
    await pick(floor, number)
    await floor.take("DH:POST")
    seen = await floor.scan("DH:HOME", code(NUMBER[number]))
    assert seen.screen == "dispatch", seen.report
    assert floor.dispatch.mode is Mode.HAND_OVER
    await floor.sign()
    await floor.take("DH:OK")
    await floor.take("DH:FINISH", "DH:OK")
    signature = floor.dispatch.orders[0].signature
    assert signature is not None
    kept = floor.running.workbench.signature(signature.reference)
    assert kept is not None
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == signature.digest
    lines: Lines = {}
    for item in outs.items(number):
        article = outs.article_of(item)
        lines[f"{number} {article}"] = (str(outs.asked(number, article)), 0, 0)
    return Leaving(
        statuses={number: "FULFILLED"},
        lines=lines,
        taken_out=outs.leaving([number]),
        hand_overs={number: "PICKED_UP"},
    )


@in_all_troubles(4)
async def test_a_pickup_is_signed_for_in_the_new_model(floor: Floor, trouble: Trouble) -> None:
    await walk(partial(collected, number=NEW), floor, trouble, 10)


@in_all_troubles(3)
async def test_a_pickup_is_signed_for_in_the_old_model(floor: Floor, trouble: Trouble) -> None:
    await walk(partial(collected, number=OLD), floor, trouble, 10)


async def not_collected(floor: Floor) -> Leaving:
    """Nobody came: the order waits, prepared, and the reason stays on the terminal."""
    await pick(floor, NEW)
    await floor.take("DH:HANDOVER")
    await floor.take("DH:REASON:1")
    assert floor.dispatch.orders[0].outcome is Outcome.NOT_COLLECTED
    await floor.take("DH:POST")
    lines: Lines = {
        f"{NEW} {outs.article_of(item)}": (str(outs.asked(NEW, outs.article_of(item))), 0, 0)
        for item in outs.items(NEW)
    }
    return Leaving(statuses={NEW: "IN_PROCESS"}, lines=lines, hand_overs={})


async def test_a_pickup_that_nobody_collects_waits(floor: Floor) -> None:
    await walk(not_collected, floor, TROUBLES[0], 8)
