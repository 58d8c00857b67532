"""Small facts in a rounded box: a lot, a place, "12 by others". They are read, not pressed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone


def tag_size(theme: Theme, text: str, icon: str = "") -> QSize:
    """How much room a tag wants, px."""
    metrics = QFontMetrics(theme.font(theme.metrics.small, 600))
    side = theme.metrics.small + 6 if icon else 0
    return QSize(metrics.horizontalAdvance(text) + 24 + side, metrics.height() + 8)


def paint_tag(
    painter: QPainter, theme: Theme, box: QRect, text: str, icon: str = "", tone: Tone = Tone.PLAIN
) -> None:
    """Draw a tag into `box`, its text shortened if it must be."""
    ground, ink = theme.tone(tone, soft=True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    edge = theme.name == "contrast" or tone is Tone.PLAIN
    line = theme.colour("line") if tone is Tone.PLAIN else ink
    painter.setPen(QPen(line, 1) if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    left = box.left() + 10
    size = theme.metrics.small
    if icon:
        ratio = painter.device().devicePixelRatio()
        pixmap = theme.pixmap(icon, ink.name(), size, ratio)
        painter.drawPixmap(left, box.center().y() - size // 2 + 1, pixmap)
        left += size + 6
    font = theme.font(size, 600)
    room = box.right() - 9 - left
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(ink)
    spot = QRect(left, box.top(), room + 2, box.height())
    painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), shown)


class Tag(QWidget):
    """One fact as a widget of its own."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        tone: Tone = Tone.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._icon, self._tone = text, icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.updateGeometry)

    def display(self, text: str, icon: str = "", tone: Tone = Tone.PLAIN) -> None:
        """Show another fact."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return tag_size(self._theme, self._text, self._icon)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(painter, self._theme, self.rect(), self._text, self._icon, self._tone)
        painter.end()
