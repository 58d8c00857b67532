"""The sheet for who only looks at a document that another terminal is on."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.looking import LookForm
from app.ui.theme import Theme
from app.ui.widgets.cards import CardList
from app.ui.widgets.sheet import FILLS
from app.ui.widgets.text import FitLabel


class LookSheet(QWidget):
    """Shows a `LookForm`: who is on it, and the lines with all that was done of them; `spoken`
    names the lines.
    """

    def __init__(self, theme: Theme, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(FILLS, True)
        self._told = FitLabel(theme, "text", lines=3, token="muted")
        self._told.setMinimumHeight(theme.metrics.text * 3)
        self.lines = CardList(theme, spoken)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(8)
        box.addWidget(self._told)
        box.addWidget(self.lines, 1)

    def display(self, form: LookForm[Any]) -> None:
        """Show the figures as they were read."""
        self._told.setText(form.told)
        self.lines.display(form.rows)
