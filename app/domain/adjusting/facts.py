"""What happened while a stock figure was put right, as it is written down: frozen facts.

Quantities travel as signed movements of what is adjusted, `joins` marks every fact but the first of
one decision, and a question has the id of its event. Whether the sum is added, removed or set is
the heading's, which a person may change until it is posted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import ONE, Condition, Lot, Place, Product
from app.domain.working import Choice, Details, Option, facts


class Direction(StrEnum):
    """What becomes of the figure (R35)."""

    ADD = "add"
    REMOVE = "remove"
    SET = "set"
    """It is overwritten: only a lead's explicit choice."""


class Reason(StrEnum):
    """Why a figure is put right; OTHER needs words."""

    FOUND = "found"
    MISSING = "missing"
    BROKEN = "broken"
    EXPIRED = "expired"
    OWN_USE = "own_use"
    WRONG_BOOKING = "wrong_booking"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a person says of the whole: where to the figure goes, in which condition, and why."""

    direction: Direction = Direction.ADD
    condition: Condition = Condition.NEW
    reason: Reason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What the labels say of goods: noted in the journal, told to no server."""

    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Signed quantity of one cell; `pieces` beside it for catch weight, `serial` of one piece."""

    quantity: Decimal
    cell: Cell
    pieces: int = 0
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods as they were scanned or entered, with everything resolved, ready to be taken.

    `waived` names the questions answered with yes.
    """

    text: str
    code: str
    product: Product
    quantity: Decimal = ONE
    pieces: int = 0
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """The figure as a person saw it, in the product's unit, and when the server said so, ms.

    It is the figure of the condition where the server tells conditions apart, else `available`.
    """

    figure: Decimal
    at: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A figure is about to be put right; what is not known yet is scanned."""

    TYPE: ClassVar[str] = "adjust.opened"
    V: ClassVar[int] = 1
    heading: Heading
    product: Product | None = None
    place: Place | None = None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HeadingChanged:
    """Another direction, condition, reason or note."""

    TYPE: ClassVar[str] = "adjust.heading_changed"
    V: ClassVar[int] = 1
    heading: Heading
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """The figure of this place is put right."""

    TYPE: ClassVar[str] = "adjust.place_chosen"
    V: ClassVar[int] = 1
    place: Place
    text: str = ""
    joins: bool = False


class LineChosen(facts.LineChosen):
    """A person put a finger on a line."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.line_chosen"


@dataclass(frozen=True, slots=True)
class Taken:
    """Goods were counted into the adjustment (or, negative, out of it)."""

    TYPE: ClassVar[str] = "adjust.taken"
    V: ClassVar[int] = 1
    moves: tuple[Move, ...]
    goods: Goods
    text: str = ""
    took_context: bool = False
    """The waiting multiplier and attributes went into it."""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """Something that needs an answer: on disk, its goods not counted."""

    TYPE: ClassVar[str] = "adjust.question_asked"
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

    TYPE: ClassVar[str] = "adjust.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.context_dropped"


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.code_linked"


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "adjust.undone"


@dataclass(frozen=True, slots=True)
class Posted:
    """It was said to the server; the post's id is the event's id. `before` is what the person saw,
    None where nobody knew; `lead` is who approved that it overwrites.
    """

    TYPE: ClassVar[str] = "adjust.posted"
    V: ClassVar[int] = 1
    before: Before | None = None
    lead: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nothing is put right after all: the server hears nothing of it."""

    TYPE: ClassVar[str] = "adjust.abandoned"
    V: ClassVar[int] = 1
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A person's choice about the entry of the post."""

    TYPE: ClassVar[str] = "adjust.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    joins: bool = False


AdjustFact = (
    Opened
    | HeadingChanged
    | PlaceChosen
    | LineChosen
    | Taken
    | QuestionAsked
    | QuestionGrew
    | QuestionAnswered
    | MultiplierSet
    | AttributesHeld
    | ContextDropped
    | CodeLinked
    | Undone
    | Posted
    | Abandoned
    | EntryDecided
)
