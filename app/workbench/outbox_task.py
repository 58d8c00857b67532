"""`dockhand outbox`: entries as plain records, and the copy of the queue for support.

The copy is for people to read: no terminal takes anything over from it (`outbox_passing`
makes what one does), and no secret is in it (`outbox_redacting`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from app import __version__
from app.domain.entry import Entry
from app.domain.intents import Intent
from app.store.outbox import INTENTS
from app.workbench.outbox_redacting import Redactor

COPY = "outbox copy for support"


def record_of(entry: Entry) -> dict[str, Any]:
    """One entry as `outbox list` shows it; times are UTC ms."""
    return {
        "id": entry.id,
        "document": entry.document,
        "state": entry.state,
        "intent": _intent(entry.intent),
        "way": entry.way,
        "after": entry.after,
        "lane": entry.lane,
        "left": entry.left,
        "attempts": entry.attempts,
        "not_before": entry.not_before,
        "last_error": entry.last_error,
        "person": entry.person,
        "terminal": entry.terminal,
        "created": entry.created,
        "changed": entry.changed,
    }


def whole_record_of(entry: Entry) -> dict[str, Any]:
    """One entry as `outbox show` shows it: with request, baseline and answer."""
    request = entry.request
    told: dict[str, Any] = {"system": entry.system, "event": entry.event, "keys": entry.keys}
    if request is not None:
        told["request"] = {
            "method": request.method,
            "api": request.api,
            "path": request.path,
            "body": request.body.decode("utf-8", "replace"),
        }
    told |= {
        "baseline": entry.baseline,
        "answer": entry.answer,
        "linked": entry.linked,
        "attempt_started": entry.attempt_started,
        "attempt_ended": entry.attempt_ended,
        "doubt": entry.doubt,
        "looks": entry.looks,
    }
    return record_of(entry) | told


def support_copy(
    entries: Iterable[Entry], about: Mapping[str, Any], secrets: Iterable[str] = ()
) -> bytes:
    """The whole queue with its history as JSON lines, secrets left out. The first line says whose
    it is (`about`), so that it can be told from what another terminal takes over.
    """
    clean = Redactor(secrets).value
    records = [json.dumps(clean(whole_record_of(one)), default=str) for one in entries]
    head = {"dockhand": COPY, "version": __version__, **about, "entries": len(records)}
    return "".join(f"{line}\n" for line in (json.dumps(head), *records)).encode()


def _intent(intent: Intent) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(INTENTS.encode(intent))
    return {"type": intent.TYPE, "v": intent.V} | told
