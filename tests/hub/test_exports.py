"""Exports of stock counts and log entries, and their files: R23-R25, A47-A50."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, TEA, Desk, Opened
from tests.plain import PLAIN

COUNTS = "/inventory-tracking/stock-count-exports"
ENTRIES = "/inventory-tracking/log-entry-exports"
BOTH = pytest.mark.parametrize("path", [COUNTS, ENTRIES])
NOBODY = f"{7:024x}"
STEP = 100_000
"""A step so long that only the moved clock ends it."""


@pytest.fixture
def slow(open_desk: Opened) -> Desk:
    """Exports take their time; the clock decides how far they are."""
    return open_desk(Switches(export_step_ms=STEP))


@pytest.fixture
def quick(open_desk: Opened) -> Desk:
    return open_desk(Switches(export_step_ms=0))


def later(desk: Desk, steps: float) -> None:
    desk.control("POST", "clock", {"skew_ms": int(steps * STEP)})


def requested(desk: Desk, path: str, **parameters: Any) -> Any:
    return desk.post(path, {"export_parameters": parameters})


def url(desk: Desk, path: str, export: str) -> str:
    link: str = desk.get(f"{path}/{export}/download")["download_url"]
    return link


def fetched(link: str) -> httpx.Response:
    """As anyone would who was given the link: without a token."""
    with httpx.Client(timeout=10, **PLAIN) as anyone:
        return anyone.get(link)


def rows(desk: Desk, path: str, export: str) -> list[dict[str, str]]:
    answer = fetched(url(desk, path, export))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8"), newline="")))


def ids(page: Any) -> list[str]:
    return [entry["id"] for entry in page["items"]]


@BOTH
def test_r23_a_new_export_is_requested_then_in_process_then_completed(
    slow: Desk, path: str
) -> None:
    made = requested(slow, path, purpose="audit")
    assert made["status"] == "REQUESTED"
    assert made["export_parameters"] == {"purpose": "audit"}  # A48: kept and shown
    assert "processing_started_on" not in made
    one = f"{path}/{made['id']}"
    assert slow.get(one) == made
    later(slow, 1.5)
    begun = slow.get(one)
    assert begun["status"] == "IN_PROCESS"
    assert begun["processing_started_on"] > begun["requested_on"]
    later(slow, 2.5)
    over = slow.get(one)
    assert over["status"] == "COMPLETED"
    assert over["processing_finished_on"] > over["processing_started_on"]
    slow.post(path, {}, 400)
    slow.post(path, {"export_parameters": {}, "more": 1}, 400)
    slow.get(f"{path}/{NOBODY}", 404)


@BOTH
def test_r24_exports_of_every_state_unless_states_are_named(slow: Desk, path: str) -> None:
    oldest = requested(slow, path)["id"]
    failed = requested(slow, path)["id"]
    slow.control("POST", f"exports/{failed}", {"status": "FAILED"})
    later(slow, 1.5)
    middle = requested(slow, path)["id"]
    later(slow, 2.6)
    newest = requested(slow, path)["id"]
    assert ids(slow.get(path, **ALL_TIME)) == [oldest, failed, middle, newest]
    of_state = {
        state: ids(slow.get(path, **ALL_TIME, status=state))
        for state in ("REQUESTED", "IN_PROCESS", "COMPLETED", "FAILED", "CANCELED")
    }
    assert of_state == {
        "REQUESTED": [newest],
        "IN_PROCESS": [middle],
        "COMPLETED": [oldest],
        "FAILED": [failed],
        "CANCELED": [],
    }
    assert ids(slow.get(path, **ALL_TIME, status=["COMPLETED", "REQUESTED"])) == [oldest, newest]
    assert ids(slow.get(path, **ALL_TIME, limit=1, offset=2)) == [middle]
    slow.get(path, 400, **ALL_TIME, status="DONE")
    slow.get(path, 400)


def test_r1_the_interval_of_exports_is_that_of_their_request(slow: Desk) -> None:
    first = requested(slow, COUNTS)
    later(slow, 1)
    second = requested(slow, COUNTS)
    edge = second["requested_on"]
    assert ids(slow.get(COUNTS, **{**ALL_TIME, "to": edge})) == [first["id"]]
    assert ids(slow.get(COUNTS, **{**ALL_TIME, "from": edge})) == [second["id"]]


def test_each_kind_knows_its_own_exports_only(quick: Desk) -> None:
    counts, entries = requested(quick, COUNTS)["id"], requested(quick, ENTRIES)["id"]
    quick.get(f"{COUNTS}/{entries}", 404)
    quick.get(f"{ENTRIES}/{counts}/download", 404)
    assert ids(quick.get(COUNTS, **ALL_TIME)) == [counts]


def test_r25_the_download_call_says_where_the_file_is_and_the_hub_has_it(quick: Desk) -> None:
    quick.move("add", 7)
    quick.move("add", 2, condition="DAMAGED")
    quick.control("POST", "stock", {"product_id": CHEESE, "place_id": DOCK, "quantity": "1.250"})
    made = requested(quick, COUNTS)["id"]
    quick.move("add", 100)  # A49: the file is of the moment of the request
    found = rows(quick, COUNTS, made)
    assert [
        (one["product_name"], one["storage_location_name"], one["condition"], one["quantity"])
        for one in found
    ] == [
        ("Tea", "Shelf", "DAMAGED", "2"),
        ("Tea", "Shelf", "NEW", "7"),
        ("Cheese", "Dock", "NEW", "1.25"),
    ]
    assert set(found[0]) >= {"product_id", "article_id", "storage_location_id", "unit"}


def test_r25_a_file_of_log_entries_is_newest_first_as_the_list_is(quick: Desk) -> None:
    for number in (1, 2, 3):
        quick.move("add", number)
    found = rows(quick, ENTRIES, requested(quick, ENTRIES)["id"])
    assert [one["change_quantity"] for one in found] == ["3", "2", "1"]
    listed = quick.get("/inventory-tracking/log-entries", **ALL_TIME)["items"]
    assert [one["id"] for one in found] == [one["id"] for one in listed]
    assert {one["app_id"] for one in found} == {"demo-dockhand"}


def test_a48_parameters_narrow_an_export(quick: Desk) -> None:
    quick.move("add", 7)
    cheese = {"product_id": CHEESE, "place_id": DOCK, "quantity": "1"}
    quick.control("POST", "stock", cheese)
    for path in (COUNTS, ENTRIES):
        by_product = rows(quick, path, requested(quick, path, product_id=TEA)["id"])
        by_place = rows(quick, path, requested(quick, path, storage_location_id=DOCK)["id"])
        assert [one["product_id"] for one in by_product] == [TEA]
        assert [one["product_id"] for one in by_place] == [CHEESE]
    at = quick.changes()[1]["effective_on"]
    before = rows(quick, ENTRIES, requested(quick, ENTRIES, to=at)["id"])
    since = rows(quick, ENTRIES, requested(quick, ENTRIES, **{"from": at})["id"])
    assert [one["product_id"] for one in before] == [TEA]
    assert [one["product_id"] for one in since] == [CHEESE]


@BOTH
@pytest.mark.parametrize(
    "wrong", [{"product_id": NOBODY}, {"storage_location_id": NOBODY}, {"product_id": 7}]
)
def test_a48_parameters_that_make_no_sense_are_422(
    quick: Desk, path: str, wrong: dict[str, Any]
) -> None:
    requested_none = quick.post(path, {"export_parameters": wrong}, 422)
    assert requested_none["detail"]
    assert ids(quick.get(path, **ALL_TIME)) == []
    quick.post(ENTRIES, {"export_parameters": {"from": "yesterday"}}, 422)


@BOTH
def test_a50_there_is_nothing_to_download_before_the_end(slow: Desk, path: str) -> None:
    made = requested(slow, path)["id"]
    slow.get(f"{path}/{made}/download", 422)
    later(slow, 1.5)
    slow.get(f"{path}/{made}/download", 422)
    later(slow, 2.5)
    assert fetched(url(slow, path, made)).status_code == 200
    slow.get(f"{path}/{NOBODY}/download", 404)


@BOTH
def test_a47_staff_make_an_export_fail_or_cancel_it(slow: Desk, path: str) -> None:
    for status in ("FAILED", "CANCELED"):
        made = requested(slow, path)["id"]
        slow.control("POST", f"exports/{made}", {"status": status})
        assert slow.get(f"{path}/{made}")["status"] == status
        later(slow, 3)
        assert slow.get(f"{path}/{made}")["status"] == status
        slow.get(f"{path}/{made}/download", 422)
        slow.control("POST", f"exports/{made}", {"status": "LOST"}, 422)
        later(slow, 0)
    slow.control("POST", f"exports/{NOBODY}", {"status": "FAILED"}, 404)


def test_r23_a_failure_says_why(slow: Desk) -> None:
    made = requested(slow, COUNTS)["id"]
    why = {"status": "FAILED", "failure_description": "The disk is full."}
    slow.control("POST", f"exports/{made}", why)
    assert slow.get(f"{COUNTS}/{made}")["failure_description"] == "The disk is full."


def test_a49_a_link_ends_and_another_is_given(open_desk: Opened) -> None:
    desk = open_desk(Switches(export_step_ms=0, download_url_ms=60_000))
    made = requested(desk, COUNTS)["id"]
    link = url(desk, COUNTS, made)
    assert fetched(link).status_code == 200
    desk.control("POST", "clock", {"skew_ms": 61_000})
    gone = fetched(link)
    assert gone.status_code == 404
    assert gone.headers["content-type"] == "application/problem+json"
    assert fetched(url(desk, COUNTS, made)).status_code == 200


def test_a49_nobody_guesses_a_link(quick: Desk) -> None:
    link = url(quick, COUNTS, requested(quick, COUNTS)["id"])
    head, _, rest = link.rpartition("/files/")
    signature, _, behind = rest.partition("-")
    file, ends, name = *behind.partition("/")[0].split("-"), "stock-counts.csv"
    later_end = str(int(ends) + 1)
    wrong = [
        f"{'0' * 64}-{file}-{ends}/{name}",
        f"{signature}-{file}-{later_end}/{name}",
        f"{signature}-{'0' * 32}-{ends}/{name}",
        f"{signature}/{name}",
        "",
        "..%2Fhub.db",
    ]
    assert [fetched(f"{head}/files/{one}").status_code for one in wrong] == [404] * len(wrong)
    assert httpx.post(link, **PLAIN).status_code == 405
    assert fetched(f"{head}/files/{signature}-{file}-{ends}").status_code == 200


def test_a49_links_and_files_outlive_a_restart_and_a_change_of_tokens(
    open_desk: Opened, tmp_path: Path
) -> None:
    first = open_desk(Switches(export_step_ms=0), data=tmp_path / "kept")
    first.move("add", 4)
    made = requested(first, COUNTS)["id"]
    link = httpx.URL(url(first, COUNTS, made))
    before = fetched(str(link)).content
    first.control("POST", "tokens", {})
    assert fetched(str(link)).content == before
    first.hub.stop()
    second = open_desk(data=tmp_path / "kept")
    moved = link.copy_with(port=httpx.URL(second.hub.url).port)
    assert fetched(str(moved)).content == before
    assert second.get(f"{COUNTS}/{made}")["status"] == "COMPLETED"


def test_a49_the_link_has_the_address_that_the_caller_used(quick: Desk) -> None:
    made = requested(quick, COUNTS)["id"]
    path = f"{quick.base}{COUNTS}/{made}/download"
    port = httpx.URL(quick.hub.url).port
    named = quick.http.get(path, headers={"Host": f"localhost:{port}"}).json()["download_url"]
    assert named.startswith(f"http://localhost:{port}/files/")
    odd = quick.http.get(path, headers={"Host": "a b<c>"}).json()["download_url"]
    assert odd.startswith("/files/")


def test_a_download_is_logged_and_can_be_struck_by_a_fault(quick: Desk) -> None:
    link = url(quick, COUNTS, requested(quick, COUNTS)["id"])
    quick.control("POST", "faults", {"kind": "error", "path": "^/files/", "times": 1})
    assert fetched(link).status_code == 500
    assert fetched(link).status_code == 200
    assert [one["status"] for one in quick.effects() if one["path"].startswith("/files/")] == [
        500,
        200,
    ]


@BOTH
def test_a58_an_export_that_lists_show_as_a_problem_is_422_alone(quick: Desk, path: str) -> None:
    made = requested(quick, path)["id"]
    quick.control("POST", "unreadable", {"id": made, "unreadable": True})
    quick.get(f"{path}/{made}", 422)
    assert len(quick.get(path, **ALL_TIME)["problems"]) == 1


@BOTH
def test_r10_without_a_token_403(quick: Desk, path: str) -> None:
    made = requested(quick, path)["id"]
    del quick.http.headers["Authorization"]
    quick.get(path, 403, **ALL_TIME)
    quick.get(f"{path}/{made}", 403)
    quick.get(f"{path}/{made}/download", 403)
    quick.post(path, {"export_parameters": {}}, 403)
