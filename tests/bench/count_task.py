"""Scans of a person who counts a place of 2,000 products, key by key: each of them is new there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app import aio
from app.domain.counting.facts import Heading
from app.store.cache import Catalog, CatalogPlace
from app.ui.screens.base import Go
from app.ui.screens.count.presenter import CountPresenter
from tests.bench import counted, world
from tests.bench.frames import Frames
from tests.bench.scan_task import Hands, Probe
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


async def open_count(window: Window, terminus: Terminus, run: int) -> CountPresenter:
    """Begin a count that shows its books, and show it."""
    there = counted.place(run)
    known = CatalogPlace(there, there.name, "shelf")
    await aio.wait_for(terminus.station.cache.put_catalog(Catalog((), (known,))))
    desk = await terminus.workbench.counts.begin(Heading("Benchmark", blind=False))
    await window.shell.go(Go("count", desk))
    await until(lambda: window.shell.current == "count")
    presenter = window.shell.presenter
    assert isinstance(presenter, CountPresenter)
    return presenter


async def count(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{scans, real, run}: the times of each scan in ms; the place is scanned first, each code is
    another product.
    """
    hands = Hands(window, real=setting.get("real", False))
    await hands.focus()
    frames = Frames(window.frame)
    presenter = await open_count(window, terminus, setting.get("run", 0))
    await asyncio.sleep(0.5)
    probe = Probe(presenter, frames, hands, window)
    place = await probe.one(counted.place(setting.get("run", 0)).name)
    rows = [
        await probe.one(world.gtin(counted.product(at)))
        for at in range(setting.get("scans", counted.SPOTS))
    ]
    document = presenter.document
    return {
        "rows": rows,
        "place": place,
        "lines": len(document.lines),
        "counted": str(sum(line.quantity for line in document.every())),
        "read": len(document.readings),
        "refused": probe.not_green,
    }
