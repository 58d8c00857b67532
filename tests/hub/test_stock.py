"""Stock, counts and changes: R18, R19, R34-R38, and assumptions A1-A10, A13, A14, A29, A30."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.hub import Switches
from tests.hub.conftest import (
    ALL_TIME,
    CHEESE,
    DOCK,
    KILOGRAMS,
    PIECES,
    SHELF,
    TEA,
    Desk,
    Opened,
    update,
)


def test_r34_five_figures(desk: Desk) -> None:
    stock = desk.get(f"/stock/{TEA}/{SHELF}")
    none = {"value": 0, "unit": PIECES}
    assert stock == {
        "product_id": TEA,
        "storage_location": SHELF,
        **dict.fromkeys(
            ("available", "planned_sales", "reserved", "virtual", "in_reconciliation"), none
        ),
    }


def test_r35_add_remove_set_and_r36_the_answer_is_the_stock_after(desk: Desk) -> None:
    assert desk.move("add", 5)["available"]["value"] == 5
    assert desk.move("remove", 2)["available"]["value"] == 3
    assert desk.move("set", 10)["available"]["value"] == 10
    assert desk.available() == 10
    assert desk.available(place=DOCK) == 0


@pytest.mark.parametrize("left_out", ["condition", "change_quantity", "change_intent"])
def test_r36_condition_quantity_and_intent_are_mandatory(desk: Desk, left_out: str) -> None:
    body = update("add", 1)
    del body[left_out]
    desk.patch(f"/stock/{TEA}/{SHELF}", body, 400)
    desk.patch(f"/stock/{TEA}/{SHELF}", update("take", 1), 400)
    desk.patch(f"/stock/{TEA}/{SHELF}", update("add", 1, condition="BROKEN"), 400)
    assert desk.changes() == []


def test_quantities_stay_exact(desk: Desk) -> None:
    """A float would give 0.30000000000000004, and 0.1 added ten times not 1."""
    path = f"/stock/{CHEESE}/{SHELF}"
    for _ in range(3):
        desk.patch(path, update("add", 0.1, unit=KILOGRAMS))
    assert desk.available(CHEESE) == Decimal("0.3")
    body = b'{"change_quantity":{"value":12345678901.234,"unit":"MASS_KILOGRAMS"},'
    body += b'"change_intent":"add","condition":"NEW"}'
    desk.call("PATCH", path, content=body, headers={"Content-Type": "application/json"})
    assert desk.available(CHEESE) == Decimal("12345678901.534")


def test_a9_only_whole_multiples_can_be_booked(desk: Desk) -> None:
    desk.move("add", 1.5, status=422)
    desk.move("add", 2.0)
    desk.patch(f"/stock/{CHEESE}/{SHELF}", update("add", 0.0005, unit=KILOGRAMS), 422)
    assert len(desk.changes()) == 1


def test_a10_units_of_the_same_kind_are_converted(desk: Desk) -> None:
    desk.patch(f"/stock/{CHEESE}/{SHELF}", update("add", 250, unit="MASS_GRAMS"))
    assert desk.available(CHEESE) == Decimal("0.25")
    desk.patch(f"/stock/{CHEESE}/{SHELF}", update("add", 1, unit=PIECES), 422)
    desk.patch(f"/stock/{TEA}/{SHELF}", update("add", -1), 422)


def test_a8_a_remove_below_zero_is_refused_unless_switched(desk: Desk) -> None:
    desk.move("add", 1)
    assert "Only 1" in desk.move("remove", 2, status=422)["detail"]
    desk.move("remove", 1, condition="DAMAGED", status=422)
    desk.control("PUT", "switches", {"stock_may_go_negative": True})
    assert desk.move("remove", 2)["available"]["value"] == -1


def test_a7_a29_conditions_are_counted_apart_and_summed(desk: Desk) -> None:
    desk.move("add", 5)
    assert desk.move("add", 2, condition="DAMAGED")["available"]["value"] == 7
    assert desk.move("set", 1, condition="DAMAGED")["available"]["value"] == 6
    desk.control("PUT", "switches", {"damaged_is_available": False})
    assert desk.available() == 5
    desk.control("PUT", "switches", {"set_replaces_all": True, "damaged_is_available": True})
    assert desk.move("set", 4)["available"]["value"] == 4


def test_r18_counts_need_product_and_place(desk: Desk) -> None:
    path = "/inventory-tracking/stock-counts"
    desk.get(path, 400, product_id=TEA)
    desk.get(path, 400, storage_location_id=SHELF)
    desk.get(path, 422, product_id=TEA, storage_location_id="nowhere")
    desk.get(path, 422, product_id="nothing", storage_location_id=SHELF)


def test_r19_one_record_per_condition_that_was_used(desk: Desk) -> None:
    path, pair = (
        "/inventory-tracking/stock-counts",
        {"product_id": TEA, "storage_location_id": SHELF},
    )
    assert len(desk.get(path, **pair)["items"]) == 1
    desk.move("add", 5)
    desk.move("add", 2, condition="DAMAGED")
    counted = {entry["condition"]: entry["quantity"] for entry in desk.get(path, **pair)["items"]}
    assert counted == {
        "NEW": {"value": 5, "unit": PIECES},
        "DAMAGED": {"value": 2, "unit": PIECES},
    }
    desk.move("remove", 2, condition="DAMAGED")
    assert len(desk.get(path, **pair)["items"]) == 2


def test_r37_changes_are_sorted_oldest_first(desk: Desk) -> None:
    desk.move("add", 1)
    desk.control("POST", "clock", {"skew_ms": -60_000})
    desk.move("add", 2)
    desk.control("POST", "clock", {"skew_ms": 60_000})
    desk.move("add", 3)
    changes = desk.changes()
    assert [change["change_quantity"]["value"] for change in changes] == [2, 1, 3]
    times = [change["effective_on"] for change in changes]
    assert times == sorted(times)


def test_r38_changes_by_place_product_and_any_of_several_reasons(desk: Desk) -> None:
    desk.move("add", 1)
    other = {"product_id": CHEESE, "place_id": DOCK, "quantity": "2.5", "intent": "add"}
    desk.control("POST", "stock", {**other, "reason": "SALE"})
    assert len(desk.changes()) == 2
    assert [change["product_id"] for change in desk.changes(product_id=CHEESE)] == [CHEESE]
    assert [change["location_id"] for change in desk.changes(location_id=SHELF)] == [SHELF]
    assert len(desk.changes(reason=["SALE", "CORRECTION"])) == 2
    assert len(desk.changes(reason="SALE")) == 1
    assert desk.changes(reason="SALE", product_id=TEA) == []
    desk.get("/stock-count-changes", 400, **ALL_TIME, reason="THEFT")


def test_a1_to_a6_what_a_change_shows(desk: Desk) -> None:
    desk.move("set", 7)
    desk.move("set", 4, condition="NEW")
    change = desk.changes()[1]
    del change["effective_on"]
    assert change == {
        "product_id": TEA,
        "location_id": SHELF,
        "change_quantity": {"value": -3, "unit": PIECES},
        "reason": "CORRECTION",
        "condition": "NEW",
        "app_id": "demo-dockhand",
    }


def test_a7_each_patch_is_one_change_also_when_it_changes_nothing(desk: Desk) -> None:
    desk.move("set", 7)
    desk.move("set", 7)
    assert [change["change_quantity"]["value"] for change in desk.changes()] == [7, 0]


def test_a14_a30_a_pair_that_was_never_booked(open_desk: Opened) -> None:
    desk = open_desk(Switches(count_of_unused=False, unused_pair_is_zero=False))
    desk.get(f"/stock/{TEA}/{SHELF}", 404)
    query = {"product_id": TEA, "storage_location_id": SHELF}
    assert desk.get("/inventory-tracking/stock-counts", **query)["items"] == []
    desk.move("add", 1)
    assert desk.available() == 1


def test_r16_r17_product_settings(desk: Desk) -> None:
    path = f"/product/{TEA}/settings"
    assert desk.get(path)["inventory_management_mode"] == "MANAGED_BY_ENFORE"
    assert desk.get(f"/product/{CHEESE}/settings")["track_unique_items"] is True
    tag = {"id": f"{5:024x}", "scope": "ORGANIZATION"}
    changed = desk.patch(path, {"@type": "StorageTagUpdate", "storage_tag": tag})
    assert changed["storage_tag"] == tag
    assert desk.get(path) == changed
    of_all = {**tag, "scope": "PLATFORM"}
    desk.patch(path, {"@type": "StorageTagUpdate", "storage_tag": of_all})
    assert desk.get(path) == {**changed, "storage_tag": of_all}
    desk.patch(path, {"@type": "StorageTagUpdate"}, 400)
    desk.patch(path, {"@type": "StorageTagUpdate", "storage_tag": {"id": tag["id"]}}, 400)
    desk.patch(path, {"@type": "StorageTagUpdate", "storage_tag": {**tag, "scope": "MINE"}}, 400)
    desk.patch(path, {"@type": "SomethingElse"}, 422)  # A24
    body = {"@type": "StorageTagUpdate", "storage_tag": tag}
    desk.patch(f"/product/{7:024x}/settings", body, 422)  # O7
