"""What every page here is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from app.domain.counting.document import Question
from app.domain.counting.facts import Spot
from app.domain.counting.line import Line
from app.domain.counting.variance import Variance
from app.ui.screens.count.keys import spot_of
from app.ui.screens.count.values import Overlay, Snapshot
from app.ui.screens.working.pages import base, keypads, lists

__all__ = ["Content", "KeypadPage", "ListPage", "OfASpot"]


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


class KeypadPage(Content, keypads.KeypadPage[Snapshot]):
    """A keypad over the list; what a number means is its subclass's."""


class OfASpot(Content):
    """A page of the review about one counted spot."""

    @property
    def spot(self) -> Spot:
        """What a difference is posted for."""
        return spot_of(self.overlay.subject)

    def variance(self, snapshot: Snapshot) -> Variance | None:
        """The spot beside the books; None once nothing of it is counted any more."""
        return snapshot.review.by_spot.get(self.spot)
