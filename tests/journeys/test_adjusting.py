"""Stock is put right through the window, whatever stands in the way: each figure changes once."""

from __future__ import annotations

from app.domain.adjusting.document import AdjustState
from app.domain.adjusting.facts import Direction, Reason
from app.ui.screens.base import Go
from app.ui.sentences import direction_means, direction_words
from app.workbench.adjusting import AdjustRow
from tests.journeys import demo
from tests.journeys.floor import Floor, Seen
from tests.journeys.goods_out_books import Leaving
from tests.journeys.goods_out_weather import Trouble, in_all_troubles, walk

ROLLS, BOARD = demo.piece("PAP-0101"), demo.piece("PAP-0102")


def last(floor: Floor) -> AdjustRow:
    """The adjustment touched last, as the history tells it."""
    return floor.running.workbench.adjusting.rows()[0]


async def begins(floor: Floor, place: str) -> Seen:
    """One step: a document on which nothing was done is given up at a restart."""
    await floor.step("scan", text="DH:HOME")
    await floor.window.shell.go(Go("adjust"))
    seen = await floor.step("scan", text=demo.place_code(demo.place_id(place)))
    assert (seen.screen, seen.tone) == ("adjust", "ok"), seen.report
    return await floor._did(seen)


async def removes(floor: Floor) -> Seen:
    """Choose on its page that stock is removed. One step: a restart shuts pages."""
    await floor.step("act", key="direction")
    name = f"{direction_words(Direction.REMOVE)} {direction_means(Direction.REMOVE)}"
    return await floor._did(await floor.step("press", name=name))


async def found_and_broken(floor: Floor) -> Leaving:
    """Five rolls are found, one scan too many is taken back; three boards are broken."""
    await begins(floor, "D-03-2")
    await floor.take(ROLLS)
    await floor.take("DH:QTY:4", ROLLS)
    await floor.take(ROLLS)
    await floor.take("DH:UNDO")
    await floor.take("DH:REASON:1")
    await floor.take("DH:FINISH", "DH:OK")
    assert last(floor).state == AdjustState.FINISHED
    await begins(floor, "D-03-2")
    await floor.take("DH:QTY:3", BOARD)
    await removes(floor)
    await floor.take("DH:REASON:3")
    await floor.take("DH:FINISH", "DH:OK")
    assert last(floor).told.reason is Reason.BROKEN
    assert last(floor).told.quantity == 3
    return Leaving(stock={"PAP-0101 D-03-2": 5, "PAP-0102 D-03-2": -3})


@in_all_troubles(4)
async def test_figures_change_once_with_their_reasons(floor: Floor, trouble: Trouble) -> None:
    floor.hub_call("stock", _more("PAP-0102"))
    await walk(found_and_broken, floor, trouble, 12)


def _more(article: str) -> dict[str, str]:
    """Enough lies there to be taken away."""
    there = {"product_id": demo.product_id(article), "place_id": demo.place_id("D-03-2")}
    return {**there, "quantity": "60"}
