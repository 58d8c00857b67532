"""Quantities without an item scan: entered, set to, add, remove (screens law 8)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.adjusting.case import Case, figures, named
from app.domain.adjusting.facts import AdjustFact, Cell, Goods, Move, Taken
from app.domain.adjusting.line import Line, line_id
from app.domain.adjusting.taking import outcome, take
from app.domain.decision import Decision, Held
from app.domain.meanings import Attributes
from app.domain.values import Lot
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused

UNREAD = Cell()
"""Goods of which no label was read."""


def entered(case: Case, value: Decimal, text: str = "") -> Decision[AdjustFact]:
    """So many of which no label was read; what was entered so before is replaced."""
    product = case.document.product
    if product is None:
        return refused("scan_item_first", product="")
    key = line_id(UNREAD)
    line = case.document.line_of(key) or Line(key, product, UNREAD)
    return set_to(case, line, value, text)


def set_to(case: Case, line: Line, value: Decimal, text: str = "") -> Decision[AdjustFact]:
    """The line's quantity becomes a value; what is written is the difference."""
    if value < 0:
        return refused("below_zero", **named(line))
    delta = value - line.quantity
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    if not value:
        return removed(case, line, text)
    return _changed_by(case, line, delta, text, "quantity_set")


def added(case: Case, line: Line, delta: Decimal) -> Decision[AdjustFact]:
    """More or less of a line."""
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    if line.product.catch_weight:
        return refused("weigh_pieces", **named(line))
    if delta == -line.quantity:
        return removed(case, line)
    return _changed_by(case, line, delta, "", "quantity_changed")


def removed(case: Case, line: Line, text: str = "") -> Decision[AdjustFact]:
    """Nothing of the line counts."""
    moves = _out(line, line.quantity, line.pieces)
    fact = Taken(moves, _goods(line, -line.quantity, text), text)
    told = {**named(line), "quantity": plain(line.quantity), "text": text}
    return accepted("removed", fact, details=told)


def _changed_by(
    case: Case, line: Line, delta: Decimal, text: str, key: str
) -> Decision[AdjustFact]:
    if delta > 0:
        return take(case, _goods(line, delta, text), key=key)
    return _less(case, line, -delta, text, key)


def _less(case: Case, line: Line, quantity: Decimal, text: str, key: str) -> Decision[AdjustFact]:
    if quantity > line.quantity:
        return refused("below_zero", **named(line))
    if quantity % line.product.step:
        told = {**named(line), "quantity": plain(quantity), "text": text}
        return refused("not_a_multiple", **told, step=plain(line.product.step))
    goods, moves = _goods(line, -quantity, text), _out(line, quantity)
    told = outcome(case.document, goods, moves)
    return accepted(key, Taken(moves, goods, text), details=told)


def _out(line: Line, quantity: Decimal, pieces: int = 0) -> tuple[Move, ...]:
    """Movements out of a line; goods without a serial go first, of the others the last ones."""
    unnamed = min(max(line.quantity - len(line.serials), Decimal(0)), quantity)
    serials = tuple(reversed(line.serials))[: int(quantity - unnamed)]
    moves = [Move(Decimal(-1), line.cell, serial=serial) for serial in serials]
    if unnamed or pieces or not moves:
        moves.append(Move(-unnamed, line.cell, -pieces))
    return tuple(moves)


def _goods(line: Line, quantity: Decimal, text: str) -> Goods:
    cell = line.cell
    lot = Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None
    known = Attributes(lot=cell.lot, expiry=cell.expiry)
    return Goods(text, "", line.product, quantity, 0, known, lot)
