"""Posting, finishing, correcting: what is said to the server, and what was said before."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.delivery import DeliveryPackage, DeliveryState
from app.domain.posting import Posting
from app.domain.receipt import ReceiptState, WhoBooks, posting_of, summary
from app.domain.receipt.actions import (
    Action,
    AddBySearch,
    AddQuantity,
    Attach,
    Correct,
    DecideEntry,
    DropContext,
    EnterSerial,
    Finish,
    Note,
    Post,
    Reject,
    RemoveSerial,
    Reread,
    SetCondition,
    SetQuantity,
    TakeRest,
)
from app.domain.values import Condition
from app.domain.working import Choice
from tests.domain.codes import command, item, package, place, unknown
from tests.domain.desk import TODAY
from tests.domain.receiving import CAGE, CHEESE, CUPS, METER, MILK, RULES, TEA, Desk, delivery, line


def posted(desk: Desk) -> Posting:
    """What the last post said."""
    return posting_of(desk.document, desk.document.posts[-1].id)


def stock(posting: Posting) -> dict[tuple[str, str, str, str | None], str]:
    """A posting's stock differences."""
    return {
        (one.product.id, one.place, one.condition.value, one.delivery): str(one.delta)
        for one in posting.stock
    }


def test_a_post_says_stock_per_line_place_and_condition() -> None:
    desk = Desk(delivery(line("a", TEA, 5), line("b", TEA, 5)))
    desk.act(item(TEA, pack=7))
    desk.act(place(CAGE))
    desk.act(item(TEA))
    desk.act(item(TEA))
    desk.act(SetCondition(Condition.DAMAGED))
    desk.act(item(TEA))
    desk.act(Reject("wet"))
    before = posting_of(desk.document, "x")
    desk.act(Post())
    posting = posted(desk)
    assert stock(posting) == {
        ("tea", "dock", "NEW", "d1"): "7",
        ("tea", "cage", "NEW", "d1"): "1",
        ("tea", "cage", "DAMAGED", "d1"): "1",
    }
    totals = {total.line: total for total in posting.totals}
    assert (totals["a"].accepted, totals["a"].rejected) == (Decimal(5), Decimal(0))
    assert (totals["b"].accepted, totals["b"].rejected) == (Decimal(4), Decimal(1))
    assert totals["b"].changed
    assert replace(posting, id="x") == before
    assert desk.document.state is ReceiptState.POSTED


def test_a_second_tap_posts_nothing() -> None:
    desk = Desk(delivery(line("a", TEA, 5)))
    assert desk.held(Post()) == "nothing_to_post"
    desk.act(item(TEA))
    desk.act(Post())
    assert desk.held(Post()) == "nothing_to_post"
    assert posting_of(desk.document, "next").stock == ()


def test_a_later_post_says_only_the_difference() -> None:
    desk = Desk(delivery(line("a", TEA, 9), line("b", CUPS, 9)))
    desk.act(item(TEA, pack=4))
    desk.act(item(CUPS))
    desk.act(Post())
    desk.act(item(TEA))
    assert desk.document.state is ReceiptState.OPEN
    desk.act(command("POST"))
    assert stock(posted(desk)) == {("tea", "dock", "NEW", "d1"): "1"}
    totals = {total.line: (str(total.accepted), total.changed) for total in posted(desk).totals}
    assert totals == {"a": ("5", True), "b": ("1", False)}


def test_who_records_only_writes_no_stock() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=replace(RULES, who_books=WhoBooks.RECORD))
    desk.act(item(TEA))
    desk.act(Post())
    assert posted(desk).stock == ()
    assert posted(desk).totals[0].accepted == 1
    assert desk.held(Post()) == "nothing_to_post"


def test_who_books_is_fixed_when_the_receipt_is_opened() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.rules = replace(RULES, who_books=WhoBooks.RECORD)
    desk.act(item(TEA))
    assert posting_of(desk.document, "x").stock
    assert summary(desk.document).who_books == "add"


def test_unexpected_goods_are_announced_unknown_ones_are_not() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(MILK, lot="L1", expiry=TODAY.replace(year=2027)))
    new = desk.document.line
    desk.act(Note("beside the pallet", new))
    desk.act(unknown("X"))
    desk.act(Post())
    (announced,) = posted(desk).unannounced
    assert (announced.product, announced.quantity, announced.lot) == (MILK, Decimal(1), "L1")
    assert announced.note == "beside the pallet"
    assert stock(posted(desk)) == {("milk", "dock", "NEW", None): "1"}
    desk.act(item(MILK, lot="L2", expiry=TODAY.replace(year=2027)))
    desk.act(Post())
    assert [(one.quantity, one.lot) for one in posted(desk).unannounced] == [(Decimal(1), None)]


