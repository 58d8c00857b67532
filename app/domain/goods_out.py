"""A goods-out as the server showed it, in our words: what picking, packing and handing over
start from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.domain.claims import Claim
from app.domain.values import ZERO, Condition, Lot, Place, Product


class GoodsOutType(StrEnum):
    """How goods leave (R48)."""

    SHIPMENT = "SHIPMENT"
    PICKUP = "PICKUP"
    ON_PREMISE_DELIVERY = "ON_PREMISE_DELIVERY"
    UNKNOWN = "UNKNOWN"


class GoodsOutStatus(StrEnum):
    """The statuses of both state machines (R65-R67), and the two ends beside them."""

    UNCONFIRMED = "UNCONFIRMED"
    CONFIRMED = "CONFIRMED"
    REJECTED = "REJECTED"
    IN_PROCESS = "IN_PROCESS"
    IN_PICKING = "IN_PICKING"
    PICKED = "PICKED"
    IN_PACKING = "IN_PACKING"
    PACKED = "PACKED"
    READY_FOR_PICKUP = "READY_FOR_PICKUP"
    PICKED_UP = "PICKED_UP"
    FULFILLED = "FULFILLED"
    CANCELED = "CANCELED"
    UNKNOWN = "UNKNOWN"


ENDS = frozenset({GoodsOutStatus.REJECTED, GoodsOutStatus.FULFILLED, GoodsOutStatus.CANCELED})
"""Nothing is processed any more (R69, R70)."""


class ProcessingModel(StrEnum):
    """Which state machine a goods-out has (R62); UNKNOWN where the server does not show it."""

    OLD = "old"
    NEW = "new"
    UNKNOWN = "unknown"


HIDDEN_HOLD = "hidden"
"""Stands for the id of a hold that the server tells of and does not show: it may be ours."""


@dataclass(frozen=True, slots=True)
class Hold:
    """An active hold (R76, R77)."""

    id: str
    description: str = ""
    manual: bool = True
    mark: str = ""
    """Of a document of ours that set it (`dispatch.holding`); empty: somebody else did."""


@dataclass(frozen=True, slots=True)
class CancellationAsked:
    """A pending request to cancel the whole goods-out (R80-R82)."""

    id: str
    note: str = ""
    by_staff: bool = False
    """Asked by staff that processes it, else by the parent process (R81)."""


@dataclass(frozen=True, slots=True)
class KnownLot:
    """A lot that the order may be served from: known to lie at `place` (empty: somewhere)."""

    lot: Lot
    place: str = ""
    available: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GoodsOutPackage:
    """A package that the server showed; it can be read only (O29)."""

    id: str
    code: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class GoodsOutLine:
    """One item of a goods-out. Quantities are in the product's unit, as the receipt's are.

    `custom_unit` and `custom_size` say how they are shown: 50 pcs with a size of 10 are "5 KOL"
    (R55). `dependents` names the lines that are its deposits and options (R59).
    """

    id: str
    product: Product
    quantity: Decimal
    canceled: Decimal = ZERO
    place: Place | None = None
    """Where the server would pick it; it need not say so."""
    known_places: tuple[Place, ...] = ()
    """Other places where this terminal has seen such goods."""
    lot_id: str | None = None
    lot_text: str | None = None
    """Absent with `lot_id`: none was chosen, or the product uses none (R58)."""
    condition: Condition | None = None
    serials: tuple[str, ...] = ()
    """The very pieces that were ordered; empty: any."""
    lots: tuple[KnownLot, ...] = ()
    custom_unit: str = ""
    custom_size: Decimal | None = None
    sort: str = ""
    group: str = ""
    """Type and id of the group value as one text (R57)."""
    dependents: tuple[str, ...] = ()
    note: str = ""
    external_data: str = ""
    book: Decimal | None = None
    """What is available at `place` by the books, when it was read."""
    picked_elsewhere: Decimal = ZERO
    picked_by: tuple[tuple[str, Decimal], ...] = ()
    """Which part of `picked_elsewhere` a work document of this terminal picked, by its id."""
    packed_elsewhere: Decimal = ZERO
    packed_by: tuple[tuple[str, Decimal], ...] = ()
    seen_as: tuple[tuple[str, Decimal, Decimal], ...] = ()
    """What the server shows as picked and packed elsewhere, to each terminal that has a register
    here; under "" to any that has none. Empty where nobody has one.
    """

    def seen_by(self, terminal: str, here: str) -> GoodsOutLine:
        """The line as that terminal sees it, for its work that goes on at this one (`here`)."""
        told = {name: (picked, packed) for name, picked, packed in self.seen_as}
        if not told:
            return self
        theirs, ours = (told.get(name, told[""]) for name in (terminal, here))
        return replace(
            self,
            picked_elsewhere=self.picked_elsewhere + theirs[0] - ours[0],
            packed_elsewhere=self.packed_elsewhere + theirs[1] - ours[1],
        )

    @property
    def ordered(self) -> Decimal:
        """What is still wanted of it, never below zero."""
        return max(self.quantity - self.canceled, ZERO)

    def others_picked(self, document: str) -> Decimal:
        """What all but this work document have picked."""
        return self.picked_elsewhere - _own(self.picked_by, document)

    def others_packed(self, document: str) -> Decimal:
        """What all but this work document have packed."""
        return self.packed_elsewhere - _own(self.packed_by, document)

    def earlier_here(self, document: str) -> tuple[Decimal, Decimal]:
        """What other work documents of this terminal have picked and packed."""
        picked = sum((quantity for _, quantity in self.picked_by), ZERO)
        packed = sum((quantity for _, quantity in self.packed_by), ZERO)
        return picked - _own(self.picked_by, document), packed - _own(self.packed_by, document)


def _own(shares: tuple[tuple[str, Decimal], ...], document: str) -> Decimal:
    return sum((quantity for owner, quantity in shares if owner == document), ZERO)


@dataclass(frozen=True, slots=True)
class GoodsOutHead:
    """One row of the goods-out list."""

    id: str
    number: str
    type: GoodsOutType
    status: GoodsOutStatus
    model: ProcessingModel = ProcessingModel.UNKNOWN
    recipient: str = ""
    due_at: int | None = None
    place: str = ""
    """The service location that it leaves from."""
    holds: tuple[Hold, ...] = ()
    cancellation: CancellationAsked | None = None
    pickup: str = ""
    """Id of the pickup of the sales orders API (R161), with its number and pager."""
    pickup_number: str = ""
    pager: str = ""
    customer_delivery: str = ""
    """Id of the delivery of the sales orders API (R162)."""
    note: str = ""
    external_data: str = ""
    lines: int | None = None
    """How many lines; None while only the head is on this terminal."""
    barred: str = ""
    """Why nothing can be done on it (`too_many_items`, `not_shown`, `handed_out` for one that a
    terminal makes of goods without an order); empty: nothing bars it.
    """


@dataclass(frozen=True, slots=True)
class GoodsOut:
    """A goods-out with everything a work document needs, as it was when it was read."""

    head: GoodsOutHead
    lines: tuple[GoodsOutLine, ...]
    packages: tuple[GoodsOutPackage, ...] = ()
    references: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()
    """Other terminals that have begun it, as their registers say: taking it over is asked."""
    read_at: int = 0
    """Server time of the reading, ms."""
    on_it: tuple[Claim, ...] = ()
    """Other terminals that say they are on it now: that is asked about too."""

    def seen_by(self, terminal: str, here: str) -> GoodsOut:
        """See `GoodsOutLine.seen_by`."""
        return replace(self, lines=tuple(line.seen_by(terminal, here) for line in self.lines))
