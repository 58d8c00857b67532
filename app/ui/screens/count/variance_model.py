"""The variances as rows, the biggest difference first; only those that differ are told."""

from __future__ import annotations

from typing import Any

from app.domain.counting.variance import Variance
from app.ui.screens.count.keys import spot_key
from app.ui.screens.count.reviewing import Reviewing
from app.ui.screens.count.variance_rows import variance_row
from app.ui.screens.working.model import LinesModel
from app.ui.screens.working.rows import Row


class VarianceModel(LinesModel):
    """One part without headings."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(1, parent)
        self._variances: dict[str, Variance] = {}

    def display(self, review: Reviewing) -> None:
        """Show what the filter leaves of a review."""
        before = self._variances
        self._variances = {spot_key(one.spot): one for one in review.variances()}
        stale = [key for key, one in self._variances.items() if before.get(key) != one]
        self.forget((*stale, *(key for key in before if key not in self._variances)))
        self.arrange([list(self._variances)])
        self.tell(stale)
        self.mark(review.lit)

    def make_row(self, line: str) -> Row:
        return variance_row(self._variances[line])
