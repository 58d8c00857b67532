"""Faults by the control endpoint: what each does to a request, and that none is on by default."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest

from app.hub import HubOptions, start
from tests.hub.conftest import SHELF, TEA, Desk, Opened, update
from tests.plain import PLAIN

STOCK = {"path": "/stock/", "method": "PATCH"}


def patch(desk: Desk) -> httpx.Response:
    return desk.http.patch(f"{desk.base}/stock/{TEA}/{SHELF}", json=update("add", 1))


def fault(desk: Desk, kind: str, **members: Any) -> None:
    desk.control("POST", "faults", {"kind": kind, **STOCK, "times": 1, **members})


def test_none_is_on_by_default(desk: Desk) -> None:
    assert desk.control("GET", "faults")["faults"] == []


@pytest.mark.parametrize(
    ("kind", "arrived"), [("lost_request", 0), ("lost_answer", 1), ("reset", 0), ("offline", 0)]
)
def test_connections_that_break(desk: Desk, kind: str, arrived: int) -> None:
    fault(desk, kind)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        patch(desk)
    assert desk.available() == arrived
    assert patch(desk).status_code == 200
    assert desk.available() == arrived + 1


def test_a_reset_after_the_commit(desk: Desk) -> None:
    fault(desk, "reset", commit=True)
    with pytest.raises(httpx.ReadError):
        patch(desk)
    assert desk.available() == 1


def test_a_cut_body_has_a_status_and_an_effect(desk: Desk) -> None:
    fault(desk, "cut_body")
    path = f"{desk.base}/stock/{TEA}/{SHELF}"
    with desk.http.stream("PATCH", path, json=update("add", 1)) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError):
            answer.read()
    assert desk.available() == 1


def test_a_reset_in_the_body_has_a_status_and_an_effect(desk: Desk) -> None:
    fault(desk, "reset_body")
    path = f"{desk.base}/stock/{TEA}/{SHELF}"
    with desk.http.stream("PATCH", path, json=update("add", 1)) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.ReadError):
            answer.read()
    assert desk.available() == 1


def test_a_slow_body_is_whole_for_who_waits(desk: Desk) -> None:
    fault(desk, "slow_body", delay_ms=120)
    began = time.monotonic()
    answer = patch(desk)
    assert time.monotonic() - began >= 0.12
    assert (answer.status_code, answer.json()["available"]["value"]) == (200, 1)
    assert desk.available() == 1


def test_who_does_not_wait_for_a_slow_body_has_the_status(desk: Desk) -> None:
    fault(desk, "slow_body", delay_ms=300)
    path, body = f"{desk.base}/stock/{TEA}/{SHELF}", update("add", 1)
    with desk.http.stream("PATCH", path, json=body, timeout=0.1) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.ReadTimeout):
            answer.read()
    assert desk.available() == 1


@pytest.mark.parametrize("kind", ["cut_body", "reset_body", "slow_body"])
def test_what_has_no_body_comes_as_it_is(desk: Desk, kind: str) -> None:
    draft = desk.draft()
    desk.control("POST", "faults", {"kind": kind, "method": "DELETE", "times": 1})
    assert desk.http.delete(f"{desk.base}/goods-in-drafts/{draft}").status_code == 204
    assert desk.control("GET", "faults")["faults"][0]["hits"] == 1


def test_a_late_commit_comes_although_nobody_waits_any_more(desk: Desk) -> None:
    fault(desk, "late_commit", delay_ms=250)
    with pytest.raises(httpx.ReadTimeout):
        desk.http.patch(f"{desk.base}/stock/{TEA}/{SHELF}", json=update("add", 1), timeout=0.05)
    assert desk.available() == 0
    until = time.monotonic() + 5
    while desk.available() == 0 and time.monotonic() < until:
        pass  # each look asks the hub, which takes its time
    assert desk.available() == 1


def test_a_late_commit_answers_nobody(desk: Desk) -> None:
    fault(desk, "late_commit", delay_ms=30)
    with pytest.raises(httpx.RemoteProtocolError):
        patch(desk)
    assert desk.available() == 1


def test_a_late_list_shows_later_what_is_new(desk: Desk) -> None:
    changes = "/stock-count-changes"
    desk.control("POST", "faults", {"kind": "late_list", "path": changes, "delay_ms": 60_000})
    fault(desk, "error", commit=True)
    assert patch(desk).status_code == 500
    assert desk.available() == 1
    assert desk.changes(product_id=TEA, place_id=SHELF) == []
    desk.control("DELETE", "faults")
    assert len(desk.changes(product_id=TEA, place_id=SHELF)) == 1


@pytest.mark.parametrize("status", [401, 404, 409, 422])
def test_a_no_is_said_in_the_vendors_own_type(desk: Desk, status: int) -> None:
    fault(desk, "error", status=status)
    answer = patch(desk)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert desk.available() == 0


@pytest.mark.parametrize(("commit", "arrived"), [(None, 0), (True, 1)])
def test_errors_before_and_after_the_effect(desk: Desk, commit: Any, arrived: int) -> None:
    fault(desk, "error", status=503, retry_after=7, commit=commit)
    answer = patch(desk)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "7")
    assert answer.headers["content-type"] == "application/problem+json"
    assert desk.available() == arrived


def test_too_many_requests(desk: Desk) -> None:
    fault(desk, "too_many", retry_after=2)
    answer = patch(desk)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")
    assert desk.available() == 0


@pytest.mark.parametrize("status", [200, 403, 502])
def test_html_of_a_captive_portal(desk: Desk, status: int) -> None:
    fault(desk, "html", status=status)
    answer = patch(desk)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert desk.available() == 0


def test_delays_add_up_and_go_with_other_faults(desk: Desk) -> None:
    fault(desk, "delay", delay_ms=60)
    fault(desk, "delay", delay_ms=60, commit=True)
    fault(desk, "error")
    began = time.monotonic()
    assert patch(desk).status_code == 500
    assert time.monotonic() - began >= 0.06


def test_a_fault_strikes_so_often_at_its_paths_alone(desk: Desk) -> None:
    desk.control("POST", "faults", {"kind": "error", "path": "/stock/", "times": 2})
    assert desk.http.get(f"{desk.base}/product/{TEA}/settings").status_code == 200
    assert [patch(desk).status_code for _ in range(3)] == [500, 500, 200]
    assert desk.control("GET", "faults")["faults"][0]["hits"] == 2
    desk.control("DELETE", "faults")
    assert desk.control("GET", "faults")["faults"] == []


def test_probability_follows_its_seed(desk: Desk) -> None:
    def run() -> list[int]:
        rule = {"kind": "error", "path": "/stock/", "probability": 0.5, "seed": 7}
        desk.control("POST", "faults", rule)
        codes = [patch(desk).status_code for _ in range(20)]
        desk.control("DELETE", "faults")
        return codes

    first = run()
    assert set(first) == {200, 500}
    assert run() == first


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"kind": "fire"},
        {"kind": "delay", "delay_ms": "x"},
        {"kind": "error", "path": "("},
        {"kind": "error", "colour": "red"},
        {"kind": "delay", "times": -1},
        {"kind": "html", "status": 304},
        {"kind": "html", "status": 99},
        {"kind": "html", "body": 7},
        {"kind": "error", "probability": "often"},
    ],
)
def test_a_wrong_fault_is_refused_with_a_sentence(desk: Desk, wrong: dict[str, Any]) -> None:
    assert desk.control("POST", "faults", wrong, 400)["detail"]
    assert desk.control("GET", "faults")["faults"] == []


def test_going_offline_refuses_connections_and_coming_back_keeps_the_port(desk: Desk) -> None:
    url = desk.hub.url
    desk.hub.go_offline()
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, **PLAIN)
    desk.hub.go_online()
    assert desk.hub.url == url
    assert patch(desk).status_code == 200


def test_offline_for_a_while_by_the_control_call(desk: Desk) -> None:
    desk.control("POST", "offline", {"for_ms": 300})
    refused = answered = False
    began = time.monotonic()
    while not answered and time.monotonic() - began < 5:
        try:
            answered = patch(desk).status_code == 200 and refused
        except httpx.TransportError:
            refused = True
    assert refused
    assert answered


def test_the_date_header_follows_the_skewed_clock(desk: Desk) -> None:
    before = patch(desk).headers["date"]
    desk.control("POST", "clock", {"skew_ms": 86_400_000 * 400})
    after = desk.http.get("/auth/authorize/x").headers["date"]
    assert before[12:16] != after[12:16]
    desk.control("POST", "clock", {"skew_ms": "soon"}, 400)


def test_the_request_log_says_what_each_request_did(desk: Desk) -> None:
    desk.move("add", 3)
    desk.move("add", 1.5, status=422)
    done, refused = desk.effects()[-2:]
    assert (done["method"], done["status"], done["app"]) == ("PATCH", 200, "demo-dockhand")
    assert done["effect"].endswith("+3")
    assert refused["effect"].startswith("refused: ")
    assert desk.control("GET", f"requests?after={done['id']}")["requests"] == [refused]


def test_the_ledger_shows_stock_and_the_origin_of_changes(desk: Desk) -> None:
    desk.move("add", 3)
    moved = {"product_id": TEA, "place_id": SHELF, "quantity": "1", "intent": "remove"}
    desk.control("POST", "stock", moved)
    ledger = desk.control("GET", "ledger")
    (stock,) = ledger["stock"]
    assert (stock["conditions"], stock["available"]["value"]) == ({"NEW": "2"}, 2)
    assert [(c["origin"], c["quantity"]) for c in ledger["changes"]] == [
        ("api", "3"),
        ("other", "-1"),
    ]
    assert ledger["changes"][0]["request"] in [entry["id"] for entry in desk.effects()]


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("stock", {}, 400),
        ("stock", {"product_id": "x", "place_id": SHELF, "quantity": "1"}, 422),
        ("stock", {"product_id": TEA, "place_id": SHELF, "quantity": "many"}, 400),
        ("clock", [], 400),
        ("goods-ins/x", {"received": []}, 404),
        ("nothing", {}, 404),
    ],
)
def test_wrong_control_calls_are_refused(desk: Desk, name: str, body: Any, status: int) -> None:
    assert desk.control("POST", name, body, status)["detail"]


def test_switches_are_shown_and_set_on_the_running_hub(desk: Desk) -> None:
    shown = desk.control("PUT", "switches", {"list_delay_ms": 5})
    assert shown == desk.control("GET", "switches")
    assert shown["list_delay_ms"] == 5
    assert "no switch" in desk.control("PUT", "switches", {"magic": True}, 400)["detail"]
    desk.control("PUT", "switches", {"draft_stays": 1}, 400)


def test_the_control_endpoint_is_there_only_when_asked_for(
    open_desk: Opened, tmp_path: Any
) -> None:
    hub = start(tmp_path / "plain", options=HubOptions())
    try:
        for name in ("requests", "ledger", "faults"):
            assert httpx.get(f"{hub.url}/_hub/{name}", **PLAIN).status_code == 404
    finally:
        hub.stop()
