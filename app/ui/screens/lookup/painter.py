"""Draws the rows of look-up: figures beside or below their place, the chart, and plain rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.screens.lookup.values import ChartCard, Figure, FigureCard
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets import document_painter
from app.ui.widgets.card_painter import CardPainter
from app.ui.widgets.cards import LIT_ROLE, ROW_ROLE, CardRow
from app.ui.widgets.document_card import DocumentCard
from app.ui.widgets.document_painter import DocumentPainter
from app.ui.widgets.stock_chart import Plot, paint_plot
from app.ui.widgets.tag import paint_tag, tag_size
from app.ui.widgets.text import fitted

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter)
_Index = QModelIndex | QPersistentModelIndex
_PAD = 12


def _line(theme: Theme, size: str, weight: int = 400) -> int:
    font = theme.font(int(getattr(theme.metrics, size)), weight)
    return QFontMetrics(font).height()


def row_height(theme: Theme, row: CardRow) -> int:
    """Height of a row of any kind, px."""
    if isinstance(row, ChartCard):
        wide = {100: 224, 125: 236, 150: 250}[theme.metrics.percent]
        return wide if theme.kiosk else wide * 4 // 5
    if row.heading:
        return _line(theme, "text", 700) + 18
    if isinstance(row, FigureCard):
        cells = _line(theme, "large", 700) + _line(theme, "small")
        words = _line(theme, "text", 600) + _line(theme, "small") + (_tag(theme) if row.tags else 0)
        beside = theme.kiosk and theme.metrics.percent == 100
        return max(theme.metrics.row, words + 24) if beside else words + cells + 40
    if isinstance(row, DocumentCard):
        return document_painter.row_height(theme)
    return theme.metrics.row


def _tag(theme: Theme) -> int:
    return tag_size(theme, "X").height() + 4


class LookupPainter(QStyledItemDelegate):
    """Paints every kind of row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = CardPainter(theme, parent)
        self._documents = DocumentPainter(theme, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DocumentCard):
            self._documents.paint(painter, option, index)
            return
        if not isinstance(row, FigureCard | ChartCard):
            self._plain.paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if isinstance(row, ChartCard):
            self._chart(painter, box, row)
        else:
            down = bool(option.state & QStyle.StateFlag.State_Sunken)
            lit = bool(index.data(LIT_ROLE))
            _Figures(self._theme, painter, box, row, lit=lit, down=down)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW_ROLE)
        return QSize(100, row_height(self._theme, row) if isinstance(row, CardRow) else 0)

    def _chart(self, painter: QPainter, box: QRect, row: ChartCard) -> None:
        theme, chart = self._theme, row.chart
        card = _ground(painter, theme, box, lit=False, down=False)
        inside = card.adjusted(14, 8, -12, -8)
        font = theme.font(theme.metrics.small, 600)
        high = QFontMetrics(font).height()
        title, words = QFontMetrics(font), QRect(inside.left(), inside.top(), inside.width(), high)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        shown = title.elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, shown)
        only = chart.counts_only
        values = [float(day.movements if only else day.stock or 0) for day in chart.days]
        limit = float(chart.low) if chart.low is not None else None
        plot = Plot(values, chart.labels, only, limit, chart.low_name)
        paint_plot(painter, theme, inside.adjusted(0, high + 6, 0, 0), plot)


def _ground(painter: QPainter, theme: Theme, box: QRect, *, lit: bool, down: bool) -> QRect:
    """The card of a row; returns its box."""
    side = 12 if theme.kiosk else 8
    card = box.adjusted(side, 3, -side, -3)
    ground = theme.colour("accent_soft" if lit else "surface")
    painter.setBrush(ground.darker(105) if down else ground)
    painter.setPen(QPen(theme.colour("accent" if lit else "line"), 2.5 if lit else 1))
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)
    return card


