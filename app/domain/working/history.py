"""The last scans, as rows to show."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from app.domain.events import Event
from app.domain.working import KEPT, RecentScan
from app.domain.working.document import F

Shown = tuple[str, Decimal, str]
"""A name, a quantity and its unit."""


def remembered(
    recent: tuple[RecentScan, ...], event: Event[F], shown: Callable[[F], Shown]
) -> tuple[RecentScan, ...]:
    """The last scans with this event, newest first; facts without a scanned text are none."""
    fact = event.fact
    text = getattr(fact, "text", "")
    if not text or fact.joins:
        return recent
    name, quantity, unit = shown(fact)
    row = RecentScan(event.id, fact.TYPE, text, name, quantity, unit, event.stamp.at)
    return (row, *recent[: KEPT - 1])
