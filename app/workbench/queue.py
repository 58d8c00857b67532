"""The outbox as a list: each entry with its document and what it waits for; and its history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from app.domain.entry import NOT_AT_END, Entry
from app.store.outbox_history import Word, folded, past
from app.store.terminal import DocumentRow
from app.sync.waits import standing_for, waits_of
from app.workbench.station import Station
from app.workbench.views import QueueRow

DAY = 86_400_000
MOST_LETTERS, MOST_WORDS, MOST_PRODUCTS = 80, 8, 100


def queue_rows(station: Station) -> list[QueueRow]:
    """Everything that is not done, discarded or moved, in journal order."""
    entries = station.outbox.entries(NOT_AT_END)
    waits = waits_among(station, entries)
    held_up = Counter(key for keys in waits.values() for key in keys)
    named = _named(station, entries)
    return [
        QueueRow(
            entry,
            named[entry.document][0],
            waits[entry.id],
            held_up[entry.id],
            *named[entry.document][1:],
        )
        for entry in entries
    ]


def waits_among(station: Station, entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Which of these entries each of them waits for by name; for one that a person replaced, it
    waits for what stands for it now.

    Raises:
        StoreError: the file cannot be read.
    """
    here = {entry.id for entry in entries}
    replaced = any(entry.linked is not None for entry in entries)
    stands = station.outbox.successors() if replaced else {}
    found = {}
    for entry in entries:
        wanted = dict.fromkeys(standing_for(key, stands) for key in waits_of(entry))
        found[entry.id] = tuple(key for key in wanted if key in here)
    return found


def history_rows(
    station: Station, text: str = "", limit: int = 200, before: int | None = None
) -> list[QueueRow]:
    """What was done, discarded or moved in the days that are kept, newest first, below the `seq`
    of `before`. Every word of `text` must appear: in the title of the document, in what the entry
    says (products and places by name, article or code), or in a person's reason.

    Takes a while in a long history: call it in a thread.

    Raises:
        StoreError: a file cannot be read.
    """
    kept = station.profile.timings.keep_done_days * DAY
    entries = past(
        station.terminal,
        since=station.clock.now() - kept,
        limit=limit,
        before=before,
        words=_words(station, text),
    )
    named = _named(station, entries)
    return [
        QueueRow(entry, named[entry.document][0], (), 0, *named[entry.document][1:])
        for entry in entries
    ]


def _words(station: Station, text: str) -> list[Word]:
    words = folded(text[:MOST_LETTERS]).split()[:MOST_WORDS]
    if not words:
        return []
    places = [(one.place.id, folded(one.place.name)) for one in station.cache.places()]
    return [
        (
            word,
            {
                *(key for key, name in places if word in name),
                *(one.id for one in station.cache.search(word, MOST_PRODUCTS)),
            },
        )
        for word in words
    ]


def _named(station: Station, entries: Iterable[Entry]) -> dict[str, tuple[str, str, str]]:
    """Title, kind and doing of each document."""
    heads: dict[str, DocumentRow | None] = {}
    for entry in entries:
        if entry.document not in heads:
            heads[entry.document] = station.terminal.document(entry.document)
    return {
        key: (head.title, head.kind, head.doing) if head is not None else ("", "", "")
        for key, head in heads.items()
    }
