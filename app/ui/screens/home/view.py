"""Shows home: the work that was left open, and tiles, the most used one largest."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.screens.home.presenter import HomePresenter
from app.ui.screens.home.tile import TileButton
from app.ui.screens.home.values import GoOn, HomeScreen
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel


class GoOnCard(QAbstractButton):
    """Back to the work that was left open.

    Signals:
        chosen: tapped.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._go_on: GoOn | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title = FitLabel(
            theme, "large", weight=700, lines=1, token="accent_ink", least=0.7, parent=self
        )
        self.detail = FitLabel(theme, "text", lines=2, token="accent_ink", least=0.7, parent=self)
        for label in (self.title, self.detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.chosen)
        theme.changed.connect(self._place_parts)

    def display(self, go_on: GoOn | None) -> None:
        """Show where the person was."""
        self._go_on = go_on
        if go_on is not None:
            here = translate("GoOnCard", "You were here: {where}")
            self.title.setText(here.format(where=go_on.title))
            self.detail.setText(go_on.detail)
            self.setAccessibleName(f"{self.title.text()}, {go_on.detail}")
        self._place_parts()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        high = QFontMetrics(self._theme.font(metrics.large, 700)).height()
        low = QFontMetrics(self._theme.font(metrics.text)).height()
        return QSize(400, max(88, high + self._lines() * low + 44))

    def _lines(self) -> int:
        """How many lines the detail may take: large text needs two on a handheld."""
        return 1 if self._theme.kiosk or self._theme.metrics.percent == 100 else 2

    def _place_parts(self) -> None:
        theme, inner = self._theme, self.rect().adjusted(84, 10, -60, -18)
        if not theme.kiosk:
            inner = self.rect().adjusted(68, 8, -44, -16)
        high = QFontMetrics(theme.font(theme.metrics.large, 700)).height()
        low = QFontMetrics(theme.font(theme.metrics.text)).height()
        low *= self._lines()
        top = inner.center().y() - (high + low) // 2
        self.title.setGeometry(inner.left(), top, inner.width(), high)
        self.detail.setGeometry(inner.left(), top + high, inner.width(), low)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("accent_down" if self.isDown() else "accent"))
        focus = QPen(theme.colour("focus"), 4)
        painter.setPen(focus if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)
        ratio = self.devicePixelRatioF()
        side = 40 if theme.kiosk else 32
        left = 24 if theme.kiosk else 18
        middle = self.height() // 2
        painter.drawPixmap(left, middle - side // 2, self._icon("receive", side, ratio))
        painter.drawPixmap(self.width() - 48, middle - 16, self._icon("forward", 32, ratio))
        self._paint_share(painter)
        painter.end()

    def _icon(self, name: str, side: int, ratio: float) -> QPixmap:
        return self._theme.pixmap(name, "accent_ink", side, ratio)

    def _paint_share(self, painter: QPainter) -> None:
        if self._go_on is None or self._go_on.share is None:
            return
        ink = self._theme.colour("accent_ink")
        line = QRectF(24, self.height() - 14, self.width() - 48, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.3)
        painter.setBrush(ink)
        painter.drawRoundedRect(line, 2.5, 2.5)
        painter.setOpacity(1.0)
        if self._go_on.share:
            line.setWidth(max(5.0, line.width() * self._go_on.share))
            painter.drawRoundedRect(line, 2.5, 2.5)


class HomeView(QWidget):
    """Shows a `HomeScreen`."""

    def __init__(
        self, theme: Theme, presenter: HomePresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter = theme, presenter
        self.go_on = GoOnCard(theme, self)
        self.go_on.hide()
        self.go_on.chosen.connect(presenter.go_on)
        self.tiles: list[TileButton] = []
        presenter.changed.connect(self.display)
        theme.changed.connect(self._place_parts)

    def display(self, shown: HomeScreen) -> None:
        """Show `shown`."""
        while len(self.tiles) < len(shown.tiles):
            tile = TileButton(self._theme, shown.tiles[len(self.tiles)], self)
            tile.chosen.connect(self._presenter.choose)
            tile.show()
            self.tiles.append(tile)
        for tile, value in zip(self.tiles, shown.tiles, strict=True):
            if tile.tile != value:
                tile.display(value)
        self.go_on.display(shown.go_on)
        self.go_on.setVisible(shown.go_on is not None)
        self._place_parts()

    def _place_parts(self) -> None:
        pad, gap = self._theme.metrics.pad, 12
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        if self.go_on.isVisibleTo(self):
            tall = self.go_on.sizeHint().height()
            self.go_on.setGeometry(room.left(), room.top(), room.width(), tall)
            room.setTop(room.top() + tall + gap)
        places = _beside(room, gap) if self._theme.kiosk else _below(room, gap)
        for tile, place in zip(self.tiles, places, strict=False):
            tile.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()


def _beside(room: QRect, gap: int) -> list[QRect]:
    """The first tile at the left, the others beside it: one wide, two below."""
    half, tall = (room.width() - gap) // 2, (room.height() - gap) // 2
    left = room.left() + half + gap
    quarter = (half - gap) // 2
    low = room.top() + tall + gap
    return [
        QRect(room.left(), room.top(), half, room.height()),
        QRect(left, room.top(), half, tall),
        QRect(left, low, quarter, tall),
        QRect(left + quarter + gap, low, quarter, tall),
    ]


def _below(room: QRect, gap: int) -> list[QRect]:
    """The first tile above, larger; the others below: one wide, two side by side."""
    each = (room.height() - 2 * gap) * 10 // (34 if room.height() > 420 else 30)
    first = room.height() - 2 * gap - 2 * each
    half = (room.width() - gap) // 2
    second = room.top() + first + gap
    third = second + each + gap
    return [
        QRect(room.left(), room.top(), room.width(), first),
        QRect(room.left(), second, room.width(), each),
        QRect(room.left(), third, half, each),
        QRect(room.left() + half + gap, third, half, each),
    ]
