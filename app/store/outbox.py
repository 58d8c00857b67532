"""Rows of the outbox: entries in and out of `terminal.db`, one transition at a time.

Every transition says from which states it may come; a row that has moved on meanwhile is left
alone and the caller is told, so that a discard and an answer never fight.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.entry import NOT_AT_END, OPEN_STATES, STUCK_STATES, Entry, EntryState
from app.sqlite import Connection, Row
from app.store.codec import from_json, to_json
from app.store.outbox_rows import INTENTS, entry_of, insert_entry, request_columns

if TYPE_CHECKING:
    from app.store.terminal import Terminal

__all__ = ["INTENTS", "End", "Outbox", "RowMove", "entry_of", "insert_entry"]


@dataclass(frozen=True, slots=True)
class End:
    """How an entry stands, without its intent: what those that wait for it must know."""

    id: str
    state: EntryState
    answer: dict[str, Any] | None
    changed: int


@dataclass(frozen=True, slots=True)
class RowMove:
    """A change of one row that holds only while it is in one of `frm`."""

    entry_id: str
    frm: tuple[EntryState, ...]
    columns: Mapping[str, Any]


class Outbox:
    """The queue of one terminal. Reads are index look-ups; writes go to the writer thread."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    @property
    def path(self) -> Path:
        """The file in which it lies."""
        return self._terminal.db.path

    def entries(self, states: Iterable[EntryState] | None = None) -> list[Entry]:
        """Entries in journal order, of some states or all."""
        wanted = tuple(states) if states is not None else ()
        where = f"WHERE state IN ({','.join('?' * len(wanted))})" if wanted else ""
        return self._select(f"SELECT * FROM outbox {where} ORDER BY seq", wanted)

    def all_apart(self) -> list[Entry]:
        """Every entry, in journal order, read on a connection of its own: for another thread."""
        rows = self._terminal.db.read_apart(
            lambda c: c.execute("SELECT * FROM outbox ORDER BY seq").fetchall()
        )
        return [entry_of(row) for row in rows]

    def entry(self, entry_id: str) -> Entry | None:
        """One entry by its id."""
        found = self._select("SELECT * FROM outbox WHERE id=?", (entry_id,))
        return found[0] if found else None

    def of_lane(self, lane: str, state: EntryState, since: int = 0) -> list[Entry]:
        """The entries of one lane in one state that changed since (UTC ms), in journal order."""
        return self._select(
            "SELECT * FROM outbox WHERE lane=? AND state=? AND changed>=? ORDER BY seq",
            (lane, state, since),
        )

    def unfinished(self, system: str, beyond: int = -1) -> list[Entry]:
        """What of one system is not at its end, in journal order, with `seq` above `beyond`.

        Reads on a connection of its own: long queues are read in another thread.
        """
        states = tuple(NOT_AT_END)
        marks = ",".join("?" * len(states))
        rows = self._terminal.db.read_apart(
            lambda c: c.execute(
                f"SELECT * FROM outbox WHERE state IN ({marks}) AND system=? AND seq>?"
                " ORDER BY seq",
                (*states, system, beyond),
            ).fetchall()
        )
        return [entry_of(row) for row in rows]

    def successors(self) -> dict[str, str]:
        """Entries that a person replaced, each with the one that stands for it now."""
        rows = self._terminal.db.read_apart(
            lambda c: c.execute(
                "SELECT linked, id FROM outbox WHERE linked IS NOT NULL ORDER BY seq"
            ).fetchall()
        )
        return {row["linked"]: row["id"] for row in rows}

    def places(self, ids: Mapping[str, str]) -> dict[str, int]:
        """Where the rows of `successors` stand in the journal: where the first of them stood."""
        replaced = {new: old for old, new in ids.items()}
        places: dict[str, int] = {}
        for new in replaced:
            first = new
            while first in replaced:
                first = replaced[first]
            entry = self.entry(first)
            if entry is not None:
                places[new] = entry.seq
        return places

    def ends(self, ids: Iterable[str]) -> dict[str, End]:
        """How some entries stand; an entry that was replaced stands as its successor does."""
        return {wanted: end for wanted in ids if (end := self._end(wanted)) is not None}

    def _end(self, entry_id: str) -> End | None:
        def job(connection: Connection) -> Row | None:
            row: Row | None = connection.execute(
                "WITH RECURSIVE chain(id, step) AS (SELECT ?, 0 UNION ALL"
                " SELECT o.id, step + 1 FROM outbox o JOIN chain ON o.linked = chain.id)"
                " SELECT o.id, o.state, o.answer, o.changed FROM chain"
                " JOIN outbox o ON o.id = chain.id ORDER BY step DESC LIMIT 1",
                (entry_id,),
            ).fetchone()
            return row

        row = self._terminal.db.read(job)
        if row is None:
            return None
        return End(row["id"], EntryState(row["state"]), from_json(row["answer"]), row["changed"])

    def settled_lately(self, system: str, since: int) -> list[Entry]:
        """Entries at their end of which an attempt got lost since `since` (UTC ms)."""
        rows = self._terminal.db.read_apart(
            lambda c: c.execute(
                "SELECT * FROM outbox WHERE state IN ('done', 'discarded') AND system=?"
                " AND doubt>? ORDER BY seq",
                (system, since),
            ).fetchall()
        )
        return [entry_of(row) for row in rows]

    def recover(self, now: int, *, restored: bool) -> Future[int]:
        """After a start: what was on its way is unsure. In a restored or copied store so is
        all that had not left when the copy was made: the other one may have sent it.

        `now` is UTC ms. Returns how many rows are unsure because of it.
        """
        states = "'sending', 'pending', 'later', 'unsure'" if restored else "'sending'"

        def job(connection: Connection) -> int:
            return connection.execute(
                "UPDATE outbox SET state='unsure', doubt=?, attempt_ended=?, looks='[]',"
                f" not_before=0, changed=? WHERE state IN ({states}) AND way<>'guard'",
                (now, now, now),
            ).rowcount

        return self._terminal.write(job)

    def prune(self, before: int) -> Future[int]:
        """Forget what ended before `before` (UTC ms), but for documents with open entries.

        What was moved is kept, for it says that its document is worked on elsewhere; only the bytes
        of its file go, if that was written.
        """

        def job(connection: Connection) -> int:
            connection.execute(
                "UPDATE hand_over SET content=NULL WHERE at<? AND written=1", (before,)
            )
            return connection.execute(
                "DELETE FROM outbox WHERE state IN ('done', 'discarded') AND changed<?"
                " AND seq < (SELECT max(seq) FROM outbox)"
                " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.document=outbox.document"
                " AND o.state NOT IN ('done', 'discarded', 'moved'))",
                (before,),
            ).rowcount

        return self._terminal.write(job)

    def count(self, states: Iterable[EntryState] = OPEN_STATES) -> int:
        """How many entries are in any of `states`."""
        wanted = tuple(states)
        marks = ",".join("?" * len(wanted))
        (count,) = self._terminal.db.read(
            lambda c: c.execute(
                f"SELECT count(*) FROM outbox WHERE state IN ({marks})", wanted
            ).fetchone()
        )
        return int(count)

    def update(
        self,
        entry_id: str,
        frm: Iterable[EntryState],
        changed: int,
        **columns: Any,
    ) -> Future[bool]:
        """Move a row on if it is in one of `frm`; False when it has moved on by itself.

        `columns` are fields of `Entry`; `request` takes its body along.
        """
        move = RowMove(entry_id, tuple(frm), columns)
        return self._terminal.write(lambda connection: _update(connection, move, changed))

    def decide(
        self,
        moves: Sequence[RowMove],
        inserts: Sequence[Entry],
        also: Callable[[Connection], None] | None = None,
        *,
        changed: int,
    ) -> Future[bool]:
        """Write a person's decision whole: all moves, new rows, and what `also` writes.

        False, and nothing is written, when one of the rows has moved on.
        """

        def job(connection: Connection) -> bool:
            connection.execute("SAVEPOINT decision")
            if not all(_update(connection, move, changed) for move in moves):
                connection.execute("ROLLBACK TO decision")
                connection.execute("RELEASE decision")
                return False
            for entry in inserts:
                insert_entry(connection, entry)
            if also is not None:
                also(connection)
            connection.execute("RELEASE decision")
            return True

        return self._terminal.write(job)

    def tallies(self) -> dict[str, tuple[int, int]]:
        """Per document, how many entries are unsent and how many of them need a person."""
        states = tuple(NOT_AT_END)
        marks = ",".join("?" * len(states))

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                f"SELECT document, state, count(*) AS rows FROM outbox WHERE state IN ({marks})"
                " GROUP BY document, state",
                states,
            ).fetchall()

        found: dict[str, tuple[int, int]] = {}
        for row in self._terminal.db.read(job):
            unsent, stuck = found.get(row["document"], (0, 0))
            more = row["rows"] if EntryState(row["state"]) in STUCK_STATES else 0
            found[row["document"]] = (unsent + row["rows"], stuck + more)
        return found

    def insert(self, entries: Sequence[Entry]) -> Future[None]:
        """Write new rows together."""

        def job(connection: Connection) -> None:
            for entry in entries:
                insert_entry(connection, entry)

        return self._terminal.write(job)

    def done_between(self, types: Sequence[str], since: int, until: int) -> list[Entry]:
        """The entries of some types of intent that ended as done in [since, until) (UTC ms), in
        journal order. Reads on a connection of its own: for another thread.
        """
        marks = ",".join("?" * len(types))
        rows = self._terminal.db.read_apart(
            lambda c: c.execute(
                f"SELECT * FROM outbox WHERE state='done' AND intent_type IN ({marks})"
                " AND changed>=? AND changed<? ORDER BY seq",
                (*types, since, until),
            ).fetchall()
        )
        return [entry_of(row) for row in rows]

    def insert_unless(
        self, entry: Entry, objection: Callable[[Sequence[Entry]], bool], *, beyond: int
    ) -> Future[bool]:
        """Write a new row unless something in the rows of its type above the seq `beyond` stands
        against it; False when it does. Asked in the transaction that writes.
        """

        def job(connection: Connection) -> bool:
            rows = connection.execute(
                "SELECT * FROM outbox WHERE seq>? AND intent_type=? ORDER BY seq",
                (beyond, entry.intent.TYPE),
            ).fetchall()
            if objection([entry_of(row) for row in rows]):
                return False
            insert_entry(connection, entry)
            return True

        return self._terminal.write(job)

    def _select(self, sql: str, values: Sequence[Any]) -> list[Entry]:
        rows = self._terminal.db.read(lambda c: c.execute(sql, tuple(values)).fetchall())
        return [entry_of(row) for row in rows]


def _update(connection: Connection, move: RowMove, changed: int) -> bool:
    assignments = _assignments(move.columns)
    names = ", ".join(f"{name}=?" for name in assignments)
    marks = ",".join("?" * len(move.frm))
    done = connection.execute(
        f"UPDATE outbox SET {names}, changed=? WHERE id=? AND state IN ({marks})",
        (*assignments.values(), changed, move.entry_id, *move.frm),
    )
    return done.rowcount == 1


_JSON = frozenset({"baseline", "answer", "last_error"})
_LISTS = frozenset({"after", "keys", "looks"})


def _assignments(columns: Mapping[str, Any]) -> dict[str, Any]:
    assignments: dict[str, Any] = {}
    for name, value in columns.items():
        if name == "request":
            assignments["request"], assignments["body"] = request_columns(value)
        elif name in _JSON:
            assignments[name] = to_json(value)
        elif name in _LISTS:
            assignments[name] = json.dumps(value)
        else:
            assignments[name] = value
    return assignments
