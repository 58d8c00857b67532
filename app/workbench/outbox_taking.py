"""Work that another terminal passed on (`outbox_passing`) is taken over here: all of it, once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app import aio
from app.domain.entry import EntryState
from app.store.codec import from_json
from app.store.hand_overs import Columns, HandOver, HandOvers, Load, Way
from app.store.taking_over import take_over
from app.sync.engine import Engine
from app.workbench.errors import Unavailable, UnknownRecord
from app.workbench.kinds import codecs
from app.workbench.outbox_file import MOST_BYTES, Packed, place_of, unpacked
from app.workbench.outbox_moves import Imported
from app.workbench.station import Station
from app.workbench.taught import learn, teaches

TAKEN = ".taken"
"""What is added to the name of a file that was taken over."""


class TakingOver:
    """Takes over work for one terminal."""

    def __init__(self, station: Station, engine: Engine) -> None:
        self._station = station
        self._engine = engine
        self._hand_overs = HandOvers(station.terminal)

    async def take_over(self, path: Path, *, back: bool = False) -> Imported:
        """Take over what a file holds, exactly once. `back`: it is from here, and a person says
        that nobody took it over or ever will.

        Raises:
            Unavailable: nothing was taken over; the sentence says why.
            StoreError: it could not be written; nothing was.
        """
        content = await asyncio.to_thread(_content_of, path)
        found = await asyncio.to_thread(lambda: unpacked(content, codecs()))
        self._must_be_for_us(found, back=back)
        way = Way.BACK if back else Way.IN
        unsent = frozenset(found.unsent)
        rows = tuple(
            self._as_ours(row, found, goes=row["id"] in unsent, back=back)
            for row in found.load.entries
        )
        load = replace(found.load, entries=rows)
        now = self._station.clock.now()
        hand_over = HandOver(found.id, way, found.source, now, len(unsent))
        try:
            taken = await aio.wait_for(
                take_over(self._station.terminal, load, found.unsent, hand_over)
            )
        except UnknownRecord as error:
            raise Unavailable("outbox_file_newer", str(error)) from error
        await self._taken_up(load, taken.events)
        problems = () if await asyncio.to_thread(_marked_as_taken, path) else ("outbox_file_kept",)
        documents = len(load.documents) if taken.entries else 0
        return Imported(taken.entries, taken.known, documents, found.source, problems)

    def _must_be_for_us(self, found: Packed, *, back: bool) -> None:
        station = self._station
        known = self._hand_overs.get(found.id)
        from_here = known is not None and known.way is not Way.IN
        if from_here and not back:
            raise Unavailable("outbox_from_here", found.target)
        if back and not from_here:
            raise Unavailable("outbox_not_from_here", found.source)
        if not back and found.target != station.profile.terminal:
            raise Unavailable("outbox_for_another", found.target)
        if dict(found.place) != place_of(station.profile):
            raise Unavailable("outbox_other_server", found.source)

    def _as_ours(self, row: Columns, found: Packed, *, goes: bool, back: bool) -> Columns:
        """A row as it stands here. Times of attempts are of another clock; what matters of them is
        counted from now.
        """
        here = self._station.profile.terminal
        whose = row["terminal"] or found.source
        told = {**row, "terminal": "" if whose == here else whose}
        if not goes:
            return told
        now = self._station.clock.now()
        state = EntryState(row["state"])
        if back and state in (EntryState.PENDING, EntryState.LATER) and row["way"] != "guard":
            told |= {"state": EntryState.UNSURE, "doubt": now}
        if told["doubt"] is not None or told["state"] is EntryState.UNSURE:
            started = self._started(row, now)
            told |= {"doubt": now, "attempt_started": started, "attempt_ended": now}
            told |= {"looks": "[]", "not_before": 0}
        return told

    def _started(self, row: Columns, now: int) -> int:
        """When the lost attempt began, on this machine's clock; where nobody can tell, now: then
        none of our own writes explains what is seen, and a person is asked.
        """
        server = _baseline_server(row)
        off = self._engine.clock.wrong_by(self._station.clock.stamp())
        return now if server is None or off is None else server + off

    async def _taken_up(self, load: Load, events: frozenset[str]) -> None:
        """Everything that lives beside the store follows."""
        station = self._station
        self._engine.clock.reload()
        kinds = codecs()
        for head in load.documents:
            told = station.terminal.events(head["id"], kinds[head["kind"]])
            for event in told:
                if event.id in events and teaches(event.fact):
                    await aio.wait_for(learn(station.cache, event.fact))
            station.changed("document", head["id"])
        station.owed()
        station.changed("outbox")


def _baseline_server(row: Columns) -> int | None:
    told = from_json(row["baseline"])
    server = told.get("server") if isinstance(told, dict) else None
    return server if isinstance(server, int) else None


def _content_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unavailable("outbox_file_foreign", path.name)
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("outbox_file_unreadable", f"{path.name}: {error.strerror}") from error


def _marked_as_taken(path: Path) -> bool:
    with suppress(OSError):
        path.replace(path.with_name(path.name + TAKEN))
        return True
    return False
