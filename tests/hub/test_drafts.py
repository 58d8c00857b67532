"""Goods-in drafts and their parts: R14, R51, R84-R88, R96-R100, R104-R110."""

from __future__ import annotations

from typing import Any

import pytest

from tests.hub.conftest import ALL_TIME, TEA, Desk, item

SET_BY_PLATFORM = {"id", "added_on", "added_from_device_id"}
SENDER = {"@type": "AnonymousContactInformation", "name": "Tea Ltd"}


def test_r14_creating_is_200_deleting_204(desk: Desk) -> None:
    draft = desk.draft(note="first")
    assert desk.get(f"/goods-in-drafts/{draft}")["note"] == "first"
    desk.delete(f"/goods-in-drafts/{draft}")
    desk.get(f"/goods-in-drafts/{draft}", 404)
    desk.delete(f"/goods-in-drafts/{draft}", 404)


def test_r84_drafts_oldest_first_filtered_by_number(desk: Desk) -> None:
    drafts = [desk.draft() for _ in range(3)]
    listed = desk.get("/goods-in-drafts", **ALL_TIME)["items"]
    assert [entry["id"] for entry in listed] == drafts
    number = listed[1]["number"]
    found = desk.get("/goods-in-drafts", **ALL_TIME, number=number)["items"]
    assert [entry["id"] for entry in found] == [drafts[1]]


@pytest.mark.parametrize("left_out", ["sender", "is_controlled_by_system"])
def test_r85_sender_and_control_are_mandatory(desk: Desk, left_out: str) -> None:
    body: dict[str, Any] = {"sender": SENDER, "is_controlled_by_system": True}
    del body[left_out]
    desk.post("/goods-in-drafts", body, 400)


def test_r15_a_sender_has_several_shapes(desk: Desk) -> None:
    other = {"@type": "OrganizationContactInformation", "organization_id": "o"}
    draft = desk.draft(sender=other)
    assert desk.get(f"/goods-in-drafts/{draft}")["sender"] == other
    body = {"is_controlled_by_system": True}
    desk.post("/goods-in-drafts", {**body, "sender": {"name": "no type"}}, 400)
    desk.post("/goods-in-drafts", {**body, "sender": {**SENDER, "unknown": 1}}, 400)


