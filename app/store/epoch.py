"""Recognises a store that was restored from a backup or copied to another place (outbox 2).

The store and a file in the user's state folder count the same steps: one at each start, each
time a queue begins to be sent, and at each end. A store that is behind its file, or has none, is
a copy: what it thinks unsent may long have been sent.

Where the state folder lies inside the data folder (`--data`), the file is copied along. There the
store also keeps when the file was put in its place (its ctime, which no tool can set): a copied or
restored file was put there at another time.
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
_PLACED = "epoch_placed"
_SAME_NS = 100_000_000
"""Some file systems keep times less exactly on disk than in memory."""


class Epoch:
    """The step counter of one store; open it once, before anything is sent."""

    def __init__(self, terminal: Terminal, state: Path, *, doubtful: bool = False) -> None:
        """`doubtful`: the store's last commit may be missing, which is a copy of a moment ago."""
        self._terminal = terminal
        self._doubtful = doubtful
        self._folder = state / "epochs"
        self._step: int | None = None
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
        restored = await self.compare()
        await self.count()
        return restored

    async def compare(self) -> bool:
        """Whether the store is a restored one. Until `count` has counted this start it stays one:
        a crash before its rows are marked must not make it the terminal's own.

        Raises:
            StoreError: the store cannot be written.
        """
        new = self._terminal.get("store_id") is None
        if new:
            await aio.wait_for(self._terminal.put("store_id", os.urandom(12).hex()))
        counted = self._terminal.get("epoch") or "0"
        readable = _is_number(counted)
        step = int(counted) if readable else 0
        told = self._told()
        # One behind is a crash between the two writes of a step, not a copy.
        known = told in (step, step - 1) and not self._moved(told)
        self.restored = not new and (self._doubtful or not known or not readable)
        self._step = max(step, told or 0)
        if new:
            await self.count()
        return self.restored

    def _told(self) -> int | None:
        try:
            return int(self.path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    @property
    def _travels(self) -> bool:
        return self._terminal.db.path.parent in self._folder.parents

    def _moved(self, told: int | None) -> bool:
        """Whether the file was put there by somebody else since the store took note of it."""
        step, _, placed = (self._terminal.get(_PLACED) or "").partition(":")
        if not self._travels or step != str(told):
            return False  # a crash came before the note
        return not _is_number(placed) or abs(self._placed() - int(placed)) > _SAME_NS

    def _placed(self) -> int:
        try:
            return self.path.stat().st_ctime_ns
        except OSError:
            return 0

    async def count(self) -> None:
        """One step on, in the store first; none where it was never opened: whoever has not
        compared must not make store and file agree.

        Raises:
            StoreError: the store cannot be written.
        """
        if self._step is None:
            return
        self._step += 1
        await aio.wait_for(self._terminal.put("epoch", str(self._step)))
        content = str(self._step).encode("ascii")
        try:
            await asyncio.to_thread(write_atomically, self.path, content)
        except OSError as error:
            # The next start will take this store for a copy and look before it sends: safe.
            log.warning("the epoch cannot be written: %s", error)
            return
        if self._travels:
            await aio.wait_for(self._terminal.put(_PLACED, f"{self._step}:{self._placed()}"))


def _is_number(text: str) -> bool:
    """Whether a note is what was written: a damaged one is that of a copy, and looked after."""
    return text.isascii() and text.isdecimal()
