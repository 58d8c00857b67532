"""A posted document is opened again; what is changed then becomes the next post's difference."""

from __future__ import annotations

from typing import TypeVar

from app.domain.decision import Accepted, Held
from app.domain.working.facts import CorrectionStarted
from app.domain.working.outcome import accepted

C = TypeVar("C", bound=CorrectionStarted)


def correction_started(kind: type[C], already: str, reason: str, text: str) -> Accepted[C] | Held:
    """Open a posted document again. `already` is why it is open, if it is."""
    if already:
        return Held("already_correcting", {"reason": already})
    why = reason.strip()
    if not why:
        return Held("ask_correct_reason")
    return accepted("correction_started", kind(why, text), details={"reason": why})
