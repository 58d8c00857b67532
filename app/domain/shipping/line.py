"""A line of a shipment: goods of one product that are the same in every respect."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from app.domain.copying import changed
from app.domain.shipping.facts import Cell, Move
from app.domain.values import ZERO, Product


@dataclass(frozen=True)
class Line:
    """What goes along of one product, in one condition, of one lot."""

    id: str
    product: Product
    cell: Cell
    quantity: Decimal = ZERO
    expected: Decimal = ZERO
    """What the shipment says; of a draft always 0."""
    item: str = ""
    """The server's id of the item, where it comes from there."""
    pieces: int = 0
    """How many pieces were weighed, for catch weight."""
    serials: tuple[str, ...] = ()
    lots: tuple[str, ...] = ()
    """What labels said of a line whose shipment names no lot."""
    packages: tuple[str, ...] = ()
    """The packages by whose labels it was taken, in the order of scans."""
    note: str = ""

    @property
    def rest(self) -> Decimal:
        """What is still missing of what the shipment says; never below 0."""
        return max(self.expected - self.quantity, ZERO)

    @property
    def over(self) -> Decimal:
        """What is more than the shipment says; of a draft that is all of it."""
        return max(self.quantity - self.expected, ZERO)

    @property
    def empty(self) -> bool:
        """Whether nothing speaks of it any more."""
        return not (self.quantity or self.pieces or self.expected or self.item)

    @property
    def shipped(self) -> bool:
        """Whether the shipment, or the server's draft, names it."""
        return bool(self.expected or self.item)

    def moved(self, move: Move) -> Line:
        """The line after one movement."""
        serials = self.serials
        if move.serial is not None:
            serials = tuple(s for s in serials if s != move.serial)
            if move.quantity > 0:
                serials = (*serials, move.serial)
        return changed(
            self,
            quantity=self.quantity + move.quantity,
            pieces=self.pieces + move.pieces,
            serials=serials,
        )


def line_id(product: Product, cell: Cell) -> str:
    """The id of the line that holds such goods: equal goods make one line, wherever and however
    often they are scanned, also in a journal that is read again.
    """
    expiry = cell.expiry.isoformat() if cell.expiry else ""
    told = (product.id, cell.condition, cell.lot or "", cell.lot_id or "", expiry)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


def moved(lines: tuple[Line, ...], moves: tuple[Move, ...]) -> tuple[Line, ...]:
    """The lines after movements; one of which nothing speaks any more goes, a new one is last."""
    found = {line.id: line for line in lines}
    for move in moves:
        key = key_of(move)
        line = found.get(key) or Line(key, move.product, move.cell)
        found[key] = line.moved(move)
    return tuple(line for line in found.values() if not line.empty)


def key_of(move: Move) -> str:
    """The id of the line that a movement is of."""
    return move.line or line_id(move.product, move.cell)
