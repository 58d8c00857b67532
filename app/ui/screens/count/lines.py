"""The lines of a count as a list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.counting.document import Count
from app.ui.screens.count.model import LineModel
from app.ui.screens.working import lines
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows what was counted, and what is to be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("Counting", "Counted goods")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, document: Count) -> None:
        """Show `document`; the line touched last is in view."""
        self.lines.display(document)
        self.follow(document.id, document.line or "", touched=document.last is not None)
