"""Work that is passed on to another terminal, as rows: read, marked, and written where it goes.

A row travels as the columns of its table, so nothing is lost that a later version may need. What
was passed on is kept with the rows that it moved, in one transaction: its file can be written
again as long as this store lives.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.sqlite import Connection, Row
from app.store.outbox import entry_of
from app.store.terminal import Terminal

Columns = dict[str, Any]
"""One row of a table."""

_MOVES = ("state", "changed", "hand_over")
"""What passing an entry on writes to its row."""


class Way(StrEnum):
    """Where a hand-over went, from this terminal's side."""

    OUT = "out"
    IN = "in"
    BACK = "back"
    """It was passed on from here, and taken back."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """One file, as this terminal remembers it. `at` is UTC ms."""

    id: str
    way: Way
    other: str
    """The terminal at the other end."""
    at: int
    entries: int
    written: bool = False
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What goes: rows of tables, in journal order."""

    documents: tuple[Columns, ...]
    """Heads, each with `subjects`."""
    events: tuple[Columns, ...]
    entries: tuple[Columns, ...]
    """All entries of these documents, and those whose answers they need."""
    clocks: tuple[Columns, ...]
    """What is known of the server's time, for the times of the events."""

    def unsent(self, documents: Collection[str]) -> list[Columns]:
        """The rows that are to be sent by whoever takes these documents over."""
        return [
            row for row in self.entries if row["document"] in documents and _is_open(row["state"])
        ]


class Stale(Exception):
    """Something moved on between reading and marking: read again."""


