"""Recognises a store that was restored from a backup or copied to another place (outbox 2).

The store and a file in the user's state folder count the same steps: one at each start, each
time a queue begins to be sent, and at each end. A store that is behind its file, or has none, is
a copy: what it thinks unsent may long have been sent.
"""

from __future__ import annotations

import asyncio
import logging
import os
from pathlib import Path

from app import aio
from app.settings import write_atomically
from app.store.terminal import Terminal

log = logging.getLogger(__name__)


class Epoch:
    """The step counter of one store; open it once, before anything is sent."""

    def __init__(self, terminal: Terminal, state: Path) -> None:
        self._terminal = terminal
        self._folder = state / "epochs"
        self._step = 0
        self.restored = False
        """Whether this store is a copy; known after `open`."""

    @property
    def path(self) -> Path:
        """The file of this store."""
        return self._folder / (self._terminal.get("store_id") or "none")

    async def open(self) -> bool:
        """Compare, then count this start. Returns whether the store is a restored one.

        Raises:
            StoreError: the store cannot be written.
        """
        new = self._terminal.get("store_id") is None
        if new:
            await aio.wait_for(self._terminal.put("store_id", os.urandom(12).hex()))
        self._step = int(self._terminal.get("epoch") or 0)
        told = self._told()
        # One behind is a crash between the two writes of a step, not a copy.
        self.restored = not new and told not in (self._step, self._step - 1)
        self._step = max(self._step, told or 0)
        await self.count()
        return self.restored

    def _told(self) -> int | None:
        try:
            return int(self.path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    async def count(self) -> None:
        """One step on, in the store first.

        Raises:
            StoreError: the store cannot be written.
        """
        self._step += 1
        await aio.wait_for(self._terminal.put("epoch", str(self._step)))
        content = str(self._step).encode("ascii")
        try:
            await asyncio.to_thread(write_atomically, self.path, content)
        except OSError as error:
            # The next start will take this store for a copy and look before it sends: safe.
            log.warning("the epoch cannot be written: %s", error)
