"""From orders to the rows of the list: which groups and filters each belongs to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from app.domain.dispatch.machine import Stage
from app.domain.dispatch.mode import Mode
from app.ui.screens import moments, narrowing
from app.ui.screens.goods_outs import words
from app.ui.screens.goods_outs.filtering import is_begun, passes
from app.ui.screens.goods_outs.values import Filter
from app.ui.screens.goods_outs.words import Around, Progress
from app.ui.translation import translate
from app.workbench.views import GoodsOutRow, Here

Known = narrowing.Known[GoodsOutRow]
FIRST = {
    Mode.PICK: Filter.TO_DO,
    Mode.PACK: Filter.IN_WORK,
    Mode.HAND_OVER: Filter.TO_HAND_OVER,
    Mode.PUT_BACK: Filter.ALL,
}
"""The filter that shows what fits to what a person is about to do."""


def known(
    rows: Sequence[GoodsOutRow],
    around: Around,
    mine: Mapping[str, Progress],
    before: Sequence[Known] = (),
) -> tuple[Known, ...]:
    """The orders as they are read, prepared once; `mine` by the order's id. `before` are those of
    an earlier reading of this day: most of a long list is what it was.
    """
    old = {one.key: one for one in before}
    return tuple(
        _still(old.get(row.head.id), row, around.now) or _one(row, around, mine.get(row.head.id))
        for row in rows
    )


def _still(old: Known | None, row: GoodsOutRow, now: int) -> Known | None:
    """The row of before, if nothing on it has changed and its time is not counted in minutes."""
    at = row.head.due_at
    if old is None or old.row != row or row.document is not None:
        return None
    return old if at is None or moments.days_from(at, now) > 0 else None


def _one(row: GoodsOutRow, around: Around, mine: Progress | None) -> Known:
    return narrowing.Known(
        row,
        words.card_of(row, around, mine),
        words.haystack(row, around.place),
        _group(row, around.now, mine),
        frozenset(passes(row, mine, around.packed)),
    )


def _group(row: GoodsOutRow, now: int, mine: Progress | None) -> str:
    ended = row.here is Here.FINISHED and not words.left_open(row, mine)
    if ended or not words.startable(row.head):
        return "ended"
    if words.is_blocked(row, mine):
        return "blocked"
    if is_begun(row, mine):
        return "begun"
    if words.unconfirmed(row, mine):
        return "to_confirm"
    if words.is_late(row, now):
        return "late"
    group = moments.due_group(row.head.due_at, now)
    return "today" if group == "late" else group


def headings() -> Mapping[str, str]:
    """The groups in their order."""
    return {
        "begun": translate("GoodsOuts", "Begun here"),
        "late": translate("GoodsOuts", "Late"),
        "today": translate("GoodsOuts", "Today"),
        "tomorrow": translate("GoodsOuts", "Tomorrow"),
        "later": translate("GoodsOuts", "Later"),
        "undated": translate("GoodsOuts", "Without a date"),
        "to_confirm": translate("GoodsOuts", "To be confirmed"),
        "blocked": translate("GoodsOuts", "On hold, or to be cancelled"),
        "ended": translate("GoodsOuts", "Done here, or ended elsewhere"),
    }


def filter_names() -> Mapping[str, str]:
    """The chips in their order."""
    return {
        Filter.TO_DO: translate("GoodsOuts", "To do"),
        Filter.TO_CONFIRM: translate("GoodsOuts", "Confirm"),
        Filter.IN_WORK: translate("GoodsOuts", "In work"),
        Filter.TO_HAND_OVER: translate("GoodsOuts", "Hand over"),
        Filter.BLOCKED: translate("GoodsOuts", "Stopped"),
        Filter.ALL: translate("GoodsOuts", "All"),
    }


def to_be_picked(
    rows: Sequence[GoodsOutRow], mine: Mapping[str, Progress], packed: Collection[str]
) -> list[GoodsOutRow]:
    """Those that are neither stopped here nor ready to leave, whatever the server knows yet."""
    known = {key: one for key, one in mine.items() if one.begun or one.held or one.asked}
    return [
        row
        for row in rows
        if (one := known.get(row.head.id)) is None
        or not (words.is_blocked(row, one) or words.is_ready(row, one, packed))
    ]


def together(row: GoodsOutRow, mine: Progress | None) -> bool:
    """Whether an order can be picked in one walk with others: free, confirmed, not begun."""
    if row.here is Here.FINISHED or not words.startable(row.head):
        return False
    fresh = row.head.status in words.FRESH if mine is None else mine.stage <= Stage.CONFIRMED
    free = not (row.on_it or words.unconfirmed(row, mine) or words.is_blocked(row, mine))
    return free and fresh
