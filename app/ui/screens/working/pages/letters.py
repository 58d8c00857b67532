"""Letters and digits to tap: lots, serials and names where there is no keyboard.

They lie at the window's lower edge while a page wants something typed, as on a telephone. The
next scan closes the page and them.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.inputs import TextRow

SWITCH, SPACE, BACK, DONE = "switch", " ", "back", "done"
LETTERS = (*"QWERTYUIOP", *"ASDFGHJKL", BACK, SWITCH, *"ZXCVBNM", SPACE, DONE)
DIGITS = (*"1234567890", *"-/.,:+#()", BACK, SWITCH, *"@_*=%&", SPACE, DONE)
COLUMNS_WIDE, COLUMNS_NARROW = 10, 8
KEY_WIDE, KEY_NARROW = 56, 50


class LaidBelow(QWidget):
    """Keys for what a page asks; the view lays them at the window's lower edge."""

    def wanted_height(self) -> int:
        """Height in which all of them stand, px."""
        raise NotImplementedError


class Letters(LaidBelow):
    """Keys that write into a field; a real keyboard writes there as well.

    Signals:
        done: the key with the check mark.
    """

    done = Signal()

    def __init__(self, theme: Theme, row: TextRow, *, digits: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._row = row
        self._digits = digits
        self._keys: list[BigButton] = []
        self._fill()

    def write_into(self, row: TextRow, *, digits: bool = False) -> None:
        """Another field gets what is tapped."""
        self._row = row
        if digits != self._digits:
            self._digits = digits
            self._fill()

    def wanted_height(self) -> int:
        rows = -(-len(LETTERS) // self._columns())
        return rows * (self._key_height() + GAP) + GAP

    def _columns(self) -> int:
        return COLUMNS_WIDE if self._theme.kiosk else COLUMNS_NARROW

    def _key_height(self) -> int:
        return KEY_WIDE if self._theme.kiosk else KEY_NARROW

    def _fill(self) -> None:
        wanted = DIGITS if self._digits else LETTERS
        while len(self._keys) < len(wanted):
            button = BigButton(self._theme, size="large", parent=self)
            button.chosen.connect(self.press)
            button.show()
            self._keys.append(button)
        for at, button in enumerate(self._keys):
            button.setVisible(at < len(wanted))
            if at < len(wanted):
                self._label(button, wanted[at])
        self._place_parts()

    def _label(self, button: BigButton, key: str) -> None:
        button.key = key
        button.set_icon({BACK: "back", DONE: "check"}.get(key, ""))
        button.set_kind(Kind.OK if key == DONE else Kind.NORMAL)
        other = "A" if self._digits else "#"
        shown = {BACK: "", DONE: "", SPACE: "␣", SWITCH: other}.get(key, key)
        button.setText(shown)
        spoken = {
            BACK: translate("Working", "Delete last character"),
            DONE: translate("Working", "Done"),
            SPACE: translate("Working", "Space"),
            SWITCH: translate("Working", "Letters or digits"),
        }.get(key)
        if spoken:
            button.setAccessibleName(spoken)

    def press(self, key: str) -> None:
        """Write a character, or do what the key says."""
        if key == DONE:
            self.done.emit()
        elif key == SWITCH:
            self._digits = not self._digits
            self._fill()
        elif key == BACK:
            self._row.field.backspace()
        else:
            self._row.field.insert(key)

    def _place_parts(self) -> None:
        columns = self._columns()
        pad, high = max(GAP, self._theme.metrics.pad - 4), self._key_height()
        wide = (self.width() - 2 * pad - GAP * (columns - 1)) / columns
        above = GAP + max(0, self.height() - self.wanted_height()) // 2
        for at, button in enumerate(self._keys):
            line, column = divmod(at, columns)
            left = pad + column * (wide + GAP)
            top = above + line * (high + GAP)
            button.setGeometry(round(left), top, round(wide), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("inset"))
        painter.fillRect(0, 0, self.width(), 2, self._theme.colour("edge"))
        painter.end()
