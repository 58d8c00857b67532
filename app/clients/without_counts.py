"""What a system answers that shows no books of a shelf: nothing is counted against it, and nobody
puts its figures right.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from app.domain.entry import Planned

if TYPE_CHECKING:
    from app.domain.adjust_posting import AdjustPosting
    from app.domain.count_posting import CountPosting
    from app.domain.shelf import Books, Reading


class WithoutCounts:
    """Part of a system whose capabilities do not name counting.

    No screen offers what is asked for here, so a call that needs one is a fault of ours.
    """

    def plan_count(self, posting: CountPosting) -> tuple[Planned, ...]:
        """Raises ValueError: nothing was counted for this system."""
        raise ValueError(f"post {posting.id} is of a count, which this system knows nothing of")

    def plan_adjust(self, posting: AdjustPosting) -> tuple[Planned, ...]:
        """Raises ValueError: no figure was put right for this system."""
        raise ValueError(f"post {posting.id} is of an adjustment, which this system does not take")

    async def books(
        self, product: str, place: str, since: int, orders: Collection[str] = ()
    ) -> Books:
        """Raises ValueError: this system shows no changes of stock."""
        raise ValueError(f"the books of {product} at {place} are none of this system's")

    async def books_at(
        self, place: str, products: Collection[str], since: int, orders: Collection[str] = ()
    ) -> Mapping[str, Books]:
        """Raises ValueError, as `books`."""
        raise ValueError(f"the books of {place} are none of this system's")

    async def reading(self, product: str, place: str) -> Reading:
        """Raises ValueError, as `books`."""
        raise ValueError(f"the books of {product} at {place} are none of this system's")
