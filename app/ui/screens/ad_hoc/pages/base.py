"""What every page here is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from app.domain.adhoc.document import Question
from app.domain.adhoc.line import Line
from app.ui.screens.ad_hoc.values import Overlay, Snapshot
from app.ui.screens.working.pages import base, keypads, lists

__all__ = ["Content", "KeypadPage", "ListPage"]


class Content(base.Content[Snapshot]):
    """A page."""

    overlay: Overlay

    def line(self, snapshot: Snapshot) -> Line | None:
        """The line that it is about."""
        return snapshot.begun.line_of(self.overlay.subject)

    def question(self, snapshot: Snapshot) -> Question | None:
        """The question that it is about."""
        return snapshot.begun.question(self.overlay.subject)


class ListPage(Content, lists.ListPage[Snapshot]):
    """A list, or a sentence why it is empty."""


class KeypadPage(Content, keypads.KeypadPage[Snapshot]):
    """A keypad over the list; what a number means is its subclass's."""
