"""The connection as a bar above the list: a sentence with an icon, and what to do about it.

Where a person can do that on this terminal, the bar is a button that leads there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.screens.outbox.values import LinkLine
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.text import FitLabel

_ICON = 26


class LinkBar(QAbstractButton):
    """The connection in a sentence, with an icon; its height does not depend on what is said.
    `clicked` comes where the line leads somewhere, and never else.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = LinkLine()
        self.words = FitLabel(theme, "text", weight=600, lines=4, least=0.56, parent=self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEnabled(False)
        theme.changed.connect(self._place_parts)
        self._place_parts()

    def display(self, line: LinkLine) -> None:
        """Show `line`."""
        self._line = line
        self.words.setText((not self._theme.kiosk and line.short) or line.text)
        self.words.set_token("ink" if line.tone is Tone.PLAIN else f"{line.tone}_soft_ink")
        self.setAccessibleName(line.text)
        if line.leads != self.isEnabled():
            self.setEnabled(line.leads)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if line.leads else Qt.FocusPolicy.NoFocus)
            self._place_parts()
        self.update()

    def _place_parts(self) -> None:
        theme = self._theme
        high = QFontMetrics(theme.font(theme.metrics.text, 600)).lineSpacing()
        self.setFixedHeight(max(48, 2 * high + 16))
        pad = theme.metrics.pad
        right = pad + (40 if self._line.leads else 0)
        self.words.setGeometry(pad + 40, 4, self.width() - pad - 40 - right, self.height() - 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tone = self._theme, self._line.tone
        painter = QPainter(self)
        ground, ink = theme.tone(tone, soft=True)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        pad, top = theme.metrics.pad, (self.height() - _ICON) // 2
        icon = theme.pixmap(self._line.icon, ink.name(), _ICON, self.devicePixelRatioF())
        painter.drawPixmap(pad + 2, top, icon)
        if self._line.leads:
            on = theme.pixmap("forward", ink.name(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - pad - _ICON, top, on)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()
