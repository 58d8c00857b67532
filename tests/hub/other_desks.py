"""Clients of fulfillmenttools and Trybe on a hub of a test, every request and answer validated.

openapi-core reads the contract once more: what it says of a request that was taken, and of every
answer, must agree with what the hub did.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import httpx
from openapi_core.testing import MockRequest, MockResponse

from tests.hub.conftest import DOCK, IDENTITY, PIECES, VENDOR, Desk, contract

FACILITY, SITE = IDENTITY["facility"], IDENTITY["site"]
MILK, JAM = f"{3:024x}", f"{4:024x}"
ELSEWHERE, LOOKED_AT = (f"00000000-0000-4000-8000-{number:012x}" for number in (1, 2))
SUPPLIER, STRANGER, WATCHED = (f"00000000-0000-4000-8000-{number:012x}" for number in (11, 12, 13))
BRANDS, CATEGORIES = ("brand-green", "brand-blue"), ("category-drinks", "category-food")


def _product(identifier: str, article: str) -> dict[str, Any]:
    return {"id": identifier, "name": article, "article_id": article, "management_unit": PIECES}


def _supplier(identifier: str, site: str, name: str) -> dict[str, Any]:
    green, blue = BRANDS
    drinks, food = CATEGORIES
    sold = [
        {"article_id": article, "name": title, "brand_id": brand, "category_id": category}
        for article, title, brand, category in (
            ("TEA-1", "Tea", green, drinks),
            ("MLK-1", "Milk", blue, drinks),
            ("CHE-1", "Brie", blue, food),
        )
    ]
    mail = f"orders@{name}.example"
    return {"id": identifier, "site_id": site, "name": name, "email": mail, "products": sold}


def _site(identifier: str, access: str) -> dict[str, Any]:
    return {"id": identifier, "place_id": DOCK, "currency": "eur", "access": access}


def listing(article: str, unit: str | None = "pcs", **properties: bool) -> dict[str, Any]:
    """A listing for the seed; each property says whether it is required."""
    rules = {name: {"required": required} for name, required in properties.items()}
    made: dict[str, Any] = {"tenantArticleId": article, "stockProperties": rules}
    return made if unit is None else {**made, "measurementUnitKey": unit}


OTHERS = {
    "catalog": {"products": [_product(MILK, "MLK-1"), _product(JAM, "JAM-1")]},
    "other_systems": {
        "listings": [
            listing("TEA-1"),
            listing("MLK-1", expiry=True, batch=False),
            listing("JAM-1", None, batch=True),
        ],
        "facilities": [{"id": FACILITY, "place_id": DOCK}],
        "sites": [_site(SITE, "write"), _site(ELSEWHERE, "none"), _site(LOOKED_AT, "read")],
        "suppliers": [
            _supplier(SUPPLIER, SITE, "leaf"),
            _supplier(STRANGER, ELSEWHERE, "far"),
            _supplier(WATCHED, LOOKED_AT, "glass"),
        ],
    },
}
"""Cheese has no listing, so nothing is checked; jam is listed without a unit."""


@dataclass
class OtherDesk:
    """A client of one of the other systems; `desk` is that of the same hub."""

    desk: Desk
    api: str
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.desk.control("PUT", "seed", OTHERS)
        self.http = self.desk.http

    @property
    def token(self) -> str:
        name = "trybe" if self.api == "inventory-orders" else "fulfillmenttools"
        return str(IDENTITY["tokens"][name])

    def call(self, method: str, path: str, status: int = 200, /, **kwargs: Any) -> Any:
        """The body of an answer that has this status; numbers are exact."""
        answer = self.raw(method, path, **kwargs)
        assert answer.status_code == status, f"{answer.status_code} {answer.text[:500]}"
        return json.loads(answer.content, parse_float=Decimal) if answer.content else None

    def raw(self, method: str, path: str, **kwargs: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | kwargs.pop("headers", {})
        prefix = IDENTITY["prefix"][self.api]
        answer = self.http.request(method, prefix + path, headers=headers, **kwargs)
        assert "date" in answer.headers
        if answer.content:
            assert answer.headers["content-type"] == "application/json"
        self._check(answer, path)
        return answer

    def _check(self, answer: httpx.Response, path: str) -> None:
        status = answer.status_code
        unlisted = self.api == "inventory-orders" and status == 422 and path == "/inventory/orders"
        if status in (405, 429, 500, 501, 503) or path.endswith("/nowhere") or unlisted:
            return
        sent = answer.request
        request = MockRequest(
            VENDOR,
            sent.method.lower(),
            path,
            args=list(sent.url.params.multi_items()),  # type: ignore[arg-type]
            headers=dict(sent.headers),
            data=sent.content or None,
            content_type=sent.headers.get("content-type", ""),
        )
        document = contract(self.api)
        if status < 400:
            document.validate_request(request)
        kind = answer.headers.get("content-type", "application/json")
        seen = MockResponse(answer.content, status_code=status, content_type=kind)
        document.validate_response(request, seen)

    def get(self, path: str, status: int = 200, /, **query: Any) -> Any:
        return self.call("GET", path, status, params=query)

    def post(self, path: str, body: Any = None, status: int = 201) -> Any:
        return self.call("POST", path, status, json=body)

    def put(self, path: str, body: Any, status: int = 200) -> Any:
        return self.call("PUT", path, status, json=body)

    def patch(self, path: str, body: Any, status: int = 200) -> Any:
        return self.call("PATCH", path, status, json=body)

    def delete(self, path: str, status: int) -> Any:
        return self.call("DELETE", path, status)

    def seed(self, **lists: Any) -> None:
        self.desk.control("PUT", "seed", {"other_systems": lists})

    def stock(self, product: str, place: str = DOCK) -> Any:
        """What enfore's side of the same ledger shows."""
        return self.desk.available(product, place)


