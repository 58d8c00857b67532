"""A keypad for quantities: at most five digits before the comma, applied by its own key.

A scan never applies it (law 8): the screen calls `cancel` and tells the person so.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import locale, translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.sheet import FILLS
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
        self._proposed = False

    def propose(self, text: str) -> None:
        """Begin with a number that nobody typed: the first digit takes its place."""
        self.text, self._proposed = text, True

    def press(self, key: str) -> bool:
        """Take a digit, "," or "<" (one back); False if it has no place."""
        if self._proposed and (key.isdecimal() or (key == "," and self._parts)):
            self.text = ""
        self._proposed = False
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
        self.setProperty(FILLS, True)
        self._mode_keys = [self._mode_key(mode) for mode in modes]
        self._mode_keys[0].setChecked(True)
        self._number = FitLabel(
            theme,
            "numeral_rest",
            weight=700,
            lines=1,
            least=0.4,
            align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        self._number.set_tabular()
        self._number.setMinimumHeight(56)
        self._apply = BigButton(theme, icon="check", kind=Kind.OK, size="large")
        self._apply.clicked.connect(self.apply)
        self._keys = [self._key(key) for key in "1234567890,<"]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(GAP)
        theme.changed.connect(self._arrange)
        self._arrange()
        self._render()

    def _arrange(self) -> None:
        """Kiosk: what it does at the left, digits at the right. Handheld: below each other."""
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        if self._theme.kiosk:
            self._place_modes(0, 1)
            grid.addWidget(self._number, 1, 0, 2, 2)
            grid.addWidget(self._apply, 3, 0, 1, 2)
            shape: tuple[str, ...] = ("789", "456", "123", ",0<")
            left, top = 2, 0
        else:
            self._place_modes(0, 1)
            grid.addWidget(self._number, 0, 2, 1, 2)
            shape, left, top = ("789<", "456,", "1230"), 0, 1
            grid.addWidget(self._apply, 4, 0, 1, 4)
        by_key = {button.key: button for button in self._keys}
        for row, keys in enumerate(shape):
            for column, key in enumerate(keys):
                grid.addWidget(by_key[key], top + row, left + column)
        for column in range(5):
            wide = 5 if self._theme.kiosk and column < 2 else 4
            grid.setColumnStretch(column, wide if column < 4 or self._theme.kiosk else 0)
        for row in range(4):
            grid.setRowStretch(row, 1)

    def _place_modes(self, *columns: int) -> None:
        if len(self._mode_keys) == 1:
            self._grid.addWidget(self._mode_keys[0], 0, columns[0], 1, len(columns))
            return
        for column, button in zip(columns, self._mode_keys, strict=True):
            self._grid.addWidget(button, 0, column)

    def _mode_key(self, mode: Mode) -> BigButton:
        button = BigButton(self._theme, _mode_words(mode), key=mode)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.chosen.connect(self._on_mode)
        return button

    def _key(self, key: str) -> BigButton:
        icon = "back" if key == "<" else ""
        words = "" if key == "<" else locale().decimalPoint() if key == "," else key
        button = BigButton(self._theme, words, key=key, icon=icon, size="title")
        button.setMinimumSize(56, 48)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
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
        on = next((button for button in self._mode_keys if button.isChecked()), None)
        return Mode(on.key) if on is not None else self._modes[0]

    @property
    def number(self) -> Decimal | None:
        """The number typed so far."""
        return self._entry.value()

    def propose(self, number: str) -> None:
        """Show a number that is likely: it is applied as it stands, and gives way to a digit."""
        self._entry.propose(number)
        self._render()

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
