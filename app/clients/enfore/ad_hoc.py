"""Goods that leave without an order: one draft with its items, converted, moved on to its end.

    draft        the goods-out as one draft with its items (R52)
    convert      ... made a goods-out (R61)               after draft
    pick:L       our register of a line                   after convert
    stock:N      per product, place and condition         after convert, where the terminal takes
                                                          goods out of stock
    status:S     one step of its machine                  after convert, the step before; one that
                                                          closes something also after registers
                                                          and stock

Which machine the new goods-out gets is left to the platform's default (R62, O26), so its steps
are planned for both. Items have no idempotency key: the draft is made equal before it is
converted (outbox 5).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.clients.base import Answer, Answers, Done, Look, NotYet, Prepared, Ready
from app.clients.enfore import drafts, records
from app.clients.enfore.announcing import local_id
from app.clients.enfore.converting import Conversions
from app.clients.enfore.dispatch_planning import Step, steps_of_either
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.planning import stock_change
from app.clients.enfore.site import DAY, Site
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire.shared import AnonymousContactInformation, Quantity
from app.clients.model import parsed
from app.domain.adhoc_posting import AdHocPosting
from app.domain.dispatch.machine import CLOSING, Stage
from app.domain.entry import Entry, Planned
from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import (
    AdHocIntent,
    ConvertGoodsOut,
    DraftedLine,
    DraftGoodsOut,
    MoveGoodsOut,
    RegisterPick,
)
from app.domain.intents import Way
from app.domain.values import ZERO, Condition

DRAFT = "draft"
CONVERT = "convert"


# --- planning ----------------------------------------------------------------------------------


def plan_ad_hoc(posting: AdHocPosting) -> tuple[Planned, ...]:
    """The entries of the post in the order in which they are written down; pure."""
    if not posting.lines:
        return ()
    draft = DraftGoodsOut(posting.type, posting.recipient, posting.note, posting.lines)
    registers = tuple(_register(line, posting) for line in posting.lines)
    stock = _stock(posting)
    records_first = tuple(one.key for one in (*registers, *stock))
    return (
        Planned(DRAFT, draft, Way.MARKED),
        Planned(CONVERT, ConvertGoodsOut(DRAFT, posting.lines), Way.MARKED, (DRAFT,)),
        *registers,
        *stock,
        *(_statuses(records_first) if posting.left else ()),
    )


def _register(line: DraftedLine, posting: AdHocPosting) -> Planned:
    intent = RegisterPick(
        goods_out="",
        line="",
        picked=line.quantity,
        packed=ZERO,
        short=ZERO,
        state="done" if posting.left else "part",
        local_line=line.line,
        made_by=CONVERT,
    )
    return Planned(f"pick:{line.line}", intent, Way.ABSOLUTE, (CONVERT,))


def _stock(posting: AdHocPosting) -> tuple[Planned, ...]:
    planned = (
        stock_change(f"stock:{at}", one.product, one.place, one.condition, one.delta, (CONVERT,))
        for at, one in enumerate(posting.stock)
    )
    return tuple(one for one in planned if one is not None)


def _statuses(records_first: tuple[str, ...]) -> tuple[Planned, ...]:
    """Every step to FULFILLED, one entry each; a step that the machine does not have is done."""
    confirmed: Step = (GoodsOutStatus.CONFIRMED, None)
    planned: list[Planned] = []
    before: tuple[str, ...] = (CONVERT,)
    for status, instead in (confirmed, *steps_of_either(Stage.CONFIRMED, Stage.FULFILLED)):
        after = (*before, *(records_first if status in CLOSING else ()))
        # Who confirms it is all one: nobody else works on what we have just made.
        work = status is not GoodsOutStatus.CONFIRMED
        intent = MoveGoodsOut("", "", status, instead, made_by=CONVERT, work=work)
        planned.append(Planned(f"status:{status.value}", intent, Way.ABSOLUTE, after))
        before = (CONVERT, planned[-1].key)
    return tuple(planned)


# --- one entry's life --------------------------------------------------------------------------


class AdHoc:
    """Makes goods-outs of what was scanned, and finds them again by their mark."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._conversions = Conversions(site, GOODS_OUT)

    async def prepare(self, entry: Entry, intent: AdHocIntent, answers: Answers) -> Prepared:
        """The draft's request; or the draft made equal, and the conversion's."""
        if isinstance(intent, ConvertGoodsOut):
            return await self._conversions.prepare(entry, intent.draft_of, intent.lines, answers)
        baseline = await drafts.draft_baseline(self._site, entry)
        if entry.request is not None:
            return Ready(entry.request, baseline)
        body = draft_body(intent, entry.keys, self._site.profile.facility)
        return Ready(self._site.engine.render(ops.ADD_GOODS_OUT_DRAFT_FULL, body), baseline)

    async def send(self, entry: Entry, intent: AdHocIntent) -> Answer:
        """Send `entry.request`; a conversion over a connection that surely lives (outbox 2)."""
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        fresh = isinstance(intent, ConvertGoodsOut)
        return await self._site.engine.send(entry.request, fresh=fresh)

    async def settle(self, entry: Entry, intent: AdHocIntent, answer: Answer) -> Done | NotYet:
        """The draft's id for the conversion, or the goods-out's and its items' for the rest."""
        if isinstance(intent, ConvertGoodsOut):
            return await self._conversions.settle(entry, intent.lines, answer)
        draft = parsed(wire.GoodsOutDraftShown, answer.body) if answer.complete else None
        if draft is not None:
            return Done(drafts.draft_told(self._site, entry, draft.id))
        look = await self._look_for_draft(entry)
        return look if isinstance(look, Done) else NotYet("draft_does_not_show")

    async def look(self, entry: Entry, intent: AdHocIntent, answers: Answers) -> Look:
        """By the mark, which a goods-out takes over from its draft (R63)."""
        if isinstance(intent, ConvertGoodsOut):
            return await self._conversions.look(entry, intent.draft_of, intent.lines, answers)
        return await self._look_for_draft(entry)

    async def _look_for_draft(self, entry: Entry) -> Look:
        found = await drafts.draft_by_mark(self._site, GOODS_OUT, entry)
        return drafts.look_or_done(found, lambda draft: drafts.draft_told(self._site, entry, draft))


