"""Receipts and the stock they make: R163, R174-R178, R180, R181, R184, R189, and A80, A82-A92."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import CHEESE, DOCK, SHELF, TEA, Desk, Opened
from tests.hub.other_desks import FACILITY, JAM, MILK, Inbound, came, receipt, wanted


@pytest.fixture
def inbound(desk: Desk) -> Inbound:
    return Inbound(desk)


@pytest.mark.parametrize("member", ["receivedDate", "receivedItems", "comments"])
def test_a_receipt_needs_its_three_members(inbound: Inbound, member: str) -> None:
    """R174."""
    process = inbound.process()
    body = receipt(came(1))
    del body[member]
    inbound.post(f"/api/inboundprocesses/{process['id']}/receipts", body, 400)
    inbound.post("/api/receipts", {**body, "facilityRef": FACILITY}, 400)
    assert inbound.stock(TEA) == 0


@pytest.mark.parametrize(
    "member", ["tenantArticleId", "acceptedQuantity", "rejectedQuantity", "comments"]
)
def test_a_received_item_needs_its_four_members(inbound: Inbound, member: str) -> None:
    """R174."""
    item = {name: value for name, value in came(1).items() if name != member}
    inbound.receive(inbound.process(), item, status=400)


def test_a_comment_needs_its_content(inbound: Inbound) -> None:
    """R174."""
    process = inbound.process()
    inbound.receive(process, came(1), comments=[{"userRef": "Anna"}], status=400)
    inbound.receive(process, {**came(1), "comments": [{}]}, status=400)
    said = {"content": "wet", "userRef": "Anna", "attachments": [{"inboundAttachmentRef": "p1"}]}
    inbound.receive(process, {**came(1), "comments": [said]}, comments=[said])
    (shown,) = inbound.load(process)["receipts"]
    assert shown["comments"] == shown["receivedItems"][0]["comments"] == [said]


def test_what_is_accepted_is_booked_and_what_is_rejected_is_not(inbound: Inbound) -> None:
    """R175, R176: at the place that the item names, else at the facility's."""
    process = inbound.process(wanted(10))
    inbound.receive(process, came(4, 3, place=SHELF), came(2, 1))
    assert (inbound.stock(TEA, SHELF), inbound.stock(TEA, DOCK)) == (4, 2)
    assert inbound.status(process) == "CLOSED"  # 4 + 3 + 2 + 1: rejected is not part of accepted


def test_the_ledger_says_where_stock_came_from(inbound: Inbound) -> None:
    """A80: one change per line, in the ledger that enfore's side shows."""
    inbound.receive(inbound.process(), came(4, 3, place=SHELF), came(0, 2), came(1))
    changes = inbound.desk.control("GET", "ledger")["changes"]
    assert [(c["quantity"], c["place_id"]) for c in changes] == [("4", SHELF), ("1", DOCK)]
    for change in changes:
        assert change["product_id"] == TEA
        assert change["condition"] == "NEW"
        assert (change["reason"], change["origin"]) == ("PURCHASE", "api")
        assert change["app"] == "fulfillmenttools"
    shown = inbound.desk.changes(product_id=TEA, location_id=SHELF)
    assert [change["app_id"] for change in shown] == ["fulfillmenttools"]


def test_decimal_quantities_stay_exact(inbound: Inbound) -> None:
    """No float on the way: 0.1 + 0.2 kilograms are 0.3."""
    process = inbound.process(wanted("0.3", "CHE-1", None), status=400)
    process = inbound.process(wanted(0.3, "CHE-1", None))
    for value in (0.1, 0.2):
        inbound.receive(process, came(value, article="CHE-1", unit="kg"))
    assert str(inbound.stock(CHEESE)) == "0.3"
    assert inbound.status(process) == "CLOSED"
    inbound.receive(process, came(0.0001, article="CHE-1", unit="kg"), status=422)  # A9


def test_a_quantity_without_a_value_counts_as_nothing(inbound: Inbound) -> None:
    """O64, A82: the documents show quantities with a unit alone."""
    process = inbound.process(wanted(1))
    empty = {**came(1), "acceptedQuantity": {"unit": "pcs"}, "rejectedQuantity": {"unit": "pcs"}}
    inbound.receive(process, empty)
    assert inbound.status(process) == "PARTIAL_DELIVERY"
    assert inbound.stock(TEA) == 0


