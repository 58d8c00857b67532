"""Builds other_systems.json: the same warehouse as fulfillmenttools and Trybe see it.

Articles are the catalog's article ids, places its places. Times are relative days, as in
deliveries.json. What was received before the first start is part of the first stock already.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from demo_deliveries import POOLS, SENDERS, TOUR_LINES, plain_name
from demo_numbers import choose, number, object_id

Record = dict[str, Any]
_HUB = Path(__file__).resolve().parent.parent / "resources" / "demo" / "hub.json"

# Pets and offices are bought as they come: no listing, so nothing is checked.
UNLISTED = ("PET", "OFF")
# Kitchen goods are listed without a unit: their stock properties are checked, units are not.
UNITLESS = ("KIT",)


class Inbound(NamedTuple):
    """One process: `received` is the share of the lines that came, in tenths of the quantity."""

    number: str
    sender: int
    in_days: int
    lines: int
    pool: str
    received: tuple[int, ...] = ()
    on_hold: bool = False
    cancelled: bool = False


INBOUND = (
    Inbound("IB-8001", 0, 0, 12, "tour"),
    Inbound("IB-8002", 3, -1, 8, "plain", (10, 10, 5, 0)),
    Inbound("IB-8003", 5, 1, 6, "cold", on_hold=True),
    Inbound("IB-8004", 1, -3, 5, "plain", (10,)),
    Inbound("IB-8005", 6, -6, 7, "dry", (10, 0), cancelled=True),
    Inbound("IB-8006", 2, 2, 200, "listed"),
    Inbound("IB-8007", 0, 1, 9, "food"),
    Inbound("IB-8008", 5, 0, 6, "weighed"),
    Inbound("IB-8009", 7, 4, 3, "unlisted"),
)

MORE_POOLS: dict[str, Callable[[Record], bool]] = {
    **POOLS,
    "listed": lambda product: product["track"] == "none" and product["unit"] == "pcs",
    "weighed": lambda product: product["unit"] != "pcs",
    "unlisted": lambda product: product["article_id"].startswith(UNLISTED),
}


class Order(NamedTuple):
    """One Trybe order; `supplier` is its place in SUPPLIERS."""

    number: str | None
    supplier: int
    status: str
    days_ago: int
    lines: int
    pool: str


ORDERS = (
    Order("PO-6001", 0, "submitted", 2, 12, "tour"),
    Order("PO-6002", 1, "submitted", 4, 9, "plain"),
    Order("PO-6003", 1, "submitted", 7, 120, "listed"),
    Order("PO-6004", 2, "submitted", 1, 1, "plain"),
    Order("PO-6005", 0, "draft", 0, 3, "dry"),
    Order("PO-6006", 2, "draft", 0, 0, "plain"),
    Order("PO-6007", 1, "received", 12, 6, "plain"),
    Order(None, 2, "received", 20, 4, "food"),
    Order("PO-6009", 3, "submitted", 3, 5, "plain"),
)
# (name, mail, the site's place in _sites, how their goods are chosen)
SUPPLIERS = (
    ("Halmbach Feinkost GmbH", "orders@halmbach.example", 0),
    ("Marlowe Lane Household Ltd", "orders@marlowelane.example", 0),
    ("Lichtwerder & Söhne", "bestellung@lichtwerder.example", 0),
    ("Fennwick Dairy Co-operative", "orders@fennwick.example", 1),
)


def other_systems(products: list[Record], places: list[Record]) -> Record:
    """Return the whole file."""
    hub = json.loads(_HUB.read_text(encoding="utf-8"))
    dock = {place["code"]: place["id"] for place in places}
    return {
        "listings": [_listing(product) for product in products if not _unlisted(product)],
        "facilities": [{"id": hub["facility"], "place_id": dock["REC-01"]}],
        "processes": [_process(plan, products, places) for plan in INBOUND],
        "sites": _sites(hub["site"], dock["REC-02"]),
        "suppliers": [_supplier(at, products) for at in range(len(SUPPLIERS))],
        "orders": [_order(at, plan, products) for at, plan in enumerate(ORDERS, start=1)],
    }


def _unlisted(product: Record) -> bool:
    return str(product["article_id"]).startswith(UNLISTED)


def _listing(product: Record) -> Record:
    """What has a lot and an age must say both when it is received."""
    listing: Record = {"tenantArticleId": product["article_id"], "stockProperties": {}}
    if not product["article_id"].startswith(UNITLESS):
        listing["measurementUnitKey"] = product["unit"]
    if product["track"] == "lot":
        listing["stockProperties"] = {"expiry": {"required": True}, "batch": {"required": True}}
    return listing


def _drawn(key: str, pool: str, lines: int, products: list[Record]) -> list[tuple[Record, int]]:
    """Goods and whole quantities; the tour's are those of GI-4711, so that its codes fit."""
    if pool == "tour":
        by_name = {plain_name(product): product for product in products}
        return [(by_name[name], units) for _, name, units in TOUR_LINES]
    fitting = [product for product in products if MORE_POOLS[pool](product)]
    fitting.sort(key=lambda product: number(f"{key} {product['id']}", 0, 10**12))
    repeated = [fitting[at % len(fitting)] for at in range(lines)]
    return [
        (product, number(f"other units {key} {at}", 1, 12)) for at, product in enumerate(repeated)
    ]


