"""What a scan means on a receipt, out of all that its characters could mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
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
    Read,
    ReadMeaning,
    ShipmentRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.receipt.answering import answered
from app.domain.receipt.case import Case
from app.domain.receipt.commands import commanded
from app.domain.receipt.counting import count
from app.domain.receipt.document import Question, Receipt
from app.domain.receipt.facts import Item, PlaceChosen, QuestionAsked, QuestionGrew, ReceiptFact
from app.domain.receipt.items import item_of, unknown_item
from app.domain.receipt.line import LineKind
from app.domain.receipt.lots import attributes_scanned
from app.domain.receipt.packages import package_scanned
from app.domain.working.asking import ANSWERS, grown, parked, which_product
from app.domain.working.goods import about, serial_waits
from app.domain.working.outcome import accepted, refused
from app.domain.working.reading import beside_goods

SSCC_DIGITS = 18
FOREIGN_SSCC = 7
ORDER: Mapping[type, int] = MappingProxyType(
    {
        CommandRead: 0,
        PlaceRead: 5,
        AttributesRead: 6,
        DeliveryRead: 8,
        GoodsOutRead: 9,
        ShipmentRead: 9,
        BadgeRead: 9,
        UnknownRead: 10,
        UnsoundRead: 11,
    }
)


def scanned(case: Case, read: Read) -> Decision[ReceiptFact]:
    """The outcome of one scan."""
    waiting = case.waiting(read.text)
    if waiting is not None and case.readable(waiting.id):
        return answered(case, waiting, 1, read.text)
    meanings = _fitting(case.document, read) or [UnknownRead(read.text)]
    return _meant(case, meanings, read, waiting)


def _fitting(receipt: Receipt, read: Read) -> list[ReadMeaning]:
    """The meanings, the one that a receipt wants most first."""
    fits = [(_fit(receipt, meaning), meaning) for meaning in read.meanings]
    return [meaning for _, meaning in sorted(fits, key=lambda pair: pair[0])]


def _fit(receipt: Receipt, meaning: ReadMeaning) -> int:
    """How much a receipt wants this meaning; 0 most."""
    if isinstance(meaning, PackageRead):
        if receipt.package_by_code(meaning.code) is not None:
            return 1
        if meaning.content is not None:
            return 2
        sscc = len(meaning.code) == SSCC_DIGITS and meaning.code.isdigit()
        return FOREIGN_SSCC if sscc else 12
    if isinstance(meaning, ProductRead):
        return 3 if receipt.by_product.get(meaning.product.id) else 4
    return ORDER[type(meaning)]


def _meant(  # noqa: C901  one arm per meaning
    case: Case, meanings: list[ReadMeaning], read: Read, waiting: Question | None
) -> Decision[ReceiptFact]:
    meaning, text = meanings[0], read.text
    match meaning:
        case CommandRead():
            return commanded(case, meaning, text)
        case ProductRead():
            products = [other for other in meanings if isinstance(other, ProductRead)]
            return _product(case, products, read, waiting)
        case PlaceRead():
            return accepted(
                "place_chosen",
                PlaceChosen(meaning.place, text),
                details={"place": meaning.place.name},
            )
        case AttributesRead():
            return attributes_scanned(case, meaning.attributes, text)
        case DeliveryRead():
            return _delivery(case, meaning)
        case GoodsOutRead() | ShipmentRead():
            return refused("goods_out_not_here", code=meaning.code)
        case BadgeRead() | UnsoundRead():
            return beside_goods(meaning, text)
        case PackageRead():
            if _fit(case.document, meaning) <= FOREIGN_SSCC:
                return package_scanned(case, meaning, text)
            return _unknown(case, UnknownRead(meaning.code), read, waiting)
        case UnknownRead():
            return _unknown(case, meaning, read, waiting)
        case _:
            assert_never(meaning)


def _delivery(case: Case, meaning: DeliveryRead) -> Decision[ReceiptFact]:
    mine = {head.id for head in case.document.heads}
    if mine & set(meaning.deliveries):
        return Held("delivery_open", {"code": meaning.code})
    if case.document.blind and not case.document.posts:
        return Held("delivery_to_attach", {"code": meaning.code})
    return refused("other_delivery", code=meaning.code)


def _product(
    case: Case, reads: list[ProductRead], read: Read, waiting: Question | None
) -> Decision[ReceiptFact]:
    here = [_as_announced(case.document, r) for r in _awaited(case.document, reads) or reads]
    items: list[Item] = []
    notices: tuple[Notice, ...] = ()
    for meaning in here[: ANSWERS - 1]:
        item, notices = item_of(case, meaning, read.text)
        items.append(replace(item, symbology=read.symbology))
    if len({item.product.id for item in items if item.product}) > 1:
        return _which(items, read.text, waiting, notices)
    return _counted_or_parked(case, items[0], waiting, notices)


def _awaited(receipt: Receipt, reads: list[ProductRead]) -> list[ProductRead]:
    """Products of this receipt, announced ones before those that only turned up."""
    here = [r for r in reads if receipt.by_product.get(r.product.id)]
    advised = [
        r
        for r in here
        if any(line.kind is LineKind.ADVISED for line in receipt.lines_of(r.product.id))
    ]
    return advised or here


def _as_announced(receipt: Receipt, read: ProductRead) -> ProductRead:
    """Goods of an announced line are counted in the line's own unit and steps."""
    product = read.product
    lines = receipt.lines_of(product.id)
    known = next((x.product for x in lines if x.kind is LineKind.ADVISED and x.product), product)
    if (known.step, known.management_unit) == (product.step, product.management_unit):
        return read
    unit, managed = known.unit, known.management_unit
    own = replace(product, step=known.step, unit=unit, management_unit=managed)
    return replace(read, product=own)


def _counted_or_parked(
    case: Case, item: Item, waiting: Question | None, notices: tuple[Notice, ...]
) -> Decision[ReceiptFact]:
    if serial_waits(case, item):
        return refused("serial_repeated", **about(item), serial=item.attributes.serial)
    if waiting is not None:
        return _grown(waiting, (item,), notices)
    return count(case, item, took_context=True, notices=notices)


def _grown(
    waiting: Question, items: tuple[Item, ...], notices: tuple[Notice, ...]
) -> Decision[ReceiptFact]:
    """One more piece while its question is still unread: both wait for the same answer."""
    if len(items) != len(waiting.goods):  # the catalog learned of another product meanwhile
        return refused("question_waits", reason=waiting.reason)
    fact = QuestionGrew(waiting.id, items, items[0].text, took_context=True)
    return grown(waiting, fact, items[0], notices)


def _which(
    items: list[Item], text: str, waiting: Question | None, notices: tuple[Notice, ...]
) -> Decision[ReceiptFact]:
    """One code, several products: a person says which (the delivery's own come first)."""
    if waiting is not None:
        return _grown(waiting, tuple(items), notices)
    ask = which_product((item.product for item in items if item.product), text)
    fact = QuestionAsked(
        ask.reason, tuple(ask.details.items()), ask.choices, tuple(items), None, text, True
    )
    return parked(ask, fact, notices=notices)


def _unknown(
    case: Case, meaning: UnknownRead, read: Read, waiting: Question | None
) -> Decision[ReceiptFact]:
    item, notices = unknown_item(case, meaning, read.text, read.symbology)
    if waiting is not None:
        return _grown(waiting, (item,), notices)
    return count(case, item, took_context=True, notices=notices)
