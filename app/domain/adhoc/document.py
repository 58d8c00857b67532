"""An ad-hoc goods out as it stands: what was scanned, to whom it goes, and why.

Every changed copy shares what did not change, because undo keeps the document before each step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.adhoc.facts import AdHocFact, Goods, Heading, Move
from app.domain.adhoc.line import Line
from app.domain.frozenmap import FrozenMap
from app.domain.values import Place, Stamp
from app.domain.working.document import OpenQuestion, WorkDocument

PLAIN = Heading()


class AdHocState(StrEnum):
    """Where it stands; FINISHED takes nothing any more."""

    OPEN = "open"
    FINISHED = "finished"


class Question(OpenQuestion[Goods]):
    """An open question about goods."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LastTaken:
    """The goods taken last: what a condition, a lot or a weight alone is about."""

    moves: tuple[Move, ...]
    goods: Goods
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class PostRecord:
    """The post."""

    id: str
    at: int


@dataclass(frozen=True)
class AdHoc(WorkDocument[AdHocFact, Question]):
    """A work document. Equality: the same goods in the same context."""

    heading: Heading = PLAIN
    stock_by: str = ""
    place: Place | None = None
    """Where goods are taken from; None: from wherever each product lies."""
    lines: tuple[Line, ...] = ()
    """In the order in which they were first scanned."""
    last: LastTaken | None = None
    posts: tuple[PostRecord, ...] = ()
    state: AdHocState = AdHocState.OPEN
    abandoned: bool = False
    """Nothing of it left."""
    last_lots: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods taken last that had a lot."""

    def line_of(self, line: str | None) -> Line | None:
        """A line by its id."""
        return next((one for one in self.lines if one.id == line), None)

    def lines_of(self, product: str) -> list[Line]:
        """All lines of a product."""
        return [line for line in self.lines if line.product.id == product]

    def serials_of(self, product: str) -> frozenset[str]:
        """The serials of a product that leave or wait in a question."""
        leave = {serial for line in self.lines_of(product) for serial in line.serials}
        wait = {
            goods.attributes.serial
            for question in self.questions
            for goods in question.goods
            if goods.product.id == product and goods.attributes.serial
        }
        return frozenset(leave | wait)

    def total_of(self, product: str) -> Decimal:
        """How much of a product leaves, over all its lines."""
        return sum((line.quantity for line in self.lines_of(product)), Decimal(0))
