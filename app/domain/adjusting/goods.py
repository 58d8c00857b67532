"""A product's code becomes goods: packs, counts, weights and what waited for it."""

from __future__ import annotations

from app.domain.adjusting.case import Case
from app.domain.adjusting.facts import Cell, Goods
from app.domain.decision import Notice
from app.domain.meanings import ProductRead
from app.domain.working.goods import amount_of, expiry_of, lot_text


def goods_of(case: Case, read: ProductRead, text: str) -> tuple[Goods, tuple[Notice, ...]]:
    """Goods as this code states them, here and now."""
    amount = amount_of(case, read)
    goods = Goods(
        text,
        read.code,
        read.product,
        amount.quantity,
        amount.pieces,
        amount.attributes,
        read.lot,
    )
    return goods, amount.notices


def cell_of(goods: Goods) -> Cell:
    """The cell into which these goods go."""
    lot_id = goods.lot.id or None if goods.lot else None
    return Cell(lot_text(goods) or None, lot_id, expiry_of(goods))
