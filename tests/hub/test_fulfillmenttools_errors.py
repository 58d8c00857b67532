"""Refusals and faults of fulfillmenttools: the list of errors of R188, and A93."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import Desk, Opened
from tests.hub.other_desks import FACILITY, Inbound, came, order, receipt, wanted


@pytest.fixture
def inbound(desk: Desk) -> Inbound:
    return Inbound(desk)


def _is_error_list(body: Any) -> bool:
    """R188: objects with `summary`; without a version there is none in it."""
    return len(body) == 1 and set(body[0]) == {"summary", "description"}


_CALLS: list[tuple[str, str, Any]] = [
    ("GET", "/api/inboundprocesses", None),
    ("POST", "/api/inboundprocesses", {"facilityRef": FACILITY}),
    ("GET", "/api/inboundprocesses/x", None),
    ("DELETE", "/api/inboundprocesses/x", None),
    ("PUT", "/api/inboundprocesses/x/purchaseorder", {**order(), "version": 1}),
    ("POST", "/api/inboundprocesses/x/receipts", receipt()),
    ("POST", "/api/purchaseorders", {**order(), "facilityRef": FACILITY}),
    ("GET", "/api/purchaseorders/x", None),
    ("PUT", "/api/purchaseorders/x", {**order(), "version": 1}),
    ("PATCH", "/api/purchaseorders/x", {"version": 1}),
    ("GET", "/api/inboundreceiptjobs", None),
    ("GET", "/api/inboundreceiptjobs/x-0", None),
    ("POST", "/api/receipts", {**receipt(), "facilityRef": FACILITY}),
    ("GET", "/api/receipts/x", None),
]


@pytest.mark.parametrize(("method", "path", "body"), _CALLS)
@pytest.mark.parametrize("header", ["", "Bearer wrong", "Basic x", "Bearer demo-trybe-9024"])
def test_every_call_wants_the_token(
    inbound: Inbound, method: str, path: str, body: Any, header: str
) -> None:
    answer = inbound.raw(method, path, json=body, headers={"Authorization": header})
    assert answer.status_code == 401
    assert _is_error_list(answer.json())
    assert inbound.get("/api/inboundprocesses")["total"] == 0


@pytest.mark.parametrize(
    ("method", "path", "body"), [one for one in _CALLS if "/x" in one[1] and one[0] != "PUT"]
)
def test_what_is_unknown_is_404(inbound: Inbound, method: str, path: str, body: Any) -> None:
    assert _is_error_list(inbound.call(method, path, 404, json=body))


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"facilityRef": 5}', b'{"facilityRef": "x", "other": 1}', b'"text"'],
)
def test_a_body_of_the_wrong_form_is_400(inbound: Inbound, body: bytes) -> None:
    answer = inbound.raw(
        "POST",
        "/api/inboundprocesses",
        content=body,
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 400
    assert _is_error_list(answer.json())


def test_paths_and_methods_of_no_contract_are_refused_in_its_form(inbound: Inbound) -> None:
    assert _is_error_list(inbound.get("/api/nowhere", 404))
    assert _is_error_list(inbound.call("PATCH", "/api/receipts", 405, json={}))


@pytest.mark.parametrize(("kind", "status"), [("error", 503), ("too_many", 429)])
def test_faults_come_in_its_form(inbound: Inbound, kind: str, status: int) -> None:
    """A client tells the system's own refusal from the network's by the form (outbox 2)."""
    fault = {"kind": kind, "path": "/fulfillmenttools/", "times": 1, "retry_after": 1}
    inbound.desk.control("POST", "faults", fault | ({"status": 503} if kind == "error" else {}))
    answer = inbound.raw("GET", "/api/inboundprocesses")
    assert answer.status_code == status
    assert answer.headers["retry-after"] == "1"
    assert _is_error_list(answer.json())


def test_a_lost_answer_has_taken_effect(inbound: Inbound) -> None:
    """Faults strike these paths like all others: the receipt is there, nobody was told."""
    process = inbound.process(wanted(3))
    fault = {"kind": "html", "path": "/receipts$", "times": 1, "status": 200, "commit": True}
    inbound.desk.control("POST", "faults", fault)
    path = f"/fulfillmenttools/api/inboundprocesses/{process['id']}/receipts"
    answer = inbound.http.post(
        path, json=receipt(came(2)), headers={"Authorization": f"Bearer {inbound.token}"}
    )
    assert answer.headers["content-type"].startswith("text/html")
    assert len(inbound.load(process)["receipts"]) == 1


def test_members_that_nobody_documented_change_nothing(inbound: Inbound) -> None:
    """Where the contract leaves a body open, what is ours stays ours."""
    stray = {"id": 5, "version": "x", "created": 1, "inboundProcessRef": [], "lastModified": {}}
    made = inbound.process(wanted(1), purchaseOrder=stray, receipts=[receipt(came(1)) | stray])
    assert made["purchaseOrder"]["id"] != 5
    shown = inbound.get(f"/api/receipts/{made['receipts'][0]['id']}")
    assert (shown["inboundProcessRef"], shown["version"]) == (made["id"], 1)


def test_times_of_any_zone_are_shown_as_they_were_sent(inbound: Inbound) -> None:
    moment = "2026-11-01t08:00:00+05:30"
    point = {"type": "TIME_POINT", "value": moment}
    made = inbound.process(wanted(1), purchaseOrder={"orderDate": moment, "requestedDate": point})
    assert made["purchaseOrder"]["orderDate"] == made["inboundDate"][0] == moment
    assert inbound.receive(made, came(1), receivedDate=moment)["receivedDate"] == moment
    inbound.receive(made, came(1), receivedDate="0000-01-01T00:00:00Z", status=400)
    inbound.receive(made, came(1), receivedDate="yesterday", status=400)


def test_a_leap_second_is_taken_and_shown_as_the_one_before(inbound: Inbound) -> None:
    """RFC 3339 allows it; the validators that we know do not agree about it."""
    answer = inbound.http.post(
        "/fulfillmenttools/api/receipts",
        json={**receipt(receivedDate="2026-12-31T23:59:60Z"), "facilityRef": FACILITY},
        headers={"Authorization": f"Bearer {inbound.token}"},
    )
    assert answer.status_code == 201
    assert answer.json()["receivedDate"] == "2026-12-31T23:59:59Z"
    assert inbound.get(f"/api/receipts/{answer.json()['id']}")


def test_documented_only_leaves_out_what_no_document_states(open_desk: Opened) -> None:
    """A84, A86, A87, A92: the same calls on the reading that knows the documents alone."""
    inbound = Inbound(open_desk(Switches.documented_only()))
    made = inbound.process(wanted(2), tenantInboundProcessId="IB-1", onHold=True)
    inbound.process(tenantInboundProcessId="IB-1")
    assert (made["inboundDate"], made["origin"]) == ([], [])
    assert "status" not in inbound.receive(made, came(2))
    assert inbound.stock("0" * 23 + "1") == 2
    assert inbound.status(made) == "ON_HOLD"
