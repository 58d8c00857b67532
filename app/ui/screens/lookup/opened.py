"""What look-up has open: made of the workbench's cards, in a thread."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.values import Place
from app.ui.screens.lookup.targets import Target, ToDocuments, ToPlace, ToProduct
from app.ui.screens.settings.explain import Explained
from app.workbench.shelf_views import DocumentFound, PlaceCard, ProductCard
from app.workbench.shelves import Shelves


@dataclass(frozen=True, slots=True)
class OfProduct:
    """A product, and the scan that named it."""

    to: ToProduct
    card: ProductCard


@dataclass(frozen=True, slots=True)
class OfPlace:
    """A place."""

    card: PlaceCard


@dataclass(frozen=True, slots=True)
class OfDocuments:
    """The documents that a code names."""

    to: ToDocuments
    found: tuple[DocumentFound, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """A code that may be about several things: a person says which is meant."""

    code: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A code that nobody knows: what was read of it."""

    told: Explained


Opened = OfProduct | OfPlace | OfDocuments | Several | Unknown


def opened(target: Target, shelves: Shelves) -> Opened:
    """What is known of a target now.

    Raises:
        StoreError: a file cannot be read.
    """
    match target:
        case ToProduct():
            return OfProduct(target, shelves.product_card(target.product))
        case ToPlace():
            return OfPlace(shelves.place_card(target.place))
        case ToDocuments():
            return OfDocuments(target, shelves.documents(target.read))


def place_of(open_: OfProduct, key: str) -> Place | None:
    """The place of a row; the only one that there is, where none is lit."""
    places = [one.place for one in open_.card.places]
    found = next((one for one in places if one.id == key), None)
    return found or (places[0] if len(places) == 1 else None)
