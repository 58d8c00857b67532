"""What should have lain there when it was counted: one rule of outbox 4 per test."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.shelf import (
    Booked,
    Booking,
    Books,
    Circumstances,
    Doubt,
    Expected,
    Leaving,
    Moment,
    OwnMove,
    Reading,
    Side,
    Span,
)
from app.domain.values import Condition
from app.domain.weighing import answer

NEW, DAMAGED = Condition.NEW, Condition.DAMAGED
TEN = 36_000_000
"""Ten o'clock, when it is counted."""
MINUTE = 60_000
SPAN = Span(Moment(TEN, 1_000), Moment(TEN + MINUTE, 1_000))


def change(minutes: float, delta: str | None, reason: str = "SALE", **more: Any) -> Booked:
    """A change so long after ten o'clock; its key is its time."""
    at = TEN + int(minutes * MINUTE)
    amount = None if delta is None else Decimal(delta)
    return replace(Booked(f"{minutes:g}", at, amount, NEW, reason), **more)


def own(delta: str, side: Side = Side.BEFORE, **more: Any) -> OwnMove:
    return replace(OwnMove("own:1", NEW, Decimal(delta), side), **more)


def reading(now: str, **more: Any) -> Reading:
    figure = Decimal(now)
    plain = Reading(Moment(TEN + 60 * MINUTE, 1_000), figure, by_condition=((NEW, figure),))
    return replace(plain, **more)


def books(now: str, *changes: Booked, **more: Any) -> Books:
    return Books(reading(now), changes, **more)


def around(*moves: OwnMove, **more: Any) -> Circumstances:
    return replace(Circumstances(SPAN, (NEW,), moves), **more)


def expected(books: Books, circumstances: Circumstances) -> tuple[Any, Any]:
    """The book at counting time, and what was moved and not booked then."""
    found = answer(books, circumstances, NEW)
    assert isinstance(found, Expected), found
    return found.book, found.unbooked


def doubt(books: Books, circumstances: Circumstances, condition: Condition = NEW) -> Doubt:
    found = answer(books, circumstances, condition)
    assert isinstance(found, Doubt), found
    return found


# --- others' trades -------------------------------------------------------------------------------


def test_nothing_moved() -> None:
    assert expected(books("10"), around()) == (10, 0)


def test_sales_and_receipts_after_the_count_are_taken_out_again() -> None:
    sold, came = change(5, "-3"), change(20, "12", "PURCHASE")
    assert expected(books("19", sold, came), around()) == (10, 0)


@pytest.mark.parametrize(
    "reason", ["SALE", "SALES_RETURN", "PURCHASE", "PURCHASE_RETURN", "INVENTORY_TRANSFER"]
)
def test_trades_are_at_the_shelf_when_they_are_booked(reason: str) -> None:
    assert expected(books("7", change(-5, "1", reason), change(9, "-3", reason)), around()) == (
        10,
        0,
    )


def test_a_trade_while_it_was_counted_is_asked() -> None:
    found = doubt(books("7", change(0.5, "-3")), around())
    assert found.reason == "moved_while_counted"
    assert [one.key for one in found.movements] == ["0.5"]
    assert expected(books("7", change(0.5, "-3")), around(judged={"0.5": True})) == (7, 0)
    assert expected(books("7", change(0.5, "-3")), around(judged={"0.5": False})) == (10, 0)


def test_the_edge_is_as_wide_as_the_clock_is_uncertain() -> None:
    edge = change(0, "-1", at=TEN + MINUTE + 900)
    assert doubt(books("9", edge), around()).reason == "moved_while_counted"
    assert expected(books("9", replace(edge, at=TEN + MINUTE + 1_001)), around()) == (10, 0)


