"""What we owe a server that books whole receipts: kept goods become stock, nothing comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.posting import ReceivedGoods


@dataclass(frozen=True, slots=True)
class PostReceipt:
    """Book what came of one delivery as one receipt (R175, R176)."""

    TYPE: ClassVar[str] = "post_receipt"
    V: ClassVar[int] = 1
    delivery: str
    goods: tuple[ReceivedGoods, ...]
    delivery_note: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostUnannounced:
    """Book goods that nobody announced: a delivery of their own with one receipt, in one call."""

    TYPE: ClassVar[str] = "post_unannounced"
    V: ClassVar[int] = 1
    goods: tuple[ReceivedGoods, ...]
    delivery_note: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseDelivery:
    """A person said that the rest is not awaited: the server closes the delivery (R169)."""

    TYPE: ClassVar[str] = "close_delivery"
    V: ClassVar[int] = 1
    delivery: str
    number: str = ""


ReceiptIntent = PostReceipt | PostUnannounced | CloseDelivery
