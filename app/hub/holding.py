"""Holds of a goods-out (R76-R78): kept in its head, so that a list shows them without asking."""

from __future__ import annotations

from typing import Any

from app.hub import logs, records
from app.hub.logs import logged
from app.hub.options import Switches

Body = dict[str, Any]
HOLDS = "on_hold_data"
ACTIVE, RELEASED = "ACTIVE", "RELEASED"
API = "EXTERNAL_API"
_WRITTEN = ("description", "reason")


def made(content: Body, now: int, context: str = API) -> Body:
    """A manual hold, ACTIVE (R77); a caller writes its description and reason only (R76)."""
    written = {name: value for name, value in content.items() if name in _WRITTEN}
    head = {"id": records.mint(now), "classification": "MANUAL", "creation_context": context}
    return logged({**head, **written, "status": ACTIVE}, ACTIVE, now)


def added(head: Body, hold: Body) -> Body:
    """The goods-out's body with one more hold."""
    return {**head, HOLDS: [*head.get(HOLDS, []), hold]}


def found(head: Body, identifier: str) -> Body | None:
    return next((hold for hold in head.get(HOLDS, []) if hold["id"] == identifier), None)


def released(head: Body, identifier: str, now: int) -> Body:
    """The goods-out's body with one hold released."""
    holds = [
        logged({**hold, "status": RELEASED}, RELEASED, now) if hold["id"] == identifier else hold
        for hold in head.get(HOLDS, [])
    ]
    return {**head, HOLDS: holds}


def is_held(head: Body) -> bool:
    return any(hold["status"] == ACTIVE for hold in head.get(HOLDS, []))


def shown(hold: Body, switches: Switches) -> Body:
    """A hold as its own call answers it."""
    return {**hold, "status_log": logs.shown(hold["status_log"], switches)}


def shown_on_head(head: Body, switches: Switches) -> Body:
    """What the goods-out itself says about its holds (A68)."""
    holds = head.get(HOLDS, [])
    if not switches.hold_shows_fields:
        return {HOLDS: [{} for _ in holds], "on_hold_information": {}}
    active = sum(hold["status"] == ACTIVE for hold in holds)
    information = {"is_on_hold": active > 0, "active_holds": active}
    return {
        HOLDS: [shown(hold, switches) for hold in holds],
        "on_hold_information": information,
    }
