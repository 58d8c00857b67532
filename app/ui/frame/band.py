"""The feedback band: the last outcome in colour, icon and words, with undo beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.frame.values import NO_BAND, Band
from app.ui.theme import Theme
from app.ui.tokens import TONE_ICON, Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.text import FitLabel

_KIOSK_LEAST = 32
_FLASH_MS = 320
_FRAME_MS = 16


class BandView(QWidget):
    """Shows a `Band`; each outcome flashes once, which is all there is where no player sounds.

    Signals:
        undo_pressed: take back the last scan.
        pressed: the band itself was tapped; a text that did not fit is shown whole.
    """

    undo_pressed = Signal()
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band = NO_BAND
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._title = FitLabel(theme, "band", weight=700, least=1.0, lines=1, parent=self)
        self._detail = FitLabel(theme, "text", weight=400, least=0.7, lines=3, parent=self)
        self._undo = BigButton(theme, icon="undo", kind=Kind.ON_BAND, parent=self)
        self._undo.clicked.connect(self.undo_pressed)
        self._undo.hide()
        self._since = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(_FRAME_MS)
        self._beat.timeout.connect(self._on_beat)
        self._loud = False
        theme.changed.connect(self._on_theme)
        self._title.setText(translate("Band", "Ready"))
        self._on_theme()

    @property
    def band(self) -> Band:
        """What is shown."""
        return self._band

    @property
    def clipped(self) -> bool:
        """Whether something of it stands only in the tool tip."""
        return self._title.clipped or bool(self._band.detail and self._detail.clipped)

    def display(self, band: Band) -> None:
        """Show `band`, with a flash if it is another outcome."""
        if band == self._band:
            return
        before, self._band = self._band, band
        another = band.title and (band.serial, band.tone) != (before.serial, before.tone)
        if replace(band, serial=before.serial) != before:
            self._title.setText(band.title or translate("Band", "Ready"))
            self._detail.setText(band.detail)
            self._undo.setText(band.undo)
            self._undo.setVisible(bool(band.undo))
            self.setAccessibleName(f"{band.title} {band.detail}".strip())
            self._on_theme()
        if another:
            self.flash()

    @property
    def flashing(self) -> bool:
        """Whether it draws the eye right now."""
        return self._beat.isActive()

    def flash(self, *, loud: bool = False) -> None:
        """Draw the eye; `loud` when no sound could be played."""
        self._loud = loud
        self._since.start()
        self._beat.start()
        self.update()

    def hold_back(self) -> None:
        """Another outcome is about to be shown: what is left of this one's flash gives it way."""
        if self._beat.isActive():
            self._beat.start()

    def _on_beat(self) -> None:
        if self._since.elapsed() >= _FLASH_MS * (2 if self._loud else 1):
            self._beat.stop()
        self.update()

    def _tokens(self) -> tuple[str, str]:
        tone = self._band.tone
        return ("surface", "ink") if tone is Tone.PLAIN else (str(tone), f"{tone}_ink")

    def _on_theme(self) -> None:
        ground, ink = self._tokens()
        quiet = self._band.tone is Tone.PLAIN
        self._title.set_token("muted" if quiet else ink)
        self._detail.set_token("muted" if quiet else ink)
        self._undo.set_band(ground, ink)
        self._place_parts()
        self.update()

    def _icon_size(self) -> int:
        return self._theme.metrics.scaled(56 if self._theme.kiosk else 36)

    def _undo_width(self) -> int:
        if not self._band.undo:
            return 0
        metrics = self._theme.metrics
        words = QFontMetrics(self._theme.font(metrics.text, 600)).horizontalAdvance(self._band.undo)
        if metrics.kiosk:
            return min(260, max(120, words + round(metrics.text * 1.35) + 48))
        return min(132, max(76, words + 24))

    def _place_parts(self) -> None:
        metrics = self._theme.metrics
        pad, high = metrics.pad, self.height()
        left = pad + self._icon_size() + pad
        undo = self._undo_width()
        room = self.width() - left - pad - (undo + pad if undo else 0)
        kiosk_least = _KIOSK_LEAST / metrics.band
        self._title.set_least(kiosk_least if metrics.kiosk else 0.7)
        line, lines = self._title_height(room)
        self._title.set_lines(lines)
        if self._band.detail:
            words = self._detail_height(room, high - line - 12)
            top = (high - line - words) // 2
            self._title.setGeometry(left, top, room, line)
            self._detail.setGeometry(left, top + line, room, words)
        else:
            self._title.setGeometry(left, 4, room, high - 8)
            self._detail.setGeometry(left, high, room, 0)
        tall = min(high - 16, max(64, metrics.main_target))
        self._undo.set_upright(not metrics.kiosk)
        self._undo.setGeometry(self.width() - pad - undo, (high - tall) // 2, undo, tall)

    def _title_height(self, room: int) -> tuple[int, int]:
        """Height of the title and in how many lines it stands; two where it is narrow."""
        metrics = self._theme.metrics
        full = QFontMetrics(self._theme.font(metrics.band, 700))
        least = _KIOSK_LEAST if metrics.kiosk else round(metrics.band * 0.75)
        small = QFontMetrics(self._theme.font(least, 700))
        if small.horizontalAdvance(self._band.title) <= room:
            return full.height(), 1 if self._band.detail else 2
        return 2 * small.lineSpacing() + 2, 2

    def _detail_height(self, room: int, most: int) -> int:
        metrics = self._theme.metrics
        self._detail.set_size("large" if metrics.kiosk else "text")
        font = QFontMetrics(self._theme.font(metrics.large if metrics.kiosk else metrics.text))
        flags = int(Qt.TextFlag.TextWordWrap)
        box = font.boundingRect(QRect(0, 0, max(1, room), 1000), flags, self._band.detail)
        return min(most, box.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, pad = self._theme, self._theme.metrics.pad
        ground, ink = self._tokens()
        painter = QPainter(self)
        colour = theme.colour(ground)
        if self._beat.isActive():
            colour = blended(colour, theme.colour(ink), self._flash_share())
        painter.fillRect(self.rect(), colour)
        if self._band.tone is Tone.PLAIN:
            painter.fillRect(0, 0, self.width(), 2, theme.colour("line"))
        idle = "scan" if not self._band.title else TONE_ICON[self._band.tone]
        name = self._band.icon or idle
        size = self._icon_size()
        if self._band.title or self._band.tone is Tone.PLAIN:
            token = "muted" if self._band.tone is Tone.PLAIN else ink
            icon = theme.pixmap(name, token, size, self.devicePixelRatioF())
            painter.drawPixmap(pad, (self.height() - size) // 2, icon)
        painter.end()

    def _flash_share(self) -> float:
        """How much of the ground the ink covers now."""
        length = _FLASH_MS * (2 if self._loud else 1)
        share = max(0.0, 1 - self._since.elapsed() / length)
        return share * (0.75 if self._loud else 0.28)


def blended(ground: QColor, ink: QColor, share: float) -> QColor:
    """The ground with the ink over it, 0 to 1 of it: one painting instead of two."""
    pairs = (
        (ground.red(), ink.red()),
        (ground.green(), ink.green()),
        (ground.blue(), ink.blue()),
    )
    return QColor(*(round(below + (above - below) * share) for below, above in pairs))
