"""What every part of the translation shares: engine, profile, clocks, and answers of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.aio import Clock
from app.clients.base import Answers
from app.clients.engine import Engine
from app.clients.moments import text_of
from app.clients.pages import Params
from app.clients.shelves import Remembers, RemembersNothing
from app.domain.entry import Entry
from app.settings import Profile, Timings

DAY = 86_400_000


@dataclass(frozen=True, slots=True)
class Site:
    """One terminal at one enfore organisation."""

    engine: Engine
    profile: Profile
    clock: Clock
    own_app: str = ""
    """Our app's name if no other terminal uses it (then a change that shows it names us)."""
    memory: Remembers = field(default_factory=RemembersNothing)

    @property
    def timings(self) -> Timings:
        return self.profile.timings

    @property
    def terminal(self) -> str:
        return self.profile.terminal

    def server_now(self) -> int:
        """The server's time, ms; ours until the first answer."""
        return self.engine.now()

    def since(self, entry: Entry) -> int:
        """Where a window for traces of an entry begins, in server time, ms (outbox 3)."""
        known = (entry.baseline or {}).get("server")
        if isinstance(known, int):
            return known - self.timings.window_before
        # It left before this program knew the server's clock: look a whole day back.
        return min(entry.created or self.clock.now(), self.server_now()) - DAY

    async def noted(self, entry: Entry) -> dict[str, Any]:
        """The server's time, from which on the mark of an entry is looked for: its baseline."""
        if self.engine.time is None:
            await self.engine.probe()
        earlier, now = (entry.baseline or {}).get("server"), self.server_now()
        return {"server": min(earlier, now) if isinstance(earlier, int) else now}

    def serves(self, facility: str | None) -> bool:
        """What is for another facility is none of ours; what is for nobody in particular is."""
        here = self.profile.facility
        return not facility or not here or facility == here

    def horizon(self) -> Params:
        """`from` and `to` of a list that is shown whole (design 4, pulls)."""
        return self.window(self.server_now() - self.timings.horizon_days * DAY)

    def window(self, since: int) -> Params:
        """`from` and `to` of a list; `to` lies ahead, for clocks that do."""
        return {"from": text_of(since), "to": text_of(self.server_now() + DAY)}


def may_have_arrived(entry: Entry) -> bool:
    """Whether an attempt of ours may have, or surely has, taken effect."""
    return entry.doubt is not None or (entry.last_error or {}).get("kind") == "Accepted"


def answer_with(answers: Answers, preferred: str, member: str) -> Mapping[str, Any]:
    """The answer that holds `member`: that of the entry `preferred`, else of any waited for."""
    found = answers.get(preferred)
    if found is not None and member in found:
        return found
    return next((answer for answer in answers.values() if member in answer), {})
