"""Goods on a shelf are scanned: what is counted, asked and refused."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.counting.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    CountNone,
    EnterLot,
    EnterSerial,
    EnterWeight,
    KeepUnknown,
    LinkCode,
    Note,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    SettleUnknown,
    Undo,
)
from app.domain.counting.facts import CodeLinked
from app.domain.counting.line import earlier, later
from app.domain.meanings import (
    BadgeRead,
    GoodsOutRead,
    ProductRead,
    UnsoundRead,
)
from app.domain.values import Condition, Lot, Person, Stamp
from tests.domain.codes import attributes, command, item, meaning, package, place, unknown
from tests.domain.counting import Counter
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, B1, CHEESE, COLA, CUPS, METER, MILK, TEA

LATER = TODAY + timedelta(days=300)
PAST = TODAY - timedelta(days=3)


def at(counter: Counter, milliseconds: int) -> Stamp:
    """The stamp of a moment of this counter's clock."""
    return Stamp(1_700_000_000_000 + milliseconds, milliseconds, counter.boot)


class TestScanning:
    def test_the_place_comes_first(self) -> None:
        counter = Counter()
        assert counter.refused(item(TEA)) == "scan_place_first"
        assert counter.refused(command("EMPTY")) == "scan_place_first"
        assert counter.refused(command("SKIP")) == "scan_place_first"
        both = meaning(ProductRead(TEA, Decimal(1), "x"), ProductRead(COLA, Decimal(1), "x"))
        assert counter.refused(both) == "scan_place_first"
        counter.act(place(A1), item(TEA))
        assert counter.counted() == [("tea", "a1", "1")]

    def test_every_scan_adds_and_packs_multiply(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), item(TEA), item(CUPS, pack=10))
        assert counter.counted() == [("tea", "a1", "2"), ("cups", "a1", "10")]
        assert counter.last.key == "counted"
        assert counter.last.details["done"] == "10"

    def test_the_same_product_at_another_place_is_another_line(self) -> None:
        counter = Counter()
        counter.act(place(A1), item(TEA), place(A2), item(TEA), item(TEA), place(A1), item(TEA))
        assert counter.counted() == [("tea", "a1", "2"), ("tea", "a2", "2")]
        assert [one.id for one in counter.document.places] == ["a1", "a2"]
        assert counter.last.details["total"] == "2"

    def test_a_gs1_code_fills_lot_expiry_count_and_serial(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1", expiry=LATER, count=12), item(METER, serial="S1"))
        milk, meter = counter.document.every()
        assert (int(milk.quantity), milk.cell.lot, milk.cell.expiry) == (12, "L1", LATER)
        assert list(meter.serials) == ["S1"]

    def test_what_is_past_its_date_lies_there_all_the_same(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L0", expiry=PAST))
        assert counter.counted() == [("milk", "a1", "1")]

    def test_a_multiplier_counts_once_and_lives_twenty_seconds(self) -> None:
        counter = Counter(place=A1)
        counter.act(command("QTY", "6"), item(TEA), item(TEA))
        assert counter.counted() == [("tea", "a1", "7")]
        counter.act(SetMultiplier(Decimal(4)))
        counter.now += 20_001
        decision = counter.act(item(TEA))
        assert [notice.key for notice in decision.notices] == ["multiplier_dropped"]
        assert counter.counted() == [("tea", "a1", "8")]

    def test_a_package_is_what_its_label_says(self) -> None:
        counter = Counter(place=A1)
        counter.act(package("00340", ProductRead(TEA, Decimal(24), "tea")))
        assert counter.counted() == [("tea", "a1", "24")]
        assert counter.refused(package("00341")) == "package_without_content"

    def test_other_codes_are_refused_with_their_own_word(self) -> None:
        counter = Counter(place=A1)
        assert counter.refused(unknown("401")) == "unknown_code"
        assert counter.refused(meaning(GoodsOutRead("GO-1", ("g1",)))) == "other_document"
        assert counter.refused(meaning(UnsoundRead("check_digit"))) == "unsound"
        for name in ("REST", "HOLD", "ALL", "SHORT"):
            assert counter.refused(command(name)) == "command_not_here"
        assert counter.held(command("GOTO", "sync")) == "screen_command"
        assert counter.held(command("PREV")) == "screen_command"
        assert counter.held(meaning(BadgeRead(Person("p1", "Ann")))) == "badge"
        assert not counter.counted()

    def test_people_count_halves(self) -> None:
        counter = Counter(place=A1)
        counter.person = "ann"
        counter.act(item(TEA), item(TEA))
        counter.person = "ben"
        counter.act(command("QTY", "3"), item(TEA))
        assert counter.line().people == (("ann", Decimal(2)), ("ben", Decimal(3)))
        assert counter.counted() == [("tea", "a1", "5")]


class TestQuestions:
    def test_a_missing_lot_asks_and_the_last_one_is_offered(self) -> None:
        counter = Counter(place=A1)
        assert counter.asks(item(MILK)) == "lot_missing"
        question = counter.document.questions[0]
        assert counter.refused(EnterLot(question.id, "  ")) == "lot_empty"
        counter.act(EnterLot(question.id, "L1", LATER))
        counter.asks(item(MILK))
        counter.answer("last_lot")
        assert counter.counted() == [("milk", "a1", "2")]
        counter.asks(item(MILK))
        counter.answer("not_legible")
        assert [line.cell.lot for line in counter.document.every()] == ["L1", None]

    def test_a_question_that_waits_keeps_its_place_and_its_time(self) -> None:
        counter = Counter(place=A1)
        counter.asks(item(MILK))
        asked = counter.now
        counter.now += 600_000
        counter.act(place(A2), item(TEA))
        counter.act(EnterLot(counter.document.questions[0].id, "L1"))
        milk = counter.line()
        assert (milk.cell.place, milk.first, milk.last) == (A1, at(counter, asked), milk.first)

    def test_the_same_code_grows_the_question_of_the_same_place_alone(self) -> None:
        counter = Counter(place=A1)
        counter.asks(item(MILK))
        asked = counter.now
        counter.now += 100
        counter.act(item(MILK))
        assert counter.document.questions[0].times == 2
        counter.act(place(A2), item(MILK))
        assert [question.times for question in counter.document.questions] == [2, 1]
        counter.now += 60_000
        counter.act(EnterLot(counter.document.questions[0].id, "L1"))
        assert counter.counted() == [("milk", "a1", "2")]
        line = counter.line()
        assert (line.first, line.last) == (at(counter, asked), at(counter, asked + 100))

    def test_a_code_with_the_lot_alone_completes_the_question(self) -> None:
        counter = Counter(place=A1)
        counter.asks(item(MILK))
        counter.act(attributes(lot="L9", expiry=LATER))
        assert not counter.document.questions
        assert counter.line().cell.lot == "L9"

    def test_attributes_add_to_the_item_before_or_wait_for_the_next(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), attributes(lot="T1"))
        assert [line.cell.lot for line in counter.document.every()] == ["T1"]
        counter.now += 20_001
        assert counter.act(attributes(lot="T2")).key == "attributes_held"
        counter.act(item(TEA))
        assert [line.cell.lot for line in counter.document.every()] == ["T1", "T2"]

    def test_catch_weight_counts_pieces_and_kilograms(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(CHEESE, net_weight_kg=Decimal("1.250")))
        assert counter.asks(item(CHEESE)) == "weight_missing"
        question = counter.document.questions[0]
        assert counter.refused(EnterWeight(question.id, Decimal(0))) == "quantity_too_big"
        counter.act(EnterWeight(question.id, Decimal("0.750")))
        line = counter.line()
        assert (line.quantity, line.pieces) == (Decimal("2.000"), 2)
        assert counter.refused(AddQuantity(line.id, Decimal(1))) == "weigh_pieces"
        counter.act(SetQuantity(line.id, Decimal("1.9")))
        assert (counter.line().quantity, counter.line().pieces) == (Decimal("1.900"), 2)
        counter.act(SetQuantity(line.id, Decimal(0)))
        assert (counter.line().quantity, counter.line().pieces) == (Decimal(0), 0)

    def test_very_much_asks(self) -> None:
        counter = Counter(place=A1)
        counter.act(command("QTY", "1000"))
        assert counter.asks(item(TEA)) == "many"
        counter.answer(1)
        assert counter.counted() == [("tea", "a1", "1000")]

    def test_only_what_was_painted_long_enough_is_answered_by_a_scan(self) -> None:
        counter = Counter(place=A1)
        counter.act(command("QTY", "1000"))
        counter.asks(item(TEA))
        assert counter.refused(command("OK")) == "question_not_read"
        counter.paint()
        counter.act(command("OK"))
        assert counter.counted() == [("tea", "a1", "1000")]
        assert counter.held(command("OK")) == "nothing_to_confirm"
        assert counter.refused(command("ANSWER", "1")) == "no_question"
        assert counter.refused(command("ANSWER", "x")) == "no_such_answer"

    def test_the_same_code_is_the_answer_once_it_could_be_read(self) -> None:
        counter = Counter(place=A1)
        code = item(TEA, count=1_000)
        counter.asks(code)
        assert counter.refused(Answer("other", 1)) == "no_question"
        counter.paint()
        counter.act(code)
        assert counter.counted() == [("tea", "a1", "1000")]

    def test_a_lot_that_was_taken_back_is_offered_no_more(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"))
        counter.person = "ben"
        counter.asks(item(MILK))
        counter.person = "desk"
        counter.act(Undo())
        assert counter.answer("last_lot").key == "no_last_lot"

    def test_a_code_of_several_products_asks_which(self) -> None:
        counter = Counter(place=A1)
        both = meaning(ProductRead(TEA, Decimal(1), "x"), ProductRead(COLA, Decimal(1), "x"))
        assert counter.asks(both) == "which_product"
        counter.act(both)
        one = meaning(ProductRead(TEA, Decimal(1), "x"), text=both.read.text)
        assert counter.refused(one) == "question_waits"
        counter.answer("product:cola")
        assert counter.counted() == [("cola", "a1", "2")]

    def test_no_drops_what_waits(self) -> None:
        counter = Counter(place=A1)
        counter.asks(item(MILK))
        counter.paint()
        counter.act(command("CANCEL"))
        assert not counter.document.questions
        assert counter.held(command("CANCEL")) == "nothing_to_cancel"
        counter.act(command("QTY", "2"), command("CANCEL"))
        assert counter.document.multiplier is None


class TestSerials:
    def test_a_serial_counts_once_and_one_by_one(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"))
        assert counter.refused(item(METER, serial="S1")) == "serial_repeated"
        counter.act(command("QTY", "2"))
        assert counter.refused(item(METER, serial="S2")) == "serial_one_by_one"
        counter.act(command("CANCEL"))
        assert counter.asks(item(METER)) == "serial_missing"
        question = counter.document.questions[0]
        assert counter.refused(EnterSerial(question.id, "S1")) == "serial_repeated"
        assert counter.refused(EnterSerial(question.id, "")) == "serial_empty"
        counter.act(EnterSerial(question.id, "S3"))
        assert sorted(counter.line().serials) == ["S1", "S3"]

    def test_a_serial_in_another_condition_at_the_same_place_is_a_repeat(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), command("COND", "DAMAGED"))
        assert counter.refused(item(METER, serial="S1")) == "serial_repeated"

    def test_a_serial_that_lies_elsewhere_asks_and_moves(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), item(METER, serial="S2"), place(A2))
        assert counter.asks(item(METER, serial="S1")) == "serial_elsewhere"
        assert dict(counter.document.questions[0].details)["place"] == "A-1"
        assert counter.refused(item(METER, serial="S1")) == "serial_repeated"
        assert counter.refused(item(METER, pack=1, serial="S1", lot="L")) == "serial_repeated"
        moved = counter.answer("lies_here")
        assert moved.key == "serial_moved"
        assert counter.counted() == [("meter", "a1", "1"), ("meter", "a2", "1")]
        counter.act(Undo())
        counter.answer("drop")
        assert counter.counted() == [("meter", "a1", "2")]

    def test_the_last_serial_of_a_line_moves_and_the_line_goes(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), place(A2))
        counter.asks(item(METER, serial="S1"))
        counter.answer("lies_here")
        assert counter.counted() == [("meter", "a2", "1")]
        counter.act(SetCondition(Condition.USED_GOOD))
        assert counter.line().cell.condition is Condition.USED_GOOD

    def test_pieces_with_serials_go_last_in_first_out(self) -> None:
        counter = Counter(place=A1)
        counter.act(*(item(METER, serial=one) for one in ("S3", "S1", "S2")))
        line = counter.line().id
        assert counter.refused(AddQuantity(line, Decimal(1))) == "scan_each_serial"
        counter.act(AddQuantity(line, Decimal(-1)))
        assert sorted(counter.line().serials) == ["S1", "S3"]
        counter.act(SetQuantity(line, Decimal(0)), item(METER, serial="S3"))
        assert counter.counted() == [("meter", "a1", "1")]


