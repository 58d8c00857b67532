"""Picking: the walk, place, item, quantity."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.dispatch.actions import (
    AddQuantity,
    ChooseLine,
    Enter,
    GoodsElsewhere,
    LinkCode,
    PickWithoutCode,
    Reread,
    ReturnGoods,
    SetQuantity,
    Short,
    Skip,
)
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.putting_back import due
from app.domain.dispatch.walk import natural
from app.domain.goods_out import GoodsOutStatus
from app.domain.values import ZERO, Condition, Place
from tests.domain.codes import attributes, command, item, place, unknown
from tests.domain.dispatching import (
    A1,
    A2,
    A10,
    B1,
    BY_TERMINAL,
    CHEESE,
    COLA,
    CUPS,
    DEPOSIT,
    METER,
    MILK,
    OLD,
    RULES,
    TEA,
    Desk,
    line,
    order,
)

FREE = replace(RULES, place_check=False)


# --- the walk --------------------------------------------------------------------------------


def test_the_walk_goes_by_place_then_sort_value() -> None:
    desk = Desk(
        order(
            line("1", TEA, 1, place=A10, sort="a"),
            line("2", CUPS, 1, place=A2, sort="b"),
            line("3", MILK, 1, place=A2, sort="B"),
            line("4", METER, 1, place=None, sort=""),
            line("5", COLA, 1, place=A1, sort="z"),
        )
    )
    assert desk.walk() == ["5", "3", "2", "1", "4"]
    assert natural("a-2") < natural("A-10") < natural("A-10b")


def test_what_shares_a_group_stays_together_at_its_place() -> None:
    desk = Desk(
        order(
            line("1", TEA, 1, sort="1", group="G/x"),
            line("2", CUPS, 1, sort="2"),
            line("3", COLA, 1, sort="3", group="G/x"),
            line("4", MILK, 1, sort="0", place=A2, group="G/x"),
        )
    )
    assert desk.walk() == ["1", "3", "2", "4"]


def test_dependents_come_right_under_their_item() -> None:
    desk = Desk(
        order(
            line("d", DEPOSIT, 6, place=None, sort="0"),
            line("c", COLA, 6, place=A2, dependents=("d",)),
            line("t", TEA, 1, place=B1),
        )
    )
    assert desk.walk() == ["c", "d", "t"]
    desk.act(place(A2), item(COLA, pack=6))
    assert desk.next() == "d"
    desk.act(command("REST"))
    assert desk.picked() == {"c": "6", "d": "6"}


def test_a_deposit_that_lies_nowhere_is_taken_out_of_no_place() -> None:
    """It goes along with its item; nobody keeps stock of it at the item's shelf."""
    desk = Desk(
        order(line("c", COLA, 6, place=A2, dependents=("d",)), line("d", DEPOSIT, 6, place=None)),
        rules=BY_TERMINAL,
    )
    desk.act(place(A2), item(COLA, pack=6), command("REST"))
    assert desk.stock(desk.post()) == {("cola", "a2"): "-6"}
    desk.act(ReturnGoods("g1", "damaged"), Enter(Mode.PUT_BACK), place(A2), command("QTY", "6"))
    desk.act(item(DEPOSIT))
    assert desk.stock(desk.post()) == {}


def test_lines_that_depend_on_each_other_in_a_circle_do_not_turn_it() -> None:
    desk = Desk(
        order(
            line("a", COLA, 1, dependents=("b", "a")),
            line("b", DEPOSIT, 1, dependents=("a", "nobody")),
        )
    )
    assert sorted(desk.walk()) == ["a", "b"]


def test_skip_puts_a_line_at_the_end_and_its_dependents_with_it() -> None:
    desk = Desk(
        order(
            line("a", COLA, 1, dependents=("d",)),
            line("d", DEPOSIT, 1, place=None),
            line("b", TEA, 1, place=A2),
            line("c", CUPS, 1, place=B1),
        )
    )
    desk.act(command("SKIP"))
    assert desk.walk() == ["b", "c", "a", "d"]
    desk.act(Skip("b"))
    assert desk.walk() == ["c", "a", "d", "b"]
    desk.act(Skip("c"))
    assert desk.next() == "a"


