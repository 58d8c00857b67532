"""What a process has received already, line by line and work document by work document. Pure.

Receipts name articles, not requested items, so what arrived is spread over the items that
requested such goods: those with the same stock properties first, then in their order.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.marks import document_of

ZERO = Decimal(0)


@dataclass
class Arrived:
    """One requested item and what has arrived of it. `id` is ours: items have none."""

    id: str
    item: wire.InboundLineItem
    total: Decimal = ZERO
    by: dict[str, Decimal] = field(default_factory=dict)
    """Per work document of ours."""

    @property
    def rest(self) -> Decimal:
        return max(self.item.quantity.amount - self.total, ZERO)

    def take(self, amount: Decimal, document: str) -> None:
        self.total += amount
        if document:
            self.by[document] = self.by.get(document, ZERO) + amount

    def elsewhere(self, document: str) -> Decimal:
        """What all but one work document have received."""
        return self.total - self.by.get(document, ZERO)


def arrived(process: wire.InboundProcess) -> tuple[Arrived, ...]:
    """The requested items in their order. Articles that nobody requested are left out."""
    order = process.purchase_order
    lines = _lines(process.id, order.requested_items if order else ())
    for receipt in process.receipts:
        document = document_of(receipt.comments)
        for item in receipt.received_items:
            _spread(lines, item, document)
    return tuple(lines)


def _lines(process: str, items: Sequence[wire.InboundLineItem]) -> list[Arrived]:
    """Each item under an id that stays when items are sorted anew or others are added."""
    lines: list[Arrived] = []
    seen: dict[str, int] = {}
    for item in items:
        told = [process, item.tenant_article_id, sorted((item.stock_properties or {}).items())]
        same = json.dumps(told)
        seen[same] = seen.get(same, 0) + 1
        digest = hashlib.sha256(f"{same} {seen[same]}".encode()).hexdigest()[:24]
        lines.append(Arrived(digest, item))
    return lines


def _spread(lines: Sequence[Arrived], item: wire.InboundReceiptLineItem, document: str) -> None:
    mine = [one for one in lines if one.item.tenant_article_id == item.tenant_article_id]
    mine.sort(key=lambda one: _misfit(one.item.stock_properties, item.stock_properties))
    left = item.arrived
    for one in mine:
        share = min(one.rest, left)
        if share > 0:
            one.take(share, document)
            left -= share
    if mine and left > 0:
        mine[-1].take(left, document)


def _misfit(requested: Mapping[str, str] | None, received: Mapping[str, str] | None) -> int:
    """0 for an item that asked for exactly such goods, 1 for any, 2 for others."""
    wanted, came = requested or {}, received or {}
    if not wanted:
        return 1
    return 0 if all(came.get(name) == value for name, value in wanted.items()) else 2
