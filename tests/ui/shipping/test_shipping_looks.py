"""The screen of a shipment at every size and in every language: nothing is cut off."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.shipment import ShipmentStatus
from app.domain.shipping.facts import Task
from app.ui.screens.shipping.values import Confirm, Overlay, Page, Search, Show, Shut
from app.ui.translation import PSEUDO, use_language
from tests.journeys.demo import piece
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.looks import SIZES
from tests.ui.shipping.rig import LAUNDRY, OIL, SOAP, Opened, Rig, by_terminal

OIL_CASE = "]C101195200100000151731063010L3106A"
DRILLS = [f"]C10109520210000016211000077{n}" for n in range(4)]
PALLET = "]C10034012345000000001702095201400000183712"
CHEESE = "99520110000010"
WORDS = pytest.mark.parametrize(
    ("percent", "language", "theme"),
    [
        pytest.param(100, "en", "light", marks=pytest.mark.long),
        pytest.param(125, "de", "dark", marks=pytest.mark.long),
        pytest.param(150, "en", "contrast", marks=pytest.mark.long),
        (150, PSEUDO, "dark"),
    ],
    ids=["plain", "german-dark", "large", "large-and-long"],
)
PAGES = (
    Page.CONDITION,
    Page.SOURCE,
    Page.DESTINATION,
    Page.HEADING,
    Page.RECENT,
    Page.QUESTIONS,
    Page.SEARCH,
    Page.QUANTITY,
    Page.DELETE,
    Page.REPORTS,
)
OF_A_LINE = (Page.LINE, Page.QUANTITY, Page.NOTE)
OF_A_QUESTION = (Page.LOT, Page.SERIAL, Page.WEIGHT)


async def faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    found = (*cut_off(window.frame), *small_targets(window.frame), *nameless(window.frame))
    return [f"{where}: {one}" for one in (*found, *overlapping(window.view))]


async def looked_at(window: Rig, *pages: Overlay) -> list[str]:
    """What is wrong with these pages."""
    found: list[str] = []
    for overlay in pages:
        window.presenter.wish(Show(overlay))
        found += await faults(window, overlay.page)
    window.presenter.wish(Shut())
    return found


@SIZES
@WORDS
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_a_draft_is_whole(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened(size=size, percent=percent, name=theme, adjusted=by_terminal)
    await window.open("", "")
    found = await faults(window, "beginning")
    await window.presenter.leave()
    await window.open(note="For Saturday, both doors", staff="x", staff_name="Ada Weber")
    found += await faults(window, "empty")
    await window.lies_there(SOAP, 3)
    await window.lies_there(OIL, 40)
    await window.scan(OIL_CASE, *DRILLS, piece(SOAP), "DH:COND:DAMAGED", PALLET)
    found += await faults(window, "more than is there")
    await window.scan("DH:QTY:12")
    found += await faults(window, "multiplier")
    await window.scan(piece(OIL), CHEESE)
    found += await faults(window, "question")
    line, question = window.document.lines[0].id, window.document.questions[0].id
    found += await looked_at(
        window,
        *(Overlay(page) for page in PAGES),
        *(Overlay(page, line) for page in OF_A_LINE),
        *(Overlay(page, question) for page in OF_A_QUESTION),
    )
    await window.scan("HOUSE-CODE-0815")
    found += await faults(window, "unknown code")
    window.presenter.wish(Show(Overlay(Page.LINK, "HOUSE-CODE-0815")))
    window.presenter.wish(Search("oil"))
    found += await faults(window, "link")
    product = window.product(SOAP)
    found += await looked_at(window, Overlay(Page.PACK_SIZE, "HOUSE-CODE-0815", product))
    await window.scan("DH:POST", "DH:FINISH")
    found += await faults(window, "summary, locked")
    window.presenter.wish(Shut())
    await window.answer_all("drop")
    await window.scan("DH:FINISH", "DH:ANSWER:2")
    found += await faults(window, "summary")
    window.presenter.wish(Confirm())
    await window.until(lambda: window.presenter.sheets().path)
    found += await faults(window, "finished")
    assert window.document.posts
    assert found == []


@SIZES
@WORDS
@pytest.mark.parametrize("task", [Task.LOAD, Task.RECEIVE], ids=["load", "receive"])
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_loading_and_receiving_are_whole(
    opened: Opened,
    size: tuple[int, int],
    percent: Any,
    language: str,
    theme: Any,
    task: Task,
) -> None:
    use_language(language)
    window = await opened(size=size, percent=percent, name=theme)
    status = ShipmentStatus.NEW if task is Task.LOAD else ShipmentStatus.IN_PROCESS
    await window.take_up(task, status)
    found = await faults(window, "beginning")
    await window.scan(piece(SOAP), "DH:REST", piece(LAUNDRY), OIL_CASE)
    found += await faults(window, "some")
    await window.scan("DH:QTY:9", piece(LAUNDRY))
    found += await faults(window, "over")
    await window.scan(DRILLS[0])
    found += await faults(window, "not on it")
    await window.answer_all("take")
    line = window.line("Laundry").id
    found += await looked_at(
        window,
        Overlay(Page.LINE, line),
        Overlay(Page.QUANTITY, line),
        Overlay(Page.CANCEL),
        Overlay(Page.RECENT),
    )
    await window.scan("DH:FINISH")
    found += await faults(window, "summary without a reason")
    await window.scan("DH:REASON:1")
    found += await faults(window, "summary")
    window.presenter.wish(Confirm())
    found += await faults(window, "finished")
    window.presenter.wish(Show(Overlay(Page.REPORTS)))  # it writes the list, which takes its time
    await window.until(lambda: window.presenter.sheets().path)
    found += await looked_at(window, Overlay(Page.BOOKS), Overlay(Page.REPORTS))
    assert window.document.posts
    assert found == []


@SIZES
@WORDS
@pytest.mark.usefixtures("english")
async def test_calling_off_what_was_booked_out_is_whole(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened(size=size, percent=percent, name=theme, adjusted=by_terminal)
    await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
    await window.scan("DH:REJECT")
    found = await faults(window, "asked")
    await window.scan("DH:OK")
    found += await faults(window, "nothing said")
    await window.scan("DH:ANSWER:2", "DH:REASON:4")
    found += await faults(window, "said")
    assert found == []
