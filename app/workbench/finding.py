"""Products as a person finds them by typing: the catalog's, and those of the open document.

A system may not say which product of the catalog a line is; then the line's own product is found
here alone, and a code can be linked to it by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.domain.values import Product
from app.store.cache_search import fold


def of_document(products: Iterable[Product], text: str, known: Collection[str]) -> list[Product]:
    """A document's products that hold every word of `text`, once each, without the `known` ids."""
    wanted = fold(text).split()
    found: dict[str, Product] = {}
    for product in products:
        if product.id in known or product.id in found:
            continue
        named = fold(f"{product.name} {product.article}")
        if all(word in named for word in wanted):
            found[product.id] = product
    return list(found.values())
