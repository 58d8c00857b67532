"""Items, submitting, receiving and the export: R194, R195, R197, R200, R203, R204, R207-R209."""

from __future__ import annotations

import threading
from typing import Any

import httpx
import pytest

from app.hub import Switches
from tests.hub.conftest import CHEESE, DOCK, TEA, Desk, Opened
from tests.hub.other_desks import (
    BRANDS,
    CATEGORIES,
    ELSEWHERE,
    JAM,
    MILK,
    SITE,
    Orders,
    new_order,
)
from tests.plain import PLAIN

ORDERS = "/inventory/orders"


@pytest.fixture
def trybe(desk: Desk) -> Orders:
    return Orders(desk)


def _path(order: Any, *more: str) -> str:
    return "/".join((ORDERS, order["id"], *more))


# --- items -----------------------------------------------------------------------------------


@pytest.mark.parametrize("member", ["quantity", "unit_price"])
def test_an_item_needs_two_whole_numbers(trybe: Orders, member: str) -> None:
    """R204, R207: both when it is added, each optional when it is changed."""
    order = trybe.order()
    body: dict[str, Any] = {"quantity": 2, "unit_price": 150}
    without = {name: value for name, value in body.items() if name != member}
    trybe.post(_path(order, "items"), without, 422)
    line = trybe.post(_path(order, "items"), body)
    for wrong in (1.5, "2", None, -1, True):
        trybe.post(_path(order, "items"), {**body, member: wrong}, 422)
        trybe.put(_path(order, "items", line["id"]), {member: wrong}, 422)
    changed = trybe.put(_path(order, "items", line["id"]), {member: 7})
    assert changed == {**line, member: 7}
    assert trybe.put(_path(order, "items", line["id"]), {}) == changed
    assert trybe.items(order) == [changed]
    trybe.put(_path(order, "items", line["id"]), {"colour": "red"}, 422)


def test_amounts_are_whole_numbers_and_add_up(trybe: Orders) -> None:
    """R197: in the lowest denomination, so a sum needs no rounding."""
    order = trybe.order()
    trybe.post(_path(order, "items"), {"quantity": 3, "unit_price": 199})
    trybe.post(_path(order, "items"), {"quantity": 2, "unit_price": 1})
    loaded = trybe.load(order)
    assert (loaded["subtotal"], loaded["item_count"], loaded["items_added"]) == (599, 2, True)
    large = trybe.post(_path(order, "items"), {"quantity": 10**14, "unit_price": 10**14 + 1})
    assert trybe.load(order)["subtotal"] == 599 + 10**14 * (10**14 + 1)
    trybe.delete(_path(order, "items", large["id"]), 204)
    trybe.delete(_path(order, "items", large["id"]), 404)
    assert trybe.load(order)["subtotal"] == 599


def test_items_refer_to_products_of_the_supplier(trybe: Orders) -> None:
    """R200, A95: by id or article number; another product is 422."""
    order = trybe.order()
    line = trybe.item(order, 2, product_id=TEA)
    assert (line["product_id"], line["name"]) == (TEA, "Tea")
    assert trybe.item(order, 2, product_id="MLK-1")["product_id"] == MILK
    for product in (JAM, "JAM-1", "nobody-knows-me", 5):
        trybe.item(order, 1, status=422, product_id=product)
    assert len(trybe.items(order)) == 2


def test_an_item_may_name_no_product(trybe: Orders) -> None:
    """O74, A95: then nobody knows what it brings."""
    order = trybe.order()
    line = trybe.item(order, 2)
    assert set(line) == {"id", "quantity", "unit_price"}
    trybe.act(order, "submit")
    trybe.act(order, "receive")
    assert trybe.desk.control("GET", "ledger")["changes"] == []


@pytest.mark.parametrize("member", ["sku", ""])
def test_the_member_that_names_the_product_is_an_assumption(open_desk: Opened, member: str) -> None:
    """O74, A95: another one, or none; what is received is the same."""
    trybe = Orders(open_desk())
    order = trybe.order((TEA, 4), status="submitted")
    trybe.desk.control("PUT", "switches", {"order_item_product": member})
    (line,) = trybe.items(order)
    assert "product_id" not in line
    assert line.get("sku") == (TEA if member else None)
    trybe.act(order, "receive")
    assert trybe.stock(TEA) == 4


