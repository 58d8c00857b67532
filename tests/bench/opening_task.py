"""A delivery opened from the store: from its last key until its lines are painted."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from app.ui.screens.base import Go
from app.ui.screens.receipt.view import ReceiptView
from tests.bench import world
from tests.bench.frames import Frames
from tests.bench.scan_task import Hands
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


async def opening(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{deliveries}: scan each one's note at home; {again}: how often, once it is in the journal."""
    hands = Hands(window, real=False)
    frames = Frames(window.frame)
    view = window.shell.screen("receipt").view
    assert isinstance(view, ReceiptView)
    took: list[float] = []
    for number in setting["deliveries"]:
        await window.shell.go(Go("home"))
        terminus.workbench.leave()
        await until(lambda: window.shell.current == "home")
        await asyncio.sleep(0.6)

        def shown() -> bool:
            desk = terminus.workbench.desk
            return (
                window.shell.current == "receipt"
                and desk is not None
                and view.lines.lines.rowCount() > world.LINES
                and view.isVisible()
            )

        begin = time.perf_counter()
        painted = frames.after(shown)
        await hands.type(world.note_number(number))
        end = await painted
        took.append((end - begin) * 1000)
    return {"ms": took}
