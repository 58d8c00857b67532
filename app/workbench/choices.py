"""What a person decides about an entry of the outbox: written with the journal event that says
who and why, in one transaction (outbox 6).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.clients.base import Done
from app.clients.errors import ClientError, SaidNo
from app.domain.entry import NOT_AT_END, STUCK_STATES, Entry, EntryState
from app.domain.events import Event
from app.domain.working import Choice
from app.sqlite import Connection
from app.sync import decisions
from app.sync.decisions import Decided, NotNow, OthersWait
from app.sync.engine import Engine
from app.sync.putting_back import putting_back
from app.workbench.kinds import load_desk
from app.workbench.station import Station
from app.workbench.working import WorkDesk

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk

log = logging.getLogger(__name__)
AnyDesk = WorkDesk[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a choice ended: `done`, `moved_on` (it moved on by itself meanwhile), `under_way`,
    `at_its_end`, `gone`, or `others_wait` with the entries that would never leave.

    "Send anyway" may also end as `arrived` (the last look found it: nothing is sent), or as
    `not_looked` (the server did not answer: nothing was changed), or `needs_lead`.
    """

    how: str
    others: tuple[Entry, ...] = ()


class Choices:
    """The choices about entries of this terminal; the open desk is asked for."""

    def __init__(
        self, station: Station, engine: Engine, desk: Callable[[], OpenDesk | None]
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
        stands = self._station.outbox.successors()
        decided = decisions.discard(
            entry,
            unfinished,
            reason=reason,
            person=self._station.stamp.person,
            with_waiting=with_waiting,
            stands=stands,
        )
        behind = decisions.waiting_for(entry, unfinished, stands) if with_waiting else ()
        return await self._write(decided, (entry, *behind), Choice.DISCARD, reason)

    async def take_theirs(self, entry_id: str, reason: str) -> Chosen:
        """It is on the server: never send it, and never say it again. What waits for it goes on,
        unless it needs what this entry would have made, or this entry is a check of it.

        Only about what asks a person: as long as the terminal can find out by itself, it does.
        """
        entry = self._station.outbox.entry(entry_id)
        if entry is None:
            return Chosen("gone")
        if entry.state not in STUCK_STATES:
            return _not_asked(entry)
        decided = decisions.take_theirs(
            entry,
            self._station.outbox.entries(NOT_AT_END),
            reason=reason,
            person=self._station.stamp.person,
            stands=self._station.outbox.successors(),
        )
        return await self._write(decided, (entry,), Choice.TAKE_THEIRS, reason)

    async def send_anyway(
        self, entry_id: str, reason: str, judged: Mapping[str, bool] = decisions.NOTHING
    ) -> Chosen:
        """Look once more; if it is not there, send it as a new row, whatever stands against it.
        `judged` says of doubtful movements of a count, by their ids, whether they came before it.

        Only about what asks a person. The choice is in the journal also when the look ends it as
        arrived.
        """
        before = self._station.outbox.entry(entry_id)
        if before is None:
            return Chosen("gone")
        if before.state not in STUCK_STATES:
            return _not_asked(before)
        found = await self._look_again(before)
        if isinstance(found, Chosen):
            return found
        if self._station.outbox.entry(entry_id) != before:
            return Chosen("moved_on")
        decided: Decided | NotNow
        if found is not None:
            decided = decisions.arrived(before, found.answer)
        else:
            decided = self._anew(before, reason, judged)
        chosen = await self._write(decided, (before,), Choice.SEND_ANYWAY, reason)
        return Chosen("arrived") if found and chosen.how == "done" else chosen

    def _anew(self, entry: Entry, reason: str, judged: Mapping[str, bool]) -> Decided | NotNow:
        station = self._station
        return decisions.send_anyway(
            entry,
            reason=reason,
            person=station.stamp.person,
            mint=station.mint,
            now=station.clock.now(),
            judged=judged,
        )

    async def _look_again(self, entry: Entry) -> Done | Chosen | None:
        """The effect, if it is there; None if it is not, or if only a person can tell."""
        try:
            found = await self._engine.look_again(entry.id)
        except SaidNo:
            return None  # The server lets nobody look: the person has, elsewhere.
        except ClientError as error:
            log.info("no look before sending anyway: %s", error.what)
            return Chosen("not_looked")
        return found if isinstance(found, Done) else None

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
        if choice in (Choice.DISCARD, Choice.TAKE_THEIRS):
            decided = self._putting_back(decided, entries)
        of_documents: dict[str, list[Entry]] = {}
        for entry in entries:
            of_documents.setdefault(entry.document, []).append(entry)
        told = [self._told(key, its, choice, reason) for key, its in of_documents.items()]
        jobs = [desk.writing(events) for desk, events in told if events]

        def also(connection: Connection) -> None:
            for job in jobs:
                job(connection)

        if not await self._engine.apply(decided, also):
            return Chosen("moved_on")
        for desk, events in told:
            desk.adopt(events)
        return Chosen("done")

    def _putting_back(self, decided: Decided, dropped: Sequence[Entry]) -> Decided:
        station = self._station
        return putting_back(
            decided,
            dropped,
            mint=station.mint,
            now=station.clock.now(),
            settle=station.profile.timings.settle,
        )

    def _told(
        self, document: str, entries: Sequence[Entry], choice: Choice, reason: str
    ) -> tuple[AnyDesk, tuple[Event[Any], ...]]:
        """The desk of a document, which is folded once, and what its journal is told."""
        opened = self._open()
        here = opened is not None and opened.key == document
        desk: AnyDesk = opened if opened and here else load_desk(self._station, document)
        prepared = [desk.prepare(desk.choice(entry, choice, reason)) for entry in entries]
        return desk, tuple(event for events in prepared for event in events)


def _not_asked(entry: Entry) -> Chosen:
    """Why nobody can decide over an entry that asks nobody."""
    if entry.state is EntryState.SENDING:
        return Chosen("under_way")
    return Chosen("moved_on" if entry.state in NOT_AT_END else "at_its_end")
