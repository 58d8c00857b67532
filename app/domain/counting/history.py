"""What of a fact is shown among the last scans."""

from __future__ import annotations

from app.domain.counting.facts import (
    Counted,
    CountFact,
    MultiplierSet,
    PlaceChosen,
    PlaceDone,
    PlaceLeft,
    QuestionAsked,
    RecountStarted,
    UnknownKept,
)
from app.domain.values import ZERO
from app.domain.working.history import Shown


def shown(fact: CountFact) -> Shown:
    """What of a fact is shown among the last scans."""
    match fact:
        case Counted(goods=goods):
            total = sum((tally.quantity for tally in fact.tallies), ZERO)
            return goods.product.name, total, goods.product.unit
        case QuestionAsked(goods=(goods, *_)):
            return goods.product.name, goods.quantity, goods.product.unit
        case PlaceChosen() | PlaceDone() | PlaceLeft():
            return fact.place.name, ZERO, ""
        case RecountStarted():
            return fact.product.name, ZERO, ""
        case UnknownKept():
            return fact.code, fact.quantity, ""
        case MultiplierSet():
            return "", fact.quantity, ""
        case _:
            return "", ZERO, ""
