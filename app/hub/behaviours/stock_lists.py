"""Stock counts per condition (R18, R19) and the changes behind them (R37, R38)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import ledger, products, timestamps
from app.hub.calls import Answer, Behaviour, Call
from app.hub.exact import plain
from app.hub.options import Switches
from app.hub.paging import interval, page, shown_until, whole
from app.hub.problems import senseless
from app.sqlite import Connection, Row


def list_counts(call: Call, tx: Connection) -> Answer:
    """One record per condition in use; without any there is exactly one (R19, A14)."""
    product = products.required(tx, call.query["product_id"])
    place = call.query["storage_location_id"]
    if not products.place_known(tx, place):
        raise senseless("There is no storage location with this identifier.")
    counted = ledger.counts(tx, product.id, place)
    if not counted and call.switches.count_of_unused:
        counted = {"NEW": Decimal(0)}
    if not call.switches.count_shows_fields:
        return whole([{} for _ in counted])
    return whole(
        [
            {
                "product_id": product.id,
                "storage_location_id": place,
                "condition": condition,
                "quantity": {"value": plain(quantity), "unit": product.unit},
            }
            for condition, quantity in counted.items()
        ]
    )


def list_changes(call: Call, tx: Connection) -> Answer:
    """Changes of the interval, oldest first (R37), filtered by place, product, reason (R38)."""
    first, last = interval(call)
    last = min(last, shown_until(call))
    where, values = ["at >= ?", "at < ?"], [first, last]
    for name, column in (("location_id", "place"), ("product_id", "product")):
        if call.query[name] is not None:
            where.append(f"{column} = ?")
            values.append(call.query[name])
    reasons = call.query["reason"]
    if reasons:
        where.append(f"reason IN ({','.join('?' * len(reasons))})")
        values.extend(reasons)
    select = f"SELECT * FROM stock_change WHERE {' AND '.join(where)} ORDER BY at, seq"
    return Answer(body=page(tx, call, select, values, lambda row: _change(row, call.switches)))


def _change(row: Row, switches: Switches) -> dict[str, Any]:
    """A change; every member but effective_on is an assumption (A1-A5)."""
    shown: dict[str, Any] = {"effective_on": timestamps.text(row["at"])}
    if switches.change_shows_product_and_place:
        shown |= {"product_id": row["product"], "location_id": row["place"]}
    if switches.change_shows_quantity:
        amount = plain(Decimal(row["quantity"]))
        shown["change_quantity"] = {"value": amount, "unit": row["unit"]}
    if switches.change_shows_reason:
        shown["reason"] = row["reason"]
    if switches.change_shows_condition:
        shown["condition"] = row["condition"]
    if switches.change_shows_app and row["app"] is not None:
        shown["app_id"] = row["app"]
    return shown


OPERATIONS = {
    "listInventoryTrackingStockCounts": Behaviour(list_counts),
    "listStockCountChanges": Behaviour(list_changes),
}