class HandOvers:
    """The hand-overs of one terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def get(self, key: str) -> HandOver | None:
        """One by its id."""
        return self._one("WHERE id=?", key)

    def last_out(self, other: str, *, unwritten: bool = False) -> HandOver | None:
        """What was passed on to a terminal last; or the oldest whose file was never there whole."""
        if unwritten:
            return self._one("WHERE way='out' AND other=? AND written=0 ORDER BY at, id", other)
        return self._one("WHERE way='out' AND other=? ORDER BY at DESC, id DESC", other)

    def _one(self, where: str, *values: str) -> HandOver | None:
        row = self._terminal.db.read(
            lambda c: c.execute(f"SELECT * FROM hand_over {where} LIMIT 1", values).fetchone()
        )
        if row is None:
            return None
        told = dict(row)
        return HandOver(
            **{**told, "way": Way(told["way"]), "written": bool(told["written"])},
        )

    def written(self, key: str) -> Future[None]:
        """The file is where it was wanted."""

        def job(connection: Connection) -> None:
            connection.execute("UPDATE hand_over SET written=1 WHERE id=?", (key,))

        return self._terminal.write(job)

    def passed_to(self, document: str) -> str | None:
        """The terminal that a document was passed on to; None: it is here. An index look-up."""
        row = self._terminal.db.read(
            lambda c: c.execute(
                "SELECT h.other FROM outbox o JOIN hand_over h ON h.id = o.hand_over"
                " WHERE o.document=? AND o.state='moved' LIMIT 1",
                (document,),
            ).fetchone()
        )
        return None if row is None else str(row["other"])

    def begun_by(self, document: str) -> str:
        """The terminal that began a document; "" for an unknown one. An index look-up."""
        row = self._terminal.db.read(
            lambda c: c.execute(
                "SELECT terminal FROM event WHERE document=? ORDER BY seq LIMIT 1", (document,)
            ).fetchone()
        )
        return "" if row is None else str(row["terminal"])

    # --- passing on --------------------------------------------------------------------------

    def load(
        self,
        system: str,
        choose: Callable[[list[Entry]], Collection[str]],
        named: Callable[[Iterable[Entry]], Collection[str]],
    ) -> tuple[Load, frozenset[str]]:
        """Everything of the documents that `choose` picks from the unsent entries, and the entries
        that they name (`named`) with all that stand for those; and the documents. Reads apart.
        """

        def job(connection: Connection) -> tuple[Load, frozenset[str]]:
            connection.execute("BEGIN")  # one moment for all that is read
            marks = ",".join("?" * len(NOT_AT_END))
            rows = connection.execute(
                f"SELECT * FROM outbox WHERE system=? AND state IN ({marks}) ORDER BY seq",
                (system, *NOT_AT_END),
            ).fetchall()
            documents = frozenset(choose([entry_of(row) for row in rows]))
            going = [entry_of(row) for row in rows if row["document"] in documents]
            return _load(connection, documents, named(going)), documents

        return self._terminal.db.read_apart(job)

    def marking(
        self, load: Load, documents: Collection[str], hand_over: HandOver
    ) -> Callable[[Connection], None]:
        """What is written in the transaction that moves the rows of a load: the hand-over with its
        content.

        Raises (when it is run):
            Stale: the rows or the journals are others now; nothing may be written.
        """

        def job(connection: Connection) -> None:
            if not _as_read(connection, load, documents):
                raise Stale
            connection.execute(
                "INSERT INTO hand_over (id, way, other, at, entries, content) VALUES (?,?,?,?,?,?)",
                (
                    hand_over.id,
                    hand_over.way,
                    hand_over.other,
                    hand_over.at,
                    hand_over.entries,
                    hand_over.content,
                ),
            )

        return job


def _load(connection: Connection, documents: Collection[str], named: Iterable[str]) -> Load:
    wanted = json.dumps(sorted(documents))
    heads = connection.execute(
        "SELECT d.*, (SELECT json_group_array(s.subject) FROM subject s WHERE s.document = d.id)"
        " AS subjects FROM json_each(?) j CROSS JOIN document d ON d.id = j.value",
        (wanted,),
    )
    events = connection.execute(
        "SELECT e.* FROM json_each(?) j CROSS JOIN event e ON e.document = j.value ORDER BY e.seq",
        (wanted,),
    )
    clocks = connection.execute("SELECT * FROM server_clock ORDER BY boot")
    return Load(
        tuple({**dict(row), "subjects": sorted(json.loads(row["subjects"]))} for row in heads),
        _rows(events.fetchall()),
        _entries(connection, wanted, named),
        _rows(clocks.fetchall()),
    )


def _entries(connection: Connection, documents: str, named: Iterable[str]) -> tuple[Columns, ...]:
    """All of these documents; of others what is at its end: what is not is sent by who has it."""
    open_ = tuple(NOT_AT_END)
    rows = connection.execute(
        "WITH RECURSIVE wanted(id) AS ("
        " SELECT o.id FROM json_each(?) j CROSS JOIN outbox o ON o.document = j.value"
        " UNION SELECT value FROM json_each(?)"
        # An entry that was replaced stands as its successor does.
        " UNION SELECT o.id FROM wanted w CROSS JOIN outbox o ON o.linked = w.id)"
        " SELECT o.* FROM wanted w CROSS JOIN outbox o ON o.id = w.id"
        f" WHERE o.state NOT IN ({','.join('?' * len(open_))})"
        " OR o.document IN (SELECT value FROM json_each(?)) ORDER BY o.seq",
        (documents, json.dumps(sorted(named)), *open_, documents),
    )
    return _rows(rows.fetchall())


def _rows(rows: Sequence[Row]) -> tuple[Columns, ...]:
    return tuple(dict(row) for row in rows)


def _as_read(connection: Connection, load: Load, documents: Collection[str]) -> bool:
    """Whether the rows are still as they were read, but for what moving them writes; a journal only
    ever grows.
    """
    wanted = json.dumps(sorted(documents))
    row = connection.execute(
        "SELECT count(*) AS events FROM json_each(?) j CROSS JOIN event e ON e.document = j.value",
        (wanted,),
    ).fetchone()
    if row["events"] != len(load.events):
        return False
    now = _entries(connection, wanted, [row["id"] for row in load.entries])
    return _without_moves(now) == _without_moves(load.entries)


def _without_moves(rows: Iterable[Columns]) -> list[Columns]:
    return [{k: v for k, v in row.items() if k not in _MOVES} for row in rows]


def _is_open(state: str) -> bool:
    return EntryState(state) in NOT_AT_END
