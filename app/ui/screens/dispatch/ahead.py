"""What a tap would lead to, before it is tapped: deciding writes nothing, so it can be asked."""

from __future__ import annotations

from app.domain.decision import Held, Refused
from app.domain.dispatch.actions import Action
from app.domain.dispatch.decide import decide
from app.domain.values import Stamp
from app.ui.screens.dispatch.values import Snapshot
from app.ui.screens.dispatch.words import outcome_words
from app.ui.sentences import Words

NOW = Stamp(0, 0, "")
"""Taps on a page depend on no time."""


def objection(snapshot: Snapshot, action: Action) -> Refused | None:
    """Why this action would be refused now; None when it would not."""
    decision = decide(snapshot.dispatch, action, snapshot.rules, NOW, snapshot.today, "")
    return decision if isinstance(decision, Refused) else None


def objection_words(snapshot: Snapshot, action: Action) -> Words | None:
    """The same as a sentence."""
    found = objection(snapshot, action)
    return outcome_words(snapshot.dispatch, found.key, found.details) if found else None


def held_detail(snapshot: Snapshot, action: Action, name: str) -> int:
    """A number of a decision that only concerns the screen; 0 when it is another decision."""
    decision = decide(snapshot.dispatch, action, snapshot.rules, NOW, snapshot.today, "")
    found = decision.details.get(name) if isinstance(decision, Held) else None
    return found if isinstance(found, int) else 0
