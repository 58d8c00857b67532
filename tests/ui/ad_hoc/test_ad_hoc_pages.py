"""The counter's pages: nothing is cut off at any size, in any language."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.values import Product
from app.ui.screens.ad_hoc.values import Confirm, Overlay, Page, Search, Show, Shut
from app.ui.translation import PSEUDO, use_language
from tests.journeys.demo import place_code, place_id
from tests.ui.ad_hoc.rig import Opened, Rig, stock_by
from tests.ui.clipping import cut_off, small_targets
from tests.ui.looks import SIZES

OIL = "]C101195200100000151731063010L3106A"
SOAP, BOTTLE = "9520140000018", "9520010000018"
DRILLS = [f"]C10109520210000016211000077{n}" for n in range(4)]
PLACE = place_code(place_id("A-04-3"))
PAGES = (
    Page.CONDITION,
    Page.PLACES,
    Page.HEADING,
    Page.RECENT,
    Page.QUESTIONS,
    Page.SEARCH,
    Page.QUANTITY,
)
OF_A_LINE = (Page.LINE, Page.QUANTITY, Page.NOTE)
OF_A_QUESTION = (Page.LOT, Page.SERIAL, Page.WEIGHT)


async def faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    return [f"{where}: {one}" for one in (*cut_off(window.frame), *small_targets(window.frame))]


@SIZES
@pytest.mark.parametrize(
    ("percent", "language", "theme"),
    [
        pytest.param(100, "en", "light", marks=pytest.mark.long),
        pytest.param(125, "de", "dark", marks=pytest.mark.long),
        pytest.param(150, "en", "contrast", marks=pytest.mark.long),
        (150, PSEUDO, "dark"),
    ],
    ids=["plain", "german-dark", "large", "large-and-long"],
)
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    looks = {"size": size, "percent": percent, "name": theme, "adjusted": stock_by("terminal")}
    window = await opened(begun=False, **looks)
    found = await faults(window, "beginning")
    await window.scan("DH:COND:NEW")
    found += await faults(window, "refused before it began")
    await window.scan(SOAP, PLACE, OIL, *DRILLS, SOAP, "DH:COND:DAMAGED", "DH:QTY:12")
    found += await faults(window, "states")
    await window.scan(OIL, BOTTLE)
    found += await faults(window, "question")
    line = window.line("Washing").id
    question = window.document.questions[0].id
    for page in (*PAGES, *OF_A_LINE, *OF_A_QUESTION):
        subject = line if page in OF_A_LINE else question if page in OF_A_QUESTION else ""
        window.presenter.wish(Show(Overlay(page, subject)))
        found += await faults(window, page)
    window.presenter.wish(Shut())
    await window.scan("HOUSE-CODE-0815")
    found += await faults(window, "unknown code")
    window.presenter.wish(Show(Overlay(Page.LINK, "HOUSE-CODE-0815")))
    window.presenter.wish(Search("oil"))
    found += await faults(window, "link")
    product: Product = window.line("Washing").product
    window.presenter.wish(Show(Overlay(Page.PACK_SIZE, "HOUSE-CODE-0815", product)))
    found += await faults(window, "pack size")
    window.presenter.wish(Shut())
    await window.scan("DH:FINISH")
    found += await faults(window, "summary, locked")
    window.frame.question_answered.emit(question, 3)
    await window.scan("DH:FINISH")
    found += await faults(window, "summary")
    window.presenter.wish(Confirm())
    found += await faults(window, "finished")
    assert window.document.posts
    assert found == []
