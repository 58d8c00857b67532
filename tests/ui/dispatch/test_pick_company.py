"""Whoever else is on the open orders is named, told once, and stays in sight (U30, law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.claims import Claim
from app.domain.dispatch.document import DispatchState
from app.domain.goods_out import GoodsOut
from app.ui.screens.base import Sound
from app.ui.screens.dispatch.values import Overlay, Page, Show
from app.ui.screens.working.rows import Row
from app.ui.tokens import Tone
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.dispatch import orders
from tests.ui.dispatch.rig import HANDHELD, Opened, Rig
from tests.ui.looks import LOOKS, SIZES

pytestmark = pytest.mark.usefixtures("english")
LEASE = 900_000
SOAP = orders.code(orders.SOAP)


def now(window: Rig) -> int:
    return window.terminus.workbench.claiming.now()


def claim(window: Rig, terminal: str = "K002", ago: int = 0) -> Claim:
    """A claim that was written so many ms ago."""
    return Claim(terminal, "", now(window) - ago + LEASE)


async def read(
    window: Rig, *claims: Claim, picked: int = 0, of: GoodsOut = orders.WALK, order: int = 0
) -> None:
    """The server was read: these are on an order, and others have picked so many."""
    first = replace(of.lines[order], picked_elsewhere=Decimal(picked))
    lines = (*of.lines[:order], first, *of.lines[order + 1 :])
    await window.server_says(replace(of, on_it=claims, lines=lines))


def opened_a_while_ago(window: Rig) -> None:
    claiming = window.terminus.workbench.claiming
    claiming._since -= 60_000
    claiming._out_of_touch = False


def band(window: Rig) -> Any:
    return window.framings[-1].band


async def test_a_take_over_is_told_once_in_a_calm_band_and_stays_in_sight(opened: Opened) -> None:
    window = await opened("WA-100")
    opened_a_while_ago(window)
    sounds, spot = len(window.sounds), window.view.context.company
    await read(window, claim(window))
    assert band(window).title.startswith("Terminal K002 took WA-100 over at ")
    assert "What you scanned is kept" in band(window).detail
    assert band(window).tone is Tone.PLAIN
    assert Sound.QUESTION not in window.sounds[sounds:], "advice: nobody has to answer"
    assert (spot.text(), spot.tone) == ("K002", Tone.ACCENT)
    await window.scan("DH:QTY:2")
    serial = window.presenter.serial
    await read(window, claim(window, ago=-1_000), picked=1)
    assert window.presenter.serial == serial, "a renewal is no news"
    assert window.dispatch.state is DispatchState.OPEN
    await read(window)
    assert spot.text() == ""


async def test_of_several_orders_it_is_said_which_one(opened: Opened) -> None:
    first, second, *_ = orders.BATCH
    window = await opened(first.head.number, second.head.number)
    await read(window, claim(window, ago=60_000), of=first)
    assert band(window).title == f"Terminal K002 is on {first.head.number} too"
    opened_a_while_ago(window)
    await read(window, claim(window), of=second)
    assert f"took {second.head.number} over at" in band(window).title
    window.presenter.wish(Show(Overlay(Page.COMPANY)))
    await window.quiet()
    content: Any = window.view._content
    [item] = content.items(window.snapshots[-1])
    assert item.title == "Terminal K002"
    assert item.detail.startswith(f"took {second.head.number} over")


async def test_the_page_names_them_and_posts(opened: Opened) -> None:
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP)
    await read(window, claim(window, ago=60_000), claim(window, "K003", ago=60_000))
    assert window.view.context.company.text() == "2"
    window.presenter.wish(Show(Overlay(Page.COMPANY)))
    await window.quiet()
    content: Any = window.view._content
    told = [(item.title, item.detail) for item in content.items(window.snapshots[-1])]
    assert told == [(f"Terminal {name}", "is on WA-100 too") for name in ("K002", "K003")]
    content._post.chosen.emit("")
    await window.quiet()
    assert len(window.dispatch.posts) == 1


async def test_others_figures_say_how_old_they_are(opened: Opened) -> None:
    window = await opened("WA-100")
    line = next(line for line in window.dispatch.walked() if line.id == orders.WALK.lines[0].id)
    await read(window, picked=1)
    read_at = window.presenter.company.read[line.goods_out]
    model: Any = window.view.lines.lines

    def told() -> str:
        row: Row = model.row_value(model.row_for(line.id))
        return next(tag.text for tag in row.tags if "others" in tag.text)

    window.clock.ahead += read_at - window.clock.now() + 180_000
    window.presenter.company.look_at_age()
    await window.quiet()
    assert told() == "1 by others, 3 min ago"
    await read(window, picked=1)
    window.clock.ahead -= 180_000
    window.presenter.company.look_at_age()
    await window.quiet()
    assert told() == "1 by others, just now"


async def test_where_there_is_no_room_for_a_name_the_order_keeps_its_own(opened: Opened) -> None:
    window = await opened("WA-100", size=HANDHELD, percent=150)
    await read(window, claim(window, ago=60_000))
    strip = window.view.context
    assert (strip.company.text(), strip.orders.text()) == (" ", "WA-100")
    assert strip.orders.width() >= strip.orders.sizeHint().width()
    assert strip.company.accessibleName() == "Terminal K002 is on WA-100 too"


@LOOKS
@SIZES
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    try:
        use_language(language)
        window = await opened("WA-100", size=size, percent=percent, name=theme)
        opened_a_while_ago(window)
        await read(window, claim(window), picked=1)
        assert window.view.context.company.text()
        assert cut_off(window.view) == overlapping(window.view) == []
        assert small_targets(window.view) == []
        window.presenter.wish(Show(Overlay(Page.COMPANY)))
        await window.quiet()
        sheet = window.frame.sheet
        assert sheet is not None
        assert cut_off(sheet) == small_targets(sheet) == nameless(sheet) == []
    finally:
        use_language("en")
