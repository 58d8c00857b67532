"""What waits for the next item is dropped: its time is over, or the person leaves."""

from __future__ import annotations

from app.domain.decision import Decision, Held, Notice
from app.domain.receipt.case import Case, accepted, plain
from app.domain.receipt.context import ATTRIBUTES, MULTIPLIER
from app.domain.receipt.facts import ContextDropped, ReceiptFact


def dropped(case: Case, why: str) -> Decision[ReceiptFact]:
    """Drop the waiting multiplier and, but for `why` "time", the waiting attributes."""
    receipt = case.receipt
    facts: list[ReceiptFact] = []
    notices: list[Notice] = []
    if receipt.multiplier is not None:
        facts.append(ContextDropped(MULTIPLIER, why))
        quantity = plain(receipt.multiplier.quantity)
        notices.append(Notice("multiplier_dropped", {"quantity": quantity}))
    if receipt.held and why != "time":
        facts.append(ContextDropped(ATTRIBUTES, why))
        notices.append(Notice("attributes_dropped", {"lot": receipt.held.lot}))
    if not facts:
        return Held("nothing_to_cancel")
    return accepted("context_dropped", *facts, details={"why": why}, notices=tuple(notices))