def test_tolerance_and_what_was_allowed_go_along() -> None:
    desk = Desk(delivery(line("a", TEA, 10, received_elsewhere=Decimal(1))))
    desk.act(item(TEA, pack=12))
    desk.answer("take")
    desk.act(Post())
    post = posting_of(desk.document, desk.document.posts[0].id, tolerance_percent=Decimal(10))
    (total,) = post.totals
    assert (total.expected, total.allowed, total.elsewhere) == (
        Decimal(10),
        Decimal(11),
        Decimal(1),
    )
    assert total.over_accepted
    assert total.place == "dock"


def test_a_missing_serial_blocks_only_its_line() -> None:
    desk = Desk(delivery(line("a", METER, 2), line("b", TEA, 1)))
    desk.act(TakeRest("a"))
    desk.act(item(TEA))
    assert desk.line("a").missing_serials == 2
    decision = desk.act(Post())
    assert [notice.key for notice in decision.notices] == ["lines_blocked"]
    assert stock(posted(desk)) == {("tea", "dock", "NEW", "d1"): "1"}
    assert desk.refused(Post()) == "serials_missing"
    assert desk.refused(Finish(False)) == "serials_missing"
    assert desk.act(item(METER, serial="S1")).key == "serial_added"
    desk.act(EnterSerial("a", " S2 "))
    assert desk.refused(EnterSerial("a", "S3")) == "no_serial_missing"
    assert desk.line("a").received == 2
    desk.act(Post())
    assert stock(posted(desk)) == {("meter", "dock", "NEW", "d1"): "2"}


def test_serials_that_cannot_be_read_do_not_block() -> None:
    desk = Desk(delivery(line("a", METER, 2)))
    desk.act(item(METER))
    desk.act(EnterSerial("a", ""))
    assert desk.line("a").missing_serials == 0
    desk.act(item(METER))
    desk.act(EnterSerial("a", "S1"))
    assert desk.refused(EnterSerial("a", "S1")) == "serial_repeated"
    assert desk.refused(EnterSerial("x", "S1")) == "no_such_line"
    desk.act(Finish(False))
    assert stock(posted(desk)) == {("meter", "dock", "NEW", "d1"): "2"}


def test_serials_are_taken_out_by_name() -> None:
    desk = Desk(delivery(line("a", METER, 3)))
    desk.act(item(METER, serial="S1"))
    desk.act(item(METER, serial="S2"))
    assert desk.refused(AddQuantity("a", Decimal(-1))) == "choose_serial"
    desk.act(RemoveSerial("a", "S1"))
    assert desk.refused(RemoveSerial("a", "S1")) == "no_such_serial"
    assert desk.refused(RemoveSerial("x", "S1")) == "no_such_line"
    assert desk.line("a").received == 1
    desk.act(Post())
    assert desk.refused(RemoveSerial("a", "S2")) == "correct_first"


# --- finishing -------------------------------------------------------------------------------


def test_finishing_shows_the_summary_first() -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    desk.act(item(TEA))
    assert desk.held(command("FINISH")) == "finish_summary"
    desk.act(Finish(close_rest=True))
    assert desk.document.state is ReceiptState.FINISHED
    assert (posted(desk).finished, posted(desk).close_rest) == (True, True)


def test_a_finished_receipt_takes_only_a_correction() -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    desk.act(item(TEA))
    desk.act(Finish(False))
    actions: list[Action] = [item(TEA), Post(), Finish(True), Note("x"), command("QTY", "2")]
    for action in actions:
        assert desk.refused(action) == "finished_correct_first"
    assert desk.held(command("HOME")) == "screen_command"
    assert desk.held(command("CORRECT")) == "ask_correct_reason"
    assert desk.held(DropContext()) == "nothing_to_cancel"


def test_finishing_after_a_post_says_that_it_is_finished() -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    desk.act(item(TEA))
    desk.act(Post())
    desk.act(Finish(False))
    assert (posted(desk).stock, posted(desk).finished) == ((), True)


def test_packages_that_never_came_are_missing_when_it_is_finished() -> None:
    packages = (DeliveryPackage("p1", "PKG-1"), DeliveryPackage("p2", "PKG-2"))
    desk = Desk(delivery(line("a", TEA, 2, package="p1"), packages=packages))
    desk.act(package("PKG-1"))
    assert [one.id for one in summary(desk.document).missing_packages] == ["p2"]
    desk.act(Finish(True))
    assert [one.state.value for one in desk.document.packages] == ["arrived", "missing"]


def test_systems_without_part_posts_say_so() -> None:
    desk = Desk(delivery(line("a", TEA, 2)), rules=replace(RULES, can_part_post=False))
    desk.act(item(TEA))
    assert desk.refused(Post()) == "no_part_post"
    desk.act(Finish(False))


