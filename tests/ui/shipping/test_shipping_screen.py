"""A shipment through its window: a draft from scans, loading, receiving, the ends of all three."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.entry import EntryState
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import ConvertShipmentDraft, DraftShipment, WriteShipmentItem
from app.domain.shipping.actions import ChangeHeading
from app.domain.shipping.facts import Side, Task
from app.domain.values import Condition
from app.ui.screens.base import Go, Sound
from app.ui.screens.lookup.values import Adjust
from app.ui.screens.shipping.pages.books import BooksPage
from app.ui.screens.shipping.pages.ends import CancelPage, DeletePage
from app.ui.screens.shipping.pages.finish import FinishPage
from app.ui.screens.shipping.pages.heading import HeadingPage
from app.ui.screens.shipping.pages.line import LinePage
from app.ui.screens.shipping.pages.lists import PlacePage
from app.ui.screens.shipping.pages.reports import ReportsPage
from app.ui.screens.shipping.values import Confirm, Delete, Overlay, Page, Show
from app.ui.tokens import Tone
from tests.journeys.demo import piece, place_code, place_id
from tests.ui.shipping.rig import FROM, LAUNDRY, SOAP, TO, Opened, Rig

OIL_CASE = "]C101195200100000151731063010L3106A"
SOAPS, WASH = piece(SOAP), piece(LAUNDRY)
DRILL = "]C101095202100000162110000777"
HERE, THERE, ELSEWHERE = (place_code(place_id(one)) for one in (FROM, TO, "D-03-2"))


def page(window: Rig) -> QWidget | None:
    return window.view._content


def intents(window: Rig) -> list[type]:
    """What is to be sent of the document, in order."""
    return [type(row.entry.intent) for row in window.terminus.workbench.queue()]


def texts(window: Rig) -> set[str]:
    """The small facts on the card."""
    return {fact.text for fact in window.framings[-1].card.facts}


class TestDraft:
    async def test_the_first_place_is_the_source_the_second_the_destination(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.open("", "")
        assert window.framings[-1].prompt.text == "Scan where the goods come from"
        assert window.view.context.source.text() == "From where?"
        await window.scan(HERE)
        assert window.framings[-1].prompt.text == "Scan where the goods go"
        await window.scan(HERE)
        assert window.sounds[-1] is Sound.REFUSED
        await window.scan(THERE)
        assert (window.view.context.source.text(), window.view.context.destination.text()) == (
            FROM,
            TO,
        )
        assert window.framings[-1].prompt.text == "Scan what goes along"
        await window.scan(ELSEWHERE)
        assert "changes nothing" in window.framings[-1].band.detail

    async def test_items_may_come_before_both_places_are_known(self, opened: Opened) -> None:
        window = await opened()
        await window.open("", "")
        await window.scan(SOAPS, HERE, THERE, SOAPS)
        assert window.line("Washing").quantity == 2
        assert window.framings[-1].card.done == "2"

    async def test_a_place_is_changed_by_a_tap_and_a_scan(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        window.view.context.source.click()
        await window.quiet()
        assert isinstance(page(window), PlacePage)
        assert window.framings[-1].prompt.text == "Scan where the goods come from"
        await window.scan(ELSEWHERE)
        assert window.document.side(Side.SOURCE) == window.place("D-03-2")
        assert page(window) is None

    async def test_both_places_are_changed_by_codes_alone(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan("DH:CORRECT", ELSEWHERE)
        assert window.document.side(Side.SOURCE) == window.place("D-03-2")
        await window.scan("DH:CORRECT", "DH:CORRECT", HERE)
        assert window.document.side(Side.DESTINATION) == window.place(FROM)

    async def test_a_place_is_chosen_from_the_list_without_the_other_one(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.open()
        window.presenter.wish(Show(Overlay(Page.DESTINATION)))
        await window.quiet()
        content = page(window)
        assert isinstance(content, PlacePage)
        content._filter.set_text("A-0")
        names = [item.title for item in content.list.items()]
        assert FROM not in names
        assert TO in names
        content.chosen(window.place("A-01-1").id)
        await window.quiet()
        assert window.document.side(Side.DESTINATION) == window.place("A-01-1")

    async def test_a_scan_is_green_when_it_is_on_disk(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(OIL_CASE)
        last = window.framings[-1]
        assert last.band.tone is last.card.tone is Tone.OK
        assert last.card.done == "6"
        assert texts(window) >= {"Lot L3106A", "30 Jun 2031"}
        again = window.terminus.workbench.shipping.glance(window.document.id)
        assert again == window.document

    async def test_stock_at_the_source_stands_beside_the_line_with_its_age(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.open()
        await window.lies_there(SOAP, 40)
        await window.scan("DH:QTY:18", SOAPS)
        assert f"18 of 40 pcs at {FROM}, 2 min ago" in texts(window)
        row = window.view.lines.lines.row_value(0)
        assert row is not None
        assert any("18 of 40 pcs" in tag.text for tag in row.tags)

    async def test_figures_that_come_meanwhile_are_shown(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS)
        assert not any("of 7 pcs" in told for told in texts(window))
        await window.lies_there(SOAP, 7)
        window.terminus.station.changed("shelves", window.product(SOAP).id)
        await window.quiet()
        assert f"1 of 7 pcs at {FROM}, 2 min ago" in texts(window)

    async def test_more_than_is_known_to_be_there_is_asked(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.lies_there(SOAP, 5)
        await window.scan("DH:QTY:6", SOAPS)
        asked = window.framings[-1].asked
        assert asked is not None
        assert asked.text == f"Only 5 pcs are known at {FROM}: take more?"
        assert window.sounds[-1] is Sound.QUESTION
        assert not window.document.lines
        window.clock.ahead += 1_000
        await window.scan("DH:ANSWER:1")
        assert window.line("Washing").quantity == 6
        row = window.view.lines.lines.row_value(0)
        assert row is not None
        assert row.tone is Tone.WARN

    async def test_a_package_counts_what_its_label_says_once(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        pallet = "]C10034012345000000001702095201400000183712"
        await window.scan(pallet)
        assert window.line("Washing").quantity == 12
        await window.scan(pallet)
        assert window.sounds[-1] is Sound.REFUSED
        assert window.line("Washing").quantity == 12

    async def test_description_and_responsible_person(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        assert window.shell.presenter is window.presenter
        await window.presenter.act(Page.HEADING)
        await window.quiet()
        content = page(window)
        assert isinstance(content, HeadingPage)
        content.note.set_text("For Saturday")
        content.confirm()
        await window.quiet()
        assert window.document.heading.note == "For Saturday"
        named = window.document.heading
        window.presenter.take(
            ChangeHeading(type(named)(named.source, named.destination, named.note, "x", "Ada"))
        )
        await window.quiet()
        assert window.view.context.staff.text() == "Ada"

    async def test_undo_takes_back_the_last_scan(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS, OIL_CASE, "DH:UNDO")
        assert [line.product.article for line in window.document.lines] == [SOAP]

    async def test_sharing_keeps_it_open_and_finishing_makes_the_shipment(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS, "DH:POST")
        assert window.state == "posted"
        assert intents(window) == [DraftShipment, WriteShipmentItem]
        await window.scan(OIL_CASE, "DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert content._confirm.isEnabled()
        await window.scan("DH:ANSWER:2")
        assert "on its way" in content._means.text()
        await window.scan("DH:OK")
        assert window.state == "finished"
        assert window.document.posts[-1].departs
        assert ConvertShipmentDraft in intents(window)
        assert isinstance(page(window), ReportsPage)
        await window.until(lambda: window.presenter.extra["sheets"].path)
        written = window.presenter.extra["sheets"].path
        assert written.name.startswith("loading-list-draft-")
        assert written.parent == window.data / "reports"

    async def test_a_draft_without_places_leads_to_them(self, opened: Opened) -> None:
        window = await opened()
        await window.open("", "")
        await window.scan(SOAPS, "DH:FINISH")
        assert window.sounds[-1] is Sound.REFUSED
        assert isinstance(page(window), PlacePage)

    async def test_an_open_question_locks_the_end(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan("DH:QTY:1000", SOAPS, OIL_CASE, "DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert not content._confirm.isEnabled()
        assert [item.title for item in content._blocking.items()] == [
            "1000 pcs Washing-up liquid 500 ml lemon, Brightmere"
        ]

    async def test_a_draft_that_was_never_sent_is_deleted_without_a_trace(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS, "DH:POST")
        assert intents(window)
        await window.scan("DH:REJECT")
        assert isinstance(page(window), DeletePage)
        await window.scan("DH:OK")
        await window.until(lambda: window.document.abandoned)
        await window.quiet()
        waiting = window.terminus.workbench.queue()
        assert [row for row in waiting if row.entry.state is EntryState.PENDING] == []
        assert window.framings[-1].prompt.text == "Given up: nothing goes along"
        assert "Deleted" not in window.framings[-1].band.title

    async def test_one_on_which_nothing_was_done_is_given_up(self, opened: Opened) -> None:
        window = await opened()
        await window.open("", "")
        key = window.document.id
        await window.presenter.leave()
        await window.quiet()
        assert window.terminus.workbench.shipping.glance(key).abandoned

    async def test_a_code_that_nobody_knows_is_linked(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan("HOUSE-CODE-0815")
        assert any(action.key == Page.LINK for action in window.framings[-1].actions)
        await window.presenter.act(Page.LINK)
        await window.quiet()
        product = window.product(SOAP)
        window.presenter.wish(Show(Overlay(Page.PACK_SIZE, "HOUSE-CODE-0815", product)))
        await window.quiet()
        content = page(window)
        assert content is not None
        content.applied("set", Decimal(4))  # type: ignore[attr-defined]
        await window.quiet()
        assert window.line("Washing").quantity == 4
        await window.scan("HOUSE-CODE-0815")
        assert window.line("Washing").quantity == 8


class TestLoad:
    async def test_what_is_to_be_loaded_stands_under_to_do(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        assert window.framings[-1].prompt.text == "Scan what is loaded: 3 lines to go"
        assert (window.framings[-1].card.title, window.framings[-1].card.expected) == ("SH-7", "3")
        await window.scan(*[SOAPS] * 6)
        model = window.view.lines.lines
        row = model.row_value(model.row_for(window.line("Washing").id))
        assert row is not None
        assert (row.done, row.expected, row.tone) == ("6", "6", Tone.OK)
        assert [model.heading(at) for at in model.headings()] == ["To do: 3"]
        await window.scan(WASH)
        assert [model.heading(at) for at in model.headings()] == ["To do: 2", "Done: 1"]

    async def test_all_the_rest_in_one_tap_or_code(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan(SOAPS)
        assert window.view.quick.other.text() == "All the rest: 5"
        window.view.quick.other.click()
        await window.quiet()
        assert window.line("Washing").rest == 0
        await window.scan(WASH, "DH:REST")
        assert window.line("Laundry").rest == 0

    async def test_over_and_what_is_not_on_it_are_asked(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan("DH:QTY:7", SOAPS)
        asked = window.framings[-1].asked
        assert asked is not None
        assert asked.answers[:2] == ("Take 7 pcs", "Take only 6 pcs")
        window.clock.ahead += 1_000
        await window.scan("DH:ANSWER:2", DRILL)
        asked = window.framings[-1].asked
        assert asked is not None
        assert asked.text.startswith("Not on the shipment")

    async def test_what_is_missing_needs_a_reason(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan(SOAPS, "DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert not content._confirm.isEnabled()
        assert content.reasons.isVisibleTo(content)
        await window.scan("DH:OK")
        assert window.state == "open"
        await window.scan("DH:REASON:2")
        assert content.reasons.on() == ("no_room",)
        await window.scan("DH:OK")
        assert window.document.posts[-1].reason == "no_room"
        assert window.framings[-1].band.title == "SH-7 is on its way"
        assert isinstance(page(window), ReportsPage)

    async def test_the_books_of_the_source_are_offered_to_be_adjusted(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan(SOAPS, "DH:REST", "DH:FINISH", "DH:REASON:1")
        content = page(window)
        assert isinstance(content, FinishPage)
        assert FROM in content._books.text()
        await window.scan("DH:OK")
        assert window.framings[-1].actions[-1].key == Page.BOOKS
        await window.presenter.act(Page.BOOKS)
        await window.quiet()
        books = page(window)
        assert isinstance(books, BooksPage)
        gone: list[Go] = []
        window.presenter.left.disconnect(window.shell._on_left)
        window.presenter.left.connect(gone.append)
        books.chosen(books.list.items()[0].key)
        assert gone[-1].screen == "adjust"
        assert isinstance(gone[-1].what, Adjust)
        assert gone[-1].what.place == window.place(FROM)

    async def test_a_shipment_is_cancelled_with_a_reason(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.scan("DH:REJECT")
        content = page(window)
        assert isinstance(content, CancelPage)
        await window.scan("DH:OK")
        assert window.state == "open"
        await window.scan("DH:REASON:4", "DH:OK")
        assert window.state == "finished"
        assert window.document.posts[-1].reason == "no_transport"
        assert window.framings[-1].band.title == "SH-7 is cancelled"

    async def test_own_words_are_a_reason_too(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.LOAD)
        await window.presenter.act(Page.CANCEL)
        await window.quiet()
        content = page(window)
        assert isinstance(content, CancelPage)
        content.reason.set_text("The van broke down")
        content.confirm()
        await window.quiet()
        assert window.document.posts[-1].reason == "The van broke down"


class TestReceive:
    async def test_one_missing_and_one_damaged(self, opened: Opened) -> None:
        window = await opened()
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        assert window.framings[-1].prompt.text == "Scan what has arrived: 3 lines to go"
        await window.scan(OIL_CASE, OIL_CASE)
        await window.scan(*[SOAPS] * 6, *[WASH] * 3, WASH, "DH:COND:DAMAGED")
        damaged = [one for one in window.document.lines if not one.shipped]
        assert [one.quantity for one in damaged] == [Decimal(1)]
        assert damaged[0].cell.condition is Condition.DAMAGED
        await window.scan("DH:FINISH")
        content = page(window)
        assert isinstance(content, FinishPage)
        marks = [(item.icon, item.mark) for item in content._list.items()]
        assert ("minus", "1 pcs missing") in marks
        assert ("damaged", "1 pcs") in marks
        await window.scan("DH:REASON:2", "DH:OK")
        assert window.state == "finished"
        assert isinstance(page(window), BooksPage)
        told = page(window)
        assert isinstance(told, BooksPage)
        items = [(item.title, item.detail, item.mark) for item in told.list.items()]
        assert items == [
            ("1  Laundry detergent 1.5 l, Sauberquell", TO, "1 pcs too many"),
            ("2  Laundry detergent 1.5 l, Sauberquell", f"{TO} (damaged)", "1 pcs too few"),
        ]

    async def test_all_as_advised(self, opened: Opened) -> None:
        window = await opened()
        shipment = window.shipment(ShipmentStatus.IN_PROCESS)
        soap = type(shipment)(shipment.head, shipment.items[1:], shipment.read_at)
        await window.take_up(Task.RECEIVE, shipment=soap)
        await window.scan("DH:ALL")
        assert window.framings[-1].prompt.text == "All has arrived: finish"
        await window.scan("DH:FINISH", "DH:OK")
        assert window.state == "finished"
        assert page(window) is None
        assert window.framings[-1].prompt.text == "It is received. Go back"

    async def test_places_are_not_changed_and_the_wrong_one_is_refused(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.take_up(Task.RECEIVE, ShipmentStatus.IN_PROCESS)
        window.view.context.source.click()
        await window.quiet()
        assert page(window) is None
        await window.scan(ELSEWHERE)
        assert window.framings[-1].band.title == "This is D-03-2"
        await window.scan(THERE)
        assert window.framings[-1].band.title == f"{TO} is right"


class TestPages:
    async def test_a_line_says_all_of_it(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.lies_there(SOAP, 40)
        await window.scan(SOAPS)
        window.view.lines.line_pressed.emit(window.line("Washing").id)
        await window.quiet()
        content = page(window)
        assert isinstance(content, LinePage)
        assert content._figures.text() == "1 pcs"
        assert content._more.items()[0].title == f"1 of 40 pcs at {FROM}, 2 min ago"
        content._plus.click()
        await window.quiet()
        assert window.line("Washing").quantity == 2
        content.more("remove")
        await window.quiet()
        assert not window.document.lines

    async def test_print_writes_the_list_and_says_what_became_of_it(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS, "DH:PRINT")
        content = page(window)
        assert isinstance(content, ReportsPage)
        await window.until(lambda: window.presenter.sheets().path)
        await window.quiet()
        assert content._print.isEnabled()
        assert content._state.text() == "Still open: the list says how it stands now"

    async def test_a_folder_that_cannot_be_written_says_so(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        (window.data / "reports").write_text("not a folder")
        await window.scan(SOAPS, "DH:PRINT")
        await window.until(lambda: window.presenter.sheets().error)
        assert "could not be written" in window.presenter.sheets().error

    async def test_confirming_deletes_only_once(self, opened: Opened) -> None:
        window = await opened()
        await window.open()
        await window.scan(SOAPS)
        window.presenter.wish(Delete())
        window.presenter.wish(Delete())
        await window.until(lambda: window.document.abandoned)
        await window.quiet()
        window.presenter.wish(Confirm())
        await window.quiet()
        assert window.state == "finished" or window.document.abandoned
