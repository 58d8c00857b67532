"""The loop that drains the outbox: the only thing that starts sending.

One engine serves one system. It reads new rows when it is woken, hands entries whose turn it is
on, at most eight at a time and fair between documents, and writes what came of it. What the next
step needs of the past is on disk before the step is taken, so the engine may end at any moment.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from app import aio
from app.clients.base import Look, Prepared, System
from app.domain.entry import NOT_AT_END, STUCK_STATES, Entry, EntryState
from app.sqlite import Connection, StoreError
from app.store.ballast import Ballast
from app.store.epoch import Epoch
from app.store.outbox import Outbox, RowMove
from app.store.terminal import Terminal
from app.sync.board import Board, Slot
from app.sync.changes import OnChange, Telling
from app.sync.connectivity import Connectivity, Link, Status
from app.sync.decisions import Decided
from app.sync.outcomes import Move
from app.sync.recollection import Recollection
from app.sync.stepping import Pace, Stepping
from app.sync.taking_up import TakingUp
from app.sync.waits import object_of
from app.sync.writing import Writing

log = logging.getLogger(__name__)
PARALLEL = 8
MOVABLE = (EntryState.PENDING, EntryState.LATER, EntryState.UNSURE)


class Engine:
    """Drains the outbox of one terminal into one system."""

    def __init__(
        self,
        system: System,
        terminal: Terminal,
        pace: Pace,
        *,
        on_change: OnChange = lambda changed: None,
        ballast: Ballast | None = None,
        epoch: Epoch | None = None,
        memory: Recollection | None = None,
    ) -> None:
        self.system = system
        self.outbox = Outbox(terminal)
        self.board = Board()
        self._rows = TakingUp(system.name, self.outbox, self.board, pace)
        self.memory = memory or Recollection(terminal, pace.timings.clock_uncertain)
        self.clock = self.memory.clock
        self.link = Connectivity(
            system.probe,
            clock=pace.clock,
            timings=pace.timings,
            on_change=self._link_changed,
            on_time=self.clock.learn,
            on_probed=self.nudge,
        )
        self._terminal = terminal
        self._own = pace.clock
        self._timings = pace.timings
        self._telling = Telling(on_change, pace.timings.news_every)
        self._news = self._telling.news
        self._ballast = ballast
        self._epoch = epoch
        self._owner = aio.Owner("outbox")
        self._pen = Writing(
            terminal,
            ballast=ballast,
            owner=self._owner,
            retry_ms=pace.timings.back_off_first,
            on_trouble=self._disk_changed,
        )
        self.stepping = Stepping(
            system,
            self.outbox,
            pace,
            server_clock=self.clock,
            link=self.link,
            leave=self._leave,
        )
        self._woken = asyncio.Event()
        self._turned = asyncio.Event()
        self._new_rows = True
        self._turning = False
        self._busy = 0
        self._down_since = pace.clock.monotonic()
        self._closing = False
        self._counted = False
        self._loop: asyncio.AbstractEventLoop | None = None

    # --- life --------------------------------------------------------------------------------

    async def start(self) -> None:
        """Recover what a crash left behind, then begin to drain.

        Raises:
            StoreError: the store cannot be read or written.
        """
        self._loop = asyncio.get_running_loop()
        restored = await self._epoch.compare() if self._epoch is not None else False
        await self._rows.recover(self._own.now(), restored=restored)
        await self._count_epoch()
        if self._ballast is not None:
            aio.spawn(asyncio.to_thread(self._ballast.ensure), name="ballast", owner=self._owner)
        aio.spawn(self.link.run(), name="probe", owner=self._owner)
        aio.spawn(self._run(), name="drain", owner=self._owner)

    async def close(self) -> None:
        """Start nothing more, give what is under way `shutdown` ms to come back, end.

        What does not come back is unsure at the next start.
        """
        self._closing = True
        self._woken.set()
        try:
            async with asyncio.timeout(self._timings.shutdown / 1000):
                while self._busy:
                    await self._next_turn()
        except TimeoutError:
            log.warning("%d entries were still under way", self._busy)
        await self._count_epoch()
        await self._owner.close()
        self._telling.stop()

    def wake(self) -> None:
        """New rows are on disk. May be called from any thread."""
        self._new_rows = True  # at once: whoever waits for idle right now must see it
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._woken.set)

    def nudge(self) -> None:
        """Look again what may move now, on the loop's thread."""
        self._woken.set()

    def credentials_changed(self) -> None:
        """Somebody signed in, or the credentials were replaced: they are tried at once."""
        self.link.ask()

    # --- waiting for it ----------------------------------------------------------------------

    async def wait_idle(self) -> None:
        """Return when nothing can move before a time, the network or a person lets it."""
        while not self._is_idle():
            await self._next_turn()

    async def wait_drained(self) -> None:
        """Return when everything that needs no person is at its end."""
        while not (self._is_idle() and self.board.next_due(self._own.monotonic()) is None):
            await self._next_turn()

    async def _next_turn(self) -> None:
        self._turned.clear()
        await self._turned.wait()

    def _is_idle(self) -> bool:
        if self._new_rows or self._busy or self._loop is None or self._woken.is_set():
            return False
        if self._turning:  # rows may just be on their way from the disk
            return False
        if self._pen.stopped is not None:
            return True
        if self.link.width(PARALLEL) == 0:
            return not self.link.deciding and self.link.link is not Link.STARTING
        due = self.board.next_due(self._own.monotonic())
        return due is None or due > self._own.monotonic()

    def status(self) -> Status:
        """What the chip shows."""
        states = [slot.state for slot in self.board.slots.values()]
        stuck = sum(state in STUCK_STATES for state in states)
        return Status(
            link=self.link.link,
            to_send=len(states) - stuck,
            stuck=stuck,
            last_contact=self.link.last_contact,
            clock_off=self.clock.wrong_by(self._own.stamp()),
            disk=self._pen.stopped.key if self._pen.stopped else self._rows.unread,
            error=self.link.error,
            network=self.link.network,
        )

    # --- the loop ----------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            self._turning = True
            try:
                if self._new_rows:
                    await self._take_new_rows()
                await self._start_what_may()
            except StoreError as error:
                # Whatever is on the disk stays due; the queue must outlive a moment's trouble.
                log.warning("the queue cannot be read: %s", error)
                self._new_rows = True
            tell = self._telling.soon if self._busy else self._telling.now
            tell()
            self._turning = False
            self._turned.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause()):
                    await self._woken.wait()

    def _pause(self) -> float | None:
        if self._new_rows:
            return self._timings.back_off_first / 1000
        now = self._own.monotonic()
        due = self.board.next_due(now) if self._room() > 0 else None
        return None if due is None else max(due - now, 1) / 1000

    def _room(self) -> int:
        if self._closing or self._pen.stopped is not None:
            return 0
        return self.link.width(PARALLEL) - self._busy

    async def _take_new_rows(self) -> None:
        self._new_rows = False
        for entry in await self._rows.take():
            self._news.add(entry.id, entry.document)

    async def _start_what_may(self) -> None:
        if self._busy == 0:
            self._counted = False
        while self._room() > 0:
            slot = self.board.pick(self._own.monotonic())
            if slot is None:
                return
            self._busy += 1
            if not self._counted:
                self._counted = True
                await self._count_epoch()
            aio.spawn(self._advance(slot), name=f"entry {slot.id}", owner=self._owner)

    async def _count_epoch(self) -> None:
        # A copy of the store that was made before this queue is sent must be known as one.
        try:
            if self._epoch is not None:
                await self._epoch.count()
        except StoreError as error:
            log.warning("the epoch cannot be counted: %s", error)

    # --- one entry ---------------------------------------------------------------------------

    async def _advance(self, slot: Slot) -> None:
        try:
            entry = self.outbox.entry(slot.id)
            move = None
            if entry is not None and entry.state in MOVABLE:
                move = await self.stepping.step(slot, entry)
            if entry is None or move is None or not await self._write(slot, entry, move):
                self._take_from_disk(slot)
        except StoreError as error:
            # It stays due: nothing is started until the disk takes writes again.
            log.warning("nothing was sent: %s", error)
        finally:
            slot.busy = False
            self._busy -= 1
            if slot.id in self.board.slots:
                self.board.moved(slot)
            self._woken.set()

    async def _leave(self, before: Entry, sending: Entry) -> bool:
        written = await self._pen.leave(
            before.id,
            (before.state,),
            self._own.now(),
            state=sending.state,
            request=sending.request,
            baseline=sending.baseline,
            left=sending.left,
            attempts=sending.attempts,
            attempt_started=sending.attempt_started,
            attempt_ended=None,
        )
        if written:
            self._news.add(before.id, before.document)
            self._telling.soon()
        return written

    async def _write(self, slot: Slot, entry: Entry, move: Move) -> bool:
        now = self._own.now()
        columns = {"not_before": now + move.rest if move.rest else 0, **move.columns}
        frm = (entry.state, EntryState.SENDING)
        written = await self._pen.outcome(entry.id, frm, now, state=move.state, **columns)
        if written:
            self._note(slot, entry, move)
        return written

    def _note(self, slot: Slot, entry: Entry, move: Move) -> None:
        now = self._own.monotonic()
        if move.columns.get("doubt") is not None:
            slot.ended, slot.first_look, slot.lost = now, None, True
        elif not move.looked:
            slot.first_look = None
        elif slot.first_look is None:
            slot.first_look = now
        slot.puzzled = (slot.puzzled or now) if move.puzzled else None
        slot.for_link = move.for_link
        slot.state, slot.due = move.state, now + move.rest
        if slot.state not in NOT_AT_END:
            self._finish(slot, entry)
        self._news.add(slot.id, slot.document)

    def _finish(self, slot: Slot, entry: Entry) -> None:
        queue = object_of(entry)
        if queue and slot.lost:
            # A write to this object got lost once and may still arrive: the next one waits.
            self.board.settle_until((queue,), slot.ended + self._timings.settle)
        self.board.finish(slot.id)

    def _take_from_disk(self, slot: Slot) -> None:
        """The row was moved by somebody else: the disk is right."""
        entry = self.outbox.entry(slot.id)
        if entry is None or entry.state not in NOT_AT_END:
            self.board.finish(slot.id)
        else:
            slot.state = entry.state
            slot.due = self._own.monotonic()
        self._news.add(slot.id, slot.document)

    # --- what a person decided ---------------------------------------------------------------

    async def look_again(self, entry_id: str) -> Look | Prepared:
        """What the server shows of an entry now, for a person about to decide; writes nothing.

        `Done` means that it arrived after all (see `decisions.arrived`).

        Raises:
            KeyError: there is no such entry.
            ClientError: the server did not show it.
        """
        entry = self.outbox.entry(entry_id)
        if entry is None:
            raise KeyError(entry_id)
        return await self.stepping.look_again(entry)

    async def apply(
        self, decided: Decided, also: Callable[[Connection], None] | None = None
    ) -> bool:
        """Write a decision (see `decisions`), in one transaction with what `also` writes.

        Returns when it is on disk; False (and nothing is written) when one of its entries has
        moved on meanwhile.

        Raises:
            StoreError: nothing was written.
        """
        written = await aio.wait_for(
            self.outbox.decide(decided.moves, decided.inserts, also, changed=self._own.now())
        )
        if not written:
            return False
        successors = {new.linked: new.id for new in decided.inserts if new.linked}
        for move in decided.moves:
            slot = self.board.slots.get(move.entry_id)
            if slot is not None:
                self._take_decision(slot, move, successors.get(slot.id))
        self.wake()
        self._telling.now()
        return True

    def _take_decision(self, slot: Slot, move: RowMove, successor: str | None) -> None:
        written = self.outbox.entry(successor) if successor is not None else None
        state = EntryState(move.columns.get("state", slot.state))
        if written is not None and written.state in NOT_AT_END:
            self.board.replace(slot.id, self._rows.slot(written))
        elif state not in NOT_AT_END:
            self.board.finish(slot.id)
        else:
            slot.state, slot.puzzled, slot.for_link = state, None, False
            slot.due = self._own.monotonic()
            self.board.moved(slot)
        self._news.add(slot.id, slot.document)

    # --- what others are told ----------------------------------------------------------------

    def _link_changed(self, before: Link, link: Link) -> None:
        sends = (Link.ONLINE, Link.SLOW)
        now = self._own.monotonic()
        if before in sends and link not in sends:
            self._down_since = now
        # After a blip what failed keeps its short pause, else it could go round without end.
        long = now - self._down_since >= self._timings.back_off_first
        if link in sends and before not in sends and long:
            self.board.wake_link(now)
        self._news.link()
        self._woken.set()

    def _disk_changed(self) -> None:
        self._news.disk()
        self._woken.set()
