"""What a post obliges us to tell Trybe; pure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.clients.trybe.planning import plan
from app.domain.delivery import Delivery, DeliveryHead, DeliveryLine, DeliveryState
from app.domain.entry import Planned
from app.domain.intents import Way
from app.domain.order_intents import OrderRestLine, ReceiveOrder
from app.domain.posting import Posting, UnannouncedLine
from app.domain.values import ONE, Product
from tests.clients.trybe.site import finished

TEA = Product("P1", "Tea")
LINES = tuple(DeliveryLine(f"I{n}", TEA, Decimal(12), ONE) for n in range(3))
ORDER = Delivery(DeliveryHead("O1", "PO1", "", "Halmbach", "S1", DeliveryState.PLANNED), LINES)


def planned(posting: Posting, *, reorders: bool = True) -> dict[str, Planned]:
    return {one.key: one for one in plan(posting, reorders=reorders)}


def test_an_order_is_received_whole_also_the_lines_of_which_nothing_came() -> None:
    found = planned(finished(ORDER, {0: "10"}))
    assert list(found) == ["receive:O1"]
    receive = found["receive:O1"]
    assert isinstance(receive.intent, ReceiveOrder)
    assert receive.way is Way.PROBED
    assert {line.line: line.accepted for line in receive.intent.lines} == {
        "I0": 10,
        "I1": 0,
        "I2": 0,
    }


def test_nothing_is_told_before_the_receipt_is_finished() -> None:
    assert planned(replace(finished(ORDER, {0: "10"}), finished=False)) == {}


def test_an_order_of_which_nothing_was_kept_is_left_alone() -> None:
    assert planned(finished(ORDER, {}, {0: "12"}, close_rest=False)) == {}


def test_the_rest_becomes_a_draft_order_after_the_receipt() -> None:
    found = planned(finished(ORDER, {0: "10", 1: "12", 2: "5"}, {2: "3"}, close_rest=False))
    assert list(found) == ["receive:O1", "rest:O1", "rest:O1:I0", "rest:O1:I2"]
    assert found["rest:O1"].after == ("receive:O1",)
    lines = [one.intent for one in found.values() if isinstance(one.intent, OrderRestLine)]
    # What the driver took back has come: it is settled with him, not ordered again.
    assert [(line.line, line.quantity) for line in lines] == [
        ("I0", Decimal(2)),
        ("I2", Decimal(4)),
    ]
    assert {one.lane for key, one in found.items() if key.startswith("rest:O1:")} == {"rest:O1"}


@pytest.mark.parametrize(
    ("reorders", "close_rest", "kept"),
    [(False, False, "10"), (True, True, "10"), (True, False, "12"), (True, False, "13")],
    ids=["items name no product", "not awaited", "all came", "more came"],
)
def test_no_draft_order(reorders: bool, close_rest: bool, kept: str) -> None:
    posting = finished(ORDER, dict.fromkeys(range(3), kept), close_rest=close_rest)
    assert list(planned(posting, reorders=reorders)) == ["receive:O1"]


def test_two_orders_of_one_receipt_are_received_each() -> None:
    other = replace(ORDER, head=replace(ORDER.head, id="O2"))
    first, second = finished(ORDER, {0: "1"}), finished(other, {1: "2"})
    both = replace(
        first,
        deliveries=(*first.deliveries, *second.deliveries),
        totals=(*first.totals, *second.totals),
        untouched=(*first.untouched, *second.untouched),
    )
    found = planned(both)
    assert list(found) == ["receive:O1", "receive:O2"]
    assert all(len(one.intent.lines) == 3 for one in found.values())  # type: ignore[union-attr]


def test_goods_that_nobody_ordered_are_not_passed_over() -> None:
    goods = (UnannouncedLine("U1", TEA, ONE),)
    found = planned(finished(ORDER, {0: "12"}, unannounced=goods))
    assert list(found) == ["receive:O1", "unordered"]
    assert found["unordered"].way is Way.GUARD