def test_a_receipt_on_its_own_makes_a_process(inbound: Inbound) -> None:
    """R163, R164, R189; O70: nothing in the answer names the facility."""
    made = inbound.post("/api/receipts", {**receipt(came(2)), "facilityRef": FACILITY})
    assert "facilityRef" not in made
    process = inbound.load({"id": made["inboundProcessRef"]})
    assert [one["id"] for one in process["receipts"]] == [made["id"]]
    assert (process["facilityRef"], process["status"]) == (FACILITY, "CLOSED")
    assert inbound.get(f"/api/receipts/{made['id']}") == made
    assert inbound.stock(TEA) == 2
    inbound.post("/api/receipts", receipt(came(2)), 400)  # it must name the facility
    inbound.post("/api/receipts", {**receipt(came(2)), "facilityRef": "nowhere"}, 422)
    assert inbound.stock(TEA) == 2


def test_a_receipt_of_a_process_can_be_loaded_on_its_own(inbound: Inbound) -> None:
    """R164."""
    process = inbound.process(wanted(3))
    posted = inbound.receive(process, came(1), asnRef="ASN-7", customAttributes=None)
    loaded = inbound.get(f"/api/receipts/{posted['id']}")
    assert loaded.items() >= posted.items()
    assert loaded["inboundProcessRef"] == process["id"]
    assert inbound.load(process)["receipts"] == [posted]
    inbound.get("/api/receipts/none", 404)


def test_a_receipt_is_in_progress_or_finished(inbound: Inbound) -> None:
    """R177, A87: without a status it is FINISHED; stock is booked in either case."""
    process = inbound.process(wanted(9))
    assert inbound.receive(process, came(1))["status"] == "FINISHED"
    path = f"/api/inboundprocesses/{process['id']}/receipts"
    started = inbound.post(path, {**receipt(came(1)), "status": "IN_PROGRESS"})
    assert inbound.get(f"/api/receipts/{started['id']}")["status"] == "IN_PROGRESS"
    inbound.post(path, {**receipt(came(1)), "status": "OPEN"}, 400)
    assert inbound.stock(TEA) == 2
    inbound.desk.control("PUT", "switches", {"receipt_gets_status": False})
    assert "status" not in inbound.receive(process, came(1))


def test_what_is_optional_on_a_receipt_is_kept(inbound: Inbound) -> None:
    """R178, R179."""
    item = came(1, article="MLK-1", place=SHELF, expiry="2027-01-31", batch="B7")
    posted = inbound.receive(
        inbound.process(), item, asnRef="ASN-7", customAttributes={"gate": [1, 2]}
    )
    assert posted["receivedItems"] == [item]
    assert (posted["asnRef"], posted["customAttributes"]) == ("ASN-7", {"gate": [1, 2]})
    assert not {"asnRef", "customAttributes"} & inbound.receive(inbound.process(), came(1)).keys()


def _refused(inbound: Inbound, item: Any) -> None:
    """All three calls that take received items refuse it, and book nothing."""
    before = inbound.desk.control("GET", "ledger")
    process = inbound.process()
    inbound.receive(process, came(1), item, status=422)
    inbound.process(receipts=[receipt(came(1), item)], status=422)
    inbound.post("/api/receipts", {**receipt(came(1), item), "facilityRef": FACILITY}, 422)
    assert inbound.desk.control("GET", "ledger") == before
    assert inbound.load(process)["receipts"] == []


def test_units_of_received_items_are_those_of_the_listing(inbound: Inbound) -> None:
    """R180, R181: of both quantities; without a listing's unit nothing is checked."""
    _refused(inbound, came(1, unit="kg"))
    _refused(inbound, {**came(1), "rejectedQuantity": {"value": 0, "unit": "kg"}})
    _refused(inbound, {**came(1), "rejectedQuantity": {"value": 0}})
    inbound.receive(inbound.process(), came(1, article="JAM-1", unit="glass", batch="B"))
    inbound.receive(inbound.process(), came(1, article="CHE-1", unit=None))


