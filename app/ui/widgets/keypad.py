"""A keypad for quantities: at most five digits before the comma, applied by its own key.

A scan never applies it (law 8): the screen calls `cancel` and tells the person so.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import locale, translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.text import FitLabel

WHOLE_DIGITS = 5
PART_DIGITS = 3


class Mode(StrEnum):
    """What the number does to the line."""

    SET = "set"
    ADD = "add"


class Entry:
    """The digits typed so far; text only, never a float."""

    def __init__(self, *, parts: bool) -> None:
        self._parts = parts
        self.text = ""

    def press(self, key: str) -> bool:
        """Take a digit, "," or "<" (one back); False if it has no place."""
        if key == "<":
            self.text = self.text[:-1]
            return True
        whole, comma, part = self.text.partition(",")
        if key == ",":
            if not self._parts or comma:
                return False
            self.text = f"{whole or '0'},"
            return True
        if not (len(key) == 1 and key in "0123456789"):
            return False
        if comma:
            if len(part) >= PART_DIGITS:
                return False
        elif whole == "0":
            self.text = ""
        elif len(whole) >= WHOLE_DIGITS:
            return False
        self.text += key
        return True

    def value(self) -> Decimal | None:
        """The number; None while nothing is typed."""
        bare = self.text.rstrip(",")
        return Decimal(bare.replace(",", ".")) if bare else None


class Keypad(QWidget):
    """Digits, a comma where parts are allowed, set or add, and a 64 px key that applies.

    Signals:
        applied: (mode, number) as `(str, Decimal)`.
        cancelled: put away without an effect.
    """

    applied = Signal(str, object)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        unit: str = "",
        parts: bool = False,
        modes: tuple[Mode, ...] = (Mode.SET, Mode.ADD),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit = unit
        self._entry = Entry(parts=parts)
        self._modes = modes
        self.setAccessibleName(title)
        self._title = QLabel(title)
        self._title.setWordWrap(True)
        self._title.setProperty("role", "heading")
        self._mode = ChipRow(theme, [Choice(m, _mode_words(m)) for m in modes])
        self._mode.set_on((modes[0],))
        self._mode.setVisible(len(modes) > 1)
        self._mode.chosen.connect(self._on_mode)
        self._number = FitLabel(
            theme,
            "numeral_rest",
            weight=700,
            lines=1,
            least=0.5,
            align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        self._number.set_tabular()
        self._number.setFixedHeight(80)
        self._apply = BigButton(theme, icon="check", kind=Kind.OK, size="large")
        self._apply.setMinimumHeight(64)
        self._apply.clicked.connect(self.apply)
        self._build()
        self._render()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(GAP)
        for part in (self._title, self._mode, self._number):
            box.addWidget(part)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for at, key in enumerate(("7", "8", "9", "4", "5", "6", "1", "2", "3", ",", "0", "<")):
            row, column = divmod(at, 3)
            grid.addWidget(self._key(key), row, column)
        box.addLayout(grid, 1)
        box.addWidget(self._apply)

    def _key(self, key: str) -> BigButton:
        icon = "back" if key == "<" else ""
        words = "" if key == "<" else locale().decimalPoint() if key == "," else key
        button = BigButton(self._theme, words, key=key, icon=icon, size="title")
        button.setMinimumSize(64, 56)
        if key == "<":
            button.setAccessibleName(translate("Keypad", "Delete last digit"))
        if key == ",":
            button.setEnabled(self._entry._parts)
            button.setAccessibleName(translate("Keypad", "Comma"))
        button.chosen.connect(self.press)
        return button

    @property
    def mode(self) -> Mode:
        """Set or add."""
        on = self._mode.on()
        return Mode(on[0]) if on else self._modes[0]

    @property
    def number(self) -> Decimal | None:
        """The number typed so far."""
        return self._entry.value()

    def press(self, key: str) -> None:
        """Take a key: a digit, ",", "." or "<"; others are ignored."""
        if self._entry.press("," if key == "." else key):
            self._render()

    def apply(self) -> None:
        """Apply the number: its key, Enter, or `DH:OK`; nothing typed does nothing."""
        number = self._entry.value()
        if number is not None:
            self.applied.emit(str(self.mode), number)

    def cancel(self) -> None:
        """Put it away: a scan came, or the person changed their mind."""
        self.cancelled.emit()

    def _on_mode(self, key: str) -> None:
        self._render()

    def _render(self) -> None:
        shown = self._entry.text.replace(",", locale().decimalPoint()) or "0"
        sign = "+ " if self.mode is Mode.ADD else ""
        self._number.setText(f"{sign}{shown} {self._unit}".rstrip())
        self._number.set_token("ink" if self._entry.text else "muted")
        words = _mode_words(self.mode)
        typed = self._entry.value() is not None
        self._apply.setText(f"{words} {sign}{shown}" if typed else words)
        self._apply.setEnabled(typed)


def _mode_words(mode: str) -> str:
    if mode == Mode.ADD:
        return translate("Keypad", "Add")
    return translate("Keypad", "Set to")
