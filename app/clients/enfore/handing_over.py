"""Pickups and customer deliveries move (R160-R162): read, then send, one step at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.clients.base import Clash, Done, Prepared, Ready
from app.clients.enfore.hand_overs import PICKUP
from app.clients.enfore.operations import sales_orders as ops
from app.clients.enfore.site import Site, may_have_arrived
from app.clients.enfore.wire import sales_orders as wire
from app.clients.errors import SaidNo
from app.clients.operation import Operation
from app.domain.entry import Entry, Request
from app.domain.goods_out_intents import HandOver

WAYS: Mapping[str, tuple[str, ...]] = {
    "pickup": ("PENDING", "PREPARED", "PICKED_UP"),
    "delivery": ("PENDING", "PREPARED", "SHIPPED", "RECEIVED"),
}


class HandingOver:
    """Says of a pickup or customer delivery how far it is."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def prepare(self, entry: Entry, intent: HandOver) -> Prepared:
        """Nothing where it stands there already; a person where another hand gave it away."""
        try:
            status = await self._status(intent)
        except SaidNo as error:
            if error.status != 404:
                raise
            return _clash("hand_over_gone", intent, "")
        way = WAYS[intent.kind]
        if status in way and way.index(status) >= way.index(intent.status):
            return self._there(entry, intent, status)
        if status not in way and entry.linked is None:
            key = "hand_over_canceled" if status == "CANCELED" else "hand_over_moved_on"
            return _clash(key, intent, status)
        return Ready(self._render(intent))

    def _there(self, entry: Entry, intent: HandOver, status: str) -> Done | Clash:
        ours = may_have_arrived(entry) or entry.linked is not None
        if ours or intent.status == "PREPARED":
            # Who prepared it is all one; who gave it away is not.
            return Done({"status": status}, by_another=not ours)
        return _clash("handed_over_by_another", intent, status)

    async def _status(self, intent: HandOver) -> str:
        operation: Operation[Any, Any] = (
            ops.GET_PICKUP if intent.kind == PICKUP else ops.GET_DELIVERY
        )
        shown: wire.Pickup | wire.Delivery = await self._site.engine.load(
            operation, **{intent.kind: intent.object}
        )
        return str(shown.status)

    def _render(self, intent: HandOver) -> Request:
        engine, names = self._site.engine, {intent.kind: intent.object}
        if intent.kind == PICKUP:
            pickup = wire.PickupStatus(intent.status)
            return engine.render(ops.PUT_PICKUP_STATUS, pickup, **names)
        delivery = wire.DeliveryStatus(intent.status)
        return engine.render(ops.PUT_DELIVERY_STATUS, delivery, **names)


def _clash(key: str, intent: HandOver, server: str) -> Clash:
    return Clash(
        key,
        {
            "goods_out": intent.goods_out,
            "number": intent.number,
            "kind": intent.kind,
            "object": intent.object,
            "ours": intent.status,
            "server": server,
        },
    )
