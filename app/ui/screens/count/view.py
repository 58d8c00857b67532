"""Shows a count: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.counting.actions import ChooseLine
from app.domain.counting.document import CountState
from app.ui.frame import Frame
from app.ui.screens.count.keys import PLACE, TARGET, UNKNOWN
from app.ui.screens.count.lines import LineList
from app.ui.screens.count.pages.making import PAGES
from app.ui.screens.count.presenter import CountPresenter
from app.ui.screens.count.strip import ContextStrip, LineStrip
from app.ui.screens.count.values import Do, GoTo, Overlay, Page, Show, Snapshot
from app.ui.screens.working.listed import ListedView
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState

ROOMY = 120
"""From this height on there is room for what to do below what is missing, px."""


class CountView(ListedView[Snapshot]):
    """The count's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: CountPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._takes = False
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.none = EmptyState(theme, "count", "", parent=self)
        self.lay(self.context, self.lines, self.quick, self.none)

    def show_document(self, snapshot: Snapshot) -> None:
        document = snapshot.document
        self._takes = document.state is CountState.OPEN
        self.context.display(snapshot)
        self.quick.display(snapshot)
        self.lines.display(document)
        empty = not self.lines.lines.shown()
        self.lines.setVisible(not empty)
        self.none.setVisible(empty)
        self.place_parts()
        if empty:
            title, detail = _why_empty(snapshot)
            low = self.none.height() < self._theme.metrics.scaled(ROOMY)
            self.none.display("count", title, "" if low else detail)

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def line_pressed(self, line: str) -> None:
        if line.startswith(PLACE):
            if self._takes:
                self._presenter.wish(GoTo(line.removeprefix(PLACE)))
        elif line.startswith(TARGET):
            self._presenter.wish(Show(Overlay(Page.TARGET, line)))
        elif line.startswith(UNKNOWN):
            self._presenter.wish(Show(Overlay(Page.UNKNOWN, line.removeprefix(UNKNOWN))))
        else:
            if self._takes:
                self._presenter.wish(Do(ChooseLine(line)))
            self._presenter.wish(Show(Overlay(Page.LINE, line)))

    def takes_quick(self) -> bool:
        return self._takes


def _why_empty(snapshot: Snapshot) -> tuple[str, str]:
    if snapshot.document.place is None:
        return (
            translate("Counting", "Nothing counted yet"),
            translate("Counting", "Scan a place, then each piece that lies there."),
        )
    return (
        translate("Counting", "Nothing counted here yet"),
        translate("Counting", "Each scan counts one piece. Packs count what they hold."),
    )
