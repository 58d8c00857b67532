"""`python -m tests.bench.idle [SPEED]`: what a terminal that nobody uses costs its server per hour.

A real terminal on a real hub with the demo warehouse, all waits as shipped but shorter by one and
the same factor, so that an hour passes in a minute. A machine that is busy with something else
makes fewer turns in it: the sums are those of an hour with all its turns. Every call is counted as
it passes, with its bytes in both directions, heads included; what a start costs comes before and is
told apart.
"""

from __future__ import annotations

import asyncio
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

from app import aio
from app.demo import demo_profile
from app.hub import HubOptions, start
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import Profile, Timings, folders
from tests.bench.measuring import load

HOUR_MS = 3_600_000
SPEED = 60
STEADY = frozenset({"connect_timeout", "read_timeout", "write_timeout", "slow", "shutdown"})
"""Waits for an answer: the server is as quick as ever."""
_ID = re.compile(r"/[0-9a-f]{24}\b")


@dataclass
class Meter:
    """Passes connections on to the hub and counts what passes."""

    to: str
    calls: Counter[str] = field(default_factory=Counter)
    up: int = 0
    down: int = 0
    url: str = ""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Meter]:
        """Listen on a port of its own."""
        owner = aio.Owner("meter")

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            there, to = await asyncio.open_connection(urlsplit(self.to).hostname, self._port)
            aio.spawn(self._pump(reader, to, up=True), name="up", owner=owner)
            aio.spawn(self._pump(there, writer, up=False), name="down", owner=owner)

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()
            await owner.close()

    @property
    def _port(self) -> int:
        return urlsplit(self.to).port or 80

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, up: bool
    ) -> None:
        with suppress(OSError):
            while part := await reader.read(65_536):
                if up:
                    self.up += len(part)
                    self._count(part)
                else:
                    self.down += len(part)
                writer.write(part)
                await writer.drain()
        writer.close()

    def _count(self, part: bytes) -> None:
        """A request begins a part: this client sends none before the last one is answered."""
        line = part.split(b"\r\n", 1)[0].decode("latin-1")
        method, _, rest = line.partition(" ")
        if method in ("GET", "POST", "PATCH", "PUT", "DELETE"):
            path = urlsplit(rest.partition(" ")[0]).path
            kept = _ID.sub("/…", path)
            self.calls[f"{method} {kept}"] += 1

    async def quiet(self) -> None:
        """Return when nobody has called for a second."""
        before = -1
        while before != self.calls.total():
            before = self.calls.total()
            await asyncio.sleep(1)

    def reset(self) -> None:
        """Count anew."""
        self.calls.clear()
        self.up = self.down = 0


def faster(profile: Profile, speed: int) -> Profile:
    """All waits but those for an answer, shorter by this factor."""
    waits = {
        one.name: max(1, getattr(profile.timings, one.name) // speed)
        for one in fields(Timings)
        if one.name not in STEADY and not one.name.endswith("_days") and one.name != "ahead_limit"
    }
    return replace(profile, timings=replace(profile.timings, **waits))


Scene = Callable[[Terminus], Awaitable[None]]


async def home(terminus: Terminus) -> None:
    """No list is shown."""


async def goods_in_list(terminus: Terminus) -> None:
    """The list of deliveries stays on the screen."""
    terminus.workbench.showing_list(True)


async def receipt_open(terminus: Terminus) -> None:
    """Somebody left a receipt open."""
    await terminus.sync.pull.open_set()
    rows = [row for row in terminus.workbench.deliveries() if row.startable]
    await terminus.workbench.open_deliveries([rows[0].head.id])


SCENES: dict[str, tuple[Scene, str]] = {
    "home screen": (home, "pull_hidden"),
    "goods-in list on the screen": (goods_in_list, "pull_visible"),
    "a receipt left open": (receipt_open, "pull_visible"),
}
"""Each with the wait that is its beat."""
TURN = re.compile(r"GET /inventory/org/…/goods-ins(/…/items)?")
"""Every turn reads the list, or the lines of what is open."""


@dataclass(frozen=True)
class Cost:
    """What was counted: at the start, and in the hour after it."""

    started: int
    calls: Counter[str]
    up: int
    down: int
    beats: int
    """So many turns an hour has as shipped."""

    @property
    def turns(self) -> int:
        """So many were made: fewer where the machine was busy."""
        return max(many for kind, many in self.calls.items() if TURN.fullmatch(kind))

    @property
    def whole(self) -> float:
        """By how much all figures are to be larger for an hour with all its turns."""
        return max(1.0, self.beats / max(1, self.turns))


async def cost(hub: str, data: Path, scene: Scene, beats: int, speed: int) -> Cost:
    """An hour of one terminal."""
    async with Meter(hub).open() as meter:
        profile, credentials = demo_profile(meter.url, "IDLE")
        terminus = assemble(
            folders(data), faster(profile, speed), credentials, chance=random.Random(1).random
        )
        fill_demo_catalog(terminus.station.cache)
        try:
            await terminus.load()
            await terminus.start()
            await meter.quiet()  # sign-in, catalog, lists, details ahead
            await scene(terminus)
            await asyncio.sleep(1)
            started = meter.calls.total()
            meter.reset()
            await asyncio.sleep(HOUR_MS / speed / 1000)
            return Cost(started, Counter(meter.calls), meter.up, meter.down, beats)
        finally:
            await terminus.close()


def table(costs: dict[str, Cost]) -> str:
    """The figures as text for a terminal."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for kind in sorted({kind for one in costs.values() for kind in one.calls}):
        kinds[kind] = [one.calls[kind] for one in costs.values()]
    rows = [
        ("per hour", *costs),
        *((kind, *map(str, counts)) for kind, counts in kinds.items()),
        ("turns made, of", *(f"{one.turns} / {one.beats}" for one in costs.values())),
        ("calls in all", *(f"{one.calls.total() * one.whole:.0f}" for one in costs.values())),
        ("KB sent", *(f"{one.up / 1000 * one.whole:.0f}" for one in costs.values())),
        ("KB received", *(f"{one.down / 1000 * one.whole:.0f}" for one in costs.values())),
        ("calls of the start before", *(str(one.started) for one in costs.values())),
    ]
    wide = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, wide, strict=True))
        )
        for row in rows
    )


async def measured(speed: int) -> dict[str, Cost]:
    """Each scene on a hub of its own."""
    found = {}
    for name, (scene, beat) in SCENES.items():
        beats = HOUR_MS // getattr(Timings(), beat)
        with tempfile.TemporaryDirectory() as data:
            hub = start(Path(data) / "hub", options=HubOptions(demo=True))
            try:
                found[name] = await cost(hub.url, Path(data) / "terminal", scene, beats, speed)
            finally:
                hub.stop()
    return found


def main() -> None:
    """Print the table."""
    speed = int(sys.argv[1]) if len(sys.argv) > 1 else SPEED
    before = load()
    found = asyncio.run(measured(speed))
    print(f"An idle terminal, {speed} times as fast as shipped ({before} before, {load()} after)")
    print(table(found))


if __name__ == "__main__":
    main()
