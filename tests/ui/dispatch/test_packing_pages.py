"""Packing on the screen: packages, what lies in them, what lies in none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.dispatch.actions import NewPackage, PackRest
from app.domain.dispatch.document import Package
from app.domain.dispatch.facts import Dimensions
from app.ui.screens.base import Sound
from app.ui.screens.dispatch.pages.content import MOST, content_items
from app.ui.screens.dispatch.values import Page
from app.ui.tokens import Tone
from app.ui.widgets.button import Kind
from tests.domain.codes import item, place
from tests.domain.dispatching import A1, TEA, Desk, line, order
from tests.ui.dispatch import orders
from tests.ui.dispatch.packing import LOOSE, entries, find, pick_all, show, tap, told
from tests.ui.dispatch.rig import Opened, Rig, ruled

SOAP = orders.code(orders.SOAP)


@pytest.fixture
async def packing(opened: Opened) -> Rig:
    """Order WA-100, picked."""
    window = await opened("WA-100", adjusted=LOOSE)
    await pick_all(window)
    return window


def _last(window: Rig) -> Package:
    return window.dispatch.packages[-1]


async def test_a_package_is_begun_by_its_type(packing: Rig) -> None:
    await show(packing, Page.PACKAGES)
    assert entries(packing)[0].startswith("6 lines in no package")
    await tap(packing, "New package")
    await tap(packing, "Medium box")

    assert packing.dispatch.package == _last(packing).id
    assert _last(packing).dimensions == Dimensions(400, 300, 200)
    assert packing.frame.sheet is None
    assert packing.framings[-1].prompt.text == "Scan what goes into Package 1"


async def test_a_number_key_begins_one_too(packing: Rig) -> None:
    await show(packing, Page.NEW_PACKAGE)
    assert packing.shell.key("1")
    await packing.quiet()

    assert _last(packing).kind == "small_box"


async def test_any_label_can_be_a_package_s(packing: Rig) -> None:
    """A preprinted label that no system knows; an article that nobody knows is none."""
    await show(packing, Page.NEW_PACKAGE)
    await packing.scan("4006381333931")
    assert not packing.dispatch.packages
    await show(packing, Page.NEW_PACKAGE)
    await packing.scan("BOX-00017")
    assert _last(packing).label == "BOX-00017"
    await show(packing, Page.NEW_PACKAGE)
    await packing.scan("340123450000000017", "box-00017")

    assert _last(packing).label == "340123450000000017"
    assert packing.dispatch.package == packing.dispatch.packages[0].id


async def test_scans_fill_it_and_ok_closes_it(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK", SOAP, SOAP)
    await show(packing, Page.PACKAGES)
    assert entries(packing)[0].startswith("6 lines in no package")
    assert "1 line in it" in entries(packing)[1]
    await tap(packing, "Pack the rest")
    assert len(entries(packing)) == 1
    await packing.scan("DH:CANCEL", "DH:OK")

    assert _last(packing).closed
    assert packing.framings[-1].prompt.text == "All is packed: hand it over, or finish"


async def test_an_order_that_cannot_be_packed_says_why(opened: Opened) -> None:
    window = await opened("WA-500", adjusted=LOOSE)
    await show(window, Page.PACKAGES)

    assert "WA-500" in told(window)
    assert not find(window, "New package").isEnabled()
    await show(window, Page.NEW_PACKAGE)
    assert "WA-500" in told(window)
    assert not find(window, "Small box").isEnabled()


@pytest.mark.parametrize("model", [orders.NEW, orders.OLD])
async def test_a_closed_package_opens_again_in_the_new_model_alone(
    opened: Opened, model: object
) -> None:
    window = await opened("WA-100", adjusted=LOOSE)
    await window.server_says(orders.now(orders.WALK, model=model))
    await pick_all(window)
    await window.scan("DH:NEWPACK", SOAP, "DH:OK")
    await show(window, Page.PACKAGE, _last(window).id)
    assert not find(window, "Pack into it").isEnabled()
    await tap(window, "Open again")

    if model is orders.NEW:
        assert not _last(window).closed
        assert window.dispatch.package == _last(window).id
        await tap(window, "Close it")
        assert _last(window).closed
    else:
        assert _last(window).closed
        assert window.presenter.outcome.tone is Tone.BAD
        assert window.sounds[-1] is Sound.REFUSED


async def test_goods_are_moved_between_packages(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK", SOAP, SOAP, "DH:OK", "DH:NEWPACK")
    first, second = packing.dispatch.packages
    packing.presenter.take(NewPackage())
    await show(packing, Page.PACKAGE, first.id)
    await tap(packing, "Open again")
    await tap(packing, "Washing-up")
    await tap(packing, "One less")
    await tap(packing, "Package 2")
    await tap(packing, "Move 1")

    line = packing.line("Washing-up")
    inside = {p.cell.package: p.quantity for p in line.portions}
    assert inside == {first.id: Decimal(1), second.id: Decimal(1), None: Decimal(1)}


async def test_goods_without_a_code_are_packed_by_hand(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK")
    await show(packing, Page.REPACK, "l03")
    await tap(packing, "Move 6")

    assert packing.line("mug").packed == 6


async def test_a_move_that_would_be_refused_says_so_before(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK", SOAP, "DH:OK")
    await show(packing, Page.REPACK, "l01")
    await tap(packing, "Package 1 (closed)")

    assert "Package 1" in told(packing)
    assert not find(packing, "Move").isEnabled()


async def test_size_and_weight_are_typed(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK")
    await show(packing, Page.MEASURES, _last(packing).id)
    await tap(packing, "Type: Without a type")
    for key in ("1", "2", ".", "4"):
        assert packing.shell.key(key)
    await tap(packing, "Length")
    for key in ("3", "1", "5"):
        await tap(packing, key)
    await tap(packing, "Keep")

    assert _last(packing).kind == "small_box"
    assert _last(packing).dimensions == Dimensions(315, 200, 150, 12_400)


async def test_a_scan_ends_the_typing_and_counts(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK")
    await show(packing, Page.MEASURES, _last(packing).id)
    assert packing.shell.key("9")
    await packing.scan(SOAP)

    assert packing.frame.sheet is None
    assert _last(packing).dimensions == Dimensions()
    assert packing.line("Washing-up").packed == 1


async def test_ok_keeps_what_was_typed(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK")
    await show(packing, Page.MEASURES, _last(packing).id)
    assert packing.shell.key("7")
    await packing.scan("DH:OK")

    assert _last(packing).dimensions.weight == 7_000
    assert not _last(packing).closed


async def test_what_is_in_no_package_is_explained(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK", "DH:REST")
    for key in ("l01", "l02"):
        await show(packing, Page.REPACK, key)
        await tap(packing, "Tote")
        await tap(packing, "Move")
    await show(packing, Page.DIFFERENCES)
    assert len(entries(packing)) == 2
    await tap(packing, "LED")
    await tap(packing, "Damaged")
    lamp = packing.line("LED")
    assert (lamp.explained, lamp.explained_reason) == (Decimal(2), "damaged")
    assert packing.shell.key("1")
    await packing.quiet()

    assert packing.line("Washing-up").explained_reason == "unpacked_along"
    assert told(packing) == "All that was picked is packed or explained"


async def test_an_empty_package_is_void_and_its_label_says_so(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK")
    package = _last(packing)
    await show(packing, Page.PACKAGE, package.id)
    assert "WA-100-P1" in told(packing)
    await tap(packing, "Label is void")

    assert _last(packing).void
    assert "void: it does not leave" in told(packing)


async def test_our_label_chooses_its_package(packing: Rig) -> None:
    await packing.scan("DH:NEWPACK", SOAP, "DH:NEWPACK", "WA-100-P1")

    assert packing.dispatch.package == packing.dispatch.packages[0].id


async def test_a_batch_shows_whose_package_it_is(opened: Opened) -> None:
    window = await opened("WA-401", "WA-402", adjusted=ruled(place_check=False))
    await pick_all(window)
    await window.scan("WA-402", "DH:NEWPACK", SOAP)
    await show(window, Page.PACKAGES)

    assert entries(window)[1].startswith("Package 1 · WA-402")


def test_a_large_package_shows_some_of_its_lines_and_says_so() -> None:
    desk = Desk(order(*(line(f"l{n:03}", TEA, 1) for n in range(MOST + 40))))
    desk.act(place(A1), item(TEA, pack=MOST + 40), NewPackage(), PackRest())
    items = content_items(desk.document, desk.document.packages[0].id)

    assert len(items) == MOST + 1
    assert items[-1].title == "40 more lines: the packing list has them all"


async def test_the_main_action_is_the_next_step(opened: Opened) -> None:
    """Touched alone: begin a package, close it, hand over, finish."""
    window = await opened("WA-401", adjusted=LOOSE)
    await pick_all(window)
    pressed = []
    for _ in range(3):
        main = next(a for a in window.framings[-1].actions if a.kind is Kind.MAIN)
        pressed.append(main.key)
        await window.presenter.act(main.key)
        await window.quiet()
        if main.key == Page.NEW_PACKAGE:
            await tap(window, "Small box")
            await window.scan("DH:REST")
    await window.scan("DH:CANCEL", "DH:HANDOVER")
    main = next(a for a in window.framings[-1].actions if a.kind is Kind.MAIN)
    await window.presenter.act(main.key)
    await window.quiet()

    assert pressed == ["new_package", "close_package", "finish"]
    assert main.key == "collected"
    assert window.dispatch.orders[0].left
    assert next(a for a in window.framings[-1].actions if a.kind is Kind.MAIN).key == "finish"


async def test_rows_have_their_own_heights_in_every_mode(opened: Opened) -> None:
    """A reset keeps the heights of what stood in a row before."""
    window = await opened("WA-100", adjusted=LOOSE)
    heights = []
    for mode in ("pack", "handover", "pick"):
        await window.scan(f"DH:GOTO:{mode}")
        rows = window.view.lines.lines
        heights.append(
            {
                window.view.lines.rowHeight(row)
                for row in range(rows.rowCount())
                if rows.line_at(row) is not None
            }
        )

    assert heights == [{window.theme.metrics.row}] * 3
