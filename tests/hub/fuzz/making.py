"""Documents made for one example, so that what is deleted or ended is never the demo's own."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

from tests.hub.fuzz.demo import FACILITY, ORG, SITE, Asker, identifiers

INVENTORY, FFT, TRYBE = "enfore-inventory", "fulfillmenttools-inbound", "inventory-orders"
PIECES = "COUNT_PIECES"
_ARTICLES = 5
_NOTHING = "nothing"
NOON = "2026-01-05T12:00:00Z"
Named = dict[str, str]


class Maker:
    """Makes the document that a path names, with everything that it stands in.

    `chance` chooses among what the demo has, so that a run can be repeated.
    """

    def __init__(self, asker: Asker, chance: random.Random) -> None:
        self._asker = asker
        self._chance = chance
        self.products = _counted(asker)
        self.places = self._places()
        self.suppliers = self._suppliers()
        self.articles = self._articles()

    def _places(self) -> list[str]:
        """Places that have stock, read from the stock's own log."""
        seen = self._asker.listed(
            INVENTORY,
            f"/org/{ORG}/stock-count-changes",
            **{"from": "2020-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z", "limit": 1000},
        )
        names = {item.get("location_id") or item.get("storage_location_id") for item in seen}
        return sorted(str(name) for name in names if name)

    def _suppliers(self) -> list[str]:
        orders = self._asker.listed(TRYBE, "/inventory/orders", site_id=SITE)
        return sorted({str(order["supplier_id"]) for order in orders})

    def _articles(self) -> list[dict[str, Any]]:
        """What is requested in the demo's processes: articles that a listing has."""
        found: list[dict[str, Any]] = []
        for head in self._asker.listed(FFT, "/api/inboundprocesses"):
            answer = self._asker.call(FFT, "GET", f"/api/inboundprocesses/{head['id']}")
            order = answer.json().get("purchaseOrder") or {} if answer.is_success else {}
            found.extend(order.get("requestedItems", []))
        return list(itertools.islice(filter(self._receivable, found), _ARTICLES))

    def _receivable(self, item: dict[str, Any]) -> bool:
        """Whether a receipt needs no more than article and quantity: no lot, no expiry."""
        counted = {"value": 1, "unit": item["quantity"]["unit"]}
        line = {
            "tenantArticleId": item["tenantArticleId"],
            "acceptedQuantity": counted,
            "rejectedQuantity": {**counted, "value": 0},
            "comments": [],
        }
        body = {"facilityRef": FACILITY, "receivedDate": NOON, "comments": []}
        wanted = counted["unit"] == "pcs"
        receipt = {**body, "receivedItems": [line]}
        return wanted and self._asker.made(FFT, "/api/receipts", receipt) is not None

    def __call__(self, path: str, named: Named) -> Named | None:
        """The values of a path's last name and of those before it; None when nothing makes it."""
        make = _MAKERS.get(path)
        return None if make is None else make(self, named)

    def one(self, values: list[str]) -> str:
        return self._chance.choice(values) if values else _NOTHING

    def post(self, contract: str, path: str, body: Any) -> Any:
        return self._asker.made(contract, path, body) or {"id": _NOTHING}

    def children(self, contract: str, path: str) -> list[str]:
        return identifiers(self._asker.listed(contract, path))

    def inventory(self, path: str, body: Any) -> str:
        return str(self.post(INVENTORY, f"/org/{ORG}{path}", body)["id"])


def _counted(asker: Asker) -> list[str]:
    """Products that are counted in pieces, so that one quantity fits them all."""
    answer = asker.http.get(
        f"/erp/org/{ORG}/products", headers=asker.authorization(INVENTORY), params={"limit": 200}
    )
    items = answer.json().get("items", []) if answer.is_success else []
    return [item["id"] for item in items if item.get("management_unit", PIECES) == PIECES]


def _pieces(value: int) -> dict[str, Any]:
    return {"value": value, "unit": PIECES}


# ------------------------------------------------------------------------ goods-ins of enfore


def _in_draft(maker: Maker, named: Named) -> Named:
    body = {"sender": {"@type": "AnonymousContactInformation"}, "is_controlled_by_system": True}
    return {"goods-in-draft-id": maker.inventory("/goods-in-drafts", body)}


def _in_draft_part(kind: str, name: str, body: Callable[[Maker, str], Any]) -> Any:
    def make(maker: Maker, named: Named) -> Named:
        draft = _in_draft(maker, named)
        owner = f"/goods-in-drafts/{draft['goods-in-draft-id']}"
        return {**draft, name: maker.inventory(f"{owner}/{kind}", body(maker, owner))}

    return make


