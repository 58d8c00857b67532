"""A count as a card of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.ui.screens import moments
from app.ui.screens.counts.values import Filter
from app.ui.sentences import need_you
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag
from app.ui.widgets.chip import Choice
from app.workbench.count_views import CountRow

OPEN, FINISHED = "open", "finished"


def passes(row: CountRow, chosen: str, me: str) -> bool:
    """Whether a filter lets a count through; `me` is who is here."""
    match chosen:
        case Filter.MINE:
            return row.state != FINISHED and row.assigned == me
        case Filter.OPEN:
            return row.state != FINISHED
        case Filter.FINISHED:
            return row.state == FINISHED
        case Filter.NEEDS_YOU:
            return bool(row.stuck)
        case _:
            return True


def chips(rows: Sequence[CountRow], chosen: str, me: str) -> tuple[Choice, ...]:
    """The filters with what they would show; those that would show nothing are left out."""
    names = {
        Filter.ALL: translate("Counts", "All"),
        Filter.MINE: translate("Counts", "For me"),
        Filter.OPEN: translate("Counts", "Open"),
        Filter.FINISHED: translate("Counts", "Finished"),
        Filter.NEEDS_YOU: translate("Counts", "Needs you"),
    }
    counts = {key: sum(passes(row, key, me) for row in rows) for key in names}
    return tuple(
        Choice(str(key), name, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key in (Filter.ALL, chosen)
    )


def cards(
    rows: Sequence[CountRow], me: str, names: Mapping[str, str], now: int
) -> tuple[CardRow, ...]:
    """Open counts first, mine before those of others; then what is finished."""
    groups: dict[str, list[CountRow]] = {"mine": [], OPEN: [], FINISHED: []}
    for row in rows:
        mine = row.state != FINISHED and row.assigned and row.assigned == me
        groups["mine" if mine else FINISHED if row.state == FINISHED else OPEN].append(row)
    told = {
        "mine": translate("Counts", "For me"),
        OPEN: translate("Counts", "Open"),
        FINISHED: translate("Counts", "Finished"),
    }
    some = {key: found for key, found in groups.items() if found}
    made: list[CardRow] = []
    for key, found in some.items():
        if len(some) > 1:
            title = told[key]
            made.append(CardRow(f"heading {key}", title, value=str(len(found)), heading=True))
        made += [_card(row, names, now) for row in found]
    return tuple(made)


def title_of(row: CountRow) -> str:
    """What people call it."""
    return row.title or translate("Counts", "Count without a place yet")


def _card(row: CountRow, names: Mapping[str, str], now: int) -> CardRow:
    finished = row.state == FINISHED
    touched = translate("Counts", "last touched {time}")
    if finished:
        touched = translate("Counts", "finished {time}")
    # A list may name whole places, and one item may be several lines: no share of it is told.
    listed = translate("Counts", "{n} on the list")
    parts = [
        listed.format(n=row.targets) if row.targets else "",
        translate("Counts", "%n place(s)", "", row.places) if row.places else "",
        touched.format(time=moments.moment(row.changed, now)),
    ]
    tags = []
    if row.assigned:
        tags.append(RowTag(names.get(row.assigned, row.assigned), "person"))
    tags.append(_blind(row))
    if row.stuck:
        tags.append(RowTag(need_you(row.stuck), "warning", Tone.BAD))
    if row.unsent > row.stuck:  # those that need a person are among the unsent
        unsent = translate("Receipts", "{n} to send").format(n=row.unsent - row.stuck)
        tags.append(RowTag(unsent, "clock", Tone.WARN))
    return CardRow(
        row.document,
        title_of(row),
        "  ·  ".join(part for part in parts if part),
        value=str(row.lines),
        value_note=translate("Counting", "counted"),
        icon="check-all" if finished else "count",
        tone=Tone.OK if finished else Tone.ACCENT,
        tags=tuple(tags),
    )


def _blind(row: CountRow) -> RowTag:
    if row.blind:
        return RowTag(translate("Counting", "blind"), "lock")
    return RowTag(translate("Counting", "with book quantity"), "list")
