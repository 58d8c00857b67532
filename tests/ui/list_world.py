"""A real terminal without a server, deliveries in its cache, and the four lists in a real frame."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from app import aio
from app.demo import demo_profile
from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)
from app.domain.goods_out import GoodsOut, GoodsOutHead
from app.domain.receipt import actions
from app.domain.shipment import Shipment, ShipmentHead
from app.domain.values import Product
from app.main import Terminus, assemble
from app.scan.values import Scan
from app.settings import Folders, Profile
from app.ui.frame import Frame
from app.ui.screens.base import Framing, Go, Presenter, Sound
from app.ui.screens.deliveries.presenter import DeliveriesPresenter
from app.ui.screens.deliveries.view import DeliveriesView
from app.ui.screens.goods_outs.presenter import GoodsOutsPresenter
from app.ui.screens.goods_outs.view import GoodsOutsView
from app.ui.screens.home import HomePresenter, HomeView
from app.ui.screens.lookup.presenter import LookupPresenter
from app.ui.screens.lookup.view import LookupView
from app.ui.screens.outbox import OutboxPresenter, OutboxView
from app.ui.screens.receipts import ReceiptsPresenter, ReceiptsView
from app.ui.screens.shipments.presenter import ShipmentsPresenter
from app.ui.screens.shipments.view import ShipmentsView
from app.ui.shell import Screen, Shell
from app.ui.theme import Theme, install_fonts
from app.ui.tokens import TextPercent

DAY = 86_400_000
OIL = Product(f"{1:024x}", "Olive oil 0.5 l", article="OIL-05")
TEA = Product(f"{2:024x}", "Green tea, loose", article="TEA-1")
SOAP = Product(f"{3:024x}", "Soap", article="SOAP")
OIL_CODE, TEA_CODE, SOAP_CODE = "9520010000018", "9520010000025", "9520010000032"
KIOSK, HANDHELD = (1024, 768), (480, 800)
SIZES = (KIOSK, HANDHELD)


def head(number: int, days: int | None = 0, **more: Any) -> DeliveryHead:
    """A delivery advised for so many days from now."""
    now = aio.SystemClock().now()
    known: dict[str, Any] = {
        "id": f"{number:024x}",
        "number": f"GI-{number}",
        "note_number": f"LS-{number}",
        "sender": "Halmbach Feinkost GmbH",
        "sender_key": "halmbach",
        "state": DeliveryState.PLANNED,
        "advised_at": None if days is None else now + days * DAY,
        "packages_expected": 2,
    }
    return DeliveryHead(**{**known, **more})


def delivery(of: DeliveryHead, *products: Product, reference: str = "") -> Delivery:
    """The delivery of a head: 12 of each product, in one package."""
    lines = tuple(
        DeliveryLine(f"{of.id[-8:]}{at:016x}", product, Decimal(12), Decimal(1))
        for at, product in enumerate(products or (OIL, TEA))
    )
    package = DeliveryPackage(f"{of.id[-8:]}{99:016x}", f"PK-{of.number}", f"TRK-{of.number}")
    references = (reference,) if reference else ()
    return Delivery(of, lines, (package,), references, read_at=aio.SystemClock().now())


@dataclass
class ListWorld:
    """The terminal, its window, and what the screens said."""

    terminus: Terminus
    theme: Theme
    frame: Frame
    shell: Shell
    owner: aio.Owner
    screens: dict[str, Screen]
    gone: list[Go] = field(default_factory=list)
    framed: list[Framing] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)
    _at: int = 0

    @property
    def workbench(self) -> Any:
        return self.terminus.workbench

    @property
    def band(self) -> Any:
        """The last outcome."""
        return self.framed[-1].band

    def presenter(self, name: str) -> Any:
        return self.screens[name].presenter

    def view(self, name: str) -> Any:
        return self.screens[name].view

    async def expects(self, *deliveries: Delivery | DeliveryHead) -> None:
        """The server announced these; heads alone are not on this terminal with their lines."""
        cache = self.terminus.station.cache
        now = aio.SystemClock().now()
        for one in deliveries:
            if isinstance(one, Delivery):
                await aio.wait_for(cache.deliveries.put_heads((one.head,), now))
                await aio.wait_for(cache.deliveries.put(one))
            else:
                await aio.wait_for(cache.deliveries.put_heads((one,), now))

    async def orders(self, *goods_outs: GoodsOut | GoodsOutHead) -> None:
        """The server has these orders; heads alone are not on this terminal with their lines."""
        cache = self.terminus.station.cache
        now = aio.SystemClock().now()
        for one in goods_outs:
            told = one.head if isinstance(one, GoodsOut) else one
            await aio.wait_for(cache.goods_outs.put_heads((told,), now))
            if isinstance(one, GoodsOut):
                await aio.wait_for(cache.goods_outs.put(one))

    async def shipments(self, *shipments: Shipment | ShipmentHead) -> None:
        """The server has these shipments; heads alone are not on this terminal with their items."""
        cache = self.terminus.station.cache.shipments
        now = aio.SystemClock().now()
        for one in shipments:
            told = one.head if isinstance(one, Shipment) else one
            await aio.wait_for(cache.put_heads((told,), now))
            if isinstance(one, Shipment):
                await aio.wait_for(cache.put(one))

    @property
    def question(self) -> str:
        """The question on the screen, in words; empty without one."""
        asked = self.framed[-1].asked
        return asked.text if asked is not None else ""

    async def scan(self, text: str) -> None:
        """A code is read on the open screen."""
        self._at += 5_000
        self.shell.take(Scan(text, "", "test", self._at))
        await self.settled()

    async def settled(self) -> None:
        """Everything that was scanned or tapped is decided and shown."""
        await asyncio.wait_for(self.shell._scans.join(), 5)
        await self.until(lambda: not self._busy())

    def _busy(self) -> bool:
        idle = ("beat", "scans", "read", "show")
        return any(not task.get_name().endswith(idle) for task in self.owner._tasks)

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(10):
            while not true():
                await asyncio.to_thread(lambda: None)

    async def show(self, name: str, what: Any = None) -> Any:
        """Go to a screen; returns its presenter."""
        await self.shell.go(Go(name, what))
        return self.presenter(name)

    async def look(self, size: tuple[int, int], percent: TextPercent = 100) -> None:
        """Resize the window and let it settle."""
        self.theme.set(percent=percent)
        self.frame.resize(*size)
        self.frame.show()
        for _ in range(4):
            await asyncio.sleep(0)
        self.frame.grab()

    async def receive(self, *keys: str, lines: int = 99) -> Any:
        """Open deliveries and take the rest of their first lines."""
        desk = await self.workbench.open_deliveries(keys)
        for line in list(desk.document.ordered())[:lines]:
            assert await desk.confirm(desk.take(actions.TakeRest(line.id))) is None
        return desk

    async def post(self, desk: Any) -> None:
        """Post what was received."""
        assert await desk.confirm(desk.take(actions.Post())) is None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def list_world(
    folder: Path, *, running: bool = False, around: tuple[Profile, Any] | None = None
) -> AsyncIterator[ListWorld]:
    """A terminal in `folder`; `running` starts to send, to a server that nobody runs. `around` is
    another profile with its credentials, of a server that somebody runs.
    """
    install_fonts()
    profile, credentials = around or demo_profile(f"http://127.0.0.1:{_free_port()}")
    if around is None:
        profile = replace(profile, timings=replace(profile.timings, probe_every=50))
    terminus = assemble(Folders(folder / "data", folder / "state"), profile, credentials)
    goods = [(OIL, ((OIL_CODE, "1"),)), (TEA, ((TEA_CODE, "1"),)), (SOAP, ((SOAP_CODE, "1"),))]
    await aio.wait_for(terminus.station.cache.put_products(goods))
    clock = terminus.station.clock
    owner = aio.Owner("window")
    theme = Theme()
    frame = Frame(theme)
    made: tuple[tuple[Presenter, Callable[[Any], Any]], ...] = (
        (HomePresenter(terminus.workbench, owner, clock), lambda p: HomeView(theme, p, frame)),
        (
            DeliveriesPresenter(terminus.workbench, owner, clock),
            lambda p: DeliveriesView(theme, p, frame),
        ),
        (
            GoodsOutsPresenter(terminus.workbench, owner, clock),
            lambda p: GoodsOutsView(theme, p, frame),
        ),
        (
            ShipmentsPresenter(terminus.workbench, owner, clock),
            lambda p: ShipmentsView(theme, p, frame),
        ),
        (
            OutboxPresenter(terminus.workbench, owner, clock, lambda: (folder / "stick",)),
            lambda p: OutboxView(theme, p, frame),
        ),
        (ReceiptsPresenter(terminus.workbench, owner, clock), lambda p: ReceiptsView(theme, p)),
        (LookupPresenter(terminus.workbench, owner, clock), lambda p: LookupView(theme, p)),
    )
    screens = {one.name: Screen(one, view(one)) for one, view in made}
    sounds: list[Sound] = []
    shell = Shell(terminus.workbench, frame, screens, sound=sounds.append, owner=owner)
    world = ListWorld(terminus, theme, frame, shell, owner, screens, sounds=sounds)
    for one, _ in made:
        one.left.connect(world.gone.append)
        one.framed.connect(world.framed.append)
    aio.spawn(shell.run(), name="scans", owner=owner)
    if running:
        await terminus.start()
    if running and around is None:
        await world.until(lambda: terminus.workbench.status().link not in ("starting", "online"))
    try:
        yield world
    finally:
        if shell.current:
            await shell.presenter.leave()
        shell.close()
        await owner.close()
        await terminus.close()
        frame.shut()
        frame.deleteLater()
