"""From what a code's characters say to what this terminal knows about it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from app.domain.gtin import look_up_form
from app.domain.meanings import (
    NO_ATTRIBUTES,
    Attributes,
    AttributesRead,
    BadgeRead,
    Command,
    CommandRead,
    DeliveryRead,
    GoodsOutRead,
    Gs1,
    Meaning,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    Reading,
    ReadMeaning,
    ShipmentRead,
    Sscc,
    Text,
    TradeItem,
    UnknownRead,
    Unsound,
    UnsoundRead,
)
from app.domain.values import Person
from app.scan.guard import Kind
from app.store.cache import Cache

_GUESSES = (UnknownRead, UnsoundRead)


Labels = Callable[[str], tuple[str, ...]]
"""The goods-outs on whose packages this terminal put a label."""


def _no_labels(_: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class _Known:
    """Where meanings are looked up."""

    cache: Cache
    packages: Container[str]
    labels: Labels

    def documents(self, code: str) -> Iterator[DeliveryRead | GoodsOutRead | ShipmentRead]:
        """The open documents that a code names, by what the server or this terminal knows."""
        deliveries = self.cache.deliveries.of_code(code)
        if deliveries:
            yield DeliveryRead(code, tuple(deliveries))
        goods_outs = dict.fromkeys((*self.cache.goods_outs.of_code(code), *self.labels(code)))
        if goods_outs:
            yield GoodsOutRead(code, tuple(goods_outs))
        shipments = self.cache.shipments.of_code(code)
        if shipments:
            yield ShipmentRead(code, tuple(shipments))

    def is_package(self, code: str, documents: Iterable[ReadMeaning]) -> bool:
        """Whether a mere text may be a package: what names a delivery may be one of its."""
        named = any(isinstance(one, DeliveryRead) for one in documents)
        return named or look_up_form(code) in self.packages or bool(self.labels(code))


def resolve(
    reading: Reading,
    cache: Cache,
    packages: Container[str] = (),
    labels: Labels = _no_labels,
) -> Read:
    """Everything that `reading` can mean here, known things before guesses.

    `packages` are the package and tracking numbers of the open document, as look-up forms;
    `labels` are those of this terminal's own packages. Both count even if the cache was thrown
    away.
    """
    known_here = _Known(cache, packages, labels)
    found = tuple(
        read for meaning in reading.meanings for read in _resolve(meaning, reading, known_here)
    )
    known = _once(read for read in found if not isinstance(read, _GUESSES))
    if _only_unsure(reading, known):
        # "2104711" reads as a lot too; that must not hide that nobody knows the number.
        return Read(reading.text, reading.symbology, (UnknownRead(reading.text), *known))
    guesses = tuple(read for read in found if isinstance(read, _GUESSES))
    # A code that is broken under one standard and nothing under any other is broken, not unknown.
    broken = tuple(read for read in guesses if isinstance(read, UnsoundRead))
    return Read(reading.text, reading.symbology, known or broken or guesses)


def _once(reads: Iterable[ReadMeaning]) -> tuple[ReadMeaning, ...]:
    """Each product once, with the meaning that says most: as a trade item, then as mere text."""
    seen: set[str] = set()
    kept: list[ReadMeaning] = []
    for read in reads:
        if isinstance(read, ProductRead):
            if read.product.id in seen:
                continue
            seen.add(read.product.id)
        kept.append(read)
    return tuple(kept)


def _only_unsure(reading: Reading, known: tuple[ReadMeaning, ...]) -> bool:
    """Whether all that is known is attributes that only the first digits suggest."""
    unsure = any(isinstance(meaning, Gs1) and not meaning.sure for meaning in reading.meanings)
    return unsure and bool(known) and all(isinstance(read, AttributesRead) for read in known)


def _resolve(meaning: Meaning, reading: Reading, known: _Known) -> Iterator[ReadMeaning]:
    match meaning:
        case Gs1():
            yield from _gs1(meaning, reading.text, known)
        case TradeItem():
            told = Attributes(
                net_weight_kg=meaning.weight, price=meaning.price, count=meaning.count
            )
            yield from _products(meaning.gtin, reading.text, told, known.cache)
        case Sscc():
            yield from _package(meaning.sscc, known)
        case Command():
            yield CommandRead(meaning.name, meaning.value)
        case Text():
            yield from _text(meaning.text, known)
        case Unsound():
            yield UnsoundRead(meaning.why, meaning.detail)
        case _:
            assert_never(meaning)


def _gs1(meaning: Gs1, text: str, known: _Known) -> Iterator[ReadMeaning]:
    if meaning.sscc is not None:
        content = None
        if meaning.content_gtin is not None:
            inside = _products(meaning.content_gtin, text, meaning.attributes, known.cache)
            content = next((read for read in inside if isinstance(read, ProductRead)), None)
        yield from _package(meaning.sscc, known, content)
    elif meaning.gtin is not None:
        yield from _products(meaning.gtin, text, meaning.attributes, known.cache)
    elif meaning.content_gtin is not None:
        yield from _products(meaning.content_gtin, text, meaning.attributes, known.cache)
    else:
        yield AttributesRead(meaning.attributes)


def _products(
    gtin: str, text: str, attributes: Attributes, cache: Cache
) -> Iterator[ProductRead | UnknownRead]:
    known = cache.products_of(gtin)
    for product, pack in known:
        lot = cache.lot(product.id, attributes.lot) if attributes.lot else None
        yield ProductRead(product, pack, text, attributes, lot)
    if not known:
        yield UnknownRead(text, attributes, gtin)


def _package(code: str, known: _Known, content: ProductRead | None = None) -> Iterator[ReadMeaning]:
    yield PackageRead(code, content)
    yield from known.documents(code)


def _text(text: str, known: _Known) -> Iterator[ReadMeaning]:
    cache = known.cache
    for place in cache.places_of(text):
        yield PlaceRead(place)
    documents = tuple(known.documents(text))
    if known.is_package(text, documents):
        yield PackageRead(text)
    yield from documents
    for product, pack in cache.products_of(text):
        yield ProductRead(product, pack, text, NO_ATTRIBUTES)
    staff = cache.staff_of(text)
    if staff is not None:
        yield BadgeRead(Person(staff.id, staff.name, staff.role))
    yield UnknownRead(text)


def kind_of(read: Read) -> Kind:
    """What the double-read guard takes a scan for."""
    for meaning in read.meanings:
        if isinstance(meaning, CommandRead):
            return Kind.COMMAND
        if isinstance(meaning, PlaceRead):
            return Kind.PLACE
        if isinstance(meaning, DeliveryRead | GoodsOutRead | ShipmentRead):
            return Kind.DOCUMENT
        if isinstance(meaning, ProductRead):
            return Kind.SERIAL if meaning.attributes.serial else Kind.ITEM
    return Kind.ITEM