def test_items_are_filtered_by_brand_and_category(trybe: Orders) -> None:
    """R203: several ids are separated by commas; both filters together narrow."""
    order = trybe.order((TEA, 1), (MILK, 2), (CHEESE, 3))
    trybe.item(order, 4)

    def found(**query: str) -> list[int]:
        return [line["quantity"] for line in trybe.items(order, **query)]

    assert found() == [1, 2, 3, 4]
    assert found(brand_ids=BRANDS[0]) == [1]
    assert found(brand_ids=",".join(BRANDS)) == [1, 2, 3]
    assert found(category_ids=CATEGORIES[0]) == [1, 2]
    assert found(brand_ids=BRANDS[1], category_ids=CATEGORIES[0]) == [2]
    assert found(brand_ids="nobody") == []


# --- submitting and receiving ----------------------------------------------------------------


def test_submitting_sets_two_times_and_again_only_the_last(trybe: Orders) -> None:
    """R192, R194, R208."""
    order = trybe.order((TEA, 1))
    first = trybe.act(order, "submit")
    assert first["status"] == "submitted"
    assert first["submitted_at"] == first["last_submitted_at"]
    assert len(first["items"]) == 1
    trybe.desk.control("POST", "clock", {"skew_ms": 60_000})
    second = trybe.act(order, "submit")
    assert second["submitted_at"] == first["submitted_at"]
    assert second["last_submitted_at"] > first["last_submitted_at"]
    assert second["status"] == "submitted"


def test_receiving_books_the_goods_into_the_site(trybe: Orders) -> None:
    """R192, R195, R208, A80: each item is one change, at the place of the order's site."""
    order = trybe.order((TEA, 4), (CHEESE, 2), (MILK, 0), status="submitted")
    received = trybe.act(order, "receive")
    assert received["status"] == "received"
    assert [line["quantity"] for line in received["items"]] == [4, 2, 0]
    assert trybe.load(order)["status"] == "received"
    assert (trybe.stock(TEA), trybe.stock(CHEESE), trybe.stock(MILK)) == (4, 2, 0)
    changes = trybe.desk.control("GET", "ledger")["changes"]
    assert [(c["product_id"], c["quantity"], c["place_id"]) for c in changes] == [
        (TEA, "4", DOCK),
        (CHEESE, "2", DOCK),
    ]
    assert {(c["reason"], c["origin"], c["app"]) for c in changes} == {("PURCHASE", "api", "trybe")}


def test_quantities_that_are_changed_before_are_what_is_booked(trybe: Orders) -> None:
    """R195: there is no other way to say that less came."""
    order = trybe.order((TEA, 4), (CHEESE, 2), status="submitted")
    tea, cheese = trybe.items(order)
    trybe.put(_path(order, "items", tea["id"]), {"quantity": 3})
    trybe.delete(_path(order, "items", cheese["id"]), 204)
    trybe.act(order, "receive")
    assert (trybe.stock(TEA), trybe.stock(CHEESE)) == (3, 0)


def test_a_second_receive_books_nothing(trybe: Orders) -> None:
    """O82, A97: it is 200 and the order as it is."""
    order = trybe.order((TEA, 4), status="submitted")
    first = trybe.act(order, "receive")
    assert trybe.act(order, "receive") == first
    assert trybe.act(order, "submit") == first
    assert trybe.stock(TEA) == 4


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
def test_a_second_receive_may_book_again(open_desk: Opened, reading: str) -> None:
    """O82, A97: no document says that it does not, nor that a draft cannot be received."""
    switches = getattr(Switches, reading)().changed({"late_commit_every": 0})
    trybe = Orders(open_desk(switches))
    order = trybe.post(ORDERS, new_order())
    line = trybe.item(order, 4, product_id=TEA)
    assert "product_id" not in line
    trybe.act(order, "receive")
    assert trybe.stock(TEA) == 0  # on these readings nobody is told which product it is
    trybe.desk.control("PUT", "switches", {"order_item_product": "product_id"})
    trybe.item(order, 4, product_id=TEA)
    for _ in range(2):
        trybe.act(order, "receive")
    assert trybe.stock(TEA) == 8


def test_a_draft_is_not_received(trybe: Orders) -> None:
    """O82, A97."""
    order = trybe.order((TEA, 4))
    trybe.act(order, "receive", 403)
    assert trybe.stock(TEA) == 0
    trybe.desk.control("PUT", "switches", {"draft_is_not_received": False})
    trybe.act(order, "receive")
    assert trybe.stock(TEA) == 4


def test_what_was_received_is_fixed(trybe: Orders) -> None:
    """A97: 422 where the document lists it, 403 else."""
    order = trybe.order((TEA, 4), status="received")
    (line,) = trybe.items(order)
    trybe.put(_path(order), {"purchase_order_number": "PO-9"}, 422)
    trybe.item(order, 1, status=422)
    trybe.put(_path(order, "items", line["id"]), {"quantity": 1}, 422)
    trybe.delete(_path(order, "items", line["id"]), 403)
    trybe.delete(_path(order), 403)
    trybe.desk.control("PUT", "switches", {"received_is_fixed": False})
    trybe.put(_path(order, "items", line["id"]), {"quantity": 1})
    assert trybe.stock(TEA) == 4
    trybe.delete(_path(order), 204)