def test_a_correction_by_another_hand_is_asked_whenever_it_came_after() -> None:
    late = change(30, "-2", "CORRECTION")
    found = doubt(books("8", late), around())
    assert found.reason == "corrected_by_another"
    assert expected(books("8", late), around(judged={"30": True})) == (8, 0)
    assert expected(books("8", change(-30, "-2", "CORRECTION")), around()) == (8, 0)


def test_an_unknown_clock_asks_about_every_movement() -> None:
    blind = around(span=Span(None, None))
    assert expected(books("10"), blind) == (10, 0)
    found = doubt(books("9", change(-90, "-1"), change(90, "2")), blind)
    assert found.reason == "clock_unknown"
    assert len(found.movements) == 2
    vague = around(span=Span(Moment(TEN, 2_001), Moment(TEN, 2_001)))
    assert doubt(books("9", change(90, "-1")), vague).reason == "clock_unknown"


def test_what_the_list_may_lack_is_asked() -> None:
    assert doubt(books("9", complete=False), around()).reason == "list_incomplete"
    said = around(judged={"list_incomplete": True})
    assert expected(books("9", complete=False), said) == (9, 0)


# --- our own --------------------------------------------------------------------------------------


def test_our_late_post_of_what_was_moved_before_is_no_movement() -> None:
    ours = change(40, "5", "CORRECTION", ours=True, entry="e1")
    move = own("5", booking=Booking.BOOKED, entry="e1")
    assert expected(books("15", ours), around(move)) == (10, 5)


def test_our_entry_that_has_not_left_counts_all_the_same() -> None:
    assert expected(books("10"), around(own("5", entry="e1"))) == (10, 5)


def test_what_we_moved_after_the_count_is_taken_out_again() -> None:
    ours = change(40, "5", "CORRECTION", ours=True, entry="e1")
    move = own("5", Side.AFTER, booking=Booking.BOOKED, entry="e1")
    assert expected(books("15", ours), around(move)) == (10, 0)
    assert expected(books("10"), around(own("5", Side.AFTER, entry="e1"))) == (10, 0)


def test_what_we_moved_while_it_was_counted_is_asked() -> None:
    move = own("5", Side.WHILE, entry="e1")
    assert doubt(books("10"), around(move)).reason == "moved_while_counted"
    assert expected(books("10"), around(move, judged={"own:1": True})) == (10, 5)
    assert expected(books("10"), around(move, judged={"own:1": False})) == (10, 0)


def test_an_entry_of_ours_that_the_journal_does_not_tell_is_asked() -> None:
    ours = change(40, "5", "CORRECTION", ours=True, entry="e9")
    assert doubt(books("15", ours), around()).reason == "corrected_by_another"


def test_an_earlier_count_of_ours_moved_nothing() -> None:
    ours = change(40, "-2", "CORRECTION", ours=True, counted=TEN - MINUTE)
    assert expected(books("8", ours), around()) == (8, 0)
    same = replace(ours, counted=TEN + MINUTE)
    assert expected(books("8", same), around()) == (8, 0), "of this count itself"


def test_a_newer_count_of_ours_is_not_undone_by_an_older_one() -> None:
    """10 in the books; at ten 9 were counted, later 7, and that was posted first: the older count
    would put 9 back, or take off twice what was missing at ten.
    """
    newer = change(40, "-3", "CORRECTION", ours=True, counted=TEN + 20 * MINUTE)
    found = doubt(books("7", newer), around())
    assert (found.reason, found.movements) == ("counted_since", ())


def test_which_count_was_newer_is_asked_where_no_clock_tells() -> None:
    other = change(40, "-3", "CORRECTION", ours=True, counted=TEN)
    blind = around(span=Span(None, None))
    assert doubt(books("7", other), blind).reason == "clock_unknown"
    assert expected(books("7", other), replace(blind, judged={"40": True})) == (7, 0)
    assert doubt(books("7", other), replace(blind, judged={"40": False})).reason == "counted_since"


