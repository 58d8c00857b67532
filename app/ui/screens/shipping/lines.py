"""The lines of a shipment as a list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.shipping.model import LineModel
from app.ui.screens.shipping.values import Snapshot
from app.ui.screens.working import lines
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows what goes along."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("Shipping", "Goods of the shipment")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, snapshot: Snapshot) -> None:
        """Show the document; the line touched last is in view."""
        document = snapshot.document
        self.lines.display(document, snapshot.stock, snapshot.now)
        self.follow(document.id, document.line or "", touched=document.last is not None)
