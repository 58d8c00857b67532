"""A shelf and who counts it, without disk and window."""

from __future__ import annotations

from decimal import Decimal

from app.domain.count_posting import CountPosting
from app.domain.counting import keys
from app.domain.counting.actions import Action, Post, Seen
from app.domain.counting.decide import decide, opening
from app.domain.counting.document import Count, Unknown
from app.domain.counting.evolve import STORY
from app.domain.counting.facts import CountFact, Heading, Spot, Target
from app.domain.counting.line import Line
from app.domain.counting.posting import posting_of
from app.domain.counting.rules import CountRules
from app.domain.shelf import Moment, Reading
from app.domain.values import Condition, Place, Product
from tests.domain.desk import Kind, WorkDesk

RULES = CountRules()
COUNTING = Kind("count-1", STORY, decide, keys)


class Counter(WorkDesk[Count, CountFact, Action]):
    """One count and the people at it."""

    def __init__(
        self,
        *targets: Target,
        rules: CountRules = RULES,
        heading: Heading | None = None,
        place: Place | None = None,
    ) -> None:
        opened = opening(heading or Heading(), rules, targets=targets, place=place)
        super().__init__(COUNTING, rules, opened)

    def counted(self) -> list[tuple[str, str, str]]:
        """Product, place and quantity of each line, in the order in which they began."""
        return [
            (line.product.id, line.cell.place.id, format(line.quantity.normalize(), "f"))
            for line in self.document.every()
        ]

    def line(self, at: int = -1) -> Line:
        """The n-th line."""
        return list(self.document.every())[at]

    def unknown(self) -> list[tuple[str, str, int]]:
        """Code, place and quantity of what nobody knows."""
        return [_kept(one) for one in self.document.unknown]

    def post(self, *agreed: Seen) -> CountPosting:
        """Post, and what that says."""
        self.act(Post(agreed))
        return posting_of(self.document, self.document.posts[-1].id)


def _kept(one: Unknown) -> tuple[str, str, int]:
    return one.code, one.place.id, int(one.quantity)


def spot(product: Product, where: Place, condition: Condition = Condition.NEW) -> Spot:
    """What a difference is posted for."""
    return Spot(product.id, where.id, condition)


def books(available: int | str, at: int = 0) -> Reading:
    """The books at a moment."""
    return Reading(Moment(at), Decimal(available))
