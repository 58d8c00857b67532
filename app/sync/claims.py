"""Says which goods-ins and goods-outs this terminal works on, and keeps saying it (design 4).

Advice, never a lock: written on opening and take-over, renewed while the document is open, taken
away on leaving. What cannot be said now is said at the next beat; a claim that nobody renews ends
by itself, so that a dead terminal blocks nobody.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass

from app.clients.base import System
from app.clients.errors import ClientError, SaidNo
from app.domain.claims import Claimable
from app.sqlite import StoreError
from app.sync.clock import ServerClock
from app.sync.connectivity import Connectivity
from app.sync.stepping import Pace

log = logging.getLogger(__name__)


PART = 1 / 3


@dataclass(slots=True)
class _Said:
    """A claim on the server: when it was written (monotonic ms), and its end (server time, ms)."""

    at: int
    until: int
    sure: bool
    """Looked at once more: another terminal that wrote at the same moment has not taken it away."""


class Claims:
    """This terminal's claims. `busy` says whether registers are on their way to where the claim
    lies: they have precedence.
    """

    def __init__(
        self,
        system: System,
        pace: Pace,
        *,
        link: Connectivity,
        server_clock: ServerClock,
        busy: Callable[[Claimable], bool],
    ) -> None:
        self._system = system
        self._clock = pace.clock
        self._timings = pace.timings
        self._link = link
        self._server_clock = server_clock
        self._busy = busy
        self._wanted: frozenset[Claimable] = frozenset()
        self._person = ""
        self._renews = True
        self._said: dict[Claimable, _Said] = {}
        """What the server knows."""
        self._news = asyncio.Event()
        self._turned = asyncio.Event()

    def hold(self, wanted: Collection[Claimable], person: str, *, renew: bool = True) -> None:
        """From now on these are ours. Without `renew` what is said of them stays until its lease
        ends, and no more is said: nobody is at the terminal.
        """
        if person != self._person:
            for said in self._said.values():  # it names somebody who is not here any more
                said.at -= self._timings.claim_every
        told = (frozenset(wanted), person, renew)
        if told != (self._wanted, self._person, self._renews):
            self._wanted, self._person, self._renews = told
            self._news.set()

    def let_go(self) -> None:
        """Nothing is open any more."""
        self.hold((), "")

    def now(self) -> int:
        """The server's time, by which leases end, ms; this machine's until it is known."""
        moment = self._server_clock.server_time(self._clock.stamp())
        return self._clock.now() if moment is None else moment.at

    async def run(self) -> None:
        """Write, renew and take away, for ever."""
        while True:
            self._news.clear()
            if self._link.width(1):
                await self._turn()
            self._turned.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause()):
                    await self._news.wait()

    async def close(self, patience_ms: int) -> None:
        """Take the claims away, if the server answers soon; else they end by themselves. Of the
        patience with a closing program they have a part: more important things come after them.
        """
        self.let_go()
        if self._link.width(1):
            with suppress(TimeoutError):
                async with asyncio.timeout(patience_ms / 1000 * PART):
                    await self._turn()

    async def wait_said(self) -> None:
        """Return when the server knows what we hold; for tests."""
        while not (self._renews and self._said.keys() == self._wanted and not self._due()):
            self._turned.clear()
            await self._turned.wait()

    def _pause(self) -> float | None:
        if not self._wanted and not self._said:
            return None
        gone = self._said.keys() - self._wanted
        open_ends = gone or (self._renews and self._wanted - self._said.keys())
        unsure = any(not said.sure for said in self._said.values())
        soon = open_ends or unsure
        beat = self._timings.probe_every if soon else self._timings.claim_every
        return beat / 1000

    def _due(self) -> list[Claimable]:
        if not self._renews:
            return []
        last = self._clock.monotonic() - self._timings.claim_every
        return [on for on in self._wanted if on not in self._said or self._said[on].at <= last]

    async def _turn(self) -> None:
        for on in [on for on in self._said if on not in self._wanted]:
            if await self._say(on, None):
                self._said.pop(on, None)
        fresh = set()
        for on in self._due():
            until = self._until()
            if on in self._wanted and await self._say(on, until):
                fresh.add(on)
                sure = on in self._said
                self._said[on] = _Said(self._clock.monotonic(), until, sure)
        for on in [on for on, said in self._said.items() if not said.sure and on not in fresh]:
            # The same once more: nothing is written where it is still there.
            said = self._said.get(on)
            if said is not None and on in self._wanted and await self._say(on, said.until):
                said.sure = True

    def _until(self) -> int:
        """The end of the lease on the server's clock, ms."""
        return self.now() + self._timings.claim_lease

    async def _say(self, on: Claimable, until: int | None) -> bool:
        """Whether nothing more is to be said about it now. What cannot be written (somebody
        else's text, no room, a document that is gone) is as good as said.
        """
        try:
            if self._busy(on):
                return False
            written = await self._link.watch(self._system.claim(on, self._person, until))
        except SaidNo as error:
            log.info("no claim on %s: %s", on, error.what)
            return True
        except StoreError as error:
            log.warning("no claim on %s while the queue cannot be read: %s", on, error)
            return False
        except ClientError as error:
            log.info("no claim on %s yet: %s", on, error.what)
            return False
        if not written:
            log.info("no room for a claim on %s", on)
        return True
