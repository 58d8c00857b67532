"""Signing in, locking, and who goes on with what is open (screens, laws 7, 8, 12)."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.people import LOCK_AFTER_MS
from app.scan.values import Scan
from app.ui.screens.base import Go, Sound
from app.ui.screens.sign_in.flow import SetPin, Step
from app.ui.tokens import Tone
from app.workbench.kinds import codecs
from tests.ui.sign_in.house import (
    ANNA,
    BEN,
    MIRA,
    OIL_CODE,
    PINS,
    TEA_CODE,
    House,
    window,
)


def received(house: House) -> list[int]:
    """What is counted of each line of the open receipt."""
    desk = house.terminus.workbench.desk
    assert desk is not None
    return [int(line.kept) for line in desk.document.ordered()]  # type: ignore[union-attr]


def people_of(house: House) -> list[str]:
    """Who did each thing in the open document, as its journal tells it."""
    desk = house.terminus.workbench.desk
    assert desk is not None
    events = house.terminus.station.terminal.events(desk.key, codecs()[desk.kind.name])
    return [event.person for event in events]


# --- the lock -----------------------------------------------------------------------------------


async def test_where_people_sign_in_the_lock_comes_first_then_home(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        assert house.shell.current == "sign_in"
        assert house.band.title == "This terminal is locked"
        assert [card.name for card in house.sign_in.snapshot.names or ()] == [
            "Anna Berg", "Ben Marsh", "Mira Toft",
        ]  # fmt: skip
        await house.scan("badge-2")
        assert house.shell.current == "home"
        assert (house.band.tone, house.band.title) == (Tone.OK, "Ben Marsh is signed in")
        assert house.sounds[-1] is Sound.ACCEPTED


async def test_a_restart_shows_the_lock_and_then_the_document(tmp_path: Path) -> None:
    """Feature row 7: work survives a restart, with who did it."""
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.receipt()
        await house.scan(OIL_CODE)
        assert people_of(house)[-1] == BEN
    async with window(tmp_path) as house:
        assert house.shell.current == "sign_in"
        assert house.people.person.id == BEN
        assert house.sign_in.snapshot.hint == "GI-4711 stays open"
        assert [c.name for c in house.sign_in.snapshot.names or () if c.here] == ["Ben Marsh"]
        await house.scan("BADGE-2")
        assert house.shell.current == "receipt"
        assert house.band.title == "You were here: GI-4711"
        assert "line 1 of 2" in house.band.detail
        assert "last scan" in house.band.detail
        assert received(house) == [1, 0]


async def test_while_it_is_locked_nothing_is_counted_and_everything_is_told(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.receipt()
        await house.scan(OIL_CODE, "DH:LOCK")
        assert house.shell.current == "sign_in"
        before = people_of(house)
        for code in (OIL_CODE, "DH:OK", "GI-4711", "NOBODY-KNOWS", "DH:UNDO", "DH:HOME"):
            house.sounds.clear()
            await house.scan(code)
            assert (house.band.tone, house.sounds) == (Tone.BAD, [Sound.REFUSED])
            assert code in house.band.title
            assert "locked" in house.band.detail
            assert house.shell.current == "sign_in"
        assert (people_of(house), received(house)) == (before, [1, 0])
        await house.scan("BADGE-2", OIL_CODE)
        assert received(house) == [2, 0]


async def test_scans_that_wait_behind_a_badge_are_counted_in_order(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.receipt()
        await house.scan("DH:LOCK")
        for text in (OIL_CODE, "BADGE-4", TEA_CODE):
            house.clock.ahead += 700
            house.shell.take(_scan(house, text))
        await house.quiet()
        assert received(house) == [0, 1]
        assert people_of(house)[-1] == MIRA


def _scan(house: House, text: str) -> Scan:
    return Scan(text, "", "test", house.clock.monotonic())


async def test_an_untouched_terminal_locks_and_keeps_the_screen(tmp_path: Path) -> None:
    async with window(tmp_path, sign_in_required=False) as house:
        await house.scan("BADGE-2")
        desk = await house.receipt()
        await house.scan(OIL_CODE)
        house.clock.ahead += LOCK_AFTER_MS - 1_000
        house.tick()
        await house.quiet()
        assert not house.people.locked
        _tap(house)
        house.clock.ahead += LOCK_AFTER_MS - 1_000
        house.tick()
        assert not house.people.locked
        house.clock.ahead += 1_000
        house.tick()
        await house.quiet()
        assert house.people.locked
        assert house.shell.current == "sign_in"
        await house.scan("BADGE-2")
        assert house.shell.current == "receipt"
        assert house.terminus.workbench.desk is desk
        assert house.window.frame.card.isVisible()
        assert received(house) == [1, 0]


def _tap(house: House) -> None:
    handle = house.window.frame.windowHandle()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        at = QPointF(2, 300)
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(handle, event)


async def test_what_waits_for_its_scan_goes_at_the_lock_with_a_notice(tmp_path: Path) -> None:
    """Law 8."""
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.receipt()
        await house.scan("DH:QTY:12", "DH:LOCK", "BADGE-2")
        assert house.terminus.workbench.desk.document.multiplier is None  # type: ignore[union-attr]
        assert house.band.title == "You were here: GI-4711"
        assert "12" in house.band.detail
        await house.scan(OIL_CODE)
        assert received(house) == [1, 0]


async def test_without_people_the_lock_is_refused_in_words(tmp_path: Path) -> None:
    async with window(tmp_path, staff=()) as house:
        assert house.shell.current == "home"
        await house.scan("DH:LOCK")
        assert house.band.title == "Nobody can sign in on this terminal"
        assert house.shell.current == "home"


async def test_where_nobody_has_to_sign_in_the_lock_can_be_left_without_a_name(
    tmp_path: Path,
) -> None:
    async with window(tmp_path, sign_in_required=False) as house:
        assert house.shell.current == "home"
        await house.scan("BADGE-2", "DH:LOCK")
        await house.shell._act("without")
        await house.quiet()
        assert house.shell.current == "home"
        assert house.band.title == "Nobody is signed in"
        assert house.people.person.id == "desk"


# --- another person -----------------------------------------------------------------------------


async def test_a_badge_anywhere_is_another_person_and_the_document_stays(tmp_path: Path) -> None:
    """Feature row 3."""
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        desk = await house.receipt()
        await house.scan(OIL_CODE, "DH:QTY:5", "BADGE-4")
        assert house.terminus.workbench.desk is desk
        assert house.shell.current == "receipt"
        assert house.band.title == "Mira Toft is signed in"
        assert "Open here: GI-4711" in house.band.detail
        assert "5" in house.band.detail  # the multiplier was dropped
        await house.scan(TEA_CODE)
        assert received(house) == [1, 1]
        assert people_of(house)[-2:] == [BEN, MIRA]
        assert house.window.frame.top_bar._person.text() == "Mira Toft"
        await house.scan("DH:UNDO", "DH:UNDO")
        assert received(house) == [1, 0]  # Ben's own stays
        await house.scan("BADGE-2", "DH:UNDO", "DH:UNDO")  # the multiplier, then the oil
        assert received(house) == [0, 0]


async def test_the_test_page_explains_a_badge(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-1")
        await house.shell.go(Go("settings", "test"))
        await house.scan("BADGE-2")
        assert house.people.person.id == ANNA
        assert "Ben Marsh" in str(house.shell.presenter.state.explained.lines)


async def test_the_menu_of_the_person_locks_and_signs_out(tmp_path: Path) -> None:
    async with window(tmp_path, sign_in_required=False) as house:
        await house.scan("BADGE-2")
        frame = house.window.frame
        frame.top_bar._who.click()
        assert frame.sheet is not None
        house.window._person_menu._on_chosen("out")
        await house.quiet()
        assert house.people.person.id == "desk"
        assert frame.top_bar._person.text() == "Desk"
        house.window._person_menu._on_chosen("change")
        await house.quiet()
        assert house.shell.current == "sign_in"
        house.sign_in.choose(BEN)
        await house.type_pin(PINS[BEN])
        assert (house.shell.current, house.people.person.id) == ("home", BEN)
        house.window._person_menu._on_chosen("lock")
        await house.quiet()
        frame.top_bar._who.click()
        assert not frame.close_sheet()  # there is nothing to choose behind a lock
        frame.connection_pressed.emit()
        await house.quiet()
        assert house.shell.current == "sign_in"


async def test_a_scan_puts_a_sign_in_away_that_nobody_has_to_do(tmp_path: Path) -> None:
    async with window(tmp_path, sign_in_required=False) as house:
        await house.receipt()
        await house.shell.go(Go("sign_in"))
        house.sign_in.choose(BEN)
        await house.scan(OIL_CODE)
        assert house.shell.current == "receipt"
        assert received(house) == [1, 0]


# --- PINs ---------------------------------------------------------------------------------------


async def test_a_name_and_a_pin_open_the_lock(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        house.sign_in.choose(ANNA)
        for key in ("9", "Backspace", *"49"):
            assert house.shell.key(key)
        assert (house.sign_in.snapshot.typed, house.sign_in.snapshot.enough) == (2, False)
        for key in ("5", "4", "Return"):
            house.shell.key(key)
        await house.quiet()
        assert house.band.title == "The PIN is wrong"
        assert house.sounds[-1] is Sound.REFUSED
        assert house.sign_in.snapshot.typed == 0
        await house.type_pin(PINS[ANNA])
        assert house.shell.current == "home"
        assert house.people.person.name == "Anna Berg"


async def test_after_too_many_wrong_pins_the_pad_waits(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        house.sign_in.choose(BEN)
        for _ in range(3):
            await house.type_pin("1907")
        assert house.sign_in.snapshot.busy
        pad = house.shell.screen("sign_in").view.body.pad
        assert not pad.button("1").isEnabled()
        house.sign_in.press("1")
        assert house.sign_in.snapshot.typed == 0
        house.clock.ahead += 5_000
        await house.until(lambda: not house.sign_in.snapshot.busy)
        await house.type_pin(PINS[BEN])
        assert house.people.person.id == BEN


async def test_half_a_pin_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.screens.sign_in.presenter.FORGET_MS", 30)
    async with window(tmp_path) as house:
        house.sign_in.choose(BEN)
        house.sign_in.press("2")
        await house.until(lambda: house.sign_in.snapshot.names is not None)
        assert house.sign_in.snapshot.typed == 0


async def test_who_has_no_pin_is_helped_by_a_lead(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        house.sign_in.choose(MIRA)
        assert [card.id for card in house.sign_in.snapshot.names or ()] == [ANNA]
        house.sign_in.choose(ANNA)
        await house.type_pin(PINS[ANNA])
        assert house.sign_in.snapshot.title == "Mira Toft"
        await house.type_pin("7208")
        await house.type_pin("7209")
        assert house.band.title == "The two PINs are not the same"
        await house.type_pin("7208")
        await house.type_pin("7208")
        assert (house.shell.current, house.people.person.id) == ("home", MIRA)


async def test_a_lock_is_not_opened_by_choosing_a_first_pin(tmp_path: Path) -> None:
    """A site that works with badges alone: no lead has a PIN yet."""
    async with window(tmp_path, pins={}) as house:
        house.sign_in.choose(ANNA)
        assert house.band.title == "No PIN can be set while the terminal is locked"
        assert house.sign_in._flow.step is Step.NAMES
        await house.scan("BADGE-2", "DH:LOCK")
        house.sign_in.choose(ANNA)
        await house.type_pin("7208")
        assert (house.shell.current, house.people.locked) == ("sign_in", True)
        await house.scan("BADGE-2")
        await house.shell.go(Go("sign_in", SetPin(ANNA)))
        await house.type_pin("7208")
        await house.type_pin("7208")
        assert house.band.title == "The PIN of Anna Berg is set"


async def test_a_scan_that_puts_sign_in_away_is_not_left_by_its_pin(tmp_path: Path) -> None:
    """Whoever scans while the PIN is checked goes on with the work, and stays there."""
    async with window(tmp_path) as house:
        await house.scan("BADGE-4")
        await house.receipt()
        await house.shell.go(Go("sign_in"))
        house.sign_in.choose(BEN)
        for key in PINS[BEN]:
            house.sign_in.press(key)
        house.sign_in.apply()
        house.shell.take(_scan(house, OIL_CODE))
        await house.quiet()
        assert (house.shell.current, house.people.person.id) == ("receipt", BEN)
        assert received(house) == [1, 0]


async def test_after_the_badge_one_sets_ones_own_pin(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-4")
        await house.shell.go(Go("sign_in", SetPin(MIRA)))
        await house.type_pin("3333")
        assert house.band.title == "This PIN is too easy to guess"
        await house.type_pin("7208")
        await house.type_pin("7208")
        assert house.shell.current == "home"
        assert house.band.title == "The PIN of Mira Toft is set"
        await house.shell.go(Go("sign_in", SetPin(MIRA)))
        assert house.sign_in._flow.step is Step.OLD  # from now on it takes the old one
        await house.type_pin("1907")
        assert house.sign_in._flow.step is Step.OLD


async def test_a_pin_typed_as_fast_as_a_scan_is_not_shown(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        house.sign_in.choose(BEN)
        for locked in (True, False):
            await house.scan(PINS[BEN])
            assert (house.band.tone, house.band.title) == (Tone.BAD, "Not counted: it may be a PIN")
            assert PINS[BEN] not in f"{house.band}{house.sign_in.snapshot}"
            assert house.shell.current == "sign_in"
            assert house.people.locked is locked
            if locked:
                await house.scan("BADGE-4")
                await house.shell.go(Go("sign_in"))
                house.sign_in.choose(BEN)
        await house.scan("BADGE-4")
        await house.receipt()
        receipt = house.shell.presenter
        assert not receipt.hides(PINS[BEN])
        receipt.overlay = SimpleNamespace(page="approve")  # a lead's approval, in any document
        assert receipt.hides(PINS[BEN])
        assert not receipt.hides(OIL_CODE)
        receipt.overlay = None


async def test_a_lock_ends_what_somebody_was_typing(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-4")
        await house.shell.go(Go("sign_in", SetPin(MIRA)))
        await house.type_pin("7208")
        house.people.lock()
        await house.quiet()
        assert house.sign_in.snapshot.names is not None
        assert house.people.leads()
        assert not house.people.member(MIRA).pin


# --- who sees what ------------------------------------------------------------------------------


async def test_a_profile_decides_which_tiles_and_screens_somebody_has(tmp_path: Path) -> None:
    """Feature row 4."""
    async with window(tmp_path, worker_tiles=("pick", "hand_over")) as house:
        await house.scan("BADGE-2")
        keys = [tile.key for tile in house.shell.presenter.snapshot.tiles]
        assert "receive" not in keys
        assert {"pick", "hand_over", "outbox"} <= set(keys)
        await house.scan("DH:GOTO:receive")
        assert house.shell.current == "home"
        assert house.band.title == "This is not part of Ben Marsh's work here"
        house.shell.presenter.choose("settings")
        await house.quiet()
        assert house.shell.current == "home"
        await house.scan("BADGE-1")
        keys = [tile.key for tile in house.shell.presenter.snapshot.tiles]
        assert {"receive", "settings"} <= set(keys)
        await house.scan("DH:GOTO:receive")
        assert house.shell.current == "deliveries"


async def test_another_person_does_not_stay_where_they_may_not_be(tmp_path: Path) -> None:
    """Feature row 4: neither by a badge, nor by the lock, nor by going back."""
    async with window(tmp_path, worker_tiles=("receive", "lookup")) as house:
        await house.scan("BADGE-1")
        await house.shell.go(Go("settings", "people"))
        await house.scan("BADGE-2")
        assert (house.shell.current, house.band.title) == ("home", "Ben Marsh is signed in")

        await house.scan("BADGE-1")
        await house.shell.go(Go("settings", "people"))
        await house.scan("DH:LOCK", "BADGE-2")
        assert (house.shell.current, house.band.title) == ("home", "Ben Marsh is signed in")

        await house.scan("BADGE-1")
        await house.shell.go(Go("settings", "people"))
        await house.scan("DH:GOTO:lookup", "BADGE-2")
        assert house.shell.current == "lookup"
        await house.scan("DH:BACK")
        assert house.shell.current == "home"

        await house.scan("DH:LOCK")
        await house.shell.go(Go("settings"))  # wanted behind the lock
        await house.scan("BADGE-2")
        assert house.shell.current == "home"


async def test_nothing_that_a_screen_opens_late_lies_over_the_lock(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.shell.go(Go("counts"))
        dialog = QDialog(house.shell.screen("counts").view)
        dialog.open()
        await house.scan("DH:LOCK")
        assert not dialog.isVisible()
        frame = house.window.frame
        sheet = frame.open_sheet("An answer came", QWidget())
        await house.painted()
        assert not sheet.isVisible()
        await house.scan("BADGE-2")
        assert (house.shell.current, frame.sheet) == ("counts", None)
        assert frame.open_sheet("An answer came", QWidget()).isVisible()


async def test_only_a_lead_changes_who_sees_what(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        await house.shell.go(Go("settings", "people"))
        settings = house.shell.presenter
        await settings.change("people.tiles", ("worker", ("receive",)))
        assert house.band.title == "A lead has to be signed in for this"
        assert house.people.shows("pick")
        await house.scan("BADGE-1")
        assert settings.state.people.may
        await settings.change("people.tiles", ("worker", ("receive",)))
        await settings.change("people.tiles", (MIRA, ("counts",)))
        await settings.change("people.lock_after", 0)
        await settings.change("people.sign_in_required", "never")
        rules = house.terminus.workbench.profile.people
        assert (rules.worker_tiles, rules.lead_tiles) == (("receive",), None)
        assert rules.person_tiles == {MIRA: ("counts",)}
        assert (rules.lock_after, rules.sign_in_required) == (0, False)
        await settings.change("people.tiles", (MIRA, None))
        assert not house.terminus.workbench.profile.people.person_tiles
        settings.set_pin(MIRA)
        await house.quiet()
        assert house.sign_in.snapshot.title == "Anna Berg"  # the lead vouches for it
