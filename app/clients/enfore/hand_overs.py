"""Which pickup or customer delivery belongs to a goods-out (A100).

No document names a member that joins them. So each way that makes sense is taken: the parent of
the goods-out is the sales order that the pickup's items name, or the dispatch information names
the pickup itself. Two that fit are none: goods must never be handed over in another one's name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.clients.enfore.goods_out_heads import type_of
from app.clients.enfore.operations import sales_orders as ops
from app.clients.enfore.reading import together
from app.clients.enfore.site import Site
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire import sales_orders as sales
from app.clients.errors import ClientError, SaidNo, Unsure
from app.clients.moments import moment_of
from app.clients.operation import Operation
from app.clients.pages import Listed, Params
from app.domain.goods_out import GoodsOutHead, GoodsOutType

PICKUP, DELIVERY = "pickup", "delivery"
OPEN = ("PENDING", "PREPARED")
NO_API = "pickups and customer deliveries cannot be read"
Shown = sales.Pickup | sales.Delivery
Shared = Counter[tuple[str, str]]
"""How many open goods-outs of a kind name one parent."""

_LISTS: Mapping[str, Operation[Any, Any]] = {PICKUP: ops.PICKUPS, DELIVERY: ops.DELIVERIES}
_SINGLE: Mapping[str, Operation[Any, Any]] = {PICKUP: ops.GET_PICKUP, DELIVERY: ops.GET_DELIVERY}
_KINDS: Mapping[GoodsOutType, str] = {
    GoodsOutType.PICKUP: PICKUP,
    GoodsOutType.SHIPMENT: DELIVERY,
    GoodsOutType.ON_PREMISE_DELIVERY: DELIVERY,
}
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")


class Found:
    """Pickups and customer deliveries by kind, and why some of them cannot be seen."""

    def __init__(
        self, rows: Mapping[str, Iterable[Shown]] | None = None, problems: tuple[str, ...] = ()
    ) -> None:
        self.problems = problems
        self._by_order: defaultdict[tuple[str, str], list[Shown]] = defaultdict(list)
        self._by_id: dict[tuple[str, str], Shown] = {}
        for kind, found in (rows or {}).items():
            for row in found:
                self._by_id[kind, row.id] = row
                orders = {item.sales_order for item in row.items or () if item.sales_order}
                # What serves several sales orders does not say whose it is.
                for order in orders if len(orders) == 1 else ():
                    self._by_order[kind, order].append(row)

    @property
    def names_orders(self) -> bool:
        """Whether some of them are joined by the sales order that they serve."""
        return bool(self._by_order)

    def join(self, head: GoodsOutHead, shown: wire.GoodsOut, shared: Shared) -> GoodsOutHead:
        """The head with what belongs to it."""
        fitting = tuple(self._fitting(kind_of(shown), shown, shared).values())
        open_ones = [row for row in fitting if row.status in OPEN]
        # What was handed over already is told, so that nobody hands it over again.
        left = [row for row in fitting if row.status not in (*OPEN, "CANCELED")]
        chosen = open_ones or left
        return _joined(head, chosen[0]) if len(chosen) == 1 else head

    def _fitting(self, kind: str, shown: wire.GoodsOut, shared: Shared) -> dict[str, Shown]:
        if not self._by_id:
            return {}
        named = ((kind, text) for text in names_in(shown))
        found = {self._by_id[key].id: self._by_id[key] for key in named if key in self._by_id}
        for parent in parents_of(shown):
            # A sales order that several goods-outs were made for does not say which is meant.
            if shared[kind, parent] <= 1:
                found |= {row.id: row for row in self._by_order.get((kind, parent), ())}
        return found


class HandOvers:
    """Reads pickups and customer deliveries of the sales orders API."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def open_ones(self) -> Found:
        """All that nobody has handed over yet."""
        kinds = (PICKUP, DELIVERY)
        asked = {**self._site.horizon(), "status": OPEN}
        lists = await together(*(self._list(kind, asked) for kind in kinds))
        problems = tuple(dict.fromkeys(text for listed in lists for text in listed.problems))
        return Found({kind: one.items for kind, one in zip(kinds, lists, strict=True)}, problems)

    async def of(self, shown: wire.GoodsOut) -> Found:
        """Those that may belong to one goods-out, in any state."""
        kind = kind_of(shown)
        parent = shown.parent_information
        orders = {text for text in parents_of(shown) if _OBJECT_ID.fullmatch(text)}
        orders |= {parent.reference_id} if parent and parent.reference_id else set()
        named = {text for text in names_in(shown) if _OBJECT_ID.fullmatch(text)}
        if not kind or not (orders or named):
            return Found()
        horizon = self._site.horizon()
        lists = await together(
            *(self._list(kind, {**horizon, "sales_order_id": order}) for order in sorted(orders)),
            *(self._one(kind, identifier) for identifier in sorted(named)),
        )
        rows = {row.id: row for listed in lists for row in listed.items}
        return Found({kind: tuple(rows.values())})

    async def _list(self, kind: str, asked: Params) -> Listed[Shown]:
        operation = _LISTS[kind]
        if not self._site.profile.bases.get(operation.api):
            return Listed((), (NO_API,))
        try:
            listed: Listed[Shown] = await self._site.engine.all(operation, asked)
        except (SaidNo, Unsure) as error:
            if not _is_not_there(error):
                raise
            # Picking needs none of this: it is told, and nothing stops.
            return Listed((), (f"{NO_API} ({error.status})",))
        return listed

    async def _one(self, kind: str, identifier: str) -> Listed[Shown]:
        operation = _SINGLE[kind]
        if not self._site.profile.bases.get(operation.api):
            return Listed(())
        try:
            return Listed((await self._site.engine.load(operation, **{kind: identifier}),))
        except (SaidNo, Unsure) as error:
            if not _is_not_there(error):
                raise
            return Listed(())


def _is_not_there(error: ClientError) -> bool:
    """The API is not for us or not where we look: asking again changes nothing."""
    return isinstance(error, SaidNo) or error.status == 404


def kind_of(shown: wire.GoodsOut) -> str:
    """What may belong to it: a pickup to what is picked up, else a delivery; empty: nothing."""
    return _KINDS.get(type_of(shown), "")


def shared_parents(listed: Iterable[wire.GoodsOut]) -> Shared:
    """Counts of kind and parent."""
    return Counter((kind_of(one), parent) for one in listed for parent in parents_of(one))


def parents_of(shown: wire.GoodsOut) -> frozenset[str]:
    """What the goods-out says it was made for."""
    parent = shown.parent_information
    named = (parent.reference_id, parent.external_reference) if parent is not None else ()
    return frozenset(text for text in named if text)


def names_in(shown: wire.GoodsOut) -> frozenset[str]:
    """Every text that the dispatch information holds, at two levels."""
    information = shown.dispatch_information
    return frozenset(_texts(information.raw(), 2) if information is not None else ())


def _texts(members: Mapping[str, Any], depth: int) -> Iterator[str]:
    for value in members.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict) and depth > 1:
            yield from _texts(value, depth - 1)


def _joined(head: GoodsOutHead, row: Shown) -> GoodsOutHead:
    if isinstance(row, sales.Delivery):
        span = row.delivery_time_range
        due = moment_of(span.start) if span is not None else None
        return replace(head, customer_delivery=row.id, due_at=head.due_at or due)
    span = row.pickup_time_range
    return replace(
        head,
        pickup=row.id,
        pickup_number=row.pickup_number or "",
        pager=row.pager_number or "",
        due_at=head.due_at or (moment_of(span.start) if span is not None else None),
    )
