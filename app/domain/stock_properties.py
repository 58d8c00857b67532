"""What a system keeps of each stock beside product and place, and what this terminal knows of it.

A listing may define stock properties and require some of them; booking goods without a required
one fails (R184), so it is known before anything is sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.values import Product

BATCH = "batch"
EXPIRY = "expiry"


def stated(product: Product, lot: str | None, expiry: date | None) -> tuple[tuple[str, str], ...]:
    """The properties that can be said of goods, in the listing's order: what it does not define
    must not be said."""
    values = {BATCH: lot or "", EXPIRY: expiry.isoformat() if expiry else ""}
    return tuple((name, values[name]) for name in defined(product) if values.get(name))


def missing(product: Product, lot: str | None, expiry: date | None) -> tuple[str, ...]:
    """The required properties that nobody has said; also those that no terminal can know."""
    known = {name for name, _ in stated(product, lot, expiry)}
    return tuple(name for name in product.required_properties if name not in known)


def defined(product: Product) -> tuple[str, ...]:
    """What the listing defines; what it requires is defined, whatever else is known."""
    return tuple(dict.fromkeys((*product.stock_properties, *product.required_properties)))


def with_properties(product: Product, names: Iterable[str]) -> tuple[str, ...]:
    """What the product's stock has, with what somebody else has said of such goods."""
    return tuple(dict.fromkeys((*product.stock_properties, *names)))
