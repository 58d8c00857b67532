"""Goods-outs on their way to the dispatch desk: read, enriched, begun or gone on with."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app import aio
from app.clients.errors import ClientError
from app.domain.claims import Claim, Standing
from app.domain.decision import Refused
from app.domain.dispatch.actions import Enter, Reread
from app.domain.dispatch.mode import Mode
from app.domain.goods_out import GoodsOut
from app.sqlite import StoreError
from app.store.terminal import DocumentRow
from app.sync.running import Sync
from app.workbench import goods_outs as rows
from app.workbench.books import Books
from app.workbench.dispatching import DispatchDesk, begin_dispatch, load_dispatch
from app.workbench.enriching import Enriching
from app.workbench.errors import Unavailable
from app.workbench.fetching import StillComing, fetched
from app.workbench.kinds import UNDER_WAY
from app.workbench.station import Station

log = logging.getLogger(__name__)
SOMEBODY = "?"
"""Whose work it was, where the server only says that somebody works on it."""


class Orders:
    """What opening needs of stores and server; the workbench knows which desk is open."""

    def __init__(self, station: Station, sync: Sync) -> None:
        self._station = station
        self._pull = sync.pull.goods_outs
        self._link = sync.outbox.link
        self._books = Books(station, self._link)
        self._enriched = Enriching(station, self._books)

    # --- one goods-out ---------------------------------------------------------------------

    async def fetched(self, goods_out_id: str, desk: DispatchDesk | None = None) -> GoodsOut:
        """From the server if that answers within `slow`, else as it is here; `desk` is the open
        one that is about it.

        Raises:
            Unavailable: neither has it now.
        """
        found = await self._read_or_here(goods_out_id)
        return await asyncio.to_thread(self._enriched, found, desk)

    def here(self, goods_out_id: str, desk: DispatchDesk | None = None) -> GoodsOut | None:
        """As this terminal has it; `desk` is the open one that is about it."""
        found = self._station.cache.goods_outs.get(goods_out_id)
        return None if found is None else self._enriched(found, desk)

    async def _read_or_here(self, goods_out_id: str) -> GoodsOut:
        """Ask the server; where it is here already, only one that answers."""
        here = self._station.cache.goods_outs.get(goods_out_id)
        if here is not None and not self._link.width(1):
            return here
        try:
            return await fetched(self._station, self._pull.read(goods_out_id))
        except StillComing as error:
            # What comes later lands in the cache, and who listens hears of it.
            if here is None:
                raise Unavailable("order_still_coming") from error
        except StoreError as error:
            if here is None:
                raise
            log.info("goods-out %s is opened as it is here: %s", goods_out_id, error)
        except ClientError as error:
            if here is None:
                raise Unavailable("order_not_here", error.what) from error
        return here

    # --- opening ---------------------------------------------------------------------------

    def under_way(self, goods_outs: Iterable[str]) -> DocumentRow | None:
        """This terminal's dispatch about any of these, the one touched last."""
        found = (rows.dispatch_about(self._station, each) for each in goods_outs)
        known = [row for row in found if row is not None]
        return max(known, key=lambda row: row.changed, default=None)

    async def read(self, goods_outs: Sequence[str]) -> tuple[GoodsOut, ...]:
        """These, as `fetched` each: side by side, so that nobody waits for one after the other.

        Raises:
            Unavailable: one is not here and cannot be read now.
        """
        return tuple(await asyncio.gather(*(self.fetched(each) for each in goods_outs)))

    def others_on(
        self, found: Sequence[GoodsOut], mode: Mode, now: int
    ) -> tuple[Claim, ...] | None:
        """Who else stands on any of these at `now` (server time, ms), each terminal once; None:
        nobody. Empty: somebody does, and nobody knows who.
        """
        every = (Standing(one.workers, one.on_it).to_ask(now) for one in found)
        claims = sorted((claim for each in every for claim in each), key=lambda one: one.until)
        others = {claim.terminal: claim for claim in claims}
        if others:
            return tuple(others[terminal] for terminal in sorted(others))
        taken = any(rows.seems_taken(self._station, each, mode) for each in found)
        return () if taken else None

    async def begin(
        self,
        found: tuple[GoodsOut, ...],
        mode: Mode,
        *,
        others: tuple[Claim, ...] | None,
        text: str,
    ) -> DispatchDesk:
        """A new dispatch about these, taken over from `others`.

        Raises:
            Unavailable, StoreError: see `Workbench.open_goods_outs`.
        """
        names = ", ".join(claim.terminal for claim in others or ())
        taken_from = "" if others is None else names or SOMEBODY
        desk = await begin_dispatch(
            self._station, found, mode=mode, taken_from=taken_from, text=text
        )
        if isinstance(desk, Refused):
            raise Unavailable(desk.key, str(desk.details.get("number") or ""), details=desk.details)
        return desk

    def gone_on(self, document: str) -> DispatchDesk:
        """An earlier dispatch as its journal tells it.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        return load_dispatch(self._station, document)

    def must_be_about(self, desk: DispatchDesk, goods_outs: Iterable[str]) -> None:
        """A document that is under way takes no further orders.

        Raises:
            Unavailable: it is not about all of these.
        """
        if any(desk.document.order_of(each) is None for each in goods_outs):
            numbers = ", ".join(order.head.number for order in desk.document.orders)
            raise Unavailable("order_under_way", numbers)

    async def enter(self, desk: DispatchDesk, mode: Mode) -> None:
        """Go on in another mode than picking, if the document lets us."""
        if mode not in (Mode.PICK, desk.document.mode):
            await desk.confirm(desk.take(Enter(mode)))

    def tell_pulled(self, desk: DispatchDesk) -> None:
        """Tell a document what was pulled of its orders: what changes its work asks."""
        if desk.document.state not in UNDER_WAY:
            return
        for order in desk.document.orders:
            seen = self.here(order.id, desk)
            if seen is not None:
                self._tell(desk, seen)

    def tell_shares(self, desk: DispatchDesk) -> None:
        """Tell a document that is corrected what else was picked of its lines since it was
        finished, and no more: how its orders stand now is told by the next reading.
        """
        for order in desk.document.orders:
            seen = self.here(order.id, desk)
            if seen is not None:
                self._tell(desk, replace(seen, head=order.head))

    def _tell(self, desk: DispatchDesk, seen: GoodsOut) -> None:
        handled = desk.take(Reread(seen))
        if handled.events:
            told = desk.confirm(handled)
            aio.spawn(told, name="an order was read", owner=self._station.owner)

    def look_up_books(self, desk: DispatchDesk) -> None:
        """Ask the server's books about the open document, where the site wants places looked at."""
        if not desk.rules().empty_check:
            return
        for order in desk.document.orders:
            asking = self._books.ask(order.id, order.goods_out.lines)
            aio.spawn(asking, name="ask the books", owner=self._station.owner)
