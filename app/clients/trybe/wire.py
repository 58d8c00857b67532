"""Bodies and answers of Trybe's inventory orders, in the vendor's words.

Amounts of money and quantities are whole numbers (R197, R204): what is none is refused, never
bent into one. An item is described by its two amounts alone (O74): whatever else it says is kept.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.clients.model import Id, Received, Sent

Whole = Annotated[int, Field(strict=True)]
Uuid = Annotated[str, Field(pattern=r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
"""What ids of suppliers and sites are; those of answers are taken as they come."""


class OrderStatus(StrEnum):
    """R192."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RECEIVED = "received"


# --- orders --------------------------------------------------------------------------------


class Order(Received):
    """An order of one site for one supplier."""

    id: Id
    status: Annotated[OrderStatus | str, Field(union_mode="left_to_right")] = ""
    purchase_order_number: str | None = None
    supplier_id: str | None = None
    supplier_name: str | None = None
    supplier_email: str | None = None
    subtotal: Whole | None = None
    currency: str | None = None
    item_count: Whole | None = None
    items_added: bool | None = None
    created_by_id: str | None = None
    site_id: str | None = None
    organisation_id: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    submitted_at: str | None = None
    last_submitted_at: str | None = None


class OrderWithItems(Order):
    """The answer of submitting and receiving (R208); where its items are is not stated."""


class OrderCreate(Sent):
    """Body of a new order; number and e-mail are mandatory and may be null (R198)."""

    purchase_order_number: str | None
    supplier_id: Uuid
    supplier_email: str | None
    site_id: Uuid

    def body(self) -> dict[str, Any]:
        """Null is said, not left out."""
        return self.model_dump(mode="python", by_alias=True)


class OrderUpdate(Sent):
    """Body of a change of an order: the document names no field (O75), so any may be tried."""

    model_config = ConfigDict(extra="allow")


# --- items ---------------------------------------------------------------------------------


class Item(Received):
    """A line of an order; which product it is, no document says (O74)."""

    id: Id
    quantity: Whole | None = None
    unit_price: Whole | None = None


class ItemCreate(Sent):
    """Body of a new item (R204); the member that names the product is a setting (O74)."""

    model_config = ConfigDict(extra="allow")

    quantity: Whole
    unit_price: Whole


class ItemUpdate(Sent):
    """Body of a change of an item (R204)."""

    quantity: Whole | None = None
    unit_price: Whole | None = None


# --- export --------------------------------------------------------------------------------


class ExportJob(Received):
    """A job that was queued (R209); its fields are not shown."""
