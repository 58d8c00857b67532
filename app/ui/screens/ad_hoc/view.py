"""Shows the counter: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.adhoc.actions import ChooseLine
from app.domain.adhoc.document import AdHocState
from app.ui.frame import Frame
from app.ui.screens.ad_hoc.lines import LineList
from app.ui.screens.ad_hoc.pages.making import PAGES
from app.ui.screens.ad_hoc.presenter import AdHocPresenter
from app.ui.screens.ad_hoc.strip import ContextStrip, LineStrip
from app.ui.screens.ad_hoc.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.listed import ListedView
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState


class AdHocView(ListedView[Snapshot]):
    """The counter's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: AdHocPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._takes = False
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.none = EmptyState(theme, "handover", "", parent=self)
        self.lay(self.context, self.lines, self.quick, self.none)

    def show_document(self, snapshot: Snapshot) -> None:
        document = snapshot.document
        self._takes = document is not None and document.state is AdHocState.OPEN
        self.context.display(snapshot)
        self.quick.display(snapshot)
        if document is not None:
            self.lines.display(document)
        empty = document is None or not document.lines
        self.lines.setVisible(not empty)
        # Under the first question nothing is to be said yet.
        self.none.setVisible(empty and document is not None)
        if empty:
            self.none.display(
                "handover",
                translate("AdHoc", "Nothing scanned yet"),
                translate("AdHoc", "Each scan makes a line. Nothing is booked before you finish."),
            )
        self.place_parts()

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def line_pressed(self, line: str) -> None:
        if self._takes:
            self._presenter.wish(Do(ChooseLine(line)))
        self._presenter.wish(Show(Overlay(Page.LINE, line)))

    def tells_context(self) -> bool:
        return not self.context.isHidden()

    def takes_quick(self) -> bool:
        return self._takes
