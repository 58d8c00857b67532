"""What of a fact is shown among the last scans."""

from __future__ import annotations

from app.domain.adjusting.facts import (
    AdjustFact,
    MultiplierSet,
    PlaceChosen,
    QuestionAsked,
    Taken,
)
from app.domain.values import ZERO
from app.domain.working.history import Shown


def shown(fact: AdjustFact) -> Shown:
    """What of a fact is shown among the last scans."""
    match fact:
        case Taken(goods=goods):
            total = sum((move.quantity for move in fact.moves), ZERO)
            return goods.product.name, total, goods.product.unit
        case QuestionAsked(goods=(goods, *_)):
            return goods.product.name, goods.quantity, goods.product.unit
        case PlaceChosen(place=place):
            return place.name, ZERO, ""
        case MultiplierSet():
            return "", fact.quantity, ""
        case _:
            return "", ZERO, ""
