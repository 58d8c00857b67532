"""What every page here is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from app.domain.shipping.document import Question
from app.domain.shipping.line import Line
from app.ui.screens.shipping.values import Overlay, Snapshot
from app.ui.screens.working.pages import base, lists

__all__ = ["Content", "ListPage"]


class Content(base.Content[Snapshot]):
    """A page."""

    overlay: Overlay

    def line(self, snapshot: Snapshot) -> Line | None:
        """The line that it is about."""
        return snapshot.document.line_of(self.overlay.subject)

    def question(self, snapshot: Snapshot) -> Question | None:
        """The question that it is about."""
        return snapshot.document.question(self.overlay.subject)


class ListPage(Content, lists.ListPage[Snapshot]):
    """A list, or a sentence why it is empty."""
