"""Where a scan leads when no work document is open: to one, or to the list that narrows it.

Home and the lists ask the same question, so all ask it here.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meanings import (
    DeliveryRead,
    GoodsOutRead,
    PackageRead,
    ProductRead,
    Read,
    ShipmentRead,
)
from app.domain.values import Product
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class ToWork:
    """The work document that is open; `kind` is also the name of its screen."""

    document: str
    kind: str


@dataclass(frozen=True, slots=True)
class ToDeliveries:
    """These deliveries carry the code."""

    deliveries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToGoodsOuts:
    """These orders carry the code."""

    goods_outs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToBoth:
    """Deliveries and orders carry the code: a person says which is meant."""

    deliveries: ToDeliveries
    goods_outs: ToGoodsOuts


@dataclass(frozen=True, slots=True)
class ToShipments:
    """These shipments between places of ours carry the code."""

    shipments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToProduct:
    """An item: who expects it?"""

    product: Product


Target = ToWork | ToDeliveries | ToGoodsOuts | ToBoth | ToShipments | ToProduct


def target_of(read: Read, workbench: Workbench) -> Target | None:
    """Where the code belongs; None: nowhere."""
    deliveries = ToDeliveries(())
    goods_outs = ToGoodsOuts(())
    shipments = ToShipments(())
    for meaning in read.meanings:
        match meaning:
            case DeliveryRead():
                deliveries = ToDeliveries(deliveries.deliveries or meaning.deliveries)
            case GoodsOutRead():
                goods_outs = ToGoodsOuts(goods_outs.goods_outs or meaning.goods_outs)
            case ShipmentRead():
                shipments = ToShipments(shipments.shipments or meaning.shipments)
            case PackageRead():
                open_one = _of_open_document(meaning, workbench)
                if open_one is not None:
                    return open_one
            case _:
                pass
    between = shipments if shipments.shipments else None
    return _documents(deliveries, goods_outs) or between or _item(read)


def _documents(
    deliveries: ToDeliveries, goods_outs: ToGoodsOuts
) -> ToDeliveries | ToGoodsOuts | ToBoth | None:
    if deliveries.deliveries and goods_outs.goods_outs:
        return ToBoth(deliveries, goods_outs)
    if goods_outs.goods_outs:
        return goods_outs
    return deliveries if deliveries.deliveries else None


def _of_open_document(package: PackageRead, workbench: Workbench) -> ToWork | None:
    desk = workbench.desk
    if desk is None:
        return None
    from app.domain.dispatch.document import Dispatch
    from app.domain.receipt.document import Receipt

    if not isinstance(desk.document, Receipt | Dispatch):
        return None
    if desk.document.package_by_code(package.code) is None:
        return None
    return ToWork(desk.key, desk.kind.name)


def _item(read: Read) -> ToProduct | None:
    product = _product(read)
    return ToProduct(product) if product is not None else None


def _product(read: Read) -> Product | None:
    for meaning in read.meanings:
        if isinstance(meaning, ProductRead):
            return meaning.product
        if isinstance(meaning, PackageRead) and isinstance(meaning.content, ProductRead):
            return meaning.content.product
    return None
