"""The receipt screen on fulfillmenttools and Trybe: what is asked, told, missing and refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.receipt.document import ReceiptState
from app.settings import Profile, System
from app.ui.screens.receipt.pages.finish import FinishPage
from app.ui.screens.receipt.pages.search import LinkPage
from app.ui.screens.receipt.pages.typed import LotPage
from app.ui.screens.receipt.values import Overlay, Page, Rest, Show, Shut
from app.ui.theme import install_fonts
from app.ui.tokens import Tone
from app.ui.translation import PSEUDO, use_language
from app.ui.widgets.chip import Chip
from tests.ui.clipping import cut_off, small_targets
from tests.ui.receipt.rig import HANDHELD, KIOSK, Opened, Rig, copied, fill, rig

CASE = "19520010000015"
LOT_AND_DATE = "]C101195200100000151731063010L3106A"
LOT_ONLY = "]C1011952001000001510L9"
SOAP, LAMP, GLASS, MUG = "9520140000018", "9520180000016", "9520160000067", "9520160000029"
NAPKINS = "9520150000060"
NUMBERS: dict[System, str] = {"fulfillmenttools": "IB-8001", "trybe": "PO-6001"}


def nameless(profile: Profile) -> Profile:
    """A Trybe site of which nobody knows which member of an item names the product."""
    return replace(profile, trybe_product_member="")


@pytest.fixture(scope="session")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Filled data folders, by system; "nameless" is Trybe with lines that name no product."""
    found: dict[str, Path] = {}
    with asyncio.Runner() as runner:
        for name, system in (*((s, s) for s in NUMBERS), ("nameless", "trybe")):
            base = tmp_path_factory.mktemp(name)
            adjusted = nameless if name == "nameless" else None
            runner.run(fill(base, (NUMBERS[system],), system, adjusted))
            found[name] = base / "filled"
    return found


@pytest.fixture
async def at(others: dict[str, Path], tmp_path: Path) -> AsyncIterator[Opened]:
    """Opens the window of a system on its delivery, and closes it."""
    install_fonts()
    made: list[Rig] = []

    async def open_one(where: str, **wanted: Any) -> Rig:
        system: System = "fulfillmenttools" if where == "fulfillmenttools" else "trybe"
        data = copied(others[where], tmp_path / f"data{len(made)}")
        adjusted = nameless if where == "nameless" else None
        window = await rig(data, system=system, adjusted=adjusted, **wanted)
        made.append(window)
        await window.open(NUMBERS[system])
        return window

    yield open_one
    for window in made:
        await window.close()
    use_language("en")


def actions(window: Rig) -> list[str]:
    return [action.key for action in window.framings[-1].actions]


def page(window: Rig, kind: type[Any]) -> Any:
    content = window.view._content
    assert isinstance(content, kind)
    return content


