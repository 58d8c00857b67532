"""Paints a line of the list: state, name, tags, done of expected, and what is left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.frame.values import Fact
from app.ui.screens.working.rows import Role, Row
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.tag import paint_tag, tag_size

Index = QModelIndex | QPersistentModelIndex
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
SIDE = 10
STEP = 26
"""How far a line that belongs to another one stands in."""


class LineDelegate(QStyledItemDelegate):
    """One row is one card; the line touched last stands out by ground and edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        heading = index.data(Role.HEADING)
        if heading:
            self._heading(painter, box, heading)
            return
        row = index.data(Role.LINE)
        if isinstance(row, Row):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._row(painter, box, row, current=bool(index.data(Role.CURRENT)))
            painter.restore()

    def _heading(self, painter: QPainter, box: QRect, text: str) -> None:
        theme = self._theme
        painter.setFont(theme.font(theme.metrics.small, 700))
        painter.setPen(theme.colour("muted"))
        spot = box.adjusted(theme.metrics.pad + 2, 4, -8, 0)
        painter.drawText(spot, LEFT, text)

    # --- a line -----------------------------------------------------------------------------

    def _row(self, painter: QPainter, box: QRect, row: Row, *, current: bool) -> None:
        metrics = self._theme.metrics
        inset = metrics.pad - 6
        card = QRectF(box.adjusted(inset + row.depth * STEP, 3, -inset, -3))
        self._ground(painter, card, row, current=current)
        inner = card.toRect().adjusted(14, 5, -12, -6)
        left = self._badge(painter, inner, row)
        figures = self._figures(painter, inner, row)
        words = QRect(left, inner.top(), figures - left - 12, inner.height())
        self._words(painter, words, row)

    def _ground(self, painter: QPainter, card: QRectF, row: Row, *, current: bool) -> None:
        theme = self._theme
        painter.setBrush(theme.colour("accent_soft" if current else "surface"))
        edge = QColor(theme.colour("accent" if current else "line"))
        painter.setPen(QPen(edge, 2.5 if current else 1.0))
        painter.drawRoundedRect(card, SIDE, SIDE)

    def _badge(self, painter: QPainter, inner: QRect, row: Row) -> int:
        """The state as an icon in a disc; returns where the words begin."""
        theme = self._theme
        side = theme.metrics.scaled(40 if theme.kiosk else 32)
        side = min(side, inner.height())
        disc = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        ground = "inset" if row.tone is Tone.PLAIN else f"{row.tone}_soft"
        ink = "muted" if row.tone is Tone.PLAIN else f"{row.tone}_soft_ink"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(disc, side / 2, side / 2)
        size = round(side * 0.56)
        icon = theme.pixmap(row.icon, ink, size, painter.device().devicePixelRatio())
        painter.drawPixmap(
            disc.center().x() - size // 2 + 1, disc.center().y() - size // 2 + 1, icon
        )
        return disc.right() + 12

    def _figures(self, painter: QPainter, inner: QRect, row: Row) -> int:
        """Done of expected at the right, what is left below; returns their left edge."""
        theme, metrics = self._theme, self._theme.metrics
        big = theme.font(metrics.scaled(30 if metrics.kiosk else 24), 700, tabular=True)
        more = theme.font(metrics.text, 600, tabular=True)
        small = theme.font(metrics.small, 600)
        done, rest = QFontMetrics(big), QFontMetrics(more)
        expected = f" / {row.expected}" if row.expected else f" {row.unit}"
        below = row.rest or (row.unit if row.expected else "")
        wide = done.horizontalAdvance(row.done) + rest.horizontalAdvance(expected)
        wide = max(wide, QFontMetrics(small).horizontalAdvance(below), metrics.scaled(84))
        left = inner.right() - wide
        top = inner.top()
        high = done.height() - 4
        note = QFontMetrics(small).height()
        spare = max(0, inner.height() - high - (note if below else 0))
        top += spare // 2
        baseline = top + done.ascent() - 2
        painter.setFont(more)
        painter.setPen(theme.colour("muted"))
        right = inner.right() - rest.horizontalAdvance(expected)
        painter.drawText(right, baseline, expected)
        painter.setFont(big)
        ink = "ink" if row.tone in (Tone.PLAIN, Tone.ACCENT) else f"{row.tone}_soft_ink"
        painter.setPen(theme.colour(ink))
        painter.drawText(right - done.horizontalAdvance(row.done), baseline, row.done)
        if below:
            painter.setFont(small)
            warn = row.rest and row.tone is Tone.WARN
            painter.setPen(theme.colour("warn_soft_ink" if warn else "muted"))
            spot = QRect(left - 40, top + high, inner.right() - left + 40, note)
            painter.drawText(spot, RIGHT, below)
        return left

    def _words(self, painter: QPainter, box: QRect, row: Row) -> None:
        theme, metrics = self._theme, self._theme.metrics
        font = theme.font(metrics.text, 600)
        name = QFontMetrics(font)
        small = theme.font(metrics.small)
        tag = tag_size(theme, "X").height()
        total = name.height() + 3 + tag
        top = box.top() + max(0, (box.height() - total) // 2)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if row.quiet else "ink"))
        shown = name.elidedText(row.name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), top, box.width(), name.height()), LEFT, shown)
        strip = QRect(box.left(), top + name.height() + 3, box.width(), tag)
        left = self._tags(painter, strip, row.tags)
        room = strip.right() - left
        article = QFontMetrics(small).elidedText(row.article, Qt.TextElideMode.ElideRight, room)
        if room > metrics.small * 3 and row.article:
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRect(left, strip.top(), room, tag), LEFT, article)

    def _tags(self, painter: QPainter, strip: QRect, tags: tuple[Fact, ...]) -> int:
        left = strip.left()
        for at, tag in enumerate(tags):
            size = tag_size(self._theme, tag.text, tag.icon)
            wide = size.width()
            if left + wide > strip.right():
                if at and strip.right() - left < 64:
                    break
                wide = min(wide, strip.right() - left)
            if wide < 40:
                break
            spot = QRect(left, strip.top(), wide, size.height())
            paint_tag(painter, self._theme, spot, tag.text, tag.icon, tag.tone)
            left += wide + 6
        return left + (4 if left > strip.left() else 0)
