"""A terminal's window with one working screen, without the network: what all such tests share.

The hub fills a data folder once; each test works on a copy of it.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from app import aio
from app.demo import demo_profile
from app.domain.values import Stamp
from app.main import Terminus, assemble
from app.scan.values import Scan
from app.settings import Folders, Profile, System
from app.ui.frame import Frame
from app.ui.screens.base import Framing, Sound
from app.ui.screens.working.presenter import WorkingPresenter
from app.ui.shell import Screen, Shell
from app.ui.theme import Theme

NOWHERE = "http://127.0.0.1:9"
KIOSK, HANDHELD = (1024, 768), (480, 800)
PATIENCE = 10

Adjusted = Callable[[Profile], Profile]
P = TypeVar("P", bound=WorkingPresenter[Any, Any, Any, Any, Any])
V = TypeVar("V", bound=QWidget)
R = TypeVar("R", bound="WorkingRig[Any, Any]")


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


@dataclass
class WorkingRig(Generic[P, V]):
    """The window of one test and what it has seen."""

    data: Path
    terminus: Terminus
    clock: Clock
    owner: aio.Owner
    theme: Theme
    frame: Frame
    presenter: P
    view: V
    shell: Shell
    sounds: list[Sound] = field(default_factory=list)
    framings: list[Framing] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    snapshots: list[Any] = field(default_factory=list)
    closed: bool = False

    def wire(self, size: tuple[int, int], *, show: bool) -> None:
        """Take scans, and note what is shown."""
        self.presenter.framed.connect(self.framings.append)
        self.presenter.changed.connect(self.snapshots.append)
        aio.spawn(self.shell.run(), name="scans", owner=self.owner)
        self.frame.resize(*size)
        if show:
            self.frame.show()

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
        """Until every scan is decided, every outcome told, list and page shown and painted."""
        async with asyncio.timeout(PATIENCE):
            while True:
                await asyncio.sleep(0)
                await self.shell._scans.join()
                if self.presenter.settling.idle and not self.presenter._publishing:
                    break
                await asyncio.sleep(0.001)
        for _ in range(4):
            await asyncio.sleep(0)
            QApplication.sendPostedEvents()
        if self.frame.isVisible():
            self.frame.grab()
            for _ in range(4):
                await asyncio.sleep(0)

    async def until(self, true: Callable[[], object]) -> None:
        """Until `true()` is."""
        async with asyncio.timeout(PATIENCE):
            while not true():  # noqa: ASYNC110 - whatever it is, it may have no event
                await asyncio.sleep(0.001)

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


@dataclass(frozen=True)
class Parts:
    """What a window is made of, but for its screen."""

    terminus: Terminus
    clock: Clock
    owner: aio.Owner
    theme: Theme
    frame: Frame


def parts(
    data: Path, adjusted: Adjusted | None = None, system: System = "enfore", **looks: Any
) -> Parts:
    """A terminal on the data folder `data`, and an empty frame."""
    profile, credentials = demo_profile(NOWHERE, system=system)
    if adjusted is not None:
        profile = adjusted(profile)
    clock = Clock()
    terminus = assemble(Folders(data, data / "state"), profile, credentials, clock=clock)
    theme = Theme(**looks)
    return Parts(terminus, clock, aio.Owner("window"), theme, Frame(theme))


def shell_of(made: Parts, name: str, presenter: Any, view: QWidget, sounds: list[Sound]) -> Shell:
    """A shell that knows one screen."""
    screens = {name: Screen(presenter, view)}
    return Shell(
        made.terminus.workbench, made.frame, screens, sound=sounds.append, owner=made.owner
    )


def window_of(
    kind: type[R],
    data: Path,
    made: Parts,
    screen: tuple[str, Any, QWidget],
    *,
    size: tuple[int, int],
    show: bool,
) -> R:
    """A window with one screen: its name, presenter and view."""
    name, presenter, view = screen
    sounds: list[Sound] = []
    shell = shell_of(made, name, presenter, view, sounds)
    window = kind(
        data,
        made.terminus,
        made.clock,
        made.owner,
        made.theme,
        made.frame,
        presenter,
        view,
        shell,
        sounds,
    )
    window.wire(size, show=show)
    return window


def copied(filled: Path, to: Path) -> Path:
    """A data folder of its own."""
    shutil.copytree(filled, to)
    return to
