"""Figures that are put right, from the first scan to the stock on a real server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.adjusting.actions import Abandon, Action, ChangeHeading, Enter, Finish, Scan
from app.domain.adjusting.facts import Before, Direction, EntryDecided, Heading, Reason
from app.domain.decision import Refused
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.people import Proof
from app.domain.shelf import Expected
from app.domain.values import Condition, Person
from app.domain.working import Choice
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.workbench.adjusting import ADJUST_CODEC, AdjustDesk
from app.workbench.errors import Unavailable
from tests.journeys.demo import piece, place_code, place_id, product_id
from tests.warehouse import copied, running
from tests.workbench.stocktaker import (
    BOARD,
    BOOKED,
    ROLLS,
    SHELF,
    Stocktaker,
    back,
    booked,
    cut_off,
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


def why(direction: Direction = Direction.ADD, reason: Reason = Reason.FOUND) -> Action:
    """Say what becomes of the figure, and why."""
    return ChangeHeading(Heading(direction, reason=reason))


class Keeper:
    """A person at a terminal who puts figures right."""

    def __init__(self, terminus: Terminus) -> None:
        self.terminus = terminus
        self.adjusting = terminus.workbench.adjusting

    @property
    def desk(self) -> AdjustDesk:
        desk = self.terminus.workbench.desk
        assert isinstance(desk, AdjustDesk)
        return desk

    async def begin(self, article: str = ROLLS, place: str = SHELF) -> None:
        product = self.terminus.station.cache.product(product_id(article))
        await self.adjusting.begin(product, self.terminus.station.place(place_id(place)))

    async def do(self, *what: Action) -> str:
        key = ""
        for action in what:
            handled = self.desk.take(action)
            assert not isinstance(handled.decision, Refused), handled.decision
            assert await self.desk.confirm(handled) is None
            key = handled.decision.key
        return key

    async def scan(self, *texts: str) -> str:
        key = ""
        for text in texts:
            key = await self.do(Scan(self.terminus.workbench.read(text)))
        return key

    async def figure(self) -> Before | None:
        return await self.adjusting.read(self.desk.document)

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(20):
            await self.terminus.sync.outbox.wait_drained()
        return self.terminus.station.outbox.entries()


async def test_scans_are_added_once_and_the_figure_is_shown_before_and_after(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        await keeper.adjusting.begin()
        assert await keeper.figure() is None  # nobody knows yet of what
        await keeper.scan(place_code(place_id(SHELF)), piece(ROLLS), piece(ROLLS), "DH:REASON:1")
        before = await keeper.figure()
        assert before is not None
        assert before.figure == BOOKED
        assert keeper.adjusting.before(keeper.desk.document) == before
        assert await keeper.do(Finish(confirmed=True, before=before)) == "finished"
        [entry] = await keeper.drained()
        assert entry.state is EntryState.DONE
        assert lies(hub, ROLLS) == BOOKED + 2
        again = await keeper.figure()
        assert again is not None
        assert again.figure == keeper.desk.document.after(before.figure)


async def test_a_removal_offline_leaves_when_the_network_is_back(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        await cut_off(hub, terminus)
        keeper = Keeper(terminus)
        await keeper.begin()
        with pytest.raises(Unavailable):
            await keeper.figure()
        assert keeper.adjusting.before(keeper.desk.document) is None
        await keeper.do(why(Direction.REMOVE, Reason.BROKEN), Enter(Decimal(4)))
        await keeper.do(Finish(confirmed=True))
        assert keeper.adjusting.rows()[0].unsent == 1
        await back(hub, terminus)
        await keeper.drained()
        assert lies(hub, ROLLS) == BOOKED - 4


async def test_a_lead_overwrites_what_was_seen(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        await keeper.begin()
        await keeper.do(why(Direction.SET, Reason.WRONG_BOOKING), Enter(Decimal(50)))
        before = await keeper.figure()
        refused = keeper.desk.take(Finish(confirmed=True, before=before)).decision
        assert refused.key == "needs_lead"
        await keeper.do(Finish(confirmed=True, before=before, lead="li"))
        [entry] = await keeper.drained()
        assert entry.state is EntryState.DONE, entry.last_error
        assert lies(hub, ROLLS) == 50
        [row] = keeper.adjusting.rows(product_id(ROLLS))
        assert (row.told.before, row.told.quantity, row.told.lead) == (
            Decimal(60),
            Decimal(50),
            "li",
        )


async def test_only_a_lead_sends_an_overwrite_anyway(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper, workbench = Keeper(terminus), terminus.workbench
        await keeper.begin()
        await keeper.do(why(Direction.SET, Reason.WRONG_BOOKING), Enter(Decimal(50)))
        before = await keeper.figure()
        booked(hub, ROLLS, SHELF, 5, intent="remove", reason="SALE")
        await keeper.do(Finish(confirmed=True, before=before, lead="li"))
        [entry] = await keeper.drained()
        assert (entry.last_error or {})["key"] == "overwrite_moved"
        assert (await workbench.send_anyway(entry.id, "seen")).how == "needs_lead"
        lead = Person("li", "Li", "lead")
        workbench.people._become(workbench.people.session.signed_in(lead, Proof.PIN))
        assert (await workbench.send_anyway(entry.id, "seen")).how == "done"
        await keeper.drained()
        assert lies(hub, ROLLS) == 50
        decided = terminus.station.terminal.events(keeper.desk.key, ADJUST_CODEC)[-1].fact
        assert isinstance(decided, EntryDecided)
        assert decided.choice is Choice.SEND_ANYWAY


async def test_more_than_is_there_asks_and_can_be_given_up(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        await keeper.begin()
        await keeper.do(why(Direction.REMOVE, Reason.MISSING), Enter(Decimal(61)))
        await keeper.do(Finish(confirmed=True))
        [entry] = await keeper.drained()
        assert entry.state in STUCK_STATES
        assert (entry.last_error or {})["key"] == "remove_above_available"
        assert keeper.adjusting.rows()[0].stuck == 1
        assert (await terminus.workbench.discard(entry.id, "recounted")).how == "done"
        assert lies(hub, ROLLS) == BOOKED


async def test_another_condition_has_its_own_figure(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        await keeper.begin()
        await keeper.scan("DH:COND:DAMAGED", "DH:QTY:2", piece(ROLLS), "DH:REASON:3")
        before = await keeper.figure()
        assert before is not None
        assert before.figure == 0
        await keeper.do(Finish(confirmed=True, before=before))
        await keeper.drained()
        found = await terminus.station.system.reading(product_id(ROLLS), place_id(SHELF))
        assert dict(found.by_condition) == {Condition.NEW: BOOKED, Condition.DAMAGED: 2}


async def test_the_history_tells_reasons_over_a_restart(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        await keeper.begin()
        heading = Heading(Direction.REMOVE, reason=Reason.OTHER, note="given away")
        await keeper.do(ChangeHeading(heading), Enter(Decimal(3)), Finish(confirmed=True))
        await keeper.drained()
        await keeper.begin(BOARD)
        await keeper.scan(piece(BOARD))
        unfinished = keeper.desk.key
        await keeper.begin(BOARD)
        await keeper.do(Abandon())
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper = Keeper(terminus)
        rows = keeper.adjusting.rows()
        assert rows[0].id == unfinished
        [posted] = keeper.adjusting.rows(product_id(ROLLS))
        told = posted.told
        assert (told.direction, told.reason, told.note) == (
            Direction.REMOVE,
            Reason.OTHER,
            "given away",
        )
        assert (told.quantity, told.person) == (Decimal(3), "desk")
        assert keeper.adjusting.open(unfinished).document.quantity == 1
        assert keeper.adjusting.glance(unfinished) == keeper.desk.document
        about = terminus.station.terminal.about(place_id(SHELF))
        assert {row.id for row in about} >= {unfinished, posted.id}


async def test_a_count_knows_what_was_put_right_before_it(hub: RunningHub, tmp_path: Path) -> None:
    """Four broken ones were taken away offline, then 56 were counted: nothing differs."""
    async with running(hub, tmp_path, change=quick()) as terminus:
        await cut_off(hub, terminus)
        keeper, taker = Keeper(terminus), Stocktaker(terminus)
        await keeper.begin()
        await keeper.do(why(Direction.REMOVE, Reason.BROKEN), Enter(Decimal(4)))
        await keeper.do(Finish(confirmed=True))
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=BOOKED - 4)
        await back(hub, terminus)
        await keeper.drained()
        row = await taker.row(ROLLS)
        assert isinstance(row.answer, Expected)
        assert row.difference == 0


async def test_an_adjustment_that_is_still_open_is_posted_before_a_count_is(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        keeper, taker = Keeper(terminus), Stocktaker(terminus)
        await keeper.begin()
        await keeper.do(why(Direction.REMOVE, Reason.BROKEN), Enter(Decimal(4)))
        key = keeper.desk.key
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=BOOKED - 4)
        row = await taker.row(ROLLS)
        assert getattr(row.answer, "reason", "") == "own_not_posted"
        assert getattr(row.answer, "own", "") == key
