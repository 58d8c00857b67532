"""A product's code becomes goods to count: packs, counts, weights and what waited for it."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal

from app.domain.decision import Notice
from app.domain.meanings import Attributes, ProductRead, UnknownRead
from app.domain.receipt.case import Case, plain
from app.domain.receipt.facts import Item
from app.domain.values import ONE, ZERO

KILOGRAMS = "MASS_KILOGRAMS"


def filled(first: Attributes, waiting: Attributes) -> Attributes:
    """`first`, with what is absent in it taken from `waiting`."""
    absent = {
        field.name: getattr(waiting, field.name)
        for field in fields(Attributes)
        if not getattr(first, field.name) and getattr(waiting, field.name)
    }
    return replace(first, **absent) if absent else first


def multiplier_of(case: Case) -> tuple[Decimal, tuple[Notice, ...]]:
    """What the waiting multiplier counts, 1 without one; a notice when its time was over."""
    waiting = case.receipt.multiplier
    if waiting is None:
        return ONE, ()
    if case.age(waiting.since) > case.rules.multiplier_ms:
        return ONE, (Notice("multiplier_dropped", {"quantity": plain(waiting.quantity)}),)
    return waiting.quantity, ()


def item_of(case: Case, read: ProductRead, text: str) -> tuple[Item, tuple[Notice, ...]]:
    """Goods as this code states them, here and now."""
    receipt, product = case.receipt, read.product
    attributes = filled(read.attributes, receipt.held)
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
    item = Item(
        text,
        read.code,
        product,
        quantity,
        pieces,
        attributes=attributes,
        lot=read.lot,
        place=receipt.place.id if receipt.place else "",
        package=receipt.package,
    )
    return item, notices


def unknown_item(
    case: Case, read: UnknownRead, text: str, symbology: str
) -> tuple[Item, tuple[Notice, ...]]:
    """Goods under a code that nobody knows: they are kept with code and quantity."""
    receipt = case.receipt
    attributes = filled(read.attributes, receipt.held)
    times, notices = multiplier_of(case)
    item = Item(
        text,
        read.gtin or read.code,
        None,
        times * (attributes.count if attributes.count is not None else 1),
        gtin=read.gtin,
        symbology=symbology,
        attributes=attributes,
        place=receipt.place.id if receipt.place else "",
        package=receipt.package,
    )
    return item, notices


def content_of(
    case: Case, read: ProductRead | UnknownRead, text: str
) -> tuple[Item, tuple[Notice, ...]]:
    """The content that a package's label states, known or not."""
    if isinstance(read, ProductRead):
        return item_of(case, read, text)
    return unknown_item(case, read, text, "")
