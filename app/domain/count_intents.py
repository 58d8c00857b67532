"""What we owe a server after a count or an adjustment, in our words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.shelf import Reading
from app.domain.values import Condition, Stamp

PLATFORM = "-"
"""No order's id: somebody at the platform books it."""


@dataclass(frozen=True, slots=True)
class MovedAtShelf:
    """Goods that this terminal moved at a shelf (see `shelf.OwnMove`), as local stamps: the
    server's time of them may only be known when the entry leaves.

    Scans before, between and after those of the count are one of these each: what lies on both
    sides of a scan of the count is asked. Moves after the count belong here as well, up to the
    post. Exactly one of the last three says who books it.
    """

    condition: Condition
    delta: Decimal
    first: Stamp
    last: Stamp
    entry: str = ""
    """The entry of the outbox that says it."""
    order: str = ""
    """The goods-out that it was picked for, where the platform takes it out of stock; `PLATFORM`
    where staff book it and nothing names it."""
    open: str = ""
    """A document of this terminal that has not been posted since."""


@dataclass(frozen=True, slots=True)
class CountStock:
    """Book the difference between what was counted and the books at counting time (outbox 4).

    One per product, place and condition; `others` are the other conditions that were counted
    there. `approved` is the difference that a person saw and accepted, None where no book was
    known; a difference that has moved away from it is asked. `judged` is what was said of
    movements, by key.
    """

    TYPE: ClassVar[str] = "count_stock"
    V: ClassVar[int] = 1
    product: str
    product_name: str
    place: str
    place_name: str
    condition: Condition
    unit: str
    counted: Decimal
    first: Stamp
    last: Stamp
    approved: Decimal | None = None
    others: tuple[Condition, ...] = ()
    own: tuple[MovedAtShelf, ...] = ()
    reading: Reading | None = None
    judged: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class OverwriteStock:
    """Set the stock of one product, place and condition, because a lead said so (R35, `set`).

    Sent only as a person's choice and never resent by itself. `seen` is the figure that the person
    saw and meant to overwrite, `lead` who approved it.
    """

    TYPE: ClassVar[str] = "overwrite_stock"
    V: ClassVar[int] = 1
    product: str
    product_name: str
    place: str
    place_name: str
    condition: Condition
    quantity: Decimal
    unit: str
    seen: Decimal | None = None
    lead: str = ""


CountIntent = CountStock | OverwriteStock
