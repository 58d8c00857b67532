"""Draws one row of a card list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import Theme
from app.ui.tokens import TONE_ICON, Tone
from app.ui.widgets.cards import LIT_ROLE, ROW_ROLE, CardRow
from app.ui.widgets.tag import paint_tag, tag_size

_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def paint_share(painter: QPainter, theme: Theme, card: QRect, share: float, tone: Tone) -> None:
    """Draw how much of something is done as a bar along the lower edge of its card."""
    line = QRectF(card.left() + 14, card.bottom() - 6, card.width() - 28, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("off"))
    painter.drawRoundedRect(line, 1.5, 1.5)
    if share:
        line.setWidth(line.width() * min(1.0, share))
        painter.setBrush(theme.colour("accent" if tone in (Tone.PLAIN, Tone.ACCENT) else str(tone)))
        painter.drawRoundedRect(line, 1.5, 1.5)


class CardPainter(QStyledItemDelegate):
    """Paints `CardRow`s: tone icon, title over subtitle and tags, value at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: CardRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._paint_heading(painter, box, row)
        else:
            state = option.state
            down = bool(state & QStyle.StateFlag.State_Sunken)
            self._paint_row(painter, box, row, lit=bool(index.data(LIT_ROLE)), down=down)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self._theme.metrics.row)

    def _paint_heading(self, painter: QPainter, box: QRect, row: CardRow) -> None:
        theme = self._theme
        room = box.adjusted(theme.metrics.pad, 0, -theme.metrics.pad, -6)
        font = theme.font(theme.metrics.text, 700)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignBottom
        metrics = QFontMetrics(font)
        left = room.width() - metrics.horizontalAdvance(row.value) - 12
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignLeft), title)
        painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignRight), row.value)
        painter.fillRect(room.left(), box.bottom() - 2, room.width(), 1, theme.colour("line"))

    def _paint_row(
        self, painter: QPainter, box: QRect, row: CardRow, *, lit: bool, down: bool
    ) -> None:
        theme = self._theme
        side = 12 if theme.kiosk else 8
        card = box.adjusted(side, 3, -side, -3)
        ground = theme.colour("accent_soft" if lit else "surface")
        painter.setBrush(ground.darker(105) if down else ground)
        painter.setPen(QPen(theme.colour("accent" if lit else "line"), 2.5 if lit else 1))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)
        if row.share is not None:
            paint_share(painter, theme, card, row.share, row.tone)
        left = self._paint_icon(painter, card, row)
        right = self._paint_value(painter, card, row, lit=lit)
        room = QRect(left, card.top() + 5, right - left, card.height() - 10)
        self._paint_words(painter, room, row, lit=lit)

    def _paint_icon(self, painter: QPainter, card: QRect, row: CardRow) -> int:
        theme = self._theme
        name = row.icon or ("" if row.tone is Tone.PLAIN else TONE_ICON[row.tone])
        if not name:
            return card.left() + 16
        side = min(card.height() - 16, 48 if theme.kiosk else 42)
        disc = QRect(card.left() + 12, card.center().y() - side // 2 + 1, side, side)
        ground, ink = theme.tone(row.tone, soft=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(disc), side / 2, side / 2)
        size = side * 5 // 9
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            disc.center().x() - size // 2 + 1,
            disc.center().y() - size // 2 + 1,
            theme.pixmap(name, ink.name(), size, ratio),
        )
        return disc.right() + 13

    def _paint_value(self, painter: QPainter, card: QRect, row: CardRow, *, lit: bool) -> int:
        """Draw the value; returns where the words before it must end."""
        if not row.value:
            return card.right() - 14
        theme = self._theme
        size = theme.metrics.scaled(26 if theme.kiosk else 22)
        font = theme.font(size, 700, tabular=True)
        small = theme.font(theme.metrics.small)
        most = card.width() * 45 // 100
        while font.pixelSize() > 14 and QFontMetrics(font).horizontalAdvance(row.value) > most:
            font.setPixelSize(font.pixelSize() - 1)
        words = QFontMetrics(font).horizontalAdvance(row.value)
        note = QFontMetrics(small).horizontalAdvance(row.value_note)
        wide = min(max(words, note), most) + 4
        spot = QRect(card.right() - 14 - wide, card.top() + 5, wide, card.height() - 10)
        tone = row.tone
        token = "ink" if tone in (Tone.PLAIN, Tone.ACCENT) else f"{tone}_soft_ink"
        painter.setFont(font)
        painter.setPen(theme.colour("accent_soft_ink" if lit else token))
        high = QFontMetrics(font).height()
        if not row.value_note:
            painter.drawText(spot, _RIGHT, row.value)
            return spot.left() - 12
        below = QFontMetrics(small).height()
        top = card.center().y() - (high + below - 6) // 2
        painter.drawText(QRect(spot.left(), top, wide, high), _RIGHT, row.value)
        painter.setFont(small)
        painter.setPen(theme.colour("accent_soft_ink" if lit else "muted"))
        shown = QFontMetrics(small).elidedText(row.value_note, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(spot.left(), top + high - 5, wide, below), _RIGHT, shown)
        return spot.left() - 12

    def _paint_words(self, painter: QPainter, room: QRect, row: CardRow, *, lit: bool) -> None:
        theme = self._theme
        title = theme.font(theme.metrics.text, 600)
        small = theme.font(theme.metrics.small)
        high, low = QFontMetrics(title).height(), QFontMetrics(small).height()
        under = bool(row.subtitle or row.tags)
        total = high + (low + 2 if under else 0)
        top = room.center().y() - total // 2 - (3 if row.share is not None and under else -1)
        painter.setFont(title)
        painter.setPen(theme.colour("accent_soft_ink" if lit else "ink"))
        shown = QFontMetrics(title).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top, room.width(), high), _MIDDLE, shown)
        if not under:
            return
        line = QRect(room.left(), top + high + 1, room.width(), low + 4)
        left = self._paint_tags(painter, line, row)
        painter.setFont(small)
        painter.setPen(theme.colour("accent_soft_ink" if lit else "muted"))
        rest = QRect(left, line.top(), line.right() - left, line.height())
        shown = QFontMetrics(small).elidedText(
            row.subtitle, Qt.TextElideMode.ElideRight, max(0, rest.width())
        )
        painter.drawText(rest, _MIDDLE, shown)

    def _paint_tags(self, painter: QPainter, line: QRect, row: CardRow) -> int:
        left = line.left()
        for tag in row.tags:
            wide = tag_size(self._theme, tag.text, tag.icon).width()
            if left + wide > line.right():
                break
            spot = QRect(left, line.top(), wide, line.height())
            paint_tag(painter, self._theme, spot, tag.text, tag.icon, tag.tone)
            left += wide + 8
        return left
