"""Quantities without an item scan: set to, add (screens law 8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.counting.case import Case, figures, named
from app.domain.counting.facts import Counted, CountFact, Goods, Tally
from app.domain.counting.line import Line
from app.domain.counting.recounting import of_spot
from app.domain.counting.taking import outcome, take
from app.domain.decision import Decision, Held
from app.domain.meanings import Attributes
from app.domain.values import Lot, Track
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused


def set_to(case: Case, line: Line, value: Decimal, text: str = "") -> Decision[CountFact]:
    """The line's quantity becomes a value; what is written is the difference. A line that is set
    to 0 says that none of it lies there.
    """
    if value < 0:
        return refused("below_zero", **named(line))
    return _changed_by(case, line, value - line.quantity, text, "quantity_set")


def added(case: Case, line: Line, delta: Decimal) -> Decision[CountFact]:
    """More or less of a line."""
    if line.product.catch_weight:
        return refused("weigh_pieces", **named(line))
    return _changed_by(case, line, delta, "", "quantity_changed")


def _changed_by(case: Case, line: Line, delta: Decimal, text: str, key: str) -> Decision[CountFact]:
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    spots = case.document.spots_at(line.product.id, line.cell.place.id)
    if any(case.document.posted(spot) for spot in spots):
        return refused("recount_first", **of_spot(case.document, line.spot))
    if delta < 0:
        return _less(case, line, -delta, text, key)
    if line.product.track is Track.SERIAL:
        return refused("scan_each_serial", **named(line))
    # What people said of the line's lot when it was scanned holds for more of it.
    return take(case, replace(_goods(line, delta, text), illegible=True), key=key)


def _less(case: Case, line: Line, quantity: Decimal, text: str, key: str) -> Decision[CountFact]:
    if quantity > line.quantity:
        return refused("below_zero", **named(line))
    if quantity % line.product.step:
        told = {**named(line), "quantity": plain(quantity), "text": text}
        return refused("not_a_multiple", **told, step=plain(line.product.step))
    goods, tallies = _goods(line, -quantity, text), _out(line, quantity)
    told = outcome(case, goods, tallies)
    return accepted(key, Counted(tallies, goods, text), details=told)


def _out(line: Line, quantity: Decimal) -> tuple[Tally, ...]:
    """Tallies out of a line; of pieces with serials the last ones go first, weighed pieces only
    all together.
    """
    serials = line.last_serials(int(quantity))
    tallies = [Tally(line.product, Decimal(-1), line.cell, serial=serial) for serial in serials]
    rest = quantity - len(serials)
    pieces = line.pieces if quantity == line.quantity else 0
    if rest or pieces or not tallies:
        tallies.append(Tally(line.product, -rest, line.cell, -pieces))
    return tuple(tallies)


def _goods(line: Line, quantity: Decimal, text: str) -> Goods:
    cell = line.cell
    lot = Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None
    known = Attributes(lot=cell.lot, expiry=cell.expiry)
    return Goods(
        text, "", line.product, quantity, 0, known, lot, cell.place, condition=cell.condition
    )
