"""Status logs: what is kept of a step, and how much of it the wire shows."""

from __future__ import annotations

from typing import Any

from app.hub import timestamps
from app.hub.options import Switches

Body = dict[str, Any]


def logged(body: Body, status: str, now: int) -> Body:
    """The body with another line in its status log."""
    entry = {"status": status, "changed_on": timestamps.text(now)}
    return {**body, "status_log": [*body.get("status_log", []), entry]}


def shown(entries: list[Body], switches: Switches) -> list[Body]:
    """A log with its fields, or with empty entries (A28, A60)."""
    return entries if switches.logs_show_fields else [{} for _ in entries]
