"""Bodies and answers of the enfore APIs, in the vendor's words.

What we send is exact: a field that the contract does not know cannot be set. What we receive is
tolerant: unknown fields and unknown values of an enumeration are kept and survive a round trip.
Quantities are `Decimal`; see `clients.exact` for how they stay so.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from app.clients.model import Id, Number, Received, Sent

Key = Annotated[str, Field(pattern=r"^[0-9a-f]{24}$")]
ExternalData = Annotated[str, Field(max_length=256)]


class GoodsInStatus(StrEnum):
    """R113."""

    IN_CREATION = "IN_CREATION"
    PLANNED = "PLANNED"
    IN_PROCESS = "IN_PROCESS"
    COMPLETED = "COMPLETED"
    CANCELED = "CANCELED"
    REJECTED = "REJECTED"


class StockChangeIntent(StrEnum):
    """R35."""

    ADD = "add"
    REMOVE = "remove"
    SET = "set"


class StockCondition(StrEnum):
    """R36."""

    NEW = "NEW"
    REFURBISHED = "REFURBISHED"
    USED_LIKE_NEW = "USED_LIKE_NEW"
    USED_VERY_GOOD = "USED_VERY_GOOD"
    USED_GOOD = "USED_GOOD"
    USED_ACCEPTABLE = "USED_ACCEPTABLE"
    DAMAGED = "DAMAGED"


class OriginType(StrEnum):
    """R107."""

    EXTERNAL_GOODS_PROCUREMENT = "EXTERNAL_GOODS_PROCUREMENT"
    EXTERNAL_INVENTORY_SHIPMENT = "EXTERNAL_INVENTORY_SHIPMENT"
    EXTERNAL_SALES_RETURN = "EXTERNAL_SALES_RETURN"
    GOODS_PROCUREMENT = "GOODS_PROCUREMENT"
    INVENTORY_SHIPMENT = "INVENTORY_SHIPMENT"
    SALES_RETURN = "SALES_RETURN"


class ReferenceType(StrEnum):
    """R109."""

    GOODS_IN = "GOODS_IN"
    DELIVERY_NOTE_NUMBER = "DELIVERY_NOTE_NUMBER"
    OTHER = "OTHER"


class Scope(StrEnum):
    """Whose tag it is (R16)."""

    ORGANIZATION = "ORGANIZATION"
    PLATFORM = "PLATFORM"


# --- shared --------------------------------------------------------------------------------


class Quantity(Sent):
    """An amount and its unit."""

    value: Number
    unit: Annotated[str, Field(min_length=1)]


class Amount(Received):
    """A quantity of an answer."""

    value: Number = Decimal(0)
    unit: str = ""


class Contact(Received):
    """Somebody; only the anonymous shape is documented, others are kept as they came."""

    type: str = Field(default="", alias="@type")


class AnonymousContact(Sent):
    """The one shape of ContactInformation that a document expands (R15)."""

    type: Literal["AnonymousContactInformation"] = Field(
        default="AnonymousContactInformation", alias="@type"
    )
    name: str | None = None


class TimeSpan(Received):
    """When something is to arrive; RFC 3339 texts."""

    start: str | None = None
    end: str | None = None


# --- stock ---------------------------------------------------------------------------------


class StockUpdate(Sent):
    """PATCH of a stock (R35, R36)."""

    change_quantity: Quantity
    change_intent: StockChangeIntent
    condition: StockCondition


class ProductStock(Received):
    """The five figures of a product at a place (R34)."""

    product_id: str | None = None
    storage_location: str | None = None
    available: Amount | None = None
    planned_sales: Amount | None = None
    reserved: Amount | None = None
    virtual: Amount | None = None
    in_reconciliation: Amount | None = None


class StockCount(Received):
    """A record of a product at a place; its fields are not shown (R18, R19)."""


class StockCountChange(Received):
    """One change of a stock; `effective_on` is all that a document shows (R37)."""

    effective_on: str | None = None


class StorageTag(Received):
    """A reference to a tag (R16)."""

    id: str
    scope: Annotated[Scope | str, Field(union_mode="left_to_right")]


class TagReference(Sent):
    """The same, as we send it."""

    id: str
    scope: Scope


class StorageTagUpdate(Sent):
    """PATCH of a product's settings (R17)."""

    type: Literal["StorageTagUpdate"] = Field(default="StorageTagUpdate", alias="@type")
    storage_tag: TagReference


class ProductSettings(Received):
    """What enfore knows of how a product is stored."""

    product_id: str | None = None
    storage_tag: StorageTag | None = None
    inventory_management_mode: str | None = None
    track_unique_items: bool | None = None


class Product(Received):
    """A row of the product list (vendor-facts: shape of the identifiers not seen)."""

    id: str
    name: str | None = None
    article_id: str | None = None
    product_identifiers: Any = None
    management_unit: str | None = None


# --- goods-in drafts -----------------------------------------------------------------------


