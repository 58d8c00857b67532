"""The books are asked while a shelf is counted: that is worth more than any calculation later.

Once a product at a place was scanned and it was quiet there for a moment, in the background, a
few at a time, only while the server answers. A count that shows no books keeps what was read as
well, and nobody sees it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from app import aio
from app.clients.errors import ClientError
from app.domain.counting.actions import ReadFigures
from app.domain.counting.document import At, CountState
from app.sync.running import Sync
from app.workbench.counting import CountDesk
from app.workbench.kinds import is_count
from app.workbench.station import Station

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 4


class Readings:
    """Reads figures for the open count; begins when it is made."""

    def __init__(self, station: Station, sync: Sync, opened: Callable[[], OpenDesk | None]) -> None:
        self._station, self._sync, self._opened = station, sync, opened
        self._scanned: dict[At, int] = {}
        """When each was scanned last, monotonic ms; only those that are not read yet."""
        self._line_up = asyncio.Semaphore(SIDE_BY_SIDE)
        station.listeners.append(self._hear)

    def _desk(self) -> CountDesk | None:
        desk = self._opened()
        return desk if is_count(desk) and desk.document.state is CountState.OPEN else None

    def _hear(self, topic: str, key: str) -> None:
        desk = self._desk() if topic == "document" else None
        if desk is None or desk.key != key or desk.document.last is None:
            return
        last = desk.document.last
        tally = last.tallies[-1]
        at = At(tally.product.id, tally.cell.place.id)
        reading = desk.document.readings.get(at)
        waiting = at in self._scanned
        if reading is not None and not waiting and self._is_after(reading.at.at, desk, at):
            return
        self._scanned[at] = last.stamp.monotonic
        if not waiting and self._sync.outbox.link.width(1):
            aio.spawn(self._soon(key, at), name="read the books", owner=self._station.owner)
        elif not waiting:
            del self._scanned[at]

    def _is_after(self, at: int, desk: CountDesk, here: At) -> bool:
        span = desk.document.span(here.product, here.place)
        moment = None if span is None else self._sync.outbox.memory.moment(span[1])
        return moment is not None and at >= moment.at

    async def _soon(self, document: str, at: At) -> None:
        """Ask as soon as nobody scans there any more."""
        quiet = self._station.profile.timings.count_quiet
        scanned = None
        try:
            while scanned != self._scanned[at]:
                scanned = self._scanned[at]
                await asyncio.sleep(quiet / 1000)
            async with self._line_up:
                await self._read(document, at)
        finally:
            del self._scanned[at]

    async def _read(self, document: str, at: At) -> None:
        link = self._sync.outbox.link
        if not link.width(1):
            return
        try:
            reading = await link.watch(self._station.system.reading(at.product, at.place))
        except ClientError as error:
            log.info(
                "no books of %s at %s while it is counted: %s", at.product, at.place, error.what
            )
            return
        desk = self._desk()
        if desk is not None and desk.key == document:
            await desk.confirm(desk.take(ReadFigures(at.product, at.place, reading)))