class _Figures:
    """One painting of one row with figures."""

    def __init__(
        self,
        theme: Theme,
        painter: QPainter,
        box: QRect,
        row: FigureCard,
        *,
        lit: bool,
        down: bool,
    ) -> None:
        self._theme, self._painter, self._row, self._lit = theme, painter, row, lit
        card = _ground(painter, theme, box, lit=lit, down=down)
        room = card.adjusted(_PAD, 8, -_PAD, -8)
        beside = theme.kiosk and theme.metrics.percent == 100
        if beside:
            wide = room.width() * 58 // 100
            cells = QRect(room.right() - wide, room.top(), wide, room.height())
            self._words(QRect(room.left(), room.top(), room.width() - wide - 8, room.height()))
            self._cells(cells, first=True)
        else:
            low = _line(theme, "large", 700) + _line(theme, "small") + 4
            upper = QRect(room.left(), room.top(), room.width(), room.height() - low - 6)
            self._words(QRect(upper.left(), upper.top(), self._value(upper), upper.height()))
            self._cells(QRect(room.left(), room.bottom() - low, room.width(), low), first=False)

    def _ink(self, token: str) -> str:
        return "accent_soft_ink" if self._lit else token

    def _text(self, box: QRect, text: str, font: QFont, token: str, flags: int = _LEFT) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._theme.colour(self._ink(token)))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, flags, cut)

    def _words(self, box: QRect) -> None:
        """Icon, title, what is said of it, and tags below each other."""
        theme, row = self._theme, self._row
        side = 40 if theme.kiosk else 34
        icon = theme.pixmap(row.icon or "place", "muted", side * 5 // 8, _ratio(self._painter))
        size = side * 5 // 8
        self._painter.drawPixmap(box.left() + 4, box.center().y() - size // 2 + 1, icon)
        room = box.adjusted(side, 0, 0, 0)
        title, small = theme.font(theme.metrics.text, 600), theme.font(theme.metrics.small)
        high, low = QFontMetrics(title).height(), QFontMetrics(small).height()
        tall = high + low + (_tag(theme) if row.tags else 0)
        top = room.center().y() - tall // 2 + 1
        least = title.pixelSize() * 4 // 5
        fitting, _ = fitted(row.title, title, room.width(), high, least=least, lines=1)
        self._text(QRect(room.left(), top, room.width(), high), row.title, fitting, "ink")
        top += high
        self._text(QRect(room.left(), top, room.width(), low), row.subtitle, small, "muted")
        self._tags(QRect(room.left(), top + low + 3, room.width(), _tag(theme) - 4))

    def _tags(self, box: QRect) -> None:
        left = box.left()
        for tag in self._row.tags:
            wide = min(tag_size(self._theme, tag.text, tag.icon).width(), box.right() - left)
            if wide < 48:
                break
            spot = QRect(left, box.top(), wide, box.height())
            paint_tag(self._painter, self._theme, spot, tag.text, tag.icon, tag.tone)
            left += wide + 6

    def _value(self, box: QRect) -> int:
        """What is available, large at the right; returns the room left of it."""
        theme, row = self._theme, self._row
        font = theme.font(theme.metrics.scaled(28 if theme.kiosk else 26), 700, tabular=True)
        small = theme.font(theme.metrics.small)
        measured = QFontMetrics(font).horizontalAdvance(row.value)
        unit = QFontMetrics(small).horizontalAdvance(row.value_note)
        wide = min(max(measured, unit) + 4, box.width() // 2)
        spot = QRect(box.right() - wide, box.top(), wide, box.height())
        high, low = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = spot.center().y() - (high + low - 6) // 2
        bad = row.tone is Tone.BAD
        token = "bad_soft_ink" if bad else "ink"
        self._text(QRect(spot.left(), top, wide, high), row.value, font, token, _RIGHT)
        unit_spot = QRect(spot.left(), top + high - 5, wide, low)
        self._text(unit_spot, row.value_note, small, "muted", _RIGHT)
        return box.width() - wide - 10

    def _cells(self, box: QRect, *, first: bool) -> None:
        """The figures side by side, each above its name; `first`: what is available, too."""
        row = self._row
        figures = list(row.figures)
        strong = 0
        if first:
            figures.insert(0, Figure(row.value, row.value_note or ""))
            strong = 1
        if not figures:
            return
        wide = box.width() // len(figures)
        name = self._theme.font(self._theme.metrics.small)
        for figure in figures:  # all names in one size
            name, _ = fitted(figure.name, name, wide - 4, 999, least=11, lines=1)
        for at, figure in enumerate(figures):
            spot = QRect(box.left() + at * wide, box.top(), wide - 4, box.height())
            self._cell(spot, figure, name, strong=at < strong)

    def _cell(self, box: QRect, figure: Figure, name: QFont, *, strong: bool) -> None:
        theme = self._theme
        size = theme.metrics.scaled(28) if strong else theme.metrics.large
        wanted = theme.font(size, 700 if strong else 600, tabular=True)
        font, _ = fitted(figure.text, wanted, box.width(), 999, least=12, lines=1)
        high, low = QFontMetrics(font).height(), QFontMetrics(name).height()
        top = box.center().y() - (high + low) // 2
        token = "muted" if figure.plain else "ink"
        if strong and self._row.tone is Tone.BAD:
            token = "bad_soft_ink"
        self._text(QRect(box.left(), top, box.width(), high), figure.text, font, token, _MIDDLE)
        below = QRect(box.left(), top + high, box.width(), low)
        self._text(below, figure.name, name, "muted", _MIDDLE)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
