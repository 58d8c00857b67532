"""Which lines goods go to: those that the shipment names first, else one of their own.

A count is split over the open lines that fit; what is over stays with the last one. Goods that fit
no line get one of their own, with nothing expected: a difference, told as such.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Cell, Goods, Move, Task
from app.domain.shipping.goods import cell_of, lot_text
from app.domain.shipping.line import Line, line_id
from app.domain.values import ZERO


class Fit(IntEnum):
    """How well a line fits goods by their lots, best first."""

    SAME = 0
    UNNAMED = 1
    """The shipment names no lot."""
    UNTOLD = 2
    """Nobody knows the lot of the goods."""
    UNSURE = 3
    """The shipment names a lot by an id, the label by a text that the catalog does not know."""
    OTHER = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """Where goods would go. `rest` is what was awaited of them before, over all lines that fit."""

    moves: tuple[Move, ...]
    rest: Decimal = ZERO
    over: Decimal = ZERO
    """How much more than expected there is, with these goods."""
    over_before: bool = False
    """There was more than expected already: somebody has said yes."""
    differs: str = ""
    """Why no line takes them: the reason of the question to ask; empty: one does."""
    wanted: Line | None = None
    """The line that they differ from."""


def plan_of(document: Shipping, goods: Goods) -> Plan:
    """Where these goods go."""
    pinned = document.line_of(goods.line) if goods.line else None
    if pinned is not None:
        return _filled(document, goods, [pinned])
    if document.task is Task.DRAFT:
        return Plan((_drafted(document, goods),))
    lines = [line for line in document.lines_of(goods.product.id) if line.shipped]
    if not lines:
        return _apart(document, goods, "not_on_shipment")
    alike = [line for line in lines if goods.condition in (None, line.cell.condition)]
    if not alike:
        # What came damaged is said straight: nobody asks whether it is.
        loading = document.task is Task.LOAD
        return _apart(document, goods, "condition_differs" if loading else "", lines[0])
    fits = sorted((fit_of(line, goods), at) for at, line in enumerate(alike))
    best = [alike[at] for fit, at in fits if fit < Fit.UNSURE]
    if best:
        return _filled(document, goods, sorted(best, key=lambda line: line.rest <= 0))
    fit, at = fits[0]
    reason = "lot_confirm" if fit is Fit.UNSURE else "lot_differs"
    return _apart(document, goods, reason, alike[at])


def fit_of(line: Line, goods: Goods) -> Fit:
    """How well a line fits goods by their lots."""
    cell, text = line.cell, lot_text(goods)
    if cell.lot is None and cell.lot_id is None:
        return Fit.UNNAMED
    if text is None:
        return Fit.UNTOLD
    if goods.lot is not None and cell.lot_id is not None:
        return Fit.SAME if goods.lot.id == cell.lot_id else Fit.OTHER
    if cell.lot is not None:
        return Fit.SAME if text == cell.lot else Fit.OTHER
    return Fit.SAME if text in line.lots else Fit.UNSURE


def _drafted(document: Shipping, goods: Goods) -> Move:
    """On a draft equal goods are one line; what the server has of it already knows no dates."""
    cell = cell_of(goods)
    if document.line_of(line_id(goods.product, cell)) is None:
        for line in document.lines_of(goods.product.id):
            if line.item and _same_item(line.cell, cell):
                return _move(goods, line.cell, goods.quantity, goods.pieces, line.id)
    return _move(goods, cell, goods.quantity, goods.pieces)


def _same_item(known: Cell, cell: Cell) -> bool:
    if known.condition is not cell.condition:
        return False
    if known.lot_id is not None or cell.lot_id is not None:
        return known.lot_id == cell.lot_id
    return known.lot == cell.lot


def _apart(document: Shipping, goods: Goods, reason: str, wanted: Line | None = None) -> Plan:
    """A line of their own; once there is one, nobody is asked about it again."""
    move = _move(goods, cell_of(goods), goods.quantity, goods.pieces)
    known = document.line_of(line_id(move.product, move.cell)) is not None
    return Plan((move,), differs="" if known else reason, wanted=wanted)


def _filled(document: Shipping, goods: Goods, lines: list[Line]) -> Plan:
    shares = _shares(document, goods, lines)
    last, share = shares[-1]
    moves = tuple(
        _move(goods, line.cell, part, goods.pieces if at == 0 else 0, line.id)
        for at, (line, part) in enumerate(shares)
    )
    rest = sum((line.rest for line in lines), ZERO)
    if not last.expected:
        return Plan(moves, rest)
    every = document.lines_of(goods.product.id)
    awaited = sum((line.expected for line in every), ZERO)
    total = document.total_of(goods.product.id)
    before = max(last.quantity - last.expected, total - awaited)
    after = max(last.quantity + share - last.expected, total + goods.quantity - awaited)
    return Plan(moves, rest, max(after, ZERO), before > 0)


def _shares(document: Shipping, goods: Goods, lines: list[Line]) -> list[tuple[Line, Decimal]]:
    still_open = [line for line in lines if line.rest > 0]
    if not still_open:
        touched = [line for line in lines if line.id == document.line]
        return [((touched or lines)[0], goods.quantity)]
    if goods.pieces or goods.attributes.serial:  # one piece cannot lie on two lines
        return [(still_open[0], goods.quantity)]
    shares: list[tuple[Line, Decimal]] = []
    left = goods.quantity
    for line in still_open:
        if left <= 0:
            break
        share = min(line.rest, left)
        shares.append((line, share))
        left -= share
    if left > 0:
        line, share = shares[-1]
        shares[-1] = (line, share + left)
    return shares


def _move(goods: Goods, cell: Cell, quantity: Decimal, pieces: int, line: str = "") -> Move:
    serial = goods.attributes.serial if quantity == 1 else None
    return Move(goods.product, quantity, cell, pieces, serial, line)
