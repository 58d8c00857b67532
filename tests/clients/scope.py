"""What this version speaks of the five contracts, read from the contracts themselves.

`NOT_YET` is the one place that lists what it does not: 107 operations.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.clients.operation import Operation
from app.settings import resource

CONTRACTS = {
    "enfore-inventory": "enfore",
    "enfore-sales-purchasing": "enfore",
    "enfore-sales-orders": "enfore",
    "fulfillmenttools-inbound": "fulfillmenttools",
    "inventory-orders": "trybe",
}
"""The client that speaks each of them."""

METHODS = ("get", "post", "put", "patch", "delete")
HANDED_OVER = ("/org/{org-id}/pickups", "/org/{org-id}/deliveries")


@dataclass(frozen=True)
class Stated:
    """One operation as a contract states it."""

    contract: str
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.spec["operationId"])

    @property
    def shape(self) -> tuple[str, str, str]:
        return self.contract, self.method, shape_of(self.path)

    @property
    def in_scope(self) -> bool:
        """As the issue draws the line."""
        if self.contract == "enfore-inventory":
            return "ubscription" not in self.path and not self.spec.get("deprecated")
        if self.contract == "enfore-sales-orders":
            return self.path.startswith(HANDED_OVER)
        return self.contract != "enfore-sales-purchasing"

    def parameters(self, place: str) -> set[str]:
        return {one["name"] for one in self.spec.get("parameters", ()) if one["in"] == place}

    @property
    def body(self) -> tuple[str, dict[str, Any]] | None:
        """The media type and the schema of what is sent."""
        found = self.spec.get("requestBody", {}).get("content", {})
        return next(((media, one["schema"]) for media, one in found.items()), None)

    @property
    def answer(self) -> dict[str, Any] | None:
        """The schema of a good answer; None where it is empty."""
        for status, answer in self.spec["responses"].items():
            if status.startswith("2"):
                for one in answer.get("content", {}).values():
                    return dict(one["schema"])
        return None


def shape_of(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path)


@cache
def document(contract: str) -> dict[str, Any]:
    text = resource(f"contracts/{contract}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def stated() -> tuple[Stated, ...]:
    """All 245 operations."""
    return tuple(
        Stated(contract, method.upper(), path, item[method])
        for contract in CONTRACTS
        for path, item in document(contract)["paths"].items()
        for method in METHODS
        if method in item
    )


def in_scope() -> tuple[Stated, ...]:
    return tuple(one for one in stated() if one.in_scope)


@cache
def spoken(system: str) -> tuple[tuple[str, Operation[Any, Any]], ...]:
    """The lines of a client, with the names they are called by."""
    found: dict[int, tuple[str, Operation[Any, Any]]] = {}
    for module in modules(f"app.clients.{system}.operations"):
        for name, value in vars(module).items():
            if isinstance(value, Operation):
                found.setdefault(id(value), (name, value))
    return tuple(found.values())


def modules(name: str) -> Iterator[Any]:
    """A module and all below it."""
    top = importlib.import_module(name)
    yield top
    for _, below, _ in pkgutil.walk_packages(getattr(top, "__path__", ()), name + "."):
        yield importlib.import_module(below)


def resolved(contract: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A schema that can be validated alone: what it refers to is beside it."""
    return {**schema, "components": document(contract)["components"]}


