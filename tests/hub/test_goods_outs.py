"""Goods-outs: how they are made (R60-R64), both state machines (R65-R74), and their items (R75)."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, KILOGRAMS, PIECES, SHELF, TEA, Desk, Opened
from tests.hub.dispatch import (
    MODEL,
    NEW,
    NEW_WAY,
    OLD,
    OLD_WAY,
    WAYS,
    convert,
    goods_out,
    items_of,
    line,
    move,
    status_of,
    stocked,
)
from tests.hub.test_goods_out_drafts import HEAD

NOWHERE = f"{9:024x}"
STATUSES = tuple(dict.fromkeys((*NEW_WAY, *OLD_WAY, "REJECTED", "CANCELED")))


def _ids(page: Any) -> list[str]:
    return [entry["id"] for entry in page["items"]]


def test_r60_oldest_first_by_location_number_status_and_type(desk: Desk) -> None:
    """R60, R8; that the order date is creation, and the location the head's, is A61."""
    north = goods_out(desk, fulfillment_service_location_id="north")
    pickup = goods_out(desk, type="PICKUP", status="CONFIRMED")
    served = goods_out(desk, type="ON_PREMISE_DELIVERY", status="IN_PROCESS")
    path = "/goods-outs"
    assert _ids(desk.get(path, **ALL_TIME)) == [north, pickup, served]
    assert _ids(desk.get(path, **ALL_TIME, source_storage_location_id="north")) == [north]
    number = desk.get(f"{path}/{pickup}")["number"]
    assert _ids(desk.get(path, **ALL_TIME, number=number)) == [pickup]
    assert _ids(desk.get(path, **ALL_TIME, status=["CONFIRMED", "IN_PROCESS"])) == [pickup, served]
    assert _ids(desk.get(path, **ALL_TIME, type=["SHIPMENT", "PICKUP"])) == [north, pickup]
    assert _ids(desk.get(path, **ALL_TIME, type="PICKUP", status="IN_PROCESS")) == []
    assert _ids(desk.get(path, **ALL_TIME, limit=1, offset=2)) == [served]
    desk.get(path, 400, **ALL_TIME, status="LOST")
    desk.get(path, 400, **ALL_TIME, type="BY_POST")


def test_r61_a_goods_out_is_made_from_a_draft_by_its_quoted_id(desk: Desk) -> None:
    draft = desk.post("/goods-out-drafts", HEAD)["id"]
    desk.post("/goods-outs", {"id": draft}, 400)
    desk.post("/goods-outs", "", 400)
    desk.post("/goods-outs", NOWHERE, 404)
    made = desk.post("/goods-outs", draft)
    assert made["id"] != draft
    assert desk.get(f"/goods-outs/{made['id']}") == made
    desk.get(f"/goods-outs/{NOWHERE}", 404)
    desk.get(f"/goods-out-drafts/{draft}", 404)  # A19
    convert(desk, draft, status=404)  # A20


def test_r62_the_header_chooses_the_machine(desk: Desk) -> None:
    """R62: an integer that defaults to 1; which machine 1 is, is A62 (O26)."""
    for given, step in (
        ({}, "IN_PICKING"),
        ({MODEL: "1"}, "IN_PICKING"),
        ({MODEL: "2"}, "IN_PROCESS"),
    ):
        draft = desk.post("/goods-out-drafts", {"type": "PICKUP"})["id"]
        made = desk.call("POST", "/goods-outs", json=draft, headers=given)
        number = int(given.get(MODEL, "1"))
        assert made["processing_configuration"] == {"used_processing_model": number}  # A63
        move(desk, made["id"], "CONFIRMED")
        move(desk, made["id"], step)
    draft = desk.post("/goods-out-drafts", {"type": "PICKUP"})["id"]
    convert(desk, draft, "one", 400)
    for unknown in ("0", "3", "-1"):
        convert(desk, draft, unknown, 422)
    desk.get(f"/goods-out-drafts/{draft}")


def test_a62_a63_worst_the_numbers_are_turned_round_and_not_shown(open_desk: Opened) -> None:
    desk = open_desk(Switches.worst())
    draft = desk.post("/goods-out-drafts", {"type": "PICKUP"})["id"]
    made = convert(desk, draft, "1")
    assert "processing_configuration" not in made
    move(desk, made["id"], "CONFIRMED")
    move(desk, made["id"], "IN_PICKING", 422)
    move(desk, made["id"], "IN_PROCESS")


@pytest.mark.parametrize(
    "switches",
    [Switches(), Switches.documented_only(), Switches.worst()],
    ids=["default", "documented-only", "worst"],
)
def test_r63_it_takes_over_all_attributes_of_its_draft(
    open_desk: Opened, switches: Switches
) -> None:
    """In any reading the head's marks as well; of the items' marks no document speaks (A60)."""
    desk = open_desk(switches)
    marks = {"external_data": "dh1;l1;"}
    said = line(3, note="ripe", lot_id="lot", sort_value="07", custom_unit_id="box")
    body = {
        "@type": "GoodsOutDraftWithSubresources",
        "draft": HEAD,
        "items": [{**said, **marks}],
    }
    draft = desk.post("/goods-out-drafts-full", body)["id"]
    made = convert(desk, draft)
    assert {**made, **HEAD} == made
    (only,) = items_of(desk, made["id"])
    assert {**only, **said} == only
    assert (marks.items() <= only.items()) == switches.carry_external_data


