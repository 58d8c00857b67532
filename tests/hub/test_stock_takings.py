"""Stock-takings and their exports: R115-R120, and assumptions A51-A53."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, SHELF, TEA, Desk, Opened
from tests.plain import PLAIN

TAKINGS, EXPORTS = "/stock-takings-enfore-pos-1", "/stock-taking-exports"
NOBODY = f"{7:024x}"
PREPARED, RUNNING, DONE, STOPPED = (f"{number:024x}" for number in range(31, 35))
KIND = {"stock_taking_kind": "ENFOREPOS1"}


def taking(identifier: str, status: str, **members: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "number": f"ST-{identifier[-2:]}",
        "description": "Count",
        "status": status,
        "storage_location_id": SHELF,
        "settings": {},
        "lines": [{"product_id": TEA}, {"product_id": CHEESE}],
        **members,
    }


@pytest.fixture
def takings(desk: Desk) -> Desk:
    """Ten pieces of tea on the shelf, and a stock-taking in each stage."""
    desk.move("set", 10)
    counted = [{"product_id": TEA, "difference": "-2"}, {"product_id": CHEESE}]
    started = {"started_hours_ago": 5}
    entries = [
        taking(PREPARED, "IN_PREPARATION"),
        taking(RUNNING, "IN_PROGRESS", storage_location_id=DOCK, **started),
        taking(DONE, "COMPLETED", lines=counted, ended_hours_ago=4, **started),
        taking(STOPPED, "CANCELED", **started),
    ]
    desk.control("PUT", "seed", {"platform": {"stock_takings": entries}})
    return desk


def ids(page: Any) -> set[str]:
    return {entry["id"] for entry in page["items"]}


def work(desk: Desk, identifier: str, code: int = 200, /, **body: Any) -> Any:
    return desk.control("POST", f"stock-takings/{identifier}", body, code)


def exported(desk: Desk, identifier: str, status: int = 200) -> Any:
    return desk.post(EXPORTS, {**KIND, "stock_taking_id": identifier}, status)


def test_r115_the_interval_is_optional_and_means_the_end_of_counting(takings: Desk) -> None:
    assert ids(takings.get(TAKINGS)) == {PREPARED, RUNNING, DONE, STOPPED}
    end = takings.get(f"{TAKINGS}/{DONE}")["timestamps"]["end_time_stock_taking"]
    assert ids(takings.get(TAKINGS, **{"from": end})) == {DONE}
    assert ids(takings.get(TAKINGS, to=end)) == set()
    assert ids(takings.get(TAKINGS, to=ALL_TIME["to"])) == {DONE}
    takings.get(TAKINGS, 400, to="yesterday")


def test_r116_what_has_not_ended_is_left_out_of_an_interval(takings: Desk) -> None:
    assert ids(takings.get(TAKINGS, **ALL_TIME)) == {DONE}
    for identifier in (PREPARED, RUNNING, STOPPED):
        times = takings.get(f"{TAKINGS}/{identifier}")["timestamps"]
        assert "end_time_stock_taking" not in times
    work(takings, RUNNING, status="COMPLETED")
    assert ids(takings.get(TAKINGS, **ALL_TIME)) == {DONE, RUNNING}


def test_r117_status_is_a_single_value_and_a_place_has_1_to_256_characters(takings: Desk) -> None:
    assert ids(takings.get(TAKINGS, status="CANCELED")) == {STOPPED}
    takings.get(TAKINGS, 400, status=["CANCELED", "COMPLETED"])
    takings.get(TAKINGS, 400, status="OVER")
    assert ids(takings.get(TAKINGS, storage_location_id=DOCK)) == {RUNNING}
    takings.get(TAKINGS, 400, storage_location_id="")
    takings.get(TAKINGS, 400, storage_location_id="x" * 257)
    takings.get(TAKINGS, 404, storage_location_id="x" * 256)  # A52


def test_r4_r6_pages_and_problems_of_stock_takings(takings: Desk) -> None:
    everything = [one["id"] for one in takings.get(TAKINGS)["items"]]
    assert [one["id"] for one in takings.get(TAKINGS, limit=2, offset=1)["items"]] == everything[
        1:3
    ]
    takings.control("POST", "unreadable", {"id": everything[0], "unreadable": True})
    page = takings.get(TAKINGS, limit=1)
    assert (page["items"], len(page["problems"])) == ([], 1)
    takings.get(f"{TAKINGS}/{everything[0]}", 422)  # A58
    takings.get(f"{TAKINGS}/{NOBODY}", 404)


def test_a51_figures_and_times(takings: Desk) -> None:
    shown = takings.get(f"{TAKINGS}/{DONE}")
    assert shown["kpis"] == {
        "number_of_products": 2,
        "number_of_counted_products": 1,
        "number_of_differences": 1,
    }
    assert set(shown["timestamps"]) == {"start_time_stock_taking", "end_time_stock_taking"}
    takings.control("PUT", "switches", {"stock_taking_shows_fields": False})
    bare = takings.get(f"{TAKINGS}/{DONE}")
    assert (bare["kpis"], bare["settings"]) == ({}, {})
    assert set(bare["timestamps"]) == {"end_time_stock_taking"}


def test_a52_staff_count_end_and_reconcile_which_sets_the_stock(takings: Desk) -> None:
    work(takings, PREPARED, status="IN_PROGRESS")
    work(takings, PREPARED, counted={TEA: "8"}, status="COMPLETED")
    assert takings.available() == 10  # completing books nothing
    work(takings, PREPARED, status="COMPLETED_RECONCILIATION")
    assert takings.available() == 8
    change = takings.changes()[-1]
    assert change["change_quantity"]["value"] == -2
    assert (change["reason"], "app_id" in change) == ("CORRECTION", False)
    assert takings.get(f"{TAKINGS}/{PREPARED}")["status"] == "COMPLETED_RECONCILIATION"


def test_a52_with_the_switch_off_reconciling_books_nothing(takings: Desk) -> None:
    takings.control("PUT", "switches", {"reconciliation_books_stock": False})
    work(takings, DONE, status="COMPLETED_RECONCILIATION")
    assert takings.available() == 10


def test_a52_staff_keep_to_the_order(takings: Desk) -> None:
    work(takings, PREPARED, 422, status="COMPLETED")
    work(takings, STOPPED, 422, status="IN_PROGRESS")
    work(takings, PREPARED, 422, counted={TEA: 1})
    work(takings, RUNNING, 422, counted={NOBODY: 1})
    work(takings, NOBODY, 404, status="CANCELED")


def test_r118_exports_of_one_stock_taking_kind_and_id_are_mandatory(takings: Desk) -> None:
    first, second = exported(takings, DONE)["id"], exported(takings, DONE)["id"]
    exported(takings, STOPPED)
    query = {**KIND, "stock_taking_id": DONE}
    listed = takings.get(EXPORTS, **query)["items"]
    assert [one["id"] for one in listed] == [first, second]
    assert {one["stock_taking_id"] for one in listed} == {DONE}
    assert len(takings.get(EXPORTS, **query, limit=1, offset=1)["items"]) == 1
    takings.get(EXPORTS, 400, **KIND)
    takings.get(EXPORTS, 400, stock_taking_id=DONE)
    takings.get(EXPORTS, 404, **KIND, stock_taking_id=NOBODY)  # A53


@pytest.mark.parametrize("identifier", [PREPARED, RUNNING], ids=["prepared", "running"])
def test_r119_an_export_before_the_end_is_422(takings: Desk, identifier: str) -> None:
    assert "can be exported when" in exported(takings, identifier, 422)["detail"]
    assert takings.get(EXPORTS, **KIND, stock_taking_id=identifier)["items"] == []


def test_r119_every_end_can_be_exported(takings: Desk) -> None:
    exported(takings, STOPPED)
    exported(takings, DONE)
    work(takings, DONE, status="COMPLETED_RECONCILIATION")
    exported(takings, DONE)


def test_r120_the_only_kind_is_enforepos1(takings: Desk) -> None:
    wrong = {"stock_taking_kind": "ENFOREPOS2", "stock_taking_id": DONE}
    takings.post(EXPORTS, wrong, 400)
    takings.get(EXPORTS, 400, **wrong)
    takings.post(EXPORTS, {"stock_taking_id": DONE}, 400)
    exported(takings, NOBODY, 404)  # A53


def test_r25_a53_an_export_is_pending_and_then_can_be_downloaded(open_desk: Opened) -> None:
    desk = open_desk(Switches(export_step_ms=100_000))
    desk.move("set", 10)
    lines = [{"product_id": TEA, "difference": "-2"}, {"product_id": CHEESE}]
    done = taking(DONE, "COMPLETED", lines=lines, started_hours_ago=5, ended_hours_ago=4)
    desk.control("PUT", "seed", {"platform": {"stock_takings": [done]}})
    made = exported(desk, DONE)
    assert made["status"] == "PENDING"
    one = f"{EXPORTS}/{made['id']}"
    desk.get(f"{one}/download", 422)
    desk.control("POST", "clock", {"skew_ms": 150_000})
    assert desk.get(one)["status"] == "IN_PROCESS"
    desk.control("POST", "clock", {"skew_ms": 250_000})
    assert desk.get(one)["status"] == "COMPLETED"
    link = desk.get(f"{one}/download")["download_url"]
    text = httpx.get(link, **PLAIN).content.decode("utf-8")
    tea, cheese = csv.DictReader(io.StringIO(text, newline=""))
    assert (tea["product_id"], tea["expected"], tea["counted"], tea["difference"]) == (
        TEA,
        "10",
        "8",
        "-2",
    )
    assert (cheese["counted"], cheese["difference"]) == ("", "")
    for path in (f"{EXPORTS}/{NOBODY}", f"{EXPORTS}/{NOBODY}/download"):
        desk.get(path, 404)
    desk.control("POST", "unreadable", {"id": made["id"], "unreadable": True})
    desk.get(one, 422)


def test_r10_without_a_token_403(takings: Desk) -> None:
    made = exported(takings, DONE)["id"]
    del takings.http.headers["Authorization"]
    takings.get(TAKINGS, 403)
    takings.get(f"{TAKINGS}/{DONE}", 403)
    takings.get(EXPORTS, 403, **KIND, stock_taking_id=DONE)
    takings.get(f"{EXPORTS}/{made}", 403)
    takings.get(f"{EXPORTS}/{made}/download", 403)
    exported(takings, DONE, 403)
