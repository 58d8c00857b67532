"""The workbench's side of goods that leave: the list, opening, and what a screen asks beside.

A part of `workbench.Workbench`, which alone is made and handed out.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.clients import picks
from app.domain.decision import Refused
from app.domain.dispatch.mode import Mode
from app.domain.goods_out import GoodsOut, GoodsOutType
from app.store.terminal import DocumentRow
from app.sync.running import Sync
from app.workbench import goods_outs as rows
from app.workbench import signatures
from app.workbench.between import Between
from app.workbench.claiming import Claiming
from app.workbench.errors import Claimed, Unavailable
from app.workbench.kinds import AD_HOC, DISPATCH, UNDER_WAY, is_ad_hoc, is_dispatch
from app.workbench.station import Station
from app.workbench.views import AdHocRow, DispatchRow, GoodsOutRow

if TYPE_CHECKING:
    from app.domain.adhoc.document import AdHoc
    from app.domain.adhoc.facts import Kind
    from app.domain.dispatch.document import Dispatch
    from app.workbench.ad_hoc import AdHocDesk
    from app.workbench.dispatching import DispatchDesk
    from app.workbench.kinds import OpenDesk
    from app.workbench.orders import Orders
    from app.workbench.people import People


class Outbound(Between):
    """Goods that leave, as the workbench offers them."""

    desk: OpenDesk | None
    people: People

    def __init__(self, station: Station, sync: Sync) -> None:
        self._station = station
        self._sync = sync
        self.claiming = Claiming(station, sync, lambda: self.desk, lambda: self.people.locked)
        """Who is on what."""
        self._news: Counter[str] = Counter()
        self._corrected = ("", 0)
        """The correction that was told last what happened since its document was finished."""
        station.listeners.append(self._hear)

    @cached_property
    def _orders(self) -> Orders:
        # Loaded when an order is first opened: a start shows that there are some, and no more.
        from app.workbench.orders import Orders

        return Orders(self._station, self._sync)

    @abstractmethod
    def _opened(self, desk: OpenDesk) -> None:
        """This desk is the open one from now on."""

    # --- the list --------------------------------------------------------------------------

    @property
    def picks(self) -> bool:
        """Whether this system shows goods-outs; known without loading its client."""
        return picks(self._station.profile)

    @property
    def sells_ad_hoc(self) -> bool:
        """Whether goods can leave without an order; known without loading the system's client."""
        return picks(self._station.profile)

    def goods_outs(self, text: str = "") -> list[GoodsOutRow]:
        """The goods-out list; see `goods_out_rows`."""
        return rows.goods_out_rows(self._station, text, now=self.claiming.now())

    def next_best(self, known: list[GoodsOutRow] | None = None) -> GoodsOutRow | None:
        """The most urgent free order; one that this terminal has begun comes first. `known` are all
        orders, where they have just been read.
        """
        return rows.next_best(self.goods_outs() if known is None else known)

    def goods_outs_wanting(self, product: str) -> list[str]:
        """Open goods-outs with a line of a product, soonest first."""
        return self._station.cache.goods_outs.wanting(product)

    def dispatches(self) -> list[DispatchRow]:
        """This terminal's dispatches, the one touched last first, finished ones too."""
        station = self._station
        tallies = station.outbox.tallies()
        found = station.terminal.documents(DISPATCH, (*UNDER_WAY, "finished"))
        return [_dispatch_row(row, *tallies.get(row.id, (0, 0))) for row in found]

    def showing_goods_outs(self, visible: bool) -> None:
        """A list of goods-outs is on the screen: it is pulled more often."""
        self._sync.pull.show(visible, "goods_outs")

    def goods_outs_read_at(self) -> int | None:
        """When they were last listed, server time ms; None since the start of the program."""
        return self._sync.pull.goods_outs.read_at

    # --- one goods-out ---------------------------------------------------------------------

    async def goods_out(self, goods_out_id: str) -> GoodsOut:
        """A goods-out with its lines: from the server if that answers soon, else as this terminal
        has it; with all that is known here.

        Raises:
            Unavailable: neither has it now.
        """
        return await self._orders.fetched(goods_out_id, self._desk_about(goods_out_id))

    def goods_out_here(self, goods_out_id: str) -> GoodsOut | None:
        """A goods-out as this terminal has it, with all that is known here; None: only its head,
        or nothing. What the open document was read from stays as it is where it is no news.
        """
        return self._orders.here(goods_out_id, self._desk_about(goods_out_id))

    def goods_out_news(self, goods_out_id: str) -> int:
        """A number that is another one when there is news of a goods-out's details: only then
        is it worth reading again what this terminal has of it.
        """
        return self._news[goods_out_id]

    def goods_out_read_at(self, goods_out_id: str) -> int | None:
        """When this terminal last read a goods-out's lines, server time ms; None: not here."""
        return self._station.cache.goods_outs.detail_read(goods_out_id)

    def _desk_about(self, goods_out_id: str) -> DispatchDesk | None:
        desk = self.desk
        if not is_dispatch(desk) or desk.document.state not in UNDER_WAY:
            return None
        return desk if desk.document.order_of(goods_out_id) else None

    # --- opening ---------------------------------------------------------------------------

    async def open_goods_outs(
        self,
        goods_outs: Sequence[str],
        *,
        mode: Mode = Mode.PICK,
        take_over: bool = False,
        text: str = "",
    ) -> DispatchDesk:
        """Go on with this terminal's dispatch about these goods-outs, or begin one.

        One that is under way keeps its orders, and the mode it stands in unless another than
        picking is wanted.

        Raises:
            Unavailable: one is not on this terminal and the server does not answer, cannot be
                worked on, or is under way here without the others.
            Claimed: others stand on one of them, and `take_over` does not say that they know.
            StoreError: the opening could not be written.
        """
        orders = self._orders
        known = orders.under_way(goods_outs)
        if known is None:
            found = await orders.read(goods_outs)
            others = orders.others_on(found, mode, self.claiming.now())
            if others is not None and not take_over:
                raise Claimed(others)
            desk = await orders.begin(found, mode, others=others, text=text)
            self._dispatch_opened(desk)
            self.claiming.knows(others or ())
            return desk
        there = self.claiming.to_ask(known, goods_outs=goods_outs)
        if there and not take_over:
            raise Claimed(there)
        desk = self._open_one(known.id) or orders.gone_on(known.id)
        orders.must_be_about(desk, goods_outs)
        self._dispatch_opened(desk, reread=True)
        self.claiming.knows(there)
        await orders.enter(desk, mode)
        return desk

    def open_dispatch(self, document: str) -> DispatchDesk:
        """Go on with a dispatch of this terminal.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self._open_one(document) or self._orders.gone_on(document)
        return self._dispatch_opened(desk, reread=True)

    def _open_one(self, document: str) -> DispatchDesk | None:
        """The desk that is open already: what it has on its way to the disk is in it alone."""
        desk = self.desk
        return desk if is_dispatch(desk) and desk.key == document else None

    def _dispatch_opened(self, desk: DispatchDesk, *, reread: bool = False) -> DispatchDesk:
        """It is the open one; `reread`: what was pulled while it was not is told to it now."""
        self._opened(desk)
        if reread:
            self._orders.tell_pulled(desk)
        self._orders.look_up_books(desk)
        return desk

    def glance_dispatch(self, document: str) -> Dispatch:
        """A dispatch as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self._open_one(document) or self._orders.gone_on(document)
        return desk.document

    # --- goods without an order -------------------------------------------------------------

    async def begin_ad_hoc(
        self,
        kind: Kind | None = None,
        type: GoodsOutType = GoodsOutType.PICKUP,
        recipient: str = "",
        note: str = "",
    ) -> AdHocDesk:
        """Begin a document for goods that leave without an order; a counter sale, unless said.

        Raises:
            Unavailable: recipient or note are too long.
            StoreError: the opening could not be written.
        """
        from app.domain.adhoc.facts import Heading, Kind
        from app.workbench.ad_hoc import begin_ad_hoc

        heading = Heading(kind or Kind.COUNTER_SALE, type, recipient, note)
        desk = await begin_ad_hoc(self._station, heading)
        if isinstance(desk, Refused):
            raise Unavailable(desk.key)
        self._opened(desk)
        return desk

    def open_ad_hoc(self, document: str) -> AdHocDesk:
        """Go on with goods without an order.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        from app.workbench.ad_hoc import load_ad_hoc

        desk = load_ad_hoc(self._station, document)
        self._opened(desk)
        return desk

    def glance_ad_hoc(self, document: str) -> AdHoc:
        """An ad-hoc goods out as its journal tells it, without opening it; the open one as it
        stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        from app.workbench.ad_hoc import load_ad_hoc

        desk = self.desk
        if is_ad_hoc(desk) and desk.key == document:
            return desk.document
        return load_ad_hoc(self._station, document).document

    def ad_hocs(self) -> list[AdHocRow]:
        """This terminal's goods outs without an order, the one touched last first."""
        station = self._station
        tallies = station.outbox.tallies()
        found = station.terminal.documents(AD_HOC, ("open", "finished"))
        return [_ad_hoc_row(row, *tallies.get(row.id, (0, 0))) for row in found]

    # --- claims ------------------------------------------------------------------------------

    def _claim(self) -> None:
        """What is open is ours for as long as it is worked on."""
        self.claiming.hold()

    def _hear(self, topic: str, key: str) -> None:
        if topic == "document" and self.desk is not None and self.desk.key == key:
            self._claim()
            self._catch_up()
        elif topic in ("deliveries", "goods_outs"):
            if topic == "goods_outs" and key:
                self._news[key] += 1
            self.claiming.looked(topic)
        elif topic == "connection":
            self.claiming.lost_touch()
        elif topic == "people":
            self.claiming.people_changed()

    def _catch_up(self) -> None:
        """A document that is corrected learns what other documents of this terminal have picked
        since it was finished: all of them share one register.
        """
        desk = self.desk
        if not is_dispatch(desk) or not desk.document.correcting:
            return
        this = (desk.key, len(desk.document.posts))
        if this != self._corrected:
            self._corrected = this
            self._orders.tell_shares(desk)

    # --- signatures ------------------------------------------------------------------------

    async def keep_signature(self, png: bytes) -> tuple[str, str]:
        """Keep a drawing durably; its reference and digest, for the action that signs.

        Raises:
            OSError: it could not be written.
        """
        return await asyncio.to_thread(signatures.keep, self._station.signatures, png)

    def signature(self, reference: str) -> Path | None:
        """Where a signature's picture lies; None when it is not here."""
        return signatures.find(self._station.signatures, reference)


def _dispatch_row(row: DocumentRow, unsent: int, stuck: int) -> DispatchRow:
    mode = Mode(row.doing) if row.doing and row.state != "finished" else None
    return DispatchRow(row.id, row.title, row.state, row.changed, unsent, stuck, mode)


def _ad_hoc_row(row: DocumentRow, unsent: int, stuck: int) -> AdHocRow:
    from app.domain.adhoc.facts import Kind

    kind = Kind(row.doing)
    return AdHocRow(row.id, row.title, row.state, row.changed, unsent, stuck, kind)