class DraftHead(Sent):
    """Body of a goods-in draft (R85)."""

    sender: AnonymousContact
    is_controlled_by_system: bool = True
    delivery_note_number: Id | None = None
    processing_service_location_id: Id | None = None
    processing_location_id: Id | None = None
    note: str | None = None
    expected_package_count: int | None = None
    external_data: ExternalData | None = None


class DraftItem(Sent):
    """Body of an item of a draft (R100)."""

    product_id: Id
    unit: Quantity
    package_id: Id
    sort_value: str = ""
    is_controlled_by_system: bool = True
    idempotency_key: Key | None = None
    expected_number_of_units: Annotated[Number, Field(ge=0)] | None = None
    expected_lot_id: Id | None = None
    expected_condition_id: Id | None = None
    origin_id: Id | None = None
    note: str | None = None
    position_identifier: str | None = None
    external_data: ExternalData | None = None


class DraftPackage(Sent):
    """Body of a package of a draft (R97, R106)."""

    idempotency_key: Key | None = None
    package_number: Id | None = None
    tracking_number: Id | None = None


class DraftOrigin(Sent):
    """Body of an origin of a draft (R98, R107)."""

    type: OriginType
    idempotency_key: Key | None = None
    reference_id: Id | None = None
    number: str | None = None
    external_reference: str | None = None


class DraftReference(Sent):
    """Body of an external reference (R109)."""

    type: ReferenceType
    identifier: Annotated[str, Field(min_length=1, max_length=48)]
    note: Annotated[str, Field(min_length=1, max_length=256)] | None = None


class DraftFull(Sent):
    """A draft with all its parts in one call (R88-R91)."""

    type: Literal["GoodsInDraftWithSubresources"] = Field(
        default="GoodsInDraftWithSubresources", alias="@type"
    )
    draft: DraftHead
    items: tuple[DraftItem, ...]
    packages: dict[Key, DraftPackage]
    origins: dict[Key, DraftOrigin] | None = None
    external_references: tuple[DraftReference, ...] | None = None


class _Head(Received):
    """What drafts and goods-ins have in common."""

    id: str
    number: str | None = None
    delivery_note_number: str | None = None
    sender: Contact | None = None
    processing_service_location_id: str | None = None
    processing_location_id: str | None = None
    note: str | None = None
    advised_delivery_timespan: TimeSpan | None = None
    expected_package_count: int | None = None
    external_data: str | None = None


class Draft(_Head):
    """A goods-in draft."""


class _Item(Received):
    """What items of drafts and of goods-ins have in common (R102-R104)."""

    id: str
    product_id: str | None = None
    unit: Amount | None = None
    expected_number_of_units: Number | None = None
    expected_lot_id: str | None = None
    expected_condition_id: str | None = None
    origin_id: str | None = None
    package_id: str | None = None
    note: str | None = None
    position_identifier: str | None = None
    sort_value: str | None = None
    external_data: str | None = None

    @property
    def unit_size(self) -> Decimal:
        """How much one unit is; an answer that leaves it out means single pieces."""
        return Decimal(1) if self.unit is None else self.unit.value

    @property
    def expected(self) -> Decimal:
        """Number of units times unit (R102)."""
        return (self.expected_number_of_units or Decimal(0)) * self.unit_size


class DraftItemShown(_Item):
    """An item of a draft."""

    idempotency_key: str | None = None


class Package(Received):
    """A package of a draft or of a goods-in."""

    id: str
    package_number: str | None = None
    tracking_number: str | None = None


class Origin(Received):
    """Where goods come from."""

    id: str
    type: Annotated[OriginType | str, Field(union_mode="left_to_right")] = ""
    reference_id: str | None = None
    number: str | None = None
    external_reference: str | None = None


class Reference(Received):
    """An external reference."""

    id: str
    type: Annotated[ReferenceType | str, Field(union_mode="left_to_right")] = ""
    identifier: str = ""
    note: str | None = None


# --- goods-ins -----------------------------------------------------------------------------


class GoodsIn(_Head):
    """A goods-in."""

    status: Annotated[GoodsInStatus | str, Field(union_mode="left_to_right")] = ""
    receipt_started: bool | None = None
    receipt_completed: bool | None = None


class GoodsInItem(_Item):
    """An item of a goods-in (R114)."""

    received_number_of_units: Number | None = None
    receiving_storage_location_id: str | None = None

    @property
    def received(self) -> Decimal:
        """What the platform itself says was received."""
        return (self.received_number_of_units or Decimal(0)) * self.unit_size


class GoodsInData(Sent):
    """PATCH of a goods-in: replaces `external_data` whole."""

    type: Literal["GoodsInUpdateExternalDataRequest"] = Field(
        default="GoodsInUpdateExternalDataRequest", alias="@type"
    )
    external_data: ExternalData


class GoodsInItemData(Sent):
    """PATCH of an item of a goods-in: replaces `external_data` whole."""

    type: Literal["GoodsInItemUpdateExternalDataRequest"] = Field(
        default="GoodsInItemUpdateExternalDataRequest", alias="@type"
    )
    external_data: ExternalData


class AccessToken(Received):
    """The answer of signing in."""

    access_token: str = Field(alias="accessToken", min_length=1, repr=False)
