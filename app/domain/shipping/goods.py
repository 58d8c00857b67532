"""A product's code becomes goods: packs, counts, weights, what waited for it, what is in stock."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.decision import Notice
from app.domain.meanings import ProductRead
from app.domain.shipping.actions import InStock
from app.domain.shipping.case import Case
from app.domain.shipping.facts import Cell, Goods
from app.domain.values import Condition
from app.domain.working import goods as working
from app.domain.working.goods import amount_of, expiry_of, known_as


def goods_of(
    case: Case,
    read: ProductRead,
    text: str,
    stock: Iterable[InStock] = (),
    package: str = "",
) -> tuple[Goods, tuple[Notice, ...]]:
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
        package=package,
    )
    return in_stock(goods, stock), amount.notices


def in_stock(goods: Goods, stock: Iterable[InStock]) -> Goods:
    """The goods with what is known of them at the source: in their condition, else over all."""
    mine = {one.condition: one for one in stock if one.product == goods.product.id}
    found = mine.get(condition_of(goods)) or mine.get(None)
    if found is None:
        return goods
    return known_as(
        goods,
        available=found.available,
        available_of=found.condition,
        available_at=found.at,
    )


def condition_of(goods: Goods) -> Condition:
    """The condition that they are in where no line says another."""
    return goods.condition or Condition.NEW


def lot_text(goods: Goods) -> str | None:
    """The lot as the label says it, else as the catalog does."""
    return working.lot_text(goods) or None


def cell_of(goods: Goods) -> Cell:
    """The cell into which these goods go where no line of the shipment takes them."""
    lot_id = goods.lot.id or None if goods.lot else None
    return Cell(condition_of(goods), lot_text(goods), lot_id, expiry_of(goods))