def _process(plan: Inbound, products: list[Record], places: list[Record]) -> Record:
    drawn = _drawn(plan.number, plan.pool, plan.lines, products)
    made: Record = {
        "id": object_id("inbound process", plan.number),
        "tenantInboundProcessId": plan.number,
        "purchase_order_id": object_id("purchase order", plan.number),
        "supplier": SENDERS[plan.sender],
        "requested_in_days": plan.in_days,
        "on_hold": plan.on_hold,
        "cancelled": plan.cancelled,
        "scannable_codes": [plan.number, f"DN-{number(plan.number, 70000, 99999)}"],
        "requested": [_requested(plan, at, *line) for at, line in enumerate(drawn)],
        "receipts": [],
    }
    if plan.received:
        made["receipts"] = [_receipt(plan, made["requested"], products, places)]
    return made


def _requested(plan: Inbound, at: int, product: Record, units: int) -> Record:
    """Every other sender says the batch before; nobody has to."""
    item: Record = {
        "article_id": product["article_id"],
        "quantity": str(units),
        "unit": product["unit"],
    }
    if plan.pool == "food" and at % 2 and product["lots"]:
        item["stock_properties"] = {"batch": product["lots"][0]["text"]}
    return item


def _receipt(
    plan: Inbound, requested: list[Record], products: list[Record], places: list[Record]
) -> Record:
    """What came so far: all of a line, a part, or nothing; one piece in a while is broken."""
    by_article = {product["article_id"]: product for product in products}
    items = []
    for at, line in enumerate(requested):
        came = int(line["quantity"]) * plan.received[at % len(plan.received)] // 10
        if not came:
            continue
        product = by_article[line["article_id"]]
        broken = 1 if came > 4 and at % 3 == 0 else 0
        items.append(_received(product, came - broken, broken, places))
    return {
        "id": object_id("receipt", plan.number),
        "received_days_ago": max(1, -plan.in_days),
        "comment": "Received before the demo began",
        "items": items,
    }


def _received(product: Record, kept: int, broken: int, places: list[Record]) -> Record:
    item: Record = {
        "article_id": product["article_id"],
        "accepted": str(kept),
        "rejected": str(broken),
        "unit": product["unit"],
        "place_id": product["home_place"] or places[0]["id"],
    }
    if product["lots"]:
        lot = product["lots"][0]
        item["stock_properties"] = {"batch": lot["text"], "expires_in_days": lot["expiry_in_days"]}
    return item


def _uuid(kind: str, key: object) -> str:
    """A stable UUID of version 4's form for one record."""
    digest = hashlib.sha256(f"dockhand demo {kind} {key}".encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def _sites(site: str, place: str) -> list[Record]:
    """Ours, and one that our user has no access to."""
    ours = {"id": site, "name": "Warehouse", "place_id": place, "currency": "eur"}
    other = {"id": _uuid("site", 2), "name": "Lakeside", "place_id": place, "currency": "eur"}
    return [{**ours, "access": "write"}, {**other, "access": "none"}]


def _supplier(at: int, products: list[Record]) -> Record:
    """A supplier's goods are what its orders are drawn from."""
    name, mail, site = SUPPLIERS[at]
    hub = json.loads(_HUB.read_text(encoding="utf-8"))
    drawn: dict[str, Record] = {}
    for plan in ORDERS:
        if plan.supplier == at:
            drawn |= {
                product["article_id"]: product
                for product, _ in _drawn(str(plan), plan.pool, plan.lines, products)
            }
    return {
        "id": _uuid("supplier", name),
        "site_id": _sites(hub["site"], "")[site]["id"],
        "name": name,
        "email": mail,
        "products": [_linked(product) for _, product in sorted(drawn.items())],
    }


def _linked(product: Record) -> Record:
    brand = product["name"].rpartition(", ")[2]
    return {
        "article_id": product["article_id"],
        "name": product["name"],
        "brand_id": _uuid("brand", brand),
        "category_id": _uuid("category", product["article_id"][:3]),
    }


def _order(at: int, plan: Order, products: list[Record]) -> Record:
    name, _, site = SUPPLIERS[plan.supplier]
    hub = json.loads(_HUB.read_text(encoding="utf-8"))
    drawn = _drawn(str(plan), plan.pool, plan.lines, products)
    return {
        "id": _uuid("order", at),
        "number": plan.number,
        "supplier_id": _uuid("supplier", name),
        "site_id": _sites(hub["site"], "")[site]["id"],
        "status": plan.status,
        "created_days_ago": plan.days_ago,
        "ordered": [
            {
                "id": _uuid("order item", f"{at} {line}"),
                "article_id": product["article_id"],
                "quantity": units,
                "unit_price": 5 * choose(f"price {product['article_id']}", range(9, 900)),
            }
            for line, (product, units) in enumerate(drawn)
        ],
    }
