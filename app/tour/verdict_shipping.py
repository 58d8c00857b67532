"""Compares what was shipped from shelf to shelf with what the server has.

As `verdict`: expected figures come from the script's own table, found ones from the hub's books.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from app.tour.control import Control
from app.tour.shipping import BROUGHT, DESTINATION, DRAFTED, NUMBER, SHELVES, SOURCE
from app.tour.verdict import NONE, Row, Warehouse, named, plain


def verdict_shipping(control: Control, before: int) -> list[Row]:
    """Everything compared; `before` is how many changes the ledger had before the shift."""
    warehouse = Warehouse()
    shown = control.call("GET", "shipments")["shipments"]
    ours = [one for one in shown if (one.get("description") or "").startswith("dh-")]
    arrived = next(one for one in shown if one["number"] == NUMBER)
    rows = [
        Row("shipments of ours", "on the server", "1", str(len(ours))),
        Row("shipment", "status", "NEW", ", ".join(_status(one) for one in ours)),
        Row("shipment", "from, to", f"{SOURCE}, {DESTINATION}", _ways(warehouse, ours)),
        Row(f"shipment {NUMBER}", "status", "COMPLETED", arrived["status"]),
    ]
    rows += _item_rows(warehouse, ours)
    return rows + _moved_rows(warehouse, control.changes()[before:])


def shelves(warehouse: Warehouse) -> set[str]:
    """The ids of the shelves between which the platform books."""
    return {str(key) for key, name in warehouse.places.items() if name in SHELVES}


def _status(shipment: Mapping[str, Any]) -> str:
    return "a draft" if shipment["draft"] else str(shipment["status"])


def _ways(warehouse: Warehouse, shipments: Iterable[Mapping[str, Any]]) -> str:
    ends = ("source_storage_location", "destination_storage_location")
    return "; ".join(
        ", ".join(str(warehouse.places[one[end]]) for end in ends) for one in shipments
    )


def _item_rows(warehouse: Warehouse, shipments: Iterable[Mapping[str, Any]]) -> list[Row]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for shipment in shipments:
        for item in shipment["items"]:
            article = warehouse.products[item["product"]]["article_id"]
            found[article] += Decimal(str(item["quantity"]["value"]))
    articles = dict.fromkeys((*DRAFTED, *found))
    return [
        Row(
            named(warehouse, article),
            "in the shipment",
            plain(Decimal(DRAFTED.get(article, "0"))),
            plain(found.get(article, NONE)),
        )
        for article in articles
    ]


def _moved_rows(warehouse: Warehouse, changes: Iterable[Mapping[str, Any]]) -> list[Row]:
    """What the platform booked of the shipment that arrived, at either end, and how often."""
    moved = [one for one in changes if one["reason"] == "INVENTORY_TRANSFER"]
    found: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for one in moved:
        article = warehouse.products[one["product_id"]]["article_id"]
        found[article, warehouse.places[one["place_id"]]] += Decimal(str(one["quantity"]))
    rows = [Row("the platform", "transfers booked", str(2 * len(BROUGHT)), str(len(moved)))]
    for article, quantity in BROUGHT.items():
        for place, sign in zip(SHELVES, (-1, 1), strict=True):
            wanted = plain(sign * Decimal(quantity))
            where = f"moved, {place}"
            rows.append(Row(named(warehouse, article), where, wanted, plain(found[article, place])))
    return rows
