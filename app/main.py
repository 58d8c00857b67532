"""The only wiring place: stores, system, engine and workbench here, the window in `run_window`."""

from __future__ import annotations

import asyncio
import logging
import logging.handlers
import random
import socket
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app import aio
from app.clients.late import late_system
from app.clients.late import load as load_system
from app.demo import demo_profile
from app.scan.meaning import warm
from app.settings import (
    Credentials,
    Folders,
    Looks,
    Profile,
    SettingsError,
    folders,
    load_credentials,
    load_profile,
    resource,
)
from app.sqlite import StoreCorrupt, StoreError, StoreNewer
from app.store.cache import Cache
from app.store.opening import Store, open_store
from app.store.outbox import Outbox
from app.sync.changes import Changed
from app.sync.recollection import Recollection
from app.sync.running import Sync
from app.sync.stepping import Pace
from app.workbench.desk import Stamper
from app.workbench.kinds import codecs, taught_events
from app.workbench.labels import at_work
from app.workbench.pins import demo_pins
from app.workbench.scanner import scanner_settings
from app.workbench.station import Station
from app.workbench.taught import relearn
from app.workbench.workbench import Workbench
from app.workbench.working import day_of

if TYPE_CHECKING:
    from app.clients.base import System
    from app.hub.running import RunningHub
    from app.ui.window import Window


@dataclass(slots=True)
class Terminus:
    """A whole terminal without a window, and the order in which it is opened and closed."""

    where: Folders
    workbench: Workbench
    station: Station
    sync: Sync
    store: Store

    async def load(self) -> None:
        """Load what the first painting had not to wait for, in a thread."""
        await asyncio.to_thread(_load_rest, self.station.system)

    async def start(self) -> None:
        """Begin to drain and to pull."""
        await self.sync.start()

    async def close(self) -> None:
        """End the desks, then what runs beside them, then the files; a step that fails does not
        keep the store open.
        """
        async with AsyncExitStack() as steps:
            steps.callback(self.store.close)
            steps.callback(self.station.cache.close)
            steps.push_async_callback(self.sync.close)
            steps.push_async_callback(self.station.owner.close)


def _load_rest(system: System) -> None:
    warm()
    for codec in codecs().values():
        codec.warm()
    load_system(system)


def assemble(
    where: Folders,
    profile: Profile,
    credentials: Credentials,
    *,
    clock: aio.Clock | None = None,
    chance: Callable[[], float] = random.random,
) -> Terminus:
    """Everything behind the window, opened and not yet started; nothing stays open if it fails.

    Raises:
        StoreError: a file cannot be used (in use, newer, read-only, full).
        SettingsError: the profile's scanner settings are out of range.
        ValueError: this version does not speak to the profile's system.
    """
    scanner = scanner_settings(profile.scanner)
    clock = clock or aio.SystemClock()
    with ExitStack() as opened:
        store = open_store(where, clock.now())
        opened.callback(store.close)
        cache = open_cache(where.cache)
        opened.callback(cache.close)
        if cache.db.fresh:
            relearn(cache, taught_events(store.terminal))
        memory = Recollection(store.terminal, profile.timings.clock_uncertain)
        station = Station(
            terminal=store.terminal,
            cache=cache,
            outbox=Outbox(store.terminal),
            system=late_system(profile, credentials, clock, memory),
            clock=clock,
            stamp=Stamper(clock, profile.terminal),
            owner=aio.Owner("workbench"),
            profile=profile,
            signatures=where.signatures,
            exports=where.exports,
            credentials=credentials,
        )
        pace = Pace(clock, profile.timings, chance)
        sync = Sync(
            station.system,
            store,
            cache,
            cache,
            pace,
            partial(tell, station),
            partial(at_work, store.terminal),
            memory,
        )
        station.owed = sync.outbox.wake
        opened.pop_all()
    return Terminus(where, Workbench(station, sync, scanner), station, sync, store)


def open_cache(path: Path) -> Cache:
    """The cache; one that cannot be read is thrown away: it can be pulled again."""
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
    if changed.goods_out_list:
        station.changed("goods_outs")
    for goods_out in changed.goods_outs:
        station.changed("goods_outs", goods_out)
    if changed.shipment_list:
        station.changed("shipments")
    for shipment in changed.shipments:
        station.changed("shipments", shipment)
    if changed.catalog:
        station.changed("catalog")
    if changed.link or changed.disk:
        station.changed("connection")


# --- the window --------------------------------------------------------------------------------


