"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Decision
from app.domain.receipt.case import Case
from app.domain.receipt.facts import Counted, QuestionAsked, ReceiptFact, Undone
from app.domain.values import ZERO, Product
from app.domain.working.outcome import refused
from app.domain.working.undoing import AnyStep, last_step, taken_back


def undone(case: Case) -> Decision[ReceiptFact]:
    """Take back the last step of this person since the last posting."""
    step = last_step(case)
    if step is not None:
        return taken_back(Undone, step, *_what(step))
    if not case.document.posts:
        return refused("nothing_to_undo")
    back = case.rules.can_take_back
    return refused("undo_stops_at_posting" if back else "cannot_take_back")


def _what(step: AnyStep) -> tuple[Product | None, Decimal]:
    """The goods that the step counted, net, for the band."""
    total, product = ZERO, None
    for event in step.events:
        match event.fact:
            case Counted(moves=moves):
                total += sum((move.quantity for move in moves), ZERO)
                product = next((move.product for move in moves if move.product), product)
            case QuestionAsked(items=items):
                product = next((item.product for item in items if item.product), product)
            case _:
                pass
    return product, total