def test_r56_r57_sort_value_and_group_value(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    group = {"value_type": "SALES_CHANNEL", "value_id": "s"}
    for value in ("b", "B", ""):
        made = desk.post(path, item(package, sort_value=value, group_value=group))
        assert (made["sort_value"], made["group_value"]) == (value, group)
    desk.post(path, item(package, group_value={"value_id": "s"}), 400)


def test_r51_r86_put_replaces_the_whole_draft(desk: Desk) -> None:
    draft = desk.draft(note="old", expected_package_count=3)
    number = desk.get(f"/goods-in-drafts/{draft}")["number"]
    changed = desk.put(
        f"/goods-in-drafts/{draft}",
        {"sender": SENDER, "is_controlled_by_system": False, "id": "other", "number": "mine"},
    )
    assert changed == {
        "id": draft,
        "number": number,
        "sender": SENDER,
        "is_controlled_by_system": False,
    }
    assert desk.get(f"/goods-in-drafts/{draft}") == changed


def test_external_data_of_257_characters_is_400(desk: Desk) -> None:
    desk.draft(external_data="x" * 256)
    body = {"sender": SENDER, "is_controlled_by_system": True, "external_data": "x" * 257}
    desk.post("/goods-in-drafts", body, 400)


def test_r100_what_an_item_needs(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    for name in ("product_id", "unit", "package_id", "sort_value", "is_controlled_by_system"):
        body = item(package)
        del body[name]
        desk.post(path, body, 400)
    desk.post(path, item(package, expected_number_of_units=-1), 400)
    made = desk.post(path, item(package, expected_number_of_units=0))
    assert made["expected_number_of_units"] == 0


def test_r101_identifiers_must_be_in_the_master_data(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    known = {"identifier": "19520010000015", "label": "GTIN"}
    desk.post(path, item(package, primary_product_identifier=known))
    desk.post(path, item(package, secondary_product_identifier={"identifier": "4711"}), 422)


def test_a22_items_name_what_exists(desk: Desk) -> None:
    draft, other = desk.draft(), desk.draft()
    package, elsewhere = desk.package(draft), desk.package(other)
    path = f"/goods-in-drafts/{draft}/items"
    desk.post(path, item(elsewhere), 422)
    desk.post(path, item(package, product_id=f"{8:024x}"), 422)
    desk.post(path, item(package, origin_id=f"{8:024x}"), 422)
    desk.post(path, item(package, unit={"value": 1, "unit": "MASS_GRAMS"}), 422)
    desk.post(path, item(package, unit={"value": 0, "unit": "COUNT_PIECES"}), 422)
    assert desk.get(path)["items"] == []


def test_r102_r103_r104_expected_values_and_position_are_kept(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    members = {
        "unit": {"value": 6, "unit": "COUNT_PIECES"},
        "custom_unit_id": "KOL",
        "expected_number_of_units": 3,
        "expected_lot_id": "lot",
        "expected_condition_id": "condition",
        "position_identifier": "10",
        "note": "careful",
        "group_value": {"value_type": "GROUP_VALUE", "value_id": "g"},
    }
    made = desk.post(f"/goods-in-drafts/{draft}/items", item(package, **members))
    assert {name: made[name] for name in members} == members
    bare = desk.post(f"/goods-in-drafts/{draft}/items", item(package))
    assert not set(bare) & {"expected_lot_id", "expected_condition_id", "expected_number_of_units"}


def test_parts_are_loaded_replaced_and_deleted(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft, package_number="1", tracking_number="T")
    base = f"/goods-in-drafts/{draft}"
    written: list[tuple[str, Any, Any]] = [
        ("packages", {"package_number": "2"}, {"tracking_number": "T2"}),
        ("origins", {"type": "GOODS_PROCUREMENT", "number": "PO"}, {"type": "SALES_RETURN"}),
        (
            "external-references",
            {"type": "OTHER", "identifier": "a"},
            {"type": "GOODS_IN", "identifier": "b"},
        ),
        ("items", item(package, note="n"), item(package, sort_value="2")),
    ]
    for name, first, second in written:
        made = desk.post(f"{base}/{name}", first)
        one = f"{base}/{name}/{made['id']}"
        assert desk.get(one) == made
        replaced = desk.put(one, second)
        assert {**replaced, **second} == replaced
        assert set(replaced) - SET_BY_PLATFORM == set(second)
        assert desk.get(one) == replaced
        assert made["id"] in [part["id"] for part in desk.get(f"{base}/{name}")["items"]]
        desk.delete(one)
        desk.get(one, 404)
        desk.put(one, second, 404)
        desk.delete(one, 404)


def test_a22_a_package_that_items_name_is_not_deleted(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    made = desk.post(f"/goods-in-drafts/{draft}/items", item(package))
    desk.delete(f"/goods-in-drafts/{draft}/packages/{package}", 422)
    desk.delete(f"/goods-in-drafts/{draft}/items/{made['id']}")
    desk.delete(f"/goods-in-drafts/{draft}/packages/{package}")


@pytest.mark.parametrize("name", ["package_number", "tracking_number"])
def test_r106_numbers_of_packages_have_1_to_256_characters(desk: Desk, name: str) -> None:
    path = f"/goods-in-drafts/{desk.draft()}/packages"
    desk.post(path, {})
    desk.post(path, {name: "x" * 256})
    desk.post(path, {name: "x" * 257}, 400)
    desk.post(path, {name: ""}, 400)


def test_r107_r108_origins(desk: Desk) -> None:
    path = f"/goods-in-drafts/{desk.draft()}/origins"
    dated = {"type": "GOODS_PROCUREMENT", "date": "2026-01-02T03:04:05Z", "reference_id": "r"}
    made = desk.post(path, dated)
    assert {**made, **dated} == made
    assert "reference_id" not in desk.post(path, {"type": "SALES_RETURN", "reference_id": None})
    for kind in ("GOODS_PROCUREMENT", "INVENTORY_SHIPMENT", "SALES_RETURN"):
        for named in (kind, f"EXTERNAL_{kind}"):
            assert desk.post(path, {"type": named})["type"] == named
    desk.post(path, {"type": "GIFT"}, 400)
    desk.post(path, {"type": "SALES_RETURN", "date": "yesterday"}, 400)


def test_r109_external_references(desk: Desk) -> None:
    path = f"/goods-in-drafts/{desk.draft()}/external-references"
    body = {"type": "DELIVERY_NOTE_NUMBER", "identifier": "x" * 48, "note": "n" * 256}
    made = desk.post(path, {**body, "added_on": "2000-01-01T00:00:00Z"})
    assert made["added_on"] > "2026"  # set by the platform, whatever the caller says
    later = desk.put(f"{path}/{made['id']}", {"type": "OTHER", "identifier": "y"})
    assert later["added_on"] == made["added_on"]
    desk.post(path, {**body, "identifier": "x" * 49}, 400)
    desk.post(path, {**body, "note": ""}, 400)
    desk.post(path, {"identifier": "x"}, 400)


def test_r110_items_oldest_first(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    made = [desk.post(path, item(package, sort_value=str(9 - n)))["id"] for n in range(5)]
    desk.put(f"{path}/{made[0]}", item(package))
    listed = desk.get(path)
    assert [part["id"] for part in listed["items"]] == made
    assert listed["problems"] == []


def test_r87_control_by_a_system_binds_users_not_the_api(desk: Desk) -> None:
    draft = desk.draft(is_controlled_by_system=True)
    package = desk.package(draft)
    made = desk.post(f"/goods-in-drafts/{draft}/items", item(package))
    body = item(package, product_id=TEA, expected_number_of_units=9)
    path = f"/goods-in-drafts/{draft}/items/{made['id']}"
    assert desk.put(path, body)["expected_number_of_units"] == 9  # R105
