"""The measured terminal: the program's own window, with something that uses it and takes times.

Runs as `python -m tests.bench.tasks SETTING`, a process of its own; the last line that it prints is
its report as JSON.
"""

from __future__ import annotations

import asyncio
import cProfile
import json
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

Setting = dict[str, Any]
Report = dict[str, Any]
Task = Callable[["Window", "Terminus", Setting], Awaitable[Report]]


def main() -> int:
    """Run the task that the command line names, and print what it found."""
    setting: Setting = json.loads(sys.argv[1])
    if setting["task"] == "start":
        from tests.bench import first_paint

        return first_paint.run(setting)
    return within(setting)


def within(setting: Setting) -> int:
    """A task in a window that is open."""
    from app import aio
    from app.demo import demo_profile
    from app.main import WindowOptions, assemble, run_window
    from app.settings import folders, with_timings
    from tests.bench import (
        count_post_task,
        count_task,
        dispatch_task,
        opening_task,
        outbox_task,
        posting_task,
        resting_task,
        scan_task,
    )

    tasks: dict[str, Task] = {
        "scan": scan_task.scan,
        "fill": scan_task.fill,
        "pick": dispatch_task.pick,
        "count": count_task.count,
        "post_count": count_post_task.post_count,
        "go_on": count_post_task.go_on,
        "drain": outbox_task.drain,
        "opening": opening_task.opening,
        "resting": resting_task.resting,
        "posting": posting_task.posting,
    }
    where = folders(Path(setting["data"]))
    profile, credentials = demo_profile(setting["server"])
    looks = replace(profile.looks, sound=False, language="en", theme="light")
    profile = with_timings(replace(profile, looks=looks), **setting.get("timings", {}))
    report: Report = {}

    async def measure(window: Window, terminus: Terminus) -> None:
        async def run() -> None:
            try:
                with profiled(setting.get("profile", "")):
                    report.update(await tasks[setting["task"]](window, terminus, setting))
            except Exception as error:  # noqa: BLE001 - whoever started this is told
                report["error"] = repr(error)
            window.close_wanted.emit()

        aio.spawn(run(), name="bench", owner=owner)

    owner = aio.Owner("bench")
    code = run_window(
        lambda: assemble(where, profile, credentials),
        profile,
        WindowOptions(),
        when_open=measure,
    )
    print(json.dumps(report), flush=True)
    return code


@contextmanager
def profiled(path: str) -> Iterator[None]:
    """Keep a profile of the window's thread in a file, if one is named."""
    if not path:
        yield
        return
    profile = cProfile.Profile()
    profile.enable()
    try:
        yield
    finally:
        profile.disable()
        profile.dump_stats(path)


async def until(true: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait until something is so that has no event of its own."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0.005)


def now() -> float:
    """Seconds, to be compared with those of the process that launched this one."""
    return time.monotonic()


if __name__ == "__main__":
    raise SystemExit(main())
