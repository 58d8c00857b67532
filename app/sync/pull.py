"""Deliveries and products come to the terminal before anybody asks for them (design 4, pulls).

Lists know no "changed since", so the whole open set is read; what it no longer names is read once
more to learn what became of it. Details are read at opening, and ahead for what is due soon.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import Protocol

from app import aio
from app.clients.base import Known, System
from app.clients.errors import ClientError
from app.domain.delivery import Delivery, DeliveryHead
from app.domain.values import Product
from app.sqlite import StoreError
from app.sync.changes import Changed, OnChange
from app.sync.clock import ServerClock
from app.sync.connectivity import Connectivity
from app.sync.stepping import Pace

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 2
"""Details read ahead at once: they must not take the line from what is to be sent."""
DAY = 86_400_000


class CacheWriter(Protocol):
    """What a pull writes and compares with: `store.cache.Cache`."""

    def put_heads(self, heads: Sequence[DeliveryHead], read_at: int) -> Future[None]:
        """Store heads as they were read, ms of server time."""

    def put_delivery(self, delivery: Delivery) -> Future[None]:
        """Store a delivery with its lines."""

    def vanished(self, ids: Iterable[str], read_at: int) -> Future[None]:
        """The open set no longer names these."""

    def put_products(
        self, products: Sequence[tuple[Product, Sequence[tuple[str, str]]]]
    ) -> Future[None]:
        """Merge the system's own product list."""

    def heads(self) -> list[DeliveryHead]:
        """The open deliveries that are known."""

    def detail_head(self, delivery_id: str) -> DeliveryHead | None:
        """A delivery's head as it was when its lines were read, if they are here."""


class Pull:
    """Keeps `cache.db` filled; failures wait for the next turn and are told by `problems`."""

    def __init__(
        self,
        system: System,
        cache: CacheWriter,
        known: Known,
        pace: Pace,
        *,
        link: Connectivity,
        server_clock: ServerClock,
        on_change: OnChange,
    ) -> None:
        self._system = system
        self._cache = cache
        self._known = known
        self._clock = pace.clock
        self._timings = pace.timings
        self._link = link
        self._server_clock = server_clock
        self._on_change = on_change
        self._wanted = asyncio.Event()
        self._visible = False
        self._has_products = False
        self._line = asyncio.Semaphore(SIDE_BY_SIDE)
        self.problems: tuple[str, ...] = ()
        """What the last list could not show."""
        self.read_at: int | None = None
        """When the open set was last read, server time, ms."""

    # --- the turn ----------------------------------------------------------------------------

    def show(self, visible: bool) -> None:
        """Whether a list of deliveries is on the screen: it is pulled more often then."""
        self._visible = visible
        if visible:
            self._wanted.set()

    def wake(self) -> None:
        """Pull now: the network is back, or somebody asked."""
        self._wanted.set()

    async def run(self) -> None:
        """Pull for ever, in turns."""
        while True:
            self._wanted.clear()
            if self._link.width(1):
                await self.turn()
            pause = self._timings.pull_visible if self._visible else self._timings.pull_hidden
            with suppress(TimeoutError):
                async with asyncio.timeout(pause / 1000):
                    await self._wanted.wait()

    async def turn(self) -> None:
        """One pull: the open set, what vanished from it, details ahead, products once."""
        try:
            await self.open_set()
            if not self._has_products:
                await self.products()
        except ClientError as error:
            log.info("a pull was not answered: %s", error.what)
        except StoreError as error:
            log.warning("what was pulled cannot be stored: %s", error)

    async def open_set(self) -> None:
        """Read the list, then what vanished from it and what is due soon.

        Raises:
            ClientError: the list was not shown.
            StoreError: the cache cannot be written.
        """
        before = {head.id: head for head in self._cache.heads()}
        read_at = self._server_now()
        listed = await self._link.watch(self._system.deliveries())
        heads = {head.id: head for head in listed.items}
        await aio.wait_for(self._cache.put_heads(tuple(heads.values()), read_at))
        self.read_at, self.problems = read_at, listed.problems
        # What could not be read of the list may be one of those that seem to be gone.
        gone = () if listed.problems else tuple(each for each in before if each not in heads)
        if gone:
            await aio.wait_for(self._cache.vanished(gone, read_at))
        self._tell(frozenset(heads) | frozenset(gone))
        await self._read_all((*gone, *self._ahead(heads.values(), read_at)))

    def _ahead(self, heads: Iterable[DeliveryHead], now: int) -> tuple[str, ...]:
        """What is due within `ahead_days`, soonest first, and not here as it is now."""
        last = now + self._timings.ahead_days * DAY
        due = [head for head in heads if head.advised_at is None or head.advised_at <= last]
        due.sort(key=lambda head: (head.advised_at is None, head.advised_at or 0))
        return tuple(
            head.id for head in due[: self._timings.ahead_limit] if not self._is_here(head)
        )

    def _is_here(self, head: DeliveryHead) -> bool:
        seen = self._cache.detail_head(head.id)
        if seen is None:
            return False
        return (seen.state, seen.external_data, seen.receipt_started) == (
            head.state,
            head.external_data,
            head.receipt_started,
        )

    async def _read_all(self, ids: Sequence[str]) -> None:
        async def one(delivery_id: str) -> None:
            async with self._line:
                try:
                    await self.delivery(delivery_id)
                except ClientError as error:
                    log.info("delivery %s was not shown: %s", delivery_id, error.what)

        await asyncio.gather(*(one(each) for each in dict.fromkeys(ids)))

    # --- on request --------------------------------------------------------------------------

    async def delivery(self, delivery_id: str) -> Delivery:
        """Read one delivery now, for opening it, and keep it.

        Raises:
            ClientError: it was not shown; what is in the cache stays.
            StoreError: the cache cannot be written.
        """
        found: Delivery = await self._link.watch(self._system.delivery(delivery_id, self._known))
        await aio.wait_for(self._cache.put_delivery(found))
        self._tell(frozenset((delivery_id,)))
        return found

    async def products(self) -> None:
        """Read the system's product list.

        Raises:
            ClientError: it was not shown.
            StoreError: the cache cannot be written.
        """
        part = await self._link.watch(self._system.products())
        if part.products:
            await aio.wait_for(self._cache.put_products(part.products))
        self._has_products = True
        self._on_change(Changed(catalog=True))

    def _server_now(self) -> int:
        moment = self._server_clock.server_time(self._clock.stamp())
        return self._clock.now() if moment is None else moment.at

    def _tell(self, deliveries: frozenset[str]) -> None:
        self._on_change(Changed(deliveries=deliveries))
