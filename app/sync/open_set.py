"""The open documents of one kind come to the terminal before anybody asks for them.

Lists know no "changed since", so the whole open set is read; what it no longer names is read once
more to learn what became of it. Details are read at opening, and ahead for what is due soon.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from app import aio
from app.clients.base import GoodsOutHeads, Heads, Known, System
from app.clients.errors import ClientError, SaidNo
from app.clients.shipping import ShipmentHeads, shipping
from app.domain.delivery import Delivery, DeliveryHead
from app.domain.goods_out import GoodsOut, GoodsOutHead
from app.domain.shipment import Shipment, ShipmentHead
from app.settings import Timings
from app.sqlite import StoreError
from app.sync.connectivity import Connectivity

log = logging.getLogger(__name__)
DAY = 86_400_000


class Head(Protocol):
    """What a pull must see of every head."""

    @property
    def id(self) -> str:
        """The server's id."""


H = TypeVar("H", bound=Head)
D = TypeVar("D")
Put = TypeVar("Put", contravariant=True)
Shown = TypeVar("Shown", bound=Head, covariant=True)


class Shelf(Protocol[H, Put]):
    """Where one kind of document is kept: `store.cache_pulled.Pulled`."""

    def put_heads(self, heads: Sequence[H], read_at: int) -> Future[None]:
        """Store heads as they were read, ms of server time."""

    def put(self, document: Put) -> Future[bool]:
        """Store a document with its lines; whether it is news."""

    def vanished(self, ids: Iterable[str], read_at: int) -> Future[None]:
        """The open set no longer names these."""

    def open_ids(self) -> list[str]:
        """The open ones that are known."""

    def detail_head(self, document: str) -> H | None:
        """A head as it was when its lines were read, if they are here."""


class Listed(Protocol[Shown]):
    """An open set as a system lists it."""

    @property
    def items(self) -> tuple[Shown, ...]:
        """Its heads."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be shown of it."""


@dataclass(frozen=True, slots=True)
class Source(Generic[H, D]):
    """How one kind of document is asked for, and what its heads tell."""

    heads: Callable[[], Awaitable[Listed[H]]]
    read: Callable[[str], Awaitable[D]]
    due: Callable[[H], int | None]
    moving: Callable[[H], tuple[Any, ...]]
    """What of a head says that its lines should be read again."""


@dataclass(frozen=True, slots=True)
class Means:
    """What all kinds share: `line` bounds the details that are read ahead, `server_now` is the
    server's time, ms.
    """

    timings: Timings
    link: Connectivity
    line: asyncio.Semaphore
    server_now: Callable[[], int]


Tell = Callable[[frozenset[str], bool], None]
"""Told which documents were read, and whether it was the list of them."""


class OpenSet(Generic[H, D]):
    """Keeps the open documents of one kind in the cache."""

    def __init__(self, source: Source[H, D], shelf: Shelf[H, D], means: Means, tell: Tell) -> None:
        self._source = source
        self._shelf = shelf
        self._timings = means.timings
        self._link = means.link
        self._line = means.line
        self._server_now = means.server_now
        self._tell = tell
        self.problems: tuple[str, ...] = ()
        """What the last list could not show."""
        self.read_at: int | None = None
        """When the open set was last read, server time, ms."""

    async def pull(self, also: Iterable[str] = ()) -> None:
        """Read the list, then `also`, what vanished from the list, and what is due soon.

        Raises:
            ClientError: the list was not shown.
            StoreError: the cache cannot be written.
        """
        before = self._shelf.open_ids()
        read_at = self._server_now()
        listed: Listed[H] = await self._link.watch(self._source.heads())
        read_at = min(read_at, self._server_now())  # before the first answer it was our own clock
        heads = {head.id: head for head in listed.items}
        await aio.wait_for(self._shelf.put_heads(tuple(heads.values()), read_at))
        self.read_at, self.problems = read_at, listed.problems
        # What could not be read of the list may be one of those that seem to be gone.
        gone = () if listed.problems else tuple(each for each in before if each not in heads)
        if gone:
            await aio.wait_for(self._shelf.vanished(gone, read_at))
        self._tell(frozenset(heads) | frozenset(gone), True)
        first = tuple(also)
        await self.read_all(first)
        rest = (*gone, *self._ahead(heads.values(), read_at))
        await self.read_all(each for each in rest if each not in first)

    def _ahead(self, heads: Iterable[H], now: int) -> tuple[str, ...]:
        """What is due within `ahead_days`, soonest first, and not here as it is now."""
        last, due = now + self._timings.ahead_days * DAY, self._source.due
        soon = [head for head in heads if (due(head) or 0) <= last]
        soon.sort(key=lambda head: (due(head) is None, due(head) or 0))
        return tuple(
            head.id for head in soon[: self._timings.ahead_limit] if not self._is_here(head)
        )

    def _is_here(self, head: H) -> bool:
        seen = self._shelf.detail_head(head.id)
        return seen is not None and self._source.moving(seen) == self._source.moving(head)

    async def read_all(self, ids: Iterable[str]) -> None:
        """Details one by one; who listens hears of them once, at the end.

        One that is not shown, or in a way that nobody can read, is left as it is.

        Raises:
            StoreError: the cache cannot be written.
        """
        news: set[str] = set()

        async def one(document: str) -> None:
            async with self._line:
                try:
                    if (await self._read(document))[1]:
                        news.add(document)
                except ClientError as error:
                    log.info("%s was not shown: %s", document, error.what)
                except StoreError:
                    raise
                except Exception:
                    log.exception("%s cannot be understood", document)

        try:
            await asyncio.gather(*(one(each) for each in dict.fromkeys(ids)))
        finally:
            if news:
                self._tell(frozenset(news), False)

    async def read(self, document: str) -> D:
        """Read one document now, for opening it, and keep it.

        Raises:
            ClientError: it was not shown; what is in the cache stays.
            StoreError: the cache cannot be written.
        """
        found, news = await self._read(document)
        if news:
            self._tell(frozenset((document,)), False)
        return found

    async def _read(self, document: str) -> tuple[D, bool]:
        found: D = await self._link.watch(self._source.read(document))
        return found, await aio.wait_for(self._shelf.put(found))


# Each call asks the system for its method anew: naming one would load a late system's client.


def of_deliveries(system: System, known: Known) -> Source[DeliveryHead, Delivery]:
    """Deliveries, as a system shows them."""

    async def heads() -> Heads:
        return await system.deliveries()

    return Source(
        heads,
        lambda key: system.delivery(key, known),
        due=lambda head: head.advised_at,
        moving=lambda head: (head.state, head.external_data, head.receipt_started),
    )


def of_goods_outs(system: System, known: Known) -> Source[GoodsOutHead, GoodsOut]:
    """Goods-outs, as a system shows them."""

    async def heads() -> GoodsOutHeads:
        return await system.goods_outs()

    return Source(
        heads,
        lambda key: system.goods_out(key, known),
        due=lambda head: head.due_at,
        moving=lambda head: (head.status, head.external_data, head.holds, head.cancellation),
    )


def of_shipments(system: System, known: Known) -> Source[ShipmentHead, Shipment]:
    """Shipments and their drafts, as a system shows them; nothing where it has none."""

    async def heads() -> ShipmentHeads:
        ships = shipping(system)
        return await ships.heads(known) if ships is not None else ShipmentHeads(())

    async def read(key: str) -> Shipment:
        ships = shipping(system)
        if ships is None:
            raise SaidNo(f"{system.name} has no shipments", status=404)
        return await ships.shipment(key, known)

    return Source(heads, read, due=lambda _: None, moving=lambda head: (head.status, head.note))
