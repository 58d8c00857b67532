"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from app.domain.adjusting.case import Case
from app.domain.adjusting.evolve import without_step
from app.domain.adjusting.facts import AdjustFact, QuestionAsked, Taken, Undone
from app.domain.decision import Decision
from app.domain.working.outcome import refused
from app.domain.working.undoing import (
    AnyStep,
    events_of,
    goods_moved,
    last_step,
    subject,
    taken_back,
)


def undone(case: Case) -> Decision[AdjustFact]:
    """Take back the last step of this person."""
    step = last_step(case)
    if step is None:
        return refused("nothing_to_undo")
    product, quantity = goods_moved(step, Taken, QuestionAsked)
    if step is not case.document.steps and not _holds(case, step):
        return refused("others_built_on_it", **subject(step, product))
    return taken_back(Undone, step, product, quantity)


def _holds(case: Case, step: AnyStep) -> bool:
    """Whether what others did since can stand without this step: nothing is taken out that was
    never taken, and no serial counts twice.
    """
    after = without_step(case.document, events_of(step))
    every = [serial for line in after.lines for serial in line.serials]
    return len(every) == len(set(every)) and not any(
        line.quantity < 0 or line.pieces < 0 or len(line.serials) > line.quantity
        for line in after.lines
    )
