"""Undo: this person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Decision
from app.domain.receipt.case import Case, accepted, plain, refused
from app.domain.receipt.document import Step
from app.domain.receipt.facts import Counted, QuestionAsked, ReceiptFact, Undone
from app.domain.values import ZERO, Product


def undone(case: Case) -> Decision[ReceiptFact]:
    """Take back the last step of this person since the last posting."""
    step = case.receipt.steps
    while step is not None and step.person != case.person:
        step = step.previous
    if step is None:
        if not case.receipt.posts:
            return refused("nothing_to_undo")
        back = case.rules.can_take_back
        return refused("undo_stops_at_posting" if back else "cannot_take_back")
    product, quantity = _what(step)
    first = step.events[0].fact
    text = getattr(first, "text", "")
    fact = Undone(tuple(e.id for e in step.events), first.TYPE, text, product, quantity)
    details = {
        "what": first.TYPE,
        "text": text,
        "product": product.name if product else text,
        "quantity": plain(quantity),
        "unit": product.unit if product else "",
    }
    return accepted("undone", fact, details=details)


def _what(step: Step) -> tuple[Product | None, Decimal]:
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
