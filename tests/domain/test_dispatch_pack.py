"""Packing and handing over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.dispatch.actions import (
    ChooseOrder,
    ChoosePackage,
    ClosePackage,
    Collected,
    DescribePackage,
    Enter,
    ExplainDifference,
    Finish,
    NewPackage,
    NotCollected,
    PackRest,
    ReopenPackage,
    Repack,
    Reread,
    ReturnGoods,
    Scan,
    Short,
    Sign,
    Undo,
    VoidPackage,
)
from app.domain.dispatch.facts import Dimensions
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.rules import PackageType
from app.domain.goods_out import GoodsOut, GoodsOutStatus, GoodsOutType
from app.domain.values import ZERO
from tests.domain.codes import command, item, package, place, unknown
from tests.domain.dispatching import (
    A1,
    B1,
    CHEESE,
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

SSCC = "340123450000000018"


def goods(**more: object) -> GoodsOut:
    """Three kinds of goods at one place."""
    return order(line("a", TEA, 3), line("b", CUPS, 20), line("s", METER, 1), **more)  # type: ignore[arg-type]


def picked_desk(**more: object) -> Desk:
    """A desk where all of it is picked."""
    desk = Desk(goods(**more))
    desk.act(place(A1), item(TEA, pack=3), item(CUPS, pack=20), item(METER, serial="S1"))
    return desk


def last_package(desk: Desk) -> str:
    return desk.document.packages[-1].id


def test_scans_go_into_the_open_package() -> None:
    desk = picked_desk()
    desk.enter(Mode.PACK)
    assert desk.refused(item(TEA)) == "open_package_first"
    desk.act(command("NEWPACK"), item(TEA), item(CUPS, pack=10))
    assert desk.document.mode is Mode.PACK
    desk.act(package(SSCC), item(CUPS, pack=10), item(METER, serial="S1"), command("REST"))
    assert desk.packed() == {1: {"a": "1", "b": "10"}, 2: {"a": "2", "b": "10", "s": "1"}}
    assert desk.document.packages[1].code == SSCC
    assert desk.refused(command("REST")) == "nothing_in_hand"


def test_no_more_is_packed_than_was_picked() -> None:
    desk = picked_desk()
    desk.act(command("NEWPACK"), item(TEA, pack=2))
    assert desk.refused(item(TEA, pack=2)) == "not_so_many_picked"
    assert desk.refused(item(CHEESE)) == "weight_needed"
    assert desk.refused(item(CHEESE, net_weight_kg=Decimal(1))) == "substitute"
    assert desk.refused(item(METER, serial="S2")) == "not_so_many_picked"
    assert desk.line("a").packed == 2


def test_a_weighed_piece_is_packed_by_its_code_alone() -> None:
    desk = Desk(order(line("k", CHEESE, 3)))
    desk.act(place(A1), item(CHEESE, net_weight_kg=Decimal("1.2")))
    desk.act(command("NEWPACK"), item(CHEESE))
    assert desk.packed() == {1: {"k": "1.2"}}


def test_of_several_weighed_pieces_the_label_says_which() -> None:
    desk = Desk(order(line("k", CHEESE, 3)))
    desk.act(place(A1), item(CHEESE, net_weight_kg=Decimal("1.2")))
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.5")), command("NEWPACK"))
    assert desk.refused(item(CHEESE)) == "weight_needed"
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.2")))
    assert desk.packed() == {1: {"k": "1.2"}}
    assert [(p.cell.package is None, p.pieces) for p in desk.line("k").portions] == [
        (True, 1),
        (False, 1),
    ]


def test_goods_move_between_packages() -> None:
    desk = picked_desk()
    desk.act(command("NEWPACK"), item(TEA, pack=3), command("NEWPACK"))
    assert desk.asks(item(TEA)) == "in_other_package"
    desk.answer("move_here")
    assert desk.packed() == {1: {"a": "2"}, 2: {"a": "1"}}
    one, two = (p.id for p in desk.document.packages)
    desk.act(Repack("a", Decimal(2), one, two), Repack("a", Decimal(1), two, None))
    assert desk.packed() == {1: {}, 2: {"a": "2"}}
    assert desk.line("a").in_hand == 1
    assert desk.refused(Repack("a", Decimal(5), two, one)) == "not_so_many_picked"
    assert desk.refused(Repack("a", Decimal(1), two, "?")) == "no_such_package"
    assert desk.refused(Repack("a", Decimal(0), two, one)) == "not_a_multiple"


def test_a_closed_package_is_reopened_in_the_new_model_alone() -> None:
    for model in (NEW, OLD, UNKNOWN_MODEL):
        desk = picked_desk(model=model)
        desk.act(command("NEWPACK"), item(TEA), command("OK"))
        key = last_package(desk)
        assert desk.document.packages[0].closed
        desk.act(command("NEWPACK"))
        if model is NEW:
            assert desk.refused(ChoosePackage(key)) == "package_closed_already"
            assert desk.refused(Repack("a", Decimal(1), key, None)) == "package_closed_already"
            desk.act(ReopenPackage(key), item(TEA))
            assert desk.packed()[1] == {"a": "2"}
        else:
            assert desk.refused(ReopenPackage(key)) == "no_reopen_old_model"
            assert desk.refused(ChoosePackage(key)) == "no_reopen_old_model"
            assert desk.refused(Repack("a", Decimal(1), key, None)) == "no_reopen_old_model"


def test_a_package_has_type_dimensions_and_weight() -> None:
    rules = replace(RULES, package_types=(PackageType("box", "Box", 400, 300, 200, 350),))
    desk = Desk(goods(), rules=rules)
    size = Dimensions(400, 300, 200, 5200)
    desk.act(command("NEWPACK", "box"))
    assert desk.document.packages[0].dimensions == Dimensions(400, 300, 200)
    assert desk.refused(NewPackage(kind="crate")) == "no_such_package_type"
    key = last_package(desk)
    desk.act(DescribePackage(key, "box", size))
    assert desk.held(DescribePackage(key, "box", size)) == "package_unchanged"
    assert desk.refused(DescribePackage(key, "box", Dimensions(-1))) == "no_such_size"
    assert desk.refused(NewPackage(dimensions=Dimensions(10**6))) == "no_such_size"
    assert desk.document.packages[0].dimensions == size


def test_labels_name_one_package() -> None:
    desk = picked_desk()
    desk.act(command("NEWPACK"), NewPackage(code=SSCC))
    assert desk.refused(NewPackage(code=SSCC)) == "package_code_taken"
    desk.act(ChoosePackage(None), package("00" + SSCC))
    assert desk.document.package == last_package(desk)
    assert desk.held(package(SSCC)) == "package_open"
    assert desk.refused(ClosePackage(last_package(desk))) == "package_empty"
    desk.act(VoidPackage(last_package(desk)))
    assert desk.refused(VoidPackage(last_package(desk))) == "package_void_already"


def test_a_package_without_a_scanned_label_has_one_of_ours() -> None:
    desk = picked_desk()
    desk.act(command("NEWPACK"), NewPackage(code=SSCC))
    first, second = desk.document.packages
    assert (first.label, second.label) == ("GO-g1-P1", SSCC)
    desk.act(unknown("go-g1-p1"))
    assert desk.document.package == first.id
    assert desk.refused(NewPackage(code="GO-G1-P1")) == "package_code_taken"
    desk.act(Reread(now(goods(), number="renamed")), command("NEWPACK"))
    assert [p.label for p in desk.document.packages] == ["GO-g1-P1", SSCC, "renamed-P3"]


@pytest.mark.parametrize("read", [unknown, package])
def test_our_label_names_its_order_at_the_hand_over_and_its_goods_when_they_go_back(
    read: Callable[[str], Scan],
) -> None:
    desk = Desk(order(line("a", TEA, 1), key="g1"), order(line("c", TEA, 1), key="g2"))
    desk.act(place(A1), item(TEA, pack=2), ChooseOrder("g2"), command("NEWPACK"), item(TEA))
    desk.act(command("OK"), command("HANDOVER"), ChooseOrder("g1"), read("GO-g2-P1"))
    assert desk.document.at_hand is not None
    assert desk.document.at_hand.id == "g2"
    desk.act(ReturnGoods("g2", "no"), Enter(Mode.PUT_BACK), read("GO-g2-P1"), place(B1), item(TEA))
    assert not desk.document.content(last_package(desk))
    desk.act(Undo())
    assert desk.document.content(last_package(desk))


def test_in_a_batch_an_order_is_chosen_before_its_package() -> None:
    desk = Desk(order(line("a", TEA, 1), key="g1"), order(line("c", TEA, 1), key="g2"))
    desk.act(place(A1), item(TEA, pack=2))
    assert desk.refused(command("NEWPACK")) == "choose_order"
    desk.act(unknown("go-g2"), command("NEWPACK"), item(TEA))
    assert desk.refused(item(TEA)) == "not_so_many_picked"
    desk.act(ChooseOrder("g1"), command("NEWPACK"), PackRest())
    assert [p.goods_out for p in desk.document.packages] == ["g2", "g1"]
    assert all(desk.line(key).packed == 1 for key in ("a", "c"))


def test_packages_hold_what_was_picked_or_somebody_says_why() -> None:
    desk = picked_desk()
    desk.act(command("NEWPACK"), item(TEA, pack=2), item(CUPS, pack=20), item(METER, serial="S1"))
    assert desk.refused(Finish(False)) == "pack_or_explain"
    assert desk.refused(ExplainDifference("b", "lost")) == "nothing_to_explain"
    desk.act(command("REASON", "3"))
    assert (desk.line("a").explained, desk.line("a").explained_reason) == (Decimal(1), "lost")
    assert desk.refused(Finish(False)) == "close_package_first"
    desk.act(command("OK"))
    desk.finish()


def test_goods_that_others_picked_are_packed_here() -> None:
    theirs = line("a", TEA, 3, picked_elsewhere=Decimal(3), packed_elsewhere=Decimal(1))
    desk = Desk(order(theirs, model=OLD, status=GoodsOutStatus.PICKED), mode=Mode.PACK)
    assert desk.next() is None
    desk.act(command("NEWPACK"), item(TEA, pack=2))
    assert desk.refused(item(TEA)) == "not_so_many_picked"
    assert [desk.line("a").picked, desk.line("a").packed] == [ZERO, Decimal(2)]


def test_what_an_earlier_document_of_ours_picked_is_not_counted_twice() -> None:
    mine = line("a", TEA, 3, picked_elsewhere=Decimal(2), picked_by=(("dispatch-1", Decimal(2)),))
    desk = Desk(order(mine))
    assert [desk.line("a").others_picked, desk.line("a").rest] == [ZERO, Decimal(3)]


def test_places_and_items_do_not_belong_everywhere() -> None:
    desk = picked_desk(kind=PICKUP)
    desk.enter(Mode.PACK)
    assert desk.refused(place(A1)) == "place_not_here"
    assert desk.refused(command("SHORT")) == "command_not_here"
    desk.act(command("HANDOVER"))
    assert desk.refused(item(TEA)) == "scan_order_or_package"
    assert desk.refused(command("REST")) == "command_not_here"
    assert desk.refused(package("X")) == "no_such_package"


# --- hand over -------------------------------------------------------------------------------


def test_a_shipment_leaves_in_closed_packages() -> None:
    desk = Desk(goods())
    desk.enter(Mode.HAND_OVER)
    assert desk.refused(command("OK")) == "pick_first"
    desk.enter(Mode.PICK)
    desk.act(place(A1), item(TEA, pack=3), item(CUPS, pack=20), Short("s", "not_there"))
    assert desk.refused(Collected("g1")) == "pack_or_explain"
    desk.act(command("NEWPACK"), command("REST"))
    assert desk.refused(Collected("g1")) == "close_package_first"
    desk.act(command("OK"), command("HANDOVER"))
    told = desk.act(command("OK")).details
    assert (told["packages"], told["short"]) == (1, 1)
    assert desk.refused(command("OK")) == "order_handed_over"
    assert desk.refused(command("NEWPACK")) == "order_handed_over"


def test_a_pickup_is_opened_by_its_code_and_signed_for() -> None:
    rules = replace(RULES, signed_types=frozenset({GoodsOutType.PICKUP}))
    one = order(line("a", TEA, 1), kind=PICKUP, pickup_number="P-77", pager="12")
    desk = Desk(one, order(line("c", CUPS, 1), key="g2"), rules=rules)
    desk.act(place(A1), item(TEA), command("HANDOVER"))
    assert desk.refused(command("OK")) == "choose_order"
    desk.act(unknown("p-77"))
    assert desk.held(unknown("12")) == "order_chosen_already"
    assert desk.refused(command("OK")) == "sign_first"
    assert desk.refused(Sign("g1", "", "")) == "signature_empty"
    desk.act(Sign("g1", "signatures/1.png", "sha", " Kim "), command("OK"))
    order_now = desk.document.order_of("g1")
    assert order_now is not None
    assert order_now.left
    assert order_now.signature is not None
    assert order_now.signature.name == "Kim"


def test_not_collected_has_a_reason_and_waits() -> None:
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA), command("HANDOVER"))
    assert desk.refused(NotCollected("g1", "weather")) == "no_such_reason"
    desk.act(command("REASON", "1"))
    assert desk.document.orders[0].outcome_reason == "nobody_came"
    desk.act(command("OK"))
    assert desk.document.orders[0].left


def test_a_package_names_its_order_at_the_counter() -> None:
    desk = Desk(order(line("a", TEA, 1), key="g1"), order(line("c", TEA, 1), key="g2"))
    desk.act(place(A1), item(TEA, pack=2), ChooseOrder("g2"), command("GOTO", "pack"))
    desk.act(package(SSCC), item(TEA))
    desk.act(command("OK"), ChooseOrder("g1"), command("HANDOVER"), package(SSCC), command("OK"))
    assert [o.left for o in desk.document.orders] == [False, True]


def test_nothing_leaves_when_nothing_was_picked() -> None:
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(Short("a", "not_there"))
    assert desk.refused(Collected("g1")) == "nothing_to_hand_over"


def test_open_questions_about_an_order_keep_it_here() -> None:
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA), item(TEA))
    assert desk.refused(Collected("g1")) == "open_questions"


def test_what_the_customer_shows_begins_the_hand_over() -> None:
    one = order(line("a", TEA, 1), kind=PICKUP, pickup_number="P-77", pager="12")
    two = order(line("b", TEA, 1), key="g2", kind=PICKUP, pickup_number="P-78")
    desk = Desk(one, two)
    assert desk.act(unknown("P-78")).key == "mode_entered"
    assert (desk.document.mode, desk.document.chosen) == (Mode.HAND_OVER, "g2")
    desk.act(unknown("P-77"))
    assert (desk.document.mode, desk.document.chosen) == (Mode.HAND_OVER, "g1")
    assert desk.replayed() == desk.document


def test_an_order_number_only_chooses_the_order() -> None:
    desk = Desk(order(line("a", TEA, 1)), order(line("b", TEA, 1), key="g2", pickup_number="P-78"))
    desk.act(unknown("GO-g2"))
    assert (desk.document.mode, desk.document.chosen) == (Mode.PICK, "g2")
