"""What stands between goods and their counting, wherever they go."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Protocol

from app.domain.decision import Refused
from app.domain.values import ZERO, Track
from app.domain.working import Option
from app.domain.working.asking import DROP, TAKE
from app.domain.working.case import Ask
from app.domain.working.goods import Scanned, about
from app.domain.working.outcome import refused


class Waived(Scanned, Protocol):
    """Goods about which questions were answered."""

    @property
    def waived(self) -> tuple[str, ...]:
        """The questions answered with yes."""


def serial_once(goods: Scanned, taken: Collection[str]) -> Refused | None:
    """A serial counts once, one piece at a time; `taken` are those of its product that count or
    wait already.
    """
    serial, product = goods.attributes.serial, goods.product
    if serial is None or product is None or product.track is not Track.SERIAL:
        return None
    if goods.quantity != 1:
        return refused("serial_one_by_one", **about(goods), serial=serial)
    if serial in taken:
        return refused("serial_repeated", **about(goods), serial=serial)
    return None


def weight_missing(goods: Scanned) -> Ask | None:
    """A piece of catch weight counts by its kilograms."""
    product = goods.product
    if product is None or not product.catch_weight or goods.quantity > ZERO:
        return None
    return Ask("weight_missing", about(goods), (Option("enter_weight"), DROP))


def very_many(goods: Waived, many: Decimal) -> Ask | None:
    """Nothing says how much is expected: only very much asks (law 8)."""
    if goods.quantity <= many or "many" in goods.waived:
        return None
    return Ask("many", about(goods), (TAKE, DROP))
