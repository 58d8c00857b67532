"""A terminal on a small system with goods-outs: no network, no window, a real disk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from app import aio
from app.clients.base import Capabilities, Known
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import Planned
from app.domain.goods_out import GoodsOut
from app.domain.goods_out_intents import RegisterPick
from app.domain.intents import Way
from app.main import tell
from app.scan.values import ScannerSettings
from app.settings import Folders, Profile, Timings, folders
from app.store.cache import Cache
from app.store.opening import Store, open_store
from app.store.outbox import Outbox
from app.sync.running import Sync
from app.sync.stepping import Pace
from app.workbench.desk import Stamper
from app.workbench.kinds import taught_events
from app.workbench.labels import at_work
from app.workbench.station import Station
from app.workbench.taught import relearn
from app.workbench.workbench import Workbench
from tests.sync.small_system import HandClock
from tests.sync.test_pull_goods_outs import Warehouse

TIMES = Timings(slow=200, shutdown=200, ahead_limit=0)
PROFILE = Profile(terminal="T001", timings=TIMES)


class OrderHouse(Warehouse):
    """The small system, which plans a register for each line that a post names."""

    capabilities = Capabilities(receive=True, pick=True, pack=True, hand_over=True)

    def __init__(self, clock: HandClock) -> None:
        super().__init__(clock)
        self.whole: dict[str, GoodsOut] = {}
        self.hangs = False
        self.goes_on = asyncio.Event()
        """Ends what hangs."""
        self.postings: list[DispatchPosting] = []

    def put(self, *goods_outs: GoodsOut) -> None:
        """These are what the server shows."""
        for one in goods_outs:
            self.shown[one.head.id] = one.head
            self.whole[one.head.id] = one

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        await super().goods_out(goods_out_id, known)
        if self.hangs:
            await self.goes_on.wait()
        return replace(self.whole[goods_out_id], read_at=self.clock.now())

    def plan_dispatch(self, posting: DispatchPosting) -> tuple[Planned, ...]:
        self.postings.append(posting)
        return tuple(
            Planned(
                f"r:{t.line}",
                RegisterPick(t.goods_out, t.line, t.picked, t.packed, t.short, "part"),
                Way.ABSOLUTE,
            )
            for t in posting.lines
            if t.changed
        )


class House:
    """Everything behind the window, on the small system."""

    def __init__(self, where: Folders, system: OrderHouse, profile: Profile) -> None:
        self.where, self.system, self.clock = where, system, system.clock
        self.store: Store = open_store(where, self.clock.now())
        self.cache = Cache(where.cache)
        if self.cache.db.fresh:
            relearn(self.cache, taught_events(self.store.terminal))
        self.station = Station(
            terminal=self.store.terminal,
            cache=self.cache,
            outbox=Outbox(self.store.terminal),
            system=system,
            clock=self.clock,
            stamp=Stamper(self.clock, profile.terminal),
            owner=aio.Owner("house"),
            profile=profile,
            signatures=where.signatures,
            exports=where.exports,
        )
        self.sync = Sync(
            self.station.system,
            self.store,
            self.cache,
            self.cache,
            Pace(self.clock, profile.timings, lambda: 1.0),
            partial(tell, self.station),
            partial(at_work, self.store.terminal),
        )
        self.workbench = Workbench(self.station, self.sync, ScannerSettings())
        self.told: list[tuple[str, str]] = []
        self.workbench.listen(lambda topic, key: self.told.append((topic, key)))

    async def online(self) -> None:
        """The server answers, and what it lists is here."""
        await self.sync.outbox.link.probe()
        await self.sync.pull.open_set()

    async def close(self) -> None:
        """Leave the files as a power cut would not: everything is written."""
        await self.station.owner.close()
        await self.sync.close()
        self.cache.close()
        self.store.close()


@asynccontextmanager
async def house(
    folder: Path, *goods_outs: GoodsOut, profile: Profile = PROFILE, online: bool = True
) -> AsyncIterator[House]:
    """A terminal below `folder`; the server shows these goods-outs."""
    system = OrderHouse(HandClock())
    system.put(*goods_outs)
    made = House(folders(folder / profile.terminal), system, profile)
    try:
        if online:
            await made.online()
        yield made
    finally:
        await made.close()
