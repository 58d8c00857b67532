"""The receipt's pages: nothing is cut off at any size, and what packages, keys and posts do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.receipt.document import PackageState
from app.settings import Profile
from app.ui.screens.receipt.values import Ask, Do, Overlay, Page, Search, Show, Shut
from app.ui.screens.working.pages.days import NotADate, read_day
from app.ui.tokens import Tone
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.receipt.rig import Opened, Rig

OIL = "]C101195200100000151731063010L3106A"
BOTTLE, DRILL_BARE = "9520010000018", "9520210000016"
SOAP, LAMP, GLASS, MUG = "9520140000018", "9520180000016", "9520160000067", "9520160000029"
FIRST = "]C100395200010000010010"
SECOND = "]C100395200010000010027"
PAGES_OF_A_LINE = (Page.LINE, Page.QUANTITY, Page.CONDITION, Page.LOT, Page.NOTE, Page.PACK)
PAGES = (Page.PACKAGES, Page.PLACES, Page.RECENT, Page.QUESTIONS, Page.SEARCH, Page.CORRECT)


async def _full_of_states(window: Rig) -> None:
    await window.scan(FIRST, OIL, SOAP, *[LAMP] * 5, GLASS, GLASS, "DH:COND:DAMAGED")
    await window.scan("DH:REASON:1", MUG, "DH:REJECT", "ABC-12345", DRILL_BARE)


async def _faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    return [f"{where}: {fault}" for fault in (*cut_off(window.frame), *small_targets(window.frame))]


@SIZES
@LOOKS
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened(size=size, percent=percent, name=theme)
    faults = await _faults(window, "fresh")
    await _full_of_states(window)
    faults += await _faults(window, "states")
    await window.scan(LAMP)
    faults += await _faults(window, "question")
    line = window.line("Washing").id
    for page in (*PAGES, *PAGES_OF_A_LINE):
        window.presenter.wish(Show(Overlay(page, line if page in PAGES_OF_A_LINE else "")))
        faults += await _faults(window, page)
    unknown = next(li.id for li in window.receipt.ordered() if li.product is None)
    for shown in (Overlay(Page.LINK, unknown), Overlay(Page.SERIALS, window.line("drill").id)):
        window.presenter.wish(Show(shown))
        window.presenter.wish(Search("oil"))
        faults += await _faults(window, shown.page)
    window.presenter.wish(Shut())
    await window.scan("DH:FINISH")
    faults += await _faults(window, "summary")
    assert faults == []


async def test_number_keys_answer_and_type(opened: Opened) -> None:
    window = await opened()
    await window.scan(*[LAMP] * 5, LAMP)
    assert window.shell.key("1")
    await window.quiet()
    assert window.line("LED").received == 6
    assert not window.shell.key("1")
    window.presenter.wish(Show(Overlay(Page.QUANTITY, window.line("LED").id)))
    await window.quiet()
    for key in ("4", "7", "Backspace", "Return"):
        assert window.shell.key(key)
    await window.quiet()
    assert window.line("LED").received == 4
    window.presenter.wish(Show(Overlay(Page.RECENT)))
    assert window.shell.key("Escape")
    await window.quiet()
    assert window.frame.sheet is None


async def test_a_trusted_package_is_taken_with_one_scan_and_ok(opened: Opened) -> None:
    window = await opened("")
    sender = window.terminus.workbench.deliveries("GI-4711")[0].head.sender_key
    await window.close()

    def trusting(profile: Profile) -> Profile:
        rules = replace(profile.rules, trusted_senders=(sender,), spot_check_lines=1)
        return replace(profile, rules=rules)

    again = await opened(adjusted=trusting)
    await again.scan(SECOND)
    assert "OK" in again.framings[-1].prompt.text
    await again.scan("DH:OK")
    assert again.presenter.outcome.tone is Tone.OK
    package = again.receipt.package_by_code("395200010000010027")
    assert package is not None
    inside = [li for li in again.receipt.ordered() if li.package == package.id]
    taken = [li for li in inside if li.complete]
    assert len(taken) == 3  # of five, one has serials and one is the spot check
    marked = [li.id for li in inside if li.spot_check]
    assert len(marked) == 1
    row = again.view.lines.lines.row_value(again.view.lines.lines.row_for(marked[0]))
    assert row is not None
    assert any(tag.icon == "count" for tag in row.tags)


async def test_a_tap_on_a_line_opens_it_without_a_sound(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    window.sounds.clear()
    lamp = window.line("LED").id
    window.view.lines.line_pressed.emit(lamp)
    await window.quiet()
    assert window.receipt.line == lamp
    assert window.presenter.overlay == Overlay(Page.LINE, lamp)
    assert window.sounds == []
    page: Any = window.view._content
    page._plus.click()
    page._rest.click()
    await window.quiet()
    assert window.line("LED").complete
    assert page._figures.text() == "5 of 5 pcs"


async def test_a_package_that_did_not_come(opened: Opened) -> None:
    window = await opened()
    window.presenter.wish(Show(Overlay(Page.PACKAGES)))
    await window.quiet()
    page: Any = window.view._content
    page.list.chosen.emit(window.receipt.packages[2].id)
    page._miss.click()
    await window.quiet()
    assert window.receipt.packages[2].state is PackageState.MISSING
    assert window.frame.sheet is not None


async def test_a_place_can_be_chosen_and_stays(opened: Opened) -> None:
    window = await opened()
    window.presenter.wish(Show(Overlay(Page.PLACES)))
    await window.quiet()
    page: Any = window.view._content
    page._filter.set_text("cold")
    chosen = page.list.items()[0]
    page.list.chosen.emit(chosen.key)
    await window.scan(SOAP)
    assert window.line("Washing").portions[0].cell.place == chosen.key
    assert window.view.context.place.text() == chosen.title


async def test_part_of_a_line_goes_back_with_the_driver(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP, SOAP, SOAP)
    window.presenter.wish(Show(Overlay(Page.CONDITION, window.line("Washing").id)))
    await window.quiet()
    page: Any = window.view._content
    page._count.set_value(2)
    page._why.set_on(("wet",))
    page._reject.click()
    await window.quiet()
    line = window.line("Washing")
    assert (line.kept, line.rejected) == (Decimal(1), Decimal(2))
    assert {p.cell.reason for p in line.portions if not p.cell.kept} == {"wet"}


async def test_a_part_is_posted_and_the_receipt_stays(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP, "DH:POST")
    assert len(window.receipt.posts) == 1
    await window.until(window.view.context.posted.isVisible)
    owed = window.terminus.station.outbox.count()
    assert owed > 0
    assert window.view.context.posted.text() != "All sent"
    await window.until(lambda: window.view.context.posted.text() == f"{owed} to send")
    await window.scan(SOAP)
    assert window.line("Washing").received == 2


async def test_reading_the_delivery_again_is_nobodys_step(opened: Opened) -> None:
    window = await opened()
    await window.scan(SOAP)
    cache = window.terminus.station.cache
    head = window.receipt.heads[0]
    read = cache.deliveries.get(head.id)
    assert read is not None
    lines = tuple(replace(line, received_elsewhere=line.expected / 2) for line in read.lines)
    from app import aio

    await aio.wait_for(
        cache.deliveries.put(replace(read, lines=lines, read_at=read.read_at + 1_000))
    )
    serial = window.presenter.serial
    window.terminus.station.changed("deliveries")
    await window.until(lambda: window.line("Washing").elsewhere == 6)
    await window.quiet()
    assert window.presenter.serial == serial  # no band, no sound
    model = window.view.lines.lines
    row = model.row_value(model.row_for(window.line("Washing").id))
    assert row is not None
    assert any(tag.icon == "person" for tag in row.tags)
    await window.scan("DH:UNDO")
    line = window.line("Washing")
    assert (line.received, line.elsewhere) == (Decimal(0), Decimal(6))


async def test_a_parked_question_comes_back_when_it_is_called(opened: Opened) -> None:
    window = await opened()
    await window.scan(BOTTLE, SOAP)
    (question,) = window.receipt.questions
    window.presenter.wish(Ask(question.id))
    await window.quiet()
    assert not window.presenter.expects_again(BOTTLE)
    window.clock.ahead += 800
    assert window.presenter.expects_again(BOTTLE)
    window.presenter.wish(Do(_answer(question.id)))
    await window.quiet()
    assert window.receipt.questions == ()


def _answer(question: str) -> Any:
    from app.domain.receipt.actions import Answer

    return Answer(question, "not_legible")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30.06.2031", "2031-06-30"),
        ("300631", "2031-06-30"),
        ("30062031", "2031-06-30"),
        ("2031-06-30", "2031-06-30"),
        ("6/31", "2031-06-30"),
        ("12/2031", "2031-12-31"),
        ("2.1.31", "2031-01-02"),
    ],
)
def test_a_date_as_people_write_it(typed: str, meant: str) -> None:
    found = read_day(typed)
    assert found is not None
    assert found.isoformat() == meant


@pytest.mark.parametrize("typed", ["31.02.2031", "x", "13/2031", "0/31", "..", "99999999"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        read_day(typed)
