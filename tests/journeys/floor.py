"""One person at one terminal, through its real window: scans, taps, a pen; the frame tells.

Everything that is done goes through the window's own driver (app.tour.driving): scans enter where
every scanner's do, taps press the buttons that are shown. What came of it is read from the frame's
widgets: prompt, card, band, question. The document is looked at for figures only.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app import aio
from app.domain.dispatch.actions import Action
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.line import Line
from app.domain.entry import Entry
from app.hub.running import RunningHub
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import Folders, Profile, folders
from app.tour.driving import Driver
from app.ui.window import Window, prepare
from app.workbench.dispatching import DispatchDesk
from tests.journeys import demo
from tests.journeys import goods_out_demo as outs
from tests.journeys.shift import at_pace
from tests.journeys.twelve_lines import Step
from tests.warehouse import control, profile_for

KIOSK, HANDHELD = (1024, 768), (480, 800)
PATIENCE_S = 10
"""No step takes as long."""
ARRIVAL_S = 25
"""Nor does anything that needs no person on its way to the server."""
STROKES = (((0.1, 0.7), (0.3, 0.2), (0.4, 0.8)), ((0.5, 0.5), (0.9, 0.4)))
Report = dict[str, Any]


def by_terminal(profile: Profile) -> Profile:
    """The terminal takes goods out of stock, not the platform."""
    return replace(profile, rules=replace(profile.rules, stock_out="terminal"))


@dataclass(frozen=True, slots=True)
class Seen:
    """What the frame showed after a step."""

    report: Report

    @property
    def screen(self) -> str:
        return str(self.report["screen"])

    @property
    def tone(self) -> str:
        """The band's: ok, warn, bad, plain."""
        return str(self.report["band"]["tone"])

    @property
    def band(self) -> str:
        band = self.report["band"]
        return f"{band['title']} {band['detail']}".strip()

    @property
    def prompt(self) -> str:
        return str(self.report["prompt"])

    @property
    def done(self) -> str:
        """The card's figures, "3/6"."""
        card = self.report["card"]
        return f"{card['done']}/{card['expected']}"

    @property
    def question(self) -> str:
        asked = self.report["question"]
        return "" if asked is None else str(asked["text"])


Disturbance = Callable[["Floor"], Awaitable[None]]


