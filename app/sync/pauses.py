"""How long to wait before the next try; chance is handed in, so that a test knows it."""

from __future__ import annotations

from collections.abc import Callable

from app.settings import Timings

Chance = Callable[[], float]
"""A number from 0 to 1."""


def back_off(attempts: int, timings: Timings, chance: Chance) -> int:
    """ms until the next try after `attempts` tries: doubled each time, half of it by chance."""
    most = min(timings.back_off_first * 2 ** min(max(attempts - 1, 0), 30), timings.back_off_most)
    return int(most / 2 + most / 2 * chance())


def honoured(after: int | None, own: int, timings: Timings) -> int:
    """The server's wish in ms, clamped; `own` when it has none (RFC 9110, 10.2.3)."""
    if after is None:
        return own
    return min(max(after, timings.back_off_first), timings.retry_after_most)