def test_an_overwrite_of_ours_after_the_count_is_asked() -> None:
    overwritten = change(40, "2", "CORRECTION", ours=True)
    assert doubt(books("12", overwritten), around()).reason == "counted_since"
    assert expected(books("12", replace(overwritten, at=TEN - MINUTE)), around()) == (12, 0)


def test_an_open_document_is_posted_first() -> None:
    found = doubt(books("10"), around(own("5", open="receipt")))
    assert found.own == "receipt"
    assert found.reason == "own_not_posted"
    assert expected(books("10"), around(own("5", Side.AFTER, open="receipt"))) == (10, 0)


def test_what_was_given_up_is_never_booked() -> None:
    assert expected(books("10"), around(own("5", booking=Booking.DROPPED))) == (10, 0)


def test_what_another_terminal_took_over_is_asked() -> None:
    assert doubt(books("10"), around(own("5", booking=Booking.ELSEWHERE))).reason == "own_elsewhere"


# --- orders that the platform books ---------------------------------------------------------------


def picked(**more: Any) -> OwnMove:
    since = TEN - 30 * MINUTE
    return own("-4", booking=Booking.PLATFORM, order="o1", since=since, **more)


def test_our_picks_that_are_not_booked_out_are_counted_back() -> None:
    waiting = books("10", leaving=(Leaving("o1"),))
    assert expected(waiting, around(picked())) == (10, -4)
    gone = Leaving("o1", left=True, booked=TEN + 30 * MINUTE)
    out = books("6", change(30, "-4"), leaving=(gone,))
    assert expected(out, around(picked())) == (10, -4)


def test_our_picks_that_were_booked_out_before_the_count_are_in_the_book() -> None:
    gone = Leaving("o1", left=True, booked=TEN - 10 * MINUTE)
    out = books("6", change(-10, "-4"), leaving=(gone,))
    assert expected(out, around(picked())) == (6, 0)


def test_our_picks_that_were_booked_while_it_was_counted_are_asked() -> None:
    gone = Leaving("o1", left=True, booked=TEN + 30_000)
    out = books("6", change(0.5, "-4"), leaving=(gone,))
    assert doubt(out, around(picked())).reason == "booked_while_counted"


def test_an_order_that_is_taken_out_of_another_place_leaves_this_book_alone() -> None:
    elsewhere = books("10", leaving=(Leaving("o1", here=False),))
    assert expected(elsewhere, around(picked())) == (10, 0)


def test_picks_that_may_be_in_the_book_are_asked() -> None:
    unlogged = Leaving("o1", left=True)
    out = books("6", change(-10, "-4"), leaving=(unlogged,))
    assert doubt(out, around(picked())).reason == "maybe_booked"
    assert expected(books("6", leaving=(unlogged,)), around(picked())) == (6, -4)


def test_what_another_terminal_picked_and_nobody_booked_is_asked() -> None:
    began = TEN - 20 * MINUTE
    theirs = books("10", leaving=(Leaving("o2", "GO-2", NEW, Decimal(3), began=began),))
    found = doubt(theirs, around())
    assert found.reason == "picked_by_another"
    [movement] = found.movements
    assert movement.delta == -3
    assert movement.reason == "GO-2"
    assert expected(theirs, around(judged={movement.key: True})) == (10, -3)
    assert expected(theirs, around(judged={movement.key: False})) == (10, 0)


def test_an_order_that_was_begun_after_the_count_is_no_question() -> None:
    late = Leaving("o2", "GO-2", NEW, Decimal(3), began=TEN + 5 * MINUTE)
    assert expected(books("10", leaving=(late,)), around()) == (10, 0)
    booked = replace(late, left=True, booked=TEN + 6 * MINUTE)
    assert expected(books("7", change(6, "-3"), leaving=(booked,)), around()) == (10, 0)


