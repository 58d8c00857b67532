"""Online or not: found out from what calls meet, and left by itself when a probe answers.

Nothing in flight is ever cancelled here: a slow write may still arrive, and a cancelled one would
be unsure for nothing.

    ONLINE     entries leave, eight at a time
    SLOW       answers take too long: one at a time, and a probe tries for better
    SIGN_IN    the system refuses the credentials: nothing leaves until it takes them
    the rest   nothing leaves; a probe goes out every `probe_every`
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app import aio
from app.clients.base import ServerTime
from app.clients.errors import ClientError, SignIn
from app.settings import Timings
from app.sync.outcomes import is_network

T = TypeVar("T")

SIGN_IN_PATIENCE = 12
"""So many times rarer are probes while the credentials are refused."""

SANE_WALL_CLOCK = 1_767_225_600_000
"""2026-01-01: a machine that says earlier has lost its clock, and no certificate is valid then."""


class Link(StrEnum):
    """What the chip says."""

    STARTING = "starting"
    ONLINE = "online"
    SLOW = "slow"
    OFFLINE = "offline"
    PORTAL = "portal"
    PROXY = "proxy"
    CERTIFICATE = "certificate"
    CLOCK = "clock"
    SIGN_IN = "sign_in"


_NAMED = {
    "captive_portal": Link.PORTAL,
    "proxy_page": Link.PROXY,
    "certificate": Link.CERTIFICATE,
    "certificate_expired": Link.CERTIFICATE,
    "certificate_name": Link.CERTIFICATE,
    "clock": Link.CLOCK,
}


@dataclass(frozen=True, slots=True)
class Status:
    """The connection chip: state, what is to send, what needs a person, last contact (UTC ms)."""

    link: Link
    to_send: int = 0
    stuck: int = 0
    last_contact: int | None = None
    clock_off: int | None = None
    """How far the wall clock is off the server's, ms, when that is known."""
    disk: str = ""
    """Key of the sentence when nothing can be sent because of the disk."""
    error: str = ""
    network: str = ""
    """What is wrong with it, as a key of the network's sentences; "" while nothing is."""


class Connectivity:
    """The state of one system's connection."""

    def __init__(
        self,
        probe: Callable[[], Awaitable[ServerTime | None]],
        *,
        clock: aio.Clock,
        timings: Timings,
        on_change: Callable[[Link, Link], None],
        on_time: Callable[[ServerTime | None], None],
        on_probed: Callable[[], None],
    ) -> None:
        self._probe = probe
        self._clock = clock
        self._timings = timings
        self._on_change = on_change
        self._on_time = on_time
        self._on_probed = on_probed
        self._wanted = asyncio.Event()
        self._probing: asyncio.Future[bool] | None = None
        self._in_turn = False
        """The probe under way, if one is, is followed by the next one in its time."""
        self._fault = ""
        self.link = Link.STARTING
        self.last_contact: int | None = None
        self.error = self.network = ""

    @property
    def deciding(self) -> bool:
        """Whether a probe is about to tell more."""
        return self._wanted.is_set() or self._probing is not None

    def width(self, most: int) -> int:
        """How many entries may be under way now."""
        return {Link.ONLINE: most, Link.SLOW: 1}.get(self.link, 0)

    # --- what calls tell ---------------------------------------------------------------------

    async def watch(self, call: Awaitable[T]) -> T:
        """Await a call of the system and learn from how it ends; one that hangs wakes a probe."""
        loop = asyncio.get_running_loop()
        hangs = loop.call_later(self._timings.slow / 1000, self.ask)
        try:
            result = await call
        except ClientError as error:
            self.failed(error)
            raise
        finally:
            hangs.cancel()
        self.last_contact = self._clock.now()
        return result

    def answered(self, took: int) -> None:
        """A call was answered after `took` ms."""
        self.last_contact = self._clock.now()
        if self.link is Link.SIGN_IN:
            return
        if took > self._timings.slow:
            self._become(Link.SLOW)
        elif self.link is not Link.ONLINE:
            self._become(Link.ONLINE)

    def failed(self, error: ClientError) -> None:
        """A call failed: credentials and the network are everybody's, the rest is its own."""
        if isinstance(error, SignIn):
            self.refused(error)
        if not is_network(error):
            return
        self.error = error.what
        link, before = self._named(error), self.network
        self.network = "clock" if link is Link.CLOCK else error.network or "unreachable"
        if link is self.link and self.network != before:
            self._on_change(link, link)  # the same word on the chip, another sentence beside it
        self._become(link)

    def _named(self, error: ClientError) -> Link:
        link = _NAMED.get(error.network, Link.OFFLINE)
        if link is Link.CERTIFICATE and self._clock.now() < SANE_WALL_CLOCK:
            return Link.CLOCK
        return link

    def refused(self, error: SignIn) -> None:
        """The credentials are refused also after a renewal."""
        self.error, self.network = error.what, "sign_in"
        self._become(Link.SIGN_IN)

    def _become(self, link: Link) -> None:
        if link is self.link:
            return
        before, self.link = self.link, link
        if link in (Link.ONLINE, Link.SLOW):
            self.network = ""
        if link is Link.ONLINE:
            self.error = ""
        elif before in (Link.ONLINE, Link.SLOW) and not self._in_turn:
            self.ask()  # one call that failed says little: ask at once
        self._on_change(before, link)

    # --- the probe ---------------------------------------------------------------------------

    def ask(self) -> None:
        """Probe now: something hangs, the person pressed retry, credentials changed."""
        self._wanted.set()

    async def run(self) -> None:
        """Probe at the start, when asked, and every `probe_every` while not online."""
        while True:
            self._wanted.clear()
            self._in_turn = True
            try:
                await self.probe()
                self._fault = ""
            except Exception as error:  # noqa: BLE001 - who stopped asking would be offline for ever
                self._tell(error)
            finally:
                self._in_turn = False
            self._on_probed()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause()):
                    await self._wanted.wait()

    def _tell(self, fault: Exception) -> None:
        """A fault of our own, once, however often it is met."""
        if repr(fault) != self._fault:
            self._fault = repr(fault)
            aio.report("the probe", fault)

    def _pause(self) -> float | None:
        if self.link is Link.ONLINE:
            return None
        # A login that is refused over and over may lock the account.
        times = SIGN_IN_PATIENCE if self.link is Link.SIGN_IN else 1
        return self._timings.probe_every * times / 1000

    async def probe(self) -> bool:
        """Ask the system for the cheapest thing; True when it answers and takes us.

        Several callers share one probe.
        """
        if self._probing is not None:
            return await asyncio.shield(self._probing)
        self._probing = asyncio.get_running_loop().create_future()
        well = False
        try:
            well = await self._probe_once()
        finally:
            self._probing.set_result(well)
            self._probing = None
        return well

    async def _probe_once(self) -> bool:
        started = self._clock.monotonic()
        slow = asyncio.get_running_loop().call_later(self._timings.slow / 1000, self._drags)
        try:
            time = await self._probe()
        except SignIn as error:
            self.refused(error)
            return False
        except ClientError as error:
            if is_network(error):
                self.failed(error)
                return False
            # A no, or a server's own trouble, is an answer: the system is there.
        else:
            self._on_time(time)
        finally:
            slow.cancel()
        took = self._clock.monotonic() - started
        if self.link is Link.SIGN_IN:
            self._become(Link.STARTING)
        self.answered(took)
        return True

    def _drags(self) -> None:
        if self.link in (Link.ONLINE, Link.STARTING):
            self._become(Link.SLOW)
