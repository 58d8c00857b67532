"""A product's code becomes goods: packs, counts, weights and what waited for it."""

from __future__ import annotations

from app.domain.counting.case import Case
from app.domain.counting.facts import Cell, Goods
from app.domain.decision import Notice
from app.domain.meanings import ProductRead
from app.domain.values import Place
from app.domain.working import goods as working
from app.domain.working.goods import amount_of, expiry_of


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
        case.document.place,
    )
    return goods, amount.notices


def lot_text(goods: Goods) -> str | None:
    """The lot as the label says it, else as the catalog does."""
    return working.lot_text(goods) or None


def cell_of(goods: Goods, place: Place) -> Cell:
    """The cell into which these goods go."""
    lot_id = goods.lot.id or None if goods.lot else None
    return Cell(place, goods.condition, lot_text(goods), lot_id, expiry_of(goods))
