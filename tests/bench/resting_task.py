"""What a terminal costs that nobody uses: memory, and processor time at rest."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.screens.base import Go
from tests.bench import world
from tests.bench.frames import Frames
from tests.bench.scan_task import Hands, Probe, codes, open_delivery
from tests.bench.tasks import Report, Setting

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


def memory(kind: str = "VmRSS") -> float:
    """Megabytes (10^6) of this process."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise OSError(f"no {kind} here")


async def resting(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{seconds, scans}: with the delivery open, after its scans, and with the list visible."""
    hands = Hands(window, real=False)
    frames = Frames(window.frame)
    presenter = await open_delivery(window, hands, world.note_number(1))
    await asyncio.sleep(3)  # what was pulled at the start is read by now
    opened = memory()
    probe = Probe(presenter, frames, hands, window)
    for code in codes(setting["scans"]):
        await probe.one(code)
    await asyncio.sleep(2)
    used = memory()
    on_receipt = await share(setting["seconds"])
    await window.shell.go(Go("deliveries"))
    await asyncio.sleep(3)
    with_list = await share(setting["seconds"])
    # One pull of a visible list comes every minute, wherever the measured span lies.
    before = time.process_time()
    await terminus.sync.pull.turn()
    await asyncio.sleep(1)
    pull = time.process_time() - before
    return {
        "opened": opened,
        "used": used,
        "most": memory("VmHWM"),
        "receipt": on_receipt,
        "list": with_list,
        "pull_ms": pull * 1000,
        "list_with_pulls": with_list + pull / 60 * 100,
    }


async def share(seconds: float) -> float:
    """Per cent of one processor that this process takes."""
    before, begin = time.process_time(), time.perf_counter()
    await asyncio.sleep(seconds)
    return (time.process_time() - before) / (time.perf_counter() - begin) * 100
