"""What enfore shows of goods in stock: figures, settings, changes, log, manual modifications.

Nothing here writes. No document shows the fields of a count, a change or a log entry: each is
looked for under the names that have been seen, and left out where there are none (A1-A5, A45).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, TypeVar

from app.clients.enfore import operations as ops
from app.clients.enfore.lookup_reading import (
    figures_of,
    is_blank,
    modification_of,
    movement_of,
    storage_of,
)
from app.clients.enfore.operations import stock_takings as takings
from app.clients.enfore.reading import together
from app.clients.enfore.site import DAY, Site
from app.clients.errors import SaidNo
from app.clients.model import Received
from app.clients.pages import Params
from app.domain.stock_records import (
    HISTORY_DAYS,
    Figures,
    History,
    Modification,
    Modifications,
    Movement,
    StockLog,
    Storage,
)

T = TypeVar("T")
SIDE_BY_SIDE = 8
THREAD_FROM = 200
"""Rows of a list from which on it is read in a thread."""
MOST_READ = 60
"""So many of the newest manual modifications are read: the list does not say what they are about
(R121), and each is a call."""


class LookingUp:
    """`clients.lookups.LooksUp` of one enfore organisation."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def figures(self, product: str, place: str) -> Figures:
        """The five figures (R34) beside the counts of each condition (R19)."""
        engine = self._site.engine
        counting = engine.all(
            ops.STOCK_COUNTS, {"product_id": product, "storage_location_id": place}
        )
        shown, counts = await together(
            _unless_missing(engine.load(ops.GET_STOCK, product=product, place=place)),
            _unless_missing(counting),
        )
        records = counts.items if counts is not None else ()
        return figures_of(shown, records, self._site.server_now())

    async def storage(self, product: str) -> Storage | None:
        """How it is kept (R16)."""
        asking = self._site.engine.load(ops.GET_PRODUCT_SETTINGS, product=product)
        shown = await _unless_missing(asking)
        return None if shown is None else storage_of(shown, self._site.server_now())

    async def history(self, product: str, places: Sequence[str], since: int) -> History:
        """The changes of a product (R37, R38), oldest first. Where the list does not say at which
        place a change was, it is asked place by place: the filter says it then.
        """
        movements, problems = await self._changes(product, since)
        unplaced = any(not one.place for one in movements)
        if unplaced and places:
            found = await _few(places, lambda place: self._changes(product, since, place))
            problems = tuple(dict.fromkeys(p for _, some in found for p in some))
            movements = [one for some, _ in found for one in some]
            movements.sort(key=lambda one: one.at or 0)
        read_at = self._site.server_now()
        return History(
            read_at, since, tuple(movements), problems, at_places=unplaced and bool(places)
        )

    async def log(self, product: str) -> StockLog:
        """The entries of the last three months (R20-R22), newest first."""
        window = self._site.window(self._site.server_now() - (HISTORY_DAYS + 5) * DAY)
        listed = await self._site.engine.all(ops.LOG_ENTRIES, {**window, "product_id": product})
        entries = await _movements(listed.items, blank=False)
        return StockLog(
            self._site.server_now(), entries, len(listed.items) - len(entries), listed.problems
        )

    async def modifications(self, product: str, since: int) -> Modifications:
        """Those with an operation on the product (R122), newest first; of many the newest."""
        engine = self._site.engine
        listed = await engine.all(takings.MANUAL_MODIFICATIONS, self._site.window(since))
        newest = [one.id for one in listed.items][-MOST_READ:][::-1]
        found = await _few(newest, self._modification)
        read = [one for one in found if one is not None]
        about = (one for one in read if any(op.product == product for op in one.operations))
        return Modifications(
            self._site.server_now(), tuple(about), len(listed.items), len(read), listed.problems
        )

    # --- below -----------------------------------------------------------------------------

    async def _changes(
        self, product: str, since: int, place: str = ""
    ) -> tuple[list[Movement], tuple[str, ...]]:
        params: Params = {**self._site.window(since), "product_id": product}
        if place:
            params = {**params, "location_id": place}
        listed = await self._site.engine.all(ops.STOCK_COUNT_CHANGES, params)
        return list(await _movements(listed.items, place)), listed.problems

    async def _modification(self, key: str) -> Modification | None:
        asking = self._site.engine.load(takings.GET_MANUAL_MODIFICATION_FULL, modification=key)
        try:
            return modification_of(key, await asking)
        except SaidNo:
            return None  # one that the server cannot show hides none of the others


async def _movements(
    shown: Sequence[Received], place: str = "", *, blank: bool = True
) -> tuple[Movement, ...]:
    """Rows in our words; `blank`: also those that say nothing. A long list is read in a thread, for
    the window must not wait.
    """

    def read() -> tuple[Movement, ...]:
        return tuple(movement_of(one, place) for one in shown if blank or not is_blank(one))

    return read() if len(shown) < THREAD_FROM else await asyncio.to_thread(read)


async def _unless_missing(asking: Awaitable[T]) -> T | None:
    """What was asked for; None where the server says that there is none."""
    try:
        return await asking
    except SaidNo as error:
        if error.status == 404:
            return None
        raise


async def _few(keys: Iterable[str], read: Callable[[str], Awaitable[T]]) -> list[T]:
    """Read each, a few at a time, in the order of `keys`."""
    line_up = asyncio.Semaphore(SIDE_BY_SIDE)

    async def one(key: str) -> T:
        async with line_up:
            return await read(key)

    found: list[Any] = await together(*(one(key) for key in keys))
    return found
