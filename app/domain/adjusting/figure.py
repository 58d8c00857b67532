"""Which figure an adjustment is about, out of what a server shows. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from app.domain.values import ZERO, Condition


class Shown(Protocol):
    """What a server shows of a product at a place: a `Reading`, or `Figures`."""

    @property
    def available(self) -> Decimal | None:
        """All of it, or all but what is reserved or damaged: servers differ (A29, A73)."""

    @property
    def reserved(self) -> Decimal | None:
        """What is promised of it."""

    @property
    def virtual(self) -> Decimal | None:
        """What lies there, reserved or not, where `available` leaves that out."""

    @property
    def by_condition(self) -> tuple[tuple[Condition, Decimal], ...]:
        """The count of each condition; empty where they are not told apart."""


def figure_of(shown: Shown, condition: Condition, records: int = 1) -> Decimal | None:
    """What is counted there of one condition; None where nobody can tell.

    Without a count for each only new goods can be told, and only where the server keeps no more
    than one record (`records`): what is available may leave out damaged goods (A29).
    """
    if shown.by_condition:
        counts: Mapping[Condition, Decimal] = dict(shown.by_condition)
        return counts.get(condition, ZERO)
    if shown.available is None:
        return ZERO  # it knows no stock there
    available = shown.available
    if records > 1 or condition is not Condition.NEW:
        return None
    if not shown.reserved or shown.virtual == available:
        return available
    return shown.virtual if shown.virtual == available + shown.reserved else None
