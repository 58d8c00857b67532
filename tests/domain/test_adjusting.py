"""A stock figure is put right: what is scanned, asked, refused, and said to the server."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.adjusting.actions import (
    Abandon,
    AddQuantity,
    Answer,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    DecideEntry,
    DropContext,
    Enter,
    EnterWeight,
    Finish,
    LinkCode,
    Remove,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Undo,
)
from app.domain.adjusting.decide import opening
from app.domain.adjusting.document import AdjustState
from app.domain.adjusting.facts import Before, CodeLinked, Direction, Heading, Reason
from app.domain.adjusting.posting import posting_of
from app.domain.decision import Refused
from app.domain.meanings import (
    BadgeRead,
    GoodsOutRead,
    ProductRead,
    UnknownRead,
    UnsoundRead,
)
from app.domain.values import Condition, Person
from app.domain.working import Choice
from tests.domain.adjusting import Shelf, why
from tests.domain.codes import attributes, command, item, meaning, package, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, CHEESE, COLA, CUPS, METER, MILK, TEA

LATER = TODAY + timedelta(days=300)
SEEN = Before(Decimal(7), 1_700_000_000_000)


class TestScanning:
    def test_every_scan_of_the_item_is_one_and_packs_multiply(self) -> None:
        shelf = Shelf(product=CUPS)
        shelf.act(item(CUPS), item(CUPS), item(CUPS, pack=10))
        assert shelf.document.quantity == 12
        assert shelf.last.key == "taken"
        assert shelf.last.details["total"] == "12"

    def test_the_first_item_and_place_are_what_it_is_about(self) -> None:
        shelf = Shelf(product=None, place=None)
        assert shelf.refused(Finish()) == "scan_item_first"
        shelf.act(item(TEA))
        assert shelf.refused(Finish()) == "scan_place_first"
        shelf.act(place(A2))
        assert shelf.document.product == TEA
        assert shelf.document.place == A2
        assert shelf.held(ChoosePlace(A2)) == "place_unchanged"

    def test_another_product_is_another_figure(self) -> None:
        shelf = Shelf()
        assert shelf.refused(item(COLA)) == "other_product"
        assert shelf.last.details["wanted"] == TEA.name
        assert shelf.document.lines == ()

    def test_a_product_scanned_by_mistake_is_taken_back_whole(self) -> None:
        shelf = Shelf(product=None)
        shelf.act(item(COLA), Undo())
        assert shelf.document.product is None
        shelf.act(item(TEA))
        assert shelf.document.product == TEA

    def test_a_code_of_several_products_means_the_one_at_hand(self) -> None:
        both = meaning(
            ProductRead(COLA, Decimal(1), "4711"),
            ProductRead(TEA, Decimal(6), "4711"),
            text="4711",
        )
        shelf = Shelf()
        shelf.act(both)
        assert shelf.document.quantity == 6
        open_ = Shelf(product=None)
        assert open_.asks(both) == "which_product"
        open_.answer(2)
        assert (open_.document.product, open_.document.quantity) == (TEA, Decimal(6))

    def test_a_package_is_as_much_as_its_label_says(self) -> None:
        shelf = Shelf()
        shelf.act(package("P1", ProductRead(TEA, Decimal(6), "tea")))
        assert shelf.document.quantity == 6
        assert shelf.refused(package("P2")) == "package_without_content"

    @pytest.mark.parametrize(
        ("read", "key"),
        [
            (meaning(UnknownRead("99"), text="99"), "unknown_code"),
            (meaning(UnsoundRead("checksum"), text="x"), "unsound"),
            (meaning(GoodsOutRead("GO-1", ("go",)), text="GO-1"), "other_document"),
        ],
    )
    def test_what_is_no_goods_counts_nothing(self, read: object, key: str) -> None:
        shelf = Shelf()
        assert shelf.refused(read) == key  # type: ignore[arg-type]

    def test_a_badge_is_the_windows(self) -> None:
        assert Shelf().held(meaning(BadgeRead(Person("ann", "Ann")), text="b")) == "badge"

    def test_an_unknown_code_is_taught_and_counted(self) -> None:
        shelf = Shelf()
        shelf.act(LinkCode("401", TEA, Decimal(6)))
        assert shelf.document.quantity == 6
        decision = shelf.act(LinkCode("402", COLA))
        assert decision.key == "code_linked_only"
        assert isinstance(decision.facts[0], CodeLinked)


class TestLabels:
    def test_lots_and_serials_are_noted_and_never_asked_for(self) -> None:
        shelf = Shelf(product=MILK)
        shelf.act(item(MILK), item(MILK, lot="L1"), item(MILK, lot="L1", expiry=LATER))
        assert shelf.there() == [("", "1"), ("L1", "1"), ("L1", "1")]
        assert shelf.finish().delta == 3

    def test_a_serial_counts_once(self) -> None:
        shelf = Shelf(product=METER)
        shelf.act(item(METER, serial="S1"), item(METER))
        assert shelf.refused(item(METER, serial="S1")) == "serial_repeated"
        shelf.act(SetMultiplier(Decimal(2)))
        assert shelf.refused(item(METER, serial="S2")) == "serial_one_by_one"

    def test_of_a_line_the_unread_pieces_go_first(self) -> None:
        shelf = Shelf(product=METER)
        shelf.act(item(METER, serial="S1"), item(METER), item(METER, serial="S2"))
        line = shelf.document.lines[0].id
        shelf.act(AddQuantity(line, Decimal(-1)))
        assert shelf.document.serials == {"S1", "S2"}
        shelf.act(AddQuantity(line, Decimal(-1)))
        assert shelf.document.serials == {"S1"}

    def test_a_label_after_the_item_completes_it_and_one_before_waits(self) -> None:
        shelf = Shelf(product=MILK)
        shelf.act(item(MILK), attributes(lot="L1"))
        assert shelf.there() == [("L1", "1")]
        shelf.now += 30_000
        shelf.act(attributes(lot="L2"), item(MILK))
        assert shelf.there() == [("L1", "1"), ("L2", "1")]

    def test_a_weight_is_asked_for(self) -> None:
        shelf = Shelf(product=CHEESE)
        assert shelf.asks(item(CHEESE)) == "weight_missing"
        assert shelf.held(shelf_answer(shelf, "enter_weight")) == "enter_weight"
        shelf.act(EnterWeight(shelf.document.questions[0].id, Decimal("1.2")))
        assert (shelf.document.quantity, shelf.document.lines[0].pieces) == (Decimal("1.2"), 1)
        assert shelf.asks(item(CHEESE)) == "weight_missing"
        shelf.act(attributes(net_weight_kg=Decimal("0.8")))
        assert shelf.document.quantity == 2
        line = shelf.document.lines[0].id
        assert shelf.refused(AddQuantity(line, Decimal(1))) == "weigh_pieces"


def shelf_answer(shelf: Shelf, choice: str) -> Answer:
    """The action of an answer to the first question."""
    return Answer(shelf.document.questions[0].id, choice)


class TestQuantities:
    def test_a_keypad_needs_no_scan_and_replaces_what_it_said_before(self) -> None:
        shelf = Shelf()
        shelf.act(Enter(Decimal(5)), Enter(Decimal(3)))
        assert shelf.document.quantity == 3
        assert shelf.held(Enter(Decimal(3))) == "quantity_unchanged"
        shelf.act(Enter(Decimal(0)))
        assert shelf.document.lines == ()
        assert shelf.held(Enter(Decimal(0))) == "quantity_unchanged"
        assert Shelf(product=None).refused(Enter(Decimal(1))) == "scan_item_first"

    def test_codes_say_the_same_as_the_keypad(self) -> None:
        shelf = Shelf()
        shelf.act(command("SET", "4"))
        assert shelf.document.quantity == 4
        shelf.act(command("QTY", "3"), item(TEA))
        assert shelf.document.quantity == 7
        assert shelf.refused(command("SET", "x")) == "not_a_number"
        assert shelf.refused(command("QTY", "0")) == "not_a_number"

    def test_a_line_can_be_set_changed_and_removed(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA))
        line = shelf.document.lines[0].id
        shelf.act(ChooseLine(line), SetQuantity(line, Decimal(4)), AddQuantity(line, Decimal(-1)))
        assert shelf.document.quantity == 3
        assert shelf.refused(AddQuantity(line, Decimal(-4))) == "below_zero"
        assert shelf.refused(SetQuantity(line, Decimal(-1))) == "below_zero"
        shelf.act(Remove(line))
        assert shelf.document.lines == ()
        assert shelf.refused(Remove(line)) == "no_such_line"

    def test_only_whole_steps_can_be_booked(self) -> None:
        shelf = Shelf()
        assert shelf.refused(Enter(Decimal("1.5"))) == "not_a_multiple"
        shelf.act(item(TEA), item(TEA))
        line = shelf.document.lines[0].id
        assert shelf.refused(SetQuantity(line, Decimal("1.5"))) == "not_a_multiple"
        assert shelf.refused(Enter(Decimal(200_000))) == "quantity_too_big"

    def test_very_much_at_once_asks(self) -> None:
        shelf = Shelf()
        assert shelf.asks(Enter(Decimal(1000))) == "many"
        assert shelf.refused(Finish()) == "open_questions"
        shelf.answer("take")
        assert shelf.document.quantity == 1000

    def test_the_same_code_again_waits_in_its_question_and_then_answers_it(self) -> None:
        shelf = Shelf(product=CUPS)
        shelf.act(command("QTY", "2"))
        assert shelf.asks(item(CUPS, pack=1000)) == "many"
        shelf.act(item(CUPS, pack=1000))
        assert shelf.document.questions[0].times == 2
        shelf.paint()
        shelf.act(item(CUPS, pack=1000))
        assert shelf.document.quantity == 3000

    def test_a_question_that_nobody_could_read_is_not_answered_by_a_scan(self) -> None:
        shelf = Shelf()
        shelf.act(Enter(Decimal(1000)))
        assert shelf.refused(command("OK")) == "question_not_read"
        shelf.paint()
        shelf.act(command("CANCEL"))
        assert (shelf.document.questions, shelf.document.lines) == ((), ())

    def test_what_waits_is_dropped_by_time_or_command(self) -> None:
        shelf = Shelf()
        shelf.act(command("QTY", "3"), DropContext("time"), item(TEA))
        assert shelf.document.quantity == 1
        assert shelf.held(command("CANCEL")) == "nothing_to_cancel"
        assert shelf.held(command("OK")) == "nothing_to_confirm"


class TestHeading:
    def test_a_reason_is_needed_and_other_needs_words(self) -> None:
        shelf = Shelf(Heading())
        shelf.act(item(TEA))
        assert shelf.refused(Finish(confirmed=True)) == "reason_first"
        shelf.act(command("REASON", "7"))
        assert shelf.document.heading.reason is Reason.OTHER
        assert shelf.refused(Finish(confirmed=True)) == "note_first"
        shelf.act(ChangeHeading(why(reason=Reason.OTHER, note="gift")))
        assert shelf.held(Finish()) == "finish_summary"
        assert shelf.refused(command("REASON", "8")) == "no_such_reason"
        assert shelf.refused(command("REASON", "x")) == "no_such_reason"
        assert shelf.refused(ChangeHeading(why(note="x" * 501))) == "note_too_long"
        assert isinstance(opening(why(note="x" * 501)), Refused)

    def test_the_condition_is_that_of_the_figure(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA), command("COND", "DAMAGED"))
        assert shelf.finish().condition is Condition.DAMAGED
        other = Shelf()
        other.act(SetCondition(Condition.USED_GOOD))
        assert other.held(SetCondition(Condition.USED_GOOD)) == "heading_unchanged"
        assert other.refused(command("COND", "SOGGY")) == "no_such_condition"


class TestPosting:
    @pytest.mark.parametrize(
        ("direction", "delta"), [(Direction.ADD, Decimal(2)), (Direction.REMOVE, Decimal(-2))]
    )
    def test_a_difference_is_said_once(self, direction: Direction, delta: Decimal) -> None:
        shelf = Shelf(why(direction))
        assert shelf.refused(Finish()) == "nothing_scanned"
        shelf.act(item(TEA), item(TEA))
        posting = shelf.finish(SEEN)
        assert (posting.product, posting.place, posting.delta) == (TEA, A1, delta)
        assert (posting.quantity, posting.seen) == (None, Decimal(7))
        assert shelf.last.details["after"] == str(7 + delta)
        assert shelf.document.state is AdjustState.FINISHED
        for late in (item(TEA), Undo(), Finish(confirmed=True), Abandon()):
            assert shelf.refused(late) == "posted_for_good"

    def test_nobody_need_know_the_figure_to_change_it(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA))
        assert shelf.finish().seen is None
        assert shelf.last.details["after"] is None

    def test_a_figure_is_overwritten_by_a_lead_who_saw_it(self) -> None:
        shelf = Shelf(why(Direction.SET))
        shelf.act(Enter(Decimal(5)))
        assert shelf.refused(Finish(confirmed=True)) == "figure_first"
        assert shelf.refused(Finish(confirmed=True, before=SEEN)) == "needs_lead"
        same = Before(Decimal(5), 1)
        assert shelf.refused(Finish(confirmed=True, before=same, lead="li")) == "set_unchanged"
        posting = shelf.finish(SEEN, "li")
        assert (posting.delta, posting.quantity, posting.seen) == (None, Decimal(5), Decimal(7))
        assert posting.lead == "li"
        assert shelf.document.posts[0].lead == "li"

    def test_a_figure_can_be_set_to_nothing(self) -> None:
        posting = Shelf(why(Direction.SET)).finish(SEEN, "li")
        assert (posting.delta, posting.quantity) == (None, Decimal(0))

    def test_a_post_that_never_was_has_no_posting(self) -> None:
        with pytest.raises(ValueError, match="no post"):
            posting_of(Shelf().document, "x")

    def test_what_was_decided_about_its_entry_is_told(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA))
        post = shelf.finish().id
        shelf.act(DecideEntry(post, "e1", Choice.DISCARD, "by hand"))
        assert shelf.refused(DecideEntry("x", "e1", Choice.DISCARD, "")) == "no_such_post"

    def test_giving_up_says_nothing_and_can_be_taken_back(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA), Abandon())
        assert shelf.document.abandoned
        assert shelf.refused(item(TEA)) == "abandoned_already"
        shelf.act(command("UNDO"))
        assert shelf.document.state is AdjustState.OPEN
        assert shelf.held(command("BACK")) == "screen_command"
        assert shelf.refused(command("HOLD")) == "command_not_here"


class TestUndo:
    def test_a_person_takes_back_their_own(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA))
        shelf.person = "ben"
        shelf.act(item(TEA))
        shelf.act(Undo())
        assert shelf.refused(Undo()) == "nothing_to_undo"
        assert shelf.document.quantity == 1

    def test_what_others_built_on_stays(self) -> None:
        shelf = Shelf()
        shelf.act(item(TEA), item(TEA))
        shelf.person = "ben"
        shelf.act(AddQuantity(shelf.document.lines[0].id, Decimal(-1)))
        shelf.act(AddQuantity(shelf.document.lines[0].id, Decimal(1)))
        shelf.act(AddQuantity(shelf.document.lines[0].id, Decimal(-1)))
        shelf.person = "desk"
        shelf.act(Undo())
        assert shelf.refused(Undo()) == "others_built_on_it"
