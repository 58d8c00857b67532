"""Inventory shipments: goods from one place of ours to another."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.clients.enfore.wire.shared import OrText, Quantity, QuantityShown, StockCondition
from app.clients.model import Received, Sent


class InventoryShipmentStatus(StrEnum):
    """R44."""

    NEW = "NEW"
    IN_PROCESS = "IN_PROCESS"
    COMPLETED = "COMPLETED"
    CANCELED = "CANCELED"


class InventoryShipmentDraft(Sent):
    """Body of a shipment draft (R40)."""

    source_storage_location: str
    destination_storage_location: str
    description: Annotated[str, Field(max_length=1024)] | None = None
    responsible_staff: Annotated[str, Field(min_length=20, max_length=100)] | None = None


class InventoryShipmentDraftItem(Sent):
    """Body of an item of a shipment draft (R46)."""

    product: str
    quantity: Quantity
    condition: StockCondition
    lot: str | None = None


class InventoryShipmentDraftShown(Received):
    """A shipment draft."""

    id: str
    source_storage_location: str | None = None
    destination_storage_location: str | None = None
    description: str | None = None
    responsible_staff: str | None = None


class InventoryShipmentItem(Received):
    """An item of a shipment; the document collapses it: its fields are the draft's."""

    id: str | None = None
    product: str | None = None
    lot: str | None = None
    quantity: QuantityShown | None = None
    condition: OrText[StockCondition] = ""


class InventoryShipmentDraftItemShown(InventoryShipmentItem):
    """An item of a shipment draft."""

    id: str


class InventoryShipment(InventoryShipmentDraftShown):
    """A shipment (R42)."""

    number: str | None = None
    status: OrText[InventoryShipmentStatus] = ""
    items: tuple[InventoryShipmentItem, ...] | None = None
