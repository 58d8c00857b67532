"""A whole terminal with its window on the dispatch screen, started on goods-outs of a test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app import aio
from app.demo import demo_profile
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.line import Line
from app.domain.dispatch.mode import Mode
from app.domain.goods_out import GoodsOut, Hold
from app.main import assemble, fill_demo_catalog
from app.settings import Folders, Profile
from app.ui.screens.base import Go
from app.ui.screens.dispatch.presenter import READ_AGAIN, DispatchPresenter
from app.ui.screens.dispatch.view import DispatchView
from app.workbench.dispatching import DispatchDesk
from tests.ui.dispatch import orders
from tests.ui.rig import (
    HANDHELD,
    KIOSK,
    NOWHERE,
    Adjusted,
    WorkingRig,
    copied,
    parts,
    window_of,
)

__all__ = ["HANDHELD", "KIOSK", "Opened", "Rig", "copied", "fill", "rig", "ruled"]

Opened = Callable[..., Awaitable["Rig"]]


async def fill(data: Path) -> None:
    """A data folder with the demo's catalog and the orders of `orders`."""
    profile, credentials = demo_profile(NOWHERE)
    terminus = assemble(Folders(data, data / "state"), profile, credentials)
    try:
        cache = terminus.station.cache
        fill_demo_catalog(cache)
        await aio.wait_for(cache.goods_outs.put_heads([o.head for o in orders.ALL], 1))
        for order in orders.ALL:
            await aio.wait_for(cache.goods_outs.put(order))
    finally:
        await terminus.close()


@dataclass
class Rig(WorkingRig[DispatchPresenter, DispatchView]):
    """The window of one test and what it has seen."""

    @property
    def dispatch(self) -> Dispatch:
        """The open dispatch."""
        return self.presenter.document

    def line(self, name: str) -> Line:
        """The first line of the walk whose product's name has `name` in it."""
        for line in self.dispatch.walked():
            if name in line.product.name:
                return line
        raise AssertionError(f"no line of {name}")

    async def open(self, *numbers: str, mode: Mode = Mode.PICK) -> None:
        """Open orders as the goods-out list does."""
        workbench = self.terminus.workbench
        rows = {row.head.number: row.head.id for row in workbench.goods_outs()}
        desk = await workbench.open_goods_outs([rows[n] for n in numbers], mode=mode)
        assert isinstance(desk, DispatchDesk)
        await self.shell.go(Go("dispatch", desk))
        await self.quiet()

    async def server_says(self, goods_out: GoodsOut) -> None:
        """The server was read again."""
        cache = self.terminus.station.cache
        read_at = (self.terminus.workbench.goods_out_read_at(goods_out.head.id) or 0) + 1_000
        await aio.wait_for(cache.goods_outs.put(replace(goods_out, read_at=read_at)))
        self.terminus.station.changed("goods_outs", goods_out.head.id)
        for task in self.owner.tasks:
            if task.get_name() == READ_AGAIN:
                await task
        await self.quiet()


def held(goods_out: GoodsOut, description: str = "Customer asked to wait") -> GoodsOut:
    """The goods-out with a hold of the server."""
    return replace(goods_out, head=replace(goods_out.head, holds=(Hold("h1", description),)))


def ruled(**changes: Any) -> Adjusted:
    """A profile with other rules of the site."""

    def adjusted(profile: Profile) -> Profile:
        return replace(profile, rules=replace(profile.rules, **changes))

    return adjusted


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
    presenter = DispatchPresenter(
        made.terminus.workbench, made.owner, made.clock, reports=data / "reports"
    )
    view = DispatchView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("dispatch", presenter, view), size=size, show=show)
