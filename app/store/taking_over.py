"""Rows that another terminal passed on, written into this store: all of them, once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from app.domain.entry import EntryState
from app.sqlite import Connection, Row
from app.store.codec import UnknownRecord
from app.store.hand_overs import Columns, HandOver, Load, Way
from app.store.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Taken:
    """How many unsent entries were taken, how many were here already, and the events that are new
    here (their ids).
    """

    entries: int
    known: int
    events: frozenset[str] = frozenset()


def take_over(
    terminal: Terminal, load: Load, unsent: Sequence[str], hand_over: HandOver
) -> Future[Taken]:
    """Write a load in one transaction. `unsent` are the entries that are sent from here now; an
    entry that is here already stays as it is, unless it was passed on from here before.

    A hand-over that was taken before takes nothing. One that went out from here is taken back:
    only what it moved, and what is still moved.

    The future fails with `StoreError`, or with `UnknownRecord` where a newer version of the program
    wrote the rows; then nothing is written.
    """
    wanted = frozenset(unsent)

    def job(connection: Connection) -> Taken:
        row = connection.execute("SELECT way FROM hand_over WHERE id=?", (hand_over.id,)).fetchone()
        back = hand_over.way is Way.BACK
        if row is not None and not (back and row["way"] == Way.OUT):
            return Taken(0, len(wanted))
        events = _take_documents(connection, load)
        taken = len(wanted & _take_entries(connection, load, hand_over, back=back))
        _insert_all(connection, "server_clock", load.clocks, "IGNORE")
        connection.execute(
            "INSERT INTO hand_over (id, way, other, at, entries) VALUES (?,?,?,?,?)"
            " ON CONFLICT (id) DO UPDATE SET way=excluded.way",
            (hand_over.id, hand_over.way, hand_over.other, hand_over.at, taken),
        )
        return Taken(taken, len(wanted) - taken, events)

    return terminal.write(job)


def _take_documents(connection: Connection, load: Load) -> frozenset[str]:
    """The events that are new here. A document that went on here since is not taken back to how an
    older file knew it.
    """
    told = Counter(event["document"] for event in load.events)
    for head in load.documents:
        (known,) = connection.execute(
            "SELECT count(*) FROM event WHERE document=?", (head["id"],)
        ).fetchone()
        if known > told[head["id"]]:
            continue
        columns = {name: value for name, value in head.items() if name != "subjects"}
        _insert_all(connection, "document", (columns,), "REPLACE")
        connection.execute("DELETE FROM subject WHERE document=?", (head["id"],))
        connection.executemany(
            "INSERT INTO subject (subject, document) VALUES (?,?)",
            [(subject, head["id"]) for subject in head["subjects"]],
        )
    here = _here(connection, "event", load.events)
    new = [_unnumbered(event) for event in load.events if event["id"] not in here]
    _insert_all(connection, "event", new, "ABORT")
    return frozenset(event["id"] for event in new)


def _take_entries(
    connection: Connection, load: Load, hand_over: HandOver, *, back: bool
) -> frozenset[str]:
    """The rows that were written: they were not here, or they had been passed on from here."""
    here = _here(connection, "outbox", load.entries)

    def comes(entry: Columns) -> bool:
        row = here.get(entry["id"])
        if row is None:
            return True
        moved: bool = row["state"] == EntryState.MOVED
        return moved and (not back or row["hand_over"] == hand_over.id)

    coming = [entry for entry in load.entries if comes(entry)]
    # A new number, also where the rows were the last: whoever drains the queue looks behind the
    # last one it knows.
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM outbox").fetchone()
    again = [(entry["id"],) for entry in coming if entry["id"] in here]
    connection.executemany("DELETE FROM outbox WHERE id=?", again)
    rows = [
        {**entry, "seq": number, "hand_over": hand_over.id}
        for number, entry in enumerate(coming, last + 1)
    ]
    _insert_all(connection, "outbox", rows, "ABORT")
    return frozenset(entry["id"] for entry in coming)


def _here(connection: Connection, table: str, rows: Iterable[Columns]) -> dict[str, Row]:
    """Those of these rows that are here already, by id."""
    found = connection.execute(
        f"SELECT t.* FROM json_each(?) j CROSS JOIN {table} t ON t.id = j.value",
        (json.dumps([row["id"] for row in rows]),),
    )
    return {row["id"]: row for row in found}


def _unnumbered(row: Columns) -> Columns:
    return {name: value for name, value in row.items() if name != "seq"}


def _insert_all(
    connection: Connection, table: str, rows: Sequence[Mapping[str, Any]], clash: str
) -> None:
    """Rows of a file, in their order, with all their columns."""
    known = {str(column["name"]) for column in connection.execute(f"PRAGMA table_info({table})")}
    for names, alike in groupby(rows, tuple):
        if not known.issuperset(names):
            # A name out of a file becomes a part of a statement only if it is one of ours.
            raise UnknownRecord(f"{table} with {', '.join(sorted(set(names) - known))}")
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ",".join("?" * len(names))
        connection.executemany(
            f"INSERT OR {clash} INTO {table} ({listed}) VALUES ({marks})",
            [tuple(row.values()) for row in alike],
        )
