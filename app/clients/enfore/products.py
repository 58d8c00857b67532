"""Products as enfore names them: in its list, and where the catalog does not know one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.clients.base import Known
from app.clients.enfore import wire
from app.domain.values import ONE, Product

_UNITS = {"MASS_KILOGRAMS": "kg", "MASS_GRAMS": "g", "VOLUME_LITERS": "l", "LENGTH_METERS": "m"}
_CODE_NAMES = ("identifier", "value", "code", "gtin", "ean", "number")
_PACK_NAMES = ("pack", "quantity", "factor", "number_of_units")


def product_of(shown: wire.Product) -> tuple[Product, tuple[tuple[str, str], ...]]:
    """A product with its (code, pack) pairs; only whole multiples of its unit can be booked."""
    unit = shown.management_unit or "COUNT_PIECES"
    product = Product(
        id=shown.id,
        name=shown.name or shown.article_id or shown.id,
        article=shown.article_id or "",
        unit=_UNITS.get(unit, "pcs"),
        management_unit=unit,
    )
    return product, tuple(dict.fromkeys(_codes(shown.product_identifiers)))


def _codes(shown: Any) -> Iterator[tuple[str, str]]:
    """Codes of a product's identifiers, whose shape nobody has seen: texts or objects, in a list
    or by name."""
    rows = shown.values() if isinstance(shown, dict) else shown
    for row in rows if not isinstance(rows, str) and hasattr(rows, "__iter__") else ():
        members = row if isinstance(row, dict) else {"identifier": row}
        code = next((c for c in map(members.get, _CODE_NAMES) if _is_code(c)), None)
        if code is not None:
            yield str(code).strip(), _pack(members)


def _is_code(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return False
    text = str(value).strip()
    return 0 < len(text) <= 64 and text.isprintable()


def _pack(members: dict[str, Any]) -> str:
    for name in _PACK_NAMES:
        value = members.get(name)
        amount = value.get("value") if isinstance(value, dict) else value
        if isinstance(amount, (int, Decimal)) and not isinstance(amount, bool) and amount > 0:
            return format(Decimal(amount), "f")
    return "1"


def named_product(
    identifier: str | None, shown: wire.QuantityShown | None, known: Known, size: Decimal = ONE
) -> Product:
    """The product as the catalog knows it; else what the document itself says of it.

    `shown` is an amount of it, which names its unit; `size` what it comes in.
    """
    key = identifier or ""
    found = known.product(key)
    if found is not None:
        return found
    unit = shown.unit if shown is not None and shown.unit else "COUNT_PIECES"
    return Product(
        id=key,
        name=key,
        unit=_UNITS.get(unit, "pcs"),
        management_unit=unit,
        step=min(ONE, size) if size > 0 else ONE,
    )
