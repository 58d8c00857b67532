"""From deliveries to the rows of the list: filtered, searched, in groups, counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.ui.screens import moments
from app.ui.screens.deliveries import words
from app.ui.screens.deliveries.values import DeliveryCard, Filter
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.workbench.views import DeliveryRow, Here


@dataclass(frozen=True, slots=True)
class Known:
    """One delivery with everything the list asks of it again and again."""

    row: DeliveryRow
    card: DeliveryCard
    text: str
    due: bool
    late: bool
    group: str


def known(rows: Sequence[DeliveryRow], now: int) -> tuple[Known, ...]:
    """The deliveries as they are read, prepared once."""
    return tuple(
        Known(
            row,
            words.card_of(row, now),
            words.haystack(row.head),
            words.is_due(row, now),
            words.is_late(row, now),
            _group(row, now),
        )
        for row in rows
    )


def _group(row: DeliveryRow, now: int) -> str:
    at = row.head.advised_at
    if row.here is Here.FINISHED:
        return "finished"
    if row.here in (Here.STARTED, Here.POSTED):
        return "started"
    if at is None:
        return "undated"
    away = moments.days_from(at, now)
    if away < 0:
        return "late"
    return {0: "today", 1: "tomorrow"}.get(away, "later")


def _heading(group: str) -> str:
    return {
        "started": translate("Deliveries", "Begun here"),
        "late": translate("Deliveries", "Late"),
        "today": translate("Deliveries", "Today"),
        "tomorrow": translate("Deliveries", "Tomorrow"),
        "later": translate("Deliveries", "Later"),
        "undated": translate("Deliveries", "Without a date"),
        "finished": translate("Deliveries", "Finished here, still open on the server"),
    }[group]


GROUPS = ("started", "late", "today", "tomorrow", "later", "undated", "finished")


def passes(one: Known, chosen: Filter) -> bool:
    """Whether a filter lets a delivery through."""
    match chosen:
        case Filter.DUE:
            return one.due
        case Filter.STARTED:
            return one.row.here in (Here.STARTED, Here.POSTED)
        case Filter.FINISHED:
            return one.row.here is Here.FINISHED
        case _:
            return True


def found(all_of_them: Sequence[Known], chosen: Filter, text: str) -> list[Known]:
    """What filter and search leave, in the order of the list."""
    parts = text.casefold().split()
    return [
        one
        for one in all_of_them
        if passes(one, chosen) and all(part in one.text for part in parts)
    ]


def filters(all_of_them: Sequence[Known], chosen: Filter) -> tuple[Choice, ...]:
    """The chips, with counts; those that would show nothing are left out."""
    names = {
        Filter.ALL: translate("Deliveries", "All"),
        Filter.DUE: translate("Deliveries", "Due"),
        Filter.STARTED: translate("Deliveries", "Begun"),
        Filter.FINISHED: translate("Deliveries", "Finished here"),
    }
    counts = {key: sum(passes(one, key) for one in all_of_them) for key in names}
    return tuple(
        Choice(str(key), name, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key in (Filter.ALL, chosen)
    )


def grouped(shown: Sequence[Known]) -> tuple[CardRow, ...]:
    """Rows below the headings of their groups; one group alone needs no heading."""
    groups: dict[str, list[DeliveryCard]] = {}
    for one in shown:
        groups.setdefault(one.group, []).append(one.card)
    if len(groups) < 2:
        return tuple(one.card for one in shown)
    return tuple(_with_headings(groups))


def _with_headings(groups: dict[str, list[DeliveryCard]]) -> Iterator[CardRow]:
    for group in GROUPS:
        cards = groups.get(group)
        if cards:
            yield CardRow(f"heading {group}", _heading(group), value=str(len(cards)), heading=True)
            yield from cards


def marked(
    rows: Sequence[CardRow], picked: frozenset[str], sender: str | None, senders: dict[str, str]
) -> tuple[CardRow, ...]:
    """Rows while several are chosen: those of another sender stand back."""
    return tuple(
        replace(
            row,
            picked=row.key in picked,
            fits=sender is None or senders.get(row.key) == sender,
        )
        if isinstance(row, DeliveryCard)
        else row
        for row in rows
    )
