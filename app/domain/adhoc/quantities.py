"""Quantities without an item scan: set to, add, remove (screens law 8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.adhoc.case import Case, figures, named
from app.domain.adhoc.facts import AdHocFact, Goods, Move, Taken
from app.domain.adhoc.line import Line
from app.domain.adhoc.taking import outcome, take
from app.domain.decision import Decision, Held
from app.domain.meanings import Attributes
from app.domain.values import Lot, Track
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused


def set_to(case: Case, line: Line, value: Decimal, text: str = "") -> Decision[AdHocFact]:
    """The line's quantity becomes a value; what is written is the difference."""
    if value < 0:
        return refused("below_zero", **named(line))
    if not value:
        return removed(case, line, text)
    delta = value - line.quantity
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    return _changed_by(case, line, delta, text, "quantity_set")


def added(case: Case, line: Line, delta: Decimal) -> Decision[AdHocFact]:
    """More or less of a line."""
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    if line.product.catch_weight:
        return refused("weigh_pieces", **named(line))
    if delta == -line.quantity:
        return removed(case, line)
    return _changed_by(case, line, delta, "", "quantity_changed")


def removed(case: Case, line: Line, text: str = "") -> Decision[AdHocFact]:
    """Nothing of the line leaves."""
    moves = _out(line, line.quantity, line.pieces)
    fact = Taken(moves, _goods(line, -line.quantity, text), text)
    told = {**named(line), "quantity": plain(line.quantity), "text": text}
    return accepted("removed", fact, details=told)


def _changed_by(case: Case, line: Line, delta: Decimal, text: str, key: str) -> Decision[AdHocFact]:
    if delta > 0:
        if line.product.track is Track.SERIAL:
            return refused("scan_each_serial", **named(line))
        # What people said of the line's lot and date when it was scanned holds for more of it.
        goods = replace(_goods(line, delta, text), illegible=True, waived=("short_dated",))
        return take(case, goods, key=key)
    return _less(case, line, -delta, text, key)


def _less(case: Case, line: Line, quantity: Decimal, text: str, key: str) -> Decision[AdHocFact]:
    if quantity > line.quantity:
        return refused("below_zero", **named(line))
    if quantity % line.product.step:
        told = {**named(line), "quantity": plain(quantity), "text": text}
        return refused("not_a_multiple", **told, step=plain(line.product.step))
    goods, moves = _goods(line, -quantity, text), _out(line, quantity)
    told = outcome(case.document, goods, moves)
    return accepted(key, Taken(moves, goods, text), details=told)


def _out(line: Line, quantity: Decimal, pieces: int = 0) -> tuple[Move, ...]:
    """Movements out of a line; of pieces with serials the last ones go first."""
    serials = tuple(reversed(line.serials))[: int(quantity)]
    moves = [Move(line.product, Decimal(-1), line.cell, serial=serial) for serial in serials]
    rest = quantity - len(serials)
    if rest or pieces or not moves:
        moves.append(Move(line.product, -rest, line.cell, -pieces))
    return tuple(moves)


def _goods(line: Line, quantity: Decimal, text: str) -> Goods:
    cell = line.cell
    lot = Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None
    known = Attributes(lot=cell.lot, expiry=cell.expiry)
    return Goods(
        text, "", line.product, quantity, 0, known, lot, cell.place, condition=cell.condition
    )
