"""The connection chip: quiet when all is well, one short word when it is not (law 11)."""

from __future__ import annotations

from app.ui.frame.values import Connection, Link
from app.workbench.views import ConnectionView

_AWAY = frozenset({"offline", "slow", "portal", "proxy"})
_NEEDS_A_PERSON = frozenset({"sign_in", "certificate", "clock"})


def chip(status: ConnectionView) -> Connection:
    """What the top bar shows; the figure is what is not sent yet."""
    unsent = status.to_send + status.stuck
    text = str(unsent) if unsent else ""
    if status.stuck or status.disk or status.link in _NEEDS_A_PERSON:
        return Connection(Link.ATTENTION, text)
    if status.link in _AWAY:
        return Connection(Link.OFFLINE, text)
    return Connection(Link.WORKING if unsent else Link.ONLINE, text)
