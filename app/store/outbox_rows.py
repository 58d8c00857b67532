"""An entry as a row of the outbox, and back."""

from __future__ import annotations

import json
from typing import Any, get_args

from app.domain.entry import Entry, EntryState, Request
from app.domain.intents import Intent, Way
from app.sqlite import Connection, Row
from app.store.codec import Codec, from_json, to_json

INTENTS: Codec[Intent] = Codec(get_args(Intent))

_COLUMNS = (
    "id, system, document, event, intent_type, intent_v, intent, way, after, lane, keys, state,"
    " left, attempts, not_before, request, body, baseline, answer, last_error, attempt_started,"
    " attempt_ended, doubt, looks, created, changed, linked, person, terminal"
)


def insert_entry(connection: Connection, entry: Entry) -> None:
    """Write a new row; `seq` is given by the table."""
    values = _values(entry)
    marks = ",".join("?" * len(values))
    connection.execute(f"INSERT INTO outbox ({_COLUMNS}) VALUES ({marks})", values)


def _values(entry: Entry) -> tuple[Any, ...]:
    request, body = request_columns(entry.request)
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
        entry.terminal,
    )


def request_columns(request: Request | None) -> tuple[str | None, bytes | None]:
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
        terminal=row["terminal"],
    )
