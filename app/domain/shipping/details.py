"""Lot, date, serial, weight and condition that come after the item: by scan, or by keypad."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision
from app.domain.meanings import Attributes
from app.domain.shipping.actions import EnterLot, EnterSerial, EnterWeight
from app.domain.shipping.answering import resumed
from app.domain.shipping.case import Case
from app.domain.shipping.facts import AttributesHeld, Goods, ShippingFact
from app.domain.shipping.taking import retaken
from app.domain.values import Condition
from app.domain.working import entering
from app.domain.working.completing import completed, completed_question, held_with
from app.domain.working.goods import with_attributes
from app.domain.working.outcome import accepted, refused

COMPLETED = frozenset({"lot_missing", "serial_missing", "weight_missing"})
"""Questions that a code with attributes only can complete."""


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[ShippingFact]:
    """A code with attributes only: it completes the item before it, or waits for the next."""
    question = completed_question(case, more, COMPLETED)
    if question is not None:
        asking, whole = question
        goods = with_attributes(asking.goods[0], whole)
        return resumed(case, asking, goods, "completed", text)
    last = case.document.last
    if last is not None:
        known = completed(case, last.goods.attributes, last.stamp, more)
        if known is not None:
            goods = replace(with_attributes(last.goods, known), text=text)
            return retaken(case, last, goods, "attributes_added")
    waiting, told = held_with(case, more, text)
    return accepted("attributes_held", AttributesHeld(waiting, text), details=told)


def condition_set(case: Case, condition: Condition) -> Decision[ShippingFact]:
    """The goods taken last are in this condition."""
    last = case.document.last
    if last is None:
        return refused("scan_item_first", product="")
    return retaken(case, last, _in_condition(last.goods, condition), "condition_set")


def _in_condition(goods: Goods, condition: Condition) -> Goods:
    """What was in stock in another condition says nothing of these goods."""
    if goods.available_of in (None, condition):
        return replace(goods, condition=condition)
    known = replace(goods, available=None, available_of=None, available_at=None)
    return replace(known, condition=condition)


def lot_entered(case: Case, action: EnterLot) -> Decision[ShippingFact]:
    """Lot and date by keypad."""
    return entering.lot_entered(case, action, resumed)


def serial_entered(case: Case, action: EnterSerial) -> Decision[ShippingFact]:
    """A serial by keypad."""
    return entering.serial_entered(case, action, resumed)


def weight_entered(case: Case, action: EnterWeight) -> Decision[ShippingFact]:
    """A weight by keypad, for all pieces that wait together."""
    return entering.weight_entered(case, action, resumed)
