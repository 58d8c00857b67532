"""What happened to goods on their way out, as it is written down: a closed union of frozen facts.

As on a receipt, quantities travel as signed movements, `joins` marks every fact but the first of
one decision, and what a fact creates (a package, a question) has the id of its event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.goods_out import GoodsOut, GoodsOutStatus
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.receipt.facts import Choice, Details, Option
from app.domain.values import ONE, ZERO, Condition, Lot, Place, Product


class Mode(StrEnum):
    """What the person is doing: it decides what a scan means."""

    PICK = "pick"
    PACK = "pack"
    HAND_OVER = "hand_over"
    PUT_BACK = "put_back"


class Way(StrEnum):
    """How a movement came about."""

    SCAN = "scan"
    KEYPAD = "keypad"
    """Set, add, take the rest: by tap, keypad or command code."""
    WITHOUT_CODE = "without_code"
    """Taken by hand, nothing on the goods could be scanned."""
    CHANGED = "changed"
    """Goods picked last turned out to be in another condition, or of another lot."""


class Outcome(StrEnum):
    """How a hand-over ended."""

    COLLECTED = "collected"
    NOT_COLLECTED = "not_collected"


@dataclass(frozen=True, slots=True)
class Cell:
    """What distinguishes one portion of picked goods from another: where it was taken from, what
    it is, and the package it lies in now (None: in hand, in the order's tote).
    """

    place: str
    condition: Condition = Condition.NEW
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None
    serial: str | None = None
    package: str | None = None
    mine: bool = True
    """False: picked by another hand, as the server or another terminal said."""


@dataclass(frozen=True, slots=True)
class Move:
    """Signed quantity into one cell of one line; `pieces` beside it for catch weight."""

    line: str
    product: Product
    quantity: Decimal
    cell: Cell
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """Signed stock at a place that goods left or came to without being sent."""

    line: str
    place: str
    condition: Condition
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods as they were scanned or entered, with everything resolved, ready to be picked.

    `line` pins them to one line; `waived` names the questions answered with yes.
    """

    text: str
    code: str
    product: Product
    quantity: Decimal = ONE
    pieces: int = 0
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None
    place: str = ""
    condition: Condition | None = None
    line: str | None = None
    way: Way = Way.SCAN
    plain: bool = False
    """One scan of a code without any figure: it may stand for the whole line."""
    illegible: bool = False
    """The lot or serial cannot be read; somebody said so."""
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A work document was opened on these goods-outs as the server showed them then."""

    TYPE: ClassVar[str] = "dispatch.opened"
    V: ClassVar[int] = 1
    goods_outs: tuple[GoodsOut, ...]
    mode: Mode
    stock_by: str
    taken_from: str = ""
    """Whose work it was: taken over from this terminal or person."""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderReread:
    """The server was read again."""

    TYPE: ClassVar[str] = "dispatch.order_reread"
    V: ClassVar[int] = 1
    goods_out: GoodsOut
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ModeEntered:
    """From now on a scan picks, packs, hands over or puts back."""

    TYPE: ClassVar[str] = "dispatch.mode_entered"
    V: ClassVar[int] = 1
    mode: Mode
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderChosen:
    """What follows is about this order."""

    TYPE: ClassVar[str] = "dispatch.order_chosen"
    V: ClassVar[int] = 1
    goods_out: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class LineChosen:
    """A person put a finger on a line."""

    TYPE: ClassVar[str] = "dispatch.line_chosen"
    V: ClassVar[int] = 1
    line: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """The person stands at this place; `unreadable`: says so, its label cannot be scanned."""

    TYPE: ClassVar[str] = "dispatch.place_chosen"
    V: ClassVar[int] = 1
    place: Place
    unreadable: bool = False
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class WrongPlace:
    """A place was scanned where the line's goods do not lie."""

    TYPE: ClassVar[str] = "dispatch.wrong_place"
    V: ClassVar[int] = 1
    line: str
    place: Place
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Redirected:
    """A line's goods are at another place than the server said."""

    TYPE: ClassVar[str] = "dispatch.redirected"
    V: ClassVar[int] = 1
    line: str
    place: Place
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Picked:
    """Goods were taken from a place (or, negative, were not taken after all)."""

    TYPE: ClassVar[str] = "dispatch.picked"
    V: ClassVar[int] = 1
    moves: tuple[Move, ...]
    goods: Goods
    text: str = ""
    over_line: str | None = None
    took_context: bool = False
    """The waiting multiplier and attributes went into it."""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Packed:
    """Picked goods moved into, out of, or between packages: the movements sum up to nothing."""

    TYPE: ClassVar[str] = "dispatch.packed"
    V: ClassVar[int] = 1
    moves: tuple[Move, ...]
    goods: Goods
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PutBack:
    """Picked goods lie on a shelf again; `shifts` is what that means for stock besides."""

    TYPE: ClassVar[str] = "dispatch.put_back"
    V: ClassVar[int] = 1
    moves: tuple[Move, ...]
    shifts: tuple[Shift, ...]
    goods: Goods
    place: Place
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """Something that needs an answer: on disk, its goods not counted."""

    TYPE: ClassVar[str] = "dispatch.question_asked"
    V: ClassVar[int] = 1
    reason: str
    details: Details
    options: tuple[Option, ...]
    goods: tuple[Goods, ...] = ()
    """The parked goods; several when it is not yet known which of them is meant."""
    line: str | None = None
    goods_out: str | None = None
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionGrew:
    """The same code once more before the question could be read: it waits with the first."""

    TYPE: ClassVar[str] = "dispatch.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The answer; what it leads to follows as facts that join."""

    TYPE: ClassVar[str] = "dispatch.question_answered"
    V: ClassVar[int] = 1
    question: str
    number: int
    choice: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class MultiplierSet:
    """The next item scan counts this many."""

    TYPE: ClassVar[str] = "dispatch.multiplier_set"
    V: ClassVar[int] = 1
    quantity: Decimal
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class AttributesHeld:
    """A code with attributes only waits for the next item (screens law 15)."""

    TYPE: ClassVar[str] = "dispatch.attributes_held"
    V: ClassVar[int] = 1
    attributes: Attributes
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ContextDropped:
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    TYPE: ClassVar[str] = "dispatch.context_dropped"
    V: ClassVar[int] = 1
    what: str
    why: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Shorted:
    """The rest of a line is given up, for a reason; `quantity` is how much."""

    TYPE: ClassVar[str] = "dispatch.shorted"
    V: ClassVar[int] = 1
    line: str
    quantity: Decimal
    reason: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line goes to the end of the walk."""

    TYPE: ClassVar[str] = "dispatch.skipped"
    V: ClassVar[int] = 1
    line: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class LotSwapped:
    """A line takes another lot than ordered; None: any."""

    TYPE: ClassVar[str] = "dispatch.lot_swapped"
    V: ClassVar[int] = 1
    line: str
    lot: Lot | None = None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OverAllowed:
    """A person says that more of a line than ordered goes along."""

    TYPE: ClassVar[str] = "dispatch.over_allowed"
    V: ClassVar[int] = 1
    line: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PlaceLooked:
    """A person looked whether a place is empty of a product now."""

    TYPE: ClassVar[str] = "dispatch.place_looked"
    V: ClassVar[int] = 1
    place: str
    product: Product
    empty: bool
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderConfirmed:
    """A person takes an UNCONFIRMED order (R64)."""

    TYPE: ClassVar[str] = "dispatch.order_confirmed"
    V: ClassVar[int] = 1
    goods_out: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderRejected:
    """A person refuses an UNCONFIRMED order (R68)."""

    TYPE: ClassVar[str] = "dispatch.order_rejected"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderHeld:
    """A person stops an order (R76)."""

    TYPE: ClassVar[str] = "dispatch.order_held"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    note: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderReleased:
    """A person lets an order go on; `holds` are the server's that end with it (R78)."""

    TYPE: ClassVar[str] = "dispatch.order_released"
    V: ClassVar[int] = 1
    goods_out: str
    holds: tuple[str, ...]
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CancellationRequested:
    """Staff asks that the whole order be canceled (R81)."""

    TYPE: ClassVar[str] = "dispatch.cancellation_requested"
    V: ClassVar[int] = 1
    goods_out: str
    note: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CancellationAccepted:
    """A person accepts a request to cancel (R83): the order is canceled for us."""

    TYPE: ClassVar[str] = "dispatch.cancellation_accepted"
    V: ClassVar[int] = 1
    goods_out: str
    request: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ReturnDecided:
    """What was picked for an order goes back to the shelves; the order itself stays."""

    TYPE: ClassVar[str] = "dispatch.return_decided"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Of a package: mm and g; 0: not known."""

    length: int = 0
    width: int = 0
    height: int = 0
    weight: int = 0


UNMEASURED = Dimensions()


@dataclass(frozen=True, slots=True)
class PackageBegun:
    """A new package of an order; its id is the event's. What follows goes into it."""

    TYPE: ClassVar[str] = "dispatch.package_begun"
    V: ClassVar[int] = 1
    goods_out: str
    number: int
    code: str = ""
    kind: str = ""
    dimensions: Dimensions = UNMEASURED
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageChosen:
    """What follows goes into, or comes out of, this package; None: out of the tote."""

    TYPE: ClassVar[str] = "dispatch.package_chosen"
    V: ClassVar[int] = 1
    package: str | None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageDescribed:
    """Type, dimensions and weight of a package."""

    TYPE: ClassVar[str] = "dispatch.package_described"
    V: ClassVar[int] = 1
    package: str
    kind: str
    dimensions: Dimensions
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageClosed:
    """Nothing more goes into it."""

    TYPE: ClassVar[str] = "dispatch.package_closed"
    V: ClassVar[int] = 1
    package: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageReopened:
    """A closed package is open again (new model only, R71)."""

    TYPE: ClassVar[str] = "dispatch.package_reopened"
    V: ClassVar[int] = 1
    package: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageVoided:
    """The label of a package that does not leave is void."""

    TYPE: ClassVar[str] = "dispatch.package_voided"
    V: ClassVar[int] = 1
    package: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class DifferenceExplained:
    """Why `quantity` of a line was picked and lies in no package."""

    TYPE: ClassVar[str] = "dispatch.difference_explained"
    V: ClassVar[int] = 1
    line: str
    quantity: Decimal
    reason: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody signed for an order; the drawing itself is kept beside the journal."""

    TYPE: ClassVar[str] = "dispatch.signed"
    V: ClassVar[int] = 1
    goods_out: str
    signature: str
    """Reference to the drawing."""
    digest: str
    name: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Goods were collected, or were not, with the reason."""

    TYPE: ClassVar[str] = "dispatch.handed_over"
    V: ClassVar[int] = 1
    goods_out: str
    outcome: Outcome
    reason: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A note on a line, or on the whole document (`line` None)."""

    TYPE: ClassVar[str] = "dispatch.noted"
    V: ClassVar[int] = 1
    line: str | None
    note: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CodeLinked:
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    TYPE: ClassVar[str] = "dispatch.code_linked"
    V: ClassVar[int] = 1
    code: str
    gtin: str | None
    product: Product
    pack: Decimal
    joins: bool = False


@dataclass(frozen=True, slots=True)
class LotTaught:
    """Taught: this text on a label is that lot of the server."""

    TYPE: ClassVar[str] = "dispatch.lot_taught"
    V: ClassVar[int] = 1
    product: Product
    lot_id: str
    lot: str
    expiry: date | None = None
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """The counter-event: these events count no more. What was taken back is said beside."""

    TYPE: ClassVar[str] = "dispatch.undone"
    V: ClassVar[int] = 1
    events: tuple[str, ...]
    what: str
    """The TYPE of the step's first fact."""
    text: str = ""
    product: Product | None = None
    quantity: Decimal = ZERO
    joins: bool = False


@dataclass(frozen=True, slots=True)
class SaidStock:
    """What one post says of one place and condition of a line's product: signed."""

    place: str
    condition: Condition
    delta: Decimal


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What one post says of one line: totals for the register, differences for stock."""

    line: str
    picked: Decimal
    packed: Decimal
    short: Decimal
    stock: tuple[SaidStock, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidOrder:
    """What one post says of one order."""

    goods_out: str
    stage: int
    """How far our work has come, a `machine.Stage`."""
    statuses: tuple[GoodsOutStatus, ...] = ()
    """Steps of its machine still to be taken, in order."""
    reject: str = ""
    hold: str = ""
    """Reason of a hold to be set, with its note."""
    hold_note: str = ""
    release: tuple[str, ...] = ()
    """Holds of the server to be ended."""
    request_cancellation: str | None = None
    accept_cancellation: str = ""
    collected: bool = False
    """Its pickup becomes PICKED_UP, its customer delivery SHIPPED."""
    not_collected: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """Everything so far was said to the server; the post's id is the event's id."""

    TYPE: ClassVar[str] = "dispatch.posted"
    V: ClassVar[int] = 1
    lines: tuple[SaidLine, ...]
    orders: tuple[SaidOrder, ...]
    finished: bool
    reason: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionStarted:
    """A posted document was opened again to be corrected."""

    TYPE: ClassVar[str] = "dispatch.correction_started"
    V: ClassVar[int] = 1
    reason: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A choice about one entry of a post. What was discarded was never said."""

    TYPE: ClassVar[str] = "dispatch.entry_decided"
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
    goods_out: str = ""
    """... or moved this order's status, hold or request."""
    joins: bool = False


DispatchFact = (
    Opened
    | OrderReread
    | ModeEntered
    | OrderChosen
    | LineChosen
    | PlaceChosen
    | WrongPlace
    | Redirected
    | Picked
    | Packed
    | PutBack
    | QuestionAsked
    | QuestionGrew
    | QuestionAnswered
    | MultiplierSet
    | AttributesHeld
    | ContextDropped
    | Shorted
    | Skipped
    | LotSwapped
    | OverAllowed
    | PlaceLooked
    | OrderConfirmed
    | OrderRejected
    | OrderHeld
    | OrderReleased
    | CancellationRequested
    | CancellationAccepted
    | ReturnDecided
    | PackageBegun
    | PackageChosen
    | PackageDescribed
    | PackageClosed
    | PackageReopened
    | PackageVoided
    | DifferenceExplained
    | Signed
    | HandedOver
    | Noted
    | CodeLinked
    | LotTaught
    | Undone
    | Posted
    | CorrectionStarted
    | EntryDecided
)
