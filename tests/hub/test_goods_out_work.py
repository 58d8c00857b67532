"""What others do to goods-outs (R70-R72), their packages, and what leaves the stock (R34)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import Switches
from tests.hub.conftest import CHEESE, DOCK, KILOGRAMS, PIECES, SHELF, TEA, Desk, Opened
from tests.hub.dispatch import NEW, OLD, goods_out, items_of, line, move, status_of, stocked

NOWHERE = f"{9:024x}"


def _work(desk: Desk, made: str, body: dict[str, Any], status: int = 200) -> None:
    desk.control("POST", f"goods-outs/{made}", body, status)


def test_r71_the_new_model_picks_packs_cancels_and_opens_packages_at_once(desk: Desk) -> None:
    made = goods_out(desk, line(4), line(2), status="IN_PROCESS")
    one, two = (item["id"] for item in items_of(desk, made))
    _work(desk, made, {"picked": {one: 3}, "packages": [{"id": "box", "items": {one: 3}}]})
    _work(desk, made, {"packages": [{"id": "box", "status": "PACKED"}]})
    _work(desk, made, {"picked": {one: 4}, "canceled": {two: 2}})
    _work(desk, made, {"packages": [{"id": "box", "status": "IN_PACKING", "items": {one: 4}}]})
    first, second = items_of(desk, made)
    assert (first["picked_quantity"]["value"], first["packed_quantity"]["value"]) == (4, 4)
    assert (first["is_picked"], len(first["picked_values_change_log"])) == (True, 2)
    assert second["canceled_quantity"]["value"] == 2
    package = desk.get(f"/goods-outs/{made}/packages/box")
    steps = [entry["status"] for entry in package["status_log"]]
    assert steps == ["IN_PACKING", "PACKED", "IN_PACKING"]


def test_r71_the_old_model_picks_first_and_packs_then(desk: Desk) -> None:
    made = goods_out(desk, line(4), model=OLD, status="IN_PICKING")
    (item,) = items_of(desk, made)
    box = {"packages": [{"items": {item["id"]: 4}}]}
    _work(desk, made, box, 422)
    _work(desk, made, {"picked": {item["id"]: 4}})
    move(desk, made, "PICKED")
    for change in (box, {"picked": {item["id"]: 3}}):
        _work(desk, made, change, 422)
    move(desk, made, "IN_PACKING")
    for change in ({"picked": {item["id"]: 3}}, {"canceled": {item["id"]: 1}}):
        _work(desk, made, change, 422)
    _work(desk, made, box)
    (after,) = items_of(desk, made)
    assert (after["picked_quantity"]["value"], after["packed_quantity"]["value"]) == (4, 4)


def test_r70_r72_packages_are_prepared_picked_up_and_arrive(desk: Desk) -> None:
    """R72: picking is over before packing starts, packing before the goods are ready."""
    made = goods_out(desk, line(4), model=OLD, status="IN_PACKING", type="PICKUP")
    (item,) = items_of(desk, made)
    _work(desk, made, {"packages": [{"id": "box", "items": {item["id"]: 4}, "status": "PACKED"}]})
    head = desk.get(f"/goods-outs/{made}")
    assert (head["picking_completed"], head["packing_completed"]) == (True, False)
    for step in ("PACKED", "READY_FOR_PICKUP"):
        move(desk, made, step)
    head = desk.get(f"/goods-outs/{made}")
    assert (head["picking_completed"], head["packing_completed"]) == (True, True)
    package = desk.get(f"/goods-outs/{made}/packages/box")
    assert "picked_up_on" not in package
    move(desk, made, "PICKED_UP")
    package = desk.get(f"/goods-outs/{made}/packages/box")
    assert package["status"] == "PICKED_UP"
    assert package["picked_up_on"]
    assert "fulfilled_on" not in package
    move(desk, made, "FULFILLED")
    (package,) = desk.get(f"/goods-outs/{made}/packages")["items"]
    assert (package["status"], package["fulfilled_on"] >= package["picked_up_on"]) == (
        "FULFILLED",
        True,
    )


def test_o29_a74_packages_and_what_they_show(open_desk: Opened) -> None:
    desk = open_desk()
    made = goods_out(desk, line(4), status="IN_PROCESS")
    (item,) = items_of(desk, made)
    assert desk.get(f"/goods-outs/{made}/packages")["items"] == []
    _work(desk, made, {"packages": [{"items": {item["id"]: 5}, "note": "heavy"}]})
    (package,) = desk.get(f"/goods-outs/{made}/packages")["items"]
    assert package["items"] == [{"item_id": item["id"], "quantity": {"value": 5, "unit": PIECES}}]
    assert (package["status"], package["note"]) == ("IN_PACKING", "heavy")
    assert items_of(desk, made)[0]["is_overpacked"]
    path = f"/goods-outs/{made}/packages/{package['id']}"
    assert desk.get(path) == package
    desk.control("PUT", "switches", {"package_shows_id": False})
    assert "id" not in desk.get(path)
    desk.get(f"/goods-outs/{NOWHERE}/packages", 404)
    desk.get(f"/goods-outs/{made}/packages/{NOWHERE}", 404)
    _work(desk, made, {"packages": [{"status": "LOST"}]}, 422)
    _work(desk, made, {"packages": [{"items": {NOWHERE: 1}}]}, 404)


def test_a70_at_fulfilled_the_platform_takes_the_goods_out(desk: Desk) -> None:
    """What was picked where picking was reported, else what was asked for and not canceled."""
    stocked(desk, 10)
    made = goods_out(desk, line(4), line(3), line(2), status="IN_PROCESS")
    short, _, less = (item["id"] for item in items_of(desk, made))
    _work(desk, made, {"picked": {short: 1}, "canceled": {less: 1}})
    assert desk.available() == 10
    before = len(desk.changes())
    move(desk, made, "FULFILLED")
    assert desk.available() == 10 - 1 - 3 - 1
    changes = desk.changes()[before:]
    assert [change["change_quantity"]["value"] for change in changes] == [-1, -3, -1]
    assert {change["reason"] for change in changes} == {"SALE"}
    assert all("app_id" not in change for change in changes)
    move(desk, made, "FULFILLED", 422)
    assert desk.available() == 5


def test_a70_below_zero_and_from_the_condition_that_is_named(desk: Desk) -> None:
    stocked(desk, 1)
    desk.move("add", 2, condition="DAMAGED")
    made = goods_out(desk, line(4), line(2, condition_id="DAMAGED"), status="IN_PROCESS")
    move(desk, made, "FULFILLED")
    query = {"product_id": TEA, "storage_location_id": SHELF}
    counts = desk.get("/inventory-tracking/stock-counts", **query)["items"]
    found = {count["condition"]: count["quantity"]["value"] for count in counts}
    assert found == {"NEW": -3, "DAMAGED": 0}


def test_a70_goods_leave_once_however_often_another_hand_says_so(desk: Desk) -> None:
    stocked(desk, 10)
    made = goods_out(desk, line(4), status="IN_PROCESS")
    for _ in range(2):
        _work(desk, made, {"status": "FULFILLED"})
    assert desk.available() == 6
    assert len(desk.get(f"/goods-outs/{made}")["status_log"]) == 4


def test_a70_documented_only_no_status_moves_stock(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    stocked(desk, 10)
    made = goods_out(desk, status="FULFILLED")
    assert status_of(desk, made) == "FULFILLED"
    assert desk.available() == 10


def test_a72_open_goods_outs_are_planned_and_reserved(open_desk: Opened) -> None:
    """R34: five figures; `available` stays what lies there, unless A73 is switched."""
    desk = open_desk()
    stocked(desk, 10)
    made = goods_out(desk, line(4), line(1))
    goods_out(desk, line(2), status="IN_PROCESS", model=NEW)

    def figures() -> list[Any]:
        stock = desk.get(f"/stock/{TEA}/{SHELF}")
        names = ("available", "planned_sales", "reserved", "virtual", "in_reconciliation")
        return [stock[name]["value"] for name in names]

    assert figures() == [10, 5, 2, 10, 0]
    move(desk, made, "CONFIRMED")
    assert figures() == [10, 0, 7, 10, 0]
    desk.control("PUT", "switches", {"reserved_is_not_available": True})
    assert figures() == [3, 0, 7, 10, 0]
    desk.control("PUT", "switches", {"open_goods_outs_count": False})
    assert figures() == [10, 0, 0, 10, 0]
    desk.control(
        "PUT", "switches", {"open_goods_outs_count": True, "reserved_is_not_available": False}
    )
    move(desk, made, "CANCELED")
    assert figures() == [10, 0, 2, 10, 0]
    assert desk.get(f"/stock/{TEA}/{DOCK}")["reserved"]["value"] == 0


def test_a72_what_is_weighed_is_reserved_in_the_unit_of_its_product(desk: Desk) -> None:
    desk.control("POST", "stock", {"product_id": CHEESE, "place_id": SHELF, "quantity": "3.5"})
    grams = {"product_id": CHEESE, "quantity": {"value": 750, "unit": "MASS_GRAMS"}}
    made = goods_out(desk, grams, status="CONFIRMED")
    reserved = desk.get(f"/stock/{CHEESE}/{SHELF}")["reserved"]
    assert reserved == {"value": Decimal("0.75"), "unit": KILOGRAMS}
    for step in ("IN_PROCESS", "FULFILLED"):
        move(desk, made, step)
    assert desk.available(CHEESE) == Decimal("2.75")


def test_another_hand_works_on_a_goods_out(desk: Desk) -> None:
    made = goods_out(desk, line(2), status="IN_PROCESS")
    (item,) = items_of(desk, made)
    _work(
        desk,
        made,
        {
            "external_data": "foreign",
            "items": {item["id"]: {"external_data": "dh1;r;", "note": "x"}},
            "picked": {item["id"]: "3"},
            "hold": {"description": "wait"},
        },
    )
    head = desk.get(f"/goods-outs/{made}")
    assert (head["external_data"], head["on_hold_information"]["is_on_hold"]) == ("foreign", True)
    (after,) = items_of(desk, made)
    assert (after["external_data"], after["is_picked"], after["is_overpicked"]) == (
        "dh1;r;",
        True,
        True,
    )
    _work(desk, made, {"release": head["on_hold_data"][0]["id"], "external_data": None})
    head = desk.get(f"/goods-outs/{made}")
    assert not head["on_hold_information"]["is_on_hold"]
    assert "external_data" not in head
    _work(desk, made, {"status": "CONFIRMED"})  # staff at the platform can do what no call can
    assert status_of(desk, made) == "CONFIRMED"
    (whole,) = desk.control("GET", "goods-outs")["goods_outs"]
    assert (whole["id"], len(whole["items"]), whole["created_at"] > 0) == (made, 1, True)
    _work(desk, made, {"status": "LOST"}, 422)
    _work(desk, NOWHERE, {}, 404)
    _work(desk, made, {"items": {NOWHERE: {}}}, 404)
