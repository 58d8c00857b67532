"""The lines of goods without an order as a list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.adhoc.document import AdHoc
from app.ui.screens.ad_hoc.model import LineModel
from app.ui.screens.working import lines
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows what was scanned."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("AdHoc", "Goods that leave")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, document: AdHoc) -> None:
        """Show `document`; the line touched last is in view."""
        self.lines.display(document)
        self.follow(document.id, document.line or "", touched=document.last is not None)
