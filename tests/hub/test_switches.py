"""Switches by themselves: each changes what its assumption says, and nothing beside it.

The edges of `test_edges.py` turn many at once, where one could hide behind another.
"""

from __future__ import annotations

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, KILOGRAMS, SHELF, TEA, Desk, item, update
from tests.hub.dispatch import NEW_WAY, goods_out, line, move, status_of, stocked
from tests.hub.other_desks import SITE, Inbound, Orders, wanted
from tests.hub.test_cancellation_requests import ACCEPT, PATH, request

COUNTS = "/inventory-tracking/stock-counts"
PAIR = {"product_id": TEA, "storage_location_id": SHELF}


def turn(desk: Desk, **values: Any) -> None:
    desk.control("PUT", "switches", values)


def test_every_switch_is_named_by_a_test() -> None:
    """Not only read by an edge: someone has looked at it alone."""
    words: set[str] = set()
    for file in Path(__file__).parent.parent.rglob("test_*.py"):
        words |= set(re.findall(r"\w+", file.read_text(encoding="utf-8")))
    named = {one.name for one in fields(Switches)}
    assert named <= words, sorted(named - words)


def test_a1_to_a5_each_switch_hides_its_own_members_of_a_change(desk: Desk) -> None:
    hidden = {
        "change_shows_product_and_place": {"product_id", "location_id"},
        "change_shows_quantity": {"change_quantity"},
        "change_shows_reason": {"reason"},
        "change_shows_condition": {"condition"},
        "change_shows_app": {"app_id"},
    }
    desk.move("add", 1)
    (whole,) = desk.changes()
    for name, members in hidden.items():
        turn(desk, **{name: False})
        assert set(whole) - set(desk.changes()[0]) == members
        turn(desk, **{name: True})
    assert desk.changes() == [whole]


def test_a6_a13_a45_what_is_said_of_a_booking(desk: Desk) -> None:
    turn(desk, patch_reason="PURCHASE")
    desk.move("add", 1)
    desk.move("add", 1, condition="DAMAGED")
    assert {change["reason"] for change in desk.changes()} == {"PURCHASE"}
    turn(desk, count_shows_fields=False)
    assert desk.get(COUNTS, **PAIR)["items"] == [{}, {}]
    turn(desk, log_entry_shows_fields=False)
    assert desk.get("/inventory-tracking/log-entries", **ALL_TIME)["items"] == [{}, {}]


def test_a9_a10_what_can_be_booked(desk: Desk) -> None:
    turn(desk, only_whole_steps=False, converts_units=False)
    desk.move("add", 1.5)
    assert desk.available() == Decimal("1.5")
    path = f"/stock/{CHEESE}/{SHELF}"
    desk.patch(path, update("add", 250, unit="MASS_GRAMS"), 422)
    desk.patch(path, update("add", 250, unit=KILOGRAMS))
    assert desk.available(CHEESE) == 250


def test_a15_a17_a25_what_a_conversion_gives_its_goods_in(desk: Desk) -> None:
    turn(
        desk,
        goods_in_keeps_number=True,
        carry_position_identifier=False,
        converted_status="IN_PROCESS",
    )
    draft = desk.draft()
    number = desk.get(f"/goods-in-drafts/{draft}")["number"]
    said = {"position_identifier": "10", "external_data": "mine"}
    desk.post(f"/goods-in-drafts/{draft}/items", item(desk.package(draft), **said))
    made = desk.post("/goods-ins", draft)
    assert (made["number"], made["status"]) == (number, "IN_PROCESS")
    assert [entry["status"] for entry in made["status_log"]] == ["IN_PROCESS"]
    (only,) = desk.get(f"/goods-ins/{made['id']}/items")["items"]
    assert only["external_data"] == "mine"
    assert "position_identifier" not in only


def test_a40_a_completed_shipment_may_book_nothing(desk: Desk) -> None:
    desk.move("add", 5)
    turn(desk, shipment_books_stock=False)
    places = {"source_storage_location": SHELF, "destination_storage_location": DOCK}
    draft = desk.post("/inventory-shipment-drafts", places)["id"]
    made = desk.post("/inventory-shipments", draft)["id"]
    for word in ("IN_PROCESS", "COMPLETED"):
        path, plain = f"/inventory-shipments/{made}/status", {"Content-Type": "text/plain"}
        desk.call("PUT", path, content=word, headers=plain)
    assert (desk.available(), desk.available(place=DOCK)) == (5, 0)


def test_a63_a66_a68_members_of_a_goods_out_that_no_document_details(desk: Desk) -> None:
    made = goods_out(desk)
    desk.post(f"/goods-outs/{made}/on-hold", {"description": "wait"})
    move(desk, made, "CANCELED", reason={"text": "twice"})
    path = f"/goods-outs/{made}"
    whole = desk.get(path)
    for name, without in (
        ("shows_processing_model", {"processing_configuration": None}),
        ("cancellation_shows_reason", {"cancelation_info": {}}),
        ("hold_shows_fields", {"on_hold_data": [{}], "on_hold_information": {}}),
    ):
        turn(desk, **{name: False})
        shown = desk.get(path)
        differing = {key: shown.get(key) for key in whole if shown.get(key) != whole[key]}
        assert differing == without
        turn(desk, **{name: True})


def test_a67_a69_a70_what_happens_to_a_goods_out(desk: Desk) -> None:
    stocked(desk, 10)
    made, other = goods_out(desk, line(4)), goods_out(desk, status="CONFIRMED")
    desk.post(f"/goods-outs/{made}/on-hold", {})
    asked = request(desk, other)["id"]
    move(desk, made, "CONFIRMED", 422)
    turn(desk, hold_blocks_status=False, acceptance_cancels=False, fulfilled_takes_stock_out=False)
    for step in NEW_WAY[1:]:
        move(desk, made, step)
    assert desk.available() == 10
    desk.patch(f"{PATH}/{asked}", ACCEPT)
    assert desk.get(f"{PATH}/{asked}")["cancellation_performed"] is False
    assert status_of(desk, other) == "CONFIRMED"


def test_a75_dispatch_information_that_nobody_looks_into(desk: Desk) -> None:
    body = {"type": "SHIPMENT", "dispatch_information": {"@type": "PickupInformation"}}
    desk.post("/goods-out-drafts", body, 422)
    turn(desk, checks_dispatch=False)
    desk.post("/goods-out-drafts", body)


def test_a84_a_process_without_dates_and_origins(desk: Desk) -> None:
    inbound = Inbound(desk)
    made = inbound.process(wanted(2), purchaseOrder={"supplier": {"name": "Leaf"}})
    assert made["inboundDate"] == ["2026-11-01T08:00:00Z"]
    assert made["origin"] == [{"name": "Leaf"}]
    turn(desk, process_shows_dates=False)
    found = inbound.load(made)
    assert (found["inboundDate"], found["origin"]) == ([], [])


def test_a97_a_second_receive_that_books_again(desk: Desk) -> None:
    trybe = Orders(desk)
    order = trybe.order((TEA, 4), status="received")
    turn(desk, second_receive_ignored=False)
    trybe.act(order, "receive")
    assert trybe.stock(TEA) == 8


def test_a99_a_job_takes_as_long_as_is_said(desk: Desk) -> None:
    trybe = Orders(desk)
    path = f"/inventory/orders/{trybe.order()['id']}/queue"
    for takes, status in ((60_000, "queued"), (0, "completed")):
        turn(desk, job_takes_ms=takes)
        assert trybe.get(path, site_id=SITE)["status"] == status
