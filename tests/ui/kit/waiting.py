"""Waiting on the program's own loop, and remembering what a signal told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance

PATIENCE = 15.0


async def until(true: Callable[[], object]) -> None:
    """Wait until `true()` is; fails after `PATIENCE` seconds."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 - widgets set no events
            await asyncio.sleep(0.005)


class Told:
    """What a signal has told since this was made, as tuples of its arguments."""

    def __init__(self, signal: SignalInstance) -> None:
        self.all: list[tuple[Any, ...]] = []
        signal.connect(self._keep)

    def _keep(self, *told: Any) -> None:
        self.all.append(told)
