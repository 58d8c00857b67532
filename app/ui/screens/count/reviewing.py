"""What a review knows: the variances, how each of them stands, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.counting.actions import Seen
from app.domain.counting.facts import Spot, Target
from app.domain.counting.variance import Variance
from app.domain.shelf import Doubt
from app.workbench.count_views import PostProgress, Review


class Standing(StrEnum):
    """How a counted spot stands beside the books."""

    QUESTION = "question"
    """Nobody can tell by the records alone: a person decides."""
    DIFFERS = "differs"
    NOT_KNOWN = "not_known"
    """The books have not been read: what is posted of it is decided when the server answers."""
    AGREES = "agrees"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    POSTED = "posted"


UNDECIDED = (Standing.QUESTION, Standing.DIFFERS, Standing.NOT_KNOWN)
"""What somebody has to look at before it can be posted."""


def standing(variance: Variance) -> Standing:
    """How one spot stands."""
    if variance.posted:
        return Standing.POSTED
    if variance.verdict is not None:
        return Standing.ACCEPTED if variance.verdict.accepted else Standing.REJECTED
    if isinstance(variance.answer, Doubt):
        return Standing.QUESTION
    if variance.answer is None:
        return Standing.NOT_KNOWN
    return Standing.DIFFERS if variance.difference else Standing.AGREES


def outdated(variance: Variance) -> bool:
    """Whether a newer figure is booked: that this count were right would be asked once more by its
    entry, and never sent.
    """
    return isinstance(variance.answer, Doubt) and variance.answer.reason == "counted_since"


@dataclass(frozen=True, eq=False)
class Reviewing:
    """The open review; `review` is None before the first books have been read."""

    review: Review | None = None
    reading: bool = False
    """Books are being read."""
    by_spot: Mapping[Spot, Variance] = field(default_factory=dict)
    filter: Standing | None = None
    lit: str = ""
    """The spot looked at last, as `spot_key` writes it."""
    sending: PostProgress = field(default_factory=PostProgress)

    def variances(self) -> tuple[Variance, ...]:
        """What the filter leaves, the biggest difference first."""
        every = self.review.variances if self.review is not None else ()
        if self.filter is None:
            return every
        return tuple(one for one in every if standing(one) is self.filter)

    def missed(self) -> tuple[Spot, ...]:
        """Conditions of counted products that the books have and nobody counted."""
        return self.review.missed if self.review is not None else ()

    def rest(self) -> tuple[Target, ...]:
        """What is known at places that are done, and nobody counted there."""
        return self.review.rest if self.review is not None else ()

    def counts(self) -> Mapping[Standing, int]:
        """How many spots stand how."""
        found = dict.fromkeys(Standing, 0)
        for one in self.review.variances if self.review is not None else ():
            found[standing(one)] += 1
        return found


def differing(review: Reviewing) -> tuple[Seen, ...]:
    """All that differs from books that are known, as it is seen now."""
    every = review.review.variances if review.review is not None else ()
    return tuple(Seen(one.spot, one.expected) for one in every if standing(one) is Standing.DIFFERS)
