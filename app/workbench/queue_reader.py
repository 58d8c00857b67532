"""The queue for a screen that shows it while it drains: what did not change is not read again.

The rows that stay are the very same objects, so a list can tell by identity what it has to paint.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from app.domain.entry import NOT_AT_END, Entry
from app.store.outbox_marks import Mark, entries_by_id, marks_of
from app.store.terminal import DocumentRow
from app.workbench.queue import waits_among
from app.workbench.station import Station
from app.workbench.views import QueueRow


class QueueReader:
    """Reads the queue again and again. For one thread at a time, and not for the GUI's: the rows of
    5,000 entries take a while.
    """

    def __init__(self, station: Station) -> None:
        self._station = station
        self._marks: dict[str, Mark] = {}
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, QueueRow] = {}

    def read(self) -> list[QueueRow]:
        """Everything that is not done, discarded or moved, in journal order.

        Raises:
            StoreError: the file cannot be read.
        """
        marks = marks_of(self._station.terminal, NOT_AT_END)
        fresh = [one.id for one in marks if self._marks.get(one.id) != one]
        changed = entries_by_id(self._station.terminal, fresh)
        entries = {}
        for mark in marks:
            entry = changed.get(mark.id) or self._entries.get(mark.id)
            # What was read a moment later may be at its end by then, or forgotten.
            if entry is not None and entry.state in NOT_AT_END:
                entries[mark.id] = entry
        self._marks = {one.id: one for one in marks if one.id in entries}
        self._entries = entries
        self._rows = {row.entry.id: row for row in self._told(list(entries.values()))}
        return list(self._rows.values())

    def _told(self, entries: Sequence[Entry]) -> list[QueueRow]:
        waits = waits_among(self._station, entries)
        held_up = Counter(key for keys in waits.values() for key in keys)
        heads = self._heads(entries)
        return [self._row(one, heads, waits[one.id], held_up[one.id]) for one in entries]

    def _heads(self, entries: Sequence[Entry]) -> dict[str, DocumentRow | None]:
        documents = dict.fromkeys(entry.document for entry in entries)
        return {one: self._station.terminal.document(one) for one in documents}

    def _row(
        self,
        entry: Entry,
        heads: Mapping[str, DocumentRow | None],
        waits_for: tuple[str, ...],
        held_up: int,
    ) -> QueueRow:
        head = heads[entry.document]
        title, kind, doing = (head.title, head.kind, head.doing) if head else ("", "", "")
        known = self._rows.get(entry.id)
        if (
            known is not None
            and known.entry is entry
            and (known.title, known.kind, known.doing) == (title, kind, doing)
            and (known.waits_for, known.held_up) == (waits_for, held_up)
        ):
            return known
        return QueueRow(entry, title, waits_for, held_up, kind, doing)
