"""Pickups and deliveries of sales orders: goods that are handed over to a customer."""

from __future__ import annotations

from enum import StrEnum

from app.clients.enfore.wire.shared import AddressShown, OrText, QuantityShown, TimeRangeShown
from app.clients.model import Received


class PickupStatus(StrEnum):
    """R161."""

    PENDING = "PENDING"
    PREPARED = "PREPARED"
    PICKED_UP = "PICKED_UP"
    CANCELED = "CANCELED"


class DeliveryStatus(StrEnum):
    """R162."""

    PENDING = "PENDING"
    PREPARED = "PREPARED"
    SHIPPED = "SHIPPED"
    RECEIVED = "RECEIVED"
    CANCELED = "CANCELED"


class FulfillmentItem(Received):
    """What is handed over, and the line of the order that it belongs to."""

    id: str | None = None
    product: str | None = None
    quantity: QuantityShown | None = None
    sales_order: str | None = None
    sales_order_item_id: str | None = None


class PickupLocation(Received):
    """Where a pickup waits."""

    service_location: str | None = None
    service_area: str | None = None


class PickupCollectorInformation(Received):
    """Who comes for it."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    contact: str | None = None


class DeliveryRecipientInformation(Received):
    """Whom it goes to; the platform fills in the names (R156)."""

    individual: str | None = None
    individual_name: str | None = None
    organization: str | None = None
    organization_name: str | None = None
    contact_email: str | None = None
    contact_phone: str | None = None


class Pickup(Received):
    """A pickup (R161)."""

    id: str
    status: OrText[PickupStatus] = ""
    items: tuple[FulfillmentItem, ...] | None = None
    pickup_number: str | None = None
    pickup_location: PickupLocation | None = None
    pickup_time_range: TimeRangeShown | None = None
    pager_number: str | None = None
    collector_information: PickupCollectorInformation | None = None


class Delivery(Received):
    """A delivery to a customer (R162)."""

    id: str
    status: OrText[DeliveryStatus] = ""
    items: tuple[FulfillmentItem, ...] | None = None
    delivery_address: AddressShown | None = None
    delivery_time_range: TimeRangeShown | None = None
    recipient_information: DeliveryRecipientInformation | None = None
    shipping_location: str | None = None
    shipping_service: str | None = None
