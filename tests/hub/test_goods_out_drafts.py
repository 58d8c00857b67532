"""Goods-out drafts and their items: R47-R59, and the call that makes both (R52)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, KILOGRAMS, PIECES, TEA, Desk, Opened

DRAFTS = "/goods-out-drafts"
NOWHERE = f"{9:024x}"
LINE = {"product_id": TEA, "quantity": {"value": 2, "unit": PIECES}}
HEAD = {
    "type": "SHIPMENT",
    "recipient": {"@type": "AnonymousContactInformation", "name": "Café Morgenrot"},
    "number_issued_by_recipient": "SO-1",
    "parent_information": {"external_reference": "SO-1"},
    "responsible_staff_id": "staff",
    "note": "ring twice",
    "total_gross_amount": {"value": 12.5, "unit": "EUR"},
    "fulfillment_service_location_id": "north",
    "processing_location_id": "hall 2",
    "dispatch_information": {"@type": "ShipmentInformation", "carrier": "on foot"},
    "external_data": "dh1;m0123;",
}


def made(desk: Desk, **members: Any) -> str:
    identifier: str = desk.post(DRAFTS, {"type": "SHIPMENT", **members})["id"]
    return identifier


def _ids(page: Any) -> list[str]:
    return [entry["id"] for entry in page["items"]]


def test_r47_oldest_first_by_location_number_and_type(desk: Desk) -> None:
    """R47, R8: several types match any of them; a filter that is left out keeps all."""
    north = made(desk, fulfillment_service_location_id="north")
    pickup = made(desk, type="PICKUP")
    served = made(desk, type="ON_PREMISE_DELIVERY")
    assert _ids(desk.get(DRAFTS, **ALL_TIME)) == [north, pickup, served]
    assert _ids(desk.get(DRAFTS, **ALL_TIME, fulfillment_service_location_id="north")) == [north]
    number = desk.get(f"{DRAFTS}/{pickup}")["number"]
    assert _ids(desk.get(DRAFTS, **ALL_TIME, number=number)) == [pickup]
    either = ["PICKUP", "ON_PREMISE_DELIVERY"]
    assert _ids(desk.get(DRAFTS, **ALL_TIME, type=either)) == [pickup, served]
    assert _ids(desk.get(DRAFTS, **ALL_TIME, limit=1, offset=1)) == [pickup]
    desk.get(DRAFTS, 400, **ALL_TIME, type="BY_POST")
    desk.get(DRAFTS, 400, **{"from": ALL_TIME["from"]})


def test_r48_only_the_type_is_mandatory(desk: Desk) -> None:
    draft = desk.post(DRAFTS, {"type": "PICKUP"})
    assert desk.get(f"{DRAFTS}/{draft['id']}") == draft
    assert set(draft) == {"id", "number", "type"}
    for path, call in ((DRAFTS, desk.post), (f"{DRAFTS}/{draft['id']}", desk.put)):
        call(path, {"note": "no type"}, 400)
        call(path, {"type": "BY_POST"}, 400)


@pytest.mark.parametrize(
    "member",
    [
        "number_issued_by_recipient",
        "responsible_staff_id",
        "fulfillment_service_location_id",
        "processing_location_id",
    ],
)
def test_r48_identifiers_have_1_to_256_characters(desk: Desk, member: str) -> None:
    made(desk, **{member: "x" * 256})
    desk.post(DRAFTS, {"type": "SHIPMENT", member: "x" * 257}, 400)
    desk.post(DRAFTS, {"type": "SHIPMENT", member: ""}, 400)


def test_r48_external_data_has_at_most_256_characters(desk: Desk) -> None:
    made(desk, external_data="x" * 256)
    desk.post(DRAFTS, {"type": "SHIPMENT", "external_data": "x" * 257}, 400)


def test_r49_a_parent_is_known_by_its_id_or_named_from_outside(desk: Desk) -> None:
    for parent in (
        {"reference_id": "known"},
        {"external_reference": "SO-1"},
        {"reference_id": "known", "external_reference": "SO-1"},
    ):
        draft = made(desk, parent_information=parent)
        assert desk.get(f"{DRAFTS}/{draft}")["parent_information"] == parent
    desk.post(DRAFTS, {"type": "SHIPMENT", "parent_information": {}}, 400)


@pytest.mark.parametrize(
    ("kind", "information", "status"),
    [
        ("SHIPMENT", "ShipmentInformation", 200),
        ("PICKUP", "PickupInformation", 200),
        ("ON_PREMISE_DELIVERY", "PickupInformation", 200),
        ("SHIPMENT", "PickupInformation", 422),
        ("PICKUP", "ShipmentInformation", 422),
    ],
)
def test_r50_dispatch_information_goes_with_the_type(
    desk: Desk, kind: str, information: str, status: int
) -> None:
    """R50; that another variant is refused is A75."""
    body = {"type": kind, "dispatch_information": {"@type": information}}
    desk.post(DRAFTS, body, status)
    desk.put(f"{DRAFTS}/{made(desk)}", body, status)


def test_a75_documented_only_takes_any_dispatch_information(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    desk.post(DRAFTS, {"type": "SHIPMENT", "dispatch_information": {"@type": "PickupInformation"}})


def test_r51_put_is_a_full_update(desk: Desk) -> None:
    draft = desk.post(DRAFTS, HEAD)
    assert {**draft, **HEAD} == draft
    changed = desk.put(f"{DRAFTS}/{draft['id']}", {"type": "PICKUP", "number": "mine"})
    assert changed == {"id": draft["id"], "number": draft["number"], "type": "PICKUP"}
    assert desk.get(f"{DRAFTS}/{draft['id']}") == changed


def test_r14_created_with_200_deleted_with_204_and_gone(desk: Desk) -> None:
    """R11: gone, unknown or no id at all is 404."""
    draft = made(desk)
    desk.delete(f"{DRAFTS}/{draft}")
    for identifier in (draft, "no id at all"):
        desk.get(f"{DRAFTS}/{identifier}", 404)
        desk.put(f"{DRAFTS}/{identifier}", {"type": "PICKUP"}, 404)
        desk.delete(f"{DRAFTS}/{identifier}", 404)
        desk.post(f"{DRAFTS}/{identifier}/items", LINE, 404)


def test_r52_a_draft_with_its_items_in_one_call(desk: Desk) -> None:
    """All or nothing; the answer is the draft without items."""
    body = {"@type": "GoodsOutDraftWithSubresources", "draft": HEAD, "items": [LINE, LINE]}
    draft = desk.post(f"{DRAFTS}-full", body)
    assert "items" not in draft
    assert desk.get(f"{DRAFTS}/{draft['id']}") == draft
    assert len(desk.get(f"{DRAFTS}/{draft['id']}/items")["items"]) == 2
    for left_out in body:
        desk.post(f"{DRAFTS}-full", {k: v for k, v in body.items() if k != left_out}, 400)
    desk.post(f"{DRAFTS}-full", {**body, "@type": "GoodsInDraftWithSubresources"}, 400)
    desk.post(f"{DRAFTS}-full", {**body, "items": [LINE, {**LINE, "product_id": NOWHERE}]}, 422)
    assert _ids(desk.get(DRAFTS, **ALL_TIME)) == [draft["id"]]


def test_r53_items_are_oldest_first(desk: Desk) -> None:
    draft = made(desk)
    items = [desk.post(f"{DRAFTS}/{draft}/items", LINE)["id"] for _ in range(3)]
    assert _ids(desk.get(f"{DRAFTS}/{draft}/items")) == items


def test_o9_a76_items_of_an_unknown_draft_are_400(desk: Desk) -> None:
    desk.get(f"{DRAFTS}/{NOWHERE}/items", 400)


def test_r54_an_item_needs_product_and_quantity(desk: Desk) -> None:
    """422 where both are there and make no sense (R12)."""
    path = f"{DRAFTS}/{made(desk)}/items"
    desk.post(path, LINE)
    for left_out in LINE:
        desk.post(path, {k: v for k, v in LINE.items() if k != left_out}, 400)
    desk.post(path, {**LINE, "product_id": NOWHERE}, 422)
    for value, unit in ((0, PIECES), (-1, PIECES), (0.5, PIECES), (1, KILOGRAMS)):
        desk.post(path, {**LINE, "quantity": {"value": value, "unit": unit}}, 422)
    grams = {"product_id": CHEESE, "quantity": {"value": 250, "unit": "MASS_GRAMS"}}
    assert desk.post(path, grams)["quantity"]["value"] == 250


def test_r55_r59_what_an_item_says_is_kept_as_it_was_said(desk: Desk) -> None:
    """R55, R57, R58, R59: custom unit, group, lot and condition, options and dependents."""
    said = {
        **LINE,
        "quantity": {"value": 50, "unit": PIECES},
        "custom_unit_id": "box of ten",
        "custom_unit_size": {"value": 10, "unit": PIECES},
        "gross_amount": {"value": 99.95, "unit": "EUR"},
        "note": "the ripe ones",
        "lot_id": "lot",
        "condition_id": "condition",
        "unique_item_identifiers": {"any": "thing"},
        "dependents": [{"item": "deposit"}],
        "option_info": [{"option": "gift wrap"}],
        "sort_value": "07",
        "group_value": {"value_type": "SALES_CHANNEL", "value_id": "web"},
        "external_data": "dh1;l1;",
    }
    path = f"{DRAFTS}/{made(desk)}/items"
    one = desk.post(path, said)
    assert one == {"id": one["id"], **_read(said)}
    assert desk.get(f"{path}/{one['id']}") == one
    desk.post(path, {**LINE, "group_value": {"value_id": "type is missing"}}, 400)
    desk.post(path, {**LINE, "lot_id": ""}, 400)


def _read(said: dict[str, Any]) -> dict[str, Any]:
    """The same, with amounts as the tests read them."""
    return {**said, "gross_amount": {"value": Decimal("99.95"), "unit": "EUR"}}


def test_r56_r58_what_was_not_said_is_absent_but_the_sort_value_is_empty(desk: Desk) -> None:
    one = desk.post(f"{DRAFTS}/{made(desk)}/items", LINE)
    assert one == {"id": one["id"], "sort_value": "", **LINE}


def test_items_are_replaced_and_deleted(desk: Desk) -> None:
    """PUT leaves nothing of what was there (R51); R11, R14."""
    path = f"{DRAFTS}/{made(desk)}/items"
    one = desk.post(path, {**LINE, "note": "first", "external_data": "x"})
    changed = desk.put(f"{path}/{one['id']}", {**LINE, "quantity": {"value": 3, "unit": PIECES}})
    assert "note" not in changed
    assert changed["quantity"]["value"] == 3
    assert desk.get(f"{path}/{one['id']}") == changed
    desk.put(f"{path}/{one['id']}", {**LINE, "product_id": NOWHERE}, 422)
    desk.put(f"{path}/{one['id']}", {"product_id": TEA}, 400)
    desk.delete(f"{path}/{one['id']}")
    desk.get(f"{path}/{one['id']}", 404)
    desk.put(f"{path}/{one['id']}", LINE, 404)
    desk.delete(f"{path}/{one['id']}", 404)
    assert desk.get(path)["items"] == []


def test_a77_what_a_list_shows_as_a_problem_is_422_when_it_is_loaded(desk: Desk) -> None:
    """R6, R11: the operations that load one list 422."""
    draft = made(desk)
    item = desk.post(f"{DRAFTS}/{draft}/items", LINE)["id"]
    for identifier, path in (
        (draft, f"{DRAFTS}/{draft}"),
        (item, f"{DRAFTS}/{draft}/items/{item}"),
    ):
        desk.control("POST", "unreadable", {"id": identifier, "unreadable": True})
        desk.get(path, 422)
    for page in (desk.get(DRAFTS, **ALL_TIME), desk.get(f"{DRAFTS}/{draft}/items")):
        assert (page["items"], len(page["problems"])) == ([], 1)


def test_r10_without_a_token_everything_is_403(desk: Desk) -> None:
    desk.http.headers["Authorization"] = "Bearer nobody"
    desk.get(DRAFTS, 403, **ALL_TIME)
    desk.post(DRAFTS, {"type": "PICKUP"}, 403)
    desk.delete(f"{DRAFTS}/{NOWHERE}/items/{NOWHERE}", 403)


def test_a_body_that_is_nested_too_deeply_is_400(desk: Desk) -> None:
    deep: Any = {}
    for _ in range(250):
        deep = {"deeper": deep}
    desk.post(DRAFTS, {"type": "PICKUP", "dispatch_information": deep}, 400)
    desk.post(DRAFTS, {"type": "PICKUP", "dispatch_information": {"in": {"any": ["case"]}}})
