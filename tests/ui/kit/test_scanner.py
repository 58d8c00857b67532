"""The key filter, by real key events on the window's handle: that is where the platform sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.aio import SystemClock
from app.scan.values import Scan, ScannerSettings
from app.ui.scanner import ScannerFilter
from tests.ui.kit.waiting import until


@dataclass
class Desk:
    """A window with a field and a button, and what the filter read."""

    window: QWidget
    line: QLineEdit
    button: QPushButton
    scanner: ScannerFilter
    scans: list[Scan] = field(default_factory=list)
    pressed: list[bool] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def burst(self, text: str, *, enter: bool = True, gap_ms: int = -1) -> None:
        """A wedge types `text`; `gap_ms` between keys, -1 as fast as it goes."""
        handle = self.window.windowHandle()
        for character in text:
            if character == "\x1d":
                # As X sends it: Ctrl and ] with the text GS.
                control = Qt.KeyboardModifier.ControlModifier
                key = Qt.Key.Key_BracketRight
                press = QKeyEvent(QEvent.Type.KeyPress, key, control, character)
                QApplication.sendEvent(handle, press)
            else:
                click(handle, character, gap_ms)
        if enter:
            QTest.keyClick(handle, Qt.Key.Key_Return)

    def read(self) -> list[str]:
        """The texts of the scans so far."""
        return [scan.text for scan in self.scans]

    def keep(self, scan: Scan) -> None:
        """Remember a scan."""
        self.scans.append(scan)

    def press(self) -> None:
        """Remember that the button was pressed."""
        self.pressed.append(True)


def click(handle: QWindow, character: str, gap_ms: int = -1) -> None:
    """Press and release the key of a character, as the platform reports it."""
    QTest.keyClick(  # type: ignore[call-overload]  # the stubs know no characters
        handle, character, Qt.KeyboardModifier.NoModifier, gap_ms
    )


def _settings(**more: object) -> ScannerSettings:
    # Slow machines must not tear a test apart: the gap is as long as it may be.
    return ScannerSettings(gap_ms=250, silence_ms=260, **more)  # type: ignore[arg-type]


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    window = QWidget()
    line, button = QLineEdit(), QPushButton("Post")
    button.setAutoDefault(True)
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addWidget(button)
    scanner = ScannerFilter(_settings(), SystemClock(), window)
    desk = Desk(window, line, button, scanner)
    scanner.scanned.connect(desk.keep)
    button.clicked.connect(desk.press)
    scanner.install()
    window.show()
    QApplication.processEvents()
    button.setFocus()
    yield desk
    scanner.remove()
    window.close()


def test_a_scan_needs_no_focus_and_its_enter_presses_no_button(desk: Desk) -> None:
    desk.burst("4006381333931")

    assert desk.read() == ["4006381333931"]
    assert desk.pressed == []


def test_each_key_counts_once_though_it_comes_four_times(desk: Desk) -> None:
    desk.burst("DH:OK")

    assert desk.read() == ["DH:OK"]


def test_gs_is_taken_by_its_text(desk: Desk) -> None:
    desk.burst("010952001000001810L1\x1d17310630")

    assert desk.read() == ["010952001000001810L1\x1d17310630"]


def test_ten_scans_in_one_burst_are_all_read_in_order(desk: Desk) -> None:
    codes = [f"95201400000{n:02d}" for n in range(10)]
    for code in codes:
        desk.burst(code)

    assert desk.read() == codes


def test_a_wedge_with_1_ms_between_its_keys(desk: Desk) -> None:
    desk.burst("01195200100000151731063010L3106A", gap_ms=1)

    assert desk.read() == ["01195200100000151731063010L3106A"]


async def test_silence_ends_a_scan_without_enter(desk: Desk) -> None:
    desk.burst("LS-70368", enter=False)
    await until(lambda: desk.read() == ["LS-70368"])


def test_an_open_field_keeps_its_text_and_the_scan_is_read(desk: Desk) -> None:
    desk.line.setText("typed before")
    desk.line.setFocus()
    desk.burst("4006381333931")

    assert desk.read() == ["4006381333931"]
    assert desk.line.text() == "typed before"


def _has_length(field: QLineEdit, length: int) -> bool:
    return len(field.text()) == length


async def test_what_a_person_types_reaches_the_field(desk: Desk) -> None:
    desk.scanner.use(ScannerSettings(gap_ms=20, silence_ms=40))
    desk.line.setFocus()
    for typed in ("A", "Ab", "Abc"):
        click(desk.window.windowHandle(), typed[-1])
        await until(partial(_has_length, desk.line, len(typed)))

    assert desk.read() == []
    assert desk.line.text().lower() == "abc"


async def test_a_typed_key_is_sent_again_with_its_release(desk: Desk) -> None:
    desk.scanner.use(ScannerSettings(gap_ms=20, silence_ms=40))
    desk.button.setFocus()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Space)
    await until(lambda: desk.pressed == [True])

    assert not desk.button.isDown()


async def test_a_key_can_be_used_by_the_screen_instead(desk: Desk) -> None:
    def use(key: str) -> bool:
        desk.keys.append(key)
        return True

    desk.scanner.use(ScannerSettings(gap_ms=20, silence_ms=40))
    desk.scanner.key_handler = use
    click(desk.window.windowHandle(), "2")
    await until(lambda: desk.keys == ["2"])
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    await until(lambda: desk.keys == ["2", "Return"])

    assert desk.pressed == []


def test_a_key_that_repeats_by_itself_is_no_scan(desk: Desk) -> None:
    desk.line.setFocus()
    handle = desk.window.windowHandle()
    for _ in range(8):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True
        )
        QApplication.sendEvent(handle, event)

    assert desk.read() == []
    assert desk.line.text() == "aaaaaaaa"


def test_a_prefix_key_and_a_separator_key(desk: Desk) -> None:
    desk.scanner.use(_settings(prefix="F9", separator="F8"))
    handle = desk.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F9)
    desk.burst("10L1", enter=False)
    QTest.keyClick(handle, Qt.Key.Key_F8)
    desk.burst("17310630")

    assert desk.read() == ["\x1d10L1\x1d17310630"]


def test_the_time_of_a_scan_is_on_the_machines_own_clock(desk: Desk) -> None:
    before = SystemClock().monotonic()
    desk.burst("4006381333931")
    after = SystemClock().monotonic()

    assert before - 50 <= desk.scans[0].at <= after + 50


def test_another_source_goes_the_same_way(desk: Desk) -> None:
    scan = Scan("4006381333931", "", "serial:port1", 5)
    desk.scanner.feed(scan)

    assert desk.scans == [scan]


def test_removing_the_filter_hands_out_what_it_holds(desk: Desk) -> None:
    desk.burst("LS-70368", enter=False)
    desk.scanner.remove()

    assert desk.read() == ["LS-70368"]
