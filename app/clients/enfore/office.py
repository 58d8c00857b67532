"""What the office looks at through this terminal: stock-takings of the platform, and exports."""

from __future__ import annotations

from collections.abc import Collection

from app.clients.enfore.exports import Exports
from app.clients.enfore.site import Site
from app.clients.enfore.stock_takings import StockTakings
from app.clients.office import Fetched, FileSink, StockTakingList
from app.domain.exports import ExportKind, ExportShown, ExportWish
from app.domain.stock_takings import StockTaking, StockTakingFilter


class EnforeOffice:
    """`clients.office.Office` of one organisation."""

    def __init__(self, site: Site) -> None:
        self._takings = StockTakings(site)
        self._exports = Exports(site)

    async def stock_takings(self, wanted: StockTakingFilter) -> StockTakingList:
        """See `stock_takings`."""
        return await self._takings.listed(wanted)

    async def stock_taking(self, stock_taking_id: str) -> StockTaking:
        """See `stock_takings`."""
        return await self._takings.one(stock_taking_id)

    async def request(self, wish: ExportWish) -> ExportShown:
        """See `exports`."""
        return await self._exports.request(wish)

    async def requested(
        self, wish: ExportWish, since: int, known: Collection[str]
    ) -> ExportShown | None:
        """See `exports`."""
        return await self._exports.requested(wish, since, known)

    async def export(self, kind: ExportKind, export_id: str) -> ExportShown:
        """See `exports`."""
        return await self._exports.show(kind, export_id)

    async def fetch(self, kind: ExportKind, export_id: str, file: FileSink) -> Fetched:
        """See `exports`."""
        return await self._exports.fetch(kind, export_id, file)
