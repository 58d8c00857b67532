"""Where to go, on the card: the one thing that a picker must read while walking."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone

LEAST = 20
"""Text below this size is not read while walking: it is cut off instead."""
ROOMY = 260
"""From this width a number beside the place leaves room for the icon."""


class WhereView(QWidget):
    """A place's name as large as there is room for it: in the accent's colour while one is to go
    there, with a check mark once one stands there.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._tone = Tone.ACCENT
        self._badge = ""
        self.hide()

    def display(self, name: str, tone: Tone, badge: str = "") -> None:
        """Show a place, with a short number beside it; "" shows nothing."""
        self.setVisible(bool(name))
        if (name, tone, badge) != (self._name, self._tone, self._badge):
            self._name, self._tone, self._badge = name, tone, badge
            self.update()

    def _font(self, room: int) -> QFont:
        font = self._theme.font(round(self.height() * 0.68), 700, tabular=True)
        while font.pixelSize() > LEAST and QFontMetrics(font).horizontalAdvance(self._name) > room:
            font.setPixelSize(font.pixelSize() - 2)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        here = self._tone is not Tone.ACCENT
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._tone}_soft" if here else "accent"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        ink = f"{self._tone}_soft_ink" if here else "accent_ink"
        left = 14
        if not self._badge or self.width() >= ROOMY:
            size = min(self.height() // 2, 36)
            icon = theme.pixmap("check" if here else "place", ink, size, self.devicePixelRatioF())
            painter.drawPixmap(12, (self.height() - size) // 2, icon)
            left = 12 + size + 10
        box = QRect(left, 0, self.width() - left - 12, self.height())
        box.setRight(self._paint_badge(painter, box.right(), here=here))
        font = self._font(box.width())
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        shown = QFontMetrics(font).elidedText(
            self._name, Qt.TextElideMode.ElideRight, box.width() + 2
        )
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown
        )
        painter.end()

    def _paint_badge(self, painter: QPainter, right: int, *, here: bool) -> int:
        """The number in a box of its own at the right; returns where the place must end."""
        if not self._badge:
            return right
        theme = self._theme
        side = min(self.height() - 16, 56 if self.width() >= ROOMY else 44)
        font = theme.font(round(side * 0.66), 700, tabular=True)
        wide = max(side, QFontMetrics(font).horizontalAdvance(self._badge) + 16)
        box = QRect(self.width() - 8 - wide, (self.height() - side) // 2, wide, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if here else "accent_ink"))
        painter.drawRoundedRect(QRectF(box), 8, 8)
        painter.setFont(font)
        painter.setPen(theme.colour("accent_ink" if here else "accent"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._badge)
        return box.left() - 8
