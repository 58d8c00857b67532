"""A product's code becomes goods to pick: packs, counts, weights and what waited for it."""

from __future__ import annotations

from app.domain.decision import Notice
from app.domain.dispatch.case import Case
from app.domain.dispatch.facts import Goods
from app.domain.meanings import ProductRead
from app.domain.working.goods import amount_of


def goods_of(case: Case, read: ProductRead, text: str) -> tuple[Goods, tuple[Notice, ...]]:
    """Goods as this code states them, here and now."""
    place, amount = case.document.place, amount_of(case, read)
    goods = Goods(
        text,
        read.code,
        read.product,
        amount.quantity,
        amount.pieces,
        amount.attributes,
        read.lot,
        place.id if place else "",
        plain=not amount.exact and amount.attributes.serial is None,
    )
    return goods, amount.notices
