"""Filling in goods-outs, their cancellation requests, pickups and deliveries."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import exact, goods_out_hand, holding, records, timestamps
from app.hub.behaviours.cancellation_requests import add_request
from app.hub.goods_out_conversion import started, unpicked
from app.hub.goods_out_states import CHAINS, ENDS
from app.hub.logs import logged
from app.hub.records import (
    CANCELLATION_REQUEST,
    DELIVERY,
    GOODS_OUT,
    GOODS_OUT_ITEM,
    PICKUP,
    Document,
    Part,
)
from app.sqlite import Connection

Body = dict[str, Any]
_DAY = 86_400_000
_HEAD = (
    "type",
    "number_issued_by_recipient",
    "parent_information",
    "responsible_staff_id",
    "note",
    "fulfillment_service_location_id",
    "processing_location_id",
    "external_data",
)
_ITEM = (
    "product_id",
    "note",
    "lot_id",
    "custom_unit_id",
    "dependents",
    "group_value",
    "sort_value",
    "external_data",
    "picking_storage_location_id",
)
_HAND_OVER = (
    "pickup_number",
    "pickup_location",
    "pager_number",
    "collector_information",
    "delivery_address",
    "recipient_information",
    "shipping_location",
    "shipping_service",
)


def fill(tx: Connection, contents: Body, now: int) -> None:
    """Add what is not there yet; what was created is `created_hours_ago`."""
    for entry in contents.get("goods_outs", []):
        if records.document(tx, GOODS_OUT, entry["id"]) is None:
            _add_goods_out(tx, entry, now)
    for entry in contents.get("cancellation_requests", []):
        if records.document(tx, CANCELLATION_REQUEST, entry["id"]) is None:
            _add_request(tx, entry, _created(entry, now))
    for kind, entries in ((PICKUP, "pickups"), (DELIVERY, "deliveries")):
        for entry in contents.get(entries, []):
            if records.document(tx, kind, entry["id"]) is None:
                _add_hand_over(tx, kind, entry, now)


def _created(entry: Body, now: int) -> int:
    return now - int(entry.get("created_hours_ago", 24)) * _DAY // 24


def _add_goods_out(tx: Connection, entry: Body, now: int) -> None:
    """A goods-out as it would be had its draft been converted and others worked on it since."""
    created = _created(entry, now)
    body = _present(entry, _HEAD) | {
        "recipient": {"@type": "AnonymousContactInformation", **entry["recipient"]},
        "dispatch_information": _dispatch(entry, now),
    }
    body = _walked(started(body, entry["model"], created), entry, created)
    if "hold" in entry:
        body = holding.added(body, holding.made(entry["hold"], created, goods_out_hand.CONTEXT))
    document = Document(
        entry["id"], GOODS_OUT, created, entry["number"], entry["status"], None, body
    )
    records.add_document(tx, document)
    for item in entry["items"]:
        body = unpicked(tx, _item(item))
        records.add_part(tx, Part(entry["id"], GOODS_OUT_ITEM, item["id"], None, body))
        if "picked" in item:
            goods_out_hand.pick(tx, entry["id"], item["id"], Decimal(item["picked"]), created)
    for package in entry.get("packages", []):
        goods_out_hand.pack(tx, entry["id"], package, created)


def _walked(body: Body, entry: Body, at: int) -> Body:
    """The log of the way to the status, and the flags that belong to it. Stock stays as it is."""
    chain = CHAINS[entry["model"]]
    status = entry["status"]
    way = (status,) if status in ENDS[:1] + ENDS[2:] else chain[1 : chain.index(status) + 1]
    for step in way:
        body = logged(body, step, at)
    body["picking_completed"] = bool(entry.get("picking_completed"))
    body["packing_completed"] = bool(entry.get("packing_completed"))
    if status == "CANCELED":
        body["cancelation_info"] = {}
    return body


def _dispatch(entry: Body, now: int) -> Body:
    """When the goods are wanted, and where they go; fields of ours (R50)."""
    due = now + int(entry.get("due_in_hours", 24)) * _DAY // 24
    kind = "PickupInformation" if entry["type"] == "PICKUP" else "ShipmentInformation"
    named = {} if entry["type"] == "ON_PREMISE_DELIVERY" else {"@type": kind}
    return {**named, **entry.get("dispatch", {}), "time_range": _range(due)}


def _range(start: int) -> Body:
    return {"start": timestamps.text(start), "end": timestamps.text(start + 4 * _DAY // 24)}


def _item(item: Body) -> Body:
    body = {**_present(item, _ITEM), "quantity": _quantity(item["quantity"])}
    if "custom_unit_size" in item:
        body["custom_unit_size"] = _quantity(item["custom_unit_size"])
    return body


def _quantity(given: Body) -> Body:
    return {"value": exact.plain(Decimal(given["value"])), "unit": given["unit"]}


def _add_request(tx: Connection, entry: Body, at: int) -> None:
    goods_out = records.document(tx, GOODS_OUT, entry["goods_out_id"])
    if goods_out is None:
        raise ValueError(f"The request names goods-out {entry['goods_out_id']}, which is unknown.")
    add_request(tx, goods_out, entry, entry["id"], at, goods_out_hand.CONTEXT)


def _add_hand_over(tx: Connection, kind: str, entry: Body, now: int) -> None:
    due = now + int(entry.get("due_in_hours", 24)) * _DAY // 24
    items = [{**item, "quantity": _quantity(item["quantity"])} for item in entry["items"]]
    body = {**_present(entry, _HAND_OVER), "items": items, f"{kind}_time_range": _range(due)}
    document = Document(entry["id"], kind, _created(entry, now), "", entry["status"], None, body)
    records.add_document(tx, document)


def _present(source: Body, names: tuple[str, ...]) -> Body:
    """The members that have a value: absent on the wire, never null."""
    return {name: source[name] for name in names if source.get(name) is not None}
