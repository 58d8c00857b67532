"""Registers are looked at once more when no older write of another terminal can be on its way.

The field that they lie in is replaced whole and has no version (design 4, records). A terminal
that read it before our write and wrote it after our look takes our register away, and neither of
the two can see it then. So `settle` after a register was done it is looked for again, and where it
is gone it is said anew: by an entry of its own, so that it keeps its turn behind and before the
others of its field. A register that was followed by another one of ours needs no look; work that
was passed on is looked after by the terminal that has it now.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace

from app import aio
from app.clients.base import NoTrace, System
from app.clients.errors import ClientError, SaidNo
from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.goods_out_intents import RegisterPick
from app.domain.intents import RegisterHead, RegisterLine
from app.sqlite import StoreError
from app.store.hand_overs import HandOvers
from app.store.terminal import Terminal
from app.sync.engine import Engine
from app.sync.stepping import Pace
from app.sync.waits import object_of

log = logging.getLogger(__name__)

REGISTERS = (RegisterLine.TYPE, RegisterHead.TYPE, RegisterPick.TYPE)


class LastLooks:
    """One last look at each register of this terminal, in turns `look_apart` apart."""

    def __init__(self, system: System, engine: Engine, terminal: Terminal, pace: Pace) -> None:
        self._system = system
        self._hand_overs = HandOvers(terminal)
        self._engine = engine
        self._clock = pace.clock
        self._timings = pace.timings
        self._looked_until = pace.clock.now() - 2 * pace.timings.settle
        """Registers that were done before this have had their look (UTC ms)."""
        self._news_at = pace.clock.now()
        """When something was last sent: without news there is nothing to look at."""

    def note(self) -> None:
        """Entries have moved."""
        self._news_at = self._clock.now()

    async def run(self) -> None:
        """Look for ever, in turns."""
        while True:
            await asyncio.sleep(self._timings.look_apart / 1000)
            if self._news_at < self._looked_until:
                continue
            if self._engine.link.width(1):
                await self._guarded()

    async def _guarded(self) -> None:
        """A turn that fails is made again."""
        try:
            await self.turn()
        except ClientError as error:
            log.info("a last look was not answered: %s", error.what)
        except StoreError as error:
            log.warning("a last look stopped at the store: %s", error)

    async def turn(self) -> list[Entry]:
        """Look at what is due; the entries that say again what is gone.

        Raises:
            ClientError: the server did not show one; what it showed is said again.
            StoreError: the store cannot be read or written.
        """
        until = self._clock.now() - self._timings.settle
        outbox = self._engine.outbox
        done = await asyncio.to_thread(outbox.done_between, REGISTERS, self._looked_until, until)
        here = [one for one in done if self._hand_overs.passed_to(one.document) is None]
        latest = {object_of(entry): entry for entry in here}
        said, unseen = [], None
        for entry in latest.values():
            try:
                if await self._is_gone(entry):
                    said.append(await self._say_again(entry))
            except ClientError as error:
                unseen = unseen or error
                if not self._engine.link.width(1):
                    break  # else the others are looked at all the same
        if unseen is not None:
            raise unseen
        self._looked_until = until
        return [entry for entry in said if entry is not None]

    async def _is_gone(self, entry: Entry) -> bool:
        stepping = self._engine.stepping
        answers = stepping.answers(entry)
        try:
            return isinstance(await stepping.ask(self._system.look(entry, answers, ())), NoTrace)
        except SaidNo as error:
            log.info("a register has no place any more: %s", error.what)
            return False

    async def _say_again(self, entry: Entry) -> Entry | None:
        """A new row with the same register; None where this terminal says something newer."""
        now = self._clock.now()
        anew = replace(
            entry,
            id=aio.new_id(now),
            seq=0,
            state=EntryState.PENDING,
            left=False,
            attempts=0,
            not_before=0,
            request=None,
            baseline=None,
            answer=None,
            last_error=None,
            attempt_started=None,
            attempt_ended=None,
            doubt=None,
            looks=(),
            created=now,
            changed=now,
        )
        queue = object_of(entry)

        def newer(later: Sequence[Entry]) -> bool:
            # A newer one that was passed on is said by who has it now.
            alive = (*NOT_AT_END, EntryState.DONE, EntryState.MOVED)
            return any(one.state in alive and object_of(one) == queue for one in later)

        written = await aio.wait_for(
            self._engine.outbox.insert_unless(anew, newer, beyond=entry.seq)
        )
        if not written:
            return None
        log.info("another terminal wrote over a register: it is said again")
        self._engine.wake()
        return anew
