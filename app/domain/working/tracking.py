"""What must be known of each piece of tracked goods, and is asked for: its serial, its lot."""

from __future__ import annotations

from typing import Protocol

from app.domain.values import Track
from app.domain.working import Option
from app.domain.working.asking import DROP
from app.domain.working.case import Ask
from app.domain.working.goods import Scanned, about, lot_text


class Legible(Scanned, Protocol):
    """Goods whose label somebody looks at."""

    @property
    def illegible(self) -> bool:
        """The lot or serial cannot be read; somebody said so."""


def serial_missing(goods: Legible) -> Ask | None:
    """The serial of a piece whose code has none."""
    product = goods.product
    tracked = product is not None and product.track is Track.SERIAL
    if not tracked or goods.illegible or goods.attributes.serial is not None:
        return None
    options = (Option("enter_serial"), Option("not_legible"), DROP)
    return Ask("serial_missing", about(goods), options)


def lot_missing(goods: Legible, last: Scanned | None) -> Ask | None:
    """The lot of goods whose code has none; `last` are those of their product taken last that had
    one.
    """
    product = goods.product
    tracked = product is not None and product.track is Track.LOT
    if not tracked or goods.illegible or lot_text(goods):
        return None
    known = (lot_text(last) or None) if last is not None else None
    options: tuple[Option, ...] = (Option("enter_lot"), Option("not_legible"), DROP)
    if known is not None:
        options = (Option("last_lot", known), *options)
    return Ask("lot_missing", {**about(goods), "last_lot": known}, options)
