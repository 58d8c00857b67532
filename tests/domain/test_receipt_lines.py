"""Which line goods go to, and what they look like there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.delivery import DeliveryPackage
from app.domain.receipt import LineKind
from app.domain.receipt.actions import ChooseLine, MoveLast, Scan, SetQuantity
from app.domain.receipt.document import grouped, in_group_done
from app.domain.values import Condition, Lot
from tests.domain.codes import command, item, package, place, unknown
from tests.domain.receiving import CUPS, DOCK, MILK, RICE, TEA, Desk, delivery, line

P1, P2 = DeliveryPackage("p1", "PKG-1"), DeliveryPackage("p2", "PKG-2", "TRACK-2")


def test_received_starts_at_zero_and_a_scan_adds_one() -> None:
    desk = Desk(delivery(line("a", TEA, 3)))
    assert desk.line("a").received == 0
    decision = desk.act(item(TEA))
    assert decision.key == "counted"
    assert (decision.details["done"], decision.details["expected"]) == ("1", "3")
    assert desk.line("a").rest == 2


def test_the_smallest_sort_value_of_the_earliest_delivery_comes_first() -> None:
    late = delivery(line("a1", TEA, 1), key="late", advised=2000)
    never = delivery(line("0", TEA, 1), key="never", advised=None)
    early = delivery(
        line("z", TEA, 1, sort="020"), line("y", TEA, 1, sort="010"), key="early", advised=1000
    )
    desk = Desk(late, never, early)
    order = []
    for _ in range(4):
        desk.act(item(TEA))
        order.append(desk.document.line)
    assert order == ["y", "z", "a1", "0"]


@pytest.mark.parametrize(
    ("opened", "lot", "expected"),
    [
        ("PKG-2", "L2", "both"),
        ("PKG-1", "L2", "package"),
        ("PKG-2", None, "first-of-2"),
        (None, "L2", "both"),
        (None, None, "package"),
        (None, "L9", "package"),
    ],
)
def test_package_and_lot_choose_the_line(
    opened: str | None, lot: str | None, expected: str
) -> None:
    desk = Desk(
        delivery(
            line("package", TEA, 5, package="p1", sort="1"),
            line("other-lot", TEA, 5, package="p2", lot_text="L1", sort="3"),
            line("both", TEA, 5, package="p2", lot_text="L2", sort="4"),
            line("first-of-2", TEA, 5, package="p2", sort="2"),
            packages=(P1, P2),
        )
    )
    if opened:
        desk.act(package(opened))
    desk.act(item(TEA, lot=lot))
    assert desk.document.line == expected


def test_a_count_is_split_over_lines() -> None:
    desk = Desk(delivery(line("a", CUPS, 10), line("b", CUPS, 10), line("c", CUPS, 10)))
    decision = desk.act(item(CUPS, pack=24))
    assert decision.details["lines"] == 3
    assert desk.received() == {"a": "1E+1", "b": "1E+1", "c": "4"}


def test_what_others_received_is_not_awaited_any_more() -> None:
    desk = Desk(delivery(line("a", TEA, 3, received_elsewhere=Decimal(2)), line("b", TEA, 1)))
    desk.act(item(TEA))
    desk.act(item(TEA))
    assert desk.received() == {"a": "1", "b": "1"}


def test_packs_counts_and_multiplier_multiply() -> None:
    desk = Desk(delivery(line("a", CUPS, 500)))
    desk.act(command("QTY", "3"))
    assert desk.document.multiplier is not None
    desk.act(item(CUPS, pack=24, count=2))
    assert desk.line("a").received == 3 * 24 * 2
    assert desk.document.multiplier is None


def test_only_whole_steps_can_be_booked() -> None:
    desk = Desk(delivery(line("a", RICE, 10)))
    assert desk.refused(SetQuantity("a", Decimal("0.3"))) == "not_a_multiple"
    desk.act(SetQuantity("a", Decimal("1.5")))
    assert desk.refused(SetQuantity("a", Decimal("1.2"))) == "not_a_multiple"
    assert desk.line("a").received == Decimal("1.5")


def test_goods_by_weight_take_the_weight_of_the_code() -> None:
    desk = Desk(delivery(line("a", RICE, 10)))
    desk.act(item(RICE, net_weight_kg=Decimal("2.500")))
    assert desk.line("a").received == Decimal("2.5")
    assert desk.line("a").pieces == 0


def test_a_finished_line_moves_to_done_with_the_next_scan() -> None:
    desk = Desk(delivery(line("a", TEA, 1), line("b", CUPS, 2)))
    desk.act(item(TEA))
    assert not in_group_done(desk.document, desk.line("a"))
    desk.act(item(CUPS))
    todo, done = grouped(desk.document)
    assert ([one.id for one in todo], [one.id for one in done]) == (["b"], ["a"])


@pytest.mark.parametrize("scan", [place(DOCK), package("340123450000000018"), command("QTY", "2")])
def test_any_scan_lets_a_finished_line_move(scan: Scan) -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    desk.act(item(TEA))
    desk.act(scan)
    assert in_group_done(desk.document, desk.line("a"))


def test_unexpected_goods_are_kept_on_one_line_of_their_own() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    assert desk.act(item(CUPS)).key == "counted_unexpected"
    desk.act(item(CUPS, pack=24))
    (new,) = [one for one in desk.document.ordered() if one.kind is LineKind.UNEXPECTED]
    assert new.received == 25
    assert new.id == desk.events[1].id
    assert desk.document.tally.unexpected == 1


def test_unknown_codes_are_kept_with_code_and_quantity() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    assert desk.act(unknown("4711")).amber
    desk.act(command("QTY", "2"))
    desk.act(unknown("4711"))
    (new,) = [one for one in desk.document.ordered() if one.kind is LineKind.UNKNOWN]
    assert new.received == 3
    assert (new.code, new.product) == ("4711", None)
    desk.act(item(TEA))
    assert desk.line("a").complete


def test_one_gtin_is_one_unknown_line_whatever_lot_it_carries() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    desk.act(unknown("01..10A", gtin="09521234543213"))
    desk.act(unknown("01..10B", gtin="09521234543213"))
    assert desk.received() == {"09521234543213": "2"}


def test_a_blind_receipt_counts_everything_as_a_matter_of_course() -> None:
    desk = Desk()
    assert desk.act(item(TEA)).key == "counted"
    assert desk.act(item(TEA)).details["done"] == "2"


def test_the_place_sticks() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), place=None)
    assert desk.refused(item(TEA)) == "choose_place"
    desk.act(place(DOCK))
    desk.act(item(TEA))
    desk.act(item(TEA))
    (portion,) = desk.line("a").portions
    assert portion.quantity == 2
    assert portion.cell.place == DOCK.id


def test_the_advised_condition_is_taken_over() -> None:
    desk = Desk(delivery(line("a", TEA, 9, condition=Condition.USED_GOOD)))
    desk.act(item(TEA))
    assert desk.line("a").portions[0].cell.condition is Condition.USED_GOOD


def test_the_line_of_the_last_goods_can_be_changed() -> None:
    desk = Desk(delivery(line("a", TEA, 5), line("b", TEA, 5), line("c", CUPS, 1)))
    assert desk.refused(MoveLast("b")) == "scan_item_first"
    desk.act(item(TEA, pack=2))
    desk.act(MoveLast("b"))
    assert desk.received() == {"b": "2"}
    assert desk.refused(MoveLast("c")) == "other_product"
    assert desk.refused(MoveLast("nowhere")) == "no_such_line"


def test_a_line_under_the_finger_takes_what_comes_without_a_scan() -> None:
    desk = Desk(delivery(line("a", TEA, 5), line("b", CUPS, 5)))
    desk.act(item(TEA))
    desk.act(ChooseLine("b"))
    desk.act(command("SET", "4"))
    assert desk.received() == {"a": "1", "b": "4"}
    assert desk.refused(ChooseLine("nowhere")) == "no_such_line"


def test_another_known_lot_than_announced_is_told() -> None:
    desk = Desk(delivery(line("a", MILK, 5, lot_id="lot-1")))
    decision = desk.act(item(MILK, lot="B", lot_known=Lot("lot-2", "B")))
    assert [notice.key for notice in decision.notices] == ["lot_differs"]
    decision = desk.act(item(MILK, lot="A", lot_known=Lot("lot-1", "A")))
    assert decision.notices == ()
