"""Stock is adjusted through its window: scans, keypad, before and after, reasons, a lead's PIN."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app import aio
from app.domain.adjusting.document import AdjustState
from app.domain.adjusting.facts import Direction, Reason
from app.domain.entry import EntryState
from app.domain.values import Condition
from app.hub.running import RunningHub
from app.store.cache import Catalog, CatalogStaff
from app.ui.screens.adjust.pages.choices import NotePage, ReasonPage
from app.ui.screens.adjust.pages.finish import ApprovePage, FinishPage
from app.ui.screens.adjust.pages.lists import HistoryPage
from app.ui.screens.adjust.panel import parts_of
from app.ui.screens.adjust.values import Confirm, Known, Overlay, Page, Search, Show, Shut, TryPin
from app.ui.screens.base import Go, Sound
from app.ui.screens.lookup.values import Adjust
from app.ui.tokens import Tone
from app.workbench import pins
from tests.journeys.demo import piece, place_code, place_id
from tests.ui.adjust.rig import ROLLS, SHELF, Opened, Rig, on_hub
from tests.workbench.stocktaker import BOOKED, booked, lies

ROLL = piece(ROLLS)
OTHER_ITEM, CHEESE = "9520140000018", "99520110000010"
PLACE = place_code(place_id(SHELF))
LEAD, PIN = "a" * 24, "4953"


def figures(window: Rig) -> tuple[str, str, str]:
    """Before, change, after, as they stand there."""
    view = window.view.figures
    return view.before.part.figure, view.change.part.figure, view.after.part.figure


class TestComing:
    async def test_the_card_of_a_product_leads_to_it(self, opened: Opened) -> None:
        window = await opened()
        assert window.document.product == window.product()
        assert window.document.place == window.place()
        assert window.view.context.place.text() == window.place().name
        assert window.framings[-1].card.done == "0"

    async def test_the_same_product_goes_on_and_another_one_begins_anew(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.scan(ROLL)
        first = window.document.id
        await window.open(code=None)
        assert window.document.id == first
        await window.open(article="OIL-0101")
        assert window.document.id != first

    async def test_without_a_product_the_first_item_is_it(self, opened: Opened) -> None:
        window = await opened(code=None)
        await window.presenter.leave()
        await window.shell.go(Go("adjust", window.terminus.workbench.desk))
        desk = await window.terminus.workbench.adjusting.begin()
        await window.shell.go(Go("adjust", desk))
        await window.quiet()
        assert window.framings[-1].prompt.icon == "scan"
        await window.scan(ROLL)
        assert window.framings[-1].prompt.icon == "place"
        await window.scan(PLACE)
        assert (window.document.product, window.document.place) == (
            window.product(),
            window.place(),
        )

    async def test_one_on_which_nothing_was_done_is_given_up(self, opened: Opened) -> None:
        window = await opened()
        key = window.document.id
        await window.presenter.leave()
        await window.quiet()
        assert window.terminus.workbench.adjusting.glance(key).abandoned
        await window.until(lambda: window.terminus.workbench.left_open() is None)

    async def test_where_one_was_is_said_after_a_restart(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL)
        key = window.document.id
        assert window.terminus.workbench.left_open() == key
        window.presenter._desk = None
        await window.shell.go(Go("adjust", key))
        await window.quiet()
        assert "Kitchen roll" in window.framings[-1].band.title


class TestCounting:
    async def test_each_scan_is_one_more_and_green_when_it_is_on_disk(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL, ROLL, "DH:QTY:3", ROLL)
        last = window.framings[-1]
        assert last.band.tone is last.card.tone is Tone.OK
        assert last.card.done == "+5"
        assert figures(window)[1] == "+5"

    async def test_another_product_is_refused_by_name(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(OTHER_ITEM)
        assert window.sounds[-1] is Sound.REFUSED
        assert "Kitchen roll" in window.framings[-1].band.detail

    async def test_the_keypad_needs_no_scan(self, opened: Opened) -> None:
        window = await opened()
        window.view.quick.keypad.click()
        await window.quiet()
        await window.press("1", "2", "Return")
        assert window.document.quantity == 12
        window.view.quick.keypad.click()
        await window.quiet()
        await window.press("4", "Return")
        assert window.document.quantity == 4

    async def test_quick_hands_count_up_and_down(self, opened: Opened) -> None:
        window = await opened()
        quick = window.view.quick
        assert not quick.minus.isEnabled()
        quick.plus.click()
        await window.quiet()
        quick.plus.click()
        await window.quiet()
        quick.minus.click()
        await window.quiet()
        assert window.document.quantity == 1
        quick.remove.click()
        await window.quiet()
        assert window.document.lines == ()

    async def test_undo_takes_the_last_scan_back(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL, "DH:UNDO")
        assert window.document.lines == ()

    async def test_very_much_asks(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("DH:QTY:1000", ROLL)
        assert window.framings[-1].asked is not None
        await window.act(Page.QUESTIONS)
        await window.choose(window.document.questions[0].id)
        await window.press("1")
        assert window.document.quantity == 1000

    async def test_an_unknown_code_is_linked_and_counted(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("HOUSE-1")
        assert window.framings[-1].actions[1].key == Page.LINK
        await window.act(Page.LINK)
        window.presenter.wish(Search("kitchen"))
        await window.quiet()
        assert window.product() in window.snapshots[-1].found
        window.presenter.wish(Show(Overlay(Page.PACK_SIZE, "HOUSE-1", window.product())))
        await window.quiet()
        await window.press("Backspace", "4", "Return")
        assert window.document.quantity == 4

    async def test_a_lot_is_noted_and_its_line_can_be_chosen(self, opened: Opened) -> None:
        window = await opened()
        await window.open(article="OIL-0101", code="A-04-3")
        await window.scan("]C101195200100000151731063010L3106A", "9520010000018")
        assert len(window.document.lines) == 2
        assert window.view.lines.isVisible()
        first = window.document.lines[0].id
        window.view.lines.line_pressed.emit(first)
        await window.quiet()
        assert window.document.line == first
        await window.scan("DH:NEXT")
        assert window.document.line == window.document.lines[1].id


class TestHeading:
    async def test_the_change_is_tapped_to_choose_what_becomes_of_it(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL)
        window.view.figures.change.click()
        await window.quiet()
        await window.choose("remove")
        assert window.document.heading.direction is Direction.REMOVE
        assert figures(window)[1] == "−1"

    async def test_condition_place_and_reason_stand_over_the_figures(self, opened: Opened) -> None:
        window = await opened()
        window.view.context.condition.click()
        await window.quiet()
        await window.choose(Condition.DAMAGED.value)
        window.view.context.place.click()
        await window.quiet()
        await window.choose(place_id("A-04-3"))
        window.view.context.reason.click()
        await window.quiet()
        await window.choose("expired")
        heading = window.document.heading
        assert (heading.condition, heading.reason) == (Condition.DAMAGED, Reason.EXPIRED)
        assert window.document.place == window.place("A-04-3")

    async def test_another_reason_needs_words(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL)
        await window.act("finish")
        assert window.at(ReasonPage)
        await window.choose("other")
        assert window.at(NotePage)
        window.page.confirm()
        await window.quiet()
        assert window.at(NotePage)
        window.page.field.set_text("given away")
        await window.scan("DH:OK")
        assert window.document.heading.note == "given away"
        assert window.at(FinishPage)


class TestPosting:
    async def test_what_is_missing_is_asked_for_on_the_way(self, opened: Opened) -> None:
        window = await opened(code=None)
        await window.scan(ROLL)
        await window.act("finish")
        assert window.sounds[-1] is not Sound.REFUSED
        await window.choose(place_id(SHELF))
        await window.choose("found")
        assert window.at(FinishPage)
        window.presenter.wish(Confirm())
        await window.quiet()
        assert window.document.state is AdjustState.FINISHED
        [entry] = window.terminus.station.outbox.entries()
        assert entry.state is EntryState.PENDING
        assert window.view.context.posted.isVisible()

    async def test_nothing_counted_is_refused(self, opened: Opened) -> None:
        window = await opened()
        await window.act("finish")
        assert window.sounds[-1] is Sound.REFUSED
        assert window.frame.sheet is None

    async def test_a_scan_ends_the_way_to_the_summary(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL)
        await window.act("finish")
        await window.scan(ROLL)
        assert window.frame.sheet is None
        await window.act(Page.REASON)
        await window.choose("found")
        assert window.frame.sheet is None

    async def test_codes_alone_post_it(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL, "DH:REASON:3", "DH:FINISH")
        assert window.at(FinishPage)
        await window.scan("DH:OK")
        assert window.document.posts

    async def test_it_is_given_up_and_taken_back(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL)
        await window.act("abandon")
        assert window.document.abandoned
        await window.scan("DH:UNDO")
        assert window.document.state is AdjustState.OPEN

    async def test_another_one_begins_and_the_history_names_the_first(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(ROLL, "DH:REASON:3", "DH:FINISH", "DH:OK")
        first = window.document.id
        await window.act("another")
        await window.until(lambda: window.document.id != first)
        await window.act(Page.HISTORY)
        assert window.at(HistoryPage)
        [item] = window.page.list.items()
        assert item.mark == "+1 pcs"
        # Nothing is at hand yet: all that was adjusted here, by product.
        assert "Kitchen roll" in item.title
        assert "Broken" in item.detail
        assert window.place().name in item.detail
        window.presenter.wish(Shut())
        await window.scan(ROLL)
        await window.act(Page.HISTORY)
        assert "Broken" in window.page.list.items()[0].title

    async def test_offline_the_figure_is_not_known_and_nobody_overwrites_it(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.scan(ROLL)
        await window.until(lambda: window.presenter.known is Known.OFFLINE)
        await window.quiet()
        assert figures(window) == ("not known", "+1", "not known")
        await window.act(Page.DIRECTION)
        await window.choose("set")
        await window.scan("DH:REASON:6", "DH:FINISH")
        assert window.at(FinishPage)
        assert not window.page._confirm.isEnabled()
        window.presenter.wish(Confirm())
        await window.quiet()
        assert not window.document.posts
        assert window.sounds[-1] is Sound.REFUSED


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try of a PIN costs next to nothing."""
    monkeypatch.setattr(pins, "COST", 2)


