"""The work area of a document with lines: facts above the list, quick keys below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.lines import LineList
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.view import WorkingView
from app.ui.tokens import TARGET

S = TypeVar("S")
LIST_LEAST = 120
"""The list gives way, but not below this; then the quick keys go first."""


class ListedView(WorkingView[S]):
    """A view of four parts; a subclass makes them, hands them to `lay` and shows the document."""

    def lay(
        self, above: ContextRow, lines: LineList, below: QuickKeys, none: QWidget | None = None
    ) -> None:
        """Lay the parts, `none` where the lines are, and begin to follow the presenter."""
        self._above, self._below = above, below
        self._between: Sequence[QWidget] = (lines,) if none is None else (lines, none)
        above.wished.connect(self._presenter.wish)
        below.wished.connect(self._presenter.wish)
        lines.line_pressed.connect(self.line_pressed)
        self.connect_parts()

    # --- what a kind of document says -------------------------------------------------------

    def line_pressed(self, line: str) -> None:
        """A line was tapped."""
        raise NotImplementedError

    def tells_context(self) -> bool:
        """Whether there is something to say above the list."""
        return True

    def takes_quick(self) -> bool:
        """Whether the quick keys do something now."""
        return True

    # --- places -----------------------------------------------------------------------------

    def place_parts(self) -> None:
        wide, high = self.width(), self.height()
        top = TARGET + 12 if self.tells_context() else 0
        quick = max(TARGET, self._theme.metrics.target) + 12
        if not self.takes_quick() or high - top - quick < LIST_LEAST:
            quick = 0
        self._below.setVisible(quick > 0)
        self._above.setGeometry(0, 0, wide, top)
        for part in self._between:
            part.setGeometry(0, top, wide, high - top - quick)
        self._below.setGeometry(0, high - quick, wide, quick)
