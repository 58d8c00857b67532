"""Quantities without an item scan: set to, add, all the rest, remove (screens law 8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.copying import changed
from app.domain.decision import Decision, Held, Refused
from app.domain.meanings import Attributes
from app.domain.shipping.case import Case, figures, named
from app.domain.shipping.context import moved_by
from app.domain.shipping.facts import Goods, Move, ShippingFact, Taken
from app.domain.shipping.line import Line
from app.domain.shipping.taking import outcome, take
from app.domain.values import Lot, Track
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused


def set_to(case: Case, line: Line, value: Decimal, text: str = "") -> Decision[ShippingFact]:
    """The line's quantity becomes a value; what is written is the difference."""
    if value < 0:
        return refused("below_zero", **named(line))
    if value >= case.rules.below:
        return refused("quantity_too_big", **named(line), quantity=plain(value), text=text)
    delta = value - line.quantity
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    if not value:
        return removed(line, text)
    return _changed_by(case, line, delta, text, "quantity_set")


def added(case: Case, line: Line, delta: Decimal) -> Decision[ShippingFact]:
    """More or less of a line."""
    if not delta:
        return Held("quantity_unchanged", figures(case.document, line))
    if line.product.catch_weight:
        return refused("weigh_pieces", **named(line))
    if delta == -line.quantity:
        return removed(line)
    return _changed_by(case, line, delta, "", "quantity_changed")


def removed(line: Line, text: str = "") -> Decision[ShippingFact]:
    """Nothing of the line goes along."""
    if not line.quantity and not line.pieces:
        return refused("below_zero", **named(line))
    moves = _out(line, line.quantity, line.pieces)
    fact = Taken(moves, _goods(line, -line.quantity, text), text)
    told = {**named(line), "quantity": plain(line.quantity), "text": text}
    return accepted("removed", fact, details=told)


def rest_of(case: Case, line: Line, text: str = "") -> Decision[ShippingFact]:
    """All that is still missing of a line."""
    if line.rest <= 0:
        return refused("no_rest", **named(line))
    objection = _must_be_scanned(line)
    if objection is not None:
        return objection
    return take(case, _more_of(case, line, line.rest, text), key="rest_taken")


def all_as_advised(case: Case, text: str = "") -> Decision[ShippingFact]:
    """All lines as the shipment says them, where nothing more must be known of any."""
    rest = [line for line in case.document.lines if line.rest > 0]
    if not rest:
        return Held("nothing_missing")
    objection = next((one for line in rest if (one := _must_be_scanned(line))), None)
    if objection is not None:
        return objection
    facts: list[ShippingFact] = []
    for line in rest:
        goods = _more_of(case, line, line.rest, text)
        fact = Taken((_more(line, line.rest),), goods, text)
        facts.append(fact)
        case = replace(
            case, document=changed(case.document, lines=moved_by(case.document.lines, fact))
        )
    return accepted("all_taken", *facts, details={"lines": len(rest)})


def _must_be_scanned(line: Line) -> Refused | None:
    """Where more must be known of each piece, nobody takes them unseen."""
    if line.product.track is Track.SERIAL:
        return refused("scan_each_serial", **named(line))
    if line.product.catch_weight:
        return refused("weigh_pieces", **named(line))
    if line.product.track is Track.LOT and line.cell.lot is None and line.cell.lot_id is None:
        return refused("scan_each_lot", **named(line))
    return None


def _changed_by(
    case: Case, line: Line, delta: Decimal, text: str, key: str
) -> Decision[ShippingFact]:
    if delta > 0:
        if line.product.track is Track.SERIAL:
            return refused("scan_each_serial", **named(line))
        return take(case, _more_of(case, line, delta, text), key=key)
    return _less(case, line, -delta, text, key)


def _more_of(case: Case, line: Line, quantity: Decimal, text: str) -> Goods:
    """More of a line. What people said of its lot when it was scanned, or what the shipment says
    of it, holds for more of it; of a line without either the lot is asked.
    """
    cell = line.cell
    told = bool(line.quantity or cell.lot or cell.lot_id)
    goods = replace(_goods(line, quantity, text), illegible=told)
    seen = case.document.seen_stock.get(line.product.id)
    if seen is None or seen.available_of not in (None, cell.condition):
        return goods
    return replace(
        goods,
        available=seen.available,
        available_of=seen.available_of,
        available_at=seen.available_at,
    )


def _less(case: Case, line: Line, quantity: Decimal, text: str, key: str) -> Decision[ShippingFact]:
    if quantity > line.quantity:
        return refused("below_zero", **named(line))
    if quantity % line.product.step:
        told = {**named(line), "quantity": plain(quantity), "text": text}
        return refused("not_a_multiple", **told, step=plain(line.product.step))
    fact = Taken(_out(line, quantity), _goods(line, -quantity, text), text)
    return accepted(key, fact, details=outcome(case.document, fact))


def _out(line: Line, quantity: Decimal, pieces: int = 0) -> tuple[Move, ...]:
    """Movements out of a line; of pieces with serials the last ones go first."""
    serials = tuple(reversed(line.serials))[: int(quantity)]
    moves = [replace(_more(line, Decimal(-1)), serial=serial) for serial in serials]
    rest = quantity - len(serials)
    if rest or pieces or not moves:
        moves.append(replace(_more(line, -rest), pieces=-pieces))
    return tuple(moves)


def _more(line: Line, quantity: Decimal) -> Move:
    return Move(line.product, quantity, line.cell, line=line.id if line.shipped else "")


def _goods(line: Line, quantity: Decimal, text: str) -> Goods:
    cell = line.cell
    lot = Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None
    known = Attributes(lot=cell.lot, expiry=cell.expiry)
    return Goods(
        text,
        "",
        line.product,
        quantity,
        0,
        known,
        lot,
        cell.condition,
        line=line.id,
    )
