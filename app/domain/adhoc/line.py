"""A line of an ad-hoc goods out: all goods of one product that are the same in every respect."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from app.domain.adhoc.facts import Cell, Move
from app.domain.copying import changed
from app.domain.values import ZERO, Product


@dataclass(frozen=True)
class Line:
    """What leaves of one product from one place, in one condition, of one lot."""

    id: str
    product: Product
    cell: Cell
    quantity: Decimal = ZERO
    pieces: int = 0
    """How many pieces were weighed, for catch weight."""
    serials: tuple[str, ...] = ()
    note: str = ""

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

    @property
    def empty(self) -> bool:
        """Whether nothing of it leaves any more."""
        return not self.quantity and not self.pieces


def line_id(product: Product, cell: Cell) -> str:
    """The id of the line that holds such goods: equal goods make one line, wherever and however
    often they are scanned, also in a journal that is read again.
    """
    place = cell.place.id if cell.place else ""
    expiry = cell.expiry.isoformat() if cell.expiry else ""
    told = (product.id, place, cell.condition, cell.lot or "", cell.lot_id or "", expiry)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


def moved(lines: tuple[Line, ...], moves: tuple[Move, ...]) -> tuple[Line, ...]:
    """The lines after movements; a line that is empty goes, a new one comes last."""
    found = {line.id: line for line in lines}
    for move in moves:
        key = line_id(move.product, move.cell)
        line = found.get(key) or Line(key, move.product, move.cell)
        found[key] = line.moved(move)
    return tuple(line for line in found.values() if not line.empty)
