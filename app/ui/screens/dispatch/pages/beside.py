"""A page with a list, and beside it (or below it) what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.ui.screens.dispatch.pages.base import Content
from app.ui.screens.dispatch.values import Overlay, Snapshot
from app.ui.screens.working.pages.columns import Columns
from app.ui.screens.working.pages.lists import Entries
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.widgets.sheet import WIDE


class BesidePage(Content, Entries[Snapshot]):
    """On the kiosk a sheet is wide and low: buttons below each other stand beside the list. On
    the handheld they stand below it.
    """

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        columns = Columns(theme, kiosk=(3, 2), handheld=(1, 0))
        self.column.addLayout(columns, 1)
        self.lay(columns)
        self.side = QVBoxLayout()
        self.side.setSpacing(GAP)
        self.side.addStretch(1)
        columns.addLayout(self.side, 1)
        columns.turn()
