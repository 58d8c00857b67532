"""What happened on a receipt, as it is written down: a closed union of frozen facts.

Quantities travel as movements, never as totals: "set to 12" is written as the difference. Each
fact holds product, quantity and unit as they were resolved, and the text that was scanned, so
replay needs the journal alone.

`joins` is True on every fact but the first of one decision: all of them are one step, and one
undo takes back the step. A `line` or a question that a fact creates has the id of its event; a
movement with an empty `line` means that line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.delivery import Delivery
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.receipt.lead_facts import OverAllowed
from app.domain.values import ONE, ZERO, Condition, Lot, Place, Product
from app.domain.working import Choice, Details, Option, facts


class CountWay(StrEnum):
    """How a movement came about."""

    SCAN = "scan"
    KEYPAD = "keypad"
    """Set, add, take the rest: by tap, keypad or command code."""
    SEARCH = "search"
    AS_ADVISED = "as_advised"
    CONTENT = "content"
    """The content that a package's own label states (02 and 37)."""
    CHANGED = "changed"
    """The goods counted last, moved to another line, condition, lot or to the driver."""
    LINKED = "linked"
    """An unknown code became a product."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What distinguishes one portion of a line from another."""

    place: str
    condition: Condition = Condition.NEW
    kept: bool = True
    """False: back with the driver, not booked."""
    reason: str = ""
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None
    serial: str | None = None
    package: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Signed quantity into one cell of one line; `pieces` beside it for catch weight."""

    line: str
    product: Product | None
    quantity: Decimal
    cell: Cell
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """Goods as they were scanned or entered, with everything resolved, ready to be counted.

    `quantity` is the whole of it (packs, counts and a multiplier are already in); `line` pins
    it to one line; `waived` names the questions that a person has answered with yes.
    """

    text: str
    code: str
    product: Product | None
    quantity: Decimal = ONE
    pieces: int = 0
    gtin: str | None = None
    symbology: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None
    place: str = ""
    package: str | None = None
    condition: Condition | None = None
    kept: bool = True
    reason: str = ""
    line: str | None = None
    way: CountWay = CountWay.SCAN
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A receipt was opened on the server's deliveries as they were then; none: a blind one."""

    TYPE: ClassVar[str] = "receipt.opened"
    V: ClassVar[int] = 1
    deliveries: tuple[Delivery, ...]
    place: Place | None
    who_books: str
    sender: str = ""
    delivery_note: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryAttached:
    """A blind receipt turned out to be this delivery, or one more of the same sender."""

    TYPE: ClassVar[str] = "receipt.delivery_attached"
    V: ClassVar[int] = 1
    delivery: Delivery
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryReread:
    """The server was read again: others' quantities and the head may have moved on."""

    TYPE: ClassVar[str] = "receipt.delivery_reread"
    V: ClassVar[int] = 1
    delivery: Delivery
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """What is counted from now on lies at this place."""

    TYPE: ClassVar[str] = "receipt.place_chosen"
    V: ClassVar[int] = 1
    place: Place
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageOpened:
    """A package arrived, and what follows belongs to it; None: to no package."""

    TYPE: ClassVar[str] = "receipt.package_opened"
    V: ClassVar[int] = 1
    package: str | None
    code: str
    advised: bool
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageMissed:
    """A person says that this package did not come."""

    TYPE: ClassVar[str] = "receipt.package_missed"
    V: ClassVar[int] = 1
    package: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """Goods moved into (or out of) cells of lines. `over_line` may be over from now on."""

    TYPE: ClassVar[str] = "receipt.counted"
    V: ClassVar[int] = 1
    moves: tuple[Move, ...]
    item: Item | None
    """What was counted; None when it is not one kind of goods (a package as advised)."""
    way: CountWay = CountWay.SCAN
    text: str = ""
    over_line: str | None = None
    spot_check: tuple[str, ...] = ()
    took_context: bool = False
    """The waiting multiplier and attributes went into it."""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A scan that needs an answer: on disk, not counted."""

    TYPE: ClassVar[str] = "receipt.question_asked"
    V: ClassVar[int] = 1
    reason: str
    details: Details
    options: tuple[Option, ...]
    items: tuple[Item, ...]
    """The parked goods; several when it is not yet known which of them is meant."""
    line: str | None
    text: str
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionGrew:
    """The same code once more before the question could be read: it waits with the first."""

    TYPE: ClassVar[str] = "receipt.question_grew"
    V: ClassVar[int] = 1
    question: str
    items: tuple[Item, ...]
    """What each of the question's items grows by."""
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.context_dropped"


class LineChosen(facts.LineChosen):
    """A person put a finger on a line: quantities without a scan go there."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.line_chosen"


class Noted(facts.Noted):
    """A note on a line, or on the whole receipt (`line` None)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.noted"


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.code_linked"


@dataclass(frozen=True, slots=True)
class PackTaught:
    """Taught: a pack of this product holds so many; `code` is what is printed on it, if known."""

    TYPE: ClassVar[str] = "receipt.pack_taught"
    V: ClassVar[int] = 1
    product: Product
    pack: Decimal
    code: str = ""
    gtin: str | None = None
    joins: bool = False


class LotTaught(facts.LotTaught):
    """Taught: this text on a label is that lot of the server."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.lot_taught"


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.undone"


@dataclass(frozen=True, slots=True)
class Said:
    """What one post says of one line's stock: signed, per place and condition."""

    place: str
    condition: Condition
    delta: Decimal


@dataclass(frozen=True, slots=True)
class SaidGoods:
    """What one post says of one cell, where the receipt itself is what is sent: signed."""

    cell: Cell
    delta: Decimal


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What one post says of one line: the register's totals and the stock's differences."""

    line: str
    accepted: Decimal
    rejected: Decimal
    place: str
    stock: tuple[Said, ...] = ()
    announced: Decimal = ZERO
    """Unexpected goods: what this post adds to the announcement."""
    goods: tuple[SaidGoods, ...] = ()
    """Kept and rejected, cell by cell; empty where the terminal or staff book the stock."""


@dataclass(frozen=True, slots=True)
class Posted:
    """Everything so far was said to the server; the post's id is the event's id."""

    TYPE: ClassVar[str] = "receipt.posted"
    V: ClassVar[int] = 1
    lines: tuple[SaidLine, ...]
    finished: bool
    close_rest: bool
    reason: str = ""
    text: str = ""
    joins: bool = False


class CorrectionStarted(facts.CorrectionStarted):
    """A posted receipt was opened again to be corrected."""

    __slots__ = ()
    TYPE: ClassVar[str] = "receipt.correction_started"


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A choice about one entry of a post. Discarded stock or registers were never said."""

    TYPE: ClassVar[str] = "receipt.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    product: str = ""
    """The entry changed this product's stock ..."""
    place: str = ""
    condition: Condition | None = None
    line: str = ""
    """... or wrote this line's register ..."""
    delivery: str = ""
    """... or was the receipt of this delivery; with none of them, of goods nobody announced."""
    told: bool = True
    """False for an entry that said nothing of goods: discarding it leaves them said."""
    joins: bool = False


ReceiptFact = (
    Opened
    | DeliveryAttached
    | DeliveryReread
    | PlaceChosen
    | PackageOpened
    | PackageMissed
    | Counted
    | QuestionAsked
    | QuestionGrew
    | QuestionAnswered
    | MultiplierSet
    | AttributesHeld
    | ContextDropped
    | LineChosen
    | Noted
    | CodeLinked
    | PackTaught
    | LotTaught
    | Undone
    | Posted
    | CorrectionStarted
    | EntryDecided
    | OverAllowed
)
