"""The digits of a PIN: keys of at least 64 px, in a telephone's order."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.screens.sign_in.typing import BACK
from app.ui.theme import Theme
from app.ui.tokens import GAP, MAIN_TARGET
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

APPLY = "apply"
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", BACK, "0", APPLY)
COLUMNS, ROWS = 3, 4
WIDEST, HIGHEST = 148, 96
LEAST = QRect(0, 0, COLUMNS * MAIN_TARGET + 2 * GAP, ROWS * MAIN_TARGET + 3 * GAP).size()
"""The room that the keys need."""


class PinPad(QWidget):
    """Digits, one back, apply.

    Signals:
        pressed: a digit, or "<".
        applied: what is typed is all of it.
    """

    pressed = Signal(str)
    applied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("PinPad", "PIN"))
        self._keys = [self._key(theme, key) for key in KEYS]
        theme.changed.connect(self._place_parts)

    def _key(self, theme: Theme, key: str) -> BigButton:
        match key:
            case "<":
                button = BigButton(theme, key=key, icon="back", parent=self)
                button.setAccessibleName(translate("PinPad", "Delete the last digit"))
            case "apply":
                button = BigButton(theme, key=key, icon="check", kind=Kind.OK, parent=self)
                button.setAccessibleName(translate("PinPad", "Apply the PIN"))
            case _:
                button = BigButton(theme, key, key=key, size="title", parent=self)
        button.chosen.connect(self._on_chosen)
        return button

    def display(self, *, typed: int, enough: bool, busy: bool) -> None:
        """Which keys can be pressed."""
        for button in self._keys:
            able = {BACK: typed > 0, APPLY: enough}.get(button.key, True)
            button.setEnabled(able and not busy)

    def button(self, key: str) -> BigButton:
        """The key of a digit, "<" or "apply"."""
        return next(button for button in self._keys if button.key == key)

    def _on_chosen(self, key: str) -> None:
        if key == APPLY:
            self.applied.emit()
        else:
            self.pressed.emit(key)

    def _place_parts(self) -> None:
        wide = min(WIDEST, (self.width() - (COLUMNS - 1) * GAP) // COLUMNS)
        high = min(HIGHEST, (self.height() - (ROWS - 1) * GAP) // ROWS)
        left = (self.width() - COLUMNS * wide - (COLUMNS - 1) * GAP) // 2
        top = (self.height() - ROWS * high - (ROWS - 1) * GAP) // 2
        for at, button in enumerate(self._keys):
            row, column = divmod(at, COLUMNS)
            x, y = left + column * (wide + GAP), top + row * (high + GAP)
            button.setGeometry(x, y, wide, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
