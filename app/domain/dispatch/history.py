"""What of a fact is shown among the last scans."""

from __future__ import annotations

from app.domain.dispatch.facts import (
    DispatchFact,
    MultiplierSet,
    Packed,
    Picked,
    PlaceChosen,
    PutBack,
    QuestionAsked,
    WrongPlace,
)
from app.domain.values import ZERO
from app.domain.working.history import Shown


def shown(fact: DispatchFact) -> Shown:
    """What of a fact is shown among the last scans."""
    match fact:
        case Picked(goods=goods):
            total = sum((m.quantity for m in fact.moves), ZERO)
            return goods.product.name, total, goods.product.unit
        case Packed(goods=goods) | PutBack(goods=goods) | QuestionAsked(goods=(goods, *_)):
            return goods.product.name, goods.quantity, goods.product.unit
        case PlaceChosen() | WrongPlace():
            return fact.place.name, ZERO, ""
        case MultiplierSet():
            return "", fact.quantity, ""
        case _:
            return "", ZERO, ""
