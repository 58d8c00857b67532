"""The outbox as a list: each entry with its document and what it waits for."""

from __future__ import annotations

from collections import Counter

from app.domain.entry import NOT_AT_END
from app.workbench.station import Station
from app.workbench.views import QueueRow


def queue_rows(station: Station) -> list[QueueRow]:
    """Everything that is not done, discarded or moved, in journal order."""
    entries = station.outbox.entries(NOT_AT_END)
    waiting = {entry.id for entry in entries}
    held_up = Counter(key for entry in entries for key in entry.after if key in waiting)
    titles: dict[str, str] = {}
    for entry in entries:
        if entry.document not in titles:
            row = station.terminal.document(entry.document)
            titles[entry.document] = row.title if row is not None else ""
    return [
        QueueRow(
            entry,
            titles[entry.document],
            tuple(key for key in entry.after if key in waiting),
            held_up[entry.id],
        )
        for entry in entries
    ]
