"""A whole terminal with its window on the counter, on the demo's catalog, without a server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from app.demo import demo_profile
from app.domain.adhoc.document import AdHoc
from app.domain.adhoc.facts import Kind
from app.domain.adhoc.line import Line
from app.main import assemble, fill_demo_catalog
from app.settings import Folders, Profile
from app.ui.screens.ad_hoc.presenter import AdHocPresenter
from app.ui.screens.ad_hoc.view import AdHocView
from app.ui.screens.base import Go
from tests.ui.rig import HANDHELD, KIOSK, NOWHERE, Adjusted, WorkingRig, copied, parts, window_of

__all__ = ["HANDHELD", "KIOSK", "Opened", "Rig", "copied", "fill", "rig", "stock_by"]

Opened = Callable[..., Awaitable["Rig"]]


async def fill(data: Path) -> None:
    """A data folder with the demo's catalog."""
    profile, credentials = demo_profile(NOWHERE)
    terminus = assemble(Folders(data, data / "state"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.close()


def stock_by(who: Literal["platform", "terminal"]) -> Adjusted:
    """A profile where this one takes goods out of stock."""

    def adjusted(profile: Profile) -> Profile:
        return replace(profile, rules=replace(profile.rules, stock_out=who))

    return adjusted


@dataclass
class Rig(WorkingRig[AdHocPresenter, AdHocView]):
    """The window of one test and what it has seen."""

    @property
    def document(self) -> AdHoc:
        """The open document."""
        return self.presenter.document

    def line(self, name: str) -> Line:
        """The first line whose product's name has `name` in it."""
        for line in self.document.lines:
            if name in line.product.name:
                return line
        raise AssertionError(f"no line of {name}")

    async def begin(self) -> None:
        """Come from the list: nothing has begun."""
        await self.shell.go(Go("ad_hoc"))
        await self.quiet()

    async def open(self, kind: Kind = Kind.COUNTER_SALE, recipient: str = "") -> None:
        """Begin a document and show it."""
        desk = await self.terminus.workbench.begin_ad_hoc(kind, recipient=recipient)
        await self.shell.go(Go("ad_hoc", desk))
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
    presenter = AdHocPresenter(made.terminus.workbench, made.owner, made.clock)
    view = AdHocView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("ad_hoc", presenter, view), size=size, show=show)
