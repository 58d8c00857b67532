"""Bodies and answers of the fulfillmenttools inbound API, in the vendor's words.

The API writes its names in camel case; here they are the same words as Python writes them.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, StrictBool
from pydantic.alias_generators import to_camel

from app.clients import model
from app.clients.model import Number


def _number(value: object) -> object:
    """A text that looks like a number is a text, and no amount."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError("no number")
    return value


Figure = Annotated[Number, BeforeValidator(_number)]

MOST_REQUESTED = 200
"""At most so many requested items are processed (R167)."""


class InboundProcessStatus(StrEnum):
    """R168-R173."""

    OPEN = "OPEN"
    PARTIAL_DELIVERY = "PARTIAL_DELIVERY"
    ON_HOLD = "ON_HOLD"
    CLOSED = "CLOSED"


class InboundReceiptStatus(StrEnum):
    """R177."""

    IN_PROGRESS = "IN_PROGRESS"
    FINISHED = "FINISHED"


class PurchaseOrderStatus(StrEnum):
    """Always the same, and without meaning (R170)."""

    OPEN = "OPEN"


class Sent(model.Sent):
    """A body whose members are written in camel case."""

    model_config = ConfigDict(alias_generator=to_camel)


class Received(model.Received):
    """An answer whose members are written in camel case."""

    # A member that happens to have the Python name is not ours: it is kept beside it.
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=False)


# --- shared ----------------------------------------------------------------------------------


class QuantitySent(Sent):
    """An amount; without `unit` for a listing that has none (R180, R181)."""

    value: Annotated[Figure, Field(ge=0)]
    unit: str | None = None


class Quantity(Received):
    """An amount of an answer. No sample shows `value`."""

    value: Figure | None = None
    unit: str | None = None

    @property
    def amount(self) -> Decimal:
        """The amount, zero where the answer leaves it out."""
        return self.value if self.value is not None else Decimal(0)


class CommentSent(Sent):
    """R174."""

    content: str
    user_ref: str | None = None


class InboundReceiptComment(Received):
    """A comment of a receipt or of one of its items."""

    content: str | None = None
    user_ref: str | None = None


class RequestedDateSent(Sent):
    """When goods are wanted; the type alone is enough (R191)."""

    type: str
    value: model.Moment | None = None


class RequestedDate(Received):
    """When goods are wanted."""

    type: str | None = None
    value: str | None = None


class Named(Received):
    """An origin or a supplier: both have a name and nothing else that is shown."""

    name: str | None = None


class SupplierSent(Sent):
    """The supplier of a purchase order."""

    name: str | None = None


class InboundProcessPurchaseOrderTransfer(Received):
    """The transfer between facilities that a purchase order belongs to."""

    id: str | None = None


# --- purchase orders -------------------------------------------------------------------------


class LineItemSent(Sent):
    """A requested item (R166, R183)."""

    tenant_article_id: str
    quantity: QuantitySent
    stock_properties: dict[str, str] | None = None


class InboundLineItem(Received):
    """A requested item."""

    tenant_article_id: str
    quantity: Quantity
    stock_properties: dict[str, str] | None = None


RequestedItems = Annotated[tuple[LineItemSent, ...], Field(max_length=MOST_REQUESTED)]


class PurchaseOrderPart(Sent):
    """A purchase order inside a new process."""

    order_date: model.Moment
    requested_date: RequestedDateSent
    requested_items: RequestedItems
    status: PurchaseOrderStatus | None = None
    cancelled: StrictBool | None = None
    supplier: SupplierSent | None = None
    custom_attributes: dict[str, Any] | None = None


class PurchaseOrderForCreation(PurchaseOrderPart):
    """A purchase order of its own names the facility (R189)."""

    facility_ref: str


class PurchaseOrderForUpsert(PurchaseOrderPart):
    """Made or replaced; `version` as it was read (R186, R187)."""

    version: Figure


class PurchaseOrderForPatch(Sent):
    """Some members are changed (R187)."""

    version: Figure
    order_date: model.Moment | None = None
    requested_date: RequestedDateSent | None = None
    requested_items: RequestedItems | None = None
    status: PurchaseOrderStatus | None = None
    cancelled: StrictBool | None = None
    supplier: SupplierSent | None = None


