"""Shows the dispatch: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.dispatch.actions import ChooseLine
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.facts import Mode
from app.ui.frame import Frame
from app.ui.screens.dispatch.lines import LineList
from app.ui.screens.dispatch.pages.making import PAGES
from app.ui.screens.dispatch.presenter import DispatchPresenter
from app.ui.screens.dispatch.strip import ContextStrip, LineStrip
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.listed import ListedView
from app.ui.theme import Theme


class DispatchView(ListedView[Snapshot]):
    """The dispatch's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: DispatchPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._picks = True
        self._takes = True
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.lay(self.context, self.lines, self.quick)

    def show_document(self, snapshot: Snapshot) -> None:
        dispatch = snapshot.dispatch
        self.context.display(snapshot)
        self._takes = dispatch.state is not DispatchState.FINISHED
        picks = dispatch.mode is Mode.PICK
        if picks:
            self.quick.display(snapshot)
        if picks is not self._picks:
            self._picks = picks
            self.place_parts()
        self.lines.display(dispatch, snapshot.now, snapshot.read)

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def line_pressed(self, line: str) -> None:
        if self._takes:
            self._presenter.wish(Do(ChooseLine(line)))
        self._presenter.wish(Show(Overlay(Page.LINE, line)))

    def takes_quick(self) -> bool:
        return self._picks
