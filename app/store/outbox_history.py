"""What became of entries that are at their end: read newest first, a page at a time, searched.

A search looks at every row until its page is full and takes some dozen milliseconds per ten
thousand rows: call it in a thread. It reads on a connection of its own.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.sqlite import Connection, Row
from app.store.outbox import entry_of
from app.store.terminal import Terminal

AT_END = tuple(state for state in EntryState if state not in NOT_AT_END)

_ROWS = (
    "SELECT o.*, d.title AS head_title, d.doing AS head_doing FROM outbox o"
    " LEFT JOIN document d ON d.id = o.document"
    # The plus keeps SQLite from sorting all rows of a state: the newest are wanted, and few.
    f" WHERE +o.state IN ({','.join('?' * len(AT_END))}) AND o.changed>=?"
    " AND o.seq<? ORDER BY o.seq DESC"
)
_NEWEST = 2**62
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")

Word = tuple[str, Collection[str]]
"""A folded word, and ids of products and places that stand for it as well."""


def past(
    terminal: Terminal,
    *,
    since: int,
    limit: int,
    before: int | None = None,
    words: Sequence[Word] = (),
) -> list[Entry]:
    """Entries that came to their end since (UTC ms), those with the highest `seq` first, below
    `before`; only those that hold each of `words` in the title of their document, in what they
    say, or in the reason that a person gave.

    Raises:
        StoreError: the file cannot be read.
    """
    values = (*AT_END, since, _NEWEST if before is None else before)

    def job(connection: Connection) -> list[Entry]:
        found: list[Entry] = []
        if limit > 0:
            for row in connection.execute(_ROWS, values):
                if _holds(row, words):
                    found.append(entry_of(row))
                    if len(found) == limit:
                        break
        return found

    return terminal.db.read_apart(job)


def folded(text: str) -> str:
    """Text as it is compared here: no letter case, one form of each umlaut."""
    return unicodedata.normalize("NFC", text).casefold()


def _holds(row: Row, words: Sequence[Word]) -> bool:
    if not words:
        return True
    intent = row["intent"]
    head = f"{row['head_title'] or ''}\n{row['head_doing'] or ''}"
    # Names of members ("place", "unit") are no text: what looks like a hit is read whole.
    raw = folded(f"{head}\n{intent}\n{_unescaped(row['last_error'])}")
    if not all(word in raw or any(one in intent for one in ids) for word, ids in words):
        return False
    told = [head, *_texts(json.loads(intent)), *_texts(json.loads(row["last_error"] or "null"))]
    # The figures of an id are nobody's quantity.
    text = folded("\n".join(one for one in told if not _OBJECT_ID.fullmatch(one)))
    return all(word in text or any(one in told for one in ids) for word, ids in words)


def _unescaped(stored: str | None) -> str:
    if stored is None:
        return ""
    return json.dumps(json.loads(stored), ensure_ascii=False) if "\\u" in stored else stored


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
