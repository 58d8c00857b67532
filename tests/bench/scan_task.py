"""Scans on an open delivery of 1,500 lines, key by key, and where the time of each one goes."""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app import aio
from app.domain.counting.actions import ReadFigures
from app.domain.receipt.actions import Scan
from app.ui.screens.base import Go
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.working.presenter import WorkingPresenter
from tests.bench import world
from tests.bench.frames import Frames, LastKey
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

APART_S = 0.03
"""Between two scans: far apart for a machine, close for a hand."""


class Hands:
    """Presses keys: through Qt's events, or on the X server with xdotool."""

    def __init__(self, window: Window, *, real: bool) -> None:
        self._window = window
        self._real = real
        self.last = LastKey()
        self.sent = 0.0

    async def type(self, text: str) -> None:
        """All keys of a code and Enter."""
        if self._real:
            told = ("xdotool", "type", "--delay", "1", f"{text}\n")
            await (await asyncio.create_subprocess_exec(*told)).wait()
            return
        handle = self._window.frame.windowHandle()
        for character in text:
            _press(handle, 0, character)
        _press(handle, int(Qt.Key.Key_Return), "\r")
        self.sent = time.perf_counter()

    async def focus(self) -> None:
        """No window manager gives the window the keys."""
        if self._real:
            told = ("xdotool", "windowfocus", "--sync", str(int(self._window.frame.winId())))
            await (await asyncio.create_subprocess_exec(*told)).wait()


def _press(handle: Any, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(handle, event)


async def open_delivery(window: Window, hands: Hands, note: str) -> ReceiptPresenter:
    """Scan a delivery note at home, and wait for its receipt."""
    await window.shell.go(Go("home"))  # after a restart the receipt may be open
    await hands.type(note)
    await until(lambda: window.shell.current == "receipt")
    presenter = window.shell.presenter
    assert isinstance(presenter, ReceiptPresenter)
    return presenter


async def scan(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{scans, real}: the times of each scan in ms, in lists of the same length."""
    hands = Hands(window, real=setting.get("real", False))
    await hands.focus()
    frames = Frames(window.frame)
    presenter = await open_delivery(window, hands, world.note_number(setting.get("delivery", 1)))
    await asyncio.sleep(0.5)
    probe = Probe(presenter, frames, hands, window)
    rows = [await probe.one(code) for code in codes(setting["scans"])]
    lines = len(presenter.receipt.lines)
    return {"rows": rows, "lines": lines, "refused": probe.not_green}


def codes(count: int) -> list[str]:
    """Codes of the delivery's products: pieces, packs, and GS1 strings with a lot."""
    chance = random.Random(4715)
    made = []
    for at in range(count):
        number = world.on_the_delivery(chance.randrange(world.LINES))
        piece = world.gtin(number)
        kinds = (piece, world.gtin(number, "1"), f"010{piece}10L{at % 7:03d}")
        made.append(kinds[at % 3] if at % 4 else piece)
    return made


class Probe:
    """One scan after the other, and when each stage of it was through."""

    def __init__(
        self,
        presenter: WorkingPresenter[Any, Any, Any, Any, Any],
        frames: Frames,
        hands: Hands,
        window: Window,
    ) -> None:
        self._presenter = presenter
        self._frames = frames
        self._hands = hands
        self._marks: dict[str, float] = {}
        self.not_green = 0
        desk = presenter.desk
        take = desk.take

        def timed(*args: Any, **named: Any) -> Any:
            if isinstance(args[0], ReadFigures):  # nobody's step: books are read beside the scans
                return take(*args, **named)
            self._marks["decide"] = time.perf_counter()
            handled = take(*args, **named)
            self._marks["decided"] = time.perf_counter()
            if handled.on_disk is not None:
                handled.on_disk.add_done_callback(lambda _: self._mark("disk"))
            return handled

        desk.take = timed  # type: ignore[method-assign]
        presenter.settled.connect(lambda _: self._mark("green"))
        window.shell.settled.connect(lambda: self._mark("handled"))

    def _mark(self, name: str) -> None:
        self._marks[name] = time.perf_counter()

    async def one(self, code: str) -> dict[str, float]:
        """The stages of one scan, ms since its last key."""
        marks = self._marks
        marks.clear()
        card = self._frames.after(lambda: "handled" in marks)
        whole = self._frames.after(lambda: "green" in marks)
        await self._hands.type(code)
        end = await whole
        used = self._frames.used
        first = await card
        begin = self._hands.last.at
        if "disk" not in marks:
            self.not_green += 1
        await asyncio.sleep(APART_S)

        def since(name: str, start: float = begin) -> float:
            return round((marks.get(name, start) - start) * 1000, 3)

        return {
            "handler": since("handled"),
            "decide": since("decided", marks["decide"]),
            "commit": since("disk", marks["decided"]),
            "card": round((first - begin) * 1000, 3),
            "paint": round(self._frames.spent(begin, end) * 1000, 3),
            "cpu": round((used - self._hands.last.used) * 1000, 3),
            "total": round((max(end, marks.get("disk", end)) - begin) * 1000, 3),
        }


async def fill(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """Receive all 1,500 lines, one event each; how long the desk took for them."""
    hands = Hands(window, real=False)
    presenter = await open_delivery(window, hands, world.note_number(setting.get("delivery", 1)))
    return {"ms": await receive_all(presenter, terminus)}


async def receive_all(
    presenter: ReceiptPresenter, terminus: Terminus, lines: int = world.LINES
) -> float:
    """A pack on every line; returns the milliseconds that the desk took."""
    desk, workbench = presenter.desk, terminus.workbench
    took, waiting = 0.0, []
    for line in range(lines):
        begin = time.perf_counter()
        read = workbench.read(world.gtin(world.on_the_delivery(line), "1"))
        handled = desk.take(Scan(read))
        took += time.perf_counter() - begin
        if handled.on_disk is None:
            raise RuntimeError(f"line {line} was not taken: {handled.decision}")
        waiting.append(aio.wait_for(handled.on_disk))
        if line % 50 == 0:
            await asyncio.gather(*waiting)
            waiting = []
    await asyncio.gather(*waiting)
    return took * 1000
