"""What this terminal itself has moved at a counted shelf, and the server had not booked by then."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.adhoc.actions import Finish as Leave
from app.domain.adhoc.actions import Scan as ScanGoods
from app.domain.adjusting.actions import ChangeHeading
from app.domain.adjusting.actions import Finish as Said
from app.domain.adjusting.actions import Scan as ScanFigure
from app.domain.adjusting.facts import Direction, Reason
from app.domain.adjusting.facts import Heading as Figure
from app.domain.counting.document import At
from app.domain.decision import Refused
from app.domain.dispatch import actions as picking
from app.domain.dispatch.walk import current_line
from app.domain.entry import STUCK_STATES
from app.domain.meanings import PlaceRead, ProductRead, Read
from app.domain.receipt.actions import Post as PostReceipt
from app.domain.receipt.actions import Scan as ScanReceived
from app.domain.shelf import Doubt, Expected
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.main import Terminus
from tests.journeys.demo import piece, place_code, place_id, product_id
from tests.warehouse import control, copied, running
from tests.workbench.stocktaker import (
    BOOKED,
    ROLLS,
    SHELF,
    Stocktaker,
    at,
    back,
    cut_off,
    figures,
    filled,
    lies,
    quick,
)


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


@pytest.fixture
def by_terminal(hub: RunningHub) -> None:
    """Nobody but the terminal takes goods out of stock."""
    control(hub, "switches", vars(Switches(fulfilled_takes_stock_out=False)), "PUT")


async def sell(terminus: Terminus, pieces: int, *, finished: bool = True) -> str:
    """Rolls leave over the counter, from the shelf."""
    desk = await terminus.workbench.begin_ad_hoc(recipient="Weber")
    texts = [place_code(place_id(SHELF)), f"DH:QTY:{pieces}", piece(ROLLS)]
    for text in texts:
        await desk.confirm(desk.take(ScanGoods(terminus.workbench.read(text))))
    if finished:
        await desk.confirm(desk.take(Leave(confirmed=True)))
    return desk.key


@pytest.mark.usefixtures("by_terminal")
async def test_what_was_sold_before_and_is_on_its_way_is_counted_with(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        await cut_off(hub, terminus)
        await sell(terminus, 5)
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=BOOKED - 5)
        offline = await taker.review()
        assert [row.answer for row in offline.variances] == [None]
        assert (offline.unknown, offline.complete) == (1, True)
        await back(hub, terminus)
        row = await taker.row(ROLLS)
        assert figures(row) == (BOOKED - 5, 0)
        await taker.post()
        await taker.drained()
        assert lies(hub, ROLLS) == BOOKED - 5
        assert taker.counts.progress(taker.desk.key).total == 0


@pytest.mark.usefixtures("by_terminal")
async def test_what_was_sold_after_the_count_is_no_difference(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        await cut_off(hub, terminus)
        taker = Stocktaker(terminus)
        key = (await taker.counts.begin()).key
        await taker.count(SHELF, PAP_0101=50)
        await sell(terminus, 5)
        taker.counts.open(key)
        await back(hub, terminus)
        await taker.drained()
        row = await taker.row(ROLLS)
        assert figures(row) == (BOOKED, -10)
        await taker.accept_all("lost")
        await taker.post()
        await taker.drained()
        assert lies(hub, ROLLS) == 45


@pytest.mark.parametrize("online", [True, False])
@pytest.mark.usefixtures("by_terminal")
async def test_a_document_with_earlier_scans_there_is_posted_first(
    hub: RunningHub, tmp_path: Path, online: bool
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        if not online:
            await cut_off(hub, terminus)
        sale = await sell(terminus, 5, finished=False)
        taker = Stocktaker(terminus)
        key = (await taker.counts.begin()).key
        await taker.count(SHELF, PAP_0101=BOOKED - 5)
        assert (await taker.row(ROLLS)).answer == Doubt("own_not_posted", own=sale)
        desk = terminus.workbench.open_ad_hoc(sale)
        await desk.confirm(desk.take(Leave(confirmed=True)))
        taker.counts.open(key)
        if not online:
            await back(hub, terminus)
        assert (await taker.row(ROLLS)).difference == 0


async def test_received_goods_that_are_on_their_way_are_counted_with(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        await cut_off(hub, terminus)
        receipt = await terminus.workbench.open_blind("Halmbach", "LS-1")
        for text in (place_code(place_id(SHELF)), "DH:QTY:4", piece(ROLLS)):
            await receipt.confirm(receipt.take(ScanReceived(terminus.workbench.read(text))))
        await receipt.confirm(receipt.take(PostReceipt()))
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=BOOKED + 4)
        await back(hub, terminus)
        assert (await taker.row(ROLLS)).difference == 0
        await taker.drained()
        assert (await taker.row(ROLLS)).difference == 0
        assert lies(hub, ROLLS) == BOOKED + 4


async def adjust(terminus: Terminus, heading: Figure, pieces: int) -> None:
    """Put the figure of the rolls at the shelf right."""
    rolls = terminus.station.cache.product(product_id(ROLLS))
    desk = await terminus.workbench.adjusting.begin(
        rolls, terminus.station.place(place_id(SHELF)), heading.direction
    )
    await desk.confirm(desk.take(ChangeHeading(heading)))
    for text in (f"DH:QTY:{pieces}", piece(ROLLS)):
        await desk.confirm(desk.take(ScanFigure(terminus.workbench.read(text))))
    handled = desk.take(Said(confirmed=True))
    assert not isinstance(handled.decision, Refused), handled.decision
    await desk.confirm(handled)


async def test_a_figure_that_was_put_right_before_is_counted_with_and_after_it_is_asked(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        await cut_off(hub, terminus)
        await adjust(terminus, Figure(Direction.ADD, reason=Reason.FOUND), 4)
        taker = Stocktaker(terminus)
        key = (await taker.counts.begin()).key
        await taker.count(SHELF, PAP_0101=BOOKED + 4)
        await adjust(terminus, Figure(Direction.REMOVE, reason=Reason.OWN_USE), 3)
        taker.counts.open(key)
        await back(hub, terminus)
        assert (await taker.row(ROLLS)).difference == 0
        await taker.drained()
        assert (await taker.row(ROLLS)).difference == 0
        await adjust(terminus, Figure(Direction.ADD, reason=Reason.FOUND), 2)
        await taker.drained()
        taker.counts.open(key)
        row = await taker.row(ROLLS)
        assert isinstance(row.answer, Doubt), row.answer
        assert row.answer.reason in ("corrected_by_another", "moved_while_counted")


async def test_what_was_picked_and_the_platform_has_not_taken_out_is_beside_the_book(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("platform")) as terminus:
        [number] = terminus.station.cache.goods_outs.of_code("GO-8824")
        dispatch = await terminus.workbench.open_goods_outs([number])
        line = current_line(dispatch.document)
        assert line is not None
        assert line.place is not None
        reads = (PlaceRead(line.place), ProductRead(line.product, Decimal(1), line.product.id))
        for read in reads:
            scan = picking.Scan(Read("x", "", (read,)))
            await dispatch.confirm(dispatch.take(scan))
        await dispatch.confirm(dispatch.take(picking.Post()))
        taker = Stocktaker(terminus)
        await taker.drained()
        desk = await taker.counts.begin()
        shelf = At(line.product.id, line.place.id)
        await taker.scan(place_code(line.place.id), piece(line.product.article))
        review = await taker.review()
        [row] = review.variances
        assert isinstance(row.answer, Expected), row.answer
        assert row.answer.unbooked == -1
        [own] = desk.own(desk.document)[shelf]
        assert (own.order, own.entry, own.open, int(own.delta)) == (number, "", "", -1)
        control(hub, "clock", {"skew_ms": 600_000})
        control(hub, f"goods-outs/{number}", {"status": "FULFILLED"})
        control(hub, "clock", {"skew_ms": 0})
        [row] = (await taker.review()).variances
        assert isinstance(row.answer, Expected), row.answer
        assert row.answer.unbooked == -1


@pytest.mark.usefixtures("by_terminal")
async def test_what_is_long_booked_is_looked_at_no_more(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        taker = Stocktaker(terminus)
        await sell(terminus, 5)
        rows = await taker.drained()
        assert not [row for row in rows if row.state in STUCK_STATES]
        desk = await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=BOOKED - 5)
        [own] = desk.own(desk.document)[at(ROLLS)]
        assert own.entry in {row.id for row in rows}
        assert (await taker.row(ROLLS)).difference == 0
