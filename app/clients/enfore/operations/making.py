"""How a line of an enfore operation is written, one function per kind of call.

GET_STOCK = get("/org/{org}/stock/{product}/{place}", wire.ProductStock)
"""

from __future__ import annotations

from typing import Any, TypeVar

from app.clients.operation import Operation, Paging

Body = TypeVar("Body")
Answer = TypeVar("Answer")

INVENTORY = "enfore-inventory"


def get(path: str, answer: type[Answer], api: str = INVENTORY) -> Operation[Any, Answer]:
    """Load one object."""
    return Operation(api, "GET", path, None, answer)


def pages(
    path: str, answer: type[Answer], *params: str, api: str = INVENTORY
) -> Operation[Any, Answer]:
    """A list with pages (R4), and its filters."""
    return Operation(api, "GET", path, None, answer, params, Paging.OFFSET)


def whole(path: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    """A list without pages, and its filters."""
    return Operation(INVENTORY, "GET", path, None, answer, params, Paging.WHOLE)


def post(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Create; the answer is what was made (R14)."""
    return Operation(INVENTORY, "POST", path, body, answer)


def put(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Replace; what is left out is gone (R51)."""
    return Operation(INVENTORY, "PUT", path, body, answer)


def patch(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Change some members; the answer is the object."""
    return Operation(INVENTORY, "PATCH", path, body, answer)


def tell(path: str, body: type[Body]) -> Operation[Body, None]:
    """PATCH whose answer is empty."""
    return Operation(INVENTORY, "PATCH", path, body, None)


def say_status(path: str, status: type[Body]) -> Operation[Body, None]:
    """PUT of one bare word (R44); the answer is empty."""
    return Operation(INVENTORY, "PUT", path, status, None, media="text/plain")


def delete(path: str) -> Operation[Any, None]:
    """Remove; the answer is empty (R14)."""
    return Operation(INVENTORY, "DELETE", path, None, None)
