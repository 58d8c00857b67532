"""A whole terminal with its window on an adjustment, on the demo's catalog."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app import aio
from app.demo import demo_profile
from app.domain.adjusting.document import Adjustment
from app.domain.values import Place, Product
from app.hub.running import RunningHub
from app.main import assemble, fill_demo_catalog
from app.settings import Folders
from app.ui.frame import Frame
from app.ui.screens.adjust.presenter import AdjustPresenter
from app.ui.screens.adjust.view import AdjustView
from app.ui.screens.base import Go
from app.ui.screens.lookup.values import Adjust
from app.ui.theme import Theme, install_fonts
from tests.journeys.demo import place_id, product_id
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
from tests.workbench.stocktaker import quick

__all__ = ["HANDHELD", "KIOSK", "Opened", "Rig", "copied", "fill", "on_hub", "rig"]

Opened = Callable[..., Awaitable["Rig"]]
ROLLS, SHELF = "PAP-0101", "D-03-2"


async def fill(data: Path) -> None:
    """A data folder with the demo's catalog."""
    profile, credentials = demo_profile(NOWHERE)
    terminus = assemble(Folders(data, data / "state"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.close()


@dataclass
class Rig(WorkingRig[AdjustPresenter, AdjustView]):
    """The window of one test and what it has seen."""

    @property
    def document(self) -> Adjustment:
        """The open document."""
        return self.presenter.document

    @property
    def page(self) -> Any:
        """The open page."""
        return self.view._content

    def at(self, page: type[QWidget]) -> bool:
        """Whether this page is open."""
        return isinstance(self.page, page)

    def product(self, article: str = ROLLS) -> Product:
        """A product of the catalog."""
        found = self.terminus.station.cache.product(product_id(article))
        assert found is not None
        return found

    def place(self, code: str = SHELF) -> Place:
        """A place of the catalog."""
        return self.terminus.station.place(place_id(code))

    async def open(self, article: str = ROLLS, code: str | None = SHELF) -> None:
        """Come from the card of a product, perhaps with a place lit."""
        place = self.place(code) if code else None
        await self.shell.go(Go("adjust", Adjust(self.product(article), place)))
        await self.quiet()

    async def press(self, *keys: str) -> None:
        """Number keys and the like, as a keyboard gives them."""
        for key in keys:
            self.shell.key(key)
        await self.quiet()

    async def choose(self, key: str) -> None:
        """Tap an entry of the open list."""
        self.page.chosen(key)
        await self.quiet()

    async def act(self, key: str) -> None:
        """A big action."""
        await self.presenter.act(key)
        await self.quiet()


async def rig(
    data: Path,
    *,
    size: tuple[int, int] = KIOSK,
    show: bool = True,
    adjusted: Adjusted | None = None,
    **looks: Any,
) -> Rig:
    """A window on the data folder `data`, without a server."""
    return _window(data, parts(data, adjusted, **looks), size, show=show)


def _window(data: Path, made: Parts, size: tuple[int, int], *, show: bool) -> Rig:
    presenter = AdjustPresenter(made.terminus.workbench, made.owner, made.clock)
    view = AdjustView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("adjust", presenter, view), size=size, show=show)


@asynccontextmanager
async def on_hub(
    hub: RunningHub, data: Path, *, size: tuple[int, int] = KIOSK, show: bool = True
) -> AsyncIterator[Rig]:
    """A window of a terminal that runs against a server."""
    install_fonts()
    async with running(hub, data, change=quick()) as terminus:
        theme, clock = Theme(), Clock()
        made = Parts(terminus, clock, aio.Owner("window"), theme, Frame(theme))
        window = _window(data, made, size, show=show)
        yield window
        window.shell.close()
        await window.owner.close()
        window.frame.shut()
        window.frame.deleteLater()
