"""The lines of an adjustment as a list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.adjusting.document import Adjustment
from app.ui.screens.adjust.model import LineModel
from app.ui.screens.working import lines
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows what was counted, by what the labels said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("Adjust", "What was counted, by label")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, document: Adjustment) -> None:
        """Show `document`; the line touched last is in view."""
        self.lines.display(document)
        self.follow(document.id, document.line or "", touched=document.last is not None)
