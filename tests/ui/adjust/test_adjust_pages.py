"""The pages of an adjustment: nothing is cut off at any size, in any language."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.adjusting.facts import Before
from app.ui.screens.adjust.panel import FigurePart
from app.ui.screens.adjust.values import Confirm, Known, Overlay, Page, Search, Show, Shut
from app.ui.translation import PSEUDO, use_language
from tests.journeys.demo import piece
from tests.ui.adjust.rig import ROLLS, Opened, Rig
from tests.ui.clipping import cut_off, shown, small_targets
from tests.ui.looks import SIZES

ROLL = piece(ROLLS)
PAGES = (
    Page.DIRECTION,
    Page.REASON,
    Page.NOTE,
    Page.CONDITION,
    Page.PLACES,
    Page.SEARCH,
    Page.QUANTITY,
    Page.RECENT,
    Page.QUESTIONS,
    Page.HISTORY,
    Page.APPROVE,
)


async def faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    found = [*cut_off(window.frame), *small_targets(window.frame)]
    parts = (part for part in shown(window.frame) if isinstance(part, FigurePart))
    found += [f"{part.part} is cut off" for part in parts if part.clipped]
    return [f"{where}: {one}" for one in found]


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
    window = await opened(size=size, percent=percent, name=theme)
    found = await faults(window, "opened")
    await window.scan(ROLL, "DH:QTY:12", ROLL)
    found += await faults(window, "counted")
    presenter = window.presenter
    now = window.clock.now()
    presenter.before, presenter.known = Before(presenter.document.quantity, now), Known.YES
    presenter.publish()
    found += await faults(window, "figures known")
    for page in PAGES:
        presenter.wish(Show(Overlay(page)))
        found += await faults(window, page)
    presenter.wish(Shut())
    await window.scan("HOUSE-CODE-0815")
    found += await faults(window, "unknown code")
    presenter.wish(Show(Overlay(Page.LINK, "HOUSE-CODE-0815")))
    presenter.wish(Search("roll"))
    found += await faults(window, "link")
    presenter.wish(Show(Overlay(Page.PACK_SIZE, "HOUSE-CODE-0815", window.product())))
    found += await faults(window, "pack size")
    presenter.wish(Shut())
    await window.scan("DH:QTY:1000", ROLL)
    found += await faults(window, "question")
    window.frame.question_answered.emit(window.document.questions[0].id, 2)
    await window.scan("DH:REASON:6")
    await window.act(Page.DIRECTION)
    await window.choose("set")
    await window.scan("DH:FINISH")
    found += await faults(window, "overwriting")
    presenter.wish(Shut())
    await window.act(Page.DIRECTION)
    await window.choose("remove")
    await window.scan("DH:FINISH")
    found += await faults(window, "summary")
    presenter.wish(Confirm())
    found += await faults(window, "posted")
    assert window.document.posts
    assert found == []
