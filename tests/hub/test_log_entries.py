"""Log entries of inventory tracking: R20-R22, and assumptions A45, A46."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches, timestamps
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, PIECES, SHELF, TEA, Desk, Opened

ENTRIES = "/inventory-tracking/log-entries"
DAY = 86_400_000


def values(page: Any) -> list[Any]:
    return [entry["change_quantity"]["value"] for entry in page["items"]]


def skew(desk: Desk, ms: int) -> None:
    desk.control("POST", "clock", {"skew_ms": ms})


def test_r20_newest_first_and_paged(desk: Desk) -> None:
    for number in (1, 2, 3):
        desk.move("add", number)
    assert values(desk.get(ENTRIES, **ALL_TIME)) == [3, 2, 1]
    assert values(desk.get(ENTRIES, **ALL_TIME, limit=2)) == [3, 2]
    assert values(desk.get(ENTRIES, **ALL_TIME, limit=2, offset=2)) == [1]
    times = [entry["timestamp"] for entry in desk.get(ENTRIES, **ALL_TIME)["items"]]
    assert times == sorted(times, reverse=True)


def test_r20_an_entry_is_a_change_of_the_one_ledger(desk: Desk) -> None:
    desk.move("set", 7)
    (entry,) = desk.get(ENTRIES, **ALL_TIME)["items"]
    (change,) = desk.changes()
    assert entry.pop("timestamp") == change["effective_on"]
    assert len(entry.pop("id")) == 24
    assert entry == {
        "product_id": TEA,
        "storage_location_id": SHELF,
        "condition": "NEW",
        "change_quantity": {"value": 7, "unit": PIECES},
        "reason": "CORRECTION",
        "app_id": "demo-dockhand",
    }


def test_r21_what_is_older_than_three_months_is_not_listed_and_never_refused(desk: Desk) -> None:
    """R21: both ends move to the edge of the window, so 2020 to 2100 is not an error."""
    for number, days in ((1, -100), (2, -80), (3, 0)):
        skew(desk, days * DAY)
        desk.sign_in()
        desk.move("add", number)
    assert values(desk.get(ENTRIES, **ALL_TIME)) == [3, 2]
    assert len(desk.changes()) == 3
    long_ago = {"from": "2020-01-01T00:00:00Z", "to": "2020-02-01T00:00:00Z"}
    assert values(desk.get(ENTRIES, **long_ago)) == []
    ahead = {"from": "2099-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"}
    assert values(desk.get(ENTRIES, **ahead)) == []
    assert values(desk.get(ENTRIES, **{"from": ahead["to"], "to": ahead["from"]})) == []


def test_r1_inside_of_the_window_from_is_in_and_to_is_out(desk: Desk) -> None:
    desk.move("add", 1)
    at = desk.get(ENTRIES, **ALL_TIME)["items"][0]["timestamp"]
    assert values(desk.get(ENTRIES, **{"from": at, "to": ALL_TIME["to"]})) == [1]
    assert values(desk.get(ENTRIES, **{"from": ALL_TIME["from"], "to": at})) == []


@pytest.mark.parametrize(
    ("now", "edge"),
    [
        ("2026-11-22T10:00:00.500Z", "2026-08-22T10:00:00.500Z"),
        ("2026-02-28T00:00:00.000Z", "2025-11-28T00:00:00.000Z"),
        ("2024-05-31T23:59:59.999Z", "2024-02-29T23:59:59.999Z"),
        ("2025-05-31T12:00:00.000Z", "2025-02-28T12:00:00.000Z"),
        ("2026-01-01T00:00:00.000Z", "2025-10-01T00:00:00.000Z"),
        ("2026-12-31T00:00:00.000Z", "2026-09-30T00:00:00.000Z"),
    ],
)
def test_a46_the_months_are_those_of_the_calendar(now: str, edge: str) -> None:
    at = timestamps.parse(now) // 1_000_000
    assert timestamps.text(timestamps.months_before(at, 3)) == edge


def test_r22_entries_of_one_product(desk: Desk) -> None:
    desk.move("add", 1)
    cheese = {"product_id": CHEESE, "place_id": DOCK, "quantity": "2.5", "intent": "add"}
    desk.control("POST", "stock", cheese)
    assert values(desk.get(ENTRIES, **ALL_TIME, product_id=TEA)) == [1]
    (entry,) = desk.get(ENTRIES, **ALL_TIME, product_id=CHEESE)["items"]
    assert str(entry["change_quantity"]["value"]) == "2.5"
    assert "app_id" not in entry
    desk.get(ENTRIES, 422, **ALL_TIME, product_id="nothing")


def test_r3_r5_both_ends_are_needed_and_limits_are_kept(desk: Desk) -> None:
    desk.get(ENTRIES, 400, to=ALL_TIME["to"])
    desk.get(ENTRIES, 400, **{"from": ALL_TIME["from"]})
    desk.get(ENTRIES, 400, **ALL_TIME, limit=5001)


def test_r6_an_entry_that_cannot_be_shown_is_a_problem(desk: Desk) -> None:
    desk.move("add", 1)
    desk.move("add", 2)
    second = desk.get(ENTRIES, **ALL_TIME)["items"][0]["id"]
    desk.control("POST", "unreadable", {"id": second, "unreadable": True})
    page = desk.get(ENTRIES, **ALL_TIME, limit=1)
    assert (page["items"], len(page["problems"])) == ([], 1)


def test_a45_documented_only_shows_no_field(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    desk.move("add", 1)
    assert desk.get(ENTRIES, **ALL_TIME)["items"] == [{}]


def test_r10_without_a_token_403(desk: Desk) -> None:
    del desk.http.headers["Authorization"]
    desk.get(ENTRIES, 403, **ALL_TIME)