def test_a20_worst_a_second_conversion_takes_effect_again(open_desk: Opened) -> None:
    desk = open_desk(Switches.worst())
    draft = desk.post("/goods-out-drafts", HEAD)["id"]
    assert convert(desk, draft)["id"] != convert(desk, draft)["id"]


def test_a20_a_draft_that_stays_is_sealed(open_desk: Opened) -> None:
    desk = open_desk(Switches(draft_stays=True))
    draft = desk.post("/goods-out-drafts", HEAD)["id"]
    made = convert(desk, draft)
    assert made["id"] in convert(desk, draft, status=422)["detail"]
    desk.put(f"/goods-out-drafts/{draft}", HEAD, 422)
    desk.post(f"/goods-out-drafts/{draft}/items", line(), 422)


def test_r64_it_starts_unconfirmed(desk: Desk) -> None:
    made = desk.get(f"/goods-outs/{goods_out(desk)}")
    assert made["status"] == "UNCONFIRMED"
    assert [entry["status"] for entry in made["status_log"]] == ["UNCONFIRMED"]
    assert (made["picking_completed"], made["packing_completed"]) == (False, False)


@pytest.mark.parametrize("model", [NEW, OLD])
def test_r65_r66_r67_each_machine_is_walked_step_by_step(desk: Desk, model: str) -> None:
    """From each status only the next one of its own machine, REJECTED and CANCELED can follow.

    R67: statuses of the old machine are refused in the new one, and the other way round. R68:
    REJECTED follows UNCONFIRMED alone. R70: nothing follows FULFILLED.
    """
    way = WAYS[model]
    made = goods_out(desk, model=model)
    for now, following in zip(way, (*way[1:], None), strict=True):
        assert status_of(desk, made) == now
        for wanted in STATUSES:
            rejects = wanted == "REJECTED" and now == "UNCONFIRMED"
            cancels = wanted == "CANCELED" and now != "FULFILLED"
            if wanted != following and not rejects and not cancels:
                move(desk, made, wanted, 422)
        if following is not None:
            assert move(desk, made, following) is None
    entries = desk.get(f"/goods-outs/{made}")["status_log"]
    assert tuple(entry["status"] for entry in entries) == way


@pytest.mark.parametrize("end", ["REJECTED", "CANCELED"])
def test_r68_r69_nothing_follows_an_end(desk: Desk, end: str) -> None:
    made = goods_out(desk)
    move(desk, made, end)
    for wanted in STATUSES:
        move(desk, made, wanted, 422)
    assert status_of(desk, made) == end
    assert desk.available() == 0


@pytest.mark.parametrize("model", [NEW, OLD])
def test_r69_everything_that_has_not_ended_can_be_canceled(desk: Desk, model: str) -> None:
    """A66: with the reason that was given."""
    for status in WAYS[model][:-1]:
        made = goods_out(desk, model=model, status=status)
        move(desk, made, "CANCELED", reason={"text": "ordered twice"})
        info = desk.get(f"/goods-outs/{made}")["cancelation_info"]
        assert info == {"reason": {"text": "ordered twice"}}
        move(desk, made, "CONFIRMED", 422)


def test_a64_steps_may_be_skipped_with_the_switch_but_never_taken_back(open_desk: Opened) -> None:
    desk = open_desk(Switches(steps_may_be_skipped=True))
    made = goods_out(desk, model=OLD)
    move(desk, made, "PACKED")
    move(desk, made, "PICKED", 422)
    move(desk, made, "IN_PROCESS", 422)


def test_a65_the_same_status_again(open_desk: Opened) -> None:
    desk = open_desk()
    made = goods_out(desk, status="CONFIRMED")
    move(desk, made, "CONFIRMED", 422)
    desk.control("PUT", "switches", {"same_status_refused": False})
    move(desk, made, "CONFIRMED")
    assert len(desk.get(f"/goods-outs/{made}")["status_log"]) == 2


def test_r73_the_update_is_chosen_by_its_type(desk: Desk) -> None:
    """R73; a variant that no document shows is A24."""
    path = f"/goods-outs/{goods_out(desk)}"
    desk.patch(path, {"@type": "GoodsOutStatusUpdateRequest"}, 400)
    desk.patch(path, {"status": "CONFIRMED"}, 400)
    desk.patch(path, {"@type": "GoodsOutStatusUpdateRequest", "status": "LOST"}, 400)
    desk.patch(path, {"@type": "GoodsOutNoteUpdateRequest", "note": "x"}, 422)
    move(desk, NOWHERE, "CONFIRMED", 404)
    assert desk.get(path)["status"] == "UNCONFIRMED"
    desk.control("PUT", "switches", {"accepts_unknown_updates": True})
    desk.patch(path, {"@type": "GoodsOutNoteUpdateRequest", "note": "x"})
    assert "note" not in desk.get(path)


