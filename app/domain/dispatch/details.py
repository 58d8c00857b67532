"""Lot, date, serial, weight and condition that come after the item: by scan, or by keypad."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Accepted, Decision
from app.domain.dispatch.actions import EnterLot, EnterSerial, EnterWeight, SetCondition
from app.domain.dispatch.answering import resumed
from app.domain.dispatch.case import Case, Told, about, accepted, refused
from app.domain.dispatch.checks import order_objection
from app.domain.dispatch.document import LastPick, Question
from app.domain.dispatch.facts import AttributesHeld, DispatchFact, Goods, Mode, Picked, Way
from app.domain.dispatch.picking import moved_lines, pick
from app.domain.meanings import Attributes
from app.domain.receipt.copying import changed
from app.domain.receipt.items import filled
from app.domain.receipt.lots import merged

COMPLETED = frozenset({"lot_missing", "serial_missing", "weight_missing"})
"""Questions that a code with attributes only can complete."""


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[DispatchFact]:
    """A code with attributes only: it completes the item before it, or waits for the next."""
    document = case.document
    asking = document.question(document.asking)
    if asking is not None and case.age(asking.asked) <= case.rules.attributes_ms:
        decision = _completed(case, asking, more, text)
        if decision is not None:
            return decision
    last = document.last
    if last is not None and document.mode is Mode.PICK:
        whole = merged(last.goods.attributes, more)
        if whole is not None and case.age(last.stamp) <= case.rules.attributes_ms:
            goods = replace(with_attributes(last.goods, whole), text=text)
            return repicked(case, last, goods, "attributes_added")
    waiting = filled(more, document.held)
    told: Told = {"text": text, "lot": waiting.lot, "serial": waiting.serial}
    told["expiry"] = waiting.expiry.isoformat() if waiting.expiry else None
    return accepted("attributes_held", AttributesHeld(waiting, text), details=told)


def with_attributes(goods: Goods, whole: Attributes) -> Goods:
    """The goods with more known of them; a count that comes after multiplies."""
    quantity = goods.quantity
    if whole.count is not None and goods.attributes.count is None:
        quantity *= whole.count
    weight = whole.net_weight_kg
    if weight is not None and goods.attributes.net_weight_kg is None and goods.product.catch_weight:
        quantity = weight * max(goods.pieces, 1)
    known = goods.lot is not None and goods.lot.text == (whole.lot or "")
    lot = goods.lot if known or not whole.lot else None
    return replace(goods, attributes=whole, quantity=quantity, lot=lot)


def _completed(
    case: Case, question: Question, more: Attributes, text: str
) -> Decision[DispatchFact] | None:
    if question.reason not in COMPLETED:
        return None
    goods = question.goods[0]
    whole = merged(goods.attributes, more)
    if whole is None:
        return None
    return resumed(case, question, with_attributes(goods, whole), "completed", text=text)


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
    question = case.document.question(action.question)
    lot = action.lot.strip()
    if question is None or not question.goods:
        return refused("no_question")
    if not lot:
        return refused("lot_empty")
    goods = question.goods[0]
    known = replace(goods.attributes, lot=lot, expiry=action.expiry or goods.attributes.expiry)
    return resumed(case, question, replace(goods, attributes=known, lot=None), "enter_lot")


def serial_entered(case: Case, action: EnterSerial) -> Decision[DispatchFact]:
    """A serial by keypad."""
    question = case.document.question(action.question)
    serial = action.serial.strip()
    if question is None or not question.goods:
        return refused("no_question")
    if not serial:
        return refused("serial_empty")
    goods = question.goods[0]
    known = replace(goods.attributes, serial=serial)
    return resumed(case, question, replace(goods, attributes=known), "enter_serial")


def weight_entered(case: Case, action: EnterWeight) -> Decision[DispatchFact]:
    """A weight by keypad, for all pieces that wait together."""
    question = case.document.question(action.question)
    if question is None or not question.goods:
        return refused("no_question")
    goods = question.goods[0]
    if action.kg <= 0 or action.kg >= case.rules.below:
        return refused("quantity_too_big", **about(goods))
    known = replace(goods.attributes, net_weight_kg=action.kg)
    goods = replace(goods, attributes=known, quantity=action.kg)
    return resumed(case, question, goods, "enter_weight")
