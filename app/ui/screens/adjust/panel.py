"""Before, the change, after: three figures that can be read from afar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.adjusting.document import AdjustState
from app.ui.screens import moments
from app.ui.screens.adjust.figures import (
    ICONS,
    TONES,
    after_of,
    before_of,
    change_text,
)
from app.ui.screens.adjust.values import Known, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import digits, unit
from app.ui.sentences import direction_words
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.translation import translate
from app.ui.widgets.text import fitted, shortened, text_flags

HIGH = 132
LOW = 104
"""Within a summary, beside which other things must stand."""
LEAST_TEXT = 12
MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Part:
    """One figure with its name above and a note below."""

    name: str
    figure: str
    note: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""

    @property
    def spoken(self) -> str:
        """In words."""
        return f"{self.name}: {self.figure} {self.note}".strip()


def parts_of(snapshot: Snapshot) -> tuple[Part, Part, Part]:
    """Before, the change, after."""
    document = snapshot.document
    product, heading = document.product, document.heading
    before = before_of(document, snapshot.before)
    after = after_of(document, before)
    shown = unit(product.unit) if product else ""
    missing = translate("Adjust", "not known")
    first = Part(
        translate("Adjust", "Before"),
        digits(before.figure) if before else missing,
        _note(snapshot),
    )
    change = Part(
        direction_words(heading.direction),
        change_text(document),
        shown,
        TONES[heading.direction],
        ICONS[heading.direction],
    )
    below = after is not None and after < 0
    told = translate("Adjust", "below zero: look again") if below else shown
    last = Part(
        translate("Adjust", "After"),
        digits(after) if after is not None else missing,
        told if after is not None else "",
        Tone.WARN if below else Tone.PLAIN,
    )
    return first, change, last


def _note(snapshot: Snapshot) -> str:
    """How old the figure is, or why there is none."""
    document = snapshot.document
    before = before_of(document, snapshot.before)
    if document.state is AdjustState.OPEN and before is None:
        match snapshot.known:
            case Known.NOT_YET:
                return translate("Adjust", "scan item and place")
            case Known.ASKING:
                return translate("Adjust", "the server is asked")
            case Known.HIDDEN:
                return translate("Adjust", "not shown by the server")
            case Known.OFFLINE | Known.YES:
                return translate("Adjust", "no network")
    if before is None:
        return ""
    text = translate("Lookup", "as of {time}")
    if document.state is AdjustState.OPEN and snapshot.known is Known.OFFLINE:
        text = translate("Lookup", "offline: as of {time}")
    return text.format(time=moments.moment(before.at, snapshot.now))


class FigurePart(QAbstractButton):
    """One of the figures; tapped where there is something to choose."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, tapped: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tapped = tapped
        self.part = Part("", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if tapped else Qt.FocusPolicy.NoFocus)
        self.setEnabled(tapped)
        self.clipped = False
        """Whether something of it was cut off when it was painted last."""

    def display(self, part: Part) -> None:
        """Show another figure."""
        if part != self.part:
            self.part = part
            self.setAccessibleName(part.spoken)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, part = self._theme, self.part
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.clipped = False
        plain = part.tone is Tone.PLAIN
        ground = theme.colour("surface" if plain else f"{part.tone}_soft")
        ink = "ink" if plain else f"{part.tone}_soft_ink"
        painter.setBrush(ground.darker(106) if self.isDown() and self._tapped else ground)
        edge = "focus" if self.hasFocus() else ink if self._tapped else "line"
        painter.setPen(QPen(theme.colour(edge), 3 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)
        box = self.rect().adjusted(10, 8, -10, -8)
        small = theme.metrics.small
        line = round(small * 1.5)
        above, below = (self._lines(text, box.width(), line) for text in (part.name, part.note))
        top = QRect(box.left(), box.top(), box.width(), line * above)
        self._words(painter, top, part.name, ink, above)
        note = QRect(box.left(), box.bottom() - line * below + 1, box.width(), line * below)
        self._words(painter, note, part.note, "muted" if plain else ink, below)
        self._figure(painter, box.adjusted(0, line * above, 0, -line * below), ink)
        painter.end()

    def _lines(self, text: str, wide: int, high: int) -> int:
        """How many lines these words need."""
        wanted = self._theme.font(self._theme.metrics.small, 600)
        return 1 + fitted(text, wanted, wide, high, least=LEAST_TEXT, lines=1)[1]

    def _words(self, painter: QPainter, box: QRect, text: str, token: str, lines: int) -> None:
        theme, (wide, high) = self._theme, (box.width(), box.height())
        wanted = theme.font(theme.metrics.small, 600)
        font, cut = fitted(text, wanted, wide, high, least=LEAST_TEXT, lines=lines)
        self.clipped |= cut
        shown = shortened(text, font, wide, high, lines) if cut else text
        self._draw(painter, box, shown, font, token, lines)

    def _figure(self, painter: QPainter, box: QRect, token: str) -> None:
        theme, text = self._theme, self.part.figure
        number = any(letter.isdigit() for letter in text)
        size = round(theme.metrics.title * 1.6) if number else theme.metrics.text
        wanted = theme.font(size, 700, tabular=number)
        lines = 1 if number else 2
        font, cut = fitted(text, wanted, box.width(), box.height(), least=LEAST_TEXT, lines=lines)
        self.clipped |= cut
        shown = shortened(text, font, box.width(), box.height(), lines) if cut else text
        self._draw(painter, box, shown, font, token if number else "muted", lines)

    def _draw(
        self, painter: QPainter, box: QRect, text: str, font: QFont, token: str, lines: int
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(box, text_flags(MIDDLE, wrap=lines > 1), text)


class FiguresPanel(QWidget):
    """The three figures side by side; a tap on the change says what becomes of the figure.

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, high: int = HIGH) -> None:
        super().__init__(parent)
        self._theme = theme
        self._high = high
        self.before = FigurePart(theme, self)
        self.change = FigurePart(theme, self, tapped=True)
        self.after = FigurePart(theme, self)
        self.change.clicked.connect(self._on_change)

    def display(self, snapshot: Snapshot) -> None:
        """Show what is, what changes, and what comes of it."""
        shown = (self.before, self.change, self.after)
        for part, told in zip(shown, parts_of(snapshot), strict=True):
            part.display(told)
        self.change.setEnabled(snapshot.document.state is AdjustState.OPEN)

    def wanted_height(self) -> int:
        """How high it stands."""
        return self._theme.metrics.scaled(self._high) + 2 * GAP

    def sizeHint(self) -> QSize:
        return QSize(360, self.wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = (self.width() - 2 * GAP) / 3
        for at, part in enumerate((self.before, self.change, self.after)):
            left = round(at * (wide + GAP))
            part.setGeometry(left, GAP, round(wide), self.height() - 2 * GAP)

    def _on_change(self) -> None:
        self.wished.emit(Show(Overlay(Page.DIRECTION)))
