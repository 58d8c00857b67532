"""Goods-outs as enfore shows them: the open set of this site, and one with everything."""

from __future__ import annotations

import asyncio
from collections import Counter

from app.clients.base import GoodsOutHeads, Known
from app.clients.enfore.cancelling import Cancellations, Pending
from app.clients.enfore.goods_out_heads import head_of
from app.clients.enfore.goods_out_lines import claims_of, line_of, texts, workers_of
from app.clients.enfore.hand_overs import Found, HandOvers, Shared, shared_parents
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.reading import made_of, together
from app.clients.enfore.site import Site
from app.clients.enfore.wire import goods_out as wire
from app.domain.goods_out import (
    ENDS,
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutPackage,
    GoodsOutStatus,
)

OPEN = tuple(
    status.value
    for status in GoodsOutStatus
    if status not in ENDS and status is not GoodsOutStatus.UNKNOWN
)


class GoodsOuts:
    """Reads what is to leave this site."""

    def __init__(self, site: Site, cancellations: Cancellations) -> None:
        self._site = site
        self._cancellations = cancellations
        self._hand_overs = HandOvers(site)
        self._shared: Shared | None = None
        """Of the last open set: which sales orders have several goods-outs; None: none was read."""

    async def open_set(self) -> GoodsOutHeads:
        """All goods-outs that have not ended over the whole horizon, oldest first.

        Pickups and customer deliveries that cannot be read are a problem of the list, no more.
        """
        site = self._site
        listed, pending, found = await together(
            site.engine.all(ops.GOODS_OUTS, {**site.horizon(), "status": OPEN}),
            self._cancellations.pending(),
            self._hand_overs.open_ones(),
        )
        problems = (*listed.problems, *pending.problems, *found.problems)
        # Ten thousand of them take a second, which the window must not wait for.
        heads = await asyncio.to_thread(self._heads, listed.items, pending, found)
        return GoodsOutHeads(heads, problems)

    def _heads(
        self, shown: tuple[wire.GoodsOut, ...], pending: Pending, found: Found
    ) -> tuple[GoodsOutHead, ...]:
        self._shared = shared = shared_parents(shown)
        return tuple(
            found.join(head_of(one, pending.items.get(one.id)), one, shared)
            for one in shown
            if self._site.serves(one.fulfillment_service_location_id)
        )

    async def goods_out(self, identifier: str, known: Known) -> GoodsOut:
        """One goods-out with items, packages, its request to cancel and what it is handed over by.

        Raises:
            ClientError: it was not shown; `SaidNo` with status 404 when there is none.
        """
        engine = self._site.engine
        began = self._site.server_now()
        # Who does not exist is asked for its parts in vain: the head comes first.
        shown = await engine.load(ops.GET_GOODS_OUT, goods_out=identifier)
        items, packages, pending, found = await together(
            engine.all(ops.GOODS_OUT_ITEMS, goods_out=identifier),
            engine.all(ops.GOODS_OUT_PACKAGES, goods_out=identifier),
            self._cancellations.pending(),
            self._hand_overs.of(shown),
        )
        lines = await self._lines(items.items, known)
        hidden = bool(items.problems) or len(lines) < len(items.items)
        asked = pending.items.get(identifier)
        barred = "not_shown" if hidden else ""
        head = head_of(shown, asked, lines=len(lines), barred=barred)
        return GoodsOut(
            head=found.join(head, shown, await self._shared_for(found)),
            lines=lines,
            packages=tuple(_package(one) for one in packages.items),
            references=_references(shown),
            workers=workers_of(items.items, self._site.terminal),
            on_it=claims_of(items.items, self._site.terminal, self._site.server_now()),
            read_at=self._site.engine.as_of(began),
        )

    async def _shared_for(self, found: Found) -> Shared:
        """Which sales orders have several goods-outs, as far as `found` makes it matter: one that
        is read before the first list must not get the pickup of another.
        """
        if self._shared is None and found.names_orders:
            asked = {**self._site.horizon(), "status": OPEN}
            listed = await self._site.engine.all(ops.GOODS_OUTS, asked)
            self._shared = await asyncio.to_thread(shared_parents, listed.items)
        return self._shared or Counter()

    async def _lines(
        self, items: tuple[wire.GoodsOutItem, ...], known: Known
    ) -> tuple[GoodsOutLine, ...]:
        lines = await made_of(items, lambda item: line_of(item, known, self._site.terminal))
        return tuple(line for line in lines if line is not None)


def _package(shown: wire.GoodsOutPackage) -> GoodsOutPackage:
    """A package that others packed; its label is the first text that one of its labels holds."""
    labels = (shown.send_label, shown.return_label)
    code = next((text for text in texts(labels, ("number", "code", "id")) if text), "")
    return GoodsOutPackage(shown.id or "", code, shown.status or "")


def _references(shown: wire.GoodsOut) -> tuple[str, ...]:
    """Every number by which somebody may ask for it, each once."""
    parent = shown.parent_information
    named = (
        shown.number_issued_by_recipient,
        parent.external_reference if parent is not None else None,
    )
    return tuple(dict.fromkeys(text for text in named if text))