def test_what_an_order_took_out_is_asked_once_where_reasons_are_hidden() -> None:
    gone = Leaving(
        "o2", "GO-2", NEW, Decimal(3), began=TEN - MINUTE, left=True, booked=TEN + 3_600_000
    )
    out = books("7", change(60, "-3", ""), leaving=(gone,))
    found = doubt(out, around())
    assert [one.key for one in found.movements] == ["order:o2:NEW"]
    assert expected(out, around(judged={"order:o2:NEW": True})) == (10, -3)


# --- conditions, reserved goods, hidden fields ----------------------------------------------------


def plain(now: str, **more: Any) -> Reading:
    """Available alone, as a server that hides the counts of conditions shows it."""
    return reading(now, by_condition=(), **more)


def test_each_condition_has_its_own_book() -> None:
    both = reading("12", by_condition=((NEW, Decimal(10)), (DAMAGED, Decimal(2))))
    hurt = change(5, "-1", condition=DAMAGED)
    found = answer(Books(both, (hurt,)), around(conditions=(NEW, DAMAGED)), DAMAGED)
    assert found == Expected(Decimal(3))
    assert answer(Books(both, (hurt,)), around(conditions=(NEW, DAMAGED)), NEW) == Expected(
        Decimal(10)
    )


def test_several_conditions_without_a_figure_for_each_are_asked() -> None:
    one = Books(plain("12"))
    assert expected(one, around()) == (12, 0)
    assert doubt(one, around(conditions=(NEW, DAMAGED))).reason == "conditions_without_books"
    assert doubt(one, around(conditions=(DAMAGED,)), DAMAGED).reason == "conditions_without_books"
    assert doubt(Books(plain("12", records=2)), around()).reason == "conditions_without_books"


@pytest.mark.parametrize(
    ("available", "virtual", "there"),
    [("10", "10", 10), ("7", "10", 10), ("7", "9", None), ("7", None, None)],
)
def test_goods_that_are_reserved_lie_there(
    available: str, virtual: str | None, there: int | None
) -> None:
    shown = None if virtual is None else Decimal(virtual)
    figures = Books(plain(available, reserved=Decimal(3), virtual=shown))
    if there is None:
        assert doubt(figures, around()).reason == "reserved_unclear"
    else:
        assert expected(figures, around()) == (there, 0)


def read_at(minutes: float, now: str) -> Reading:
    return reading(now, at=Moment(TEN + int(minutes * MINUTE), 1_000))


def test_hidden_amounts_after_the_count_are_asked_unless_the_books_were_read_there() -> None:
    hidden = books("5", change(20, None))
    assert doubt(hidden, around()).reason == "amounts_hidden"
    assert expected(hidden, around(reading=read_at(1.5, "10"))) == (10, 0)


def test_a_reading_is_brought_up_to_what_had_happened() -> None:
    before, after = change(-10, "-2"), change(20, None)
    early = around(reading=read_at(-20, "12"))
    assert expected(books("5", before, after), early) == (10, 0)
    ours = change(40, "5", "CORRECTION", ours=True, entry="e1")
    move = own("5", booking=Booking.BOOKED, entry="e1")
    assert expected(books("5", ours, after), around(move, reading=read_at(2, "10"))) == (10, 5)


def test_a_reading_that_something_unknown_came_before_does_not_help() -> None:
    hidden = books("5", change(-10, None), change(20, None))
    assert doubt(hidden, around(reading=read_at(-20, "12"))).reason == "amounts_hidden"
    unsure = replace(read_at(1.5, "10"), at=Moment(TEN, 2_001))
    assert doubt(books("5", change(20, None)), around(reading=unsure)).reason == "amounts_hidden"


def test_changes_of_an_unknown_condition_are_hidden_where_there_are_several() -> None:
    both = reading("12", by_condition=((NEW, Decimal(10)), (DAMAGED, Decimal(2))), records=2)
    unclear = change(20, "-1", condition=None)
    assert doubt(Books(both, (unclear,)), around()).reason == "amounts_hidden"
