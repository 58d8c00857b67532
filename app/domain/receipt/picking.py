"""Which portions of a line a quantity is taken from, when a person names only the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from app.domain.receipt.facts import Cell, Move
from app.domain.receipt.line import Line, Portion
from app.domain.values import Condition


def good_cell(cell: Cell) -> bool:
    """Whether sound, kept goods lie in the cell."""
    return cell.kept and cell.condition is not Condition.DAMAGED


def newest_first(portions: Iterable[Portion]) -> list[Portion]:
    """Sound goods before damaged and rejected ones, the last touched first."""
    backwards = list(reversed(tuple(portions)))
    return sorted(backwards, key=lambda portion: not good_cell(portion.cell))


def out_of(line: Line, portions: Iterable[Portion], quantity: Decimal) -> list[Move]:
    """Movements that take `quantity` out of `portions`, in their order. Pieces leave with the
    whole portion that holds them.
    """
    moves: list[Move] = []
    for portion in portions:
        share = min(portion.quantity, quantity)
        if share <= 0:
            break
        pieces = portion.pieces if share == portion.quantity else 0
        moves.append(Move(line.id, line.product, -share, portion.cell, -pieces))
        quantity -= share
    return moves


def into(moves: Iterable[Move], changed: Callable[[Cell], Cell]) -> list[Move]:
    """Each outgoing movement followed by the one that puts the goods into another cell."""
    both: list[Move] = []
    for move in moves:
        both.append(move)
        new = changed(move.cell)
        both.append(replace(move, cell=new, quantity=-move.quantity, pieces=-move.pieces))
    return both
