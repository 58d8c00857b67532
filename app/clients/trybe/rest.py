"""What did not come, as a new draft order: marked by its number, its lines one by one.

A draft is sent to nobody until a person submits it in Trybe. Its lines are copies of the old
order's items with the member that names the product: without that member no line can be made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.clients.base import Answer, Answers, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.model import parsed
from app.clients.pages import Listed
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.lines import reference_of
from app.clients.trybe.orders import number_of
from app.clients.trybe.site import Site
from app.domain.entry import Entry
from app.domain.order_intents import OrderRest, OrderRestLine


class Rest:
    """Makes draft orders, and finds them again by their mark."""

    def __init__(self, site: Site) -> None:
        self._site = site

    # --- the draft --------------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: OrderRest) -> Prepared:
        """The same supplier and site; the mark, then the old number (outbox 3)."""
        if entry.request is not None:
            return Ready(entry.request, entry.baseline)
        engine = self._site.engine
        old = await engine.load(ops.GET_ORDER, order=intent.order)
        items = await engine.all(ops.ORDER_ITEMS, order=intent.order)
        if not any(reference_of(item, self._site.member) for item in items.items):
            return Clash("rest_without_product", {"delivery": intent.order})
        new = {
            "purchase_order_number": f"{mark_of(entry)} {number_of(old)}",
            "supplier_id": old.supplier_id,
            "supplier_email": old.supplier_email,
            # Where the draft is looked for, should nobody know whether it was made.
            "site_id": self._site.id,
        }
        body = parsed(wire.OrderCreate, new)
        if body is None:
            return Clash("rest_without_supplier", {"delivery": intent.order})
        return Ready(engine.render(ops.ADD_ORDER, body))

    async def settle(self, entry: Entry, answer: Answer) -> Done | NotYet:
        """The new order's id."""
        made = parsed(wire.Order, answer.body) if answer.complete else None
        if made is not None:
            return Done({"order": made.id})
        look = await self.look(entry)
        return look if isinstance(look, Done) else NotYet("draft_does_not_show")

    async def look(self, entry: Entry) -> Look:
        """The order by its mark: searched for, and in the whole list, as a search may differ."""
        mark = mark_of(entry)
        listed = await self._listed(mark)
        found = _marked(listed, mark)
        if not found:
            listed = await self._listed("")
            found = _marked(listed, mark)
        if len(found) > 1:
            numbers = [{"id": one.id, "number": number_of(one)} for one in found]
            return Clash("two_with_one_mark", {"server": numbers})
        if found:
            return Done({"order": found[0].id})
        # What the server could not show may be ours.
        return NotYet("draft_does_not_show") if listed.problems else NoTrace()

    async def _listed(self, number: str) -> Listed[wire.Order]:
        asked = {"site_id": self._site.id}
        if number:
            asked["purchase_order_number"] = number
        return await self._site.engine.all(ops.ORDERS, asked)

    # --- its lines --------------------------------------------------------------------------

    async def prepare_line(self, entry: Entry, intent: OrderRestLine, answers: Answers) -> Prepared:
        """A copy of the old item, beside those that the draft holds already."""
        engine, draft = self._site.engine, _draft(intent, answers)
        body = await self._copy(intent)
        if isinstance(body, Clash):
            return body
        order = await engine.load(ops.GET_ORDER, order=draft)
        if order.status != wire.OrderStatus.DRAFT:
            return Clash("rest_submitted", {"delivery": draft, "number": number_of(order)})
        held = await engine.all(ops.ORDER_ITEMS, order=draft)
        baseline = {"before": [item.id for item in held.items]}
        request = engine.render(ops.ADD_ORDER_ITEM, body, order=draft)
        return Ready(entry.request or request, baseline)

    async def look_line(self, entry: Entry, intent: OrderRestLine, answers: Answers) -> Look:
        """Lines of a draft are added one at a time: what is new and alike is ours."""
        body = await self._copy(intent)
        if isinstance(body, Clash):
            return body
        held = await self._site.engine.all(ops.ORDER_ITEMS, order=_draft(intent, answers))
        before = set((entry.baseline or {}).get("before", ()))
        new = [item for item in held.items if item.id not in before]
        if any(self._alike(item, body) for item in new):
            return Done()
        return NotYet("draft_does_not_show") if held.problems else NoTrace()

    def _alike(self, item: wire.Item, body: wire.ItemCreate) -> bool:
        """Amounts that the server does not show say nothing; a product that it shows must fit."""
        wanted = body.body()
        shown = item.raw()
        return all(shown.get(name, value) == value for name, value in wanted.items())

    async def _copy(self, intent: OrderRestLine) -> wire.ItemCreate | Clash:
        items = await self._site.engine.all(ops.ORDER_ITEMS, order=intent.order)
        old = next((item for item in items.items if item.id == intent.line), None)
        facts = {"delivery": intent.order, "line": intent.line}
        member = self._site.member
        if old is None or not reference_of(old, member):
            return Clash("rest_without_product", facts)
        if old.unit_price is None:
            return Clash("rest_without_price", facts)
        amounts = {"quantity": int(intent.quantity), "unit_price": old.unit_price}
        return wire.ItemCreate(**amounts, **{member: old.raw()[member]})


def mark_of(entry: Entry) -> str:
    """The mark that begins the number of what an entry makes (outbox 3)."""
    return f"dh-{entry.keys[0]}"


def _marked(listed: Listed[wire.Order], mark: str) -> list[wire.Order]:
    return [one for one in listed.items if (one.purchase_order_number or "").startswith(mark)]


def _draft(intent: OrderRestLine, answers: Answers) -> str:
    told: Mapping[str, Any] = answers.get(intent.made_by, {})
    return str(told.get("order", ""))
