"""A product's code becomes goods to count: packs, counts, weights and what waited for it."""

from __future__ import annotations

from app.domain.decision import Notice
from app.domain.meanings import ProductRead, UnknownRead
from app.domain.receipt.case import Case
from app.domain.receipt.facts import Item
from app.domain.working.goods import amount_of


def item_of(case: Case, read: ProductRead, text: str) -> tuple[Item, tuple[Notice, ...]]:
    """Goods as this code states them, here and now."""
    receipt, amount = case.document, amount_of(case, read)
    item = Item(
        text,
        read.code,
        read.product,
        amount.quantity,
        amount.pieces,
        attributes=amount.attributes,
        lot=read.lot,
        place=receipt.place.id if receipt.place else "",
        package=receipt.package,
    )
    return item, amount.notices


def unknown_item(
    case: Case, read: UnknownRead, text: str, symbology: str
) -> tuple[Item, tuple[Notice, ...]]:
    """Goods under a code that nobody knows: they are kept with code and quantity."""
    receipt, amount = case.document, amount_of(case, read)
    item = Item(
        text,
        read.gtin or read.code,
        None,
        amount.quantity,
        gtin=read.gtin,
        symbology=symbology,
        attributes=amount.attributes,
        place=receipt.place.id if receipt.place else "",
        package=receipt.package,
    )
    return item, amount.notices


def content_of(
    case: Case, read: ProductRead | UnknownRead, text: str
) -> tuple[Item, tuple[Notice, ...]]:
    """The content that a package's label states, known or not."""
    if isinstance(read, ProductRead):
        return item_of(case, read, text)
    return unknown_item(case, read, text, "")
