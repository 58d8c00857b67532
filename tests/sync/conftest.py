"""A terminal's store in a folder, a small system, and an engine that can be killed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: once Qt has shown a signature it looks into every module that
# is imported, and pydantic's late imports do not survive that.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.domain.entry import Entry, EntryState
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    Intent,
    RegisterLine,
    Way,
)
from app.domain.values import Condition
from app.settings import Timings
from app.store.ballast import Ballast
from app.store.epoch import Epoch
from app.store.terminal import Terminal
from app.sync.changes import Changed
from app.sync.engine import Engine
from app.sync.stepping import Pace
from tests.sync.small_system import HandClock, SmallServer, SmallSystem

TIMES = Timings()


class Bench:
    """Everything one test of the engine touches."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "terminal.db"
        self.clock = HandClock()
        self.server = SmallServer(self.clock)
        self.system = SmallSystem(self.server)
        self.terminal = Terminal(self.path)
        self.timings = TIMES
        self.changes: list[Changed] = []
        self.ballast: Ballast | None = None
        self.state_folder: Path | None = None
        self.engine = self._engine()
        self._number = 0

    def _engine(self) -> Engine:
        epoch = Epoch(self.terminal, self.state_folder) if self.state_folder else None
        return Engine(
            self.system,
            self.terminal,
            Pace(self.clock, self.timings, lambda: 1.0),
            on_change=self.changes.append,
            ballast=self.ballast,
            epoch=epoch,
        )

    def quick(self) -> None:
        """Try the disk again soon: that wait is real."""
        self.timings = replace(self.timings, back_off_first=5)
        self.new_engine()

    def new_engine(self) -> None:
        """Take changed timings or a changed system into account before the start."""
        self.engine = self._engine()

    # --- entries -----------------------------------------------------------------------------

    def entry(self, intent: Intent, way: Way, **fields: Any) -> Entry:
        self._number += 1
        lane = ""
        if isinstance(intent, ChangeStock):
            lane = f"stock:{intent.product}:{intent.place}"
        base = Entry(
            id=f"{self._number:024x}",
            seq=0,
            system="small",
            document="document-1",
            event="event-1",
            intent=intent,
            way=way,
            after=(),
            lane=lane,
            keys=(f"{self._number + 0xA000:024x}",),
            state=EntryState.PENDING,
            left=False,
            attempts=0,
            not_before=0,
            created=self.clock.now(),
            changed=self.clock.now(),
        )
        return replace(base, **fields)

    def stock(self, delta: int = 1, product: str = "p1", place: str = "in", **fields: Any) -> Entry:
        change = ChangeStock(product, "Peg", place, Condition.NEW, Decimal(delta), "PIECES")
        return self.entry(change, Way.PROBED, **fields)

    def register(self, accepted: int, line: str = "l1", **fields: Any) -> Entry:
        return self.entry(
            RegisterLine("d1", line, Decimal(accepted), Decimal(0), "in", "part"),
            Way.ABSOLUTE,
            **fields,
        )

    def announce(self, **fields: Any) -> Entry:
        return self.entry(AnnounceGoods("S", "N", (), ()), Way.MARKED, **fields)

    def convert(self, draft: Entry, **fields: Any) -> Entry:
        return self.entry(ConvertDraft(draft.id, ()), Way.MARKED, **fields)

    def guard(self, **fields: Any) -> Entry:
        return self.entry(CheckDelivery("d1", ()), Way.GUARD, **fields)

    async def write(self, *entries: Entry) -> None:
        await aio.wait_for(self.engine.outbox.insert(entries))
        self.engine.wake()

    # --- the engine --------------------------------------------------------------------------

    async def drain(self, *entries: Entry) -> None:
        """Start, write, and wait until nothing can move on by itself now."""
        if entries:
            await aio.wait_for(self.engine.outbox.insert(entries))
        await self.start()

    async def start(self) -> None:
        await self.engine.start()
        await self.engine.wait_idle()

    async def idle(self) -> None:
        self.engine.nudge()
        await self.engine.wait_idle()

    async def later(self, ms: int) -> None:
        """Let time go by, and what is due then happen."""
        self.clock.advance(ms)
        self.engine.nudge()
        await asyncio.sleep(0)
        await self.engine.wait_idle()

    async def kill(self) -> None:
        """What SIGKILL does: nothing is waited for, only the disk remains."""
        await self.engine._owner.close()
        self.terminal.close()
        self.system.under_way.clear()

    async def owner_closed(self) -> None:
        """Wait until the engine's tasks are gone."""
        await self.engine._owner.close()

    async def reopen(self) -> None:
        self.terminal = Terminal(self.path)
        self.engine = self._engine()

    async def restart(self) -> None:
        await self.kill()
        await self.reopen()
        await self.start()

    def row(self, entry: Entry | str) -> Entry:
        found = self.engine.outbox.entry(entry if isinstance(entry, str) else entry.id)
        assert found is not None
        return found

    def state(self, entry: Entry | str) -> EntryState:
        return self.row(entry).state

    def available(self, product: str = "p1", place: str = "in") -> Decimal:
        return self.server.stock[product, place]


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    made = Bench(tmp_path)
    yield made
    await made.kill()


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], Any]:
    """Await a condition of the test, a loop turn at a time."""

    async def wait(condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 - what a test waits for has no event
                await asyncio.sleep(0.001)

    return wait
