"""The lines of a dispatch as a list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.dispatch.document import Dispatch
from app.ui.screens.dispatch.model import LineModel
from app.ui.screens.dispatch.stages import line_now
from app.ui.screens.working import lines
from app.ui.screens.working.model import NEVER
from app.ui.theme import Theme
from app.ui.translation import translate


class LineList(lines.LineList):
    """Shows a dispatch's lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        spoken = translate("Dispatch", "Lines of the order")
        super().__init__(theme, self.lines, self.lines, spoken, parent)

    def display(self, dispatch: Dispatch, now: int = 0, read: Mapping[str, int] = NEVER) -> None:
        """Show `dispatch`; the line touched last and the one to go on with are in view. `read` says
        when each order was read last."""
        line = line_now(dispatch)
        self.lines.display(dispatch, line.id if line is not None else "", now, read)
        for touched in dispatch.touched:
            self.bring_into_view(touched)
        self.follow(dispatch.id, line.id if line else "", touched=bool(dispatch.touched))
