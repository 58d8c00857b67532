"""What a list shows when it has nothing to show: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.button import BigButton

_PICTURE_FROM = 260


class EmptyState(QWidget):
    """An icon, a sentence, what to do, and perhaps a button."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        detail: str = "",
        *,
        button: BigButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self._detail = QLabel(detail)
        self._detail.setProperty("role", "muted")
        for label in (self._title, self._detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(12)
        box.addStretch(2)
        for part in (self._icon, self._title, self._detail):
            box.addWidget(part)
        if button is not None:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button)
            row.addStretch(1)
            box.addLayout(row)
        box.addStretch(3)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def display(self, icon: str, title: str, detail: str = "") -> None:
        """Show other words."""
        self._icon_name = icon
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title} {detail}".strip())
        self._on_theme()

    def _on_theme(self) -> None:
        size = 72 if self._theme.kiosk else 56
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, "muted", size, ratio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words and button come first: at 150 % on a handheld there is no room for the picture.
        self._icon.setVisible(self.height() >= _PICTURE_FROM)
