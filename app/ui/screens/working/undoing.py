"""Whether there is something to take back (law 7)."""

from __future__ import annotations

from typing import Any

from app.domain.working.document import Step
from app.ui.translation import translate


def undo_words(steps: Step[Any, Any] | None) -> str:
    """The undo button's text, if this person has something to take back."""
    step = steps
    while step is not None and step.person is None:
        step = step.previous
    return translate("Receipt", "Undo") if step is not None else ""
