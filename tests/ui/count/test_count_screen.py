"""A count through its window: places, scans, questions, codes that nobody knows, undo."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt

from app.domain.counting.actions import LinkCode, ReadFigures
from app.domain.counting.document import CountState
from app.domain.counting.facts import Heading, Target
from app.domain.shelf import Moment, Reading
from app.domain.values import Place, Product
from app.ui.screens.base import Go, Sound
from app.ui.screens.count.keys import PLACE as PLACE_ROW
from app.ui.screens.count.keys import UNKNOWN, target_key
from app.ui.screens.count.values import Do, Overlay, Page, Search, Show, Shut
from app.ui.tokens import Tone
from tests.journeys.demo import piece, place_code, place_id, product_id
from tests.ui.count.rig import Opened, Rig, texts

OIL = "]C101195200100000151731063010L3106A"
SOAP, BOTTLE = "9520140000018", "9520010000018"
DRILL = "]C101095202100000162110000777"
PLACE, OTHER = (place_code(place_id(name)) for name in ("A-04-3", "A-03-2"))


def products(window: Rig, *articles: str) -> list[Product]:
    search = window.terminus.workbench.search_products
    return [search(article)[0] for article in articles]


def targets(window: Rig, place: str, *articles: str) -> tuple[Target, ...]:
    there = Place(place_id(place), place)
    return tuple(Target(there, product) for product in products(window, *articles))


class TestScanning:
    async def test_the_place_once_then_one_scan_per_piece(self, opened: Opened) -> None:
        window = await opened()
        assert window.framings[-1].prompt.icon == "place"
        await window.scan(SOAP)
        assert window.sounds[-1] is Sound.REFUSED
        await window.scan(PLACE, SOAP, SOAP)
        assert window.line("Washing").quantity == 2
        last = window.framings[-1]
        assert last.card.done == "2"
        assert last.card.tone is last.band.tone is Tone.OK
        assert last.card.where == "A-04-3"
        assert "A-04-3" in last.prompt.text
        again = window.terminus.workbench.counts.glance(window.document.id)
        assert again == window.document

    async def test_packs_weights_and_the_multiplier_count_what_they_hold(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.scan(PLACE, OIL)
        assert window.framings[-1].card.done == "6"
        assert "Lot L3106A" in [fact.text for fact in window.framings[-1].card.facts]
        await window.scan("DH:QTY:12")
        assert window.framings[-1].prompt.multiplier == "× 12"
        await window.scan(SOAP)
        assert window.line("Washing").quantity == 12

    async def test_two_conditions_are_two_lines_and_one_sum(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP, SOAP, "DH:COND:DAMAGED")
        model = window.view.lines.lines
        assert [row.done for row in map(model.make_row, model.shown())] == ["1", "1"]
        assert "2 pcs here in all" in [fact.text for fact in window.framings[-1].card.facts]

    async def test_a_serial_counts_once(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, DRILL, SOAP, DRILL)
        assert window.line("drill").quantity == 1
        assert window.sounds[-1] is Sound.REFUSED
        window.presenter.wish(Show(Overlay(Page.LINE, window.line("drill").id)))
        await window.quiet()
        assert [item.title for item in window.page._serials.items()] == ["10000777"]

    async def test_undo_takes_back_the_last_scan_and_says_so(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP, SOAP)
        await window.presenter.act("undo")
        await window.quiet()
        assert window.line("Washing").quantity == 1
        assert window.framings[-1].band.icon == "undo"

    async def test_quick_keys_are_about_the_line_in_hand(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        window.view.quick.plus.click()
        window.view.quick.plus.click()
        window.view.quick.minus.click()
        await window.quiet()
        assert window.line("Washing").quantity == 2
        window.view.quick.again.click()
        await window.quiet()
        assert not window.document.lines
        assert not window.view.quick.plus.isEnabled()

    async def test_the_keypad_sets_and_a_scan_puts_it_away(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        window.view.quick.keypad.click()
        await window.quiet()
        for key in ("4", "0", "Return"):
            assert window.shell.key(key)
        await window.quiet()
        assert window.line("Washing").quantity == 40
        window.view.quick.keypad.click()
        await window.quiet()
        await window.scan(SOAP)
        assert window.presenter.overlay is None
        assert window.line("Washing").quantity == 41

    async def test_nothing_waits_for_the_network(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, *[SOAP] * 20)
        assert window.line("Washing").quantity == 20
        assert window.terminus.workbench.status().link != "online" or not window.document.posts


class TestLists:
    async def test_what_is_to_be_counted_stands_first_and_moves(self, opened: Opened) -> None:
        window = await opened()
        wanted = targets(window, "A-04-3", "OIL-0101", "CLN-0101")
        await window.open(Heading("Rack A"), wanted)
        assert "A-04-3" in window.framings[-1].prompt.text  # where to go
        await window.scan(PLACE)
        model = window.view.lines.lines
        assert model.shown()[:2] == [
            target_key(place_id("A-04-3"), product_id(article))
            for article in ("OIL-0101", "CLN-0101")
        ]
        await window.scan(SOAP)
        assert model.shown()[0] == target_key(place_id("A-04-3"), product_id("OIL-0101"))
        assert model.shown()[1] == window.line("Washing").id
        assert window.framings[-1].card.facts == ()

    async def test_what_is_not_on_the_list_stands_apart(self, opened: Opened) -> None:
        window = await opened()
        await window.open(Heading("Rack A"), targets(window, "A-04-3", "OIL-0101"))
        await window.scan(PLACE, SOAP)
        headings = [window.view.lines.lines.heading(at) for at in (0, 2)]
        assert headings[0].startswith("Not counted yet")
        assert headings[1].startswith("Not on the list")
        assert "not on the list" in window.framings[-1].band.title

    async def test_none_of_it_is_here(self, opened: Opened) -> None:
        window = await opened()
        await window.open(Heading("Rack A"), targets(window, "A-04-3", "OIL-0101"))
        await window.scan(PLACE)
        window.view.line_pressed(target_key(place_id("A-04-3"), product_id("OIL-0101")))
        await window.quiet()
        window.page.list.chosen.emit("none")
        await window.quiet()
        [line] = window.document.every()
        assert line.quantity == 0
        assert window.presenter.overlay is None

    async def test_many_are_entered_where_no_code_can_be_scanned(self, opened: Opened) -> None:
        window = await opened()
        await window.open(Heading("Rack A"), targets(window, "A-04-3", "CLN-0101"))
        await window.scan(PLACE)
        window.view.line_pressed(target_key(place_id("A-04-3"), product_id("CLN-0101")))
        await window.quiet()
        window.page.list.chosen.emit("count")
        await window.quiet()
        for key in ("1", "7", "Return"):
            assert window.shell.key(key)
        await window.quiet()
        assert window.line("Washing").quantity == 17

    async def test_an_empty_place_is_asked_once_and_counts_as_none(self, opened: Opened) -> None:
        window = await opened()
        await window.open(Heading("Rack A"), targets(window, "A-04-3", "OIL-0101", "CLN-0101"))
        await window.scan(PLACE)
        await window.presenter.act("place_empty")
        await window.quiet()
        assert window.framings[-1].asked is not None
        window.clock.ahead += 1_000
        assert window.shell.key("1")
        await window.quiet()
        assert [line.quantity for line in window.document.every()] == [0, 0]
        assert window.document.done == {place_id("A-04-3")}

    async def test_a_place_is_done_and_another_one_is_tapped(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(OTHER, SOAP, PLACE, SOAP)
        await window.presenter.act("place_done")
        await window.quiet()
        assert window.document.place is None
        window.view.line_pressed(f"{PLACE_ROW}{place_id('A-03-2')}")
        await window.quiet()
        assert window.framings[-1].card.where == "A-03-2"


class TestPeople:
    async def test_two_people_count_halves_of_a_shelf(self, opened: Opened) -> None:
        window = await opened()
        people = window.terminus.workbench.people
        await window.scan(PLACE)
        for badge, pieces in (("BADGE-1001", 2), ("BADGE-1002", 3)):
            window.send(badge)
            await window.scan(*[SOAP] * pieces)
        assert people.person.name == "Jonas Feld"
        assert window.line("Washing").quantity == 5
        window.presenter.wish(Show(Overlay(Page.LINE, window.line("Washing").id)))
        await window.quiet()
        halves = [(item.title, item.mark) for item in window.page._people.items()]
        assert halves == [("Anna Berg", "2 pcs"), ("Jonas Feld", "3 pcs")]

    async def test_undo_takes_back_ones_own_scan(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, "BADGE-1001", SOAP, "BADGE-1002")
        await window.presenter.act("undo")
        await window.quiet()
        assert window.line("Washing").quantity == 1  # it is another one's scan

    async def test_what_was_to_be_counted_again_is_said_before_the_end(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP, "9520140000254", "DH:CORRECT", "DH:FINISH")
        assert window.presenter.overlay == Overlay(Page.FINISH)
        said = [line for text in texts(window.page) for line in text.splitlines()]
        assert "To count again, not counted since: 1 product" in said

    async def test_whoever_comes_finds_no_open_review(self, opened: Opened) -> None:
        window = await opened()
        await window.scan("BADGE-1001", PLACE, SOAP)
        await window.presenter.act("review")
        await window.quiet()
        before = window.presenter.overlay
        assert before == Overlay(Page.REVIEW)
        await window.scan("BADGE-1002")
        assert window.presenter.overlay is None
        assert window.document.place is not None


class TestUnknownCodes:
    async def test_it_is_kept_and_later_linked(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, "HOUSE-CODE-0815")
        actions = [action.key for action in window.framings[-1].actions]
        assert actions[:2] == [Page.LINK, Page.KEEP]
        await window.presenter.act(Page.KEEP)
        await window.quiet()
        assert window.shell.key("3")
        assert window.shell.key("Return")
        await window.quiet()
        [kept] = window.document.unknown
        assert kept.code == "HOUSE-CODE-0815"
        assert kept.quantity == 3
        window.view.line_pressed(f"{UNKNOWN}{kept.id}")
        await window.quiet()
        window.page.list.chosen.emit("link")
        window.presenter.wish(Search("CLN-0101"))
        await window.quiet()
        window.page.list.chosen.emit(product_id("CLN-0101"))
        await window.quiet()
        assert window.shell.key("Return")
        await window.quiet()
        assert not window.document.unknown
        assert window.line("Washing").quantity == 3
        await window.scan("HOUSE-CODE-0815")
        assert window.line("Washing").quantity == 4

    async def test_linked_at_once_the_scan_goes_on(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, "HOUSE-CODE-0815")
        [soap] = products(window, "CLN-0101")
        window.presenter.wish(Do(LinkCode("HOUSE-CODE-0815", soap, Decimal(6))))
        await window.quiet()
        assert window.line("Washing").quantity == 6


class TestBooks:
    async def reading(self, window: Rig, available: int) -> None:
        line = window.line("Washing")
        now = window.clock.now()
        read = Reading(Moment(now), Decimal(available))
        window.presenter.take_quietly(ReadFigures(line.product.id, line.cell.place.id, read))
        await window.quiet()

    async def test_with_book_quantity_the_card_says_both(self, opened: Opened) -> None:
        window = await opened(heading=Heading(blind=False))
        await window.scan(PLACE, SOAP)
        await self.reading(window, 3)
        card = window.framings[-1].card
        assert (card.done, card.expected) == ("1", "3")
        row = window.view.lines.lines.make_row(window.line("Washing").id)
        assert (row.done, row.expected) == ("1", "3")

    async def test_a_blind_count_says_what_was_counted_alone(self, opened: Opened) -> None:
        window = await opened(heading=Heading(blind=True))
        await window.scan(PLACE, SOAP)
        await self.reading(window, 3)
        assert window.framings[-1].card.expected == ""
        row = window.view.lines.lines.make_row(window.line("Washing").id)
        assert (row.expected, row.rest) == ("", "")


class TestTheWhole:
    async def test_it_is_found_again_where_it_was_left(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        key = window.document.id
        await window.open()  # another one
        await window.shell.go(Go("count", key))
        await window.quiet()
        assert window.framings[-1].band.title == "You were here: A-04-3"
        assert window.line("Washing").quantity == 1

    async def test_about_this_count(self, opened: Opened) -> None:
        window = await opened()
        window.presenter.wish(Show(Overlay(Page.HEADING)))
        await window.quiet()
        window.page.name.set_text("Rack B")
        window.page.blind.set_on(("book",))
        window.page.confirm()
        await window.quiet()
        assert window.document.heading == Heading("Rack B", blind=False)
        assert "Rack B" in window.view.context.heading.text()

    async def test_a_note_on_the_whole_count(self, opened: Opened) -> None:
        window = await opened()
        window.presenter.wish(Show(Overlay(Page.NOTE)))
        await window.quiet()
        window.page.field.set_text("Two pallets stand in the aisle")
        window.page.confirm()
        await window.quiet()
        assert window.document.note == "Two pallets stand in the aisle"

    async def test_given_up_nothing_of_it_counts(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        await window.presenter.act("abandon")
        await window.quiet()
        assert window.document.abandoned
        assert window.document.state is CountState.FINISHED
        assert "review" not in [action.key for action in window.framings[-1].actions]

    async def test_offline_the_books_are_not_known_and_a_person_may_say_so(
        self, opened: Opened
    ) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        await window.presenter.act("review")
        books = window.presenter.wishing.deciding.books
        await window.until(lambda: books.known.review is not None)
        await window.quiet()
        assert window.page.model.row_value(0).tags[0].text == "books not known"
        await window.scan("DH:OK", "DH:REASON:1", "DH:FINISH")
        assert window.presenter.overlay == Overlay(Page.FINISH)
        await window.scan("DH:OK")
        assert window.document.state is CountState.FINISHED

    async def test_the_window_has_names_for_every_key(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, SOAP)
        window.frame.setFocus(Qt.FocusReason.OtherFocusReason)
        window.presenter.wish(Shut())
        await window.quiet()
        buttons = window.view.quick._buttons
        assert all(button.accessibleName() for button in buttons)

    async def test_a_second_piece_of_a_kind_is_no_question(self, opened: Opened) -> None:
        window = await opened()
        await window.scan(PLACE, piece("PAP-0101"), piece("PAP-0101"))
        assert window.framings[-1].asked is None
