"""The two screens of the office in a real frame, on a terminal and a real hub."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from app import aio
from app.hub.running import RunningHub
from app.main import Terminus, assemble, fill_demo_catalog
from app.scan.values import Scan
from app.settings import Profile, folders, with_timings
from app.ui.frame import Frame
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.exports.presenter import ExportsPresenter
from app.ui.screens.exports.view import ExportsView
from app.ui.screens.stock_takings.presenter import StockTakingsPresenter
from app.ui.screens.stock_takings.view import StockTakingsView
from app.ui.shell import Screen, Shell
from app.ui.theme import Theme, install_fonts
from tests.warehouse import profile_for

PATIENCE = 10


@dataclass
class Office:
    """The window, its two presenters, and what they said."""

    terminus: Terminus
    theme: Theme
    frame: Frame
    shell: Shell
    owner: aio.Owner
    takings: StockTakingsPresenter
    exports: ExportsPresenter
    framed: list[Framing] = field(default_factory=list)
    gone: list[Go] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)
    _at: int = 0

    @property
    def band(self) -> Any:
        """The last outcome."""
        return self.framed[-1].band

    @property
    def actions(self) -> dict[str, bool]:
        """The big actions, and whether they can be pressed."""
        return {one.key: one.enabled for one in self.framed[-1].actions}

    async def show(self, name: str, what: Any = None) -> None:
        await self.shell.go(Go(name, what))

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so, by what screens and workbench tell."""
        async with asyncio.timeout(PATIENCE):
            while not true():
                await asyncio.to_thread(lambda: None)

    async def scan(self, text: str) -> None:
        """A code is read on the open screen."""
        self._at += 5_000
        self.shell.take(Scan(text, "", "test", self._at))
        await asyncio.wait_for(self.shell._scans.join(), PATIENCE)

    async def listed(self) -> None:
        """The list is open, and read from the server."""
        await self.show("stock_takings")
        await self.until(lambda: self.takings.known and not self.takings.asking)

    async def painted(self) -> None:
        for _ in range(4):
            await asyncio.sleep(0)
            QApplication.sendPostedEvents()
        self.frame.grab()


def quick(profile: Profile) -> Profile:
    return with_timings(profile, export_every=5, back_off_first=1, back_off_most=20)


@asynccontextmanager
async def office(
    hub: RunningHub,
    data: Path,
    size: tuple[int, int] = (1024, 768),
    *,
    running: bool = False,
    **looks: Any,
) -> AsyncIterator[Office]:
    """A terminal on `hub` with these two screens; unless it is `running`, it sends and pulls
    nothing by itself, and hears nothing of the connection."""
    install_fonts()
    profile, credentials = profile_for(hub, change=quick)
    terminus = assemble(folders(data / "terminal"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    if running:
        await terminus.start()
    else:
        await terminus.sync.outbox.link.probe()
    owner, theme = aio.Owner("window"), Theme(**looks)
    frame = Frame(theme)
    frame.resize(*size)
    clock = terminus.station.clock
    takings = StockTakingsPresenter(terminus.workbench, owner, clock)
    exports = ExportsPresenter(terminus.workbench, owner, clock)
    screens = {
        "stock_takings": Screen(takings, StockTakingsView(theme, takings, frame)),
        "exports": Screen(exports, ExportsView(theme, exports, frame)),
    }
    sounds: list[Sound] = []
    shell = Shell(terminus.workbench, frame, screens, sound=sounds.append, owner=owner)
    made = Office(terminus, theme, frame, shell, owner, takings, exports, sounds=sounds)
    for one in (takings, exports):
        one.framed.connect(made.framed.append)
    aio.spawn(shell.run(), name="scans", owner=owner)
    frame.show()
    try:
        yield made
    finally:
        if shell.current:
            await shell.presenter.leave()
        shell.close()
        await owner.close()
        await terminus.close()
        frame.shut()
        frame.deleteLater()
