"""What happened to variances: read, judged, decided, posted, and what became of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.counting.parts import PostedSpot, Spot
from app.domain.shelf import Reading
from app.domain.working import Choice


@dataclass(frozen=True, slots=True)
class FiguresRead:
    """The server was asked at the shelf: what its books say while a product is counted there.

    Nobody's doing: undo passes over it.
    """

    TYPE: ClassVar[str] = "count.figures_read"
    V: ClassVar[int] = 1
    product: str
    place: str
    reading: Reading
    joins: bool = False


@dataclass(frozen=True, slots=True)
class MovementJudged:
    """A person said whether goods that the books show as moved were on the shelf when it was
    counted: `movement` is the key of a `shelf.Booked`, or of a doubt that names none.
    """

    TYPE: ClassVar[str] = "count.movement_judged"
    V: ClassVar[int] = 1
    product: str
    place: str
    movement: str
    counted: bool
    """True: it had happened at the shelf before the count, which therefore includes it."""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class VarianceAccepted:
    """What was counted of these spots is right, whatever the books say.

    `lead` is who approved differences above the threshold, empty below it.
    """

    TYPE: ClassVar[str] = "count.variance_accepted"
    V: ClassVar[int] = 1
    spots: tuple[PostedSpot, ...]
    reason: str = ""
    lead: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class VarianceRejected:
    """The books are right: nothing of this spot is posted, with the reason why."""

    TYPE: ClassVar[str] = "count.variance_rejected"
    V: ClassVar[int] = 1
    spot: Spot
    reason: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Posted:
    """The differences of these spots were said to the server; the post's id is the event's id.

    Spots that agree with the books are among them, and nothing is sent of those.
    """

    TYPE: ClassVar[str] = "count.posted"
    V: ClassVar[int] = 1
    spots: tuple[PostedSpot, ...]
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PostCanceled:
    """What of a post had not left yet was taken back: the next post says it again."""

    TYPE: ClassVar[str] = "count.post_canceled"
    V: ClassVar[int] = 1
    post: str
    spots: tuple[Spot, ...]
    reason: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A person's choice about one entry of a post, which says something of this spot."""

    TYPE: ClassVar[str] = "count.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    spot: Spot | None = None
    joins: bool = False