def test_r74_the_separate_status_call_is_deprecated_and_not_built(desk: Desk) -> None:
    path = f"/goods-outs/{goods_out(desk)}/status"
    desk.patch(path, {"status": "CONFIRMED"}, 501)


def test_r53_items_are_oldest_first_and_nothing_is_picked_yet(desk: Desk) -> None:
    stocked(desk)
    made = goods_out(desk, line(2), line(3), line(4))
    items = items_of(desk, made)
    assert [item["quantity"]["value"] for item in items] == [2, 3, 4]
    for item in items:
        assert desk.get(f"/goods-outs/{made}/items/{item['id']}") == item
        nothing = {"value": 0, "unit": PIECES}
        amounts = ("picked_quantity", "packed_quantity", "failed_quantity", "canceled_quantity")
        assert all(item[name] == nothing for name in amounts)
        flags = ("is_picked", "is_overpicked", "is_overpacked")
        assert not any(item[name] for name in flags)
        assert item["picking_storage_location_id"] == SHELF  # A71
    desk.get(f"/goods-outs/{NOWHERE}/items", 400)  # O9, A76
    desk.get(f"/goods-outs/{NOWHERE}/items/{items[0]['id']}", 404)
    desk.get(f"/goods-outs/{made}/items/{NOWHERE}", 404)


def test_a71_the_place_with_most_of_it_unless_it_is_not_told(open_desk: Opened) -> None:
    desk = open_desk()
    stocked(desk, 5)
    desk.control("POST", "stock", {"product_id": TEA, "place_id": DOCK, "quantity": 6})
    cheese = {"product_id": CHEESE, "quantity": {"value": 1, "unit": KILOGRAMS}}
    made = goods_out(desk, line(), cheese)
    tea, lies_nowhere = items_of(desk, made)
    assert tea["picking_storage_location_id"] == DOCK
    assert "picking_storage_location_id" not in lies_nowhere
    desk.control("PUT", "switches", {"items_name_their_place": False})
    assert "picking_storage_location_id" not in items_of(desk, made)[0]


def test_r75_external_data_is_replaced_and_deleted_by_leaving_it_out(desk: Desk) -> None:
    """Also of a goods-out that is on hold or has ended (A67)."""
    made = goods_out(desk, line(external_data="dh1;l1;"))
    (item,) = items_of(desk, made)
    path = f"/goods-outs/{made}/items/{item['id']}"
    kind = {"@type": "GoodsOutItemUpdateExternalDataRequest"}
    assert desk.patch(path, {**kind, "external_data": "new"}) is None  # A33
    assert desk.get(path) == {**item, "external_data": "new"}
    desk.patch(path, {**kind, "external_data": "x" * 257}, 400)
    desk.patch(path, {"external_data": "x"}, 400)
    desk.post(f"/goods-outs/{made}/on-hold", {})
    desk.patch(path, {**kind, "external_data": "held"})
    move(desk, made, "CANCELED")
    desk.patch(path, kind)
    assert "external_data" not in desk.get(path)
    desk.patch(f"/goods-outs/{made}/items/{NOWHERE}", kind, 404)


def test_documented_only_and_worst_are_inside_the_contract(open_desk: Opened) -> None:
    """Every answer is checked; entries of logs are empty where nothing is said about them."""
    for switches in (Switches.documented_only(), Switches.worst()):
        desk = open_desk(switches)
        model = {True: "2", False: "1"}[switches.model_one_is_old]
        draft = desk.post("/goods-out-drafts", HEAD)["id"]
        desk.post(f"/goods-out-drafts/{draft}/items", line())
        made = convert(desk, draft, model)["id"]
        for step in NEW_WAY[1:]:
            move(desk, made, step)
        log = desk.get(f"/goods-outs/{made}")["status_log"]
        assert len(log) == 4
        assert (log[0] == {}) == (not switches.logs_show_fields)


def test_a77_what_a_list_shows_as_a_problem_is_422_when_it_is_loaded(desk: Desk) -> None:
    made = goods_out(desk)
    desk.control("POST", "unreadable", {"id": made, "unreadable": True})
    desk.get(f"/goods-outs/{made}", 422)
    desk.get(f"/goods-outs/{made}/packages", 422)
    assert len(desk.get("/goods-outs", **ALL_TIME)["problems"]) == 1


def test_goods_outs_survive_a_restart(open_desk: Opened, tmp_path: Any) -> None:
    first = open_desk(data=tmp_path / "kept")
    stocked(first)
    made = goods_out(first, status="CONFIRMED")
    before = first.get(f"/goods-outs/{made}"), items_of(first, made)
    first.hub.stop()
    second = open_desk(data=tmp_path / "kept")
    assert (second.get(f"/goods-outs/{made}"), items_of(second, made)) == before
    assert second.get(f"/stock/{TEA}/{SHELF}")["reserved"]["value"] == 2
