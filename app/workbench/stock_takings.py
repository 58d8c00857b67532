"""Stock-takings of the platform as it shows them now, and the list as it was read last."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import TypeVar

from app.clients.errors import ClientError
from app.clients.office import Office, office_of
from app.domain.stock_takings import StockTaking, StockTakingFilter
from app.sync.running import Sync
from app.workbench.errors import Unavailable
from app.workbench.station import Station

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StockTakingsRead:
    """What was read, when (UTC ms), and what the server could not show."""

    wanted: StockTakingFilter = field(default_factory=StockTakingFilter)
    items: tuple[StockTaking, ...] = ()
    problems: tuple[str, ...] = ()
    read_at: int | None = None


class StockTakings:
    """Reads stock-takings; nothing of them is kept beyond the program's end."""

    def __init__(self, station: Station, sync: Sync) -> None:
        self._station, self._link = station, sync.outbox.link
        self.last = StockTakingsRead()
        """The list that was read last; empty before."""

    async def read(self, wanted: StockTakingFilter | None = None) -> StockTakingsRead:
        """Ask the server for those that fit, the newest first.

        Raises:
            Unavailable: it does not show them now; `details` are `kind`, `network`, `status` and
                `what` of the failed call.
        """
        asked = wanted or StockTakingFilter()
        office = await self._office()
        found = await self._asked(office.stock_takings(asked))
        newest = tuple(reversed(found.items))
        at = self._station.clock.now()
        self.last = StockTakingsRead(asked, newest, found.problems, at)
        return self.last

    async def one(self, stock_taking: str) -> StockTaking:
        """One of them as it is now.

        Raises:
            Unavailable: see `read`.
        """
        office = await self._office()
        return await self._asked(office.stock_taking(stock_taking))

    async def _office(self) -> Office:
        # Asking for it may load the client.
        office = await asyncio.to_thread(office_of, self._station.system)
        if office is None:
            raise Unavailable("stock_takings_not_here")
        return office

    async def _asked(self, call: Awaitable[T]) -> T:
        try:
            return await self._link.watch(call)
        except ClientError as error:
            told = {
                "kind": type(error).__name__,
                "network": error.network,
                "status": error.status,
                "what": str(error.problem.get("detail") or error.what),
            }
            raise Unavailable("stock_takings_not_shown", error.what, details=told) from error
