"""Draws a line of daily values with its scale, or bars where only counts are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from app.ui.theme import Theme

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Plot:
    """What is drawn: a value a day, as a line or as bars, and a limit as a dashed line.

    `labels` stand below the first day, the middle and the last.
    """

    values: Sequence[float]
    labels: tuple[str, str, str]
    bars: bool = False
    limit: float | None = None
    limit_name: str = ""


def scale_of(values: Sequence[float], *, whole: bool = False) -> tuple[float, float, float]:
    """Bottom, top and step of a scale whose lines are round numbers, at least two steps high; 0 is
    always on it. `whole`: there is nothing between two numbers.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    step = _round(max(high - low, 1.0) / 2)
    if whole:
        step = max(1.0, step)
    bottom = -step * -(low // step) if low < 0 else 0.0
    top = bottom + 2 * step
    while top < high:
        top += step
    return bottom, top, step


def _round(raw: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … that is not below."""
    size = Decimal(10) ** Decimal(raw).adjusted()
    for times in (1, 2, 5, 10):
        if Decimal(raw) <= size * times:
            return float(size * times)
    return float(size * 10)


def paint_plot(painter: QPainter, theme: Theme, box: QRect, plot: Plot) -> None:
    """Draw `plot` into `box`."""
    if not plot.values:
        return
    font = theme.font(theme.metrics.small, 400, tabular=True)
    drawn = _Drawing(painter, theme, box, plot, font)
    drawn.grid()
    if plot.bars:
        drawn.bars()
    else:
        drawn.line()
    drawn.limit()
    drawn.labels()


class _Drawing:
    """One painting of one plot."""

    def __init__(
        self, painter: QPainter, theme: Theme, box: QRect, plot: Plot, font: QFont
    ) -> None:
        self._painter, self._theme, self._plot, self._font = painter, theme, plot, font
        known = [*plot.values]
        if plot.limit is not None and not plot.bars:
            known.append(plot.limit)
        self._bottom, self._top, self._step = scale_of(known, whole=plot.bars)
        metrics = QFontMetrics(font)
        self._high = metrics.height()
        ticks = (f"{tick:g}" for tick in self._ticks())
        self._beside = max(metrics.horizontalAdvance(text) for text in ticks) + 10
        self._box = box
        half = self._high // 2
        self._area = box.adjusted(self._beside, half, -6, -self._high - 6)

    def _ticks(self) -> list[float]:
        count = round((self._top - self._bottom) / self._step)
        return [self._bottom + self._step * at for at in range(count + 1)]

    def _y(self, value: float) -> float:
        share = (value - self._bottom) / (self._top - self._bottom)
        return self._area.bottom() - share * self._area.height()

    def _x(self, at: float) -> float:
        return self._area.left() + at * self._area.width() / max(1, len(self._plot.values))

    def grid(self) -> None:
        """The lines of the scale with their numbers."""
        painter, theme = self._painter, self._theme
        painter.setFont(self._font)
        for tick in self._ticks():
            y = round(self._y(tick))
            painter.setPen(QPen(theme.colour("edge" if tick == 0 else "line"), 1))
            painter.drawLine(self._area.left(), y, self._area.right(), y)
            painter.setPen(theme.colour("muted"))
            spot = QRect(self._box.left(), y - self._high // 2, self._beside - 8, self._high)
            painter.drawText(spot, _RIGHT, f"{tick:g}".replace("-", "−"))

    def line(self) -> None:
        """A step a day, filled down to zero, with a dot for today."""
        painter, theme = self._painter, self._theme
        steps = QPolygonF()
        for at, value in enumerate(self._plot.values):
            steps.append(QPointF(self._x(at), self._y(value)))
            steps.append(QPointF(self._x(at + 1), self._y(value)))
        filled = QPolygonF(steps)
        zero = self._y(0)
        filled.append(QPointF(self._x(len(self._plot.values)), zero))
        filled.append(QPointF(self._x(0), zero))
        ground = QColor(theme.colour("accent"))
        ground.setAlpha(46)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(filled)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2.5))
        painter.drawPolyline(steps)
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("accent"))
        end = QPointF(self._x(len(self._plot.values)), self._y(self._plot.values[-1]))
        painter.drawEllipse(end, 6, 6)

    def bars(self) -> None:
        """A bar a day."""
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        zero = self._y(0)
        for at, value in enumerate(self._plot.values):
            if value:
                left, right = self._x(at), self._x(at + 1)
                wide = max(2.0, right - left - 1.5)
                painter.drawRect(QRectF(left, self._y(value), wide, zero - self._y(value)))

    def limit(self) -> None:
        """The limit with its name."""
        plot, painter, theme = self._plot, self._painter, self._theme
        if plot.limit is None or plot.bars:
            return
        y = round(self._y(plot.limit))
        pen = QPen(theme.colour("warn_soft_ink"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(self._area.left(), y, self._area.right(), y)
        spot = QRect(self._area.left() + 6, y - self._high - 1, self._area.width() - 12, self._high)
        painter.setFont(self._font)
        painter.drawText(spot, _LEFT, plot.limit_name)

    def labels(self) -> None:
        """The days below."""
        painter = self._painter
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("muted"))
        below = QRect(
            self._area.left(), self._box.bottom() - self._high, self._area.width(), self._high
        )
        for text, flags in zip(self._plot.labels, (_LEFT, _MIDDLE, _RIGHT), strict=True):
            painter.drawText(below, flags, text)
