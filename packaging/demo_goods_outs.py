"""Builds goods_outs.json: what the demo warehouse sends out, and what is handed over at its door.

Every goods-out asks for goods that lie on a shelf, and but for one line of each long order for
less than lies there. Hours are relative, like the days of the deliveries: the hub turns them into
times when it seeds.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from demo_numbers import choose, number, object_id
from demo_orders import ORDERS, Goods, Order, sales_order

Record = dict[str, Any]

IDENTITY = Path(__file__).resolve().parent.parent / "resources" / "demo" / "hub.json"
CUSTOMERS = (
    ("Café Morgenrot", "Lindengasse", "4", "31999", "Altenbrück"),
    ("Hollis & Daughters Grocers", "Weir Lane", "17", "31990", "Brackenhall"),
    ("Kita Sonnenblume e. V.", "Am Anger", "2", "31998", "Quellmoor"),
    ("Tofteby Youth Hostel", "Fjord Road", "61", "31995", "Tofteby"),
    ("Bäckerei Kornfeld", "Mühlweg", "8", "31997", "Ostergrund"),
    ("Larkfield Library", "School Street", "1", "31992", "Larkfield"),
)
COLLECTORS = (
    "Ines Wald",
    "Peter Ashdown",
    "Marta Lindqvist",
    "Yusuf Kern",
    "Nora Bell",
    "Emil Voss",
)


class Plan(NamedTuple):
    """One goods-out: `pool` says which goods, `done` how far it is, `hours` when it is due."""

    number: str
    customer: int
    kind: str
    model: str
    status: str
    lines: int
    pool: str
    hours: int
    done: str
    note: str


PLANS = (
    Plan("GO-8801", 0, "SHIPMENT", "new", "CONFIRMED", 5, "plain", 3, "", "Start here"),
    Plan("GO-8802", 1, "SHIPMENT", "new", "UNCONFIRMED", 8, "dry", 20, "", ""),
    Plan("GO-8803", 2, "PICKUP", "new", "IN_PROCESS", 4, "plain", 2, "packing", "Rings at gate 2"),
    Plan("GO-8804", 3, "ON_PREMISE_DELIVERY", "new", "IN_PROCESS", 3, "cold", 4, "", "Keep cold"),
    Plan("GO-8805", 4, "SHIPMENT", "new", "FULFILLED", 2, "plain", -20, "sent", ""),
    Plan("GO-8806", 5, "PICKUP", "new", "CANCELED", 2, "plain", -4, "", "Ordered twice"),
    Plan("GO-8807", 0, "SHIPMENT", "new", "CONFIRMED", 6, "food", 26, "", "Address is being asked"),
    Plan("GO-8808", 1, "SHIPMENT", "new", "CONFIRMED", 3, "plain", 28, "", ""),
    Plan("GO-8809", 2, "SHIPMENT", "new", "REJECTED", 1, "plain", 30, "", ""),
    Plan("GO-8810", 3, "SHIPMENT", "old", "CONFIRMED", 7, "plain", 6, "", "Old way of working"),
    Plan("GO-8811", 4, "SHIPMENT", "old", "IN_PICKING", 4, "plain", 5, "", ""),
    Plan("GO-8812", 5, "PICKUP", "old", "PACKED", 3, "plain", 1, "packed", ""),
    Plan(
        "GO-8813",
        0,
        "PICKUP",
        "old",
        "READY_FOR_PICKUP",
        2,
        "dry",
        1,
        "packed",
        "Shelf by the door",
    ),
    Plan(
        "GO-8814", 1, "SHIPMENT", "new", "CONFIRMED", 2, "devices", 8, "", "Note the serial numbers"
    ),
)
HELD = {"GO-8807": "The customer moved: wait for the new address"}
ASKED_TO_CANCEL = {"GO-8808": "Customer has changed his mind"}

PICKUPS = (("PENDING", 2), ("PENDING", 5), ("PREPARED", 1), ("PREPARED", 3), ("PICKED_UP", -3),
           ("CANCELED", -6))  # fmt: skip
DELIVERIES = (("PENDING", 24), ("PREPARED", 4), ("SHIPPED", 2), ("RECEIVED", -12), ("CANCELED", -6))

POOLS: dict[str, Callable[[Record], bool]] = {
    "plain": lambda product: product["track"] == "none" and product["unit"] == "pcs",
    "dry": lambda product: product["min_days_in"] == 60,
    "food": lambda product: product["track"] == "lot",
    "cold": lambda product: product["min_days_in"] in (7, 14),
    "devices": lambda product: product["track"] == "serial",
}


class Warehouse:
    """The goods that lie on shelves; what a plan takes is not offered to the next one."""

    def __init__(self, products: list[Record], stock: list[Record]) -> None:
        self._products = products
        self._there = {
            entry["product_id"]: entry
            for entry in stock
            if entry["condition"] == "NEW" and int(entry["quantity"]) >= 6
        }

    def take(self, key: str, pool: str, lines: int) -> list[tuple[Record, str]]:
        """Return products of the pool, each with the place where enough of it lies."""
        fitting = [p for p in self._products if POOLS[pool](p) and p["id"] in self._there]
        fitting.sort(key=lambda product: number(f"{key} {product['id']}", 0, 10**12))
        return [(p, self._there.pop(p["id"])["place_id"]) for p in fitting[:lines]]


def goods_outs(products: list[Record], stock: list[Record], staff: list[Record]) -> Record:
    """Return the whole content of goods_outs.json."""
    facility = json.loads(IDENTITY.read_text(encoding="utf-8"))["facility"]
    warehouse = Warehouse(products, stock)
    made = [_goods_out(plan, _drawn(plan, warehouse), facility, staff) for plan in PLANS]
    goods = Goods(products, stock)
    made += [_chosen(order, goods, facility, staff) for order in ORDERS]
    return {
        "goods_outs": made,
        "cancellation_requests": [_request(entry) for entry in made if _asked(entry)],
        "pickups": [
            _pickup(index, status, hours, warehouse, facility)
            for index, (status, hours) in enumerate(PICKUPS)
        ]
        + [
            _pickup_of(at, order, goods, facility)
            for at, order in enumerate(o for o in ORDERS if o.hand_over == "pickup")
        ],
        "deliveries": [
            _delivery(index, status, hours, warehouse, facility)
            for index, (status, hours) in enumerate(DELIVERIES)
        ]
        + [_delivery_of(o, goods, facility) for o in ORDERS if o.hand_over == "delivery"],
    }


def _asked(entry: Record) -> bool:
    return entry["number"] in ASKED_TO_CANCEL


def _drawn(plan: Plan, warehouse: Warehouse) -> list[Record]:
    goods = warehouse.take(plan.number, plan.pool, plan.lines)
    return [_item(plan, at, *found) for at, found in enumerate(goods, start=1)]


def _chosen(order: Order, goods: Goods, facility: str, staff: list[Record]) -> Record:
    """A goods-out; its parent is the sales order that its hand-over names as well."""
    head = (order.number, order.customer, order.kind, order.model, "CONFIRMED")
    plan = Plan(*head, len(order.lines), "", order.hours, "", order.note)
    entry = _goods_out(plan, goods.items(order), facility, staff)
    if order.hand_over:
        entry["parent_information"]["reference_id"] = sales_order(order)
    return entry


def _goods_out(plan: Plan, items: list[Record], facility: str, staff: list[Record]) -> Record:
    order = f"SO-{60400 + int(plan.number[-2:])}"
    entry = {
        "id": object_id("goods out", plan.number),
        "number": plan.number,
        "type": plan.kind,
        "model": plan.model,
        "status": plan.status,
        "created_hours_ago": 48 - int(plan.number[-2:]),
        "due_in_hours": plan.hours,
        "recipient": {"name": CUSTOMERS[plan.customer][0]},
        "number_issued_by_recipient": order,
        "parent_information": {"external_reference": order},
        "responsible_staff_id": choose(f"staff {plan.number}", staff)["id"],
        "fulfillment_service_location_id": facility,
        "note": plan.note or None,
        "dispatch": _dispatch(plan),
        "items": items,
        "packages": _packages(plan, items),
        "picking_completed": plan.done in ("packed", "sent"),
        "packing_completed": plan.done in ("packed", "sent"),
    }
    if plan.number in HELD:
        entry["hold"] = {"description": HELD[plan.number]}
    return entry


def _dispatch(plan: Plan) -> Record:
    if plan.kind == "SHIPMENT":
        return {"address": _address(plan.customer)}
    return {"collector": choose(f"collector {plan.number}", COLLECTORS)}


def _address(customer: int) -> Record:
    name, street, house, code, city = CUSTOMERS[customer]
    return {
        "recipient_name": name,
        "street_name": street,
        "street_number": house,
        "zip": code,
        "city": city,
        "country_code": "DE",
    }


def _item(plan: Plan, at: int, product: Record, place: str) -> Record:
    item = {
        "id": object_id("goods out item", f"{plan.number} {at}"),
        "product_id": product["id"],
        "quantity": _quantity(f"{plan.number} {at}", product),
        "picking_storage_location_id": place,
        "sort_value": f"{at * 10:05d}",
    }
    if plan.done in ("packed", "sent") or (plan.done == "packing" and at <= 2):
        item["picked"] = item["quantity"]["value"]
    return item


def _quantity(key: str, product: Record) -> Record:
    return {"value": str(number(f"quantity {key}", 1, 4)), "unit": product["management_unit"]}


def _packages(plan: Plan, items: list[Record]) -> list[Record]:
    """One package of all that was picked; the one that is being packed lacks the second line."""
    if not plan.done:
        return []
    packed = items[:1] if plan.done == "packing" else items
    status = {"packing": "IN_PACKING", "packed": "PACKED", "sent": "FULFILLED"}[plan.done]
    return [
        {
            "id": object_id("goods out package", plan.number),
            "status": status,
            "items": {item["id"]: item["quantity"]["value"] for item in packed},
        }
    ]


def _request(goods_out: Record) -> Record:
    return {
        "id": object_id("cancellation request", goods_out["number"]),
        "goods_out_id": goods_out["id"],
        "created_hours_ago": 1,
        "cancellation_type": "FULL_CANCELLATION",
        "issuer_type": "PARENT_PROCESS",
        "note": ASKED_TO_CANCEL[goods_out["number"]],
    }


def _handed_over(kind: str, index: int, status: str, hours: int, warehouse: Warehouse) -> Record:
    key = f"{kind} {index}"
    order = object_id("sales order", key)
    goods = warehouse.take(key, "plain", 1 + index % 3)
    return {
        "id": object_id(kind, index),
        "status": status,
        "created_hours_ago": 30 - index,
        "due_in_hours": hours,
        "items": [
            {
                "id": object_id("fulfillment item", f"{key} {at}"),
                "product": product["id"],
                "quantity": _quantity(f"{key} {at}", product),
                "sales_order": order,
                "sales_order_item_id": object_id("sales order item", f"{key} {at}"),
            }
            for at, (product, _) in enumerate(goods)
        ],
    }


def _pickup_of(at: int, order: Order, goods: Goods, facility: str) -> Record:
    return {
        **goods.handed_over("pickup", order),
        "pickup_number": f"P-{321 + at}",
        "pager_number": str(31 + at),
        "pickup_location": {"service_location": facility},
        "collector_information": {"name": choose(f"collector {order.number}", COLLECTORS)},
    }


def _delivery_of(order: Order, goods: Goods, facility: str) -> Record:
    return {
        **goods.handed_over("delivery to a customer", order),
        **_to_customer(order.customer),
        "shipping_location": facility,
        "shipping_service": object_id("shipping service", 1),
    }


def _pickup(index: int, status: str, hours: int, warehouse: Warehouse, facility: str) -> Record:
    return {
        **_handed_over("pickup", index, status, hours, warehouse),
        "pickup_number": f"P-{310 + index}",
        "pager_number": str(11 + index),
        "pickup_location": {"service_location": facility},
        "collector_information": {"name": COLLECTORS[index]},
    }


def _delivery(index: int, status: str, hours: int, warehouse: Warehouse, facility: str) -> Record:
    return {
        **_handed_over("delivery to a customer", index, status, hours, warehouse),
        **_to_customer(index),
        "shipping_location": facility,
        "shipping_service": object_id("shipping service", choose(f"service {index}", (1, 2))),
    }


def _to_customer(customer: int) -> Record:
    name, street, house, code, city = CUSTOMERS[customer]
    return {
        "delivery_address": {
            "full_address": f"{name}, {street} {house}, {code} {city}",
            **_address(customer),
        },
        "recipient_information": {"organization_name": name},
    }
