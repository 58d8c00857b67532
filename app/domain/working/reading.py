"""What is read on every kind of work document, and is never about goods."""

from __future__ import annotations

from app.domain.decision import Held, Refused
from app.domain.meanings import BadgeRead, UnsoundRead
from app.domain.working.outcome import refused


def beside_goods(meaning: BadgeRead | UnsoundRead, text: str) -> Held | Refused:
    """A badge is the window's to follow; an unsound code counts nothing."""
    if isinstance(meaning, BadgeRead):
        return Held("badge", {"person": meaning.person.name or meaning.person.id})
    return refused("unsound", why=meaning.why, detail=meaning.detail, text=text[:80])