async def with_a_lead(window: Rig) -> None:
    """Li leads here, and has a PIN."""
    station = window.terminus.station
    staff = (CatalogStaff(LEAD, "Li", "", "lead"),)
    catalog = Catalog(staff=staff)
    await aio.wait_for(station.cache.put_catalog(replace(catalog)))
    await window.terminus.workbench.people.learn_pins({LEAD: PIN})


class TestOnAServer:
    async def test_before_and_after_are_shown_and_become_true(
        self, hub: RunningHub, tmp_path: Path
    ) -> None:
        async with on_hub(hub, tmp_path) as window:
            await window.open()
            await window.until(lambda: window.presenter.known is Known.YES)
            await window.scan(ROLL, ROLL)
            assert figures(window) == ("60", "+2", "62")
            await window.scan("DH:REASON:1", "DH:FINISH", "DH:OK")
            await window.until(lambda: lies(hub, ROLLS) == BOOKED + 2)
            assert figures(window) == ("60", "+2", "62")

    async def test_more_than_is_there_is_said_before(self, hub: RunningHub, tmp_path: Path) -> None:
        async with on_hub(hub, tmp_path) as window:
            await window.open()
            await window.until(lambda: window.presenter.known is Known.YES)
            await window.act(Page.DIRECTION)
            await window.choose("remove")
            await window.scan("DH:SET:61", "DH:REASON:2", "DH:FINISH")
            part = parts_of(window.snapshots[-1])[2]
            assert (part.figure, part.tone) == ("-1", Tone.WARN)

    async def test_a_lead_approves_that_a_figure_is_overwritten(
        self, hub: RunningHub, tmp_path: Path
    ) -> None:
        async with on_hub(hub, tmp_path) as window:
            product, place = window.product(), window.place()
            await with_a_lead(window)
            await window.shell.go(Go("adjust", Adjust(product, place)))
            await window.until(lambda: window.presenter.known is Known.YES)
            await window.act(Page.DIRECTION)
            await window.choose("set")
            await window.scan("DH:SET:50", "DH:REASON:6", "DH:FINISH")
            assert window.at(FinishPage)
            await window.scan("DH:OK")
            assert window.at(ApprovePage)
            window.presenter.wish(TryPin(LEAD, "0000"))
            await window.until(lambda: window.sounds[-1:] == [Sound.REFUSED])
            assert not window.document.posts
            await window.press(*PIN, "Return")
            await window.until(lambda: window.document.posts)
            assert window.document.posts[0].lead == LEAD
            await window.until(lambda: lies(hub, ROLLS) == 50)

    async def test_a_figure_that_moved_meanwhile_is_looked_at_again(
        self, hub: RunningHub, tmp_path: Path
    ) -> None:
        async with on_hub(hub, tmp_path) as window:
            product, place = window.product(), window.place()
            await with_a_lead(window)
            await window.shell.go(Go("adjust", Adjust(product, place)))
            await window.until(lambda: window.presenter.known is Known.YES)
            await window.act(Page.DIRECTION)
            await window.choose("set")
            await window.scan("DH:SET:50", "DH:REASON:6", "DH:FINISH")
            booked(hub, ROLLS, SHELF, 5, intent="remove", reason="SALE")
            await window.scan("DH:OK")
            window.presenter.wish(TryPin(LEAD, PIN))
            await window.until(lambda: window.document.posts)
            outbox = window.terminus.station.outbox
            stuck = (EntryState.CONFLICT,)
            await window.until(lambda: outbox.entries(stuck))
            assert (outbox.entries()[-1].last_error or {})["key"] == "overwrite_moved"
            assert lies(hub, ROLLS) == 55

    async def test_another_condition_is_asked_for_by_itself(
        self, hub: RunningHub, tmp_path: Path
    ) -> None:
        async with on_hub(hub, tmp_path) as window:
            await window.open()
            await window.until(lambda: window.presenter.known is Known.YES)
            await window.scan("DH:COND:DAMAGED")
            before = window.presenter
            await window.until(lambda: before.before and before.before.figure == Decimal(0))
            await window.quiet()
            assert figures(window)[0] == "0"
            window.presenter.wish(Shut())
