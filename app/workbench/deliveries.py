"""The goods-in list: deliveries of the server beside what this terminal has done with them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.delivery import DeliveryHead
from app.domain.receipt.document import ReceiptState
from app.store.terminal import DocumentRow
from app.workbench.station import Station
from app.workbench.views import DeliveryRow, Here

_HERE = {
    ReceiptState.OPEN: Here.STARTED,
    ReceiptState.POSTED: Here.POSTED,
    ReceiptState.FINISHED: Here.FINISHED,
}


def delivery_rows(
    station: Station, text: str = "", product: str | None = None
) -> list[DeliveryRow]:
    """The open set, soonest first; with `product` those that expect it come first.

    `text` filters by number, delivery note and sender, in any letter case.
    """
    likely = station.cache.deliveries_expecting(product) if product else []
    rows = [
        _row(station, head, head.id in likely)
        for head in station.cache.heads()
        if _matches(head, text)
    ]
    if product:
        rank = {delivery: number for number, delivery in enumerate(likely)}
        rows.sort(key=lambda row: rank.get(row.head.id, len(rank)))
    return rows


def _matches(head: DeliveryHead, text: str) -> bool:
    wanted = text.strip().casefold()
    shown = (head.number, head.note_number, head.sender, *([head.note] if head.note else []))
    return not wanted or any(wanted in part.casefold() for part in shown)


def _row(station: Station, head: DeliveryHead, likely: bool) -> DeliveryRow:
    document = receipt_about(station, head.id)
    if document is None:
        here = Here.READY if head.lines is not None else Here.HEAD_ONLY
        return DeliveryRow(head, here, likely=likely)
    return DeliveryRow(head, _HERE[ReceiptState(document.state)], document.id, likely)


def receipt_about(station: Station, delivery: str) -> DocumentRow | None:
    """This terminal's receipt about a delivery, the one touched last."""
    found = [row for row in station.terminal.about(delivery) if row.kind == "receipt"]
    return found[0] if found else None


def shared_receipt(station: Station, deliveries: Iterable[str]) -> DocumentRow | None:
    """A receipt of this terminal that is about any of these deliveries."""
    rows = [row for row in (receipt_about(station, d) for d in deliveries) if row is not None]
    return max(rows, key=lambda row: row.changed, default=None)
