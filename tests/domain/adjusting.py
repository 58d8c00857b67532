"""A figure that is put right, without disk and window."""

from __future__ import annotations

from app.domain.adjust_posting import AdjustPosting
from app.domain.adjusting import keys
from app.domain.adjusting.actions import Action, Finish
from app.domain.adjusting.decide import decide, opening
from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.evolve import STORY
from app.domain.adjusting.facts import AdjustFact, Before, Direction, Heading, Reason
from app.domain.adjusting.posting import posting_of
from app.domain.adjusting.rules import AdjustRules
from app.domain.values import Condition, Place, Product
from tests.domain.desk import Kind, WorkDesk
from tests.domain.dispatching import A1, TEA

ADJUST = Kind("adjust-1", STORY, decide, keys)
RULES = AdjustRules()


def why(
    direction: Direction = Direction.ADD,
    reason: Reason | None = Reason.FOUND,
    note: str = "",
    condition: Condition = Condition.NEW,
) -> Heading:
    """A heading that can be posted, unless said otherwise."""
    return Heading(direction, condition, reason, note)


class Shelf(WorkDesk[Adjustment, AdjustFact, Action]):
    """One document and the people at it; opened from the look-up card unless said otherwise."""

    def __init__(
        self,
        heading: Heading | None = None,
        *,
        product: Product | None = TEA,
        place: Place | None = A1,
    ) -> None:
        opened = opening(heading or why(), product=product, place=place)
        super().__init__(ADJUST, RULES, opened)

    def finish(self, before: Before | None = None, lead: str = "") -> AdjustPosting:
        """Finish, and what that says."""
        self.act(Finish(confirmed=True, before=before, lead=lead))
        return posting_of(self.document, self.document.posts[-1].id)

    def there(self) -> list[tuple[str, str]]:
        """Lot and quantity of each line."""
        return [
            (line.cell.lot or "", format(line.quantity.normalize(), "f"))
            for line in self.document.lines
        ]
