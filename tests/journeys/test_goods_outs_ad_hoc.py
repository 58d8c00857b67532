"""Goods leave without an order: a counter sale from scans, then one goods-out on the server."""

from __future__ import annotations

from decimal import Decimal

from app.domain.adhoc.document import AdHoc, AdHocState
from tests.journeys import demo
from tests.journeys.demo import code
from tests.journeys.floor import Floor
from tests.journeys.goods_out_books import Leaving
from tests.journeys.goods_out_weather import Trouble, in_all_troubles, walk


async def counter_sale(floor: Floor) -> Leaving:
    """From the list: three bowls, and a case of rolls that is taken back and scanned again."""
    seen = await floor.scan("DH:GOTO:pick")
    assert seen.screen == "goods_outs", seen.report
    await floor.without_an_order()
    await floor.take("B-03-2")
    await floor.take("DH:QTY:3", code("out-bowl"))
    await floor.take("D-03-2")
    await floor.take(demo.codes_of("PAP-0101")["12"])
    await floor.take("DH:UNDO")
    await floor.take(demo.codes_of("PAP-0101")["12"])
    await floor.take("DH:FINISH", "DH:OK")
    desk = floor.running.workbench.desk
    assert desk is not None
    document = desk.document
    assert isinstance(document, AdHoc)
    assert document.state is AdHocState.FINISHED
    articles = {"KIT-0502": Decimal(3), "PAP-0101": Decimal(12)}
    return Leaving(
        made=({"status": "FULFILLED", "articles": articles},),
        taken_out={"KIT-0502 B-03-2": Decimal(-3), "PAP-0101 D-03-2": Decimal(-12)},
    )


@in_all_troubles(14)
async def test_a_counter_sale_becomes_one_goods_out(floor: Floor, trouble: Trouble) -> None:
    await walk(counter_sale, floor, trouble, 9)
