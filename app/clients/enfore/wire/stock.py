"""Stock, its counts and changes, and how a product is stored."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field

from app.clients.enfore.wire.shared import OrText, Quantity, QuantityShown, StockCondition
from app.clients.model import Received, Sent
from app.clients.variants import Variant


class StockChangeIntent(StrEnum):
    """R35."""

    ADD = "add"
    REMOVE = "remove"
    SET = "set"


class StockCountChangeReason(StrEnum):
    """R38."""

    BROKEN = "BROKEN"
    BUNDLING = "BUNDLING"
    CORRECTION = "CORRECTION"
    CUSTOM = "CUSTOM"
    DONATED = "DONATED"
    INITIAL_COUNT = "INITIAL_COUNT"
    INTERNAL_USE = "INTERNAL_USE"
    INVENTORY_TRANSFER = "INVENTORY_TRANSFER"
    MANUFACTURED_ASSEMBLED = "MANUFACTURED_ASSEMBLED"
    OUTDATED = "OUTDATED"
    PRIVATE_USE = "PRIVATE_USE"
    PURCHASE = "PURCHASE"
    PURCHASE_RETURN = "PURCHASE_RETURN"
    SALE = "SALE"
    SALES_RETURN = "SALES_RETURN"
    STOLEN = "STOLEN"
    UNBUNDLING = "UNBUNDLING"
    UNSPECIFIED = "UNSPECIFIED"
    USED_AS_RAW_MATERIAL = "USED_AS_RAW_MATERIAL"


class Scope(StrEnum):
    """Whose tag it is (R16)."""

    ORGANIZATION = "ORGANIZATION"
    PLATFORM = "PLATFORM"


class StockUpdate(Sent):
    """PATCH of a stock (R35, R36)."""

    change_quantity: Quantity
    change_intent: StockChangeIntent
    condition: StockCondition


class ProductStock(Received):
    """The five figures of a product at a place (R34)."""

    product_id: str | None = None
    storage_location: str | None = None
    available: QuantityShown | None = None
    planned_sales: QuantityShown | None = None
    reserved: QuantityShown | None = None
    virtual: QuantityShown | None = None
    in_reconciliation: QuantityShown | None = None


class StockCount(Received):
    """A record of a product at a place; its fields are not shown (R18, R19)."""


class StockCountChange(Received):
    """One change of a stock; `effective_on` is all that a document shows (R37)."""

    effective_on: str | None = None


class InventoryLogEntry(Received):
    """One entry of the log, newest first (R20); its fields are not shown."""


class StorageTagReferenceShown(Received):
    """A reference to a tag (R16)."""

    id: str
    scope: OrText[Scope]


class StorageTagReference(Sent):
    """The same, as we send it."""

    id: str
    scope: Scope


class ProductSettingsUpdate(Variant):
    """PATCH of a product's settings; other variants exist (R17)."""


class StorageTagUpdate(ProductSettingsUpdate, extra="forbid"):
    """The one that a document shows (R17)."""

    type: Literal["StorageTagUpdate"] = Field(default="StorageTagUpdate", alias="@type")
    storage_tag: StorageTagReference


class ProductInventorySettings(Received):
    """What enfore knows of how a product is stored."""

    product_id: str | None = None
    storage_tag: StorageTagReferenceShown | None = None
    inventory_management_tag: Any = None
    inventory_management_mode: str | None = None
    track_unique_items: bool | None = None
    threshold_for_lsi: Any = None
