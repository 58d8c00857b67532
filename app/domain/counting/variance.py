"""What was counted beside what should be there: the lines that a person reviews. Pure values.

The calculation of what should be there is `domain.shelf`; this puts both side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.counting.document import Verdict
from app.domain.counting.facts import Spot
from app.domain.shelf import Answer, Expected
from app.domain.values import Place, Product


@dataclass(frozen=True, slots=True)
class Variance:
    """One spot. `answer` is None while the books have not been read."""

    spot: Spot
    product: Product
    place: Place
    counted: Decimal
    answer: Answer | None = None
    verdict: Verdict | None = None
    read_at: int | None = None
    """When the books were read, server time ms."""
    posted: bool = False

    @property
    def expected(self) -> Decimal | None:
        """What should be there; None where nobody knows."""
        return self.answer.total if isinstance(self.answer, Expected) else None

    @property
    def difference(self) -> Decimal | None:
        """Counted less expected, in the product's unit."""
        return None if self.expected is None else self.counted - self.expected

    @property
    def percent(self) -> Decimal | None:
        """The difference in per cent of what should be there, be that less than none; None where
        it is nothing.
        """
        if self.difference is None or not self.expected:
            return None
        return self.difference * 100 / abs(self.expected)
