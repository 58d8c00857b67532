"""What every page of a dispatch is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from app.domain.dispatch.document import Order
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.stages import to_pick
from app.ui.screens.dispatch.values import Overlay, Snapshot
from app.ui.screens.working.pages import base, keypads, lists
from app.ui.screens.working.pages.base import Item, ItemButton, ItemList, row, words

__all__ = [
    "Content",
    "Item",
    "ItemButton",
    "ItemList",
    "KeypadPage",
    "ListPage",
    "row",
    "words",
]


class Content(base.Content[Snapshot]):
    """A page of a dispatch."""

    overlay: Overlay

    def line(self, snapshot: Snapshot) -> Line | None:
        """The line that it is about: its subject, else the one to be picked now."""
        dispatch = snapshot.dispatch
        if self.overlay.subject:
            return dispatch.lines.get(self.overlay.subject)
        return to_pick(dispatch) or dispatch.lines.get(dispatch.line or "")

    def order(self, snapshot: Snapshot) -> Order | None:
        """The order that it is about: its subject, else the one at hand."""
        dispatch = snapshot.dispatch
        return dispatch.order_of(self.overlay.subject) or dispatch.at_hand


class ListPage(Content, lists.ListPage[Snapshot]):
    """A list, or a sentence why it is empty."""


class KeypadPage(Content, keypads.KeypadPage[Snapshot]):
    """A keypad over the list; what a number means is its subclass's."""
