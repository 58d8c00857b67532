"""What a scan means on a dispatch, by what the person is doing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain.decision import Decision, Held, Notice
from app.domain.dispatch import orders, packages
from app.domain.dispatch.answering import answered, taken
from app.domain.dispatch.case import Case, Told, about, accepted, of_order, of_package, refused
from app.domain.dispatch.checks import DROP, serial_waits
from app.domain.dispatch.commands import commanded
from app.domain.dispatch.details import attributes_scanned
from app.domain.dispatch.document import Package, Question
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
from app.domain.meanings import (
    AttributesRead,
    BadgeRead,
    CommandRead,
    DeliveryRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    ReadMeaning,
    UnknownRead,
    UnsoundRead,
)
from app.domain.receipt.facts import Option

ANSWERS = 9
"""Answers are numbered 1 to 9."""
ORDER: Mapping[type, int] = MappingProxyType(
    {
        CommandRead: 0,
        PlaceRead: 4,
        AttributesRead: 5,
        DeliveryRead: 8,
        BadgeRead: 9,
        UnknownRead: 10,
        UnsoundRead: 11,
    }
)


def scanned(case: Case, read: Read) -> Decision[DispatchFact]:
    """The outcome of one scan."""
    waiting = _waiting(case, read.text)
    if waiting is not None and case.readable(waiting.id):
        return answered(case, waiting, 1, read.text)
    fits = sorted(read.meanings, key=lambda meaning: _fit(case, meaning))
    best = fits[0] if fits else UnknownRead(read.text)
    order = case.document.order_by_code(read.text)
    if order is not None and _fit(case, best) > 1:
        return orders.chosen(case, order, read.text)
    return _meant(case, [best, *fits[1:]], read, waiting)


def _waiting(case: Case, text: str) -> Question | None:
    """The newest open question about the same goods' code."""
    same = (q for q in reversed(case.document.questions) if q.text == text and q.goods)
    return next(same, None) if text else None


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
        case DeliveryRead():
            return refused("other_document", code=meaning.code)
        case BadgeRead():
            return Held("badge", {"person": meaning.person.name or meaning.person.id})
        case UnsoundRead():
            return refused("unsound", why=meaning.why, detail=meaning.detail, text=text[:80])
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
    first = goods[0]
    fact = QuestionGrew(waiting.id, goods, first.text, took_context=True)
    total = waiting.goods[0].quantity + first.quantity
    told = {**dict(waiting.details), **about(replace(first, quantity=total))}
    told["times"] = waiting.times + 1
    return accepted(waiting.reason, fact, details=told, amber=True)


def _which(found: list[Goods], text: str, waiting: Question | None) -> Decision[DispatchFact]:
    """One code, several products of the document: a person says which."""
    if waiting is not None:
        return _grown(waiting, tuple(found))
    options = (*(Option("product", goods.product.id) for goods in found), DROP)
    told: Told = {"text": text, "products": len(found)}
    told.update({f"name{at}": goods.product.name for at, goods in enumerate(found, 1)})
    fact = QuestionAsked(
        "which_product", tuple(told.items()), options, tuple(found), None, None, text, True
    )
    return accepted("which_product", fact, details=told, amber=True)
