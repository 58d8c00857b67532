"""Goods-ins: R75, R111-R114, what a conversion carries, and another hand."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, TEA, Desk, Opened, item
from tests.hub.test_keys import ORIGIN, PACKAGE, full

LINE = {
    "note": "careful",
    "unit": {"value": 6, "unit": "COUNT_PIECES"},
    "expected_number_of_units": 3,
    "expected_lot_id": "lot",
    "expected_condition_id": "condition",
    "sort_value": "07",
}
MARKS = {"external_data": "dh1;l1;", "position_identifier": "10"}


def converted(desk: Desk) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A goods-in, its only item, and the id of the draft that it was made from."""
    body = full(items=[item(PACKAGE, origin_id=ORIGIN, **LINE, **MARKS)])
    draft = desk.post("/goods-in-drafts-full", body)["id"]
    made = desk.post("/goods-ins", draft)
    (only,) = desk.get(f"/goods-ins/{made['id']}/items")["items"]
    return made, only, draft


def test_r112_a_goods_in_is_made_from_a_draft_by_its_quoted_id(desk: Desk) -> None:
    made, _, draft = converted(desk)
    assert made["status"] == "PLANNED"
    assert made["sender"]["name"] == "Tea Ltd"
    assert made["id"] != draft
    assert desk.get(f"/goods-ins/{made['id']}") == made
    desk.post("/goods-ins", {"id": draft}, 400)
    desk.post("/goods-ins", "", 400)
    desk.post("/goods-ins", f"{6:024x}", 404)


def test_a16_to_a18_the_default_carries_everything(desk: Desk) -> None:
    made, only, _ = converted(desk)
    assert {**only, **LINE, **MARKS} == only
    assert (only["product_id"], only["package_id"], only["origin_id"]) == (TEA, PACKAGE, ORIGIN)
    assert made["external_data"] == "dh1;m0123;"
    base = f"/goods-ins/{made['id']}"
    package = desk.get(f"{base}/packages/{PACKAGE}")
    assert (package["package_number"], package["status"]) == ("1", "ADVISED")
    assert desk.get(f"{base}/packages")["items"] == [package]
    assert desk.get(f"{base}/origins/{ORIGIN}")["type"] == "GOODS_PROCUREMENT"
    (reference,) = desk.get(f"{base}/external-references")["items"]
    assert desk.get(f"{base}/external-references/{reference['id']}") == reference
    assert desk.get(f"{base}/items/{only['id']}") == only


def test_r114_expected_original_received_and_resolved_are_kept_apart(desk: Desk) -> None:
    made, only, _ = converted(desk)
    assert only["original_expected_number_of_units"] == 3
    assert only["original_expected_lot_id"] == "lot"
    assert only["received_number_of_units"] == only["resolved_number_of_units"] == 0
    desk.control("POST", f"goods-ins/{made['id']}", {"received": {only["id"]: "2"}})
    moved = desk.get(f"/goods-ins/{made['id']}/items/{only['id']}")
    assert (moved["received_number_of_units"], moved["expected_number_of_units"]) == (2, 3)
    assert len(moved["received_values_change_log"]) == 1


@pytest.mark.parametrize(
    "switches", [Switches.documented_only(), Switches.worst()], ids=["documented-only", "worst"]
)
def test_what_a_conversion_carries_where_nothing_is_promised(
    open_desk: Opened, switches: Switches
) -> None:
    """Parts with product, quantity and unit stay; ids, marks and position do not."""
    desk = open_desk(switches)
    made, only, _ = converted(desk)
    assert {**only, **LINE} == only
    assert only["product_id"] == TEA
    assert not set(MARKS) & set(only)
    assert "external_data" not in made
    (package,) = desk.get(f"/goods-ins/{made['id']}/packages")["items"]
    (origin,) = desk.get(f"/goods-ins/{made['id']}/origins")["items"]
    assert package["id"] != PACKAGE
    assert package["package_number"] == "1"
    assert (only["package_id"], only["origin_id"]) == (package["id"], origin["id"])


def test_a28_a_log_that_is_not_shown_is_kept(desk: Desk) -> None:
    made, _, _ = converted(desk)
    desk.control("PUT", "switches", {"logs_show_fields": False})
    desk.control("POST", f"goods-ins/{made['id']}", {"status": "IN_PROCESS"})
    assert desk.get(f"/goods-ins/{made['id']}")["status_log"] == []
    assert desk.get("/goods-ins", **ALL_TIME)["items"][0]["status_log"] == []
    desk.control("PUT", "switches", {"logs_show_fields": True})
    log = desk.get(f"/goods-ins/{made['id']}")["status_log"]
    assert [entry["status"] for entry in log] == ["PLANNED", "IN_PROCESS"]


