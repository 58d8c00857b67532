"""Buttons for gloves: large, with icon and word, and one kind that wants to be held.

They never take the focus by a tap, and the scanner's Enter never reaches them (law 5).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.text import fits, fitted, shortened, text_flags

HOLD_MS = 800
_FRAME_MS = 16


class Kind(StrEnum):
    """How much a button wants to be pressed."""

    MAIN = "main"
    NORMAL = "normal"
    QUIET = "quiet"
    DANGER = "danger"
    OK = "ok"
    ON_BAND = "on_band"
    """Stands on a coloured band and takes its colours."""


_COLOURS: dict[Kind, tuple[str, str, str]] = {
    Kind.MAIN: ("accent", "accent_ink", ""),
    Kind.NORMAL: ("surface", "ink", "edge"),
    Kind.QUIET: ("", "ink", ""),
    Kind.DANGER: ("surface", "bad_soft_ink", "bad"),
    Kind.OK: ("ok", "ok_ink", ""),
}


@dataclass(frozen=True, slots=True)
class _Laid:
    """Word and icon of a button in their places; `icon` is its size, 0 for none."""

    font: QFont
    text: str
    spot: QRect
    flags: int
    icon: int
    icon_at: QPoint


class BigButton(QAbstractButton):
    """A button of at least 48 px, 64 px for the main kinds.

    With `hold` a tap is not enough: it must be held for `HOLD_MS`, or confirmed by key or code
    through `confirm()`.

    Signals:
        chosen: pressed, or held long enough; carries `key`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        key: str = "",
        icon: str = "",
        kind: Kind = Kind.NORMAL,
        hold: bool = False,
        size: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self._icon = icon
        self._kind = kind
        self._size = size
        self._upright = False
        self._band = ("surface", "ink")
        self.hold = hold
        self._held = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(_FRAME_MS)
        self._beat.timeout.connect(self._on_beat)
        self._too_short = False
        self._least_size = QSize(48, 48)
        self.clipped = False
        self._laid_out: _Laid | None = None
        self._made_of: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._on_released)
        theme.changed.connect(self._on_theme)
        self.setText(text)
        self._on_theme()

    # --- what it is -------------------------------------------------------------------------

    def set_icon(self, name: str) -> None:
        """Show another icon ("" for none)."""
        if name != self._icon:
            self._icon = name
            self.update()

    def set_kind(self, kind: Kind) -> None:
        """Look like another kind."""
        self._kind = kind
        self._on_theme()

    def set_upright(self, upright: bool) -> None:
        """Put the icon above the word, or before it."""
        if upright != self._upright:
            self._upright = upright
            self.update()

    def set_band(self, ground: str, ink: str) -> None:
        """The colours of the band that it stands on (`Kind.ON_BAND`)."""
        if (ground, ink) != self._band:
            self._band = (ground, ink)
            self.update()

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def confirm(self) -> None:
        """Do what it does, by key or command code."""
        if self.isEnabled():
            self.chosen.emit(self.key)

    def _on_theme(self) -> None:
        metrics = self._theme.metrics
        main = self._kind in (Kind.MAIN, Kind.OK) or self.hold
        self._least_size = QSize(
            64 if main else 48, metrics.main_target if main else metrics.target
        )
        self.updateGeometry()
        self.update()

    # --- holding ----------------------------------------------------------------------------

    def _on_clicked(self) -> None:
        if not self.hold:
            self.chosen.emit(self.key)

    def _on_pressed(self) -> None:
        if self.hold:
            self._too_short = False
            self._held.start()
            self._beat.start()

    def _on_released(self) -> None:
        if self.hold and self._beat.isActive():
            self._beat.stop()
            self._too_short = True
            self.update()

    def _on_beat(self) -> None:
        if self._held.elapsed() >= HOLD_MS:
            self._beat.stop()
            self.setDown(False)
            self.chosen.emit(self.key)
        self.update()

    def _share(self) -> float:
        return min(1.0, self._held.elapsed() / HOLD_MS) if self._beat.isActive() else 0.0

    # --- looks ------------------------------------------------------------------------------

    def shown_text(self) -> str:
        """What stands on it now."""
        if self.hold and self._too_short:
            return translate("BigButton", "Keep holding")
        return self.text()

    def _colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        theme = self._theme
        if not self.isEnabled():
            return theme.colour("off"), theme.colour("off_ink"), None
        if self._kind is Kind.ON_BAND:
            ground, ink = self._band
            return theme.colour(ground), theme.colour(ink), theme.colour(ink)
        if self.isChecked():
            return theme.colour("accent"), theme.colour("accent_ink"), None
        ground, ink, edge = _COLOURS[self._kind]
        return (
            theme.colour(ground) if ground else None,
            theme.colour(ink),
            theme.colour(edge) if edge else None,
        )

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        size = int(getattr(metrics, self._size))
        words = QFontMetrics(self._theme.font(size, 600)).horizontalAdvance(self.text())
        icon = round(size * 1.35) + 10 if self._icon else 0
        width = max(words, icon) if self._upright else words + (icon if words else icon - 10)
        return QSize(max(self._least_size.width(), width + 32), self._least_size.height())

    def minimumSizeHint(self) -> QSize:
        return self._least_size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._colours()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if ground is not None:
            painter.setBrush(self._pressed(ground) if self.isDown() else ground)
        elif self.isDown():
            painter.setBrush(self._theme.colour("off"))
        painter.setPen(QPen(edge, 2) if edge is not None else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 12, 12)
        self._paint_hold(painter, box, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 3))
            painter.drawRoundedRect(box, 12, 12)
        self._paint_content(painter, ink)
        painter.end()

    def _pressed(self, ground: QColor) -> QColor:
        if self._kind is Kind.MAIN or self.isChecked():
            return self._theme.colour("accent_down")
        return ground.darker(112) if ground.lightness() > 60 else ground.lighter(140)

    def _paint_hold(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if not self.hold:
            return
        line = QRectF(box.left() + 14, box.bottom() - 9, box.width() - 28, 4)
        faint = QColor(ink)
        faint.setAlphaF(0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawRoundedRect(line, 2, 2)
        line.setWidth(line.width() * self._share())
        painter.setBrush(ink)
        painter.drawRoundedRect(line, 2, 2)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        laid = self._laid()
        if laid.icon:
            ratio = self.devicePixelRatioF()
            pixmap = self._theme.pixmap(self._icon, ink.name(), laid.icon, ratio)
            painter.drawPixmap(laid.icon_at, pixmap)
        painter.setFont(laid.font)
        painter.setPen(ink)
        painter.drawText(laid.spot, laid.flags, laid.text)

    def _laid(self) -> _Laid:
        """Where word and icon stand; fitted again only when something of it is another."""
        size = int(getattr(self._theme.metrics, self._size))
        made_of = (self.shown_text(), bool(self._icon), self._upright, self.hold, size, self.size())
        if self._laid_out is None or self._made_of != made_of:
            self._made_of = made_of
            wanted = self._theme.font(size, 600)
            icon = round(size * 1.35) if self._icon else 0
            side = 10 if self._upright or not self.shown_text() else 14
            box = self.rect().adjusted(side, 6, -side, -12 if self.hold else -6)
            lay = self._lay_upright if self._upright else self._lay_beside
            self._laid_out = lay(box, wanted, icon)
        return self._laid_out

    def _lay_beside(self, box: QRect, wanted: QFont, icon: int) -> _Laid:
        text = self.shown_text()
        gap = 10 if icon and text else 0
        room = QRect(box)
        room.setWidth(max(0, box.width() - icon - gap))
        font = self._fit(text, wanted, room.width(), room.height())
        if self.clipped and icon:
            return self._lay_beside(box, wanted, 0)  # the words matter more than the picture
        drawn = shortened(text, font, room.width(), room.height(), 2) if self.clipped else text
        metrics = QFontMetrics(font)
        one = fits(drawn, font, room.width(), room.height(), 1)
        words = metrics.horizontalAdvance(drawn) if one else self._wrapped(metrics, room, drawn)
        start = box.left() + max(0, (box.width() - words - icon - gap) // 2)
        align = Qt.AlignmentFlag.AlignLeft if icon else Qt.AlignmentFlag.AlignHCenter
        return _Laid(
            font,
            drawn,
            QRect(start + icon + gap, room.top(), words + 2, room.height()),
            text_flags(align | Qt.AlignmentFlag.AlignVCenter, wrap=not one),
            icon,
            QPoint(start, box.center().y() - icon // 2 + 1),
        )

    def _fit(self, text: str, wanted: QFont, width: int, height: int) -> QFont:
        """The font in which its words fit; those of one line are never broken, and need no slack
        for that.
        """
        font, cut = fitted(text, wanted, width, height, least=self._least(), lines=2)
        self.clipped = cut and not fits(text, font, width, height, 1)
        return font

    @staticmethod
    def _wrapped(metrics: QFontMetrics, room: QRect, text: str) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(room, flags, text).width()

    def _lay_upright(self, box: QRect, wanted: QFont, icon: int) -> _Laid:
        text = self.shown_text()
        height = box.height() - icon - (6 if icon else 0)
        font = self._fit(text, wanted, box.width(), height)
        if self.clipped and icon:
            return self._lay_upright(box, wanted, 0)  # the words matter more than the picture
        drawn = shortened(text, font, box.width(), height, 2) if self.clipped else text
        one = fits(drawn, font, box.width(), height, 1)
        flags = text_flags(Qt.AlignmentFlag.AlignHCenter, wrap=not one)
        words = QFontMetrics(font).boundingRect(QRect(0, 0, box.width(), height), flags, drawn)
        top = box.top() + max(0, (box.height() - icon - 6 - words.height()) // 2)
        return _Laid(
            font,
            drawn,
            QRect(box.left(), top + icon + (6 if icon else 0), box.width(), height),
            flags | int(Qt.AlignmentFlag.AlignTop),
            icon,
            QPoint(box.center().x() - icon // 2 + 1, top),
        )

    def _least(self) -> int:
        return max(12, round(int(getattr(self._theme.metrics, self._size)) * 0.72))

    # --- Qt ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.hold and not self.isDown() and self._beat.isActive():
            self._beat.stop()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.setCursor(
                Qt.CursorShape.PointingHandCursor
                if self.isEnabled()
                else Qt.CursorShape.ArrowCursor
            )
            self.update()
