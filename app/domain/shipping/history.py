"""What of a fact is shown among the last scans."""

from __future__ import annotations

from app.domain.shipping.facts import (
    HeadingChanged,
    MultiplierSet,
    QuestionAsked,
    ShippingFact,
    Taken,
)
from app.domain.values import ZERO
from app.domain.working.history import Shown


def shown(fact: ShippingFact) -> Shown:
    """What of a fact is shown among the last scans."""
    match fact:
        case Taken(goods=goods):
            total = sum((move.quantity for move in fact.moves), ZERO)
            return goods.product.name, total, goods.product.unit
        case QuestionAsked(goods=(goods, *_)):
            return goods.product.name, goods.quantity, goods.product.unit
        case HeadingChanged(heading=heading):
            # The first place that is scanned is the source, the second the destination.
            place = heading.destination or heading.source
            return place.name if place else "", ZERO, ""
        case MultiplierSet():
            return "", fact.quantity, ""
        case _:
            return "", ZERO, ""
