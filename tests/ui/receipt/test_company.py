"""Whoever else is on the open receipt is named, told once, and stays in sight (U30, law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app import aio
from app.domain.claims import Claim
from app.domain.receipt.document import ReceiptState
from app.ui.screens.base import Go, Sound
from app.ui.screens.receipt.values import Overlay, Page, Show
from app.ui.tokens import Tone
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.receipt.rig import Opened, Rig

pytestmark = pytest.mark.usefixtures("english")
LEASE = 900_000


def now(window: Rig) -> int:
    return window.terminus.workbench.claiming.now()


async def read(window: Rig, *claims: Claim, received: int = 0) -> None:
    """The server was read: these are on the delivery, and others have received so many."""
    cache = window.terminus.station.cache
    seen = cache.deliveries.get(window.receipt.heads[0].id)
    assert seen is not None
    first = replace(seen.lines[0], received_elsewhere=Decimal(received))
    seen = replace(seen, head=replace(seen.head, on_it=claims), lines=(first, *seen.lines[1:]))
    await aio.wait_for(cache.deliveries.put(replace(seen, read_at=now(window))))
    window.terminus.station.changed("deliveries")
    await window.quiet()


def claim(window: Rig, terminal: str = "K002", ago: int = 0) -> Claim:
    """A claim that was written so many ms ago."""
    return Claim(terminal, "", now(window) - ago + LEASE)


def opened_a_while_ago(window: Rig) -> None:
    window.terminus.workbench.claiming._since -= 60_000


def band(window: Rig) -> Any:
    return window.framings[-1].band


async def test_a_take_over_is_told_in_a_calm_band_with_its_time(opened: Opened) -> None:
    window = await opened()
    opened_a_while_ago(window)
    window.terminus.workbench.claiming._out_of_touch = False
    sounds = len(window.sounds)
    await read(window, claim(window))
    await window.until(lambda: "took this delivery over at" in band(window).title)
    assert band(window).tone is Tone.PLAIN
    assert "What you scanned is kept" in band(window).detail
    assert Sound.QUESTION not in window.sounds[sounds:], "advice: nobody has to answer"
    assert window.receipt.state is ReceiptState.OPEN


async def test_it_is_told_once_and_stays_in_sight(opened: Opened) -> None:
    window = await opened()
    opened_a_while_ago(window)
    await read(window, claim(window))
    await window.until(lambda: "took this delivery over" in band(window).title)
    spot = window.view.context.company
    assert (spot.text(), spot.tone) == ("K002", Tone.ACCENT)
    await window.scan("DH:QTY:2")
    serial = window.presenter.serial
    await read(window, claim(window, ago=-1_000))
    assert window.presenter.serial == serial, "a renewal is no news"
    assert spot.text() == "K002"
    await read(window)
    await window.until(lambda: spot.text() == "")


async def test_who_was_there_before_is_on_it_too(opened: Opened) -> None:
    window = await opened()
    await read(window, claim(window, ago=60_000), claim(window, "K003", ago=60_000))
    await window.until(lambda: "is on this delivery too" in band(window).title)
    assert window.view.context.company.text() == "2"


async def test_who_took_over_knowingly_is_not_told_again(opened: Opened) -> None:
    window = await opened("")
    cache, workbench = window.terminus.station.cache, window.terminus.workbench
    row = next(row for row in workbench.deliveries() if row.head.number == "GI-4711")
    seen = cache.deliveries.get(row.head.id)
    assert seen is not None
    known = claim(window, ago=60_000)
    seen = replace(seen, head=replace(seen.head, on_it=(known,)), read_at=now(window))
    await aio.wait_for(cache.deliveries.put(seen))
    desk = await workbench.open_deliveries([row.head.id], take_over=True)
    await window.shell.go(Go("receipt", desk))
    await window.quiet()
    assert window.view.context.company.text() == "K002"
    assert not [frame for frame in window.framings if "K002" in frame.band.title]


async def test_the_page_names_them_and_posts(opened: Opened) -> None:
    window = await opened("GI-4712")
    opened_a_while_ago(window)
    await read(window, claim(window))
    await window.until(lambda: window.presenter.company.companions)
    window.presenter.wish(Show(Overlay(Page.COMPANY)))
    await window.quiet()
    content: Any = window.view._content
    [item] = content.items(window.snapshots[-1])
    assert item.title == "Terminal K002"
    assert item.detail.startswith("took it over")


async def test_others_figures_say_how_old_they_are(opened: Opened) -> None:
    """Also where the server was read again and showed the same."""
    window = await opened()
    await read(window, received=4)
    model = window.view.lines.lines
    line = window.receipt.ordered()[0]
    await window.until(lambda: window.receipt.lines[line.id].elsewhere == 4)
    await window.quiet()

    def told() -> str:
        return next(t.text for t in model.make_row(line.id).tags if "others" in t.text)

    assert told() == "4 by others, just now"
    window.clock.ahead += 180_000
    window.presenter.company.look_at_age()
    await window.quiet()
    assert told() == "4 by others, 3 min ago"
    await read(window, received=4)
    await window.until(lambda: told() == "4 by others, just now")


@LOOKS
@SIZES
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    try:
        use_language(language)
        window = await opened(size=size, percent=percent, name=theme)
        opened_a_while_ago(window)
        await read(window, claim(window), received=4)
        await window.until(window.view.context.company.text)
        await window.quiet()
        assert cut_off(window.view) == []
        window.presenter.wish(Show(Overlay(Page.COMPANY)))
        await window.quiet()
        sheet = window.frame.sheet
        assert sheet is not None
        assert cut_off(sheet) == small_targets(sheet) == nameless(sheet) == []
    finally:
        use_language("en")