# --- fulfillmenttools ------------------------------------------------------------------------


class Inbound(OtherDesk):
    """Processes, purchase orders, receipts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "fulfillmenttools-inbound")

    def process(self, *items: Any, status: int = 201, **members: Any) -> Any:
        """A process with a purchase order of the items; without items it has none."""
        body = {"facilityRef": FACILITY, **members}
        if items:
            body["purchaseOrder"] = {**order(*items), **body.get("purchaseOrder", {})}
        return self.post("/api/inboundprocesses", body, status)

    def load(self, process: Any) -> Any:
        return self.get(f"/api/inboundprocesses/{process['id']}")

    def receive(self, process: Any, *items: Any, status: int = 201, **members: Any) -> Any:
        path = f"/api/inboundprocesses/{process['id']}/receipts"
        return self.post(path, receipt(*items, **members), status)

    def status(self, process: Any) -> str:
        return str(self.load(process)["status"])

    def hand(self, process: Any, **change: Any) -> None:
        """Another hand changes the process."""
        self.desk.control("POST", f"inbound-processes/{process['id']}", change)


def order(*items: Any, **members: Any) -> dict[str, Any]:
    """A purchase order as it is sent."""
    return {
        "orderDate": "2026-11-01T08:00:00Z",
        "requestedDate": {"type": "ASAP"},
        "requestedItems": list(items),
        **members,
    }


def wanted(
    quantity: Any, article: str = "TEA-1", unit: str | None = "pcs", **properties: str
) -> Any:
    item = {"tenantArticleId": article, "quantity": amount(quantity, unit)}
    return {**item, "stockProperties": properties} if properties else item


def receipt(*items: Any, **members: Any) -> dict[str, Any]:
    """A receipt as it is sent."""
    return {
        "receivedDate": "2026-11-20T09:00:00Z",
        "receivedItems": list(items),
        "comments": [],
        **members,
    }


def came(
    accepted: Any,
    rejected: Any = 0,
    article: str = "TEA-1",
    *,
    unit: str | None = "pcs",
    place: str = "",
    **properties: str,
) -> Any:
    item = {
        "tenantArticleId": article,
        "acceptedQuantity": amount(accepted, unit),
        "rejectedQuantity": amount(rejected, unit),
        "comments": [],
    }
    item |= {"storageLocationRef": place} if place else {}
    return {**item, "stockProperties": properties} if properties else item


def amount(value: Any, unit: str | None) -> dict[str, Any]:
    return {"value": value} if unit is None else {"value": value, "unit": unit}


# --- Trybe -----------------------------------------------------------------------------------


class Orders(OtherDesk):
    """Inventory orders and their items."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "inventory-orders")

    def order(self, *items: Any, status: str = "draft", **members: Any) -> Any:
        """An order with items of (product id, quantity); moved to a status."""
        made = self.post("/inventory/orders", new_order(**members))
        for product, quantity in items:
            self.item(made, quantity, product_id=product)
        if status != "draft":
            self.act(made, "submit")
        if status == "received":
            self.act(made, "receive")
        return self.load(made)

    def item(self, order: Any, quantity: Any = 1, status: int = 201, **members: Any) -> Any:
        body = {"quantity": quantity, "unit_price": 250, **members}
        return self.post(f"/inventory/orders/{order['id']}/items", body, status)

    def act(self, order: Any, step: str, status: int = 200) -> Any:
        return self.post(f"/inventory/orders/{order['id']}/{step}", None, status)

    def load(self, order: Any, status: int = 200) -> Any:
        return self.get(f"/inventory/orders/{order['id']}", status)

    def items(self, order: Any, **query: Any) -> list[Any]:
        found: list[Any] = self.get(f"/inventory/orders/{order['id']}/items", **query)["data"]
        return found

    def hand(self, order: Any, **change: Any) -> None:
        """Another user changes the order."""
        self.desk.control("POST", f"inventory-orders/{order['id']}", change)


def new_order(**members: Any) -> dict[str, Any]:
    body = {
        "purchase_order_number": "PO-1",
        "supplier_id": SUPPLIER,
        "supplier_email": "tea@leaf.example",
        "site_id": SITE,
    }
    return body | members
