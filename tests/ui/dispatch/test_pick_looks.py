"""The pick screen and its pages in every size, language and text size: nothing is cut off."""

from __future__ import annotations

from typing import Any

import pytest

from app.ui.screens.dispatch.values import Overlay, Page, Search, Show, Shut
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.dispatch import orders
from tests.ui.dispatch.rig import Opened, Rig
from tests.ui.looks import LOOKS, SIZES

SOAP, LAMP, MUG = orders.code(orders.SOAP), orders.code(orders.LAMP), orders.code(orders.MUG)
ABOUT_A_LINE = (Page.LINE, Page.QUANTITY, Page.NO_CODE, Page.PLACES, Page.NOTE)
ABOUT_AN_ORDER = (Page.ORDER, Page.CANCELLATION, Page.RETURN)
OTHERS = (Page.ORDERS, Page.RECENT, Page.QUESTIONS, Page.SEARCH, Page.CONDITION, Page.CORRECT)


async def faults(window: Rig, where: str) -> list[str]:
    """What is cut off or too small to be hit now."""
    await window.quiet()
    frame = window.frame
    found = (*cut_off(frame), *small_targets(frame), *nameless(frame), *overlapping(frame))
    return [f"{where}: {fault}" for fault in found]


@SIZES
@LOOKS
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened("WA-100", size=size, percent=percent, name=theme)
    found = await faults(window, "fresh")
    await window.scan("A-03-1")
    found += await faults(window, "wrong place")
    await window.scan("A-01-2", SOAP, "DH:SHORT")
    found += await faults(window, "why short")
    window.clock.ahead += 800
    await window.scan("DH:REASON:1", "A-02-1", LAMP, LAMP, "A-03-2", "DH:QTY:3")
    found += await faults(window, "multiplier")
    await window.scan(MUG, SOAP)
    found += await faults(window, "refused")
    for page in (*ABOUT_A_LINE, *ABOUT_AN_ORDER, *OTHERS):
        subject = "l02" if page in ABOUT_A_LINE else "wa-100" if page in ABOUT_AN_ORDER else ""
        window.presenter.wish(Show(Overlay(page, subject)))
        found += await faults(window, page)
    window.presenter.wish(Show(Overlay(Page.LINK, "4006381333931")))
    window.presenter.wish(Search("oil"))
    found += await faults(window, "link")
    window.presenter.wish(Shut())
    assert found == [], "\n".join(found)


@SIZES
@LOOKS
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off_where_goods_are_tracked_or_asked_for(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened("WA-200", size=size, percent=percent, name=theme)
    await window.scan("A-01-1", "]C1010952001000001817311231" + "10L3112B")
    found = await faults(window, "another lot")
    window.presenter.wish(Show(Overlay(Page.LOTS, "t1")))
    found += await faults(window, "lots")
    await window.scan(orders.code(orders.OIL))
    found += await faults(window, "lot is missing")
    question = window.dispatch.questions[-1].id
    for page in (Page.LOT, Page.SERIAL, Page.WEIGHT):
        window.presenter.wish(Show(Overlay(page, question)))
        found += await faults(window, page)
    await window.open("WA-500")
    found += await faults(window, "unconfirmed")
    window.presenter.wish(Show(Overlay(Page.REJECT, "wa-500")))
    found += await faults(window, "reject")
    await window.open("WA-401", "WA-402", "WA-403")
    await window.scan("A-01-2", SOAP)
    found += await faults(window, "batch")
    window.presenter.wish(Show(Overlay(Page.ORDERS)))
    found += await faults(window, "orders")
    assert found == [], "\n".join(found)


async def test_every_page_can_be_shown(opened: Opened) -> None:
    """A page without a widget would fail when somebody opens it."""
    from app.ui.screens.dispatch.pages.making import PAGES

    assert set(PAGES) == set(Page)
    window = await opened("WA-100")
    for page in Page:
        subject = window.presenter.wishing.subject(page)
        window.presenter.wish(Show(Overlay(page, subject)))
        await window.quiet()
        assert window.frame.sheet is not None, page
