"""An entry of the outbox: one edit on its way to one server (outbox 1 and 2).

    pending -> sending -> done
    sending -> later | unsure | conflict | refused
    later | unsure -> pending
    conflict | refused | pending | later -> discarded
    pending | later | unsure | conflict | refused -> moved   (passed on to another terminal)

`sending` is on disk before the request leaves; after a crash every `sending` is `unsure`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.intents import Intent, Way


class EntryState(StrEnum):
    """Where an entry stands."""

    PENDING = "pending"
    SENDING = "sending"
    LATER = "later"
    UNSURE = "unsure"
    CONFLICT = "conflict"
    REFUSED = "refused"
    DONE = "done"
    DISCARDED = "discarded"
    MOVED = "moved"


OPEN_STATES = frozenset(
    {EntryState.PENDING, EntryState.SENDING, EntryState.LATER, EntryState.UNSURE}
)
STUCK_STATES = frozenset({EntryState.CONFLICT, EntryState.REFUSED})
NOT_AT_END = OPEN_STATES | STUCK_STATES


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it leaves, without token: from then on resent byte for byte."""

    method: str
    path: str
    """Below the system's base address, already percent-encoded."""
    api: str
    """Which contract file it belongs to ("enfore-inventory"): chooses the base address."""
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry before it is written: `key` is local to one plan, `after` names other keys.

    `lane` is `stock:<product>:<place>` for stock writes, else empty.
    """

    key: str
    intent: Intent
    way: Way
    after: tuple[str, ...] = ()
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the outbox. Times are UTC ms of this machine, unless they say server."""

    id: str
    seq: int
    system: str
    document: str
    event: str
    """The journal event that obliges us (the post)."""
    intent: Intent
    way: Way
    after: tuple[str, ...]
    lane: str
    keys: tuple[str, ...]
    """ObjectIds minted at posting: idempotency keys and the mark, in the adapter's order."""
    state: EntryState
    left: bool
    attempts: int
    not_before: int
    request: Request | None = None
    baseline: dict[str, Any] | None = None
    answer: dict[str, Any] | None = None
    last_error: dict[str, Any] | None = None
    attempt_started: int | None = None
    attempt_ended: int | None = None
    doubt: int | None = None
    """When the last attempt ended that may have arrived; None: none did, as far as we know."""
    looks: tuple[int, ...] = ()
    """When we looked for its effect and saw no trace, since the last attempt."""
    created: int = 0
    changed: int = 0
    linked: str | None = None
    """The entry that this one replaces ("send anyway" is a new row)."""
    person: str = "desk"
    terminal: str = ""
    """The terminal whose work it carries on, where that is another one: its registers stay under
    that name, and its places are not ours alone."""