NOT_YET = {
    "enfore-inventory": """
        listInventoryTrackingStockCountSubscriptions createInventoryTrackingStockCountSubscription
        deleteInventoryTrackingStockCountSubscription listInventoryTrackingLogEntrySubscriptions
        createInventoryTrackingLogEntrySubscription deleteInventoryTrackingLogEntrySubscription
        listStockCountChangeSubscriptions createStockCountChangeSubscription
        deleteStockCountChangeSubscription createInventoryShipmentSubscription
        deleteInventoryShipmentSubscription updateGoodsOutStatusDeprecated listGoodsOutSubscriptions
        createGoodsOutSubscription deleteGoodsOutSubscription
        listGoodsOutCancellationRequestSubscriptions createGoodsOutCancellationRequestSubscription
        deleteGoodsOutCancellationRequestSubscription listGoodsInSubscriptions
        createGoodsInSubscription deleteGoodsInSubscription listGoodsInItemSubscriptions
        createGoodsInItemSubscription deleteGoodsInItemSubscription
        listStockCountChangeSubscriptionsDeprecated createStockCountChangeSubscriptionDeprecated
        deleteStockCountChangeSubscriptionDeprecated listStockCountChangesDeprecatedSnakeCase
        listStockCountChangeSubscriptionsDeprecatedSnakeCase
        createStockCountChangeSubscriptionDeprecatedSnakeCase
        deleteStockCountChangeSubscriptionDeprecatedSnakeCase listGoodsInDraftsDeprecated
        createGoodsInDraftDeprecated getGoodsInDraftDeprecated deleteGoodsInDraftDeprecated
        listGoodsInsDeprecated createGoodsInDeprecated getGoodsInDeprecated
        updateGoodsInStatusDeprecated listGoodsInDraftItemsDeprecated
        createGoodsInDraftItemDeprecated getGoodsInDraftItemDeprecated
        updateGoodsInDraftItemDeprecated deleteGoodsInDraftItemDeprecated
        createGoodsInsSubscriptionDeprecated deleteGoodsInsSubscriptionDeprecated
    """,
    "enfore-sales-purchasing": """
        listGoodsProcurements getGoodsProcurement updateGoodsProcurement listGoodsProcurementItems
        listGoodsProcurementSubscriptions createGoodsProcurementSubscription
        deleteGoodsProcurementSubscription listFulfillmentSalesOrderDrafts
        createFulfillmentSalesOrderDraft getFulfillmentSalesOrderDraft
        updateFulfillmentSalesOrderDraft deleteFulfillmentSalesOrderDraft
        createFulfillmentSalesOrderDraftFull getFulfillmentSalesOrderDraftCustomer
        updateFulfillmentSalesOrderDraftCustomer deleteFulfillmentSalesOrderDraftCustomer
        listFulfillmentSalesOrderDraftFulfillments createFulfillmentSalesOrderDraftFulfillment
        getFulfillmentSalesOrderDraftFulfillment updateFulfillmentSalesOrderDraftFulfillment
        deleteFulfillmentSalesOrderDraftFulfillment listFulfillmentSalesOrderDraftItems
        createFulfillmentSalesOrderDraftItem getFulfillmentSalesOrderDraftItem
        updateFulfillmentSalesOrderDraftItem deleteFulfillmentSalesOrderDraftItem
        listFulfillmentSalesOrders getFulfillmentSalesOrder listFulfillmentSalesOrderItems
        getFulfillmentSalesOrderItem listOtcSalesOrders getOtcSalesOrder listOtcSalesOrderItems
        getOtcSalesOrderItem
    """,
    "enfore-sales-orders": """
        listSalesOrderDrafts createSalesOrderDraft getSalesOrderDraft updateSalesOrderDraft
        deleteSalesOrderDraft getSalesOrderDraftCustomer updateSalesOrderDraftCustomer
        deleteSalesOrderDraftCustomer listSalesOrderDraftItems createSalesOrderDraftItem
        getSalesOrderDraftItem updateSalesOrderDraftItem deleteSalesOrderDraftItem
        listSalesOrderDraftPickups createSalesOrderDraftPickup getSalesOrderDraftPickup
        updateSalesOrderDraftPickup deleteSalesOrderDraftPickup listSalesOrderDraftDeliveries
        createSalesOrderDraftDelivery getSalesOrderDraftDelivery updateSalesOrderDraftDelivery
        deleteSalesOrderDraftDelivery listSalesOrders createSalesOrderDeprecated getSalesOrder
        updateSalesOrderStatus
    """,
}
"""Operations that neither the client nor the hub has: subscriptions and what they call back,
deprecated calls, and the sales documents of issues to come."""


def not_yet() -> set[tuple[str, str]]:
    return {(contract, name) for contract, names in NOT_YET.items() for name in names.split()}
