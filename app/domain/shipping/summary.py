"""What is to be seen before a shipment is made, sent off or received for good (law 10)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.shipping.document import Question, Shipping
from app.domain.shipping.facts import Heading, Task
from app.domain.shipping.line import Line
from app.domain.shipping.posting import unsaid
from app.domain.values import Condition


@dataclass(frozen=True, slots=True)
class ShippingSummary:
    """The document in figures; lines in its own order."""

    task: Task
    heading: Heading
    number: str
    lines: tuple[Line, ...]
    """What goes along."""
    products: int
    missing: tuple[Line, ...]
    over: tuple[Line, ...]
    """More than the shipment says, or nothing of it at all; empty for a draft."""
    flawed: tuple[Line, ...]
    """In another condition than new."""
    untold: tuple[Line, ...]
    """With serials, or of a lot that the server knows by no id: it does not hear of them."""
    packages: tuple[str, ...]
    questions: tuple[Question, ...]
    stock_by: str
    posts: int
    shared: bool
    """The server has a draft of it, or will."""
    unsaid: bool
    """A draft says something that the server has not been told."""

    @property
    def placed(self) -> bool:
        """Whether both places are known."""
        return self.heading.source is not None and self.heading.destination is not None

    @property
    def locked(self) -> bool:
        """Whether the confirm is locked."""
        if self.questions or not self.placed:
            return True
        return self.task is not Task.RECEIVE and not self.lines

    @property
    def reason_needed(self) -> bool:
        """Whether somebody must say why goods are missing."""
        return bool(self.missing)


def summary(document: Shipping) -> ShippingSummary:
    """The summary of a document as it stands."""
    drafts = document.task is Task.DRAFT
    lines = tuple(line for line in document.lines if line.quantity)
    return ShippingSummary(
        document.task,
        document.heading,
        document.number,
        lines,
        len({line.product.id for line in lines}),
        tuple(line for line in document.lines if line.rest > 0),
        () if drafts else tuple(line for line in lines if line.over > 0),
        tuple(line for line in lines if line.cell.condition is not Condition.NEW),
        tuple(line for line in lines if line.serials or (line.cell.lot and not line.cell.lot_id)),
        tuple(dict.fromkeys(package for line in lines for package in line.packages)),
        document.questions,
        document.stock_by,
        len(document.posts),
        document.shared,
        drafts and unsaid(document),
    )
