"""Lot, date, serial and weight that come after the item: by a code of their own, or by keypad."""

from __future__ import annotations

from dataclasses import fields, replace

from app.domain.decision import Decision
from app.domain.meanings import Attributes
from app.domain.receipt.actions import EnterLot, EnterSerial, EnterWeight, RemoveSerial
from app.domain.receipt.answering import resumed
from app.domain.receipt.case import Case, accepted, figures, plain, refused
from app.domain.receipt.changing import recounted
from app.domain.receipt.document import Question
from app.domain.receipt.facts import (
    AttributesHeld,
    Cell,
    Counted,
    CountWay,
    Item,
    Move,
    ReceiptFact,
)
from app.domain.receipt.guards import objection_to
from app.domain.receipt.items import filled
from app.domain.receipt.line import NOT_LEGIBLE, Line, Portion
from app.domain.receipt.moving import apply_moves
from app.domain.receipt.picking import into, out_of
from app.domain.receipt.quantities import name_of
from app.domain.values import ONE, ZERO

COMPLETED = frozenset({"lot_missing", "expiry_missing", "weight_missing"})
"""Questions that a code with attributes only can complete."""


def merged(first: Attributes, more: Attributes) -> Attributes | None:
    """Both together; None when they contradict each other or `more` adds nothing."""
    changes = {}
    for field in fields(Attributes):
        old, new = getattr(first, field.name), getattr(more, field.name)
        if field.name == "other":
            changes["other"] = old + tuple(pair for pair in new if pair not in old)
        elif new is not None and old is not None and new != old:
            return None
        elif new is not None:
            changes[field.name] = new
    whole = replace(first, **changes)
    return None if whole == first else whole


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[ReceiptFact]:
    """A code with attributes only: it completes the item before it, or waits for the next."""
    receipt = case.receipt
    asking = receipt.question(receipt.asking) if receipt.asking else None
    if (
        asking is not None
        and asking.reason in COMPLETED
        and case.age(asking.asked) <= (case.rules.attributes_ms)
    ):
        decision = _completed(case, asking, more, text)
        if decision is not None:
            return decision
    last = receipt.last
    if last is not None and last.alike and last.package == receipt.package:
        whole = merged(last.item.attributes, more)
        if whole is not None and case.age(last.stamp) <= case.rules.attributes_ms:
            item = _with_attributes(last.item, whole)
            return recounted(case, last, replace(item, text=text), key="attributes_added")
    waiting = filled(more, receipt.held)
    fact = AttributesHeld(waiting, text)
    return accepted("attributes_held", fact, details=_told(waiting, text))


def _told(attributes: Attributes, text: str) -> dict[str, str | int | None]:
    return {
        "text": text,
        "lot": attributes.lot,
        "serial": attributes.serial,
        "expiry": attributes.expiry.isoformat() if attributes.expiry else None,
        "count": attributes.count,
    }


def _with_attributes(item: Item, whole: Attributes) -> Item:
    """The item with more known of it; a count that comes after multiplies."""
    quantity = item.quantity
    if whole.count is not None and item.attributes.count is None:
        quantity *= whole.count
    weighed = whole.net_weight_kg is not None and item.attributes.net_weight_kg is None
    if weighed and item.product is not None and item.product.catch_weight:
        quantity = (whole.net_weight_kg or ZERO) * max(item.pieces, 1)
    lot = item.lot if item.lot is not None and item.lot.text == (whole.lot or "") else None
    return replace(item, attributes=whole, quantity=quantity, lot=lot if whole.lot else item.lot)


def _completed(
    case: Case, question: Question, more: Attributes, text: str
) -> Decision[ReceiptFact] | None:
    item = question.items[0]
    whole = merged(item.attributes, more)
    if whole is None or item.package != case.receipt.package:
        return None
    return resumed(case, question, _with_attributes(item, whole), "completed", text=text)


def lot_entered(case: Case, action: EnterLot) -> Decision[ReceiptFact]:
    """Lot and date by keypad: for a question, a line's portions without lot, or the last goods."""
    lot = action.lot.strip()
    if not lot and action.expiry is None:
        return refused("lot_empty")
    entered = Attributes(lot=lot or None, expiry=action.expiry)
    if action.question is not None:
        question = case.receipt.question(action.question)
        if question is None:
            return refused("no_question")
        item = question.items[0]
        whole = replace(
            item.attributes,
            lot=lot or item.attributes.lot,
            expiry=action.expiry or item.attributes.expiry,
        )
        return resumed(case, question, replace(item, attributes=whole, lot=None), "enter_lot")
    if action.line is not None:
        return _line_lot(case, action.line, entered)
    last = case.receipt.last
    if last is None or not last.alike:
        return refused("scan_item_first")
    item = replace(last.item, attributes=filled(entered, last.item.attributes), lot=None)
    return recounted(case, last, item, key="lot_entered")


def _line_lot(case: Case, key: str, entered: Attributes) -> Decision[ReceiptFact]:
    line = case.receipt.lines.get(key)
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
    line = case.receipt.lines.get(action.line)
    if line is None or line.product is None:
        return refused("no_such_line", line=action.line)
    serial = action.serial.strip()
    lines = case.receipt.lines_of(line.product.id)
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
    line = case.receipt.lines.get(action.line)
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
    after, _ = apply_moves(case.receipt, moves, None, "")
    details = {"product": name_of(line), "quantity": plain(changed), **more}
    details.update(figures(after.lines[line.id]))  # type: ignore[arg-type]
    return accepted(key, Counted(moves, None, CountWay.CHANGED), details=details)


def weight_entered(case: Case, action: EnterWeight) -> Decision[ReceiptFact]:
    """The weight of a piece whose code has none."""
    question = case.receipt.question(action.question)
    if question is None or question.reason != "weight_missing":
        return refused("no_question")
    if action.kg <= 0:
        return refused("below_zero", product="")
    item = question.items[0]
    weighed = replace(item, quantity=action.kg * max(item.pieces, 1))
    return resumed(case, question, weighed, "enter_weight")
