"""The review of a count of 2,000 products, then its post: sent, stopped, killed, gone on with."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.counting.actions import Scan
from app.domain.entry import NOT_AT_END, STUCK_STATES
from app.tour.control import Control
from app.ui.screens.count.keys import MANY
from app.ui.screens.count.pages.review import ReviewPage
from app.ui.screens.count.presenter import CountPresenter
from app.ui.screens.count.values import Overlay, Page, Show, Shut, StopPosting
from app.ui.screens.working.desks import OpenDesk
from tests.bench import counted, world
from tests.bench.count_task import open_count
from tests.bench.frames import Frames, Gaps
from tests.bench.scan_task import Hands
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

AWAY_MS = 50
MOST_S = 400
READS = "read the books"
"""Tasks that ask the books while it is counted."""


async def post_count(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{run, end}: fill, review, accept, post. `end` "": until all is sent; "stop": a person stops
    it `after_s` later, and posts again; "kill": the process dies `after_s` later.
    """
    presenter = await open_count(window, terminus, setting["run"])
    await fill(presenter, terminus, setting["run"])
    frames, hands = Frames(window.frame), Hands(window, real=False)
    await asyncio.to_thread(Control(setting["server"]).fault, "delay", delay_ms=AWAY_MS)
    report = await reviewed(window, presenter, frames)
    await accepted(presenter, hands)
    gaps = Gaps()
    gaps.start()
    report |= await _sent(presenter, terminus, hands, setting)
    gaps.stop()
    worst = sorted((gap for _, gap in gaps.found), reverse=True)
    return report | {"gap": worst[0], "over_50": sum(gap > 50 for gap in worst)}


async def go_on(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """After a kill: what was posted goes out by itself."""
    left = len(terminus.station.outbox.entries(tuple(NOT_AT_END)))
    await until(lambda: terminus.workbench.status().link == "online")
    await asyncio.wait_for(terminus.sync.outbox.wait_drained(), MOST_S)
    return {"left": left, **_ended(terminus, setting)}


async def fill(
    presenter: CountPresenter, terminus: Terminus, run: int, spots: int = counted.SPOTS
) -> None:
    """Scan the place and one piece of each product, and wait until all books were read once."""
    texts = [counted.place(run).name]
    texts += [world.gtin(counted.product(at)) for at in range(spots)]
    await taken(presenter.desk, (Scan(terminus.workbench.read(text)) for text in texts))
    presenter.publish()
    owner = terminus.station.owner
    await until(lambda: not any(task.get_name() == READS for task in owner.tasks), MOST_S)


async def taken(desk: OpenDesk[Any, Any, Any], actions: Iterable[Any]) -> None:
    """Take actions one after the other, as fast as the disk writes them.

    Raises:
        RuntimeError: one of them was not taken.
    """
    waiting = []
    for number, action in enumerate(actions):
        handled = desk.take(action)
        if handled.on_disk is None:
            raise RuntimeError(f"{action} was not taken: {handled.decision}")
        waiting.append(aio.wait_for(handled.on_disk))
        if number % 50 == 0:
            await asyncio.gather(*waiting)
            waiting = []
    await asyncio.gather(*waiting)


# --- the review ----------------------------------------------------------------------------------


async def reviewed(
    window: Window, presenter: CountPresenter, frames: Frames, spots: int = counted.SPOTS
) -> Report:
    """Opened for the first time, and once more when it is known."""
    first, whole = await _opened(window, presenter, frames, spots)
    presenter.wish(Shut())
    await until(lambda: not _rows(window))
    again, _ = await _opened(window, presenter, frames, spots)
    return {"first_ms": first, "whole_ms": whole, "again_ms": again}


def _rows(window: Window) -> int:
    """Of the review on the screen; 0 where none is."""
    pages = window.frame.findChildren(ReviewPage)
    return max((page.model.rowCount() for page in pages if page.isVisible()), default=0)


async def _opened(
    window: Window, presenter: CountPresenter, frames: Frames, spots: int
) -> tuple[float, float]:
    """Opened until rows of all spots are painted, and until all books were read, ms."""

    def whole() -> bool:
        known = presenter.reviewing.review
        return known is not None and known.complete

    begin = time.perf_counter()
    shown, read = frames.after(lambda: _rows(window) == spots), frames.after(whole)
    await presenter.act("review")
    return (await shown - begin) * 1000, (await read - begin) * 1000


async def accepted(presenter: CountPresenter, hands: Hands, spots: int = counted.SPOTS) -> None:
    """All that differs is right, for one reason."""
    presenter.wish(Show(Overlay(Page.ACCEPT, MANY)))
    await hands.type("DH:REASON:1")
    await until(lambda: len(presenter.document.verdicts) == spots)


# --- the post ------------------------------------------------------------------------------------


async def _sent(
    presenter: CountPresenter, terminus: Terminus, hands: Hands, setting: Setting
) -> Report:
    begin, used = time.perf_counter(), time.process_time()
    await posted(presenter, terminus, hands)
    found: Report = {"posted_s": time.perf_counter() - begin}
    if setting["end"] == "kill":
        threading.Timer(setting["after_s"], os.kill, (os.getpid(), signal.SIGKILL)).start()
    if setting["end"] == "stop":
        await asyncio.sleep(setting["after_s"])
        found |= await _stopped(presenter, terminus)
        await posted(presenter, terminus, hands)
    await asyncio.wait_for(terminus.sync.outbox.wait_drained(), MOST_S)
    found |= {"whole_s": time.perf_counter() - begin, "cpu_s": time.process_time() - used}
    return found | _ended(terminus, setting)


async def posted(presenter: CountPresenter, terminus: Terminus, hands: Hands) -> None:
    """The summary and its confirm, until the entries are on disk."""
    queue = terminus.sync.outbox.board.slots
    before = len(queue)
    await hands.type("DH:FINISH")
    await until(lambda: presenter.overlay is not None and presenter.overlay.page is Page.FINISH)
    await hands.type("DH:OK")
    await until(lambda: len(queue) > before)


async def _stopped(presenter: CountPresenter, terminus: Terminus) -> Report:
    """Take back what has not left, and see what had."""
    begin = time.perf_counter()
    presenter.wish(StopPosting())
    await until(lambda: presenter.reviewing.sending.dropped)
    took = time.perf_counter() - begin
    await asyncio.wait_for(terminus.sync.outbox.wait_drained(), MOST_S)
    progress = terminus.workbench.counts.progress(presenter.document.id)
    presenter.wish(Shut())
    await until(lambda: presenter.overlay is None)
    return {"stop_ms": took * 1000, "taken_back": progress.dropped, "left": progress.done}


def _ended(terminus: Terminus, setting: Setting) -> Report:
    entries = terminus.station.outbox.entries()
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    return {
        "states": Counter(str(entry.state) for entry in entries),
        "asked": len(stuck),
        "stuck": [f"{one.intent} {one.last_error}" for one in stuck[:3]],
    }
