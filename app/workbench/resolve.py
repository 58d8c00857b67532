"""From what a code's characters say to what this terminal knows about it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
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
    Gs1,
    Meaning,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    Reading,
    ReadMeaning,
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


def resolve(reading: Reading, cache: Cache, packages: Container[str] = ()) -> Read:
    """Everything that `reading` can mean here, known things before guesses.

    `packages` are the package and tracking numbers of the open document, as look-up forms: they
    count even if the cache was thrown away.
    """
    found = tuple(
        read for meaning in reading.meanings for read in _resolve(meaning, reading, cache, packages)
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


def _resolve(
    meaning: Meaning, reading: Reading, cache: Cache, packages: Container[str]
) -> Iterator[ReadMeaning]:
    match meaning:
        case Gs1():
            yield from _gs1(meaning, reading.text, cache)
        case TradeItem():
            told = Attributes(
                net_weight_kg=meaning.weight, price=meaning.price, count=meaning.count
            )
            yield from _products(meaning.gtin, reading.text, told, cache)
        case Sscc():
            yield from _package(meaning.sscc, cache)
        case Command():
            yield CommandRead(meaning.name, meaning.value)
        case Text():
            yield from _text(meaning.text, cache, packages)
        case Unsound():
            yield UnsoundRead(meaning.why, meaning.detail)
        case _:
            assert_never(meaning)


def _gs1(meaning: Gs1, text: str, cache: Cache) -> Iterator[ReadMeaning]:
    if meaning.sscc is not None:
        content = None
        if meaning.content_gtin is not None:
            inside = _products(meaning.content_gtin, text, meaning.attributes, cache)
            content = next((read for read in inside if isinstance(read, ProductRead)), None)
        yield from _package(meaning.sscc, cache, content)
    elif meaning.gtin is not None:
        yield from _products(meaning.gtin, text, meaning.attributes, cache)
    elif meaning.content_gtin is not None:
        yield from _products(meaning.content_gtin, text, meaning.attributes, cache)
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


def _package(
    code: str, cache: Cache, content: ProductRead | None = None
) -> Iterator[PackageRead | DeliveryRead]:
    yield PackageRead(code, content)
    deliveries = cache.deliveries_of_code(code)
    if deliveries:
        yield DeliveryRead(code, tuple(deliveries))


def _text(text: str, cache: Cache, packages: Container[str]) -> Iterator[ReadMeaning]:
    for place in cache.places_of(text):
        yield PlaceRead(place)
    deliveries = cache.deliveries_of_code(text)
    if look_up_form(text) in packages or deliveries:
        yield PackageRead(text)
    if deliveries:
        yield DeliveryRead(text, tuple(deliveries))
    for product, pack in cache.products_of(text):
        yield ProductRead(product, pack, text, NO_ATTRIBUTES)
    staff = cache.staff_of(text)
    if staff is not None:
        yield BadgeRead(Person(staff.id, staff.name))
    yield UnknownRead(text)


def kind_of(read: Read) -> Kind:
    """What the double-read guard takes a scan for."""
    for meaning in read.meanings:
        if isinstance(meaning, CommandRead):
            return Kind.COMMAND
        if isinstance(meaning, PlaceRead):
            return Kind.PLACE
        if isinstance(meaning, DeliveryRead):
            return Kind.DOCUMENT
        if isinstance(meaning, ProductRead):
            return Kind.SERIAL if meaning.attributes.serial else Kind.ITEM
    return Kind.ITEM
