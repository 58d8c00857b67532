"""What a post of a count says: per product, place and condition what was counted, and when."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.count_intents import MovedAtShelf
from app.domain.shelf import Reading
from app.domain.values import Condition, Place, Product, Stamp


@dataclass(frozen=True, slots=True)
class CountedSpot:
    """One difference that is to be posted; see `count_intents.CountStock`."""

    product: Product
    place: Place
    condition: Condition
    counted: Decimal
    first: Stamp
    last: Stamp
    approved: Decimal | None = None
    others: tuple[Condition, ...] = ()
    own: tuple[MovedAtShelf, ...] = ()
    reading: Reading | None = None
    judged: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class CountPosting:
    """One post of one count."""

    id: str
    document: str
    spots: tuple[CountedSpot, ...]
