"""Goods that leave without an order: what is scanned, asked, refused and posted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.adhoc.actions import (
    Abandon,
    AddQuantity,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    DecideEntry,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    LinkCode,
    Note,
    Remove,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Undo,
)
from app.domain.adhoc.document import AdHocState
from app.domain.adhoc.facts import CodeLinked, Heading, Kind
from app.domain.adhoc.posting import posting_of
from app.domain.adhoc.summary import summary
from app.domain.decision import Accepted
from app.domain.goods_out import GoodsOutType
from app.domain.meanings import (
    BadgeRead,
    GoodsOutRead,
    PackageRead,
    ProductRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.values import Condition, Lot, Person
from app.domain.working import Choice
from tests.domain.ad_hoc import (
    BY_TERMINAL,
    Counter,
    attributes,
    command,
    item,
    meaning,
    place,
)
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, CHEESE, COLA, CUPS, METER, MILK, TEA

SOON = TODAY + timedelta(days=5)
LATER = TODAY + timedelta(days=300)


class TestScanning:
    def test_scans_of_an_item_add_up_and_packs_multiply(self) -> None:
        counter = Counter()
        counter.act(item(TEA), item(TEA), item(CUPS, pack=10))
        assert counter.there() == [("tea", "", "2"), ("cups", "", "10")]
        assert counter.last.key == "taken"
        assert counter.last.details["done"] == "10"

    def test_a_place_holds_for_what_follows(self) -> None:
        counter = Counter(BY_TERMINAL)
        counter.act(place(A1), item(TEA), item(COLA), place(A2), item(TEA), item(TEA))
        assert counter.there() == [("tea", "A-1", "1"), ("cola", "A-1", "1"), ("tea", "A-2", "2")]
        assert counter.last.details["total"] == "3"
        counter.act(ChoosePlace(None))
        assert counter.refused(item(TEA)) == "scan_place_first"

    def test_the_home_place_stands_in_for_a_place_that_nobody_scanned(self) -> None:
        counter = Counter(BY_TERMINAL)
        tea = replace(TEA, home_place="a2")
        counter.act(item(tea, homes=(A1, A2)))
        assert counter.there() == [("tea", "A-2", "1")]
        counter.act(item(tea), item(replace(COLA, home_place="a9")))
        assert counter.there() == [("tea", "A-2", "2"), ("cola", "a9", "1")]

    def test_the_system_needs_no_place_but_the_terminal_does(self) -> None:
        assert Counter().act(item(TEA)).key == "taken"
        assert Counter(BY_TERMINAL).refused(item(TEA)) == "scan_place_first"
        assert Counter(BY_TERMINAL, place=A1).act(item(TEA)).details["place"] == "A-1"

    def test_a_multiplier_counts_once_and_lives_twenty_seconds(self) -> None:
        counter = Counter()
        counter.act(command("QTY", "6"), item(TEA), item(TEA))
        assert counter.there() == [("tea", "", "7")]
        counter.act(SetMultiplier(Decimal(4)))
        counter.now += 20_001
        decision = counter.act(item(TEA))
        assert [notice.key for notice in decision.notices] == ["multiplier_dropped"]
        assert counter.there() == [("tea", "", "8")]
        assert counter.refused(command("QTY", "0")) == "not_a_number"
        assert counter.refused(command("QTY", "1e3")) == "not_a_number"
        assert counter.refused(command("QTY", "100000")) == "quantity_too_big"

    def test_a_multiplier_is_dropped_with_a_notice(self) -> None:
        counter = Counter()
        counter.act(command("QTY", "6"), attributes(lot="L1"))
        dropped = counter.act(DropContext("screen"))
        assert [notice.key for notice in dropped.notices] == [
            "multiplier_dropped",
            "attributes_dropped",
        ]
        assert counter.held(command("CANCEL")) == "nothing_to_cancel"

    def test_gs1_fills_lot_expiry_count_and_serial(self) -> None:
        counter = Counter()
        counter.act(item(MILK, lot="L1", expiry=LATER, count=12), item(METER, serial="S1"))
        milk, meter = counter.document.lines
        assert (int(milk.quantity), milk.cell.lot, milk.cell.expiry) == (12, "L1", LATER)
        assert meter.serials == ("S1",)
        counter.act(item(MILK, lot="L2", expiry=LATER), item(METER, serial="S2"))
        assert len(counter.document.lines) == 3
        assert counter.document.lines[1].serials == ("S1", "S2")

    def test_the_catalogs_lot_is_sent_by_its_id(self) -> None:
        counter = Counter()
        counter.act(item(MILK, lot="L1", lot_known=Lot("lot-7", "L1", LATER)))
        drafted = counter.finish().lines[0]
        assert (drafted.lot, drafted.lot_id, drafted.expiry) == ("L1", "lot-7", LATER)

    def test_a_package_is_what_its_label_says(self) -> None:
        counter = Counter()
        content = ProductRead(TEA, Decimal(24), "tea")
        counter.act(meaning(PackageRead("00340", content), text="00340"))
        assert counter.there() == [("tea", "", "24")]
        assert (
            counter.refused(meaning(PackageRead("00341"), text="00341"))
            == "package_without_content"
        )

    def test_other_codes_are_refused_with_their_own_word(self) -> None:
        counter = Counter()
        assert counter.refused(meaning(UnknownRead("401"), text="401")) == "unknown_code"
        assert counter.refused(meaning(GoodsOutRead("GO-1", ("g1",)))) == "other_document"
        assert counter.refused(meaning(UnsoundRead("check_digit"))) == "unsound"
        assert counter.refused(command("REST")) == "command_not_here"
        assert counter.held(command("GOTO", "sync")) == "screen_command"
        assert counter.held(meaning(BadgeRead(Person("p1", "Ann")))) == "badge"
        assert not counter.document.lines

    def test_an_unknown_code_is_linked_and_the_scan_goes_on(self) -> None:
        counter = Counter()
        linked = counter.act(LinkCode("401", TEA, Decimal(6), "00000000000401"))
        assert linked.key == "taken"
        assert counter.there() == [("tea", "", "6")]
        taught = [e.fact for e in counter.events if isinstance(e.fact, CodeLinked)]
        assert [(fact.code, int(fact.pack)) for fact in taught] == [("401", 6)]
        counter.act(Undo())
        assert not counter.document.lines

    def test_what_cannot_be_taken_is_taught_all_the_same(self) -> None:
        counter = Counter(BY_TERMINAL)
        assert counter.act(LinkCode("401", TEA)).key == "code_linked_only"
        assert counter.refused(LinkCode(" ", TEA)) == "code_empty"
        assert counter.refused(LinkCode("401", TEA, Decimal(0))) == "not_a_number"

    def test_a_code_of_several_products_asks_which(self) -> None:
        counter = Counter()
        both = meaning(ProductRead(TEA, Decimal(1), "x"), ProductRead(COLA, Decimal(1), "x"))
        assert counter.asks(both) == "which_product"
        counter.act(both)
        assert counter.document.questions[0].times == 2
        counter.answer("product:cola")
        assert counter.there() == [("cola", "", "2")]


class TestQuestions:
    def test_a_missing_lot_asks_and_the_last_one_is_offered(self) -> None:
        counter = Counter()
        assert counter.asks(item(MILK)) == "lot_missing"
        assert not counter.document.lines
        question = counter.document.questions[0]
        assert counter.refused(EnterLot(question.id, "  ")) == "lot_empty"
        counter.act(EnterLot(question.id, "L1", LATER))
        assert counter.document.lines[0].cell.lot == "L1"
        counter.asks(item(MILK))
        counter.answer("last_lot")
        assert counter.there() == [("milk", "", "2")]
        counter.asks(item(MILK))
        counter.answer("not_legible")
        assert [line.cell.lot for line in counter.document.lines] == ["L1", None]

    def test_a_code_with_the_lot_alone_completes_the_question(self) -> None:
        counter = Counter()
        counter.asks(item(MILK))
        counter.act(attributes(lot="L9", expiry=LATER))
        assert not counter.document.questions
        assert counter.document.lines[0].cell.lot == "L9"

    def test_attributes_add_to_the_item_before_or_wait_for_the_next(self) -> None:
        counter = Counter()
        counter.act(item(TEA), attributes(lot="T1"))
        assert [line.cell.lot for line in counter.document.lines] == ["T1"]
        counter.now += 20_001
        assert counter.act(attributes(lot="T2")).key == "attributes_held"
        counter.act(item(TEA))
        assert [line.cell.lot for line in counter.document.lines] == ["T1", "T2"]

    def test_serials_come_one_by_one_and_never_twice(self) -> None:
        counter = Counter()
        counter.act(item(METER, serial="S1"))
        assert counter.refused(item(METER, serial="S1")) == "serial_repeated"
        counter.act(command("QTY", "2"))
        assert counter.refused(item(METER, serial="S2")) == "serial_one_by_one"
        counter.act(DropContext("canceled"))
        assert counter.asks(item(METER)) == "serial_missing"
        question = counter.document.questions[0]
        assert counter.refused(EnterSerial(question.id, "S1")) == "serial_repeated"
        assert counter.refused(EnterSerial(question.id, "")) == "serial_empty"
        counter.act(EnterSerial(question.id, "S3"))
        assert counter.document.lines[0].serials == ("S1", "S3")

    def test_catch_weight_counts_pieces_and_kilograms(self) -> None:
        counter = Counter()
        counter.act(item(CHEESE, net_weight_kg=Decimal("1.250")))
        assert counter.asks(item(CHEESE)) == "weight_missing"
        question = counter.document.questions[0]
        assert counter.refused(EnterWeight(question.id, Decimal(0))) == "quantity_too_big"
        counter.act(EnterWeight(question.id, Decimal("0.750")))
        line = counter.document.lines[0]
        assert (line.quantity, line.pieces) == (Decimal("2.000"), 2)
        assert counter.refused(AddQuantity(line.id, Decimal(1))) == "weigh_pieces"
        counter.act(SetQuantity(line.id, Decimal("1.9")))
        assert counter.document.lines[0].quantity == Decimal("1.9")

    def test_past_goods_are_refused_and_short_dated_ones_ask(self) -> None:
        counter = Counter()
        assert counter.refused(item(MILK, lot="L0", expiry=TODAY - timedelta(1))) == "expired"
        assert counter.asks(item(MILK, lot="L1", expiry=SOON)) == "short_dated"
        counter.answer("take")
        assert counter.there() == [("milk", "", "1")]
        line = counter.document.lines[0]
        counter.act(AddQuantity(line.id, Decimal(1)))
        assert counter.there() == [("milk", "", "2")]

    def test_very_much_asks(self) -> None:
        counter = Counter()
        counter.act(command("QTY", "1000"))
        assert counter.asks(item(TEA)) == "many"
        counter.answer(1)
        assert counter.there() == [("tea", "", "1000")]

    def test_only_what_was_painted_long_enough_is_answered_by_the_same_code(self) -> None:
        counter = Counter()
        code = item(MILK, lot="L1", expiry=SOON)
        counter.asks(code)
        counter.act(code)
        assert counter.document.questions[0].times == 2
        assert counter.refused(command("OK")) == "question_not_read"
        counter.paint()
        counter.act(code)
        assert counter.there() == [("milk", "", "2")]

    def test_another_code_parks_the_question(self) -> None:
        counter = Counter()
        counter.asks(item(MILK, lot="L1", expiry=SOON))
        counter.act(item(TEA))
        assert counter.document.asking is None
        assert counter.refused(Finish(True)) == "open_questions"
        counter.answer("drop")
        counter.finish()

    def test_no_and_answers_that_are_none(self) -> None:
        counter = Counter()
        assert counter.refused(command("ANSWER", "1")) == "no_question"
        assert counter.refused(command("ANSWER", "x")) == "no_such_answer"
        counter.asks(item(MILK, lot="L1", expiry=SOON))
        counter.paint()
        assert counter.refused(command("ANSWER", "7")) == "no_such_answer"
        counter.act(command("CANCEL"))
        assert not counter.document.questions
        assert counter.held(command("OK")) == "nothing_to_confirm"


class TestQuantities:
    def test_set_add_and_remove(self) -> None:
        counter = Counter()
        counter.act(item(TEA), command("SET", "12"))
        line = counter.document.lines[0].id
        counter.act(AddQuantity(line, Decimal(-1)))
        assert counter.there() == [("tea", "", "11")]
        assert counter.held(SetQuantity(line, Decimal(11))) == "quantity_unchanged"
        assert counter.refused(AddQuantity(line, Decimal(-12))) == "below_zero"
        assert counter.refused(SetQuantity(line, Decimal("1.5"))) == "not_a_multiple"
        assert counter.refused(AddQuantity(line, Decimal("0.5"))) == "not_a_multiple"
        assert counter.act(SetQuantity(line, Decimal(0))).key == "removed"
        assert not counter.document.lines
        assert counter.refused(AddQuantity(line, Decimal(1))) == "no_such_line"
        assert counter.refused(command("SET", "2")) == "scan_item_first"

    def test_a_tap_gives_and_takes_pieces_of_the_very_line(self) -> None:
        counter = Counter()
        counter.act(item(MILK, lot="L1", expiry=LATER, lot_known=Lot("lot-7", "L1", LATER)))
        line = counter.document.lines[0].id
        counter.act(AddQuantity(line, Decimal(3)), AddQuantity(line, Decimal(-2)))
        assert [(one.id, int(one.quantity)) for one in counter.document.lines] == [(line, 2)]

    def test_pieces_with_serials_go_last_in_first_out(self) -> None:
        counter = Counter()
        counter.act(item(METER, serial="S1"), item(METER, serial="S2"), item(METER, serial="S3"))
        line = counter.document.lines[0].id
        assert counter.refused(AddQuantity(line, Decimal(1))) == "scan_each_serial"
        counter.act(AddQuantity(line, Decimal(-1)))
        assert counter.document.lines[0].serials == ("S1", "S2")
        counter.act(Remove(line))
        assert not counter.document.lines
        counter.act(item(METER, serial="S3"))

    def test_weighed_pieces_go_with_their_line(self) -> None:
        counter = Counter()
        counter.act(item(CHEESE, net_weight_kg=Decimal("1.25")))
        counter.act(Remove(counter.document.lines[0].id))
        assert not counter.document.lines

    def test_a_condition_is_about_the_goods_scanned_last(self) -> None:
        counter = Counter()
        assert counter.refused(command("COND", "DAMAGED")) == "scan_item_first"
        counter.act(item(TEA), command("QTY", "2"), item(TEA), command("COND", "damaged"))
        assert [(one.cell.condition, int(one.quantity)) for one in counter.document.lines] == [
            (Condition.NEW, 1),
            (Condition.DAMAGED, 2),
        ]
        assert counter.refused(command("COND", "BROKEN")) == "no_such_condition"
        counter.act(SetCondition(Condition.USED_GOOD))
        assert counter.document.lines[1].cell.condition is Condition.USED_GOOD
        assert summary(counter.document).flawed == counter.document.lines[1:]

    def test_damaged_goods_may_be_past_their_date(self) -> None:
        counter = Counter()
        counter.asks(item(MILK, lot="L1", expiry=SOON))
        counter.answer(1)
        counter.act(SetCondition(Condition.DAMAGED))
        assert counter.document.lines[0].cell.condition is Condition.DAMAGED

    def test_a_note_stays_with_its_line(self) -> None:
        counter = Counter()
        counter.act(item(TEA))
        line = counter.document.lines[0].id
        counter.act(ChooseLine(line), Note(line, "dented"))
        assert counter.refused(Note(line, " ")) == "note_empty"
        assert counter.refused(Note(line, "x" * 501)) == "note_too_long"
        assert counter.finish().lines[0].note == "dented"


class TestHeading:
    def test_why_how_and_to_whom_can_change_until_the_end(self) -> None:
        counter = Counter(heading=Heading(Kind.SAMPLE, GoodsOutType.SHIPMENT, "Ann"))
        counter.act(item(TEA))
        wanted = Heading(Kind.COUNTER_SALE, GoodsOutType.ON_PREMISE_DELIVERY, "Bea", "table 4")
        counter.act(ChangeHeading(wanted))
        assert counter.held(ChangeHeading(wanted)) == "heading_unchanged"
        assert counter.refused(ChangeHeading(replace(wanted, recipient="x" * 121))) == (
            "recipient_too_long"
        )
        assert counter.refused(ChangeHeading(replace(wanted, note="x" * 501))) == "note_too_long"
        posting = counter.finish()
        assert (posting.type, posting.recipient) == (GoodsOutType.ON_PREMISE_DELIVERY, "Bea")
        assert posting.note == "Counter sale: table 4"


class TestFinishing:
    def test_nothing_scanned_cannot_be_finished(self) -> None:
        assert Counter().refused(command("FINISH")) == "nothing_scanned"

    def test_a_summary_comes_first_and_then_all_is_said_once(self) -> None:
        counter = Counter(BY_TERMINAL, place=A1)
        counter.act(item(TEA), item(TEA), place(A2), item(TEA), item(METER, serial="S1"))
        counter.act(command("COND", "USED_GOOD"))
        assert counter.held(command("FINISH")) == "finish_summary"
        assert not summary(counter.document).locked
        posting = counter.finish()
        assert posting.left
        assert [(line.product.id, line.place, int(line.quantity)) for line in posting.lines] == [
            ("tea", "a1", 2),
            ("tea", "a2", 1),
            ("meter", "a2", 1),
        ]
        assert posting.lines[2].note == "SN S1"
        told = [(one.product.id, one.place, one.condition, int(one.delta)) for one in posting.stock]
        assert told == [
            ("tea", "a1", Condition.NEW, -2),
            ("tea", "a2", Condition.NEW, -1),
            ("meter", "a2", Condition.USED_GOOD, -1),
        ]
        assert counter.document.state is AdHocState.FINISHED

    def test_equal_stock_of_two_lots_is_said_in_one(self) -> None:
        counter = Counter(BY_TERMINAL, place=A1)
        counter.act(item(MILK, lot="L1", expiry=LATER), item(MILK, lot="L2", expiry=LATER))
        posting = counter.finish()
        assert len(posting.lines) == 2
        assert [one.delta for one in posting.stock] == [-2]

    def test_where_the_system_takes_stock_out_none_is_said(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA))
        assert counter.finish().stock == ()

    def test_what_left_is_never_taken_back_here(self) -> None:
        counter = Counter()
        counter.act(item(TEA))
        counter.finish()
        for action in (item(TEA), Undo(), Finish(True), Abandon(), command("UNDO")):
            assert counter.refused(action) == "posted_for_good"
        assert counter.held(command("BACK")) == "screen_command"

    def test_giving_up_says_nothing_and_can_be_undone(self) -> None:
        counter = Counter()
        counter.act(item(TEA), Abandon())
        assert counter.document.abandoned
        assert not counter.document.posts
        assert counter.refused(item(TEA)) == "abandoned_already"
        counter.act(command("UNDO"))
        assert counter.there() == [("tea", "", "1")]
        counter.finish()

    def test_choices_about_entries_are_written_down(self) -> None:
        counter = Counter()
        counter.act(item(TEA))
        post = counter.finish().id
        decided = counter.act(DecideEntry(post, "e1", Choice.DISCARD, "made by hand"))
        assert decided.details["choice"] == "discard"
        assert counter.refused(DecideEntry("other", "e1", Choice.RETRY, "")) == "no_such_post"
        with pytest.raises(ValueError, match="no post"):
            posting_of(counter.document, "other")


class TestUndo:
    def test_the_last_step_of_this_person_goes(self) -> None:
        counter = Counter()
        counter.act(item(TEA))
        counter.person = "ben"
        counter.act(item(COLA))
        counter.person = "desk"
        undone = counter.act(Undo())
        assert undone.details["product"] == "Green tea"
        assert counter.there() == [("cola", "", "1")]
        assert counter.refused(Undo()) == "nothing_to_undo"
        assert [row.undone for row in counter.document.recent] == [False, True]

    def test_not_what_others_built_on(self) -> None:
        counter = Counter()
        counter.act(item(TEA))
        counter.person = "ben"
        counter.act(Remove(counter.document.lines[0].id))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"

    def test_a_dropped_multiplier_is_nobodys(self) -> None:
        counter = Counter()
        counter.act(item(TEA), command("QTY", "3"), DropContext("time"), Undo())
        assert counter.document.multiplier is None
        assert isinstance(counter.do(Undo()), Accepted)
        assert not counter.document.lines
