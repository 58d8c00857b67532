"""A tile of home: what there is to do and how much; the first one shows what comes next, too.

It lies flat, icon beside the words, where it is too low to stand.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.screens.home.places import LOW
from app.ui.screens.home.values import HomeTile, Upcoming
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.text import fitted, shortened, text_flags

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST, _LEAST_LOW = 0.8, 0.6
"""The smallest share of its size that a text is drawn in; in a tile that is low."""
_WHOLE = 0.7
"""So much smaller still is a title before it is cut off."""
PARTY = 90
"""A narrower column names nobody, px."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TileButton(QAbstractButton):
    """Shows a `HomeTile`.

    Signals:
        chosen: key of the tile.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, tile: HomeTile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tile = tile
        self.clipped = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.update)
        self.display(tile)

    def display(self, tile: HomeTile) -> None:
        """Show `tile`."""
        self.tile = tile
        self.setText(tile.title)
        self.setAccessibleName(f"{tile.title}: {tile.count} {tile.note}".strip(": "))
        self.update()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.tile.key)

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.clipped = False
        ground = theme.colour("surface")
        painter.setBrush(ground.darker(106) if self.isDown() else ground)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("focus" if focus else "line"), 3 if focus else 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)
        pad = 18 if theme.kiosk else 14
        above = pad - 4 if self.height() >= LOW else 5  # a low tile needs its height for words
        inner = self.rect().adjusted(pad, above, -pad, -above)
        if inner.height() >= self._standing():
            self._paint_standing(painter, inner)
        else:
            self._paint_flat(painter, inner)
        painter.end()

    def _words(self) -> tuple[QFont, QFont]:
        metrics = self._theme.metrics
        return self._theme.font(metrics.large, 700), self._theme.font(metrics.small)

    def _share(self) -> float:
        return _LEAST if self.height() >= LOW else _LEAST_LOW

    def _least(self, font: QFont) -> int:
        """The smallest size of a text, px."""
        return max(11, round(font.pixelSize() * self._share()))

    def _standing(self) -> int:
        """From which height icon and count stand above the words."""
        title, note = (QFontMetrics(font).height() for font in self._words())
        return 40 + 8 + title + 2 * note

    def _paint_standing(self, painter: QPainter, inner: QRect) -> None:
        title, note = self._words()
        high, low = QFontMetrics(title).height(), QFontMetrics(note).height()
        below = high + low + 9 if self._narrow(self._beside(inner)) else 0
        rows = self._upcoming_rows(inner, high, low, below)
        side = min(56 if self._theme.kiosk else 44, inner.height() - high - low - 10)
        top = QRect(inner.left(), inner.top(), inner.width(), side)
        self._paint_icon(painter, QRect(inner.left(), inner.top(), side, side))
        if rows or inner.height() > 4 * side:
            words = QRect(top)
            words.setLeft(inner.left() + side + 14)
            words.setRight(inner.right() - self._count_width(side) - 10)
            if not rows or self._narrow(words.width()):  # the words take lines of their own
                tall = high + (low if rows else 2 * low)
                words = QRect(inner.left(), top.bottom() + 9, inner.width(), tall)
            self._paint_words(painter, words, middle=True)
            self._paint_upcoming(painter, inner, max(top.bottom(), words.bottom()) + 12, rows)
        else:
            lines = 2 if inner.height() - side - high - 2 * low >= 6 else 1
            words = QRect(inner.left(), 0, inner.width(), high + lines * low)
            words.moveBottom(inner.bottom())
            self._paint_words(painter, words, middle=False)
        self._paint_count(painter, top, side)

    def _beside(self, inner: QRect) -> int:
        """The room for words between a large icon and the count."""
        side = 56 if self._theme.kiosk else 44
        return inner.width() - side - 14 - self._count_width(side) - 10

    def _paint_flat(self, painter: QPainter, inner: QRect) -> None:
        side = min(44 if self._theme.kiosk else 36, inner.height())
        icon = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        count = self._count_width(side)
        words = QRect(inner)
        if self._narrow(inner.width() - side - 13 - count - 8):
            words.setLeft(inner.left())
        else:
            self._paint_icon(painter, icon)
            words.setLeft(icon.right() + 13)
        words.setRight(inner.right() - (count + 8 if count else 0))
        self._paint_words(painter, words.adjusted(0, -3, 0, 3), middle=True)
        self._paint_count(painter, inner, side)

    def _narrow(self, width: int) -> bool:
        """Whether the title beside the icon would be cut off: then the icon gives way."""
        title, _ = self._words()
        small = QFont(title)
        small.setPixelSize(self._least(title))
        return QFontMetrics(small).horizontalAdvance(self.tile.title) > width

    def _paint_icon(self, painter: QPainter, box: QRect) -> None:
        theme, tile = self._theme, self.tile
        ground = "accent_soft" if tile.tone is Tone.PLAIN else f"{tile.tone}_soft"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(box), 12, 12)
        size = box.width() * 4 // 7
        icon = theme.pixmap(tile.icon, f"{ground}_ink", size, self.devicePixelRatioF())
        painter.drawPixmap(box.center().x() - size // 2 + 1, box.center().y() - size // 2 + 1, icon)

    def _count_font(self, side: int) -> QFont:
        return self._theme.font(max(26, min(side, 56)), 700, tabular=True)

    def _count_width(self, side: int) -> int:
        if not self.tile.count:
            return 0
        return QFontMetrics(self._count_font(side)).horizontalAdvance(self.tile.count)

    def _paint_count(self, painter: QPainter, box: QRect, side: int) -> None:
        if self.tile.count:
            painter.setFont(self._count_font(side))
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(box, int(_RIGHT), self.tile.count)

    def _paint_words(self, painter: QPainter, box: QRect, *, middle: bool) -> None:
        """Title, and the note on the lines that are left below it."""
        tile = self.tile
        title, note = self._words()
        high, low = QFontMetrics(title).height(), QFontMetrics(note).height()
        if self._title_wraps(box, title):
            self._fit(painter, box, tile.title, title, "ink", 2)
            return
        below, lines = self._note(box.width(), box.height() - high)
        tall = high + lines * low
        top = box.center().y() - tall // 2 + 1 if middle else box.bottom() + 1 - tall
        line = QRect(box.left(), top, box.width(), high)
        self._fit(painter, line, tile.title, title, "ink", share=_WHOLE)
        if lines:
            token = "muted" if tile.tone is Tone.PLAIN else f"{tile.tone}_soft_ink"
            room = QRect(box.left(), top + high, box.width(), lines * low)
            self._fit(painter, room, below, note, token, lines)

    def _title_wraps(self, box: QRect, font: QFont) -> bool:
        """Whether the title stands on two lines only: then the note gives way."""
        least = self._least(font)
        high = QFontMetrics(font).height()
        _, cut = fitted(self.tile.title, font, box.width(), high, least=least, lines=1)
        broken = " " in self.tile.title
        return cut and broken and box.height() >= 2 * high * self._share()

    def _note(self, width: int, height: int) -> tuple[str, int]:
        """The note, or what is said briefly instead, and the lines that it takes."""
        _, font = self._words()
        low = QFontMetrics(font).height()
        most = max(1, min(2, height // low))
        least = self._least(font)
        if height < least or self.height() < LOW:
            return "", 0
        for text in (self.tile.note, self.tile.brief):
            for lines in range(1, most + 1):
                size = font.pixelSize() if lines < most else least
                _, cut = fitted(text, font, width, lines * low, least=size, lines=lines)
                if text and not cut:
                    return text, lines
        return "", 0

    def _fit(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        token: str,
        lines: int = 1,
        share: float = 1,
    ) -> None:
        least = round(self._least(font) * share)
        drawn, cut = fitted(text, font, box.width(), box.height(), least=least, lines=lines)
        self.clipped = self.clipped or cut
        if cut:
            text = shortened(text, drawn, box.width(), box.height(), lines)
        painter.setFont(drawn)
        painter.setPen(self._theme.colour(token))
        painter.drawText(box, text_flags(_LEFT, wrap=lines > 1), text)

    # --- what comes next -------------------------------------------------------------------

    def _row_height(self) -> int:
        metrics = self._theme.metrics
        return QFontMetrics(self._theme.font(metrics.text)).height() + metrics.scaled(16)

    def _upcoming_rows(self, inner: QRect, high: int, low: int, below: int) -> int:
        """How many of the next deliveries have room; `below` is what the words take beneath the
        icon.
        """
        if not self.tile.upcoming:
            return 0
        room = inner.height() - max(56, high + low) - 16 - below
        rows = min(len(self.tile.upcoming), room // self._row_height())
        return rows if rows > 1 else 0

    def _paint_upcoming(self, painter: QPainter, inner: QRect, top: int, rows: int) -> None:
        tall = self._row_height()
        for at, one in enumerate(self.tile.upcoming[:rows]):
            box = QRect(inner.left(), top + at * tall, inner.width(), tall)
            painter.fillRect(box.left(), box.top(), box.width(), 1, self._theme.colour("line"))
            self._paint_one(painter, box, one)

    def _paint_one(self, painter: QPainter, box: QRect, one: Upcoming) -> None:
        theme = self._theme
        size = theme.metrics.text
        strong, plain = theme.font(size, 600, tabular=True), theme.font(size)
        number = min(QFontMetrics(strong).horizontalAdvance(one.number) + 16, box.width() * 3 // 5)
        when = min(QFontMetrics(plain).horizontalAdvance(one.when) + 4, box.width() * 2 // 5)
        token = "muted" if one.tone is Tone.PLAIN else f"{one.tone}_soft_ink"
        first = QRect(box.left(), box.top(), number, box.height())
        last = QRect(box.right() - when, box.top(), when, box.height())
        middle = QRect(box)
        middle.setLeft(first.right() + 1)
        middle.setRight(last.left() - 12)
        if middle.width() < PARTY:  # the number says more than the first letters of a name
            last.setLeft(first.right() + 1)
            middle = QRect()
        self._cell(painter, first, one.number, strong, "ink")
        self._cell(painter, middle, one.party, plain, "ink")
        self._cell(painter, last, one.when, plain, token, _RIGHT)

    def _cell(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        token: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(box, int(align), cut)
