"""What the post of an ad-hoc goods out says: one new goods-out, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.goods_out import GoodsOutType
from app.domain.goods_out_intents import DraftedLine
from app.domain.values import Condition, Product


@dataclass(frozen=True, slots=True)
class StockTaken:
    """Stock that leaves a place (negative): said only where the terminal takes goods out."""

    product: Product
    place: str
    condition: Condition
    delta: Decimal


@dataclass(frozen=True, slots=True)
class AdHocPosting:
    """One post of one ad-hoc goods out: it is said once, whole."""

    id: str
    document: str
    type: GoodsOutType
    recipient: str
    note: str
    lines: tuple[DraftedLine, ...]
    stock: tuple[StockTaken, ...]
    left: bool
    """The goods are out of the house: its statuses go on to FULFILLED."""
