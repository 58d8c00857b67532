"""The lines of a receipt as a list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.receipt.document import Receipt
from app.ui.screens.receipt.model import LineModel
from app.ui.screens.working import lines
from app.ui.screens.working.model import NEVER
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows a receipt's lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("Receipt", "Lines of the delivery")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, receipt: Receipt, now: int, read: Mapping[str, int] = NEVER) -> None:
        """Show `receipt` and bring the touched line into view, if it is another one; `read` says
        when each delivery was read last."""
        self.lines.display(receipt, now, read)
        self.follow(receipt.id, receipt.line or "", touched=bool(receipt.touched))
