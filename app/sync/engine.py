"""The loop that drains the outbox: the only thing that starts sending.

One engine serves one system. It reads new rows when it is woken, hands entries whose turn it is
to an `Attempt`, at most eight at a time and fair between documents, and writes what came of it.
What the next step needs of the past is on disk before the step is taken, so the engine may end
at any moment.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from app import aio
from app.clients.base import LANE_BEFORE, Answer, Answers, Clash, System
from app.clients.errors import SignIn
from app.domain.entry import OPEN_STATES, STUCK_STATES, Entry, EntryState
from app.domain.intents import Way
from app.settings import Timings
from app.sqlite import StoreError
from app.store.ballast import Ballast
from app.store.epoch import Epoch
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.sync import outcomes
from app.sync.attempt import Attempt
from app.sync.board import Board, Slot, slot_of
from app.sync.changes import Changed, OnChange
from app.sync.clock import ServerClock
from app.sync.connectivity import Connectivity, Link, Status
from app.sync.outcomes import Around, Move
from app.sync.pauses import Chance, back_off
from app.sync.waits import creators_of, object_of, waits_of
from app.sync.writing import Writing

log = logging.getLogger(__name__)
PARALLEL = 8
DAY = 86_400_000
_MOVABLE = (EntryState.PENDING, EntryState.LATER, EntryState.UNSURE)


class Engine:
    """Drains the outbox of one terminal into one system.

    Raises (from `start`):
        StoreError: the store cannot be read or written.
    """

    def __init__(
        self,
        system: System,
        terminal: Terminal,
        *,
        clock: aio.Clock,
        timings: Timings,
        chance: Chance,
        on_change: OnChange = lambda changed: None,
        ballast: Ballast | None = None,
        epoch: Epoch | None = None,
    ) -> None:
        self.system = system
        self.outbox = Outbox(terminal)
        self.clock = ServerClock(terminal, timings.clock_uncertain)
        self.board = Board()
        self._own = clock
        self._timings = timings
        self._chance = chance
        self._on_change = on_change
        self._ballast = ballast
        self._epoch = epoch
        self._owner = aio.Owner("outbox")
        self.link = Connectivity(
            system.probe,
            clock=clock,
            timings=timings,
            on_change=self._link_changed,
            on_time=self.clock.learn,
        )
        self._pen = Writing(
            terminal,
            ballast=ballast,
            owner=self._owner,
            retry_ms=timings.back_off_first,
            on_trouble=self._disk_changed,
        )
        self._woken = asyncio.Event()
        self._turned = asyncio.Event()
        self._new_rows = True
        self._last_seq = -1
        self._busy = 0
        self._closing = False
        self._counted = False
        self._lane_answers: dict[str, tuple[int, dict[str, Any]]] = {}
        self._news = Changed()
        self._loop: asyncio.AbstractEventLoop | None = None

    # --- life --------------------------------------------------------------------------------

    async def start(self) -> None:
        """Recover what a crash left behind, then begin to drain."""
        self._loop = asyncio.get_running_loop()
        restored = await self._epoch.open() if self._epoch is not None else False
        await aio.wait_for(self.outbox.recover(self._own.now(), restored=restored))
        await aio.wait_for(self.outbox.prune(self._own.now() - self._timings.keep_done_days * DAY))
        await self._remember_lost_writes()
        if self._ballast is not None:
            aio.spawn(asyncio.to_thread(self._ballast.ensure), name="ballast", owner=self._owner)
        aio.spawn(self.link.run(), name="probe", owner=self._owner)
        aio.spawn(self._run(), name="drain", owner=self._owner)

    async def close(self) -> None:
        """Start nothing more, give what is under way `shutdown` ms to come back, end.

        What does not come back is unsure at the next start.
        """
        self._closing = True
        self.wake()
        try:
            async with asyncio.timeout(self._timings.shutdown / 1000):
                while self._busy:
                    await self._next_turn()
        except TimeoutError:
            log.warning("%d entries were still under way", self._busy)
        await self._owner.close()

    def wake(self) -> None:
        """New rows are on disk. May be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        self._new_rows = True
        self._woken.set()

    def nudge(self) -> None:
        """Look again what may move now: time or the network went on. On the loop's thread."""
        self._woken.set()

    def credentials_changed(self) -> None:
        """Somebody signed in, or the credentials were replaced: try them at once."""
        self.link.ask()

    # --- waiting for it ----------------------------------------------------------------------

    async def wait_idle(self) -> None:
        """Return when nothing can move before a time, the network or a person lets it."""
        while not self._is_idle():
            await self._next_turn()

    async def wait_drained(self) -> None:
        """Return when everything that needs no person is at its end."""
        while not (self._is_idle() and self._is_drained()):
            await self._next_turn()

    async def _next_turn(self) -> None:
        self._turned.clear()
        await self._turned.wait()

    def _is_idle(self) -> bool:
        if self._new_rows or self._busy or self._loop is None:
            return False
        if self._pen.stopped is not None or self.link.width(PARALLEL) == 0:
            return self.link.link is not Link.STARTING
        due = self.board.next_due(self._own.monotonic())
        return due is None or due > self._own.monotonic()

    def _is_drained(self) -> bool:
        return self.board.next_due(self._own.monotonic()) is None

    def status(self) -> Status:
        """What the chip shows."""
        states = [slot.state for slot in self.board.slots.values()]
        stuck = sum(state in STUCK_STATES for state in states)
        wrong = self.clock.wrong_by(self._own.stamp())
        return Status(
            link=self.link.link,
            to_send=len(states) - stuck,
            stuck=stuck,
            last_contact=self.link.last_contact,
            clock_off=wrong,
            disk=self._pen.stopped.key if self._pen.stopped else "",
            error=self.link.error,
        )

    # --- the loop ----------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            if self._new_rows:
                await self._take_new_rows()
            await self._start_what_may()
            self._publish()
            self._turned.set()
            await self._sleep()

    async def _sleep(self) -> None:
        now = self._own.monotonic()
        due = self.board.next_due(now) if self._room() else None
        pause = None if due is None else max(due - now, 1) / 1000
        try:
            async with asyncio.timeout(pause):
                await self._woken.wait()
        except TimeoutError:
            return

    def _room(self) -> int:
        if self._closing or self._pen.stopped is not None:
            return 0
        return self.link.width(PARALLEL) - self._busy

    async def _take_new_rows(self) -> None:
        self._new_rows = False
        rows, successors = await asyncio.to_thread(self._read_new_rows)
        for old, new in successors.items():
            self.board.succeed(old, new)
        self.board.add([self._slot(entry) for entry in rows])
        for entry in rows:
            self._last_seq = max(self._last_seq, entry.seq)
            self._tell(entry.id, entry.document)

    def _read_new_rows(self) -> tuple[list[Entry], dict[str, str]]:
        rows = self.outbox.unfinished(self.system.name, self._last_seq)
        successors = self.outbox.successors() if any(row.linked for row in rows) else {}
        if successors:
            # A row that replaces another stands where that one stood.
            places = self.outbox.places(successors)
            rows.sort(key=lambda row: places.get(row.id, row.seq))
        return rows, successors

    def _slot(self, entry: Entry) -> Slot:
        now = self._own.monotonic()
        # A wall clock that was set meanwhile must not hold a row for ever.
        most = max(self._timings.retry_after_most, self._timings.back_off_most)
        rest = min(max(entry.not_before - self._own.now(), 0), most)
        return slot_of(entry, now, now + rest)

    async def _remember_lost_writes(self) -> None:
        """Objects that an older write may still reach: the next one waits (outbox 3)."""
        settle = self._timings.settle
        since = self._own.now() - settle
        lost = await asyncio.to_thread(self.outbox.settled_lately, self.system.name, since)
        for entry in lost:
            queue = object_of(entry)
            if queue:
                self.board.settle_until((queue,), self._own.monotonic() + settle)

    async def _start_what_may(self) -> None:
        while self._room() > 0:
            slot = self.board.pick(self._own.monotonic())
            if slot is None:
                self._counted = self._counted and self._busy > 0
                return
            self._busy += 1
            if not self._counted and self._epoch is not None:
                await self._count_epoch()
            self._counted = True
            aio.spawn(self._advance(slot), name=f"entry {slot.id}", owner=self._owner)

    async def _count_epoch(self) -> None:
        # A copy of the store that was made before this queue is sent must be known as one.
        try:
            assert self._epoch is not None
            await self._epoch.count()
        except StoreError:
            log.warning("the disk takes nothing; sending will stop by itself")

    # --- one entry ---------------------------------------------------------------------------

    async def _advance(self, slot: Slot) -> None:
        try:
            entry = self.outbox.entry(slot.id)
            if entry is None or entry.state not in _MOVABLE:
                self._moved_on(slot, entry)
                return
            move = await self._step(slot, entry)
            if move is None:
                self._moved_on(slot, self.outbox.entry(slot.id))
            else:
                await self._write(slot, entry, move)
        except StoreError as error:
            log.warning("nothing was sent: %s", error)
            self._rest(slot, slot.state, self._timings.back_off_first)
        finally:
            slot.busy = False
            self._busy -= 1
            if slot.id in self.board.slots:
                self.board.moved(slot)
            self._woken.set()

    async def _step(self, slot: Slot, entry: Entry) -> Move | None:
        answers, missing, fresh = self._answers(entry)
        around = self._around_of(slot, entry, fresh)
        if missing:
            return outcomes.clash(Clash("creator_gone", {"entries": missing}))
        unsure_stock = entry.state is EntryState.UNSURE and entry.way is Way.PROBED
        if unsure_stock and not await self._knows_time():
            return outcomes.not_yet(entry, outcomes.CLOCK_UNKNOWN, around())
        attempt = Attempt(
            self.system, leave=self._leave, ask=self._ask, around=around, sign_in=self._signed_out
        )
        ours = self._ours(entry) if entry.state is EntryState.UNSURE else ()
        return await attempt.step(entry, answers, ours)

    def _answers(self, entry: Entry) -> tuple[Answers, list[str], bool]:
        """Answers it waits for, creators that made nothing, and whether one is fresh."""
        creators = creators_of(entry.intent)
        ends = self.outbox.ends(waits_of(entry))
        answers: dict[str, dict[str, Any]] = {
            wanted: end.answer or {} for wanted, end in ends.items() if end.state is EntryState.DONE
        }
        fresh = any(
            0 <= self._own.now() - ends[each].changed < self._timings.fresh_404
            for each in creators
            if each in answers
        )
        before = self._lane_answers.get(entry.lane)
        now = self._own.monotonic()
        if before is not None and now - before[0] < self._timings.baseline_fresh:
            answers[LANE_BEFORE] = before[1]
        return answers, [each for each in creators if each not in answers], fresh

    def _around_of(self, slot: Slot, entry: Entry, fresh: bool) -> Callable[[], Around]:
        def since(moment: int | None) -> int | None:
            return None if moment is None else self._own.monotonic() - moment

        def around() -> Around:
            return Around(
                now=self._own.now(),
                timings=self._timings,
                pause=lambda attempts: back_off(attempts, self._timings, self._chance),
                fresh=fresh,
                since_end=self._own.monotonic() - slot.ended,
                since_look=since(slot.first_look),
                puzzled_for=since(slot.puzzled),
            )

        return around

    async def _knows_time(self) -> bool:
        if not self.clock.certain(self._own.stamp()):
            await self.link.probe()
        return self.clock.certain(self._own.stamp())

    def _ours(self, entry: Entry) -> Sequence[Entry]:
        """Our own done entries of the lane that explain changes in the window of a look."""
        if not entry.lane:
            return ()
        start = (entry.attempt_started or entry.created) - self._timings.window_before
        return self.outbox.of_lane(entry.lane, EntryState.DONE, since=start)

    async def _ask(self, call: Awaitable[Any]) -> Any:
        result = await self.link.watch(call)
        if isinstance(result, Answer):
            self.clock.learn(result.time)
            self.link.answered(result.took)
        return result

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
            self._tell(before.id, before.document)
            self._publish()
        return written

    async def _signed_out(self, entry: Entry, error: SignIn) -> Move | None:
        """A permission that is missing puts one entry aside; refused credentials hold all."""
        if not await self.link.probe():
            return None
        return outcomes.no_permission(entry, error) if error.status == 403 else None

    # --- what came of it ---------------------------------------------------------------------

    async def _write(self, slot: Slot, entry: Entry, move: Move) -> None:
        now = self._own.now()
        columns = {"not_before": now + move.rest if move.rest else 0, **move.columns}
        frm = (entry.state, EntryState.SENDING)
        written = await self._pen.outcome(entry.id, frm, now, state=move.state, **columns)
        if not written:
            self._moved_on(slot, self.outbox.entry(slot.id))
            return
        self._note(slot, entry, move)

    def _note(self, slot: Slot, entry: Entry, move: Move) -> None:
        now = self._own.monotonic()
        lost = move.columns.get("doubt") is not None
        if lost:
            slot.ended, slot.first_look, slot.lost = now, None, True
        elif not move.looked:
            slot.first_look = None
        elif slot.first_look is None:
            slot.first_look = now
        slot.puzzled = (slot.puzzled or now) if move.puzzled else None
        slot.for_link = move.for_link
        if move.state is EntryState.DONE and entry.lane:
            self._lane_answers[entry.lane] = (now, move.columns["answer"])
        self._rest(slot, move.state, move.rest)
        if slot.state not in OPEN_STATES | STUCK_STATES:
            self._finish(slot, entry)
        self._tell(slot.id, slot.document)

    def _finish(self, slot: Slot, entry: Entry) -> None:
        # A write to this object got lost once and may still arrive: the next one waits.
        queue = object_of(entry)
        if queue and slot.lost:
            self.board.settle_until((queue,), slot.ended + self._timings.settle)
        self.board.finish(slot.id)

    def _rest(self, slot: Slot, state: EntryState, rest: int) -> None:
        slot.state = state
        slot.due = self._own.monotonic() + rest

    def _moved_on(self, slot: Slot, entry: Entry | None) -> None:
        """Somebody else moved the row (a discard): the disk is right."""
        if entry is None or entry.state not in OPEN_STATES | STUCK_STATES:
            self.board.finish(slot.id)
        else:
            self._rest(slot, entry.state, self._timings.back_off_first)
        self._tell(slot.id, slot.document)

    # --- what others are told ----------------------------------------------------------------

    def _link_changed(self, before: Link, link: Link) -> None:
        if link in (Link.ONLINE, Link.SLOW) and before not in (Link.ONLINE, Link.SLOW):
            self.board.wake_link(self._own.monotonic())
        self._news |= Changed(link=True)
        self._woken.set()

    def _disk_changed(self) -> None:
        self._news |= Changed(disk=True, link=True)
        self._woken.set()

    def _tell(self, entry_id: str, document: str) -> None:
        self._news |= Changed(frozenset((entry_id,)), frozenset((document,)), link=True)

    def _publish(self) -> None:
        news, self._news = self._news, Changed()
        if news != Changed():
            self._on_change(news)
