"""Draws a row of a list of documents: columns on the kiosk, three lines on the handheld."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.card_painter import CardPainter, paint_share
from app.ui.widgets.cards import LIT_ROLE, ROW_ROLE, RowTag
from app.ui.widgets.document_card import DocumentCard
from app.ui.widgets.tag import paint_tag, tag_size

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_Index = QModelIndex | QPersistentModelIndex


def row_height(theme: Theme) -> int:
    """Height of a row, px."""
    metrics = theme.metrics
    if theme.kiosk:
        return max(metrics.row, metrics.scaled(76))
    heights = (
        QFontMetrics(theme.font(metrics.large, 700)).height(),
        QFontMetrics(theme.font(metrics.text, 400)).height(),
        tag_size(theme, "X").height(),
    )
    return sum(heights) + 28


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text as far as it has room (px); a fact of which nothing is left is no "· …"."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    whole = cut.removesuffix("…").rstrip()
    return whole.rstrip(" ·") if cut != text and whole.endswith("·") else cut


class DocumentPainter(QStyledItemDelegate):
    """Paints `DocumentCard`s; headings look as in every list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = CardPainter(theme, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = index.data(ROW_ROLE)
        if not isinstance(card, DocumentCard):
            self._plain.paint(painter, option, index)
            return
        state = option.state
        down = bool(state & QStyle.StateFlag.State_Sunken)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not card.fits:
            painter.setOpacity(0.45)
        _Row(self._theme, painter, option.rect, card, lit=bool(index.data(LIT_ROLE)), down=down)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, row_height(self._theme))


