"""A shipment is loaded, and received, by scanning against what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.meanings import ProductRead, ShipmentRead
from app.domain.shipment import ShipmentItem, ShipmentStatus
from app.domain.shipping.actions import (
    Abandon,
    Action,
    AddQuantity,
    AllAsAdvised,
    ChangeHeading,
    ChoosePlace,
    Delete,
    Remove,
    SetQuantity,
    Share,
    TakeRest,
    Undo,
)
from app.domain.shipping.facts import Heading, Side, Task
from app.domain.shipping.opening import opening
from app.domain.shipping.summary import summary
from app.domain.values import Condition, Lot
from tests.domain.dispatching import CHEESE, COLA, METER, MILK, TEA
from tests.domain.shipping import (
    BY_PLATFORM,
    FROM_TO,
    NORTH,
    SOUTH,
    YARD,
    Ramp,
    as_text,
    at_source,
    command,
    item,
    loading,
    meaning,
    package,
    place,
    receiving,
    shipment,
    wanted,
)

L1 = Lot("lot-1", "L1")
L2 = Lot("lot-2", "L2")


def loaded(ramp: Ramp) -> list[tuple[str, str, str]]:
    """Product, what is there and what is expected of each line."""
    return [
        (line.product.id, as_text(line.quantity), as_text(line.expected))
        for line in ramp.document.lines
    ]


class TestOpening:
    @pytest.mark.parametrize(
        ("task", "status", "key"),
        [
            (Task.LOAD, ShipmentStatus.DRAFT, "shipment_is_other"),
            (Task.LOAD, ShipmentStatus.IN_PROCESS, "shipment_has_left"),
            (Task.LOAD, ShipmentStatus.COMPLETED, "shipment_ended"),
            (Task.LOAD, ShipmentStatus.CANCELED, "shipment_ended"),
            (Task.RECEIVE, ShipmentStatus.DRAFT, "shipment_is_other"),
            (Task.RECEIVE, ShipmentStatus.COMPLETED, "shipment_ended"),
            (Task.DRAFT, ShipmentStatus.NEW, "shipment_is_other"),
            (Task.DRAFT, ShipmentStatus.CANCELED, "shipment_ended"),
        ],
    )
    def test_what_cannot_be_worked_on_so_is_refused(
        self, task: Task, status: ShipmentStatus, key: str
    ) -> None:
        refused = opening(task, BY_PLATFORM, shipment=shipment(status=status))
        assert refused.key == key

    def test_nothing_is_loaded_that_the_server_has_not_shown(self) -> None:
        assert opening(Task.LOAD, BY_PLATFORM, heading=FROM_TO).key == "shipment_not_here"

    def test_a_shipment_begins_with_nothing_there(self) -> None:
        ramp = loading(wanted(TEA, 4), wanted(COLA, 1))
        assert loaded(ramp) == [("tea", "0", "4"), ("cola", "0", "1")]
        assert ramp.document.heading == FROM_TO
        assert (ramp.document.number, ramp.document.status) == ("SH-7", ShipmentStatus.NEW)
        assert len(summary(ramp.document).missing) == 2


class TestMatching:
    def test_goods_go_to_their_line_up_to_what_it_says(self) -> None:
        ramp = loading(wanted(TEA, 2), wanted(COLA, 1))
        ramp.act(item(TEA), item(TEA), item(COLA))
        assert loaded(ramp) == [("tea", "2", "2"), ("cola", "1", "1")]
        assert summary(ramp.document).missing == ()

    def test_a_count_is_split_over_the_lines_that_fit(self) -> None:
        ramp = loading(wanted(TEA, 2, id="i1"), wanted(TEA, 5, id="i2"))
        decision = ramp.act(item(TEA, pack=6))
        assert loaded(ramp) == [("tea", "2", "2"), ("tea", "4", "5")]
        assert decision.details["lines"] == 2
        ramp.act(Undo())
        assert loaded(ramp) == [("tea", "0", "2"), ("tea", "0", "5")]

    def test_the_line_of_the_same_lot_comes_first_and_then_one_that_names_none(self) -> None:
        ramp = loading(wanted(MILK, 2, id="any"), wanted(MILK, 1, lot_id="lot-1", lot="L1"))
        ramp.act(item(MILK, lot="L1", lot_known=L1))
        assert loaded(ramp) == [("milk", "0", "2"), ("milk", "1", "1")]
        ramp.act(item(MILK, lot="L1", lot_known=L1), item(MILK, lot="L2", lot_known=L2))
        assert loaded(ramp) == [("milk", "2", "2"), ("milk", "1", "1")]
        assert ramp.line().lots == ("L1", "L2")

    def test_another_lot_asks_and_is_a_line_of_its_own(self) -> None:
        ramp = loading(wanted(MILK, 3, lot_id="lot-1", lot="L1"))
        assert ramp.asks(item(MILK, lot="L2", lot_known=L2)) == "lot_differs"
        assert dict(ramp.document.questions[0].details)["wanted"] == "L1"
        ramp.answer("take")
        assert loaded(ramp) == [("milk", "0", "3"), ("milk", "1", "0")]
        assert ramp.act(item(MILK, lot="L2", lot_known=L2)).key == "taken"
        assert len(summary(ramp.document).over) == 1

    def test_a_label_that_the_catalog_does_not_know_is_confirmed_once(self) -> None:
        ramp = loading(wanted(MILK, 3, lot_id="lot-1"))
        assert ramp.asks(item(MILK, lot="X9")) == "lot_confirm"
        ramp.answer(1)
        ramp.act(item(MILK, lot="X9"))
        assert loaded(ramp) == [("milk", "2", "3")]
        assert ramp.asks(item(MILK, lot="X8")) == "lot_confirm"
        ramp.answer("take")
        assert loaded(ramp) == [("milk", "2", "3"), ("milk", "1", "0")]

    def test_a_lot_must_be_known_of_what_is_lot_tracked(self) -> None:
        ramp = loading(wanted(MILK, 3, lot_id="lot-1", lot="L1"))
        assert ramp.asks(item(MILK)) == "lot_missing"
        ramp.answer("not_legible")
        assert loaded(ramp) == [("milk", "1", "3")]

    def test_another_product_asks_once_and_is_kept_as_a_difference(self) -> None:
        ramp = loading(wanted(TEA, 2))
        assert ramp.asks(item(COLA)) == "not_on_shipment"
        ramp.answer("drop")
        assert loaded(ramp) == [("tea", "0", "2")]
        ramp.asks(item(COLA))
        ramp.answer("take")
        ramp.act(item(COLA))
        assert loaded(ramp) == [("tea", "0", "2"), ("cola", "2", "0")]

    def test_goods_are_in_the_condition_of_their_line_until_somebody_says_another(self) -> None:
        ramp = loading(wanted(TEA, 2, condition=Condition.USED_GOOD))
        ramp.act(item(TEA))
        assert loaded(ramp) == [("tea", "1", "2")]
        assert ramp.asks(command("COND", "DAMAGED")) == "condition_differs"
        assert loaded(ramp) == [("tea", "0", "2")]
        ramp.answer("take")
        assert loaded(ramp) == [("tea", "0", "2"), ("tea", "1", "0")]

    def test_what_came_damaged_is_said_straight(self) -> None:
        ramp = receiving(wanted(TEA, 2))
        ramp.act(item(TEA), command("COND", "DAMAGED"), item(TEA))
        assert loaded(ramp) == [("tea", "1", "2"), ("tea", "1", "0")]
        assert ramp.document.lines[1].cell.condition is Condition.DAMAGED

    def test_a_code_of_several_products_means_the_one_of_the_shipment(self) -> None:
        ramp = loading(wanted(COLA, 6))
        both = (ProductRead(TEA, Decimal(1), "77"), ProductRead(COLA, Decimal(6), "77"))
        assert ramp.act(meaning(*both, text="77")).key == "taken"
        assert loaded(ramp) == [("cola", "6", "6")]

    def test_serials_and_packages_count_once(self) -> None:
        ramp = receiving(wanted(METER, 2), wanted(TEA, 8))
        ramp.act(item(METER, serial="S1"), package("P1", TEA, 4))
        assert ramp.refused(item(METER, serial="S1")) == "serial_repeated"
        assert ramp.refused(package("P1", TEA, 4)) == "package_repeated"
        assert loaded(ramp) == [("meter", "1", "2"), ("tea", "4", "8")]

    def test_stock_at_the_source_is_no_matter_once_it_is_a_shipment(self) -> None:
        ramp = loading(wanted(TEA, 4))
        assert ramp.act(item(TEA, stock=(at_source(TEA, 0),))).key == "taken"


class TestQuantities:
    def test_more_than_it_says_asks_once_a_line(self) -> None:
        ramp = loading(wanted(TEA, 2))
        ramp.act(item(TEA), item(TEA))
        assert ramp.asks(item(TEA)) == "over"
        assert dict(ramp.document.questions[0].details)["over"] == "1"
        ramp.answer("take")
        assert ramp.act(item(TEA)).key == "taken"
        assert loaded(ramp) == [("tea", "4", "2")]

    def test_only_the_rest_can_be_taken_of_what_is_too_much(self) -> None:
        ramp = loading(wanted(TEA, 4))
        assert ramp.asks(item(TEA, pack=6)) == "over"
        ramp.answer("take_rest")
        assert loaded(ramp) == [("tea", "4", "4")]

    def test_far_more_than_the_rest_asks_as_such(self) -> None:
        ramp = loading(wanted(TEA, 4))
        ramp.act(item(TEA), item(TEA))
        assert ramp.asks(item(TEA, pack=21)) == "much_more"
        ramp.answer("take")
        assert loaded(ramp) == [("tea", "23", "4")]

    def test_what_came_damaged_counts_against_what_is_expected(self) -> None:
        ramp = receiving(wanted(TEA, 2))
        ramp.act(item(TEA), command("COND", "DAMAGED"), item(TEA))
        assert ramp.asks(item(TEA)) == "over"

    def test_the_rest_of_a_line_and_of_all(self) -> None:
        ramp = receiving(wanted(TEA, 4), wanted(MILK, 2, lot_id="lot-1", lot="L1"))
        assert ramp.refused(command("REST")) == "scan_item_first"
        ramp.act(item(TEA), command("REST"))
        assert loaded(ramp) == [("tea", "4", "4"), ("milk", "0", "2")]
        assert ramp.refused(TakeRest(ramp.line().id)) == "no_rest"
        ramp.act(Undo(), AllAsAdvised())
        assert loaded(ramp) == [("tea", "4", "4"), ("milk", "2", "2")]
        assert ramp.held(command("ALL")) == "nothing_missing"
        ramp.act(Undo())
        assert loaded(ramp) == [("tea", "1", "4"), ("milk", "0", "2")]

    @pytest.mark.parametrize(
        ("line", "key"),
        [
            (wanted(MILK, 2), "scan_each_lot"),
            (wanted(METER, 2), "scan_each_serial"),
            (wanted(CHEESE, 2), "weigh_pieces"),
        ],
        ids=["lot", "serial", "weight"],
    )
    def test_nobody_takes_unseen_what_must_be_known(self, line: ShipmentItem, key: str) -> None:
        ramp = receiving(wanted(TEA, 4), line)
        assert ramp.refused(TakeRest(ramp.line(1).id)) == key
        assert ramp.refused(AllAsAdvised()) == key
        assert ramp.refused(command("ALL")) == key

    def test_figures_by_keypad_go_to_the_line_they_are_of(self) -> None:
        ramp = loading(wanted(TEA, 4, id="i1"), wanted(TEA, 4, id="i2"))
        ramp.act(SetQuantity("i2", Decimal(3)), AddQuantity("i2", Decimal(-1)))
        assert loaded(ramp) == [("tea", "0", "4"), ("tea", "2", "4")]
        ramp.act(Remove("i2"))
        assert loaded(ramp) == [("tea", "0", "4"), ("tea", "0", "4")]
        assert ramp.asks(SetQuantity("i1", Decimal(5))) == "over"

    def test_of_a_line_without_a_lot_the_lot_is_asked(self) -> None:
        ramp = loading(wanted(MILK, 4))
        assert ramp.asks(AddQuantity(ramp.line().id, Decimal(2))) == "lot_missing"


class TestWhere:
    def test_the_place_where_one_stands_is_confirmed_or_wrong(self) -> None:
        ramp = loading(wanted(TEA, 4))
        assert ramp.held(place(NORTH)) == "place_confirmed"
        assert ramp.refused(place(SOUTH)) == "wrong_place"
        ramp = receiving(wanted(TEA, 4))
        assert ramp.held(place(SOUTH)) == "place_confirmed"
        assert ramp.refused(place(YARD)) == "wrong_place"

    @pytest.mark.parametrize(
        "action",
        [
            ChangeHeading(Heading(NORTH, YARD)),
            ChoosePlace(Side.SOURCE, YARD),
            Share(),
            Delete(confirmed=True),
        ],
        ids=["heading", "place", "share", "delete"],
    )
    def test_a_shipment_is_no_draft_any_more(self, action: Action) -> None:
        assert loading(wanted(TEA, 4)).refused(action) == "draft_only"

    def test_its_own_number_says_nothing_new(self) -> None:
        ramp = loading(wanted(TEA, 4))
        assert ramp.held(meaning(ShipmentRead("SH-7", ("ship-7",)))) == "shipment_open"
        assert ramp.refused(meaning(ShipmentRead("SH-8", ("ship-8",)))) == "other_document"

    def test_what_was_scanned_so_far_can_be_given_up(self) -> None:
        ramp = loading(wanted(TEA, 4))
        ramp.act(item(TEA), Abandon())
        assert ramp.document.abandoned
        ramp.act(Undo())
        assert loaded(ramp) == [("tea", "1", "4")]
