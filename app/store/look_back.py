"""Looking back over journal and outbox: which documents moved goods lately, what was counted when.

Every query here reads on a connection of its own and may take a while: call it in a thread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.sqlite import Connection, Row
from app.store.outbox import entry_of
from app.store.terminal import DocumentRow, Terminal


@dataclass(frozen=True, slots=True)
class Seen:
    """A work document with how far its journal goes, and what it is about."""

    row: DocumentRow
    seq: int
    """The journal's number of its last event: another one, and the document has moved on."""
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counting:
    """One fact that counted a product at a place, UTC ms."""

    event: str
    document: str
    product: str
    place: str
    at: int


def seen_documents(terminal: Terminal, ids: Iterable[str]) -> list[Seen]:
    """Some work documents, in no order; those that are not there are left out."""
    wanted = json.dumps(sorted(set(ids)))

    def job(connection: Connection) -> list[Seen]:
        rows = connection.execute(
            "SELECT d.*, (SELECT max(seq) FROM event e WHERE e.document = d.id) AS seq,"
            " (SELECT json_group_array(s.subject) FROM subject s WHERE s.document = d.id)"
            " AS subjects FROM json_each(?) j CROSS JOIN document d ON d.id = j.value",
            (wanted,),
        ).fetchall()
        return [_seen(row) for row in rows]

    return terminal.db.read_apart(job)


def _seen(row: Row) -> Seen:
    told = dict(row)
    seq, subjects = told.pop("seq"), json.loads(told.pop("subjects"))
    return Seen(DocumentRow(**told), int(seq or 0), tuple(subjects))


def documents_of(terminal: Terminal, kinds: Iterable[str], since: int) -> set[str]:
    """The ids of documents of these kinds that are not finished, whatever their age, or have
    changed since (UTC ms).
    """
    wanted = json.dumps(list(kinds))

    def job(connection: Connection) -> set[str]:
        rows = connection.execute(
            "SELECT d.id FROM json_each(?) j CROSS JOIN document d ON d.kind = j.value"
            " WHERE d.state IN ('open', 'posted') OR d.changed >= ?",
            (wanted, since),
        )
        return {str(row["id"]) for row in rows}

    return terminal.db.read_apart(job)


def owing(terminal: Terminal, types: Iterable[str], since: int) -> list[Entry]:
    """Entries of these intents that are not at their end, or have come to it since (UTC ms)."""
    states = tuple(NOT_AT_END)
    names = tuple(types)

    def job(connection: Connection) -> list[Row]:
        return connection.execute(
            f"SELECT * FROM outbox WHERE intent_type IN ({','.join('?' * len(names))})"
            f" AND (changed >= ? OR state IN ({','.join('?' * len(states))})) ORDER BY seq",
            (*names, since, *states),
        ).fetchall()

    return [entry_of(row) for row in terminal.db.read_apart(job)]


def entries_about(
    terminal: Terminal,
    documents: Iterable[str],
    types: Iterable[str],
    states: Iterable[EntryState] = tuple(EntryState),
) -> list[Entry]:
    """The entries of these documents with these intents in these states, in journal order."""
    wanted, names, among = json.dumps(sorted(set(documents))), tuple(types), tuple(states)

    def job(connection: Connection) -> list[Row]:
        return connection.execute(
            "SELECT o.* FROM json_each(?) j CROSS JOIN outbox o ON o.document = j.value"
            f" WHERE o.intent_type IN ({','.join('?' * len(names))})"
            f" AND o.state IN ({','.join('?' * len(among))}) ORDER BY o.seq",
            (wanted, *names, *among),
        ).fetchall()

    return [entry_of(row) for row in terminal.db.read_apart(job)]


def countings(terminal: Terminal, since: int = 0) -> Iterator[Counting]:
    """What this terminal has counted since (UTC ms), oldest first; what was taken back or given up
    is left out.
    """

    def job(connection: Connection) -> tuple[list[Row], set[str]]:
        undone = {
            str(row["value"])
            for row in connection.execute(
                "SELECT j.value FROM event e, json_each(e.data, '$.events') j"
                " WHERE e.type = 'count.undone' AND e.at >= ?",
                (since,),
            )
        }
        rows = connection.execute(
            "SELECT e.id, e.document, e.at, json_extract(t.value, '$.product.id') AS product,"
            " json_extract(t.value, '$.cell.place.id') AS place"
            " FROM event e JOIN document d ON d.id = e.document, json_each(e.data, '$.tallies') t"
            " WHERE e.type = 'count.counted' AND e.at >= ? AND d.state <> 'abandoned'"
            " ORDER BY e.seq",
            (since,),
        ).fetchall()
        return rows, undone

    rows, undone = terminal.db.read_apart(job)
    for row in rows:
        if row["id"] not in undone:
            yield Counting(row["id"], row["document"], row["product"], row["place"], row["at"])


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows of a document's entries are alike."""

    state: EntryState
    left: bool
    again: bool
    """They stand for others, which a person replaced."""
    rows: int


def tallies_of(terminal: Terminal, document: str, type_: str, post: str = "") -> list[Tally]:
    """A document's entries with one intent, of one post or of all, as they stand; quick enough for
    the GUI thread.
    """
    where, values = (" AND event=?", (post,)) if post else ("", ())

    def job(connection: Connection) -> list[Row]:
        return connection.execute(
            "SELECT state, left, linked IS NOT NULL AS again, count(*) AS rows FROM outbox"
            f" WHERE document=? AND intent_type=?{where} GROUP BY 1, 2, 3",
            (document, type_, *values),
        ).fetchall()

    return [
        Tally(EntryState(row["state"]), bool(row["left"]), bool(row["again"]), row["rows"])
        for row in terminal.db.read(job)
    ]
