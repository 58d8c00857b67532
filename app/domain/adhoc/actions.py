"""What a person can do on an ad-hoc goods out; scans, taps and command codes end in the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.adhoc.facts import Heading
from app.domain.meanings import NO_ATTRIBUTES, Attributes, Read
from app.domain.values import ONE, Place, Product
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    DecideEntry,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Undo,
)

__all__ = [
    "Abandon",
    "Action",
    "AddQuantity",
    "Answer",
    "ChangeHeading",
    "ChooseLine",
    "ChoosePlace",
    "DecideEntry",
    "DropContext",
    "EnterLot",
    "EnterSerial",
    "EnterWeight",
    "Finish",
    "LineAction",
    "LinkCode",
    "Note",
    "Remove",
    "Scan",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class Scan:
    """A code was read. `homes` are the home places of its products, by name as well: where they
    are taken from while nobody has scanned a place.
    """

    read: Read
    homes: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """What follows is taken from here; None: from wherever each product lies."""

    place: Place | None


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Why, how and to whom the goods leave."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class Remove:
    """Nothing of a line leaves."""

    line: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a line."""

    line: str
    text: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """An unknown code is so many of a product; the scan goes on."""

    code: str
    product: Product
    pack: Decimal = ONE
    gtin: str | None = None
    attributes: Attributes = NO_ATTRIBUTES
    """What was read beside the code survives the detour (law 15)."""
    home: Place | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Say all of it to the server; not confirmed: show what that is first (law 10)."""

    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Abandon:
    """Nothing leaves after all."""


LineAction = ChooseLine | SetQuantity | AddQuantity | Remove | Note
Action = (
    LineAction
    | Scan
    | Answer
    | ChoosePlace
    | ChangeHeading
    | SetCondition
    | EnterLot
    | EnterSerial
    | EnterWeight
    | LinkCode
    | SetMultiplier
    | DropContext
    | Undo
    | Finish
    | Abandon
    | DecideEntry
)
