"""Inventory orders: R192-R199, R201, R202, R205-R208, and A93, A96, A98."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import CHEESE, TEA, Desk, Opened
from tests.hub.other_desks import (
    ELSEWHERE,
    LOOKED_AT,
    SITE,
    STRANGER,
    SUPPLIER,
    WATCHED,
    Orders,
    new_order,
)

ORDERS = "/inventory/orders"
UNKNOWN = "00000000-0000-4000-8000-0000000000ff"


@pytest.fixture
def trybe(desk: Desk) -> Orders:
    return Orders(desk)


def test_a_new_order_is_a_draft(trybe: Orders) -> None:
    """R192, R193, R196, R208: 201, and what is always present may be null."""
    made = trybe.order()
    assert made["status"] == "draft"
    assert made["submitted_at"] is made["last_submitted_at"] is None
    assert "created_by_id" in made
    assert (made["subtotal"], made["item_count"], made["items_added"]) == (0, 0, False)
    assert (made["supplier_name"], made["currency"], made["site_id"]) == ("leaf", "eur", SITE)
    assert trybe.load(made) == made


@pytest.mark.parametrize(
    "member", ["purchase_order_number", "supplier_id", "supplier_email", "site_id"]
)
def test_creating_needs_four_members(trybe: Orders, member: str) -> None:
    """R198, R207."""
    body = new_order()
    del body[member]
    assert set(trybe.post(ORDERS, body, 422)) == {"message"}
    may_be_null = member in ("purchase_order_number", "supplier_email")
    trybe.post(ORDERS, {**body, member: None}, 201 if may_be_null else 422)


def test_number_and_mail_may_be_null(trybe: Orders) -> None:
    """R198, O76, O77: the object shows no number then, and the supplier's own mail."""
    made = trybe.order(purchase_order_number=None, supplier_email=None)
    assert "purchase_order_number" not in made
    assert made["supplier_email"] == "orders@leaf.example"


@pytest.mark.parametrize("supplier", [STRANGER, UNKNOWN])
def test_the_supplier_must_belong_to_the_site(trybe: Orders, supplier: str) -> None:
    """R199: another site's, or nobody's."""
    trybe.post(ORDERS, new_order(supplier_id=supplier), 422)
    trybe.post(ORDERS, new_order(supplier_id=supplier.upper()), 422)
    assert trybe.get(ORDERS, site_id=SITE)["data"] == []
    trybe.order(supplier_id=SUPPLIER.upper(), site_id=SITE.upper())


@pytest.mark.parametrize(
    "change",
    [
        {"site_id": "x"},
        {"supplier_id": 5},
        {"purchase_order_number": 7},
        {"status": "received"},
        {"site_id": UNKNOWN},
    ],
)
def test_data_that_does_not_pass_validation_is_422(trybe: Orders, change: dict[str, Any]) -> None:
    """R207, A93: never 400, which creating does not list."""
    trybe.post(ORDERS, new_order(**change), 422)
    answer = trybe.raw("POST", ORDERS, content=b"{", headers={"Content-Type": "application/json"})
    assert answer.status_code == 422


def test_a_site_without_access_is_not_there_for_reading(trybe: Orders) -> None:
    """R201, R206: 404 for its orders, and its list is empty."""
    made = trybe.order((TEA, 3), status="submitted")
    trybe.seed(sites=[{"id": SITE, "access": "none"}])
    trybe.load(made, 404)
    trybe.get(f"{ORDERS}/{made['id']}/items", 404)
    trybe.get(f"{ORDERS}/{made['id']}/queue", 404, site_id=SITE)
    assert trybe.get(ORDERS, site_id=SITE)["data"] == []
    assert trybe.get(ORDERS, site_id=UNKNOWN)["data"] == []


@pytest.mark.parametrize("access", ["none", "read"])
def test_without_permission_every_writing_call_is_403(trybe: Orders, access: str) -> None:
    """R201, R205: and nothing changes."""
    made = trybe.order((TEA, 3))
    (line,) = trybe.items(made)
    before = trybe.desk.control("GET", "inventory-orders")
    trybe.seed(sites=[{"id": SITE, "access": access}])
    path = f"{ORDERS}/{made['id']}"
    for method, where, body in (
        ("POST", ORDERS, new_order()),
        ("PUT", path, {}),
        ("DELETE", path, None),
        ("POST", f"{path}/submit", None),
        ("POST", f"{path}/receive", None),
        ("POST", f"{path}/items", {"quantity": 1, "unit_price": 1}),
        ("PUT", f"{path}/items/{line['id']}", {"quantity": 9}),
        ("DELETE", f"{path}/items/{line['id']}", None),
    ):
        assert set(trybe.call(method, where, 403, json=body)) == {"message"}
    assert trybe.desk.control("GET", "inventory-orders") == before
    assert trybe.stock(TEA) == 0


