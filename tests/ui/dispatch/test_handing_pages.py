"""Handing over, signing, putting back, finishing and the sheets, on the screen."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app.domain.dispatch.actions import Enter, PickWithoutCode, ReturnGoods, Short
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.facts import Mode, Outcome
from app.domain.goods_out import GoodsOutStatus
from app.ui.screens.base import Go, Sound
from app.ui.screens.dispatch.pages.reports import post_words
from app.ui.screens.dispatch.pages.signature import SignaturePage
from app.ui.screens.dispatch.values import Page, Print
from app.ui.screens.working.figures import unit
from app.ui.tokens import Tone
from tests.ui.dispatch import orders
from tests.ui.dispatch.packing import LOOSE, draw, entries, find, pick_all, show, tap, told
from tests.ui.dispatch.rig import Opened, Rig, ruled

SOAP, LAMP = orders.code(orders.SOAP), orders.code(orders.LAMP)


@pytest.fixture
async def pickup(opened: Opened) -> Rig:
    """Pickup WA-300, picked, at the counter."""
    window = await opened("WA-300", adjusted=LOOSE)
    await pick_all(window, Mode.HAND_OVER)
    return window


# --- hand over --------------------------------------------------------------------------------


async def test_a_pickup_is_signed_for_and_handed_over(pickup: Rig) -> None:
    await show(pickup, Page.HANDING)
    assert "signature" in told(pickup)
    assert not find(pickup, "Handed over").isEnabled()
    await tap(pickup, "Sign")
    assert pickup.frame.sheet is not None
    assert "4 lines" in told(pickup)
    assert not find(pickup, "Done").isEnabled()
    await draw(pickup)
    await tap(pickup, "Done")
    await pickup.until(lambda: pickup.dispatch.orders[0].signature)
    signature = pickup.dispatch.orders[0].signature
    assert signature is not None
    kept = pickup.terminus.workbench.signature(signature.reference)
    assert kept is not None
    assert sha256(kept.read_bytes()).hexdigest() == signature.digest
    await show(pickup, Page.HANDING)
    assert "It can be handed over" in told(pickup)
    await tap(pickup, "Handed over")

    assert pickup.dispatch.orders[0].left


async def test_clear_begins_the_signature_again(pickup: Rig) -> None:
    await show(pickup, Page.SIGNATURE)
    await draw(pickup)
    assert find(pickup, "Done").isEnabled()
    await tap(pickup, "Clear")

    assert not find(pickup, "Done").isEnabled()


async def test_a_scan_is_read_while_somebody_signs(pickup: Rig) -> None:
    await show(pickup, Page.SIGNATURE)
    await draw(pickup)
    before = len(pickup.sounds)
    await pickup.scan("WA-300")

    assert len(pickup.sounds) == before + 1
    assert pickup.dispatch.orders[0].signature is None


def signing(window: Rig) -> SignaturePage:
    """The open page to sign on."""
    assert window.frame.sheet is not None
    page = window.frame.sheet.content
    assert isinstance(page, SignaturePage)
    return page


async def test_what_was_drawn_outlives_the_scan_that_shuts_the_page(pickup: Rig) -> None:
    await show(pickup, Page.SIGNATURE)
    await draw(pickup)
    page = signing(pickup)
    page.name.field.setText("Kim")
    drawn, png = page.pad.strokes, page.pad.png()
    await pickup.scan("NOBODY-KNOWS")
    assert pickup.frame.sheet is None
    await show(pickup, Page.SIGNATURE)
    again = signing(pickup)
    assert (again.pad.strokes, again.name.text()) == (drawn, "Kim")
    await tap(pickup, "Done")
    await pickup.until(lambda: pickup.dispatch.orders[0].signature)
    signature = pickup.dispatch.orders[0].signature
    assert signature is not None
    assert (signature.digest, signature.name) == (sha256(png).hexdigest(), "Kim")
    await pickup.quiet()
    await show(pickup, Page.SIGNATURE)
    assert signing(pickup).pad.strokes == (), "the next one begins on an empty pad"


async def test_what_was_drawn_for_another_document_is_gone(pickup: Rig) -> None:
    await show(pickup, Page.SIGNATURE)
    await draw(pickup)
    await pickup.open("WA-401")
    await pickup.open("WA-300")
    await show(pickup, Page.SIGNATURE)
    assert signing(pickup).pad.strokes == ()


async def test_ok_signs_and_ok_hands_over_by_code_alone(pickup: Rig) -> None:
    await pickup.scan("DH:OK")
    assert pickup.presenter.overlay is not None
    assert pickup.presenter.overlay.page is Page.SIGNATURE
    await draw(pickup)
    await pickup.scan("DH:OK")
    await pickup.until(lambda: pickup.dispatch.orders[0].signature)
    await pickup.scan("DH:OK")

    assert pickup.dispatch.orders[0].outcome is Outcome.COLLECTED


async def test_nobody_came(pickup: Rig) -> None:
    await show(pickup, Page.HANDING)
    await tap(pickup, "Not collected")
    assert pickup.shell.key("1")
    await pickup.quiet()

    order = pickup.dispatch.orders[0]
    assert (order.outcome, order.outcome_reason) == (Outcome.NOT_COLLECTED, "nobody_came")


async def test_a_shipment_with_loose_goods_says_what_is_to_do(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=LOOSE)
    await pick_all(window, Mode.HAND_OVER)
    await show(window, Page.HANDING)
    assert not find(window, "Handed over").isEnabled()
    assert "Pack them, or say why" in told(window)
    await window.scan("DH:NEWPACK", "DH:REST", "DH:OK", "DH:HANDOVER")
    await show(window, Page.HANDING)

    assert "It can be handed over" in told(window)
    assert entries(window)[0].startswith("Package 1 6 lines in it")


async def test_one_order_of_a_batch_goes_after_the_other(opened: Opened) -> None:
    window = await opened("WA-401", "WA-402", adjusted=ruled(place_check=False, packed_types=()))
    await pick_all(window, Mode.HAND_OVER)
    await show(window, Page.HANDING)
    for number in ("WA-401", "WA-402"):
        await tap(window, number)
        await tap(window, "Handed over")

    assert all(order.left for order in window.dispatch.orders)
    assert all("handed over" in entry for entry in entries(window)[:2])


# --- put back ---------------------------------------------------------------------------------


@pytest.fixture
async def returning(opened: Opened) -> Rig:
    """Two pieces of WA-100, one of them packed; the order was canceled by the server."""
    window = await opened("WA-100", adjusted=ruled(place_check=False))
    await window.scan(SOAP, LAMP, "DH:NEWPACK", SOAP)
    await window.server_says(orders.now(orders.WALK, status=GoodsOutStatus.CANCELED))
    assert window.shell.key("1")
    await window.quiet()
    return window


async def test_package_place_item_and_the_label_is_void(returning: Rig) -> None:
    assert returning.dispatch.mode is Mode.PUT_BACK
    await returning.scan("WA-100-P1", "A-01-2", SOAP)
    await show(returning, Page.PUTTING_BACK)
    assert "You are at A-01-2" in told(returning)
    assert [entry.split()[0] for entry in entries(returning)] == ["LED", "Label"]
    await tap(returning, "Label of Package 1 is void")
    assert returning.dispatch.packages[0].void
    assert not find(returning, "Out of the tote").isEnabled()  # it is in hand already
    await returning.scan("A-02-1", LAMP, "DH:FINISH")
    assert find(returning, "Hold to finish").isEnabled()
    await tap(returning, "Hold to finish")

    assert returning.dispatch.state is DispatchState.FINISHED


async def test_goods_without_a_code_go_back_by_hand(returning: Rig) -> None:
    await show(returning, Page.PUTTING_BACK)
    await tap(returning, "LED")
    assert "Scan the place first" in told(returning)
    await returning.scan("A-02-1")
    await show(returning, Page.PUTTING_BACK)
    await tap(returning, "LED")
    await tap(returning, "No code")

    assert returning.line("LED").there == 0
    assert returning.sounds[-1] is Sound.ACCEPTED


async def test_what_goes_back_by_our_own_word_is_begun_on_the_page(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=ruled(place_check=False))
    await window.scan(SOAP)
    window.presenter.take(ReturnGoods("wa-100", "wrong goods"))
    await show(window, Page.PUTTING_BACK)
    await tap(window, "Begin to put back")

    assert window.dispatch.mode is Mode.PUT_BACK


# --- finish -----------------------------------------------------------------------------------


async def test_what_is_open_stands_on_top_and_leads_there(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=LOOSE)
    await pick_all(window)
    await window.scan("DH:NEWPACK", SOAP, "DH:FINISH")
    assert entries(window)[0].startswith("6 lines in no package")
    assert not find(window, "Hold to finish").isEnabled()
    await tap(window, "6 lines in no package")

    assert window.presenter.overlay is not None
    assert window.presenter.overlay.page is Page.DIFFERENCES


async def test_an_open_package_is_named(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=LOOSE)
    await pick_all(window)
    await window.scan("DH:NEWPACK", "DH:REST", "DH:FINISH")
    assert "Package 1" in entries(window)[0] or "package 1" in entries(window)[0]
    await window.scan("DH:CANCEL", "DH:OK", "DH:FINISH")

    assert find(window, "Hold to finish").isEnabled()
    assert "ready to be handed over" in told(window)


async def test_an_open_question_is_asked_again_from_the_summary(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=ruled(place_check=False))
    await window.scan(SOAP, "DH:SHORT", LAMP, "DH:FINISH")
    assert not find(window, "Hold to finish").isEnabled()
    assert "Washing-up" in entries(window)[0]
    await tap(window, "Washing-up")

    assert window.presenter.overlay is None
    assert window.framings[-1].asked is not None


async def test_lines_that_are_left_go_to_somebody_else_on_purpose(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=ruled(place_check=False))
    await window.scan(SOAP, "DH:FINISH")
    assert "6 lines left. Who picks?" in told(window)
    assert not find(window, "Hold to finish").isEnabled()
    await tap(window, "2  I go on")
    assert not find(window, "Hold to finish").isEnabled()
    await window.scan("DH:ANSWER:1")
    assert find(window, "Hold to finish").isEnabled()
    await window.scan("DH:OK")

    assert window.dispatch.state is DispatchState.FINISHED
    assert window.presenter.overlay is not None
    assert window.presenter.overlay.page is Page.REPORTS


async def test_the_summary_says_what_differs(opened: Opened) -> None:
    window = await opened("WA-100", adjusted=LOOSE)
    await window.scan(SOAP, SOAP, "DH:SHORT")
    assert window.shell.key("1")
    for line in window.dispatch.walked()[1:]:
        window.presenter.take(PickWithoutCode(line.id, line.rest))
        await window.quiet()
    await window.scan("DH:FINISH")
    said = " / ".join(entries(window))

    assert "short 1" in said
    assert "Nothing at the place 1 pcs short" in said
    assert "takes the goods out of stock" in told(window)


# --- sheets -----------------------------------------------------------------------------------


async def test_list_and_labels_are_written_and_told_where(pickup: Rig) -> None:
    await pickup.scan("DH:NEWPACK", "DH:REST", "DH:OK", "DH:PRINT")
    await pickup.until(lambda: pickup.presenter.sheets().labels)
    sheets = pickup.presenter.sheets()
    written = [*sheets.lists.values(), *sheets.labels.values()]
    await pickup.quiet()

    assert all(path.read_bytes().startswith(b"%PDF") for path in written)
    assert [path.name.rsplit("-", 1)[0] for path in written] == [
        "packing-list-WA-300",
        "label-WA-300-P1",
    ]
    assert written[0].name in entries(pickup)[0]
    assert str(pickup.data / "reports") in told(pickup)


@pytest.mark.parametrize(("size", "points"), [("100x150", b"283 425"), ("a6", b"297 420")])
async def test_labels_have_the_size_that_the_printer_is_loaded_with(
    opened: Opened, size: str, points: bytes
) -> None:
    window = await opened("WA-100", adjusted=ruled(place_check=False, label_size=size))
    await window.scan("DH:NEWPACK", "DH:PRINT")
    await window.until(lambda: window.presenter.sheets().labels)

    assert _media_box(next(iter(window.presenter.sheets().labels.values()))) == points


def _media_box(path: Path) -> bytes:
    """Width and height of a PDF's page, in points."""
    found = re.search(rb"/MediaBox \[0 0 ([0-9. ]+)\]", path.read_bytes())
    assert found is not None
    return b" ".join(part.split(b".")[0] for part in found[1].split())


