"""Counts in the workbench, from the first scan to the stock on a real server."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.domain.counting.actions import (
    AcceptVariance,
    JudgeMovement,
    LinkCode,
    Note,
    Recount,
    Undo,
)
from app.domain.counting.facts import CodeLinked, EntryDecided, FiguresRead, Heading
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.meanings import ProductRead
from app.domain.shelf import Doubt, Expected
from app.domain.working import Choice
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.workbench.count_views import SpotState
from app.workbench.counting import COUNT_CODEC
from app.workbench.errors import Unavailable
from app.workbench.kinds import taught_events
from tests.journeys.demo import piece, place_code, place_id, product_id
from tests.warehouse import control, copied, running
from tests.workbench.stocktaker import (
    BOARD,
    BOOKED,
    OTHER,
    ROLLS,
    SHELF,
    Stocktaker,
    at,
    back,
    booked,
    cut_off,
    figures,
    filled,
    lies,
    quick,
    spot,
    until,
    whole,
)


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


async def test_a_count_becomes_its_difference(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=7, PAP_0102=BOOKED)
        rows = (await taker.review()).variances
        assert [(row.product.article, whole(row.difference)) for row in rows] == [
            (ROLLS, 7 - BOOKED),
            (BOARD, 0),
        ]
        await taker.accept_all("lost")
        post = await taker.post()
        entries = await taker.drained()
        assert [entry.state for entry in entries] == [EntryState.DONE]
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (7, BOOKED)
        progress = taker.counts.progress(taker.desk.key, post)
        assert (progress.total, progress.done, progress.under_way) == (1, 1, False)


async def test_what_trades_while_nobody_counts_is_no_difference(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        booked(hub, ROLLS, SHELF, 20, intent="remove", reason="SALE", minutes=5)
        booked(hub, ROLLS, SHELF, 5, reason="PURCHASE", minutes=20)
        row = await taker.row(ROLLS)
        assert figures(row) == (BOOKED, -10)
        await taker.accept_all()
        await taker.post()
        await taker.drained()
        assert lies(hub, ROLLS) == 50 - 20 + 5


async def test_a_person_says_what_a_correction_was(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        booked(hub, ROLLS, SHELF, 3, intent="remove", minutes=5)
        row = await taker.row(ROLLS)
        assert isinstance(row.answer, Doubt)
        assert row.answer.reason == "corrected_by_another"
        [movement] = row.answer.movements
        shelf = at(ROLLS)
        await taker.do(JudgeMovement(shelf.product, shelf.place, movement.key, counted=True))
        [known] = taker.counts.reviewed(taker.desk).variances
        assert figures(known) == (BOOKED - 3, -7)
        await taker.accept_all()
        await taker.post()
        assert not [row for row in await taker.drained() if row.state in STUCK_STATES]
        assert lies(hub, ROLLS) == 50


async def test_offline_the_figures_of_counting_time_are_all_there_is(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick(count_quiet=20)) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await until(lambda: at(ROLLS) in taker.desk.document.readings)
        assert whole(taker.desk.document.readings[at(ROLLS)].available) == BOOKED
        await cut_off(hub, terminus)
        await taker.count(SHELF, PAP_0102=40)
        review = await taker.review()
        answers = {row.product.article: row.answer for row in review.variances}
        assert answers[ROLLS] == Expected(Decimal(BOOKED))
        assert answers[BOARD] is None
        assert (review.unknown, review.complete) == (1, True)
        for row in review.variances:
            await taker.do(AcceptVariance(row.spot, row.expected, "lost"))
        await taker.post()
        progress = taker.counts.progress(taker.desk.key)
        assert (progress.total, progress.waiting, progress.under_way) == (2, 2, True)
        await back(hub, terminus)
        await taker.drained()
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (50, 40)


async def test_what_was_read_while_counting_is_told_before_the_server_answers(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick(count_quiet=20)) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await until(lambda: at(ROLLS) in taker.desk.document.readings)
        booked(hub, ROLLS, SHELF, 20, intent="remove", reason="SALE", minutes=5)
        seen = [review async for review in taker.counts.review(taker.desk)]
        assert [(review.read, review.complete) for review in seen] == [(0, False), (1, True)]
        assert [figures(review.variances[0]) for review in seen] == [(BOOKED, -10)] * 2


async def test_a_post_is_taken_back_while_it_waits_and_said_again(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50, PAP_0102=40)
        await taker.accept_all()
        await cut_off(hub, terminus)
        handled = taker.counts.finish(taker.desk, confirmed=True)
        assert await taker.desk.confirm(handled) is None
        key = taker.desk.key
        assert [row.state for row in taker.counts.rows()] == ["finished"]
        assert await taker.counts.cancel(key, "one more look") == 2
        assert await taker.counts.cancel(key) == 0
        progress = taker.counts.progress(key)
        assert (progress.total, progress.dropped, progress.under_way) == (2, 2, False)
        [row] = taker.counts.rows()
        assert (row.state, row.unsent) == ("open", 0)
        await back(hub, terminus)
        await taker.drained()
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (BOOKED, BOOKED)
        post = await taker.post()
        await taker.drained()
        assert taker.counts.progress(key, post).done == 2
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (50, 40)


async def test_what_has_left_cannot_be_taken_back(hub: RunningHub, tmp_path: Path) -> None:
    slow = {"kind": "delay", "method": "PATCH", "path": ".*/stock/.*", "delay_ms": 400}
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        control(hub, "faults", slow)
        await taker.post()
        await until(lambda: any(one.left for one in terminus.station.outbox.entries()))
        assert await taker.counts.cancel(taker.desk.key) == 0
        await taker.drained()
        assert lies(hub, ROLLS) == 50


async def test_a_figure_that_left_what_was_approved_asks_and_is_counted_anew(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        key = (await taker.counts.begin()).key
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        # The goods had gone before the count, and somebody books it late: another difference.
        booked(hub, ROLLS, SHELF, 4, intent="remove", reason="SALE", minutes=-10)
        await taker.post()
        await taker.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        assert (stuck.last_error or {})["key"] == "count_left_variance"
        assert taker.counts.progress(key).stuck == 1
        chosen, desk = await taker.counts.recount(stuck.id, "look again")
        assert chosen.how == "done"
        assert desk is not None
        assert desk.key == key
        facts = [event.fact for event in terminus.station.terminal.events(key, COUNT_CODEC)]
        [decided] = [fact for fact in facts if isinstance(fact, EntryDecided)]
        assert (decided.choice, decided.spot) == (Choice.DISCARD, spot(ROLLS))
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        await taker.post()
        assert not [one for one in await taker.drained() if one.state in STUCK_STATES]
        assert lies(hub, ROLLS) == 50


@pytest.mark.long
async def test_a_finished_count_is_counted_anew_in_one_of_its_own(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        key = (await taker.counts.begin(Heading("Rolls"))).key
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        booked(hub, ROLLS, SHELF, 4, intent="remove", reason="SALE", minutes=-10)
        await taker.desk.confirm(taker.counts.finish(taker.desk, confirmed=True))
        await taker.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        _, desk = await taker.counts.recount(stuck.id, "look again")
        assert desk is taker.desk
        assert desk is not None
        assert desk.key != key
        assert [one.product.article for one in desk.document.targets if one.product] == [ROLLS]


async def test_what_theirs_says_is_right_is_not_said_again(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        booked(hub, ROLLS, SHELF, 4, intent="remove", reason="SALE", minutes=-10)
        await taker.post()
        await taker.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        await terminus.workbench.take_theirs(stuck.id, "they know")
        assert taker.desk.document.posted(spot(ROLLS)) is None
        verdict = taker.desk.document.verdicts[spot(ROLLS)]
        assert (verdict.accepted, verdict.reason) == (False, "they know")
        again = await terminus.workbench.send_anyway(stuck.id, "no")
        assert again.how == "at_its_end"
        assert lies(hub, ROLLS) == BOOKED - 4


@pytest.mark.long
async def test_sent_anyway_it_is_booked_once(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        booked(hub, ROLLS, SHELF, 4, intent="remove", reason="SALE", minutes=-10)
        post = await taker.post()
        await taker.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        await terminus.workbench.send_anyway(stuck.id, "counted twice")
        await taker.drained()
        progress = taker.counts.progress(taker.desk.key, post)
        assert (progress.total, progress.done, progress.dropped) == (1, 1, 0)
        assert lies(hub, ROLLS) == 50


async def test_the_list_the_restart_and_the_report(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        terminus.station.stamp.person = "ann"
        desk = await taker.counts.begin(Heading("Aisle D", blind=False, assigned="ben"))
        await taker.count(SHELF, PAP_0101=3)
        terminus.station.stamp.person = "ben"
        await taker.count(SHELF, PAP_0101=4)
        await taker.do(Note("=1+1", desk.document.line))
        before = desk.document
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        assert terminus.workbench.left_open() == before.id
        assert terminus.workbench.kind_of(before.id) == "count"
        [row] = taker.counts.rows()
        assert (row.title, row.state, row.assigned, row.blind) == ("Aisle D", "open", "ben", False)
        assert (row.places, row.lines, row.targets, row.people) == (1, 1, 0, ("ann", "ben"))
        assert taker.counts.glance(before.id) == before
        assert taker.counts.open(before.id).document == before
        await taker.accept_all("found")
        report = await taker.counts.report(before.id)
        [told] = report.spots
        assert (told.state, whole(told.book), whole(told.difference)) == (
            SpotState.ACCEPTED,
            BOOKED,
            7 - BOOKED,
        )
        await taker.post()
        await taker.drained()
        report = await taker.counts.report(before.id)
        assert report.people == ("ann", "ben")
        [told] = report.spots
        assert (told.state, whole(told.booked), told.reason) == (
            SpotState.POSTED,
            7 - BOOKED,
            "found",
        )
        path = tmp_path / "count.csv"
        await taker.counts.save_csv(report, path)
        content = path.read_bytes().decode("utf-8-sig")
        [line] = csv.DictReader(io.StringIO(content), delimiter=";")
        assert (line["quantity"], line["counted_by"]) == ("7", "ann 3, ben 4")
        assert (line["book"], line["difference"], line["booked"]) == ("60", "-53", "-53")
        assert (line["state"], line["reason"], line["note"]) == ("posted", "found", "'=1+1")


async def test_the_books_are_asked_once_it_is_quiet_and_not_for_every_scan(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick(count_quiet=150)) as terminus:
        taker = Stocktaker(terminus)
        desk = await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=1)
        for _ in range(5):
            await taker.scan(piece(ROLLS))
        await until(lambda: at(ROLLS) in taker.desk.document.readings)
        await taker.scan(piece(ROLLS))
        await cut_off(hub, terminus)
        terminus.workbench.leave()
        await until(lambda: not terminus.station.owner.tasks)
        events = terminus.station.terminal.events(desk.key, COUNT_CODEC)
        assert sum(isinstance(event.fact, FiguresRead) for event in events) == 1
        assert desk.document.lines_at(*astuple(at(ROLLS)))[0].quantity == 7


async def test_a_code_that_was_linked_is_known_from_then_on(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        await taker.counts.begin()
        await taker.scan(place_code(place_id(SHELF)))
        rolls = terminus.station.cache.product(product_id(ROLLS))
        assert rolls is not None
        await taker.do(LinkCode("house-code-1", rolls, Decimal(4)))
        assert taker.desk.document.counted(spot(ROLLS)) == 4
        [known] = terminus.workbench.read("house-code-1").meanings
        assert isinstance(known, ProductRead)
        assert (known.product.id, int(known.pack)) == (rolls.id, 4)
        taught = [event.fact for event in taught_events(terminus.station.terminal)]
        assert any(isinstance(fact, CodeLinked) for fact in taught)
        await taker.do(Undo())
        await aio.wait_for(terminus.station.cache.db.write(lambda _: None))
        assert not isinstance(terminus.workbench.read("house-code-1").meanings[0], ProductRead)


async def test_what_was_not_counted_for_long(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        before = await taker.counts.overdue_places(1)
        assert {one.place.id for one in before} >= {place_id(SHELF), place_id(OTHER)}
        assert all(one.counted is None for one in before)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=1)
        await taker.count(OTHER, OIL_0101=1)
        await taker.do(Undo())
        late = {one.place.id for one in await taker.counts.overdue_places(1)}
        assert len(before) - len(late) == 1
        assert place_id(OTHER) in late
        pairs = {
            (one.place.id, one.product.id)
            for one in await taker.counts.overdue_products(1)
            if one.product is not None
        }
        assert (place_id(SHELF), product_id(ROLLS)) not in pairs
        assert (place_id(OTHER), product_id("OIL-0101")) in pairs
        targets = [one.target for one in await taker.counts.overdue_products(1)]
        desk = await taker.counts.begin(Heading("Late", source="age"), targets)
        assert len(desk.document.targets) == len(set(targets))


@pytest.mark.long
async def test_a_recount_replaces_also_in_the_report(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        taker = Stocktaker(terminus)
        desk = await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=3)
        line = next(desk.document.every())
        await taker.do(Recount(line.product, line.cell.place, "miscounted"))
        await taker.scan(place_code(place_id(SHELF)))
        await taker.count(SHELF, PAP_0101=9)
        report = await taker.counts.report(desk.key)
        [told] = report.spots
        assert (whole(told.counted), told.recounts, told.state) == (
            9,
            ("miscounted",),
            SpotState.OPEN,
        )
        assert told.difference is None


async def test_a_name_that_is_too_long_begins_nothing(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        counts = terminus.workbench.counts
        with pytest.raises(Unavailable) as refused:
            await counts.begin(Heading("x" * 500))
        assert refused.value.key == "name_too_long"
        assert counts.rows() == []
