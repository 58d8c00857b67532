"""Closing a delivery whose rest is not awaited: its purchase order is cancelled (R169).

The version that a change must name is read with the order itself (R186). A 409 says that another
hand was faster: the order is read and compared again before anything else is sent. Where that
leads to the same request, the server's no has another reason and is believed.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.clients.base import Answer, Done, Prepared, Ready
from app.clients.errors import ClientError, Later, SaidNo
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.site import Site
from app.domain.entry import Entry, Request
from app.domain.receipt_intents import CloseDelivery


@dataclass(frozen=True, slots=True)
class Orders:
    """Cancels purchase orders."""

    site: Site

    async def prepare(self, entry: Entry, intent: CloseDelivery) -> Prepared:
        """The request, or nothing to do where nothing is awaited any more."""
        engine = self.site.engine
        try:
            process = await engine.load(ops.GET_PROCESS, process=intent.delivery)
        except SaidNo as error:
            if error.status == 404:
                return Done(by_another=True)
            raise
        order = process.purchase_order
        if order is None or process.status == wire.InboundProcessStatus.CLOSED:
            return Done()
        if order.cancelled:
            return Done(by_another=not entry.left)
        whole = await engine.load(ops.GET_ORDER, order=order.id)
        if whole.cancelled:
            return Done(by_another=not entry.left)
        body = wire.PurchaseOrderForPatch(version=whole.version, cancelled=True)
        return Ready(engine.render(ops.CHANGE_ORDER, body, order=order.id))

    async def send(self, entry: Entry, intent: CloseDelivery, request: Request) -> Answer:
        """Send it; another version means that nothing was done, and is read anew."""
        try:
            return await self.site.engine.send(request)
        except SaidNo as error:
            if error.status != 409 or await self._leads_to(request, entry, intent):
                raise
            raise Later(error.what, status=409, problem=error.problem) from error

    async def _leads_to(self, request: Request, entry: Entry, intent: CloseDelivery) -> bool:
        """Whether the order, read anew, asks for the very same request."""
        try:
            prepared = await self.prepare(entry, intent)
        except ClientError:
            return False
        return isinstance(prepared, Ready) and prepared.request == request
