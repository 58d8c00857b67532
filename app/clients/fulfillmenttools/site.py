"""What every part of the translation shares: engine, profile, clocks."""

from __future__ import annotations

from dataclasses import dataclass

from app.aio import Clock
from app.clients.engine import Engine, Probe, Vendor
from app.clients.fulfillmenttools import operations as ops
from app.clients.signing import GivenToken
from app.domain.entry import Entry
from app.settings import Credentials, Profile


@dataclass(frozen=True, slots=True)
class Site:
    """One terminal at one facility."""

    engine: Engine
    profile: Profile
    clock: Clock

    @property
    def facility(self) -> str:
        return self.profile.facility

    def server_now(self) -> int:
        """The server's time, ms; ours until the first answer."""
        return self.engine.now()

    def posted_at(self, entry: Entry) -> int:
        """When an entry was posted, in server time, ms: a receipt may leave hours later."""
        return entry.created + self.server_now() - self.clock.now()


def vendor(credentials: Credentials) -> Vendor:
    """What the engine must know of fulfillmenttools: its refusals are lists of errors (R188)."""
    told = {"summary": "title", "description": "detail"}
    return Vendor(GivenToken(credentials.token), errors="json", probe=_probe, told=told)


def _probe(now: int) -> Probe:
    return ops.PROCESSES, {"size": 1}
