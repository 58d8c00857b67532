"""Cancellation requests: R79-R83, and what accepting one does (A69)."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, Desk, Opened
from tests.hub.dispatch import goods_out, move, status_of

PATH = "/goods-out-cancellation-requests"
ACCEPT = {"@type": "GoodsOutCancellationRequestAcceptRequest"}
NOWHERE = f"{9:024x}"


def asked(made: str, **members: Any) -> dict[str, Any]:
    return {
        "goods_out_id": made,
        "cancellation_type": "FULL_CANCELLATION",
        "issuer_type": "GOODS_OUT_STAFF",
        **members,
    }


def request(desk: Desk, made: str, status: int = 200, /, **members: Any) -> Any:
    return desk.post(PATH, asked(made, **members), status)


def test_r79_oldest_first_by_the_location_of_the_goods_out(desk: Desk) -> None:
    north = request(desk, goods_out(desk, fulfillment_service_location_id="north"))
    south = request(desk, goods_out(desk, fulfillment_service_location_id="south"))
    assert desk.get(PATH, **ALL_TIME)["items"] == [north, south]
    assert desk.get(PATH, **ALL_TIME, limit=1, offset=1)["items"] == [south]
    query = {**ALL_TIME, "fulfillment_service_location_id": "south"}
    assert desk.get(PATH, **query)["items"] == [south]
    desk.get(PATH, 400, to=ALL_TIME["to"])


@pytest.mark.parametrize("issuer", ["GOODS_OUT_STAFF", "PARENT_PROCESS"])
def test_r80_r81_goods_out_type_and_issuer_are_mandatory(desk: Desk, issuer: str) -> None:
    made = goods_out(desk)
    body = asked(made, issuer_type=issuer)
    for left_out in body:
        desk.post(PATH, {k: v for k, v in body.items() if k != left_out}, 400)
    desk.post(PATH, {**body, "cancellation_type": "PARTIAL_CANCELLATION"}, 400)
    desk.post(PATH, {**body, "issuer_type": "CUSTOMER"}, 400)
    assert desk.post(PATH, body)["issuer_type"] == issuer


def test_r82_a_new_request_is_pending_and_nothing_is_performed(desk: Desk) -> None:
    parent = {"external_reference": "SO-1"}
    made = goods_out(
        desk,
        status="CONFIRMED",
        parent_information=parent,
        fulfillment_service_location_id="north",
        processing_location_id="hall 2",
    )
    said = {"note": "dh-1", "reason": {"text": "ordered twice"}}
    sent = {**said, "status": "ACCEPTED", "cancellation_performed": True}
    one = request(desk, made, **sent)
    assert (one["status"], one["cancellation_performed"]) == ("PENDING", False)
    assert said.items() <= one.items()
    assert one["goods_out_parent_information"] == parent
    assert one["goods_out_service_location_id"] == "north"
    assert one["goods_out_processing_location_id"] == "hall 2"
    assert desk.get(f"{PATH}/{one['id']}") == one
    assert status_of(desk, made) == "CONFIRMED"


def test_a69_one_pending_request_for_a_goods_out_that_is_there_and_has_not_ended(
    desk: Desk,
) -> None:
    made = goods_out(desk)
    request(desk, made)
    request(desk, made, 422)
    request(desk, NOWHERE, 404)
    ended = goods_out(desk)
    move(desk, ended, "REJECTED")
    request(desk, ended, 422)
    desk.get(f"{PATH}/{NOWHERE}", 404)
    assert len(desk.get(PATH, **ALL_TIME)["items"]) == 1


def test_r83_accepted_once_and_the_goods_out_is_canceled(desk: Desk) -> None:
    made = goods_out(desk, status="IN_PROCESS")
    desk.post(f"/goods-outs/{made}/on-hold", {})
    one = request(desk, made, reason={"text": "ordered twice"})
    path = f"{PATH}/{one['id']}"
    desk.patch(path, {"@type": "GoodsOutCancellationRequestRejectRequest"}, 422)  # A24
    desk.patch(path, {}, 400)
    assert desk.patch(path, ACCEPT) is None
    after = desk.get(path)
    assert (after["status"], after["cancellation_performed"]) == ("ACCEPTED", True)
    assert [entry["status"] for entry in after["status_log"]] == ["PENDING", "ACCEPTED"]
    head = desk.get(f"/goods-outs/{made}")
    assert head["status"] == "CANCELED"
    assert head["cancelation_info"] == {"reason": {"text": "ordered twice"}}
    desk.patch(path, ACCEPT, 422)
    desk.patch(f"{PATH}/{NOWHERE}", ACCEPT, 404)


def test_a69_the_goods_out_went_on_meanwhile(desk: Desk) -> None:
    canceled, rejected = goods_out(desk), goods_out(desk)
    requests = {made: request(desk, made)["id"] for made in (canceled, rejected)}
    move(desk, canceled, "CANCELED")
    move(desk, rejected, "REJECTED")
    desk.patch(f"{PATH}/{requests[canceled]}", ACCEPT)
    desk.patch(f"{PATH}/{requests[rejected]}", ACCEPT, 422)
    assert desk.get(f"{PATH}/{requests[rejected]}")["status"] == "PENDING"


def test_a69_documented_only_acceptance_moves_the_request_alone(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    made = goods_out(desk, status="CONFIRMED")
    one = request(desk, made)["id"]
    desk.patch(f"{PATH}/{one}", ACCEPT)
    after = desk.get(f"{PATH}/{one}")
    assert (after["status"], after["cancellation_performed"]) == ("ACCEPTED", False)
    assert status_of(desk, made) == "CONFIRMED"


def test_a24_an_unknown_update_that_is_accepted_changes_nothing(open_desk: Opened) -> None:
    desk = open_desk(Switches(accepts_unknown_updates=True))
    one = request(desk, goods_out(desk))
    path = f"{PATH}/{one['id']}"
    desk.patch(path, {"@type": "GoodsOutCancellationRequestRejectRequest"})
    assert desk.get(path) == one


def test_a77_what_a_list_shows_as_a_problem_is_422_when_it_is_loaded(desk: Desk) -> None:
    one = request(desk, goods_out(desk))["id"]
    desk.control("POST", "unreadable", {"id": one, "unreadable": True})
    desk.get(f"{PATH}/{one}", 422)
    assert len(desk.get(PATH, **ALL_TIME)["problems"]) == 1