# --- correcting ------------------------------------------------------------------------------


@pytest.mark.parametrize("finished", [True, False])
def test_a_correction_becomes_the_difference_of_the_next_post(finished: bool) -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA, pack=5))
    desk.act(Finish(False) if finished else Post())
    if not finished:
        assert desk.refused(SetQuantity("a", Decimal(3))) == "correct_first"
        assert desk.refused(Reject("wet", Decimal(1), "a")) == "correct_first"
    desk.act(Correct("  miscounted "))
    assert desk.held(Correct("again")) == "already_correcting"
    desk.act(SetQuantity("a", Decimal(3)))
    desk.act(Reject("wet", Decimal(1), "a"))
    desk.act(Post())
    assert stock(posted(desk)) == {("tea", "dock", "NEW", "d1"): "-3"}
    assert posted(desk).reason == "miscounted"
    assert desk.document.correcting == ""
    assert desk.refused(AddQuantity("a", Decimal(-1))) == "correct_first"


def test_rejected_goods_that_were_reported_need_a_correction_too() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA))
    desk.act(Reject("wet"))
    desk.act(Post())
    assert desk.refused(SetQuantity("a", Decimal(0))) == "correct_first"


def test_what_was_scanned_after_a_post_can_be_taken_out_again() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA))
    desk.act(Post())
    desk.act(item(TEA))
    desk.act(AddQuantity("a", Decimal(-1)))
    assert desk.held(Post()) == "nothing_to_post"


def test_correcting_wants_a_post_a_reason_and_a_system_that_can() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    assert desk.refused(Correct("x")) == "nothing_posted"
    desk.act(item(TEA))
    desk.act(Post())
    assert desk.held(Correct("  ")) == "ask_correct_reason"
    desk.rules = replace(RULES, can_take_back=False)
    assert desk.refused(Correct("x")) == "cannot_take_back"


# --- entries that needed a person --------------------------------------------------------------


def test_discarded_stock_is_said_again() -> None:
    desk = Desk(delivery(line("a", TEA, 9), line("b", TEA, 9), line("c", CUPS, 1)))
    desk.act(item(TEA, pack=12))
    desk.act(item(CUPS))
    desk.act(Post())
    post = desk.document.posts[0].id
    discard = DecideEntry(
        post,
        "entry",
        Choice.DISCARD,
        "double",
        product="tea",
        place="dock",
        condition=Condition.NEW,
    )
    desk.act(discard)
    desk.act(discard)
    assert stock(posting_of(desk.document, "x")) == {("tea", "dock", "NEW", "d1"): "12"}
    desk.act(Post())
    assert desk.held(Post()) == "nothing_to_post"


@pytest.mark.parametrize("choice", [c for c in Choice if c is not Choice.DISCARD])
def test_other_choices_leave_what_was_said(choice: Choice) -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA))
    desk.act(Post())
    desk.act(
        DecideEntry(
            desk.document.posts[0].id,
            "entry",
            choice,
            "why",
            product="tea",
            place="dock",
            condition=Condition.NEW,
        )
    )
    assert desk.held(Post()) == "nothing_to_post"


def test_a_discarded_register_is_written_again() -> None:
    desk = Desk(delivery(line("a", TEA, 9), line("b", CUPS, 9)))
    desk.act(item(TEA))
    desk.act(item(CUPS))
    desk.act(Post())
    desk.act(DecideEntry(desk.document.posts[0].id, "e", Choice.DISCARD, "why", line="a"))
    desk.act(Post())
    assert posted(desk).stock == ()
    assert [(one.line, one.changed) for one in posted(desk).totals] == [("a", True), ("b", False)]


def test_a_discarded_announcement_is_announced_again() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(CUPS))
    desk.act(Post())
    desk.act(DecideEntry(desk.document.posts[0].id, "e", Choice.DISCARD, "why"))
    desk.act(Post())
    assert [one.quantity for one in posted(desk).unannounced] == [Decimal(1)]
    assert posted(desk).stock == ()


def test_a_decision_about_a_post_that_never_was() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    assert desk.refused(DecideEntry("x", "e", Choice.RETRY, "")) == "no_such_post"


# --- the delivery on the server ------------------------------------------------------------------


def test_reading_the_server_again_brings_others_quantities() -> None:
    first = delivery(line("a", TEA, 9))
    desk = Desk(first)
    desk.act(item(TEA))
    assert desk.held(Reread(first)) == "delivery_unchanged"
    head = replace(first.head, state=DeliveryState.IN_PROCESS)
    lines = (line("a", TEA, 9, received_elsewhere=Decimal(4)), line("z", CUPS, 1))
    desk.act(Reread(replace(first, head=head, lines=lines)))
    assert (desk.line("a").rest, desk.line("a").received) == (Decimal(4), Decimal(1))
    assert desk.document.tally.advised == 2
    assert desk.document.heads[0].state is DeliveryState.IN_PROCESS
    assert desk.refused(Reread(delivery(key="d9"))) == "other_delivery"


