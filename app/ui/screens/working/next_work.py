"""On a finished document the next delivery or order is scanned: it opens without a way back."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.meanings import DeliveryRead, GoodsOutRead, Read


def names_other_work(read: Read, own: Collection[str]) -> bool:
    """Whether a code names deliveries or orders, and none of those that a document is about."""
    found: set[str] = set()
    for meaning in read.meanings:
        match meaning:
            case DeliveryRead():
                found.update(meaning.deliveries)
            case GoodsOutRead():
                found.update(meaning.goods_outs)
            case _:
                pass
    return bool(found) and found.isdisjoint(own)
