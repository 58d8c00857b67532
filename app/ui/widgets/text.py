"""Text that fits its box: it shrinks within limits, wraps, and only then says "...".

Heights are fixed on every screen, so a long sentence may not push anything: it gets smaller.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Theme

_ANY = 10_000


def text_flags(align: Qt.AlignmentFlag, *, wrap: bool) -> int:
    """Flags for `QPainter.drawText` and `QFontMetrics.boundingRect`."""
    flags = int(align)
    return flags | int(Qt.TextFlag.TextWordWrap) if wrap else flags


def fits(text: str, font: QFont, width: int, height: int, lines: int) -> bool:
    """Whether `text` stands in a box of `width` x `height` in at most `lines` lines."""
    metrics = QFontMetrics(font)
    wide = metrics.horizontalAdvance(text)
    # Widths are rounded: a text that may be broken needs a little more than it is wide.
    if lines == 1 or wide + wide // 64 + 2 <= width:
        return wide <= width and metrics.height() <= height
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    if widest > width:
        return False
    box = metrics.boundingRect(QRect(0, 0, width, _ANY), int(Qt.TextFlag.TextWordWrap), text)
    # Qt rounds the space of a line, and the box of several lines once more.
    most = min(height, lines * (metrics.lineSpacing() + 1))
    return box.height() <= most and box.width() <= width


def fitted(
    text: str, font: QFont, width: int, height: int, *, least: int, lines: int
) -> tuple[QFont, bool]:
    """The largest font from `font`'s size down to `least` px in which `text` fits.

    Returns the font and whether the text is still cut off in it.
    """
    trial = QFont(font)
    size = font.pixelSize()
    while size >= least:
        trial.setPixelSize(size)
        if fits(text, trial, width, height, lines):
            return trial, False
        size -= max(1, size // 16)
    trial.setPixelSize(min(least, font.pixelSize()))
    return trial, not fits(text, trial, width, height, lines)


def shortened(text: str, font: QFont, width: int, height: int, lines: int) -> str:
    """`text` cut at a word, with an ellipsis, so that it fits."""
    if lines == 1:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = text
    while kept and not fits(kept + "…", font, width, height, lines):
        cut = kept.rfind(" ")
        kept = kept[: cut if cut > 0 else len(kept) - 1].rstrip()
    return kept + "…"


class FitLabel(QLabel):
    """A label that fits its text into the space it is given.

    `size` names a text size of the metrics; `least` is the smallest share of it that is allowed.
    `clipped` says that even that was not enough; the whole text is then the tool tip.
    """

    def __init__(
        self,
        theme: Theme,
        size: str = "text",
        *,
        weight: int = 400,
        least: float = 0.75,
        lines: int = 2,
        token: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._weight = weight
        self._least = least
        self._lines = lines
        self._token = token
        self._tabular = False
        self._shown = ""
        self._drawn = QFont()
        self._clipped = False
        self._stale = True
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._refit)
        self._refit()

    @property
    def drawn_size(self) -> int:
        """Text size in use, px."""
        self._fit()
        return self._drawn.pixelSize()

    @property
    def clipped(self) -> bool:
        """Whether something of the text stands only in the tool tip."""
        self._fit()
        return self._clipped

    def set_token(self, token: str) -> None:
        """Draw in another colour of the theme."""
        if token != self._token:
            self._token = token
            self.update()

    def set_size(self, size: str) -> None:
        """Take another text size of the metrics."""
        if size != self._size:
            self._size = size
            self._refit()

    def set_tabular(self) -> None:
        """Give every digit the same width: for figures that change in place."""
        self._tabular = True
        self._refit()

    def set_lines(self, lines: int) -> None:
        """Allow another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._refit()

    def set_least(self, share: float) -> None:
        """Allow another smallest share of the size."""
        if share != self._least:
            self._least = share
            self._refit()

    def _wanted(self) -> QFont:
        size = int(getattr(self._theme.metrics, self._size))
        return self._theme.font(size, self._weight, tabular=self._tabular)

    def _refit(self) -> None:
        """The text is fitted anew as soon as it is painted or asked about: what is shown next
        changes text, size and box one after the other.
        """
        self._stale = True
        self.updateGeometry()
        self.update()

    def _fit(self) -> None:
        if not self._stale:
            return
        self._stale = False
        wanted = self._wanted()
        box = self.contentsRect()
        text = self.text()
        least = max(11, round(wanted.pixelSize() * self._least))
        self._drawn, self._clipped = fitted(
            text, wanted, box.width(), box.height(), least=least, lines=self._lines
        )
        self._shown = text
        if self._clipped:
            self._shown = shortened(text, self._drawn, box.width(), box.height(), self._lines)
        tip = text if self._clipped else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self.setAccessibleName(text)
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._wanted())
        return QSize(metrics.horizontalAdvance(self.text()), metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        least = QFont(self._wanted())
        least.setPixelSize(max(11, round(least.pixelSize() * self._least)))
        return QSize(0, QFontMetrics(least).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._fit()
        painter = QPainter(self)
        painter.setFont(self._drawn)
        painter.setPen(self._theme.colour(self._token))
        flags = text_flags(self.alignment(), wrap=self._lines > 1)
        painter.drawText(self.contentsRect(), flags, self._shown)
        painter.end()
