"""Products as a person finds them by typing: the catalog's, and those of the open document.

A system may not say which product of the catalog a line is; then the line's own product is found
here alone, and a code can be linked to it by hand.
"""

from __future__ import annotations

from collections.abc import Collection

from app.domain.receipt.document import Receipt
from app.domain.values import Product
from app.store.cache_search import fold


def of_document(receipt: Receipt, text: str, known: Collection[str]) -> list[Product]:
    """Products of its lines that hold every word of `text`, once each, without the `known` ids."""
    wanted = fold(text).split()
    found: dict[str, Product] = {}
    for line in receipt.ordered():
        product = line.product
        if product is None or product.id in known or product.id in found:
            continue
        named = fold(f"{product.name} {product.article}")
        if all(word in named for word in wanted):
            found[product.id] = product
    return list(found.values())
