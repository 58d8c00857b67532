"""Which lines goods go to: the one to be picked now, then the walk; a count is split over them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.case import Case
from app.domain.dispatch.facts import Cell, Goods, Move
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import current_line, works
from app.domain.values import ZERO
from app.domain.working.goods import expiry_of, lot_text


@dataclass(frozen=True, slots=True)
class Allotment:
    """Where goods would go. `rest` is what was still to be picked of them, over all lines."""

    moves: tuple[Move, ...]
    rest: Decimal
    last: Line
    """The line that takes what is over."""
    over: Decimal = ZERO
    """How much of `last` is beyond what was ordered, with these goods."""


def lot_differs(line: Line, goods: Goods) -> bool:
    """Whether the line wants a lot and these goods are known to be of another one."""
    text, lot = lot_text(goods), goods.lot
    if line.lot_id is None and line.lot_text is None:
        return False
    if lot is not None and line.lot_id is not None:
        return lot.id != line.lot_id
    return text is not None and line.lot_text is not None and text != line.lot_text


def place_of(case: Case, line: Line) -> str:
    """The id of the place from which a line is picked now; empty: nobody knows.

    A deposit that lies nowhere is not taken out of the place where its item lies.
    """
    if line.place is not None:
        return line.place.id
    if line.parent is not None and not line.source.known_places:
        return ""
    return case.document.place.id if case.document.place else ""


def cell_of(case: Case, goods: Goods, line: Line) -> Cell:
    """The cell of a line into which these goods go."""
    return Cell(
        place_of(case, line),
        goods.condition or line.condition,
        lot_text(goods),
        goods.lot.id if goods.lot else None,
        expiry_of(goods),
        goods.attributes.serial,
    )


def reachable(case: Case, line: Line) -> bool:
    """Whether a line's goods lie where the person stands, as far as that is checked."""
    if not case.rules.place_check or (line.parent is not None and line.place is None):
        return True
    here = case.document.place
    return here is not None and (line.place is None or line.place.id == here.id)


def candidates(case: Case, goods: Goods) -> list[Line]:
    """The lines that take these goods, the one to be picked now first."""
    document = case.document
    pinned = document.lines.get(goods.line or "")
    if pinned is not None:
        return [pinned]
    lines = [
        line
        for line in document.lines_of(goods.product.id)
        if works(document.order_at(line)) and reachable(case, line)
    ]
    if len(lines) < 2:
        return lines
    current = current_line(document)
    now = current.id if current else None
    lines.sort(
        key=lambda line: (line.missing <= 0, lot_differs(line, goods), line.id != now, line.rank)
    )
    return lines


def allot(case: Case, goods: Goods, lines: list[Line]) -> Allotment:
    """Split goods over `lines`, which are not empty; what is over stays with the last one."""
    rest = sum((line.missing for line in lines), ZERO)
    shares = _shares(case, lines, goods)
    moves = tuple(
        Move(line.id, line.product, share, cell_of(case, goods, line), goods.pieces)
        for line, share in shares
    )
    last, share = shares[-1]
    over = last.picked + last.others_picked + share - last.ordered
    return Allotment(moves, rest, last, max(over, ZERO))


def _shares(case: Case, lines: list[Line], goods: Goods) -> list[tuple[Line, Decimal]]:
    still_open = [line for line in lines if line.missing > 0]
    if not still_open:
        touched = [line for line in lines if line.id == case.document.line]
        return [((touched or lines)[0], goods.quantity)]
    if goods.pieces or goods.attributes.serial:  # one piece cannot lie in two totes
        return [(still_open[0], goods.quantity)]
    shares: list[tuple[Line, Decimal]] = []
    left = goods.quantity
    for line in still_open:
        if left <= 0 or lot_differs(line, goods) != lot_differs(still_open[0], goods):
            break
        share = min(line.missing, left)
        shares.append((line, share))
        left -= share
    if left > 0:
        line, share = shares[-1]
        shares[-1] = (line, share + left)
    return shares
