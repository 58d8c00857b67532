"""Whose turn it is, and names or digits beside it: the sign-in screen, and a lead's approval."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.people import PIN_LEAST
from app.ui.screens.sign_in.names import Names, paint_initials
from app.ui.screens.sign_in.pad import LEAST, PinPad
from app.ui.screens.sign_in.values import SignInScreen
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel

GAP = 16
ACROSS = 104
"""Height of the panel where it lies above what is asked."""
DOT, DOT_GAP = 16, 12
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Panel(QWidget):
    """An icon or initials, who it is, what to do, and a dot for each digit. It stands at the side
    or lies across.
    """

    def __init__(self, theme: Theme, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._framed = framed
        self._shown = SignInScreen()
        self._disc = self._line = QRect()
        self.title = FitLabel(theme, "title", weight=700, least=0.5, parent=self)
        self.hint = FitLabel(theme, "text", least=0.7, lines=4, token="muted", parent=self)
        theme.changed.connect(self._place_parts)

    def display(self, shown: SignInScreen) -> None:
        """Show whose turn it is."""
        self._shown = shown
        self.title.setText(shown.title)
        self.hint.setText(shown.hint)
        told = translate("PinPad", "%n digit(s) entered", "", shown.typed)
        self.setAccessibleName(shown.title if shown.names is not None else told)
        self._place_parts()

    @property
    def _upright(self) -> bool:
        return self.height() > ACROSS + GAP

    @property
    def _asks(self) -> bool:
        return self._shown.names is None

    def _place_parts(self) -> None:
        if self._upright:
            self._stand()
        else:
            self._lie()
        self.update()

    def _stand(self) -> None:
        """Icon, name, dots and hint below each other, in the middle of the height."""
        metrics, box = self._theme.metrics, self.rect().adjusted(14, 14, -14, -14)
        side = max(0, min(112, box.height() // 4, box.width()))
        title = min(self._high(self.title, metrics.title, box.width()), box.height() // 3)
        dots = DOT + 2 * DOT_GAP if self._asks else 0
        hint = self._high(self.hint, metrics.text, box.width())
        hint = max(0, min(hint, box.height() - side - title - dots - 2 * DOT_GAP))
        top = box.top() + (box.height() - side - title - dots - hint - 2 * DOT_GAP) // 2
        self._disc = QRect(box.center().x() - side // 2, top, side, side)
        self.title.setGeometry(box.left(), top + side + DOT_GAP, box.width(), title)
        self._line = QRect(box.left(), top + side + DOT_GAP + title, box.width(), dots)
        self.hint.setGeometry(box.left(), self._line.top() + dots + DOT_GAP, box.width(), hint)
        for label in (self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lie(self) -> None:
        """Icon at the left; name, dots and hint beside it."""
        side = min(64, self.height() - 16)
        left, room = side + 16, self.width() - side - 16
        self._disc = QRect(0, (self.height() - side) // 2, side, side)
        dots = DOT + DOT_GAP if self._asks else 0
        parts = 2 if self.hint.text() else 1
        title = min((self.height() - dots) // parts, self._theme.metrics.title * 2)
        hint = self.height() - dots - title if parts == 2 else 0
        top = (self.height() - title - dots - hint) // 2
        self.title.setGeometry(left, top, room, title)
        self._line = QRect(left, top + title, room, dots)
        self.hint.setGeometry(left, top + title + dots, room, hint)
        for label in (self.title, self.hint):
            label.setAlignment(_WORDS)

    def _high(self, label: FitLabel, size: int, wide: int) -> int:
        """The height that a label's words need in their full size."""
        if not label.text():
            return 0
        font = self._theme.font(size, 700 if label is self.title else 400)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(font).boundingRect(QRect(0, 0, wide, 1_000), flags, label.text())
        return words.height() + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, shown, disc = self._theme, self._shown, self._disc
        if self._upright and self._framed:
            painter.setPen(QPen(theme.colour("line"), 1.5))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
        if shown.initials:
            paint_initials(painter, theme, disc, shown.initials, "accent")
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawEllipse(QRectF(disc))
            size = disc.width() // 2
            icon = theme.pixmap(shown.icon, "accent_soft_ink", size, self.devicePixelRatioF())
            painter.drawPixmap(disc.center().x() - size // 2, disc.center().y() - size // 2, icon)
        if self._asks:
            self._paint_dots(painter)
        painter.end()

    def _paint_dots(self, painter: QPainter) -> None:
        """A full dot for each digit, and empty ones for the least that there must be."""
        theme, typed, line = self._theme, self._shown.typed, self._line
        many = max(PIN_LEAST, typed)
        step = min(DOT + DOT_GAP, max(DOT + 2, line.width() // many))
        left = float(line.left() + 2)
        if self._upright:
            left = line.center().x() - (many * step - (step - DOT)) / 2
        top = line.center().y() - DOT / 2
        for at in range(many):
            full = at < typed
            painter.setPen(QPen(theme.colour("ink" if full else "edge"), 2))
            painter.setBrush(theme.colour("ink") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left + at * step, top, DOT, DOT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()


class Body(QWidget):
    """Panel, and names or a pad; `framed`: the panel stands on a card of its own.

    Signals:
        chosen: the id of a person whose name was tapped.
        pressed: a digit, or "<".
        applied: what is typed is all of it.
    """

    chosen = Signal(str)
    pressed = Signal(str)
    applied = Signal()

    def __init__(self, theme: Theme, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.panel = Panel(theme, framed=framed, parent=self)
        self.names = Names(theme, self)
        self.pad = PinPad(theme, self)
        self.names.chosen.connect(self.chosen)
        self.pad.pressed.connect(self.pressed)
        self.pad.applied.connect(self.applied)
        theme.changed.connect(self._place_parts)

    def display(self, shown: SignInScreen) -> None:
        """Show `shown`."""
        self.panel.display(shown)
        self.names.setVisible(shown.names is not None)
        self.pad.setVisible(shown.names is None)
        self.names.display(shown.names or ())
        self.pad.display(typed=shown.typed, enough=shown.enough, busy=shown.busy)
        self._place_parts()

    def _place_parts(self) -> None:
        room = self.rect()
        below = room.height() - ACROSS - GAP
        if room.width() < 600 and below >= LEAST.height():
            self.panel.setGeometry(room.left(), room.top(), room.width(), ACROSS)
            rest = QRect(room.left(), room.top() + ACROSS + GAP, room.width(), below)
        else:
            wide = max(96, min(300, room.width() * 32 // 100, room.width() - LEAST.width() - GAP))
            self.panel.setGeometry(room.left(), room.top(), wide, room.height())
            rest = room.adjusted(wide + GAP, 0, 0, 0)
        self.names.setGeometry(rest)
        self.pad.setGeometry(rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
