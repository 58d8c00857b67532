"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from app.domain.decision import Decision
from app.domain.shipping.case import Case
from app.domain.shipping.evolve import without_step
from app.domain.shipping.facts import (
    Abandoned,
    HeadingChanged,
    QuestionAsked,
    ShippingFact,
    Taken,
    Undone,
)
from app.domain.working.outcome import refused
from app.domain.working.undoing import (
    AnyStep,
    events_of,
    goods_moved,
    last_step,
    subject,
    taken_back,
)


def undone(case: Case) -> Decision[ShippingFact]:
    """Take back the last step of this person."""
    step = last_step(case)
    if step is None:
        return refused("nothing_to_undo")
    if any(isinstance(event.fact, Abandoned) and event.fact.unsent for event in step.events):
        # Its entries are gone for good: what they said would be thought said.
        return refused("abandoned_already")
    product, quantity = goods_moved(step, Taken, QuestionAsked)
    if step is not case.document.steps and not _holds(case, step):
        return refused("others_built_on_it", **subject(step, product))
    return taken_back(Undone, step, product, quantity)


def _holds(case: Case, step: AnyStep) -> bool:
    """Whether what others did since can stand without this step: nothing is taken out that was
    never taken, no serial goes twice, and the heading is another one.
    """
    after = without_step(case.document, events_of(step))
    headed = any(isinstance(event.fact, HeadingChanged) for event in step.events)
    if headed and after.heading == case.document.heading:
        return False  # a heading is written whole: the others' has taken this one along
    for line in after.lines:
        if line.quantity < 0 or line.pieces < 0 or len(line.serials) > line.quantity:
            return False
        every = [serial for one in after.lines_of(line.product.id) for serial in one.serials]
        if len(every) > len(set(every)):
            return False
    return True
