"""What the server says meanwhile, what goes back to the shelves, and what a post says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.decision import Held, Refused
from app.domain.dispatch.actions import (
    AcceptCancellation,
    Action,
    ChoosePackage,
    Collected,
    Correct,
    DecideEntry,
    Enter,
    ExplainDifference,
    Finish,
    Hold,
    Note,
    Post,
    PutBackWithoutCode,
    RejectOrder,
    Release,
    RequestCancellation,
    Reread,
    ReturnGoods,
    SetQuantity,
    Short,
    Undo,
)
from app.domain.dispatch.decide import opening
from app.domain.dispatch.document import OWN_HOLD, DispatchState
from app.domain.dispatch.evolve import evolve
from app.domain.dispatch.holding import hold_mark
from app.domain.dispatch.machine import CHAINS, Stage, later, model_of, status_at, steps
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.posting import posting_of
from app.domain.dispatch.summary import summary
from app.domain.goods_out import (
    HIDDEN_HOLD,
    CancellationAsked,
    GoodsOut,
    GoodsOutStatus,
    GoodsOutType,
    ProcessingModel,
)
from app.domain.goods_out import Hold as ServerHold
from app.domain.values import ZERO
from app.domain.working import Choice
from tests.domain.codes import command, item, place
from tests.domain.dispatching import (
    A1,
    A2,
    B1,
    BY_TERMINAL,
    CUPS,
    METER,
    NEW,
    OLD,
    PICKUP,
    RULES,
    TEA,
    UNKNOWN_MODEL,
    Desk,
    line,
    now,
    order,
)

S = GoodsOutStatus
ASKED = CancellationAsked("r1", "customer called")


def goods(**more: object) -> GoodsOut:
    """Tea at A-1, cups at A-2."""
    return order(line("a", TEA, 3), line("b", CUPS, 2, place=A2), **more)  # type: ignore[arg-type]


def picked_desk(**more: object) -> Desk:
    """Everything picked, the tea packed."""
    desk = Desk(goods(**more))
    desk.act(place(A1), item(TEA, pack=3), place(A2), item(CUPS, pack=2))
    desk.act(command("NEWPACK"), item(TEA, pack=3))
    return desk


# --- meanwhile -------------------------------------------------------------------------------


def test_canceled_meanwhile_goes_back_before_the_case_is_closed() -> None:
    desk = picked_desk()
    assert desk.asks(Reread(now(goods(), status=S.CANCELED))) == "canceled_meanwhile"
    assert desk.refused(Finish(False)) == "open_questions"
    desk.answer("put_back")
    assert desk.document.mode is Mode.PUT_BACK
    assert desk.refused(Finish(False)) == "put_back_first"
    desk.enter(Mode.PICK)
    assert desk.refused(item(TEA)) == "order_canceled"
    assert desk.refused(SetQuantity("a", Decimal(0))) == "put_back_instead"
    desk.act(command("REJECT"), place(A2), item(CUPS, pack=2))
    assert desk.refused(item(TEA)) == "not_so_many_to_put_back"  # it lies in the package
    desk.act(_chosen(desk), place(B1), item(TEA, pack=3))
    assert desk.refused(Finish(False)) == "void_label_first"
    desk.act(command("OK"))
    assert desk.document.packages[0].void
    posting = desk.finish()
    assert desk.stock(posting) == {("tea", "a1"): "-3", ("tea", "b1"): "3"}
    assert desk.document.state is DispatchState.FINISHED


def _chosen(desk: Desk) -> ChoosePackage:
    return ChoosePackage(desk.document.packages[0].id)


def test_put_back_takes_only_what_is_to_go_back() -> None:
    desk = picked_desk()
    assert desk.refused(command("REJECT")) == "nothing_to_put_back"
    desk.act(ReturnGoods("g1", "wrong goods"), command("REJECT"))
    assert desk.refused(item(METER, serial="1")) == "substitute"
    assert desk.refused(item(CUPS, pack=3)) == "not_so_many_to_put_back"
    desk.act(_chosen(desk))
    assert desk.refused(item(CUPS)) == "not_in_this_package"
    desk.act(item(TEA, pack=3))
    assert desk.refused(item(TEA)) == "not_to_put_back"


def test_goods_without_a_code_are_put_back_by_hand() -> None:
    desk = picked_desk()
    one = PutBackWithoutCode("b", Decimal(1))
    assert desk.refused(one) == "command_not_here"
    desk.act(ReturnGoods("g1", "wrong goods"), Enter(Mode.PUT_BACK))
    assert desk.refused(PutBackWithoutCode("?", Decimal(1))) == "no_such_line"
    desk.act(place(B1), one)
    assert desk.line("b").there == 1
    assert desk.line("a").there == 3
    assert desk.refused(PutBackWithoutCode("b", Decimal(2))) == "not_so_many_to_put_back"
    assert desk.refused(PutBackWithoutCode("b", Decimal(0))) == "not_a_multiple"
    assert desk.refused(PutBackWithoutCode("a", Decimal(1))) == "not_so_many_to_put_back"
    desk.act(_chosen(desk), PutBackWithoutCode("a", Decimal(3)), Undo())
    assert desk.line("a").there == 3


def test_canceled_with_nothing_in_hand_is_only_noted() -> None:
    desk = Desk(goods())
    desk.asks(Reread(now(goods(), status=S.CANCELED)))
    assert desk.answer(1).key == "noted_meanwhile"
    assert desk.next() is None
    desk.finish()


def test_fulfilled_by_another_hand_asks_and_goes_back() -> None:
    desk = picked_desk()
    assert desk.asks(Reread(now(goods(), status=S.FULFILLED))) == "ended_meanwhile"
    desk.answer("put_back")
    assert len(summary(desk.document, RULES).put_back) == 2


def test_our_own_end_is_no_news() -> None:
    desk = Desk(goods(kind=PICKUP))
    desk.act(place(A1), item(TEA, pack=3), Short("b", "not_there"), Collected("g1"), Post())
    desk.act(Reread(now(goods(kind=PICKUP), status=S.FULFILLED)))
    assert desk.document.questions == ()
    assert desk.held(Post()) == "nothing_to_post"


def test_our_own_hold_is_no_news_however_late_it_is_read() -> None:
    """It was set and released here; a reading from between the two still shows it."""
    desk = Desk(goods())
    desk.act(Hold("g1", "other"))
    desk.post()
    mark = hold_mark(desk.document.id, "g1")
    ours = now(goods(), holds=(ServerHold("h1", "other", mark=mark),))
    assert desk.held(Reread(ours)) == "order_unchanged"
    desk.act(Release("g1"))
    desk.post()
    assert desk.held(Reread(ours)) == "order_unchanged"
    assert not desk.document.questions
    desk.act(place(A1), item(TEA))
    both = now(goods(), holds=(*ours.head.holds, ServerHold("h2", "credit check")))
    assert desk.asks(Reread(both)) == "held_meanwhile"
    assert desk.document.orders[0].active_holds == ("h2",)


def test_who_holds_an_order_hears_of_another_hold_before_ending_both() -> None:
    """A release ends every hold, so none may be ended unseen; one that is hidden may be ours."""
    desk = picked_desk()
    desk.act(Hold("g1", "other", "mine"))
    hidden = now(goods(), holds=(ServerHold(HIDDEN_HOLD),))
    desk.act(Reread(hidden))
    assert not desk.document.questions
    both = now(goods(), holds=(ServerHold("h1", "credit check"),))
    assert desk.asks(Reread(both)) == "held_meanwhile"
    assert dict(desk.document.questions[0].details)["note"] == "credit check"


def test_held_meanwhile_waits_goes_on_or_goes_back() -> None:
    held = now(goods(), holds=(ServerHold("h1", "credit check"),))
    desk = picked_desk()
    assert desk.asks(Reread(held)) == "held_meanwhile"
    desk.answer("noted")
    desk.enter(Mode.PACK)
    assert desk.refused(command("REST")) == "open_package_first"
    assert desk.refused(command("NEWPACK")) == "order_on_hold"
    desk.act(Release("g1"))
    assert desk.post().orders[0].said.release == ("h1",)
    other = picked_desk()
    other.asks(Reread(held))
    other.answer("put_back")
    assert other.document.orders[0].returning == "on_hold"
    third = picked_desk()
    third.asks(Reread(held))
    third.answer("release")
    assert not third.document.orders[0].on_hold


def test_other_news_asks_beside_an_open_question_and_the_same_news_does_not() -> None:
    desk = picked_desk()
    first, second = ServerHold("h1", "credit check"), ServerHold("h2", "address")
    desk.asks(Reread(now(goods(), holds=(first,))))
    assert desk.act(Reread(now(goods(), holds=(first, second)))).key == "order_reread"
    assert desk.asks(Reread(now(goods(), status=S.CANCELED))) == "canceled_meanwhile"
    assert [q.reason for q in desk.document.questions] == ["held_meanwhile", "canceled_meanwhile"]


def test_a_cancellation_request_is_accepted_or_waits() -> None:
    desk = picked_desk()
    assert desk.asks(Reread(now(goods(), cancellation=ASKED))) == "cancellation_asked"
    desk.answer("noted")
    desk.act(AcceptCancellation("g1"))
    assert desk.document.orders[0].canceled
    said = desk.post().orders[0].said
    assert (said.accept_cancellation, said.statuses) == ("r1", ())
    assert desk.refused(AcceptCancellation("g1")) == "order_ended"


def test_a_request_that_was_turned_down_lets_the_order_go_on() -> None:
    desk = Desk(goods())
    desk.act(RequestCancellation("g1", "all broken"), Post())
    desk.act(Reread(now(goods(), cancellation=CancellationAsked("r9", "dh", by_staff=True))))
    assert (desk.document.questions, desk.next()) == ((), None)
    desk.act(Reread(goods()), place(A1), item(TEA))
    assert desk.picked() == {"a": "1"}
    desk.act(RequestCancellation("g1", "again"))
    assert desk.post().orders[0].said.request_cancellation == "again"


def test_staff_can_ask_for_a_cancellation() -> None:
    desk = Desk(goods())
    assert desk.refused(AcceptCancellation("g1")) == "no_cancellation"
    assert desk.refused(RequestCancellation("g1", " ")) == "reason_empty"
    desk.act(RequestCancellation("g1", "all broken"), place(A1))
    assert desk.refused(item(TEA)) == "cancellation_waits"
    assert desk.refused(RequestCancellation("g1", "x")) == "cancellation_waits"
    assert desk.post().orders[0].said.request_cancellation == "all broken"


def test_picked_by_another_hand_is_a_plain_choice() -> None:
    theirs = order(line("a", TEA, 3, picked_elsewhere=Decimal(2)), line("b", CUPS, 2, place=A2))
    desk = picked_desk()
    assert desk.asks(Reread(theirs)) == "too_much_now"
    assert dict(desk.document.questions[0].details)["quantity"] == "2"
    desk.answer("keep")
    assert desk.line("a").over == 2
    desk.act(command("REST"), command("OK"))
    other = picked_desk()
    other.asks(Reread(theirs))
    other.answer("put_back")
    assert [(one.id, q) for one, q in summary(other.document, RULES).put_back] == [
        ("a", Decimal(2))
    ]


def test_less_ordered_meanwhile_goes_back() -> None:
    less = order(line("a", TEA, 3, canceled=Decimal(1)), line("b", CUPS, 2, place=A2))
    desk = picked_desk()
    told = desk.act(Reread(less))
    assert (told.key, told.notices) == ("too_much_now", ())
    desk.answer("put_back")
    assert desk.act(Reread(now(less, note="hurry"))).key == "order_reread"  # it is asked once
    desk.act(place(A1))
    assert desk.refused(item(TEA)) == "not_so_many_to_put_back"
    desk.act(_chosen(desk))
    assert desk.refused(item(TEA, pack=2)) == "not_so_many_to_put_back"
    assert desk.refused(Collected("g1")) == "put_back_first"
    desk.act(item(TEA))
    assert desk.line("a").there == 2
    assert desk.refused(item(TEA)) == "not_to_put_back"


def test_more_ordered_meanwhile_is_told_and_walked_again() -> None:
    desk = Desk(goods())
    desk.act(place(A1), item(TEA, pack=3))
    told = desk.act(Reread(order(line("a", TEA, 5), line("c", METER, 1))))
    assert [notice.key for notice in told.notices] == ["order_changed"]
    assert desk.line("a").rest == 2
    assert desk.line("b").rest == 0
    assert set(desk.walk()) == {"a", "b", "c"}


def test_nothing_new_is_not_written() -> None:
    desk = Desk(goods())
    assert desk.held(Reread(goods())) == "order_unchanged"
    assert desk.held(Reread(replace(goods(), read_at=99))) == "order_unchanged"
    assert desk.refused(Reread(goods(key="g9"))) == "other_order"


def test_canceled_after_the_case_was_closed_opens_it_again() -> None:
    desk = Desk(goods())
    desk.act(place(A1), item(TEA, pack=3), Short("b", "not_there"), Finish(False))
    assert desk.refused(command("SHORT")) == "finished_correct_first"
    desk.asks(Reread(now(goods(), status=S.CANCELED)))
    assert desk.document.state is DispatchState.OPEN
    desk.answer("put_back")
    desk.act(place(A1), item(TEA, pack=3))
    assert desk.stock(desk.finish()) == {}


# --- holds, rejections -----------------------------------------------------------------------


def test_a_hold_is_said_once_and_its_end_too() -> None:
    desk = Desk(goods())
    desk.act(Hold("g1", "check_needed", "seal broken"))
    said = desk.post().orders[0].said
    assert (said.hold, said.hold_note, said.statuses) == ("check_needed", "seal broken", ())
    assert desk.held(Post()) == "nothing_to_post"
    desk.act(Release("g1"))
    assert desk.post().orders[0].said.release == (OWN_HOLD,)
    desk.act(Hold("g1", "other"))
    assert desk.post().orders[0].said.hold == "other"
    desk.act(Release("g1"))
    assert desk.post().orders[0].said.release == (OWN_HOLD,)


def test_a_hold_that_was_never_said_needs_no_end() -> None:
    desk = Desk(goods())
    desk.act(Hold("g1", "other"), Release("g1"))
    assert desk.held(Post()) == "nothing_to_post"
    assert desk.refused(Release("g1")) == "not_on_hold"
    assert desk.refused(Hold("g1", "weather")) == "no_such_reason"


def test_only_unconfirmed_orders_are_rejected() -> None:
    desk = Desk(goods(status=S.UNCONFIRMED))
    desk.act(RejectOrder("g1", "closed for holidays"))
    posting = desk.finish()
    assert (posting.orders[0].said.reject, posting.orders[0].said.statuses) == (
        "closed for holidays",
        (),
    )
    assert Desk(goods()).refused(RejectOrder("g1", "x")) == "not_unconfirmed"


# --- opening ---------------------------------------------------------------------------------


def test_what_cannot_be_opened() -> None:
    def key(*orders: GoodsOut) -> str:
        decision = opening(orders, RULES)
        assert isinstance(decision, Refused)
        return decision.key

    assert key() == "choose_order"
    assert key(goods(), goods()) == "choose_order"
    assert key(*(goods(key=f"g{n}") for n in range(9))) == "too_many_orders"
    assert key(now(goods(), barred="too_many_items")) == "order_barred"
    assert key(goods(status=S.CANCELED)) == "order_ended"


def test_what_others_picked_for_a_canceled_order_can_be_put_back() -> None:
    theirs = line("a", TEA, 3, picked_elsewhere=Decimal(3))
    for rules, stock in ((RULES, {("tea", "a1"): "-3", ("tea", "b1"): "3"}),
                         (BY_TERMINAL, {("tea", "b1"): "3"})):  # fmt: skip
        desk = Desk(order(theirs, status=S.CANCELED), rules=rules, mode=Mode.PUT_BACK)
        desk.act(place(B1), item(TEA, pack=3))
        assert desk.refused(item(TEA)) == "not_to_put_back"
        assert desk.stock(desk.finish()) == stock
        desk.act(Reread(order(replace(theirs, note="x"), status=S.CANCELED)))
        assert desk.line("a").there == 0


# --- posting ---------------------------------------------------------------------------------


def test_the_terminal_takes_out_of_stock_what_it_picked_place_by_place() -> None:
    desk = Desk(goods(), rules=BY_TERMINAL)
    desk.act(place(A1), item(TEA, pack=2))
    assert desk.stock(desk.post()) == {("tea", "a1"): "-2"}
    assert desk.held(Post()) == "nothing_to_post"
    desk.act(item(TEA), place(A2), item(CUPS, pack=2))
    assert desk.stock(desk.post()) == {("tea", "a1"): "-1", ("cups", "a2"): "-2"}
    desk.act(ReturnGoods("g1", "no"), command("REJECT"), place(B1), item(TEA, pack=3))
    assert desk.stock(desk.post()) == {("tea", "b1"): "3"}


def test_the_platform_takes_out_and_the_terminal_says_nothing_of_stock() -> None:
    desk = Desk(goods())
    desk.act(place(A1), item(TEA, pack=2))
    posting = desk.post()
    assert posting.stock == ()
    assert [(t.line, t.picked, t.packed, t.short) for t in posting.lines] == [
        ("a", Decimal(2), ZERO, ZERO)
    ]


@pytest.mark.parametrize(
    ("model", "steps_said"),
    [
        (
            OLD,
            [
                (S.IN_PICKING,),
                (S.PICKED,),
                (S.IN_PACKING,),
                (S.PACKED, S.READY_FOR_PICKUP),
                (S.PICKED_UP, S.FULFILLED),
            ],
        ),
        (NEW, [(S.IN_PROCESS,), (), (), (), (S.FULFILLED,)]),
        (UNKNOWN_MODEL, [(), (), (), (), ()]),
    ],
)
def test_statuses_follow_the_work_in_either_machine(
    model: ProcessingModel, steps_said: list[tuple[GoodsOutStatus, ...]]
) -> None:
    desk = Desk(goods(model=model))
    works: list[tuple[Action, ...]] = [
        (place(A1), item(TEA, pack=3)),
        (Short("b", "not_there"),),
        (command("NEWPACK"), item(TEA, pack=2)),
        (item(TEA), command("OK")),
        (Collected("g1"),),
    ]
    stages = []
    for acts, wanted in zip(works, steps_said, strict=True):
        desk.act(*acts)
        wish = desk.post().orders[0]
        assert wish.said.statuses == wanted
        stages.append(Stage(wish.said.stage))
    assert stages == [Stage.PICKING, Stage.PICKED, Stage.PACKING, Stage.READY, Stage.FULFILLED]
    assert posting_of(desk.document, desk.document.posts[-1].id).orders[0].said.collected


def test_a_post_knows_what_earlier_ones_said_and_orders_of_which_it_says_lines_alone() -> None:
    desk = Desk(goods(model=OLD))
    desk.act(place(A1), item(TEA))
    first = desk.post()
    assert (first.orders[0].earlier, first.besides) == ((), ())
    desk.act(item(TEA))
    second = desk.post()
    assert second.orders == ()
    [wish] = second.besides
    assert (wish.said.statuses, wish.said.stage) == ((), Stage.PICKING)
    assert [said.statuses for said in wish.earlier] == [(S.IN_PICKING,)]
    assert second.lines[0].unit == "COUNT_PIECES"
    desk.act(Hold("g1", "other"))
    held = desk.post()
    assert held.orders[0].stopped
    desk.act(DecideEntry(first.id, "e", Choice.DISCARD, "", goods_out="g1"), Release("g1"))
    # What was discarded was never said: nothing is taken for ours any more.
    assert desk.post().orders[0].earlier == ()


def test_the_end_of_the_work_is_said_of_all_orders_that_were_worked_on() -> None:
    orders = [order(line(f"{key}-a", TEA, 1), key=key) for key in ("g1", "g2")]
    desk = Desk(*orders)
    desk.act(place(A1), item(TEA), item(TEA), Post())
    finished = desk.finish()
    assert finished.orders == ()
    assert [wish.head.id for wish in finished.besides] == ["g1", "g2"]


def test_stages_have_a_status_in_either_machine() -> None:
    assert [status_at(OLD, stage) for stage in Stage] == list(CHAINS[OLD])
    assert status_at(NEW, Stage.PACKED) is S.IN_PROCESS
    assert status_at(UNKNOWN_MODEL, Stage.PACKED) is S.PACKED


def test_all_at_once_says_every_step_in_order() -> None:
    desk = Desk(goods(status=S.UNCONFIRMED, model=OLD, kind=PICKUP))
    desk.confirm()
    desk.act(place(A1), item(TEA, pack=3), Short("b", "not_there"), Collected("g1"))
    assert desk.finish().orders[0].said.statuses == CHAINS[OLD][1:]


def test_a_carrier_may_be_no_end() -> None:
    desk = Desk(goods(model=OLD), rules=replace(RULES, carrier_is_end=False))
    desk.act(place(A1), item(TEA, pack=3), Short("b", "not_there"))
    desk.act(command("NEWPACK"), command("REST"), command("OK"), Collected("g1"))
    assert desk.finish().orders[0].said.statuses[-1] is S.PICKED_UP


def test_machines() -> None:
    assert model_of(goods(model=UNKNOWN_MODEL, status=S.IN_PROCESS).head) is NEW
    assert model_of(goods(model=UNKNOWN_MODEL, status=S.PICKED).head) is OLD
    assert steps(OLD, S.CANCELED, Stage.PICKED) == ()
    assert steps(OLD, S.PACKED, Stage.PICKED) == ()
    assert later(OLD, S.PACKED, S.PICKED) is S.PACKED
    assert later(OLD, S.CONFIRMED, S.PICKED) is S.PICKED
    assert later(NEW, S.CANCELED, S.IN_PROCESS) is S.CANCELED


def test_a_post_knows_packages_cells_and_a_digest() -> None:
    desk = picked_desk()
    desk.act(Note("fragile"), Note("dented", "a"), ExplainDifference("b", "unpacked_along"))
    posting = desk.post()
    key = desk.document.packages[0].id
    assert [(p.package.number, p.content) for p in posting.packages] == [(1, (("a", Decimal(3)),))]
    assert [(t.line, t.packed) for t in posting.lines] == [("a", Decimal(3)), ("b", ZERO)]
    assert posting.lines[0].cells[0][0].package == key
    assert posting.digest.startswith("3-")
    with pytest.raises(ValueError, match="no post"):
        posting_of(desk.document, "?")


def test_undo_stops_at_the_posting_and_correct_opens_it() -> None:
    desk = Desk(goods())
    assert desk.refused(Correct("x")) == "nothing_posted"
    desk.act(place(A1), item(TEA, pack=2), Post())
    assert desk.refused(Undo()) == "undo_stops_at_posting"
    assert desk.refused(SetQuantity("a", Decimal(1))) == "correct_first"
    assert desk.held(command("CORRECT")) == "ask_correct_reason"
    desk.act(Correct("miscounted"), SetQuantity("a", Decimal(1)))
    assert desk.held(Correct("again")) == "already_correcting"
    posting = desk.post()
    assert (posting.reason, posting.lines[0].picked) == ("miscounted", Decimal(1))


def test_stock_of_one_order_is_unsaid_for_that_order_alone() -> None:
    """Two orders of a walk took from one shelf: what the other one said stays said."""
    orders = [order(line(f"{key}-a", TEA, 2), key=key) for key in ("g1", "g2")]
    desk = Desk(*orders, rules=BY_TERMINAL)
    desk.act(place(A1), item(TEA, pack=4))
    first = desk.post()
    condition = first.stock[0].condition
    desk.act(DecideEntry(first.id, "e", Choice.DISCARD, "", "tea", "a1", condition, goods_out="g1"))
    again = desk.post()
    assert [(move.goods_out, move.delta) for move in again.stock] == [("g1", Decimal(-2))]


def test_what_was_discarded_was_never_said() -> None:
    desk = Desk(goods(), rules=BY_TERMINAL)
    desk.act(place(A1), item(TEA, pack=2))
    first = desk.post()
    assert desk.refused(DecideEntry("?", "e", Choice.DISCARD, "")) == "no_such_post"
    desk.act(
        DecideEntry(first.id, "e", Choice.DISCARD, "typo", "tea", "a1", first.stock[0].condition)
    )
    again = desk.post()
    assert (desk.stock(again), again.orders) == ({("tea", "a1"): "-2"}, ())
    desk.act(DecideEntry(again.id, "e", Choice.DISCARD, "", line="a"))
    assert [t.picked for t in desk.post().lines] == [2]
    desk.act(DecideEntry(first.id, "e", Choice.DISCARD, "", goods_out="g1"))
    assert desk.post().orders[0].said.statuses == (S.IN_PROCESS,)
    before = desk.document
    desk.act(DecideEntry(first.id, "e", Choice.RETRY, ""))
    assert desk.document == before


def test_what_is_left_is_left_on_purpose() -> None:
    desk = Desk(goods())
    desk.act(place(A1), item(TEA))
    told = desk.do(command("FINISH"))
    assert isinstance(told, Held)
    assert told.details["left"] == 2
    assert desk.refused(Finish(False)) == "lines_left"
    assert desk.finish(leave=True).finished
    with pytest.raises(ValueError, match="cannot stand here"):
        evolve(desk.document, desk.events[0])


def test_the_summary_shows_what_differs() -> None:
    desk = Desk(order(line("a", TEA, 3), line("b", CUPS, 2), line("s", METER, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA, pack=4))
    desk.answer("take")
    desk.act(Short("b", "too_few"))
    shown = summary(desk.document, RULES)
    one = shown.orders[0]
    assert ([li.id for li in one.over], [li.id for li in one.short]) == (["a"], ["b"])
    assert [li.id for li in shown.left] == ["s"]
    assert not shown.locked
    assert (one.stage, one.picked, one.lines) == (Stage.PICKING, 2, 3)
    assert GoodsOutType.SHIPMENT in RULES.packed_types
