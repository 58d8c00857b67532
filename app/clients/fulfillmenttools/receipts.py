"""Receipts and the processes made for unannounced goods: sent once, found by their mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.clients.base import Answer, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.fulfillmenttools import bodies, units, wire
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools.marks import mark_of, marked, marks_of
from app.clients.fulfillmenttools.reading import Reading
from app.clients.fulfillmenttools.site import Site
from app.clients.model import parsed
from app.clients.moments import text_of
from app.domain.entry import Entry, Request
from app.domain.posting import ReceivedGoods
from app.domain.receipt_intents import PostReceipt, PostUnannounced
from app.domain.stock_properties import missing
from app.domain.values import Product


@dataclass(frozen=True, slots=True)
class Receipts:
    """Posts what came. Both kinds carry their mark in fields that the documents state."""

    site: Site
    reading: Reading

    # --- receipts of a process ------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: PostReceipt) -> Prepared:
        """The request; nothing is sent that the system would have to refuse."""
        if entry.request is not None:
            return Ready(entry.request)
        process = await self.reading.find(intent.delivery)
        if process is None:
            return Clash("delivery_gone", {"delivery": intent.delivery})
        found = self._marked(process, entry)
        if found is not None:
            return found
        order = process.purchase_order
        keys = {
            item.tenant_article_id: item.quantity.unit
            for item in (order.requested_items if order else ())
            if item.quantity.unit
        }
        # Who sends it anyway has seen that the units differ, and knows the listing better.
        objection = _incomplete(intent.goods) or (
            None if entry.linked else _other_unit(intent.goods, keys)
        )
        if objection is not None:
            return objection
        body = self._body(entry, intent, keys)
        engine = self.site.engine
        return Ready(engine.render(ops.ADD_PROCESS_RECEIPT, body, process=intent.delivery))

    async def look(self, entry: Entry, intent: PostReceipt) -> Look:
        """The receipt by its mark, in the process itself."""
        process = await self.reading.find(intent.delivery)
        if process is None:
            return Clash("delivery_gone_unsure", {"delivery": intent.delivery})
        return self._marked(process, entry) or NoTrace()

    def settle(self, answer: Answer) -> Done:
        """A 2xx is believed; nothing waits for the receipt's id."""
        receipt = parsed(wire.InboundReceipt, answer.body) if answer.complete else None
        return Done({"receipt": receipt.id} if receipt else {})

    # --- processes for goods that nobody announced ------------------------------------------------

    def prepare_process(self, entry: Entry, intent: PostUnannounced) -> Prepared:
        """The request: process and receipt in one call, so that neither is there alone."""
        if entry.request is not None:
            return Ready(entry.request)
        return _incomplete(intent.goods) or Ready(self._render_process(entry, intent))

    async def look_for_process(self, entry: Entry) -> Look:
        """The process by its mark, in the list: it has no other name that we know."""
        mark = entry.keys[0]
        listed = await self.reading.all()
        made = [one for one in listed.items if mark_of(one.tenant_inbound_process_id) == mark]
        if len(made) > 1:
            return Clash("two_with_one_mark", {"server": [one.id for one in made]})
        if made:
            return Done({"process": made[0].id})
        # What the server does not show may be ours.
        return NotYet("list_incomplete") if listed.problems else NoTrace()

    def settle_process(self, answer: Answer) -> Done:
        """A 2xx is believed; nothing waits for the process's id."""
        process = parsed(wire.InboundProcess, answer.body) if answer.complete else None
        return Done({"process": process.id} if process else {})

    # --- below ------------------------------------------------------------------------------------

    def _marked(self, process: wire.InboundProcess, entry: Entry) -> Done | Clash | None:
        mark = entry.keys[0]
        found = [one for one in process.receipts if mark in marks_of(one.comments)]
        if len(found) > 1:
            return Clash("two_with_one_mark", {"server": [one.id for one in found]})
        return Done({"receipt": found[0].id}) if found else None

    def _body(
        self,
        entry: Entry,
        intent: PostReceipt | PostUnannounced,
        keys: Mapping[str, str],
    ) -> wire.InboundReceiptForCreation:
        def unit_of(product: Product) -> str | None:
            return keys.get(bodies.article_of(product)) or units.key_of(product)

        return bodies.receipt(
            intent.goods,
            unit_of,
            mark=marked(entry.keys[0], entry.document),
            received=text_of(self.site.posted_at(entry)),
            note=intent.delivery_note,
            notes=intent.notes,
        )

    def _render_process(self, entry: Entry, intent: PostUnannounced) -> Request:
        note = intent.delivery_note
        body = wire.InboundProcessForCreation(
            facility_ref=self.site.facility,
            tenant_inbound_process_id=marked(entry.keys[0]),
            receipts=(self._body(entry, intent, {}),),
            scannable_codes=(note,) if note else None,
        )
        return self.site.engine.render(ops.ADD_PROCESS, body)


def _incomplete(goods: Sequence[ReceivedGoods]) -> Clash | None:
    """The desk asks for these before it posts; a journal of an older catalog may lack them."""
    for one in goods:
        names = missing(one.product, one.lot, one.expiry)
        if names and bodies.becomes_stock(one):
            return Clash("property_missing", {"product": one.product.name, "property": names[0]})
    return None


def _other_unit(goods: Sequence[ReceivedGoods], keys: Mapping[str, str]) -> Clash | None:
    for one in goods:
        key = keys.get(bodies.article_of(one.product))
        if units.differs(one.product, key):
            facts = {
                "product": one.product.name,
                "unit": one.product.unit,
                "server_unit": key,
                "ours": format(one.quantity, "f"),
            }
            return Clash("unit_differs", facts)
    return None
