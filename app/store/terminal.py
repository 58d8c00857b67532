"""`terminal.db`: the journal of events, the outbox they oblige us to, and what must not be lost.

An event and the entries it obliges us to are written in one transaction. The queue's own moves
are in `store.outbox`; this module writes and reads the journal.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from app.domain.entry import Entry
from app.domain.events import Event, Fact
from app.domain.values import Stamp
from app.sqlite import Connection, Database, File, ReadOnlyFile, Row, StoreError
from app.store.codec import Codec
from app.store.outbox import insert_entry
from app.store.schema import TERMINAL

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """The head of a work document as lists show it: a projection of its events."""

    id: str
    kind: str
    state: str
    title: str
    opened: int
    changed: int
    doing: str = ""
    """What is being done with it, in its kind's own words."""


@dataclass(frozen=True, slots=True)
class Record(Generic[F]):
    """What one decision writes: events, the document's head, and the entries owed for them."""

    events: tuple[Event[F], ...]
    head: DocumentRow
    subjects: tuple[str, ...] = ()
    """What the document is about (delivery ids); replaces what was there."""
    owed: Callable[[], Iterable[Entry]] = tuple
    """The entries owed for them; asked in the writer's thread, where a long plan stops nobody."""


class Terminal:
    """The durable half of a terminal; `read_only` looks at it while a terminal may hold it.

    Raises:
        StoreError: the file cannot be opened; also through the futures of writes.
    """

    def __init__(
        self, path: Path, *, max_pages: int | None = None, read_only: bool = False
    ) -> None:
        self.db: File = (
            ReadOnlyFile(path, TERMINAL)
            if read_only
            else Database(path, TERMINAL, synchronous="FULL", max_pages=max_pages)
        )

    def append(
        self,
        record: Record[F],
        codec: Codec[F],
        unless: Callable[[], StoreError | None] = lambda: None,
    ) -> Future[None]:
        """Write a record durably; the future resolves when it is on disk.

        `unless` is asked in the writer thread: with an error nothing is written and the future
        fails with it, because something that this record builds on was lost.
        """
        write = self.writing(record, codec)

        def job(connection: Connection) -> None:
            lost = unless()
            if lost is not None:
                raise lost
            write(connection)

        return self.db.write(job)

    def writing(self, record: Record[F], codec: Codec[F]) -> Callable[[Connection], None]:
        """What writes a record, for a transaction that somebody else opens."""
        head, subjects = record.head, record.subjects

        def job(connection: Connection) -> None:
            rows = [_event_row(event, codec) for event in record.events]
            connection.executemany(
                "INSERT INTO event (id, document, type, v, terminal, person, at, monotonic, boot,"
                " data) VALUES (?,?,?,?,?,?,?,?,?,?)",
                rows,
            )
            connection.execute(
                "INSERT INTO document (id, kind, state, title, opened, changed, doing)"
                " VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET state=excluded.state,"
                " title=excluded.title, changed=excluded.changed, doing=excluded.doing",
                astuple(head),
            )
            if subjects:
                connection.execute("DELETE FROM subject WHERE document=?", (head.id,))
                connection.executemany(
                    "INSERT INTO subject VALUES (?,?)", [(s, head.id) for s in subjects]
                )
            for entry in record.owed():
                insert_entry(connection, entry)

        return job

    def events(self, document: str, codec: Codec[F]) -> list[Event[F]]:
        """The events of a document in journal order, lifted to today's versions.

        Raises:
            UnknownRecord: a newer program wrote one of them.
        """

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT * FROM event WHERE document=? ORDER BY seq", (document,)
            ).fetchall()

        return [_event(row, codec) for row in self.db.read(job)]

    def data_after(self, number: int, most: int) -> list[tuple[int, str]]:
        """The data of up to `most` events behind one, with their numbers, oldest first; reads
        apart, for what another thread projects of events of every kind.
        """

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT seq, data FROM event WHERE seq>? ORDER BY seq LIMIT ?", (number, most)
            ).fetchall()

        return [(int(row["seq"]), str(row["data"])) for row in self.db.read_apart(job)]

    def last_event(self) -> int:
        """The number of the event that was written last; 0: none was."""
        row = self.db.read(lambda c: c.execute("SELECT max(seq) AS last FROM event").fetchone())
        return int(row["last"] or 0)

    def documents(self, kind: str, states: Sequence[str] = ("open",)) -> list[DocumentRow]:
        """Work documents of a kind in any of `states`, last touched first."""
        marks = ",".join("?" * len(states))

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                f"SELECT * FROM document WHERE kind=? AND state IN ({marks}) ORDER BY changed DESC",
                (kind, *states),
            ).fetchall()

        return [DocumentRow(**dict(row)) for row in self.db.read(job)]

    def document(self, document: str) -> DocumentRow | None:
        """The head of one work document."""
        row = self.db.read(
            lambda c: c.execute("SELECT * FROM document WHERE id=?", (document,)).fetchone()
        )
        return None if row is None else DocumentRow(**dict(row))

    def about(self, subject: str) -> list[DocumentRow]:
        """The work documents about a delivery, last touched first."""

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT d.* FROM subject s JOIN document d ON d.id = s.document"
                " WHERE s.subject=? ORDER BY d.changed DESC",
                (subject,),
            ).fetchall()

        return [DocumentRow(**dict(row)) for row in self.db.read(job)]

    def subjects(self, kind: str, states: Sequence[str]) -> list[str]:
        """What work documents of a kind in any of `states` are about, last touched first."""
        marks = ",".join("?" * len(states))

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT s.subject FROM document d JOIN subject s ON s.document = d.id"
                f" WHERE d.kind=? AND d.state IN ({marks}) ORDER BY d.changed DESC, s.subject",
                (kind, *states),
            ).fetchall()

        return [str(row["subject"]) for row in self.db.read(job)]

    def subjects_from(self, begin: str) -> list[str]:
        """The subjects that begin so, of the documents touched last first."""
        if not storable(begin):
            return []

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT s.subject FROM subject s JOIN document d ON d.id = s.document"
                " WHERE s.subject >= ? AND s.subject < ? ORDER BY d.changed DESC",
                (begin, begin + "\U0010ffff"),
            ).fetchall()

        return [str(row["subject"]) for row in self.db.read(job)]

    def latest_about(self, kind: str, subjects: Iterable[str]) -> dict[str, DocumentRow]:
        """Of each subject the work document of a kind that was touched last, if there is one."""
        asked = json.dumps(list(subjects))

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                "SELECT s.subject, d.* FROM json_each(?) j"
                " CROSS JOIN subject s ON s.subject = j.value"
                " CROSS JOIN document d ON d.id = s.document AND d.kind=? ORDER BY d.changed",
                (asked, kind),
            ).fetchall()

        found: dict[str, DocumentRow] = {}
        for row in self.db.read(job):
            told = dict(row)
            subject = told.pop("subject")
            found[subject] = DocumentRow(**told)
        return found

    def facts_of_type(self, types: Iterable[str], codec: Codec[F]) -> list[Event[F]]:
        """All events of some types, oldest first: what `cache.db` is projected from again."""
        names = tuple(types)
        marks = ",".join("?" * len(names))

        def job(connection: Connection) -> list[Row]:
            return connection.execute(
                f"SELECT * FROM event WHERE type IN ({marks}) ORDER BY seq", names
            ).fetchall()

        return [_event(row, codec) for row in self.db.read_apart(job)]

    def get(self, key: str) -> str | None:
        """A value of the terminal's own notes (last screen, epoch)."""
        row = self.db.read(
            lambda c: c.execute("SELECT value FROM meta WHERE key=?", (key,)).fetchone()
        )
        return None if row is None else str(row["value"])

    def put(self, key: str, value: str) -> Future[None]:
        """Write one of the terminal's own notes."""

        def job(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO meta VALUES (?,?) ON CONFLICT (key) DO UPDATE SET"
                " value=excluded.value",
                (key, value),
            )

        return self.db.write(job)

    def write(self, job: Callable[[Connection], Any]) -> Future[Any]:
        """Another part of the store writes in the same thread."""
        return self.db.write(job)

    def close(self) -> None:
        """Write what waits and close."""
        self.db.close()


def storable(text: str) -> bool:
    """False for half a surrogate pair, which nobody can have stored."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _event_row(event: Event[F], codec: Codec[F]) -> tuple[Any, ...]:
    stamp = event.stamp
    fact = event.fact
    return (
        event.id,
        event.document,
        fact.TYPE,
        fact.V,
        event.terminal,
        event.person,
        stamp.at,
        stamp.monotonic,
        stamp.boot,
        codec.encode(fact),
    )


def _event(row: Row, codec: Codec[F]) -> Event[F]:
    return Event(
        id=row["id"],
        document=row["document"],
        terminal=row["terminal"],
        person=row["person"],
        stamp=Stamp(at=row["at"], monotonic=row["monotonic"], boot=row["boot"]),
        fact=codec.decode(row["type"], row["v"], row["data"]),
    )
