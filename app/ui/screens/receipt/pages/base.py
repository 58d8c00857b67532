"""What every page of a receipt is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from app.domain.receipt.line import Line
from app.ui.screens.receipt.values import Overlay, Snapshot
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
    """A page of a receipt."""

    overlay: Overlay

    def line(self, snapshot: Snapshot) -> Line | None:
        """The line that it is about: its subject, else the line touched last."""
        receipt = snapshot.receipt
        return receipt.lines.get(self.overlay.subject or receipt.line or "")


class ListPage(Content, lists.ListPage[Snapshot]):
    """A list, or a sentence why it is empty."""


class KeypadPage(Content, keypads.KeypadPage[Snapshot]):
    """A keypad over the list; what a number means is its subclass's."""
