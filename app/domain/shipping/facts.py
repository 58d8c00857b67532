"""What happened on a shipment, as it is written down: a closed union of frozen facts.

As on a dispatch, quantities travel as signed movements, `joins` marks every fact but the first of
one decision, and a question has the id of its event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipment import Shipment
from app.domain.values import ONE, Condition, Lot, Place, Product
from app.domain.working import Choice, Details, Option, facts


class Task(StrEnum):
    """What is done on a document."""

    DRAFT = "draft"
    """Goods are put together: nothing says how much."""
    LOAD = "load"
    """A shipment's items are scanned onto the vehicle."""
    RECEIVE = "receive"
    """A shipment's items are scanned at their destination."""


class Side(StrEnum):
    """The two places of a shipment."""

    SOURCE = "source"
    DESTINATION = "destination"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a person says of the whole; a side that nobody named yet is None.

    `staff` and `staff_name` are the responsible person: an id that the server knows, and a name.
    """

    source: Place | None = None
    destination: Place | None = None
    note: str = ""
    staff: str = ""
    staff_name: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What makes goods of one product one line."""

    condition: Condition = Condition.NEW
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Signed quantity of one line; `pieces` beside it for catch weight, `serial` of one piece.

    `line` is the line it belongs to where the shipment names one; empty: the one of its cell.
    """

    product: Product
    quantity: Decimal
    cell: Cell
    pieces: int = 0
    serial: str | None = None
    line: str = ""


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods as they were scanned or entered, with everything resolved, ready to be taken.

    `condition` None: nobody said one; they are in that of the line they go to, or new. `available`
    is the source's stock of them as this terminal last heard (None: not known), `available_of` the
    condition that it is of (None: over all) and `available_at` when that was (UTC ms). `package` is
    the package that was scanned, else empty; `line` the line that somebody put them on, empty: the
    one that they fit. `waived` names the questions answered with yes.
    """

    text: str
    code: str
    product: Product
    quantity: Decimal = ONE
    pieces: int = 0
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None
    condition: Condition | None = None
    available: Decimal | None = None
    available_of: Condition | None = None
    available_at: int | None = None
    package: str = ""
    line: str = ""
    illegible: bool = False
    """The lot or serial cannot be read; somebody said so."""
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """Work on a shipment begins. `shipment` is the server's, as it was then; None: a new draft.

    `stock_by` says who books the goods out of the source and into the destination.
    """

    TYPE: ClassVar[str] = "shipping.opened"
    V: ClassVar[int] = 1
    task: Task
    heading: Heading
    stock_by: str
    shipment: Shipment | None = None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HeadingChanged:
    """Other places, another note or responsible person; of a draft only."""

    TYPE: ClassVar[str] = "shipping.heading_changed"
    V: ClassVar[int] = 1
    heading: Heading
    text: str = ""
    joins: bool = False


class LineChosen(facts.LineChosen):
    """A person put a finger on a line."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.line_chosen"


@dataclass(frozen=True, slots=True)
class Taken:
    """Goods were put on (or, negative, were not put on after all)."""

    TYPE: ClassVar[str] = "shipping.taken"
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

    TYPE: ClassVar[str] = "shipping.question_asked"
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

    TYPE: ClassVar[str] = "shipping.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.context_dropped"


@dataclass(frozen=True, slots=True)
class Noted(facts.Noted):
    """A note on a line; that on the whole is part of its heading."""

    TYPE: ClassVar[str] = "shipping.noted"
    line: str


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.code_linked"


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "shipping.undone"


@dataclass(frozen=True, slots=True)
class Posted:
    """What stands here was said to the server; the post's id is the event's id.

    `reason` is why goods are missing, too many or not shipped at all, where somebody said so. Of a
    shipment that is called off `returned` is what is booked back, and `stays` says that what was
    booked out of the source is not coming back.
    """

    TYPE: ClassVar[str] = "shipping.posted"
    V: ClassVar[int] = 1
    step: ShipStep
    departs: bool = False
    reason: str = ""
    text: str = ""
    returned: tuple[StockMoved, ...] = ()
    stays: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nothing of it goes on: the server never hears of it, or has not heard of it yet.

    `unsent` are the entries of earlier posts that had not left and never will.
    """

    TYPE: ClassVar[str] = "shipping.abandoned"
    V: ClassVar[int] = 1
    unsent: tuple[str, ...] = ()
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A person's choice about one entry of a post.

    `intent` is the TYPE of what the entry owed; of an item also its product, condition and lot, of
    stock its product, condition and place. `theirs` is what the server keeps of an item.
    """

    TYPE: ClassVar[str] = "shipping.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    intent: str = ""
    product: str = ""
    condition: Condition | None = None
    lot_id: str = ""
    place: str = ""
    theirs: Decimal | None = None
    joins: bool = False


ShippingFact = (
    Opened
    | HeadingChanged
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
