"""What a post of a shipment says, as its system's adapter plans it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import ShippedItem
from app.domain.values import Condition, Product


class ShipStep(StrEnum):
    """What a post does."""

    SHARE = "share"
    """The draft is on the server for others to see, and stays open."""
    CONVERT = "convert"
    """The draft becomes a shipment."""
    DELETE = "delete"
    """The draft is taken off the server again."""
    DEPART = "depart"
    """The shipment is loaded and leaves: IN_PROCESS."""
    ARRIVE = "arrive"
    """The shipment was received: COMPLETED."""
    CANCEL = "cancel"
    """The shipment does not take place: CANCELED."""


@dataclass(frozen=True, slots=True)
class StockMoved:
    """Stock that leaves (negative) or comes to a place: said only where the terminal books it."""

    product: Product
    place: str
    condition: Condition
    delta: Decimal


@dataclass(frozen=True, slots=True)
class DraftHead:
    """What a draft's head says: it cannot be changed on the server (O32)."""

    source: str
    source_name: str
    destination: str
    destination_name: str
    note: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class DraftKnown:
    """A draft as the server has it, as far as we know: `made_by` or `draft` names it."""

    head: DraftHead
    items: tuple[ShippedItem, ...]
    draft: str = ""
    made_by: str = ""
    """The entry of an earlier post that made it."""
    mark: str = ""
    """Of a `draft` that another terminal of ours made: what a shipment of it is known by."""


@dataclass(frozen=True, slots=True)
class ShipPosting:
    """One post of one shipment's document.

    For SHARE, CONVERT and DELETE `known` is the draft that the server has already (None: it has
    none) and `head` and `items` what it shall hold now; `departs`: the shipment leaves at once.
    For the rest `shipment` is the server's id and `status` what it was when we last knew.
    """

    id: str
    document: str
    step: ShipStep
    head: DraftHead
    items: tuple[ShippedItem, ...] = ()
    known: DraftKnown | None = None
    departs: bool = False
    shipment: str = ""
    number: str = ""
    status: ShipmentStatus = ShipmentStatus.NEW
    stock: tuple[StockMoved, ...] = ()