def test_a_blind_receipt_finds_its_delivery() -> None:
    desk = Desk()
    desk.act(item(TEA, pack=7))
    desk.act(item(CUPS))
    desk.act(item(MILK, lot="L"))
    found = delivery(line("a", TEA, 3), line("b", TEA, 2), line("m", MILK, 1))
    decision = desk.act(Attach(found))
    assert [(notice.key, notice.details["lines"]) for notice in decision.notices] == [
        ("attach_left_over", 1)
    ]
    assert desk.received() == {"a": "3", "b": "2", "tea": "2", "cups": "1", "m": "1"}
    assert desk.line("m").portions[0].cell.lot == "L"
    assert (desk.document.sender, desk.document.delivery_note) == ("Acme", "N-d1")
    assert desk.held(Attach(found)) == "delivery_open"
    assert desk.replayed() == desk.document


def test_deliveries_of_one_sender_only() -> None:
    desk = Desk(delivery(line("a", TEA, 3)))
    other = delivery(line("b", TEA, 3), key="d2", sender="bolt")
    assert desk.refused(Attach(other)) == "other_sender"
    more = delivery(line("a", TEA, 3), key="d2")
    desk.act(Attach(more))
    assert {one.id for one in desk.document.ordered()} == {"a", "d2/a"}
    desk.act(item(TEA))
    desk.act(Post())
    assert desk.refused(Attach(delivery(key="d3"))) == "attach_before_posting"


def test_lines_with_one_id_in_two_deliveries_post_under_the_servers_id() -> None:
    desk = Desk(delivery(line("a", TEA, 1)), delivery(line("a", TEA, 1), key="d2", advised=2000))
    desk.act(item(TEA, pack=2))
    desk.act(Post())
    assert [(one.delivery, one.line) for one in posted(desk).totals] == [("d1", "a"), ("d2", "a")]
    assert stock(posted(desk)) == {
        ("tea", "dock", "NEW", "d1"): "1",
        ("tea", "dock", "NEW", "d2"): "1",
    }


# --- summary and digest -----------------------------------------------------------------------


def test_the_summary_names_every_difference() -> None:
    desk = Desk(
        delivery(line("a", TEA, 1), line("b", CUPS, 5), line("c", MILK, 1), line("d", METER, 1))
    )
    desk.act(item(TEA, pack=2))
    desk.answer("take")
    desk.act(item(CUPS, pack=3))
    desk.act(Reject("wet", Decimal(1)))
    desk.act(item(CUPS))
    desk.act(SetCondition(Condition.DAMAGED, "broken"))
    desk.act(item(METER))
    desk.act(item(MILK))
    desk.act(AddBySearch(CHEESE, Decimal("1.5")))
    desk.act(unknown("X"))
    told = summary(desk.document)
    assert [(one.line.id, one.quantity) for one in told.over] == [("a", Decimal(1))]
    assert [(one.line.id, one.quantity) for one in told.short] == [
        ("b", Decimal(1)),
        ("c", Decimal(1)),
    ]
    assert [(one.line.id, one.reason, one.place) for one in told.damaged] == [
        ("b", "broken", CAGE.id)
    ]
    assert [(one.line.id, one.reason, one.quantity) for one in told.rejected] == [
        ("b", "wet", Decimal(1))
    ]
    assert [one.product for one in told.unexpected] == [CHEESE]
    assert [one.code for one in told.unknown] == ["X"]
    assert [one.id for one in told.missing_serials] == ["d"]
    assert (told.lines, told.complete, len(told.questions)) == (4, 2, 1)
    assert told.locked
    assert told.differs


def test_a_receipt_as_advised_differs_in_nothing() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    desk.act(item(TEA, lot="L"))
    told = summary(desk.document)
    assert not told.differs
    assert not told.locked
    assert [one.id for one in told.without_lot_record] == ["a"]


def test_the_digest_changes_with_what_no_record_holds() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    seen = {posting_of(desk.document, "x").digest}
    desk.act(item(TEA))
    assert posting_of(desk.document, "x").digest in seen
    actions: list[Action] = [item(TEA, lot="L"), Note("wet"), Note("x", "a"), unknown("U")]
    for action in actions:
        desk.act(action)
        digest = posting_of(desk.document, "x").digest
        assert digest not in seen
        assert digest.isascii()
        seen.add(digest)
    assert posting_of(desk.document, "x").digest.startswith("4-")
