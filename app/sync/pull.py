"""Deliveries, goods-outs, shipments and products come to the terminal in turns (design 4, pulls).

What stands in the open sets, and how, is told in `open_set`. The goods-outs that this terminal
works on are read again in every turn, those of the open document and its deliveries also between
turns: that is how a cancellation is seen, and what others receive meanwhile. One kind that is not
shown stops none of the others.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import Protocol

from app import aio
from app.clients.base import Known, System
from app.clients.errors import ClientError
from app.domain.delivery import Delivery, DeliveryHead
from app.domain.goods_out import GoodsOut, GoodsOutHead
from app.domain.shipment import Shipment, ShipmentHead
from app.domain.values import Product
from app.sqlite import StoreError
from app.sync.changes import Changed, OnChange
from app.sync.clock import ServerClock
from app.sync.connectivity import Connectivity
from app.sync.open_set import (
    Means,
    OpenSet,
    Shelf,
    of_deliveries,
    of_goods_outs,
    of_shipments,
)
from app.sync.stepping import Pace

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 2
"""Details read ahead at once: they must not take the line from what is to be sent."""


class CacheWriter(Protocol):
    """What a pull writes and compares with: `store.cache.Cache`."""

    @property
    def deliveries(self) -> Shelf[DeliveryHead, Delivery]:
        """Where deliveries are kept."""

    @property
    def goods_outs(self) -> Shelf[GoodsOutHead, GoodsOut]:
        """Where goods-outs are kept."""

    @property
    def shipments(self) -> Shelf[ShipmentHead, Shipment]:
        """Where shipments are kept."""

    def put_products(
        self, products: Sequence[tuple[Product, Sequence[tuple[str, str]]]]
    ) -> Future[None]:
        """Merge the system's own product list."""


class Pull:
    """Keeps `cache.db` filled; failures wait for the next turn and are told by `problems`.

    `at_work` names the goods-outs that this terminal works on.
    """

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
        at_work: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._system = system
        self._cache = cache
        self._clock = pace.clock
        self._timings = pace.timings
        self._link = link
        self._server_clock = server_clock
        self._on_change = on_change
        self._at_work = at_work
        self._news = asyncio.Event()
        self._wanted = False
        self._visible: set[str] = set()
        self._in_hand: tuple[str, ...] = ()
        """The goods-outs of the open document ..."""
        self._receiving: tuple[str, ...] = ()
        """... and its deliveries."""
        self._pulled: int | None = None
        self._has_products = False
        means = Means(pace.timings, link, asyncio.Semaphore(SIDE_BY_SIDE), self._server_now)
        self.deliveries: OpenSet[DeliveryHead, Delivery] = OpenSet(
            of_deliveries(system, known), cache.deliveries, means, self._tell_deliveries
        )
        self.goods_outs: OpenSet[GoodsOutHead, GoodsOut] = OpenSet(
            of_goods_outs(system, known), cache.goods_outs, means, self._tell_goods_outs
        )
        self.shipments: OpenSet[ShipmentHead, Shipment] = OpenSet(
            of_shipments(system, known), cache.shipments, means, self._tell_shipments
        )

    # --- the turn ----------------------------------------------------------------------------

    def show(self, visible: bool, what: str = "deliveries") -> None:
        """Whether a list is on the screen: it is pulled more often then."""
        if visible:
            self._visible.add(what)
            self.wake()
        else:
            self._visible.discard(what)

    def work_on(self, goods_outs: Iterable[str], deliveries: Iterable[str] = ()) -> None:
        """The open document is about these goods-outs or deliveries; none: nothing is open.

        Deliveries are opened as they are here, so new ones are read now.
        """
        before, self._in_hand = self._in_hand, tuple(goods_outs)
        known, self._receiving = self._receiving, tuple(deliveries)
        if (self._in_hand and not before) or set(self._receiving) - set(known):
            self._news.set()  # the pause is a shorter one now

    def wake(self) -> None:
        """Pull now: the network is back, or somebody asked."""
        self._wanted = True
        self._news.set()

    async def run(self) -> None:
        """Pull for ever, in turns; between them, what the open document is about."""
        while True:
            wanted, self._wanted = self._wanted, False
            self._news.clear()
            if self._link.width(1):
                await (self.turn() if wanted or self._due() else self._guarded(self.in_hand()))
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause() / 1000):
                    await self._news.wait()

    def _pause(self) -> int:
        often = bool(self._visible or self._in_hand or self._receiving)
        return self._timings.pull_visible if often else self._timings.pull_hidden

    def _due(self) -> bool:
        times = self._timings
        every = times.pull_visible if self._visible else times.pull_hidden
        return self._pulled is None or self._clock.monotonic() - self._pulled >= every

    async def turn(self) -> None:
        """One pull: the open sets, what vanished from them, details ahead, products once."""
        self._pulled = self._clock.monotonic()
        await self._guarded(self.deliveries.pull(self._receiving))
        await self._guarded(self._pull_goods_outs())
        await self._guarded(self._pull_shipments())
        if not self._has_products:
            await self._guarded(self.products())

    async def _guarded(self, part: Awaitable[None]) -> None:
        """One part of a turn; what fails waits for the next one, whatever an answer looked like."""
        try:
            await part
        except ClientError as error:
            log.info("a pull was not answered: %s", error.what)
        except StoreError as error:
            log.warning("what was pulled cannot be stored: %s", error)
        except Exception:
            log.exception("what was pulled cannot be understood")

    async def open_set(self) -> None:
        """Read all open sets now.

        Raises:
            ClientError: one was not shown; the others were read.
            StoreError: the cache cannot be written.
        """
        try:
            await self.deliveries.pull()
        finally:
            await self._pull_goods_outs()
            await self._pull_shipments()

    async def _pull_goods_outs(self) -> None:
        if self._system.capabilities.pick:
            await self.goods_outs.pull(self._at_work())

    async def _pull_shipments(self) -> None:
        if self._system.capabilities.ship:
            await self.shipments.pull()

    # --- on request --------------------------------------------------------------------------

    async def in_hand(self) -> None:
        """Read again what the open document is about; what is not shown is left as it is.

        Raises:
            StoreError: the cache cannot be written.
        """
        await self.deliveries.read_all(self._receiving)
        await self.goods_outs.read_all(self._in_hand)

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

    def _tell_deliveries(self, ids: frozenset[str], _listed: bool) -> None:
        self._on_change(Changed(deliveries=ids))

    def _tell_goods_outs(self, ids: frozenset[str], listed: bool) -> None:
        told = Changed(goods_out_list=True) if listed else Changed(goods_outs=ids)
        self._on_change(told)

    def _tell_shipments(self, ids: frozenset[str], listed: bool) -> None:
        told = Changed(shipment_list=True) if listed else Changed(shipments=ids)
        self._on_change(told)
