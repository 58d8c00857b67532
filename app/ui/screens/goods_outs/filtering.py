"""Which filters of the goods-out list let an order through; home counts by them, too."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.ui.screens.goods_outs import words
from app.ui.screens.goods_outs.values import Filter
from app.ui.screens.goods_outs.words import Progress
from app.workbench.views import GoodsOutRow, Here


def is_begun(row: GoodsOutRow, mine: Progress | None) -> bool:
    """Whether this terminal has picked or packed something of it."""
    return row.here in (Here.STARTED, Here.POSTED) and mine is not None and mine.begun


def passes(row: GoodsOutRow, mine: Progress | None, packed: Collection[str]) -> Iterator[str]:
    """The filters that let an order through, beside `ALL`."""
    if row.head.status in words.GONE or row.head.barred:
        return
    if row.here is Here.FINISHED:
        if words.left_open(row, mine):
            yield Filter.TO_DO
        return
    if words.is_blocked(row, mine):
        yield Filter.BLOCKED
        return
    if words.unconfirmed(row, mine):
        yield Filter.TO_CONFIRM
    elif words.is_ready(row, mine, packed):
        yield Filter.TO_HAND_OVER
    elif is_begun(row, mine):
        yield from (Filter.IN_WORK, Filter.TO_DO)
    elif row.head.status in words.FRESH and not row.on_it:
        yield Filter.TO_DO
    else:
        yield Filter.IN_WORK
