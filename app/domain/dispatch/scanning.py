"""What a scan means on a dispatch, by what the person is doing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain.decision import Decision, Held, Notice
from app.domain.dispatch import orders, packages, putting_back
from app.domain.dispatch.answering import answered, taken
from app.domain.dispatch.case import Case, of_order, of_package
from app.domain.dispatch.commands import commanded
from app.domain.dispatch.details import attributes_scanned
from app.domain.dispatch.document import Order, Package, Question
from app.domain.dispatch.facts import (
    DispatchFact,
    Goods,
    Mode,
    OrderChosen,
    PackageChosen,
    PlaceChosen,
    QuestionAsked,
    QuestionGrew,
)
from app.domain.dispatch.goods import goods_of
from app.domain.dispatch.places import place_scanned
from app.domain.gtin import look_up_form
from app.domain.meanings import (
    AttributesRead,
    BadgeRead,
    CommandRead,
    DeliveryRead,
    GoodsOutRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    ReadMeaning,
    ShipmentRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.working.asking import ANSWERS, grown, parked, which_product
from app.domain.working.goods import about, serial_waits
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.reading import beside_goods

ORDER: Mapping[type, int] = MappingProxyType(
    {
        CommandRead: 0,
        PlaceRead: 4,
        AttributesRead: 5,
        GoodsOutRead: 7,
        ShipmentRead: 7,
        DeliveryRead: 8,
        BadgeRead: 9,
        UnknownRead: 10,
        UnsoundRead: 11,
    }
)


def scanned(case: Case, read: Read) -> Decision[DispatchFact]:
    """The outcome of one scan."""
    waiting = case.waiting(read.text)
    if waiting is not None and case.readable(waiting.id):
        return answered(case, waiting, 1, read.text)
    fits = sorted(read.meanings, key=lambda meaning: _fit(case, meaning))
    best = fits[0] if fits else UnknownRead(read.text)
    if _fit(case, best) > 1:
        order = case.document.order_by_code(read.text)
        if order is not None:
            return _named(case, order, read.text)
        if case.document.package_by_code(read.text) is not None:
            return _package(case, PackageRead(read.text), read.text, waiting)
    return _meant(case, [best, *fits[1:]], read, waiting)


def _named(case: Case, order: Order, text: str) -> Decision[DispatchFact]:
    """An order's number chooses it; what its customer shows begins to hand it over."""
    picks = case.document.mode in (Mode.PICK, Mode.PACK)
    if picks and case.rules.can_hand_over and look_up_form(text) in order.shown:
        before = (OrderChosen(order.id, text),)
        return putting_back.entered(case, Mode.HAND_OVER, text, before)
    return orders.chosen(case, order, text)


def _fit(case: Case, meaning: ReadMeaning) -> int:
    """How much a dispatch wants this meaning; 0 most."""
    if isinstance(meaning, PackageRead):
        if case.document.package_by_code(meaning.code) is not None:
            return 1
        return 6 if case.document.mode is Mode.PACK or meaning.content is not None else 12
    if isinstance(meaning, ProductRead):
        return 2 if case.document.by_product.get(meaning.product.id) else 3
    return ORDER[type(meaning)]


def _meant(
    case: Case, meanings: list[ReadMeaning], read: Read, waiting: Question | None
) -> Decision[DispatchFact]:
    meaning, text = meanings[0], read.text
    match meaning:
        case CommandRead():
            return commanded(case, meaning, text)
        case ProductRead():
            products = [other for other in meanings if isinstance(other, ProductRead)]
            return _product(case, products, text, waiting)
        case PlaceRead():
            return _place(case, meaning, text)
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


def _place(case: Case, meaning: PlaceRead, text: str) -> Decision[DispatchFact]:
    match case.document.mode:
        case Mode.PICK:
            return place_scanned(case, meaning.place, text)
        case Mode.PUT_BACK:
            told = {"place": meaning.place.name, "here": meaning.place.name}
            return accepted("place_chosen", PlaceChosen(meaning.place, text=text), details=told)
        case Mode.PACK | Mode.HAND_OVER:
            return refused("place_not_here", place=meaning.place.name)


def _package(
    case: Case, meaning: PackageRead, text: str, waiting: Question | None
) -> Decision[DispatchFact]:
    known = case.document.package_by_code(meaning.code)
    if known is not None and case.document.mode is Mode.HAND_OVER:
        return _package_leaves(case, known, text)
    picks = case.document.mode is not Mode.PACK
    if picks and known is None and isinstance(meaning.content, ProductRead):
        return _product(case, [meaning.content], text, waiting)
    return packages.package_scanned(case, meaning.code, text)


def _package_leaves(case: Case, known: Package, text: str) -> Decision[DispatchFact]:
    """At the hand-over a package names its order."""
    order = case.document.order_of(known.goods_out)
    told: Told = {**of_package(known, order), "lines": len(case.document.content(known.id))}
    facts: list[DispatchFact] = [PackageChosen(known.id, text)]
    if order is not None:
        facts.append(OrderChosen(order.id, text))
        told.update(of_order(order))
    return accepted("package_chosen", *facts, details=told)


def _product(
    case: Case, reads: list[ProductRead], text: str, waiting: Question | None
) -> Decision[DispatchFact]:
    if case.document.mode is Mode.HAND_OVER:
        return refused("scan_order_or_package", text=text)
    here = [r for r in reads if case.document.by_product.get(r.product.id)] or reads
    found: list[Goods] = []
    notices: tuple[Notice, ...] = ()
    for read in here[: ANSWERS - 1]:
        goods, notices = goods_of(case, _as_ordered(case, read), text)
        found.append(goods)
    if len({goods.product.id for goods in found}) > 1:
        return _which(found, text, waiting)
    goods = found[0]
    if serial_waits(case, goods):
        return refused("serial_repeated", **about(goods), serial=goods.attributes.serial)
    if waiting is not None:
        return _grown(waiting, (goods,))
    decision = taken(case, goods, took_context=True)
    if isinstance(decision, Held) or not notices:
        return decision
    return replace(decision, notices=(*notices, *decision.notices))


def _as_ordered(case: Case, read: ProductRead) -> ProductRead:
    """Goods of a line are counted in the line's own unit and steps."""
    lines = case.document.lines_of(read.product.id)
    return replace(read, product=lines[0].product) if lines else read


def _grown(waiting: Question, goods: tuple[Goods, ...]) -> Decision[DispatchFact]:
    """One more piece while its question is still unread: both wait for the same answer."""
    if len(goods) != len(waiting.goods):  # the catalog learned of another product meanwhile
        return refused("question_waits", reason=waiting.reason)
    fact = QuestionGrew(waiting.id, goods, goods[0].text, took_context=True)
    return grown(waiting, fact, goods[0])


def _which(found: list[Goods], text: str, waiting: Question | None) -> Decision[DispatchFact]:
    """One code, several products of the document: a person says which."""
    if waiting is not None:
        return _grown(waiting, tuple(found))
    ask = which_product((goods.product for goods in found), text)
    fact = QuestionAsked(
        ask.reason, tuple(ask.details.items()), ask.choices, tuple(found), None, None, text, True
    )
    return parked(ask, fact)
