"""Shows a shipment: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.shipping.actions import ChooseLine
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Task
from app.ui.frame import Frame
from app.ui.screens.shipping.lines import LineList
from app.ui.screens.shipping.pages.making import PAGES
from app.ui.screens.shipping.presenter import ShippingPresenter
from app.ui.screens.shipping.strip import ContextStrip, LineStrip
from app.ui.screens.shipping.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.listed import ListedView
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState

MOST_PERCENT = 125
"""Up to this text size a handheld says in two sentences why there is no line."""


class ShippingView(ListedView[Snapshot]):
    """A shipment's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: ShippingPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._takes = self._some = False
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.none = EmptyState(theme, "ship", "", parent=self)
        self.lay(self.context, self.lines, self.quick, self.none)

    def show_document(self, snapshot: Snapshot) -> None:
        self._takes = snapshot.takes
        self._some = bool(snapshot.document.lines)
        self.context.display(snapshot)
        self.quick.display(snapshot)
        self.lines.display(snapshot)
        empty = not snapshot.document.lines
        self.lines.setVisible(not empty)
        self.none.setVisible(empty)
        if empty:
            title, detail = _why_empty(snapshot.document)
            # In large letters a handheld has room for one of both; the prompt says what to do.
            roomy = self._theme.kiosk or self._theme.metrics.percent <= MOST_PERCENT
            self.none.display("ship", title, detail if roomy else "")
        self.place_parts()

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def line_pressed(self, line: str) -> None:
        if self._takes:
            self._presenter.wish(Do(ChooseLine(line)))
        self._presenter.wish(Show(Overlay(Page.LINE, line)))

    def takes_quick(self) -> bool:
        return self._takes and self._some


def _why_empty(document: Shipping) -> tuple[str, str]:
    """Why there is no line, and what to do."""
    if document.task is Task.DRAFT:
        return (
            translate("Shipping", "Nothing scanned yet"),
            translate("Shipping", "Each scan makes a line. Nothing moves before you finish."),
        )
    return (
        translate("Shipping", "The server shows no items of this shipment"),
        translate("Shipping", "Scan what is there: it is told as a difference."),
    )
