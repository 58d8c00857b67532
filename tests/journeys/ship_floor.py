"""A person at a terminal with its window who moves goods from one shelf to another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from app.domain.entry import STUCK_STATES, Entry
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.hub.running import RunningHub
from app.settings import Profile
from app.ui.screens.outbox.choosing import ask_key
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.values import Asked
from app.ui.screens.shipping.presenter import ShippingPresenter
from app.workbench.ship_desk import ShippingDesk
from tests.journeys import demo
from tests.journeys.demo import codes_of, piece, place_code, place_id, product_id
from tests.journeys.floor import ARRIVAL_S, Floor, Seen
from tests.journeys.goods_out_weather import Trouble
from tests.journeys.ship_books import Shipped, compare
from tests.warehouse import control
from tests.workbench.stocktaker import booked

SOURCE, TARGET, THIRD = "B-02-3", "B-01-2", "A-04-3"
ROLLS, MATCHES, PAN = "PAP-0101", "HOM-0401", "KIT-0603"
HONEY, SUGAR, COFFEE = "SWE-0601", "BAK-0402", "COF-0201"
"""The last three have lots; sugar and coffee are what the demo's IS-2001 is about."""
LENTILS, PASTA = (
    demo.article_of(item["product"]) for item in demo.load("platform")["shipments"][1]["items"]
)
"""What IS-2002 is about."""
TO_LOAD, ON_ITS_WAY = "IS-2001", "IS-2002"
MANY, FEW = 60, 5
Journey = Callable[["Carrier"], Awaitable[Shipped]]


def filled(hub: RunningHub) -> None:
    """The demo's shipments that are not over, and goods enough at the source; of rolls a few."""
    told = demo.load("platform")
    open_ones = [one for one in told["shipments"] if one["status"] != "COMPLETED"]
    control(hub, "seed", {"platform": {"shipments": open_ones}}, "PUT")
    there = {MATCHES: MANY, PAN: MANY, HONEY: MANY, SUGAR: MANY, COFFEE: MANY, ROLLS: FEW}
    for article, quantity in there.items():
        booked(hub, article, SOURCE, quantity, intent="set", minutes=-60)


def lot_of(article: str, at: int = 0) -> str:
    """The label of one piece with a lot that the catalog knows."""
    product = next(p for p in demo.load("catalog")["products"] if p["article_id"] == article)
    return f"(01){piece(article).zfill(14)}(10){product['lots'][at]['text']}"


def case(article: str, pack: str) -> str:
    """The code of a pack with so many pieces."""
    return codes_of(article)[pack]


def place(name: str) -> str:
    """The code on a place."""
    return place_code(place_id(name))


