"""What happened on an ad-hoc goods out, as it is written down: a closed union of frozen facts.

As on a dispatch, quantities travel as signed movements, `joins` marks every fact but the first of
one decision, and a question has the id of its event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.goods_out import GoodsOutType
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import ONE, Condition, Lot, Place, Product
from app.domain.working import Choice, Details, Option, facts


class Kind(StrEnum):
    """Why goods leave without an order."""

    COUNTER_SALE = "counter_sale"
    SAMPLE = "sample"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a person says of the whole: why, how and to whom the goods leave."""

    kind: Kind = Kind.COUNTER_SALE
    type: GoodsOutType = GoodsOutType.PICKUP
    recipient: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What makes goods of one product one line: where they were taken from, and what they are."""

    place: Place | None = None
    condition: Condition = Condition.NEW
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Signed quantity of one cell; `pieces` beside it for catch weight, `serial` of one piece."""

    product: Product
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
    place: Place | None = None
    condition: Condition = Condition.NEW
    illegible: bool = False
    """The lot or serial cannot be read; somebody said so."""
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """Goods are about to leave without an order; `place` is where they are taken from at first."""

    TYPE: ClassVar[str] = "ad_hoc.opened"
    V: ClassVar[int] = 1
    heading: Heading
    stock_by: str
    place: Place | None = None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HeadingChanged:
    """Another reason, way, recipient or note."""

    TYPE: ClassVar[str] = "ad_hoc.heading_changed"
    V: ClassVar[int] = 1
    heading: Heading
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """What follows is taken from here; None: from wherever each product lies."""

    TYPE: ClassVar[str] = "ad_hoc.place_chosen"
    V: ClassVar[int] = 1
    place: Place | None
    text: str = ""
    joins: bool = False


class LineChosen(facts.LineChosen):
    """A person put a finger on a line."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.line_chosen"


@dataclass(frozen=True, slots=True)
class Taken:
    """Goods were taken (or, negative, were not taken after all)."""

    TYPE: ClassVar[str] = "ad_hoc.taken"
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

    TYPE: ClassVar[str] = "ad_hoc.question_asked"
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

    TYPE: ClassVar[str] = "ad_hoc.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.context_dropped"


@dataclass(frozen=True, slots=True)
class Noted(facts.Noted):
    """A note on a line: there is none on the whole."""

    TYPE: ClassVar[str] = "ad_hoc.noted"
    line: str


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.code_linked"


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "ad_hoc.undone"


@dataclass(frozen=True, slots=True)
class Posted:
    """All of it was said to the server, once and whole; the post's id is the event's id."""

    TYPE: ClassVar[str] = "ad_hoc.posted"
    V: ClassVar[int] = 1
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nothing leaves after all: the server hears nothing of it."""

    TYPE: ClassVar[str] = "ad_hoc.abandoned"
    V: ClassVar[int] = 1
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A person's choice about one entry of the post."""

    TYPE: ClassVar[str] = "ad_hoc.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    joins: bool = False


AdHocFact = (
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
    | Noted
    | CodeLinked
    | Undone
    | Posted
    | Abandoned
    | EntryDecided
)
