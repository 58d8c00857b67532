"""The beat of claims: said when the server answers, renewed, and taken away on leaving."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app import aio
from app.clients.errors import NotSent, SaidNo
from app.domain.claims import Claimable, OnDelivery, OnGoodsOut
from app.settings import Timings
from app.sqlite import StoreError
from app.sync.claims import Claims
from app.sync.stepping import Pace

ONE, OTHER = OnDelivery("d1"), OnGoodsOut("g2", "l2")


class Server:
    """Takes claims, or fails as it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[Claimable, str, int | None]] = []
        self.error: Exception | None = None
        self.heard = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    async def claim(self, on: Claimable, person: str, until: int | None) -> bool:
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        self.told.append((on, person, until))
        self.heard.set()
        return True


class Link:
    """A connection that is there or not."""

    def __init__(self) -> None:
        self.up = True

    def width(self, most: int) -> int:
        return most if self.up else 0

    async def watch(self, call: Any) -> Any:
        return await call


class Beat:
    """Claims on a small server."""

    def __init__(self, **timings: int) -> None:
        self.server, self.link, self.busy = Server(), Link(), set[Claimable]()
        pace = Pace(aio.SystemClock(), Timings(**{"probe_every": 5, **timings}), lambda: 0.5)
        clock: Any = SimpleNamespace(server_time=lambda _: SimpleNamespace(at=1_000))
        system: Any = self.server
        link: Any = self.link
        self.claims = Claims(
            system, pace, link=link, server_clock=clock, busy=lambda one: one in self.busy
        )


@asynccontextmanager
async def beating(**timings: int) -> AsyncIterator[Beat]:
    beat, owner = Beat(**timings), aio.Owner("claims")
    aio.spawn(beat.claims.run(), name="claims", owner=owner)
    try:
        yield beat
    finally:
        await owner.close()


async def turned(beat: Beat) -> None:
    """Wait until its time has come round once more."""
    beat.claims._turned.clear()
    await beat.claims._turned.wait()


async def test_what_is_open_is_claimed_until_the_lease_ends() -> None:
    async with beating(claim_lease=900) as beat:
        beat.claims.hold((ONE,), "anna")
        await beat.claims.wait_said()
        assert beat.server.told[0] == (ONE, "anna", 1_900)


async def test_a_new_claim_is_looked_at_once_more() -> None:
    """Another terminal may have read the field before ours was written, and written after it."""
    async with beating(claim_lease=900) as beat:
        beat.claims.hold((ONE,), "anna")
        while len(beat.server.told) < 2:
            beat.server.heard.clear()
            await beat.server.heard.wait()
        assert beat.server.told == [(ONE, "anna", 1_900)] * 2
        beat.claims.hold((ONE, OTHER), "anna")
        while len(beat.server.told) < 4:
            beat.server.heard.clear()
            await beat.server.heard.wait()
        assert [told[0] for told in beat.server.told[2:]] == [OTHER] * 2, "once, then renewed"


async def test_leaving_takes_it_away() -> None:
    async with beating() as beat:
        beat.claims.hold((ONE,), "anna")
        await beat.claims.wait_said()
        beat.claims.let_go()
        await beat.claims.wait_said()
        assert beat.server.told[-1] == (ONE, "", None)


async def test_it_is_renewed_while_the_document_is_open() -> None:
    async with beating(claim_every=20) as beat:
        beat.claims.hold((ONE,), "anna")
        while len(beat.server.told) < 3:
            beat.server.heard.clear()
            await beat.server.heard.wait()
        assert {one[0] for one in beat.server.told} == {ONE}


async def test_without_a_network_nothing_waits_and_it_is_said_later() -> None:
    async with beating() as beat:
        beat.server.error = NotSent("no network", network="refused")
        beat.claims.hold((ONE,), "anna")
        await asyncio.sleep(0)
        assert beat.server.told == []
        beat.server.error = None
        await beat.claims.wait_said()
        assert {one[0] for one in beat.server.told} == {ONE}


async def test_a_no_of_the_server_is_not_asked_again_at_every_beat() -> None:
    async with beating() as beat:
        beat.server.error = SaidNo("gone", status=404)
        beat.claims.hold((ONE,), "anna")
        await beat.claims.wait_said()
        beat.server.error = None
        assert beat.server.told == []


async def test_registers_on_their_way_have_precedence() -> None:
    async with beating() as beat:
        beat.busy.add(ONE)
        beat.claims.hold((ONE, OTHER), "anna")
        await beat.server.heard.wait()
        assert {one[0] for one in beat.server.told} == {OTHER}
        beat.busy.clear()
        await beat.claims.wait_said()
        assert list(dict.fromkeys(one[0] for one in beat.server.told)) == [OTHER, ONE]


async def test_a_locked_terminal_says_no_more_and_takes_nothing_back() -> None:
    """What was said ends with its lease; after unlocking it is renewed (law 12)."""
    async with beating(claim_every=20) as beat:
        beat.claims.hold((ONE,), "anna")
        while len(beat.server.told) < 2:  # said, and looked at once more
            beat.server.heard.clear()
            await beat.server.heard.wait()
        beat.claims.hold((ONE, OTHER), "anna", renew=False)
        before = len(beat.server.told)
        for _ in range(3):
            await turned(beat)
        assert len(beat.server.told) == before
        assert {told[0] for told in beat.server.told} == {ONE}
        beat.claims.hold((ONE, OTHER), "anna")
        await beat.claims.wait_said()
        assert {told[0] for told in beat.server.told[before:]} == {ONE, OTHER}


async def test_closing_lets_go_and_never_hangs() -> None:
    async with beating() as beat:
        beat.claims.hold((ONE,), "anna")
        await beat.claims.wait_said()
        await beat.claims.close(500)
        assert beat.server.told[-1] == (ONE, "", None)


async def test_a_queue_that_cannot_be_read_ends_no_beat() -> None:
    async with beating() as beat:
        trouble = [StoreError(Path("terminal.db"))] * 2

        def busy(on: Claimable) -> bool:
            if trouble:
                raise trouble.pop()
            return False

        beat.claims._busy = busy
        beat.claims.hold((ONE,), "anna")
        await beat.claims.wait_said()
        assert not trouble
        assert {told[0] for told in beat.server.told} == {ONE}
        trouble.append(StoreError(Path("terminal.db")))
        await beat.claims.close(1_000)


async def test_a_server_that_hangs_does_not_take_all_the_time_for_closing() -> None:
    """Else the watchdog ends the program before its files are closed."""
    async with beating() as beat:
        beat.claims.hold([ONE], "desk")
        await turned(beat)
        beat.server.gate.clear()
        async with asyncio.timeout(1.2):
            await beat.claims.close(1_500)
        assert not beat.server.gate.is_set()
