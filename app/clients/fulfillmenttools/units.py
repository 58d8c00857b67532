"""What an amount is counted in: the listing's key, ours, and whether both mean the same. Pure.

The catalog may have been written for another system's unit names. A key that is shown to people
alike is the same unit under another name; anything else is another unit, and amounts in it are
not ours to convert.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.values import Product

_SHOWN = {
    "COUNT_PIECES": "pcs",
    "MASS_KILOGRAMS": "kg",
    "MASS_GRAMS": "g",
    "MASS_TONS": "t",
    "VOLUME_LITERS": "l",
    "VOLUME_MILLILITERS": "ml",
    "LENGTH_METERS": "m",
}
_ALSO = {
    "pc": "pcs",
    "piece": "pcs",
    "pieces": "pcs",
    "each": "pcs",
    "ea": "pcs",
    "st": "pcs",
    "stk": "pcs",
    "kilogram": "kg",
    "gram": "g",
    "liter": "l",
    "litre": "l",
    "meter": "m",
}
_STEPS = {"kg": Decimal("0.001"), "t": Decimal("0.001"), "l": Decimal("0.001")}


def shown(key: str) -> str:
    """How people call a unit."""
    folded = key.strip().casefold()
    return _SHOWN.get(key) or _ALSO.get(folded, folded)


def key_of(product: Product) -> str | None:
    """The measurementUnitKey of a product's listing, as far as the catalog knows it."""
    unit = product.management_unit
    return product.unit if unit in _SHOWN else unit or None


def in_unit(product: Product, key: str | None) -> Product:
    """The product in the listing's own unit name where that is ours; else as it was."""
    if not key or key == product.management_unit or shown(key) != product.unit:
        return product
    return replace(product, management_unit=key)


def differs(product: Product, key: str | None) -> bool:
    """Whether amounts of the product are counted in another unit than the listing's."""
    return bool(key) and shown(key or "") != shown(key_of(product) or "")


def unknown_product(article: str, key: str | None) -> Product:
    """A product of which nothing but its article number and unit is known."""
    unit = shown(key or "pcs")
    step = _STEPS.get(unit, Decimal(1))
    return Product(article, article, article, unit, key or "", step)
