"""A sheet over the work area: in the window, so no second event loop and no lost task."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.scroll import scrolling
from app.ui.widgets.text import FitLabel

FILLS = "fills"
"""Property of a content that fits every sheet and must not scroll (the keypad)."""


WIDE = "wide"
"""A content with this property takes the whole width on the kiosk."""


class Sheet(QWidget):
    """A titled panel with a way out. At the right on the kiosk, from below on the handheld.

    Signals:
        closed: put away, by its button, beside it, Escape, or `close_sheet`.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, title: str, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open = True
        self.content = content
        self._panel = QFrame(self)
        self._panel.setProperty("role", "panel")
        self._title = FitLabel(theme, "title", weight=700, lines=2, least=0.5)
        self._title.setText(title)
        self._close = BigButton(theme, icon="cross", kind=Kind.QUIET)
        self._close.setAccessibleName(translate("Sheet", "Close"))
        self._close.setFixedSize(56, 56)
        self._close.clicked.connect(self.close_sheet)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self._panel)
        box.setContentsMargins(20, 8, 12, 10)
        box.setSpacing(GAP)
        box.addLayout(head)
        stays = isinstance(content, QScrollArea) or content.property(FILLS)
        inside: QWidget = content if stays else scrolling(content)
        box.addWidget(inside, 1)
        self.setAccessibleName(title)
        theme.changed.connect(self._place_parts)
        if parent is not None:
            parent.installEventFilter(self)

    def set_title(self, title: str) -> None:
        """Show another title: what the sheet is about is another by now."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def close_sheet(self) -> None:
        """Put it away; once is enough."""
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit()

    def _place_parts(self) -> None:
        wide, high = self.width(), self.height()
        if self._theme.kiosk:
            wished = wide if self.content.property(WIDE) else wide * 60 // 100
            panel = min(max(600, wished), wide - 24)
            self._panel.setGeometry(wide - panel - 12, 12, panel, high - 24)
        else:
            self._panel.setGeometry(8, 16, wide - 16, high - 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            self._open
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close_sheet()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scrim = QColor(self._theme.colour("scrim"))
        scrim.setAlphaF(0.62)
        painter.fillRect(self.rect(), scrim)
        painter.end()


def choices(buttons: Sequence[BigButton]) -> QWidget:
    """Buttons below each other, as the content of a sheet."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 8, 0)
    box.setSpacing(GAP)
    for button in buttons:
        box.addWidget(button)
    box.addStretch(1)
    return page


def reading(theme: Theme, text: str) -> QWidget:
    """A longer text, as the content of a sheet."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 8, 0)
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "heading")
    box.addWidget(label)
    box.addStretch(1)
    return page