def test_a19_a20_a_second_conversion_finds_no_draft(desk: Desk) -> None:
    _, _, draft = converted(desk)
    desk.get(f"/goods-in-drafts/{draft}", 404)
    desk.post("/goods-ins", draft, 404)
    assert len(desk.get("/goods-ins", **ALL_TIME)["items"]) == 1


def test_a20_a_draft_that_stays_is_sealed(open_desk: Opened) -> None:
    desk = open_desk(Switches(draft_stays=True))
    made, _, draft = converted(desk)
    desk.get(f"/goods-in-drafts/{draft}")
    assert made["id"] in desk.post("/goods-ins", draft, 422)["detail"]
    desk.post(f"/goods-in-drafts/{draft}/packages", {}, 422)
    assert len(desk.get("/goods-ins", **ALL_TIME)["items"]) == 1


def test_a20_worst_a_second_conversion_takes_effect_again(open_desk: Opened) -> None:
    desk = open_desk(Switches(draft_stays=True, second_conversion_refused=False))
    made, _, draft = converted(desk)
    again = desk.post("/goods-ins", draft)
    assert again["id"] != made["id"]
    assert len(desk.get("/goods-ins", **ALL_TIME)["items"]) == 2
    assert len(desk.get(f"/goods-ins/{again['id']}/items")["items"]) == 1


def test_r75_external_data_is_replaced_and_deleted_by_leaving_it_out(desk: Desk) -> None:
    made, only, _ = converted(desk)
    paths = {
        f"/goods-ins/{made['id']}": "GoodsInUpdateExternalDataRequest",
        f"/goods-ins/{made['id']}/items/{only['id']}": "GoodsInItemUpdateExternalDataRequest",
    }
    for path, kind in paths.items():
        assert desk.patch(path, {"@type": kind, "external_data": "new"}) is None  # A33
        assert desk.get(path)["external_data"] == "new"
        desk.patch(path, {"@type": kind, "external_data": "x" * 257}, 400)
        desk.patch(path, {"external_data": "x"}, 400)
        desk.patch(path, {"@type": "Unknown", "external_data": "x"}, 422)  # A24
        assert desk.get(path)["external_data"] == "new"
        desk.patch(path, {"@type": kind})
        assert "external_data" not in desk.get(path)
    wrong = f"/goods-ins/{made['id']}/items/{5:024x}"
    desk.patch(wrong, {"@type": "GoodsInItemUpdateExternalDataRequest"}, 404)


def test_r113_no_call_moves_the_status_unless_switched(open_desk: Opened) -> None:
    desk = open_desk()
    made, _, _ = converted(desk)
    path, body = f"/goods-ins/{made['id']}", {"@type": "GoodsInUpdateExternalDataRequest"}
    desk.patch(path, body)
    assert desk.get(path)["status"] == "PLANNED"
    desk.control("PUT", "switches", {"status_moves_on_patch": True})  # A23
    desk.patch(path, body)
    assert desk.get(path)["status"] == "IN_PROCESS"


def test_r111_oldest_first(desk: Desk) -> None:
    made = [desk.post("/goods-ins", desk.draft())["id"] for _ in range(3)]
    assert [entry["id"] for entry in desk.get("/goods-ins", **ALL_TIME)["items"]] == made


def test_another_hand_works_on_a_goods_in(desk: Desk) -> None:
    made, only, _ = converted(desk)
    path = f"/goods-ins/{made['id']}"
    desk.control(
        "POST",
        f"goods-ins/{made['id']}",
        {
            "status": "CANCELED",
            "receipt_started": True,
            "external_data": None,
            "items": {only["id"]: {"external_data": "foreign"}},
        },
    )
    head = desk.get(path)
    assert (head["status"], head["receipt_started"]) == ("CANCELED", True)
    assert "external_data" not in head
    assert [entry["status"] for entry in head["status_log"]] == ["PLANNED", "CANCELED"]
    assert desk.get(f"{path}/items/{only['id']}")["external_data"] == "foreign"
    assert desk.available() == 0
    (whole,) = desk.control("GET", "goods-ins")["goods_ins"]
    assert {**whole, **head} == whole
    assert [line["external_data"] for line in whole["items"]] == ["foreign"]
    assert whole["created_at"] > 0
    desk.control("POST", f"goods-ins/{made['id']}", {"status": "LOST"}, 422)
    desk.control("POST", f"goods-ins/{4:024x}", {}, 404)
