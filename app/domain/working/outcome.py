"""The small pieces that every decision is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from app.domain.decision import Accepted, Detail, Notice, Refused
from app.domain.working.document import WorkFact

Told = dict[str, Detail]

F = TypeVar("F", bound=WorkFact)


def joined(*facts: F) -> tuple[F, ...]:
    """Facts of one decision: all but the first join it, so that one undo takes back all."""
    return tuple(
        # Every fact is a dataclass, which a protocol cannot say.
        fact if fact.joins == (at > 0) else replace(cast(Any, fact), joins=at > 0)
        for at, fact in enumerate(facts)
    )


def accepted(
    key: str,
    *facts: F,
    details: Mapping[str, Detail] | None = None,
    notices: tuple[Notice, ...] = (),
    amber: bool = False,
) -> Accepted[F]:
    """An outcome with its facts made one step."""
    return Accepted(joined(*facts), key, dict(details or {}), notices, amber)


def refused(key: str, **details: Detail) -> Refused:
    """A refusal with its details."""
    return Refused(key, details)
