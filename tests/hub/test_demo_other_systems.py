"""The demo as fulfillmenttools and Trybe show it: one warehouse with what enfore shows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.hub import HubOptions, start
from app.settings import resource
from tests.hub.conftest import IDENTITY
from tests.plain import PLAIN

FULFILLMENTTOOLS, TRYBE = "/fulfillmenttools", "/trybe"
_UNLISTED: dict[str, Any] = {"stockProperties": {}}
_TOKENS = {path: IDENTITY["tokens"][path.strip("/")] for path in (FULFILLMENTTOOLS, TRYBE)}


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    data: Path = tmp_path_factory.mktemp("demo")
    options = HubOptions(demo=True, check=True, control=True)
    hub = start(data, options=options)
    hub.stop()
    hub = start(data, options=options)  # what was seeded survives a restart and is not doubled
    with httpx.Client(base_url=hub.url, timeout=20, **PLAIN) as client:
        yield client
    hub.stop()


def _get(http: httpx.Client, system: str, path: str, **query: Any) -> Any:
    headers = {"Authorization": f"Bearer {_TOKENS[system]}"}
    answer = http.get(system + path, params=query, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def _file(name: str) -> Any:
    return json.loads(resource(f"demo/{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def processes(http: httpx.Client) -> dict[str, Any]:
    listed = _get(http, FULFILLMENTTOOLS, "/api/inboundprocesses")["inboundProcesses"]
    path = "/api/inboundprocesses/"
    loaded = [_get(http, FULFILLMENTTOOLS, path + one["id"]) for one in listed]
    return {one["tenantInboundProcessId"]: one for one in loaded}


@pytest.fixture(scope="module")
def orders(http: httpx.Client) -> list[Any]:
    return list(_get(http, TRYBE, "/inventory/orders", site_id=IDENTITY["site"])["data"])


def test_processes_are_in_every_status(processes: dict[str, Any]) -> None:
    """R171-R173: open, partly delivered, on hold, closed by what came, closed by cancelling."""
    assert Counter(one["status"] for one in processes.values()) == {
        "OPEN": 5,
        "PARTIAL_DELIVERY": 1,
        "ON_HOLD": 1,
        "CLOSED": 2,
    }
    assert processes["IB-8005"]["purchaseOrder"]["cancelled"]
    assert not processes["IB-8004"]["purchaseOrder"]["cancelled"]
    sizes = [len(one["purchaseOrder"]["requestedItems"]) for one in processes.values()]
    assert max(sizes) == 200


def test_the_first_one_holds_the_goods_of_the_ten_minute_tour(processes: dict[str, Any]) -> None:
    catalog = {one["id"]: one["article_id"] for one in _file("catalog")["products"]}
    tour = _file("deliveries")["deliveries"][0]["items"]
    wanted = processes["IB-8001"]["purchaseOrder"]["requestedItems"]
    assert [(item["tenantArticleId"], str(item["quantity"]["value"])) for item in wanted] == [
        (catalog[item["product_id"]], item["expected_number_of_units"]) for item in tour
    ]


def test_what_is_announced_and_received_fits_its_listing(processes: dict[str, Any]) -> None:
    """R180, R183, R184 hold for the seed as well, which no call has checked."""
    listings = {one["tenantArticleId"]: one for one in _file("other_systems")["listings"]}
    articles = {one["article_id"] for one in _file("catalog")["products"]}
    required = 0
    for process in processes.values():
        received = [item for one in process["receipts"] for item in one["receivedItems"]]
        for item in process["purchaseOrder"]["requestedItems"] + received:
            assert item["tenantArticleId"] in articles
            listing = listings.get(item["tenantArticleId"], _UNLISTED)
            unit = item.get("quantity", item.get("acceptedQuantity"))["unit"]
            assert listing.get("measurementUnitKey", unit) == unit
            assert item.get("stockProperties", {}).keys() <= listing["stockProperties"].keys()
            required += any(rule["required"] for rule in listing["stockProperties"].values())
        for item in received:
            rules = listings.get(item["tenantArticleId"], _UNLISTED)["stockProperties"]
            assert {name for name, rule in rules.items() if rule["required"]} <= set(
                item.get("stockProperties", {})
            )
    assert required > 8


def test_orders_are_in_every_status(orders: list[Any]) -> None:
    """R192; R201: the order of a site without access is not among them."""
    assert Counter(one["status"] for one in orders) == {"submitted": 4, "draft": 2, "received": 2}
    assert max(one["item_count"] for one in orders) == 120
    seeded = _file("other_systems")
    assert len(seeded["orders"]) == len(orders) + 1
    assert any("purchase_order_number" not in one for one in orders)


def test_items_are_products_of_the_one_catalog(http: httpx.Client, orders: list[Any]) -> None:
    """R200, A95."""
    known = {one["id"]: one["name"] for one in _file("catalog")["products"]}
    linked = {
        one["id"]: {product["article_id"] for product in one["products"]}
        for one in _file("other_systems")["suppliers"]
    }
    articles = {one["id"]: one["article_id"] for one in _file("catalog")["products"]}
    for order in orders:
        items = _get(http, TRYBE, f"/inventory/orders/{order['id']}/items")["data"]
        assert len(items) == order["item_count"]
        total = sum(item["quantity"] * item["unit_price"] for item in items)
        assert total == order["subtotal"]
        for item in items:
            assert item["name"] == known[item["product_id"]]
            assert articles[item["product_id"]] in linked[order["supplier_id"]]


def test_what_came_before_is_part_of_the_first_stock(http: httpx.Client) -> None:
    """Seeding processes and orders books nothing: every change is a first count or enfore's."""
    changes = http.get("/_hub/ledger").json()["changes"]
    assert {change["app"] for change in changes} & {"fulfillmenttools", "trybe"} == set()


