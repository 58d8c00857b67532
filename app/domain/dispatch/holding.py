"""Which holds of a goods-out are ours: the server shows them as it shows anybody's."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from app.domain.goods_out import GoodsOut


def hold_mark(document: str, goods_out: str) -> str:
    """The mark of the holds of one document on one goods-out, 24 hex."""
    return hashlib.sha256(f"{document}\n{goods_out}".encode()).hexdigest()[:24]


def without_own_holds(document: str, goods_out: GoodsOut) -> GoodsOut:
    """The goods-out without the holds that this document set itself: whether they stand is what
    people here said, not what a reading shows that may be older than that.
    """
    mark = hold_mark(document, goods_out.head.id)
    foreign = tuple(hold for hold in goods_out.head.holds if hold.mark != mark)
    if len(foreign) == len(goods_out.head.holds):
        return goods_out
    return replace(goods_out, head=replace(goods_out.head, holds=foreign))
