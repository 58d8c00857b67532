"""A whole terminal with its window on the receipt screen, started on the demo's deliveries.

The hub fills one data folder per run; each test works on a copy of it, without the network: what
is received needs none.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from app import aio
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import Line
from app.domain.values import Stamp
from app.hub import HubOptions, start
from app.main import Terminus, assemble, fill_demo_catalog
from app.scan.values import Scan
from app.settings import Folders, Profile, System, demo_profile
from app.ui.frame import Frame
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.receipt.values import Snapshot
from app.ui.screens.receipt.view import ReceiptView
from app.ui.shell import Screen, Shell
from app.ui.theme import Theme
from app.ui.tokens import Tone

NOWHERE = "http://127.0.0.1:9"
KIOSK, HANDHELD = (1024, 768), (480, 800)
TURNS, PATIENCE = 20_000, 10

Opened = Callable[..., Awaitable["Rig"]]
Adjusted = Callable[[Profile], Profile]


class Clock(aio.SystemClock):
    """The machine's clock, which a test can put forward."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead = 0

    def monotonic(self) -> int:
        return super().monotonic() + self.ahead

    def now(self) -> int:
        return super().now() + self.ahead

    def stamp(self) -> Stamp:
        return replace(super().stamp(), at=self.now(), monotonic=self.monotonic())


async def fill(
    data: Path,
    numbers: tuple[str, ...],
    system: System = "enfore",
    adjusted: Adjusted | None = None,
) -> None:
    """A data folder with the demo's catalog and these deliveries, read from a real hub."""
    hub = start(data / "hub", options=HubOptions(demo=True))
    try:
        profile, credentials = demo_profile(hub.url, system=system)
        profile = adjusted(profile) if adjusted is not None else profile
        terminus = assemble(Folders(data / "filled", data / "state"), profile, credentials)
        try:
            cache = terminus.station.cache
            fill_demo_catalog(cache)
            heads = (await terminus.station.system.deliveries()).items
            await aio.wait_for(cache.put_heads(heads, 1))
            for head in heads:
                if head.number in numbers:
                    whole = await terminus.station.system.delivery(head.id, cache)
                    await aio.wait_for(cache.put_delivery(whole))
        finally:
            await terminus.close()
    finally:
        hub.stop()


@dataclass
class Rig:
    """The window of one test and what it has seen."""

    data: Path
    terminus: Terminus
    clock: Clock
    owner: aio.Owner
    theme: Theme
    frame: Frame
    presenter: ReceiptPresenter
    view: ReceiptView
    shell: Shell
    sounds: list[Sound] = field(default_factory=list)
    framings: list[Framing] = field(default_factory=list)
    tones: list[Tone] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    snapshots: list[Snapshot] = field(default_factory=list)
    closed: bool = False

    @property
    def receipt(self) -> Receipt:
        """The open receipt."""
        return self.presenter.receipt

    def line(self, name: str) -> Line:
        """The first line whose product's name has `name` in it."""
        for line in self.receipt.ordered():
            if name in (line.product.name if line.product else line.code):
                return line
        raise AssertionError(f"no line of {name}")

    async def open(self, number: str = "GI-4711") -> None:
        """Open a delivery as the goods-in list does."""
        workbench = self.terminus.workbench
        row = next(r for r in workbench.deliveries() if r.head.number == number)
        desk = await workbench.open_deliveries([row.head.id])
        await self.shell.go(Go("receipt", desk))
        await self.quiet()

    def send(self, text: str, symbology: str = "") -> None:
        """A scanner read a code; it is not waited for."""
        self.shell.take(Scan(text, symbology, "test", self.clock.monotonic()))

    async def scan(self, *texts: str) -> None:
        """Scan codes one after the other, each when the one before is on disk."""
        for text in texts:
            self.send(text)
            await self.quiet()
            self.clock.ahead += 600

    async def quiet(self) -> None:
        """Until every scan is decided, every outcome told and everything painted."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
            async with asyncio.timeout(PATIENCE):
                await self.shell._scans.join()
            if self.presenter.settling.idle:
                break
        else:
            raise AssertionError("scans were not settled")
        for _ in range(4):
            await asyncio.sleep(0)
            QApplication.sendPostedEvents()
        if self.frame.isVisible():
            self.frame.grab()
            for _ in range(4):
                await asyncio.sleep(0)

    async def until(self, true: Callable[[], object]) -> None:
        """Until `true()` is."""
        for _ in range(TURNS):
            if true():
                return
            await asyncio.sleep(0)
        raise AssertionError("it did not come true")

    async def close(self) -> None:
        """As the program closes; once is enough."""
        if self.closed:
            return
        self.closed = True
        self.shell.close()
        await self.owner.close()
        await self.terminus.close()
        self.frame.shut()
        self.frame.deleteLater()


async def rig(
    data: Path,
    *,
    size: tuple[int, int] = KIOSK,
    show: bool = True,
    adjusted: Adjusted | None = None,
    system: System = "enfore",
    **looks: Any,
) -> Rig:
    """A window on the data folder `data`."""
    profile, credentials = demo_profile(NOWHERE, system=system)
    if adjusted is not None:
        profile = adjusted(profile)
    clock = Clock()
    terminus = assemble(Folders(data, data / "state"), profile, credentials, clock=clock)
    workbench = terminus.workbench
    owner = aio.Owner("window")
    theme = Theme(**looks)
    frame = Frame(theme)
    presenter = ReceiptPresenter(workbench, owner, clock, reports=data / "reports")
    view = ReceiptView(theme, frame, presenter, clock)
    sounds: list[Sound] = []
    shell = Shell(
        workbench, frame, {"receipt": Screen(presenter, view)}, sound=sounds.append, owner=owner
    )
    made = Rig(data, terminus, clock, owner, theme, frame, presenter, view, shell, sounds)
    presenter.framed.connect(made.framings.append)
    presenter.changed.connect(made.snapshots.append)
    aio.spawn(shell.run(), name="scans", owner=owner)
    frame.resize(*size)
    if show:
        frame.show()
    return made


def copied(filled: Path, to: Path) -> Path:
    """A data folder of its own."""
    shutil.copytree(filled, to)
    return to
