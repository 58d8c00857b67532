"""An adjustment as it stands: which figure, where to, how much, and why.

Every changed copy shares what did not change, because undo keeps the document before each step.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.adjusting.facts import AdjustFact, Before, Direction, Goods, Heading, Move
from app.domain.adjusting.line import Line
from app.domain.values import ZERO, Place, Product, Stamp
from app.domain.working.document import OpenQuestion, WorkDocument

PLAIN = Heading()


class AdjustState(StrEnum):
    """Where it stands; FINISHED takes nothing any more."""

    OPEN = "open"
    FINISHED = "finished"


class Question(OpenQuestion[Goods]):
    """An open question about goods."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LastTaken:
    """The goods taken last: what a lot or a weight alone is about."""

    moves: tuple[Move, ...]
    goods: Goods
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class PostRecord:
    """The post, with what the person saw and who approved it (see `facts.Posted`)."""

    id: str
    at: int
    person: str
    before: Before | None = None
    lead: str = ""


@dataclass(frozen=True)
class Adjustment(WorkDocument[AdjustFact, Question]):
    """A work document. Equality: the same goods in the same context."""

    heading: Heading = PLAIN
    product: Product | None = None
    place: Place | None = None
    lines: tuple[Line, ...] = ()
    """In the order in which they were first scanned."""
    last: LastTaken | None = None
    posts: tuple[PostRecord, ...] = ()
    state: AdjustState = AdjustState.OPEN
    abandoned: bool = False

    def line_of(self, line: str | None) -> Line | None:
        """A line by its id."""
        return next((one for one in self.lines if one.id == line), None)

    @property
    def quantity(self) -> Decimal:
        """How much was counted into it, over all lines."""
        return sum((line.quantity for line in self.lines), ZERO)

    @property
    def serials(self) -> frozenset[str]:
        """The serials that are in it or wait in a question."""
        here = {serial for line in self.lines for serial in line.serials}
        wait = {
            goods.attributes.serial
            for question in self.questions
            for goods in question.goods
            if goods.attributes.serial
        }
        return frozenset(here | wait)

    def after(self, before: Decimal) -> Decimal:
        """What the figure becomes, if it is `before` now."""
        match self.heading.direction:
            case Direction.ADD:
                return before + self.quantity
            case Direction.REMOVE:
                return before - self.quantity
            case Direction.SET:
                return self.quantity
