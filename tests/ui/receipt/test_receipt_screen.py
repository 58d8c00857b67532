"""The receipt screen as a person with a scanner sees and hears it."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.receipt.document import ReceiptState
from app.settings import Profile
from app.ui.screens.base import Go, Sound
from app.ui.screens.receipt.values import Confirm, Overlay, Page, Rest, Show
from app.ui.tokens import Tone
from tests.ui.receipt.rig import Opened, Rig

OIL = "]C101195200100000151731063010L3106A"
BOTTLE = "9520010000018"
SOAP, LAMP, GLASS, MUG = "9520140000018", "9520180000016", "9520160000067", "9520160000029"
DRILL = "]d2010952021000001621AB18-00017"
DRILL_BARE = "9520210000016"
PACKAGE = "]C100395200010000010010"
DELIVERY_NOTE = "LS-70368"


# --- green means on disk -----------------------------------------------------------------------


async def test_a_scan_is_shown_at_once_and_green_only_when_it_is_on_disk(opened: Opened) -> None:
    window = await opened()
    gate = _hold_the_disk(window)
    window.framings.clear()
    window.send(SOAP)
    await window.until(lambda: window.framings)
    first = window.framings[-1]
    assert first.card.title.startswith("Washing-up liquid")
    assert (first.card.done, first.card.expected, first.card.tone) == ("1", "12", Tone.PLAIN)
    assert first.band.tone is not Tone.OK
    assert window.sounds == []
    gate.set_result(None)
    await window.quiet()
    last = window.framings[-1]
    assert (last.card.tone, last.band.tone) == (Tone.OK, Tone.OK)
    assert window.sounds == [Sound.ACCEPTED]


async def test_the_next_scan_does_not_wait_for_the_disk(opened: Opened) -> None:
    window = await opened()
    gate = _hold_the_disk(window)
    window.send(SOAP)
    window.send(LAMP)
    await window.until(lambda: window.line("LED").received == 1)
    assert window.sounds == []
    gate.set_result(None)
    await window.quiet()
    assert window.sounds == [Sound.ACCEPTED, Sound.ACCEPTED]


async def test_ten_scans_in_a_burst_are_all_there_in_their_order(opened: Opened) -> None:
    window = await opened()
    window.titles.clear()
    window.presenter.framed.connect(_titles(window))
    codes = [SOAP, LAMP, GLASS, MUG, OIL, SOAP, LAMP, GLASS, MUG, OIL]
    for code in codes:
        window.send(code)
        window.clock.ahead += 150
    await window.quiet()
    assert window.sounds == [Sound.ACCEPTED] * 10
    names = [t.split(" ", 2)[2].split(" ")[0] for t in window.titles]
    assert names == ["Washing-up", "LED", "Water", "Ceramic", "Olive"] * 2
    assert window.line("Olive").received == 12
    events = window.terminus.station.terminal.get("last_document")
    assert events is not None


async def test_a_full_disk_is_said_by_name_and_the_document_is_what_is_on_disk(
    opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    window = await opened()
    await window.scan(SOAP)
    terminal = window.terminus.station.terminal
    pages = (await _on_writer(terminal, "PRAGMA page_count"))[0]
    await _on_writer(terminal, f"PRAGMA max_page_count={pages}")
    done = 0
    while window.presenter.outcome.tone is Tone.OK and done < 400:
        window.send(LAMP if done < 4 else SOAP)
        await window.quiet()
        window.clock.ahead += 200
        done += 1
    assert window.presenter.outcome.tone is Tone.BAD
    assert "Not saved" in window.presenter.outcome.title
    assert window.presenter.outcome.title.split(": ")[1].startswith(("Washing-up", "LED"))
    assert window.sounds[-1] is Sound.REFUSED
    shown = window.snapshots[-1].receipt
    from app.workbench.receiving import RECEIPT, RECEIPT_CODEC

    on_disk = RECEIPT.fold(terminal.events(window.presenter.desk.key, RECEIPT_CODEC))
    assert shown == on_disk == window.receipt
    await _on_writer(terminal, "PRAGMA max_page_count=1000000")
    desk: Any = window.presenter.desk
    await window.until(lambda: desk.blocked is None)
    assert "store_full" in caplog.text
    caplog.clear()


# --- questions ---------------------------------------------------------------------------------


async def _ask_over(window: Rig) -> str:
    await window.scan(*[LAMP] * 5)
    window.send(LAMP)
    await window.quiet()
    question = window.frame.question.asked
    assert question is not None
    assert window.presenter.outcome.tone is Tone.WARN
    assert window.sounds[-1] is Sound.QUESTION
    return question.key


async def test_a_question_is_answered_by_its_own_code_once_it_could_be_read(
    opened: Opened,
) -> None:
    window = await opened()
    await _ask_over(window)
    window.clock.ahead += 250  # seen for less than 700 ms: one more piece, no answer
    window.send(LAMP)
    await window.quiet()
    assert window.receipt.questions[0].times == 2
    window.clock.ahead += 800
    window.send(LAMP)
    await window.quiet()
    assert window.receipt.questions == ()
    assert window.line("LED").received == 7


async def test_a_question_is_answered_by_tap(opened: Opened) -> None:
    window = await opened()
    await _ask_over(window)
    window.frame.question.answer(1)
    await window.quiet()
    assert window.line("LED").received == 6
    assert window.frame.question.asked is None


async def test_a_question_is_answered_by_command_code(opened: Opened) -> None:
    window = await opened()
    await _ask_over(window)
    window.send("DH:ANSWER:2")
    await window.quiet()
    assert window.presenter.outcome.tone is Tone.BAD  # too quick to have been read
    window.clock.ahead += 800
    window.send("DH:ANSWER:2")
    await window.quiet()
    line = window.line("LED")
    assert (line.kept, line.rejected) == (Decimal(5), Decimal(1))


async def test_another_code_parks_the_question_and_a_tap_asks_again(opened: Opened) -> None:
    window = await opened()
    key = await _ask_over(window)
    await window.scan(SOAP)
    assert window.line("Washing").received == 1
    question = window.frame.question
    assert question.asked is None
    assert window.view.context.questions.isVisible()
    assert "1" in window.view.context.questions.text()
    window.presenter.wish(Show(Overlay(Page.QUESTIONS)))
    await window.quiet()
    content = window.view._content
    assert content is not None
    content.list.chosen.emit(key)  # type: ignore[attr-defined]  # a list page's own list
    await window.quiet()
    assert window.frame.question.asked is not None
    assert window.frame.question.asked.key == key
    assert window.frame.sheet is None


# --- quantities ----------------------------------------------------------------------------------


async def test_undo_says_what_it_took_back(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP, SOAP)
    window.frame.band.undo_pressed.emit()
    await window.quiet()
    assert window.line("Washing").received == 1
    assert "Washing-up" in window.presenter.outcome.title
    assert window.presenter.outcome.icon == "undo"


async def test_the_keypad_sets_and_adds(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    line = window.line("Washing").id
    for keys, mode, wanted in (("9", "set", 9), ("2", "add", 11)):
        window.presenter.wish(Show(Overlay(Page.QUANTITY, line)))
        await window.quiet()
        keypad: Any = window.view._content.keypad  # type: ignore[union-attr]
        next(key for key in keypad._mode_keys if key.key == mode).click()
        for key in keys:
            keypad.press(key)
        keypad.apply()
        await window.quiet()
        assert window.line("Washing").received == wanted
        assert window.frame.sheet is None


async def test_a_scan_into_the_open_keypad_is_a_scan(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    line = window.line("Washing").id
    window.presenter.wish(Show(Overlay(Page.QUANTITY, line)))
    await window.quiet()
    window.view._content.keypad.press("7")  # type: ignore[union-attr]
    await window.scan(LAMP)
    received = [window.line(name).received for name in ("Washing", "LED")]
    assert received == [Decimal(1), Decimal(1)]
    assert window.frame.sheet is None
    assert "cancelled" in window.presenter.outcome.detail


async def test_ok_code_applies_the_keypad(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    window.presenter.wish(Show(Overlay(Page.QUANTITY, window.line("Washing").id)))
    await window.quiet()
    window.view._content.keypad.press("7")  # type: ignore[union-attr]
    await window.scan("DH:OK")
    assert window.line("Washing").received == 7


async def test_a_multiplier_is_shown_large_and_dropped_with_a_notice(opened: Opened) -> None:
    window = await opened()
    await window.scan("DH:QTY:12")
    assert window.framings[-1].prompt.multiplier == "× 12"
    window.clock.ahead += 20_001
    window.presenter._time_over()
    await window.quiet()
    assert window.framings[-1].prompt.multiplier == ""
    assert "12" in window.presenter.outcome.detail
    await window.scan(SOAP)
    assert window.line("Washing").received == 1


async def test_leaving_drops_what_waits(opened: Opened) -> None:
    window = await opened()
    await window.scan("DH:QTY:12")
    await window.presenter.leave()
    await window.quiet()
    assert window.receipt.multiplier is None


# --- the list ------------------------------------------------------------------------------------


async def test_a_finished_line_moves_to_done_only_with_the_next_scan(opened: Opened) -> None:
    window = await opened()
    model = window.view.lines.lines
    await window.scan(*[LAMP] * 5)
    lamp = window.line("LED").id
    before = model.row_for(lamp)
    assert before == 6
    await window.scan(SOAP)
    assert model.row_for(lamp) == model.rowCount() - 1
    assert model.heading(model.row_for(lamp) - 1) == "Done: 1"


async def test_the_touched_line_is_in_view_and_only_changed_rows_are_told(
    opened: Opened,
) -> None:
    window = await opened("GI-4715")
    lines = window.receipt.ordered()
    assert len(lines) == 1500
    told: list[int] = []
    table = window.view.lines
    table.lines.dataChanged.connect(_rows(told))
    line = lines[900]
    assert line.product is not None
    window.presenter.wish(Show(Overlay(Page.LINE, line.id)))
    await window.quiet()
    from app.domain.receipt.actions import AddQuantity
    from app.ui.screens.receipt.values import Do

    told.clear()
    window.presenter.wish(Do(AddQuantity(line.id, line.product.step)))
    await window.quiet()
    if window.receipt.questions:
        pytest.skip("the demo's 900th line asks")
    row = table.lines.row_for(line.id)
    assert set(told) == {row}
    assert 0 <= table.rowViewportPosition(row) < table.viewport().height()


# --- packages, unknown codes, serials ------------------------------------------------------------


async def test_a_package_is_open_until_the_next_one(opened: Opened) -> None:
    window = await opened()
    await window.scan(PACKAGE, SOAP)
    portion = window.line("Washing").portions[0]
    package = window.receipt.package_by_code("395200010000010010")
    assert package is not None
    assert portion.cell.package == package.id
    assert "…010010" in window.framings[-1].prompt.text


async def test_an_unknown_code_is_kept_and_can_be_linked(opened: Opened) -> None:
    from app.ui.screens.receipt.values import Search

    window = await opened()
    await window.scan("ABC-12345")
    line = next(li for li in window.receipt.ordered() if li.product is None)
    assert (line.code, line.received) == ("ABC-12345", Decimal(1))
    window.presenter.wish(Show(Overlay(Page.LINK, line.id)))
    window.presenter.wish(Search("washing-up"))
    await window.quiet()
    content: Any = window.view._content
    wanted = window.line("Washing").product
    assert wanted is not None
    content._on_chosen(wanted.id)
    await window.quiet()
    window.view._content.keypad.apply()  # type: ignore[union-attr]
    await window.quiet()
    assert window.line("Washing").received == 1
    await window.scan("ABC-12345")
    assert window.line("Washing").received == 2


async def test_a_serial_scanned_on_its_page_fills_a_missing_one(opened: Opened) -> None:
    window = await opened()
    await window.scan(DRILL, DRILL_BARE)
    line = window.line("drill")
    assert line.missing_serials == 1
    window.presenter.wish(Show(Overlay(Page.SERIALS, line.id)))
    await window.quiet()
    await window.scan("AB18-00027")
    assert window.line("drill").missing_serials == 0
    assert window.line("drill").has_serial("AB18-00027")


async def test_lot_and_date_by_hand_answer_the_question(opened: Opened) -> None:
    window = await opened()
    await window.scan(BOTTLE)
    question = window.receipt.asking
    assert question is not None
    await window.presenter.answer(question, 1)
    await window.quiet()
    page: Any = window.view._content
    page.lot.set_text("L77")
    page.day.set_text("31.02.2031")
    page.confirm()
    assert window.receipt.asking == question  # the 31st of February is no date
    page.day.set_text("06/2031")
    page.confirm()
    await window.quiet()
    cell = window.line("Olive").portions[0].cell
    assert cell.lot == "L77"
    assert cell.expiry is not None
    assert cell.expiry.isoformat() == "2031-06-30"


# --- finishing -----------------------------------------------------------------------------------


async def test_open_questions_lock_the_summary(opened: Opened) -> None:
    window = await opened()
    await _ask_over(window)
    await window.scan("DH:FINISH")
    page: Any = window.view._content
    assert window.presenter.overlay == Overlay(Page.FINISH)
    assert not page._confirm.isEnabled()
    await window.scan("DH:OK")
    assert window.receipt.state is ReceiptState.OPEN


async def test_finish_asks_once_about_the_rest_and_writes_the_sheets(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP, "DH:FINISH")
    page: Any = window.view._content
    assert not page._confirm.isEnabled()
    await window.scan("DH:OK")
    still_open = window.receipt
    assert still_open.state is ReceiptState.OPEN
    await window.scan("DH:ANSWER:1")
    assert page._confirm.isEnabled()
    await window.scan("DH:OK")
    assert window.receipt.state is ReceiptState.FINISHED
    assert not window.receipt.close_rest
    await window.until(lambda: window.presenter.sheets().report)
    sheets = window.presenter.sheets()
    assert sheets.report is not None
    assert sheets.claim is not None
    assert sheets.report.read_bytes().startswith(b"%PDF-")
    assert sheets.claim.stat().st_size > 2_000
    assert window.snapshots[-1].unsent > 0


async def test_a_finished_receipt_takes_only_a_correction(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    await window.presenter.act("finish")
    window.presenter.wish(Rest(True))
    window.presenter.wish(Confirm())
    await window.until(lambda: window.presenter.sheets().report)
    await window.scan(SOAP)
    assert window.presenter.outcome.tone is Tone.BAD
    await window.scan("DH:CORRECT")
    page: Any = window.view._content
    page.field.set_text("Miscounted")
    page.confirm()
    await window.quiet()
    assert window.receipt.correcting == "Miscounted"
    await window.scan(SOAP)
    assert window.line("Washing").received == 2


async def test_everything_is_there_after_a_restart_at_the_same_line(opened: Opened) -> None:
    window = await opened()
    await window.scan(PACKAGE, SOAP, GLASS)
    before, data = window.receipt, window.data
    await window.close()
    again = await opened("")
    left = again.terminus.workbench.left_open()
    assert left == before.id
    await again.shell.go(Go("receipt", left))
    await again.quiet()
    assert again.receipt == before
    assert again.framings[-1].card.title.startswith("Water glass")
    assert again.view.lines.lines.current == again.line("Water glass").id
    assert again.data == data


async def test_who_only_records_is_told_to_copy_the_sheet(opened: Opened) -> None:
    def recording(profile: Profile) -> Profile:
        return replace(profile, who_books="record")

    window = await opened(adjusted=recording)
    await window.scan(SOAP, "DH:FINISH")
    page: Any = window.view._content
    assert "copy" in page._books.text()


async def test_a_blind_receipt_can_be_attached(opened: Opened) -> None:
    window = await opened("")
    desk = await window.terminus.workbench.open_blind("Halmbach Feinkost GmbH")
    await window.shell.go(Go("receipt", desk))
    await window.scan(SOAP)
    assert window.line("Washing").expected == 0
    await window.scan(DELIVERY_NOTE)
    await window.until(lambda: not window.receipt.blind)
    await window.quiet()
    lines = [li for li in window.receipt.ordered() if "Washing" in li.product.name]  # type: ignore[union-attr]
    advised = next(li for li in lines if li.expected == 12)
    assert advised.received == 1
    model = window.view.lines.lines
    assert model.rowCount() == 13  # a heading and the delivery's lines: the empty one is gone


# --- support -------------------------------------------------------------------------------------


def _titles(window: Rig) -> Any:
    def note(framing: Any) -> None:
        band = framing.band
        if band.title and (not window.titles or window.presenter.serial > len(window.titles)):
            window.titles.append(band.title)

    return note


def _rows(told: list[int]) -> Any:
    def note(first: Any, last: Any, _: Any = None) -> None:
        told.extend(range(first.row(), last.row() + 1))

    return note


def _hold_the_disk(window: Rig) -> Future[None]:
    """The writer thread waits in its next transaction until the result is set."""
    gate: Future[None] = Future()

    def wait(_: Any) -> None:
        gate.result(timeout=20)

    window.terminus.station.terminal.write(wait)
    return gate


async def _on_writer(terminal: Any, sql: str) -> Any:
    def run(connection: Any) -> Any:
        return connection.execute(sql).fetchone()

    return await asyncio.wrap_future(terminal.write(run))
