"""The keys under the list: quick hands on the line touched last, each in one tap (law 8)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.values import ONE
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

MOST_PERCENT = 100
"""Up to this text size the quick keys have words on the kiosk."""


class QuickKeys(QWidget):
    """-1, +1, keypad and the line in full; a subclass adds keys of its own and lets all `stand`.

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = ""
        """The id of the line in hand."""
        self.minus = BigButton(theme, "−1", parent=self, size="large")
        self.plus = BigButton(theme, "+1", parent=self, size="large")
        self.keypad = BigButton(theme, icon="keypad", parent=self)
        self.detail = BigButton(theme, icon="edit", parent=self)
        self.minus.clicked.connect(self._on_minus)
        self.plus.clicked.connect(self._on_plus)
        self.keypad.clicked.connect(self._on_keypad)
        self.detail.clicked.connect(self._on_detail)
        self._buttons: Sequence[BigButton] = ()
        self._wide: Sequence[float] = ()
        self._narrow: Sequence[float] = ()
        self._more: Sequence[tuple[BigButton, str]] = ()

    def stand(
        self, buttons: Sequence[BigButton], wide: Sequence[float], narrow: Sequence[float]
    ) -> None:
        """Let these keys stand side by side: their shares of the row with words, and without."""
        self._buttons, self._wide, self._narrow = buttons, wide, narrow
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)
        self._theme.changed.connect(self._rename)
        self._theme.changed.connect(self.place_parts)

    # --- what a kind of document says -------------------------------------------------------

    def count(self, by: Decimal) -> None:
        """One more of the line, or one less."""
        raise NotImplementedError

    def open(self, page: str, line: str) -> None:
        """A page about the line."""
        raise NotImplementedError

    # --- the keys ---------------------------------------------------------------------------

    @property
    def narrow(self) -> bool:
        """Whether icons must do without words."""
        return not self._theme.kiosk or self._theme.metrics.percent > MOST_PERCENT

    def name(self, *more: tuple[BigButton, str]) -> None:
        """Give the keys their words; `more` are the subclass's own."""
        self._more = more
        self._rename()

    def _rename(self) -> None:
        """The window may have become a handheld's: words give way to icons."""
        known = (
            (self.keypad, translate("Receipt", "Keypad")),
            (self.detail, translate("Receipt", "Line")),
        )
        for button, words in (*known, *self._more):
            button.setText("" if self.narrow else words)
            button.setAccessibleName(words)
        self.minus.setAccessibleName(translate("Receipt", "One less"))
        self.plus.setAccessibleName(translate("Receipt", "One more"))

    def _on_minus(self) -> None:
        self.count(-ONE)

    def _on_plus(self) -> None:
        self.count(ONE)

    def _on_keypad(self) -> None:
        self.open("quantity", self.line)

    def _on_detail(self) -> None:
        self.open("line", self.line)

    def place_parts(self) -> None:
        """Give every key its place."""
        weights = self._narrow if self.narrow else self._wide
        pad = self._theme.metrics.pad
        wide = self.width() - 2 * pad + 12 - GAP * (len(self._buttons) - 1)
        left = float(pad - 6)
        for button, weight in zip(self._buttons, weights, strict=True):
            part = wide * weight / sum(weights)
            button.setGeometry(round(left), 6, round(part), self.height() - 11)
            left += part + GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_parts()
