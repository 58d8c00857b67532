"""The site's settings that decisions on a shipment depend on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.rules import StockBy


@dataclass(frozen=True, slots=True)
class ShippingRules:
    """Frozen site settings; times in ms."""

    stock_by: StockBy = StockBy.PLATFORM
    multiplier_ms: int = 20_000
    attributes_ms: int = 20_000
    question_age_ms: int = 700
    many: Decimal = Decimal(999)
    """More than this at once asks, where nothing says how much is expected (law 8)."""
    times: Decimal = Decimal(10)
    """More than so many times the rest at once asks, where something does (law 8)."""
    below: Decimal = Decimal(100_000)
    """The keypad takes five digits before the comma."""
