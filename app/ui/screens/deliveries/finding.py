"""Where a scan leads when no work document is open: to a receipt, or to the list that narrows it.

Home and the goods-in list ask the same question, so both ask it here.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meanings import DeliveryRead, PackageRead, ProductRead, Read
from app.domain.values import Product
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class ToReceipt:
    """The receipt that is open."""

    document: str


@dataclass(frozen=True, slots=True)
class ToDeliveries:
    """These deliveries carry the code."""

    deliveries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToProduct:
    """An item: who expects it?"""

    product: Product


Target = ToReceipt | ToDeliveries | ToProduct


def target_of(read: Read, workbench: Workbench) -> Target | None:
    """Where the code belongs; None: nowhere."""
    deliveries: tuple[str, ...] = ()
    for meaning in read.meanings:
        match meaning:
            case DeliveryRead():
                deliveries = deliveries or meaning.deliveries
            case PackageRead():
                open_one = _of_open_receipt(meaning, workbench)
                if open_one is not None:
                    return open_one
            case _:
                pass
    if deliveries:
        return ToDeliveries(deliveries)
    product = _product(read)
    return ToProduct(product) if product is not None else None


def _of_open_receipt(package: PackageRead, workbench: Workbench) -> ToReceipt | None:
    desk = workbench.desk
    if desk is not None and desk.document.package_by_code(package.code) is not None:
        return ToReceipt(desk.key)
    return None


def _product(read: Read) -> Product | None:
    for meaning in read.meanings:
        if isinstance(meaning, ProductRead):
            return meaning.product
        if isinstance(meaning, PackageRead) and isinstance(meaning.content, ProductRead):
            return meaning.content.product
    return None
