"""What we owe a server for goods that go from one place of ours to another.

`made_by` names the entry whose answer holds the id, where a draft or a shipment is one that we
make: of a draft the entry that drafted it, of a shipment the one that converted it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.shipment import ShipmentStatus
from app.domain.values import Condition


@dataclass(frozen=True, slots=True)
class ShippedItem:
    """One item as the server keeps it: equal lines of ours are one (outbox 5)."""

    product: str
    product_name: str
    unit: str
    """The server's unit, for the wire."""
    shown_unit: str
    quantity: Decimal
    condition: Condition = Condition.NEW
    lot_id: str = ""
    lot: str = ""

    @property
    def line(self) -> str:
        """Its name among the items of one shipment: the same for equal goods."""
        return "\n".join(self.cell)

    @property
    def cell(self) -> tuple[str, Condition, str]:
        """What tells it from the other items of its draft."""
        return self.product, self.condition, self.lot_id


@dataclass(frozen=True, slots=True)
class DraftShipment:
    """Make a draft (R40). Its mark stands at the start of its description."""

    TYPE: ClassVar[str] = "draft_shipment"
    V: ClassVar[int] = 1
    source: str
    source_name: str
    destination: str
    destination_name: str
    note: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class WriteShipmentItem:
    """Make one item of a draft say what is wanted: add it, change it, or (quantity 0) remove it.

    `was` is what it said when we last knew, None: there was none. Anything else there is another
    hand's, and a person decides.
    """

    TYPE: ClassVar[str] = "write_shipment_item"
    V: ClassVar[int] = 1
    item: ShippedItem
    was: Decimal | None = None
    draft: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class DeleteShipmentDraft:
    """Delete a draft: nothing of it is shipped, or another draft stands in its place (O32).

    `mark` is known of one that another terminal of ours made.
    """

    TYPE: ClassVar[str] = "delete_shipment_draft"
    V: ClassVar[int] = 1
    source_name: str
    destination_name: str
    draft: str = ""
    made_by: str = ""
    replaced: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ConvertShipmentDraft:
    """Make a shipment of a draft (R41); `items` are all that it shall hold."""

    TYPE: ClassVar[str] = "convert_shipment_draft"
    V: ClassVar[int] = 1
    source_name: str
    destination_name: str
    items: tuple[ShippedItem, ...]
    draft: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class MoveShipment:
    """Set a shipment's status (R44). `work`: our document holds goods that depend on it, so that
    who else set it matters.
    """

    TYPE: ClassVar[str] = "move_shipment"
    V: ClassVar[int] = 1
    number: str
    status: ShipmentStatus
    shipment: str = ""
    made_by: str = ""
    work: bool = True


ShipmentIntent = (
    DraftShipment | WriteShipmentItem | DeleteShipmentDraft | ConvertShipmentDraft | MoveShipment
)
