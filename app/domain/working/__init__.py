"""What every work document has in common, whether goods come in, go out, or leave without an order.

A document is a `document.WorkDocument` and moves on by its `story.Story`; a decision is made in a
`case.Case` and put together with `outcome`. What one kind alone knows of goods stays with it: these
modules know none of the kinds. Here are the small values that all of them speak of.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum

from app.domain.gtin import look_up_form
from app.domain.meanings import Attributes
from app.domain.values import Stamp

Details = tuple[tuple[str, str | int | None], ...]
"""Details of a question as they lie on disk."""

NEVER = 1 << 62
"""An age that no time limit reaches: clocks of two boots cannot be compared."""
KILOGRAMS = "MASS_KILOGRAMS"
KEPT = 10
"""How many of the last scans are kept (features row 23)."""


@dataclass(frozen=True, slots=True)
class Option:
    """One numbered answer; `choice` is a key for `ui.sentences`, `value` what it stands for."""

    choice: str
    value: str = ""


class Choice(StrEnum):
    """What a person decided about an entry that the server refused (outbox 6)."""

    SEND_ANYWAY = "send_anyway"
    TAKE_THEIRS = "take_theirs"
    DISCARD = "discard"
    RETRY = "retry"


@dataclass(frozen=True, slots=True)
class Multiplier:
    """Waits for the next item scan; dropped after `rules.multiplier_ms`."""

    quantity: Decimal
    since: Stamp


@dataclass(frozen=True, slots=True)
class RecentScan:
    """One of the last scans, as a row to show; `undone` when it was taken back."""

    event: str
    kind: str
    text: str
    name: str
    quantity: Decimal
    unit: str
    at: int
    undone: bool = False


def marked_undone(
    recent: tuple[RecentScan, ...], events: tuple[str, ...]
) -> tuple[RecentScan, ...]:
    """The last scans with those of `events` struck out."""
    return tuple(replace(row, undone=True) if row.event in events else row for row in recent)


def package_form(code: str) -> str:
    """How package codes are compared: as look-up forms; the AI 00 before an SSCC says nothing."""
    form = look_up_form(code)
    return form[2:] if len(form) == 20 and form.isdigit() and form.startswith("00") else form


def plain(value: Decimal) -> str:
    """A quantity as digits with a point, without exponent or trailing zeros."""
    return format(value.normalize(), "f") if value else "0"


def filled(first: Attributes, waiting: Attributes) -> Attributes:
    """`first`, with what is absent in it taken from `waiting`."""
    absent = {
        field.name: getattr(waiting, field.name)
        for field in fields(Attributes)
        if not getattr(first, field.name) and getattr(waiting, field.name)
    }
    return replace(first, **absent) if absent else first


def merged(first: Attributes, more: Attributes) -> Attributes | None:
    """Both together; None when they contradict each other or `more` adds nothing."""
    changes = {}
    for field in fields(Attributes):
        old, new = getattr(first, field.name), getattr(more, field.name)
        if field.name == "other":
            changes["other"] = old + tuple(pair for pair in new if pair not in old)
        elif new is not None and old is not None and new != old:
            return None
        elif new is not None:
            changes[field.name] = new
    whole = replace(first, **changes)
    return None if whole == first else whole
