"""What the post of an ad-hoc goods out says, as its system's adapter plans it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from app.domain.adhoc.document import AdHoc
from app.domain.adhoc.facts import Kind
from app.domain.adhoc.line import Line
from app.domain.adhoc_posting import AdHocPosting, StockTaken
from app.domain.dispatch.rules import StockBy
from app.domain.goods_out_intents import DraftedLine
from app.domain.values import ZERO, Condition

KINDS: Mapping[Kind, str] = MappingProxyType(
    {Kind.COUNTER_SALE: "Counter sale", Kind.SAMPLE: "Sample", Kind.OTHER: ""}
)
"""The first words of the note, for who reads the goods-out in the vendor's client."""


def posting_of(document: AdHoc, post: str) -> AdHocPosting:
    """The posting of a post: all of the document, since it is said once.

    Raises ValueError for a post that the document does not have.
    """
    if all(record.id != post for record in document.posts):
        raise ValueError(f"no post {post} on {document.id}")
    heading = document.heading
    words = (KINDS[heading.kind], heading.note)
    return AdHocPosting(
        id=post,
        document=document.id,
        type=heading.type,
        recipient=heading.recipient,
        note=": ".join(word for word in words if word),
        lines=tuple(_drafted(line) for line in document.lines),
        stock=_stock(document) if document.stock_by == StockBy.TERMINAL else (),
        left=True,
    )


def _drafted(line: Line) -> DraftedLine:
    cell = line.cell
    serials = f"SN {', '.join(line.serials)}" if line.serials else ""
    return DraftedLine(
        line=line.id,
        product=line.product,
        quantity=line.quantity,
        condition=cell.condition,
        place=cell.place.id if cell.place else "",
        lot=cell.lot,
        lot_id=cell.lot_id,
        expiry=cell.expiry,
        note="; ".join(part for part in (line.note, serials) if part),
    )


def _stock(document: AdHoc) -> tuple[StockTaken, ...]:
    """Per product, place and condition what leaves."""
    sums: dict[tuple[str, str, Condition], Decimal] = {}
    products = {line.product.id: line.product for line in document.lines}
    for line in document.lines:
        if line.cell.place is not None:
            key = (line.product.id, line.cell.place.id, line.cell.condition)
            sums[key] = sums.get(key, ZERO) - line.quantity
    return tuple(
        StockTaken(products[product], place, condition, delta)
        for (product, place, condition), delta in sums.items()
    )
