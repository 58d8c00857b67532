"""Tiles of the home screen: what there is to do, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.text import FitLabel


@dataclass(frozen=True, slots=True)
class TileValue:
    """One tile; `count` is drawn large, `note` explains it ("2 due today")."""

    key: str
    title: str
    icon: str
    count: str = ""
    note: str = ""
    tone: Tone = Tone.PLAIN
    enabled: bool = True


class Tile(QAbstractButton):
    """A large button with icon, title and count.

    Signals:
        chosen: key of the tile.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, value: TileValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.value = value
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._title = FitLabel(theme, "large", weight=700, lines=1, least=0.7, parent=self)
        self._note = FitLabel(theme, "small", lines=2, token="muted", least=0.85, parent=self)
        for label in (self._title, self._note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._place_parts)
        self.display(value)

    def display(self, value: TileValue) -> None:
        """Show `value`."""
        self.value = value
        self._title.setText(value.title)
        self._note.setText(value.note)
        self._title.set_token("ink" if value.enabled else "off_ink")
        self._note.set_token("muted" if value.tone is Tone.PLAIN else f"{value.tone}_soft_ink")
        self.setEnabled(value.enabled)
        self.setAccessibleName(f"{value.title}: {value.count} {value.note}".strip(": "))
        self._place_parts()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value.key)

    def sizeHint(self) -> QSize:
        return QSize(200, 148) if self._theme.kiosk else QSize(150, 128)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 96)

    def _place_parts(self) -> None:
        theme, inner = self._theme, self.rect().adjusted(16, 12, -16, -12)
        title = QFontMetrics(theme.font(theme.metrics.large, 700)).height()
        note = self._note_height(inner)
        bottom = inner.bottom() + 1
        self._note.setGeometry(inner.left(), bottom - note, inner.width(), note)
        self._title.setGeometry(inner.left(), bottom - note - title, inner.width(), title)
        self.update()

    def _note_height(self, inner: QRect) -> int:
        font = QFontMetrics(self._theme.font(self._theme.metrics.small))
        if not self.value.note:
            return 0
        long = font.horizontalAdvance(self.value.note) > inner.width()
        return font.height() * 2 if long and inner.height() > 110 else font.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, value = self._theme, self.value
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("surface" if value.enabled else "off")
        painter.setBrush(ground.darker(106) if self.isDown() else ground)
        edge = "focus" if self.hasFocus() else "line"
        painter.setPen(QPen(theme.colour(edge), 3 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)
        inner = self.rect().adjusted(16, 14, -16, -12)
        room = self._title.y() - inner.top() - 6
        side = max(24, min(56 if theme.kiosk else 44, room))
        self._paint_icon(painter, QRect(inner.left(), inner.top(), side, side))
        if value.count:
            self._paint_count(painter, inner, side)
        painter.end()

    def _paint_icon(self, painter: QPainter, box: QRect) -> None:
        theme, value = self._theme, self.value
        plain = value.tone is Tone.PLAIN
        ground = "accent_soft" if plain else f"{value.tone}_soft"
        if value.enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(QRectF(box), 12, 12)
        ink = f"{ground}_ink" if value.enabled else "off_ink"
        size = box.width() * 4 // 7
        icon = theme.pixmap(value.icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(box.center().x() - size // 2 + 1, box.center().y() - size // 2 + 1, icon)

    def _paint_count(self, painter: QPainter, inner: QRect, side: int) -> None:
        theme = self._theme
        font = theme.font(max(24, min(56 if theme.kiosk else 42, side)), 700, tabular=True)
        room = inner.adjusted(side + 8, 0, 0, 0)
        while font.pixelSize() > 16:
            if QFontMetrics(font).horizontalAdvance(self.value.count) <= room.width():
                break
            font.setPixelSize(font.pixelSize() - 2)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if self.value.enabled else "off_ink"))
        spot = QRect(room.left(), inner.top(), room.width(), side)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot, int(flags), self.value.count)
