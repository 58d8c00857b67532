"""What the facts of a count are made of. Frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import ONE, Condition, Lot, Place, Product, Stamp


@dataclass(frozen=True, slots=True)
class Target:
    """Something that is to be counted: a product at a place, or all that lies there."""

    place: Place
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What a person says of the whole count."""

    name: str = ""
    blind: bool = True
    """Nobody who counts sees a book quantity, on no screen and in no log line."""
    assigned: str = ""
    """The id of the person whose list it is; empty: anybody's."""
    source: str = ""
    """Where its targets come from: "file", "age" (not counted for n days), empty: chosen."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What makes goods of one product one line: where they lie, and what they are."""

    place: Place
    condition: Condition = Condition.NEW
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Signed quantity of one cell; 0 says that none of it is there. `pieces` beside it for catch
    weight, `serial` of one piece.
    """

    product: Product
    quantity: Decimal
    cell: Cell
    pieces: int = 0
    serial: str | None = None
    back: bool = False
    """An earlier tally was of something else: as if it had never been. A line that has no other
    is gone, and does not say that none of it is there."""


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods as they were scanned or entered, with everything resolved, ready to be counted.

    `waived` names the questions answered with yes.
    """

    text: str
    code: str
    product: Product
    quantity: Decimal = ONE
    pieces: int = 0
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None
    place: Place | None = None
    condition: Condition = Condition.NEW
    illegible: bool = False
    """The lot or serial cannot be read; somebody said so."""
    waived: tuple[str, ...] = ()
    first: Stamp | None = None
    last: Stamp | None = None
    """Between which scans they were at the shelf, where that was before they are written down: a
    question about them was answered later, or what they are was told later."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What one difference is posted for: a product, a place and a condition."""

    product: str
    place: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class PostedSpot:
    """What was counted of a spot, beside what should have been there when it was counted (see
    `shelf.Expected.total`); None where nobody knew.
    """

    spot: Spot
    counted: Decimal
    book: Decimal | None

    @property
    def agrees(self) -> bool:
        """Whether there is nothing to say to the server."""
        return self.counted == self.book
