"""Codes as a desk reads them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.meanings import (
    Attributes,
    AttributesRead,
    CommandRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    ReadMeaning,
    UnknownRead,
)
from app.domain.values import Lot, Place, Product
from app.domain.working.actions import Scan


def meaning(*meanings: ReadMeaning, text: str = "") -> Scan:
    """A scan with these meanings."""
    return Scan(Read(text or repr(meanings), "EAN-13", meanings))


def item(
    product: Product, *, pack: int | str = 1, lot_known: Lot | None = None, **attributes: Any
) -> Scan:
    """An item's code; equal arguments are equal characters."""
    told = Attributes(**attributes)
    read = ProductRead(product, Decimal(pack), product.id, told, lot_known)
    return meaning(read, text=f"{product.id}*{pack}{told if told else ''}")


def command(name: str, value: str = "") -> Scan:
    """A command code."""
    return meaning(CommandRead(name, value), text=f"DH:{name}:{value}")


def place(where: Place) -> Scan:
    """A place's label."""
    return meaning(PlaceRead(where), text=where.id)


def package(code: str, content: ProductRead | UnknownRead | None = None) -> Scan:
    """A package's label."""
    return meaning(PackageRead(code, content), text=code)


def attributes(**told: Any) -> Scan:
    """A code with attributes only."""
    return meaning(AttributesRead(Attributes(**told)), text=f"attributes {told}")


def unknown(code: str, **more: Any) -> Scan:
    """A code that nobody knows; also how an order's number is read."""
    return meaning(UnknownRead(code, **more), text=code)
