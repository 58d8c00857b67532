"""The run that ends with `receive`: quantities as they were accepted, then the receipt.

The ordered quantities are stored with the entry before anything leaves. A run that ends without a
receipt puts them back: at once where the server says no, and through entries of their own where
a person gives up (`PutBackQuantity`). As long as a receipt may still be on its way they stay, for
it would book them. Once the order is received nothing is changed any more, and a receipt is
never sent to an order that says it is received.
"""

from __future__ import annotations

import logging

from app.clients.base import Answer, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.errors import ClientError, Later, NotSent, SaidNo, Unsure
from app.clients.model import parsed
from app.clients.pages import Listed
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.judging import (
    Run,
    fractions_of,
    put_backs_of,
    received_otherwise,
    run_of,
)
from app.clients.trybe.orders import number_of
from app.clients.trybe.site import Site
from app.domain.entry import Entry, Request
from app.domain.order_intents import PutBackQuantity, ReceiveOrder

log = logging.getLogger(__name__)


class Receiving:
    """Receives orders, and takes back what a run has changed."""

    def __init__(self, site: Site) -> None:
        self._site = site

    # --- before -----------------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: ReceiveOrder) -> Prepared:
        """Is it still the order that was counted against? Then what is to be changed first."""
        broken = fractions_of(intent)
        if broken is not None:
            return broken
        shown = await self._read(intent.order)
        if shown is None:
            return _gone(intent)
        order, items = shown
        if order.status == wire.OrderStatus.RECEIVED:
            return self._received(entry, intent, items)
        run = self._run(entry, intent, order, items)
        if isinstance(run, Run):
            request = self._site.engine.render(ops.RECEIVE_ORDER, order=intent.order)
            return Ready(entry.request or request, run.facts())
        if entry.left:
            await self._put_back(entry, intent)
        return run

    def _run(
        self, entry: Entry, intent: ReceiveOrder, order: wire.Order, items: Listed[wire.Item]
    ) -> Run | Clash:
        facts = {"delivery": intent.order, "number": intent.number}
        decided = entry.linked is not None
        if order.status != wire.OrderStatus.SUBMITTED and not decided:
            return Clash("order_not_submitted", {**facts, "server": str(order.status)})
        if items.problems:
            return Clash("order_lines_unreadable", {**facts, "problems": list(items.problems)})
        before = Run.of(entry.baseline).ordered if entry.left else {}
        return run_of(items.items, intent, before, decided=decided)

    def _received(
        self, entry: Entry, intent: ReceiveOrder, items: Listed[wire.Item]
    ) -> Done | Clash:
        """Ours if we may have sent it; by another if not; nobody's if the quantities differ."""
        otherwise = received_otherwise(items.items, intent)
        return otherwise or Done({"order": intent.order}, by_another=not entry.left)

    async def _read(self, identifier: str) -> tuple[wire.Order, Listed[wire.Item]] | None:
        """The order and its items; None where the server knows no such order."""
        engine = self._site.engine
        try:
            order = await engine.load(ops.GET_ORDER, order=identifier)
            return order, await engine.all(ops.ORDER_ITEMS, order=identifier)
        except SaidNo as error:
            if error.status != 404:
                raise
            return None

    # --- the run ----------------------------------------------------------------------------

    async def send(self, entry: Entry, intent: ReceiveOrder, request: Request) -> Answer:
        """Change what is to be changed, then receive.

        Raises:
            SaidNo: the server refused, and the ordered quantities are back.
            NotSent: nothing has left.
            Later: it was not received; quantities are changed, or may be.
            Unsure: it may be received.
        """
        run = Run.of(entry.baseline)
        for at, (item, quantity) in enumerate(run.changes):
            try:
                await self._set(intent.order, item, quantity)
            except (NotSent, Unsure) as error:
                if isinstance(error, NotSent) and at == 0 and entry.attempts <= 1:
                    raise
                raise _broken_off(error) from error
            except SaidNo:
                await self._put_back(entry, intent)
                raise
        try:
            return await self._site.engine.send(request, fresh=True)
        except NotSent as error:
            if not run.changes and entry.attempts <= 1:
                raise
            raise _broken_off(error) from error
        except SaidNo:
            await self._put_back(entry, intent)
            raise

    async def _set(self, order: str, item: str, quantity: int) -> None:
        engine = self._site.engine
        body = wire.ItemUpdate(quantity=quantity)
        await engine.send(engine.render(ops.PUT_ORDER_ITEM, body, order=order, item=item))

    async def _put_back(self, entry: Entry, intent: ReceiveOrder) -> None:
        """The ordered quantities again, unless the order is received by now.

        Raises:
            Later: they could not be put back; the run begins anew, and ends here again.
        """
        ordered = Run.of(entry.baseline).ordered
        try:
            shown = await self._read(intent.order)
            if shown is None or shown[0].status == wire.OrderStatus.RECEIVED:
                return
            for item, quantity in put_backs_of(shown[1].items, intent, ordered):
                await self._set(intent.order, item, quantity)
        except SaidNo as error:
            log.warning("ordered quantities of %s stay changed: %s", intent.order, error.what)
        except ClientError as error:
            raise _broken_off(error) from error

    # --- after ------------------------------------------------------------------------------

    async def settle(self, entry: Entry, intent: ReceiveOrder, answer: Answer) -> Done | NotYet:
        """Received at once, or by a job of the server that takes its time (R209)."""
        order = parsed(wire.OrderWithItems, answer.body) if answer.complete else None
        if order is not None and order.status == wire.OrderStatus.RECEIVED:
            return Done({"order": intent.order})
        look = await self.look(entry, intent)
        return look if isinstance(look, Done) else NotYet("receipt_does_not_show")

    async def look(self, entry: Entry, intent: ReceiveOrder) -> Look:
        """The order's status says whether it was received."""
        shown = await self._read(intent.order)
        if shown is None:
            return _gone(intent, "delivery_gone_unsure")
        order, items = shown
        if order.status == wire.OrderStatus.RECEIVED:
            return self._received(entry, intent, items)
        return NoTrace()

    # --- given up ---------------------------------------------------------------------------

    async def prepare_put_back(self, intent: PutBackQuantity) -> Prepared:
        """One item's ordered quantity again, if it still holds ours and nobody received it."""
        shown = await self._read(intent.order)
        if shown is None or shown[0].status == wire.OrderStatus.RECEIVED:
            return Done()
        order, items = shown
        item = next((one for one in items.items if one.id == intent.line), None)
        if item is None and items.problems:
            # What cannot be read may be the item that still holds ours.
            facts = {"delivery": order.id, "number": number_of(order)}
            return Clash("order_lines_unreadable", {**facts, "problems": list(items.problems)})
        if item is None:
            return Done()
        if item.quantity != intent.ours or intent.ours == intent.ordered:
            return Done()
        body = wire.ItemUpdate(quantity=int(intent.ordered))
        names = {"order": intent.order, "item": intent.line}
        return Ready(self._site.engine.render(ops.PUT_ORDER_ITEM, body, **names))


def _gone(intent: ReceiveOrder, key: str = "delivery_gone") -> Clash:
    return Clash(key, {"delivery": intent.order, "number": intent.number})


def _broken_off(error: ClientError) -> Later:
    """The receipt was not sent, and the entry remembers what it has changed."""
    after = error.after if isinstance(error, Later) else None
    facts = {"status": error.status, "request_id": error.request_id, "network": error.network}
    return Later(f"not received yet: {error.what}", after=after, **facts)
