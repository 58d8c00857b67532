"""A code with attributes only: it completes the goods before it, or waits for the next."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from app.domain.meanings import Attributes
from app.domain.values import Stamp
from app.domain.working import filled, merged
from app.domain.working.case import AnyCase, Case, R_co
from app.domain.working.document import Q, WorkDocument
from app.domain.working.outcome import Told


def completed_question(
    case: Case[WorkDocument[Any, Q], R_co], more: Attributes, reasons: Container[str]
) -> tuple[Q, Attributes] | None:
    """The question asked last, and all that is known of its goods with `more`: where that is what
    it asks for, in time, and contradicts nothing.
    """
    asking = case.document.question(case.document.asking)
    if asking is None or asking.reason not in reasons:
        return None
    whole = completed(case, asking.goods[0].attributes, asking.asked, more)
    return None if whole is None else (asking, whole)


def completed(
    case: AnyCase, known: Attributes, since: Stamp, more: Attributes
) -> Attributes | None:
    """All that is known with `more`; None where it comes too late, contradicts or says nothing."""
    return merged(known, more) if case.age(since) <= case.rules.attributes_ms else None


def held_with(case: AnyCase, more: Attributes, text: str) -> tuple[Attributes, Told]:
    """What waits for the next item from now on, and what the band says of it."""
    waiting = filled(more, case.document.held)
    told: Told = {"text": text, "lot": waiting.lot, "serial": waiting.serial}
    told["expiry"] = waiting.expiry.isoformat() if waiting.expiry else None
    return waiting, told