@dataclass(slots=True)
class Floor:
    """A terminal with its window on a hub. Entered, it is open; left, it is closed whatever
    happened. It must be entered and left inside of the test: between fixture and test the loop
    stands.
    """

    hub: RunningHub
    data: Path
    terminal: str = "T001"
    change: Callable[[Profile], Profile] = lambda profile: profile
    settle: int = 300
    size: tuple[int, int] = KIOSK
    alone: bool = True
    """No other hand writes stock at the demo's places (`own_places`)."""
    disturb: dict[int, Disturbance] = field(default_factory=dict)
    """What happens after so many steps of a person."""
    steps: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    """How many scans and taps there were."""
    green: list[str] = field(default_factory=list)
    """Every event that was shown green or amber: it must be in the journal."""
    terminus: Terminus | None = None
    _window: Window | None = None
    _driver: Driver | None = None
    _lines: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    _reports: asyncio.Queue[Report] = field(default_factory=asyncio.Queue)
    _number: int = 0

    # --- the terminal --------------------------------------------------------------------------

    async def __aenter__(self) -> Floor:
        await self.begin()
        await self.step("pull")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.end()

    async def begin(self) -> None:
        """Start the program and open its window where the person was."""
        profile, credentials = profile_for(self.hub, self.terminal)
        profile = at_pace(replace(profile, looks=replace(profile.looks, sound=False)), self.settle)
        own = demo.place_ids() if self.alone else ()
        profile = replace(profile, rules=replace(profile.rules, own_places=own))
        self.terminus = assemble(self.folders, self.change(profile), credentials)
        fill_demo_catalog(self.terminus.station.cache)
        prepare("en")
        window = Window(self.terminus.workbench, self.folders, self.terminus.station.clock)
        window.show(self.size)
        await self.terminus.load()
        await window.open()
        await self.terminus.start()
        self._window = window
        self._lines, self._reports = asyncio.Queue(), asyncio.Queue()
        self._driver = Driver(window, self.terminus, self._told)
        aio.spawn(self._driver.run(self._lines), name="driver", owner=self._driver.owner)
        assert (await self._reports.get())["ready"]

    async def end(self) -> None:
        """Close the program as it stands: nothing is waited for."""
        if self._driver is not None:
            await self._driver.owner.close()
            self._driver = None
        if self._window is not None:
            await self._window.close()
            self._window = None
        if self.terminus is not None:
            await self.terminus.close()
            self.terminus = None

    async def restart(self) -> None:
        """The program is gone and comes again."""
        await self.end()
        await self.begin()

    @property
    def folders(self) -> Folders:
        return folders(self.data / self.terminal)

    @property
    def running(self) -> Terminus:
        assert self.terminus is not None
        return self.terminus

    @property
    def window(self) -> Window:
        assert self._window is not None
        return self._window

    def _told(self, report: Report) -> None:
        if report.get("shown"):
            self.green += report["events"]
        else:
            self._reports.put_nowait(report)

    # --- hands ---------------------------------------------------------------------------------

    async def step(self, do: str, **details: Any) -> Seen:
        """One step of the window's driver; what the frame shows after it."""
        self._number += 1
        told = {"do": do, "number": self._number, "seconds": PATIENCE_S, **details}
        self._lines.put_nowait(json.dumps(told))
        report = await self._reports.get()
        assert "error" not in report, report
        assert report["number"] == self._number, report
        return Seen(report)

    async def _did(self, seen: Seen) -> Seen:
        """A person did something; what is to happen now happens."""
        self.steps += 1
        happens = self.disturb.pop(self.steps, None)
        if happens is not None:
            await happens(self)
        return seen

    async def scan(self, *texts: str) -> Seen:
        """Scan codes one after the other, each until it is decided, on disk and painted."""
        seen = Seen({})
        for text in texts:
            self.counts["scans"] += 1
            seen = await self.step("scan", text=text)
        return await self._did(seen)

    async def take(self, *texts: str) -> Seen:
        """Scan codes that all must be shown green."""
        seen = await self.scan(*texts)
        assert seen.tone == "ok", (texts, seen.report)
        return seen

    async def ask(self, *texts: str) -> Seen:
        """Scan codes of which the last must end in a question; it can be answered on return."""
        seen = await self.scan(*texts)
        assert seen.question, (texts, seen.report)
        assert seen.tone in ("warn", "plain"), (texts, seen.report)
        return await self.step("readable")

    async def follow(self, steps: list[Step]) -> None:
        """Scan code after code, as `twelve_lines` says."""
        doing = {"green": self.take, "asks": self.ask}
        for how, codes in steps:
            await doing[how](*codes)

    async def refuse(self, *texts: str) -> Seen:
        """Scan codes of which the last must be refused."""
        seen = await self.scan(*texts)
        assert seen.tone == "bad", (texts, seen.report)
        return seen

    async def keys(self, text: str) -> Seen:
        """A wedge types a code, key by key, Enter behind it."""
        self.counts["scans"] += 1
        return await self._did(await self.step("keys", text=text))

    async def tap(self, *, key: str = "", name: str = "") -> Seen:
        """Press the control that stands for `key` or is called `name`."""
        self.counts["taps"] += 1
        details = {"key": key} if key else {"name": name}
        return await self._did(await self.step("press", **details))

    async def act(self, key: str) -> Seen:
        """Press a big action of the bottom bar."""
        self.counts["taps"] += 1
        return await self._did(await self.step("act", key=key))

    async def answer(self, choice: int) -> Seen:
        """Tap an answer of the question on the screen."""
        self.counts["taps"] += 1
        return await self._did(await self.step("answer", choice=choice))

    async def together(self, *numbers: str) -> Seen:
        """On the list "Pick together", the orders by their codes, and go. One step: a restart
        forgets what was chosen.
        """
        await self.step("scan", text="DH:GOTO:pick")
        await self.step("act", key="several")
        for number in numbers:
            await self.step("scan", text=number)
        seen = await self.step("act", key="together")
        assert seen.screen == "dispatch", seen.report
        self.counts.update(scans=1 + len(numbers), taps=2)
        return await self._did(seen)

    async def sign(self, confirm: str = "DH:OK") -> Seen:
        """The hand-over asks for a signature: a pen writes it, "Done" keeps it. One step: a page
        that was open is shut after a restart.
        """
        seen = await self.step("scan", text=confirm)
        assert seen.tone == "bad", seen.report
        await self.step("draw", strokes=STROKES)
        await self.step("press", name="Done")
        self.counts.update(scans=1, taps=1)
        return await self._did(await self.step("look"))

    async def without_an_order(self) -> Seen:
        """From the list: a counter sale. One step: a restart forgets what was asked."""
        seen = await self.step("act", key="without")
        assert (seen.screen, bool(seen.question)) == ("ad_hoc", True), seen.report
        self.counts.update(taps=2)
        return await self._did(await self.step("answer", choice=1))

    # --- what it works on ----------------------------------------------------------------------

    @property
    def dispatch(self) -> Dispatch:
        """The open document."""
        desk = self.running.workbench.desk
        assert desk is not None
        document = desk.document
        assert isinstance(document, Dispatch)
        return document

    def line(self, number: str, article: str) -> Line:
        """The line of an order with this article."""
        return self.dispatch.lines[str(outs.item(number, article)["id"])]

    # --- the server ----------------------------------------------------------------------------

    async def do(self, action: Action) -> str:
        """What a page leads to, without the taps on it; on disk on return. The outcome's key."""
        desk = self.running.workbench.desk
        assert isinstance(desk, DispatchDesk)
        took = desk.take(action)
        assert await desk.confirm(took) is None
        await self._did(await self.step("look"))
        return took.decision.key

    async def calm(self) -> None:
        """Wait until nothing can leave now."""
        async with asyncio.timeout(ARRIVAL_S):
            await self.running.sync.outbox.wait_idle()

    async def hears_of(self, number: str) -> Seen:
        """The terminal reads the orders it works on again, and asks its person about this one."""
        self.hub.go_online()
        goods_out = outs.order_id(number)
        heard = asyncio.Event()
        stop = self.running.workbench.listen(lambda topic, key: heard.set())
        try:
            async with asyncio.timeout(ARRIVAL_S):
                while not any(q.goods_out == goods_out for q in self.dispatch.questions):
                    heard.clear()
                    self.running.workbench.refresh()
                    await heard.wait()
        finally:
            stop()
        return await self.step("look")

    async def drained(self) -> list[Entry]:
        """Wait until everything that needs no person is at its end; all entries."""
        async with asyncio.timeout(ARRIVAL_S):
            await self.running.sync.outbox.wait_drained()
        return self.running.station.outbox.entries()

    def hub_call(self, call: str, body: Any = None, method: str = "") -> Any:
        return control(self.hub, call, body, method)

    def other_hand(self, number: str, **body: Any) -> None:
        """Somebody else works on an order at the platform, which must be there for that."""
        self.hub.go_online()
        control(self.hub, f"goods-outs/{outs.order_id(number)}", body)

    def journal(self) -> set[str]:
        """The ids of all events that are on disk, read from the file itself."""
        path = self.folders.terminal
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
            return {row[0] for row in file.execute("SELECT id FROM event")}
