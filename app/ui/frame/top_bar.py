"""The top bar: place, person, clock, connection, and TEST on a demo."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.frame.values import Connection, Link, TopBar
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel

_LOOKS: dict[Link, tuple[str, str, str]] = {
    Link.ONLINE: ("bar_inset", "bar_ink", "cloud"),
    Link.WORKING: ("bar_inset", "bar_ink", "sync"),
    Link.OFFLINE: ("warn", "warn_ink", "offline"),
    Link.ATTENTION: ("bad", "bad_ink", "warning"),
}


def connection_words(connection: Connection) -> str:
    """What the chip says in words, for those who hear the screen, and where there is room."""
    words = {
        Link.ONLINE: translate("TopBar", "online"),
        Link.WORKING: translate("TopBar", "sending"),
        Link.OFFLINE: translate("TopBar", "offline"),
        Link.ATTENTION: translate("TopBar", "needs you"),
    }[connection.link]
    return f"{words}, {connection.text}" if connection.text else words


class ConnectionChip(QAbstractButton):
    """Quiet about the network, and the way to the sync centre."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._connection = Connection()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.render_connection(self._connection)

    def render_connection(self, connection: Connection) -> None:
        """Show how it stands."""
        self._connection = connection
        self.setAccessibleName(
            translate("TopBar", "Connection: {state}").format(state=connection_words(connection))
        )
        self.update()

    def text_shown(self) -> str:
        """The words on it: all where there is room, the short text on a handheld."""
        if self._theme.kiosk:
            return connection_words(self._connection)
        return self._connection.text

    def sizeHint(self) -> QSize:
        theme = self._theme
        font = theme.font(theme.metrics.small, 600)
        text = self.text_shown()
        words = QFontMetrics(font).horizontalAdvance(text) + 8 if text else 0
        return QSize(max(56, words + theme.metrics.text + 32), 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        ground, ink, icon = _LOOKS[self._connection.link]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 4, -1, -4)
        painter.setBrush(theme.colour(ground).darker(115 if self.isDown() else 100))
        edge = theme.name == "contrast"
        painter.setPen(QPen(theme.colour("line"), 2) if edge else Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("bar_ink"), 2))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        size = round(theme.metrics.text * 1.1)
        text = self.text_shown()
        font = theme.font(theme.metrics.small, 600)
        words = QFontMetrics(font).horizontalAdvance(text)
        start = round((self.width() - size - (words + 8 if text else 0)) / 2)
        top = (self.height() - size) // 2
        painter.drawPixmap(start, top, theme.pixmap(icon, ink, size, self.devicePixelRatioF()))
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        spot = self.rect().adjusted(start + size + 8, 0, 0, 0)
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class PersonButton(QAbstractButton):
    """Lies over place and person: the way to change who is here, or to lock."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.display("")

    def display(self, person: str) -> None:
        """Say who is here."""
        told = translate("TopBar", "Who is here: {name}").format(name=person)
        self.setAccessibleName(told.strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.isDown() or self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.colour("bar_ink")
        painter.setPen(QPen(ink, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isDown():
            ink.setAlphaF(0.12)
            painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()


class TopBarView(QWidget):
    """Shows a `TopBar`.

    Signals:
        connection_pressed: the person wants to see the queue.
        person_pressed: somebody else comes, or the person leaves.
    """

    connection_pressed = Signal()
    person_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._demo = False
        centre = Qt.AlignmentFlag.AlignVCenter
        left, right = centre | Qt.AlignmentFlag.AlignLeft, centre | Qt.AlignmentFlag.AlignRight
        self._place = FitLabel(
            theme, "text", weight=600, lines=1, token="bar_ink", align=left, parent=self
        )
        self._person = FitLabel(theme, "small", lines=1, token="bar_muted", align=left, parent=self)
        self._who = PersonButton(theme, self)
        self._who.clicked.connect(self.person_pressed)
        self._clock = FitLabel(
            theme,
            "large",
            weight=600,
            lines=1,
            token="bar_ink",
            align=right,
            parent=self,
        )
        self._clock.set_tabular()
        self._chip = ConnectionChip(theme, self)
        self._chip.clicked.connect(self.connection_pressed)
        theme.changed.connect(self._place_parts)

    def display(self, bar: TopBar) -> None:
        """Show `bar`."""
        self._place.setText(bar.place)
        self._person.setText(bar.person)
        self._who.display(bar.person)
        self._clock.setText(bar.clock)
        self._demo = bar.demo
        self._chip.render_connection(bar.connection)
        self._place_parts()

    def _badge_width(self) -> int:
        if not self._demo:
            return 0
        font = self._theme.font(self._theme.metrics.small, 700)
        return QFontMetrics(font).horizontalAdvance(self._badge()) + 24

    def _badge(self) -> str:
        return translate("TopBar", "TEST")

    def _place_parts(self) -> None:
        theme, height = self._theme, self.height()
        pad = theme.metrics.pad
        logo = 36 if theme.kiosk else 0
        chip = self._chip.sizeHint().width()
        self._chip.setGeometry(self.width() - pad - chip, (height - 48) // 2, chip, 48)
        clock = QFontMetrics(theme.font(theme.metrics.large, 600, tabular=True))
        wide = clock.horizontalAdvance(self._clock.text() or "00:00") + 8
        self._clock.setGeometry(self._chip.x() - 12 - wide, 0, wide, height)
        badge = self._badge_width()
        left = pad + (logo + 12 if logo else 0)
        room = self._clock.x() - 12 - (badge + 12 if badge else 0) - left
        upper = round(height * 0.54)
        self._place.setGeometry(left, 6, room, upper - 6)
        icon = theme.metrics.small + 6
        self._person.setGeometry(left + icon, upper, room - icon, height - upper - 6)
        self._who.setGeometry(max(0, left - 8), 4, room + 8, height - 8)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("bar"))
        if theme.name == "contrast":
            painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("line"))
        if theme.kiosk:
            logo = theme.pixmap("dockhand", "ink", 36, self.devicePixelRatioF())
            painter.drawPixmap(theme.metrics.pad, (self.height() - 36) // 2, logo)
        if self._person.text():
            self._paint_person(painter)
        if self._demo:
            self._paint_badge(painter)
        painter.end()

    def _paint_person(self, painter: QPainter) -> None:
        size = self._theme.metrics.small
        box = self._person.geometry()
        icon = self._theme.pixmap("person", "bar_muted", size, self.devicePixelRatioF())
        painter.drawPixmap(box.left() - size - 6, box.center().y() - size // 2 + 1, icon)

    def _paint_badge(self, painter: QPainter) -> None:
        theme = self._theme
        wide = self._badge_width()
        high = round(theme.metrics.small * 1.8)
        box = QRectF(self._clock.x() - 12 - wide, (self.height() - high) / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.colour("warn_ink"))
        painter.setFont(theme.font(theme.metrics.small, 700))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._badge())
