"""What comes after a post: corrections, and choices about entries that got stuck (outbox 6)."""

from __future__ import annotations

from app.domain.decision import Accepted, Refused
from app.domain.working.actions import DecideEntry
from app.domain.working.case import AnyCase
from app.domain.working.outcome import F, Told, accepted, refused


def entry_decided(case: AnyCase, action: DecideEntry, fact: F) -> Accepted[F] | Refused:
    """A person's choice about an entry of a post, written as `fact`."""
    if all(record.id != action.post for record in case.document.posts):
        return refused("no_such_post", post=action.post)
    told: Told = {"choice": action.choice.value, "reason": action.reason}
    return accepted("entry_decided", fact, details=told)
