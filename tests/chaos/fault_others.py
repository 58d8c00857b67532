"""Rows of the fault matrix: the other two systems."""

from __future__ import annotations

import asyncio
from decimal import Decimal

from app.clients.fulfillmenttools import operations as inbound
from app.clients.trybe import operations as orders
from app.domain.entry import EntryState
from app.domain.order_intents import OrderRest, OrderRestLine, PutBackQuantity, ReceiveOrder
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.sync import decisions
from app.sync.decisions import Decided
from app.sync.putting_back import putting_back
from tests.chaos.fault_row import Row, Say, body_of, echo
from tests.chaos.fault_stand import Stand
from tests.clients.fulfillmenttools.facility import LEMON, MUG, goods, process_of, saying
from tests.clients.trybe.site import finished, order_of
from tests.clients.worlds import CLOCK

SHORT = 2
"""So many of an order's first line did not come."""


async def booked(stand: Stand) -> Say:
    """Four mugs of a process, three bottles that nobody announced, the rest called off."""
    delivery = await process_of(stand.system)
    posted = saying(
        delivery, goods(MUG, "4", delivery), goods(LEMON, "3"), finished=True, close_rest=True
    )

    async def say() -> None:
        await stand.say(stand.system.plan(posted))

    return say


async def received(stand: Stand) -> Say:
    """A whole order but for two of its first line, which are ordered again."""
    delivery = await order_of(stand.system)
    kept = {n: f"{one.expected - (0 if n else SHORT)}" for n, one in enumerate(delivery.lines)}
    stand.facts["kept"] = {one.id: int(Decimal(kept[n])) for n, one in enumerate(delivery.lines)}
    posted = finished(delivery, kept, close_rest=False)

    async def say() -> None:
        await stand.say(stand.system.plan(posted))

    return say


async def given_up(stand: Stand) -> Say:
    """Quantities are changed, nobody knows of the receipt, and a person gives it up."""
    await (await received(stand))()
    rows = stand.rows()
    stand.world.fault("lost_request", method="POST", path="/receive$")
    async with asyncio.timeout(20):
        while stand.outbox.entries()[0].state is not EntryState.UNSURE:
            await stand.engine._next_turn()
    stand.world.calm()

    async def say() -> None:
        [receive] = [row for row in stand.outbox.entries() if isinstance(row.intent, ReceiveOrder)]
        told = decisions.discard(
            receive, stand.outbox.entries(), reason="r", person="p", with_waiting=True
        )
        assert isinstance(told, Decided)
        settle = stand.timings.settle
        back = putting_back(told, (receive,), mint=stand.mint, now=CLOCK.now(), settle=settle)
        assert await stand.engine.apply(back)

    stand.ignored.update(row.id for row in rows)
    return say


# --- other hands ----------------------------------------------------------------------------------


async def _same_receipt(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody books the same goods of the same process."""
    items = [
        {
            "article_id": item["tenantArticleId"],
            "accepted": item["acceptedQuantity"]["value"],
        }
        for item in body_of(content)["receivedItems"]
    ]
    process = url.rpartition("/receipts")[0].rpartition("/")[2]
    stand.world.control("POST", f"inbound-processes/{process}", {"receipt": {"items": items}})


async def _same_close(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody calls the rest off."""
    identifier = url.rpartition("/")[2]
    processes = stand.world.control("GET", "inbound-processes")["processes"]
    [process] = [
        one for one in processes if (one.get("purchaseOrder") or {}).get("id") == identifier
    ]
    stand.world.control("POST", f"inbound-processes/{process['id']}", {"cancelled": True})


async def _same_quantity(stand: Stand, method: str, url: str, content: bytes) -> None:
    order, item = url.split("/")[-3], url.rsplit("/", maxsplit=1)[-1]
    quantity = body_of(content)["quantity"]
    stand.world.control("POST", f"inventory-orders/{order}", {"quantities": {item: quantity}})


async def _same_receive(stand: Stand, method: str, url: str, content: bytes) -> None:
    order = url.split("/")[-2]
    stand.world.control("POST", f"inventory-orders/{order}", {"receive": True})


async def _same_line(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody adds the same line to our draft in Trybe."""
    stand.facts["lines_of_others"] = 1
    await stand.wire.echo(method, url, content)


ROWS = (
    Row(
        "fft-receipt",
        inbound.ADD_PROCESS_RECEIPT,
        PostReceipt,
        booked,
        _same_receipt,
        "fulfillmenttools",
    ),
    Row("fft-unannounced", inbound.ADD_PROCESS, PostUnannounced, booked, echo, "fulfillmenttools"),
    Row("fft-close", inbound.CHANGE_ORDER, CloseDelivery, booked, _same_close, "fulfillmenttools"),
    Row("trybe-quantity", orders.PUT_ORDER_ITEM, ReceiveOrder, received, _same_quantity, "trybe"),
    Row("trybe-receive", orders.RECEIVE_ORDER, ReceiveOrder, received, _same_receive, "trybe"),
    Row(
        "trybe-put-back", orders.PUT_ORDER_ITEM, PutBackQuantity, given_up, _same_quantity, "trybe"
    ),
    Row("trybe-rest", orders.ADD_ORDER, OrderRest, received, echo, "trybe"),
    Row("trybe-rest-line", orders.ADD_ORDER_ITEM, OrderRestLine, received, _same_line, "trybe"),
)