async def test_without_a_printer_the_page_says_where_the_sheet_is(pickup: Rig) -> None:
    await show(pickup, Page.REPORTS)
    pickup.presenter.wish(Print())
    await pickup.until(lambda: "No printer" in pickup.presenter.sheets().printed)
    await pickup.quiet()

    assert f"No printer is set up: the PDF is at {pickup.data / 'reports'}" in told(pickup)


async def test_a_label_is_printed_from_its_package(pickup: Rig) -> None:
    await pickup.scan("DH:NEWPACK")
    await show(pickup, Page.PACKAGE, pickup.dispatch.packages[0].id)
    await tap(pickup, "Print label")
    await pickup.until(lambda: "No printer" in pickup.presenter.sheets().printed)
    await pickup.quiet()

    assert "No printer is set up" in told(pickup)


async def test_sheets_that_cannot_be_written_are_told(pickup: Rig) -> None:
    (pickup.data / "reports").write_text("a file where the folder should be")
    await show(pickup, Page.REPORTS)
    await pickup.until(lambda: pickup.presenter.sheets().error)
    await pickup.quiet()

    assert "could not be written" in told(pickup)
    assert not find(pickup, "Print all").isEnabled()


async def test_a_void_package_s_good_label_does_not_outlive_it(pickup: Rig) -> None:
    await pickup.scan("DH:NEWPACK")
    await show(pickup, Page.REPORTS)
    await pickup.until(lambda: pickup.presenter.sheets().labels)
    path: Path = next(iter(pickup.presenter.sheets().labels.values()))
    good = _content(path)
    await show(pickup, Page.PACKAGE, pickup.dispatch.packages[0].id)
    await tap(pickup, "Label is void")
    await show(pickup, Page.REPORTS)
    await pickup.until(lambda: _content(path) != good)

    assert "(void)" in entries(pickup)[1]


