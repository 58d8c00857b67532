"""A whole terminal with its window on the receipt screen, started on the demo's deliveries."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import aio
from app.demo import demo_profile
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import Line
from app.hub import HubOptions, start
from app.main import assemble, fill_demo_catalog
from app.settings import Folders, System
from app.ui.screens.base import Go
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.receipt.view import ReceiptView
from tests.ui.rig import (
    HANDHELD,
    KIOSK,
    NOWHERE,
    Adjusted,
    Clock,
    WorkingRig,
    copied,
    parts,
    window_of,
)

__all__ = [
    "HANDHELD",
    "KIOSK",
    "NOWHERE",
    "Adjusted",
    "Clock",
    "Opened",
    "Rig",
    "copied",
    "fill",
    "rig",
]

Opened = Callable[..., Awaitable["Rig"]]


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
            await aio.wait_for(cache.deliveries.put_heads(heads, 1))
            for head in heads:
                if head.number in numbers:
                    whole = await terminus.station.system.delivery(head.id, cache)
                    await aio.wait_for(cache.deliveries.put(whole))
        finally:
            await terminus.close()
    finally:
        hub.stop()


@dataclass
class Rig(WorkingRig[ReceiptPresenter, ReceiptView]):
    """The window of one test and what it has seen."""

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
    made = parts(data, adjusted, system, **looks)
    presenter = ReceiptPresenter(
        made.terminus.workbench, made.owner, made.clock, reports=data / "reports"
    )
    view = ReceiptView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("receipt", presenter, view), size=size, show=show)
