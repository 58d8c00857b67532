"""The rows of the list: entries below their documents, or the history below its days.

Thousands of entries may wait. A row finds its words when it is painted or read out, so that a queue
that drains costs what is on the screen, not what is in the list; and rows that stay are the same
objects, so that nothing is compared for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.entry import STUCK_STATES, EntryState
from app.ui.screens import moments
from app.ui.screens.outbox import standing
from app.ui.screens.outbox import words as said
from app.ui.screens.outbox.values import Filter
from app.ui.screens.outbox.words import Names
from app.ui.sentences import need_you_of
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.workbench.views import ConnectionView, QueueRow

STATES: Mapping[Filter, frozenset[EntryState]] = {
    Filter.TO_SEND: frozenset({EntryState.PENDING, EntryState.SENDING}),
    Filter.LATER: frozenset({EntryState.LATER}),
    Filter.UNSURE: frozenset({EntryState.UNSURE}),
    Filter.CONFLICT: frozenset({EntryState.CONFLICT}),
    Filter.REFUSED: frozenset({EntryState.REFUSED}),
}
"""What each filter lets through."""


@dataclass(slots=True)
class Telling:
    """What the words of rows depend on besides their entries: as it is now."""

    status: ConnectionView
    now: int = 0
    names: Names = field(default_factory=Names)
    people: Mapping[str, str] = field(default_factory=dict)


_PLAIN = {"value": "", "value_note": "", "tags": (), "share": None, "heading": False}
"""What the rows of entries leave as every row has it."""


class EntryRow(CardRow):
    """One entry as a row; its words are those of the moment in which they are asked for."""

    __slots__ = ("queued", "telling")
    queued: QueueRow
    telling: Telling

    def __init__(self, queued: QueueRow, telling: Telling) -> None:
        known = {"key": queued.entry.id, "queued": queued, "telling": telling}
        for name, value in (known | _PLAIN).items():
            object.__setattr__(self, name, value)

    @property
    def title(self) -> str:
        return said.does(self.queued, self.telling.names)

    @property
    def subtitle(self) -> str:
        return standing.stands(self.queued, self.telling.status, self.telling.now)

    @property
    def icon(self) -> str:
        return standing.looks(self.queued.entry)[0]

    @property
    def tone(self) -> Tone:
        return standing.looks(self.queued.entry)[1]

    __eq__ = object.__eq__
    __hash__ = object.__hash__


class PastRow(EntryRow):
    """An entry that is at its end: when, of which document, how it ended."""

    __slots__ = ()

    @property
    def subtitle(self) -> str:
        entry = self.queued.entry
        at = moments.time_of_day(entry.changed)
        document = said.title_of(self.queued)
        return f"{at} · {document} · {standing.ended(entry, self.telling.people)}"


class Rows:
    """Makes the rows; those of entries that are still the same stay the same objects."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._known: dict[str, EntryRow] = {}

    def of_queue(self, queue: Sequence[QueueRow], chosen: Filter) -> tuple[CardRow, ...]:
        """The entries that a filter lets through, below their documents, in journal order."""
        states = STATES.get(chosen)
        documents: dict[str, list[QueueRow]] = {}
        for row in queue:
            if states is None or row.entry.state in states:
                documents.setdefault(row.entry.document, []).append(row)
        known = self._known
        self._known = {}
        rows: list[CardRow] = []
        for document, entries in documents.items():
            rows.append(_heading(document, entries))
            rows += [self._row(one, known, EntryRow) for one in entries]
        return tuple(rows)

    def of_history(self, past: Sequence[QueueRow], now: int) -> tuple[CardRow, ...]:
        """What ended, below the days on which it did, the newest first."""
        known = self._known
        self._known = {}
        rows: list[CardRow] = []
        day = 0
        for one in sorted(past, key=lambda row: -row.entry.changed):
            changed = one.entry.changed
            if moments.day_of(changed) != day:
                day = moments.day_of(changed)
                name = moments.day_name(changed, now)
                rows.append(CardRow(f"day {day}", name[:1].upper() + name[1:], heading=True))
            rows.append(self._row(one, known, PastRow))
        return tuple(rows)

    def _row(
        self, queued: QueueRow, known: Mapping[str, EntryRow], make: type[EntryRow]
    ) -> EntryRow:
        row = known.get(queued.entry.id)
        if row is None or row.queued is not queued or type(row) is not make:
            row = make(queued, self._telling)
        self._known[queued.entry.id] = row
        return row


def _heading(document: str, entries: Sequence[QueueRow]) -> CardRow:
    stuck = sum(row.entry.state in STUCK_STATES for row in entries)
    value = need_you_of(stuck, len(entries)) if stuck else str(len(entries))
    title = said.title_of(entries[0])
    return CardRow(f"document {document}", title, value=value, heading=True)


Tally = Mapping[EntryState, int]
"""How many entries are in each state."""


def tally_of(queue: Sequence[QueueRow]) -> Tally:
    """Counts the entries."""
    return Counter(row.entry.state for row in queue)


def filters(tally: Tally, chosen: Filter) -> tuple[Choice, ...]:
    """The chips: what has entries, what is chosen, and always the history."""
    names = {
        Filter.TO_SEND: translate("Outbox", "To send"),
        Filter.LATER: translate("Outbox", "Later"),
        Filter.UNSURE: translate("Outbox", "Unsure"),
        Filter.CONFLICT: translate("Outbox", "Conflict"),
        Filter.REFUSED: translate("Outbox", "Refused"),
    }
    counts = {key: sum(tally.get(state, 0) for state in STATES[key]) for key in names}
    shown = [
        Choice(str(key), name, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key is chosen
    ]
    every = Choice(str(Filter.ALL), translate("Outbox", "All"), str(sum(tally.values())))
    history = Choice(str(Filter.HISTORY), translate("Outbox", "History"))
    return (every, *(shown if len(shown) > 1 or chosen in names else ()), history)
