"""Rows of the outbox come from the disk to the board: after a start, and whenever there are new."""

from __future__ import annotations

import asyncio

from app import aio
from app.domain.entry import Entry
from app.sqlite import StoreError
from app.store.codec import UnknownRecord
from app.store.outbox import Outbox
from app.sync.board import Board, Slot, slot_of
from app.sync.stepping import Pace
from app.sync.waits import object_of

DAY = 86_400_000


class TakingUp:
    """Reads what is new in the queue of one system, in another thread: it may be long."""

    def __init__(self, system: str, outbox: Outbox, board: Board, pace: Pace) -> None:
        self._system = system
        self._outbox = outbox
        self._board = board
        self._clock = pace.clock
        self._timings = pace.timings
        self._last_seq = -1
        self.unread = ""
        """Key of the sentence that says why the queue cannot be read; "": it can."""

    async def recover(self, now: int, *, restored: bool) -> None:
        """After a start (UTC ms): what a crash or a copy left behind is unsure, what is older than
        its days is forgotten.

        Raises:
            StoreError: the queue cannot be read or written.
        """
        await aio.wait_for(self._outbox.recover(now, restored=restored))
        await aio.wait_for(self._outbox.prune(now - self._timings.keep_done_days * DAY))
        await self._remember_lost_writes()

    async def take(self) -> list[Entry]:
        """Put on the board what was written since the last time; returns those rows.

        Raises:
            StoreError: the queue cannot be read. A row that a newer version wrote holds all of it,
                for others may wait for it.
        """
        try:
            rows, successors = await asyncio.to_thread(self._read)
        except UnknownRecord as error:
            self.unread = "queue_unknown"
            raise StoreError(self._outbox.path, str(error)) from error
        self.unread = ""
        for old, new in successors.items():
            self._board.succeed(old, new)
        slots = await asyncio.to_thread(lambda: [self.slot(entry) for entry in rows])
        self._board.add(slots)
        self._last_seq = max((self._last_seq, *(entry.seq for entry in rows)))
        return rows

    def _read(self) -> tuple[list[Entry], dict[str, str]]:
        rows = self._outbox.unfinished(self._system, self._last_seq)
        successors = self._outbox.successors() if any(row.linked for row in rows) else {}
        if successors:
            # A row that replaces another stands where that one stood.
            places = self._outbox.places(successors)
            rows.sort(key=lambda row: places.get(row.id, row.seq))
        return rows, successors

    def slot(self, entry: Entry) -> Slot:
        """The slot of a row, due when the row says so."""
        now = self._clock.monotonic()
        # A wall clock that was set meanwhile must not hold a row for ever.
        most = max(self._timings.retry_after_most, self._timings.back_off_most)
        rest = min(max(entry.not_before - self._clock.now(), 0), most)
        return slot_of(entry, now, now + rest)

    async def _remember_lost_writes(self) -> None:
        """Objects that an older write may still reach: the next one waits (outbox 3)."""
        settle = self._timings.settle
        since = self._clock.now() - settle
        lost = await asyncio.to_thread(self._outbox.settled_lately, self._system, since)
        queues = [queue for entry in lost if (queue := object_of(entry))]
        self._board.settle_until(queues, self._clock.monotonic() + settle)