def test_the_last_line_cannot_be_skipped() -> None:
    desk = Desk(order(line("a", TEA, 1)))
    assert desk.refused(command("SKIP")) == "last_line"


# --- place, item, quantity -------------------------------------------------------------------


def test_two_scans_a_line_and_one_without_the_place_check() -> None:
    goods = order(line("a", TEA, 1), line("b", CUPS, 1, place=A2))
    desk = Desk(goods)
    assert desk.refused(item(TEA)) == "scan_place_first"
    told = desk.act(place(A1), item(TEA))
    assert (told.key, told.details["next_place"]) == ("picked", "A-2")
    desk.act(place(A2), item(CUPS))
    assert desk.picked() == {"a": "1", "b": "1"}
    assert desk.next() is None
    free = Desk(goods, rules=FREE)
    free.act(item(TEA), item(CUPS))
    assert free.picked() == {"a": "1", "b": "1"}
    assert free.line("b").portions[0].cell.place == "a2"


def test_one_scan_can_take_the_whole_line() -> None:
    desk = Desk(
        order(line("a", CUPS, 40), line("b", TEA, 5), line("s", METER, 2)),
        rules=replace(RULES, scan_takes_rest=True),
    )
    desk.act(place(A1), item(CUPS, pack=10), command("QTY", "2"), item(TEA), item(TEA))
    desk.act(item(METER, serial="1"))
    assert desk.picked() == {"a": "40", "b": "5", "s": "1"}


def test_packs_and_multipliers_multiply() -> None:
    desk = Desk(order(line("a", CUPS, 40)))
    desk.act(place(A1), command("QTY", "3"), item(CUPS, pack=10))
    assert desk.picked() == {"a": "30"}
    assert desk.act(command("REST")).key == "rest_taken"
    assert desk.picked() == {"a": "40"}


def test_a_multiplier_is_dropped_after_its_time() -> None:
    desk = Desk(order(line("a", TEA, 5)))
    desk.act(place(A1), command("QTY", "3"))
    desk.now += 20_001
    told = desk.act(item(TEA))
    assert [notice.key for notice in told.notices] == ["multiplier_dropped"]
    assert desk.picked() == {"a": "1"}


def test_custom_units_are_shown_and_entered_in_custom_units() -> None:
    desk = Desk(order(line("a", CUPS, 50, custom_unit="KOL", custom_size=Decimal(10))))
    told = desk.act(place(A1), item(CUPS, pack=10)).details
    shown = [told[k] for k in ("custom_unit", "custom_done", "custom_expected", "loose", "rest")]
    assert shown == ["KOL", "1", "5", "0", "40"]
    desk.act(SetQuantity("a", Decimal(3)))
    assert desk.picked() == {"a": "30"}
    desk.act(AddQuantity("a", Decimal(-1)), item(CUPS))
    assert desk.last.details["loose"] == "1"
    desk.act(command("SET", "5"))
    assert desk.picked() == {"a": "50"}
    assert desk.held(SetQuantity("a", Decimal(5))) == "quantity_unchanged"


def test_a_figure_alone_picks_nothing() -> None:
    desk = Desk(order(line("a", TEA, 3)))
    desk.act(place(A1))
    assert desk.refused(SetQuantity("a", Decimal(3))) == "scan_item_first"
    assert desk.refused(command("REST")) == "scan_item_first"
    desk.act(PickWithoutCode("a", Decimal(3)))
    assert desk.picked() == {"a": "3"}


def test_quantities_go_down_to_nothing_and_not_below() -> None:
    desk = Desk(order(line("a", TEA, 3)))
    desk.act(place(A1), item(TEA), item(TEA), AddQuantity("a", Decimal(-1)))
    assert desk.picked() == {"a": "1"}
    assert desk.refused(AddQuantity("a", Decimal(-2))) == "below_zero"
    assert desk.refused(SetQuantity("a", Decimal(-1))) == "below_zero"
    assert desk.refused(SetQuantity("a", Decimal("0.5"))) == "not_a_multiple"
    assert desk.refused(SetQuantity("a", Decimal(100_000))) == "quantity_too_big"


