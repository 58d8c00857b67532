"""What readings of several kinds of documents have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from app.domain.values import Condition


async def together(*readings: Awaitable[Any]) -> list[Any]:
    """Side by side; if one fails, its error once the others have ended too: none is left behind."""
    ends = await asyncio.gather(*readings, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException):
            raise end
    return ends


def condition_of(identifier: str | None) -> Condition | None:
    """One of the seven conditions by its id; None for others, whose meaning nobody said."""
    try:
        return Condition(identifier) if identifier else None
    except ValueError:
        return None
