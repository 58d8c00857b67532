"""The two edges of what the documents leave open: `--documented-only` and `--worst`."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import fields

import httpx
import pytest

from app.hub import Switches
from app.settings import resource
from tests.hub.conftest import ALL_TIME, SHELF, TEA, Opened, update


def test_the_page_of_assumptions_lists_every_switch_with_its_three_readings() -> None:
    text = resource("contracts/assumptions.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in text.splitlines() if line.startswith("| A")]
    listed = [[cell.strip().strip("`") for cell in row] for row in rows]
    readings = (Switches(), Switches.documented_only(), Switches.worst())
    wanted = [
        [one.name, *(_written(getattr(reading, one.name)) for reading in readings)]
        for one in fields(Switches)
    ]
    assert sorted(row[1:] for row in listed) == sorted(wanted)
    assert all(f"- **{row[0]}** " in text for row in listed)


def test_every_assumption_has_a_number_of_its_own() -> None:
    """Each kind of resource has a range of numbers, so there are gaps between them."""
    text = resource("contracts/assumptions.md").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"^- \*\*A(\d+)\*\* ", text, re.MULTILINE)]
    assert len(numbers) >= 39
    assert len(set(numbers)) == len(numbers)


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_documented_only_a_change_shows_when_and_nothing_else(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    desk.move("add", 3)
    desk.move("add", 2)
    assert [set(change) for change in desk.changes()] == [{"effective_on"}] * 2
    assert len(desk.changes(product_id=TEA, location_id=SHELF)) == 2  # R38 is documented
    assert desk.available() == 5
    query = {"product_id": TEA, "storage_location_id": SHELF}
    assert desk.get("/inventory-tracking/stock-counts", **query)["items"] == [{}]


def test_documented_only_remove_lowers_without_a_floor(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    assert desk.move("remove", 2)["available"]["value"] == -2


def _until(condition: Callable[[], object]) -> None:
    """Wait for it, asking every 20 ms."""
    between = threading.Event()
    ends = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < ends
        between.wait(0.02)


def test_worst_lists_are_late_single_objects_are_not(open_desk: Opened) -> None:
    desk = open_desk(Switches(list_delay_ms=400))
    draft = desk.draft()
    made = desk.post("/goods-ins", desk.draft())["id"]
    desk.move("add", 1)
    assert desk.get("/goods-in-drafts", **ALL_TIME)["items"] == []
    assert desk.get("/goods-ins", **ALL_TIME)["items"] == []
    assert desk.changes() == []
    assert desk.get(f"/goods-in-drafts/{draft}")["id"] == draft
    assert desk.get(f"/goods-ins/{made}")["id"] == made
    assert desk.available() == 1
    _until(lambda: desk.changes() and desk.get("/goods-ins", **ALL_TIME)["items"])


def test_worst_another_writer_makes_the_same_change(open_desk: Opened) -> None:
    desk = open_desk(Switches(other_writer_every=3))
    for _ in range(3):
        desk.move("add", 2)
    assert desk.available() == 8
    changes = desk.control("GET", "ledger")["changes"]
    assert [change["origin"] for change in changes] == ["api", "api", "api", "other"]
    ours, theirs = desk.changes()[2:]
    assert {**ours, "effective_on": ""} == {**theirs, "effective_on": ""}


@pytest.mark.parametrize("commits", [True, False])
def test_a26_a_client_that_left(open_desk: Opened, commits: bool) -> None:
    desk = open_desk(Switches(commits_after_client_left=commits))
    desk.control(
        "POST", "faults", {"kind": "delay", "delay_ms": 300, "times": 1, "path": "/stock/"}
    )
    with pytest.raises(httpx.ReadTimeout):
        desk.http.patch(f"{desk.base}/stock/{TEA}/{SHELF}", json=update("add", 1), timeout=0.1)
    _until(lambda: any("PATCH" in entry["method"] for entry in desk.effects()))
    assert desk.available() == (1 if commits else 0)


def test_a26_every_nth_write_is_late(open_desk: Opened) -> None:
    desk = open_desk(Switches(late_commit_every=2, late_commit_ms=150))
    took = []
    for _ in range(2):
        began = time.monotonic()
        desk.move("add", 1)
        took.append(time.monotonic() - began)
    assert max(took) >= 0.15


def test_worst_is_still_a_server_that_keeps_its_word(open_desk: Opened) -> None:
    desk = open_desk(Switches.worst())
    desk.move("add", 4)
    desk.move("add", 1, condition="DAMAGED")
    assert desk.available() == 4  # A29
    desk.move("remove", 5)
    assert desk.available() == -1  # A8
