"""Lot, date, serial and weight that come after the item: by scan, or a weight by keypad."""

from __future__ import annotations

from dataclasses import replace

from app.domain.adjusting.actions import EnterWeight
from app.domain.adjusting.answering import resumed
from app.domain.adjusting.case import Case
from app.domain.adjusting.facts import AdjustFact, AttributesHeld
from app.domain.adjusting.taking import retaken
from app.domain.decision import Decision
from app.domain.meanings import Attributes
from app.domain.working import entering
from app.domain.working.completing import completed, completed_question, held_with
from app.domain.working.goods import with_attributes
from app.domain.working.outcome import accepted

COMPLETED = frozenset({"weight_missing"})
"""Questions that a code with attributes only can complete."""


def attributes_scanned(case: Case, more: Attributes, text: str) -> Decision[AdjustFact]:
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


def weight_entered(case: Case, action: EnterWeight) -> Decision[AdjustFact]:
    """A weight by keypad, for all pieces that wait together."""
    return entering.weight_entered(case, action, resumed)
