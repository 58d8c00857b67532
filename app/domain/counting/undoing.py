"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.case import Case
from app.domain.counting.context import kept_here
from app.domain.counting.document import At, Count
from app.domain.counting.evolve import without_step
from app.domain.counting.facts import (
    Counted,
    CountFact,
    QuestionAsked,
    RecountStarted,
    Undone,
    UnknownKept,
)
from app.domain.decision import Decision
from app.domain.values import ZERO, Product
from app.domain.working.outcome import refused
from app.domain.working.undoing import AnyStep, events_of, last_step, subject, taken_back


def undone(case: Case) -> Decision[CountFact]:
    """Take back the last step of this person since the last posting."""
    step = last_step(case)
    if step is None:
        return refused("undo_stops_at_posting" if case.document.posts else "nothing_to_undo")
    product, quantity = _what(step)
    if step is not case.document.steps and not _holds(case.document, step):
        return refused("others_built_on_it", **subject(step, product))
    return taken_back(Undone, step, product, quantity)


def _holds(document: Count, step: AnyStep) -> bool:
    """Whether what others did since can stand without this step."""
    if any(_built_on(document, event.fact, event.id) for event in step.events):
        return False
    after = without_step(document, events_of(step))
    for line in after.lines.every():
        if line.quantity < 0 or line.pieces < 0 or len(line.serials) > line.quantity:
            return False
        if any(after.serials.get((line.product.id, one)) != line.id for one in line.serials):
            return False
    # What was accepted is what is counted then.
    return all(after.counted(spot) == one.counted for spot, one in after.verdicts.items())


def _built_on(document: Count, fact: CountFact, event: str) -> bool:
    """Whether others count on this very fact: what they counted anew would be added to what it
    replaced, what they settled or scanned into a question would be lost.
    """
    match fact:
        case RecountStarted():
            return At(fact.product.id, fact.place.id) in document.at
        case UnknownKept():
            return kept_here(document, fact) is None
        case QuestionAsked():
            question = document.question(event)
            return question is not None and question.times > 1
        case _:
            return False


def _what(step: AnyStep) -> tuple[Product | None, Decimal]:
    """The goods that the step counted, for the band."""
    total, product = ZERO, None
    for event in step.events:
        match event.fact:
            case Counted(tallies=tallies, goods=goods):
                product = goods.product
                total += sum((tally.quantity for tally in tallies), ZERO)
            case QuestionAsked(goods=(goods, *_)):
                product = product or goods.product
            case RecountStarted():
                product = product or event.fact.product
            case _:
                pass
    return product, total
