"""What one running hub holds: database, identity, tokens, switches, faults, clock, request log."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.aio import Clock, SystemClock
from app.hub import checking, identity, records, seeding
from app.hub.faults import Faults
from app.hub.identity import Identity, Tokens
from app.hub.options import HubOptions, Switches
from app.hub.schema import MIGRATIONS
from app.sqlite import Database


@dataclass
class State:
    """Made by `opened`, ended by `close`."""

    options: HubOptions
    identity: Identity
    database: Database
    tokens: Tokens
    clock: Clock
    switches: Switches
    faults: Faults = field(default_factory=Faults)
    requests: deque[dict[str, Any]] = field(default_factory=deque)
    skew_ms: int = 0
    count: int = 0
    offline_for: Callable[[int], None] | None = None
    """Stops listening for so many ms; set by who owns the listener."""

    def now(self) -> int:
        """Server time in ms: the machine's, moved by the control call's skew."""
        return self.clock.now() + self.skew_ms

    def close(self) -> None:
        self.database.close()


def opened(data: Path, options: HubOptions, clock: Clock | None = None) -> State:
    """Open or make the hub's database in the folder `data`.

    Raises app.sqlite.StoreError when it cannot be used, app.hub.problems.NoChecker when answers
    shall be checked and nothing is there to do it.
    """
    if options.check:
        checking.require()
    used = clock or SystemClock()
    known = identity.load()
    database = Database(data / "hub.db", MIGRATIONS, synchronous="NORMAL")
    tokens = Tokens(known, _token_key(database), options.token_lifetime_ms)
    if options.demo and not database.read(seeding.is_seeded):
        contents, now = seeding.demo(), used.now()
        database.write(lambda tx: seeding.seed_first(tx, contents, now)).result()
    return State(
        options=options,
        identity=known,
        database=database,
        tokens=tokens,
        clock=used,
        switches=options.switches,
        requests=deque(maxlen=options.request_log if options.control else 0),
    )


def _token_key(database: Database) -> str:
    """The key that signs tokens; kept, so that they outlive a restart."""
    kept = database.read(lambda tx: records.meta(tx, "token_key"))
    return kept or new_token_key(database)


def new_token_key(database: Database) -> str:
    """Another key: every token issued so far is refused from now on."""
    key = secrets.token_hex(16)
    database.write(lambda tx: records.set_meta(tx, "token_key", key)).result()
    return key
