"""Quantities without an item scan: set to, add, all the rest (screens law 8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.decision import Accepted, Decision, Held
from app.domain.meanings import Attributes
from app.domain.receipt.actions import AddBySearch, SetQuantity
from app.domain.receipt.case import Case, figures
from app.domain.receipt.counting import count
from app.domain.receipt.facts import Cell, Counted, CountWay, Item, Move, ReceiptFact
from app.domain.receipt.guards import objection_to
from app.domain.receipt.line import Line
from app.domain.receipt.moving import apply_moves
from app.domain.receipt.picking import good_cell, newest_first, out_of
from app.domain.values import ONE, ZERO, Lot, Product
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused


def set_to(case: Case, action: SetQuantity, text: str = "") -> Decision[ReceiptFact]:
    """The line's received quantity becomes a value; what is written is the difference."""
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    value = action.value
    if value < 0:
        return refused("below_zero", product=name_of(line))
    if value >= case.rules.below:
        return refused("quantity_too_big", product=name_of(line), quantity=plain(value))
    pieces = 0 if action.pieces is None else action.pieces - line.pieces
    delta = value - line.received
    if not delta:
        return _pieces_only(case, line, pieces, text)
    return added(case, line, delta, text=text, pieces=pieces, key="quantity_set")


def _pieces_only(case: Case, line: Line, pieces: int, text: str) -> Decision[ReceiptFact]:
    if not pieces or not line.portions:
        return Held("quantity_unchanged", figures(line))
    move = Move(line.id, line.product, ZERO, line.portions[-1].cell, pieces)
    return _written(case, line, (move,), text, "quantity_set")


def added(
    case: Case,
    line: Line,
    delta: Decimal,
    *,
    text: str = "",
    pieces: int = 0,
    key: str = "quantity_changed",
) -> Decision[ReceiptFact]:
    """`delta` more or less of a line."""
    if delta > 0:
        item = replace(item_for(case, line, delta, text), pieces=max(pieces, 0))
        decision = count(case, item)
        if isinstance(decision, Accepted) and not decision.amber:
            return replace(decision, key=key)
        return decision
    return _taken_out(case, line, -delta, text, key)


def rest_of(case: Case, line: Line, text: str = "") -> Decision[ReceiptFact]:
    """All the rest of a line."""
    if line.rest <= 0:
        return refused("no_rest", product=name_of(line))
    return added(case, line, line.rest, text=text, key="rest_taken")


def searched(case: Case, action: AddBySearch) -> Decision[ReceiptFact]:
    """Goods without a legible code, found by name; they take their line as a scan would."""
    product = action.product
    quantity = ZERO if product.catch_weight and action.quantity == ONE else action.quantity
    place = case.document.place
    item = Item(
        "",
        "",
        product,
        quantity,
        pieces=1 if product.catch_weight else 0,
        place=place.id if place else "",
        package=case.document.package,
        way=CountWay.SEARCH,
    )
    return count(case, item)


def item_for(case: Case, line: Line, quantity: Decimal, text: str) -> Item:
    """Goods of one line as a person adds them by hand: the lot counted there last goes on."""
    place = case.document.place
    here = Cell(place.id if place else "", package=case.document.package)
    last = next((p.cell for p in reversed(line.portions) if good_cell(p.cell)), None)
    if last is not None:
        here = replace(
            here, lot=last.lot, lot_id=last.lot_id, expiry=last.expiry, reason=last.reason
        )
    return replace(item_in(line, here, quantity, text), condition=None)


def item_in(line: Line, cell: Cell, quantity: Decimal, text: str) -> Item:
    """Goods that lie in a cell of a line, as an item."""
    return Item(
        text,
        line.code,
        line.product,
        quantity,
        gtin=line.gtin,
        symbology=line.symbology,
        attributes=Attributes(lot=cell.lot, expiry=cell.expiry, serial=cell.serial),
        lot=Lot(cell.lot_id, cell.lot or "", cell.expiry) if cell.lot_id else None,
        place=cell.place,
        package=cell.package,
        condition=cell.condition,
        kept=cell.kept,
        reason=cell.reason,
        line=line.id,
        way=CountWay.KEYPAD,
    )


def _taken_out(
    case: Case, line: Line, quantity: Decimal, text: str, key: str
) -> Decision[ReceiptFact]:
    product: Product | None = line.product
    if quantity > line.received:
        return refused("below_zero", product=name_of(line))
    if product is not None and quantity % product.step:
        return refused(
            "not_a_multiple",
            product=product.name,
            step=plain(product.step),
            quantity=plain(quantity),
            unit=product.unit,
            text=text,
            article=product.article,
        )
    portions = newest_first(p for p in line.portions if p.cell.serial is None)
    moves = out_of(line, portions, quantity)
    if -sum((m.quantity for m in moves), ZERO) < quantity:
        return refused("choose_serial", product=name_of(line), line=line.id)
    return objection_to(case, moves) or _written(case, line, tuple(moves), text, key)


def _written(
    case: Case, line: Line, moves: tuple[Move, ...], text: str, key: str
) -> Decision[ReceiptFact]:
    total = sum((m.quantity for m in moves), ZERO)
    item = replace(item_for(case, line, total, text), pieces=sum(m.pieces for m in moves))
    after, _ = apply_moves(case.document, moves, item, "")
    unit = line.product.unit if line.product else ""
    details = {
        "product": name_of(line),
        "article": line.product.article if line.product else "",
        "quantity": plain(total),
        "unit": unit,
        "text": text,
        **figures(after.lines[line.id]),
    }
    return accepted(key, Counted(moves, item, CountWay.KEYPAD, text), details=details)


def name_of(line: Line) -> str:
    """What a line is called: its product, else the code that nobody knows."""
    return line.product.name if line.product else line.code