@pytest.mark.parametrize("name", ["fulfillmenttools", "nameless"])
@pytest.mark.parametrize("size", [KIOSK, HANDHELD], ids=["kiosk", "handheld"])
@pytest.mark.parametrize(
    ("percent", "language", "theme"),
    [(100, "de", "dark"), (150, PSEUDO, "light")],
    ids=["german-dark", "large-and-long"],
)
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off(
    at: Opened, name: str, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await at(name, size=size, percent=percent, name=theme)
    faults: list[str] = []

    async def look(where: str) -> None:
        await window.quiet()
        found = (*cut_off(window.frame), *small_targets(window.frame))
        faults.extend(f"{where}: {fault}" for fault in found)

    await window.scan(SOAP, GLASS, "DH:COND:DAMAGED", MUG, "DH:REJECT", NAPKINS)
    stranger = window.receipt.line
    for kind in (Page.LINE, Page.LINK):
        window.presenter.wish(Show(Overlay(kind, stranger or "")))
        await look(kind)
    await window.scan(CASE)
    await look("lot")
    await window.scan(LOT_ONLY)
    await look("date")
    if window.receipt.questions:
        window.presenter.wish(Show(Overlay(Page.LOT, window.receipt.questions[-1].id)))
        await look("enter the date")
        window.presenter.wish(Shut())
    await window.scan("DH:FINISH")
    await look("summary")
    assert faults == []


async def test_lot_and_date_are_asked_for_where_the_listing_requires_them(at: Opened) -> None:
    window = await at("fulfillmenttools")
    await window.scan(CASE)
    assert window.presenter.question is not None
    assert window.presenter.outcome.title == "The lot is missing"
    assert window.shell.key("1")
    await window.quiet()
    page(window, LotPage).lot.set_text("L1")
    window.presenter.confirming.emit()
    await window.quiet()
    assert window.presenter.outcome.title == "The date is missing"
    assert window.receipt.tally.complete == 0
    assert window.shell.key("1")
    await window.quiet()
    dated = page(window, LotPage)
    assert dated.lot.isHidden(), "the lot is known"
    window.presenter.confirming.emit()
    await window.quiet()
    assert window.presenter.question is not None, "nothing was entered"
    dated.day.set_text("30.06.2031")
    window.presenter.confirming.emit()
    await window.quiet()
    assert window.presenter.outcome.tone is Tone.OK
    assert window.line("Olive").received == 6


async def test_a_blocked_finish_leads_to_lot_and_date(at: Opened) -> None:
    """What an older catalog let through is asked for at the summary."""
    window = await at("fulfillmenttools")
    await window.scan(CASE, "DH:FINISH")
    assert window.receipt.questions
    assert not page(window, FinishPage)._confirm.isEnabled()
    assert window.presenter.outcome.tone is Tone.BAD


async def test_trybe_has_no_part_posting_and_no_correction(at: Opened) -> None:
    window = await at("trybe")
    await window.scan(SOAP)
    assert "post" not in actions(window)
    assert Page.CORRECT not in actions(window)
    await window.scan("DH:POST")
    assert window.presenter.outcome.title == "This system cannot post a part"
    await window.scan("DH:FINISH", "DH:ANSWER:2", "DH:OK")
    assert window.receipt.state is ReceiptState.FINISHED
    assert Page.CORRECT not in actions(window)
    assert "Correct" not in window.framings[-1].prompt.text
    await window.scan("DH:CANCEL", "DH:CORRECT")
    assert window.presenter.outcome.title == "This system takes nothing back"


async def test_the_summary_says_what_trybe_makes_of_it(at: Opened) -> None:
    window = await at("trybe")
    await window.scan(SOAP, GLASS, "DH:COND:DAMAGED", MUG, "DH:REJECT", NAPKINS, "DH:FINISH")
    told = page(window, FinishPage)
    assert told._means.text().splitlines() == [
        "The order is received as a whole, each line with what is kept here, and is closed.",
        "The system is not told of rejected goods.",
        "Damaged goods that are kept are booked like sound ones.",
        "What was not ordered cannot be received: the sync centre keeps it until somebody has"
        " settled it.",
    ]
    assert told._books.text() == "The system adds the stock when the receipt arrives."
    chips = [chip.text() for chip in told._rest.findChildren(Chip) if not chip.isHidden()]
    assert chips == ["1  Order it anew, as a draft", "2  It is not awaited"]
    assert not told._confirm.isEnabled()
    window.presenter.wish(Rest(False))
    await window.quiet()
    assert told._confirm.isEnabled()


async def test_the_summary_says_that_nothing_is_kept(at: Opened) -> None:
    window = await at("trybe")
    await window.scan(MUG, "DH:REJECT", "DH:FINISH")
    told = page(window, FinishPage)
    assert told._means.text() == "Nothing is kept: the order stays as it is, and open."
    assert told._rest.isHidden()
    assert told._confirm.isEnabled()


async def test_the_summary_says_what_fulfillmenttools_makes_of_it(at: Opened) -> None:
    window = await at("fulfillmenttools")
    await window.scan(SOAP, GLASS, "DH:COND:DAMAGED", NAPKINS, "DH:FINISH")
    told = page(window, FinishPage)
    assert told._means.text() == "Damaged and rejected goods are reported and become no stock."
    chips = [chip.text() for chip in told._rest.findChildren(Chip) if not chip.isHidden()]
    assert chips == ["1  It is still to come", "2  It is not awaited"]


async def test_a_line_that_names_no_product_is_linked_by_hand(at: Opened) -> None:
    """Scan, open the line that turned up, choose the line that it is, say the pack size."""
    window = await at("nameless")
    await window.scan(SOAP)
    stranger = window.receipt.line
    assert stranger is not None
    window.presenter.wish(Show(Overlay(Page.LINE, stranger)))
    await window.quiet()
    items = {item.key: item for item in window.view._content._more.items()}  # type: ignore[union-attr]
    assert items[Page.LINK].title == "It is a line of this delivery"
    window.presenter.wish(Show(Overlay(Page.LINK, stranger)))
    await window.quiet()
    link = page(window, LinkPage)
    offered = {item.title: item.key for item in link.list.items()}
    assert len(offered) == 12
    wanted = next(key for title, key in offered.items() if title.startswith("Washing-up"))
    link.list.chosen.emit(wanted)
    await window.quiet()
    window.presenter.confirming.emit()
    await window.quiet()
    assert window.presenter.outcome.tone is Tone.OK
    assert window.receipt.lines[stranger].received == 0
    await window.scan(SOAP)
    [line] = [li for li in window.receipt.ordered() if li.received]
    assert line.source is not None
    assert line.received == 2


@pytest.mark.parametrize("name", list(NUMBERS))
async def test_what_is_not_offered_is_what_the_system_cannot_do(at: Opened, name: str) -> None:
    """The first screen knows it without loading the client."""
    window = await at(name)
    capabilities = window.terminus.station.system.capabilities
    assert window.terminus.workbench.receives_blind == capabilities.blind_receive
