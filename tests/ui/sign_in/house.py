"""A whole window on a terminal whose catalog has people; its server never answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from app import aio
from app.demo import demo_profile
from app.main import Terminus, assemble
from app.scan.values import Scan
from app.settings import Looks, PeopleRules, folders
from app.store.cache import Catalog, CatalogStaff
from app.ui.screens.base import Sound
from app.ui.screens.sign_in.presenter import SignInPresenter
from app.ui.window import Window, prepare
from tests.ui.list_world import DAY, OIL, OIL_CODE, TEA, TEA_CODE, delivery, head
from tests.ui.rig import KIOSK, NOWHERE, Clock

ANNA, BEN, MIRA = "a" * 24, "b" * 24, "d" * 24
STAFF = (
    CatalogStaff(ANNA, "Anna Berg", "BADGE-1", "lead"),
    CatalogStaff(BEN, "Ben Marsh", "BADGE-2"),
    CatalogStaff(MIRA, "Mira Toft", "BADGE-4"),
)
PINS = {ANNA: "4953", BEN: "2922"}
__all__ = ["ANNA", "BEN", "DAY", "MIRA", "OIL_CODE", "PINS", "STAFF", "TEA_CODE", "House", "window"]


@dataclass
class House:
    """The window of one test, and what was heard in it."""

    window: Window
    terminus: Terminus
    clock: Clock
    sounds: list[Sound] = field(default_factory=list)

    @property
    def people(self) -> Any:
        return self.terminus.workbench.people

    @property
    def shell(self) -> Any:
        return self.window.shell

    @property
    def band(self) -> Any:
        """The last outcome on the screen."""
        return self.window.frame.band.band

    @property
    def sign_in(self) -> SignInPresenter:
        presenter = self.shell.screen("sign_in").presenter
        assert isinstance(presenter, SignInPresenter)
        return presenter

    async def scan(self, *texts: str) -> None:
        """Codes are read, each when the one before is decided and told."""
        for text in texts:
            self.clock.ahead += 700
            self.window.scanner.feed(Scan(text, "", "test", self.clock.monotonic()))
            await self.quiet()

    async def quiet(self) -> None:
        """Until what was scanned or tapped is decided and told."""
        await asyncio.wait_for(self.shell._scans.join(), 10)
        await self.until(lambda: not self._busy())
        await self.painted()

    def _busy(self) -> bool:
        idle = ("beat", "scans", "read", "pause", "forget", "multiplier", "count the outbox")
        left = [one for one in self.window.owner.tasks if not one.get_name().endswith(idle)]
        presenter: Any = self.shell.presenter
        settling = getattr(presenter, "settling", None)
        untold = settling is not None and not settling.idle
        return bool(left) or untold or getattr(presenter, "_publishing", False)

    async def painted(self) -> None:
        for _ in range(4):
            await asyncio.sleep(0)
            QApplication.sendPostedEvents()

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(10):
            while not true():
                await asyncio.to_thread(lambda: None)

    async def type_pin(self, pin: str) -> None:
        """Digits and the apply key, one after the other; checked when this returns."""
        for key in pin:
            self.sign_in.press(key)
        self.sign_in.apply()
        await self.quiet()

    def tick(self) -> None:
        """A second passes on the window's clock."""
        self.window._on_tick()

    async def receipt(self) -> Any:
        """A delivery of oil and tea is being received; its desk."""
        cache, now = self.terminus.station.cache, self.clock.now()
        one = delivery(head(4711))
        goods = [(OIL, ((OIL_CODE, "1"),)), (TEA, ((TEA_CODE, "1"),))]
        await aio.wait_for(cache.put_products(goods))
        await aio.wait_for(cache.deliveries.put_heads((one.head,), now))
        await aio.wait_for(cache.deliveries.put(one))
        await self.scan("GI-4711")
        assert self.shell.current == "receipt"
        return self.terminus.workbench.desk


@asynccontextmanager
async def window(
    data: Path,
    *,
    language: str = "en",
    size: tuple[int, int] = KIOSK,
    looks: Looks = Looks(sound=False),  # noqa: B008 - frozen
    staff: tuple[CatalogStaff, ...] = STAFF,
    pins: Mapping[str, str] = PINS,
    **rules: Any,
) -> AsyncIterator[House]:
    """A window; `pins` are whose PIN is set, `rules` those of `PeopleRules`."""
    profile, credentials = demo_profile(NOWHERE)
    profile = replace(profile, people=PeopleRules(**rules), looks=looks)
    clock = Clock()
    terminus = assemble(folders(data), profile, credentials, clock=clock)
    if not terminus.station.cache.staff():
        await aio.wait_for(terminus.station.cache.put_catalog(Catalog(staff=staff)))
    await terminus.workbench.people.learn_pins(pins)
    prepare(language)
    made = Window(terminus.workbench, terminus.where, clock)
    house = House(made, terminus, clock)
    made.sounds.play = lambda tone: house.sounds.append(Sound(tone.value))  # type: ignore[method-assign]
    made.show(size)
    await made.open()
    await house.quiet()
    try:
        yield house
    finally:
        await made.close()
        await terminus.close()
        prepare("en")
