"""Pickups and deliveries of sales orders, a line each; their paths are inferred (`paths`)."""

from __future__ import annotations

from typing import Any, TypeVar

from app.clients.enfore.paths import INFERRED
from app.clients.enfore.wire import sales_orders as wire
from app.clients.operation import Operation, Paging

Body = TypeVar("Body")
Answer = TypeVar("Answer")

_API = "enfore-sales-orders"


def _list(name: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    known = ("from", "to", *params)
    return Operation(_API, "GET", INFERRED[name], None, answer, known, Paging.OFFSET, inferred=name)


def _get(name: str, answer: type[Answer]) -> Operation[Any, Answer]:
    return Operation(_API, "GET", INFERRED[name], None, answer, inferred=name)


def _say_status(name: str, status: type[Body]) -> Operation[Body, None]:
    """One bare word, after the shipments' example: the body was lost (O50, R160)."""
    return Operation(_API, "PUT", INFERRED[name], status, None, media="text/plain", inferred=name)


PICKUPS = _list(
    "pickups",
    wire.Pickup,
    "sales_order_id",
    "pickup_number",
    "pager_number",
    "pickup_location_id",
    "status",
)
GET_PICKUP = _get("pickup", wire.Pickup)
PUT_PICKUP_STATUS = _say_status("pickup-status", wire.PickupStatus)

DELIVERIES = _list(
    "deliveries",
    wire.Delivery,
    "sales_order_id",
    "shipping_location_id",
    "shipping_service_id",
    "status",
)
GET_DELIVERY = _get("delivery", wire.Delivery)
PUT_DELIVERY_STATUS = _say_status("delivery-status", wire.DeliveryStatus)