def _content(path: Path) -> bytes:
    return path.read_bytes()


async def test_the_page_says_what_became_of_the_post(pickup: Rig) -> None:
    await show(pickup, Page.REPORTS)
    assert post_words(pickup.presenter.snapshot()).startswith("Still open")
    await pickup.scan("DH:CANCEL", "DH:POST")
    await show(pickup, Page.REPORTS)

    assert "still to send" in told(pickup)
    assert pickup.presenter.outcome.tone is Tone.OK


async def test_what_is_not_picked_is_not_signed_for(opened: Opened) -> None:
    """The top line says what comes first, and so does the main action."""
    window = await opened("WA-300", mode=Mode.HAND_OVER)
    assert window.frame.prompt.accessibleName().startswith("Pick order")
    assert window.framings[-1].actions[-1].key == "mode:pick"


# --- what the system books ------------------------------------------------------------------------


async def test_what_the_system_books_otherwise_is_told_kept_and_leads_to_adjust(
    opened: Opened,
) -> None:
    window = await opened("WA-300", adjusted=LOOSE)
    first, *rest = window.dispatch.walked()
    assert first.place is not None
    window.presenter.take(PickWithoutCode(first.id, first.rest - 1))
    window.presenter.take(Short(first.id, "damaged"))
    for line in rest:
        window.presenter.take(PickWithoutCode(line.id, line.rest))
    window.presenter.take(Enter(Mode.HAND_OVER))
    await show(window, Page.FINISH)
    said = f"1 {unit(first.product.unit)} of {first.product.name} too many at {first.place.name}"
    assert said in told(window)
    await show(window, Page.SIGNATURE)
    await draw(window)
    await tap(window, "Done")
    await window.until(lambda: window.dispatch.orders[0].signature)
    await window.scan("DH:OK", "DH:FINISH", "DH:OK")
    assert window.dispatch.state is DispatchState.FINISHED
    assert window.frame.bottom_bar.button("books") is not None
    await show(window, Page.BOOKS)
    [entry] = entries(window)
    assert "too many" in entry
    gone: list[Go] = []
    window.presenter.left.disconnect()  # this window has no other screen
    window.presenter.left.connect(gone.append)
    await tap(window, first.product.name)
    [go] = gone
    assert (go.screen, go.what.product.id) == ("adjust", first.product.id)
    assert go.what.place == first.place


