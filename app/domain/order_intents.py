"""What we owe a server whose deliveries are orders: received whole, and once.

Such a server has no field for what arrived. The quantities of an order's lines are the ordered
ones: they are changed only in the run that ends with the receipt, and put back when that run ends
without one (design 4, Trybe).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.posting import LineTotal, UnannouncedLine


@dataclass(frozen=True, slots=True)
class ReceiveOrder:
    """Receive a whole order. `lines` are all its lines, also those of which nothing came."""

    TYPE: ClassVar[str] = "receive_order"
    V: ClassVar[int] = 1
    order: str
    number: str
    lines: tuple[LineTotal, ...]


@dataclass(frozen=True, slots=True)
class PutBackQuantity:
    """An order was not received after all: a line that holds `ours` says `ordered` again."""

    TYPE: ClassVar[str] = "put_back_quantity"
    V: ClassVar[int] = 1
    order: str
    line: str
    ordered: Decimal
    ours: Decimal


@dataclass(frozen=True, slots=True)
class OrderRest:
    """A new draft order for what did not come of `order`; its lines follow one by one."""

    TYPE: ClassVar[str] = "order_rest"
    V: ClassVar[int] = 1
    order: str


@dataclass(frozen=True, slots=True)
class OrderRestLine:
    """One line of the draft that the entry `made_by` made: the rest of a line of `order`."""

    TYPE: ClassVar[str] = "order_rest_line"
    V: ClassVar[int] = 1
    order: str
    line: str
    quantity: Decimal
    made_by: str


@dataclass(frozen=True, slots=True)
class UnorderedGoods:
    """Goods that nobody ordered, for which the server has no call: a person settles them there."""

    TYPE: ClassVar[str] = "unordered_goods"
    V: ClassVar[int] = 1
    lines: tuple[UnannouncedLine, ...]


OrderIntent = ReceiveOrder | PutBackQuantity | OrderRest | OrderRestLine | UnorderedGoods
