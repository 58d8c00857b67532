"""What truths and hands read of the hub's own books."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.clients.enfore import records as fields
from app.hub.records import Document
from tests.chaos.fault_stand import Stand


def figure(stand: Stand, product: str, place: str, condition: str) -> Decimal:
    """What the ledger has of one condition."""
    sql = "SELECT quantity FROM stock WHERE product = ? AND place = ? AND condition = ?"
    row = stand.books(lambda tx: tx.execute(sql, (product, place, condition)).fetchone())
    return Decimal(0) if row is None else Decimal(row["quantity"])


def marked(stand: Stand, kind: str, mark: str) -> list[Document]:
    """The documents of a kind whose field bears a mark of ours."""
    found = stand.documents(kind, mark)
    return [one for one in found if fields.read(one.body.get("external_data")).mark == mark]


def by_id(stand: Stand, kind: str, identifier: str) -> list[Document]:
    """The document of a kind with this id, or none."""
    return [one for one in stand.documents(kind, identifier) if one.id == identifier]


def mark_of(stand: Stand, entry_id: str) -> str:
    """The mark of the draft that an entry made, converted, or needs; through replaced rows."""
    entry = stand.outbox.entry(entry_id)
    assert entry is not None
    made_from = getattr(entry.intent, "draft_of", "")
    if made_from:
        return mark_of(stand, stand.outbox.successors().get(made_from, made_from))
    return entry.keys[0]


def value(quantity: Mapping[str, Any]) -> Decimal:
    """The number of a quantity of the wire."""
    return Decimal(str(quantity["value"]))
