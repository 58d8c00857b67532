"""Draws an entry: its sentence on two lines, how it stands below."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.card_painter import CardPainter
from app.ui.widgets.cards import LIT_ROLE, ROW_ROLE, CardRow
from app.ui.widgets.text import shortened

_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_Index = QModelIndex | QPersistentModelIndex


def _fonts(theme: Theme) -> tuple[QFont, QFont]:
    return theme.font(theme.metrics.text, 600), theme.font(theme.metrics.small, 500)


def row_height(theme: Theme) -> int:
    """Height of a row, px: two lines of the sentence and one below."""
    title, small = (QFontMetrics(font).lineSpacing() for font in _fonts(theme))
    lines = 1 if theme.kiosk else 2
    return max(theme.metrics.row, lines * title + (1 if theme.kiosk else 2) * small + 28)


class EntryPainter(QStyledItemDelegate):
    """Paints the entries; headings look as in every list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = CardPainter(theme, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, CardRow) or row.heading:
            self._plain.paint(painter, option, index)
            return
        state = option.state
        down = bool(state & QStyle.StateFlag.State_Sunken)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_row(painter, option.rect, row, lit=bool(index.data(LIT_ROLE)), down=down)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, row_height(self._theme))

    def _paint_row(
        self, painter: QPainter, box: QRect, row: CardRow, *, lit: bool, down: bool
    ) -> None:
        theme = self._theme
        side = 12 if theme.kiosk else 8
        card = box.adjusted(side, 3, -side, -3)
        ground = theme.colour("accent_soft" if lit else "surface")
        painter.setBrush(ground.darker(105) if down else ground)
        edge = theme.colour("accent" if lit else "line")
        painter.setPen(QPen(edge, 2.5 if lit else 1))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)
        left = self._paint_disc(painter, card, row)
        ratio = painter.device().devicePixelRatio()
        arrow = theme.pixmap("forward", "muted", 22, ratio)
        painter.drawPixmap(card.right() - 34, card.center().y() - 10, arrow)
        self._paint_words(painter, card.adjusted(left - card.left(), 6, -46, -6), row, lit=lit)

    def _paint_disc(self, painter: QPainter, card: QRect, row: CardRow) -> int:
        theme = self._theme
        side = 46 if theme.kiosk else 40
        disc = QRect(card.left() + 12, card.center().y() - side // 2 + 1, side, side)
        ground, ink = theme.tone(row.tone, soft=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(disc)
        size = side * 5 // 9
        icon = theme.pixmap(row.icon, ink.name(), size, painter.device().devicePixelRatio())
        painter.drawPixmap(disc.center() - QRect(0, 0, size, size).center(), icon)
        return disc.right() + 13

    def _paint_words(self, painter: QPainter, room: QRect, row: CardRow, *, lit: bool) -> None:
        theme = self._theme
        strong, small = _fonts(theme)
        token = "ink" if row.tone is Tone.PLAIN else f"{row.tone}_soft_ink"
        below = "muted" if row.tone in (Tone.PLAIN, Tone.ACCENT) else token
        most = (1, 1) if theme.kiosk else (2, 2)
        title = _cut(row.title, strong, room.width(), most[0])
        state = _cut(row.subtitle, small, room.width(), most[1])
        tall = _tall(title, strong, room.width()), _tall(state, small, room.width())
        top = room.center().y() - sum(tall) // 2 + 1
        flags = _MIDDLE | int(Qt.TextFlag.TextWordWrap)
        painter.setFont(strong)
        painter.setPen(theme.colour("accent_soft_ink" if lit else "ink"))
        painter.drawText(QRect(room.left(), top, room.width(), tall[0]), flags, title)
        painter.setFont(small)
        painter.setPen(theme.colour("accent_soft_ink" if lit else below))
        painter.drawText(QRect(room.left(), top + tall[0], room.width(), tall[1]), flags, state)


@lru_cache(maxsize=512)
def _cut(text: str, font: QFont, width: int, lines: int) -> str:
    high = lines * QFontMetrics(font).lineSpacing() + 2
    if _tall(text, font, width) <= high:
        return text
    return shortened(text, font, width, high, lines)


@lru_cache(maxsize=1024)
def _tall(text: str, font: QFont, width: int) -> int:
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), flags, text).height()
