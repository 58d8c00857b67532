"""What a person can do on a shipment; scans, taps and command codes end in the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.meanings import NO_ATTRIBUTES, Attributes, Read
from app.domain.ship_posting import StockMoved
from app.domain.shipping.facts import Heading, Side
from app.domain.values import ONE, Condition, Place, Product
from app.domain.working import actions as working
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
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
    "AllAsAdvised",
    "Answer",
    "Cancel",
    "ChangeHeading",
    "ChooseLine",
    "ChoosePlace",
    "DecideEntry",
    "Delete",
    "DropContext",
    "Ending",
    "EnterLot",
    "EnterSerial",
    "EnterWeight",
    "Finish",
    "InStock",
    "LineAction",
    "LinkCode",
    "Note",
    "Remove",
    "Scan",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "Share",
    "TakeRest",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class InStock:
    """What this terminal last heard of a product's stock at the source (`at`: UTC ms)."""

    product: str
    available: Decimal
    at: int
    condition: Condition | None = None
    """None: over all conditions."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A code was read. `side`: the screen asks for that place just now; `stock` is what is known of
    its products at the source.
    """

    read: Read
    side: Side | None = None
    stock: tuple[InStock, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """One of the two places; of a draft only."""

    side: Side
    place: Place


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Places, description and responsible person; of a draft only."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class Remove:
    """Nothing of a line goes along."""

    line: str


@dataclass(frozen=True, slots=True)
class TakeRest:
    """All that is still missing of a line; not of a draft, and not where lots or serials must be
    known.
    """

    line: str


@dataclass(frozen=True, slots=True)
class AllAsAdvised:
    """All lines as the shipment says them, where nothing more must be known of any."""


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
    stock: tuple[InStock, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """Put the draft on the server as it stands, and go on (`DH:POST`)."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Convert the draft, send the loaded shipment off, or end its receipt (by the task).

    Not confirmed: show what that is first (law 10). `departs`: a draft's shipment leaves at once.
    """

    confirmed: bool = False
    departs: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The shipment does not take place (CANCELED); needs a reason.

    `booked` is what our other documents have booked of it, or another terminal has: where anything
    was, `back` must say where the goods are: back at the source (True), or not coming back.
    """

    reason: str
    confirmed: bool = False
    back: bool | None = None
    booked: tuple[StockMoved, ...] = ()


@dataclass(frozen=True, slots=True)
class Delete:
    """Take the draft off the server again; not confirmed: say first what goes."""

    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Abandon:
    """Nothing of it goes on, and the server hears nothing: `unsent` are the entries of earlier
    posts that never left (the desk drops them in the same transaction).
    """

    unsent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecideEntry(working.DecideEntry):
    """A choice about an entry of a post. `intent` is the TYPE of what it owes; of an item also its
    product, condition and lot, of stock its product, condition and place. `theirs` is what the
    server has of an item that stays as it is there.
    """

    intent: str = ""
    product: str = ""
    condition: Condition | None = None
    lot_id: str = ""
    place: str = ""
    theirs: Decimal | None = None


LineAction = ChooseLine | SetQuantity | AddQuantity | Remove | TakeRest | Note
Ending = Share | Finish | Cancel | Delete | Abandon | DecideEntry
Action = (
    LineAction
    | Scan
    | Answer
    | ChoosePlace
    | ChangeHeading
    | AllAsAdvised
    | SetCondition
    | EnterLot
    | EnterSerial
    | EnterWeight
    | LinkCode
    | SetMultiplier
    | DropContext
    | Undo
    | Ending
)
