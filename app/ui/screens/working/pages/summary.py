"""The page of the one summary before anything irreversible (law 10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.working.pages.base import Content, Laid
from app.ui.screens.working.pages.columns import Columns
from app.ui.screens.working.values import Confirm
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.sheet import WIDE

S = TypeVar("S")
MOST_PERCENT = 125
"""Above this text size there is room for the decision alone: it must stay in sight."""


class SummaryPage(Content[S]):
    """What is told scrolls; beside it on the kiosk, else below it, stands what is decided, and
    the confirm is held. `shares` are those of the two on the kiosk.
    """

    shares = (4, 3)

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S, *, confirm: str) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        self._columns = Columns(theme, kiosk=self.shares, handheld=(1, 0), gap=4 * GAP)
        self.column.addLayout(self._columns)
        self._told = self.body(self._columns, 1)
        self._side = QVBoxLayout()
        self._side.setSpacing(GAP)
        self._side.addStretch(1)
        self._confirm = BigButton(theme, confirm, icon="check-all", kind=Kind.MAIN, hold=True)
        self._confirm.chosen.connect(self._on_confirm)
        self._leads: Sequence[QWidget] = ()
        self._at = 0

    def stand(
        self,
        told: Sequence[QWidget],
        leads: Sequence[QWidget],
        decided: Sequence[QWidget] = (),
        *,
        at: int,
    ) -> None:
        """Lay the parts: `told` scrolls, `decided` stands over the confirm. `leads`, what it leads
        to, stands above `decided` where there is room, else in `told` from `at` on.
        """
        for part in told:
            self._told.addWidget(part)
        self._told.addStretch(1)
        for part in (*decided, self._confirm):
            self._side.addWidget(part)
        self._columns.addLayout(self._side, 1)
        self._columns.turn()
        self._leads, self._at = leads, at
        self._theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._theme.kiosk and self._theme.metrics.percent <= MOST_PERCENT
        for at, part in enumerate(self._leads):
            if beside:
                self._side.insertWidget(at, part)
            else:
                self._told.insertWidget(self._at + at, part)

    def confirm(self) -> None:
        if self._confirm.isEnabled():
            self.wished.emit(Confirm())

    def _on_confirm(self, _: str) -> None:
        self.wished.emit(Confirm())
