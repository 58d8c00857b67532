"""Filling in what fulfillmenttools and Trybe know: listings, sites, processes and orders.

What a process or order says was received before is part of the first stock, so nothing is booked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import exact, identity, master, products, records, timestamps
from app.hub.behaviours.fulfillmenttools import inbound
from app.hub.behaviours.fulfillmenttools.inbound import PROCESS, Process
from app.hub.behaviours.trybe import access, orders, steps
from app.hub.behaviours.trybe.shapes import ITEM
from app.hub.options import Switches
from app.hub.records import Part
from app.sqlite import Connection

Body = dict[str, Any]
_DAY = 86_400_000
_BY_ID = (
    (master.FACILITY, "facilities"),
    (master.SITE, "sites"),
    (master.SUPPLIER, "suppliers"),
)


def fill(tx: Connection, contents: Body, now: int) -> None:
    """Add what is not there yet; listings, sites and suppliers are replaced by what is given.

    Raises KeyError or ValueError when the contents have not the form of the demo's.
    """
    for listing in contents.get("listings", []):
        master.put(tx, master.LISTING, listing["tenantArticleId"], listing)
    for kind, name in _BY_ID:
        for one in contents.get(name, []):
            master.put(tx, kind, one["id"], one)
    for number, process in enumerate(contents.get("processes", [])):
        if records.document(tx, PROCESS, process["id"]) is None:
            _add_process(tx, process, now - _DAY + number, now)
    for number, order in enumerate(contents.get("orders", [])):
        if records.document(tx, access.ORDER, order["id"]) is None:
            _add_order(tx, order, now - int(order.get("created_days_ago", 0)) * _DAY + number)


def _add_process(tx: Connection, seed: Body, created: int, now: int) -> None:
    facility = seed.get("facility") or identity.load().facility
    head = inbound.new_head(seed["id"], seed.get("tenantInboundProcessId", ""), facility, created)
    flags = {"onHold": bool(seed.get("on_hold")), "scannableCodes": seed.get("scannable_codes", [])}
    made = Process(replace(head, body={**head.body, **flags}), None, ())
    if seed.get("requested"):
        sent = _sent_order(seed, now)
        order = inbound.new_order(seed["purchase_order_id"], made.id, sent, created)
        made = replace(made, order=order)
    receipts = [_receipt(receipt, made.id, now) for receipt in seed.get("receipts", [])]
    inbound.save(tx, replace(made, receipts=tuple(receipts)), created)


def _sent_order(seed: Body, now: int) -> Body:
    arrival = now + int(seed.get("requested_in_days", 0)) * _DAY
    return {
        "orderDate": timestamps.text(arrival - 7 * _DAY),
        "requestedDate": {"type": "TIME_POINT", "value": timestamps.text(arrival)},
        "requestedItems": [_requested(item) for item in seed["requested"]],
        "cancelled": bool(seed.get("cancelled")),
        "supplier": {"name": seed["supplier"]},
    }


def _requested(item: Body) -> Body:
    made = {"tenantArticleId": item["article_id"], "quantity": _quantity(item, "quantity")}
    if item.get("stock_properties"):
        made["stockProperties"] = item["stock_properties"]
    return made


def _receipt(seed: Body, process: str, now: int) -> records.Document:
    at = now - int(seed.get("received_days_ago", 1)) * _DAY
    sent = {
        "receivedDate": timestamps.text(at),
        "receivedItems": [_received(item, now) for item in seed["items"]],
        "comments": [{"content": seed["comment"]}] if seed.get("comment") else [],
    }
    return inbound.new_receipt(seed["id"], process, sent, at, Switches())


def _received(item: Body, now: int) -> Body:
    made = {
        "tenantArticleId": item["article_id"],
        "acceptedQuantity": _quantity(item, "accepted"),
        "rejectedQuantity": _quantity(item, "rejected"),
        "comments": [],
        "storageLocationRef": item["place_id"],
    }
    properties = item.get("stock_properties")
    if properties:
        expiry = timestamps.text(now + int(properties["expires_in_days"]) * _DAY)[:10]
        made["stockProperties"] = {"batch": properties["batch"], "expiry": expiry}
    return made


def _quantity(item: Body, member: str) -> Body:
    return {"value": exact.plain(Decimal(item[member])), "unit": item["unit"]}


def _add_order(tx: Connection, seed: Body, created: int) -> None:
    sent = {
        "purchase_order_number": seed.get("number"),
        "supplier_id": seed["supplier_id"],
        "supplier_email": seed.get("supplier_email"),
        "site_id": seed["site_id"],
    }
    site = master.find(tx, master.SITE, seed["site_id"].lower()) or {}
    made = orders.new_order(seed["id"], sent, site, created)
    if seed.get("status", steps.DRAFT) != steps.DRAFT:
        made = steps.submitted(made, created + _DAY // 24)
    made = replace(made, status=seed.get("status", steps.DRAFT))
    records.add_document(tx, made)
    for line in _items(tx, made.id, seed.get("ordered", []), made):
        records.add_part(tx, line)


def _items(
    tx: Connection, owner: str, seeds: Iterable[Body], order: records.Document
) -> Iterable[Part]:
    sold = master.find(tx, master.SUPPLIER, order.body["supplier_id"]) or {}
    names = {one["article_id"]: one.get("name", "") for one in sold.get("products", [])}
    for seed in seeds:
        body: Body = {"quantity": int(seed["quantity"]), "unit_price": int(seed["unit_price"])}
        product = products.by_article(tx, seed.get("article_id", ""))
        if product is not None:
            name = names.get(seed["article_id"], "")
            body |= {"article_id": seed["article_id"], "product_id": product.id, "name": name}
        yield Part(owner, ITEM, seed["id"], None, body)
