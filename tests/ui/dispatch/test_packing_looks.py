"""No page of packing, handing over, putting back or finishing cuts anything off."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.dispatch.actions import ReturnGoods
from app.domain.dispatch.facts import Mode
from app.ui.screens.dispatch.values import Page
from app.ui.translation import PSEUDO, use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.dispatch import orders
from tests.ui.dispatch.packing import LOOSE, draw, pick_all, show
from tests.ui.dispatch.rig import Opened, Rig
from tests.ui.looks import SIZES

SOAP = orders.code(orders.SOAP)


async def _faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    frame = window.frame
    found = (*cut_off(frame), *small_targets(frame), *nameless(frame), *overlapping(frame))
    return [f"{where}: {fault}" for fault in found]


@pytest.mark.usefixtures("english")
@SIZES
@pytest.mark.parametrize(
    ("percent", "language", "theme"),
    [
        pytest.param(100, "en", "light", marks=pytest.mark.long),
        pytest.param(100, "de", "light", marks=pytest.mark.long),
        pytest.param(125, "de", "dark", marks=pytest.mark.long),
        pytest.param(150, "de", "contrast", marks=pytest.mark.long),
        pytest.param(100, PSEUDO, "dark", marks=pytest.mark.long),
        (150, PSEUDO, "dark"),
    ],
)
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened("WA-100", adjusted=LOOSE, size=size, percent=percent, name=theme)
    faults = await _packing(window)
    faults += await _putting_back(window)
    await window.close()
    window = await opened(
        "WA-300", "WA-401", adjusted=LOOSE, size=size, percent=percent, name=theme
    )
    faults += await _handing(window)
    assert faults == [], "\n".join(faults)


async def _packing(window: Rig) -> list[str]:
    await pick_all(window)
    faults = await _faults(window, "pack")
    await window.scan("DH:NEWPACK:large_box", SOAP, SOAP, "DH:OK", "DH:NEWPACK:small_box")
    await window.scan(orders.code(orders.MUG))
    faults += await _faults(window, "packed")
    first = window.dispatch.packages[0].id
    for page, subject in (
        (Page.PACKAGES, ""),
        (Page.PACKAGE, first),
        (Page.PACKAGE, window.dispatch.packages[1].id),
        (Page.NEW_PACKAGE, ""),
        (Page.MEASURES, first),
        (Page.REPACK, "l01"),
        (Page.DIFFERENCES, ""),
        (Page.FINISH, ""),
        (Page.REPORTS, ""),
    ):
        await show(window, page, subject)
        faults += await _faults(window, page)
    await window.until(lambda: window.presenter.sheets().labels)
    return faults + await _faults(window, "reports, written")


async def _putting_back(window: Rig) -> list[str]:
    window.presenter.take(ReturnGoods("wa-100", "wrong goods"))
    await show(window, Page.PUTTING_BACK)
    faults = await _faults(window, "before putting back")
    await window.scan("DH:REJECT", "WA-100-P1", "A-01-2")
    faults += await _faults(window, "put back")
    await show(window, Page.PUTTING_BACK)
    faults += await _faults(window, "putting back")
    await window.scan(SOAP, SOAP)
    await show(window, Page.PUTTING_BACK)
    return faults + await _faults(window, "void label")


async def _handing(window: Rig) -> list[str]:
    await pick_all(window, Mode.HAND_OVER)
    faults = await _faults(window, "hand over")
    for page, subject in ((Page.HANDING, ""), (Page.UNCOLLECTED, "wa-300"), (Page.BOOKS, "")):
        await show(window, page, subject)
        faults += await _faults(window, page)
    await show(window, Page.SIGNATURE, "wa-300")
    await draw(window)
    faults += await _faults(window, Page.SIGNATURE)
    await show(window, Page.FINISH)
    return faults + await _faults(window, "finish both")
