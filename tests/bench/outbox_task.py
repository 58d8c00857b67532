"""A queue of mixed entries that a long outage left is sent while somebody looks at the window."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.dispatch.actions import Scan
from app.domain.entry import STUCK_STATES
from app.domain.working.actions import Post
from app.store.cache import Catalog, CatalogPlace
from app.tour.control import Control
from app.ui.screens.base import Go
from app.ui.screens.count.presenter import CountPresenter
from tests.bench import count_post_task, mixed, world
from tests.bench.count_task import open_count
from tests.bench.frames import Frames, Gaps
from tests.bench.measuring import percentile
from tests.bench.mixed import Mix
from tests.bench.resting_task import memory
from tests.bench.scan_task import Hands, open_delivery, receive_all
from tests.bench.slow import slow_ones
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

AWAY_MS = 50
MOST_S = 1_500
FRAME_MS = 50
LOOK_S = 0.25


async def drain(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{entries, run, screen}: all is done and posted while the server is away; then it is there,
    50 ms away, and somebody looks at the sync centre ("outbox") or at the receipt.
    """
    mix, control = Mix.of(setting["entries"]), Control(setting["server"])
    hands = Hands(window, real=False)
    receipt = await open_delivery(window, hands, world.note_number(setting["run"] + 1))
    await receive_all(receipt, terminus, mix.received)
    picking = await _picked(terminus, setting["run"], mix.picked)
    count = await _counted(window, terminus, hands, setting["run"], mix.counted)
    await _away(terminus, control)
    for desk in (receipt.desk, picking):
        await count_post_task.taken(desk, [Post()])
        await terminus.sync.outbox.wait_idle()
    await count_post_task.posted(count, terminus, hands)
    if setting["screen"] == "outbox":
        await window.shell.go(Go("outbox"))
    else:
        await open_delivery(window, hands, world.note_number(setting["run"] + 1))
    await asyncio.sleep(2.0)
    if not setting.get("slow"):
        return await _drained(terminus, control)
    with slow_ones() as found:
        return {**await _drained(terminus, control), "slow": found}


async def _picked(terminus: Terminus, run: int, lines: int) -> Any:
    """One walk through all orders, each of its lines picked."""
    cache, orders = terminus.station.cache, mixed.orders(run, lines)
    shelves = {mixed.shelf(at) for at in range(lines)}
    places = tuple(CatalogPlace(place, place.name, "shelf") for place in shelves)
    await aio.wait_for(cache.put_catalog(Catalog((), places)))
    for order in orders:
        await aio.wait_for(cache.goods_outs.put(order))
    desk = await terminus.workbench.open_goods_outs([order.head.id for order in orders])

    def scans() -> Iterator[Scan]:
        for at in range(lines):
            texts = [world.gtin(world.on_the_delivery(at))] * mixed.ORDERED
            if at % 3 == 0:
                texts.insert(0, mixed.shelf(at).name)
            yield from (Scan(terminus.workbench.read(text)) for text in texts)

    await count_post_task.taken(desk, scans())
    return desk


async def _counted(
    window: Window, terminus: Terminus, hands: Hands, run: int, spots: int
) -> CountPresenter:
    """A count that only has to be posted: its books were read while the server was there."""
    presenter = await open_count(window, terminus, run)
    await count_post_task.fill(presenter, terminus, run, spots)
    await count_post_task.reviewed(window, presenter, Frames(window.frame), spots)
    await count_post_task.accepted(presenter, hands, spots)
    return presenter


async def _away(terminus: Terminus, control: Control) -> None:
    await asyncio.to_thread(control.fault, "offline")
    terminus.sync.outbox.link.ask()
    await until(lambda: terminus.workbench.status().link == "offline")


async def _drained(terminus: Terminus, control: Control) -> Report:
    """The network comes back."""
    left = terminus.sync.outbox.board.slots
    whole = len(left)
    marks = {"begin": whole, "quarter": whole * 3 // 4, "half": whole // 2, "end": 0}
    known: dict[str, dict[str, float]] = {}
    gaps = Gaps()
    await asyncio.to_thread(control.calm)
    await asyncio.to_thread(control.fault, "delay", delay_ms=AWAY_MS)
    begin, used, first = time.perf_counter(), time.process_time(), 0.0
    gaps.start()
    while time.perf_counter() - begin < MOST_S:
        for mark, most in marks.items():
            if mark not in known and len(left) <= most:
                known[mark] = {"MB": memory(), "blocks": sys.getallocatedblocks()}
        if not first and len(left) < whole:
            first = time.perf_counter() - begin
        if "end" in known:
            break
        try:
            await asyncio.wait_for(terminus.sync.outbox.wait_drained(), LOOK_S)
        except TimeoutError:
            continue
        break
    drained = {"whole_s": time.perf_counter() - begin, "cpu_s": time.process_time() - used}
    await asyncio.sleep(1.0)
    gaps.stop()
    known["end"] = {"MB": memory(), "blocks": sys.getallocatedblocks()}
    return {"entries": whole, "first_s": first, **drained, **_gaps(gaps)} | {
        "memory": known,
        **_states(terminus),
    }


def _gaps(gaps: Gaps) -> Report:
    found = [gap for _, gap in gaps.found]
    own = gaps.own
    both = [
        (round(at, 2), round(gap, 1), round(used, 1))
        for (at, gap), used in zip(gaps.found, own, strict=True)
    ]
    return {
        "p50": percentile(found, 0.5),
        "p99": percentile(found, 0.99),
        "gap": max(found),
        "over_50": sum(gap > FRAME_MS for gap in found),
        "own": max(own),
        "own_over_50": sum(used > FRAME_MS for used in own),
        "largest": sorted(both, key=lambda one: one[1], reverse=True)[:20],
    }


def _states(terminus: Terminus) -> Report:
    entries = terminus.station.outbox.entries()
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    return {
        "states": Counter(str(entry.state) for entry in entries),
        "intents": Counter(entry.intent.TYPE for entry in entries),
        "stuck": [f"{one.intent} {one.last_error}" for one in stuck[:3]],
    }
