"""What a person can do on a receipt; a scan, a tap and a command code end in the same actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.delivery import Delivery
from app.domain.meanings import Read
from app.domain.receipt.facts import Choice
from app.domain.values import ONE, Condition, Place, Product


@dataclass(frozen=True, slots=True)
class Scan:
    """A code was read."""

    read: Read


@dataclass(frozen=True, slots=True)
class Answer:
    """A tap or a key on an answer: its number (from 1) or its choice."""

    question: str
    option: int | str


@dataclass(frozen=True, slots=True)
class SetQuantity:
    """The line's received quantity is `value` (kept and rejected together)."""

    line: str
    value: Decimal
    pieces: int | None = None


@dataclass(frozen=True, slots=True)
class AddQuantity:
    """`delta` more (or less) of the line, in the product's unit."""

    line: str
    delta: Decimal


@dataclass(frozen=True, slots=True)
class TakeRest:
    """All the rest of this line is there."""

    line: str


@dataclass(frozen=True, slots=True)
class TakeAsAdvised:
    """All lines of this package are there as advised; None: the package scanned last."""

    package: str | None = None


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """What follows lies here."""

    place: Place


@dataclass(frozen=True, slots=True)
class ChoosePackage:
    """What follows is out of this package; None: out of none."""

    package: str | None


@dataclass(frozen=True, slots=True)
class MissPackage:
    """This package did not come."""

    package: str


@dataclass(frozen=True, slots=True)
class SetCondition:
    """The goods counted last (or `quantity` of `line`) are in this condition, and kept."""

    condition: Condition
    reason: str = ""
    quantity: Decimal | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """The goods counted last (or `quantity` of `line`) go back with the driver."""

    reason: str = ""
    quantity: Decimal | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class GiveReason:
    """Why the goods counted last are damaged or go back: a key of `rules.reasons`."""

    reason: str


@dataclass(frozen=True, slots=True)
class ChooseLine:
    """Quantities without a scan go to this line."""

    line: str


@dataclass(frozen=True, slots=True)
class MoveLast:
    """The goods counted last belong to this line of the same product."""

    line: str


@dataclass(frozen=True, slots=True)
class EnterLot:
    """Lot and date by keypad, for a question or for what a line has without a lot."""

    lot: str
    expiry: date | None = None
    question: str | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class EnterSerial:
    """A serial for a piece counted without; empty: it is not legible."""

    line: str
    serial: str


@dataclass(frozen=True, slots=True)
class RemoveSerial:
    """This piece was not there after all."""

    line: str
    serial: str


@dataclass(frozen=True, slots=True)
class EnterWeight:
    """The weight of a piece whose code has none, in kg, for a question."""

    question: str
    kg: Decimal


@dataclass(frozen=True, slots=True)
class AddBySearch:
    """Goods without a legible code, found by name."""

    product: Product
    quantity: Decimal = ONE


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a line, or on the receipt."""

    text: str
    line: str | None = None


@dataclass(frozen=True, slots=True)
class LinkCode:
    """This unknown code is `pack` of this product; what was kept under it is counted so.

    With `line`, a code that the catalog knows as something else: what was counted on that line,
    which no delivery announced, is counted as the product instead.
    """

    code: str
    product: Product
    pack: Decimal = ONE
    line: str = ""


@dataclass(frozen=True, slots=True)
class TeachPack:
    """A pack of this product holds `pack`; with `code` that code means such a pack."""

    product: Product
    pack: Decimal
    code: str = ""
    gtin: str | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back this person's last step."""


@dataclass(frozen=True, slots=True)
class DropContext:
    """The waiting multiplier and attributes go: after their time, at lock, on leaving."""

    why: str = "left"


@dataclass(frozen=True, slots=True)
class SetMultiplier:
    """The next item scan counts this many."""

    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Post:
    """Book what is done and stay."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Book and close. None: show the summary first, where the rest is asked about."""

    close_rest: bool | None = None


@dataclass(frozen=True, slots=True)
class Correct:
    """Open a posted receipt again."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Attach:
    """This receipt is (also) about that delivery."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class Reread:
    """The server was read again."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class DecideEntry:
    """A choice about an entry of a post that needs a person."""

    post: str
    entry: str
    choice: Choice
    reason: str
    product: str = ""
    place: str = ""
    condition: Condition | None = None
    line: str = ""
    delivery: str = ""
    told: bool = True


Action = (
    Scan
    | Answer
    | SetQuantity
    | AddQuantity
    | TakeRest
    | TakeAsAdvised
    | ChoosePlace
    | ChoosePackage
    | MissPackage
    | SetCondition
    | Reject
    | GiveReason
    | ChooseLine
    | MoveLast
    | EnterLot
    | EnterSerial
    | RemoveSerial
    | EnterWeight
    | AddBySearch
    | Note
    | LinkCode
    | TeachPack
    | Undo
    | DropContext
    | SetMultiplier
    | Post
    | Finish
    | Correct
    | Attach
    | Reread
    | DecideEntry
)
