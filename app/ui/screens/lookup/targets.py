"""What a scan may be about, when nothing is being done with it: products, a place, documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.meanings import (
    NO_ATTRIBUTES,
    Attributes,
    DeliveryRead,
    GoodsOutRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
)
from app.domain.values import ONE, Place, Product


@dataclass(frozen=True, slots=True)
class ToProduct:
    """An item; `read` is the scan that named it, with lot or date, and the pack of its code."""

    product: Product
    place: Place | None = None
    """The place that a person came from."""
    attributes: Attributes = NO_ATTRIBUTES
    pack: ProductRead | None = None


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A storage location."""

    place: Place


@dataclass(frozen=True, slots=True)
class ToDocuments:
    """The open documents that a code names."""

    read: Read


Target = ToProduct | ToPlace | ToDocuments


def targets_of(read: Read) -> tuple[Target, ...]:
    """Everything that a code may be about, each once; what is most likely meant comes first."""
    return tuple(dict.fromkeys((*_things(read), *_documents(read))))


def _things(read: Read) -> Iterator[Target]:
    for meaning in read.meanings:
        match meaning:
            case PlaceRead(place):
                yield ToPlace(place)
            case ProductRead() | PackageRead(content=ProductRead()):
                item = meaning if isinstance(meaning, ProductRead) else meaning.content
                if isinstance(item, ProductRead):
                    pack = item if item.pack != ONE else None
                    yield ToProduct(item.product, attributes=item.attributes, pack=pack)
            case _:
                pass


def _documents(read: Read) -> Iterator[Target]:
    if any(isinstance(one, DeliveryRead | GoodsOutRead) for one in read.meanings):
        yield ToDocuments(read)