def test_weighed_pieces_add_their_weight() -> None:
    desk = Desk(order(line("k", CHEESE, "3")), rules=replace(RULES, tolerance_percent=Decimal(5)))
    desk.act(place(A1), item(CHEESE, net_weight_kg=Decimal("1.25")))
    assert desk.asks(item(CHEESE)) == "weight_missing"
    desk.act(attributes(net_weight_kg=Decimal("1.85")))
    assert desk.picked() == {"k": "3.1"}
    assert desk.line("k").pieces == 2


# --- the wrong place, the wrong item ---------------------------------------------------------


def test_a_wrong_place_says_where_you_are_and_the_third_time_helps() -> None:
    goods = order(line("a", TEA, 2, known_places=(B1, A1)), line("b", CUPS, 1, place=A2))
    desk = Desk(goods)
    told = desk.act(place(A2))
    assert (told.key, told.amber) == ("wrong_place", True)
    assert (told.details["here"], told.details["place"]) == ("A-2", "A-1")
    desk.act(place(A10))
    assert desk.asks(place(B1)) == "wrong_place_again"
    options = [(o.choice, o.value) for o in desk.document.questions[0].options]
    assert options == [("label_unreadable", "a1"), ("elsewhere", "b1"), ("short", ""), ("drop", "")]
    assert desk.act(place(B1)).key == "wrong_place"  # it is asked once
    desk.answer("elsewhere")
    assert desk.line("a").place == B1
    assert desk.walk() == ["b", "a"]


def test_an_unreadable_label_lets_the_item_decide() -> None:
    desk = Desk(order(line("a", TEA, 1), line("b", CUPS, 1, place=A2)))
    desk.act(place(A2), place(A2))
    assert desk.asks(place(A2)) == "wrong_place_again"
    desk.answer(1)
    assert desk.refused(item(CUPS)) == "item_elsewhere"
    desk.act(item(TEA))
    assert desk.picked() == {"a": "1"}


def test_a_wrong_place_can_end_as_short() -> None:
    desk = Desk(order(line("a", TEA, 1), line("b", CUPS, 1, place=A2)))
    desk.act(place(A2), place(A2), place(A2))
    assert desk.answer("short").key == "short_reason"
    desk.paint()
    desk.act(command("REASON", "1"))
    assert desk.line("a").short_reason == "not_there"
    assert desk.next() == "b"


def test_wrong_places_stand_in_the_journal_and_undo_passes_them() -> None:
    desk = Desk(order(line("a", TEA, 2), line("b", CUPS, 1, place=A2)))
    desk.act(place(A1), item(TEA), place(A2))
    desk.act(command("UNDO"))
    assert desk.picked() == {}


def test_goods_elsewhere_by_tap() -> None:
    desk = Desk(order(line("a", TEA, 1)))
    desk.act(GoodsElsewhere("a", B1), place(B1), item(TEA))
    assert desk.line("a").portions[0].cell.place == "b1"


def test_a_place_that_nobody_knows_is_any_place() -> None:
    desk = Desk(order(line("a", TEA, 1, place=None)))
    assert desk.refused(item(TEA)) == "scan_place_first"
    desk.act(place(B1), item(TEA))
    assert desk.line("a").portions[0].cell.place == "b1"
    free = Desk(order(line("a", TEA, 1, place=None)), rules=FREE)
    assert free.refused(item(TEA)) == "choose_place"


def test_a_substitute_is_refused() -> None:
    desk = Desk(order(line("a", TEA, 1)))
    desk.act(place(A1))
    assert desk.refused(item(CUPS)) == "substitute"
    assert desk.refused(unknown("X-1")) == "unknown_code"
    assert desk.act(LinkCode("X-1", CUPS)).key == "code_linked_only"
    assert desk.act(LinkCode("X-2", TEA)).key == "picked"
    assert desk.picked() == {"a": "1"}


