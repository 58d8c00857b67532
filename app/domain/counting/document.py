"""A count as it stands: what was counted where, what is still to be counted, what was decided.

Every changed copy shares what did not change, because undo keeps the document before each step; a
count of thousands of products at one place costs no more per scan than one of ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.counting.facts import (
    CountFact,
    Goods,
    Heading,
    PostedSpot,
    Spot,
    Tally,
    Target,
)
from app.domain.counting.line import Line, earlier, later
from app.domain.frozenmap import FrozenMap
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.shelf import Reading
from app.domain.values import Condition, Place, Product, Stamp
from app.domain.working.document import OpenQuestion, WorkDocument

PLAIN = Heading()


class CountState(StrEnum):
    """Where it stands; FINISHED takes nothing any more."""

    OPEN = "open"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Question(OpenQuestion[Goods]):
    """An open question: about goods, or (without any) about a place."""

    last: Stamp | None = field(default=None, kw_only=True)
    """When its goods were scanned last, where that was after it was asked."""


@dataclass(frozen=True, slots=True)
class LastCounted:
    """The goods counted last: what a condition, a lot or a weight alone is about. They were at the
    shelf between `first` and `last`, and counted at `stamp`.
    """

    tallies: tuple[Tally, ...]
    goods: Goods
    stamp: Stamp
    first: Stamp
    last: Stamp


@dataclass(frozen=True, slots=True)
class Unknown:
    """A code that nobody knows and that lies there; scanned between these times."""

    id: str
    code: str
    gtin: str | None
    quantity: Decimal
    place: Place
    first: Stamp
    last: Stamp
    attributes: Attributes = NO_ATTRIBUTES
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided about a spot; `accepted` False: the books are right."""

    accepted: bool
    counted: Decimal
    book: Decimal | None
    """What should be there, as it was seen; None where nobody knew, and where the books are right.
    """
    reason: str
    lead: str
    person: str


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post and what it said; what was taken back of it before it left is no longer among it."""

    id: str
    at: int
    spots: tuple[PostedSpot, ...]


@dataclass(frozen=True, slots=True)
class At:
    """A product at a place: what is recounted, read and judged together."""

    product: str
    place: str


@dataclass(frozen=True)
class Count(WorkDocument[CountFact, Question]):
    """A work document. Equality: the same goods in the same context."""

    heading: Heading = PLAIN
    targets: tuple[Target, ...] = ()
    wanted: frozenset[At] = frozenset()
    """The targets that are products."""
    whole: frozenset[str] = frozenset()
    """The ids of places of which all is a target."""
    note: str = ""
    place: Place | None = None
    """Where goods are being counted."""
    places: tuple[Place, ...] = ()
    """The places that were scanned, in that order."""
    done: frozenset[str] = frozenset()
    """The ids of places that are counted whole."""
    done_at: FrozenMap[str, Stamp] = field(default_factory=FrozenMap)
    """When that was said of each."""
    left: tuple[str, ...] = ()
    """The ids of places that were left for later, in that order."""
    lines: FrozenMap[str, Line] = field(default_factory=FrozenMap)
    begun: int = 0
    """How many lines there ever were."""
    at: FrozenMap[At, tuple[str, ...]] = field(default_factory=FrozenMap)
    """The ids of the lines of a product at a place."""
    unknown: tuple[Unknown, ...] = ()
    last: LastCounted | None = None
    recounts: FrozenMap[At, tuple[str, ...]] = field(default_factory=FrozenMap)
    """Why a product at a place was counted anew, each time."""
    readings: FrozenMap[At, Reading] = field(default_factory=FrozenMap)
    judged: FrozenMap[At, tuple[tuple[str, bool], ...]] = field(default_factory=FrozenMap)
    verdicts: FrozenMap[Spot, Verdict] = field(default_factory=FrozenMap)
    """Decisions; another tally, recount or judgement there takes them back."""
    said: FrozenMap[Spot, PostedSpot] = field(default_factory=FrozenMap)
    """What the last post said of spots that were not counted again since."""
    posts: tuple[PostRecord, ...] = ()
    state: CountState = CountState.OPEN
    abandoned: bool = False
    last_lots: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods counted last that had a lot."""
    serials: FrozenMap[tuple[str, str], str] = field(default_factory=FrozenMap)
    """The line of every serial that was counted, at whatever place, by product and serial."""

    def line_of(self, line: str | None) -> Line | None:
        """A line by its id."""
        return self.lines.get(line) if line else None

    def lines_at(self, product: str, place: str) -> list[Line]:
        """All lines of a product at a place."""
        return [self.lines[one] for one in self.at.get(At(product, place), ())]

    def every(self) -> Iterator[Line]:
        """All lines, in the order in which they were first counted."""
        yield from sorted(self.lines.every(), key=lambda line: line.order)

    def counted(self, spot: Spot) -> Decimal | None:
        """How much was counted of a spot; None when nobody has."""
        lines = [
            line
            for line in self.lines_at(spot.product, spot.place)
            if line.cell.condition is spot.condition
        ]
        return sum((line.quantity for line in lines), Decimal(0)) if lines else None

    def conditions_at(self, product: str, place: str) -> tuple[Condition, ...]:
        """The conditions that were counted of a product at a place."""
        found = {line.cell.condition for line in self.lines_at(product, place)}
        return tuple(sorted(found))

    def spots_at(self, product: str, place: str) -> list[Spot]:
        """The spots that were counted of a product at a place."""
        return [Spot(product, place, one) for one in self.conditions_at(product, place)]

    def span(self, product: str, place: str) -> tuple[Stamp, Stamp] | None:
        """The first and the last scan of a product at a place, in whatever condition."""
        times = [(one.first, one.last) for one in self.lines_at(product, place)]
        first: Stamp | None = None
        last: Stamp | None = None
        for one, other in times:
            first = earlier(first, one) if one else first
            last = later(last, other) if other else last
        return (first, last) if first and last else None

    def posted(self, spot: Spot) -> PostedSpot | None:
        """What the last post said of a spot; None too where it was counted again since."""
        return self.said.get(spot)

    def uncounted(self) -> list[tuple[Place, Product]]:
        """Targets with a product that nobody has counted."""
        return [
            (target.place, target.product)
            for target in self.targets
            if target.product is not None and At(target.product.id, target.place.id) not in self.at
        ]