def test_received_items_have_what_the_listing_requires(inbound: Inbound) -> None:
    """R184: required ones must be there, unknown ones must not, others may be left out."""
    _refused(inbound, came(1, article="MLK-1"))
    _refused(inbound, came(1, article="MLK-1", batch="B7"))
    _refused(inbound, came(1, article="MLK-1", expiry=""))
    _refused(inbound, came(1, article="MLK-1", expiry="2027-01-31", colour="white"))
    _refused(inbound, came(1, batch="B7"))  # tea defines none
    _refused(inbound, came(1, article="JAM-1", unit=None))
    inbound.receive(inbound.process(), came(1, article="MLK-1", expiry="2027-01-31"))
    inbound.receive(inbound.process(), came(1, article="JAM-1", unit=None, batch="B7"))
    inbound.receive(inbound.process(), came(1, article="CHE-1", colour="white"))
    assert (inbound.stock(MILK), inbound.stock(JAM), inbound.stock(CHEESE)) == (1, 1, 1)


def test_what_cannot_be_booked_is_refused(inbound: Inbound) -> None:
    """A88: an article or place that nobody knows, less than nothing, half a piece (A9)."""
    _refused(inbound, came(1, article="nobody-knows-me"))
    _refused(inbound, came(1, place="nowhere"))
    _refused(inbound, came(-1))
    _refused(inbound, came(1, -1))
    _refused(inbound, came(0.5))


@pytest.mark.parametrize("change", [{"on_hold": True}, {"cancelled": True}])
def test_a_paused_or_cancelled_process_takes_no_receipts(
    inbound: Inbound, change: dict[str, bool]
) -> None:
    """A92; nothing that is documented forbids it."""
    process = inbound.process(wanted(3))
    inbound.hand(process, **change)
    inbound.receive(process, came(1), status=422)
    assert inbound.stock(TEA) == 0
    inbound.desk.control("PUT", "switches", {"paused_takes_no_receipts": False})
    inbound.receive(process, came(1))
    assert inbound.stock(TEA) == 1


def test_more_than_announced_and_other_articles_are_taken(inbound: Inbound) -> None:
    """A92: also when all that was announced has come."""
    process = inbound.process(wanted(1))
    inbound.receive(process, came(5), came(1, article="CHE-1", unit=None))
    assert inbound.status(process) == "CLOSED"
    inbound.receive(process, came(1))
    assert inbound.stock(TEA) == 6


def test_a_receipt_sent_twice_is_two_receipts(inbound: Inbound) -> None:
    """Nothing tells them apart but the mark in a comment, which the process shows (outbox 3)."""
    process = inbound.process(wanted(9))
    mark = [{"content": "dh-0123456789abcdef01234567"}]
    for _ in range(2):
        inbound.receive(process, came(2), comments=mark)
    shown = inbound.load(process)["receipts"]
    assert [one["comments"] for one in shown] == [mark, mark]
    assert inbound.stock(TEA) == 4


def test_a_process_may_keep_comments_to_itself(open_desk: Opened) -> None:
    """A89: then only a receipt on its own shows them."""
    inbound = Inbound(open_desk(Switches(process_shows_comments=False)))
    process = inbound.process(wanted(9))
    said = [{"content": "dh-0123456789abcdef01234567"}]
    posted = inbound.receive(process, {**came(2), "comments": said}, comments=said)
    (shown,) = inbound.load(process)["receipts"]
    assert (shown["comments"], shown["receivedItems"][0]["comments"]) == ([], [])
    assert inbound.get(f"/api/receipts/{posted['id']}")["comments"] == said


def test_another_hand_receives(inbound: Inbound) -> None:
    """The control call books like a receipt of another device, in the same ledger."""
    process = inbound.process(wanted(5))
    items = [{"article_id": "TEA-1", "accepted": 2, "rejected": 1, "unit": "pcs"}]
    inbound.hand(process, receipt={"items": items, "comment": "by hand"})
    assert inbound.stock(TEA) == 2
    loaded = inbound.load(process)
    assert (loaded["status"], loaded["version"]) == ("PARTIAL_DELIVERY", 2)
    assert loaded["receipts"][0]["comments"] == [{"content": "by hand"}]
    assert inbound.desk.control("GET", "ledger")["changes"][0]["origin"] == "other"
    report = inbound.desk.control("GET", "inbound-processes")["processes"]
    assert [one["id"] for one in report] == [process["id"]]
    inbound.hand(process, delete=True)
    inbound.receive(process, came(1), status=404)
