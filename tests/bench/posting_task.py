"""1,500 lines posted while somebody looks at the window: no frame may be missed."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from tests.bench import world
from tests.bench.frames import Gaps
from tests.bench.scan_task import Hands, open_delivery, receive_all
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


async def posting(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{delivery, most_s}: the largest gap of a timer on the window's thread, and the whole."""
    hands = Hands(window, real=False)
    note = world.note_number(setting["delivery"])
    presenter = await open_delivery(window, hands, note)
    await receive_all(presenter, terminus)
    await asyncio.sleep(1.5)
    gaps = Gaps()
    gaps.start()
    begin, used = time.perf_counter(), time.process_time()
    await hands.type("DH:POST")
    await until(lambda: terminus.workbench.status().to_send)  # reading the rows would cost a frame
    posted = time.perf_counter() - begin
    try:
        await asyncio.wait_for(terminus.sync.outbox.wait_drained(), setting.get("most_s", 400))
        drained = True
    except TimeoutError:
        drained = False
    whole = time.perf_counter() - begin
    cpu = time.process_time() - used
    await asyncio.sleep(0.3)
    gaps.stop()
    states = _states(terminus)
    ordered = sorted(gaps.found, key=lambda gap: gap[1], reverse=True)
    return {
        "entries": sum(states.values()),
        "drained": drained,
        "posted_s": posted,
        "whole_s": whole,
        "cpu_s": cpu,
        "over_50": sum(gap > 50 for _, gap in gaps.found),
        "worst_at_post": max((g for at, g in gaps.found if at < posted + 1.0), default=0),
        "worst_draining": max((g for at, g in gaps.found if at >= posted + 1.0), default=0),
        "largest": [(round(at, 2), round(gap, 1)) for at, gap in ordered[:25]],
        "states": states,
        "stuck": _stuck(terminus),
    }


def _states(terminus: Terminus) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in terminus.station.outbox.entries():
        found[str(entry.state)] = found.get(str(entry.state), 0) + 1
    return found


def _stuck(terminus: Terminus) -> list[str]:
    """Why the first ones that need a person do."""
    rows = terminus.station.outbox.entries()
    return [f"{r.intent} {r.last_error}" for r in rows if r.state in ("conflict", "refused")][:3]
