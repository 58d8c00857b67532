"""A draft of a shipment is put together from scans: places, goods, what is asked and refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.decision import Accepted
from app.domain.meanings import (
    BadgeRead,
    GoodsOutRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    ShipmentRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.actions import (
    Abandon,
    Action,
    AddQuantity,
    AllAsAdvised,
    Cancel,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    LinkCode,
    Note,
    Remove,
    SetCondition,
    SetQuantity,
    TakeRest,
    Undo,
)
from app.domain.shipping.facts import CodeLinked, Heading, Side
from app.domain.shipping.summary import summary
from app.domain.values import Condition, Lot, Person, Place
from tests.domain.desk import TODAY
from tests.domain.dispatching import CHEESE, COLA, CUPS, METER, MILK, TEA
from tests.domain.shipping import (
    FROM_TO,
    NORTH,
    SOUTH,
    YARD,
    Ramp,
    at_source,
    attributes,
    command,
    item,
    meaning,
    package,
    place,
    shipment,
    wanted,
)

LATER = TODAY + timedelta(days=300)


class TestPlaces:
    def test_the_first_place_is_the_source_and_the_second_the_destination(self) -> None:
        ramp = Ramp(heading=None)
        assert ramp.act(item(TEA)).key == "taken"
        assert ramp.act(place(NORTH)).key == "source_chosen"
        assert ramp.refused(place(NORTH)) == "same_place"
        decision = ramp.act(place(SOUTH))
        assert decision.key == "destination_chosen"
        assert (decision.details["source"], decision.details["destination"]) == (
            "North store",
            "South store",
        )
        assert ramp.document.heading == FROM_TO
        assert ramp.refused(place(YARD)) == "both_places_known"

    def test_a_place_scan_changes_the_side_that_the_screen_asks_for(self) -> None:
        ramp = Ramp()
        assert ramp.act(place(YARD, Side.SOURCE)).key == "source_chosen"
        assert ramp.document.heading == Heading(YARD, SOUTH)
        assert ramp.refused(place(YARD, Side.DESTINATION)) == "same_place"
        assert ramp.held(place(SOUTH, Side.DESTINATION)) == "heading_unchanged"
        renamed = Place(SOUTH.id, "South, new name")
        assert ramp.held(ChoosePlace(Side.DESTINATION, renamed)) == "heading_unchanged"
        ramp.act(ChoosePlace(Side.DESTINATION, NORTH))
        assert ramp.document.side(Side.DESTINATION) == NORTH

    def test_both_must_be_known_before_it_is_finished(self) -> None:
        ramp = Ramp(heading=None)
        ramp.act(item(TEA))
        assert ramp.refused(Finish()) == "source_missing"
        ramp.act(place(NORTH))
        assert ramp.refused(Finish()) == "destination_missing"
        assert ramp.refused(command("POST")) == "destination_missing"
        assert summary(ramp.document).locked
        ramp.act(place(SOUTH))
        assert not summary(ramp.document).locked

    def test_the_heading_says_who_answers_for_it_and_why(self) -> None:
        ramp = Ramp()
        said = Heading(NORTH, YARD, "for the fair", "s" * 24, "Ann")
        assert ramp.act(ChangeHeading(said)).details["staff"] == "Ann"
        assert ramp.document.heading == said
        assert ramp.held(ChangeHeading(said)) == "heading_unchanged"
        assert ramp.refused(ChangeHeading(replace(said, note="x" * 501))) == "note_too_long"
        assert ramp.refused(ChangeHeading(Heading(YARD, YARD))) == "same_place"

    def test_undo_takes_a_place_back(self) -> None:
        ramp = Ramp(heading=None)
        ramp.act(place(NORTH), Undo())
        assert ramp.document.heading == Heading()
        assert [row.undone for row in ramp.document.recent] == [True]


class TestGoods:
    def test_scans_of_an_item_add_up_and_packs_multiply(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(TEA), item(CUPS, pack=10), command("QTY", "3"), item(TEA))
        assert ramp.there() == [("tea", "5"), ("cups", "10")]
        assert ramp.last.details["done"] == "5"

    def test_gs1_fills_lot_expiry_count_and_serial(self) -> None:
        ramp = Ramp()
        ramp.act(item(MILK, lot="L1", expiry=LATER, count=12), item(METER, serial="S1"))
        ramp.act(item(MILK, lot="L2", expiry=LATER), item(METER, serial="S2"))
        milk, meter, other = ramp.document.lines
        assert (int(milk.quantity), milk.cell.lot, milk.cell.expiry) == (12, "L1", LATER)
        assert meter.serials == ("S1", "S2")
        assert other.cell.lot == "L2"
        assert ramp.refused(item(METER, serial="S2")) == "serial_repeated"
        assert ramp.refused(item(METER, serial="S3", count=2)) == "serial_one_by_one"

    def test_a_lot_is_asked_and_goes_on_by_hand_by_the_last_one_or_not_legible(self) -> None:
        ramp = Ramp()
        assert ramp.asks(item(MILK)) == "lot_missing"
        assert ramp.answer("enter_lot").key == "enter_lot"
        ramp.act(EnterLot(ramp.document.questions[0].id, "L1", LATER))
        assert ramp.line().cell.lot == "L1"
        ramp.asks(item(MILK))
        ramp.answer("last_lot")
        assert ramp.there() == [("milk", "2")]
        ramp.asks(item(MILK))
        ramp.answer("not_legible")
        assert ramp.there() == [("milk", "2"), ("milk", "1")]
        ramp.asks(item(MILK))
        assert ramp.refused(EnterLot(ramp.document.questions[0].id, " ")) == "lot_empty"
        ramp.answer("drop")
        assert ramp.there() == [("milk", "2"), ("milk", "1")]

    def test_a_code_with_attributes_only_completes_what_was_scanned_before(self) -> None:
        ramp = Ramp()
        ramp.asks(item(MILK))
        ramp.act(attributes(lot="L7"))
        assert ramp.line().cell.lot == "L7"
        ramp.act(item(TEA), attributes(lot="L8"))
        assert ramp.document.lines[-1].cell.lot == "L8"
        ramp.now += 20_001
        assert ramp.act(attributes(lot="L9")).key == "attributes_held"
        ramp.act(item(MILK))
        assert ramp.document.lines[-1].cell.lot == "L9"

    def test_a_serial_is_asked_of_each_piece(self) -> None:
        ramp = Ramp()
        assert ramp.asks(item(METER)) == "serial_missing"
        question = ramp.document.questions[0].id
        assert ramp.refused(EnterSerial(question, " ")) == "serial_empty"
        ramp.act(EnterSerial(question, "S9"))
        assert ramp.line().serials == ("S9",)
        assert ramp.refused(AddQuantity(ramp.line().id, Decimal(1))) == "scan_each_serial"
        ramp.act(AddQuantity(ramp.line().id, Decimal(-1)))
        assert ramp.document.lines == ()

    def test_catch_weight_adds_a_piece_and_its_kilograms(self) -> None:
        ramp = Ramp()
        ramp.act(item(CHEESE, net_weight_kg=Decimal("1.25")))
        assert ramp.asks(item(CHEESE)) == "weight_missing"
        ramp.act(EnterWeight(ramp.document.questions[0].id, Decimal("0.75")))
        assert (int(ramp.line().quantity), ramp.line().pieces) == (2, 2)
        assert ramp.refused(AddQuantity(ramp.line().id, Decimal(1))) == "weigh_pieces"

    def test_a_condition_makes_a_line_of_its_own(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(TEA), command("COND", "DAMAGED"))
        assert [(line.cell.condition, int(line.quantity)) for line in ramp.document.lines] == [
            (Condition.NEW, 1),
            (Condition.DAMAGED, 1),
        ]
        assert summary(ramp.document).flawed == (ramp.document.lines[1],)
        assert ramp.refused(command("COND", "ROTTEN")) == "no_such_condition"
        ramp.act(Undo())
        assert ramp.there() == [("tea", "2")]

    def test_a_package_is_what_its_label_says_and_counts_once(self) -> None:
        ramp = Ramp()
        ramp.act(package("00340", TEA, 24))
        assert ramp.there() == [("tea", "24")]
        assert ramp.last.details["package"] == "00340"
        assert ramp.refused(package("00340", TEA, 24)) == "package_repeated"
        assert summary(ramp.document).packages == ("00340",)
        ramp.act(Undo(), package("00340", TEA, 24), Remove(ramp.line().id))
        ramp.act(package("00340", TEA, 24))
        assert (
            ramp.refused(meaning(PackageRead("00341"), text="00341")) == "package_without_content"
        )

    def test_a_package_that_waits_in_a_question_is_not_taken_twice(self) -> None:
        ramp = Ramp()
        assert ramp.asks(package("00341", MILK, 6)) == "lot_missing"
        assert ramp.refused(package("00341", MILK, 6)) == "package_repeated"

    def test_more_than_is_in_stock_is_asked_once_a_product(self) -> None:
        ramp = Ramp()
        known = (at_source(TEA, 3),)
        ramp.now += 7 * 60_000
        ramp.act(item(TEA, pack=2, stock=known))
        assert ramp.asks(item(TEA, pack=2, stock=known)) == "more_than_available"
        details = dict(ramp.document.questions[0].details)
        assert (details["available"], details["taken"]) == ("3", "2")
        assert details["minutes"] == 23  # the desk's clock began 16 minutes 40 seconds earlier
        ramp.answer("take")
        assert ramp.there() == [("tea", "4")]
        assert ramp.act(item(TEA, pack=2, stock=known)).key == "taken"

    def test_what_is_not_known_to_be_in_stock_is_not_asked(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA, pack=500), item(COLA, stock=(at_source(TEA, 0),)))
        assert ramp.there() == [("tea", "500"), ("cola", "1")]

    def test_stock_of_the_goods_own_condition_counts_more_than_that_of_all(self) -> None:
        ramp = Ramp()
        known = (at_source(TEA, 9), at_source(TEA, 1, condition=Condition.NEW))
        ramp.act(item(TEA, stock=known))
        assert ramp.asks(item(TEA, stock=known)) == "more_than_available"
        ramp.answer("drop")
        assert ramp.there() == [("tea", "1")]
        # Nobody knows of damaged ones how many there are.
        ramp.act(Remove(ramp.line().id), item(TEA, stock=known), SetCondition(Condition.DAMAGED))
        assert ramp.act(item(TEA, stock=known)).key == "taken"

    def test_a_figure_by_keypad_knows_the_stock_that_the_scan_has_heard_of(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA, stock=(at_source(TEA, 3),)))
        assert ramp.asks(SetQuantity(ramp.line().id, Decimal(4))) == "more_than_available"
        ramp.answer("drop")
        ramp.act(place(YARD, Side.SOURCE))
        ramp.act(SetQuantity(ramp.line().id, Decimal(4)))
        assert ramp.there() == [("tea", "4")]

    def test_very_many_ask(self) -> None:
        ramp = Ramp()
        ramp.act(command("QTY", "1000"))
        assert ramp.asks(item(TEA)) == "many"
        ramp.paint()
        ramp.act(item(TEA))
        assert ramp.there() == [("tea", "1000")]

    def test_a_code_of_several_products_asks_which(self) -> None:
        ramp = Ramp()
        both = meaning(
            ProductRead(TEA, Decimal(1), "77"), ProductRead(COLA, Decimal(6), "77"), text="77"
        )
        assert ramp.asks(both) == "which_product"
        ramp.answer("product:cola")
        assert ramp.there() == [("cola", "6")]

    def test_the_same_code_grows_a_question_that_nobody_could_read_yet(self) -> None:
        ramp = Ramp()
        ramp.asks(item(MILK))
        ramp.act(item(MILK))
        assert ramp.document.questions[0].times == 2
        ramp.answer("not_legible")
        assert ramp.there() == [("milk", "2")]

    def test_an_unknown_code_is_linked_and_the_scan_goes_on(self) -> None:
        ramp = Ramp()
        assert ramp.refused(meaning(UnknownRead("401"), text="401")) == "unknown_code"
        ramp.act(LinkCode("401", TEA, Decimal(6)))
        assert ramp.there() == [("tea", "6")]
        assert isinstance(ramp.events[-2].fact, CodeLinked)
        assert ramp.act(LinkCode("402", TEA, Decimal("0.5"))).key == "code_linked_only"
        assert ramp.refused(LinkCode(" ", TEA)) == "code_empty"

    def test_other_codes_are_refused_with_their_own_word(self) -> None:
        ramp = Ramp()
        assert ramp.refused(meaning(GoodsOutRead("GO-1", ("g1",)))) == "other_document"
        assert ramp.refused(meaning(ShipmentRead("SH-7", ("ship-7",)))) == "other_document"
        assert ramp.refused(meaning(UnsoundRead("check_digit"))) == "unsound"
        assert ramp.refused(command("SHORT")) == "command_not_here"
        assert ramp.held(command("GOTO", "sync")) == "screen_command"
        assert ramp.held(meaning(BadgeRead(Person("p1", "Ann")))) == "badge"


class TestQuantities:
    def test_set_add_and_remove(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        line = ramp.line().id
        ramp.act(SetQuantity(line, Decimal(12)), AddQuantity(line, Decimal(-2)))
        assert ramp.there() == [("tea", "10")]
        assert ramp.act(command("SET", "7")).key == "quantity_set"
        assert ramp.held(SetQuantity(line, Decimal(7))) == "quantity_unchanged"
        assert ramp.refused(AddQuantity(line, Decimal(-8))) == "below_zero"
        assert ramp.refused(SetQuantity(line, Decimal("1.5"))) == "not_a_multiple"
        assert ramp.refused(SetQuantity(line, Decimal(100_000))) == "quantity_too_big"
        assert ramp.act(Remove(line)).details["quantity"] == "7"
        assert ramp.document.lines == ()
        assert ramp.refused(SetQuantity(line, Decimal(1))) == "no_such_line"
        assert ramp.refused(command("SET", "1")) == "scan_item_first"

    def test_a_note_is_of_a_line(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        ramp.act(Note(ramp.line().id, " dented "), ChooseLine(ramp.line().id))
        assert ramp.line().note == "dented"
        assert ramp.refused(Note(ramp.line().id, " ")) == "note_empty"

    @pytest.mark.parametrize(
        ("action", "key"),
        [
            (AllAsAdvised(), "not_on_a_draft"),
            (Cancel("why", confirmed=True), "not_on_a_draft"),
            (command("REST"), "command_not_here"),
            (command("ALL"), "command_not_here"),
        ],
        ids=["all", "cancel", "rest code", "all code"],
    )
    def test_nothing_says_how_much_there_should_be(self, action: Action, key: str) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        assert ramp.refused(action) == key
        assert ramp.refused(TakeRest(ramp.line().id)) == "not_on_a_draft"


class TestUndo:
    def test_each_person_takes_back_their_own_last_step(self) -> None:
        ramp = Ramp()
        ramp.person = "ann"
        ramp.act(item(TEA))
        ramp.person = "ben"
        ramp.act(item(COLA))
        ramp.person = "ann"
        assert ramp.act(Undo()).details["product"] == "Green tea"
        assert ramp.there() == [("cola", "1")]
        assert ramp.refused(Undo()) == "nothing_to_undo"

    def test_what_others_built_on_stays(self) -> None:
        ramp = Ramp()
        ramp.person = "ann"
        ramp.act(item(TEA))
        ramp.person = "ben"
        ramp.act(SetQuantity(ramp.line().id, Decimal(3)), AddQuantity(ramp.line().id, Decimal(-3)))
        ramp.person = "ann"
        assert ramp.refused(Undo()) == "others_built_on_it"

    def test_a_source_that_became_the_others_destination_stays_away(self) -> None:
        ramp = Ramp()
        ramp.person = "ann"
        ramp.act(ChoosePlace(Side.SOURCE, YARD))
        ramp.person = "ben"
        ramp.act(ChoosePlace(Side.DESTINATION, NORTH))
        ramp.person = "ann"
        assert ramp.refused(Undo()) == "others_built_on_it"

    def test_giving_up_can_be_undone(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), Abandon())
        assert ramp.refused(item(TEA)) == "abandoned_already"
        ramp.act(command("UNDO"))
        assert ramp.there() == [("tea", "1")]

    def test_what_waits_is_dropped_with_a_notice(self) -> None:
        ramp = Ramp()
        ramp.act(command("QTY", "6"), attributes(lot="L1"))
        dropped = ramp.act(DropContext("screen"))
        assert [notice.key for notice in dropped.notices] == [
            "multiplier_dropped",
            "attributes_dropped",
        ]
        assert ramp.held(command("CANCEL")) == "nothing_to_cancel"


class TestADraftOfTheServers:
    def draft(self) -> Ramp:
        items = (wanted(TEA, 4), wanted(MILK, 2, lot_id="lot-1", lot="L1"))
        return Ramp(
            shipment=shipment(*items, status=ShipmentStatus.DRAFT, note="weekly", staff="s" * 24)
        )

    def test_it_begins_with_what_it_holds(self) -> None:
        ramp = self.draft()
        assert ramp.there() == [("tea", "4"), ("milk", "2")]
        assert ramp.document.heading == Heading(NORTH, SOUTH, "weekly", "s" * 24)
        assert ramp.document.shared
        assert not summary(ramp.document).unsaid

    def test_equal_goods_go_to_the_lines_that_it_has(self) -> None:
        ramp = self.draft()
        known = Lot("lot-1", "L1", LATER)
        ramp.act(item(TEA), item(MILK, lot="L1", expiry=LATER, lot_known=known))
        assert ramp.there() == [("tea", "5"), ("milk", "3")]
        ramp.act(item(MILK, lot="L2"), SetCondition(Condition.USED_GOOD))
        assert ramp.there() == [("tea", "5"), ("milk", "3"), ("milk", "1")]

    def test_a_line_of_its_stays_in_sight_when_nothing_of_it_goes_along(self) -> None:
        ramp = self.draft()
        ramp.act(Remove(ramp.line().id))
        assert ramp.there() == [("tea", "0"), ("milk", "2")]
        assert [line.product.id for line in summary(ramp.document).lines] == ["milk"]
        assert ramp.refused(Remove(ramp.line().id)) == "below_zero"
        ramp.act(AddQuantity(ramp.line().id, Decimal(1)))
        assert ramp.there() == [("tea", "1"), ("milk", "2")]

    def test_own_changes_can_be_given_up(self) -> None:
        ramp = self.draft()
        ramp.act(item(TEA))
        assert isinstance(ramp.do(Abandon()), Accepted)


def test_the_place_of_a_code_with_two_meanings_gives_way_to_the_product() -> None:
    ramp = Ramp(heading=None)
    ramp.act(meaning(PlaceRead(NORTH), ProductRead(TEA, Decimal(1), "x"), text="x"))
    assert ramp.there() == [("tea", "1")]
