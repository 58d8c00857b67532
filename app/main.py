"""The only wiring place: stores, system, engine and workbench here, the window in `run_window`."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app import aio
from app.clients import open_system
from app.clients.base import System
from app.settings import Credentials, Folders, Profile
from app.store.ballast import Ballast
from app.store.cache import Cache
from app.store.epoch import Epoch
from app.store.lock import StoreLock
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.sync.changes import Changed
from app.sync.engine import Engine
from app.sync.pull import Puller
from app.workbench.desk import Stamper
from app.workbench.scanner import scanner_settings
from app.workbench.station import Station
from app.workbench.workbench import Workbench


@dataclass(slots=True)
class Terminus:
    """A whole terminal without a window, and the order in which it is opened and closed."""

    workbench: Workbench
    station: Station
    engine: Engine
    puller: Puller
    system: System
    lock: StoreLock

    async def start(self) -> None:
        """Begin to drain and to pull."""
        await self.engine.start()
        await self.puller.start()

    async def close(self) -> None:
        """Stop scans, then tasks, then the client, then the files."""
        await self.station.owner.close()
        await self.puller.close()
        await self.engine.close()
        await self.system.close()
        self.station.cache.close()
        self.station.terminal.close()
        self.lock.release()


def assemble(
    where: Folders,
    profile: Profile,
    credentials: Credentials,
    *,
    clock: aio.Clock | None = None,
    chance: Callable[[], float] = random.random,
    ballast: bool = True,
    on_error: aio.ErrorHandler | None = None,
    max_pages: int | None = None,
) -> Terminus:
    """Everything behind the window, opened and not yet started.

    Raises:
        StoreError: a file cannot be used (in use, newer, corrupt, read-only, full).
        SettingsError: the profile's scanner settings are out of range.
    """
    scanner = scanner_settings(profile.scanner)
    lock = StoreLock(where.data)
    try:
        terminal = Terminal(where.terminal, max_pages=max_pages)
    except BaseException:
        lock.release()
        raise
    cache = open_cache(where.cache)
    clock = clock or aio.SystemClock()
    system = open_system(profile, credentials, clock)
    station = Station(
        terminal=terminal,
        cache=cache,
        outbox=Outbox(terminal),
        system=system,
        clock=clock,
        stamp=Stamper(clock, profile.terminal),
        owner=aio.Owner("workbench", on_error),
        profile=profile,
    )

    def on_change(changed: Changed) -> None:
        tell(station, changed)

    engine = Engine(
        system,
        terminal,
        clock=clock,
        timings=profile.timings,
        chance=chance,
        on_change=on_change,
        ballast=Ballast(where.data) if ballast else None,
        epoch=Epoch(terminal, where.state),
    )
    station.owed = engine.wake
    puller = Puller(
        system, cache, link=engine.link, clock=clock, timings=profile.timings, on_change=on_change
    )
    workbench = Workbench(station, engine, puller, scanner)
    return Terminus(workbench, station, engine, puller, system, lock)


def open_cache(path: Path) -> Cache:
    """The cache; one that cannot be read is thrown away: it can be pulled again."""
    from app.sqlite import StoreCorrupt, StoreNewer

    try:
        return Cache(path)
    except (StoreCorrupt, StoreNewer):
        for part in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            part.unlink(missing_ok=True)
        return Cache(path)


def tell(station: Station, changed: Changed) -> None:
    """The engine's news as the workbench's topics."""
    for document in changed.documents:
        station.changed("document", document)
    if changed.entries:
        station.changed("outbox")
    if changed.deliveries:
        station.changed("deliveries")
    if changed.catalog:
        station.changed("catalog")
    if changed.link or changed.disk:
        station.changed("connection")
