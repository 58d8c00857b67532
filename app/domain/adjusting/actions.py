"""What a person can do on an adjustment; scans, taps and command codes end in the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.adjusting.facts import Before, Heading
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import ONE, Product
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePlace,
    DecideEntry,
    DropContext,
    EnterWeight,
    Scan,
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
    "Enter",
    "EnterWeight",
    "Finish",
    "LineAction",
    "LinkCode",
    "Remove",
    "Scan",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Where to the figure goes, in which condition, and why."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class Enter:
    """So many by keypad, of which no label was read; replaces what was entered so before."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Remove:
    """Nothing of a line counts."""

    line: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """An unknown code is so many of a product; the scan goes on."""

    code: str
    product: Product
    pack: Decimal = ONE
    gtin: str | None = None
    attributes: Attributes = NO_ATTRIBUTES
    """What was read beside the code survives the detour (law 15)."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Say it to the server; not confirmed: show what that is first (law 10). `before` is the
    figure that is on the screen, `lead` the id of who approved that it is overwritten.
    """

    confirmed: bool = False
    before: Before | None = None
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Abandon:
    """Nothing is put right after all."""


LineAction = ChooseLine | SetQuantity | AddQuantity | Remove
Action = (
    LineAction
    | Scan
    | Answer
    | ChoosePlace
    | ChangeHeading
    | SetCondition
    | Enter
    | EnterWeight
    | LinkCode
    | SetMultiplier
    | DropContext
    | Undo
    | Finish
    | Abandon
    | DecideEntry
)
