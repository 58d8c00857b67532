"""Rows of the outbox: entries in and out of `terminal.db`, one transition at a time.

Every transition says from which states it may come; a row that has moved on meanwhile is left
alone and the caller is told, so that a discard and an answer never fight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from app.domain.entry import OPEN_STATES, Entry, EntryState, Request
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    Intent,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.sqlite import Connection, Row
from app.store.codec import Codec, from_json, to_json

if TYPE_CHECKING:
    from app.store.terminal import Terminal

INTENTS: Codec[Intent] = Codec(
    (CheckDelivery, ChangeStock, RegisterLine, RegisterHead, AnnounceGoods, ConvertDraft)
)

_COLUMNS = (
    "id, system, document, event, intent_type, intent_v, intent, way, after, lane, keys, state,"
    " left, attempts, not_before, request, body, baseline, answer, last_error, attempt_started,"
    " attempt_ended, doubt, looks, created, changed, linked, person"
)


def insert_entry(connection: Connection, entry: Entry) -> None:
    """Write a new row; `seq` is given by the table."""
    values = _values(entry)
    marks = ",".join("?" * len(values))
    connection.execute(f"INSERT INTO outbox ({_COLUMNS}) VALUES ({marks})", values)


def _values(entry: Entry) -> tuple[Any, ...]:
    request, body = _request_columns(entry.request)
    return (
        entry.id,
        entry.system,
        entry.document,
        entry.event,
        entry.intent.TYPE,
        entry.intent.V,
        INTENTS.encode(entry.intent),
        entry.way,
        json.dumps(entry.after),
        entry.lane,
        json.dumps(entry.keys),
        entry.state,
        entry.left,
        entry.attempts,
        entry.not_before,
        request,
        body,
        to_json(entry.baseline),
        to_json(entry.answer),
        to_json(entry.last_error),
        entry.attempt_started,
        entry.attempt_ended,
        entry.doubt,
        json.dumps(entry.looks),
        entry.created,
        entry.changed,
        entry.linked,
        entry.person,
    )


def _request_columns(request: Request | None) -> tuple[str | None, bytes | None]:
    if request is None:
        return None, None
    head = {
        "method": request.method,
        "path": request.path,
        "api": request.api,
        "headers": request.headers,
    }
    return json.dumps(head), request.body


def _request(row: Row) -> Request | None:
    if row["request"] is None:
        return None
    head = json.loads(row["request"])
    headers = tuple((name, value) for name, value in head["headers"])
    return Request(head["method"], head["path"], head["api"], bytes(row["body"] or b""), headers)


def entry_of(row: Row) -> Entry:
    """An entry from its row."""
    return Entry(
        id=row["id"],
        seq=row["seq"],
        system=row["system"],
        document=row["document"],
        event=row["event"],
        intent=INTENTS.decode(row["intent_type"], row["intent_v"], row["intent"]),
        way=Way(row["way"]),
        after=tuple(json.loads(row["after"])),
        lane=row["lane"],
        keys=tuple(json.loads(row["keys"])),
        state=EntryState(row["state"]),
        left=bool(row["left"]),
        attempts=row["attempts"],
        not_before=row["not_before"],
        request=_request(row),
        baseline=from_json(row["baseline"]),
        answer=from_json(row["answer"]),
        last_error=from_json(row["last_error"]),
        attempt_started=row["attempt_started"],
        attempt_ended=row["attempt_ended"],
        doubt=row["doubt"],
        looks=tuple(json.loads(row["looks"])),
        created=row["created"],
        changed=row["changed"],
        linked=row["linked"],
        person=row["person"],
    )


class Outbox:
    """The queue of one terminal. Reads are index look-ups; writes go to the writer thread."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def entries(self, states: Iterable[EntryState] | None = None) -> list[Entry]:
        """Entries in journal order, of some states or all."""
        wanted = tuple(states) if states is not None else ()
        where = f"WHERE state IN ({','.join('?' * len(wanted))})" if wanted else ""
        return self._select(f"SELECT * FROM outbox {where} ORDER BY seq", wanted)

    def entry(self, entry_id: str) -> Entry | None:
        """One entry by its id."""
        found = self._select("SELECT * FROM outbox WHERE id=?", (entry_id,))
        return found[0] if found else None

    def of_document(self, document: str) -> list[Entry]:
        """The entries of one work document in journal order."""
        return self._select("SELECT * FROM outbox WHERE document=? ORDER BY seq", (document,))

    def of_lane(self, lane: str, state: EntryState) -> list[Entry]:
        """The entries of one lane in one state, in journal order."""
        return self._select(
            "SELECT * FROM outbox WHERE lane=? AND state=? ORDER BY seq", (lane, state)
        )

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
        states = tuple(frm)
        assignments = _assignments(columns)
        names = ", ".join(f"{name}=?" for name in assignments)
        marks = ",".join("?" * len(states))
        values = (*assignments.values(), changed, entry_id, *states)

        def job(connection: Connection) -> bool:
            done = connection.execute(
                f"UPDATE outbox SET {names}, changed=? WHERE id=? AND state IN ({marks})", values
            )
            return done.rowcount == 1

        return self._terminal.write(job)

    def insert(self, entries: Sequence[Entry]) -> Future[None]:
        """Write new rows together."""

        def job(connection: Connection) -> None:
            for entry in entries:
                insert_entry(connection, entry)

        return self._terminal.write(job)

    def _select(self, sql: str, values: Sequence[Any]) -> list[Entry]:
        rows = self._terminal.db.read(lambda c: c.execute(sql, tuple(values)).fetchall())
        return [entry_of(row) for row in rows]


_JSON = frozenset({"baseline", "answer", "last_error"})
_LISTS = frozenset({"after", "keys", "looks"})


def _assignments(columns: dict[str, Any]) -> dict[str, Any]:
    assignments: dict[str, Any] = {}
    for name, value in columns.items():
        if name == "request":
            assignments["request"], assignments["body"] = _request_columns(value)
        elif name in _JSON:
            assignments[name] = to_json(value)
        elif name in _LISTS:
            assignments[name] = json.dumps(value)
        else:
            assignments[name] = value
    return assignments
