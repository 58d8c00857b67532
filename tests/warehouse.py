"""A demo hub and terminals on it, for tests that walk through more than one layer."""

from __future__ import annotations

import json
import shutil
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.demo import demo_profile
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import Profile, System, Timings, folders

QUICK = Timings(
    settle=600,
    look_apart=200,
    slow=6_000,
    back_off_first=50,
    back_off_most=400,
    probe_every=200,
    shutdown=2_000,
    pull_visible=2_000,
    pull_hidden=2_000,
)
"""Waits short enough for a test; the proportions are those of the defaults. A busy machine is no
slow server: who opens something may wait."""


def copied(books: Path, to: Path) -> Path:
    """A hub's folder of its own, with the books of another that is stopped; returns `to`."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(books / "hub.db", to / "hub.db")
    return to


@contextmanager
def demo_hub(data: Path, switches: Switches | None = None) -> Iterator[RunningHub]:
    """A hub with the demo warehouse on a port of its own."""
    options = HubOptions(demo=True, control=True, switches=switches or Switches())
    hub = start(data / "hub", options=options)
    try:
        yield hub
    finally:
        hub.stop()


def profile_for(
    hub: RunningHub,
    terminal: str = "T001",
    change: Callable[[Profile], Profile] | None = None,
    system: System = "enfore",
) -> tuple[Profile, Any]:
    """A demo profile with quick waits."""
    profile, credentials = demo_profile(hub.url, terminal, system)
    profile = replace(profile, timings=QUICK)
    return (change(profile) if change else profile), credentials


@asynccontextmanager
async def running(
    hub: RunningHub,
    data: Path,
    terminal: str = "T001",
    change: Callable[[Profile], Profile] | None = None,
) -> AsyncIterator[Terminus]:
    """A terminal without a window, draining and pulling."""
    profile, credentials = profile_for(hub, terminal, change)
    terminus = assemble(folders(data / terminal), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.start()
    try:
        await terminus.sync.pull.open_set()
        yield terminus
    finally:
        await terminus.close()


def control(hub: RunningHub, call: str, body: Any = None, method: str = "") -> Any:
    """A control call of the hub ("ledger", "faults"): POST with a body, GET without."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        f"{hub.url}/_hub/{call}",
        data=data,
        method=method or ("GET" if data is None else "POST"),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        content = answer.read()
    return json.loads(content, parse_float=Decimal) if content else None


def stock(hub: RunningHub, product: str, place: str) -> Decimal:
    """What the hub's ledger has available of one product at one place."""
    for row in control(hub, "ledger")["stock"]:
        if (row["product_id"], row["place_id"]) == (product, place):
            return Decimal(row["available"]["value"])
    return Decimal(0)
