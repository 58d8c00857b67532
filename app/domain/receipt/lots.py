"""Lot, date, serial and weight that come after the item: by a code of their own, or by keypad."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision
from app.domain.meanings import Attributes
from app.domain.receipt.actions import EnterLot, EnterSerial, EnterWeight, RemoveSerial
from app.domain.receipt.answering import resumed
from app.domain.receipt.case import Case, figures
from app.domain.receipt.changing import recounted
from app.domain.receipt.facts import (
    AttributesHeld,
    Cell,
    Counted,
    CountWay,
    Move,
    ReceiptFact,
)
from app.domain.receipt.guards import objection_to
from app.domain.receipt.line import NOT_LEGIBLE, Line, Portion
from app.domain.receipt.moving import apply_moves
from app.domain.receipt.picking import into, out_of
from app.domain.receipt.quantities import name_of
from app.domain.values import ONE, ZERO
from app.domain.working import filled, plain
from app.domain.working.completing import completed, completed_question, held_with
from app.domain.working.goods import with_attributes
from app.domain.working.outcome import accepted, refused

COMPLETED = frozenset({"lot_missing", "expiry_missing", "weight_missing"})
"""Questions that a code with attributes only can complete."""


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[ReceiptFact]:
    """A code with attributes only: it completes the item before it, or waits for the next."""
    receipt = case.document
    question = completed_question(case, more, COMPLETED)
    if question is not None and question[0].goods[0].package == receipt.package:
        asking, whole = question
        item = with_attributes(asking.goods[0], whole)
        return resumed(case, asking, item, "completed", text=text)
    last = receipt.last
    if last is not None and last.alike and last.package == receipt.package:
        known = completed(case, last.item.attributes, last.stamp, more)
        if known is not None:
            item = replace(with_attributes(last.item, known), text=text)
            return recounted(case, last, item, key="attributes_added")
    waiting, told = held_with(case, more, text)
    told["count"] = waiting.count
    return accepted("attributes_held", AttributesHeld(waiting, text), details=told)


def lot_entered(case: Case, action: EnterLot) -> Decision[ReceiptFact]:
    """Lot and date by keypad: for a question, a line's portions without lot, or the last goods."""
    lot = action.lot.strip()
    if not lot and action.expiry is None:
        return refused("lot_empty")
    entered = Attributes(lot=lot or None, expiry=action.expiry)
    if action.question is not None:
        question = case.document.question(action.question)
        if question is None:
            return refused("no_question")
        item = question.goods[0]
        whole = replace(
            item.attributes,
            lot=lot or item.attributes.lot,
            expiry=action.expiry or item.attributes.expiry,
        )
        return resumed(case, question, replace(item, attributes=whole, lot=None), "enter_lot")
    if action.line is not None:
        return _line_lot(case, action.line, entered)
    last = case.document.last
    if last is None or not last.alike:
        return refused("scan_item_first")
    item = replace(last.item, attributes=filled(entered, last.item.attributes), lot=None)
    return recounted(case, last, item, key="lot_entered")


def _line_lot(case: Case, key: str, entered: Attributes) -> Decision[ReceiptFact]:
    line = case.document.lines.get(key)
    if line is None:
        return refused("no_such_line", line=key)
    portions = [p for p in line.portions if _tells(p.cell, entered)]
    if not portions:
        return refused("no_lot_missing", product=name_of(line))

    def change(cell: Cell) -> Cell:
        reason = "" if cell.reason == NOT_LEGIBLE else cell.reason
        lot = cell.lot or (None if cell.lot_id else entered.lot)
        return replace(cell, lot=lot, expiry=cell.expiry or entered.expiry, reason=reason)

    if entered.expiry is not None and entered.expiry < case.today:
        return refused("expired_not_good")
    out = out_of(line, portions, sum((p.quantity for p in portions), ZERO))
    return _rewritten(case, line, tuple(into(out, change)), "lot_entered", lot=entered.lot)


def _tells(cell: Cell, entered: Attributes) -> bool:
    """Whether what was entered says something that is not known of these goods."""
    undated = entered.expiry is not None and cell.expiry is None
    return undated or (cell.lot is None and cell.lot_id is None)


def serial_entered(case: Case, action: EnterSerial) -> Decision[ReceiptFact]:
    """A serial for a piece that was counted without one; empty: it is not legible."""
    line = case.document.lines.get(action.line)
    if line is None or line.product is None:
        return refused("no_such_line", line=action.line)
    serial = action.serial.strip()
    lines = case.document.lines_of(line.product.id)
    if serial and any(other.has_serial(serial) for other in lines):
        return refused(
            "serial_repeated",
            product=name_of(line),
            serial=serial,
            article=line.product.article,
            quantity="1",
            unit=line.product.unit,
            text="",
        )
    portion = _without_serial(line)
    if portion is None:
        return refused("no_serial_missing", product=name_of(line))

    def change(cell: Cell) -> Cell:
        if serial:
            return replace(cell, serial=serial)
        return replace(cell, reason=NOT_LEGIBLE)

    moves = tuple(into(out_of(line, [portion], ONE), change))
    return _rewritten(case, line, moves, "serial_added", serial=serial)


def _without_serial(line: Line) -> Portion | None:
    for portion in reversed(line.portions):
        cell = portion.cell
        if cell.kept and cell.serial is None and cell.reason != NOT_LEGIBLE:
            return portion
    return None


def serial_removed(case: Case, action: RemoveSerial) -> Decision[ReceiptFact]:
    """A piece that was not there after all."""
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    portions = [p for p in line.portions if p.cell.serial == action.serial]
    if not portions:
        return refused("no_such_serial", product=name_of(line), serial=action.serial)
    moves = tuple(out_of(line, portions, ONE))
    return _rewritten(case, line, moves, "serial_removed", serial=action.serial)


def _rewritten(
    case: Case, line: Line, moves: tuple[Move, ...], key: str, **more: str | None
) -> Decision[ReceiptFact]:
    objection = objection_to(case, moves)
    if objection is not None:
        return objection
    changed = sum((m.quantity for m in moves), ZERO)
    after, _ = apply_moves(case.document, moves, None, "")
    details = {"product": name_of(line), "quantity": plain(changed), **more}
    details.update(figures(after.lines[line.id]))  # type: ignore[arg-type]
    return accepted(key, Counted(moves, None, CountWay.CHANGED), details=details)


def weight_entered(case: Case, action: EnterWeight) -> Decision[ReceiptFact]:
    """The weight of a piece whose code has none."""
    question = case.document.question(action.question)
    if question is None or question.reason != "weight_missing":
        return refused("no_question")
    if action.kg <= 0:
        return refused("below_zero", product="")
    item = question.goods[0]
    weighed = replace(item, quantity=action.kg * max(item.pieces, 1))
    return resumed(case, question, weighed, "enter_weight")
