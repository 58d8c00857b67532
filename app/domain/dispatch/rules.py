"""The site's settings that decisions on a goods-out depend on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.goods_out import GoodsOutType
from app.domain.values import ZERO


class StockBy(StrEnum):
    """Who takes goods out of stock (design 4, pick and pack)."""

    PLATFORM = "platform"
    """The platform does so at FULFILLED; the terminal only says what it moved besides."""
    TERMINAL = "terminal"
    """The terminal does so with every post, per place and condition."""


SHORT_REASONS = ("not_there", "too_few", "damaged", "expired", "out_of_reach", "other")
HOLD_REASONS = ("customer_asks", "goods_missing", "check_needed", "damaged", "no_carrier", "other")
UNCOLLECTED_REASONS = ("nobody_came", "refused_goods", "refused_pay", "wrong_person", "other")
DIFFERENCE_REASONS = ("unpacked_along", "damaged", "lost", "customer_took", "other")
"""Keys in the order of `DH:REASON:1` and on: why a line is short, an order held, not collected,
and why packages hold less than was picked."""


@dataclass(frozen=True, slots=True)
class PackageType:
    """A kind of package: dimensions in mm, weight of the empty one in g; 0: not known."""

    key: str
    name: str
    length: int = 0
    width: int = 0
    height: int = 0
    tare: int = 0


@dataclass(frozen=True, slots=True)
class DispatchRules:
    """Frozen site settings; times in ms, tolerance in percent of what was ordered."""

    stock_by: StockBy = StockBy.PLATFORM
    place_check: bool = True
    """An item counts only after its place was scanned."""
    scan_takes_rest: bool = False
    """One scan of a plain item takes the whole line."""
    first_expired_first: bool = True
    empty_check: bool = False
    """Where the books say that a place is empty now, a person is asked."""
    tolerance_percent: Decimal = ZERO
    min_days_out: int | None = None
    max_orders: int = 8
    """How many orders one walk takes."""
    wrong_places: int = 3
    """At which wrong place in a row help is offered."""
    packed_types: frozenset[GoodsOutType] = frozenset({GoodsOutType.SHIPMENT})
    """What leaves in packages only."""
    signed_types: frozenset[GoodsOutType] = frozenset()
    """What is handed over against a signature only."""
    carrier_is_end: bool = True
    """A shipment that the carrier took is FULFILLED for us (R70: nobody tells the terminal when
    it arrives)."""
    package_types: tuple[PackageType, ...] = ()
    short_reasons: tuple[str, ...] = SHORT_REASONS
    hold_reasons: tuple[str, ...] = HOLD_REASONS
    uncollected_reasons: tuple[str, ...] = UNCOLLECTED_REASONS
    difference_reasons: tuple[str, ...] = DIFFERENCE_REASONS
    multiplier_ms: int = 20_000
    attributes_ms: int = 20_000
    question_age_ms: int = 700
    times_rest: int = 10
    below: Decimal = Decimal(100_000)
    """The keypad takes five digits before the comma."""
    can_hand_over: bool = True
    can_hold: bool = True