@dataclass(slots=True)
class Carrier:
    """Hands that put shipments together, load and receive them."""

    floor: Floor
    others: list[Entry] = field(default_factory=list)
    """What another terminal had to say of the same goods."""

    @property
    def document(self) -> Shipping:
        """The open shipment."""
        desk = self.floor.running.workbench.desk
        assert isinstance(desk, ShippingDesk)
        return desk.document

    @property
    def presenter(self) -> ShippingPresenter:
        """Its screen."""
        presenter = self.floor.window.shell.presenter
        assert isinstance(presenter, ShippingPresenter)
        return presenter

    async def begin(self) -> Seen:
        """A new draft from the source. One step: at a restart an empty one is given up."""
        await self.floor.step("scan", text="DH:GOTO:ship")
        await self.floor.step("scan", text="DH:NEWPACK")
        self.floor.counts["scans"] += 2
        seen = await self.floor.take(place(SOURCE))
        assert seen.screen == "shipping", seen.report
        return seen

    async def open(self, number: str, answer: str = "") -> Seen:
        """Open a shipment by its number, and say what to do with it where that is asked. One step:
        a restart forgets what was asked.
        """
        await self.listed(number)
        await self.floor.step("scan", text="DH:GOTO:ship")
        seen = await self.floor.step("scan", text=number)
        if answer:
            assert seen.question, seen.report
            await self.floor.step("readable")
            seen = await self.floor.step("scan", text=answer)
        assert seen.screen == "shipping", seen.report
        self.floor.counts["scans"] += 2 + bool(answer)
        return await self.floor._did(seen)

    async def redirect(self, destination: str) -> Seen:
        """The goods go elsewhere: a tap on the place, then its code. One step: a page that was open
        is shut after a restart.
        """
        await self.floor.step("press", key="destination")
        self.floor.counts["taps"] += 1
        return await self.floor.take(place(destination))

    async def knows_stock(self, article: str) -> bool:
        """What lies at the source was read; False: there is no server that could say it."""
        shipping = self.floor.running.workbench.shipping
        async with asyncio.timeout(ARRIVAL_S):
            while shipping.stock(product_id(article)) is None:
                try:
                    self.floor.hub_call("switches")
                except OSError:
                    return False
                await self.floor.step("look")
        return True

    async def finish(self, *codes: str) -> Path | None:
        """The summary, what is said on it, and its confirm; the loading list, once it is written.
        One step: a page that was open is shut after a restart.
        """
        floor = self.floor
        for code in ("DH:FINISH", *codes):
            await floor.step("scan", text=code)
        seen = await floor.step("scan", text="DH:OK")
        assert self.document.state is ShippingState.FINISHED, seen.report
        assert seen.tone == "ok", seen.report
        written = None if self.document.task is Task.RECEIVE else await self._sheet()
        floor.counts["scans"] += 2 + len(codes)
        await floor._did(seen)
        return written

    async def _sheet(self) -> Path:
        """Where the loading list lies."""
        async with asyncio.timeout(ARRIVAL_S):
            while (path := self.presenter.sheets().path) is None:
                await self.floor.step("look")
        assert path.parent == self.floor.folders.data / "reports"
        return path

    async def delete(self) -> Seen:
        """Its page, and its confirm. One step: a page that was open is shut after a restart."""
        await self.floor.step("act", key="delete")
        self.floor.counts.update(taps=1, scans=1)
        return await self.floor._did(await self.floor.step("scan", text="DH:OK"))

    # --- the server ----------------------------------------------------------------------------

    async def listed(self, number: str, status: ShipmentStatus | None = None) -> None:
        """The server's list has it, and as it is to be."""
        running = self.floor.running
        self.floor.hub.go_online()
        async with asyncio.timeout(ARRIVAL_S):
            while not any(
                head.number == number and status in (None, head.status)
                for head in running.station.cache.shipments.heads()
            ):
                await running.sync.pull.open_set()

    async def sent(self) -> list[Entry]:
        """What was posted is at its end; the network is there for that."""
        self.floor.hub.go_online()
        return await self.floor.drained()

    async def asking(self) -> Entry:
        """The one entry that asks a person."""
        [entry] = [entry for entry in await self.sent() if entry.state in STUCK_STATES]
        return entry

    async def decides(self, asked: Asked) -> Seen:
        """In the sync centre, by codes alone: the entry, what is to become of it, and why."""
        floor = self.floor
        await floor.step("scan", text="DH:GOTO:sync")
        centre = floor.window.shell.presenter
        assert isinstance(centre, OutboxPresenter)
        entry = await self.asking()
        while centre.lit != entry.id:
            before = centre.lit
            await floor.step("scan", text="DH:NEXT")
            assert centre.lit != before, "it is not in the list"
        await floor.step("scan", text="DH:OK")
        detail = centre.snapshot.detail
        assert detail is not None
        keys = [choice.key for choice in detail.choices]
        number = keys.index(ask_key(asked, entry.id)) + 1
        for code in (f"DH:ANSWER:{number}", "DH:REASON:1"):
            await floor.step("scan", text=code)
        seen = await floor.step("scan", text="DH:OK")
        assert seen.tone == "ok", seen.report
        return await floor._did(seen)

    def other_hand(self, identifier: str, **change: object) -> None:
        """Somebody else does something to a draft or a shipment at the platform."""
        control(self.floor.hub, f"shipments/{identifier}", change)


def booking_nothing(trouble: Trouble) -> Trouble:
    """The same, on a server that books no shipments."""
    weather = trouble.weather
    switches = replace(weather.switches, shipment_books_stock=False)
    return replace(trouble, weather=replace(weather, switches=switches))


def at_pace(profile: Profile) -> Profile:
    """What is not there is believed once lists cannot be behind any more."""
    waits = replace(profile.timings, fresh_404=2 * profile.timings.settle)
    return replace(profile, timings=waits)


async def walk(journey: Journey, floor: Floor, trouble: Trouble, steps: int) -> None:
    """Go through a journey, let everything arrive, and compare."""
    change = floor.change
    floor.change = lambda profile: at_pace(change(profile))
    name = journey.func.__name__ if isinstance(journey, partial) else journey.__name__
    filled(floor.hub)
    trouble.over(floor, name, steps)
    async with floor:
        carrier = Carrier(floor)
        expected = await journey(carrier)
        if not trouble.weather.switches.shipment_books_stock:
            expected = expected.unbooked()
        asking = compare(floor.hub, [*await carrier.sent(), *carrier.others], expected)
        assert set(floor.green) <= floor.journal(), "shown, and not on disk"
    if not trouble.weather.asks:
        assert not asking, [(entry.intent, entry.last_error) for entry in asking]