def test_who_may_only_look_sees_everything(trybe: Orders) -> None:
    """R201: the sites of the demo's user are his, looked at, and another's."""
    trybe.post(ORDERS, new_order(site_id=LOOKED_AT, supplier_id=WATCHED), 403)
    trybe.post(ORDERS, new_order(site_id=ELSEWHERE, supplier_id=STRANGER), 403)
    made = trybe.order((TEA, 2), status="submitted")
    trybe.seed(sites=[{"id": SITE, "access": "read"}])
    assert trybe.load(made)["status"] == "submitted"
    assert len(trybe.items(made)) == 1
    assert len(trybe.get(ORDERS, site_id=SITE)["data"]) == 1


_LINE = f"{ORDERS}/{UNKNOWN}/items/{UNKNOWN}"
_CALLS: list[tuple[str, str, Any]] = [
    ("GET", f"{ORDERS}?site_id={SITE}", None),
    ("POST", ORDERS, new_order()),
    ("GET", f"{ORDERS}/{UNKNOWN}", None),
    ("PUT", f"{ORDERS}/{UNKNOWN}", {}),
    ("DELETE", f"{ORDERS}/{UNKNOWN}", None),
    ("POST", f"{ORDERS}/{UNKNOWN}/submit", None),
    ("POST", f"{ORDERS}/{UNKNOWN}/receive", None),
    ("GET", f"{ORDERS}/{UNKNOWN}/items", None),
    ("POST", f"{ORDERS}/{UNKNOWN}/items", {"quantity": 1, "unit_price": 1}),
    ("PUT", _LINE, {"quantity": 1}),
    ("DELETE", _LINE, None),
    ("GET", f"{ORDERS}/{UNKNOWN}/queue?site_id={SITE}", None),
]


def _sent(trybe: Orders, path: str, **kwargs: Any) -> tuple[str, dict[str, Any]]:
    bare, _, query = path.partition("?")
    return bare, kwargs | ({"params": dict([query.split("=")])} if query else {})


@pytest.mark.parametrize(("method", "path", "body"), _CALLS)
@pytest.mark.parametrize("header", ["", "Bearer wrong", "Bearer demo-fft-5571"])
def test_an_unauthenticated_caller_gets_401_on_every_call(
    trybe: Orders, method: str, path: str, body: Any, header: str
) -> None:
    """R205."""
    bare, kwargs = _sent(trybe, path, json=body, headers={"Authorization": header})
    answer = trybe.raw(method, bare, **kwargs)
    assert (answer.status_code, set(answer.json())) == (401, {"message"})


@pytest.mark.parametrize(("method", "path", "body"), _CALLS[2:])
def test_an_unknown_order_is_404_on_every_call(
    trybe: Orders, method: str, path: str, body: Any
) -> None:
    """R207: also one whose id is no UUID."""
    for where in (path, path.replace(UNKNOWN, "x")):
        bare, kwargs = _sent(trybe, where, json=body)
        answer = trybe.http.request(
            method, f"/trybe{bare}", headers={"Authorization": f"Bearer {trybe.token}"}, **kwargs
        )
        assert (answer.status_code, set(answer.json())) == (404, {"message"})


def test_the_list_is_for_one_site(trybe: Orders) -> None:
    """R202, A93: `site_id` is mandatory."""
    ours = trybe.order()
    trybe.seed(sites=[{"id": LOOKED_AT, "access": "write", "currency": "gbp"}])
    theirs = trybe.order(site_id=LOOKED_AT, supplier_id=WATCHED)
    assert trybe.get(ORDERS, site_id=SITE)["data"] == [ours]
    assert trybe.get(ORDERS, site_id=LOOKED_AT.upper())["data"] == [theirs]
    trybe.get(ORDERS, 422)
    trybe.get(ORDERS, 422, site_id="x")


def test_the_number_is_searched_not_compared(trybe: Orders) -> None:
    """R202: anywhere in it, in any letter case; nothing in it is a pattern."""
    for number in ("PO-4711 tea", "PO-4712", "100%_sure", None):
        trybe.order(purchase_order_number=number)

    def found(text: str) -> list[Any]:
        listed = trybe.get(ORDERS, site_id=SITE, purchase_order_number=text)["data"]
        return [one.get("purchase_order_number") for one in listed]

    assert found("po-471") == ["PO-4711 tea", "PO-4712"]
    assert found("TEA") == ["PO-4711 tea"]
    assert found("%") == ["100%_sure"]
    assert found("0_") == []
    assert len(trybe.get(ORDERS, site_id=SITE)["data"]) == 4


