"""The last scans, as rows to show."""

from __future__ import annotations

from decimal import Decimal

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
from app.domain.events import Event
from app.domain.receipt.document import RecentScan
from app.domain.receipt.history import KEPT
from app.domain.values import ZERO


def remembered(
    recent: tuple[RecentScan, ...], event: Event[DispatchFact]
) -> tuple[RecentScan, ...]:
    """The last scans with this event, newest first; facts without a scanned text are none."""
    fact = event.fact
    text = getattr(fact, "text", "")
    if not text or fact.joins:
        return recent
    name, quantity, unit = _shown(fact)
    row = RecentScan(event.id, fact.TYPE, text, name, quantity, unit, event.stamp.at)
    return (row, *recent[: KEPT - 1])


def _shown(fact: DispatchFact) -> tuple[str, Decimal, str]:
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
