"""The site's settings that decisions on an adjustment depend on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class AdjustRules:
    """Frozen site settings; times in ms."""

    multiplier_ms: int = 20_000
    attributes_ms: int = 20_000
    question_age_ms: int = 700
    many: Decimal = Decimal(999)
    """More than this at once asks: nothing says how much is expected (law 8)."""
    below: Decimal = Decimal(100_000)
    """The keypad takes five digits before the comma."""
