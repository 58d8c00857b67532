"""Builds platform.json: what staff do at the platform beside receiving and sending goods.

Shipments between places, stock-takings, corrections by hand, signatures and exports, all about
goods that lie where deliveries.json puts them. Hours are relative to the hub's first start.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from demo_deliveries import TOUR_LINES, plain_name
from demo_numbers import object_id

Record = dict[str, Any]


class Lying(NamedTuple):
    """Goods at a place."""

    product: Record
    place: str
    quantity: int


# Two people's names in a few strokes of the pen, on a field of 1000 by 300.
STROKES = (
    (
        ((60, 240), (130, 60), (200, 240)),
        ((90, 170), (180, 165)),
        ((240, 240), (250, 150), (300, 140), (320, 240), (360, 150), (410, 150), (420, 240)),
        ((470, 250), (465, 70), (540, 90), (535, 150), (470, 160), (560, 180), (550, 245)),
        ((600, 200), (660, 190), (640, 145), (600, 190), (640, 245), (720, 220), (940, 205)),
    ),
    (
        ((80, 70), (200, 70), (150, 70), (145, 220), (90, 245), (60, 200)),
        ((240, 240), (235, 160), (290, 150), (300, 230), (240, 240), (340, 225)),
        ((380, 250), (375, 60), (470, 65)),
        ((375, 150), (450, 150)),
        ((480, 215), (540, 190), (515, 155), (480, 205), (530, 245), (620, 60), (625, 240)),
        ((690, 60), (695, 250), (640, 220), (660, 170), (700, 190), (900, 120)),
    ),
)  # fmt: skip


def platform(products: list[Record], stock: list[Record], staff: list[Record]) -> Record:
    """Return the content of platform.json."""
    lying = _lying(products, stock)
    people = [person["id"] for person in staff]
    takings = _stock_takings(lying)
    return {
        "shipment_drafts": _drafts(lying, people),
        "shipments": _shipments(lying, people),
        "stock_takings": takings,
        "modifications": _modifications(lying, people),
        "signatures": _signatures(people),
        "exports": _exports(takings),
    }


def _lying(products: list[Record], stock: list[Record]) -> list[Lying]:
    """What lies on shelves by the piece, new, and is no part of the tour."""
    toured = {name for _, name, _ in TOUR_LINES}
    by_id = {product["id"]: product for product in products}
    found = [
        Lying(by_id[entry["product_id"]], entry["place_id"], int(entry["quantity"]))
        for entry in stock
        if entry["condition"] == "NEW" and by_id[entry["product_id"]]["unit"] == "pcs"
    ]
    return [
        goods for goods in found if plain_name(goods.product) not in toured and goods.quantity > 30
    ]


def _at_places(lying: list[Lying], least: int) -> list[list[Lying]]:
    """The goods place by place, of places with at least so many kinds, the fullest first."""
    places: dict[str, list[Lying]] = {}
    for goods in lying:
        places.setdefault(goods.place, []).append(goods)
    full = [found for found in places.values() if len(found) >= least]
    return sorted(full, key=lambda found: (-len(found), found[0].place))


def _drafts(lying: list[Lying], people: list[str]) -> list[Record]:
    places = _at_places(lying, 3)
    first = _head("draft 1", places[0], places[1], people[0], "Refill before the weekend", 5)
    second = _head("draft 2", places[2], places[3], people[1], "", 2)
    return [
        {**first, "items": _items("draft 1", places[0][:2], 6)},
        {**second, "items": _items("draft 2", places[2][:1], 12)},
    ]


def _shipments(lying: list[Lying], people: list[str]) -> list[Record]:
    places = _at_places(lying, 3)
    plans = (
        ("IS-2001", "NEW", 0, 1, "Top up the lower shelf", 4),
        ("IS-2002", "IN_PROCESS", 1, 2, "On the way", 7),
        ("IS-2003", "COMPLETED", 2, 3, "Make room for the season", 20),
    )
    return [
        {
            **_head(number, places[source], places[target], people[2], text, hours),
            "number": number,
            "status": status,
            "items": _items(number, places[source][:2], 4),
        }
        for number, status, source, target, text, hours in plans
    ]


def _head(
    key: str, source: list[Lying], target: list[Lying], person: str, text: str, hours: int
) -> Record:
    return {
        "id": object_id("inventory shipment", key),
        "source_storage_location": source[0].place,
        "destination_storage_location": target[0].place,
        "description": text or None,
        "responsible_staff": person,
        "hours_ago": hours,
    }


def _items(key: str, chosen: list[Lying], quantity: int) -> list[Record]:
    return [
        {
            "id": object_id("inventory shipment item", f"{key} {at}"),
            "product": goods.product["id"],
            "quantity": {"value": quantity, "unit": goods.product["management_unit"]},
            "condition": "NEW",
        }
        for at, goods in enumerate(chosen)
    ]


def _stock_takings(lying: list[Lying]) -> list[Record]:
    """One in every status; the one that was reconciled found two pieces too few."""
    places = _at_places(lying, 3)
    plans = (
        ("ST-301", "COMPLETED_RECONCILIATION", 3, "Monthly count", 22, 21),
        ("ST-302", "COMPLETED", 4, "After the delivery of the season", 18, 17),
        ("ST-303", "CANCELED", 5, "Wrong shelf", 15, None),
        ("ST-304", "IN_PROGRESS", 6, "Being counted", 2, None),
        ("ST-305", "IN_PREPARATION", 7, "Tomorrow morning", None, None),
    )
    return [
        {
            "id": object_id("stock-taking", number),
            "number": number,
            "description": text,
            "status": status,
            "storage_location_id": places[at][0].place,
            "settings": {"blind_counting": at % 2 == 1},
            "started_hours_ago": started,
            "ended_hours_ago": ended,
            "lines": _lines(places[at], status),
        }
        for number, status, at, text, started, ended in plans
    ]


def _lines(chosen: list[Lying], status: str) -> list[Record]:
    """How far off the count was, where counting has begun."""
    counted = {"IN_PREPARATION": 0, "CANCELED": 1, "IN_PROGRESS": 1}.get(status, len(chosen))
    return [
        {
            "product_id": goods.product["id"],
            "difference": ("-2" if at == 0 else "0") if at < counted else None,
        }
        for at, goods in enumerate(chosen)
    ]


def _modifications(lying: list[Lying], people: list[str]) -> list[Record]:
    """Two that were booked, one with a mistake in it, one that still waits."""
    places = _at_places(lying, 3)
    plans = (
        (1, 19, "COMPLETED", ((0, -3, "BROKEN", "COMPLETED"),)),
        (2, 12, "COMPLETED", ((0, -1, "STOLEN", "COMPLETED"), (1, 2, "CORRECTION", "COMPLETED"))),
        (3, 6, "FAILED", ((0, 5, "CORRECTION", "FAILED"),)),
        (4, 1, "PENDING", ((0, 1, "INTERNAL_USE", "PENDING"),)),
    )
    return [
        {
            "id": object_id("modification", at),
            "storage_location_id": places[at][0].place,
            "staff_member_id": people[at % len(people)],
            "hours_ago": hours,
            "status": status,
            "operations": [
                {
                    "id": object_id("modification operation", f"{at} {number}"),
                    "product_id": places[at][-1 - which].product["id"],
                    "condition": "NEW",
                    "change": str(change),
                    "reason": reason,
                    "status": done,
                    "failure_reason": "INVALID_RESOURCE" if done == "FAILED" else None,
                }
                for number, (which, change, reason, done) in enumerate(operations)
            ],
        }
        for at, hours, status, operations in plans
    ]


def _signatures(people: list[str]) -> list[Record]:
    """Under the delivery that is over, and under the shipment that arrived."""
    signed = (
        ("GOODS_IN", object_id("delivery", "GI-4719"), 23),
        ("INVENTORY_SHIPMENT", object_id("inventory shipment", "IS-2003"), 20),
    )
    return [
        {
            "id": object_id("signature", at),
            "signature_of": {"type": kind, "id": identifier},
            "staff_member_id": people[at],
            "hours_ago": hours,
            "strokes": [[list(point) for point in stroke] for stroke in STROKES[at]],
        }
        for at, (kind, identifier, hours) in enumerate(signed)
    ]


def _exports(takings: list[Record]) -> list[Record]:
    """One of every kind, made this morning."""
    return [
        {"id": object_id("export", 0), "kind": "stock_count", "hours_ago": 3},
        {"id": object_id("export", 1), "kind": "log_entry", "hours_ago": 3},
        {
            "id": object_id("export", 2),
            "kind": "stock_taking",
            "hours_ago": 3,
            "stock_taking_id": takings[0]["id"],
        },
    ]
