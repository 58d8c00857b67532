"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Decision
from app.domain.dispatch.case import Case
from app.domain.dispatch.evolve import without_step
from app.domain.dispatch.facts import DispatchFact, Packed, Picked, PutBack, QuestionAsked, Undone
from app.domain.values import ZERO, Product, Track
from app.domain.working.outcome import refused
from app.domain.working.undoing import AnyStep, events_of, last_step, subject, taken_back


def undone(case: Case) -> Decision[DispatchFact]:
    """Take back the last step of this person since the last posting."""
    step = last_step(case)
    if step is None:
        return refused("undo_stops_at_posting" if case.document.posts else "nothing_to_undo")
    product, quantity = _what(step)
    if step is not case.document.steps and not _holds(case, step):
        return refused("others_built_on_it", **subject(step, product))
    return taken_back(Undone, step, product, quantity)


def _holds(case: Case, step: AnyStep) -> bool:
    """Whether what others did since can stand without this step: nobody has packed what would
    then never have been picked, and nothing more than ordered is picked without a word.
    """
    before = case.document
    after = without_step(before, events_of(step))
    known = {package.id for package in after.packages}
    for line in after.lines.every():
        serials = [p.cell.serial for p in line.portions if p.cell.serial is not None]
        if line.product.track is Track.SERIAL and len(serials) > len(set(serials)):
            return False
        if any(p.quantity < 0 or p.cell.package not in (None, *known) for p in line.portions):
            return False
        if line.over > before.lines[line.id].over and not line.over_accepted:
            return False
    return True


def _what(step: AnyStep) -> tuple[Product | None, Decimal]:
    """The goods that the step moved, for the band."""
    total, product = ZERO, None
    for event in step.events:
        match event.fact:
            case Picked(moves=moves, goods=goods):
                product = goods.product
                total += sum((move.quantity for move in moves), ZERO)
            case Packed(goods=goods) | PutBack(goods=goods):
                product = goods.product
                total += goods.quantity
            case QuestionAsked(goods=(goods, *_)):
                product = product or goods.product
            case _:
                pass
    return product, total