class TestQuantities:
    def test_set_and_add(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), command("SET", "12"))
        line = counter.line().id
        counter.act(AddQuantity(line, Decimal(-1)), AddQuantity(line, Decimal(3)))
        assert counter.counted() == [("tea", "a1", "14")]
        assert counter.held(SetQuantity(line, Decimal(14))) == "quantity_unchanged"
        assert counter.held(AddQuantity(line, Decimal(0))) == "quantity_unchanged"
        assert counter.refused(AddQuantity(line, Decimal(-15))) == "below_zero"
        assert counter.refused(SetQuantity(line, Decimal(-1))) == "below_zero"
        assert counter.refused(SetQuantity(line, Decimal("1.5"))) == "not_a_multiple"
        assert counter.refused(AddQuantity(line, Decimal("0.5"))) == "not_a_multiple"
        assert counter.refused(SetQuantity("other", Decimal(1))) == "no_such_line"
        assert counter.refused(command("SET", "x")) == "not_a_number"

    def test_set_without_an_item_is_refused(self) -> None:
        assert Counter(place=A1).refused(command("SET", "2")) == "scan_item_first"

    def test_a_line_set_to_nothing_says_that_none_is_there(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), command("SET", "0"))
        assert counter.counted() == [("tea", "a1", "0")]

    def test_the_keypad_is_about_the_chosen_line(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), item(COLA))
        counter.act(ChooseLine(counter.line(0).id), command("SET", "4"))
        assert counter.counted() == [("tea", "a1", "4"), ("cola", "a1", "1")]

    def test_a_tap_gives_and_takes_pieces_of_the_very_line(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1", expiry=LATER, lot_known=Lot("lot-7", "L1", LATER)))
        line = counter.line().id
        counter.act(AddQuantity(line, Decimal(3)), AddQuantity(line, Decimal(-2)))
        assert [(one.id, int(one.quantity)) for one in counter.document.every()] == [(line, 2)]

    def test_a_condition_is_about_the_goods_scanned_last_and_leaves_no_trace(self) -> None:
        counter = Counter(place=A1)
        assert counter.refused(command("COND", "DAMAGED")) == "scan_item_first"
        counter.act(item(TEA), command("COND", "damaged"))
        (only,) = counter.document.every()
        assert (only.cell.condition, only.quantity) == (Condition.DAMAGED, Decimal(1))
        assert counter.refused(command("COND", "BROKEN")) == "no_such_condition"

    def test_a_condition_told_later_is_of_when_it_was_scanned(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA))
        scanned = at(counter, counter.now)
        counter.now += 3_600_000
        counter.act(SetCondition(Condition.USED_GOOD), SetCondition(Condition.DAMAGED))
        (only,) = counter.document.every()
        assert (only.first, only.last) == (scanned, scanned)

    def test_what_is_asked_after_more_is_told_keeps_the_time_too(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), place(A2))
        counter.asks(item(METER))
        scanned = at(counter, counter.now)
        counter.answer("not_legible")
        counter.now += 10_000
        assert counter.asks(attributes(serial="S1")) == "serial_elsewhere"
        assert counter.counted() == [("meter", "a1", "1")]
        counter.now += 60_000
        counter.answer("lies_here")
        assert counter.counted() == [("meter", "a2", "1")]
        assert (counter.line().first, counter.line().last) == (scanned, scanned)

    def test_what_was_none_stays_none_when_the_rest_is_told_otherwise(self) -> None:
        counter = Counter(place=A1)
        counter.act(CountNone(TEA, A1), item(TEA), command("COND", "DAMAGED"))
        told = [(one.cell.condition, int(one.quantity)) for one in counter.document.every()]
        assert told == [(Condition.NEW, 0), (Condition.DAMAGED, 1)]

    def test_another_hand_takes_nothing_from_nobody(self) -> None:
        counter = Counter(place=A1)
        counter.person = "ann"
        counter.act(item(TEA), item(TEA))
        counter.person = "ben"
        counter.act(SetCondition(Condition.DAMAGED))
        new, damaged = counter.document.every()
        assert new.people == (("ann", Decimal(1)),)
        assert damaged.people == (("ben", Decimal(1)),)

    def test_notes_stay_with_the_line_or_the_count(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA))
        counter.act(Note("dented", counter.line().id), Note("cold"))
        assert (counter.line().note, counter.document.note) == ("dented", "cold")
        assert counter.refused(Note(" ")) == "note_empty"
        assert counter.refused(Note("x" * 501)) == "note_too_long"
        assert counter.refused(Note("x", "other")) == "no_such_line"


