"""Shows home: the work that was left open, and tiles, the most used one largest."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.frame import Frame
from app.ui.screens.home.places import GAP, places_of
from app.ui.screens.home.presenter import HomePresenter
from app.ui.screens.home.tile import TileButton
from app.ui.screens.home.values import GoOn, HomeScreen
from app.ui.screens.standing import tell_when_painted
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel

ICONS = {
    "receipt": "receive",
    "dispatch": "pick",
    "ad_hoc": "handover",
    "count": "count",
    "adjust": "edit",
}


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
        painter.drawPixmap(left, middle - side // 2, self._icon(self._picture(), side, ratio))
        painter.drawPixmap(self.width() - 48, middle - 16, self._icon("forward", 32, ratio))
        self._paint_share(painter)
        painter.end()

    def _picture(self) -> str:
        return ICONS.get(self._go_on.kind, "edit") if self._go_on is not None else "edit"

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
        self, theme: Theme, presenter: HomePresenter, frame: Frame, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter, self._frame = theme, presenter, frame
        self.go_on = GoOnCard(theme, self)
        self.go_on.hide()
        self.go_on.chosen.connect(presenter.go_on)
        self.tiles: list[TileButton] = []
        presenter.changed.connect(self.display)
        theme.changed.connect(self._place_parts)

    def display(self, shown: HomeScreen) -> None:
        """Show `shown`."""
        while len(self.tiles) > len(shown.tiles):
            gone = self.tiles.pop()
            gone.hide()
            gone.deleteLater()
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
        tell_when_painted(self._presenter, self._frame)

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        if self.go_on.isVisibleTo(self):
            tall = self.go_on.sizeHint().height()
            self.go_on.setGeometry(room.left(), room.top(), room.width(), tall)
            room.setTop(room.top() + tall + GAP)
        places = places_of(len(self.tiles), room, kiosk=self._theme.kiosk)
        for tile, place in zip(self.tiles, places, strict=True):
            tile.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
