"""Whatever is scanned on a summary is answered, the prompt says what leads on there, and a document
at its end looks like one.
"""

from __future__ import annotations

from app.domain.shipment import ShipmentStatus
from app.domain.shipping.facts import Task
from app.ui.screens.base import Sound
from app.ui.screens.shipping.pages.books import BooksPage
from app.ui.screens.shipping.pages.finish import FinishPage
from app.ui.tokens import Tone
from tests.journeys.demo import piece
from tests.ui.shipping.rig import LAUNDRY, SOAP, Opened, Rig, by_terminal

SOAPS, WASH = piece(SOAP), piece(LAUNDRY)


def prompt(window: Rig) -> str:
    """What the prompt line says."""
    return window.framings[-1].prompt.text


def headings(window: Rig) -> list[str]:
    """The headings of the list."""
    model = window.view.lines.lines
    return [model.heading(at) for at in model.headings()]


class TestSummary:
    async def test_ok_without_a_reason_names_the_line_and_the_code(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.scan(SOAPS, "DH:REST", WASH, "DH:REST", "DH:FINISH")
        assert prompt(window) == "Why are goods missing? Scan REASON and its number"
        heard = len(window.sounds)
        await window.scan("DH:OK")
        band = window.framings[-1].band
        assert (band.title, band.tone) == ("The reason is missing", Tone.BAD)
        assert band.detail == ("Scan REASON and its number. Missing: Olive oil 0.5 l, Halmbach.")
        assert window.sounds[heard:] == [Sound.REFUSED]
        await window.scan("DH:REASON:1")
        assert window.framings[-1].band.title == "Reason: Not on the vehicle"
        assert prompt(window) == "Check it, then hold the key, or scan OK"
        await window.scan("DH:OK")
        assert window.document.posts[-1].reason == "not_arrived"

    async def test_a_load_says_how_many_lines_lack_one(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan(SOAPS, "DH:FINISH", "DH:OK")
        assert window.framings[-1].band.detail.endswith("Halmbach and 2 more.")

    async def test_what_locks_a_draft_is_said(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan("DH:QTY:1000", SOAPS, WASH, "DH:FINISH")
        heard = len(window.sounds)
        await window.scan("DH:OK")
        assert window.sounds[heard:] == [Sound.REFUSED]
        assert isinstance(window.view._content, FinishPage)
        await window.answer_all("drop")
        assert prompt(window) == "Check it, then hold the key, or scan OK"

    async def test_a_cancellation_says_what_it_lacks(self, opened: Opened) -> None:
        window = await opened(adjusted=by_terminal)
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.scan("DH:REJECT")
        assert prompt(window) == "Where are the goods? Scan ANSWER 1 or 2"
        await window.scan("DH:OK")
        assert window.framings[-1].band.title == "The reason is missing"
        await window.scan("DH:REASON:4", "DH:OK")
        assert window.framings[-1].band.title == "Where are the goods?"
        assert window.sounds[-2:] == [Sound.REFUSED, Sound.REFUSED]
        await window.scan("DH:ANSWER:1")
        assert window.framings[-1].band.title == ""
        assert prompt(window) == "Hold to cancel the shipment, or scan OK"

    async def test_a_draft_that_is_deleted(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS, "DH:REJECT")
        assert prompt(window) == "Hold to delete the draft, or scan OK"


class TestAtItsEnd:
    async def test_a_receipt_is_done_and_leads_to_the_books(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.scan(SOAPS, "DH:REST", WASH, "DH:REST", "DH:FINISH")
        assert headings(window) == ["To do: 2", "Done: 1"]
        await window.scan("DH:REASON:1", "DH:OK")
        assert isinstance(window.view._content, BooksPage)
        assert prompt(window) == "Scan ANSWER and its number to adjust that book"
        await window.scan("DH:CANCEL")
        assert headings(window) == ["Done: 3"]
        model = window.view.lines.lines
        row = model.row_value(model.row_for(window.line("Olive").id))
        assert row is not None
        assert (row.rest, row.icon) == ("12 missing", "minus")
        assert window.view.quick.other.text() == "Rest"
        assert prompt(window) == "Scan OK for the books to adjust, or go back"
        await window.scan("DH:OK")
        assert isinstance(window.view._content, BooksPage)

    async def test_a_cancelled_one_waits_for_nothing(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan("DH:REJECT", "DH:REASON:1", "DH:OK")
        assert headings(window) == []
        model = window.view.lines.lines
        row = model.row_value(0)
        assert row is not None
        assert row.rest == ""