@pytest.fixture
def untouched(tmp_path: Path) -> Iterator[httpx.Client]:
    """A demo of its own, for what changes it."""
    hub = start(tmp_path, options=HubOptions(demo=True, check=True))
    with httpx.Client(base_url=hub.url, timeout=20, **PLAIN) as client:
        yield client
    hub.stop()


def test_every_open_process_can_be_received(
    untouched: httpx.Client, processes: dict[str, Any]
) -> None:
    """R175, R184: with expiry and batch where the listing requires them."""
    listings = {one["tenantArticleId"]: one for one in _file("other_systems")["listings"]}

    def came(item: Any) -> Any:
        rules = listings.get(item["tenantArticleId"], _UNLISTED)["stockProperties"]
        said = {"stockProperties": {"expiry": "2027-05-01", "batch": "L1"}} if rules else {}
        none = {"value": 0, "unit": item["quantity"]["unit"]}
        return {
            "tenantArticleId": item["tenantArticleId"],
            "acceptedQuantity": item["quantity"],
            "rejectedQuantity": none,
            "comments": [],
            **said,
        }

    for name, process in processes.items():
        if process["status"] != "OPEN":
            continue
        body = {
            "receivedDate": "2026-11-20T09:00:00Z",
            "receivedItems": [came(item) for item in process["purchaseOrder"]["requestedItems"]],
            "comments": [],
        }
        path = f"{FULFILLMENTTOOLS}/api/inboundprocesses/{process['id']}"
        headers = {"Authorization": f"Bearer {_TOKENS[FULFILLMENTTOOLS]}"}
        answer = untouched.post(f"{path}/receipts", json=body, headers=headers)
        assert answer.status_code == 201, (name, answer.text)
        assert untouched.get(path, headers=headers).json()["status"] == "CLOSED"


def test_the_catalog_says_what_a_listing_requires() -> None:
    """No call shows a listing, so the terminal asks for what its catalog says (R184)."""
    listings = {one["tenantArticleId"]: one for one in _file("other_systems")["listings"]}
    for product in _file("catalog")["products"]:
        rules = listings.get(product["article_id"], _UNLISTED)["stockProperties"]
        required = {name for name, rule in rules.items() if rule["required"]}
        assert required == set((product.get("required_properties") or "").split())
