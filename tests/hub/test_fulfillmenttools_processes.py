"""Inbound processes and their status: R163-R173, R179, R185, and A82-A86, A88, A90."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import DOCK, TEA, Desk, Opened
from tests.hub.other_desks import FACILITY, Inbound, came, order, receipt, wanted


@pytest.fixture
def inbound(desk: Desk) -> Inbound:
    return Inbound(desk)


def test_a_process_needs_a_facility_only(inbound: Inbound) -> None:
    """R165, R171: nothing has arrived yet."""
    made = inbound.process()
    assert made["facilityRef"] == FACILITY
    assert (made["status"], made["onHold"], made["receipts"]) == ("OPEN", False, [])
    assert "purchaseOrder" not in made
    inbound.call("POST", "/api/inboundprocesses", 400, json={"onHold": False})
    inbound.post("/api/inboundprocesses", {"facilityRef": "nowhere"}, 422)


@pytest.mark.parametrize("member", ["orderDate", "requestedDate", "requestedItems"])
def test_a_purchase_order_needs_its_three_members(inbound: Inbound, member: str) -> None:
    """R166."""
    body = order(wanted(1))
    del body[member]
    inbound.post("/api/inboundprocesses", {"facilityRef": FACILITY, "purchaseOrder": body}, 400)
    inbound.post("/api/purchaseorders", {**body, "facilityRef": FACILITY}, 400)


@pytest.mark.parametrize("member", ["tenantArticleId", "quantity"])
def test_a_requested_item_needs_article_and_quantity(inbound: Inbound, member: str) -> None:
    """R166."""
    item = {name: value for name, value in wanted(1).items() if name != member}
    inbound.process(item, status=400)


def test_at_most_200_items_are_requested(inbound: Inbound) -> None:
    """R167: 200 are taken, 201 are refused everywhere, and nothing was made of them."""
    made = inbound.process(*[wanted(1)] * 200)
    assert len(made["purchaseOrder"]["requestedItems"]) == 200
    many = order(*[wanted(1)] * 201)
    name = made["purchaseOrder"]["id"]
    inbound.process(*[wanted(1)] * 201, status=400)
    inbound.post("/api/purchaseorders", {**many, "facilityRef": FACILITY}, 400)
    inbound.put(f"/api/purchaseorders/{name}", {**many, "version": 1}, 400)
    body = {"version": 1, "requestedItems": many["requestedItems"]}
    inbound.patch(f"/api/purchaseorders/{name}", body, 400)
    path = f"/api/inboundprocesses/{made['id']}/purchaseorder"
    inbound.put(path, {**many, "version": 1}, 400)
    assert inbound.get("/api/inboundprocesses")["total"] == 1
    assert inbound.load(made) == made


def test_on_hold_is_a_status(inbound: Inbound) -> None:
    """R168, by API and by another hand."""
    made = inbound.process(wanted(2), onHold=True)
    assert (made["status"], made["onHold"]) == ("ON_HOLD", True)
    inbound.hand(made, on_hold=False)
    assert inbound.status(made) == "OPEN"
    inbound.hand(made, on_hold=True)
    assert inbound.load(made)["onHold"] is True


def test_a_cancelled_purchase_order_closes_the_process(inbound: Inbound) -> None:
    """R169, R170: a flag, not a status; also after some items were accepted."""
    made = inbound.process(wanted(5))
    inbound.receive(made, came(2))
    assert inbound.status(made) == "PARTIAL_DELIVERY"
    loaded = inbound.load(made)
    name = made["purchaseOrder"]["id"]
    changed = inbound.patch(
        f"/api/purchaseorders/{name}", {"version": loaded["version"], "cancelled": True}
    )
    assert (changed["cancelled"], changed["status"]) == (True, "OPEN")
    assert inbound.status(made) == "CLOSED"
    held = inbound.process(wanted(1), onHold=True, purchaseOrder={"cancelled": True})
    assert held["status"] == "CLOSED"  # A85


def test_the_status_follows_what_arrived(inbound: Inbound) -> None:
    """R171-R173: accepted or rejected, of every article, in any number of receipts."""
    made = inbound.process(wanted(5), wanted(2, "CHE-1", None), wanted(1))
    assert inbound.status(made) == "OPEN"
    inbound.receive(made, came(4, 1))
    assert inbound.status(made) == "PARTIAL_DELIVERY"
    inbound.receive(made, came(0, 2, "CHE-1", unit=None))
    assert inbound.status(made) == "PARTIAL_DELIVERY"  # one piece of tea is missing
    inbound.receive(made, came(1))
    assert inbound.status(made) == "CLOSED"
    assert inbound.stock(TEA, DOCK) == 5


def test_more_that_is_ordered_opens_a_closed_process_again(inbound: Inbound) -> None:
    """R172, R173 are computed from what is there."""
    made = inbound.process(wanted(1))
    inbound.receive(made, came(1))
    assert inbound.status(made) == "CLOSED"
    inbound.hand(made, requested={"TEA-1": 3})
    assert inbound.status(made) == "PARTIAL_DELIVERY"


def test_the_list_shows_stripped_processes_and_their_total(inbound: Inbound) -> None:
    """R185."""
    supplier = {"supplier": {"name": "Leaf"}}
    made = inbound.process(
        wanted(2),
        tenantInboundProcessId="IB-1",
        scannableCodes=["DN-1"],
        customAttributes={"dock": 3},
        purchaseOrder=supplier,
    )
    inbound.receive(made, came(1))
    inbound.process()
    listed = inbound.get("/api/inboundprocesses")
    assert listed["total"] == 2
    first = listed["inboundProcesses"][0]
    assert not {"purchaseOrder", "receipts", "customAttributes"} & first.keys()
    assert first["tenantInboundProcessId"] == "IB-1"
    assert first["scannableCodes"] == ["DN-1"]
    assert first["inboundDate"] == ["2026-11-01T08:00:00Z"]
    assert first["origin"] == [{"name": "Leaf"}]
    loaded = inbound.load(made)
    assert loaded["purchaseOrder"]["requestedItems"] == [wanted(2)]
    assert len(loaded["receipts"]) == 1
    assert loaded.items() >= first.items()


def test_custom_attributes_are_kept_as_they_are_and_may_be_null(inbound: Inbound) -> None:
    """R179."""
    assert inbound.process(customAttributes=None)["customAttributes"] is None
    kept = {"a": [1, {"b": None}]}
    made = inbound.process(
        wanted(1), customAttributes=kept, purchaseOrder={"customAttributes": kept}
    )
    loaded = inbound.load(made)
    assert loaded["customAttributes"] == loaded["purchaseOrder"]["customAttributes"] == kept
    assert "customAttributes" not in inbound.process()
    assert loaded["status"] == "OPEN"


def test_a_process_can_be_made_with_receipts(inbound: Inbound) -> None:
    """R164, R175: what they accept is booked, or nothing at all when one is refused."""
    made = inbound.process(wanted(3), receipts=[receipt(came(2)), receipt(came(1))])
    assert made["status"] == "CLOSED"
    assert len(made["receipts"]) == 2
    assert inbound.stock(TEA) == 3
    inbound.process(receipts=[receipt(came(4)), receipt(came(1, unit="kg"))], status=422)
    assert inbound.stock(TEA) == 3
    alone = inbound.process(receipts=[receipt(came(1))])
    assert alone["status"] == "CLOSED"  # A85


def test_a_process_that_is_deleted_takes_its_parts_with_it(inbound: Inbound) -> None:
    made = inbound.process(wanted(3))
    posted = inbound.receive(made, came(1))
    inbound.delete(f"/api/inboundprocesses/{made['id']}", 200)
    for path in (
        f"/api/inboundprocesses/{made['id']}",
        f"/api/purchaseorders/{made['purchaseOrder']['id']}",
        f"/api/receipts/{posted['id']}",
    ):
        inbound.get(path, 404)
    inbound.delete(f"/api/inboundprocesses/{made['id']}", 404)
    assert inbound.get("/api/inboundprocesses") == {"total": 0, "inboundProcesses": []}
    assert inbound.get("/api/inboundreceiptjobs")["total"] == 0
    assert inbound.stock(TEA) == 1


def test_the_tenants_name_of_a_process_is_unique(inbound: Inbound) -> None:
    """A86."""
    inbound.process(tenantInboundProcessId="IB-1")
    inbound.process(tenantInboundProcessId="IB-1", status=409)
    inbound.desk.control("PUT", "switches", {"tenant_id_is_unique": False})
    inbound.process(tenantInboundProcessId="IB-1")


def _ids(listed: Any) -> list[str]:
    return [one["id"] for one in listed["inboundProcesses"]]


def test_the_list_is_read_page_by_page(inbound: Inbound) -> None:
    """A83: `size` and `startAfterId`, filters, and `total` of all that fit."""
    made = [inbound.process(wanted(1), onHold=at % 2 == 1)["id"] for at in range(5)]
    path = "/api/inboundprocesses"
    first = inbound.get(path, size=2)
    assert (first["total"], _ids(first)) == (5, made[:2])
    assert _ids(inbound.get(path, size=2, startAfterId=made[1])) == made[2:4]
    assert _ids(inbound.get(path, startAfterId=made[4])) == []
    assert _ids(inbound.get(path, startAfterId="nobody")) == []
    held = inbound.get(path, status="ON_HOLD,CLOSED")
    assert (held["total"], _ids(held)) == (2, made[1::2])
    assert inbound.get(path, facilityRef="another")["total"] == 0
    for size in ("0", "-1", "501", "x", "9999999999"):
        inbound.get(path, 400, size=size)


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
def test_lost_parameters_may_have_no_effect(open_desk: Opened, reading: str) -> None:
    """O65, A83, A84 at the two edges: all at once, or 25 and a total that says more."""
    switches = getattr(Switches, reading)().changed({"list_delay_ms": 0, "late_commit_every": 0})
    inbound = Inbound(open_desk(switches))
    for _ in range(27):
        inbound.process(wanted(1))
    listed = inbound.get("/api/inboundprocesses", size="x", startAfterId="nobody")
    assert listed["total"] == 27
    assert len(listed["inboundProcesses"]) == (27 if reading == "documented_only" else 25)
    dates = listed["inboundProcesses"][0]["inboundDate"]
    assert bool(dates) is (reading == "worst")


def test_a_late_list_still_loads_what_it_does_not_show(open_desk: Opened) -> None:
    """A12 holds for these lists as well."""
    inbound = Inbound(open_desk(Switches(list_delay_ms=60_000)))
    made = inbound.process(wanted(1))
    assert inbound.get("/api/inboundprocesses")["total"] == 0
    assert inbound.get("/api/inboundreceiptjobs")["total"] == 0
    assert inbound.load(made)["id"] == made["id"]
