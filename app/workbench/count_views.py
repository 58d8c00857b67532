"""What the screens of counts show: frozen values, made from journal, outbox and books on demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.counting.document import Unknown
from app.domain.counting.facts import Spot, Target
from app.domain.counting.variance import Variance
from app.domain.values import Condition, Place, Product
from app.workbench.catalog_problems import Problem


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count of this terminal; `title` is its name, else its places.

    `people` are the ids of who counted, `assigned` the id of whose list it is ("": anybody's).
    """

    document: str
    title: str
    state: str
    changed: int
    unsent: int = 0
    stuck: int = 0
    blind: bool = True
    assigned: str = ""
    places: int = 0
    lines: int = 0
    targets: int = 0
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountList:
    """What a file says is to be counted, and what was wrong with it."""

    targets: tuple[Target, ...] = ()
    name: str = ""
    assigned: str = ""
    """The id of the person whose list it is; empty: the file names nobody, or several."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Overdue:
    """What this terminal has not counted for long: a place, or a product there.

    `counted` is when it last did, UTC ms; None: never.
    """

    place: Place
    product: Product | None = None
    counted: int | None = None

    @property
    def target(self) -> Target:
        """As something to be counted."""
        return Target(self.place, self.product)


@dataclass(frozen=True, slots=True)
class Review:
    """The variances of a count, as far as the books have been read.

    `read` of `total` pairs of product and place were looked at; of `unknown` of them nobody knows
    the books now: what is posted of them is decided when the server answers.
    """

    variances: tuple[Variance, ...]
    read: int
    total: int
    unknown: int = 0
    missed: tuple[Spot, ...] = ()
    """Conditions of counted products of which the books have some, and nobody counted any."""
    rest: tuple[Target, ...] = ()
    """Products that this terminal knows at places that are done, and nobody counted there."""

    @property
    def complete(self) -> bool:
        """Whether all of them were looked at."""
        return self.read >= self.total


@dataclass(frozen=True, slots=True)
class PostProgress:
    """How far the posts of a count have come, in entries of the outbox.

    `stuck` ones need a person, `dropped` ones were given up; `waiting` ones have not left yet, and
    can be taken back.
    """

    total: int = 0
    done: int = 0
    stuck: int = 0
    dropped: int = 0
    waiting: int = 0

    @property
    def ended(self) -> int:
        """How many move no more by themselves."""
        return self.done + self.stuck + self.dropped

    @property
    def under_way(self) -> bool:
        """Whether anything still moves by itself."""
        return self.ended < self.total


class SpotState(StrEnum):
    """Where a spot of a report stands."""

    OPEN = "open"
    """Nobody has decided about it."""
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    POSTED = "posted"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of a count's report: times are UTC ms, people are ids with what they counted."""

    place: Place
    product: Product
    condition: Condition
    lot: str | None
    expiry: date | None
    serials: tuple[str, ...]
    quantity: Decimal
    pieces: int
    people: tuple[tuple[str, Decimal], ...]
    first: int | None
    last: int | None
    note: str = ""
    unexpected: bool = False


@dataclass(frozen=True, slots=True)
class ReportSpot:
    """What a report says of a product, place and condition, with its lines.

    `book` is what the books said at counting time as far as anybody knows, `person` who decided.
    """

    place: Place
    product: Product
    condition: Condition
    counted: Decimal
    book: Decimal | None
    state: SpotState
    booked: Decimal | None
    """What the server has booked of it so far."""
    reason: str
    person: str
    lead: str
    recounts: tuple[str, ...]
    lines: tuple[ReportLine, ...]

    @property
    def difference(self) -> Decimal | None:
        """Counted less what the books said."""
        return None if self.book is None else self.counted - self.book


@dataclass(frozen=True, slots=True)
class CountReport:
    """A count as it is printed and exported."""

    document: str
    title: str
    state: str
    blind: bool
    assigned: str
    opened: int
    opened_by: str
    changed: int
    people: tuple[str, ...]
    spots: tuple[ReportSpot, ...]
    unknown: tuple[Unknown, ...]
    uncounted: tuple[Target, ...]
    posts: tuple[int, ...]
    """When it was posted, UTC ms."""
