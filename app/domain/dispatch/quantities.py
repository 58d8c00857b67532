"""Quantities without an item scan: set to, add, all the rest (screens law 8).

They follow a scan of the item: nothing is picked by a figure alone, but for deposits and options,
and goods on which nothing can be scanned.
"""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Decision, Held, Refused
from app.domain.dispatch.case import Case, figures, in_base, named
from app.domain.dispatch.checks import order_objection
from app.domain.dispatch.facts import Cell, DispatchFact, Goods, Move, Picked, Way
from app.domain.dispatch.line import Line, Portion
from app.domain.dispatch.picking import moved_lines, pick
from app.domain.meanings import Attributes
from app.domain.values import ZERO, Lot
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused


def set_to(case: Case, line: Line, value: Decimal, text: str = "") -> Decision[DispatchFact]:
    """The line's picked quantity becomes a value; what is written is the difference."""
    wanted = in_base(line, value)
    if wanted < 0:
        return refused("below_zero", **named(line))
    if wanted >= case.rules.below:
        return refused("quantity_too_big", **named(line), quantity=plain(wanted), text=text)
    delta = wanted - line.picked
    if not delta:
        return Held("quantity_unchanged", figures(line))
    return changed_by(case, line, delta, text=text, key="quantity_set")


def added(case: Case, line: Line, delta: Decimal) -> Decision[DispatchFact]:
    """More or less of a line, in the unit that it shows."""
    return changed_by(case, line, in_base(line, delta))


def rest_of(case: Case, line: Line, text: str = "") -> Decision[DispatchFact]:
    """All the rest of a line."""
    if line.rest <= 0:
        return refused("no_rest", **named(line))
    return changed_by(case, line, line.rest, text=text, key="rest_taken")


def without_code(case: Case, line: Line, quantity: Decimal) -> Decision[DispatchFact]:
    """Goods on which nothing can be scanned."""
    if quantity <= 0:
        return refused("not_a_number", value=plain(quantity))
    return pick(case, _by_hand(case, line, quantity, "", Way.WITHOUT_CODE))


def changed_by(
    case: Case, line: Line, delta: Decimal, *, text: str = "", key: str = "quantity_changed"
) -> Decision[DispatchFact]:
    """`delta` more or less of a line, in the product's unit."""
    if not delta:
        return Held("quantity_unchanged", figures(line))
    if delta < 0:
        return _taken_out(case, line, -delta, text, key)
    if line.picked <= 0 and line.parent is None:
        return refused("scan_item_first", **named(line))
    return pick(case, _by_hand(case, line, delta, text, Way.KEYPAD), key=key)


def _by_hand(case: Case, line: Line, quantity: Decimal, text: str, way: Way) -> Goods:
    """Goods of one line as a person adds them: the lot picked there last goes on."""
    last = next((p.cell for p in reversed(line.portions) if p.cell.mine), None)
    cell = last or Cell("", line.condition)
    return Goods(
        text,
        "",
        line.product,
        quantity,
        int(line.product.catch_weight),
        Attributes(lot=cell.lot, expiry=cell.expiry),
        Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None,
        case.document.place.id if case.document.place else "",
        cell.condition if last is not None else None,
        line.id,
        way,
        illegible=last is not None and cell.lot is None and cell.serial is None,
        waived=("lot_differs", "lot_confirm", "later_lot", "short_dated", "condition_differs")
        if last is not None
        else (),
    )


def taken_from(
    portions: tuple[Portion, ...], quantity: Decimal, line: Line, pieces: int = 0
) -> tuple[Move, ...]:
    """Movements that take `quantity` out of these portions, in their order, as far as it goes;
    `pieces` are what was weighed of it.
    """
    moves: list[Move] = []
    left, count = quantity, pieces
    for portion in portions:
        share = min(left, portion.quantity)
        if share <= 0:
            break
        out = portion.pieces if share == portion.quantity else min(count, portion.pieces)
        moves.append(Move(line.id, line.product, -share, portion.cell, -out))
        left, count = left - share, max(count - out, 0)
    return tuple(moves)


def _taken_out(
    case: Case, line: Line, quantity: Decimal, text: str, key: str
) -> Decision[DispatchFact]:
    objection = _no_unpicking(case, line, quantity)
    if objection is not None:
        return objection
    portions = tuple(p for p in line.within(None) if p.cell.mine and p.cell.serial is None)
    moves = taken_from(portions, quantity, line)
    if -sum((m.quantity for m in moves), ZERO) < quantity:
        packed = any(p.cell.package for p in line.portions if p.cell.mine)
        return refused("unpack_first" if packed else "choose_serial", **named(line))
    goods = _by_hand(case, line, -quantity, text, Way.KEYPAD)
    after = moved_lines(case, moves)[0]
    told = {**named(line), "quantity": plain(-quantity), "text": text, **figures(after)}
    return accepted(key, Picked(moves, goods, text), details=told)


def _no_unpicking(case: Case, line: Line, quantity: Decimal) -> Refused | None:
    """Why nothing can be taken out: what was posted stays so until "Correct" (outbox 6)."""
    if quantity > line.picked:
        return refused("below_zero", **named(line))
    if quantity % line.product.step:
        return refused(
            "not_a_multiple",
            **named(line),
            step=plain(line.product.step),
            quantity=plain(quantity),
            text="",
        )
    order = case.document.order_at(line)
    if order.goes_back:
        return refused("put_back_instead", **named(line))
    objection = order_objection(case, order)
    if objection is not None:
        return objection
    said = line.register.picked if line.register else ZERO
    if line.picked - quantity < said and not case.document.correcting:
        return refused("correct_first", **named(line))
    return None