# --- what is sent ------------------------------------------------------------------------------


def draft_body(
    intent: DraftGoodsOut, keys: Sequence[str], facility: str
) -> wire.GoodsOutDraftWithSubresources:
    """The draft with its items (R48, R52, R54)."""
    mark = keys[0]
    named = intent.recipient.strip()
    head = wire.GoodsOutDraft(
        type=wire.GoodsOutType(intent.type.value),
        recipient=AnonymousContactInformation(name=named) if named else None,
        note=intent.note or None,
        fulfillment_service_location_id=facility or None,
        external_data=records.format_record(records.Record(mark)),
    )
    items = tuple(draft_item(line, mark) for line in intent.lines)
    return wire.GoodsOutDraftWithSubresources(draft=head, items=items)


def draft_item(line: DraftedLine, mark: str) -> wire.GoodsOutDraftItem:
    """An item in the product's own unit. New goods and goods without a lot that the server knows
    say nothing of either (R58).
    """
    return wire.GoodsOutDraftItem(
        product_id=line.product.id,
        quantity=Quantity(value=line.quantity, unit=line.product.management_unit),
        note=_note(line) or None,
        lot_id=line.lot_id,
        condition_id=_condition(line) or None,
        external_data=records.format_record(records.Record(mark, local_id(line.line))),
    )


def _condition(line: DraftedLine) -> str:
    """One of the seven by its name (A70)."""
    return "" if line.condition is Condition.NEW else line.condition.value


def _note(line: DraftedLine) -> str:
    """Lot and expiry as read from the label, where the lot's id is not known (design 4)."""
    parts = (
        line.note,
        f"LOT {line.lot}" if line.lot and not line.lot_id else "",
        f"EXP {line.expiry.isoformat()}" if line.expiry and not line.lot_id else "",
    )
    return "; ".join(part for part in parts if part)


# --- what tells items apart --------------------------------------------------------------------

_Content = tuple[str, Decimal, str, str, str]


def _wanted_item(
    line: DraftedLine, told: drafts.Told, there: wire.GoodsOutDraftItemShown | None
) -> wire.GoodsOutDraftItem:
    return draft_item(line, told["mark"])


def _local_name(item: wire.GoodsOutDraftItemShown) -> str:
    return records.read(item.external_data).line


def _content(item: wire.GoodsOutDraftItemShown) -> _Content:
    amount, unit = (item.quantity.value, item.quantity.unit) if item.quantity else (ZERO, "")
    lot, condition = item.lot_id or "", item.condition_id or ""
    return item.product_id or "", amount.normalize(), unit, lot, condition


def _line_content(line: DraftedLine) -> _Content:
    unit = line.product.management_unit
    return line.product.id, line.quantity.normalize(), unit, line.lot_id or "", _condition(line)


GOODS_OUT: drafts.DraftKind[DraftedLine] = drafts.DraftKind(
    drafts=ops.GOODS_OUT_DRAFTS,
    draft=ops.GET_GOODS_OUT_DRAFT,
    items=ops.GOODS_OUT_DRAFT_ITEMS,
    add_item=ops.ADD_GOODS_OUT_DRAFT_ITEM,
    put_item=ops.PUT_GOODS_OUT_DRAFT_ITEM,
    delete_item=ops.DELETE_GOODS_OUT_DRAFT_ITEM,
    convert=ops.CONVERT_GOODS_OUT_DRAFT,
    documents=ops.GOODS_OUTS,
    document_items=ops.GOODS_OUT_ITEMS,
    made="goods_out",
    model=wire.GoodsOut,
    body=_wanted_item,
    name=_local_name,
    item_content=_content,
    line_content=_line_content,
    gone="goods_out_draft_gone",
    earlier=DAY,
)
"""Goods-outs are listed by their order date (R60)."""
