"""Pickups and deliveries of sales orders: R160-R162, and the demo's goods that leave."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.hub import Switches
from app.hub.goods_out_states import CHAINS
from app.hub.seeding import demo
from tests.hub.conftest import ALL_TIME, ORG, PIECES, TEA, Desk, Opened

NOWHERE = f"{9:024x}"
WAYS = {
    "pickups": ("PENDING", "PREPARED", "PICKED_UP"),
    "deliveries": ("PENDING", "PREPARED", "SHIPPED", "RECEIVED"),
}
UNKNOWN_HERE = {"pickups": ("SHIPPED", "picked_up", ""), "deliveries": ("PICKED_UP", "LOST", "")}


def _entry(number: int, order: str, **members: Any) -> dict[str, Any]:
    line = {"id": f"{number}", "product": TEA, "quantity": {"value": "2", "unit": PIECES}}
    items = [{**line, "sales_order": order, "sales_order_item_id": f"{number}"}]
    return {
        "id": f"{number:024x}",
        "status": "PENDING",
        "items": items,
        "created_hours_ago": 100 - number,
        **members,
    }


CONTENT = {
    "pickups": [
        _entry(
            31,
            "order 1",
            pickup_number="P-1",
            pager_number="11",
            pickup_location={"service_location": "north", "service_area": "gate"},
        ),
        _entry(32, "order 2", status="PREPARED", pickup_location={"service_location": "south"}),
        _entry(33, "order 2", status="CANCELED"),
    ],
    "deliveries": [
        _entry(41, "order 1", shipping_location="north", shipping_service="bicycle"),
        _entry(42, "order 2", status="SHIPPED", shipping_service="van"),
        _entry(43, "order 2", status="RECEIVED"),
    ],
}
FIRST = {"pickups": f"{31:024x}", "deliveries": f"{41:024x}"}


@pytest.fixture
def door(desk: Desk) -> Desk:
    return at_the_door(desk)


def at_the_door(desk: Desk) -> Desk:
    """The sales orders API of a hub with three pickups and three deliveries."""
    desk.control("PUT", "seed", {"goods_outs": CONTENT})
    return replace(desk, base=f"/sales-orders/org/{ORG}")


def put(door: Desk, kind: str, identifier: str, wanted: str, status: int = 200) -> Any:
    path = f"/{kind}/{identifier}/status"
    headers = {"Content-Type": "text/plain"}
    return door.call("PUT", path, status, content=wanted, headers=headers)


def _numbers(page: Any) -> list[int]:
    return [int(entry["id"], 16) for entry in page["items"]]


def test_r161_pickups_are_oldest_first_and_filtered(door: Desk) -> None:
    """R161, R8: by sales order, pickup number, pager number, location and status."""

    def found(**query: Any) -> list[int]:
        return _numbers(door.get("/pickups", **ALL_TIME, **query))

    assert found() == [31, 32, 33]
    assert found(sales_order_id="order 2") == [32, 33]
    assert found(pickup_number="P-1") == found(pager_number="11") == [31]
    assert found(pickup_location_id="south") == [32]
    assert found(status=["PENDING", "CANCELED"]) == [31, 33]
    assert found(sales_order_id="order 2", status="PENDING") == []
    assert found(limit=1, offset=1) == [32]
    door.get("/pickups", 400, **ALL_TIME, status="SHIPPED")
    door.get("/pickups", 400, **{"from": ALL_TIME["from"]})


def test_r162_deliveries_are_oldest_first_and_filtered(door: Desk) -> None:
    """R162, R8: by sales order, shipping location, shipping service and status."""

    def found(**query: Any) -> list[int]:
        return _numbers(door.get("/deliveries", **ALL_TIME, **query))

    assert found() == [41, 42, 43]
    assert found(sales_order_id="order 1") == found(shipping_location_id="north") == [41]
    assert found(shipping_service_id="van") == [42]
    assert found(status=["SHIPPED", "RECEIVED"]) == [42, 43]
    door.get("/deliveries", 400, **ALL_TIME, status="PICKED_UP")
    door.get("/deliveries", 400, **ALL_TIME, limit=0)


@pytest.mark.parametrize("kind", WAYS)
def test_one_is_loaded_as_it_is_listed(door: Desk, kind: str) -> None:
    """R11; R6: what cannot be expressed is 422 (A77)."""
    first = door.get(f"/{kind}", **ALL_TIME)["items"][0]
    assert door.get(f"/{kind}/{first['id']}") == first
    assert first["items"][0]["quantity"] == {"value": 2, "unit": PIECES}
    door.get(f"/{kind}/{NOWHERE}", 404)
    door.control("POST", "unreadable", {"id": first["id"], "unreadable": True})
    door.get(f"/{kind}/{first['id']}", 422)
    assert len(door.get(f"/{kind}", **ALL_TIME)["problems"]) == 1


@pytest.mark.parametrize("kind", WAYS)
def test_r160_a_status_that_does_not_fit_is_422(door: Desk, kind: str) -> None:
    """From each status only the next one and CANCELED can follow (A79), the same not (A65)."""
    way, one = WAYS[kind], FIRST[kind]
    for now, following in zip(way, (*way[1:], None), strict=True):
        assert door.get(f"/{kind}/{one}")["status"] == now
        for wanted in way:
            if wanted != following:
                put(door, kind, one, wanted, 422)
        if following is not None:
            assert put(door, kind, one, following) is None
    put(door, kind, one, "CANCELED", 422)


@pytest.mark.parametrize("kind", WAYS)
def test_r160_a_status_that_does_not_exist_is_400(door: Desk, kind: str) -> None:
    one = FIRST[kind]
    for wanted in UNKNOWN_HERE[kind]:
        put(door, kind, one, wanted, 400)
    door.call("PUT", f"/{kind}/{one}/status", 400, json="PREPARED")
    put(door, kind, NOWHERE, "PREPARED", 404)
    assert door.get(f"/{kind}/{one}")["status"] == "PENDING"


@pytest.mark.parametrize("kind", WAYS)
def test_a79_everything_that_has_not_ended_can_be_canceled(door: Desk, kind: str) -> None:
    one = FIRST[kind]
    for status in WAYS[kind][:-1]:
        door.control("POST", f"hand-overs/{one}", {"status": status})
        put(door, kind, one, "CANCELED")
        put(door, kind, one, "PREPARED", 422)


def test_a78_the_number_may_be_409(open_desk: Opened) -> None:
    """R160: the number was lost, so the contract of this reading lists another one."""
    door = at_the_door(open_desk(Switches(unfit_status_is_conflict=True)))
    path = f"{door.base}/pickups/{FIRST['pickups']}/status"
    headers = {"Content-Type": "text/plain"}
    answer = door.http.put(path, content="PICKED_UP", headers=headers)
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert "PICKED_UP" in answer.json()["detail"]


def test_a64_a65_steps_skipped_and_the_same_again(open_desk: Opened) -> None:
    switches = Switches(steps_may_be_skipped=True, same_status_refused=False)
    door = at_the_door(open_desk(switches))
    put(door, "deliveries", FIRST["deliveries"], "SHIPPED")
    put(door, "deliveries", FIRST["deliveries"], "SHIPPED")
    put(door, "deliveries", FIRST["deliveries"], "PREPARED", 422)


def test_another_hand_hands_over(door: Desk) -> None:
    one = FIRST["pickups"]
    door.control("POST", f"hand-overs/{one}", {"status": "PICKED_UP"})
    assert door.get(f"/pickups/{one}")["status"] == "PICKED_UP"
    told = door.control("GET", "hand-overs")
    assert {p["id"]: p["status"] for p in told["pickups"]}[one] == "PICKED_UP"
    assert FIRST["deliveries"] in {d["id"] for d in told["deliveries"]}
    door.control("POST", f"hand-overs/{one}", {"status": "SHIPPED"}, 422)
    door.control("POST", f"hand-overs/{NOWHERE}", {"status": "PENDING"}, 404)


TOO_FEW = {"GO-8815": "PAP-0801", "GO-8816": "PET-0301"}
"""One line of each long order asks for more than lies there."""


def test_the_demo_sends_out_only_what_lies_there_but_for_two_lines() -> None:
    content = demo()
    there = {
        (entry["product_id"], entry["place_id"]): Decimal(entry["quantity"])
        for entry in content["deliveries"]["stock"]
        if entry["condition"] == "NEW"
    }
    staff = {person["id"] for person in content["catalog"]["staff"]}
    units = {one["id"]: one["management_unit"] for one in content["catalog"]["products"]}
    articles = {one["id"]: one["article_id"] for one in content["catalog"]["products"]}
    short = {}
    for entry in content["goods_outs"]["goods_outs"]:
        assert entry["responsible_staff_id"] in staff
        assert entry["items"]
        for item in entry["items"]:
            article = articles[item["product_id"]]
            assert item["quantity"]["unit"] == units[item["product_id"]]
            if article.startswith("DEP-"):
                assert "picking_storage_location_id" not in item
                continue
            pair = item["product_id"], item["picking_storage_location_id"]
            there[pair] -= Decimal(item["quantity"]["value"])
            if there[pair] < 0:
                short[entry["number"]] = article
    assert short == TOO_FEW


def test_the_demo_has_every_kind_of_line() -> None:
    content = demo()["goods_outs"]
    for number in TOO_FEW:
        (order,) = (one for one in content["goods_outs"] if one["number"] == number)
        items = {item["id"]: item for item in order["items"]}
        assert len(items) == 12
        groups = [i for i in items.values() if "group_value" in i]
        assert len({i["picking_storage_location_id"] for i in groups}) == 1 < len(groups)
        (beer,) = (i for i in items.values() if "dependents" in i)
        assert {one["item_id"] for one in beer["dependents"]} < set(items)
        (cartons,) = (i for i in items.values() if "custom_unit_id" in i)
        size = Decimal(cartons["custom_unit_size"]["value"])
        assert (cartons["custom_unit_id"], Decimal(cartons["quantity"]["value"])) == (
            "KOL",
            5 * size,
        )
        assert sum("lot_id" in i for i in items.values()) == 1


def test_a_hand_over_of_the_demo_belongs_to_one_goods_out() -> None:
    content = demo()["goods_outs"]
    parents = {
        one["parent_information"]["reference_id"]: (one["number"], one["type"])
        for one in content["goods_outs"]
        if "reference_id" in one["parent_information"]
    }
    joined = {}
    for kind in WAYS:
        for one in content[kind]:
            (order,) = {item["sales_order"] for item in one["items"]}
            if order in parents:
                joined[parents[order]] = kind
    assert joined == {
        ("GO-8815", "SHIPMENT"): "deliveries",
        ("GO-8816", "SHIPMENT"): "deliveries",
        ("GO-8831", "PICKUP"): "pickups",
        ("GO-8832", "PICKUP"): "pickups",
    }


def test_the_demo_shows_every_interesting_state() -> None:
    content = demo()["goods_outs"]
    states = {(entry["model"], entry["status"]) for entry in content["goods_outs"]}
    assert {state for model, state in states if model == "new"} == {
        *CHAINS["new"],
        "REJECTED",
        "CANCELED",
    }
    assert {"IN_PICKING", "PACKED", "READY_FOR_PICKUP"} <= {s for m, s in states if m == "old"}
    kinds = {entry["type"] for entry in content["goods_outs"]}
    assert kinds == {"SHIPMENT", "PICKUP", "ON_PREMISE_DELIVERY"}
    assert sum("hold" in entry for entry in content["goods_outs"]) == 1
    assert sum(bool(entry["packages"]) for entry in content["goods_outs"]) >= 3
    assert len(content["cancellation_requests"]) == 1
    for kind, way in WAYS.items():
        assert {entry["status"] for entry in content[kind]} == {*way, "CANCELED"}


def test_the_demo_hub_shows_it(open_desk: Opened) -> None:
    """Every answer is checked by the contract."""
    desk = open_desk(demo=True)
    for entry in desk.get("/goods-outs", **ALL_TIME)["items"]:
        path = f"/goods-outs/{entry['id']}"
        assert desk.get(path) == entry
        assert desk.get(f"{path}/items")["items"]
        desk.get(f"{path}/packages")
    (pending,) = desk.get("/goods-out-cancellation-requests", **ALL_TIME)["items"]
    assert pending["status"] == "PENDING"
    (booked,) = desk.control("GET", "cancellation-requests")["cancellation_requests"]
    assert (booked["id"], booked["status"]) == (pending["id"], "PENDING")
    door = replace(desk, base=f"/sales-orders/org/{ORG}")
    assert len(door.get("/pickups", **ALL_TIME)["items"]) == 8
    assert len(door.get("/deliveries", **ALL_TIME)["items"]) == 7
