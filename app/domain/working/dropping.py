"""What waits for the next item is dropped: its time is over, or the person leaves."""

from __future__ import annotations

from typing import TypeVar

from app.domain.decision import Accepted, Held, Notice
from app.domain.working import plain
from app.domain.working.case import AnyCase
from app.domain.working.context import ATTRIBUTES, MULTIPLIER
from app.domain.working.facts import ContextDropped
from app.domain.working.outcome import accepted

C = TypeVar("C", bound=ContextDropped)


def dropped(case: AnyCase, kind: type[C], why: str) -> Accepted[C] | Held:
    """Drop the waiting multiplier and, but for `why` "time", the waiting attributes."""
    document = case.document
    facts: list[C] = []
    notices: list[Notice] = []
    if document.multiplier is not None:
        facts.append(kind(MULTIPLIER, why))
        quantity = plain(document.multiplier.quantity)
        notices.append(Notice("multiplier_dropped", {"quantity": quantity}))
    if document.held and why != "time":
        facts.append(kind(ATTRIBUTES, why))
        notices.append(Notice("attributes_dropped", {"lot": document.held.lot}))
    if not facts:
        return Held("nothing_to_cancel")
    return accepted("context_dropped", *facts, details={"why": why}, notices=tuple(notices))
