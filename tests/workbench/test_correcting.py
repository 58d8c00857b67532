"""Mistakes of the queue, put right where they were made: the server ends up as it was meant."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.adjusting.actions import ChangeHeading, Enter, Finish
from app.domain.adjusting.facts import Direction, Heading, Reason
from app.domain.decision import Refused
from app.domain.dispatch import actions as dispatch
from app.domain.entry import EntryState
from app.domain.goods_out_intents import RegisterPick
from app.domain.intents import ChangeStock
from app.domain.receipt import actions as receipt
from app.domain.values import Condition
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.workbench.adjusting import AdjustDesk
from app.workbench.correcting import Way
from app.workbench.receiving import ReceivingDesk
from app.workbench.views import QueueRow
from tests.journeys.demo import delivery_id, place_id, product_id
from tests.ui.list_world import OIL, list_world
from tests.ui.orders import order, order_head
from tests.warehouse import copied, running, stock
from tests.workbench.stocktaker import BOOKED, ROLLS, SHELF, back, cut_off, filled, lies, quick

PAPER = product_id("PAP-0201")


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    made = start(copied(demo_books, tmp_path / "hub"), options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


def waiting(terminus: Terminus, product: str) -> QueueRow:
    """The stock write of a product that was not sent."""
    [row] = [
        one
        for one in terminus.workbench.queue()
        if isinstance(one.entry.intent, ChangeStock) and one.entry.intent.product == product
    ]
    return row


async def drained(terminus: Terminus) -> None:
    async with asyncio.timeout(20):
        await terminus.sync.outbox.wait_drained()


async def test_received_too_much_offline_is_corrected_before_it_leaves(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        workbench = terminus.workbench
        place = terminus.station.profile.place
        before = stock(hub, PAPER, place)
        desk = await workbench.open_deliveries([delivery_id("GI-4712")])
        assert isinstance(desk, ReceivingDesk)
        [line] = [one for one in desk.document.ordered() if one.product and one.product.id == PAPER]
        await cut_off(hub, terminus)
        assert await desk.confirm(desk.take(receipt.AddQuantity(line.id, Decimal(3)))) is None
        assert await desk.confirm(desk.take(receipt.Post())) is None
        workbench.leave()

        row = waiting(terminus, PAPER)
        assert workbench.correcting.way(row) is Way.REOPEN
        done = await workbench.correcting.correct(row.entry.id, "Counted one twice")
        assert (done.chosen.how, done.screen, done.document) == (
            *("done", "receipt", row.entry.document),
        )
        again = workbench.desk
        assert isinstance(again, ReceivingDesk)
        assert (again.document.line, again.document.correcting) == (line.id, "Counted one twice")
        assert await again.confirm(again.take(receipt.SetQuantity(line.id, Decimal(2)))) is None
        assert await again.confirm(again.take(receipt.Post())) is None
        one = again.document.lines[line.id].kept_at(place, Condition.NEW)
        await back(hub, terminus)
        await drained(terminus)
        assert stock(hub, PAPER, place) == before + one > before
        assert not workbench.queue()


async def test_an_adjustment_begins_anew_with_the_same_goods(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        workbench = terminus.workbench
        product = terminus.station.cache.product(product_id(ROLLS))
        place = terminus.station.place(place_id(SHELF))
        desk = await workbench.adjusting.begin(product, place, Direction.REMOVE)
        heading = ChangeHeading(Heading(Direction.REMOVE, reason=Reason.MISSING))
        for action in (heading, Enter(Decimal(61)), Finish(confirmed=True)):
            handled = desk.take(action)
            assert not isinstance(handled.decision, Refused), handled.decision
            assert await desk.confirm(handled) is None
        await drained(terminus)  # more than is there: it asks
        row = waiting(terminus, product_id(ROLLS))
        assert row.entry.state is EntryState.CONFLICT
        assert workbench.correcting.way(row) is Way.ANEW
        done = await workbench.correcting.correct(row.entry.id, "Typed 61 for 16")
        anew = workbench.desk
        assert isinstance(anew, AdjustDesk)
        assert (done.screen, done.document) == ("adjust", anew.key)
        assert anew.key != desk.key
        assert (anew.document.product, anew.document.place) == (product, place)
        assert anew.document.heading.direction is Direction.REMOVE
        for action in (heading, Enter(Decimal(16)), Finish(confirmed=True)):
            assert await anew.confirm(anew.take(action)) is None
        await drained(terminus)
        assert lies(hub, ROLLS) == BOOKED - 16
        assert not workbench.queue()


async def test_what_was_picked_wrongly_is_corrected_at_its_line(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        one = order(order_head(1))
        await world.orders(one)
        desk = await world.workbench.open_goods_outs([one.head.id])
        line = next(row for row in desk.document.walked() if row.product == OIL)
        picked = desk.take(dispatch.PickWithoutCode(line.id, Decimal(2)))
        assert await desk.confirm(picked) is None
        assert await desk.confirm(desk.take(dispatch.Post())) is None
        row = next(
            row
            for row in world.workbench.queue()
            if isinstance(row.entry.intent, RegisterPick)
            and row.entry.intent.line == line.source.id
        )
        assert row.entry.intent.picked == 2
        assert world.workbench.correcting.way(row) is Way.REOPEN
        done = await world.workbench.correcting.correct(
            row.entry.id, "Only one was there", with_waiting=True
        )
        again = world.workbench.desk
        assert (done.screen, again.key) == ("dispatch", desk.key)
        assert again.document.correcting == "Only one was there"
        assert again.document.line == line.id