class TestUnknownCodes:
    def test_an_unknown_code_is_linked_and_the_scan_goes_on(self) -> None:
        counter = Counter(place=A1)
        assert counter.refused(unknown("401")) == "unknown_code"
        linked = counter.act(LinkCode("401", TEA, Decimal(6), "00000000000401"))
        assert linked.key == "counted"
        assert counter.counted() == [("tea", "a1", "6")]
        taught = [e.fact for e in counter.events if isinstance(e.fact, CodeLinked)]
        assert [(fact.code, int(fact.pack)) for fact in taught] == [("401", 6)]
        counter.act(Undo())
        assert not counter.counted()

    def test_what_cannot_be_counted_is_taught_all_the_same(self) -> None:
        counter = Counter()
        assert counter.act(LinkCode("401", TEA)).key == "code_linked_only"
        assert counter.refused(LinkCode(" ", TEA)) == "code_empty"
        assert counter.refused(LinkCode("401", TEA, Decimal(0))) == "not_a_number"

    def test_a_kept_code_is_counted_by_each_further_scan(self) -> None:
        counter = Counter()
        assert counter.refused(KeepUnknown("401")) == "scan_place_first"
        counter.act(place(A1), KeepUnknown("401", Decimal(2), note="blue box"))
        assert counter.act(unknown("401")).amber
        counter.act(command("QTY", "4"), unknown("401"), place(A2), unknown("401"))
        assert counter.unknown() == [("401", "a1", 7), ("401", "a2", 1)]
        assert counter.document.unknown[0].note == "blue box"
        assert counter.document.multiplier is None
        assert counter.refused(KeepUnknown(" ")) == "code_empty"
        assert counter.refused(KeepUnknown("402", Decimal(0))) == "not_a_number"
        assert counter.refused(KeepUnknown("402", Decimal(100_000))) == "quantity_too_big"
        assert counter.refused(KeepUnknown("402", note="x" * 501)) == "note_too_long"

    def test_linking_counts_what_was_kept_where_and_when_it_was(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401"), unknown("401"))
        scanned = at(counter, counter.now)
        counter.act(place(A2), unknown("401"), place(B1))
        counter.now += 600_000
        linked = counter.act(LinkCode("401", TEA, Decimal(6)))
        assert (linked.key, linked.details["unknown"]) == ("code_linked", 2)
        assert counter.counted() == [("tea", "a1", "12"), ("tea", "a2", "6")]
        assert not counter.document.unknown
        assert (counter.line(0).first, counter.line(0).last) == (scanned, scanned)
        counter.act(Undo())
        assert counter.unknown() == [("401", "a1", 2), ("401", "a2", 1)]

    def test_a_linked_lot_product_asks_and_what_cannot_be_counted_stays(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401", gtin="00000000000401"))
        linked = counter.act(LinkCode("other", MILK, Decimal(1), "00000000000401"))
        assert linked.amber
        assert [question.reason for question in counter.document.questions] == ["lot_missing"]
        assert not counter.document.unknown
        counter.act(KeepUnknown("402"))
        half = counter.act(LinkCode("402", TEA, Decimal("0.5")))
        assert [notice.key for notice in half.notices] == ["not_a_multiple"]
        assert counter.unknown() == [("402", "a1", 1)]

    def test_kept_cheese_is_weighed_when_it_is_linked(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401"), LinkCode("401", CHEESE))
        question = counter.document.questions[0]
        assert question.reason == "weight_missing"
        counter.act(EnterWeight(question.id, Decimal("1.5")))
        assert (counter.line().quantity, counter.line().pieces) == (Decimal("1.5"), 1)

    def test_what_was_read_beside_an_unknown_code_survives(self) -> None:
        counter = Counter(place=A1)
        counter.act(attributes(lot="L7"), KeepUnknown("401"))
        counter.act(LinkCode("401", MILK))
        assert counter.line().cell.lot == "L7"

    def test_a_kept_code_can_turn_out_not_to_be_there(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401"))
        counter.act(SettleUnknown(counter.events[-1].id))
        assert not counter.document.unknown
        assert counter.refused(SettleUnknown("other")) == "no_such_line"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Stamp(5, 10, "a"), Stamp(1, 20, "a")),  # somebody set the wall clock back
        (Stamp(5, 10, "a"), Stamp(9, 1, "b")),
    ],
)
def test_of_one_boot_the_clock_that_nobody_sets_decides(one: Stamp, other: Stamp) -> None:
    assert earlier(one, other) == earlier(other, one) == one
    assert later(one, other) == later(other, one) == other
    assert earlier(None, one) == later(None, one) == one
