"""A person at a terminal who moves goods between two shelves of the demo warehouse."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from app.domain.decision import Refused
from app.domain.entry import Entry
from app.domain.shipping.actions import Action, Scan
from app.domain.shipping.facts import Heading
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.workbench.ship_desk import ShippingDesk
from app.workbench.ship_views import ShipmentRow
from app.workbench.shipping import Moved, Shippings
from tests.journeys.demo import place_code, place_id, product_id
from tests.warehouse import control, stock

SOURCE, TARGET, THIRD = "B-02-3", "B-01-2", "A-04-3"
SUGAR, ROLLS = "4dfbf4962ac399bbbf0cc615", product_id("PAP-0101")
"""What the demo's own draft takes from this source, and something else."""
OWN_DRAFT = "536d3f0daed8110361c30910"
TO_LOAD, ON_ITS_WAY = "84959d988c4d40b87e3e6416", "7590c1bab5a78d3aa06c9ebe"
"""A draft and two shipments of the demo: IS-2001 is new, IS-2002 on its way."""


def quick(stock_by: Literal["platform", "terminal"] = "platform") -> Callable[[Profile], Profile]:
    """A site whose terminal writes these places alone."""

    def change(profile: Profile) -> Profile:
        own = tuple(place_id(place) for place in (SOURCE, TARGET, THIRD))
        rules = replace(profile.rules, shipment_stock=stock_by, own_places=own)
        waits = {"settle": 300, "look_apart": 100, "fresh_404": 600}
        timings = replace(profile.timings, ahead_limit=0, **waits)
        return replace(profile, rules=rules, timings=timings)

    return change


class Shipper:
    """Scans, taps, and waits for the disk and for the server."""

    def __init__(self, terminus: Terminus) -> None:
        self.terminus = terminus

    @property
    def shipping(self) -> Shippings:
        return self.terminus.workbench.shipping

    @property
    def desk(self) -> ShippingDesk:
        desk = self.terminus.workbench.desk
        assert isinstance(desk, ShippingDesk)
        return desk

    async def draft(self, source: str = SOURCE, destination: str = TARGET) -> ShippingDesk:
        """Begin a draft between two places."""
        station = self.terminus.station
        heading = Heading(station.place(place_id(source)), station.place(place_id(destination)))
        desk = await self.shipping.begin(heading)
        assert isinstance(desk, ShippingDesk)
        return desk

    async def do(self, *what: Action) -> str:
        """Do things that must be accepted; the last outcome's key."""
        key = ""
        for action in what:
            handled = self.desk.take(action)
            assert not isinstance(handled.decision, Refused), handled.decision
            assert await self.desk.confirm(handled) is None
            key = handled.decision.key
        return key

    async def scan(self, *texts: str) -> str:
        """Scan codes, places by their names."""
        key = ""
        for text in texts:
            key = await self.do(Scan(self.terminus.workbench.read(text)))
        return key

    async def scan_places(self, *places: str) -> str:
        """Scan places."""
        return await self.scan(*(place_code(place_id(place)) for place in places))

    async def ends(self, handled: Moved) -> str:
        """What the workbench did by itself is on disk; its key."""
        assert not isinstance(handled.decision, Refused), handled.decision
        assert await self.desk.confirm(handled) is None
        return handled.decision.key

    async def drained(self) -> list[Entry]:
        """Everything is sent, or asks a person; all entries."""
        async with asyncio.timeout(20):
            await self.terminus.sync.outbox.wait_drained()
        return self.terminus.station.outbox.entries()

    async def cut_off(self, hub: RunningHub) -> None:
        """Nobody answers any more, and the terminal knows: it tries nothing that it is told now."""
        workbench, heard = self.terminus.workbench, asyncio.Event()
        workbench.listen(lambda *_: heard.set())
        hub.go_offline()
        workbench.refresh()
        async with asyncio.timeout(5):
            while workbench.shelves.answers:
                heard.clear()
                await heard.wait()

    async def listed(self, until: Callable[[], bool] = lambda: True) -> None:
        """The server's list is here as it is now, or as it soon is: its clock tells seconds."""
        async with asyncio.timeout(5):
            await self.terminus.sync.pull.open_set()
            while not until():
                await self.terminus.sync.pull.open_set()

    def row(self, key: str) -> ShipmentRow:
        """The row of a shipment or a document."""
        row = self.shipping.row(key)
        assert row is not None, self.shipping.rows(ended=True)
        return row


def ours(hub: RunningHub) -> list[dict[str, Any]]:
    """Every draft and shipment that bears a mark of ours."""
    told = control(hub, "shipments")["shipments"]
    return [one for one in told if (one.get("description") or "").startswith("dh-")]


def shown(hub: RunningHub, identifier: str) -> dict[str, Any]:
    """One draft or shipment as the hub keeps it."""
    told: list[dict[str, Any]] = control(hub, "shipments")["shipments"]
    return next(one for one in told if one["id"] == identifier)


def contents(shipment: dict[str, Any]) -> dict[str, int]:
    """Quantities by product."""
    return {one["product"]: int(one["quantity"]["value"]) for one in shipment["items"]}


def books(hub: RunningHub, product: str) -> tuple[Decimal, Decimal]:
    """What the hub has of a product at source and target."""
    return stock(hub, product, place_id(SOURCE)), stock(hub, product, place_id(TARGET))
