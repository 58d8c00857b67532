"""What asks, what is refused, and how a question is answered (screens laws 2 and 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.domain.meanings import ProductRead
from app.domain.receipt.actions import (
    AddBySearch,
    Answer,
    EnterLot,
    EnterWeight,
    Finish,
    Scan,
    SetMultiplier,
    SetQuantity,
    TakeRest,
    Undo,
)
from app.domain.receipt.facts import LotTaught
from app.domain.values import Condition, Lot
from tests.domain.codes import attributes, command, item, meaning, package, place, unknown
from tests.domain.desk import TODAY
from tests.domain.receiving import CAGE, CHEESE, CUPS, METER, MILK, RULES, TEA, Desk, delivery, line

SOON = TODAY + timedelta(days=10)
LATER = TODAY + timedelta(days=300)
PAST = TODAY - timedelta(days=1)


def full(**rules: object) -> Desk:
    """One line of two, full."""
    desk = Desk(delivery(line("a", TEA, 2)), rules=replace(RULES, **rules))  # type: ignore[arg-type]
    desk.act(item(TEA, pack=2))
    return desk


# --- over -----------------------------------------------------------------------------------


def test_the_first_piece_over_asks_once_a_line() -> None:
    desk = full()
    decision = desk.act(item(TEA))
    assert (decision.key, decision.amber, decision.details["over"]) == ("over", True, "1")
    assert desk.line("a").received == 2
    desk.answer("take")
    assert desk.line("a").received == 3
    assert desk.line("a").over_accepted
    assert desk.act(item(TEA)).key == "counted"
    assert desk.line("a").over == 2


@pytest.mark.parametrize(("percent", "asks"), [("50", False), ("49", True), ("0", True)])
def test_tolerance_is_percent_of_the_expected(percent: str, asks: bool) -> None:
    desk = full(tolerance_percent=Decimal(percent))
    assert desk.act(item(TEA)).amber is asks


@pytest.mark.parametrize(
    ("choice", "kept", "rejected"),
    [("take", 6, 0), ("take_rest", 4, 0), ("reject_over", 4, 2), ("drop", 1, 0)],
)
def test_answers_to_more_than_was_expected(choice: str, kept: int, rejected: int) -> None:
    desk = Desk(delivery(line("a", CUPS, 2), line("b", CUPS, 2)))
    desk.act(item(CUPS))
    desk.act(item(CUPS, pack=5))
    desk.answer(choice)
    lines = [desk.line("a"), desk.line("b")]
    assert sum(one.kept for one in lines) == kept
    assert sum(one.rejected for one in lines) == rejected
    assert desk.document.questions == ()


def test_rejecting_all_when_nothing_was_awaited() -> None:
    desk = full()
    desk.act(item(TEA))
    assert desk.answer("reject_over").details["back"] == "1"
    assert (desk.line("a").kept, desk.line("a").rejected) == (Decimal(2), Decimal(1))
    cell = desk.line("a").portions[-1].cell
    assert (cell.kept, cell.reason) == (False, "over")


def test_the_rest_may_be_gone_when_the_answer_comes() -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    desk.act(item(TEA, pack=3))
    question = desk.document.asking
    assert question
    desk.act(TakeRest("a"))
    assert desk.refused(Answer(question, "take_rest")) == "no_rest"
    desk.act(Answer(question, "reject_over"))
    assert (desk.line("a").kept, desk.line("a").rejected) == (Decimal(2), Decimal(3))


def test_the_surplus_may_be_awaited_when_the_answer_comes() -> None:
    desk = full()
    desk.act(item(TEA))
    question = desk.document.asking
    assert question
    desk.act(SetQuantity("a", Decimal(1)))
    desk.act(Answer(question, "reject_over"))
    assert (desk.line("a").kept, desk.line("a").rejected) == (Decimal(2), Decimal(0))


@pytest.mark.parametrize(("pack", "key"), [(20, "over"), (21, "much_more")])
def test_more_than_ten_times_the_rest_asks(pack: int, key: str) -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    assert desk.act(item(TEA, pack=pack)).key == key
    desk.answer("take")
    assert desk.line("a").received == pack


@pytest.mark.parametrize(("quantity", "asks"), [("999", False), ("1000", True)])
def test_without_expectation_more_than_999_asks(quantity: str, asks: bool) -> None:
    desk = Desk()
    desk.act(command("QTY", quantity))
    decision = desk.act(item(TEA))
    assert decision.amber is asks
    if asks:
        assert decision.key == "very_many"
        desk.answer(1)
    assert sum(one.received for one in desk.document.ordered()) == Decimal(quantity)


def test_a_thousand_of_an_unknown_code_asks() -> None:
    desk = Desk()
    desk.act(SetMultiplier(Decimal(1000)))
    assert desk.act(unknown("X")).key == "very_many"
    desk.act(unknown("X"))
    desk.answer("take")
    assert desk.received() == {"X": "1001"}


# --- dates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expiry", "key"),
    [
        (PAST, "expired"),
        (TODAY, "short_dated"),
        (TODAY + timedelta(days=29), "short_dated"),
        (TODAY + timedelta(days=30), "counted"),
    ],
)
def test_dates_of_a_product_that_wants_thirty_days(expiry: date, key: str) -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    assert desk.act(item(MILK, lot="L", expiry=expiry)).key == key
    desk = Desk(delivery(line("a", MILK, 9)))
    assert desk.act(item(MILK, lot="L", best_before=expiry)).key == key


def test_the_site_may_want_days_where_the_product_does_not() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=replace(RULES, min_days_in=11))
    assert desk.act(item(TEA, expiry=SOON)).key == "short_dated"
    desk = Desk(delivery(line("a", TEA, 9)))
    assert desk.act(item(TEA, expiry=TODAY)).key == "counted"


@pytest.mark.parametrize(
    ("choice", "condition", "kept", "where"),
    [
        ("reject", Condition.NEW, False, "dock"),
        ("damaged", Condition.DAMAGED, True, CAGE.id),
    ],
)
def test_expired_goods_are_never_good(
    choice: str, condition: Condition, kept: bool, where: str
) -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.act(item(MILK, lot="L", expiry=PAST))
    assert desk.refused(Answer(desk.document.asking or "", "take")) == "no_such_answer"
    desk.answer(choice)
    cell = desk.line("a").portions[0].cell
    assert (cell.condition, cell.kept, cell.place) == (condition, kept, where)
    assert cell.reason == "expired"


def test_damaged_goods_stay_where_they_are_without_a_quarantine_place() -> None:
    desk = Desk(delivery(line("a", MILK, 9)), rules=replace(RULES, quarantine_place=None))
    desk.act(item(MILK, lot="L", expiry=PAST))
    desk.answer("damaged")
    assert desk.line("a").portions[0].cell.place == "dock"


def test_commands_answer_the_question_that_offers_them() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.act(item(MILK, lot="L", expiry=PAST))
    desk.paint()
    desk.act(command("REJECT"))
    desk.act(item(MILK, lot="M", expiry=PAST))
    desk.paint()
    desk.act(command("COND", "damaged"))
    assert (desk.line("a").kept, desk.line("a").rejected) == (Decimal(1), Decimal(1))


def test_short_dated_goods_are_taken_by_a_person() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    decision = desk.act(item(MILK, lot="L", expiry=SOON))
    assert (decision.details["days"], decision.details["least"]) == (10, 30)
    desk.answer("take")
    assert desk.line("a").kept == 1


def test_another_date_for_a_known_lot_asks() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.act(item(MILK, lot="L", expiry=LATER))
    decision = desk.act(item(MILK, lot="L", expiry=LATER + timedelta(days=1)))
    assert (decision.key, decision.details["known"]) == ("expiry_differs", LATER.isoformat())
    desk.answer("take")
    known = Lot("lot-1", "M", LATER)
    assert desk.act(item(MILK, lot="M", lot_known=known)).key == "counted"
    assert desk.act(item(MILK, lot="M", expiry=SOON, lot_known=known)).key == "short_dated"
    assert desk.answer("take").key == "expiry_differs"
    desk.answer("drop")
    assert desk.line("a").received == 3


# --- lots -----------------------------------------------------------------------------------


def test_a_missing_lot_asks_and_the_last_one_is_one_tap() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    decision = desk.act(item(MILK))
    assert (decision.key, decision.details["last_lot"]) == ("lot_missing", None)
    assert desk.held(Answer(desk.document.asking or "", 1)) == "enter_lot"
    desk.act(EnterLot("L1", LATER, question=desk.document.asking))
    assert desk.line("a").portions[0].cell.lot == "L1"
    assert desk.act(item(MILK)).details["last_lot"] == "L1"
    desk.answer("last_lot")
    assert (desk.line("a").portions[0].quantity, desk.line("a").portions[0].cell.expiry) == (
        Decimal(2),
        LATER,
    )


def test_a_lot_that_is_not_legible_is_a_reason() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.act(item(MILK))
    desk.answer("not_legible")
    cell = desk.line("a").portions[0].cell
    assert (cell.lot, cell.reason) == (None, "not_legible")


def test_entering_nothing_is_refused() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    assert desk.refused(EnterLot("  ")) == "lot_empty"
    assert desk.refused(EnterLot("L")) == "scan_item_first"
    assert desk.refused(EnterLot("L", question="nope")) == "no_question"


def test_an_entered_date_is_judged_too() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.act(item(MILK))
    assert desk.act(EnterLot("L", PAST, question=desk.document.asking)).key == "expired"
    desk.answer("drop")
    assert not desk.document.questions
    assert desk.line("a").received == 0


def test_an_unknown_lot_is_confirmed_once_and_taught() -> None:
    desk = Desk(delivery(line("a", MILK, 9, lot_id="lot-1")))
    assert desk.act(item(MILK, lot="X", expiry=LATER)).key == "lot_confirm"
    desk.answer("is_expected_lot")
    taught = [event.fact for event in desk.events if isinstance(event.fact, LotTaught)]
    assert [(fact.lot_id, fact.lot, fact.expiry) for fact in taught] == [("lot-1", "X", LATER)]
    assert desk.line("a").portions[0].cell.lot_id == "lot-1"
    assert desk.act(item(MILK, lot="X", expiry=LATER)).key == "counted"


def test_an_unknown_lot_may_be_another_one() -> None:
    desk = Desk(delivery(line("a", MILK, 9, lot_id="lot-1")))
    desk.act(item(MILK, lot="X"))
    desk.answer("other_lot")
    assert desk.line("a").portions[0].cell.lot_id is None
    assert desk.act(item(MILK, lot="X")).key == "counted"


def test_a_lot_whose_text_was_announced_needs_no_word() -> None:
    desk = Desk(delivery(line("a", MILK, 9, lot_id="lot-1", lot_text="X")))
    assert desk.act(item(MILK, lot="X")).key == "counted"
    assert desk.act(item(MILK, lot="Y")).key == "counted"


def test_the_last_lot_may_be_gone_when_the_answer_comes() -> None:
    desk = Desk(delivery(line("a", MILK, 9)))
    desk.person = "ann"
    desk.act(item(MILK, lot="L"))
    desk.person = "ben"
    desk.act(item(MILK))
    question = desk.document.asking or ""
    desk.person = "ann"
    desk.act(Undo())
    assert desk.refused(Answer(question, "last_lot")) == "no_last_lot"
    desk.act(Answer(question, "not_legible"))
    assert desk.received() == {"a": "1"}


# --- weights and serials --------------------------------------------------------------------


def test_each_weighed_piece_adds_one_piece_and_its_kilograms() -> None:
    desk = Desk(delivery(line("a", CHEESE, 10)))
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.250")))
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.310")))
    desk.act(SetMultiplier(Decimal(2)))
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.000")))
    assert (desk.line("a").received, desk.line("a").pieces) == (Decimal("4.56"), 4)


def test_a_piece_without_weight_asks_for_it() -> None:
    desk = Desk(delivery(line("a", CHEESE, 10)))
    assert desk.act(item(CHEESE)).key == "weight_missing"
    assert desk.held(Answer(desk.document.asking or "", 1)) == "enter_weight"
    assert desk.refused(EnterWeight("nope", Decimal(1))) == "no_question"
    assert desk.refused(EnterWeight(desk.document.asking or "", Decimal(0))) == "below_zero"
    desk.act(EnterWeight(desk.document.asking or "", Decimal("1.5")))
    assert (desk.line("a").received, desk.line("a").pieces) == (Decimal("1.5"), 1)
    assert desk.act(AddBySearch(CHEESE)).key == "weight_missing"
    desk.act(attributes(net_weight_kg=Decimal("0.5")))
    assert (desk.line("a").received, desk.line("a").pieces) == (Decimal(2), 2)


def test_a_weighed_piece_is_never_cut_in_two() -> None:
    desk = Desk(delivery(line("a", CHEESE, 1), line("b", CHEESE, 5)))
    decision = desk.act(item(CHEESE, net_weight_kg=Decimal("1.200")))
    assert (decision.key, decision.details["over"]) == ("over", "0.2")
    desk.answer("reject")
    assert desk.line("a").rejected == Decimal("1.2")


def test_serials_one_by_one_and_no_repeats() -> None:
    desk = Desk(delivery(line("a", METER, 5)))
    desk.act(item(METER, serial="S1"))
    assert desk.refused(item(METER, serial="S1")) == "serial_repeated"
    desk.act(SetMultiplier(Decimal(2)))
    assert desk.refused(item(METER, serial="S2")) == "serial_one_by_one"
    assert desk.line("a").received == 1


def test_a_serial_that_waits_in_a_question_is_a_repeat_too() -> None:
    desk = Desk(delivery(line("a", METER, 1)))
    desk.act(item(METER, serial="S1"))
    desk.act(item(METER, serial="S2"))
    assert desk.refused(item(METER, serial="S2")) == "serial_repeated"
    desk.answer("reject")
    assert desk.refused(item(METER, serial="S2")) == "serial_repeated"


def test_repeated_serials_of_goods_that_are_not_tracked_say_nothing() -> None:
    desk = Desk(delivery(line("a", TEA, 5)))
    desk.act(item(TEA, serial="S1"))
    desk.act(item(TEA, serial="S1"))
    assert desk.line("a").received == 2


# --- answering ------------------------------------------------------------------------------


def test_the_same_code_answers_only_when_the_question_could_be_read() -> None:
    desk = full()
    desk.act(item(TEA))
    desk.paint(wait=699)
    assert desk.act(item(TEA)).details["times"] == 2
    desk.now += 1
    assert desk.act(item(TEA)).key == "counted"
    assert desk.line("a").received == 4
    assert desk.document.questions == ()


def test_a_question_that_was_never_painted_is_not_answered_by_a_scan() -> None:
    desk = full()
    desk.act(item(TEA))
    desk.now += 60_000
    desk.act(item(TEA))
    assert desk.refused(command("ANSWER", "1")) == "question_not_read"
    assert desk.line("a").received == 2
    (question,) = desk.document.questions
    assert (question.times, question.goods[0].quantity) == (2, Decimal(2))


@pytest.mark.parametrize(
    ("scan", "key"),
    [
        (command("ANSWER", "1"), "counted"),
        (command("OK"), "counted"),
        (command("CANCEL"), "question_dropped"),
        (command("ANSWER", "3"), "question_dropped"),
    ],
)
def test_command_codes_answer(scan: Scan, key: str) -> None:
    desk = full()
    desk.act(item(TEA))
    desk.paint(wait=10)
    assert desk.refused(scan) == "question_not_read"
    desk.paint()
    assert desk.act(scan).key == key


@pytest.mark.parametrize("value", ["0", "9", "x", "", "²", "1" * 40])
def test_answers_that_do_not_exist(value: str) -> None:
    desk = full()
    desk.act(item(TEA))
    desk.paint()
    assert desk.refused(command("ANSWER", value)) == "no_such_answer"
    assert desk.document.questions


def test_answers_without_a_question() -> None:
    desk = full()
    assert desk.refused(command("ANSWER", "1")) == "no_question"
    assert desk.refused(Answer("gone", 1)) == "no_question"


def test_another_code_parks_the_question_and_finishing_wants_it_answered() -> None:
    desk = full()
    desk.act(item(TEA))
    desk.act(item(CUPS))
    assert desk.document.asking is None
    assert len(desk.document.questions) == 1
    assert desk.refused(command("ANSWER", "1")) == "no_question"
    assert desk.refused(Finish(True)) == "open_questions"
    desk.painted = {desk.document.questions[0].id: desk.now}
    desk.now += 700
    desk.act(command("ANSWER", "1"))
    assert desk.line("a").received == 3
    desk.act(Finish(True))


def test_the_question_painted_last_is_the_one_that_is_answered() -> None:
    desk = Desk(delivery(line("a", TEA, 1), line("b", CUPS, 1)))
    for product in (TEA, CUPS):
        desk.act(item(product))
        desk.act(item(product))
    first, second = desk.document.questions
    desk.painted = {first.id: desk.now + 10, second.id: desk.now}
    desk.now += 2000
    desk.act(command("ANSWER", "1"))
    assert desk.received() == {"a": "2", "b": "1"}


@pytest.mark.parametrize("scan", [place(CAGE), package("PKG"), command("QTY", "2"), unknown("U")])
def test_what_was_parked_is_counted_as_it_was_scanned(scan: Scan) -> None:
    desk = full()
    desk.act(item(TEA))
    parked = desk.document.asking
    desk.do(scan)
    desk.act(Answer(parked or "", "take"))
    cells = [portion.cell for portion in desk.line("a").portions]
    assert {cell.place for cell in cells} == {"dock"}
    assert {cell.package for cell in cells} == {None}


def test_a_multiplier_set_meanwhile_still_waits_after_the_answer() -> None:
    desk = full()
    desk.act(item(TEA))
    parked = desk.document.asking
    desk.act(command("QTY", "5"))
    desk.act(Answer(parked or "", "take"))
    assert desk.document.multiplier is not None
    assert desk.line("a").received == 3


# --- several products under one code -----------------------------------------------------------


def both(*, text: str = "both") -> Scan:
    """A code that two products carry."""
    return meaning(
        ProductRead(TEA, Decimal(1), "c"), ProductRead(CUPS, Decimal(24), "c"), text=text
    )


def test_a_code_of_two_products_asks_which() -> None:
    desk = Desk()
    decision = desk.act(both())
    assert (decision.key, decision.details["name2"]) == ("which_product", "Paper cups")
    desk.act(both())
    desk.answer(2)
    assert desk.received() == {"cups": "48"}


def test_a_code_of_two_products_means_the_one_on_the_delivery() -> None:
    desk = Desk(delivery(line("a", CUPS, 48)))
    assert desk.act(both()).key == "counted"
    assert desk.received() == {"a": "24"}


def test_without_an_answer_no_product_is_guessed() -> None:
    desk = Desk()
    desk.act(both())
    desk.answer("drop")
    assert desk.received() == {}


def test_a_code_that_the_catalog_learned_more_of_waits_for_its_question() -> None:
    desk = Desk()
    desk.act(both(text="c"))
    only = meaning(ProductRead(TEA, Decimal(1), "c"), text="c")
    assert desk.refused(only) == "question_waits"
    desk.answer(1)
    desk.act(only)
    assert desk.received() == {"tea": "2"}
