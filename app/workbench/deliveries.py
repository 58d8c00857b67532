"""The goods-in list: deliveries of the server beside what this terminal has done with them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.claims import alive
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
    station: Station, text: str = "", product: str | None = None, *, now: int = 0
) -> list[DeliveryRow]:
    """The open set, soonest first; with `product` those that expect it come first. `now` is the
    server's time, ms: claims of others that ended before are left out.

    `text` filters by number, delivery note and sender, in any letter case.
    """
    likely = station.cache.deliveries.wanting(product) if product else []
    heads = [head for head in station.cache.deliveries.heads() if _matches(head, text)]
    documents = station.terminal.latest_about("receipt", (head.id for head in heads))
    rows = [_row(head, documents.get(head.id), now, likely=head.id in likely) for head in heads]
    if product:
        rank = {delivery: number for number, delivery in enumerate(likely)}
        rows.sort(key=lambda row: rank.get(row.head.id, len(rank)))
    return rows


def delivery_row(station: Station, delivery: str, *, now: int = 0) -> DeliveryRow | None:
    """One delivery, whatever its state; None: this terminal has not heard of it. `now`: see
    `delivery_rows`.
    """
    head = station.cache.deliveries.head(delivery)
    if head is None:
        return None
    document = station.terminal.latest_about("receipt", (delivery,)).get(delivery)
    return _row(head, document, now)


def _matches(head: DeliveryHead, text: str) -> bool:
    wanted = text.strip().casefold()
    shown = (head.number, head.note_number, head.sender, *([head.note] if head.note else []))
    return not wanted or any(wanted in part.casefold() for part in shown)


def _row(
    head: DeliveryHead, document: DocumentRow | None, now: int, *, likely: bool = False
) -> DeliveryRow:
    on_it = alive(head.on_it, now)
    if document is None:
        here = Here.READY if head.lines is not None else Here.HEAD_ONLY
        return DeliveryRow(head, here, likely=likely, on_it=on_it)
    return DeliveryRow(head, _HERE[ReceiptState(document.state)], document.id, likely, on_it)


def receipt_about(station: Station, delivery: str) -> DocumentRow | None:
    """This terminal's receipt about a delivery, the one touched last."""
    found = [row for row in station.terminal.about(delivery) if row.kind == "receipt"]
    return found[0] if found else None


def shared_receipt(station: Station, deliveries: Iterable[str]) -> DocumentRow | None:
    """A receipt of this terminal that is about any of these deliveries."""
    rows = [row for row in (receipt_about(station, d) for d in deliveries) if row is not None]
    return max(rows, key=lambda row: row.changed, default=None)
