"""What waits for the next item is dropped: its time is over, or the person leaves."""

from __future__ import annotations

from app.domain.decision import Decision, Held, Notice
from app.domain.dispatch.case import Case, accepted, plain
from app.domain.dispatch.context import ATTRIBUTES, MULTIPLIER
from app.domain.dispatch.facts import ContextDropped, DispatchFact


def dropped(case: Case, why: str) -> Decision[DispatchFact]:
    """Drop the waiting multiplier and, but for `why` "time", the waiting attributes."""
    document = case.document
    facts: list[DispatchFact] = []
    notices: list[Notice] = []
    if document.multiplier is not None:
        facts.append(ContextDropped(MULTIPLIER, why))
        quantity = plain(document.multiplier.quantity)
        notices.append(Notice("multiplier_dropped", {"quantity": quantity}))
    if document.held and why != "time":
        facts.append(ContextDropped(ATTRIBUTES, why))
        notices.append(Notice("attributes_dropped", {"lot": document.held.lot}))
    if not facts:
        return Held("nothing_to_cancel")
    return accepted("context_dropped", *facts, details={"why": why}, notices=tuple(notices))
