"""What the platform books is what was ordered, where it planned it: what differs is known."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.actions import (
    Collected,
    Correct,
    Finish,
    GoodsElsewhere,
    Hold,
    SetCondition,
    SetQuantity,
    Short,
    Undo,
)
from app.domain.dispatch.booking import book_gaps
from app.domain.dispatch.mode import Mode
from app.domain.values import Condition
from tests.domain.codes import item, place
from tests.domain.dispatching import A1, B1, BY_TERMINAL, CUPS, PICKUP, TEA, Desk, line, order


def gaps(desk: Desk) -> dict[tuple[str, str], str]:
    found = book_gaps(desk.document)
    return {(gap.product.id, gap.place): str(gap.quantity) for gap in found}


def short_and_elsewhere(desk: Desk) -> None:
    """Three of five at the place, one elsewhere, one given up."""
    desk.act(place(A1), item(TEA, pack=3), GoodsElsewhere("t", B1), place(B1), item(TEA))
    desk.act(Short("t", "too_few"))


def test_short_goods_and_those_from_elsewhere_are_booked_wrongly() -> None:
    desk = Desk(order(line("t", TEA, 5), line("c", CUPS, 2), kind=PICKUP))
    short_and_elsewhere(desk)
    wrong = {("tea", "a1"): "2", ("tea", "b1"): "-1"}
    assert gaps(desk) == wrong, "the line of cups is still to be picked: nothing is known of it"
    desk.act(place(A1), item(CUPS, pack=2))
    assert gaps(desk) == wrong
    desk.enter(Mode.HAND_OVER)
    desk.act(Collected("g1"), Finish(leave=False))
    assert gaps(desk) == wrong, "a finished document keeps it"
    assert [gap.line for gap in book_gaps(desk.document)] == ["t", "t"]


def test_a_correction_changes_it() -> None:
    desk = Desk(order(line("t", TEA, 5), kind=PICKUP))
    short_and_elsewhere(desk)
    desk.finish()
    desk.act(Correct("miscounted"), SetQuantity("t", Decimal(5)))
    assert gaps(desk) == {("tea", "a1"): "2", ("tea", "b1"): "-2"}


def test_what_others_pick_or_what_goes_back_is_not_told() -> None:
    desk = Desk(order(line("t", TEA, 5, picked_elsewhere=2), kind=PICKUP))
    desk.act(place(A1), item(TEA, pack=3))
    assert gaps(desk) == {}
    desk.act(Undo(), GoodsElsewhere("t", B1), place(B1), item(TEA, pack=3))
    assert gaps(desk) == {("tea", "a1"): "3", ("tea", "b1"): "-3"}
    desk.act(Hold("g1", "check_needed"))
    assert gaps(desk) == {}, "what is on hold is not taken out"


def test_a_line_whose_place_nobody_named_says_nothing() -> None:
    desk = Desk(order(line("t", TEA, 2, place=None), kind=PICKUP))
    desk.act(place(B1), item(TEA), Short("t", "not_there"))
    assert gaps(desk) == {}


def test_another_condition_is_another_book() -> None:
    desk = Desk(order(line("t", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA))
    assert desk.asks(SetCondition(Condition.DAMAGED)) == "condition_differs"
    desk.answer("take")
    found = {(gap.place, gap.condition): str(gap.quantity) for gap in book_gaps(desk.document)}
    assert found == {("a1", Condition.NEW): "1", ("a1", Condition.DAMAGED): "-1"}


def test_the_terminal_takes_out_what_was_picked_where_it_was() -> None:
    desk = Desk(order(line("t", TEA, 5), kind=PICKUP), rules=BY_TERMINAL)
    short_and_elsewhere(desk)
    assert gaps(desk) == {}
