"""The site's settings that a receipt's decisions depend on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.values import ZERO, Place


class WhoBooks(StrEnum):
    """Who adds stock on a receipt (design 4, `stock_on_receipt`)."""

    ADD = "add"
    """The terminal adds stock per line, place and condition."""
    RECORD = "record"
    """Only the record is written; staff complete the receipt in the system itself."""
    SYSTEM = "system"
    """The system books what our receipt says of the goods (R175, R195)."""


REASONS = ("broken", "wet", "packaging", "wrong_item", "expired", "not_ordered", "other")
"""Why goods are damaged or go back, in the order of `DH:REASON:1` and on."""


@dataclass(frozen=True, slots=True)
class ReceiptRules:
    """Frozen site settings; times in ms, tolerance in percent of what was expected."""

    who_books: WhoBooks = WhoBooks.ADD
    tolerance_percent: Decimal = ZERO
    trusted_senders: frozenset[str] = frozenset()
    """`sender_key`s whose packages can be taken as advised."""
    spot_check_lines: int = 0
    """How many lines of a package taken as advised are still counted by hand."""
    min_days_in: int | None = None
    """Minimum remaining days where the product itself names none."""
    quarantine_place: Place | None = None
    """Where damaged goods that are kept go; None: they stay at the receiving place."""
    reasons: tuple[str, ...] = REASONS
    multiplier_ms: int = 20_000
    attributes_ms: int = 20_000
    question_age_ms: int = 700
    times_rest: int = 10
    without_expectation: Decimal = Decimal(999)
    below: Decimal = Decimal(100_000)
    """The keypad takes five digits before the comma."""
    recent: int = 10
    can_part_post: bool = True
    can_take_back: bool = True
    can_receive_blind: bool = True
    takes_unannounced: bool = True
    """Goods that no delivery announced can be told to the system."""
    reports_rejected: bool = True
    """The system hears of goods that went back, and keeps damaged ones apart."""
    asks_lead: bool = False
    """Somebody here can say as a lead whether what is over together with others is booked."""
    orders_rest: bool = False
    """What did not come can become a new draft order."""
    asks_properties: bool = False
    """What the catalog calls required must be said of goods that become stock (R184)."""

    @property
    def whole_orders(self) -> bool:
        """The system receives an order once, with all its lines (R195)."""
        return self.who_books is WhoBooks.SYSTEM and not self.can_part_post
