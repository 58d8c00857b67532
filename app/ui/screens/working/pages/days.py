"""Dates as people type them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

CENTURY = 2000


class NotADate(ValueError):
    """What was typed is no day of the calendar."""


def read_day(text: str) -> date | None:
    """A date as people type it: 30.06.2031, 300631, 2031-06-30, 06/2031 (its last day).

    Raises:
        NotADate: it is none.
    """
    bare = text.strip()
    if not bare:
        return None
    try:
        return _day(bare)
    except ValueError as error:
        raise NotADate(bare) from error


def _day(bare: str) -> date:
    if "-" in bare and len(bare.partition("-")[0]) == 4:
        return date.fromisoformat(bare)
    parts = [p for p in bare.replace("/", ".").replace("-", ".").replace(" ", ".").split(".") if p]
    if len(parts) == 1 and len(bare) in (6, 8) and bare.isdecimal():
        parts = [bare[:2], bare[2:4], bare[4:]]
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        raise NotADate(bare)
    numbers = [int(part) for part in parts]
    year = numbers[-1] if numbers[-1] >= 100 else CENTURY + numbers[-1]
    if len(numbers) == 2:
        first = date(year, numbers[0], 1)
        return first.replace(day=monthrange(first.year, first.month)[1])
    return date(year, numbers[1], numbers[0])