def test_the_list_has_pages(trybe: Orders) -> None:
    """R202, A96: from 1; the last page says so."""
    made = [trybe.order(purchase_order_number=f"PO-{at}")["id"] for at in range(5)]

    def page(**query: Any) -> tuple[list[str], Any]:
        listed = trybe.get(ORDERS, site_id=SITE, **query)
        return [one["id"] for one in listed["data"]], listed["meta"]

    ids, meta = page(page=2, per_page=2)
    assert ids == made[2:4]
    assert meta == {"current_page": 2, "last_page": 3, "per_page": 2, "total": 5}
    assert page(page=3, per_page=2)[0] == made[4:]
    assert page(page=4, per_page=2)[0] == []
    assert page(page=999_999_999_999_999_999)[0] == []
    assert page(per_page=1_000)[1]["per_page"] == 100
    for query in ({"page": 0}, {"per_page": 0}, {"page": -1}, {"page": "x"}, {"per_page": "1.5"}):
        trybe.get(ORDERS, 422, site_id=SITE, **query)


def test_lists_may_be_bare(open_desk: Opened) -> None:
    """O81, A96."""
    trybe = Orders(open_desk(Switches(order_lists_wrapped=False)))
    made = trybe.order()
    assert trybe.get(ORDERS, site_id=SITE, per_page=1) == [made]
    assert trybe.get(ORDERS, site_id=SITE, per_page=1, page=2) == []
    assert trybe.get(f"{ORDERS}/{made['id']}/items") == []


def test_an_order_can_be_updated(trybe: Orders) -> None:
    """O75, A98: what creation takes; R208 answers with the order."""
    made = trybe.order((TEA, 1))
    path = f"{ORDERS}/{made['id']}"
    changed = trybe.put(path, {"purchase_order_number": "PO-2", "supplier_email": None})
    assert changed["purchase_order_number"] == "PO-2"
    assert changed["supplier_email"] == "orders@leaf.example"
    assert changed["updated_at"] >= made["updated_at"]
    assert trybe.load(made) == changed
    assert trybe.put(path, {"status": "received", "note": 1})["status"] == "draft"
    assert len(trybe.get(ORDERS, site_id=SITE, purchase_order_number="PO-2")["data"]) == 1
    trybe.put(path, {"supplier_id": STRANGER}, 422)
    trybe.put(path, {"supplier_id": None}, 422)
    trybe.put(path, {"purchase_order_number": 5}, 422)
    trybe.desk.control("PUT", "switches", {"order_update_works": False})
    assert trybe.put(path, {"purchase_order_number": "PO-3"}) == trybe.load(made)
    assert trybe.load(made)["purchase_order_number"] == "PO-2"


def test_another_supplier_must_sell_what_was_ordered(trybe: Orders) -> None:
    """R200, A98."""
    poor = "00000000-0000-4000-8000-000000000014"
    tea = [{"article_id": "TEA-1", "name": "Tea"}]
    trybe.seed(suppliers=[{"id": poor, "site_id": SITE, "name": "root", "products": tea}])
    both, one = trybe.order((TEA, 1), (CHEESE, 2)), trybe.order((TEA, 1))
    trybe.put(f"{ORDERS}/{both['id']}", {"supplier_id": poor}, 422)
    assert trybe.load(both) == both
    assert trybe.put(f"{ORDERS}/{one['id']}", {"supplier_id": poor})["supplier_id"] == poor


def test_an_order_can_be_deleted(trybe: Orders) -> None:
    """R208: 204 without a body, and it is gone with its items."""
    made = trybe.order((TEA, 1), (CHEESE, 2))
    (line, _) = trybe.items(made)
    trybe.delete(f"{ORDERS}/{made['id']}", 204)
    trybe.load(made, 404)
    trybe.delete(f"{ORDERS}/{made['id']}", 404)
    trybe.put(f"{ORDERS}/{made['id']}/items/{line['id']}", {"quantity": 1}, 404)


def test_ids_are_uuids_and_their_letters_may_be_large(trybe: Orders) -> None:
    made = trybe.order()
    assert str(uuid.UUID(made["id"])) == made["id"]
    assert trybe.get(f"{ORDERS}/{made['id'].upper()}") == made


@pytest.mark.parametrize(("kind", "status"), [("error", 500), ("too_many", 429)])
def test_faults_come_in_its_form(trybe: Orders, kind: str, status: int) -> None:
    trybe.desk.control("POST", "faults", {"kind": kind, "path": "^/trybe/", "times": 1})
    answer = trybe.raw("GET", ORDERS, params={"site_id": SITE})
    assert (answer.status_code, set(answer.json())) == (status, {"message"})
    assert set(trybe.get("/inventory/nowhere", 404)) == {"message"}
    assert set(trybe.call("PATCH", ORDERS, 405)) == {"message"}


def test_a_late_list_still_loads_what_it_does_not_show(open_desk: Opened) -> None:
    """A12."""
    trybe = Orders(open_desk(Switches(list_delay_ms=60_000)))
    made = trybe.order()
    assert trybe.get(ORDERS, site_id=SITE)["data"] == []
    assert trybe.load(made) == made
