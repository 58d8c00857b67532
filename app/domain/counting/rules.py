"""The site's settings that decisions on a count depend on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CountRules:
    """Frozen site settings; times in ms."""

    lead_above: Decimal | None = None
    """A difference of more pieces than this needs a lead's PIN; None: none does."""
    lead_above_percent: Decimal | None = None
    """The same in per cent of what should be there."""
    reasons: tuple[str, ...] = ("miscounted", "lost", "found", "damaged", "misplaced", "other")
    """Why a difference is accepted, by `DH:REASON:n` and by tap; keys for `ui.sentences`."""
    multiplier_ms: int = 20_000
    attributes_ms: int = 20_000
    question_age_ms: int = 700
    many: Decimal = Decimal(999)
    """More than this at once asks: nothing says how much is expected (law 8)."""
    below: Decimal = Decimal(100_000)
    """The keypad takes five digits before the comma."""
