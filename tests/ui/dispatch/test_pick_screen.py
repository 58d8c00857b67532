"""Picking, as a person with a scanner sees and hears it."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app import aio
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.walk import current_line
from app.domain.goods_out import GoodsOutStatus
from app.ui.screens.base import Go, Sound
from app.ui.screens.dispatch.values import Confirm, Leave, Overlay, Page, Show
from app.ui.screens.working.presenter import SLOW_MS
from app.ui.tokens import Tone
from app.ui.widgets.button import Kind
from tests.ui.dispatch import orders
from tests.ui.dispatch.rig import Opened, Rig, held, ruled

SOAP, LAMP, MUG = orders.code(orders.SOAP), orders.code(orders.LAMP), orders.code(orders.MUG)
BOWL, GLASS = orders.code(orders.BOWL), orders.code(orders.GLASS)
OTHER_LOT = "]C1010952001000001817311231" + "10L3112B"


def shown(window: Rig) -> tuple[str, str]:
    """The prompt, and the place on the card."""
    framing = window.framings[-1]
    return framing.prompt.text, framing.card.where


# --- place, item, quantity ---------------------------------------------------------------------


async def test_place_then_item_then_the_next_line(opened: Opened) -> None:
    window = await opened("WA-100")
    first = window.framings[-1]
    assert first.prompt.text == "Scan place A-01-2"
    assert (first.card.where, first.card.done, first.card.expected) == ("A-01-2", "0", "3")
    await window.scan("A-01-2")
    assert window.framings[-1].prompt.text.startswith("Scan Washing-up liquid")
    assert window.framings[-1].card.where_tone is Tone.OK
    await window.scan(SOAP)
    assert window.framings[-1].prompt.text.startswith("2 more: Washing-up")
    assert (window.framings[-1].card.done, window.framings[-1].card.tone) == ("1", Tone.OK)
    await window.scan(SOAP, SOAP)
    assert shown(window) == ("Scan place A-02-1", "A-02-1")
    assert window.framings[-1].card.title.startswith("LED lamp")
    assert any("3 of 3" in fact.text for fact in window.framings[-1].card.facts)
    assert window.sounds == [Sound.ACCEPTED] * 4


async def test_a_line_is_two_scans_with_the_place_check_and_one_without(opened: Opened) -> None:
    """K11: per line two scans, without the place check one; no tap."""
    window = await opened("WA-100", adjusted=ruled(scan_takes_rest=True))
    await window.scan("A-01-2", SOAP, "A-02-1", LAMP)
    assert [window.line(name).rest for name in ("Washing", "LED")] == [0, 0]
    await window.close()
    free = await opened("WA-401", adjusted=ruled(scan_takes_rest=True, place_check=False))
    assert shown(free)[0].startswith("Go to A-01-2, scan Washing-up")
    await free.scan(SOAP, MUG)
    assert current_line(free.dispatch) is None


async def test_green_only_when_it_is_on_disk(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2")
    gate = hold_the_disk(window)
    window.framings.clear()
    window.sounds.clear()
    window.send(SOAP)
    await window.until(lambda: window.framings)
    first = window.framings[-1]
    assert (first.card.done, first.card.tone) == ("1", Tone.PLAIN)
    assert window.sounds == []
    gate.set_result(None)
    await window.quiet()
    assert (window.framings[-1].card.tone, window.sounds) == (Tone.OK, [Sound.ACCEPTED])


async def test_fast_scans_are_all_there_in_their_order(opened: Opened) -> None:
    window = await opened("WA-100")
    for code in ("A-01-2", SOAP, SOAP, SOAP, "A-02-1", LAMP, LAMP, "A-03-2", MUG):
        window.send(code)
        window.clock.ahead += 150
    await window.quiet()
    assert window.sounds == [Sound.ACCEPTED] * 9
    assert [window.line(n).picked for n in ("Washing", "LED", "mug")] == [3, 2, 1]


async def test_a_wrong_place_says_where_to_go_and_the_third_one_asks(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", "DH:SKIP", "A-03-1")
    band = window.framings[-1].band
    assert (band.tone, window.sounds[-1]) == (Tone.WARN, Sound.QUESTION)
    assert "A-03-1" in band.title
    assert "A-02-1" in band.detail
    await window.scan("A-03-3", "A-04-1")
    asked = window.frame.question.asked
    assert asked is not None
    assert "unreadable" in asked.answers[0]
    assert "short" in asked.answers[-2]
    assert window.frame.question.answer(1)
    await window.quiet()
    await window.scan(LAMP)
    assert window.line("LED").picked == 1


async def test_another_product_is_refused_in_red(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", LAMP)
    assert (window.framings[-1].band.tone, window.sounds[-1]) == (Tone.BAD, Sound.REFUSED)
    await window.scan(orders.code("PAP-0301"))
    assert window.presenter.outcome.tone is Tone.BAD
    assert all(line.picked == 0 for line in window.dispatch.walked())


async def test_more_than_ordered_asks_and_the_same_code_is_the_answer(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP, SOAP, SOAP)
    await window.scan(SOAP)
    assert window.frame.question.asked is not None
    assert window.line("Washing").picked == 3
    window.clock.ahead += 800
    await window.scan(SOAP)
    assert window.line("Washing").picked == 4
    assert any("1 over" in tag.text for tag in row_of(window, "Washing").tags) or (
        row_of(window, "Washing").rest == "1 over"
    )


async def test_another_lot_asks_and_a_tap_swaps_it(opened: Opened) -> None:
    window = await opened("WA-200")
    await window.scan("A-01-1")
    window.send(OTHER_LOT)
    await window.quiet()
    asked = window.frame.question.asked
    assert asked is not None
    assert "L3112B" in asked.text
    assert await answered(window, "swap_lot")
    assert window.presenter.question is not None
    assert window.presenter.question.reason == "later_lot"  # first expired goes first
    assert await answered(window, "take")
    assert window.line("Olive").picked == 1
    assert any(tag.text.endswith("L3112B") for tag in row_of(window, "Olive").tags)


# --- short, skip, hold -------------------------------------------------------------------------


async def test_short_asks_the_reason_and_the_list_says_it(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP, "DH:SHORT")
    asked = window.frame.question.asked
    assert asked is not None
    assert len(asked.answers) == 7
    window.clock.ahead += 1_000  # long enough to be read
    window.clock.ahead += 800
    await window.scan("DH:REASON:2")
    line = window.line("Washing")
    assert line.short == 2
    assert line.short_reason == "too_few"
    row = row_of(window, "Washing")
    assert row.tone is Tone.WARN
    assert any("2 short" in tag.text for tag in row.tags)


async def test_skip_goes_to_the_end_of_the_walk(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("DH:SKIP")
    assert shown(window) == ("Scan place A-02-1", "A-02-1")
    model = window.view.lines.lines
    assert model.shown()[-1] == window.line("Washing").id
    assert any(tag.text == "skipped" for tag in row_of(window, "Washing").tags)


async def test_a_hold_asks_a_reason_stops_the_order_and_is_released(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.presenter.act("hold")
    await window.quiet()
    assert window.shell.key("1")
    await window.quiet()
    assert window.dispatch.orders[0].on_hold
    assert "on hold" in window.framings[-1].prompt.text
    await window.scan("A-01-2", SOAP)
    assert window.presenter.outcome.tone is Tone.BAD
    await window.scan("DH:HOLD")
    assert not window.dispatch.orders[0].on_hold


async def test_an_unconfirmed_order_is_taken_or_rejected_first(opened: Opened) -> None:
    window = await opened("WA-500")
    framing = window.framings[-1]
    assert "OK" in framing.prompt.text
    assert [action.key for action in framing.actions] == ["back", Page.REJECT, "confirm"]
    await window.scan("A-01-2", SOAP)
    assert window.presenter.outcome.tone is Tone.BAD
    await window.scan("DH:OK")
    assert not window.dispatch.orders[0].unconfirmed
    await window.scan("A-01-2", SOAP)
    assert window.line("Washing").picked == 1


# --- quantities and custom units ---------------------------------------------------------------


async def test_custom_units_are_counted_and_shown_as_they_were_ordered(opened: Opened) -> None:
    """R55: 50 pieces in tens are "5 KOL"."""
    window = await opened("WA-100")
    await window.presenter.act("mode:pick")
    window.presenter.wish(Show(Overlay(Page.LINE, "l05")))
    await window.quiet()
    await window.scan("DH:NEXT", "DH:NEXT", "DH:NEXT", "DH:NEXT", "B-01-1", "DH:QTY:23", GLASS)
    framing = window.framings[-1]
    assert (framing.card.done, framing.card.expected, framing.card.unit) == ("2", "5", "KOL")
    assert any(fact.text == "23 of 50 pcs" for fact in framing.card.facts)
    assert framing.prompt.text.startswith("2 KOL + 7 pcs more")
    await window.scan("DH:SET:4")
    assert window.line("Water").picked == 40


async def test_a_multiplier_is_large_and_goes_after_20_seconds_with_a_notice(
    opened: Opened,
) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", "DH:QTY:2")
    assert window.framings[-1].prompt.multiplier == "× 2"
    window.clock.ahead += 20_000
    window.presenter._time_over()
    await window.quiet()
    assert window.framings[-1].prompt.multiplier == ""
    assert window.presenter.outcome.title
    await window.scan(SOAP)
    assert window.line("Washing").picked == 1


async def test_the_keypad_sets_the_multiplier_before_anything_was_scanned(opened: Opened) -> None:
    """A figure alone picks nothing: it waits for its scan."""
    window = await opened("WA-100")
    await window.scan("A-01-2")
    window.view.quick.keypad.click()
    await window.quiet()
    for key in ("3", "Return"):
        assert window.shell.key(key)
    await window.quiet()
    assert window.framings[-1].prompt.multiplier == "× 3"
    await window.scan(SOAP)
    assert window.line("Washing").picked == 3
    window.view.quick.keypad.click()
    await window.quiet()
    assert window.presenter.overlay == Overlay(Page.QUANTITY)  # of the next line, LED lamps


async def test_a_label_that_cannot_be_read_is_said_on_the_line(opened: Opened) -> None:
    window = await opened("WA-100")
    window.presenter.wish(Show(Overlay(Page.LINE, "l01")))
    await window.quiet()
    content: Any = window.view._content
    content.more("unreadable")
    await window.quiet()
    await window.scan(SOAP)
    assert window.line("Washing").picked == 1


async def test_a_scan_into_the_open_keypad_cancels_it_with_a_notice(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP)
    window.presenter.wish(Show(Overlay(Page.QUANTITY, "l01")))
    await window.quiet()
    window.shell.key("7")
    await window.scan(SOAP)
    assert window.presenter.overlay is None
    assert window.frame.sheet is None
    assert window.line("Washing").picked == 2
    assert "The entry was cancelled by the scan" in window.presenter.outcome.detail


async def test_undo_shows_what_it_took_back_and_the_band_offers_it(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP)
    assert window.framings[-1].band.undo
    await window.presenter.act("undo")
    await window.quiet()
    assert window.line("Washing").picked == 0
    assert "Washing-up" in window.presenter.outcome.title + window.presenter.outcome.detail
    assert window.dispatch.recent[0].undone or window.dispatch.recent[-1].undone


# --- the list ----------------------------------------------------------------------------------


async def test_the_list_walks_below_the_headings_of_places(opened: Opened) -> None:
    window = await opened("WA-100")
    model = window.view.lines.lines
    told = [model.heading(row) for row in model.headings()]
    assert told == ["A-01-2", "A-02-1", "A-03-2 · group 1", "B-01-1", "B-02-2"]
    assert model.shown() == ["l01", "l02", "l03", "l04", "l05", "l06"]


async def test_what_belongs_to_a_line_stands_under_it(opened: Opened) -> None:
    """R59: deposits and options of an item."""
    window = await opened("WA-300")
    model = window.view.lines.lines
    values = [model.row_value(row) for row in range(model.rowCount())]
    depths = {value.line: value.depth for value in values if value is not None}
    assert depths == {"d1": 0, "d2": 1, "d3": 1, "d4": 0}
    assert [model.heading(row) for row in model.headings()] == ["A-01-3", "A-02-3"]


async def test_a_finished_line_moves_to_done_only_with_the_next_scan(opened: Opened) -> None:
    """Law 9."""
    window = await opened("WA-100")
    model = window.view.lines.lines
    await window.scan("A-01-2", SOAP, SOAP, SOAP)
    assert model.shown()[0] == "l01"
    await window.scan("A-02-1")
    assert model.shown()[-1] == "l01"
    assert model.heading(model.headings()[-1]) == "Done: 1"


async def test_only_changed_rows_are_told_and_the_line_in_hand_is_in_view(
    opened: Opened,
) -> None:
    window = await opened()
    long = orders.long_order(300)
    cache = window.terminus.station.cache
    await aio.wait_for(cache.goods_outs.put_heads([long.head], 2))
    await aio.wait_for(cache.goods_outs.put(long))
    await window.open("WA-900")
    model, view = window.view.lines.lines, window.view.lines
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    for _ in range(40):
        await window.scan("DH:NEXT")
    line = current_line(window.dispatch)
    assert line is not None
    row = model.row_for(line.id)
    assert 0 <= view.rowViewportPosition(row) < view.viewport().height()
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    place = line.place.name if line.place else ""
    await window.scan(place, orders.code(line.product.article))
    assert model.told <= 2
    assert resets == []
    assert abs(view.verticalScrollBar().value() - scrolled) < view.viewport().height()
    high = {view.rowHeight(at) for at in model.headings()}
    assert high == {window.theme.metrics.small + 18}
    assert view.rowHeight(row) == window.theme.metrics.row


async def test_next_and_previous_step_through_the_lines(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("DH:NEXT")
    assert shown(window)[1] == "A-02-1"
    await window.scan("DH:PREV", "DH:PREV")
    assert shown(window)[1] == "B-02-2"


# --- batch -------------------------------------------------------------------------------------


async def test_a_batch_says_which_tote_and_how_far_each_order_is(opened: Opened) -> None:
    window = await opened("WA-401", "WA-402", "WA-403")
    await window.scan("A-01-2", SOAP)
    framing = window.framings[-1]
    assert framing.prompt.text.endswith("into tote 2")
    assert framing.card.badge == "2"
    assert "tote 1" in framing.band.detail
    await window.scan(SOAP, "DH:REST")
    assert window.dispatch.lines["b22"].picked == 0
    assert window.dispatch.lines["b21"].picked == 2
    window.presenter.wish(Show(Overlay(Page.ORDERS)))
    await window.quiet()
    content = window.view._content
    assert content is not None
    items = content.list.items()  # type: ignore[attr-defined]
    assert [item.mark for item in items] == ["1 of 2 lines", "1 of 2 lines", "0 of 2 lines"]
    assert items[0].title == "Tote 1 · WA-401"


# --- modes and commands ------------------------------------------------------------------------


async def test_the_mode_is_changed_by_tap_and_by_goto(opened: Opened) -> None:
    window = await opened("WA-401")
    window.view.context.modes[Mode.PACK].click()
    await window.quiet()
    assert mode(window) is Mode.PACK
    assert not window.view.quick.isVisible()
    await window.scan("DH:GOTO:pick")
    assert (mode(window), window.shell.current) == (Mode.PICK, "dispatch")
    await window.scan("DH:GOTO:handover")
    assert mode(window) is Mode.HAND_OVER


async def test_all_picked_offers_to_pack(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.scan("A-01-2", SOAP, "A-03-2", MUG, MUG)
    main = next(a for a in window.framings[-1].actions if a.kind is Kind.MAIN)
    assert main.key == "mode:pack"
    assert "pack" in window.framings[-1].prompt.text
    assert window.framings[-1].card.title.startswith("Ceramic mug")  # what was picked last
    await window.scan("DH:CANCEL", "A-03-2")
    assert (window.framings[-1].card.title, window.framings[-1].card.done) == ("Customer 1", "2")


async def test_an_unknown_code_can_be_linked_and_the_pick_goes_on(opened: Opened) -> None:
    """Law 14."""
    window = await opened("WA-100")
    await window.scan("A-01-2", "4006381333931")
    assert window.presenter.outcome.tone is Tone.BAD
    assert any(a.key == Page.LINK for a in window.framings[-1].actions), window.presenter.outcome
    await window.presenter.act(Page.LINK)
    await window.quiet()
    content: Any = window.view._content
    assert "4006381333931" in content.about.text()
    content.choose(orders.product(orders.SOAP))
    await window.quiet()
    assert window.shell.key("Return")
    await window.quiet()
    assert window.line("Washing").picked == 1
    await window.scan("4006381333931")
    assert window.line("Washing").picked == 2


async def test_an_order_whose_cancellation_was_asked_waits(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.presenter.act(Page.CANCELLATION)
    await window.quiet()
    content: Any = window.view._content
    content.field.set_text("Goods are missing")
    content.confirm()
    await window.quiet()
    assert window.dispatch.orders[0].requested == "Goods are missing"
    assert "cancelled" in window.framings[-1].prompt.text
    await window.scan("A-01-2", SOAP)
    assert window.line("Washing").picked == 0


async def test_where_nothing_is_there_nothing_is_packed(opened: Opened) -> None:
    window = await opened("WA-401")
    for _ in range(2):
        await window.scan("DH:SHORT")
        window.clock.ahead += 800
        await window.scan("DH:REASON:1")
    assert window.framings[-1].prompt.text == "Nothing was picked: finish, or go back"
    assert [a.key for a in window.framings[-1].actions if a.kind is Kind.MAIN] == ["finish"]


# --- the server, restarts, finishing -----------------------------------------------------------


async def test_a_cancellation_seen_by_a_pull_asks_and_puts_back(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.scan("A-01-2", SOAP)
    window.sounds.clear()
    gone = orders.now(orders.BATCH[0], status=GoodsOutStatus.CANCELED)
    await window.server_says(gone)
    assert window.sounds == [Sound.QUESTION]
    assert window.frame.question.asked is not None
    assert window.shell.key("1")
    await window.quiet()
    assert window.dispatch.mode is Mode.PUT_BACK
    assert window.view.context.modes[Mode.PUT_BACK].isVisible()


async def test_a_hold_of_the_server_asks(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.server_says(held(orders.BATCH[0]))
    asked = window.frame.question.asked
    assert asked is not None
    assert len(asked.answers) >= 2
    assert window.presenter.outcome.tone is Tone.WARN


async def test_what_was_read_again_without_news_says_nothing(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.scan("A-01-2")
    window.sounds.clear()
    serial = window.presenter.serial
    await window.server_says(orders.BATCH[0])
    assert (window.sounds, window.presenter.serial) == ([], serial)


async def test_a_quantity_that_moved_meanwhile_is_told(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.scan("A-01-2")
    lines = (replace(orders.BATCH[0].lines[0], quantity=Decimal(3)), *orders.BATCH[0].lines[1:])
    await window.server_says(replace(orders.BATCH[0], lines=lines))
    assert window.line("Washing").rest == 3
    assert window.framings[-1].band.tone is Tone.PLAIN
    assert window.framings[-1].band.title
    assert window.framings[-1].card.expected == "3"


async def test_the_screen_opens_again_where_it_was(opened: Opened) -> None:
    """Law 12."""
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP, SOAP)
    key = window.presenter.desk.key
    await window.close()
    again = await opened()
    assert again.terminus.workbench.left_open() == key
    await again.shell.go(Go("dispatch", key))
    await again.quiet()
    assert again.framings[-1].band.title == "You were here: WA-100"
    assert again.framings[-1].prompt.text.startswith("1 more: Washing-up")
    assert again.view.lines.lines.current == "l01"


async def test_finish_asks_once_what_becomes_of_lines_that_are_left(opened: Opened) -> None:
    window = await opened("WA-401")
    await window.scan("A-01-2", SOAP, "DH:FINISH")
    assert window.presenter.overlay == Overlay(Page.FINISH)
    window.presenter.wish(Confirm())
    await window.quiet()
    assert state(window) is DispatchState.OPEN
    assert window.sounds[-1] is Sound.QUESTION
    window.presenter.wish(Leave(leave=True))
    window.presenter.wish(Confirm())
    await window.quiet()
    assert state(window) is DispatchState.FINISHED
    assert "Finished" in window.framings[-1].prompt.text
    await window.scan("A-03-2")
    assert window.presenter.outcome.tone is Tone.BAD


async def test_a_slow_disk_is_told(opened: Opened) -> None:
    window = await opened("WA-401")
    gate = hold_the_disk(window)
    window.send("A-01-2")
    await window.until(lambda: window.dispatch.place)
    window.clock.ahead += SLOW_MS
    window.presenter._is_slow()
    assert window.presenter.outcome.title == "Writing to the disk …"
    gate.set_result(None)
    await window.quiet()
    assert window.presenter.outcome.tone is Tone.OK


async def test_a_disk_is_not_slow_because_one_scan_follows_the_other(opened: Opened) -> None:
    window = await opened("WA-401")
    window.send("A-01-2")
    await window.quiet()
    window.clock.ahead += SLOW_MS
    gate = hold_the_disk(window)
    window.send(SOAP)
    await window.until(lambda: window.line("Washing").picked)
    window.presenter._is_slow()
    assert window.presenter.outcome.tone is Tone.OK, "the outcome of the scan before stays"
    gate.set_result(None)
    await window.quiet()


# --- help --------------------------------------------------------------------------------------


def mode(window: Rig) -> Mode:
    """What the person is doing now."""
    return window.dispatch.mode


def state(window: Rig) -> DispatchState:
    """Where the document stands now."""
    return window.dispatch.state


def row_of(window: Rig, name: str) -> Any:
    """What the list shows of a line."""
    model = window.view.lines.lines
    value = model.row_value(model.row_for(window.line(name).id))
    assert value is not None
    return value


async def answered(window: Rig, choice: str) -> bool:
    """Tap the answer with this choice."""
    question = window.presenter.question
    assert question is not None
    at = next(n for n, option in enumerate(question.options, 1) if option.choice == choice)
    done = window.frame.question.answer(at)
    await window.quiet()
    return done


def hold_the_disk(window: Rig) -> Future[None]:
    """The writer thread waits in its next transaction until the result is set."""
    gate: Future[None] = Future()

    def wait(_: Any) -> None:
        gate.result(timeout=20)

    window.terminus.station.terminal.write(wait)
    return gate


def test_the_orders_of_the_tests_are_as_they_say() -> None:
    assert sum(line.quantity for line in orders.WALK.lines) == Decimal(66)
    assert replace(orders.WALK).head.lines == 6
