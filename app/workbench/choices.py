"""What a person decides about an entry of the outbox: written with the journal event that says
who and why, in one transaction (outbox 6).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.entry import Entry
from app.domain.events import Event
from app.domain.receipt.actions import DecideEntry
from app.domain.receipt.facts import Choice, ReceiptFact
from app.sqlite import Connection
from app.sync import decisions
from app.sync.decisions import Decided, NotNow, OthersWait
from app.sync.engine import NOT_AT_END, Engine
from app.workbench.receiving import ReceivingDesk, load_receipt
from app.workbench.station import Station


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a choice ended: `done`, `moved_on` (it moved on by itself meanwhile), `under_way`,
    `at_its_end`, `gone`, or `others_wait` with the entries that would never leave."""

    how: str
    others: tuple[Entry, ...] = ()


class Choices:
    """The choices about entries of this terminal; the open desk is asked for."""

    def __init__(
        self, station: Station, engine: Engine, desk: Callable[[], ReceivingDesk | None]
    ) -> None:
        self._station = station
        self._engine = engine
        self._open = desk

    async def retry(self, entry_id: str) -> Chosen:
        """Try it again now; what may have arrived is looked for first."""
        entry = self._station.outbox.entry(entry_id)
        if entry is None:
            return Chosen("gone")
        return await self._write(decisions.retry(entry), (entry,), Choice.RETRY, "")

    async def discard(self, entry_id: str, reason: str, *, with_waiting: bool = False) -> Chosen:
        """Never send it; what waits for it is asked about unless `with_waiting`."""
        entry = self._station.outbox.entry(entry_id)
        if entry is None:
            return Chosen("gone")
        unfinished = self._station.outbox.entries(NOT_AT_END)
        decided = decisions.discard(
            entry,
            unfinished,
            reason=reason,
            person=self._station.stamp.person,
            with_waiting=with_waiting,
        )
        gone = (entry, *decisions.waiting_for(entry, unfinished)) if with_waiting else (entry,)
        return await self._write(decided, gone, Choice.DISCARD, reason)

    async def _write(
        self,
        decided: Decided | NotNow | OthersWait,
        entries: Sequence[Entry],
        choice: Choice,
        reason: str,
    ) -> Chosen:
        if isinstance(decided, NotNow):
            return Chosen(decided.key)
        if isinstance(decided, OthersWait):
            return Chosen("others_wait", decided.entries)
        told = [self._told(entry, choice, reason) for entry in entries]
        jobs = [desk.writing(events) for desk, events in told if events]

        def also(connection: Connection) -> None:
            for job in jobs:
                job(connection)

        if not await self._engine.apply(decided, also):
            return Chosen("moved_on")
        for desk, events in told:
            desk.adopt(events)
        return Chosen("done")

    def _told(
        self, entry: Entry, choice: Choice, reason: str
    ) -> tuple[ReceivingDesk, tuple[Event[ReceiptFact], ...]]:
        desk = self._open()
        if desk is None or desk.key != entry.document:
            desk = load_receipt(self._station, entry.document)
        intent = entry.intent
        action = DecideEntry(
            post=entry.event,
            entry=entry.id,
            choice=choice,
            reason=reason,
            product=getattr(intent, "product", ""),
            place=getattr(intent, "place", ""),
            condition=getattr(intent, "condition", None),
            line=getattr(intent, "line", ""),
        )
        return desk, desk.prepare(action)
