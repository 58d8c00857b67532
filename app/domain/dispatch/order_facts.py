"""What people and the server said of whole orders."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.goods_out import GoodsOut


class Outcome(StrEnum):
    """How a hand-over ended."""

    COLLECTED = "collected"
    NOT_COLLECTED = "not_collected"


@dataclass(frozen=True, slots=True)
class OrderReread:
    """The server was read again."""

    TYPE: ClassVar[str] = "dispatch.order_reread"
    V: ClassVar[int] = 1
    goods_out: GoodsOut
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderChosen:
    """What follows is about this order."""

    TYPE: ClassVar[str] = "dispatch.order_chosen"
    V: ClassVar[int] = 1
    goods_out: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderConfirmed:
    """A person takes an UNCONFIRMED order (R64)."""

    TYPE: ClassVar[str] = "dispatch.order_confirmed"
    V: ClassVar[int] = 1
    goods_out: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderRejected:
    """A person refuses an UNCONFIRMED order (R68)."""

    TYPE: ClassVar[str] = "dispatch.order_rejected"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderHeld:
    """A person stops an order (R76)."""

    TYPE: ClassVar[str] = "dispatch.order_held"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    note: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class OrderReleased:
    """A person lets an order go on; `holds` are the server's that end with it (R78)."""

    TYPE: ClassVar[str] = "dispatch.order_released"
    V: ClassVar[int] = 1
    goods_out: str
    holds: tuple[str, ...]
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CancellationRequested:
    """Staff asks that the whole order be canceled (R81)."""

    TYPE: ClassVar[str] = "dispatch.cancellation_requested"
    V: ClassVar[int] = 1
    goods_out: str
    note: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CancellationAccepted:
    """A person accepts a request to cancel (R83): the order is canceled for us."""

    TYPE: ClassVar[str] = "dispatch.cancellation_accepted"
    V: ClassVar[int] = 1
    goods_out: str
    request: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ReturnDecided:
    """What was picked for an order goes back to the shelves; the order itself stays."""

    TYPE: ClassVar[str] = "dispatch.return_decided"
    V: ClassVar[int] = 1
    goods_out: str
    reason: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody signed for an order; the drawing itself is kept beside the journal."""

    TYPE: ClassVar[str] = "dispatch.signed"
    V: ClassVar[int] = 1
    goods_out: str
    signature: str
    """Reference to the drawing."""
    digest: str
    name: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Goods were collected, or were not, with the reason."""

    TYPE: ClassVar[str] = "dispatch.handed_over"
    V: ClassVar[int] = 1
    goods_out: str
    outcome: Outcome
    reason: str = ""
    text: str = ""
    joins: bool = False
