"""`dockhand outbox`: entries as plain records for support, with no secret in them.

A request is stored without its token (outbox 1), so nothing has to be taken out here.
"""

from __future__ import annotations

import json
from typing import Any

from app.domain.entry import Entry
from app.domain.intents import Intent
from app.store.outbox import INTENTS


def record_of(entry: Entry) -> dict[str, Any]:
    """One entry as `outbox list` and `outbox export` show it; times are UTC ms."""
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
    told |= {"baseline": entry.baseline, "answer": entry.answer, "linked": entry.linked}
    return record_of(entry) | told


def _intent(intent: Intent) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(INTENTS.encode(intent))
    return {"type": intent.TYPE, "v": intent.V} | told
