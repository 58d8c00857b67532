"""What a count's figures need of this terminal's own memory: server times, and its own entries.

`circumstances` is what both the review and the entry of a count are judged by.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from app.domain.count_intents import PLATFORM, MovedAtShelf
from app.domain.shelf import Booking, Circumstances, Moment, OwnMove, Reading, Side, Span
from app.domain.values import Condition, Stamp

CLOCK_LIMIT = 2_000
UNKNOWN_CLOCK = 30 * 86_400_000


@dataclass(frozen=True, slots=True)
class OwnWrite:
    """A stock write of this terminal that took effect: between which times of the server, ms."""

    entry: str
    condition: Condition
    delta: Decimal
    earliest: int
    latest: int
    moved: bool = True
    """Goods were moved with it; a count's difference moves nothing."""
    counted: int | None = None
    """When a count's difference was counted, where that is known."""


class Remembers(Protocol):
    """The terminal's own memory, as far as a system's translation may ask it."""

    def moment(self, stamp: Stamp) -> Moment | None:
        """A time on the server's clock; None while nothing is known of that boot."""

    def booking(self, entry: str) -> Booking:
        """Whether the server has taken an entry."""

    def writes(self, product: str, place: str) -> Sequence[OwnWrite]:
        """The stock writes of this terminal there that took effect, oldest first."""


class RemembersNothing:
    """A terminal without a past: every time is unknown, no entry was taken."""

    def moment(self, stamp: Stamp) -> Moment | None:
        """Nothing is known of any boot."""
        return None

    def booking(self, entry: str) -> Booking:
        """Not that anybody knew."""
        return Booking.OWED

    def writes(self, product: str, place: str) -> Sequence[OwnWrite]:
        """None."""
        return ()


class Counted(Protocol):
    """What was counted of one condition: a `CountStock` or a `CountedSpot`."""

    @property
    def condition(self) -> Condition: ...
    @property
    def first(self) -> Stamp: ...
    @property
    def last(self) -> Stamp: ...
    @property
    def others(self) -> tuple[Condition, ...]: ...
    @property
    def own(self) -> tuple[MovedAtShelf, ...]: ...
    @property
    def reading(self) -> Reading | None: ...
    @property
    def judged(self) -> tuple[tuple[str, bool], ...]: ...


def circumstances(
    counted: Counted, memory: Remembers, clock_limit: int = CLOCK_LIMIT
) -> Circumstances:
    """All that is known beside the books of what was counted."""
    return Circumstances(
        span=_span(memory.moment(counted.first), memory.moment(counted.last)),
        conditions=tuple(dict.fromkeys((counted.condition, *counted.others))),
        own=tuple(own_moves(counted.own, counted.first, counted.last, memory, clock_limit)),
        reading=counted.reading,
        judged=dict(counted.judged),
        clock_limit=clock_limit,
    )


def _span(first: Moment | None, last: Moment | None) -> Span:
    """Between two scans. Of two boots a wall clock that was set told which came first: where the
    server's clock says otherwise, nobody knows what lies between, and each movement is asked.
    """
    turned = first is not None and last is not None and first.at > last.at
    return Span(None, None) if turned else Span(first, last)


def looks_back(around: Circumstances, first: Stamp, now: int) -> int:
    """Since when changes matter to a count, server time, ms. `now` is the server's; while the time
    of the count is not known, its wall clock is not believed by far.
    """
    begun = around.span.first
    at = begun.at - begun.uncertain if begun is not None else min(first.at, now) - UNKNOWN_CLOCK
    picked = (m.since for m in around.own if m.booking is Booking.PLATFORM)
    return min(at, *(since for since in picked if since is not None), now)


def orders_of(counted: Counted) -> tuple[str, ...]:
    """The orders that goods were picked for there, of which the books must say how they stand."""
    return tuple({one.order for one in counted.own if one.order and one.order != PLATFORM})


def own_moves(
    moved: Iterable[MovedAtShelf],
    first: Stamp,
    last: Stamp,
    memory: Remembers,
    clock_limit: int = CLOCK_LIMIT,
) -> Iterable[OwnMove]:
    """What this terminal moved, beside a count from `first` to `last`."""
    keys: dict[str, int] = {}
    for one in moved:
        side = _side(one, first, last, memory, clock_limit)
        since = memory.moment(one.first)
        key = f"own:{one.entry or one.order or one.open}:{one.condition}:{side}"
        keys[key] = keys.get(key, 0) + 1
        yield OwnMove(
            key=f"{key}:{keys[key]}",
            condition=one.condition,
            delta=one.delta,
            side=side,
            booking=_booking(one, memory),
            entry=one.entry,
            order="" if one.order == PLATFORM else one.order,
            open=one.open,
            since=None if since is None else since.at - since.uncertain,
        )


def _booking(moved: MovedAtShelf, memory: Remembers) -> Booking:
    if moved.open:
        return Booking.OWED
    return memory.booking(moved.entry) if moved.entry else Booking.PLATFORM


def _side(
    moved: MovedAtShelf, first: Stamp, last: Stamp, memory: Remembers, clock_limit: int
) -> Side:
    if _earlier(last, first, memory, clock_limit):
        return Side.UNKNOWN  # as in `_span`
    if _earlier(moved.last, first, memory, clock_limit):
        return Side.BEFORE
    if _earlier(last, moved.first, memory, clock_limit):
        return Side.AFTER
    known = _earlier(moved.first, last, memory, clock_limit) is not None
    return Side.WHILE if known else Side.UNKNOWN


def _earlier(one: Stamp, other: Stamp, memory: Remembers, clock_limit: int) -> bool | None:
    """Whether a stamp lies before another; None where nobody knows. Within one boot no clock of
    a server is needed.
    """
    if one.boot == other.boot:
        return one.monotonic < other.monotonic
    ours, theirs = memory.moment(one), memory.moment(other)
    if ours is None or theirs is None:
        return None
    apart = theirs.at - ours.at
    if abs(apart) <= max(ours.uncertain + theirs.uncertain, clock_limit):
        return None
    return apart > 0
