"""Does the steps: each ends when all it caused is decided, on disk and painted.

Nothing here waits for a while and hopes: scans are waited for by the shell's own signal, work by
the window's tasks, paint by paint events, the outbox by the engine.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app import aio
from app.domain.dispatch.rules import DispatchRules
from app.scan.values import Scan
from app.tour import seeing
from app.tour.painting import Paints, picture
from app.tour.telling import Greens
from app.ui.screens.standing import AskingPresenter
from app.ui.screens.working.pages.base import ItemButton
from app.ui.screens.working.presenter import MULTIPLIER, SLOW, WorkingPresenter
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.signature import SignaturePad

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

log = logging.getLogger(__name__)
Step = dict[str, Any]
Report = dict[str, Any]
RESIDENT = ("scans", "driver", MULTIPLIER, SLOW)
BEAT = " beat"
WAIT_S = 30.0
HAND_MS = 20
WORKING = ("receipt", "dispatch", "ad_hoc", "count", "shipping")
"""The screens of work documents."""
QUESTION_AGE_MS = DispatchRules().question_age_ms
"""The same for every kind of document (law 2)."""


class Driver:
    """The other end of `app.tour.link.Child`."""

    def __init__(self, window: Window, terminus: Terminus, tell: Callable[[Report], None]) -> None:
        self._window = window
        self._terminus = terminus
        self._tell = tell
        self.owner = aio.Owner("driver", self._failed)
        self._frame = window.frame
        self._paints = Paints(window.frame)
        self._owed = 0
        self._scans = 0
        self._last: dict[str, int] = {}
        self._decided = asyncio.Event()
        self._news = asyncio.Event()
        self._greens = Greens(window.frame.band, tell)
        for name in WORKING:
            presenter = window.shell.screen(name).presenter
            assert isinstance(presenter, WorkingPresenter)
            self._greens.watch(presenter)
        window.scanner.scanned.connect(self._on_scanned)
        window.shell.settled.connect(self._on_decided)
        terminus.workbench.listen(self._on_news)

    def _failed(self, name: str, error: BaseException) -> None:
        self._tell({"number": -1, "error": f"{name}: {error!r}"})

    def _on_scanned(self, _: Scan) -> None:
        self._owed += 1
        self._scans += 1

    def _on_decided(self) -> None:
        self._owed = 0
        self._decided.set()

    def _on_news(self, _topic: str, _key: str) -> None:
        self._news.set()

    # --- the loop --------------------------------------------------------------------------

    async def run(self, lines: asyncio.Queue[str]) -> None:
        """Do one step after the other until told to quit or the pipe ends."""
        await self._settled()
        self._tell({"ready": True, **seeing.glimpse(self._window)})
        while line := await lines.get():
            step: Step = json.loads(line)
            if step["do"] == "quit":
                break
            self._tell({"number": step["number"], **await self._done(step)})
        self._window.close_wanted.emit()

    async def _done(self, step: Step) -> Report:
        doing: Callable[[Step], Awaitable[Report | None]] | None
        doing = getattr(self, f"do_{step['do']}", None)
        if doing is None:
            return {"error": f"there is no step {step['do']!r}"}
        try:
            async with asyncio.timeout(step.get("seconds", WAIT_S)):
                found = await doing(step)
                await self._settled()
        except TimeoutError:
            told = {"error": f"{step['do']} took too long", "busy": self._busy()}
            return {**told, **seeing.whole(*self._both)}
        except Exception as error:
            log.exception("step %s", step["do"])
            return {"error": repr(error)}
        return {**seeing.glimpse(self._window), **(found or {})}

    def _busy(self) -> list[str]:
        """What is waited for: scans that nobody decided yet, and tasks that still run."""
        tasks = (task.get_name() for task in self._window.owner.tasks if not _resident(task))
        return [*(["scan"] * self._owed), *tasks]

    @property
    def _both(self) -> tuple[Window, Terminus]:
        return self._window, self._terminus

    async def _settled(self) -> None:
        """Return when no scan waits, nothing the window began still runs, and all is painted."""
        while True:
            while self._owed:
                self._decided.clear()
                await self._decided.wait()
            busy = [task for task in self._window.owner.tasks if not _resident(task)]
            if not busy:
                break
            await asyncio.wait(busy)
        await self._paints.once()

    # --- what a person or a scanner does -----------------------------------------------------

    async def do_scan(self, step: Step) -> None:
        """{text, symbology}: a scanner with its own line read one code."""
        await self._hand_speed(step["text"])
        self._feed(step["text"], step.get("symbology", ""))

    async def do_scans(self, step: Step) -> None:
        """{texts}: several codes, none waits for the one before it."""
        for text in step["texts"]:
            await self._hand_speed(text)
            self._feed(text, "")

    async def _hand_speed(self, text: str) -> None:
        """The same label once more takes a hand longer than the double-read guard."""
        guard = self._terminus.workbench.profile.scanner.item_guard + HAND_MS
        before = self._last.get(text)
        if before is not None:
            age = self._terminus.station.clock.monotonic() - before
            await asyncio.sleep(max(0, guard - age) / 1000)

    def _feed(self, text: str, symbology: str) -> None:
        now = self._terminus.station.clock.monotonic()
        self._last[text] = now
        self._window.scanner.feed(Scan(text, symbology, "tour", now))

    async def do_keys(self, step: Step) -> None:
        """{text, enter}: key by key to the window, as fast as a wedge can."""
        await self._hand_speed(step["text"])
        window = self._frame.windowHandle()
        for character in step["text"]:
            _press(window, 0, character)
        if step.get("enter", True):
            _press(window, int(Qt.Key.Key_Return), "\r")
        self._window.scanner.flush()
        self._last[step["text"]] = self._terminus.station.clock.monotonic()

    async def do_act(self, step: Step) -> None:
        """{key}: a big action of the bottom bar; one that must be held is confirmed."""
        button = self._frame.bottom_bar.button(step["key"])
        if button is None:  # behind "More"
            self._frame.action_chosen.emit(step["key"])
        else:
            self._click(button)

    async def do_answer(self, step: Step) -> None:
        """{choice}: tap this answer, from 1, of the question on the screen."""
        if not self._frame.question.answer(step["choice"]):
            raise LookupError("no question with such an answer is on the screen")

    async def do_press(self, step: Step) -> None:
        """{name}, {key} or {file}: the visible control with this accessible name, or this key, or
        that stands for a file of this name.
        """
        name, key, file = step.get("name"), step.get("key"), step.get("file")
        for button in self._frame.findChildren(QAbstractButton):
            keyed = _keyed(button)
            called = keyed == key if key else Path(keyed).name == file if file else None
            if called is None:
                called = button.accessibleName() == name
            if called and button.isVisible():
                self._click(button)
                return
        raise LookupError(f"no control is called {name or key or file!r}")

    async def do_draw(self, step: Step) -> None:
        """{strokes}: with a pen on the pad that is shown; points in shares of its size."""
        pads = [pad for pad in self._frame.findChildren(SignaturePad) if pad.isVisible()]
        if not pads:
            raise LookupError("there is nothing to sign on")
        for stroke in step["strokes"]:
            _drawn(pads[0], stroke)

    @staticmethod
    def _click(button: QAbstractButton) -> None:
        if isinstance(button, BigButton) and button.hold:
            button.confirm()
        else:
            button.click()

    async def do_resize(self, step: Step) -> None:
        """{size}: another window size from now on."""
        self._frame.resize(*step["size"])

    # --- what is waited for -------------------------------------------------------------------

    async def do_readable(self, step: Step) -> None:
        """Until the question on the screen is old enough to be answered by a scan (law 2)."""
        presenter = self._window.shell.presenter
        if isinstance(presenter, AskingPresenter) and presenter.asked is not None:
            await self._pass(self._terminus.station.clock.monotonic() + QUESTION_AGE_MS)
            return
        painted = (
            presenter.asking.painted().values() if isinstance(presenter, WorkingPresenter) else ()
        )
        if not painted:
            raise LookupError("no question is on the screen")
        await self._pass(max(painted) + QUESTION_AGE_MS)

    async def _pass(self, moment: int) -> None:
        """Until the clock is past `moment` (monotonic ms); Qt may end a wait a twentieth early."""
        left = max(0, moment - self._terminus.station.clock.monotonic())
        await asyncio.sleep((left * 1.1 + 10) / 1000)

    async def do_scanned(self, step: Step) -> Report:
        """{count}: until so many scans in all have been read since the start."""
        while self._scans < step["count"]:
            self._decided.clear()
            await self._decided.wait()
        return {"scans": self._scans}

    async def do_pull(self, step: Step) -> None:
        """Until the lists of what comes and of what leaves were read from the server."""
        workbench, cache = self._terminus.workbench, self._terminus.station.cache
        before = (workbench.list_read_at(), workbench.goods_outs_read_at())
        workbench.refresh()

        def read() -> bool:
            came = workbench.list_read_at() != before[0] and bool(cache.deliveries.heads())
            return came and (workbench.goods_outs_read_at() != before[1] or not workbench.picks)

        await self._until(read)

    async def do_asked(self, step: Step) -> None:
        """Until what the server says of the open orders has raised a question."""
        self._terminus.workbench.refresh()
        while self._frame.question.asked is None:
            self._news.clear()
            await self._news.wait()
            await self._settled()

    async def do_wait_link(self, step: Step) -> None:
        """{links}: until the connection is one of these."""
        await self._until(lambda: str(self._terminus.workbench.status().link) in step["links"])

    async def do_wait_sent(self, step: Step) -> Report:
        """Until all entries that need no person are at their end."""
        while True:
            await self._terminus.sync.outbox.wait_drained()
            status = self._terminus.workbench.status()
            # What is left while the server answers waits behind an entry that asks a person.
            if not status.to_send or status.link in ("online", "slow"):
                return seeing.whole(*self._both)
            self._news.clear()
            await self._news.wait()

    async def do_wait_files(self, step: Step) -> Report:
        """Until every file that was asked for is here, or has failed; the files that are."""
        exports = self._terminus.workbench.exports
        await self._until(lambda: not any(job.under_way for job in exports.jobs()))
        found = [exports.file(job.id) for job in exports.jobs()]
        return {"files": [str(path) for path in found if path is not None]}

    async def _until(self, true: Callable[[], bool]) -> None:
        while not true():
            self._news.clear()
            await self._news.wait()

    # --- what is looked at --------------------------------------------------------------------

    async def do_look(self, step: Step) -> None:
        """What the frame shows, once it is calm."""

    async def do_state(self, step: Step) -> Report:
        """Everything: document, queue, connection."""
        return seeing.whole(*self._both)

    async def do_picture(self, step: Step) -> Report:
        """{name, folder, sizes}: a picture per size, `name`-WxH.png; the size stays as it was."""
        before = self._frame.size()
        written = []
        for wide, high in step["sizes"]:
            path = Path(step["folder"]) / f"{step['name']}-{wide}x{high}.png"
            self._frame.resize(wide, high)
            await picture(self._frame, self._paints, self._still, path)
            written.append(path.name)
        self._frame.resize(before)
        return {"pictures": written}

    def _still(self) -> bool:
        """Whether the band's flash is over."""
        return not any(timer.isActive() for timer in self._frame.band.findChildren(QTimer))


def _drawn(pad: QWidget, stroke: list[tuple[float, float]]) -> None:
    """One stroke: down, along, up."""
    spots = [QPointF(x * pad.width(), y * pad.height()) for x, y in stroke]
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(spots) - 1)]
    for kind, spot in zip(
        (*kinds, QEvent.Type.MouseButtonRelease), (*spots, spots[-1]), strict=True
    ):
        button = none if kind is QEvent.Type.MouseMove else left
        where = (spot, pad.mapToGlobal(spot))
        event = QMouseEvent(kind, *where, button, left, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(pad, event)


def _keyed(button: QAbstractButton) -> str:
    """What a button of the kit stands for."""
    match button:
        case Chip():
            return button.choice.key
        case ItemButton():
            return button.item.key
        case _:
            return str(getattr(button, "key", ""))


def _resident(task: asyncio.Task[Any]) -> bool:
    """Tasks that nobody waits for: those that never end, and those that only wait for a time."""
    name = task.get_name()
    return name in RESIDENT or name.endswith(BEAT)


def _press(window: Any, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(window, event)