DEFAULT_SIZE = (1024, 768)


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is started, from the command line."""

    size: tuple[int, int] = DEFAULT_SIZE
    fullscreen: bool = False
    language: str = ""

    @classmethod
    def of(cls, options: Any) -> WindowOptions:
        """From parsed arguments, where each may be missing."""
        return cls(
            getattr(options, "size", DEFAULT_SIZE),
            getattr(options, "fullscreen", False),
            getattr(options, "lang", ""),
        )


Painted = Callable[[], Awaitable[None]]
Opened = Callable[["Window", Terminus], Awaitable[None]]


async def _nothing() -> None:
    return None


def run_window(
    build: Callable[[], Terminus],
    profile: Profile,
    options: WindowOptions,
    *,
    when_painted: Painted = _nothing,
    when_open: Opened | None = None,
) -> int:
    """Show a terminal until it is closed; returns the exit code.

    The window is painted before anything slow begins: `when_painted` (the demo's hub), then
    draining and pulling. `when_open` is told when all of it runs.
    """
    from app.ui import loop
    from app.ui.screens.base import Go
    from app.ui.screens.registry import load as load_screens
    from app.ui.window import Window, prepare

    async def live(program: loop.Program) -> None:
        prepare(options.language or profile.looks.language)
        try:
            terminus = build()
        except (StoreError, SettingsError) as error:
            from app.ui.trouble import show_trouble

            show_trouble(program, profile.looks, error.key, error.detail, size=options.size)
            return
        program.opened("terminal", terminus.close)
        windows: list[Window] = []

        def made() -> Window:
            window = Window(terminus.workbench, terminus.where, terminus.station.clock)
            program.on_failure = window.failed
            window.close_wanted.connect(program.stop)
            window.rebuild_wanted.connect(rebuild)
            windows.append(window)
            return window

        def rebuild() -> None:
            aio.spawn(again(), name="another language", owner=terminus.station.owner)

        async def again() -> None:
            old = windows.pop()
            size = (old.frame.width(), old.frame.height())
            await old.close()
            window = made()
            window.show(size, fullscreen=options.fullscreen)
            await window.open(Go("settings", "display"))

        async def close() -> None:
            await windows.pop().close()

        window = made()
        program.opened("window", close)
        window.show(options.size, fullscreen=options.fullscreen)
        await window.open()
        if terminus.store.salvage is not None:
            window.say(terminus.store.salvage.key, **terminus.store.salvage.details)
            terminus.store.told()
        await window.painted()
        await asyncio.to_thread(load_screens)
        await terminus.load()
        await when_painted()
        await terminus.start()
        if terminus.store.epoch.restored and terminus.store.salvage is None:
            window.say("restored_store")
        if when_open is not None:
            await when_open(window, terminus)

    # A write under way may use all of `shutdown`; the files are closed after it.
    return loop.run(live, shutdown_ms=2 * profile.timings.shutdown)


def run_terminal(where: Folders, options: Any) -> int:
    """`dockhand`: the terminal that this device was set up as, or its set-up."""
    logs(where)
    shown = WindowOptions.of(options)
    try:
        profile = load_profile(where)
        if profile is None or profile.missing():
            profile = set_up(where, shown)
        credentials = load_credentials(where)
    except SettingsError as error:
        return say_only(error, shown)
    if profile is None:
        return 0
    server = getattr(options, "server", "")
    if server:
        profile = replace(profile, bases=moved_bases(profile.bases, server))
    return run_window(lambda: assemble(where, profile, credentials), profile, shown)


def say_only(error: SettingsError, options: WindowOptions) -> int:
    """A window with one sentence: nobody at a kiosk sees what is written to a console."""
    from app.ui import loop
    from app.ui.trouble import show_trouble
    from app.ui.window import prepare

    async def live(program: loop.Program) -> None:
        prepare(options.language)
        show_trouble(program, Looks(), error.key, error.detail, size=options.size)

    return loop.run(live)


def set_up(where: Folders, options: WindowOptions) -> Profile | None:
    """Ask for what is missing; None when the person closed the window without saving."""
    from app.ui import loop
    from app.ui.setting_up import SetupWindow
    from app.ui.window import prepare

    windows: list[SetupWindow] = []

    async def live(program: loop.Program) -> None:
        prepare(options.language)
        window = SetupWindow(where, aio.SystemClock(), program)
        windows.append(window)
        program.opened("set-up", window.close)
        await window.open(options.size)

    loop.run(live)
    return windows[0].profile if windows else None


def moved_bases(bases: Mapping[str, str], server: str) -> dict[str, str]:
    """The same paths at another address ("http://127.0.0.1:8080")."""
    address = server.rstrip("/")
    return {api: address + urlsplit(base).path for api, base in bases.items()}


def run_demo(options: Any) -> int:
    """`dockhand demo`: a hub with the demo warehouse, and the terminal on it.

    Without `--data` every demo begins afresh; with it, hub and terminal are kept below DIR.
    """
    kept = getattr(options, "data", None)
    with tempfile.TemporaryDirectory(prefix="dockhand-demo-") as fresh:
        data = kept or Path(fresh)
        server = getattr(options, "server", "")
        address = server or f"http://127.0.0.1:{free_port()}"
        where = folders(data / "terminal")
        profile, credentials = demo_profile(address, system=getattr(options, "system", "enfore"))
        logs(where)
        running: list[RunningHub] = []

        async def start_hub() -> None:
            if not server:
                from app.hub import HubOptions, start

                port = urlsplit(address).port or 0
                told = HubOptions(demo=True, control=True)
                running.append(
                    await asyncio.to_thread(start, data / "hub", port=port, options=told)
                )

        def build() -> Terminus:
            terminus = assemble(where, profile, credentials)
            fill_demo_catalog(terminus.station.cache)
            return terminus

        async def learn_pins(_: Window, terminus: Terminus) -> None:
            await terminus.workbench.people.learn_pins(await asyncio.to_thread(demo_pins))

        shown = WindowOptions.of(options)
        try:
            return run_window(build, profile, shown, when_painted=start_hub, when_open=learn_pins)
        finally:
            for hub in running:
                hub.stop()


def fill_demo_catalog(cache: Cache) -> None:
    """Products, places and staff of the demo, the first time."""
    if not cache.places():
        from app.workbench.catalog import import_catalog

        import_catalog(cache, resource("demo/catalog.json"), today())


def today() -> date:
    """The calendar day where this machine stands."""
    return day_of(aio.SystemClock().now())


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def logs(where: Folders) -> None:
    """Log to a file of the data folder, kept small; what cannot be logged goes to stderr."""
    handler: logging.Handler
    try:
        where.data.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            where.log, maxBytes=2_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.INFO, format=form, handlers=[handler], force=True)
    logging.getLogger("httpx").setLevel(logging.WARNING)
