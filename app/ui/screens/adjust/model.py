"""The lines of an adjustment, as they were first scanned: one for each label."""

from __future__ import annotations

from typing import Any

from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.line import Line
from app.ui.screens.adjust.rows import row_of
from app.ui.screens.working.model import LinesModel
from app.ui.screens.working.rows import Row


class LineModel(LinesModel):
    """A row a line; there are no headings."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(1, parent)
        self._document = ""
        self._lines: dict[str, Line] = {}

    def display(self, document: Adjustment) -> None:
        """Show `document`; an earlier state of it is changed only where it differs."""
        before, self._lines = self._lines, {line.id: line for line in document.lines}
        if document.id != self._document:
            self._document = document.id
            self.fill([list(self._lines)])
        else:
            stale = [key for key, line in self._lines.items() if before.get(key) is not line]
            self.forget(stale)
            self.arrange([list(self._lines)])
            self.tell(stale)
            self.told = len(stale)
        self.mark(document.line or "")

    def make_row(self, line: str) -> Row:
        return row_of(self._lines[line])
