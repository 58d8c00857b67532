"""Drafts of shipments, their items, what is made of them, and its statuses (R39-R46, O32)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, assert_never

from app.clients.base import Answer, Answers, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import drafts
from app.clients.enfore.announcing import local_id
from app.clients.enfore.converting import Conversions
from app.clients.enfore.marks import mark_in, marked
from app.clients.enfore.operations import shipments as ops
from app.clients.enfore.reading import condition_of
from app.clients.enfore.shipment_statuses import ShipmentStatuses
from app.clients.enfore.site import DAY, Site, answer_with, may_have_arrived
from app.clients.enfore.wire import shipments as wire
from app.clients.enfore.wire.shared import Quantity, StockCondition
from app.clients.errors import Later, SaidNo
from app.clients.model import parsed
from app.domain.entry import Entry
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    ShipmentIntent,
    ShippedItem,
    WriteShipmentItem,
)
from app.domain.values import ZERO, Condition
from app.domain.working import plain

NOT_THERE = (400, 404)
"""What the list of a draft's items is answered where there is no such draft (O9)."""


class Shipping:
    """Tells enfore of shipments."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._conversions = Conversions(site, SHIPMENT)
        self._statuses = ShipmentStatuses(site)

    # --- one entry's life ------------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: ShipmentIntent, answers: Answers) -> Prepared:
        """What is still to be sent, or why it is not."""
        match intent:
            case DraftShipment():
                return await self._draft(entry, intent)
            case WriteShipmentItem():
                return await self._item(entry, intent, answers)
            case DeleteShipmentDraft():
                return await self._delete(entry, intent, answers)
            case ConvertShipmentDraft():
                return await self._convert(entry, intent, answers)
            case MoveShipment():
                return await self._statuses.prepare(entry, intent, answers)
            case _:
                assert_never(intent)

    async def send(self, entry: Entry, intent: ShipmentIntent) -> Answer:
        """Send `entry.request`; what must be looked for afterwards over a connection that surely
        lives (outbox 2).
        """
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        fresh = not isinstance(intent, DeleteShipmentDraft | DraftShipment)
        return await self._site.engine.send(entry.request, fresh=fresh)

    async def settle(
        self, entry: Entry, intent: ShipmentIntent, answer: Answer, answers: Answers
    ) -> Done | NotYet:
        """What the others need: the draft's id, the shipment's, the status."""
        match intent:
            case DraftShipment():
                made = parsed(wire.InventoryShipmentDraftShown, answer.body)
                if answer.complete and made is not None:
                    return Done(drafts.draft_told(self._site, entry, made.id))
                look = await self._look_for_draft(entry)
                return look if isinstance(look, Done) else NotYet("draft_does_not_show")
            case ConvertShipmentDraft():
                return await self._conversions.settle(entry, intent.items, answer)
            case WriteShipmentItem() | DeleteShipmentDraft():
                return Done()
            case MoveShipment():
                return Done({"status": intent.status.value})
            case _:
                assert_never(intent)

    async def look(self, entry: Entry, intent: ShipmentIntent, answers: Answers) -> Look:
        """By the mark in the description, which a shipment takes over (R42); items by what they
        are; statuses by what is shown.
        """
        match intent:
            case DraftShipment():
                return await self._look_for_draft(entry)
            case ConvertShipmentDraft():
                if entry.baseline:
                    return await self._conversions.look(
                        entry, intent.made_by, intent.items, answers
                    )
                prepared: Prepared = await self._convert(entry, intent, answers)
            case WriteShipmentItem():
                prepared = await self._item(entry, intent, answers)
            case DeleteShipmentDraft():
                prepared = await self._delete(entry, intent, answers)
            case MoveShipment():
                prepared = await self._statuses.prepare(entry, intent, answers)
            case _:
                assert_never(intent)
        return NoTrace() if isinstance(prepared, Ready) else prepared

    # --- drafts ----------------------------------------------------------------------------------

    async def _draft(self, entry: Entry, intent: DraftShipment) -> Ready:
        baseline = await drafts.draft_baseline(self._site, entry)
        if entry.request is not None:
            return Ready(entry.request, baseline)
        body = wire.InventoryShipmentDraft(
            source_storage_location=intent.source,
            destination_storage_location=intent.destination,
            description=marked(entry.keys[0], intent.note),
            responsible_staff=intent.staff or None,
        )
        return Ready(self._site.engine.render(ops.ADD_SHIPMENT_DRAFT, body), baseline)

    async def _look_for_draft(self, entry: Entry) -> Look:
        found = await drafts.draft_by_mark(self._site, SHIPMENT, entry)
        return drafts.look_or_done(found, lambda draft: drafts.draft_told(self._site, entry, draft))

    async def _delete(
        self, entry: Entry, intent: DeleteShipmentDraft, answers: Answers
    ) -> Prepared:
        told = _told(intent.draft, intent.made_by, answers)
        draft = str(told.get("draft", ""))
        try:
            if draft:
                await self._site.engine.load(ops.GET_SHIPMENT_DRAFT, draft=draft)
        except SaidNo as error:
            if error.status != 404:
                raise
            self._await_fresh(told, error)
            draft = ""
        if not draft:
            return await self._no_draft(entry, intent, told)
        return Ready(self._site.engine.render(ops.DELETE_SHIPMENT_DRAFT, None, draft=draft))

    async def _no_draft(
        self, entry: Entry, intent: DeleteShipmentDraft, told: drafts.Told
    ) -> Done | Clash:
        """It is gone: deleted, by us or another hand, or a shipment was made of it.

        What another draft stands in for must not travel as well, so that of a draft without a mark
        a person is asked what became of it.
        """
        mark, since = intent.mark or str(told.get("mark", "")), told.get("since")
        if not isinstance(since, int):
            since = entry.created - DAY
        if mark:
            made = await drafts.documents_by_mark(
                self._site, SHIPMENT, mark, since - self._site.timings.window_before
            )
            if made:
                return Clash("shipment_made", {"server": [drafts.named(one) for one in made]})
        by_another = not may_have_arrived(entry)
        if by_another and intent.replaced and not mark:
            return Clash("shipment_draft_gone")
        return Done(by_another=by_another)

    # --- items -----------------------------------------------------------------------------------

    async def _item(self, entry: Entry, intent: WriteShipmentItem, answers: Answers) -> Prepared:
        """Add, change or remove, whichever makes it say what is wanted."""
        told = _told(intent.draft, intent.made_by, answers)
        draft = str(told.get("draft", ""))
        items = await self._items(draft, told) if draft else None
        if items is None:
            return Clash(SHIPMENT.gone, _names(intent))
        wanted = intent.item
        same = [item for item in items if _item_name(item) == local_id(wanted.line)]
        ours = (wanted.quantity, intent.was)
        if entry.linked is None and any(_amount(twin) not in ours for twin in same[1:]):
            # What was added twice by us says what we said; this one is another hand's.
            return Clash("shipment_item_changed", _beside(intent, sum(map(_amount, same), ZERO)))
        for twin in same[1:]:
            # Harmless: a draft moves nothing until it is converted.
            await self._delete_twin(draft, twin.id)
        there = same[0] if same else None
        now = _amount(there)
        if now == wanted.quantity:
            return Done(by_another=not may_have_arrived(entry))
        if entry.linked is None and now != (intent.was or ZERO):
            return Clash("shipment_item_changed", _beside(intent, now))
        return Ready(self._rendered(draft, there, wanted))

    async def _delete_twin(self, draft: str, item: str) -> None:
        engine = self._site.engine
        path = {"draft": draft, "item": item}
        try:
            await engine.send(engine.render(ops.DELETE_SHIPMENT_DRAFT_ITEM, None, **path))
        except SaidNo as error:
            if error.status != 404:  # somebody else has deleted it: that is no answer to ours
                raise

    def _rendered(
        self, draft: str, there: wire.InventoryShipmentDraftItemShown | None, wanted: ShippedItem
    ) -> Any:
        engine = self._site.engine
        if there is None:
            return engine.render(ops.ADD_SHIPMENT_DRAFT_ITEM, item_body(wanted), draft=draft)
        path = {"draft": draft, "item": there.id}
        if not wanted.quantity:
            return engine.render(ops.DELETE_SHIPMENT_DRAFT_ITEM, None, **path)
        return engine.render(ops.PUT_SHIPMENT_DRAFT_ITEM, item_body(wanted), **path)

    async def _items(
        self, draft: str, told: drafts.Told
    ) -> Sequence[wire.InventoryShipmentDraftItemShown] | None:
        """The items of a draft; None where there is none (any more)."""
        engine = self._site.engine
        try:
            listed = await engine.all(ops.SHIPMENT_DRAFT_ITEMS, draft=draft)
            if not listed.items:
                # An empty list may be that of a draft which does not exist (A44).
                await engine.load(ops.GET_SHIPMENT_DRAFT, draft=draft)
        except SaidNo as error:
            if error.status not in NOT_THERE:
                raise
            self._await_fresh(told, error)
            return None
        return listed.items

    def _await_fresh(self, told: drafts.Told, error: SaidNo) -> None:
        """What was made a moment ago may not show yet."""
        made_at = told.get("made_at")
        if made_at is None:
            return
        if self._site.clock.now() - int(made_at) < self._site.timings.fresh_404:
            raise Later("the draft does not show yet", status=error.status) from error

    # --- conversion ------------------------------------------------------------------------------

    async def _convert(
        self, entry: Entry, intent: ConvertShipmentDraft, answers: Answers
    ) -> Prepared:
        told = _told(intent.draft, intent.made_by, answers)
        if not told.get("mark") and told.get("draft"):
            told = {**told, "mark": await self._mark_of(str(told["draft"]))}
        return await self._conversions.prepare_told(entry, told, intent.items)

    async def _mark_of(self, draft: str) -> str:
        """The mark of a draft that this terminal did not make; empty: it has none, or is gone."""
        try:
            shown = await self._site.engine.load(ops.GET_SHIPMENT_DRAFT, draft=draft)
        except SaidNo as error:
            if error.status != 404:
                raise
            return ""
        return mark_in(shown.description or "")


def _told(draft: str, made_by: str, answers: Answers) -> Mapping[str, Any]:
    if made_by:
        return answer_with(
            {made_by: answers[made_by]} if made_by in answers else {}, made_by, "draft"
        )
    return {"draft": draft, "mark": ""}


def _names(intent: WriteShipmentItem) -> dict[str, Any]:
    return {"product": intent.item.product_name}


def _beside(intent: WriteShipmentItem, now: Decimal) -> dict[str, Any]:
    """Ours, the server's and what was known before, side by side."""
    item = intent.item
    row = {
        "product": item.product_name,
        "unit": item.shown_unit,
        "lot": item.lot,
        "condition": item.condition.value,
        "ours": plain(item.quantity),
        "server": plain(now),
        "ordered": None if intent.was is None else plain(intent.was),
    }
    return {"lines": [row]}


