"""From deliveries to the rows of the list: which groups and filters each belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.ui.screens import moments, narrowing
from app.ui.screens.deliveries import words
from app.ui.screens.deliveries.values import Filter
from app.ui.sentences.claims import Names
from app.ui.translation import translate
from app.workbench.views import DeliveryRow, Here

Known = narrowing.Known[DeliveryRow]


def known(rows: Sequence[DeliveryRow], now: int, names: Names) -> tuple[Known, ...]:
    """The deliveries as they are read, prepared once; `names` of people by id."""
    return tuple(
        narrowing.Known(
            row,
            words.card_of(row, now, names),
            words.haystack(row.head),
            _group(row, now),
            frozenset(_passes(row, now)),
        )
        for row in rows
    )


def _group(row: DeliveryRow, now: int) -> str:
    if row.here is Here.FINISHED:
        return "finished"
    if row.here in (Here.STARTED, Here.POSTED):
        return "started"
    return moments.due_group(row.head.advised_at, now)


def headings() -> Mapping[str, str]:
    """The groups in their order."""
    return {
        "started": translate("Deliveries", "Begun here"),
        "late": translate("Deliveries", "Late"),
        "today": translate("Deliveries", "Today"),
        "tomorrow": translate("Deliveries", "Tomorrow"),
        "later": translate("Deliveries", "Later"),
        "undated": translate("Deliveries", "Without a date"),
        "finished": translate("Deliveries", "Finished here, still open on the server"),
    }


def _passes(row: DeliveryRow, now: int) -> list[str]:
    if row.here is Here.FINISHED:
        return [Filter.FINISHED]
    due = [Filter.DUE] if words.is_due(row, now) else []
    return [*due, Filter.STARTED] if row.here in (Here.STARTED, Here.POSTED) else list(due)


def filter_names() -> Mapping[str, str]:
    """The chips in their order."""
    return {
        Filter.ALL: translate("Deliveries", "All"),
        Filter.DUE: translate("Deliveries", "Due"),
        Filter.STARTED: translate("Deliveries", "Begun"),
        Filter.FINISHED: translate("Deliveries", "Finished here"),
    }
