"""Unsent work goes to another terminal, as a file on a stick: every entry is sent by one of the
two, and by one only.

An export alone must not stop the terminal from sending: a file that is lost would lose entries.
And a file alone must not let another one send: both would. So passing on is one step of this
terminal's own store, and the file is its receipt:

1. The documents that can go are read in one piece, and the file's bytes are made of them.
2. One transaction marks their unsent rows `moved`, and keeps the bytes beside them. It fails, and
   nothing has happened, if anything moved on since 1.
3. The bytes are written where they were wanted, under a temporary name, forced to the disk, and
   renamed. Then the hand-over is noted as written.

A crash before 2: nothing has happened. Between 2 and 3, or in 3: the rows are moved, and the same
command again writes the same bytes under the same id. Lost afterwards, the file is written again
by its id. The terminal that takes over writes rows, journals and the id of the hand-over in one
transaction: a crash before it has taken nothing, one after it has taken all, and the same file
again takes nothing. Then it renames the file, so that it is not carried on to a third one.

A file names the one terminal that may take it over. Another one refuses it: two that take over the
same file could not know of each other. Taking back is the exception, and needs a person's word
that nobody else took it over or ever will; what is taken back is looked for on the server before
it is sent, as in a restored store, for that word may be wrong.

Whole documents go (`sync.passing_on`). What is under way stays until it is answered; a document
that is passed on cannot be opened here any more, for its next post would be weighed against what
the other terminal says. What may have arrived stays `unsure` there and is looked for.
"""

from __future__ import annotations

import asyncio
import logging
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from app import aio
from app.domain.entry import Entry, EntryState
from app.settings import write_atomically
from app.store.hand_overs import Columns, HandOver, HandOvers, Load, Stale, Way
from app.store.outbox import RowMove
from app.sync.decisions import Decided
from app.sync.engine import Engine
from app.sync.passing_on import needed, passed_on
from app.workbench.errors import Unavailable
from app.workbench.outbox_checks import TERMINAL_ID
from app.workbench.outbox_file import Packed, packed, place_of
from app.workbench.outbox_moves import PassedOn
from app.workbench.outbox_redacting import own_secrets
from app.workbench.station import Station

log = logging.getLogger(__name__)
TRIES = 5
Opened = Callable[[], Sequence[str]]


class PassingOn:
    """Passes on the work of one terminal."""

    def __init__(self, station: Station, engine: Engine) -> None:
        self._station = station
        self._engine = engine
        self._hand_overs = HandOvers(station.terminal)

    async def pass_on(self, path: Path, target: str, opened: Opened) -> PassedOn:
        """Pass on to the terminal `target` what can go, as a file. `opened` tells the documents
        that stay because they are being worked on now: one may be opened while the file is made.

        If an earlier file for it was never there whole, or if nothing more can go, that one is
        written again instead.

        Raises:
            Unavailable: it cannot be done; nothing has moved.
            StoreError: the store cannot be read or written; nothing has moved.
            OSError: the file could not be written; what has moved is in the store, and the same
                call again writes it.
        """
        here = self._station.profile.terminal
        if not TERMINAL_ID.fullmatch(here):
            # Nobody could take over what is from nowhere, not even this terminal again.
            raise Unavailable("outbox_not_set_up")
        if not TERMINAL_ID.fullmatch(target):
            raise Unavailable("outbox_no_target", target)
        if target == here:
            raise Unavailable("outbox_to_itself", target)
        unfinished = self._hand_overs.last_out(target, unwritten=True)
        if unfinished is not None:
            return await self._write_again(path, unfinished)
        found, stayed = await self._moved(target, opened)
        if found is None:
            last = self._hand_overs.last_out(target)
            if last is None or last.content is None:
                key = "outbox_nothing_can_go" if stayed else "outbox_nothing_to_pass_on"
                raise Unavailable(key, str(stayed))
            return replace(await self._write_again(path, last), stayed=stayed)
        hand_over, load = found
        await self._write(path, hand_over)
        documents = len(load.documents)
        return PassedOn(path, hand_over.id, hand_over.entries, documents, stayed)

    async def again(self, path: Path, key: str) -> PassedOn:
        """Write the file of an earlier hand-over again.

        Raises:
            Unavailable: there is none of this id that went out from here.
            OSError: it could not be written.
        """
        known = self._hand_overs.get(key)
        if known is None or known.way is not Way.OUT or known.content is None:
            raise Unavailable("outbox_no_such_hand_over", key)
        return await self._write_again(path, known)

    async def _write_again(self, path: Path, known: HandOver) -> PassedOn:
        await self._write(path, known)
        return PassedOn(path, known.id, known.entries, again=True)

    async def _write(self, path: Path, hand_over: HandOver) -> None:
        content = await asyncio.to_thread(zlib.decompress, hand_over.content or b"")
        await asyncio.to_thread(write_atomically, path, content, 0o600)
        await aio.wait_for(self._hand_overs.written(hand_over.id))

    async def _moved(self, target: str, opened: Opened) -> tuple[tuple[HandOver, Load] | None, int]:
        stayed = 0
        for _ in range(TRIES):
            made, stayed = await asyncio.to_thread(self._made, target, opened())
            if made is None:
                return None, stayed
            hand_over, load, documents, decided = made
            if documents.intersection(opened()):
                continue
            also = self._hand_overs.marking(load, documents, hand_over)
            try:
                if await self._engine.apply(decided, also):
                    for document in documents:
                        self._station.changed("document", document)
                    return (hand_over, load), stayed
            except Stale:
                log.info("the queue moved on while it was passed on: once more")
        raise Unavailable("outbox_too_busy")

    def _made(
        self, target: str, opened: Sequence[str]
    ) -> tuple[tuple[HandOver, Load, frozenset[str], Decided] | None, int]:
        """The hand-over with its bytes, as the store is now; in a thread."""
        station = self._station
        stayed: list[int] = []
        stands = station.outbox.successors()

        def choose(unsent: list[Entry]) -> frozenset[str]:
            chosen = passed_on(unsent, opened, stands)
            stayed.append(chosen.stayed)
            return chosen.documents

        load, documents = self._hand_overs.load(station.system.name, choose, needed)
        if not documents:
            return None, stayed[0]
        rows = load.unsent(documents)
        unsent = tuple(row["id"] for row in rows)
        now = station.clock.now()
        key, source = station.mint(), station.profile.terminal
        told = Packed(key, source, target, place_of(station.profile), load, unsent)
        content = packed(told, now, own_secrets(station.terminal.db.path.parent))
        squeezed = zlib.compress(content)
        hand_over = HandOver(key, Way.OUT, target, now, len(unsent), content=squeezed)
        decided = Decided(tuple(_move(row, key) for row in rows))
        return (hand_over, load, documents, decided), stayed[0]


def _move(row: Columns, hand_over: str) -> RowMove:
    columns = {"state": EntryState.MOVED, "hand_over": hand_over}
    return RowMove(row["id"], (EntryState(row["state"]),), columns)
