"""An operation is a line of typed data; one engine sends all of them (`clients.engine`).

    GET_STOCK = Operation("enfore-inventory", "GET", "/org/{org}/stock/{product}/{place}",
                          None, wire.ProductStock)

What is special about a call stays code in the modules that use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Body = TypeVar("Body")
Answer = TypeVar("Answer")


class Paging(Enum):
    """How a list comes."""

    OFFSET = "limit and offset"
    """enfore: `items` and `problems`, both count (R4, R6)."""
    WHOLE = "not paged"
    """enfore: `items` and `problems` at once (R9)."""
    NUMBERED = "page and per_page"
    """Trybe (R202); whether the page is an array or an object is not stated (O81)."""
    TOTAL = "total"
    """fulfillmenttools: `total` and the list; the parameters were lost (R185, O65)."""


@dataclass(frozen=True, slots=True)
class Operation(Generic[Body, Answer]):
    """One call of one API.

    `answer` is an element's type where `paging` is set, and None where the answer is empty.
    """

    api: str
    """The name of the contract, or of the part of the platform ("auth", "erp")."""
    method: str
    path: str
    """The contract's path; the engine fills `{org}`, the caller all other names."""
    body: type[Body] | None
    answer: type[Answer] | None
    params: tuple[str, ...] = ()
    """Query parameters in the contract's words, without those that page."""
    paging: Paging | None = None
    member: str = "items"
    """Where the elements are in a page."""
    media: str = "application/json"
    """What the body is; "text/plain" for a status that is one word."""
    headers: tuple[str, ...] = ()
    """Headers that the contract names."""
    inferred: str = ""
    """The path is not stated: its name in the table that a site can override."""
