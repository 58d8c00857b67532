"""The prompt line: what to scan next, and a multiplier that waits for its scan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.frame.values import Prompt
from app.ui.theme import Theme
from app.ui.widgets.text import FitLabel


class PromptView(QWidget):
    """Shows a `Prompt`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prompt = Prompt()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._text = FitLabel(
            theme, "prompt", weight=600, least=0.6, token="accent_soft_ink", parent=self
        )
        theme.changed.connect(self._place_parts)

    def display(self, prompt: Prompt) -> None:
        """Show `prompt`."""
        if prompt == self._prompt:
            return
        self._prompt = prompt
        self._text.setText(prompt.text)
        self.setAccessibleName(f"{prompt.text} {prompt.multiplier}".strip())
        self._place_parts()

    def _multiplier_width(self) -> int:
        if not self._prompt.multiplier:
            return 0
        font = self._theme.font(40, 700, tabular=True)
        return QFontMetrics(font).horizontalAdvance(self._prompt.multiplier) + 40

    def _icon_size(self) -> int:
        return self._theme.metrics.scaled(32 if self._theme.kiosk else 24)

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        left = pad + self._icon_size() + 12
        more = self._multiplier_width()
        room = self.width() - left - pad - (more + 12 if more else 0)
        self._text.setGeometry(left, 2, room, self.height() - 4)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, pad = self._theme, self._theme.metrics.pad
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("accent_soft"))
        size = self._icon_size()
        icon = theme.pixmap(self._prompt.icon, "accent_soft_ink", size, self.devicePixelRatioF())
        painter.drawPixmap(pad, (self.height() - size) // 2, icon)
        wide = self._multiplier_width()
        if wide:
            box = QRectF(self.width() - pad - wide, 6, wide, self.height() - 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(box, 12, 12)
            painter.setPen(theme.colour("accent_ink"))
            painter.setFont(theme.font(40, 700, tabular=True))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._prompt.multiplier)
        painter.end()
