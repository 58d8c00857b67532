"""Every call of Trybe's inventory orders, a line each.

A path's names are filled by the caller. `site_id` is mandatory where it is named (R202, R209);
several brands or categories are one text with commas (R203), see `several`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from app.clients.operation import Operation, Paging
from app.clients.trybe import wire

Body = TypeVar("Body")
Answer = TypeVar("Answer")

API = "inventory-orders"
DATA = "data"
"""Where a list's elements are if it is wrapped, which is not stated (O81)."""


def get(path: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    """Load one object."""
    return Operation(API, "GET", path, None, answer, params)


def pages(path: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    """A list with pages (R202), and its filters."""
    return Operation(API, "GET", path, None, answer, params, Paging.NUMBERED, DATA)


def whole(path: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    """A list without pages, and its filters."""
    return Operation(API, "GET", path, None, answer, params, Paging.WHOLE, DATA)


def post(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Create; the answer is what was made (R208)."""
    return Operation(API, "POST", path, body, answer)


def act(path: str, answer: type[Answer]) -> Operation[Any, Answer]:
    """Do something with an order; there is nothing to say but which one."""
    return Operation(API, "POST", path, None, answer)


def put(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Change; the answer is the object."""
    return Operation(API, "PUT", path, body, answer)


def delete(path: str) -> Operation[Any, None]:
    """Remove; the answer is empty (R208)."""
    return Operation(API, "DELETE", path, None, None)


def several(identifiers: Iterable[str]) -> str:
    """Ids as the filters take them (R203)."""
    return ",".join(identifiers)


_ORDERS = "/inventory/orders"
_ORDER = _ORDERS + "/{order}"
_ITEM = _ORDER + "/items/{item}"

ORDERS = pages(_ORDERS, wire.Order, "site_id", "purchase_order_number")
ADD_ORDER = post(_ORDERS, wire.OrderCreate, wire.Order)
GET_ORDER = get(_ORDER, wire.Order)
PUT_ORDER = put(_ORDER, wire.OrderUpdate, wire.Order)
DELETE_ORDER = delete(_ORDER)
SUBMIT_ORDER = act(_ORDER + "/submit", wire.OrderWithItems)
RECEIVE_ORDER = act(_ORDER + "/receive", wire.OrderWithItems)
EXPORT_ORDER = get(_ORDER + "/queue", wire.ExportJob, "site_id", "brand_ids", "category_ids")

ORDER_ITEMS = whole(_ORDER + "/items", wire.Item, "brand_ids", "category_ids")
ADD_ORDER_ITEM = post(_ORDER + "/items", wire.ItemCreate, wire.Item)
PUT_ORDER_ITEM = put(_ITEM, wire.ItemUpdate, wire.Item)
DELETE_ORDER_ITEM = delete(_ITEM)
