"""What happened on a count, as it is written down: a closed union of frozen facts.

Quantities travel as signed movements, `joins` marks every fact but the first of one decision, and
a question has the id of its event. The event's stamp is the time at the shelf, its person is who
counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.counting.parts import Cell, Goods, Heading, PostedSpot, Spot, Tally, Target
from app.domain.counting.posting_facts import (
    EntryDecided,
    FiguresRead,
    MovementJudged,
    PostCanceled,
    Posted,
    VarianceAccepted,
    VarianceRejected,
)
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import Place, Product
from app.domain.working import Details, Option, facts

__all__ = [
    "Abandoned",
    "AttributesHeld",
    "Cell",
    "CodeLinked",
    "ContextDropped",
    "CountFact",
    "Counted",
    "EntryDecided",
    "FiguresRead",
    "Finished",
    "Goods",
    "Heading",
    "HeadingChanged",
    "LineChosen",
    "MovementJudged",
    "MultiplierSet",
    "Noted",
    "Opened",
    "PlaceChosen",
    "PlaceDone",
    "PlaceLeft",
    "PostCanceled",
    "Posted",
    "PostedSpot",
    "QuestionAnswered",
    "QuestionAsked",
    "QuestionGrew",
    "RecountStarted",
    "Spot",
    "Tally",
    "Target",
    "Undone",
    "UnknownKept",
    "UnknownSettled",
    "VarianceAccepted",
    "VarianceRejected",
]


@dataclass(frozen=True, slots=True)
class Opened:
    """A count begins; without targets it is of whatever is scanned."""

    TYPE: ClassVar[str] = "count.opened"
    V: ClassVar[int] = 1
    heading: Heading
    targets: tuple[Target, ...] = ()
    place: Place | None = None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HeadingChanged:
    """Another name, another person, blind or not."""

    TYPE: ClassVar[str] = "count.heading_changed"
    V: ClassVar[int] = 1
    heading: Heading
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """What follows lies here."""

    TYPE: ClassVar[str] = "count.place_chosen"
    V: ClassVar[int] = 1
    place: Place
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceDone:
    """All that lies at a place has been counted (or, `done` False, it has not after all)."""

    TYPE: ClassVar[str] = "count.place_done"
    V: ClassVar[int] = 1
    place: Place
    done: bool = True
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceLeft:
    """A place is not counted now: others come first."""

    TYPE: ClassVar[str] = "count.place_left"
    V: ClassVar[int] = 1
    place: Place
    text: str = ""
    joins: bool = False


class LineChosen(facts.LineChosen):
    """A person put a finger on a line."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.line_chosen"


@dataclass(frozen=True, slots=True)
class Counted:
    """Goods lie there (or, negative, do not after all)."""

    TYPE: ClassVar[str] = "count.counted"
    V: ClassVar[int] = 1
    tallies: tuple[Tally, ...]
    goods: Goods
    text: str = ""
    took_context: bool = False
    """The waiting multiplier and attributes went into it."""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class RecountStarted:
    """A product at a place is counted anew: what was counted of it so far is replaced."""

    TYPE: ClassVar[str] = "count.recount_started"
    V: ClassVar[int] = 1
    product: Product
    place: Place
    reason: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class UnknownKept:
    """A code that nobody knows lies there, so many more of it; the id of its line is that of the
    first such event.
    """

    TYPE: ClassVar[str] = "count.unknown_kept"
    V: ClassVar[int] = 1
    code: str
    gtin: str | None
    quantity: Decimal
    place: Place
    attributes: Attributes = NO_ATTRIBUTES
    note: str = ""
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class UnknownSettled:
    """A kept code is no riddle any more: it was linked and counted, or is not there after all."""

    TYPE: ClassVar[str] = "count.unknown_settled"
    V: ClassVar[int] = 1
    unknown: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """Something that needs an answer: on disk, its goods not counted."""

    TYPE: ClassVar[str] = "count.question_asked"
    V: ClassVar[int] = 1
    reason: str
    details: Details
    options: tuple[Option, ...]
    goods: tuple[Goods, ...]
    """The parked goods; several when it is not yet known which of them is meant."""
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionGrew:
    """The same code once more before the question could be read: it waits with the first."""

    TYPE: ClassVar[str] = "count.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.context_dropped"


class Noted(facts.Noted):
    """A note on a line, or on the whole count."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.noted"


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.code_linked"


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "count.undone"


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more is counted here."""

    TYPE: ClassVar[str] = "count.finished"
    V: ClassVar[int] = 1
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nothing of it counts: the server hears nothing of it."""

    TYPE: ClassVar[str] = "count.abandoned"
    V: ClassVar[int] = 1
    joins: bool = False


CountFact = (
    Opened
    | HeadingChanged
    | PlaceChosen
    | PlaceDone
    | PlaceLeft
    | LineChosen
    | Counted
    | RecountStarted
    | UnknownKept
    | UnknownSettled
    | QuestionAsked
    | QuestionGrew
    | QuestionAnswered
    | MultiplierSet
    | AttributesHeld
    | ContextDropped
    | Noted
    | CodeLinked
    | Undone
    | FiguresRead
    | MovementJudged
    | VarianceAccepted
    | VarianceRejected
    | Posted
    | PostCanceled
    | Finished
    | Abandoned
    | EntryDecided
)
