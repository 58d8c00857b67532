"""Look-up in a window on a real server: what is asked beside the card appears on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.hub import HubOptions, Switches, start
from app.scan.values import Scan
from app.ui.frame import Frame
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.lookup.presenter import LookupPresenter
from app.ui.screens.lookup.view import LookupView
from app.ui.shell import Screen, Shell
from app.ui.theme import Theme, install_fonts
from tests.journeys import demo
from tests.warehouse import control, copied, running

OIL, HOME = demo.product_id("OIL-0101"), "bdba968b7431e8eaa6bfa6ad"


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.to_thread(lambda: None)


@pytest.mark.parametrize(
    ("switches", "first"),
    [
        (Switches(), ("Sold", "−12")),
        pytest.param(Switches.documented_only(), ("Reason not shown", ""), marks=pytest.mark.long),
    ],
    ids=["everything", "documented-only"],
)
async def test_a_scan_asks_the_server_and_shows_what_it_says(
    tmp_path: Path, demo_books: Path, switches: Switches, first: tuple[str, str]
) -> None:
    install_fonts()
    books = copied(demo_books, tmp_path / "hub")
    hub = start(books, options=HubOptions(demo=True, control=True, switches=switches))
    body = {"product_id": OIL, "place_id": HOME, "quantity": "12", "intent": "remove"}
    control(hub, "stock", {**body, "reason": "SALE"})
    owner, framed, sounds = aio.Owner("window"), list[Framing](), list[Sound]()
    try:
        async with running(hub, tmp_path) as terminus:
            assert await terminus.sync.outbox.link.probe()
            theme = Theme()
            frame = Frame(theme)
            presenter = LookupPresenter(terminus.workbench, owner, terminus.station.clock)
            screens = {"lookup": Screen(presenter, LookupView(theme, presenter))}
            shell = Shell(terminus.workbench, frame, screens, sound=sounds.append, owner=owner)
            presenter.framed.connect(framed.append)
            aio.spawn(shell.run(), name="scans", owner=owner)
            await shell.go(Go("lookup"))
            shell.take(Scan(demo.piece("OIL-0101"), "", "test", 1_000))
            await until(lambda: framed[-1].card.done == "60")
            await until(lambda: framed[-1].band.detail == "60 pcs at 1 place")
            assert sounds == [Sound.ACCEPTED]
            presenter.choose_page("moves")
            told = [row for row in presenter.snapshot.rows if not row.heading]
            assert (told[0].title, told[0].value) == first
            presenter.choose_page("log")
            await until(lambda: len(presenter.snapshot.rows) > 2)
            await presenter.leave()
            shell.close()
            await owner.close()
            frame.shut()
            frame.deleteLater()
    finally:
        hub.stop()
