"""The goods-out list: goods-outs of the server beside what this terminal has done with them."""

from __future__ import annotations

from app.domain.claims import Claim
from app.domain.dispatch.mode import Mode
from app.domain.goods_out import GoodsOut, GoodsOutHead, GoodsOutStatus
from app.store.terminal import DocumentRow
from app.workbench.kinds import DISPATCH, UNDER_WAY
from app.workbench.station import Station
from app.workbench.views import GoodsOutRow, Here

_HERE = {"open": Here.STARTED, "posted": Here.POSTED, "finished": Here.FINISHED}
BEING_PICKED = frozenset(
    {GoodsOutStatus.IN_PICKING, GoodsOutStatus.IN_PROCESS, GoodsOutStatus.IN_PACKING}
)
"""Somebody works on it, says the server."""


def goods_out_rows(station: Station, text: str = "", *, now: int = 0) -> list[GoodsOutRow]:
    """The open set: the most urgent first, then by number; what is blocked comes last.

    `text` filters by number, pickup number, pager, recipient and note, in any letter case. Who is
    on one is told as it is at `now` (server time, ms).
    """
    wanted = text.strip().casefold()
    heads = [
        head for head in station.cache.goods_outs.heads() if not wanted or _matches(head, wanted)
    ]
    documents = station.terminal.latest_about(DISPATCH, (head.id for head in heads))
    standing = station.cache.goods_outs.standing()
    others = {key: one.to_ask(now) for key, one in standing.items()}
    rows = [_row(head, documents.get(head.id), others.get(head.id, ())) for head in heads]
    rows.sort(key=_urgency)
    return rows


def goods_out_row(station: Station, goods_out: str, *, now: int = 0) -> GoodsOutRow | None:
    """One goods-out, whatever its state; None: this terminal has not heard of it."""
    head = station.cache.goods_outs.head(goods_out)
    if head is None:
        return None
    document = station.terminal.latest_about(DISPATCH, (goods_out,)).get(goods_out)
    return _row(head, document, station.cache.goods_outs.standing_on(goods_out).to_ask(now))


def _matches(head: GoodsOutHead, wanted: str) -> bool:
    shown = (head.number, head.pickup_number, head.pager, head.recipient, head.note)
    return any(wanted in part.casefold() for part in shown)


def _row(head: GoodsOutHead, document: DocumentRow | None, on_it: tuple[Claim, ...]) -> GoodsOutRow:
    if document is None:
        here = Here.READY if head.lines is not None else Here.HEAD_ONLY
        return GoodsOutRow(head, here, on_it=on_it)
    return GoodsOutRow(head, _HERE[document.state], document.id, on_it)


def _urgency(row: GoodsOutRow) -> tuple[bool, bool, int, str]:
    due = row.head.due_at
    return row.blocked, due is None, due or 0, row.head.number


def next_best(rows: list[GoodsOutRow]) -> GoodsOutRow | None:
    """Of rows, the most urgent one first, the order to be picked next; what this terminal has
    begun comes before what nobody has.
    """
    ours = (row for row in rows if row.here is Here.STARTED and row.startable)
    free = (row for row in rows if _is_free(row))
    return next(ours, None) or next(free, None)


def _is_free(row: GoodsOutRow) -> bool:
    untouched = row.here in (Here.HEAD_ONLY, Here.READY)
    if not untouched or not row.startable or row.on_it:
        return False
    # A status that says "picked now" means somebody else: this terminal never touched it.
    return row.head.status is GoodsOutStatus.CONFIRMED


def seems_taken(station: Station, goods_out: GoodsOut, mode: Mode) -> bool:
    """Whether its status says that somebody picks it now, who cannot have been this terminal.

    Asked of who wants to pick alone: packing and handing over go on with others' work.
    """
    if mode is not Mode.PICK or goods_out.head.status not in BEING_PICKED:
        return False
    left = any(line.picked_elsewhere < line.ordered for line in goods_out.lines)
    touched = any(row.kind == DISPATCH for row in station.terminal.about(goods_out.head.id))
    return left and not touched


def dispatch_about(station: Station, goods_out: str) -> DocumentRow | None:
    """This terminal's dispatch about a goods-out that is not finished, the one touched last."""
    rows = station.terminal.about(goods_out)
    found = (row for row in rows if row.kind == DISPATCH and row.state in UNDER_WAY)
    return next(found, None)