# --- what is sent, and what tells items apart ---------------------------------------------------


def item_body(item: ShippedItem) -> wire.InventoryShipmentDraftItem:
    """An item in the product's own unit (R46); a lot only by an id that the server knows."""
    return wire.InventoryShipmentDraftItem(
        product=item.product,
        quantity=Quantity(value=item.quantity, unit=item.unit),
        condition=StockCondition(item.condition.value),
        lot=item.lot_id or None,
    )


_Content = tuple[str, Decimal, str, str]


def _amount(item: wire.InventoryShipmentItem | None) -> Decimal:
    return item.quantity.value if item is not None and item.quantity is not None else ZERO


def _condition(item: wire.InventoryShipmentItem) -> Condition:
    return condition_of(str(item.condition)) or Condition.NEW


def _item_name(item: wire.InventoryShipmentItem) -> str:
    return local_id("\n".join((item.product or "", _condition(item), item.lot or "")))


def _content(item: wire.InventoryShipmentItem) -> _Content:
    return item.product or "", _amount(item).normalize(), _condition(item), item.lot or ""


def _line_content(item: ShippedItem) -> _Content:
    return item.product, item.quantity.normalize(), item.condition, item.lot_id


def _compared(
    ours: ShippedItem | None, theirs: wire.InventoryShipmentItem | None
) -> dict[str, Any]:
    name = ours.product_name if ours is not None else (theirs.product if theirs else "")
    condition = ours.condition if ours is not None else (theirs and _condition(theirs))
    return {
        "product": name,
        "unit": ours.shown_unit if ours is not None else "",
        "lot": ours.lot if ours is not None else (theirs.lot if theirs else "") or "",
        "condition": condition.value if condition else "",
        "ours": plain(ours.quantity) if ours is not None else None,
        "server": plain(_amount(theirs)) if theirs is not None else None,
    }


SHIPMENT: drafts.DraftKind[ShippedItem] = drafts.DraftKind(
    drafts=ops.SHIPMENT_DRAFTS,
    draft=ops.GET_SHIPMENT_DRAFT,
    items=ops.SHIPMENT_DRAFT_ITEMS,
    add_item=ops.ADD_SHIPMENT_DRAFT_ITEM,
    put_item=ops.PUT_SHIPMENT_DRAFT_ITEM,
    delete_item=ops.DELETE_SHIPMENT_DRAFT_ITEM,
    convert=ops.CONVERT_SHIPMENT_DRAFT,
    documents=ops.SHIPMENTS,
    document_items=None,
    document=ops.GET_SHIPMENT,
    made="shipment",
    model=wire.InventoryShipment,
    body=lambda line, _told, _there: item_body(line),
    name=_item_name,
    item_content=_content,
    line_content=_line_content,
    mark=lambda shown: mark_in(shown.description or ""),
    mends=False,
    compared=_compared,
    gone="shipment_draft_gone",
    earlier=DAY,
)
"""Shipments are listed by their order date (R43)."""
