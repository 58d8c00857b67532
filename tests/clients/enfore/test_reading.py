"""What readings of several kinds of documents have in common."""

from __future__ import annotations

import asyncio

from app.clients.enfore.reading import PORTION, made_of


async def test_a_long_document_lets_the_window_have_its_turns() -> None:
    turns: list[int] = []
    made: list[int] = []
    items = range(PORTION * 4 + 1)

    async def window() -> None:
        while len(made) < len(items):
            turns.append(len(made))
            await asyncio.sleep(0)

    def line(number: int) -> int:
        made.append(number)
        return -number

    lines, _ = await asyncio.gather(made_of(items, line), window())
    assert lines == tuple(-number for number in items)
    assert set(range(PORTION, len(items), PORTION)) <= set(turns)


async def test_nothing_is_made_of_nothing() -> None:
    assert await made_of((), str) == ()
