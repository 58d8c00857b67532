"""A pad to sign on: black ink on white in every theme, by finger, pen or mouse.

It never takes the focus, so a scan goes on being a scan (law 5). What is drawn is kept relative
to the pad's width: it stays whole when the window turns, and is the same picture at every size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.translation import translate

INK, GROUND, LINE, HINT = "#000000", "#ffffff", "#8a979d", "#57666d"
WIDE, HIGH = 900, 300
"""Size of the picture that is kept, px."""
NIB = 0.0045
"""Width of the ink, as a share of the pad's width."""
LEAST = 0.15
"""A drawing shorter than this share of the width is a slip of the hand, no signature."""

Stroke = list[QPointF]
Strokes = tuple[tuple[tuple[float, float], ...], ...]


class SignaturePad(QWidget):
    """Takes strokes until they are cleared.

    Signals:
        changed: a stroke was finished, or all of them were cleared.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[Stroke] = []
        self._drawing = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(translate("Signature", "Signature"))
        theme.changed.connect(self.update)

    # --- what is drawn ----------------------------------------------------------------------

    @property
    def signed(self) -> bool:
        """Whether enough was drawn to be a signature."""
        return sum(_length(stroke) for stroke in self._strokes) >= LEAST

    @property
    def strokes(self) -> Strokes:
        """What is drawn, in shares of the pad's width."""
        return tuple(tuple((spot.x(), spot.y()) for spot in stroke) for stroke in self._strokes)

    def put(self, strokes: Strokes) -> None:
        """Show what was drawn before."""
        self._strokes = [[QPointF(x, y) for x, y in stroke] for stroke in strokes]
        self._drawing = False
        self.update()

    def clear(self) -> None:
        """An empty pad."""
        self._strokes = []
        self._drawing = False
        self.update()
        self.changed.emit()

    def png(self) -> bytes:
        """The drawing as a picture, black on white: the same strokes are the same bytes."""
        image = QImage(WIDE, HIGH, QImage.Format.Format_Grayscale8)
        image.fill(QColor(GROUND))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() / max(1, self.width()) * WIDE
        scale = min(1.0, HIGH / max(1.0, high))
        painter.translate((WIDE - WIDE * scale) / 2, (HIGH - high * scale) / 2)
        _draw(painter, self._strokes, WIDE * scale)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(image)
        return bytes(buffer.data().data())

    # --- strokes ----------------------------------------------------------------------------

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._share(at)])
        self._update_around(at, at)

    def _go_on(self, at: QPointF) -> None:
        if not self._drawing:
            return
        stroke = self._strokes[-1]
        last = stroke[-1] * self.width()
        stroke.append(self._share(at))
        self._update_around(last, at)

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def _share(self, at: QPointF) -> QPointF:
        """A spot on the pad in shares of its width; a finger that slides off stays at the edge."""
        x = min(max(at.x(), 0.0), float(self.width()))
        y = min(max(at.y(), 0.0), float(self.height()))
        return QPointF(x, y) / max(1, self.width())

    def _update_around(self, first: QPointF, second: QPointF) -> None:
        """Only what a segment touches is painted anew: ink follows the finger on slow machines."""
        if sum(map(len, self._strokes)) == 1:
            self.update()  # the hint goes
            return
        reach = 8 + round(NIB * self.width()) + round(abs(second.x() - first.x()) / 2)
        box = QRectF(first, second).normalized().toAlignedRect()
        self.update(box.adjusted(-reach, -reach, reach, reach))

    # --- Qt ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(600, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 96)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()  # else the same finger comes again as a mouse
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        match event.type():
            case QEvent.Type.TouchBegin if points:
                self._begin(points[0].position())
            case QEvent.Type.TouchUpdate if points:
                self._go_on(points[0].position())
            case QEvent.Type.TouchEnd | QEvent.Type.TouchCancel:
                self._end()
            case _:
                pass

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(GROUND))
        painter.setPen(QPen(self._theme.colour("edge"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        self._paint_line(painter)
        _draw(painter, self._strokes, float(self.width()))
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        """Where to write, and on an empty pad what to do."""
        side = max(16, self.width() // 16)
        low = self.height() * 3 // 4
        painter.fillRect(QRect(side, low, self.width() - 2 * side, 2), QColor(LINE))
        if self._strokes:
            return
        painter.setFont(self._theme.font(self._theme.metrics.text))
        painter.setPen(QColor(HINT))
        spot = QRect(side, low + 2, self.width() - 2 * side, self.height() - low - 2)
        painter.drawText(
            spot, int(Qt.AlignmentFlag.AlignCenter), translate("Signature", "Sign here")
        )


def _length(stroke: Sequence[QPointF]) -> float:
    steps = pairwise(stroke)
    return float(sum(QPointF(b - a).manhattanLength() for a, b in steps))


def _draw(painter: QPainter, strokes: Iterable[Sequence[QPointF]], wide: float) -> None:
    pen = QPen(QColor(INK), max(1.5, NIB * wide))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.drawPath(_path([point * wide for point in stroke]))


def _path(points: Sequence[QPointF]) -> QPainterPath:
    """A smooth line through the middles between what was sampled; one spot is a dot."""
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.1, 0))
        return path
    for here, there in pairwise(points):
        path.quadTo(here, (here + there) / 2)
    path.lineTo(points[-1])
    return path
