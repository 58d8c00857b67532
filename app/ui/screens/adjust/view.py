"""Shows an adjustment: figures before and after, what labels said, and the open page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.adjusting.actions import ChooseLine
from app.domain.adjusting.document import AdjustState
from app.ui.frame import Frame
from app.ui.screens.adjust.figures import noted
from app.ui.screens.adjust.lines import LineList
from app.ui.screens.adjust.pages.making import PAGES
from app.ui.screens.adjust.panel import FiguresPanel
from app.ui.screens.adjust.presenter import AdjustPresenter
from app.ui.screens.adjust.strip import ContextStrip, QuantityStrip
from app.ui.screens.adjust.values import Do, Overlay, Snapshot
from app.ui.screens.working.view import WorkingView
from app.ui.theme import Theme
from app.ui.tokens import TARGET
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState

HINT_FROM = 110
"""Below this height the figures speak for themselves."""


class AdjustView(WorkingView[Snapshot]):
    """The adjustment's place in the frame's work area."""

    pages = PAGES

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: AdjustPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, frame, presenter, clock, parent)
        self._takes = self._noted = False
        self.context = ContextStrip(theme, self)
        self.figures = FiguresPanel(theme, self)
        self.lines = LineList(theme, self)
        self.hint = EmptyState(theme, "scan", "", parent=self)
        self.quick = QuantityStrip(theme, self)
        for part in (self.context, self.figures, self.quick):
            part.wished.connect(presenter.wish)
        self.lines.line_pressed.connect(self._on_line)
        self.connect_parts()

    def show_document(self, snapshot: Snapshot) -> None:
        document = snapshot.document
        self._takes = document.state is AdjustState.OPEN
        self._noted = noted(document)
        self.context.display(snapshot)
        self.figures.display(snapshot)
        self.quick.display(snapshot)
        self.lines.display(document)
        if document.posts:
            self.hint.display("check", translate("Adjust", "Posted"), _sent())
        elif document.abandoned:
            self.hint.display("cross", translate("Adjust", "Given up"), "")
        else:
            self.hint.display("scan", *_how())
        self.place_parts()

    def laid(self, snapshot: Snapshot) -> Overlay | None:
        return snapshot.overlay

    def place_parts(self) -> None:
        wide, high = self.width(), self.height()
        pad = self._theme.metrics.pad - 6
        top = TARGET + 12
        panel = min(self.figures.wanted_height(), max(0, high - top))
        quick = max(TARGET, self._theme.metrics.target) + 12
        rest = high - top - panel - quick
        if not self._takes or rest < 0:
            rest, quick = rest + quick, 0
        self.quick.setVisible(quick > 0)
        self.context.setGeometry(0, 0, wide, top)
        self.figures.setGeometry(pad, top, wide - 2 * pad, panel)
        between = (0, top + panel, wide, max(0, rest))
        for part, shown in ((self.lines, self._noted), (self.hint, not self._noted)):
            part.setVisible(shown and rest >= HINT_FROM)
            part.setGeometry(*between)
        self.quick.setGeometry(0, high - quick, wide, quick)

    def _on_line(self, line: str) -> None:
        if self._takes:
            self._presenter.wish(Do(ChooseLine(line)))


def _how() -> tuple[str, str]:
    return (
        translate("Adjust", "Each scan counts one more"),
        translate("Adjust", "Nothing is booked before you post."),
    )


def _sent() -> str:
    return translate("Adjust", "The server hears of it by itself, once.")
