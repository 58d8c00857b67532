"""A few figures with their words, one below the other, as they are added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.text import fitted, text_flags

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Figure:
    """One of them; `strong` ones are results."""

    words: str
    value: str
    strong: bool = False
    tone: Tone = Tone.PLAIN


class FigureTable(QWidget):
    """Paints figures in lines of the same height, results below a rule."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: Sequence[Figure] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def display(self, figures: Sequence[Figure]) -> None:
        """Show `figures`."""
        self._figures = figures
        self.setAccessibleName(", ".join(f"{one.words}: {one.value}" for one in figures))
        self.updateGeometry()
        self.update()

    def figures(self) -> Sequence[Figure]:
        """What is shown."""
        return self._figures

    def _line(self) -> int:
        return QFontMetrics(self._theme.font(self._theme.metrics.text)).height() + 10

    def sizeHint(self) -> QSize:
        return QSize(240, self._line() * len(self._figures) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self._line()
        for at, figure in enumerate(self._figures):
            self._paint(painter, QRect(0, at * high, self.width(), high), figure)
        painter.end()

    def _paint(self, painter: QPainter, box: QRect, figure: Figure) -> None:
        theme = self._theme
        size = theme.metrics.text
        if figure.strong:
            painter.fillRect(box.left(), box.top(), box.width(), 1, theme.colour("edge"))
        value = theme.font(size, 700 if figure.strong else 600, tabular=True)
        wide = QFontMetrics(value).horizontalAdvance(figure.value) + 2
        painter.setFont(value)
        plain = figure.tone is Tone.PLAIN
        painter.setPen(theme.colour("ink" if plain else f"{figure.tone}_soft_ink"))
        painter.drawText(box, int(RIGHT), figure.value)
        room = QRect(box.left(), box.top(), box.width() - wide - 16, box.height())
        wanted = theme.font(size, 600 if figure.strong else 400)
        font, _ = fitted(
            figure.words, wanted, room.width(), room.height(), least=round(size * 0.6), lines=2
        )
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if figure.strong else "muted"))
        painter.drawText(room, text_flags(LEFT, wrap=True), figure.words)
