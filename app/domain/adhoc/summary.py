"""What is to be seen before goods leave for good (law 10)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.adhoc.document import AdHoc, Question
from app.domain.adhoc.facts import Heading
from app.domain.adhoc.line import Line
from app.domain.values import Condition


@dataclass(frozen=True, slots=True)
class AdHocSummary:
    """The document in figures; lines in the order in which they were scanned."""

    heading: Heading
    lines: tuple[Line, ...]
    products: int
    flawed: tuple[Line, ...]
    """In another condition than new."""
    untold: tuple[Line, ...]
    """With a lot that the server knows by no id, or with serials: they go into its note."""
    questions: tuple[Question, ...]
    stock_by: str
    posts: int

    @property
    def locked(self) -> bool:
        """Whether the confirm is locked."""
        return bool(self.questions) or not self.lines


def summary(document: AdHoc) -> AdHocSummary:
    """The summary of a document as it stands."""
    lines = document.lines
    return AdHocSummary(
        document.heading,
        lines,
        len({line.product.id for line in lines}),
        tuple(line for line in lines if line.cell.condition is not Condition.NEW),
        tuple(line for line in lines if line.serials or (line.cell.lot and not line.cell.lot_id)),
        document.questions,
        document.stock_by,
        len(document.posts),
    )
