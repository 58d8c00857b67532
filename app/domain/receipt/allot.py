"""Which line goods go to (screens, Receipt): package and lot first, then the order of arrival."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import Cell, Item, Move
from app.domain.receipt.line import NOT_LEGIBLE, Line, LineKind
from app.domain.values import ZERO, Condition, Track
from app.domain.working.goods import lot_text


@dataclass(frozen=True, slots=True)
class Allotment:
    """Where goods would go. `rest` is what was awaited of them before, over all lines."""

    moves: tuple[Move, ...]
    rest: Decimal
    last: Line | None
    """The line that takes what is over; None for a line that is only now made."""
    over: Decimal = ZERO
    """How much of `last` is beyond what was expected there, with these goods."""
    fills_serial: bool = False

    @property
    def expected(self) -> bool:
        """Whether a delivery announced such goods."""
        return self.last is not None and self.last.kind is LineKind.ADVISED


def cell_of(item: Item, line: Line | None) -> Cell:
    """The cell of a line into which these goods go."""
    advised = line.source.condition if line and line.source else None
    dates = item.attributes
    return Cell(
        item.place,
        item.condition or advised or Condition.NEW,
        item.kept,
        item.reason,
        lot_text(item),
        item.lot.id if item.lot else None,
        dates.expiry or dates.best_before or (item.lot.expiry if item.lot else None),
        dates.serial,
        item.package,
    )


def allot(receipt: Receipt, item: Item) -> Allotment:
    """Split goods over the lines that take them."""
    lines = _candidates(receipt, item)
    if not lines:
        move = Move("", item.product, item.quantity, cell_of(item, None), item.pieces)
        return Allotment((move,), ZERO, None)
    rest = sum((line.rest for line in lines), ZERO)
    if item.attributes.serial and item.kept and lines[0].complete and rest == 0:
        filled = _serial_filled(lines, item)
        if filled is not None:
            return filled
    shares = _shares(receipt, lines, item)
    last, _ = shares[-1]
    moves = tuple(
        Move(line.id, item.product, share, cell_of(item, line), pieces)
        for (line, share), pieces in zip(shares, _pieces(shares, item), strict=True)
    )
    return Allotment(moves, rest, last, _over(last, shares[-1][1]))


def _candidates(receipt: Receipt, item: Item) -> list[Line]:
    if item.line is not None and item.line in receipt.lines:
        return [receipt.lines[item.line]]
    if item.product is None:
        known = receipt.by_code.get(item.code)
        return [receipt.lines[known]] if known is not None and known in receipt.lines else []
    lines = receipt.lines_of(item.product.id)
    advised = [line for line in lines if line.kind is LineKind.ADVISED]
    if len(advised) > 1:
        advised.sort(key=lambda line: (_mismatch(line, item), line.rank))
    return advised or lines[:1]


def _mismatch(line: Line, item: Item) -> int:
    """How badly a line fits: 0 package and lot match, 1 one of them, 2 none, 3 another lot."""
    source = line.source
    if source is None:
        return 3
    same_package = item.package is not None and source.package == item.package
    text, lot = lot_text(item), item.lot
    known = source.lot_id is not None or source.lot_text is not None
    same_lot = known and (
        (lot is not None and lot.id == source.lot_id)
        or (text is not None and text == source.lot_text)
    )
    if known and not same_lot and (lot is not None or text is not None):
        return 3
    return 2 - same_package - same_lot


def _shares(receipt: Receipt, lines: list[Line], item: Item) -> list[tuple[Line, Decimal]]:
    """Each open line up to its rest, in order; what is over stays with the last one."""
    still_open = [line for line in lines if line.rest > 0]
    if not still_open:
        touched = [line for line in lines if line.id == receipt.line]
        return [((touched or lines)[0], item.quantity)]
    if item.pieces:  # a weighed piece cannot lie on two lines
        return [(still_open[0], item.quantity)]
    shares: list[tuple[Line, Decimal]] = []
    left = item.quantity
    for line in still_open:
        share = min(line.rest, left)
        if share <= 0:
            break
        shares.append((line, share))
        left -= share
    if left > 0:
        line, share = shares[-1]
        shares[-1] = (line, share + left)
    return shares


def _pieces(shares: list[tuple[Line, Decimal]], item: Item) -> list[int]:
    return [item.pieces, *([0] * (len(shares) - 1))]


def _over(line: Line, share: Decimal) -> Decimal:
    if line.kind is not LineKind.ADVISED:
        return ZERO
    return max(line.received + line.elsewhere + share - line.expected, ZERO)


def _serial_filled(lines: list[Line], item: Item) -> Allotment | None:
    """Nothing more is awaited and a piece lies there without serial: this is that piece."""
    for line in lines:
        for portion in reversed(line.portions):
            cell = portion.cell
            if not cell.kept or cell.serial is not None or cell.reason == NOT_LEGIBLE:
                continue
            if item.product is None or item.product.track is not Track.SERIAL:
                continue
            mine = cell_of(item, line)
            new = replace(
                cell,
                serial=mine.serial,
                lot=mine.lot or cell.lot,
                lot_id=mine.lot_id or cell.lot_id,
                expiry=mine.expiry or cell.expiry,
            )
            moves = (
                Move(line.id, item.product, -item.quantity, cell),
                Move(line.id, item.product, item.quantity, new),
            )
            return Allotment(moves, ZERO, line, fills_serial=True)
    return None
