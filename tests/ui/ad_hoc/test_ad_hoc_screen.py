"""The counter through its window: the first question, scans, questions, quantities, the end."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.adhoc.document import AdHocState
from app.domain.adhoc.facts import Kind
from app.domain.entry import EntryState
from app.domain.goods_out import GoodsOutType
from app.domain.values import Condition
from app.ui.screens.ad_hoc.pages.finish import FinishPage
from app.ui.screens.ad_hoc.pages.heading import HeadingPage
from app.ui.screens.ad_hoc.pages.line import LinePage
from app.ui.screens.ad_hoc.values import Confirm, Overlay, Page, Search, Show, Shut
from app.ui.screens.ad_hoc.words import BEGIN
from app.ui.screens.base import Go, Sound
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.tokens import Tone
from app.workbench.ad_hoc import AdHocDesk
from tests.journeys.demo import place_code, place_id
from tests.ui.ad_hoc.rig import Opened, Rig, stock_by

OIL = "]C101195200100000151731063010L3106A"
SOAP, BOTTLE = "9520140000018", "9520010000018"
DRILL = "]C101095202100000162110000777"
CHEESE = "99520110000010"
PLACE = place_code(place_id("A-04-3"))


def page(window: Rig) -> QWidget | None:
    return window.view._content


class TestBeginning:
    async def test_why_goods_leave_is_asked_first(self, opened: Opened) -> None:
        window = await opened(begun=False)
        framing = window.framings[-1]
        assert framing.asked is not None
        assert framing.asked.key == BEGIN
        assert len(framing.asked.answers) == 3
        assert not window.presenter.has_desk
        assert window.terminus.workbench.ad_hocs() == []

    async def test_a_tap_begins_it(self, opened: Opened) -> None:
        window = await opened(begun=False)
        window.frame.question_answered.emit(BEGIN, 2)
        await window.until(lambda: window.presenter.has_desk)
        await window.quiet()
        assert window.document.heading.kind is Kind.SAMPLE
        assert window.framings[-1].asked is None

    async def test_a_number_key_begins_it(self, opened: Opened) -> None:
        window = await opened(begun=False)
        assert not window.shell.key("9")
        assert window.shell.key("3")
        await window.until(lambda: window.presenter.has_desk)
        assert window.document.heading.kind is Kind.OTHER

    async def test_a_command_code_begins_it_once_it_could_be_read(self, opened: Opened) -> None:
        window = await opened(begun=False)
        window.presenter._asked_at = window.clock.monotonic()
        await window.scan("DH:ANSWER:2")
        assert not window.presenter.has_desk
        assert window.sounds[-1] is Sound.REFUSED
        window.clock.ahead += 1_000
        await window.scan("DH:ANSWER:7")
        assert not window.presenter.has_desk
        await window.scan("DH:COND:DAMAGED")
        assert "COND" in window.framings[-1].band.title
        await window.scan("DH:ANSWER:2")
        assert window.document.heading.kind is Kind.SAMPLE

    async def test_goods_scanned_at_once_are_a_counter_sale(self, opened: Opened) -> None:
        window = await opened(begun=False)
        await window.scan(SOAP, SOAP)
        assert window.document.heading.kind is Kind.COUNTER_SALE
        assert window.line("Washing").quantity == 2
        assert window.sounds[-2:] == [Sound.ACCEPTED, Sound.ACCEPTED]

    async def test_one_on_which_nothing_was_done_is_given_up(self, opened: Opened) -> None:
        window = await opened()
        key = window.document.id
        await window.presenter.leave()
        await window.quiet()
        assert window.terminus.workbench.glance_ad_hoc(key).abandoned
        await window.until(lambda: window.terminus.workbench.left_open() is None)


class TestScanning:
    async def test_a_scan_is_green_when_it_is_on_disk(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(OIL)
        last = window.framings[-1]
        assert last.band.tone is last.card.tone is Tone.OK
        assert last.card.done == "6"
        assert {fact.text for fact in last.card.facts} >= {"Lot L3106A", "30 Jun 2031"}
        assert last.band.undo
        again = window.terminus.workbench.glance_ad_hoc(window.document.id)
        assert again == window.document

    async def test_a_place_stands_over_the_list_and_on_the_line(self, opened: Opened) -> None:
        window = await opened(adjusted=stock_by("terminal"))
        assert window.framings[-1].prompt.icon == "place"
        await window.scan(PLACE, SOAP)
        assert window.document.place is not None
        name = window.document.place.name
        assert window.view.context.place.text() == name
        assert name in [fact.text for fact in window.framings[-1].card.facts]

    async def test_a_multiplier_is_shown_large_and_goes_with_its_scan(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("DH:QTY:12")
        assert window.framings[-1].prompt.multiplier == "× 12"
        await window.scan(SOAP)
        assert window.line("Washing").quantity == 12
        assert window.framings[-1].prompt.multiplier == ""

    async def test_a_question_is_answered_by_the_same_code(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("DH:QTY:1000", SOAP)
        asked = window.framings[-1].asked
        assert asked is not None
        assert window.sounds[-1] is Sound.QUESTION
        assert not window.document.lines
        window.clock.ahead += 1_000
        await window.scan(SOAP)
        assert window.line("Washing").quantity == 1000

    async def test_a_lot_is_entered_by_hand(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(BOTTLE)
        window.clock.ahead += 1_000
        assert window.shell.key("1")
        await window.quiet()
        content = page(window)
        assert content is not None
        content.lot.set_text("L77")  # type: ignore[attr-defined]
        content.day.set_text("31.12.2031")  # type: ignore[attr-defined]
        await window.scan("DH:OK")
        assert window.document.lines[0].cell.lot == "L77"
        assert window.frame.sheet is None

    async def test_a_serial_is_scanned_into_its_question(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("9520210000016")
        window.clock.ahead += 1_000
        await window.scan("DH:ANSWER:1", "SN-1-HOUSE")
        assert window.document.lines[0].serials == ("SN-1-HOUSE",)

    async def test_a_weight_is_entered_with_number_keys(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(CHEESE)
        while window.presenter.question is not None:
            reason = window.presenter.question.reason
            if reason == "lot_missing":
                window.frame.question_answered.emit(window.presenter.question.id, 2)
                await window.quiet()
                continue
            window.shell.key("1")
            await window.quiet()
            for key in ("2", ",", "5", "Return"):
                window.shell.key(key)
            await window.quiet()
        assert window.document.lines[0].quantity == Decimal("2.5")
        assert window.document.lines[0].pieces == 1

    async def test_an_unknown_code_is_linked_and_taken(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("HOUSE-1")
        last = window.framings[-1]
        assert last.band.tone is Tone.BAD
        assert last.actions[1].key == Page.LINK
        await window.presenter.act(Page.LINK)
        window.presenter.wish(Search("washing"))
        await window.quiet()
        snapshot = window.snapshots[-1]
        product = snapshot.found[0]
        window.presenter.wish(Show(Overlay(Page.PACK_SIZE, "HOUSE-1", product)))
        await window.quiet()
        for key in ("Backspace", "4", "Return"):
            window.shell.key(key)
        await window.quiet()
        assert window.document.lines[0].quantity == 4
        assert Page.LINK not in [action.key for action in window.framings[-1].actions]
        await window.scan("HOUSE-1")
        assert window.document.lines[0].quantity == 8

    async def test_undo_says_what_it_took_back(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP, "DH:UNDO")
        assert not window.document.lines
        assert "Washing" in window.framings[-1].band.title
        assert window.framings[-1].band.icon == "undo"

    async def test_next_and_prev_go_from_line_to_line(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP, OIL, "DH:NEXT")
        assert window.document.line == window.line("Washing").id
        await window.scan("DH:PREV", "DH:SET:9")
        assert window.line("Olive").quantity == 9
        await window.scan("DH:PRINT")
        assert window.framings[-1].band.tone is Tone.BAD


class TestTaps:
    async def test_the_strip_changes_the_line_in_hand(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP)
        window.view.quick.plus.click()
        window.view.quick.plus.click()
        window.view.quick.minus.click()
        await window.quiet()
        assert window.line("Washing").quantity == 2
        window.view.quick.keypad.click()
        await window.quiet()
        for key in ("1", "5", "Return"):
            window.shell.key(key)
        await window.quiet()
        assert window.line("Washing").quantity == 15
        window.view.quick.remove.click()
        await window.quiet()
        assert not window.document.lines
        assert window.view.none.isVisible()

    async def test_a_tap_on_a_line_shows_it_in_full(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(DRILL)
        window.view.lines.line_pressed.emit(window.document.lines[0].id)
        await window.quiet()
        content = page(window)
        assert isinstance(content, LinePage)
        assert not content._plus.isEnabled()
        content._on_minus()
        await window.quiet()
        assert not window.document.lines
        assert "Nothing" in content._figures.text()

    async def test_the_heading_is_said_and_shown(self, opened: Opened) -> None:
        window = await opened()
        window.view.context.heading.click()
        await window.quiet()
        content = page(window)
        assert isinstance(content, HeadingPage)
        content.kinds.chosen.emit(Kind.SAMPLE)
        content.types.chosen.emit(GoodsOutType.SHIPMENT)
        content.recipient.set_text("Ann Weber")
        content.note.set_text("for the fair")
        await window.scan("DH:OK")
        heading = window.document.heading
        assert (heading.kind, heading.type) == (Kind.SAMPLE, GoodsOutType.SHIPMENT)
        assert (heading.recipient, heading.note) == ("Ann Weber", "for the fair")
        assert "Ann Weber" in window.view.context.heading.text()

    async def test_a_scan_into_an_open_keypad_cancels_the_edit(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP)
        window.view.quick.keypad.click()
        await window.quiet()
        await window.scan(SOAP)
        assert window.line("Washing").quantity == 2
        assert window.frame.sheet is None
        assert "cancelled" in window.framings[-1].band.detail.lower()

    async def test_condition_place_and_search_by_tap(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP)
        await window.presenter.act(Page.CONDITION)
        await window.quiet()
        page(window).chosen("DAMAGED")  # type: ignore[union-attr]
        await window.quiet()
        assert window.document.lines[0].cell.condition is Condition.DAMAGED
        await window.presenter.act(Page.PLACES)
        await window.quiet()
        there = window.snapshots[-1].choices[0]
        page(window).chosen(there.id)  # type: ignore[union-attr]
        await window.quiet()
        assert window.document.place == there
        await window.presenter.act(Page.SEARCH)
        window.presenter.wish(Search("kitchen roll"))
        await window.quiet()
        found = window.snapshots[-1].found[0]
        page(window).choose(found)  # type: ignore[union-attr]
        await window.quiet()
        assert window.line("Kitchen roll").cell.place == there


class TestFinishing:
    async def test_a_summary_is_confirmed_and_the_goods_are_gone(self, opened: Opened) -> None:
        window = await opened(adjusted=stock_by("terminal"), recipient="Weber")
        await window.scan(PLACE, SOAP, DRILL, "DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert len(content._list.items()) == 2
        await window.scan("DH:OK")
        assert window.document.state is AdHocState.FINISHED
        assert window.frame.sheet is None
        assert window.sounds[-1] is Sound.ACCEPTED
        entries = window.terminus.station.outbox.entries()
        assert {entry.document for entry in entries} == {window.document.id}
        assert entries[0].state is not EntryState.DONE
        await window.until(window.view.context.posted.isVisible)
        assert window.view.context.posted.text()
        await window.scan(SOAP)
        assert "return" in window.framings[-1].band.detail

    async def test_open_questions_lock_the_confirm(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP, BOTTLE, SOAP, "DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert not content._confirm.isEnabled()
        window.presenter.wish(Confirm())
        await window.quiet()
        assert not window.document.posts
        content._on_blocking(window.document.questions[0].id)
        await window.quiet()
        assert window.frame.sheet is None
        assert window.framings[-1].asked is not None

    async def test_nothing_scanned_is_said(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("DH:FINISH")
        assert window.framings[-1].band.tone is Tone.BAD
        assert window.frame.sheet is None

    async def test_another_one_begins_with_the_question(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP)
        window.presenter.wish(Confirm())
        await window.quiet()
        assert [action.key for action in window.framings[-1].actions] == ["back", "another"]
        await window.presenter.act("another")
        await window.quiet()
        assert not window.presenter.has_desk
        asked = window.framings[-1].asked
        assert asked is not None
        assert asked.key == BEGIN

    async def test_another_one_can_begin_while_the_last_is_written(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("DH:QTY:2", SOAP, "DH:QTY:3")
        window.presenter.wish(Confirm())
        await window.presenter.act("another")
        await window.quiet()
        assert not window.presenter.has_desk
        await window.scan(SOAP)
        assert window.line("Washing").quantity == 1
        done = window.terminus.workbench.ad_hocs()
        assert sorted(row.state for row in done) == ["finished", "open"]

    async def test_giving_it_up_is_held_and_can_be_undone(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(SOAP)
        action = next(a for a in window.framings[-1].actions if a.key == "abandon")
        assert action.hold
        await window.presenter.act("abandon")
        await window.quiet()
        assert window.document.abandoned
        await window.presenter.act("undo")
        await window.quiet()
        assert window.line("Washing").quantity == 1


class TestComingBack:
    async def test_after_a_restart_it_says_where_one_was(self, opened: Opened) -> None:
        window = await opened(recipient="Weber")
        await window.scan(SOAP)
        key = window.document.id
        await window.close()
        again = await opened(begun=False)
        await again.shell.go(Go("ad_hoc", key))
        await again.quiet()
        assert "Weber" in again.framings[-1].band.title
        assert again.line("Washing").quantity == 1
        assert isinstance(again.presenter.desk, AdHocDesk)

    async def test_an_open_page_is_put_away_by_escape(self, opened: Opened) -> None:
        window = await opened()
        await window.presenter.act(Page.RECENT)
        await window.quiet()
        assert page(window) is not None
        assert window.shell.key("Escape")
        await window.quiet()
        assert page(window) is None
        window.presenter.wish(Shut())


async def test_rows_are_read_aloud_with_all_that_tells_them_apart(opened: Opened) -> None:
    window = await opened()
    await window.scan(OIL, OIL, SOAP)
    model = window.view.lines.lines
    assert model.rowCount() == 2
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole)
    assert "12" in spoken
    assert "L3106A" in spoken
    await window.scan("DH:SET:0")
    assert model.rowCount() == 1


async def test_the_sync_centre_names_it_by_its_reason_where_nobody_was_named(
    opened: Opened,
) -> None:
    window = await opened(adjusted=stock_by("terminal"))
    await window.scan(SOAP)
    window.presenter.wish(Confirm())
    await window.quiet()
    outbox = OutboxPresenter(window.terminus.workbench, window.owner, window.clock)
    await outbox.enter()
    named = "Record 1 picked: Washing-up liquid 500 ml lemon, Brightmere"
    await window.until(lambda: named in [row.title for row in outbox.snapshot.rows])
    titles = [row.title for row in outbox.snapshot.rows]
    await outbox.leave()
    assert titles[0] == "Counter sale"
    assert "Finish Counter sale: the goods have left" in titles
    assert not any("delivery" in title for title in titles)
