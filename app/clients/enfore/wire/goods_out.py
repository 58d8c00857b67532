"""Goods-outs: drafts, the two state machines, items, packages, holds, cancellation requests."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from app.clients.enfore.wire.shared import (
    ContactInformation,
    ContactInformationShown,
    ExternalData,
    GroupValueRef,
    GroupValueRefShown,
    Money,
    MoneyShown,
    OrText,
    Quantity,
    QuantityShown,
    Unshown,
)
from app.clients.model import Id, Received, Sent
from app.clients.variants import Variant


class GoodsOutType(StrEnum):
    """R48."""

    SHIPMENT = "SHIPMENT"
    PICKUP = "PICKUP"
    ON_PREMISE_DELIVERY = "ON_PREMISE_DELIVERY"


class GoodsOutStatus(StrEnum):
    """Of both state machines (R65, R66); from IN_PICKING on of the old one alone (R67)."""

    UNCONFIRMED = "UNCONFIRMED"
    CONFIRMED = "CONFIRMED"
    REJECTED = "REJECTED"
    IN_PROCESS = "IN_PROCESS"
    FULFILLED = "FULFILLED"
    CANCELED = "CANCELED"
    IN_PICKING = "IN_PICKING"
    PICKED = "PICKED"
    IN_PACKING = "IN_PACKING"
    PACKED = "PACKED"
    READY_FOR_PICKUP = "READY_FOR_PICKUP"
    PICKED_UP = "PICKED_UP"


class CancellationType(StrEnum):
    """R80."""

    FULL_CANCELLATION = "FULL_CANCELLATION"


class GoodsOutCancellationRequestIssuerType(StrEnum):
    """R81."""

    GOODS_OUT_STAFF = "GOODS_OUT_STAFF"
    PARENT_PROCESS = "PARENT_PROCESS"


# --- drafts --------------------------------------------------------------------------------


class GoodsOutOrigin(Sent):
    """The parent of a goods-out: one that the platform knows, or a text (R49)."""

    model_config = ConfigDict(extra="allow")

    reference_id: str | None = None
    external_reference: str | None = None

    @model_validator(mode="after")
    def _names_something(self) -> GoodsOutOrigin:
        if self.reference_id is None and self.external_reference is None:
            raise ValueError("a parent has a reference_id or an external_reference (R49)")
        return self


class GoodsOutOriginShown(Received):
    """The parent of a goods-out (R49)."""

    reference_id: str | None = None
    external_reference: str | None = None


class DispatchInformation(Sent):
    """A PickupInformation or ShipmentInformation (R50), whose members no document shows."""

    model_config = ConfigDict(extra="allow")

    type: str | None = Field(default=None, alias="@type")


class DispatchInformationShown(Received):
    """How goods leave (R50); kept as it came."""

    type: str | None = Field(default=None, alias="@type")


class GoodsOutDraft(Sent):
    """Body of a goods-out draft (R48)."""

    type: GoodsOutType
    recipient: ContactInformation | None = None
    number_issued_by_recipient: Id | None = None
    parent_information: GoodsOutOrigin | None = None
    responsible_staff_id: Id | None = None
    note: str | None = None
    total_gross_amount: Money | None = None
    fulfillment_service_location_id: Id | None = None
    processing_location_id: Id | None = None
    dispatch_information: DispatchInformation | None = None
    external_data: ExternalData | None = None


class GoodsOutDraftItem(Sent):
    """Body of an item of a goods-out draft (R54-R59)."""

    product_id: Id
    quantity: Quantity
    custom_unit_id: Id | None = None
    custom_unit_size: Quantity | None = None
    gross_amount: Money | None = None
    note: str | None = None
    lot_id: Id | None = None
    condition_id: Id | None = None
    unique_item_identifiers: Unshown | None = None
    dependents: tuple[Unshown, ...] | None = None
    option_info: tuple[Unshown, ...] | None = None
    sort_value: str = ""
    group_value: GroupValueRef | None = None
    external_data: ExternalData | None = None


class GoodsOutDraftWithSubresources(Sent):
    """A draft with its items in one call (R52)."""

    type: Literal["GoodsOutDraftWithSubresources"] = Field(
        default="GoodsOutDraftWithSubresources", alias="@type"
    )
    draft: GoodsOutDraft
    items: tuple[GoodsOutDraftItem, ...]


class GoodsOutDraftShown(Received):
    """A goods-out draft, and what a goods-out takes over from it (R63)."""

    id: str
    type: OrText[GoodsOutType] = ""
    number: str | None = None
    recipient: ContactInformationShown | None = None
    number_issued_by_recipient: str | None = None
    parent_information: GoodsOutOriginShown | None = None
    responsible_staff_id: str | None = None
    note: str | None = None
    total_gross_amount: MoneyShown | None = None
    fulfillment_service_location_id: str | None = None
    processing_location_id: str | None = None
    dispatch_information: DispatchInformationShown | None = None
    external_data: str | None = None


class GoodsOutDraftItemShown(Received):
    """An item of a draft, and what an item of a goods-out takes over from it."""

    id: str
    product_id: str | None = None
    quantity: QuantityShown | None = None
    custom_unit_id: str | None = None
    custom_unit_size: QuantityShown | None = None
    gross_amount: MoneyShown | None = None
    note: str | None = None
    lot_id: str | None = None
    condition_id: str | None = None
    unique_item_identifiers: Any = None
    dependents: Any = None
    option_info: Any = None
    sort_value: str | None = None
    group_value: GroupValueRefShown | None = None
    external_data: str | None = None


# --- goods-outs ----------------------------------------------------------------------------


class GoodsOut(GoodsOutDraftShown):
    """A goods-out in either state machine (R65, R66)."""

    assigned_staff_id: str | None = None
    status: OrText[GoodsOutStatus] = ""
    status_log: Any = None
    picking_completed: bool | None = None
    packing_completed: bool | None = None
    on_hold_information: Any = None
    on_hold_data: Any = None
    processing_configuration: Any = None
    kpis: Any = None
    cancelation_info: Any = None


class GoodsOutItem(GoodsOutDraftItemShown):
    """An item of a goods-out: ordered, picked and packed values side by side."""

    picked_quantity: QuantityShown | None = None
    picked_lot_id: str | None = None
    picked_condition_id: str | None = None
    picked_unique_item_identifiers: Any = None
    picked_values_change_log: Any = None
    is_picked: bool | None = None
    is_overpicked: bool | None = None
    missing_picked_values_waivers: Any = None
    picking_storage_location_id: str | None = None
    storage_location_compatibility_waiver: Any = None
    packed_quantity: QuantityShown | None = None
    is_overpacked: bool | None = None
    failed_quantity: QuantityShown | None = None
    canceled_quantity: QuantityShown | None = None
    split_from: Any = None
    split_quantity: QuantityShown | None = None


class GoodsOutPackage(Received):
    """A package of a goods-out; the sample shows no id (O29)."""

    id: str | None = None
    items: Any = None
    status: str | None = None
    status_log: Any = None
    send_label: Any = None
    return_label: Any = None
    signature_id: str | None = None
    package_material_product_id: str | None = None
    used_container_material: Any = None
    shipping_dimensions: Any = None
    note: str | None = None
    picked_up_on: str | None = None
    fulfilled_on: str | None = None


class GoodsOutUpdate(Variant):
    """PATCH of a goods-out; other variants exist (R73)."""


class GoodsOutStatusUpdateRequest(GoodsOutUpdate, extra="forbid"):
    """The next status, with a reason where it ends the goods-out (R73)."""

    type: Literal["GoodsOutStatusUpdateRequest"] = Field(
        default="GoodsOutStatusUpdateRequest", alias="@type"
    )
    status: GoodsOutStatus
    reason: Unshown | None = None


class GoodsOutItemUpdateExternalDataRequest(Sent):
    """PATCH of an item: replaces `external_data` whole, None deletes it (R75)."""

    type: Literal["GoodsOutItemUpdateExternalDataRequest"] = Field(
        default="GoodsOutItemUpdateExternalDataRequest", alias="@type"
    )
    external_data: ExternalData | None = None


# --- holds and cancellation requests ---------------------------------------------------------


class GoodsOutOnHold(Sent):
    """Body of a manual hold; it can be empty (R76)."""

    description: Annotated[str, Field(max_length=1024)] | None = None
    reason: Unshown | None = None


class GoodsOutOnHoldShown(Received):
    """A hold (R77)."""

    id: str
    classification: str | None = None
    creation_context: str | None = None
    description: str | None = None
    reason: Any = None
    status: str | None = None
    status_log: Any = None


class GoodsOutOnHoldReleaseRequest(Sent):
    """Ends a hold; the only variant (R78)."""

    type: Literal["GoodsOutOnHoldReleaseRequest"] = Field(
        default="GoodsOutOnHoldReleaseRequest", alias="@type"
    )


class GoodsOutCancellationRequest(Sent):
    """Body of a request to cancel a goods-out (R80, R81)."""

    goods_out_id: Id
    cancellation_type: CancellationType = CancellationType.FULL_CANCELLATION
    issuer_type: GoodsOutCancellationRequestIssuerType
    reason: Unshown | None = None
    note: str | None = None


class GoodsOutCancellationRequestShown(Received):
    """A request to cancel a goods-out (R82)."""

    id: str
    goods_out_id: str | None = None
    goods_out_parent_information: GoodsOutOriginShown | None = None
    goods_out_service_location_id: str | None = None
    goods_out_processing_location_id: str | None = None
    cancellation_type: OrText[CancellationType] = ""
    issuer_type: OrText[GoodsOutCancellationRequestIssuerType] = ""
    creation_context: str | None = None
    reason: Any = None
    note: str | None = None
    status: str | None = None
    status_log: Any = None
    cancellation_performed: bool | None = None


class GoodsOutCancellationRequestUpdate(Variant):
    """PATCH of a request; other variants exist (R83)."""


class GoodsOutCancellationRequestAcceptRequest(GoodsOutCancellationRequestUpdate, extra="forbid"):
    """Accepts the request (R83)."""

    type: Literal["GoodsOutCancellationRequestAcceptRequest"] = Field(
        default="GoodsOutCancellationRequestAcceptRequest", alias="@type"
    )
