"""Shows the receipt: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.receipt.actions import ChooseLine
from app.ui.frame import Frame
from app.ui.screens.receipt.lines import LineList
from app.ui.screens.receipt.pages.making import PAGES
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.receipt.strip import ContextStrip, LineStrip
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.listed import ListedView
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState


class ReceiptView(ListedView[Snapshot]):
    """The receipt's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: ReceiptPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._snapshot: Snapshot | None = None
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.none = EmptyState(theme, "receive", "", parent=self)
        self.lay(self.context, self.lines, self.quick, self.none)

    def show_document(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.context.display(snapshot)
        self.quick.display(snapshot)
        self.lines.display(snapshot.receipt, snapshot.now, snapshot.read)
        empty = not snapshot.receipt.lines
        self.none.setVisible(empty)
        self.lines.setVisible(not empty)
        if empty:
            self.none.display(
                "receive",
                translate("Receipt", "Nothing received yet"),
                translate("Receipt", "Each scan makes a line. A delivery can be attached later."),
            )

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def line_pressed(self, line: str) -> None:
        self._presenter.wish(Do(ChooseLine(line)))
        known = self._snapshot.receipt.lines.get(line) if self._snapshot else None
        page = Page.LINK if known is not None and known.product is None else Page.LINE
        self._presenter.wish(Show(Overlay(page, line)))
