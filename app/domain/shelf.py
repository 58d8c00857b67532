"""What the books said when a shelf was counted (outbox 4). Pure values; `weighing` calculates.

Every movement has two times: at the shelf (our journal knows it) and booked (the server does). A
count is compared with the books as they were at counting time, plus what had left or reached the
shelf by then and was not booked yet:

    difference = counted - (book at counting time + moved at the shelf before, booked later)

All times here are the server's, ms UTC, with how much they may be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.values import ZERO, Condition


class Side(StrEnum):
    """Where a time lies beside the first and the last scan of a count."""

    BEFORE = "before"
    WHILE = "while"
    AFTER = "after"
    UNKNOWN = "unknown"
    """One of the clocks is not known well enough."""


class Booking(StrEnum):
    """Whether the server has taken what this terminal moved."""

    OWED = "owed"
    """Not yet: its entry is on its way."""
    BOOKED = "booked"
    DROPPED = "dropped"
    """Never: a person gave its entry up."""
    ELSEWHERE = "elsewhere"
    """Another terminal took its entry over: nobody here knows."""
    PLATFORM = "platform"
    """The platform books it by itself, at a time that only its own records tell."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on the server's clock, and by how much it may be wrong, both ms."""

    at: int
    uncertain: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last scan of a product at a place; None where no clock is known."""

    first: Moment | None
    last: Moment | None


@dataclass(frozen=True, slots=True)
class Booked:
    """A change of stock as the server lists it; None for what it does not show.

    `ours` says that it is one of this terminal's own entries; its amount is then the entry's, shown
    or not. `entry` names it where goods were moved with it: a count's difference moves nothing, and
    says what lay there at `counted` (None: where nobody knows better, when it was booked).
    """

    key: str
    at: int | None
    delta: Decimal | None = None
    condition: Condition | None = None
    reason: str = ""
    ours: bool = False
    entry: str = ""
    counted: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The books of a product at a place at one moment. `by_condition` is empty where the server
    tells no conditions apart; `available` is then all that is known.
    """

    at: Moment
    available: Decimal
    unit: str = ""
    by_condition: tuple[tuple[Condition, Decimal], ...] = ()
    reserved: Decimal = ZERO
    virtual: Decimal | None = None
    """What lies there, reserved or not, where `available` leaves out what is reserved (A73)."""
    records: int = 1
    """How many conditions the server keeps apart, also where it hides which (R19)."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A line of an order that the platform itself takes out of stock when it is fulfilled.

    `others` is what other hands say they have picked of it; `here` that the platform takes it from
    this place. `began` is when the order may have begun to be picked, None where nobody knows.
    `left` says that the platform has taken it out of stock, `booked` when; None: not said.
    """

    order: str
    number: str = ""
    condition: Condition | None = None
    others: Decimal = ZERO
    here: bool = True
    began: int | None = None
    left: bool = False
    booked: int | None = None


@dataclass(frozen=True, slots=True)
class Books:
    """The books now, and all changes since before the count; they agree with each other.

    `complete` is False when the list may lack changes: then figures alone decide, or nobody can.
    """

    now: Reading
    changes: tuple[Booked, ...] = ()
    complete: bool = True
    leaving: tuple[Leaving, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnMove:
    """Goods that this terminal moved at the shelf, signed, and on which side of the count.

    `key` names it for a judgement. `entry` is the one that says it, `order` a goods-out whose stock
    the platform books, `open` a document that has not said it to anybody yet. `since` is its first
    scan on the server's clock, None where that is not known.
    """

    key: str
    condition: Condition
    delta: Decimal
    side: Side
    booking: Booking = Booking.OWED
    entry: str = ""
    order: str = ""
    open: str = ""
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What should lie there: the book at counting time, and what was moved and not yet booked."""

    book: Decimal
    unbooked: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        """What a count without a difference would find."""
        return self.book + self.unbooked


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nobody can tell by the records alone: `reason` names the question, `movements` what it is
    about; `own` is a document of this terminal that is to be posted first.

        own_not_posted             `own` holds scans there from before the count
        clock_unknown              when it was counted is not known; each movement is asked
        moved_while_counted        between the first and the last scan
        corrected_by_another       no trade, and not ours: a late post, or another count
        counted_since              a newer count of this terminal, or its lead, put the books right
        picked_by_another          picked for an order; was it gone when it was counted?
        amounts_hidden             how much moved after the count is not shown
        booked_while_counted       the platform booked our pick while it was counted
        maybe_booked               our pick may be in the book of counting time, or not
        own_elsewhere              another terminal took an entry of ours over
        conditions_without_books   several conditions, and no figure for each
        reserved_unclear           does what is available leave out what is reserved?
        list_incomplete            the server did not list all changes

    A person answers for each movement whether it had happened at the shelf before the count, by
    its key; `list_incomplete` by its own name. The others ask for another count, or a lead.
    """

    reason: str
    movements: tuple[Booked, ...] = ()
    own: str = ""


Answer = Expected | Doubt


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All that is known beside the books. `judged` holds what a person said of movements, by key:
    True where it had happened at the shelf before the count.
    """

    span: Span
    conditions: tuple[Condition, ...]
    """The conditions that were counted there."""
    own: tuple[OwnMove, ...] = ()
    reading: Reading | None = None
    """What the books said while it was counted, if the server was asked then."""
    judged: Mapping[str, bool] = field(default_factory=dict)
    clock_limit: int = 2_000
    """A time that is less certain than this asks, ms."""
