"""What a post obliges us to tell enfore, and what waits for what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from app.clients.enfore import wire
from app.clients.enfore.announcing import draft_body, local_id, procurement_item_key
from app.clients.enfore.planning import merged, plan
from app.clients.exact import write_json
from app.domain.delivery import DeliveryHead, DeliveryState
from app.domain.entry import Planned
from app.domain.intents import AnnounceGoods, ChangeStock, RegisterHead, Way
from app.domain.posting import LineTotal, Posting, StockDelta, UnannouncedLine
from app.domain.values import Condition, Product

OIL = Product("oil", "Oil", management_unit="COUNT_PIECES")
CHEESE = Product("cheese", "Cheese", management_unit="MASS_KILOGRAMS")


def head(name: str = "D1") -> DeliveryHead:
    return DeliveryHead(name, f"GI-{name}", "LS", "Nordhof", "nordhof", DeliveryState.PLANNED)


def total(line: str, delivery: str = "D1", changed: bool = True) -> LineTotal:
    return LineTotal(
        delivery,
        line,
        Decimal(3),
        Decimal(1),
        "P",
        Decimal(5),
        Decimal(5),
        False,
        Decimal(0),
        changed,
    )


def delta(amount: str, delivery: str | None = "D1", **more: Any) -> StockDelta:
    values: dict[str, Any] = {"product": OIL, "place": "P", "condition": Condition.NEW} | more
    return StockDelta(delta=Decimal(amount), delivery=delivery, **values)


def post(**more: Any) -> Posting:
    values: dict[str, Any] = {
        "deliveries": (head(),),
        "stock": (),
        "totals": (),
        "unannounced": (),
        "finished": False,
        "close_rest": False,
    }
    return Posting(id="p", document="d", **(values | more))


def planned(posting: Posting, who: Any = "add") -> dict[str, Planned]:
    return {one.key: one for one in plan(posting, who)}


def test_a_post_without_anything_new_tells_nothing() -> None:
    assert plan(post(totals=(total("L1", changed=False),), stock=(delta("0"),)), "add") == ()


def test_what_waits_for_what() -> None:
    goods = UnannouncedLine("U1", OIL, Decimal(2))
    stock = (delta("3"), delta("2", None, condition=Condition.DAMAGED))
    plan = planned(
        post(totals=(total("L1"), total("L2", changed=False)), stock=stock, unannounced=(goods,))
    )
    assert {key: set(one.after) for key, one in plan.items()} == {
        "check:D1": set(),
        "announce": set(),
        "convert": {"announce", "check:D1"},
        "stock:0": {"check:D1"},
        "stock:1": {"check:D1", "convert"},
        "line:L1": {"check:D1"},
        "head:D1": {"check:D1", "line:L1"},
        "made:U1": {"convert"},
        "made": {"convert", "made:U1"},
    }
    assert plan["stock:0"].lane == plan["stock:1"].lane == "stock:oil:P"
    assert plan["check:D1"].way is Way.GUARD


def test_an_entry_is_planned_after_all_that_it_waits_for() -> None:
    goods = UnannouncedLine("U1", OIL, Decimal(2))
    posting = post(
        deliveries=(head(), head("D2")),
        totals=(total("L1"), total("L2", "D2")),
        stock=(delta("1"), delta("1", "D2"), delta("2", None)),
        unannounced=(goods,),
        finished=True,
    )
    entries = plan(posting, "add")
    seen: set[str] = set()
    for one in entries:
        assert set(one.after) <= seen
        assert one.key not in seen
        seen.add(one.key)


def test_equal_writes_of_one_post_are_summed() -> None:
    stock = (delta("3"), delta("2", "D2"), delta("4", place="Q"), delta("-1"))
    plan = planned(post(deliveries=(head(), head("D2")), stock=stock))
    changes = [one.intent for one in plan.values() if isinstance(one.intent, ChangeStock)]
    assert [(one.place, one.delta) for one in changes] == [("P", Decimal(4)), ("Q", Decimal(4))]
    assert set(plan["stock:0"].after) == {"check:D1", "check:D2"}
    assert set(plan["stock:1"].after) == {"check:D1"}


def test_what_cancels_out_is_not_sent() -> None:
    plan = planned(post(stock=(delta("3"), delta("-3")), totals=(total("L1"),)))
    assert not [key for key in plan if key.startswith("stock")]


def test_where_staff_book_the_records_are_all() -> None:
    goods = UnannouncedLine("U1", OIL, Decimal(2))
    posting = post(stock=(delta("3"),), totals=(total("L1"),), unannounced=(goods,))
    assert set(planned(posting)) - set(planned(posting, "record")) == {"stock:0"}


@pytest.mark.parametrize(("finished", "state"), [(True, "done"), (False, "part")])
def test_the_head_says_whether_more_is_to_come(finished: bool, state: str) -> None:
    plan = planned(post(totals=(total("L1"),), finished=finished, digest="2n-x"))
    intent = plan["head:D1"].intent
    assert isinstance(intent, RegisterHead)
    assert (intent.state, intent.digest) == (state, "2n-x")


def test_equal_lines_are_merged_and_nothing_is_announced_back() -> None:
    lines = (
        UnannouncedLine("U1", OIL, Decimal(2), note="torn"),
        UnannouncedLine("U2", OIL, Decimal(3), note="torn"),
        UnannouncedLine("U3", OIL, Decimal(1), lot="L"),
        UnannouncedLine("U4", CHEESE, Decimal(-1)),
    )
    assert [(one.line, one.quantity) for one in merged(lines)] == [
        ("U1", Decimal(5)),
        ("U3", Decimal(1)),
    ]
    taken_back = planned(post(unannounced=lines[3:], stock=(delta("-1", None, product=CHEESE),)))
    assert set(taken_back) == {"check:D1", "stock:0"}
    assert taken_back["stock:0"].after == ("check:D1",)


def test_a_draft_as_it_is_sent() -> None:
    lines = (
        UnannouncedLine("U1", OIL, Decimal(2), lot="L7", expiry=date(2027, 1, 31), note="torn"),
        UnannouncedLine("U2", CHEESE, Decimal("0.735")),
    )
    intent = AnnounceGoods("Nordhof", "LS-7", ("GI-1", "x" * 49), lines)
    keys = [digit * 24 for digit in "abcd"]
    body = draft_body(intent, keys, "facility").body()
    package = "b" * 24
    assert body["draft"]["external_data"] == f"dh1;m{'a' * 24};"
    assert body["packages"] == {package: {"idempotency_key": package}}
    first, second = body["items"]
    assert first["idempotency_key"] == "c" * 24
    assert first["external_data"] == f"dh1;m{'a' * 24};lU1;"
    assert first["position_identifier"] == "U1"
    assert first["note"] == "torn; LOT L7; EXP 2027-01-31"
    assert first["unit"] == {"value": 1, "unit": "COUNT_PIECES"}
    assert first["expected_number_of_units"] == 2
    assert b'"value":0.735' in write_json(second)
    assert second["expected_number_of_units"] == 1
    assert [one["identifier"] for one in body["external_references"]] == ["GI-1", "LS-7"]


def test_a_line_id_that_does_not_fit_is_named_by_its_digest() -> None:
    assert local_id("U1") == "U1"
    assert len(local_id("a;b")) == 24
    assert local_id("a;b") != local_id("a;c")


def test_two_terminals_arrive_at_one_key_for_an_ordered_item() -> None:
    key = procurement_item_key("PO1", "I1", "GI-1")
    assert key == procurement_item_key("PO1", "I1", "GI-1")
    assert len(key) == 24
    assert key != procurement_item_key("PO1I1", "", "GI-1")


@pytest.mark.parametrize(
    "body",
    [
        {"product_id": "", "unit": {"value": 1, "unit": "X"}, "package_id": "p"},
        {"product_id": "p", "unit": {"value": 1, "unit": "X"}, "package_id": "p", "lot": "L"},
        {"product_id": "p", "unit": {"value": "NaN", "unit": "X"}, "package_id": "p"},
        {
            "product_id": "p",
            "unit": {"value": 1, "unit": "X"},
            "package_id": "p",
            "idempotency_key": "X" * 24,
        },
    ],
)
def test_a_body_that_the_contract_does_not_know_cannot_be_made(body: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        wire.GoodsInDraftItem.model_validate(body)


def test_what_we_do_not_know_survives_a_round_trip() -> None:
    row = {
        "id": "g",
        "status": "ARCHIVED",
        "sender": {"@type": "Robot", "serial": Decimal("1.50")},
        "kpis": {"lines": 3},
        "new_field": [1, {"a": None}],
    }
    assert wire.GoodsIn.model_validate(row).raw() == row
