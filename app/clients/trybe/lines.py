"""What an item of an order says of itself, in our words. Pure.

No document says which member of an item names its product (O74). Where the site names one, the
product is the catalog's. Else the item stands for itself: a product of its own, whose id is made
from the item's text, so that a code that a person links to it once is known on every order that
says the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.base import Known
from app.clients.trybe import wire
from app.domain.delivery import DeliveryLine
from app.domain.values import ONE, Product

UNLINKED = "trybe-"
"""How the id of a product begins that stands for an item's text."""
_TEXTS = ("name", "product_name", "title", "description", "sku")


def line_of(item: wire.Item, position: int, member: str, known: Known) -> DeliveryLine:
    """An item as a line; `position` counts from 1, in the order of the list."""
    return DeliveryLine(
        id=item.id,
        product=product_of(item, position, member, known),
        expected=Decimal(item.quantity or 0),
        unit_size=ONE,
        position=str(position),
        sort=f"{position:06}",
    )


def product_of(item: wire.Item, position: int, member: str, known: Known) -> Product:
    """The product of an item, as far as anybody knows it; whole pieces, as the system counts."""
    named = reference_of(item, member)
    identifier = named or unlinked_id(item)
    found = known.product(identifier) or _by_article(named, known)
    if found is None:
        # Of an item that says nothing, its place on the order's paper is all that a person has.
        name = text_of(item) or named or f"#{position} {item.id[:8]}"
        return Product(id=identifier, name=name)
    whole = found.step == found.step.to_integral_value()
    return found if whole else replace(found, step=ONE)


def reference_of(item: wire.Item, member: str) -> str:
    """What the site's member says of an item ("product.id" looks into `product`); else empty."""
    value: Any = item.raw()
    for name in member.split(".") if member else ("",):
        value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return str(value).strip()


def unlinked_id(item: wire.Item) -> str:
    """The id of the product that an item stands for by itself: the same for the same text."""
    text = text_of(item)
    source = f"text\n{text}" if text else f"item\n{item.id}"
    return UNLINKED + hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def text_of(item: wire.Item) -> str:
    """The first text that reads like a name, of the item or of what it holds; else empty."""
    parts = list(_parts(item.raw()))
    for name in _TEXTS:
        for part in parts:
            text = part.get(name)
            if isinstance(text, str) and text.strip():
                return " ".join(text.split())[:200]
    return ""


def _by_article(named: str, known: Known) -> Product | None:
    """A site may name its products by article number; only one product can be meant."""
    found = known.products_by_article(named) if named else ()
    return found[0] if len(found) == 1 else None


def _parts(raw: dict[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield raw
    yield from (value for value in raw.values() if isinstance(value, Mapping))
