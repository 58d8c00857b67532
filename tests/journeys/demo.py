"""The demo warehouse by the names that people use: articles, place codes, delivery numbers."""

from __future__ import annotations

import json
from typing import Any

from app.settings import resource


def load(name: str) -> Any:
    """A file of the demo."""
    return json.loads(resource(f"demo/{name}.json").read_text(encoding="utf-8"))


_CATALOG = load("catalog")
_PRODUCTS = {product["id"]: product for product in _CATALOG["products"]}
_BY_ARTICLE = {product["article_id"]: product for product in _CATALOG["products"]}
_PLACES = {place["id"]: place["code"] for place in _CATALOG["places"]}
_LOADED = load("deliveries")
_DELIVERIES = {one["number"]: one for one in _LOADED["deliveries"]}
_OTHERS = load("other_systems")
_PROCESSES = {one["tenantInboundProcessId"]: one for one in _OTHERS["processes"]}
_ORDERS = {one["number"]: one for one in _OTHERS["orders"] if one["number"]}
_CODES = {one["key"]: one["text"] for one in load("codes")["codes"]}

DELIVERY_IDS = frozenset(one["id"] for one in _DELIVERIES.values())
OTHER_IDS = frozenset(one["id"] for one in (*_OTHERS["processes"], *_OTHERS["orders"]))
"""Processes of fulfillmenttools and orders of Trybe that are there at first."""


LARGEST = "GI-4715"
"""1,500 lines: the benchmarks' own."""


def seed() -> dict[str, Any]:
    """The demo for a hub's control call, without its largest delivery."""
    deliveries = [one for number, one in _DELIVERIES.items() if number != LARGEST]
    return {
        "catalog": _CATALOG,
        "deliveries": {**_LOADED, "deliveries": deliveries},
        "goods_outs": load("goods_outs"),
        "other_systems": _OTHERS,
    }


def code(key: str) -> str:
    """The text of a code of the demo's sheet."""
    return str(_CODES[key])


def delivery_id(number: str) -> str:
    """Of a goods-in, a process of fulfillmenttools or an order of Trybe."""
    for known in (_DELIVERIES, _PROCESSES, _ORDERS):
        if number in known:
            return str(known[number]["id"])
    raise KeyError(number)


def articles_of(number: str) -> list[str]:
    """The articles of a delivery of any system, in its order: what its paper says."""
    if number in _DELIVERIES:
        return [article_of(item["product_id"]) for item in delivery_items(number)]
    asked = _PROCESSES[number]["requested"] if number in _PROCESSES else _ORDERS[number]["ordered"]
    return [str(item["article_id"]) for item in asked]


def ordered(number: str) -> dict[str, tuple[str, int]]:
    """The items of a Trybe order: by id its article and quantity."""
    items = _ORDERS[number]["ordered"]
    return {item["id"]: (item["article_id"], int(item["quantity"])) for item in items}


def delivery_items(number: str) -> list[dict[str, Any]]:
    return list(_DELIVERIES[number]["items"])


def item_of(number: str, article: str) -> dict[str, Any]:
    """The line of a delivery that expects this article."""
    wanted = product_id(article)
    return next(item for item in delivery_items(number) if item["product_id"] == wanted)


def product_id(article: str) -> str:
    return str(_BY_ARTICLE[article]["id"])


def article_of(product: str) -> str:
    return str(_PRODUCTS[product]["article_id"])


def codes_of(article: str) -> dict[str, str]:
    """Its codes by pack size: {"1": GTIN of a piece, "6": GTIN of a case}."""
    return {one["pack"]: one["code"] for one in reversed(_BY_ARTICLE[article]["codes"])}


def piece(article: str) -> str:
    """The code of one piece."""
    return codes_of(article)["1"]


def place_code(place: str) -> str:
    return str(_PLACES[place])


def place_ids() -> tuple[str, ...]:
    """Every place of the demo."""
    return tuple(_PLACES)


def place_id(place: str) -> str:
    return str(next(key for key, name in _PLACES.items() if name == place))
