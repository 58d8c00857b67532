"""Inbound processes in our words: what is expected, what has arrived, what bars a delivery."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.clients.base import Heads, Known
from app.clients.fulfillmenttools import units, wire
from app.clients.fulfillmenttools.arrivals import Arrived, arrived
from app.clients.fulfillmenttools.marks import mark_of
from app.clients.fulfillmenttools.reading import Reading
from app.clients.fulfillmenttools.site import Site
from app.clients.moments import moment_of
from app.domain.delivery import Delivery, DeliveryHead, DeliveryLine, DeliveryState
from app.domain.stock_properties import BATCH, with_properties
from app.domain.values import ONE, Product

_STATES = {
    "OPEN": DeliveryState.PLANNED,
    "PARTIAL_DELIVERY": DeliveryState.IN_PROCESS,
    "ON_HOLD": DeliveryState.ON_HOLD,
    "CLOSED": DeliveryState.COMPLETED,
}


class Deliveries:
    """Reads what is expected at this facility."""

    def __init__(self, site: Site, reading: Reading) -> None:
        self._site = site
        self._reading = reading

    async def open_set(self) -> Heads:
        """Every open process but our own: those were made for goods that had come already."""
        listed = await self._reading.open_ones()
        expected = (one for one in listed.items if not mark_of(one.tenant_inbound_process_id))
        return Heads(tuple(map(head_of, expected)), listed.problems)

    async def delivery(self, identifier: str, known: Known) -> Delivery:
        """One process with everything."""
        began = self._site.server_now()
        process = await self._reading.process(identifier)
        return delivery_of(process, known, self._site.engine.as_of(began))


def delivery_of(process: wire.InboundProcess, known: Known, read_at: int) -> Delivery:
    """A process as it was read at `read_at`, server time, ms."""
    lines = tuple(_line(process, number, one, known) for number, one in enumerate(arrived(process)))
    return Delivery(
        head=_whole_head(process, len(lines)),
        lines=lines,
        references=_references(process),
        read_at=read_at,
    )


def head_of(process: wire.StrippedInboundProcess) -> DeliveryHead:
    """One row of the list."""
    sender = _named(process.origin)
    codes = [code for code in process.scannable_codes if code]
    number = process.tenant_inbound_process_id or next(iter(codes), "") or process.id
    return DeliveryHead(
        id=process.id,
        number=number,
        note_number=next((code for code in codes if code != number), ""),
        sender=sender,
        sender_key=sender.casefold(),
        state=state_of(process),
        advised_at=min(filter(None, map(moment_of, process.inbound_date)), default=None),
        # Says whether the details that are here are those of now.
        external_data=f"v{process.version}" if process.version is not None else "",
        barred="on_hold" if state_of(process) is DeliveryState.ON_HOLD else "",
    )


def state_of(process: wire.StrippedInboundProcess) -> DeliveryState:
    """R168-R173: a cancelled order is CLOSED, and so is one that has come whole."""
    state = _STATES.get(process.status, DeliveryState.UNKNOWN)
    order = process.purchase_order if isinstance(process, wire.InboundProcess) else None
    if order is not None and order.cancelled:
        return DeliveryState.CANCELED
    closed = state in (DeliveryState.COMPLETED, DeliveryState.UNKNOWN)
    return DeliveryState.ON_HOLD if process.on_hold and not closed else state


def too_many_items(process: wire.InboundProcess) -> bool:
    """Whether more is requested than the system processes (R167)."""
    order = process.purchase_order
    return order is not None and len(order.requested_items) > wire.MOST_REQUESTED


def _whole_head(process: wire.InboundProcess, lines: int) -> DeliveryHead:
    head = replace(head_of(process), lines=lines)
    order = process.purchase_order
    if order is not None:
        supplier = (order.supplier and order.supplier.name) or ""
        wanted = moment_of(order.requested_date.value) if order.requested_date else None
        sender = head.sender or supplier
        head = replace(
            head,
            sender=sender,
            sender_key=sender.casefold(),
            advised_at=head.advised_at if head.advised_at is not None else wanted,
        )
    if too_many_items(process) and not head.barred:
        head = replace(head, barred="too_many_items")
    return head


def _named(origins: Iterable[wire.Named]) -> str:
    return ", ".join(dict.fromkeys(one.name for one in origins if one.name))


def _references(process: wire.InboundProcess) -> tuple[str, ...]:
    """Every code by which somebody may ask for this delivery, each once."""
    order = process.purchase_order
    texts = [*process.scannable_codes, process.tenant_inbound_process_id, order and order.id]
    return tuple(dict.fromkeys(text for text in texts if text))


def _line(process: wire.InboundProcess, number: int, one: Arrived, known: Known) -> DeliveryLine:
    item = one.item
    product = _product(item, known)
    said = _properties_said(process, item.tenant_article_id)
    return DeliveryLine(
        id=one.id,
        product=replace(product, stock_properties=with_properties(product, said)),
        expected=item.quantity.amount,
        unit_size=ONE,
        lot_text=(item.stock_properties or {}).get(BATCH),
        sort=f"{number:05d}",
        received_elsewhere=one.total,
        received_by=tuple(one.by.items()),
    )


def _product(item: wire.InboundLineItem, known: Known) -> Product:
    """The catalog's product with this article number, else all that the process says of it."""
    article, key = item.tenant_article_id, item.quantity.unit
    found = known.products_by_article(article)
    if len(found) == 1:
        return units.in_unit(found[0], key)
    product = known.product(article)
    if product is None:
        return units.unknown_product(article, key)
    # What is sent back is the article number.
    return units.in_unit(replace(product, article=article), key)


def _properties_said(process: wire.InboundProcess, article: str) -> list[str]:
    """Stock properties that the process names of an article: the listing defines them (R183)."""
    order = process.purchase_order
    items: list[wire.InboundLineItem | wire.InboundReceiptLineItem] = [
        *(order.requested_items if order else ()),
        *(item for receipt in process.receipts for item in receipt.received_items),
    ]
    return [
        name
        for item in items
        if item.tenant_article_id == article
        for name in item.stock_properties or {}
    ]
