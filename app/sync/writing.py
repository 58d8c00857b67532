"""Moves of entries reach the disk; when it is full, outcomes wait here and are written first.

While one waits, nothing is sent: the terminal would know less and less of what it did.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from app import aio
from app.domain.entry import EntryState
from app.sqlite import StoreError
from app.store.ballast import Ballast
from app.store.outbox import Outbox
from app.store.terminal import Terminal

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Kept:
    write: Callable[[], Future[bool]]
    written: asyncio.Future[bool]


class Writing:
    """The engine's pen."""

    def __init__(
        self,
        terminal: Terminal,
        *,
        ballast: Ballast | None,
        owner: aio.Owner,
        retry_ms: int,
        on_trouble: Callable[[], None],
    ) -> None:
        self._terminal = terminal
        self._outbox = Outbox(terminal)
        self._ballast = ballast
        self._owner = owner
        self._retry_ms = retry_ms
        self._on_trouble = on_trouble
        self._kept: deque[_Kept] = deque()
        self._trying = False
        self.stopped: StoreError | None = None
        """Why nothing may be sent now."""

    @property
    def kept(self) -> int:
        """How many outcomes wait for the disk."""
        return len(self._kept)

    async def leave(
        self, entry_id: str, frm: Iterable[EntryState], changed: int, **columns: Any
    ) -> bool:
        """Mark an entry as sending, durably; False when it has moved on by itself.

        Raises:
            StoreError: it is not on disk, so it must not be sent.
        """
        if self.stopped is not None:
            raise self.stopped
        try:
            return await aio.wait_for(self._outbox.update(entry_id, frm, changed, **columns))
        except StoreError as error:
            self._stop(error)
            raise

    async def outcome(
        self, entry_id: str, frm: Iterable[EntryState], changed: int, **columns: Any
    ) -> bool:
        """Write an outcome; returns when it is on disk, however long that takes."""
        states = tuple(frm)

        def write() -> Future[bool]:
            return self._outbox.update(entry_id, states, changed, **columns)

        if not self._kept:
            try:
                return await aio.wait_for(write())
            except StoreError as error:
                self._free()
                self._stop(error)
        kept = _Kept(write, asyncio.get_running_loop().create_future())
        self._kept.append(kept)
        return await kept.written

    def _free(self) -> None:
        if self._ballast is not None and self._ballast.free():
            log.warning("the disk is full: the ballast was given up for outcomes")

    def _stop(self, error: StoreError) -> None:
        self.stopped = error
        self._on_trouble()
        if not self._trying:
            self._trying = True
            aio.spawn(self._try_again(), name="write outcomes", owner=self._owner)

    async def _try_again(self) -> None:
        try:
            while self.stopped is not None:
                if not self._kept:
                    # The trial is smaller than what failed: it alone proves little.
                    await asyncio.sleep(self._retry_ms / 1000)
                try:
                    await self._write_kept()
                    await aio.wait_for(self._terminal.put("disk_trial", "1"))
                    # What came while the trial was written is kept, too.
                    await self._write_kept()
                except StoreError as error:
                    self.stopped = error
                    if self._kept:
                        await asyncio.sleep(self._retry_ms / 1000)
                else:
                    self.stopped = None
        finally:
            self._trying = False
        self._on_trouble()
        if self._ballast is not None:
            await asyncio.to_thread(self._ballast.ensure)

    async def _write_kept(self) -> None:
        while self._kept:
            kept = self._kept[0]
            written = await aio.wait_for(kept.write())
            self._kept.popleft()
            if not kept.written.done():
                kept.written.set_result(written)
