"""The posts of counts on their way: how far they are, taken back while they wait, counted anew.

A post of thousands of differences takes its time. What has not left yet can be taken back at any
moment, in one transaction with the journal's event; the next post says it again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.count_intents import CountStock
from app.domain.counting.actions import CancelPost
from app.domain.counting.facts import Spot
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.store import look_back
from app.sync.engine import Engine
from app.workbench.count_views import PostProgress
from app.workbench.counting import CountDesk
from app.workbench.kinds import is_count
from app.workbench.station import Station
from app.workbench.taking_back import held, taken_back

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk

WAITING = (EntryState.PENDING, EntryState.LATER)
"""Of these, what has not left can be taken back."""
TRIES = 3


@dataclass(slots=True)
class CountPosts:
    """What became of posts. `load` makes the desk of a count that is not open."""

    station: Station
    engine: Engine
    opened: Callable[[], OpenDesk | None]
    load: Callable[[str], CountDesk]

    def progress(self, document: str, post: str = "") -> PostProgress:
        """How far a post of a count is, or all of its posts; quick."""
        tallies = look_back.tallies_of(self.station.terminal, document, CountStock.TYPE, post)
        again = sum(one.rows for one in tallies if one.again)

        def count(*states: EntryState) -> int:
            return sum(one.rows for one in tallies if one.state in states)

        waiting = sum(one.rows for one in tallies if one.state in WAITING and not one.left)
        return PostProgress(
            total=sum(one.rows for one in tallies) - again,
            done=count(EntryState.DONE),
            stuck=count(*STUCK_STATES),
            dropped=count(EntryState.DISCARDED, EntryState.MOVED) - again,
            waiting=waiting,
        )

    async def cancel(self, document: str, reason: str = "") -> int:
        """Take back what of a count's posts has not left yet; how many entries those were.

        Raises:
            StoreError: nothing was taken back.
        """
        for _ in range(TRIES):
            entries = await asyncio.to_thread(self._waiting, document)
            taken = await self._cancel(document, entries, reason) if entries else 0
            if taken is not None:
                return taken
        return 0

    def _waiting(self, document: str) -> list[Entry]:
        terminal = self.station.terminal
        found = look_back.entries_about(terminal, (document,), (CountStock.TYPE,), WAITING)
        return [entry for entry in found if not entry.left]

    async def _cancel(self, document: str, entries: list[Entry], reason: str) -> int | None:
        """None when one of them has moved on meanwhile: then nothing was taken back."""
        with held(self.engine, entries) as mine:
            return await self._taken_back(document, mine, reason)

    async def _taken_back(
        self, document: str, entries: tuple[Entry, ...], reason: str
    ) -> int | None:
        opened = self.opened()
        here = is_count(opened) and opened.key == document
        desk: Any = opened if here else await asyncio.to_thread(self.load, document)
        by_post: dict[str, list[Spot]] = {}
        for entry in entries:
            by_post.setdefault(entry.event, []).append(_spot(entry))
        events = tuple(
            event
            for post, spots in by_post.items()
            for event in desk.prepare(CancelPost(post, tuple(spots), reason))
        )
        if not events:
            return 0
        decided = taken_back(entries, reason, self.station.stamp.person)
        if not await self.engine.apply(decided, desk.writing(events)):
            return None
        desk.adopt(events)
        return len(entries)


def _spot(entry: Entry) -> Spot:
    intent = entry.intent
    assert isinstance(intent, CountStock)
    return Spot(intent.product, intent.place, intent.condition)
