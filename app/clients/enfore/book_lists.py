"""The books of many products at one place: what changed there is listed once for all of them.

A review of a count asks for thousands of shelves; asked one by one, most of what goes over the
network says that nothing has changed. What the list cannot tell apart is asked one by one all the
same: rows that do not say their product or their reason (A1, A3), and what moved while it was read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.books import BookReader, booked_of, with_keys
from app.clients.enfore.reading import together
from app.clients.enfore.site import Site
from app.clients.pages import Listed
from app.domain.shelf import Books, Reading

SIDE_BY_SIDE = 8
Rows = Mapping[str, Sequence[wire.StockCountChange]]
"""The changes of a place by product."""
Listing = Listed[wire.StockCountChange]


class BookLists:
    """Reads the books of several products at one place."""

    def __init__(self, site: Site, reader: BookReader) -> None:
        self._site, self._reader = site, reader

    async def books(
        self, place: str, products: Collection[str], since: int, orders: Collection[str] = ()
    ) -> dict[str, Books]:
        """The books of each product, as `BookReader.books` tells them."""
        line_up = asyncio.Semaphore(SIDE_BY_SIDE)

        async def reading(product: str) -> Reading:
            async with line_up:
                return await self._reader.counted(product, place)

        async def alone(product: str) -> Books:
            async with line_up:
                return await self._reader.books(product, place, since, orders)

        asked = tuple(dict.fromkeys(products))
        before = by_product(await self._listed(place, since)) if len(asked) > 1 else None
        now: dict[str, Reading] = {}
        if before is not None:
            now = dict(zip(asked, await together(*map(reading, asked)), strict=True))
        after = by_product(await self._listed(place, since)) if now else None
        if before is None or after is None:
            return dict(zip(asked, await together(*map(alone, asked)), strict=True))
        moved = [one for one in asked if before.get(one, ()) != after.get(one, ())]
        found = dict(zip(moved, await together(*map(alone, moved)), strict=True))
        for product in asked:
            if product not in found:
                changes = with_keys([booked_of(row) for row in after.get(product, ())])
                ours = self._reader.with_ours(product, place, changes)
                leaving = await self._reader.leaving(product, place, since, orders)
                found[product] = Books(now[product], ours, complete=True, leaving=leaving)
        return found

    async def _listed(self, place: str, since: int) -> Listing:
        window = self._reader.window(place, since)
        listed: Listing = await self._site.engine.all(ops.STOCK_COUNT_CHANGES, window)
        return listed


def by_product(listed: Listing) -> Rows | None:
    """The rows of a list by their product; None where one of them does not say everything."""
    found: dict[str, list[wire.StockCountChange]] = {}
    for row in listed.items:
        shown = row.raw()
        product = shown.get("product_id")
        if not isinstance(product, str) or not booked_of(row).reason:
            return None
        found.setdefault(product, []).append(row)
    return None if listed.problems else found
