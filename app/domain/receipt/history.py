"""What of a fact is shown among the last scans."""

from __future__ import annotations

from app.domain.receipt.facts import Counted, MultiplierSet, PlaceChosen, QuestionAsked, ReceiptFact
from app.domain.values import ZERO
from app.domain.working.history import Shown


def shown(fact: ReceiptFact) -> Shown:
    """What of a fact is shown among the last scans."""
    match fact:
        case Counted(item=item) if item is not None and item.product is not None:
            total = sum((m.quantity for m in fact.moves), ZERO)
            return item.product.name, total, item.product.unit
        case Counted():
            return "", sum((m.quantity for m in fact.moves), ZERO), ""
        case QuestionAsked(items=(item, *_)) if item.product is not None:
            return item.product.name, item.quantity, item.product.unit
        case PlaceChosen():
            return fact.place.name, ZERO, ""
        case MultiplierSet():
            return "", fact.quantity, ""
        case _:
            return "", ZERO, ""
