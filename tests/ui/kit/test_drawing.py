"""Nobody takes the window down while a sheet is drawn in another thread."""

from __future__ import annotations

import asyncio
import threading

import pytest

from app.ui.sheets.drawing import drawing, drawn


async def test_who_closes_waits_until_the_sheet_is_drawn() -> None:
    begun, go_on, order = threading.Event(), threading.Event(), list[str]()

    def draw() -> None:
        with drawing():
            begun.set()
            go_on.wait()
            order.append("drawn")

    async def close() -> None:
        await asyncio.to_thread(begun.wait)
        await drawn()
        order.append("closed")

    async def release() -> None:
        await asyncio.to_thread(begun.wait)
        assert order == []
        go_on.set()

    await asyncio.gather(asyncio.to_thread(draw), close(), release())
    assert order == ["drawn", "closed"]


async def test_a_sheet_without_end_keeps_nobody(caplog: pytest.LogCaptureFixture) -> None:
    with drawing():
        await drawn(0.01)
    assert "still being drawn" in caplog.text
