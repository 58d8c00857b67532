"""What a scan means on an ad-hoc goods out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import assert_never

from app.domain.adhoc.actions import Scan
from app.domain.adhoc.answering import answered
from app.domain.adhoc.case import Case
from app.domain.adhoc.commands import commanded
from app.domain.adhoc.details import attributes_scanned
from app.domain.adhoc.document import Question
from app.domain.adhoc.facts import AdHocFact, Goods, PlaceChosen, QuestionAsked, QuestionGrew
from app.domain.adhoc.goods import goods_of
from app.domain.adhoc.taking import take
from app.domain.decision import Decision, Notice
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
from app.domain.values import Place
from app.domain.working.asking import ANSWERS
from app.domain.working.growing import grown_by, which_of
from app.domain.working.outcome import Told, accepted, refused
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


def scanned(case: Case, action: Scan) -> Decision[AdHocFact]:
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
) -> Decision[AdHocFact]:
    meaning, text = meanings[0], action.read.text
    match meaning:
        case CommandRead():
            return commanded(case, meaning, text)
        case ProductRead():
            products = [other for other in meanings if isinstance(other, ProductRead)]
            return _product(case, products, action, waiting)
        case PlaceRead():
            return place_chosen(meaning.place, text)
        case AttributesRead():
            return attributes_scanned(case, meaning.attributes, text)
        case PackageRead():
            return _package(case, meaning, action, waiting)
        case DeliveryRead() | GoodsOutRead() | ShipmentRead():
            return refused("other_document", code=meaning.code)
        case BadgeRead() | UnsoundRead():
            return beside_goods(meaning, text)
        case UnknownRead():
            return refused("unknown_code", code=(meaning.gtin or meaning.code)[:80])
        case _:
            assert_never(meaning)


def _package(
    case: Case, meaning: PackageRead, action: Scan, waiting: Question | None
) -> Decision[AdHocFact]:
    """A package is as much as its label says that it holds."""
    if isinstance(meaning.content, ProductRead):
        return _product(case, [meaning.content], action, waiting)
    return refused("package_without_content", code=meaning.code[:80])


def place_chosen(place: Place | None, text: str = "") -> Decision[AdHocFact]:
    """What follows is taken from here."""
    told: Told = {"place": place.name if place else ""}
    return accepted("place_chosen", PlaceChosen(place, text), details=told)


def _product(
    case: Case, reads: list[ProductRead], action: Scan, waiting: Question | None
) -> Decision[AdHocFact]:
    text = action.read.text
    found: list[Goods] = []
    notices: tuple[Notice, ...] = ()
    for read in reads[: ANSWERS - 1]:
        goods, notices = goods_of(case, read, text, action.homes)
        found.append(goods)
    if len({goods.product.id for goods in found}) > 1:
        return which_of(found, text, waiting, QuestionAsked, QuestionGrew)
    goods = found[0]
    if waiting is not None:
        return grown_by(waiting, (goods,), QuestionGrew)
    return take(case, goods, took_context=True, notices=notices)
