"""The last scans, as rows to show."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.events import Event
from app.domain.receipt.document import RecentScan
from app.domain.receipt.facts import Counted, MultiplierSet, PlaceChosen, QuestionAsked, ReceiptFact
from app.domain.values import ZERO

KEPT = 10
"""How many are kept (features row 23)."""


def remembered(recent: tuple[RecentScan, ...], event: Event[ReceiptFact]) -> tuple[RecentScan, ...]:
    """The last scans with this event, newest first; facts without a scanned text are none."""
    fact = event.fact
    text = getattr(fact, "text", "")
    if not text or fact.joins:
        return recent
    name, quantity, unit = _shown(fact)
    row = RecentScan(event.id, fact.TYPE, text, name, quantity, unit, event.stamp.at)
    return (row, *recent[: KEPT - 1])


def _shown(fact: ReceiptFact) -> tuple[str, Decimal, str]:
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


def marked_undone(
    recent: tuple[RecentScan, ...], events: tuple[str, ...]
) -> tuple[RecentScan, ...]:
    """The last scans with those of `events` struck out."""
    return tuple(replace(row, undone=True) if row.event in events else row for row in recent)
