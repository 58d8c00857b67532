"""What a scan means on an adjustment."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import assert_never

from app.domain.adjusting.actions import Scan
from app.domain.adjusting.answering import answered
from app.domain.adjusting.case import Case
from app.domain.adjusting.commands import commanded
from app.domain.adjusting.details import attributes_scanned
from app.domain.adjusting.document import Question
from app.domain.adjusting.facts import (
    AdjustFact,
    Goods,
    PlaceChosen,
    QuestionAsked,
    QuestionGrew,
)
from app.domain.adjusting.goods import goods_of
from app.domain.adjusting.taking import take
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
from app.domain.values import Place
from app.domain.working.asking import ANSWERS
from app.domain.working.growing import grown_by, which_of
from app.domain.working.outcome import accepted, refused
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


def scanned(case: Case, action: Scan) -> Decision[AdjustFact]:
    """The outcome of one scan."""
    read = action.read
    waiting = case.waiting(read.text)
    if waiting is not None and case.readable(waiting.id):
        return answered(case, waiting, 1, read.text)
    fits = sorted(read.meanings, key=lambda meaning: ORDER[type(meaning)])
    meanings: list[ReadMeaning] = [*fits] or [UnknownRead(read.text)]
    return _meant(case, meanings, read.text, waiting)


def _meant(
    case: Case, meanings: list[ReadMeaning], text: str, waiting: Question | None
) -> Decision[AdjustFact]:
    meaning = meanings[0]
    match meaning:
        case CommandRead():
            return commanded(case, meaning, text)
        case ProductRead():
            products = [other for other in meanings if isinstance(other, ProductRead)]
            return _product(case, products, text, waiting)
        case PlaceRead():
            return place_chosen(case, meaning.place, text)
        case AttributesRead():
            return attributes_scanned(case, meaning.attributes, text)
        case PackageRead():
            return _package(case, meaning, text, waiting)
        case DeliveryRead() | GoodsOutRead() | ShipmentRead():
            return refused("other_document", code=meaning.code)
        case BadgeRead() | UnsoundRead():
            return beside_goods(meaning, text)
        case UnknownRead():
            return refused("unknown_code", code=(meaning.gtin or meaning.code)[:80])
        case _:
            assert_never(meaning)


def _package(
    case: Case, meaning: PackageRead, text: str, waiting: Question | None
) -> Decision[AdjustFact]:
    """A package is as much as its label says that it holds."""
    if isinstance(meaning.content, ProductRead):
        return _product(case, [meaning.content], text, waiting)
    return refused("package_without_content", code=meaning.code[:80])


def place_chosen(case: Case, place: Place, text: str = "") -> Decision[AdjustFact]:
    """The figure of this place is put right."""
    told = {"place": place.name}
    if case.document.place == place:
        return Held("place_unchanged", told)
    return accepted("place_chosen", PlaceChosen(place, text), details=told)


def _product(
    case: Case, reads: list[ProductRead], text: str, waiting: Question | None
) -> Decision[AdjustFact]:
    wanted = case.document.product
    # A code of several products means the one that this is about.
    fits = [read for read in reads if wanted is not None and read.product.id == wanted.id]
    found: list[Goods] = []
    notices: tuple[Notice, ...] = ()
    for read in (fits or reads)[: ANSWERS - 1]:
        goods, notices = goods_of(case, read, text)
        found.append(goods)
    if wanted is None and len({goods.product.id for goods in found}) > 1:
        return which_of(found, text, waiting, QuestionAsked, QuestionGrew)
    goods = found[0]
    if waiting is not None:
        return grown_by(waiting, (goods,), QuestionGrew)
    return take(case, goods, took_context=True, notices=notices)