def _in_item(maker: Maker, owner: str) -> Any:
    return {
        "product_id": maker.one(maker.products),
        "unit": _pieces(1),
        "expected_number_of_units": 5,
        "package_id": maker.inventory(f"{owner}/packages", {}),
        "sort_value": "",
        "is_controlled_by_system": True,
    }


def _goods_in(maker: Maker, named: Named) -> Named:
    draft = _in_draft(maker, named)["goods-in-draft-id"]
    owner = f"/goods-in-drafts/{draft}"
    maker.inventory(f"{owner}/items", _in_item(maker, owner))
    maker.inventory(f"{owner}/origins", {"type": "GOODS_PROCUREMENT"})
    maker.inventory(f"{owner}/external-references", {"type": "OTHER", "identifier": "7"})
    return {"goods-in-id": maker.inventory("/goods-ins", draft)}


def _goods_in_part(kind: str, name: str) -> Any:
    def make(maker: Maker, named: Named) -> Named:
        goods_in = _goods_in(maker, named)
        path = f"/org/{ORG}/goods-ins/{goods_in['goods-in-id']}/{kind}"
        return {**goods_in, name: maker.one(maker.children(INVENTORY, path))}

    return make


# ------------------------------------------------------- goods-outs and shipments of enfore


def _out_draft(maker: Maker, named: Named) -> Named:
    return {"goods-out-draft-id": maker.inventory("/goods-out-drafts", {"type": "SHIPMENT"})}


def _out_draft_item(maker: Maker, named: Named) -> Named:
    draft = _out_draft(maker, named)
    body = {"product_id": maker.one(maker.products), "quantity": _pieces(1)}
    path = f"/goods-out-drafts/{draft['goods-out-draft-id']}/items"
    return {**draft, "item-id": maker.inventory(path, body)}


def _goods_out(maker: Maker, named: Named) -> Named:
    draft = _out_draft_item(maker, named)["goods-out-draft-id"]
    return {"goods-out-id": maker.inventory("/goods-outs", draft)}


def _goods_out_item(maker: Maker, named: Named) -> Named:
    goods_out = _goods_out(maker, named)
    path = f"/org/{ORG}/goods-outs/{goods_out['goods-out-id']}/items"
    return {**goods_out, "item-id": maker.one(maker.children(INVENTORY, path))}


def _hold(maker: Maker, named: Named) -> Named:
    goods_out = _goods_out(maker, named)
    path = f"/goods-outs/{goods_out['goods-out-id']}/on-hold"
    return {**goods_out, "hold-id": maker.inventory(path, {"description": "Wait"})}


def _cancellation(maker: Maker, named: Named) -> Named:
    body = {
        "goods_out_id": _goods_out(maker, named)["goods-out-id"],
        "cancellation_type": "FULL_CANCELLATION",
        "issuer_type": "GOODS_OUT_STAFF",
    }
    return {"request-id": maker.inventory("/goods-out-cancellation-requests", body)}


def _shipment_draft(maker: Maker, named: Named) -> Named:
    body = dict(
        zip(
            ("source_storage_location", "destination_storage_location"),
            maker.places[:2],
            strict=False,
        )
    )
    return {"inventory-shipment-draft-id": maker.inventory("/inventory-shipment-drafts", body)}


def _shipment_draft_item(maker: Maker, named: Named) -> Named:
    draft = _shipment_draft(maker, named)
    path = f"/inventory-shipment-drafts/{draft['inventory-shipment-draft-id']}/items"
    body = {"product": maker.one(maker.products), "quantity": _pieces(1), "condition": "NEW"}
    return {**draft, "item-id": maker.inventory(path, body)}


def _shipment(maker: Maker, named: Named) -> Named:
    draft = _shipment_draft_item(maker, named)["inventory-shipment-draft-id"]
    return {"inventory-shipment-id": maker.inventory("/inventory-shipments", draft)}


def _export(kind: str) -> Any:
    def make(maker: Maker, named: Named) -> Named:
        path = f"/inventory-tracking/{kind}"
        return {"export-id": maker.inventory(path, {"export_parameters": {}})}

    return make


def _taking_export(maker: Maker, named: Named) -> Named:
    """Of the first stock-taking that can be exported: one that still runs cannot."""
    for taking in maker.children(INVENTORY, f"/org/{ORG}/stock-takings-enfore-pos-1"):
        body = {"stock_taking_kind": "ENFOREPOS1", "stock_taking_id": taking}
        made = maker.inventory("/stock-taking-exports", body)
        if made != _NOTHING:
            return {"export-id": made}
    return {"export-id": _NOTHING}


# -------------------------------------------------------------------------- the other systems


def _ordered(maker: Maker) -> dict[str, Any]:
    asked = [dict(item) for item in maker.articles[:1]]
    return {"orderDate": NOON, "requestedDate": {"type": "ASAP"}, "requestedItems": asked}


