"""The review of a count on a real server: verdicts, doubts, leads, posting, taking back, report."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.counting.actions import Answer
from app.domain.counting.document import CountState
from app.domain.counting.facts import Heading
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.shelf import Doubt
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.settings import Profile
from app.ui.screens.base import Go, Sound
from app.ui.screens.count.keys import spot_key
from app.ui.screens.count.pages.movements import BEFORE
from app.ui.screens.count.reviewing import Standing, standing
from app.ui.screens.count.values import Overlay, Page, Show, Shut
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.values import Asked
from tests.journeys.demo import piece, place_code, place_id
from tests.ui.count.rig import Rig, on_hub, texts
from tests.warehouse import copied
from tests.workbench.stocktaker import (
    BOARD,
    BOOKED,
    ROLLS,
    SHELF,
    back,
    booked,
    cut_off,
    filled,
    lies,
    quick,
    spot,
)

HERE = place_code(place_id(SHELF))
ANNA, ANNAS_BADGE, ANNAS_PIN = "62042121e44940c08827ec77", "BADGE-1001", "4953"


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


async def counted(window: Rig, **pieces: int) -> None:
    """Scan the shelf and so many pieces of each article."""
    await window.scan(HERE)
    for article, many in pieces.items():
        await window.scan(f"DH:QTY:{many}", piece(article.replace("_", "-")))


async def reviewed(window: Rig) -> None:
    """Open the review, and wait until the books have been read."""
    await window.presenter.act("review")
    await read(window)


async def read(window: Rig) -> None:
    known = window.presenter.wishing.deciding.books
    await window.until(lambda: known.known.review is not None and not known.known.reading)
    await window.quiet()


def laid(window: Rig) -> Overlay | None:
    """The open page."""
    return window.presenter.overlay


def looks_at(window: Rig, article: str) -> None:
    window.presenter.wish(Show(Overlay(Page.VARIANCE, spot_key(spot(article)))))


async def typed_pin(window: Rig, pin: str) -> None:
    for digit in pin:
        assert window.shell.key(digit)
    assert window.shell.key("Return")
    await window.until(lambda: not any("a lead" in t.get_name() for t in window.owner._tasks))
    await window.quiet()


async def test_differences_are_looked_at_accepted_and_posted(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with on_hub(hub, tmp_path) as (window, taker):
        await counted(window, PAP_0101=7, PAP_0102=BOOKED)
        await reviewed(window)
        rows = [window.page.model.row_value(at) for at in range(2)]
        assert [(row.done, row.rest) for row in rows] == [
            ("-53", "7 of 60 · -88.3 %"),
            ("0", "60 of 60"),
        ]
        await window.scan("DH:OK")  # the first one that somebody has to decide about
        assert laid(window) == Overlay(Page.VARIANCE, spot_key(spot(ROLLS)))
        await window.scan("DH:REASON:2")
        assert window.document.verdicts[spot(ROLLS)].reason == "lost"
        await window.presenter.act("finish")
        await window.quiet()
        assert "1" in window.page._means.text()
        window.presenter.wishing.deciding.books.read()
        reviewing = window.presenter.reviewing
        assert reviewing.reading
        await window.scan("DH:OK")
        assert not window.presenter.reviewing.reading
        assert window.document.state is CountState.FINISHED
        assert laid(window) == Overlay(Page.SENDING)
        entries = await taker.drained()
        assert [entry.state for entry in entries] == [EntryState.DONE]
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (7, BOOKED)
        await window.until(lambda: window.presenter.reviewing.sending.done == 1)


async def test_what_is_known_at_an_empty_place_is_said_to_be_gone(
    hub: RunningHub, tmp_path: Path
) -> None:
    """60 rolls are in the books of their home, and the place is empty: nobody scanned any."""
    async with on_hub(hub, tmp_path) as (window, taker):
        await window.scan(HERE, "DH:EMPTY")
        [question] = window.document.questions
        window.presenter.take(Answer(question.id, 1))
        await window.quiet()
        done = window.document.done_at[place_id(SHELF)]
        await reviewed(window)
        assert "not counted there" in " ".join(texts(window.page))
        await window.presenter.act("choices")
        await window.quiet()
        window.page.chosen(Page.REST)
        await window.quiet()
        names = [item.title for item in window.page.items(window.presenter.snapshot())]
        assert names[0] == "None of these 5 products is there"
        assert "Kitchen roll 4 rolls, Brightmere" in names[1:]
        window.page.chosen("all")
        await window.quiet()
        await read(window)
        assert not window.page.items(window.presenter.snapshot())
        rows = window.presenter.reviewing.variances()
        differ = [(row.spot, row.difference) for row in rows if row.difference]
        assert differ == [(spot(ROLLS), Decimal(-BOOKED))]
        assert window.line("Kitchen roll").last == done
        booked(
            hub, ROLLS, SHELF, 4, reason="PURCHASE", minutes=5
        )  # came after somebody stood there
        looks_at(window, ROLLS)
        await window.scan("DH:REASON:2")
        await window.presenter.act("finish")
        await window.quiet()
        await window.scan("DH:OK")
        await taker.drained()
        assert lies(hub, ROLLS) == 4


async def test_a_movement_is_asked_and_judged(hub: RunningHub, tmp_path: Path) -> None:
    async with on_hub(hub, tmp_path) as (window, _):
        await counted(window, PAP_0101=50)
        booked(hub, ROLLS, SHELF, 3, intent="remove", minutes=5)
        await reviewed(window)
        looks_at(window, ROLLS)
        await window.quiet()
        variance = window.presenter.reviewing.by_spot[spot(ROLLS)]
        assert isinstance(variance.answer, Doubt)
        [movement] = variance.answer.movements
        window.page.movements._rows[movement.key].chosen.emit(BEFORE)
        await window.quiet()
        await read(window)
        known = window.presenter.reviewing.by_spot[spot(ROLLS)]
        assert known.expected == BOOKED - 3
        assert known.difference == -7
        assert standing(known) is Standing.DIFFERS


async def test_a_lead_approves_what_is_above_the_threshold(hub: RunningHub, tmp_path: Path) -> None:
    def change(profile: Profile) -> Profile:
        made = quick()(profile)
        return replace(made, rules=replace(made.rules, count_lead_above=Decimal(5)))

    async with on_hub(hub, tmp_path, change=change) as (window, taker):
        await taker.terminus.workbench.people.learn_pins({ANNA: ANNAS_PIN})
        await counted(window, PAP_0101=7)
        await reviewed(window)
        looks_at(window, ROLLS)
        await window.scan("DH:REASON:1")
        assert laid(window) == Overlay(Page.APPROVE, spot_key(spot(ROLLS)))
        assert spot(ROLLS) not in window.document.verdicts
        await window.scan(ANNAS_BADGE)  # says who it is, and proves nothing
        await typed_pin(window, "0000")
        assert window.sounds[-1] is Sound.REFUSED
        assert spot(ROLLS) not in window.document.verdicts
        await typed_pin(window, ANNAS_PIN)
        assert window.document.verdicts[spot(ROLLS)].lead == ANNA
        assert taker.terminus.workbench.people.person.id != ANNA
        assert laid(window) == Overlay(Page.REVIEW)
        window.presenter.wish(Shut())
        assert window.presenter.wishing.deciding.gate.lead is None


async def test_a_blind_count_tells_no_book_before_a_lead_lets_it(
    hub: RunningHub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="app")
    marker = 4711
    booked(hub, ROLLS, SHELF, marker, intent="set", minutes=-30)
    async with on_hub(hub, tmp_path, change=quick(count_quiet=1), heading=Heading(blind=True)) as (
        window,
        taker,
    ):
        await taker.terminus.workbench.people.learn_pins({ANNA: ANNAS_PIN})
        await counted(window, PAP_0101=7)
        await window.until(lambda: window.document.readings)
        await window.quiet()
        said = [*texts(window.frame)]
        for page in set(Page) - {Page.VARIANCE, Page.WEIGHT, Page.LOT, Page.SERIAL, Page.TARGET}:
            subject = window.document.line if page in (Page.LINE, Page.QUANTITY) else ""
            window.presenter.wish(Show(Overlay(page, subject or "")))
            await window.quiet()
            said += texts(window.frame)
            window.presenter.close_page()
            await window.quiet()
        await window.scan("DH:FINISH")
        assert laid(window) == Overlay(Page.APPROVE)
        said += texts(window.frame)
        figures = {str(marker), f"{marker:,}", str(marker - 7)}
        assert not [one for one in said if any(figure in one for figure in figures)]
        assert not [one for one in caplog.messages if str(marker) in one]
        await typed_pin(window, ANNAS_PIN)
        await read(window)
        assert any(str(marker) in one for one in texts(window.frame))
        await window.scan(piece(ROLLS))  # counted on: the review is shut again
        assert laid(window) is None
        await window.presenter.act("review")
        assert laid(window) == Overlay(Page.APPROVE)


async def test_what_has_not_left_is_taken_back_and_said_again(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with on_hub(hub, tmp_path) as (window, taker):
        await counted(window, PAP_0101=7)
        await reviewed(window)
        looks_at(window, ROLLS)
        await window.scan("DH:REASON:1")
        await cut_off(hub, taker.terminus)
        await window.presenter.act("finish")
        await window.quiet()
        window.page._stay.click()
        await window.quiet()
        assert laid(window) == Overlay(Page.SENDING)
        sending = window.presenter.wishing.deciding.books
        await window.until(lambda: sending.known.sending.waiting == 1)
        window.page.stop.chosen.emit("")
        await window.until(lambda: not sending.known.sending.waiting)
        assert window.document.posted(spot(ROLLS)) is None
        await back(hub, taker.terminus)
        window.presenter.wish(Shut())
        await reviewed(window)
        await window.presenter.act("finish")
        await window.quiet()
        await window.scan("DH:OK")
        await taker.drained()
        assert lies(hub, ROLLS) == 7


async def test_count_it_again_leaves_the_review(hub: RunningHub, tmp_path: Path) -> None:
    async with on_hub(hub, tmp_path) as (window, _):
        await counted(window, PAP_0101=7)
        await window.scan("DH:NEXT")  # the place is done
        await reviewed(window)
        looks_at(window, ROLLS)
        await window.quiet()
        await window.presenter.act("recount")
        await window.quiet()
        assert laid(window) is None
        assert window.document.counted(spot(ROLLS)) is None
        assert window.document.place is not None
        await window.scan(piece(ROLLS))
        assert window.document.counted(spot(ROLLS)) == 1


async def test_the_report_lies_where_it_says(hub: RunningHub, tmp_path: Path) -> None:
    async with on_hub(hub, tmp_path) as (window, _):
        await counted(window, PAP_0101=7)
        await reviewed(window)
        await window.scan("DH:PRINT")
        await window.until(lambda: window.presenter.extra.get("sheets") is not None)
        sheets = window.presenter.extra["sheets"]
        assert not sheets.error
        assert sheets.report.read_bytes().startswith(b"%PDF")
        assert "PAP-0101" in sheets.table.read_text("utf-8-sig")


async def test_a_difference_that_asks_is_counted_again_from_the_sync_centre(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with on_hub(hub, tmp_path) as (window, taker):
        await counted(window, PAP_0101=7)
        await reviewed(window)
        looks_at(window, ROLLS)
        await window.scan("DH:REASON:1")
        booked(hub, ROLLS, SHELF, 5, minutes=5)  # somebody else counts, and posts first
        await window.presenter.act("finish")
        await window.quiet()
        await window.scan("DH:OK")
        [entry] = await taker.drained()
        assert entry.state in STUCK_STATES
        await window.until(lambda: window.presenter.reviewing.sending.stuck == 1)
        centre = OutboxPresenter(taker.terminus.workbench, window.owner, window.clock)
        gone: list[Go] = []
        centre.left.connect(gone.append)
        await centre.enter()
        centre.tap(entry.id)
        assert centre.snapshot.detail is not None
        offered = [choice.key for choice in centre.snapshot.detail.choices]
        [recount] = [key for key in offered if Asked.RECOUNT in key]
        await centre.act(recount)
        centre.give_reason("Somebody else counted there")
        await centre.act(Asked.RECOUNT)
        await centre.leave()
        [where] = gone
        await window.shell.go(where)
        await window.quiet()
        assert spot(ROLLS) not in window.document.said
        assert [target.place.name for target in window.document.targets] == [SHELF]
