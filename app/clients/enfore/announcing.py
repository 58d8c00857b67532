"""Goods that nobody announced: one draft with its parts, marked and keyed (outbox 3 and 5).

Keys, in the order in which they are minted: the mark, the package's, one per line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.clients.base import Answer, Done, Look, NotYet, Ready
from app.clients.enfore import drafts, records, wire
from app.clients.enfore import operations as ops
from app.clients.enfore.site import Site
from app.clients.model import parsed
from app.domain.entry import Entry, Request
from app.domain.intents import AnnounceGoods
from app.domain.posting import UnannouncedLine

BEFORE_LINES = 2
"""Keys before those of the lines: mark and package."""


class Announcements:
    """Makes drafts, and finds them again by their mark: also after a 409, which says that the
    first one arrived (R95)."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def prepare(self, entry: Entry, intent: AnnounceGoods) -> Ready:
        """The request, and the server's time, from which on the mark is looked for."""
        baseline = await drafts.draft_baseline(self._site, entry)
        return Ready(entry.request or self._render(intent, entry.keys), baseline)

    async def settle(self, entry: Entry, intent: AnnounceGoods, answer: Answer) -> Done | NotYet:
        """What the conversion needs: the draft's id, the mark, the keys."""
        draft = parsed(wire.GoodsInDraftShown, answer.body) if answer.complete else None
        if draft is not None:
            return Done(self._told(entry, intent, draft.id))
        look = await self.look(entry, intent)
        return look if isinstance(look, Done) else NotYet("draft_does_not_show")

    async def look(self, entry: Entry, intent: AnnounceGoods) -> Look:
        """The draft by its mark, or the document that was made of it."""
        found = await drafts.draft_by_mark(self._site, GOODS_IN, entry)
        return drafts.look_or_done(found, lambda draft: self._told(entry, intent, draft))

    def _told(self, entry: Entry, intent: AnnounceGoods, draft: str) -> dict[str, Any]:
        keys = entry.keys[BEFORE_LINES:]
        return {
            **drafts.draft_told(self._site, entry, draft),
            "package": entry.keys[1],
            "keys": {line.line: key for line, key in zip(intent.lines, keys, strict=True)},
        }

    def _render(self, intent: AnnounceGoods, keys: Sequence[str]) -> Request:
        body = draft_body(intent, keys, self._site.profile.facility)
        return self._site.engine.render(ops.ADD_GOODS_IN_DRAFT_FULL, body)


def draft_body(
    intent: AnnounceGoods, keys: Sequence[str], facility: str
) -> wire.GoodsInDraftWithSubresources:
    """The draft with its parts (R88-R91)."""
    mark, package = keys[:BEFORE_LINES]
    head = wire.GoodsInDraft(
        sender=wire.AnonymousContactInformation(name=intent.sender or None),
        delivery_note_number=intent.delivery_note[:256] or None,
        processing_service_location_id=facility or None,
        note=intent.note or None,
        external_data=records.format_record(records.Record(mark)),
    )
    lines = zip(intent.lines, keys[BEFORE_LINES:], strict=True)
    return wire.GoodsInDraftWithSubresources(
        draft=head,
        items=tuple(draft_item(line, key, package, mark) for line, key in lines),
        packages={package: wire.GoodsInDraftPackage(idempotency_key=package)},
        external_references=_references(intent) or None,
    )


def draft_item(line: UnannouncedLine, key: str, package: str, mark: str) -> wire.GoodsInDraftItem:
    """An item; whole quantities as a number of single units, others as one unit (R102, O20)."""
    whole = line.quantity == line.quantity.to_integral_value()
    size, number = (Decimal(1), line.quantity) if whole else (line.quantity, Decimal(1))
    local = local_id(line.line)
    return wire.GoodsInDraftItem(
        product_id=line.product.id,
        unit=wire.Quantity(value=size, unit=line.product.management_unit),
        package_id=package,
        idempotency_key=key,
        expected_number_of_units=number,
        position_identifier=local,
        note=_note(line) or None,
        external_data=records.format_record(records.Record(mark, local)),
    )


def local_id(line: str) -> str:
    """How our line is named on the server: its id if that fits there, else the id's digest."""
    if re.fullmatch(r"[0-9A-Za-z_-]{1,64}", line):
        return line
    return hashlib.sha256(line.encode()).hexdigest()[:24]


def procurement_item_key(procurement: str, item: str, delivery_number: str) -> str:
    """The key of an item that a procurement ordered: two terminals arrive at the same one, so
    that the server itself refuses the second announcement (outbox 5)."""
    text = "\n".join((procurement, item, delivery_number))
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _references(intent: AnnounceGoods) -> tuple[wire.GoodsInExternalReference, ...]:
    """The delivery note, and the deliveries that these goods came with (R109)."""
    wanted: Mapping[str, wire.GoodsInExternalReferenceType] = {
        **dict.fromkeys(intent.references, wire.GoodsInExternalReferenceType.GOODS_IN),
        intent.delivery_note: wire.GoodsInExternalReferenceType.DELIVERY_NOTE_NUMBER,
    }
    return tuple(
        wire.GoodsInExternalReference(type=kind, identifier=text)
        for text, kind in wanted.items()
        if 1 <= len(text) <= 48
    )


def _note(line: UnannouncedLine) -> str:
    """Lot and expiry as read from the label: a lot's id is not known (design 4)."""
    parts = (
        line.note,
        f"LOT {line.lot}" if line.lot else "",
        f"EXP {line.expiry.isoformat()}" if line.expiry else "",
    )
    return "; ".join(part for part in parts if part)


# --- what tells items apart ------------------------------------------------------------------


def _wanted_item(
    line: UnannouncedLine, told: drafts.Told, there: wire.GoodsInDraftItemShown | None
) -> wire.GoodsInDraftItem:
    package = there.package_id if there is not None else None
    return draft_item(line, told["keys"][line.line], package or told["package"], told["mark"])


def _local_name(item: wire.GoodsInDraftItemShown | wire.GoodsInItem) -> str:
    return records.read(item.external_data).line or item.position_identifier or ""


def _content(item: wire.GoodsInDraftItemShown | wire.GoodsInItem) -> tuple[str, Decimal, str]:
    unit = item.unit.unit if item.unit is not None else ""
    return item.product_id or "", item.expected.normalize(), unit


def _line_content(line: UnannouncedLine) -> tuple[str, Decimal, str]:
    return line.product.id, line.quantity.normalize(), line.product.management_unit


GOODS_IN: drafts.DraftKind[UnannouncedLine] = drafts.DraftKind(
    drafts=ops.GOODS_IN_DRAFTS,
    draft=ops.GET_GOODS_IN_DRAFT,
    items=ops.GOODS_IN_DRAFT_ITEMS,
    add_item=ops.ADD_GOODS_IN_DRAFT_ITEM,
    put_item=ops.PUT_GOODS_IN_DRAFT_ITEM,
    delete_item=ops.DELETE_GOODS_IN_DRAFT_ITEM,
    convert=ops.CONVERT_GOODS_IN_DRAFT,
    documents=ops.GOODS_INS,
    document_items=ops.GOODS_IN_ITEMS,
    made="delivery",
    model=wire.GoodsIn,
    body=_wanted_item,
    name=_local_name,
    item_content=_content,
    line_content=_line_content,
)
