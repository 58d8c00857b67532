"""What readings of several kinds of documents have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from app.domain.values import Condition

A = TypeVar("A")
B = TypeVar("B")
PORTION = 150
"""So many lines are made in one turn of the window's thread: about 4 ms of the 50 of a frame."""


async def together(*readings: Awaitable[Any]) -> list[Any]:
    """Side by side; if one fails, its error once the others have ended too: none is left behind."""
    ends = await asyncio.gather(*readings, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException):
            raise end
    return ends


async def made_of(items: Sequence[A], make: Callable[[A], B]) -> tuple[B, ...]:
    """`make` of each, in order; a long document lets the window have its turns in between."""
    made: list[B] = []
    for at in range(0, len(items), PORTION):
        if at:
            await asyncio.sleep(0)
        made += map(make, items[at : at + PORTION])
    return tuple(made)


def condition_of(identifier: str | None) -> Condition | None:
    """One of the seven conditions by its id; None for others, whose meaning nobody said."""
    try:
        return Condition(identifier) if identifier else None
    except ValueError:
        return None
