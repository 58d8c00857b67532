"""One line of a receipt: what was expected, and what is there, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.copying import changed
from app.domain.delivery import DeliveryLine
from app.domain.receipt.facts import Cell, Move
from app.domain.values import ZERO, Condition, Product, Track

NOT_LEGIBLE = "not_legible"
"""The reason of a portion whose lot or serial cannot be read; it is not missing any more."""


class LineKind(StrEnum):
    """Where a line comes from."""

    ADVISED = "advised"
    UNEXPECTED = "unexpected"
    UNKNOWN = "unknown"
    """A code that nobody knows; kept with code and quantity until it is linked."""


@dataclass(frozen=True, slots=True)
class Portion:
    """How much lies in one cell; `pieces` counts what is weighed."""

    cell: Cell
    quantity: Decimal
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class SaidStock:
    """What all posts so far have said of one place and condition of a line."""

    place: str
    condition: Condition
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class SaidCell:
    """What all posts so far have said of one cell, where receipts are sent."""

    cell: Cell
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Register:
    """What the last post said of a line's totals."""

    accepted: Decimal = ZERO
    rejected: Decimal = ZERO
    place: str = ""


@dataclass(frozen=True)
class Line:
    """A line. `order` is its place in the document; quantities are in the product's unit."""

    id: str
    order: int
    kind: LineKind
    product: Product | None
    source: DeliveryLine | None = None
    delivery: str | None = None
    code: str = ""
    gtin: str | None = None
    symbology: str = ""
    rank: tuple[int, str, int] = (0, "", 0)
    """Advised when, sort value, order: the smallest open one takes the next piece."""
    expected: Decimal = ZERO
    elsewhere: Decimal = ZERO
    portions: tuple[Portion, ...] = ()
    """The one touched last is the last one."""
    kept: Decimal = ZERO
    rejected: Decimal = ZERO
    pieces: int = 0
    over_accepted: bool = False
    spot_check: bool = False
    notes: tuple[str, ...] = ()
    said: tuple[SaidStock, ...] = ()
    told: tuple[SaidCell, ...] = ()
    register: Register | None = None
    announced: Decimal = ZERO
    """Unexpected goods: what posts so far have announced."""

    @property
    def received(self) -> Decimal:
        """What this terminal has received, kept or rejected."""
        return self.kept + self.rejected

    @property
    def rest(self) -> Decimal:
        """What is still awaited, never below zero."""
        return max(self.expected - self.elsewhere - self.received, ZERO)

    @property
    def over(self) -> Decimal:
        """What came beyond the expected, never below zero; unexpected goods are no over."""
        if self.kind is not LineKind.ADVISED:
            return ZERO
        return max(self.received + self.elsewhere - self.expected, ZERO)

    @property
    def complete(self) -> bool:
        """Nothing more is awaited here."""
        return self.kind is LineKind.ADVISED and self.rest == 0

    @property
    def package(self) -> str | None:
        """The package it was advised in."""
        return self.source.package if self.source else None

    @property
    def missing_serials(self) -> int:
        """Kept pieces whose serial is still to be scanned."""
        if self.product is None or self.product.track is not Track.SERIAL:
            return 0
        return sum(
            int(p.quantity)
            for p in self.portions
            if p.cell.kept and p.cell.serial is None and p.cell.reason != NOT_LEGIBLE
        )

    def has_serial(self, serial: str) -> bool:
        """Whether a piece with this serial is on the line, kept or rejected."""
        return any(p.cell.serial == serial for p in self.portions)

    def kept_at(self, place: str, condition: Condition) -> Decimal:
        """What is kept at one place in one condition."""
        return sum(
            (
                p.quantity
                for p in self.portions
                if p.cell.kept and p.cell.place == place and p.cell.condition is condition
            ),
            ZERO,
        )

    def moved(self, move: Move) -> Line:
        """The line after one movement."""
        portions, old = _without(self.portions, move.cell)
        quantity, pieces = old.quantity + move.quantity, old.pieces + move.pieces
        if quantity or pieces:
            portions = (*portions, Portion(move.cell, quantity, pieces))
        kept = move.quantity if move.cell.kept else ZERO
        return changed(
            self,
            portions=portions,
            kept=self.kept + kept,
            rejected=self.rejected + move.quantity - kept,
            pieces=self.pieces + move.pieces,
        )


def _without(portions: tuple[Portion, ...], cell: Cell) -> tuple[tuple[Portion, ...], Portion]:
    for at in range(len(portions) - 1, -1, -1):
        known = portions[at].cell
        # A line may hold a thousand serials: they differ in this one field.
        if known.serial == cell.serial and known == cell:
            return portions[:at] + portions[at + 1 :], portions[at]
    return portions, Portion(cell, ZERO)
