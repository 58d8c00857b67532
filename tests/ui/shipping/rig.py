"""A whole terminal with its window on a shipment, on the demo's catalog, without a server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from app import aio
from app.demo import demo_profile
from app.domain.shipment import Shipment, ShipmentHead, ShipmentItem, ShipmentStatus
from app.domain.shipping.actions import Answer
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Heading, Task
from app.domain.shipping.line import Line
from app.domain.stock_records import Figures
from app.domain.values import Condition, Place, Product
from app.main import assemble, fill_demo_catalog
from app.settings import Folders, Profile
from app.store.cache_shelves import Pair
from app.ui.screens.base import Go
from app.ui.screens.shipping.presenter import ShippingPresenter
from app.ui.screens.shipping.view import ShippingView
from tests.journeys.demo import place_id, product_id
from tests.ui.rig import HANDHELD, KIOSK, NOWHERE, Adjusted, WorkingRig, copied, parts, window_of

__all__ = ["HANDHELD", "KIOSK", "Opened", "Rig", "by_terminal", "copied", "fill", "rig"]

Opened = Callable[..., Awaitable["Rig"]]
OIL, SOAP, LAUNDRY = "OIL-0101", "CLN-0101", "CLN-0201"
FROM, TO = "A-03-2", "A-04-3"


async def fill(data: Path) -> None:
    """A data folder with the demo's catalog."""
    profile, credentials = demo_profile(NOWHERE)
    terminus = assemble(Folders(data, data / "state"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.close()


def by_terminal(profile: Profile) -> Profile:
    """A profile where the terminal books what is shipped."""
    return replace(profile, rules=replace(profile.rules, shipment_stock="terminal"))


@dataclass
class Rig(WorkingRig[ShippingPresenter, ShippingView]):
    """The window of one test and what it has seen."""

    @property
    def document(self) -> Shipping:
        """The open document."""
        return self.presenter.document

    @property
    def state(self) -> str:
        """Where the document stands."""
        return self.document.state

    def place(self, code: str) -> Place:
        """A place of the demo by its code."""
        return self.terminus.station.place(place_id(code))

    def product(self, article: str) -> Product:
        """A product of the demo by its article."""
        found = self.terminus.station.cache.product(product_id(article))
        assert found is not None
        return found

    def line(self, name: str) -> Line:
        """The first line whose product's name has `name` in it."""
        for line in self.document.lines:
            if name in line.product.name:
                return line
        raise AssertionError(f"no line of {name}")

    async def open(self, source: str = FROM, destination: str = TO, **heading: Any) -> None:
        """Begin a draft and show it; places "" are not known yet."""
        told = Heading(
            self.place(source) if source else None,
            self.place(destination) if destination else None,
            **heading,
        )
        desk = await self.terminus.workbench.shipping.begin(told)
        await self.shell.go(Go("shipping", desk))
        await self.quiet()

    def shipment(
        self, status: ShipmentStatus = ShipmentStatus.NEW, number: str = "SH-7"
    ) -> Shipment:
        """12 oil, 6 soap and 4 laundry detergent, from one place to another."""
        head = ShipmentHead(
            f"{7:024x}", status, self.place(FROM), self.place(TO), number, "For Saturday", lines=3
        )
        items = tuple(
            ShipmentItem(f"{at:024x}", self.product(article), Decimal(quantity))
            for at, (article, quantity) in enumerate(((OIL, 12), (SOAP, 6), (LAUNDRY, 4)), 1)
        )
        return Shipment(head, items, self.clock.now())

    async def take_up(
        self,
        task: Task,
        status: ShipmentStatus = ShipmentStatus.NEW,
        shipment: Shipment | None = None,
    ) -> None:
        """The server has a shipment: open it for a task."""
        known = shipment or self.shipment(status)
        cache = self.terminus.station.cache.shipments
        await aio.wait_for(cache.put_heads((known.head,), self.clock.now()))
        await aio.wait_for(cache.put(known))
        desk = await self.terminus.workbench.shipping.open(known.head.id, task)
        await self.shell.go(Go("shipping", desk))
        await self.quiet()

    async def answer_all(self, choice: str) -> None:
        """Every open question is answered so."""
        for question in self.document.questions:
            self.presenter.take(Answer(question.id, choice))
            await self.quiet()

    async def lies_there(self, article: str, quantity: int, place: str = FROM) -> None:
        """The server said so of a product's stock at a place, two minutes ago."""
        figures = Figures(
            self.clock.now() - 120_000,
            available=Decimal(quantity),
            by_condition=((Condition.NEW, Decimal(quantity)),),
        )
        pair = Pair(product_id(article), place_id(place))
        await aio.wait_for(self.terminus.station.cache.shelves.put_figures(pair, figures))


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
    presenter = ShippingPresenter(
        made.terminus.workbench, made.owner, made.clock, reports=data / "reports"
    )
    view = ShippingView(made.theme, made.frame, presenter, made.clock)
    return window_of(Rig, data, made, ("shipping", presenter, view), size=size, show=show)