def test_a_line_can_be_chosen_out_of_turn() -> None:
    desk = Desk(order(line("a", TEA, 1), line("b", CUPS, 2, place=A2)))
    desk.act(ChooseLine("b"), place(A2), item(CUPS))
    assert desk.next() == "b"
    desk.act(item(CUPS))
    assert desk.next() == "a"


# --- too many, short, empty ------------------------------------------------------------------


def test_more_than_ordered_asks() -> None:
    desk = Desk(order(line("a", TEA, 2)))
    desk.act(place(A1), item(TEA))
    assert desk.asks(item(TEA, pack=3)) == "over"
    desk.answer("take_rest")
    assert desk.picked() == {"a": "2"}
    assert desk.asks(item(TEA)) == "over"
    desk.answer("drop")
    assert desk.picked() == {"a": "2"}
    desk.act(item(TEA))
    desk.paint()
    desk.act(item(TEA))  # the same code is yes
    assert desk.picked() == {"a": "3"}
    desk.act(item(TEA))  # asked once a line
    assert desk.line("a").over == 2


def test_within_the_tolerance_nobody_is_asked_and_nothing_goes_back() -> None:
    desk = Desk(order(line("a", CUPS, 20)), rules=replace(RULES, tolerance_percent=Decimal(10)))
    desk.act(place(A1), item(CUPS, pack=21), item(CUPS))
    assert desk.line("a").over == 2
    assert desk.asks(item(CUPS)) == "over"
    desk.answer("drop")
    assert due(desk.document, desk.line("a")) == 0
    desk.finish()


def test_more_on_purpose_goes_back_once_less_is_ordered() -> None:
    desk = Desk(order(line("a", TEA, 2)))
    desk.act(place(A1), item(TEA, pack=3))
    desk.answer("take")
    assert due(desk.document, desk.line("a")) == 0
    desk.act(Reread(order(line("a", TEA, 1))))
    assert due(desk.document, desk.line("a")) == 1


def test_far_more_than_ordered_asks_first() -> None:
    desk = Desk(order(line("a", CUPS, 2)))
    desk.act(place(A1))
    assert desk.asks(item(CUPS, pack=500)) == "much_more"
    desk.answer("drop")
    assert desk.picked() == {}


def test_a_question_is_parked_by_another_code_and_grows_by_its_own() -> None:
    desk = Desk(order(line("a", TEA, 1), line("b", CUPS, 5)))
    desk.act(place(A1), item(TEA), item(TEA), item(TEA))
    assert desk.document.questions[0].times == 2
    desk.act(item(CUPS))
    assert desk.document.asking is None
    assert desk.picked() == {"a": "1", "b": "1"}
    desk.answer("take")
    assert desk.picked() == {"a": "3", "b": "1"}


def test_short_wants_a_reason_by_tap_or_code() -> None:
    desk = Desk(order(line("a", TEA, 3), line("b", CUPS, 2)))
    desk.act(place(A1), item(TEA))
    assert desk.asks(command("SHORT")) == "short_reason"
    assert desk.refused(command("REASON", "2")) == "question_not_read"
    desk.paint()
    assert desk.refused(command("REASON", "7")) == "no_such_reason"
    desk.act(command("REASON", "2"))
    assert (desk.line("a").short, desk.line("a").short_reason) == (Decimal(2), "too_few")
    desk.act(Short("b", "not_there"))
    assert desk.refused(Short("b", "not_there")) == "no_rest"
    assert desk.next() is None
    assert desk.refused(command("SHORT")) == "all_picked"


def test_what_turns_up_after_all_is_no_longer_short() -> None:
    desk = Desk(order(line("a", TEA, 3)))
    desk.act(place(A1), Short("a", "not_there"), item(TEA, pack=3))
    assert (desk.picked(), desk.line("a").short) == ({"a": "3"}, ZERO)


