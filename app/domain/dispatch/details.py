"""Lot, date, serial, weight and condition that come after the item: by scan, or by keypad."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.decision import Accepted, Decision
from app.domain.dispatch.actions import EnterLot, EnterSerial, EnterWeight, SetCondition
from app.domain.dispatch.answering import resumed
from app.domain.dispatch.case import Case
from app.domain.dispatch.checks import order_objection
from app.domain.dispatch.document import LastPick
from app.domain.dispatch.facts import AttributesHeld, DispatchFact, Goods, Mode, Picked, Way
from app.domain.dispatch.picking import moved_lines, pick
from app.domain.meanings import Attributes
from app.domain.working import entering
from app.domain.working.completing import completed, completed_question, held_with
from app.domain.working.goods import with_attributes
from app.domain.working.outcome import accepted, refused

COMPLETED = frozenset({"lot_missing", "serial_missing", "weight_missing"})
"""Questions that a code with attributes only can complete."""


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[DispatchFact]:
    """A code with attributes only: it completes the item before it, or waits for the next."""
    question = completed_question(case, more, COMPLETED)
    if question is not None:
        asking, whole = question
        goods = with_attributes(asking.goods[0], whole)
        return resumed(case, asking, goods, "completed", text=text)
    last = case.document.last
    if last is not None and case.document.mode is Mode.PICK:
        known = completed(case, last.goods.attributes, last.stamp, more)
        if known is not None:
            goods = replace(with_attributes(last.goods, known), text=text)
            return repicked(case, last, goods, "attributes_added")
    waiting, told = held_with(case, more, text)
    return accepted("attributes_held", AttributesHeld(waiting, text), details=told)


def repicked(case: Case, last: LastPick, goods: Goods, key: str) -> Decision[DispatchFact]:
    """The goods picked last are picked anew, better known; what stands against it asks, and
    they do not count meanwhile.
    """
    lines = {move.line for move in last.moves}
    for line in lines:
        objection = order_objection(case, case.document.order_at(case.document.lines[line]))
        if objection is not None:
            return objection
    back = tuple(replace(m, quantity=-m.quantity, pieces=-m.pieces) for m in reversed(last.moves))
    out = replace(goods, quantity=-goods.quantity, way=Way.CHANGED)
    after = case.document.lines.set_all((li.id, li) for li in moved_lines(case, back))
    inner = replace(case, document=changed(case.document, lines=after, last=None))
    pinned = last.moves[0].line if len(lines) == 1 else None
    fact = Picked(back, out, goods.text)
    again = replace(goods, line=pinned, plain=False, way=Way.CHANGED)
    decision = pick(inner, again, before=(fact,), key=key)
    if isinstance(decision, Accepted) and not decision.amber:
        return replace(decision, key=key)
    return decision


def condition_set(case: Case, action: SetCondition) -> Decision[DispatchFact]:
    """The goods picked last are in this condition; another than ordered asks."""
    last = case.document.last
    if last is None or case.document.mode is not Mode.PICK:
        return refused("scan_item_first", product="")
    goods = replace(last.goods, condition=action.condition)
    return repicked(case, last, goods, "condition_set")


def lot_entered(case: Case, action: EnterLot) -> Decision[DispatchFact]:
    """Lot and date by keypad."""
    return entering.lot_entered(case, action, resumed)


def serial_entered(case: Case, action: EnterSerial) -> Decision[DispatchFact]:
    """A serial by keypad."""
    return entering.serial_entered(case, action, resumed)


def weight_entered(case: Case, action: EnterWeight) -> Decision[DispatchFact]:
    """A weight by keypad, for all pieces that wait together."""
    return entering.weight_entered(case, action, resumed)
