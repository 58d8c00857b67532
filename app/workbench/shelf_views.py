"""What look-up shows of products, places and documents: frozen values made from the stores."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.stock_records import Figures, History, Modifications, StockLog, Storage
from app.domain.values import ZERO, Lot, Place, Product
from app.store.cache import CatalogCode
from app.workbench.views import DeliveryRow, GoodsOutRow

TOGETHER_MS = 300_000
"""A card with many places reads their figures after its movements, for so long at the most."""
SLACK_MS = 5_000
"""The server's clock is known to a second or two."""


def in_unit_of(product: Product, unit: str) -> bool:
    """Whether a unit of the server is the product's own; "": it names none."""
    return unit in ("", product.management_unit)


@dataclass(frozen=True, slots=True)
class AtPlace:
    """A product at a place: what the server said of it last, None when it was never asked."""

    product: Product
    place: Place
    figures: Figures | None = None
    home: bool = False
    """The catalog says that it belongs there."""
    withheld: bool = False
    """It is being counted blind there: only a lead sees figures."""

    @property
    def available(self) -> Decimal | None:
        """What is available; 0 where the server knows none, None where nobody has asked or it does
        not say.
        """
        figures = self.figures
        if figures is None:
            return None
        return figures.available if figures.shown else ZERO

    @property
    def measured(self) -> bool:
        """Whether its figures are in the product's own unit; others are added to nothing."""
        return self.figures is None or in_unit_of(self.product, self.figures.unit)


@dataclass(frozen=True, slots=True)
class ProductCard:
    """Everything that this terminal knows of a product. Deliveries and goods-outs are the ids of
    open ones with a line of it, soonest first.
    """

    product: Product
    codes: tuple[CatalogCode, ...] = ()
    lots: tuple[Lot, ...] = ()
    places: tuple[AtPlace, ...] = ()
    """Where this terminal has seen it, by the names of the places."""
    storage: Storage | None = None
    history: History | None = None
    log: StockLog | None = None
    modifications: Modifications | None = None
    deliveries: tuple[str, ...] = ()
    goods_outs: tuple[str, ...] = ()
    in_catalog: bool = True

    @property
    def available(self) -> Decimal | None:
        """What is available at all places that were asked; None where none was, or where one tells
        it in another unit.
        """
        known = [one.available for one in self.asked if one.available is not None]
        if not known or not all(one.measured for one in self.asked):
            return None
        return sum(known, ZERO)

    @property
    def asked(self) -> tuple[AtPlace, ...]:
        """The places whose figures were ever read."""
        return tuple(one for one in self.places if one.figures is not None)

    @property
    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Below what stock is low, and critical, in the unit of `available`."""
        storage = self.storage
        if storage is None or not in_unit_of(self.product, storage.threshold_unit):
            return None, None
        return storage.low, storage.critical

    @property
    def explained(self) -> bool:
        """Whether the figures are known of every place where it moved, and movements and figures
        are as old as each other: then its stock can be told backwards.
        """
        history = self.history
        if history is None or self.available is None:
            return False
        read = {one.place.id: one.figures.read_at for one in self.places if one.figures}
        if max(read.values()) > history.read_at + TOGETHER_MS:
            return False  # what moved in between, nobody knows
        oldest = min(read.values()) if self.whole else None
        for one in history.movements:
            at = read.get(one.place) if one.place else oldest
            if at is None or (one.at is not None and one.at > at + SLACK_MS):
                return False
        return True

    @property
    def read_at(self) -> int | None:
        """The oldest of the figures, server time ms: what stands there is at least as young."""
        read = [one.figures.read_at for one in self.places if one.figures is not None]
        return min(read, default=None)

    @property
    def whole(self) -> bool:
        """Whether every place was asked."""
        return len(self.asked) == len(self.places)


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """A work document of this terminal."""

    document: str
    kind: str
    title: str
    state: str
    changed: int


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """What this terminal has seen at a place, by the names of the products."""

    place: Place
    kind: str = ""
    """"receiving", "shelf", "quarantine", "dock"; empty: it is not in the catalog."""
    label: str = ""
    products: tuple[AtPlace, ...] = ()
    documents: tuple[OwnDocument, ...] = ()
    """Work documents about it, the one touched last first."""

    @property
    def read_at(self) -> int | None:
        """The oldest of the figures, server time ms."""
        read = [one.figures.read_at for one in self.products if one.figures is not None]
        return min(read, default=None)


@dataclass(frozen=True, slots=True)
class DocumentFound:
    """A document that a code names: a row of its list, and what this terminal did about it."""

    row: DeliveryRow | GoodsOutRow
    own: tuple[OwnDocument, ...] = ()


class Asked(StrEnum):
    """How a reading of the server ended."""

    ALL = "all"
    PART = "part"
    """Some of it was not shown; the rest is new."""
    OFFLINE = "offline"
    """The server does not answer: everything is as old as it was."""
    NEVER = "never"
    """This system shows nothing of goods in stock."""