def test_an_empty_place_is_looked_at() -> None:
    desk = Desk(
        order(line("a", TEA, 2, book=Decimal(2)), line("b", CUPS, 1, book=Decimal(9))),
        rules=replace(RULES, empty_check=True),
    )
    desk.act(place(A1), item(TEA))
    told = desk.act(item(TEA))
    assert (told.key, told.amber) == ("picked", False)
    assert [notice.key for notice in told.notices] == ["look_if_empty"]
    desk.act(item(CUPS))
    desk.answer("not_empty")
    desk.act(command("EMPTY"))
    seen = [(look.product.id, look.empty) for look in desk.document.looked]
    assert seen == [("tea", False), ("cups", True)]
    assert [look.empty for look in desk.post().looked] == [False, True]


# --- several orders --------------------------------------------------------------------------


def test_a_batch_is_one_walk_into_numbered_totes() -> None:
    desk = Desk(
        order(line("a", TEA, 2), line("b", CUPS, 1, place=A2), key="g1"),
        order(line("c", TEA, 3), key="g2"),
        order(line("d", COLA, 1, place=B1), line("b", CUPS, 1, place=A2), key="g3"),
    )
    assert desk.walk() == ["a", "c", "b", "g3/b", "d"]
    told = desk.act(place(A1), item(TEA, pack=4))
    assert told.details["totes"] == "1:2 2:2"
    assert told.details["next_line"] == "c"
    desk.act(item(TEA), place(A2), item(CUPS), item(CUPS), place(B1), item(COLA))
    assert desk.picked() == {"a": "2", "c": "3", "b": "1", "g3/b": "1", "d": "1"}
    assert [o.tote for o in desk.document.orders] == [1, 2, 3]


def test_one_held_order_of_a_batch_stops_alone() -> None:
    desk = Desk(order(line("a", TEA, 1), key="g1"), order(line("c", TEA, 1), key="g2"))
    desk.act(unknown("GO-g1"))
    assert desk.asks(command("HOLD")) == "hold_reason"
    desk.paint()
    desk.act(command("REASON", "1"), place(A1), item(TEA))
    assert desk.picked() == {"c": "1"}
    desk.act(command("HOLD"))
    assert desk.next() == "a"


# --- orders that take no picks ---------------------------------------------------------------


def test_an_unconfirmed_order_is_confirmed_first() -> None:
    desk = Desk(order(line("a", TEA, 1), status=GoodsOutStatus.UNCONFIRMED))
    desk.act(place(A1))
    assert desk.refused(item(TEA)) == "confirm_first"
    desk.act(command("OK"), item(TEA))
    assert desk.picked() == {"a": "1"}


def test_in_the_old_model_nothing_is_picked_while_packing() -> None:
    desk = Desk(order(line("a", TEA, 2), model=OLD))
    desk.act(place(A1), item(TEA))
    assert desk.refused(command("NEWPACK")) == "pick_first"
    desk.act(item(TEA), command("NEWPACK"), command("REST"), command("GOTO", "pick"))
    assert desk.refused(item(TEA)) == "no_pick_while_packing"
    assert desk.refused(AddQuantity("a", Decimal(-1))) == "no_pick_while_packing"
    shown = Desk(order(line("a", TEA, 2), model=OLD, status=GoodsOutStatus.PICKED))
    shown.act(place(A1))
    assert shown.refused(item(TEA)) == "picking_ended"


def test_conditions_other_than_ordered_ask() -> None:
    desk = Desk(order(line("a", TEA, 2), line("b", CUPS, 1, condition=Condition.DAMAGED)))
    desk.act(place(A1), item(TEA))
    assert desk.asks(command("COND", "DAMAGED")) == "condition_differs"
    assert desk.picked() == {}
    desk.answer("take")
    assert desk.line("a").portions[0].cell.condition is Condition.DAMAGED
    desk.act(item(CUPS))
    assert desk.line("b").portions[0].cell.condition is Condition.DAMAGED
    assert desk.act(command("COND", "DAMAGED")).key == "condition_set"
    assert desk.refused(command("COND", "SHINY")) == "no_such_condition"


def test_a_place_of_another_name_is_the_same_by_its_id() -> None:
    desk = Desk(order(line("a", TEA, 1)))
    assert desk.act(place(Place("a1", "Old name"))).key == "place_chosen"