async def test_where_all_agrees_nothing_is_told(pickup: Rig) -> None:
    await show(pickup, Page.FINISH)
    assert "too many" not in told(pickup)
    await show(pickup, Page.BOOKS)
    assert entries(pickup) == []


async def test_a_page_does_not_wait_for_an_outcome_that_is_told(
    pickup: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow disk the list is shown before the commit. What is counted after it is shown as
    well, and does not hold up the page that is opened next.
    """
    slow = threading.Event()
    pickup.terminus.station.terminal.db.write(lambda _: slow.wait(5))
    before = len(pickup.snapshots)
    pickup.send("DH:POST")
    await pickup.until(lambda: len(pickup.snapshots) > before)
    assert not pickup.presenter.settling.idle
    delays: list[float] = []
    loop = asyncio.get_running_loop()
    later = loop.call_later

    def call_later(delay: float, callback: Callable[..., object], *given: Any, **also: Any) -> Any:
        if callback == pickup.presenter._publish:
            delays.append(delay)
        return later(delay, callback, *given, **also)

    monkeypatch.setattr(loop, "call_later", call_later)
    slow.set()
    await pickup.until(lambda: pickup.presenter.settling.idle)
    await show(pickup, Page.BOOKS)
    assert delays
    assert set(delays) == {0}
    assert pickup.frame.sheet is not None
