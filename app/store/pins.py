"""PINs in `terminal.db`: salted digests, and what was tried. Only the workbench makes and checks
digests; nothing of this is ever logged, exported or part of an event.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from app.domain.people import NO_TRIES, Tries
from app.domain.values import Stamp
from app.sqlite import Connection, Row
from app.store.terminal import Terminal


@dataclass(frozen=True, slots=True)
class PinRow:
    """One person's PIN. Name and role are kept beside it, for a catalog can be lost."""

    person: str
    name: str
    role: str
    secret: str = field(repr=False)
    """The digest's text, as `app.workbench.pins` writes it."""
    set_at: int
    set_by: str
    tries: Tries = NO_TRIES


class Pins:
    """The PINs of one terminal.

    Raises:
        StoreError: the file cannot be read; through the futures, it cannot be written.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def all(self) -> dict[str, PinRow]:
        """Every PIN, by person."""
        rows = self._terminal.db.read(lambda c: c.execute("SELECT * FROM pin").fetchall())
        return {row["person"]: _row(row) for row in rows}

    def get(self, person: str) -> PinRow | None:
        """One person's PIN."""
        row = self._terminal.db.read(
            lambda c: c.execute("SELECT * FROM pin WHERE person=?", (person,)).fetchone()
        )
        return None if row is None else _row(row)

    def put(self, row: PinRow) -> Future[Any]:
        """Set a PIN; what was tried before is forgotten."""

        def job(connection: Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO pin (person, name, role, secret, set_at, set_by)"
                " VALUES (?,?,?,?,?,?)",
                (row.person, row.name, row.role, row.secret, row.set_at, row.set_by),
            )

        return self._terminal.write(job)

    def forget(self, person: str) -> Future[Any]:
        """This person has no PIN any more."""

        def job(connection: Connection) -> None:
            connection.execute("DELETE FROM pin WHERE person=?", (person,))

        return self._terminal.write(job)

    def tried(self, person: str, tries: Tries) -> Future[Any]:
        """Note how often a PIN was wrong, and when it was tried last."""
        last = tries.last or Stamp(0, 0, "")

        def job(connection: Connection) -> None:
            connection.execute(
                "UPDATE pin SET wrong=?, tried_at=?, tried_monotonic=?, tried_boot=?"
                " WHERE person=?",
                (tries.wrong, last.at, last.monotonic, last.boot, person),
            )

        return self._terminal.write(job)


def _row(row: Row) -> PinRow:
    last = Stamp(row["tried_at"], row["tried_monotonic"], row["tried_boot"])
    return PinRow(
        row["person"],
        row["name"],
        row["role"],
        row["secret"],
        row["set_at"],
        row["set_by"],
        Tries(row["wrong"], last if last.boot else None),
    )