def _process(maker: Maker, named: Named) -> Named:
    body = {"facilityRef": FACILITY, "purchaseOrder": _ordered(maker)}
    return {"inboundProcessId": str(maker.post(FFT, "/api/inboundprocesses", body)["id"])}


def _purchase_order(maker: Maker, named: Named) -> Named:
    body = {"facilityRef": FACILITY, **_ordered(maker)}
    return {"purchaseOrderId": str(maker.post(FFT, "/api/purchaseorders", body)["id"])}


def _receipt(maker: Maker, named: Named) -> Named:
    body = {"facilityRef": FACILITY, "receivedDate": NOON, "receivedItems": [], "comments": []}
    return {"receiptId": str(maker.post(FFT, "/api/receipts", body)["id"])}


def _order(maker: Maker, named: Named) -> Named:
    body = {
        "purchase_order_number": None,
        "supplier_id": maker.one(maker.suppliers),
        "supplier_email": None,
        "site_id": SITE,
    }
    made = maker.post(TRYBE, "/inventory/orders", body)
    return {"orderId": str(made.get("id") or made.get("data", {}).get("id"))}


def _order_item(maker: Maker, named: Named) -> Named:
    order = _order(maker, named)
    body = {"quantity": 2, "unit_price": 100}
    made = maker.post(TRYBE, f"/inventory/orders/{order['orderId']}/items", body)
    return {**order, "orderItemId": str(made.get("id") or made.get("data", {}).get("id"))}


def _submitted(maker: Maker, named: Named) -> Named:
    order = _order_item(maker, named)
    maker.post(TRYBE, f"/inventory/orders/{order['orderId']}/submit", None)
    return {"orderId": order["orderId"]}


_IN, _OUT = "/org/{org-id}/goods-in-drafts", "/org/{org-id}/goods-outs"
_PARTS: tuple[tuple[str, str, str, Callable[[Maker, str], Any]], ...] = (
    ("packages", "goods-in-draft-package-id", "goods-in-package-id", lambda m, o: {}),
    ("items", "item-id", "item-id", _in_item),
    (
        "origins",
        "goods-in-origin-id",
        "goods-in-origin-id",
        lambda m, o: {"type": "GOODS_PROCUREMENT"},
    ),
    (
        "external-references",
        "reference-id",
        "reference-id",
        lambda m, o: {"type": "OTHER", "identifier": "7"},
    ),
)
_MAKERS: dict[str, Callable[[Maker, Named], Named]] = {
    f"{_IN}/{{goods-in-draft-id}}": _in_draft,
    "/org/{org-id}/goods-ins/{goods-in-id}": _goods_in,
    "/org/{org-id}/goods-out-drafts/{goods-out-draft-id}": _out_draft,
    "/org/{org-id}/goods-out-drafts/{goods-out-draft-id}/items/{item-id}": _out_draft_item,
    f"{_OUT}/{{goods-out-id}}": _goods_out,
    f"{_OUT}/{{goods-out-id}}/items/{{item-id}}": _goods_out_item,
    f"{_OUT}/{{goods-out-id}}/on-hold/{{hold-id}}": _hold,
    "/org/{org-id}/goods-out-cancellation-requests/{request-id}": _cancellation,
    "/org/{org-id}/inventory-shipment-drafts/{inventory-shipment-draft-id}": _shipment_draft,
    "/org/{org-id}/inventory-shipment-drafts/{inventory-shipment-draft-id}/items/{item-id}": (
        _shipment_draft_item
    ),
    "/org/{org-id}/inventory-shipments/{inventory-shipment-id}": _shipment,
    "/org/{org-id}/inventory-tracking/stock-count-exports/{export-id}": _export(
        "stock-count-exports"
    ),
    "/org/{org-id}/inventory-tracking/log-entry-exports/{export-id}": _export("log-entry-exports"),
    "/org/{org-id}/stock-taking-exports/{export-id}": _taking_export,
    "/api/inboundprocesses/{inboundProcessId}": _process,
    "/api/purchaseorders/{purchaseOrderId}": _purchase_order,
    "/api/receipts/{receiptId}": _receipt,
    "/inventory/orders/{orderId}": _order,
    "/inventory/orders/{orderId}/receive": _submitted,
    "/inventory/orders/{orderId}/items/{orderItemId}": _order_item,
}
for _kind, _of_draft, _of_goods_in, _body in _PARTS:
    _MAKERS[f"{_IN}/{{goods-in-draft-id}}/{_kind}/{{{_of_draft}}}"] = _in_draft_part(
        _kind, _of_draft, _body
    )
    _MAKERS[f"/org/{{org-id}}/goods-ins/{{goods-in-id}}/{_kind}/{{{_of_goods_in}}}"] = (
        _goods_in_part(_kind, _of_goods_in)
    )
