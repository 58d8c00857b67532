"""What orders that enfore itself takes out of stock hold of a shelf's goods (A70).

Only where the platform does so (`stock_out`): goods that were picked and are still in the book.
Our own picks are in the journal; here is whether the platform has taken them out, and when. What
other hands have picked stands in the registers and figures of the items.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.clients.enfore import records
from app.clients.enfore.goods_out_lines import elsewhere, ordered
from app.clients.enfore.goods_outs import OPEN
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.reading import condition_of, together
from app.clients.enfore.site import DAY, Site
from app.clients.enfore.wire import goods_out as wire
from app.clients.errors import SaidNo
from app.clients.moments import moment_of
from app.domain.goods_out import GoodsOutStatus
from app.domain.shelf import Leaving
from app.domain.values import ZERO, Condition

SIDE_BY_SIDE = 8
FRESH = 30_000
"""A post of a count asks for thousands of shelves: the orders are read once for all, ms."""
EARLIER = 14 * DAY
"""Orders are listed by their date (R60), which lies before the day they leave."""
_FULFILLED = GoodsOutStatus.FULFILLED.value
_NOT_BEGUN = frozenset({"", "UNCONFIRMED", "CONFIRMED", "REJECTED", "CANCELED"})
_BEGUN = tuple(status for status in OPEN if status != GoodsOutStatus.UNCONFIRMED)

Line = tuple[wire.GoodsOut, wire.GoodsOutItem]


@dataclass(frozen=True, slots=True)
class Times:
    """When an order may have begun to be picked, and when it was fulfilled; None: not shown."""

    began: int | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """The lines of orders on their way out or gone since a time, by product; `at` is monotonic."""

    at: int
    since: int
    orders: frozenset[str]
    lines: Mapping[str, tuple[Line, ...]]


class Leavings:
    """Reads the orders that are on their way out, all at once, and finds those of a shelf."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._snapshot: _Snapshot | None = None
        self._reading = asyncio.Lock()

    async def of(
        self, product: str, place: str, since: int, orders: Collection[str]
    ) -> tuple[Leaving, ...]:
        """What orders hold of a product, and whether `orders` have left."""
        if self._site.profile.rules.stock_out != "platform":
            return ()
        known = await self._known(since)
        missing = set(orders) - known.orders
        more = await self._lines(await self._heads_of(missing)) if missing else {}
        lines = (*known.lines.get(product, ()), *more.get(product, ()))
        return tuple(leaving_of(head, item, place, self._site.terminal) for head, item in lines)

    async def _known(self, since: int) -> _Snapshot:
        async with self._reading:
            kept, now = self._snapshot, self._site.clock.monotonic()
            if kept is None or now - kept.at > FRESH or since < kept.since:
                from_ = since - DAY
                heads = await self._heads_since(from_)
                named = frozenset(head.id for head in heads)
                kept = _Snapshot(now, from_, named, await self._lines(heads))
                self._snapshot = kept
            return kept

    async def _heads_since(self, since: int) -> list[wire.GoodsOut]:
        """Those that are open, and those that have been fulfilled since."""
        engine = self._site.engine
        ended = {**self._site.window(since - EARLIER), "status": (_FULFILLED,)}
        open_ones, gone = await together(
            engine.all(ops.GOODS_OUTS, {**self._site.horizon(), "status": _BEGUN}),
            engine.all(ops.GOODS_OUTS, ended),
        )
        lately = (one for one in gone.items if (times_of(one).left or since) >= since)
        found = {one.id: one for one in (*open_ones.items, *lately)}
        serves = self._site.serves
        return [one for one in found.values() if serves(one.fulfillment_service_location_id)]

    async def _heads_of(self, orders: Collection[str]) -> list[wire.GoodsOut]:
        heads = await together(*(self._head(one) for one in sorted(orders)))
        return [head for head in heads if head is not None]

    async def _head(self, order: str) -> wire.GoodsOut | None:
        try:
            return await self._site.engine.load(ops.GET_GOODS_OUT, goods_out=order)
        except SaidNo as error:
            if error.status == 404:
                return None
            raise

    async def _lines(self, heads: Iterable[wire.GoodsOut]) -> dict[str, tuple[Line, ...]]:
        line_up = asyncio.Semaphore(SIDE_BY_SIDE)

        async def one(head: wire.GoodsOut) -> list[Line]:
            async with line_up:
                items = await self._site.engine.all(ops.GOODS_OUT_ITEMS, goods_out=head.id)
            return [(head, item) for item in items.items]

        by_product: dict[str, list[Line]] = defaultdict(list)
        for lines in await together(*(one(head) for head in heads)):
            for head, item in lines:
                by_product[item.product_id or ""].append((head, item))
        return {product: tuple(lines) for product, lines in by_product.items()}


# --- the server's words in ours: pure ------------------------------------------------------------


def leaving_of(head: wire.GoodsOut, item: wire.GoodsOutItem, place: str, terminal: str) -> Leaving:
    """One line of an order, as seen from a place. An item that names no place is taken from where
    it was picked.
    """
    times = times_of(head)
    left = head.status == _FULFILLED
    return Leaving(
        order=head.id,
        number=head.number or "",
        condition=_condition(item),
        others=_others(head, item, terminal),
        here=item.picking_storage_location_id in (None, "", place),
        began=times.began,
        left=left,
        booked=times.left if left else None,
    )


def _others(head: wire.GoodsOut, item: wire.GoodsOutItem, terminal: str) -> Decimal:
    """What other hands have picked of it: by registers and the platform's figure; where nobody has
    said a figure and the platform calls the picking done, all that it asks for.
    """
    if head.status in ("REJECTED", "CANCELED"):
        return ZERO
    unit = item.quantity.unit if item.quantity is not None else ""
    said = elsewhere(item, unit, terminal).picked
    told = said or records.read(item.external_data).registers()
    if told or not (head.picking_completed or head.status == _FULFILLED):
        return max(said, ZERO)
    return ordered(item, unit) or ZERO


def _condition(item: wire.GoodsOutItem) -> Condition:
    """What is taken out: new goods, where the item names none of the seven (A70)."""
    named = condition_of(item.picked_condition_id) or condition_of(item.condition_id)
    return named or Condition.NEW


def times_of(head: wire.GoodsOut) -> Times:
    """From its log, as far as the server shows it (A28)."""
    began: list[int] = []
    left: list[int] = []
    for row in head.status_log if isinstance(head.status_log, list) else ():
        at = moment_of(row.get("changed_on")) if isinstance(row, dict) else None
        status = str(row.get("status") or "") if isinstance(row, dict) else ""
        if at is None or status in _NOT_BEGUN:
            continue
        began.append(at)
        if status == _FULFILLED:
            left.append(at)
    return Times(min(began, default=None), max(left, default=None))