class InboundProcessPurchaseOrder(Received):
    """A purchase order inside a process: without version."""

    id: str
    created: str | None = None
    last_modified: str | None = None
    order_date: str | None = None
    requested_date: RequestedDate | None = None
    requested_items: tuple[InboundLineItem, ...] = ()
    status: str | None = None
    cancelled: StrictBool = False
    supplier: Named | None = None
    transfer: InboundProcessPurchaseOrderTransfer | None = None
    custom_attributes: dict[str, Any] | None = None


class PurchaseOrder(InboundProcessPurchaseOrder):
    """A purchase order of its own (R189)."""

    version: Figure
    facility_ref: str | None = None
    inbound_process_ref: str | None = None


# --- receipts --------------------------------------------------------------------------------


class ReceiptLineItemSent(Sent):
    """What was received of one article, accepted and rejected apart (R174, R176)."""

    tenant_article_id: str
    accepted_quantity: QuantitySent
    rejected_quantity: QuantitySent
    comments: tuple[CommentSent, ...] = ()
    storage_location_ref: str | None = None
    stock_properties: dict[str, str] | None = None


class InboundReceiptLineItem(Received):
    """A received item."""

    tenant_article_id: str
    accepted_quantity: Quantity
    rejected_quantity: Quantity
    comments: tuple[InboundReceiptComment, ...] = ()
    storage_location_ref: str | None = None
    stock_properties: dict[str, str] | None = None

    @property
    def arrived(self) -> Decimal:
        """Accepted and rejected together: the rejected is no part of the accepted (R176)."""
        return self.accepted_quantity.amount + self.rejected_quantity.amount


class InboundReceiptForCreation(Sent):
    """A receipt (R174, R178)."""

    received_date: model.Moment
    received_items: tuple[ReceiptLineItemSent, ...]
    comments: tuple[CommentSent, ...]
    asn_ref: str | None = None
    status: InboundReceiptStatus | None = None
    custom_attributes: dict[str, Any] | None = None


class ReceiptForCreation(InboundReceiptForCreation):
    """A receipt of its own names the facility (R189)."""

    facility_ref: str


class InboundReceipt(Received):
    """A receipt inside a process."""

    id: str
    received_date: str | None = None
    received_items: tuple[InboundReceiptLineItem, ...] = ()
    comments: tuple[InboundReceiptComment, ...] = ()
    asn_ref: str | None = None
    status: Annotated[InboundReceiptStatus | str | None, Field(union_mode="left_to_right")] = None
    custom_attributes: dict[str, Any] | None = None


class Receipt(InboundReceipt):
    """A receipt of its own (R189)."""

    inbound_process_ref: str | None = None
    version: Figure | None = None
    created: str | None = None
    last_modified: str | None = None


# --- processes -------------------------------------------------------------------------------


class InboundProcessForCreation(Sent):
    """A process, with its purchase order and receipts (R164, R165)."""

    facility_ref: str
    tenant_inbound_process_id: str | None = None
    receipts: tuple[InboundReceiptForCreation, ...] | None = None
    on_hold: StrictBool | None = None
    purchase_order: PurchaseOrderPart | None = None
    scannable_codes: tuple[str, ...] | None = None
    custom_attributes: dict[str, Any] | None = None


class StrippedInboundProcess(Received):
    """A process as the list shows it: without purchase order and receipts (R185)."""

    id: str
    version: Figure | None = None
    created: str | None = None
    last_modified: str | None = None
    tenant_inbound_process_id: str | None = None
    facility_ref: str | None = None
    status: Annotated[InboundProcessStatus | str, Field(union_mode="left_to_right")] = ""
    on_hold: StrictBool = False
    inbound_date: tuple[str, ...] = ()
    origin: tuple[Named, ...] = ()
    scannable_codes: tuple[str, ...] = ()
    anonymized: StrictBool = False


class InboundProcess(StrippedInboundProcess):
    """A process with everything (R185)."""

    purchase_order: InboundProcessPurchaseOrder | None = None
    receipts: tuple[InboundReceipt, ...] = ()
    custom_attributes: dict[str, Any] | None = None


class InboundReceiptJob(Received):
    """One line of what is expected, with where it comes from (R190)."""

    id: str
    facility_ref: str | None = None
    inbound_process_ref: str | None = None
    origin_readable_name: str | None = None
    origin_readable_id: str | None = None
    status: Annotated[InboundProcessStatus | str, Field(union_mode="left_to_right")] = ""
    expected_date: RequestedDate | None = None
    items: InboundLineItem | None = None
    origin: Named | None = None
