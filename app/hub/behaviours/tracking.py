"""Log entries of inventory tracking (R20-R22): the changes of the one stock ledger."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import products, timestamps
from app.hub.calls import Answer, Behaviour, Call
from app.hub.exact import plain
from app.hub.options import Switches
from app.hub.paging import interval, page, shown_until
from app.sqlite import Connection, Row

MONTHS = 3


def list_entries(call: Call, tx: Connection) -> Answer:
    """Newest first (R20), of the last three months (R21), of one product (R22)."""
    first, last = window(call.now, *interval(call))
    where = ["at >= ?", "at < ?"]
    values: list[object] = [first, min(last, shown_until(call))]
    if call.query["product_id"] is not None:
        where.append("product = ?")
        values.append(products.required(tx, call.query["product_id"]).id)
    select = f"SELECT * FROM stock_change WHERE {' AND '.join(where)} ORDER BY at DESC, seq DESC"
    return Answer(body=page(tx, call, select, values, lambda row: _entry(row, call.switches)))


def window(now: int, first: int, last: int) -> tuple[int, int]:
    """An interval with either end moved to the edge of the three months until now (R21, A46)."""
    oldest, newest = timestamps.months_before(now, MONTHS), now + 1
    return min(max(first, oldest), newest), min(max(last, oldest), newest)


def _entry(row: Row, switches: Switches) -> dict[str, Any]:
    """An entry; no field of it is shown by the documents (A45)."""
    if not switches.log_entry_shows_fields:
        return {}
    shown: dict[str, Any] = {
        "id": row["id"],
        "timestamp": timestamps.text(row["at"]),
        "product_id": row["product"],
        "storage_location_id": row["place"],
        "condition": row["condition"],
        "change_quantity": {"value": plain(Decimal(row["quantity"])), "unit": row["unit"]},
        "reason": row["reason"],
    }
    if row["app"] is not None:
        shown["app_id"] = row["app"]
    return shown


OPERATIONS = {"listInventoryTrackingLogEntries": Behaviour(list_entries)}
