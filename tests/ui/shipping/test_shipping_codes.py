"""A shipment by codes alone: who answers for it and what for, which book is adjusted, and where the
goods of a cancelled one are.
"""

from __future__ import annotations

from app.domain.shipment import ShipmentStatus
from app.domain.shipping.facts import Task
from app.ui.screens.base import Go, Sound
from app.ui.screens.lookup.values import Adjust
from app.ui.screens.shipping.pages.books import BooksPage
from app.ui.screens.shipping.pages.ends import CancelPage
from app.ui.screens.shipping.pages.heading import HeadingPage
from app.ui.screens.shipping.values import CallOff, Overlay, Page, Show
from app.ui.tokens import Tone
from tests.journeys.demo import piece
from tests.ui.shipping.rig import FROM, LAUNDRY, SOAP, Opened, Rig, by_terminal

SOAPS, WASH = piece(SOAP), piece(LAUNDRY)
ANNA = "BADGE-1002"


def name_of(window: Rig, badge: str) -> str:
    """Whose badge it is."""
    known = window.terminus.station.cache.staff_of(badge)
    assert known is not None
    return known.name


class TestHeading:
    async def test_a_badge_and_a_text_say_who_and_what_for(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        before = window.terminus.workbench.people.person
        await window.scan("DH:CORRECT", "DH:CORRECT", "DH:CORRECT")
        content = window.view._content
        assert isinstance(content, HeadingPage)
        await window.scan(ANNA, "For Saturday")
        heading = window.document.heading
        assert (heading.staff_name, heading.note) == (name_of(window, ANNA), "For Saturday")
        assert window.framings[-1].band.tone is Tone.OK
        assert content.note.text() == "For Saturday"
        [chosen] = [item for item in content.people.items() if item.chosen]
        assert heading.staff_name in chosen.title
        assert window.terminus.workbench.people.person == before
        await window.scan("DH:ANSWER:1")
        assert window.document.heading.staff == ""
        await window.scan("DH:UNDO")
        assert window.document.heading == heading
        await window.scan("DH:ANSWER:99")
        assert window.sounds[-1] is Sound.REFUSED

    async def test_an_item_is_no_description(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        window.presenter.wish(Show(Overlay(Page.HEADING)))
        await window.scan(SOAPS)
        assert window.document.heading.note == ""
        assert window.line("Washing").quantity == 1


class TestBooks:
    async def test_a_row_is_chosen_by_its_number(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan(SOAPS, "DH:REST", "DH:FINISH", "DH:REASON:1", "DH:OK", "DH:CORRECT")
        content = window.view._content
        assert isinstance(content, BooksPage)
        titles = [item.title for item in content.list.items()]
        gone: list[Go] = []
        window.presenter.left.disconnect(window.shell._on_left)
        window.presenter.left.connect(gone.append)
        await window.scan("DH:ANSWER:3")
        assert (gone, window.sounds[-1]) == ([], Sound.REFUSED)
        await window.scan("DH:ANSWER:2")
        assert titles[1] == "2  Laundry detergent 1.5 l, Sauberquell"
        [go] = gone
        assert isinstance(go.what, Adjust)
        assert (go.screen, go.what.product) == ("adjust", window.product(LAUNDRY))
        assert go.what.place == window.place(FROM)


class TestCallingOff:
    async def test_where_the_goods_are_is_asked_where_they_were_booked_out(
        self, opened: Opened
    ) -> None:
        window = await opened(adjusted=by_terminal)
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.scan("DH:REJECT", "DH:REASON:4", "DH:OK")
        content = window.view._content
        assert isinstance(content, CancelPage)
        assert (window.state, content._unsaid.text() != "") == ("open", True)
        assert "12 pcs Olive oil" in content._about.text()
        await window.scan("DH:ANSWER:1", "DH:OK")
        assert window.state == "finished"
        posted = window.document.posts[-1]
        assert (posted.reason, posted.stays) == ("no_transport", False)
        assert [(one.place, int(one.delta)) for one in posted.returned] == [
            (window.place(FROM).id, 12),
            (window.place(FROM).id, 6),
            (window.place(FROM).id, 4),
        ]
        assert window.framings[-1].band.detail == (
            f"The goods are booked back at {FROM}. Put them there."
        )

    async def test_from_the_list_it_comes_with_its_reason(self, opened: Opened) -> None:
        window = await opened(adjusted=by_terminal)
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.shell.go(Go("shipping", CallOff(window.document.id, "no_transport")))
        await window.quiet()
        await window.scan("DH:ANSWER:2", "DH:OK")
        posted = window.document.posts[-1]
        assert (posted.reason, posted.stays, posted.returned) == ("no_transport", True, ())

    async def test_nobody_is_asked_where_the_platform_books(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        await window.scan("DH:REJECT", "DH:REASON:4", "DH:OK")
        assert (window.state, window.document.posts[-1].returned) == ("finished", ())
