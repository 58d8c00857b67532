"""Waits of the screen by name; they end with its owner, so none fires into a closed window."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app import aio


class Timers:
    """At most one wait of each name."""

    def __init__(self, owner: aio.Owner) -> None:
        self._owner = owner
        self._waits: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, ms: int, then: Callable[[], None]) -> None:
        """Call `then` after `ms`; an earlier wait of that name is dropped."""
        self.stop(name)
        task = aio.spawn(self._wait(name, ms, then), name=name, owner=self._owner)
        if task is not None:
            self._waits[name] = task

    def start_once(self, name: str, ms: int, then: Callable[[], None]) -> None:
        """Like `start`, unless a wait of that name is running."""
        if name not in self._waits:
            self.start(name, ms, then)

    def stop(self, *names: str) -> None:
        """Drop these waits; without names all of them."""
        for name in names or tuple(self._waits):
            task = self._waits.pop(name, None)
            if task is not None:
                task.cancel()

    async def _wait(self, name: str, ms: int, then: Callable[[], None]) -> None:
        await asyncio.sleep(ms / 1000)
        self._waits.pop(name, None)
        then()
