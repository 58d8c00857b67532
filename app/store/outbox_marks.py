"""What of the outbox has changed since it was read last: a long queue is not decoded again for the
one row that moved on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.entry import Entry, EntryState
from app.store.outbox import entry_of
from app.store.terminal import Terminal

AT_ONCE = 500
"""So many rows are asked for by name in one statement; SQLite takes 999 names at least."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A row without its content: another one once anything of the row is another."""

    id: str
    state: str
    changed: int
    attempts: int
    not_before: int


def marks_of(terminal: Terminal, states: Iterable[EntryState]) -> list[Mark]:
    """The marks of all rows in some states, in journal order. For another thread: the rows are
    read on a connection of their own.

    Raises:
        StoreError: the file cannot be read.
    """
    wanted = tuple(states)
    places = ",".join("?" * len(wanted))
    rows = terminal.db.read_apart(
        lambda c: c.execute(
            "SELECT id, state, changed, attempts, not_before FROM outbox"
            f" WHERE state IN ({places}) ORDER BY seq",
            wanted,
        ).fetchall()
    )
    return [Mark(*row) for row in rows]


def entries_by_id(terminal: Terminal, ids: Sequence[str]) -> dict[str, Entry]:
    """Entries by their ids, whatever their states; one that is not there is left out. For another
    thread, as `marks_of`.

    Raises:
        StoreError: the file cannot be read.
    """
    found: dict[str, Entry] = {}
    for at in range(0, len(ids), AT_ONCE):
        found.update(_some(terminal, tuple(ids[at : at + AT_ONCE])))
    return found


def _some(terminal: Terminal, ids: tuple[str, ...]) -> dict[str, Entry]:
    places = ",".join("?" * len(ids))
    rows = terminal.db.read_apart(
        lambda c: c.execute(f"SELECT * FROM outbox WHERE id IN ({places})", ids).fetchall()
    )
    return {row["id"]: entry_of(row) for row in rows}
