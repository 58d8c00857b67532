"""The scanner's test page: what was read, character by character, and what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.ui.screens.settings.explain import Explained
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState


class TestPage(QWidget):
    """Shows an explained scan, or asks for one."""

    __test__ = False  # the name is the page's, not a test's

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Explained | None = None
        self._layers = QStackedLayout(self)
        self._layers.addWidget(
            EmptyState(
                theme,
                "barcode",
                translate("ScanTest", "Scan any code"),
                translate("ScanTest", "Its characters and their meaning are shown here."),
            )
        )
        self._panel = QFrame()
        self._panel.setProperty("role", "panel")
        page = QWidget()
        around = QVBoxLayout(page)
        around.setContentsMargins(0, 0, 8, 12)
        around.addWidget(self._panel)
        around.addStretch(1)
        self._layers.addWidget(page)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setProperty("role", "heading")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setProperty("role", "mono")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self._advice.setProperty("role", "muted")
        box = QVBoxLayout(self._panel)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        for part in (self._title, self._text):
            box.addWidget(part)
        box.addLayout(self._grid)
        box.addWidget(self._advice)

    def display(self, explained: Explained | None) -> None:
        """Show what was read; None asks for a scan."""
        if explained == self._shown:
            return
        self._shown = explained
        self._layers.setCurrentIndex(0 if explained is None else 1)
        if explained is None:
            return
        self._title.setText(explained.title)
        self._text.setText(explained.text)
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, line in enumerate(explained.lines):
            name, value = QLabel(line.name), QLabel(line.value)
            name.setProperty("role", "label")
            for label in (name, value):
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)
        self._advice.setText("\n".join(explained.advice))
        self._advice.setVisible(bool(explained.advice))
