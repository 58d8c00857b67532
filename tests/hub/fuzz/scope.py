"""Which operations of the contracts are in scope: 138 are to be built, the rest answers 501."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.settings import resource

METHODS = ("get", "post", "put", "patch", "delete")
CONTRACTS = (
    "enfore-inventory",
    "enfore-sales-orders",
    "enfore-sales-purchasing",
    "fulfillmenttools-inbound",
    "inventory-orders",
)
WANTED, NOT_YET = 138, 107
_WHOLE = ("fulfillmenttools-inbound", "inventory-orders")
_HAND_OVER = ("pickups", "deliveries")


@dataclass(frozen=True)
class Listed:
    """One operation as its contract lists it."""

    contract: str
    name: str
    method: str
    path: str
    in_scope: bool


@cache
def document(contract: str) -> dict[str, Any]:
    """A contract as it ships."""
    text = resource(f"contracts/{contract}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def operations() -> tuple[Listed, ...]:
    """Every operation of the five contracts."""
    return tuple(_operations())


def _operations() -> Iterator[Listed]:
    for contract in CONTRACTS:
        for path, item in document(contract)["paths"].items():
            for method in METHODS:
                if method in item:
                    spec = item[method]
                    built = _in_scope(contract, path, bool(spec.get("deprecated")))
                    yield Listed(contract, spec["operationId"], method.upper(), path, built)


def _in_scope(contract: str, path: str, deprecated: bool) -> bool:
    if contract in _WHOLE:
        return True
    if contract == "enfore-inventory":
        return not deprecated and "ubscription" not in path
    return contract == "enfore-sales-orders" and path.split("/")[3] in _HAND_OVER
