"""Purchase orders: R163, R164, R169, R170, R180-R183, R186-R191, and A81, A84, A91, A94."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import Desk, Opened
from tests.hub.other_desks import FACILITY, Inbound, came, listing, order, wanted


@pytest.fixture
def inbound(desk: Desk) -> Inbound:
    return Inbound(desk)


def _alone(inbound: Inbound, *items: Any, status: int = 201, **members: Any) -> Any:
    body = {**order(*items, **members), "facilityRef": FACILITY}
    return inbound.post("/api/purchaseorders", body, status)


def _path(made: Any) -> str:
    return f"/api/purchaseorders/{made['id']}"


def test_a_purchase_order_on_its_own_makes_a_process(inbound: Inbound) -> None:
    """R163, R164, R189."""
    made = _alone(inbound, wanted(3))
    assert made["facilityRef"] == FACILITY
    process = inbound.get(f"/api/inboundprocesses/{made['inboundProcessRef']}")
    assert process["purchaseOrder"]["id"] == made["id"]
    assert process["status"] == "OPEN"
    body = order(wanted(3))
    inbound.post("/api/purchaseorders", body, 400)  # it must name the facility
    inbound.post("/api/purchaseorders", {**body, "facilityRef": "nowhere"}, 422)
    assert inbound.get(_path(made)) == made


def test_its_status_is_open_and_means_nothing(inbound: Inbound) -> None:
    """R170."""
    made = _alone(inbound, wanted(1), cancelled=True)
    assert (made["status"], made["cancelled"]) == ("OPEN", True)
    assert inbound.status({"id": made["inboundProcessRef"]}) == "CLOSED"
    _alone(inbound, wanted(1), status=201)
    inbound.post(
        "/api/purchaseorders", {**order(), "facilityRef": FACILITY, "status": "CLOSED"}, 400
    )


def test_a_requested_date_needs_its_type_only(inbound: Inbound) -> None:
    """R191, A84: it has a value when it is shown."""
    made = _alone(inbound, wanted(1), orderDate="2026-11-03T10:00:00Z")
    assert made["requestedDate"] == {"type": "ASAP", "value": "2026-11-03T10:00:00Z"}
    point = {"type": "TIME_POINT", "value": "2026-12-01T06:00:00Z"}
    assert _alone(inbound, wanted(1), requestedDate=point)["requestedDate"] == point
    _alone(inbound, wanted(1), requestedDate={"value": "2026-12-01T06:00:00Z"}, status=400)


def test_patch_changes_what_is_sent_and_nothing_else(inbound: Inbound) -> None:
    """R187."""
    made = _alone(inbound, wanted(3), supplier={"name": "Leaf"}, customAttributes={"a": 1})
    changed = inbound.patch(_path(made), {"version": 1, "supplier": {"name": "Root"}})
    untouched = {"requestedItems", "orderDate", "requestedDate", "cancelled", "created", "id"}
    assert {name: changed[name] for name in untouched} == {name: made[name] for name in untouched}
    assert (changed["supplier"], changed["customAttributes"]) == ({"name": "Root"}, {"a": 1})
    assert changed["version"] == 2
    assert inbound.get(_path(made)) == changed


def test_put_replaces_everything(inbound: Inbound) -> None:
    """R187: what is left out is gone; the id stays."""
    made = _alone(inbound, wanted(3), supplier={"name": "Leaf"}, customAttributes={"a": 1})
    changed = inbound.put(_path(made), {**order(wanted(7)), "version": 1})
    assert changed["id"] == made["id"]
    assert changed["created"] == made["created"]
    assert not {"supplier", "customAttributes"} & changed.keys()
    assert changed["requestedItems"] == [wanted(7)]
    assert inbound.get(_path(made)) == changed


def test_put_creates_one_that_is_not_there(inbound: Inbound) -> None:
    """R187, O67, A91: under the id of the path, with a process of its own."""
    made = inbound.put("/api/purchaseorders/our-4711", {**order(wanted(1)), "version": 9}, 201)
    assert (made["id"], made["facilityRef"]) == ("our-4711", FACILITY)
    assert inbound.get("/api/inboundprocesses")["total"] == 1
    process = made["inboundProcessRef"]
    inbound.put(f"/api/purchaseorders/{process}", {**order(wanted(1)), "version": 1}, 409)
    inbound.desk.control("PUT", "switches", {"put_creates_purchase_order": False})
    inbound.put("/api/purchaseorders/our-4712", {**order(wanted(1)), "version": 1}, 404)


def test_put_below_a_process_creates_and_replaces(inbound: Inbound) -> None:
    """R164, R187, O68: the answer shows no version."""
    process = inbound.process()
    path = f"/api/inboundprocesses/{process['id']}/purchaseorder"
    made = inbound.put(path, {**order(wanted(2)), "version": 0}, 201)
    assert "version" not in made
    version = inbound.load(process)["version"]
    changed = inbound.put(path, {**order(wanted(5)), "version": version})
    assert changed["id"] == made["id"]
    assert inbound.load(process)["purchaseOrder"] == changed
    inbound.put(path, {**order(wanted(6)), "version": version}, 409)
    inbound.put("/api/inboundprocesses/none/purchaseorder", {**order(), "version": 1}, 404)


def test_another_version_is_refused_with_both(inbound: Inbound) -> None:
    """R186, R188: nothing changes, and the error says what was sent and what is stored."""
    made = _alone(inbound, wanted(3))
    inbound.patch(_path(made), {"version": 1, "cancelled": True})
    for method, body in (
        ("PATCH", {"version": 1, "cancelled": False}),
        ("PUT", {**order(wanted(9)), "version": 3}),
        ("PATCH", {"version": 2.5}),
    ):
        (error,) = inbound.call(method, _path(made), 409, json=body)
        assert (error["requestVersion"], error["version"]) == (body["version"], 2)
        assert error["summary"]
        assert error["description"]
    assert inbound.get(_path(made))["requestedItems"] == [wanted(3)]
    inbound.call("PATCH", _path(made), 400, json={"cancelled": False})  # no version
    inbound.patch("/api/purchaseorders/none", {"version": 1}, 404)


def test_one_version_counts_all_changes_of_a_process(inbound: Inbound) -> None:
    """A81: so a receipt of another terminal stands against a change."""
    process = inbound.process(wanted(3))
    name = f"/api/purchaseorders/{process['purchaseOrder']['id']}"
    assert inbound.get(name)["version"] == process["version"] == 1
    inbound.receive(process, came(1))
    (error,) = inbound.patch(name, {"version": 1, "cancelled": True}, 409)
    assert error["version"] == inbound.load(process)["version"] == 2
    inbound.patch(name, {"version": 2, "cancelled": True})


def test_a_purchase_order_may_have_a_version_of_its_own(open_desk: Opened) -> None:
    """A81, the other reading: only loading it shows the version that a change must name."""
    inbound = Inbound(open_desk(Switches(one_version_per_process=False)))
    process = inbound.process(wanted(3))
    name = f"/api/purchaseorders/{process['purchaseOrder']['id']}"
    inbound.receive(process, came(1))
    assert inbound.load(process)["version"] == 2
    assert inbound.get(name)["version"] == 1
    path = f"/api/inboundprocesses/{process['id']}/purchaseorder"
    inbound.put(path, {**order(wanted(4)), "version": 2}, 409)
    inbound.put(path, {**order(wanted(4)), "version": 1})
    assert inbound.get(name)["version"] == 2


def _in_every_way(inbound: Inbound, item: Any) -> list[int]:
    """The statuses of all calls that take requested items."""
    process = inbound.process(wanted(1))
    name = process["purchaseOrder"]["id"]
    body = order(item)
    calls: list[tuple[str, str, Any]] = [
        ("POST", "/api/inboundprocesses", {"facilityRef": FACILITY, "purchaseOrder": body}),
        ("POST", "/api/purchaseorders", {**body, "facilityRef": FACILITY}),
        ("PUT", f"/api/purchaseorders/{name}", {**body, "version": 1}),
        ("PATCH", f"/api/purchaseorders/{name}", {"requestedItems": [item], "version": 2}),
        (
            "PUT",
            f"/api/inboundprocesses/{process['id']}/purchaseorder",
            {**body, "version": 3},
        ),
    ]
    refused = [{**sent, "version": 1} if "version" in sent else sent for *_, sent in calls]
    before = inbound.load(process)
    statuses = [inbound.raw(method, path, json=sent).status_code for method, path, sent in calls]
    if statuses[2] != 200:  # nothing moved on, so neither did the version
        assert inbound.load(process) == before
        pairs = zip(calls, refused, strict=True)
        return [inbound.raw(m, path, json=sent).status_code for (m, path, _), sent in pairs]
    return statuses


def test_units_of_requested_items_are_those_of_the_listing(inbound: Inbound) -> None:
    """R180: all five calls refuse another unit, and a missing one."""
    assert _in_every_way(inbound, wanted(1, unit="kg")) == [422] * 5
    assert _in_every_way(inbound, wanted(1, unit=None)) == [422] * 5
    assert _in_every_way(inbound, wanted(1)) == [201, 201, 200, 200, 200]


def test_a_listing_without_a_unit_checks_none(inbound: Inbound) -> None:
    """R181; so does an article without a listing."""
    for unit in ("glass", "kg", None):
        inbound.process(wanted(1, "JAM-1", unit))
        inbound.process(wanted(1, "CHE-1", unit))
        inbound.process(wanted(1, "nobody-knows-me", unit))


def test_requested_items_use_properties_of_the_listing_or_none(inbound: Inbound) -> None:
    """R183: they may leave out even what is required."""
    fine = [201, 201, 200, 200, 200]
    assert _in_every_way(inbound, wanted(1, "MLK-1")) == fine
    assert _in_every_way(inbound, wanted(1, "MLK-1", batch="B7")) == fine
    assert _in_every_way(inbound, wanted(1, "MLK-1", colour="white")) == [422] * 5
    assert _in_every_way(inbound, wanted(1, "CHE-1", colour="white")) == fine


def test_after_the_listings_unit_changed_the_order_is_renewed_first(inbound: Inbound) -> None:
    """R182."""
    process = inbound.process(wanted(4), wanted(1, "CHE-1", None))
    inbound.seed(listings=[listing("TEA-1", "box")])
    inbound.receive(process, came(2, unit="box"), status=422)
    inbound.receive(process, came(1, article="CHE-1"), status=422)
    name = f"/api/purchaseorders/{process['purchaseOrder']['id']}"
    inbound.patch(name, {"version": 1, "requestedItems": [wanted(4)]}, 422)
    inbound.patch(name, {"version": 1, "requestedItems": [wanted(4, unit="box")]})
    inbound.receive(process, came(2, unit="box"))
    assert inbound.status(process) == "PARTIAL_DELIVERY"


def test_a_receipt_job_is_one_line_of_a_purchase_order(inbound: Inbound) -> None:
    """R190, O71, O72, A94."""
    process = inbound.process(
        wanted(2),
        wanted(3, "MLK-1", batch="B7"),
        tenantInboundProcessId="IB-1",
        purchaseOrder={"supplier": {"name": "Leaf"}},
    )
    inbound.process()
    listed = inbound.get("/api/inboundreceiptjobs")
    assert listed["total"] == 2
    first, second = listed["inboundReceiptJobs"]
    assert (first["items"], second["items"]) == (wanted(2), wanted(3, "MLK-1", batch="B7"))
    assert first["status"] == "OPEN"
    assert first["expectedDate"]["type"] == "ASAP"
    assert first["inboundProcessRef"] == process["id"]
    assert (first["origin"], first["originReadableId"]) == ({"name": "Leaf"}, "IB-1")
    assert inbound.get(f"/api/inboundreceiptjobs/{second['id']}") == second
    inbound.hand(process, on_hold=True)
    assert inbound.get(f"/api/inboundreceiptjobs/{second['id']}")["status"] == "ON_HOLD"


@pytest.mark.parametrize("tail", ["", "-", "-2", "-00", "-x", "-٣", "--1", "-9999"])
def test_a_receipt_job_that_is_not_there_is_404(inbound: Inbound, tail: str) -> None:
    made = _alone(inbound, wanted(2), wanted(1))
    inbound.get(f"/api/inboundreceiptjobs/{made['id']}{tail}", 404)


def test_receipt_jobs_are_read_page_by_page(inbound: Inbound) -> None:
    """A83."""
    inbound.process(wanted(1), wanted(2), wanted(3))
    inbound.process(wanted(4), wanted(5), onHold=True)
    path = "/api/inboundreceiptjobs"
    everything = inbound.get(path)["inboundReceiptJobs"]
    assert [job["items"]["quantity"]["value"] for job in everything] == [1, 2, 3, 4, 5]
    seen: list[Any] = []
    while len(seen) < 5:
        more = {"startAfterId": seen[-1]["id"]} if seen else {}
        seen += inbound.get(path, size=2, **more)["inboundReceiptJobs"]
    assert seen == everything
    assert inbound.get(path, status="ON_HOLD")["total"] == 2
    assert inbound.get(path, facilityRef="another")["total"] == 0
    assert inbound.get(path, startAfterId="nobody-1")["inboundReceiptJobs"] == []
