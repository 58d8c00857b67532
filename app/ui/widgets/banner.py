"""A message of the program itself, in the window and never a pop-up.

One place, one message: a message with the same key replaces the one that is shown, so that
errors of a broken scanner do not stack.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import TONE_ICON, Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.text import FitLabel

_SIDE = 64


@dataclass(frozen=True, slots=True)
class Banner:
    """What to say; `action` is the text of a button beside it, "" for none."""

    key: str
    text: str
    tone: Tone = Tone.BAD
    action: str = ""


class BannerView(QWidget):
    """Shows a `Banner`.

    Signals:
        closed: key of the banner that was put away.
        action_chosen: key of the banner whose button was pressed.
        height_changed: it wants another height now.
    """

    closed = Signal(str)
    action_chosen = Signal(str)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._banner: Banner | None = None
        self._text = FitLabel(theme, "text", weight=600, lines=4, least=0.8, parent=self)
        self._action = BigButton(theme, kind=Kind.ON_BAND, parent=self)
        self._action.clicked.connect(self._on_action)
        self._close = BigButton(theme, icon="cross", kind=Kind.ON_BAND, parent=self)
        self._close.clicked.connect(self._on_close)
        theme.changed.connect(self._on_theme)

    @property
    def banner(self) -> Banner | None:
        """What is shown."""
        return self._banner

    def display(self, banner: Banner | None) -> None:
        """Show `banner`; None shows nothing."""
        self._banner = banner
        self._text.setText(banner.text if banner else "")
        self._action.setText(banner.action if banner else "")
        self._action.setVisible(bool(banner and banner.action))
        self._close.setAccessibleName(translate("Banner", "Close message"))
        self.setAccessibleName(banner.text if banner else "")
        self._on_theme()

    def _on_close(self) -> None:
        if self._banner is not None:
            self.closed.emit(self._banner.key)

    def _on_action(self) -> None:
        if self._banner is not None:
            self.action_chosen.emit(self._banner.key)

    def _tokens(self) -> tuple[str, str]:
        tone = self._banner.tone if self._banner else Tone.PLAIN
        return ("inset", "ink") if tone is Tone.PLAIN else (str(tone), f"{tone}_ink")

    def _on_theme(self) -> None:
        ground, ink = self._tokens()
        self._text.set_token(ink)
        self._close.set_band(ground, ink)
        self._action.set_band(ground, ink)
        self._place_parts()
        self.height_changed.emit()
        self.update()

    def _action_width(self) -> int:
        return min(self._action.sizeHint().width(), 200) + 12 if self._action.text() else 0

    def _text_room(self, width: int) -> int:
        icon = self._theme.metrics.text * 2
        return width - 2 * self._theme.metrics.pad - icon - _SIDE - 12 - self._action_width()

    def heightForWidth(self, width: int) -> int:
        """Height in which the text stands, at most four lines."""
        metrics = QFontMetrics(self._theme.font(self._theme.metrics.text, 600))
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, max(50, self._text_room(width)), 10_000)
        words = metrics.boundingRect(room, flags, self._text.text()).height()
        return max(72, min(words, 4 * metrics.lineSpacing()) + 24)

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        icon = self._theme.metrics.text * 2
        high = self.height()
        self._text.setGeometry(pad + icon, 4, self._text_room(self.width()), high - 8)
        self._close.setGeometry(self.width() - pad - 56, (high - 56) // 2, 56, 56)
        wide = self._action_width() - 12
        if wide > 0:
            self._action.setGeometry(self._close.x() - 8 - wide, (high - 56) // 2, wide, 56)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        ground, ink = self._tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        size = round(theme.metrics.text * 1.5)
        name = TONE_ICON[self._banner.tone] if self._banner else "info"
        icon = theme.pixmap(name, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(theme.metrics.pad, (self.height() - size) // 2, icon)
        painter.end()
