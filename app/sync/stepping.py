"""Everything one step of an entry must know, gathered: answers, our own writes, and the time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app import aio
from app.clients.base import Answer, Answers, Clash, Look, Prepared, System
from app.domain.entry import Entry, EntryState
from app.domain.intents import Way
from app.settings import Timings
from app.store.outbox import Outbox
from app.sync import outcomes
from app.sync.attempt import Attempt, Leave
from app.sync.board import Slot
from app.sync.clock import ServerClock
from app.sync.connectivity import Connectivity
from app.sync.outcomes import LOOKED_FOR, Around, Move
from app.sync.pauses import Chance, back_off
from app.sync.waits import creators_of, waits_of


@dataclass(frozen=True, slots=True)
class Pace:
    """Time and chance, as they are handed to the engine."""

    clock: aio.Clock
    timings: Timings
    chance: Chance


class Stepping:
    """Takes entries one step on; holds nothing of its own."""

    def __init__(
        self,
        system: System,
        outbox: Outbox,
        pace: Pace,
        *,
        server_clock: ServerClock,
        link: Connectivity,
        leave: Leave,
    ) -> None:
        self._system = system
        self._outbox = outbox
        self._clock = pace.clock
        self._timings = pace.timings
        self._chance = pace.chance
        self._server_clock = server_clock
        self._link = link
        self._leave = leave

    async def step(self, slot: Slot, entry: Entry) -> Move | None:
        """What becomes of the entry; None when somebody else moved it on.

        Raises:
            StoreError: the store cannot be read, or `sending` not written; nothing was sent.
        """
        answers, missing, fresh = self._answers(entry)
        around = self._around_of(slot, entry, fresh)
        if missing:
            return outcomes.clash(Clash("creator_gone", {"entries": missing}))
        in_doubt = entry.state is EntryState.UNSURE
        if in_doubt and entry.way is Way.PROBED and not await self._knows_time():
            return outcomes.not_yet(entry, outcomes.CLOCK_UNKNOWN, around())
        attempt = Attempt(self._system, leave=self._leave, ask=self.ask, around=around)
        return await attempt.step(entry, answers, self.ours(entry) if in_doubt else ())

    def _answers(self, entry: Entry) -> tuple[Answers, list[str], bool]:
        """Answers it waits for, creators that made nothing, and whether one is fresh."""
        creators = creators_of(entry.intent)
        ends = self._outbox.ends(waits_of(entry))
        answers: Answers = {
            wanted: end.answer or {} for wanted, end in ends.items() if end.state is EntryState.DONE
        }
        fresh = any(
            0 <= self._clock.now() - ends[each].changed < self._timings.fresh_404
            for each in creators
            if each in answers
        )
        return answers, [each for each in creators if each not in answers], fresh

    def answers(self, entry: Entry) -> Answers:
        """What the entries that this one waits for have answered."""
        return self._answers(entry)[0]

    def _around_of(self, slot: Slot, entry: Entry, fresh: bool) -> Callable[[], Around]:
        def since(moment: int | None) -> int | None:
            return None if moment is None else self._clock.monotonic() - moment

        def around() -> Around:
            return Around(
                now=self._clock.now(),
                timings=self._timings,
                pause=lambda attempts: back_off(attempts, self._timings, self._chance),
                fresh=fresh,
                since_end=self._clock.monotonic() - slot.ended,
                since_look=since(slot.first_look),
                puzzled_for=since(slot.puzzled),
            )

        return around

    async def _knows_time(self) -> bool:
        if not self._server_clock.certain(self._clock.stamp()):
            await self._link.probe()
        return self._server_clock.certain(self._clock.stamp())

    def ours(self, entry: Entry) -> Sequence[Entry]:
        """Our own done entries of the lane that may explain changes in the window of a look; and
        those that were moved: another terminal may write them there at any time.
        """
        if not entry.lane:
            return ()
        start = (entry.attempt_started or entry.created) - self._timings.window_before
        done = self._outbox.of_lane(entry.lane, EntryState.DONE, since=start)
        return (*done, *self._outbox.of_lane(entry.lane, EntryState.MOVED))

    async def look_again(self, entry: Entry) -> Look | Prepared:
        """What the server shows of an entry now; writes nothing.

        Raises:
            ClientError: the server did not show it.
        """
        answers = self.answers(entry)
        if entry.left and entry.way in LOOKED_FOR:
            found: Look = await self.ask(self._system.look(entry, answers, self.ours(entry)))
            return found
        prepared: Prepared = await self.ask(self._system.prepare(entry, answers))
        return prepared

    async def ask(self, call: Awaitable[Any]) -> Any:
        """Await a call of the system; connection and clock learn from it."""
        result = await self._link.watch(call)
        if isinstance(result, Answer):
            self._server_clock.learn(result.time)
            self._link.answered(result.took)
        return result
