"""Interval, page, problems: R1-R9, R11-R13."""

from __future__ import annotations

import time
from typing import Any

import pytest

from app.hub import timestamps
from tests.hub.conftest import ALL_TIME, CHEESE, ORG, TEA, Desk


@pytest.fixture
def drafts(desk: Desk) -> list[str]:
    return [desk.draft(note=str(number)) for number in range(5)]


def _ids(page: Any) -> list[str]:
    return [entry["id"] for entry in page["items"]]


def test_r1_from_is_inclusive_and_to_exclusive(desk: Desk) -> None:
    desk.move("add", 1)
    at = desk.changes()[0]["effective_on"]
    before = timestamps.text(timestamps.parse(at) // 1_000_000 - 1)
    assert (
        len(desk.get("/stock-count-changes", **{"from": at, "to": "2100-01-01T00:00:00Z"})["items"])
        == 1
    )
    assert desk.get("/stock-count-changes", **{"from": before, "to": at})["items"] == []


def test_r2_fractions_of_a_second_and_z(desk: Desk, drafts: list[str]) -> None:
    query = {"from": "2020-01-01T00:00:00.123456789Z", "to": "2100-01-01t00:00:00z"}
    assert len(desk.get("/goods-in-drafts", **query)["items"]) == 5
    desk.get("/goods-in-drafts", 400, **{**query, "to": "2100-01-01T00:00:00+00:00"})
    desk.get("/goods-in-drafts", 400, **{**query, "to": "2100-02-30T00:00:00Z"})


@pytest.mark.parametrize("path", ["/goods-in-drafts", "/goods-ins", "/stock-count-changes"])
@pytest.mark.parametrize("left_out", ["from", "to"])
def test_r3_both_ends_are_mandatory(desk: Desk, path: str, left_out: str) -> None:
    query = {name: value for name, value in ALL_TIME.items() if name != left_out}
    assert left_out in desk.get(path, 400, **query)["detail"]


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"limit": 5001}, {"limit": "x"}, {"offset": -1}])
def test_r5_limits_out_of_bounds_are_400(desk: Desk, wrong: dict[str, Any]) -> None:
    desk.get("/goods-ins", 400, **ALL_TIME, **wrong)


def test_r4_r7_pages_inside_the_interval(desk: Desk, drafts: list[str]) -> None:
    pages = [
        _ids(desk.get("/goods-in-drafts", **ALL_TIME, limit=2, offset=offset))
        for offset in (0, 2, 4, 6)
    ]
    assert pages == [drafts[0:2], drafts[2:4], drafts[4:], []]
    assert _ids(desk.get("/goods-in-drafts", **ALL_TIME)) == drafts
    desk.control("POST", "clock", {"skew_ms": 600_000})
    later = [desk.draft() for _ in range(3)]
    middle = timestamps.text(int(time.time() * 1000) + 300_000)
    inside = {**ALL_TIME, "from": middle}
    assert _ids(desk.get("/goods-in-drafts", **inside, limit=2, offset=1)) == later[1:]
    assert _ids(desk.get("/goods-in-drafts", **ALL_TIME, limit=2, offset=1)) == drafts[1:3]


def test_r4_a_page_has_200_entries_unless_asked_and_never_more_than_5000(desk: Desk) -> None:
    product = {"name": "x", "management_unit": "COUNT_PIECES"}
    many = [{**product, "id": f"{n:024x}", "article_id": str(n)} for n in range(100, 400)]
    desk.control("PUT", "seed", {"catalog": {"products": many}})
    desk.base = f"/erp/org/{ORG}"
    assert len(desk.get("/products")["items"]) == 200
    assert len(desk.get("/products", limit=5000)["items"]) == 302
    assert len(desk.get("/products", offset=300)["items"]) == 2


