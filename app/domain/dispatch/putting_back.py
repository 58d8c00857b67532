"""What is in hand and does not leave goes back: out of the package, to a place, item by item."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.decision import Decision, Notice, Refused
from app.domain.dispatch.case import Case, figures
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import (
    DispatchFact,
    Goods,
    Mode,
    ModeEntered,
    Move,
    PutBack,
    Shift,
    Way,
)
from app.domain.dispatch.line import Line
from app.domain.dispatch.packing import fits, only_piece
from app.domain.dispatch.picking import moved_lines
from app.domain.dispatch.quantities import taken_from
from app.domain.dispatch.rules import StockBy
from app.domain.values import ZERO, Place
from app.domain.working import plain
from app.domain.working.goods import about
from app.domain.working.outcome import Told, accepted, refused


def due(document: Dispatch, line: Line) -> Decimal:
    """How much of a line is to be put back: all of an order that does not leave, else what is
    picked beyond what is (still) ordered and was not allowed.
    """
    order = document.order_at(line)
    if order.left:
        return ZERO
    if order.goes_back:
        return line.there
    return min(max(line.over - line.tolerated, ZERO), line.picked)


def due_lines(document: Dispatch) -> list[tuple[Line, Decimal]]:
    """What is to be put back, in walk order. As `due`, but quick where nothing is."""
    returning = {order.id for order in document.orders if order.goes_back and not order.left}
    found = []
    for line in document.walked():
        if line.goods_out in returning or line.picked + line.others_picked > line.ordered:
            quantity = due(document, line)
            if quantity > 0:
                found.append((line, quantity))
    return found


def put_back(
    case: Case,
    goods: Goods,
    *,
    before: tuple[DispatchFact, ...] = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Decision[DispatchFact]:
    """An item scan while putting back: it lies at the place that was scanned last."""
    place = case.document.place
    if place is None:
        return refused("scan_place_first", **about(goods), place="")
    lines = _waiting(case, goods)
    if isinstance(lines, Refused):
        return lines
    if goods.quantity <= 0 and goods.product.catch_weight:
        here = case.document.package
        found = (p for line in lines for p in line.within(here) if fits(p, goods))
        goods = replace(goods, quantity=only_piece(found))
        if not goods.quantity:
            return refused("weight_needed", **about(goods))
    if goods.quantity <= 0 or goods.quantity % goods.product.step:
        return refused("not_a_multiple", **about(goods), step=plain(goods.product.step))
    moves = _out(case, lines, goods)
    there = -sum((m.quantity for m in moves), ZERO)
    if there < goods.quantity:
        return refused("not_so_many_to_put_back", **about(goods), there=plain(there))
    shifts = tuple(s for move in moves for s in _shifts(case, move, place))
    fact = PutBack(moves, shifts, goods, place, goods.text, took_context)
    after = moved_lines(case, moves)
    left = sum((q for _, q in due_lines(case.document)), ZERO) - goods.quantity
    told: Told = {**about(goods), **figures(after[-1]), "place": place.name, "left": plain(left)}
    return accepted("put_back", *before, fact, details=told, notices=notices)


def without_code(case: Case, line: Line, quantity: Decimal) -> Decision[DispatchFact]:
    """Goods of one line that bear no code are put back by hand."""
    if case.document.mode is not Mode.PUT_BACK:
        return refused("command_not_here", command=Mode.PUT_BACK.value)
    return put_back(case, Goods("", "", line.product, quantity, line=line.id, way=Way.KEYPAD))


def _waiting(case: Case, goods: Goods) -> list[Line] | Refused:
    lines = case.document.lines_of(goods.product.id)
    if goods.line is not None:
        lines = [line for line in lines if line.id == goods.line]
    if not lines:
        return refused("substitute", **about(goods))
    waiting = [line for line in lines if due(case.document, line) > 0]
    if not waiting:
        return refused("not_to_put_back", **about(goods))
    here = case.document.package
    if here is None:
        return waiting
    inside = [line for line in waiting if line.within(here)]
    return inside or refused("not_in_this_package", **about(goods))


def _out(case: Case, lines: list[Line], goods: Goods) -> tuple[Move, ...]:
    moves: list[Move] = []
    left = goods.quantity
    for line in lines:
        order = case.document.order_at(line)
        portions = tuple(
            p
            for p in line.within(case.document.package)
            if fits(p, goods) and (p.cell.mine or order.goes_back)
        )
        share = min(left, due(case.document, line))
        for move in taken_from(portions, share, line, goods.pieces):
            moves.append(move)
            left += move.quantity
    return tuple(moves)


def _shifts(case: Case, move: Move, place: Place) -> tuple[Shift, ...]:
    """What lying elsewhere means for stock. Goods that others picked were taken out of stock by
    them, where the terminal does that. What came from nowhere (a deposit) was never taken out.
    """
    cell, quantity = move.cell, -move.quantity
    came = Shift(move.line, place.id, cell.condition, quantity)
    theirs = not cell.mine and case.document.stock_by == StockBy.TERMINAL
    if theirs or not cell.place:
        return (came,) if theirs else ()
    if cell.place == place.id:
        return ()
    return (Shift(move.line, cell.place, cell.condition, -quantity), came)


def entered(
    case: Case, mode: Mode, text: str = "", before: tuple[DispatchFact, ...] = ()
) -> Decision[DispatchFact]:
    """Begin to pick, pack, hand over or put back."""
    if mode is Mode.PUT_BACK and not before and not due_lines(case.document):
        return refused("nothing_to_put_back")
    if mode is Mode.HAND_OVER and not case.rules.can_hand_over:
        return refused("cannot_hand_over")
    return accepted("mode_entered", *before, ModeEntered(mode, text), details={"mode": mode.value})
