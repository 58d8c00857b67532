"""What a person can do on every kind of work document, or on most of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.meanings import Read
from app.domain.values import Condition, Place
from app.domain.working import Choice


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
class ChooseLine:
    """Put a finger on a line: quantities without a scan go there."""

    line: str


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """What follows lies here."""

    place: Place


@dataclass(frozen=True, slots=True)
class ChoosePackage:
    """What follows is about this package; None: about none."""

    package: str | None


@dataclass(frozen=True, slots=True)
class SetQuantity:
    """The line's quantity is `value`, in the unit that the line shows (R55); kilograms for catch
    weight.
    """

    line: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class AddQuantity:
    """`delta` more (or less) of the line, in the unit that the line shows (R55)."""

    line: str
    delta: Decimal


@dataclass(frozen=True, slots=True)
class TakeRest:
    """All the rest of this line is there."""

    line: str


@dataclass(frozen=True, slots=True)
class SetCondition:
    """The goods scanned last are in this condition."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class EnterLot:
    """Lot and date by keypad, for a question."""

    question: str
    lot: str
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class EnterSerial:
    """A serial by keypad, for a question."""

    question: str
    serial: str


@dataclass(frozen=True, slots=True)
class EnterWeight:
    """The weight of a piece whose code has none, in kg, for a question."""

    question: str
    kg: Decimal


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a line, or on the document."""

    text: str
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back this person's last step."""


@dataclass(frozen=True, slots=True)
class SetMultiplier:
    """The next item scan counts this many."""

    quantity: Decimal


@dataclass(frozen=True, slots=True)
class DropContext:
    """The waiting multiplier and attributes go: after their time ("time"), at lock, on leaving."""

    why: str = "left"


@dataclass(frozen=True, slots=True)
class Post:
    """Tell the server what is done, and stay."""


@dataclass(frozen=True, slots=True)
class Correct:
    """Open a posted document again."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class DecideEntry:
    """A choice about an entry of a post that needs a person."""

    post: str
    entry: str
    choice: Choice
    reason: str
