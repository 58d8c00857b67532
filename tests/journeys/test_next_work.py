"""What is finished stands in nobody's way: the next order, or delivery, opens by its own code."""

from __future__ import annotations

from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor


async def finished(floor: Floor, number: str) -> None:
    """Begun and left to somebody else: the quickest end there is."""
    await floor.scan(number)
    await floor.scan("DH:FINISH")
    await floor.scan("DH:ANSWER:1")
    await floor.take("DH:OK")
    assert floor.dispatch.state == "finished"


async def test_the_next_order_opens_from_a_finished_one(floor: Floor) -> None:
    async with floor:
        await finished(floor, outs.BATCH[0])
        seen = await floor.scan(outs.BATCH[1])
        assert seen.screen == "dispatch"
        assert [order.head.number for order in floor.dispatch.orders] == [outs.BATCH[1]]


async def test_a_delivery_note_opens_its_delivery_from_a_finished_order(floor: Floor) -> None:
    async with floor:
        await finished(floor, outs.BATCH[0])
        seen = await floor.scan(code("delivery-note"))
        assert seen.screen == "receipt"


async def test_its_own_number_does_not_open_a_finished_order_again(floor: Floor) -> None:
    async with floor:
        await finished(floor, outs.BATCH[0])
        await floor.refuse(outs.BATCH[0])
        assert floor.dispatch.state == "finished"
