"""Goods on their way out: where they lie, and how they moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import ONE, Condition, Lot, Place, Product
from app.domain.working import facts


class Way(StrEnum):
    """How a movement came about."""

    SCAN = "scan"
    KEYPAD = "keypad"
    """Set, add, take the rest: by tap, keypad or command code."""
    WITHOUT_CODE = "without_code"
    """Taken by hand, nothing on the goods could be scanned."""
    CHANGED = "changed"
    """Goods picked last turned out to be in another condition, or of another lot."""


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


class LineChosen(facts.LineChosen):
    """A person put a finger on a line."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.line_chosen"


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
