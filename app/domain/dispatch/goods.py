"""A product's code becomes goods to pick: packs, counts, weights and what waited for it."""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Notice
from app.domain.dispatch.case import Case, plain
from app.domain.dispatch.facts import Goods
from app.domain.meanings import ProductRead
from app.domain.receipt.items import KILOGRAMS, filled
from app.domain.values import ONE, ZERO


def multiplier_of(case: Case) -> tuple[Decimal, tuple[Notice, ...]]:
    """What the waiting multiplier counts, 1 without one; a notice when its time was over."""
    waiting = case.document.multiplier
    if waiting is None:
        return ONE, ()
    if case.age(waiting.since) > case.rules.multiplier_ms:
        return ONE, (Notice("multiplier_dropped", {"quantity": plain(waiting.quantity)}),)
    return waiting.quantity, ()


def goods_of(case: Case, read: ProductRead, text: str) -> tuple[Goods, tuple[Notice, ...]]:
    """Goods as this code states them, here and now."""
    document, product = case.document, read.product
    attributes = filled(read.attributes, document.held)
    times, notices = multiplier_of(case)
    count = times * (attributes.count if attributes.count is not None else 1)
    weight = attributes.net_weight_kg
    pieces = 0
    if product.catch_weight:
        quantity = (weight or ZERO) * count
        pieces = int(count)
    elif weight is not None and product.management_unit == KILOGRAMS:
        quantity = weight * count
    else:
        quantity = read.pack * count
    waiting = document.multiplier is not None and not notices
    exact = waiting or attributes.count is not None or weight is not None
    goods = Goods(
        text,
        read.code,
        product,
        quantity,
        pieces,
        attributes,
        read.lot,
        document.place.id if document.place else "",
        plain=not exact and attributes.serial is None,
    )
    return goods, notices
