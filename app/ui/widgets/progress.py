"""A thin bar of how far something is, with its words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone


class ProgressLine(QWidget):
    """Words, a figure, and a bar below; `total` 0 means that nobody knows how long it takes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = QLabel()
        self._figure = QLabel()
        self._figure.setProperty("role", "heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._figure)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self._bar)

    def display(
        self, words: str, done: int, total: int, figure: str = "", tone: Tone = Tone.ACCENT
    ) -> None:
        """Show `done` of `total`."""
        self._words.setText(words)
        self._figure.setText(figure or (f"{done} / {total}" if total else ""))
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        self._bar.setAccessibleName(words)
        if self._bar.property("tone") != str(tone):
            self._bar.setProperty("tone", str(tone))
            self._bar.style().unpolish(self._bar)
            self._bar.style().polish(self._bar)