def test_ten_at_once_receive_an_order_once(trybe: Orders) -> None:
    """R195 holds for terminals that press the button together."""
    order = trybe.order((TEA, 3), status="submitted")
    headers = {"Authorization": f"Bearer {trybe.token}"}
    start, statuses = threading.Barrier(10), []

    def receive() -> None:
        with httpx.Client(base_url=trybe.desk.hub.url, headers=headers, **PLAIN) as http:
            start.wait(10)
            statuses.append(http.post(f"/trybe{_path(order, 'receive')}").status_code)

    threads = [threading.Thread(target=receive) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert statuses == [200] * 10
    assert trybe.stock(TEA) == 3


def test_another_user_receives(trybe: Orders) -> None:
    """The control call books like the receive of another user, in the same ledger."""
    order = trybe.order((TEA, 4))
    (line,) = trybe.items(order)
    trybe.hand(order, quantities={line["id"]: 6}, submit=True, receive=True)
    assert trybe.load(order)["status"] == "received"
    assert trybe.stock(TEA) == 6
    assert trybe.desk.control("GET", "ledger")["changes"][0]["origin"] == "other"
    trybe.hand(order, submit=True, receive=True)
    assert (trybe.load(order)["status"], trybe.stock(TEA)) == ("received", 6)
    report = trybe.desk.control("GET", "inventory-orders")["orders"]
    assert [(one["id"], one["items"][0]["quantity"]) for one in report] == [(order["id"], 6)]
    trybe.hand(order, delete=True)
    trybe.load(order, 404)


def test_answers_may_leave_the_items_out(open_desk: Opened) -> None:
    """R208, A96: where and how the items are given is not stated."""
    trybe = Orders(open_desk(Switches(answers_show_items=False, order_item_shows_name=False)))
    order = trybe.order((TEA, 4))
    assert "items" not in trybe.act(order, "submit")
    assert "name" not in trybe.items(order)[0]


# --- export ----------------------------------------------------------------------------------


def test_an_export_is_queued_and_done_later(trybe: Orders) -> None:
    """R209, O80, A99: the caller asks again until it is done; then there is a file."""
    order = trybe.order((TEA, 4), (CHEESE, 2))
    queued = trybe.get(_path(order, "queue"), site_id=SITE)
    assert (queued["status"], "download_url" in queued) == ("queued", False)
    trybe.desk.control("POST", "clock", {"skew_ms": 1_000})
    done = trybe.get(_path(order, "queue"), site_id=SITE)
    assert (done["id"], done["status"]) == (queued["id"], "completed")
    file = httpx.get(done["download_url"], **PLAIN)
    assert file.headers["content-type"].startswith("text/csv")
    lines = file.text.splitlines()
    assert lines[0] == "id,product,name,quantity,unit_price"
    assert [line.split(",", 1)[1] for line in lines[1:]] == [
        "TEA-1,Tea,4,250",
        "CHE-1,Brie,2,250",
    ]


def test_another_filter_or_another_state_is_another_export(trybe: Orders) -> None:
    """R209, A99."""
    order = trybe.order((TEA, 4), (CHEESE, 2))

    def job(**query: str) -> Any:
        return trybe.get(_path(order, "queue"), site_id=SITE, **query)["id"]

    whole = job()
    assert job() == whole
    narrowed = job(brand_ids=BRANDS[0])
    assert narrowed != whole
    assert job(brand_ids=BRANDS[0]) == narrowed
    trybe.desk.control("POST", "clock", {"skew_ms": 1_000})
    trybe.item(order, 1)
    assert job() not in (whole, narrowed)


def test_an_export_that_failed_is_400(trybe: Orders) -> None:
    """R209, O85: without its site, or with another one."""
    order = trybe.order((TEA, 4))
    for query in ({}, {"site_id": "x"}, {"site_id": ELSEWHERE}):
        assert set(trybe.get(_path(order, "queue"), 400, **query)) == {"message"}


def test_a_job_may_show_nothing(open_desk: Opened) -> None:
    """A99: no document shows a field of a job; 200 means that it was queued."""
    trybe = Orders(open_desk(Switches(job_shows_fields=False)))
    assert trybe.get(_path(trybe.order(), "queue"), site_id=SITE) == {}
