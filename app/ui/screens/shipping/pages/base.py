"""What every page here is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject

from app.domain.shipping.document import Question
from app.domain.shipping.line import Line
from app.ui.screens.shipping.values import Overlay, Snapshot
from app.ui.screens.working.pages import base, lists
from app.ui.theme import Theme
from app.ui.widgets.chip import ChipRow, ChipStrip, Choice
from app.ui.widgets.inputs import TextRow

__all__ = ["Content", "ListPage", "chips", "switch_on"]


class Content(base.Content[Snapshot]):
    """A page."""

    overlay: Overlay

    def typing_on_demand(self, row: TextRow) -> None:
        """Something may be typed into `row`: keys for it come up when it is tapped, for until then
        other things are to be seen.
        """
        self.typing(row)
        if self.keys is not None:
            self.keys.hide()
        row.field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and self.keys is not None:
            self.keys.show()
        return False

    def line(self, snapshot: Snapshot) -> Line | None:
        """The line that it is about."""
        return snapshot.document.line_of(self.overlay.subject)

    def question(self, snapshot: Snapshot) -> Question | None:
        """The question that it is about."""
        return snapshot.document.question(self.overlay.subject)


class ListPage(Content, lists.ListPage[Snapshot]):
    """A list, or a sentence why it is empty."""


def chips(theme: Theme, choices: Sequence[Choice]) -> tuple[ChipRow, ChipRow | ChipStrip]:
    """Choices, and what is to be laid of them: on a handheld and in large letters one line to be
    pushed sideways, which leaves room for what is decided about.
    """
    if theme.kiosk and theme.metrics.percent <= 100:
        return (row := ChipRow(theme, choices)), row
    strip = ChipStrip(theme)
    strip.display(choices)
    return strip.row, strip


def switch_on(laid: ChipRow | ChipStrip, keys: Sequence[str]) -> None:
    """These are chosen, and the one that is on is in view."""
    if isinstance(laid, ChipStrip):
        laid.row.set_on(keys)
        laid.show_chosen()
    else:
        laid.set_on(keys)
