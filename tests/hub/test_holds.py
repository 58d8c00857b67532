"""Holds of a goods-out: R76-R78, and what they forbid (A67, A68)."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import Desk, Opened
from tests.hub.dispatch import NEW, OLD, WAYS, goods_out, move, status_of

RELEASE = {"@type": "GoodsOutOnHoldReleaseRequest"}
NOWHERE = f"{9:024x}"


def hold(desk: Desk, made: str, status: int = 200, /, **members: Any) -> Any:
    return desk.post(f"/goods-outs/{made}/on-hold", members, status)


def release(desk: Desk, made: str, identifier: str, status: int = 200) -> Any:
    return desk.patch(f"/goods-outs/{made}/on-hold/{identifier}", RELEASE, status)


def test_r76_a_hold_needs_no_field(desk: Desk) -> None:
    made = goods_out(desk)
    assert "description" not in hold(desk, made)
    said = {"description": "x" * 1024, "reason": {"text": "address"}}
    assert said.items() <= hold(desk, made, **said).items()
    hold(desk, made, 400, description="x" * 1025)
    hold(desk, made, 400, because="of this")
    hold(desk, NOWHERE, 404)
    assert len(desk.get(f"/goods-outs/{made}")["on_hold_data"]) == 2


def test_r77_it_is_active_and_manual_whatever_was_sent(desk: Desk) -> None:
    made = goods_out(desk)
    sent = {"status": "RELEASED", "classification": "OTHER", "id": "mine"}
    held = hold(desk, made, **sent)
    assert (held["status"], held["classification"]) == ("ACTIVE", "MANUAL")
    assert held["id"] != "mine"
    assert [entry["status"] for entry in held["status_log"]] == ["ACTIVE"]
    head = desk.get(f"/goods-outs/{made}")
    assert head["on_hold_data"] == [held]  # A68
    assert head["on_hold_information"] == {"is_on_hold": True, "active_holds": 1}


def test_r78_it_ends_with_a_release(desk: Desk) -> None:
    made = goods_out(desk)
    first, second = hold(desk, made)["id"], hold(desk, made)["id"]
    path = f"/goods-outs/{made}/on-hold/{first}"
    desk.patch(path, {"@type": "GoodsOutOnHoldExtendRequest"}, 400)
    desk.patch(path, {}, 400)
    assert release(desk, made, first) is None
    release(desk, made, first, 422)
    release(desk, made, NOWHERE, 404)
    release(desk, NOWHERE, second, 404)
    head = desk.get(f"/goods-outs/{made}")
    assert [one["status"] for one in head["on_hold_data"]] == ["RELEASED", "ACTIVE"]
    assert head["on_hold_information"]["active_holds"] == 1


@pytest.mark.parametrize("model", [NEW, OLD])
def test_a67_while_it_is_active_no_step_forward(desk: Desk, model: str) -> None:
    made = goods_out(desk, model=model)
    for step in WAYS[model][1:]:
        held = [hold(desk, made)["id"] for _ in range(2)]
        for identifier in held:
            assert "on hold" in move(desk, made, step, 422)["detail"]
            release(desk, made, identifier)
        move(desk, made, step)
    assert status_of(desk, made) == "FULFILLED"


@pytest.mark.parametrize("end", ["REJECTED", "CANCELED"])
def test_a67_a_held_goods_out_can_still_be_given_up(desk: Desk, end: str) -> None:
    made = goods_out(desk)
    held = hold(desk, made)["id"]
    move(desk, made, end)
    hold(desk, made, 422)
    release(desk, made, held)


def test_a67_documented_only_a_hold_forbids_nothing(open_desk: Opened) -> None:
    desk = open_desk(Switches.documented_only())
    made = goods_out(desk)
    held = hold(desk, made, description="wait")
    assert held["description"] == "wait"
    head = desk.get(f"/goods-outs/{made}")
    assert (head["on_hold_data"], head["on_hold_information"]) == ([{}], {})
    move(desk, made, "CONFIRMED")
