"""The open set and orders of one site, as deliveries in our words."""

from __future__ import annotations

import re

from app.clients.base import Heads, Known
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.lines import line_of
from app.clients.trybe.site import Site
from app.domain.delivery import Delivery, DeliveryHead, DeliveryState

MARK = re.compile(r"dh-[0-9a-f]{24}")
"""How a number begins of an order that a terminal made (outbox 3)."""
_STATES = {
    wire.OrderStatus.DRAFT: DeliveryState.IN_CREATION,
    wire.OrderStatus.SUBMITTED: DeliveryState.PLANNED,
    wire.OrderStatus.RECEIVED: DeliveryState.COMPLETED,
}


class Orders:
    """Reads what is expected at this site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def open_set(self) -> Heads:
        """All submitted orders of the site; the list knows no filter by status (R202)."""
        listed = await self._site.engine.all(ops.ORDERS, {"site_id": self._site.id})
        submitted = (one for one in listed.items if one.status == wire.OrderStatus.SUBMITTED)
        return Heads(
            tuple(head_of(one) for one in submitted if self._is_here(one)), listed.problems
        )

    def _is_here(self, order: wire.Order) -> bool:
        """A server that leaves the filter aside shows other sites' orders as well."""
        return not order.site_id or order.site_id.casefold() == self._site.id.casefold()

    async def delivery(self, identifier: str, known: Known) -> Delivery:
        """One order with its items.

        Raises:
            ClientError: it was not shown.
        """
        engine, began = self._site.engine, self._site.server_now()
        order = await engine.load(ops.GET_ORDER, order=identifier)
        items = await engine.all(ops.ORDER_ITEMS, order=identifier)
        lines = tuple(
            line_of(item, number, self._site.member, known)
            for number, item in enumerate(items.items, 1)
        )
        number = order.purchase_order_number or ""
        return Delivery(
            head=head_of(order, lines=len(lines)),
            lines=lines,
            references=(number,) if MARK.match(number) else (),
            read_at=self._site.engine.as_of(began),
        )


def head_of(order: wire.Order, lines: int | None = None) -> DeliveryHead:
    """One row of the list. A state that no document names is unknown to us.

    `external_data` is the moment of the last change: what tells a copy from a newer order.
    """
    return DeliveryHead(
        id=order.id,
        number=number_of(order),
        note_number="",
        sender=order.supplier_name or "",
        sender_key=order.supplier_id or "",
        state=_state(order.status),
        external_data=order.updated_at or "",
        lines=lines,
    )


def number_of(order: wire.Order) -> str:
    """How people call it: its number without our mark, else the beginning of its id."""
    number = order.purchase_order_number or ""
    marked = MARK.match(number)
    named = number[marked.end() :].strip() if marked else number.strip()
    return named or order.id[:8]


def _state(status: str) -> DeliveryState:
    try:
        return _STATES[wire.OrderStatus(status)]
    except ValueError:
        return DeliveryState.UNKNOWN
