"""Manual stock modifications and their operations: R121, R122, and assumptions A54-A56."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, SHELF, TEA, Desk, Opened

MODIFICATIONS = "/manual-stock-modifications"
NOBODY = f"{7:024x}"


def book(desk: Desk, quantity: str, intent: str = "add", **members: Any) -> None:
    body = {"product_id": TEA, "place_id": SHELF, "quantity": quantity, "intent": intent}
    desk.control("POST", "stock", {**body, **members})


def listed(desk: Desk, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = desk.get(MODIFICATIONS, **ALL_TIME, **query)["items"]
    return items


def operations(desk: Desk, modification: str) -> list[dict[str, Any]]:
    path = f"{MODIFICATIONS}/{modification}/operations"
    items: list[dict[str, Any]] = desk.get(path)["items"]
    return items


def test_a54_who_books_at_the_platform_leaves_a_modification_behind(desk: Desk) -> None:
    book(desk, "7", reason="BROKEN")
    (made,) = listed(desk)
    assert made["status"] == "COMPLETED"
    assert [entry["status"] for entry in made["status_log"]] == ["PENDING", "COMPLETED"]
    assert made["recorded_for"] == {"storage_location_id": SHELF}
    (operation,) = operations(desk, made["id"])
    assert operation["@type"] == "StockCountResetOperation"
    assert (operation["product_id"], operation["storage_location_id"]) == (TEA, SHELF)
    assert operation["number_of_tracking_units"] == 7
    assert operation["reason"] == {"reason": "BROKEN"}
    assert (operation["status"], "failure_reason" in operation) == ("COMPLETED", False)
    assert desk.get(f"{MODIFICATIONS}/{made['id']}") == made


def test_a54_the_operation_says_the_count_after_it(desk: Desk) -> None:
    desk.move("add", 10)
    book(desk, "3", "remove")
    book(desk, "2", condition="DAMAGED")
    book(desk, "5", "set")
    shown = [operations(desk, one["id"])[0] for one in listed(desk)]
    assert [one["number_of_tracking_units"] for one in shown] == [7, 2, 5]
    assert [one.get("condition_id") for one in shown] == [None, "DAMAGED", None]


def test_a54_what_apps_book_leaves_none(desk: Desk) -> None:
    desk.move("add", 10)
    book(desk, "1", app="another-app")
    assert listed(desk) == []
    desk.control("PUT", "switches", {"other_hand_records_modification": False})
    book(desk, "1")
    assert listed(desk) == []
    assert desk.available() == 12


def test_r121_oldest_first_inside_of_the_interval(desk: Desk) -> None:
    for number in ("1", "2", "3"):
        book(desk, number)
    everything = [one["id"] for one in listed(desk)]
    counts = [operations(desk, one)[0]["number_of_tracking_units"] for one in everything]
    assert counts == [1, 3, 6]
    assert [one["id"] for one in listed(desk, limit=1, offset=1)] == everything[1:2]
    desk.get(MODIFICATIONS, 400)
    desk.get(MODIFICATIONS, 400, **ALL_TIME, limit=0)
    long_ago = {"from": "2020-01-01T00:00:00Z", "to": "2020-02-01T00:00:00Z"}
    assert desk.get(MODIFICATIONS, **long_ago)["items"] == []


@pytest.fixture
def several(desk: Desk) -> tuple[Desk, str]:
    """A modification with three operations, one of which failed."""
    made = f"{51:024x}"
    changes = (("10", "COMPLETED"), ("-4", "COMPLETED"), ("1", "FAILED"))
    entry = {
        "id": made,
        "storage_location_id": SHELF,
        "staff_member_id": f"{52:024x}",
        "hours_ago": 1,
        "status": "FAILED",
        "operations": [
            {
                "id": f"{60 + number:024x}",
                "product_id": TEA,
                "condition": "NEW",
                "change": change,
                "reason": "STOLEN",
                "status": status,
                "failure_reason": "INVALID_RESOURCE" if status == "FAILED" else None,
            }
            for number, (change, status) in enumerate(changes)
        ],
    }
    desk.control("PUT", "seed", {"platform": {"modifications": [entry]}})
    return desk, made


def test_r121_r122_operations_in_their_order_alone_and_in_full(several: tuple[Desk, str]) -> None:
    desk, made = several
    path = f"{MODIFICATIONS}/{made}"
    found = operations(desk, made)
    assert [one["number_of_tracking_units"] for one in found] == [10, 6, 7]
    assert [one["status"] for one in found] == ["COMPLETED", "COMPLETED", "FAILED"]
    assert found[2]["failure_reason"] == "INVALID_RESOURCE"
    assert desk.available() == 6  # what failed is not in the ledger
    full = desk.get(f"{path}/full")
    assert full == {"manual_stock_modification": desk.get(path), "operations": found}
    for one in found:
        assert desk.get(f"{path}/operations/{one['id']}") == one


def test_r11_unknown_modifications_and_operations_are_404(several: tuple[Desk, str]) -> None:
    desk, made = several
    for path in ("", "/full", "/operations", f"/operations/{NOBODY}"):
        desk.get(f"{MODIFICATIONS}/{NOBODY}{path}", 404)
    desk.get(f"{MODIFICATIONS}/{made}/operations/{NOBODY}", 404)


def test_a58_a_modification_that_lists_show_as_a_problem_is_422(several: tuple[Desk, str]) -> None:
    desk, made = several
    desk.control("POST", "unreadable", {"id": made, "unreadable": True})
    for path in ("", "/full", "/operations"):
        desk.get(f"{MODIFICATIONS}/{made}{path}", 422)
    assert len(desk.get(MODIFICATIONS, **ALL_TIME)["problems"]) == 1


def test_a55_r122_operations_of_types_that_no_document_names(open_desk: Opened) -> None:
    desk = open_desk(Switches(operations_of_other_types=True))
    book(desk, "3")
    book(desk, "3", "set")
    kinds = [operations(desk, one["id"])[0]["@type"] for one in listed(desk)]
    assert kinds == ["StockCountAddOperation", "StockCountResetOperation"]


def test_r10_without_a_token_403(several: tuple[Desk, str]) -> None:
    desk, made = several
    operation = operations(desk, made)[0]["id"]
    del desk.http.headers["Authorization"]
    desk.get(MODIFICATIONS, 403, **ALL_TIME)
    for path in ("", "/full", "/operations", f"/operations/{operation}"):
        desk.get(f"{MODIFICATIONS}/{made}{path}", 403)
