"""A line of an adjustment: all goods whose labels say the same."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from app.domain.adjusting.facts import Cell, Move
from app.domain.copying import changed
from app.domain.values import ZERO, Product


@dataclass(frozen=True)
class Line:
    """So much of the product, of one lot."""

    id: str
    product: Product
    cell: Cell
    quantity: Decimal = ZERO
    pieces: int = 0
    """How many pieces were weighed, for catch weight."""
    serials: tuple[str, ...] = ()

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
        """Whether nothing of it is left."""
        return not self.quantity and not self.pieces


def line_id(cell: Cell) -> str:
    """The id of the line that holds such goods: the same again in a journal that is read again."""
    expiry = cell.expiry.isoformat() if cell.expiry else ""
    told = (cell.lot or "", cell.lot_id or "", expiry)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


def moved(lines: tuple[Line, ...], product: Product, moves: tuple[Move, ...]) -> tuple[Line, ...]:
    """The lines after movements; a line that is empty goes, a new one comes last."""
    found = {line.id: line for line in lines}
    for move in moves:
        key = line_id(move.cell)
        line = found.get(key) or Line(key, product, move.cell)
        found[key] = line.moved(move)
    return tuple(line for line in found.values() if not line.empty)
