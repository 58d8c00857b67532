"""Letters and digits to tap: lots, serials and names where there is no keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.inputs import TextRow

DIGITS = "1234567890"
LETTERS = "QWERTYUIOPASDFGHJKLZXCVBNM"
SIGNS = "-/."
COLUMNS_WIDE = 10
COLUMNS_NARROW = 7
BACK = "<"
SPACE = " "


class Letters(QWidget):
    """Keys that write into a field; a real keyboard writes there as well.

    Signals:
        pressed: a key was tapped.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, row: TextRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._keys = [self._key(key) for key in (*DIGITS, *LETTERS, *SIGNS, SPACE, BACK)]
        self._columns = 0
        self._arrange()
        theme.changed.connect(self._arrange)

    def _key(self, key: str) -> BigButton:
        icon = "back" if key == BACK else ""
        shown = "" if key == BACK else "␣" if key == SPACE else key
        button = BigButton(self._theme, shown, key=key, icon=icon, size="large")
        button.setMinimumSize(48, 48)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key == BACK:
            button.setAccessibleName(translate("Receipt", "Delete last character"))
        if key == SPACE:
            button.setAccessibleName(translate("Receipt", "Space"))
        button.chosen.connect(self.press)
        return button

    def _arrange(self) -> None:
        columns = COLUMNS_WIDE if self._theme.kiosk else COLUMNS_NARROW
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self._keys):
            self._grid.addWidget(button, at // columns, at % columns)

    def press(self, key: str) -> None:
        """Write a character, or take the last one away."""
        field = self._row.field
        if key == BACK:
            field.backspace()
        else:
            field.insert(key)
        self.pressed.emit(key)