def test_r6_problems_count_towards_limit_and_offset(desk: Desk, drafts: list[str]) -> None:
    desk.control("POST", "unreadable", {"id": drafts[1], "unreadable": True})
    first = desk.get("/goods-in-drafts", **ALL_TIME, limit=2)
    assert _ids(first) == [drafts[0]]
    assert [set(problem) for problem in first["problems"]] == [{"title", "detail"}]  # R9
    second = desk.get("/goods-in-drafts", **ALL_TIME, limit=2, offset=2)
    assert _ids(second) == drafts[2:4]
    assert second["problems"] == []


def test_r8_filters_keep_what_matches_any_value(desk: Desk) -> None:
    made = [desk.post("/goods-ins", desk.draft()) for _ in range(3)]
    desk.control("POST", f"goods-ins/{made[1]['id']}", {"status": "IN_PROCESS"})
    desk.control("POST", f"goods-ins/{made[2]['id']}", {"status": "CANCELED"})

    def with_status(*statuses: str) -> list[str]:
        return _ids(desk.get("/goods-ins", **ALL_TIME, status=list(statuses)))

    ids = [goods_in["id"] for goods_in in made]
    assert with_status() == ids
    assert with_status("PLANNED", "IN_PROCESS") == ids[:2]
    assert with_status("CANCELED") == ids[2:]
    desk.get("/goods-ins", 400, **ALL_TIME, status="UNKNOWN")
    number = made[1]["number"]
    assert _ids(desk.get("/goods-ins", **ALL_TIME, number=number)) == [ids[1]]


def test_r8_the_product_list_pages_and_filters(desk: Desk) -> None:
    base, desk.base = desk.base, f"/erp/org/{ORG}"
    everything = desk.get("/products")
    assert _ids(everything) == [TEA, CHEESE]
    assert everything["items"][0]["product_identifiers"] == [
        {"identifier": "9520010000018", "label": "GTIN"}
    ]
    assert _ids(desk.get("/products", article_id="CHE-1")) == [CHEESE]
    assert _ids(desk.get("/products", limit=1, offset=1)) == [CHEESE]
    desk.get("/products", 400, limit=0)
    desk.base = base


@pytest.mark.parametrize("identifier", [f"{7:024x}", "nonsense", "%00", "a%2Fb", "%F0%9F%8D%B5"])
def test_r11_unknown_and_malformed_identifiers_are_404(desk: Desk, identifier: str) -> None:
    for path in ("/goods-ins", "/goods-in-drafts"):
        desk.get(f"{path}/{identifier}", 404)
        desk.get(f"{path}/{identifier}/items", 404)
    desk.get(f"/stock/{identifier}/{identifier}", 404)
    desk.get(f"/stock/{TEA}/{identifier}", 404)
    desk.get(f"/product/{identifier}/settings", 404)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b'"\\ud800"',
        b"[" * 100_000,
        b"NaN",
        b'{"sender": 1e999999999}',
        b'{"sender": 12345678901234567890}',
        b"[]",
        b'{"is_controlled_by_system": true}',
    ],
)
def test_r12_a_body_of_the_wrong_form_is_400(desk: Desk, content: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    desk.call("POST", "/goods-in-drafts", 400, content=content, headers=headers)
    assert desk.get("/goods-in-drafts", **ALL_TIME)["items"] == []


def test_r12_a_body_larger_than_any_delivery_is_400(desk: Desk) -> None:
    content = b'"' + b"x" * (16 * 1024 * 1024) + b'"'
    headers = {"Content-Type": "application/json"}
    assert (
        "larger" in desk.call("POST", "/goods-ins", 400, content=content, headers=headers)["detail"]
    )


def test_r12_a_body_of_another_media_type_is_400(desk: Desk) -> None:
    desk.call("POST", "/goods-ins", 400, content=b'"x"', headers={"Content-Type": "text/plain"})


def test_an_operation_without_behaviour_is_501_an_unknown_path_404(desk: Desk) -> None:
    desk.get("/goods-out-subscriptions", 501)
    desk.get("/nowhere", 404)
    desk.call("DELETE", "/goods-ins", 405)
