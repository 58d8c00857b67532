"""What a person can do on a receipt; a scan, a tap and a command code end in the same actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.delivery import Delivery
from app.domain.values import ONE, Condition, Product
from app.domain.working import actions as working
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePackage,
    ChoosePlace,
    Correct,
    DropContext,
    EnterWeight,
    Note,
    Post,
    Scan,
    SetMultiplier,
    TakeRest,
    Undo,
)

__all__ = [
    "Action",
    "AddBySearch",
    "AddQuantity",
    "AllowOver",
    "Answer",
    "Attach",
    "ChooseLine",
    "ChoosePackage",
    "ChoosePlace",
    "Correct",
    "DecideEntry",
    "DropContext",
    "EnterLot",
    "EnterSerial",
    "EnterWeight",
    "Finish",
    "GiveReason",
    "LinkCode",
    "MissPackage",
    "MoveLast",
    "Note",
    "Post",
    "Reject",
    "RemoveSerial",
    "Reread",
    "Scan",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "TakeAsAdvised",
    "TakeRest",
    "TeachPack",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class SetQuantity:
    """The line's received quantity is `value` (kept and rejected together)."""

    line: str
    value: Decimal
    pieces: int | None = None


@dataclass(frozen=True, slots=True)
class TakeAsAdvised:
    """All lines of this package are there as advised; None: the package scanned last."""

    package: str | None = None


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
class AddBySearch:
    """Goods without a legible code, found by name."""

    product: Product
    quantity: Decimal = ONE


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
class Finish:
    """Book and close. None: show the summary first, where the rest is asked about."""

    close_rest: bool | None = None


@dataclass(frozen=True, slots=True)
class Attach:
    """This receipt is (also) about that delivery."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class Reread:
    """The server was read again."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class AllowOver:
    """A lead (`lead` is the id) lets these lines be over together with others."""

    lines: tuple[str, ...]
    lead: str


@dataclass(frozen=True, slots=True)
class DecideEntry(working.DecideEntry):
    """A choice about an entry of a post, which says something of this."""

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
    | AllowOver
)
