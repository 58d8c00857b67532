"""The running stock of a product, day by day, out of what it is now and how it moved. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.stock_records import Movement
from app.domain.values import ZERO


@dataclass(frozen=True, slots=True)
class StockDay:
    """One day: its ordinal, the stock at its end (None where nobody can tell), its movements."""

    day: int
    stock: Decimal | None
    movements: int = 0


def stock_days(
    now: Decimal | None,
    unit: str,
    movements: Iterable[Movement],
    days: tuple[int, int],
    day_of: Callable[[int], int],
) -> tuple[StockDay, ...]:
    """The days from the first to the last of `days`, both included.

    `now` is the stock at the end of the last day, in `unit`; `day_of` says on which day a moment
    (ms UTC) is. A movement without its amount, its time or in another unit leaves the stock of
    every day unknown: one that is missing makes all days before it wrong.
    """
    first, last = days
    moved: dict[int, Decimal] = {}
    counts: Counter[int] = Counter()
    known = now is not None
    for one in movements:
        day = None if one.at is None else min(day_of(one.at), last)
        if day is not None:
            counts[day] += 1
        if day is None or one.delta is None or one.unit not in ("", unit):
            known = False
        elif known:
            moved[day] = moved.get(day, ZERO) + one.delta
    level = now if known else None
    found: list[StockDay] = []
    for day in range(last, first - 1, -1):
        found.append(StockDay(day, level, counts[day]))
        if level is not None:
            level -= moved.get(day, ZERO)
    return tuple(reversed(found))