class _Row:
    """One painting of one row."""

    def __init__(
        self,
        theme: Theme,
        painter: QPainter,
        box: QRect,
        card: DocumentCard,
        *,
        lit: bool,
        down: bool,
    ) -> None:
        self._theme, self._painter, self._card = theme, painter, card
        self._lit = lit or bool(card.picked)
        side = 12 if theme.kiosk else 8
        self._box = box.adjusted(side, 3, -side, -3)
        self._ground(down=down)
        if card.share is not None:
            paint_share(painter, theme, self._box, card.share, card.tone)
        left = self._disc()
        room = self._box.adjusted(0, 6, -14, -6)
        room.setLeft(left)
        if theme.kiosk:
            self._columns(room)
        else:
            self._lines(room)

    # --- parts -----------------------------------------------------------------------------

    def _font(self, size: str, weight: int = 400) -> QFont:
        return self._theme.font(int(getattr(self._theme.metrics, size)), weight, tabular=True)

    def _ink(self, token: str) -> str:
        return "accent_soft_ink" if self._lit else token

    def _ground(self, *, down: bool) -> None:
        theme, painter = self._theme, self._painter
        ground = theme.colour("accent_soft" if self._lit else "surface")
        painter.setBrush(ground.darker(105) if down else ground)
        edge = theme.colour("accent" if self._lit else "line")
        painter.setPen(QPen(edge, 2.5 if self._lit else 1))
        painter.drawRoundedRect(QRectF(self._box).adjusted(1, 1, -1, -1), 12, 12)

    def _disc(self) -> int:
        """Draw the icon, or the mark of a chosen row; returns where the words begin."""
        theme, painter, card = self._theme, self._painter, self._card
        side = 46 if theme.kiosk else 40
        disc = QRect(self._box.left() + 12, self._box.center().y() - side // 2 + 1, side, side)
        ground, ink = theme.tone(card.tone, soft=True)
        icon = card.icon
        if card.picked is not None:
            ground, ink = theme.colour("surface"), theme.colour("edge")
            icon = ""
            if card.picked:
                ground, ink = theme.colour("accent"), theme.colour("accent_ink")
                icon = "" if card.mark else "check"
            painter.setPen(QPen(theme.colour("accent" if card.picked else "edge"), 3))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(disc).adjusted(1.5, 1.5, -1.5, -1.5))
        if card.picked and card.mark:
            painter.setPen(ink)
            painter.setFont(theme.font(side * 5 // 9, 700, tabular=True))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), card.mark)
        if icon:
            size = side * 5 // 9
            ratio = painter.device().devicePixelRatio()
            at = disc.center() - QRect(0, 0, size, size).center()
            painter.drawPixmap(at, theme.pixmap(icon, ink.name(), size, ratio))
        return disc.right() + 13

    def _text(self, box: QRect, text: str, font: QFont, token: str, flags: int = _LEFT) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._theme.colour(self._ink(token)))
        self._painter.drawText(box, flags, shortened(text, QFontMetrics(font), box.width()))

    def _two(
        self, box: QRect, upper: tuple[str, QFont, str], lower: tuple[str, QFont, str]
    ) -> None:
        high, low = QFontMetrics(upper[1]).height(), QFontMetrics(lower[1]).height()
        under = bool(lower[0])
        top = box.center().y() - (high + (low if under else 0)) // 2 + 1
        self._text(QRect(box.left(), top, box.width(), high), *upper)
        if under:
            self._text(QRect(box.left(), top + high, box.width(), low), *lower)

    def _tag(self, text: str, icon: str, tone: Tone, right: int, middle: int, most: int) -> int:
        """Draw a tag that ends at `right`; returns where it begins."""
        size = tag_size(self._theme, text, icon)
        wide = min(size.width(), most)
        spot = QRect(right - wide, middle - size.height() // 2, wide, size.height())
        paint_tag(self._painter, self._theme, spot, text, icon, tone)
        return spot.left()

    def _tags(self, box: QRect) -> int:
        """Draw the facts that have room, beginning at the left; returns where they end."""
        left = box.left()
        for tag in self._card.tags:
            size = self._tag_size(tag)
            room = box.right() - left
            if size.width() > room and left > box.left():
                break
            spot = QRect(left, 0, min(size.width(), room), size.height())
            spot.moveTop(box.center().y() - size.height() // 2 + 1)
            paint_tag(self._painter, self._theme, spot, tag.text, tag.icon, tag.tone)
            left = spot.right() + 9
        return left

    def _tag_size(self, tag: RowTag) -> QSize:
        return tag_size(self._theme, tag.text, tag.icon)

    # --- kiosk -----------------------------------------------------------------------------

    def _columns(self, room: QRect) -> None:
        card, theme = self._card, self._theme
        small, strong = self._font("small"), self._font("text", 700)
        number = min(room.width() // 5, theme.metrics.scaled(124))
        # A list that is narrow beside a card: the number is what a document is known by.
        said = QFontMetrics(strong).horizontalAdvance(card.title) + 2
        number = max(number, min(said, room.width() // 3))
        # Large text: the lines are told below the sender, a column of their own has no room.
        large = theme.metrics.percent > 125
        amount = 0 if large else theme.metrics.scaled(84)
        state = min(room.width() * 30 // 100, theme.metrics.scaled(226))
        right = QRect(room.right() - state, room.top(), state, room.height())
        lines = QRect(right.left() - amount - 14, room.top(), amount, room.height())
        first = QRect(room.left(), room.top(), number, room.height())
        middle = QRect(first.right() + 14, room.top(), 0, room.height())
        middle.setRight(lines.left() - 14)
        self._two(first, (card.title, strong, "ink"), (card.subtitle, small, "muted"))
        count = f"{card.value} {card.value_note}".strip() if large else ""
        below = "  ·  ".join(part for part in (count, card.extra, card.remark) if part)
        self._who(middle, below)
        if not large:
            self._amount(lines)
        tall = tag_size(theme, "X").height()
        gap = max(2, (room.height() - 2 * tall) // 3)
        upper = room.top() + gap + tall // 2
        if not card.when:  # nothing stands above it
            self._state(right, room.center().y() + 1)
            return
        self._when(right, upper)
        self._state(right, room.bottom() - gap - tall // 2 + 1)

    def _who(self, box: QRect, below: str) -> None:
        """The party, and below it the facts that stand out, then what is merely said."""
        party, small = self._font("text", 600), self._font("small")
        if not self._card.tags:
            self._two(box, (self._card.party, party, "ink"), (below, small, "muted"))
            return
        high, low = QFontMetrics(party).height(), tag_size(self._theme, "X").height()
        top = box.center().y() - (high + low + 2) // 2 + 1
        self._text(QRect(box.left(), top, box.width(), high), self._card.party, party, "ink")
        line = QRect(box.left(), top + high + 2, box.width(), low)
        line.setLeft(self._tags(line))
        self._text(line, below, small, "muted")

    def _amount(self, box: QRect) -> None:
        card = self._card
        if not card.value:
            return
        big, small = self._font("large", 700), self._font("small")
        high, low = QFontMetrics(big).height(), QFontMetrics(small).height()
        top = box.center().y() - (high + low) // 2 + 1
        upper = QRect(box.left(), top, box.width(), high)
        self._text(upper, card.value, big, "ink", _RIGHT)
        lower = QRect(box.left(), top + high, box.width(), low)
        self._text(lower, card.value_note, small, "muted", _RIGHT)

    def _when(self, box: QRect, middle: int) -> None:
        card = self._card
        if card.when_tone is Tone.PLAIN:
            font = self._font("small", 600)
            high = QFontMetrics(font).height()
            spot = QRect(box.left(), middle - high // 2, box.width(), high)
            self._text(spot, card.when, font, "ink", _RIGHT)
        else:
            icon = "clock" if card.when_tone is Tone.WARN else "calendar"
            self._tag(card.when, icon, card.when_tone, box.right() + 1, middle, box.width())

    def _state_icon(self) -> str:
        return self._card.state_icon if self._card.draws_state_icon else ""

    def _state_width(self) -> int:
        card = self._card
        if card.state_tone is Tone.PLAIN:
            return QFontMetrics(self._font("small")).horizontalAdvance(card.state) + 2
        return tag_size(self._theme, card.state, self._state_icon()).width()

    def _state(self, box: QRect, middle: int) -> None:
        card = self._card
        if card.state_tone is Tone.PLAIN:
            font = self._font("small")
            high = QFontMetrics(font).height()
            spot = QRect(box.left(), middle - high // 2, box.width(), high)
            self._text(spot, card.state, font, "muted", _RIGHT)
        else:
            icon, right = self._state_icon(), box.right() + 1
            self._tag(card.state, icon, card.state_tone, right, middle, box.width())

    # --- handheld --------------------------------------------------------------------------

    def _lines(self, room: QRect) -> None:
        card, theme = self._card, self._theme
        strong, plain = self._font("large", 700), self._font("text")
        high, mid = QFontMetrics(strong).height(), QFontMetrics(plain).height()
        tall = tag_size(theme, "X").height()
        top = room.center().y() - (high + mid + tall + 4) // 2 + 1
        first = QRect(room.left(), top, room.width(), high)
        self._when(QRect(room.center().x(), top, room.width() // 2, high), first.center().y() + 1)
        first.setRight(room.center().x() + room.width() // 12)
        self._text(first, card.title, strong, "ink")
        self._text(QRect(room.left(), top + high, room.width(), mid), card.party, plain, "ink")
        self._last_line(QRect(room.left(), top + high + mid + 4, room.width(), tall))

    def _last_line(self, box: QRect) -> None:
        """Facts, amount and state; where facts leave the state no room, it gives way."""
        card = self._card
        facts = sum(self._tag_size(tag).width() + 9 for tag in card.tags)
        state = min(self._state_width(), box.width() * 2 // 3)
        line = QRect(box)
        if facts + state <= box.width():
            end = QRect(box)
            end.setLeft(box.right() - state)
            self._state(end, end.center().y() + 1)
            line.setRight(end.left() - 10)
        amount = f"{card.value} {card.value_note}".strip()
        below = "  ·  ".join(part for part in (amount, card.narrow or card.extra) if part)
        line.setLeft(self._tags(line))
        self._text(line, below or card.subtitle, self._font("small"), "muted")
