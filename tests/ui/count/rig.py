"""A whole terminal with its window on a count, on the demo's catalog, without a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QWidget

from app import aio
from app.demo import demo_profile
from app.domain.counting.document import Count
from app.domain.counting.facts import Heading, Target
from app.domain.counting.line import Line
from app.hub.running import RunningHub
from app.main import assemble, fill_demo_catalog
from app.settings import Folders
from app.ui.frame import Frame
from app.ui.frame.band import BandView
from app.ui.frame.card import CardView
from app.ui.screens.base import Go
from app.ui.screens.count.pages.figure_table import FigureTable
from app.ui.screens.count.presenter import CountPresenter
from app.ui.screens.count.view import CountView
from app.ui.screens.working.pages.base import ItemButton
from app.ui.screens.working.rows import Role
from app.ui.theme import Theme, install_fonts
from tests.ui.rig import (
    HANDHELD,
    KIOSK,
    NOWHERE,
    Adjusted,
    Clock,
    Parts,
    WorkingRig,
    copied,
    parts,
    window_of,
)
from tests.warehouse import running
from tests.workbench.stocktaker import Stocktaker, quick

__all__ = ["HANDHELD", "KIOSK", "Opened", "Rig", "copied", "fill", "on_hub", "rig", "texts"]

Opened = Callable[..., Awaitable["Rig"]]


async def fill(data: Path) -> None:
    """A data folder with the demo's catalog."""
    profile, credentials = demo_profile(NOWHERE)
    terminus = assemble(Folders(data, data / "state"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.close()


@dataclass
class Rig(WorkingRig[CountPresenter, CountView]):
    """The window of one test and what it has seen."""

    @property
    def document(self) -> Count:
        """The open document."""
        return self.presenter.document

    def line(self, name: str) -> Line:
        """The first line whose product's name has `name` in it."""
        for line in self.document.every():
            if name in line.product.name:
                return line
        raise AssertionError(f"no line of {name}")

    @property
    def page(self) -> Any:
        """The open page."""
        return self.view._content

    async def open(self, heading: Heading | None = None, targets: tuple[Target, ...] = ()) -> None:
        """Begin a count and show it."""
        desk = await self.terminus.workbench.counts.begin(heading, targets)
        await self.shell.go(Go("count", desk))
        await self.quiet()


async def rig(
    data: Path,
    *,
    size: tuple[int, int] = KIOSK,
    show: bool = True,
    adjusted: Adjusted | None = None,
    **looks: Any,
) -> Rig:
    """A window on the data folder `data`."""
    made = parts(data, adjusted, **looks)
    reports = data / "reports"
    presenter = CountPresenter(made.terminus.workbench, made.owner, made.clock, reports=reports)
    view = CountView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("count", presenter, view), size=size, show=show)


def texts(window: QWidget) -> Iterator[str]:
    """Everything that a window says: words of labels, buttons and fields, names for those who hear
    it, rows of lists, and what is painted by hand.
    """
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.accessibleName()
        for told in ("text", "toolTip", "placeholderText"):
            say = getattr(widget, told, None)
            if callable(say):
                yield str(say())
        yield from _painted(widget)


def _painted(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            yield str(index.data(Role.LINE) or index.data(Role.HEADING) or index.data())
    if isinstance(widget, CardView):
        yield str(widget.card)
    if isinstance(widget, BandView):
        yield str(widget.band)
    if isinstance(widget, ItemButton):
        yield str(widget.item)
    if isinstance(widget, FigureTable):
        yield str(widget.figures())


@asynccontextmanager
async def on_hub(
    hub: RunningHub,
    folder: Path,
    *,
    change: Adjusted | None = None,
    heading: Heading | None = None,
) -> AsyncIterator[tuple[Rig, Stocktaker]]:
    """A window on a terminal that talks to a hub, with a count that has begun."""
    install_fonts()
    async with running(hub, folder, change=change or quick()) as terminus:
        clock, theme = Clock(), Theme()
        made = Parts(terminus, clock, aio.Owner("window"), theme, Frame(theme))
        presenter = CountPresenter(
            terminus.workbench, made.owner, clock, reports=folder / "reports"
        )
        view = CountView(theme, made.frame, presenter, clock)
        window = window_of(Rig, folder, made, ("count", presenter, view), size=KIOSK, show=True)
        try:
            await window.open(heading or Heading(blind=False))
            yield window, Stocktaker(terminus)
        finally:
            await presenter.leave()
            window.closed = True
            window.shell.close()
            await window.owner.close()
            window.frame.shut()
            window.frame.deleteLater()
