"""Shipments between our own places and their drafts, as a system shows them (R39-R46)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.values import Condition, Place, Product


class ShipmentStatus(StrEnum):
    """R44; DRAFT is ours: a draft has no status, and UNKNOWN is what no document names."""

    DRAFT = "DRAFT"
    NEW = "NEW"
    IN_PROCESS = "IN_PROCESS"
    COMPLETED = "COMPLETED"
    CANCELED = "CANCELED"
    UNKNOWN = "UNKNOWN"


ENDS = frozenset({ShipmentStatus.COMPLETED, ShipmentStatus.CANCELED})
"""Nothing follows on these (A41)."""


@dataclass(frozen=True, slots=True)
class ShipmentHead:
    """A shipment or a draft of one, without its items.

    `note` is the description without our mark; `staff` is an id of the server's, empty: nobody.
    """

    id: str
    status: ShipmentStatus
    source: Place
    destination: Place
    number: str = ""
    note: str = ""
    staff: str = ""
    mark: str = ""
    """Ours (24 hex), where this terminal or another one of ours made it."""
    lines: int | None = None
    """How many items it has; None: not read yet."""

    @property
    def draft(self) -> bool:
        """Whether it can still be changed."""
        return self.status is ShipmentStatus.DRAFT


@dataclass(frozen=True, slots=True)
class ShipmentItem:
    """One item; of a draft, product, condition and lot are what tells it from others."""

    id: str
    product: Product
    quantity: Decimal
    condition: Condition = Condition.NEW
    lot_id: str = ""
    lot: str = ""
    """The label's text of the lot, where the catalog knows it."""


@dataclass(frozen=True, slots=True)
class Shipment:
    """A shipment or a draft with everything; `read_at` is server time, ms."""

    head: ShipmentHead
    items: tuple[ShipmentItem, ...] = ()
    read_at: int = 0

    @property
    def lines(self) -> tuple[ShipmentItem, ...]:
        """Its items, as lists of all kinds call them."""
        return self.items
