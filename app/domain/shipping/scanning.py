"""What a scan means on a shipment."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import assert_never

from app.domain.decision import Decision, Held, Notice
from app.domain.meanings import (
    AttributesRead,
    BadgeRead,
    CommandRead,
    DeliveryRead,
    GoodsOutRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    ReadMeaning,
    ShipmentRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.shipping.actions import Scan
from app.domain.shipping.answering import answered
from app.domain.shipping.case import Case
from app.domain.shipping.commands import commanded
from app.domain.shipping.details import attributes_scanned
from app.domain.shipping.document import Question
from app.domain.shipping.facts import Goods, QuestionAsked, QuestionGrew, ShippingFact
from app.domain.shipping.goods import goods_of
from app.domain.shipping.heading import place_scanned
from app.domain.shipping.taking import take
from app.domain.working import package_form
from app.domain.working.asking import ANSWERS
from app.domain.working.growing import grown_by, which_of
from app.domain.working.outcome import refused
from app.domain.working.reading import beside_goods

ORDER: Mapping[type, int] = MappingProxyType(
    {
        CommandRead: 0,
        ProductRead: 1,
        PlaceRead: 2,
        AttributesRead: 3,
        PackageRead: 4,
        GoodsOutRead: 5,
        ShipmentRead: 5,
        DeliveryRead: 6,
        BadgeRead: 7,
        UnknownRead: 8,
        UnsoundRead: 9,
    }
)


def scanned(case: Case, action: Scan) -> Decision[ShippingFact]:
    """The outcome of one scan."""
    read = action.read
    waiting = case.waiting(read.text)
    if waiting is not None and case.readable(waiting.id):
        return answered(case, waiting, 1, read.text)
    fits = sorted(read.meanings, key=lambda meaning: ORDER[type(meaning)])
    meanings: list[ReadMeaning] = [*fits] or [UnknownRead(read.text)]
    return _meant(case, meanings, action, waiting)


def _meant(
    case: Case, meanings: list[ReadMeaning], action: Scan, waiting: Question | None
) -> Decision[ShippingFact]:
    meaning, text = meanings[0], action.read.text
    match meaning:
        case CommandRead():
            return commanded(case, meaning, text)
        case ProductRead():
            products = [other for other in meanings if isinstance(other, ProductRead)]
            return _product(case, products, action, waiting)
        case PlaceRead():
            return place_scanned(case, meaning.place, action.side, text)
        case AttributesRead():
            return attributes_scanned(case, meaning.attributes, text)
        case PackageRead():
            return _package(case, meaning, action, waiting)
        case ShipmentRead():
            return _shipment(case, meaning)
        case DeliveryRead() | GoodsOutRead():
            return refused("other_document", code=meaning.code)
        case BadgeRead() | UnsoundRead():
            return beside_goods(meaning, text)
        case UnknownRead():
            return refused("unknown_code", code=(meaning.gtin or meaning.code)[:80])
        case _:
            assert_never(meaning)


def _shipment(case: Case, meaning: ShipmentRead) -> Decision[ShippingFact]:
    """A shipment's number: this one's says nothing new."""
    shipment = case.document.shipment
    if shipment is not None and shipment.head.id in meaning.shipments:
        return Held("shipment_open", {"code": meaning.code})
    return refused("other_document", code=meaning.code)


def _package(
    case: Case, meaning: PackageRead, action: Scan, waiting: Question | None
) -> Decision[ShippingFact]:
    """A package is as much as its label says that it holds, once."""
    if not isinstance(meaning.content, ProductRead):
        return refused("package_without_content", code=meaning.code[:80])
    code = package_form(meaning.code)
    if code in case.document.packages():
        return refused("package_repeated", code=meaning.code[:80])
    return _product(case, [meaning.content], action, waiting, code)


def _product(
    case: Case,
    reads: list[ProductRead],
    action: Scan,
    waiting: Question | None,
    package: str = "",
) -> Decision[ShippingFact]:
    text = action.read.text
    found: list[Goods] = []
    notices: tuple[Notice, ...] = ()
    for read in (_shipped(case, reads) or reads)[: ANSWERS - 1]:
        goods, notices = goods_of(case, read, text, action.stock, package)
        found.append(goods)
    if len({goods.product.id for goods in found}) > 1:
        return which_of(found, text, waiting, QuestionAsked, QuestionGrew)
    goods = found[0]
    if waiting is not None:
        return grown_by(waiting, (goods,), QuestionGrew)
    return take(case, goods, took_context=True, notices=notices)


def _shipped(case: Case, reads: list[ProductRead]) -> list[ProductRead]:
    """Of several products with one code those that the shipment names."""
    if case.drafting:
        return []
    named = {line.product.id for line in case.document.lines if line.shipped}
    return [read for read in reads if read.product.id in named]
