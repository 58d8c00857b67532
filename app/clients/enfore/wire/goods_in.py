"""Goods-in drafts with their parts, and the goods-ins that are made from them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from app.clients.enfore.wire.shared import (
    ContactInformation,
    ContactInformationShown,
    Count,
    ExternalData,
    GroupValueRef,
    GroupValueRefShown,
    Key,
    OrText,
    Quantity,
    QuantityShown,
    TimeRange,
    TimeRangeShown,
    Unshown,
)
from app.clients.model import Id, Moment, Number, Received, Sent
from app.clients.variants import Variant


class GoodsInStatus(StrEnum):
    """R113."""

    IN_CREATION = "IN_CREATION"
    PLANNED = "PLANNED"
    IN_PROCESS = "IN_PROCESS"
    COMPLETED = "COMPLETED"
    CANCELED = "CANCELED"
    REJECTED = "REJECTED"


class GoodsInOriginType(StrEnum):
    """R107."""

    EXTERNAL_GOODS_PROCUREMENT = "EXTERNAL_GOODS_PROCUREMENT"
    EXTERNAL_INVENTORY_SHIPMENT = "EXTERNAL_INVENTORY_SHIPMENT"
    EXTERNAL_SALES_RETURN = "EXTERNAL_SALES_RETURN"
    GOODS_PROCUREMENT = "GOODS_PROCUREMENT"
    INVENTORY_SHIPMENT = "INVENTORY_SHIPMENT"
    SALES_RETURN = "SALES_RETURN"


class GoodsInExternalReferenceType(StrEnum):
    """R109."""

    GOODS_IN = "GOODS_IN"
    DELIVERY_NOTE_NUMBER = "DELIVERY_NOTE_NUMBER"
    OTHER = "OTHER"


# --- bodies of drafts ------------------------------------------------------------------------


class GoodsInDraft(Sent):
    """Body of a goods-in draft (R85)."""

    sender: ContactInformation
    is_controlled_by_system: bool = True
    delivery_note_number: Id | None = None
    processing_service_location_id: Id | None = None
    processing_location_id: Id | None = None
    responsible_staff_id: Id | None = None
    note: str | None = None
    advised_delivery_timespan: TimeRange | None = None
    expected_package_count: int | None = None
    external_data: ExternalData | None = None


class GoodsInDraftItem(Sent):
    """Body of an item of a draft (R100)."""

    product_id: Id
    unit: Quantity
    package_id: Id
    sort_value: str = ""
    is_controlled_by_system: bool = True
    idempotency_key: Key | None = None
    primary_product_identifier: Unshown | None = None
    secondary_product_identifier: Unshown | None = None
    custom_unit_id: Id | None = None
    expected_number_of_units: Count | None = None
    expected_unique_item_identifiers: Unshown | None = None
    expected_lot_id: Id | None = None
    expected_condition_id: Id | None = None
    origin_id: Id | None = None
    note: str | None = None
    position_identifier: str | None = None
    group_value: GroupValueRef | None = None
    external_data: ExternalData | None = None


class GoodsInDraftPackage(Sent):
    """Body of a package of a draft (R97, R106)."""

    idempotency_key: Key | None = None
    package_number: Id | None = None
    tracking_number: Id | None = None


class GoodsInOrigin(Sent):
    """Body of an origin of a draft (R98, R107, R108)."""

    type: GoodsInOriginType
    idempotency_key: Key | None = None
    reference_id: Id | None = None
    number: str | None = None
    external_reference: str | None = None
    date: Moment | None = None


class GoodsInExternalReference(Sent):
    """Body of an external reference (R109)."""

    type: GoodsInExternalReferenceType
    identifier: Annotated[str, Field(min_length=1, max_length=48)]
    label: Unshown | None = None
    note: Id | None = None


class GoodsInDraftWithSubresources(Sent):
    """A draft with all its parts in one call (R88-R91)."""

    type: Literal["GoodsInDraftWithSubresources"] = Field(
        default="GoodsInDraftWithSubresources", alias="@type"
    )
    draft: GoodsInDraft
    items: tuple[GoodsInDraftItem, ...]
    packages: dict[Key, GoodsInDraftPackage]
    origins: dict[Key, GoodsInOrigin] | None = None
    external_references: tuple[GoodsInExternalReference, ...] | None = None


# --- drafts and goods-ins --------------------------------------------------------------------


class GoodsInDraftShown(Received):
    """A goods-in draft, and what a goods-in takes over from it."""

    id: str
    number: str | None = None
    delivery_note_number: str | None = None
    sender: ContactInformationShown | None = None
    processing_service_location_id: str | None = None
    processing_location_id: str | None = None
    responsible_staff_id: str | None = None
    note: str | None = None
    advised_delivery_timespan: TimeRangeShown | None = None
    expected_package_count: int | None = None
    is_controlled_by_system: bool | None = None
    external_data: str | None = None


class GoodsIn(GoodsInDraftShown):
    """A goods-in."""

    status: OrText[GoodsInStatus] = ""
    status_log: Any = None
    assigned_staff_id: str | None = None
    receipt_started: bool | None = None
    receipt_completed: bool | None = None
    review_started: bool | None = None
    review_completed: bool | None = None
    is_in_resolution: bool | None = None
    kpis: Any = None


class _Item(Received):
    """What items of drafts and of goods-ins have in common (R102-R104)."""

    id: str
    product_id: str | None = None
    primary_product_identifier: Any = None
    secondary_product_identifier: Any = None
    unit: QuantityShown | None = None
    custom_unit_id: str | None = None
    expected_number_of_units: Number | None = None
    expected_unique_item_identifiers: Any = None
    expected_lot_id: str | None = None
    expected_condition_id: str | None = None
    origin_id: str | None = None
    package_id: str | None = None
    note: str | None = None
    position_identifier: str | None = None
    sort_value: str | None = None
    group_value: GroupValueRefShown | None = None
    is_controlled_by_system: bool | None = None
    external_data: str | None = None

    @property
    def unit_size(self) -> Decimal:
        """How much one unit is; an answer that leaves it out means single pieces."""
        return Decimal(1) if self.unit is None else self.unit.value

    @property
    def expected(self) -> Decimal:
        """Number of units times unit (R102)."""
        return (self.expected_number_of_units or Decimal(0)) * self.unit_size


class GoodsInDraftItemShown(_Item):
    """An item of a draft."""

    idempotency_key: str | None = None


class GoodsInItem(_Item):
    """An item of a goods-in: expected, received and resolved values side by side (R114)."""

    expected_values_change_log: Any = None
    original_expected_number_of_units: Number | None = None
    original_expected_unique_item_identifiers: Any = None
    original_expected_lot_id: str | None = None
    original_expected_condition_id: str | None = None
    received_number_of_units: Number | None = None
    received_unique_item_identifiers: Any = None
    received_lot_id: str | None = None
    received_condition_id: str | None = None
    receiving_storage_location_id: str | None = None
    storage_location_compatibility_waiver: Any = None
    received_values_change_log: Any = None
    is_reviewed: bool | None = None
    missing_received_values_waivers: Any = None
    resolutions: Any = None
    resolved_number_of_units: Number | None = None
    planned_resolved_number_of_units: Number | None = None
    derived_from: Any = None
    is_derived_item: bool | None = None

    @property
    def received(self) -> Decimal:
        """What the platform itself says was received."""
        return (self.received_number_of_units or Decimal(0)) * self.unit_size


class GoodsInDraftPackageShown(Received):
    """A package of a draft."""

    id: str
    idempotency_key: str | None = None
    package_number: str | None = None
    tracking_number: str | None = None


class GoodsInPackage(Received):
    """A package of a goods-in."""

    id: str
    package_number: str | None = None
    tracking_number: str | None = None
    received_on: str | None = None
    status: str | None = None
    status_log: Any = None
    kpis: Any = None


class GoodsInOriginShown(Received):
    """Where goods come from."""

    id: str
    idempotency_key: str | None = None
    type: OrText[GoodsInOriginType] = ""
    reference_id: str | None = None
    number: str | None = None
    external_reference: str | None = None
    date: str | None = None


class GoodsInExternalReferenceShown(Received):
    """An external reference; who added it and when, the platform says (R109)."""

    id: str
    type: OrText[GoodsInExternalReferenceType] = ""
    identifier: str = ""
    label: Any = None
    note: str | None = None
    added_on: str | None = None
    added_by_staff_member_id: str | None = None
    added_from_device_id: str | None = None


class GoodsInUpdate(Variant):
    """PATCH of a goods-in; other variants exist (O35)."""


class GoodsInUpdateExternalDataRequest(GoodsInUpdate, extra="forbid"):
    """Replaces `external_data` whole, None deletes it (R75)."""

    type: Literal["GoodsInUpdateExternalDataRequest"] = Field(
        default="GoodsInUpdateExternalDataRequest", alias="@type"
    )
    external_data: ExternalData | None = None


class GoodsInItemUpdate(Variant):
    """PATCH of an item of a goods-in; other variants exist (O35)."""


class GoodsInItemUpdateExternalDataRequest(GoodsInItemUpdate, extra="forbid"):
    """Replaces `external_data` whole, None deletes it (R75)."""

    type: Literal["GoodsInItemUpdateExternalDataRequest"] = Field(
        default="GoodsInItemUpdateExternalDataRequest", alias="@type"
    )
    external_data: ExternalData | None = None
