"""What open goods-outs ask for, per product and place: two of the five figures (R34, A72)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.hub import exact, products
from app.sqlite import Connection

_OPEN_ITEMS = """
    SELECT part.body AS body, document.status AS status FROM part
    JOIN document ON document.id = part.document
    WHERE part.kind = 'goods_out_item' AND json_extract(part.body, '$.product_id') = ?
    AND json_extract(part.body, '$.picking_storage_location_id') = ?
    AND document.status NOT IN ('REJECTED', 'FULFILLED', 'CANCELED')
"""


def promised(tx: Connection, product: str, place: str) -> tuple[Decimal, Decimal]:
    """Planned (UNCONFIRMED) and reserved (confirmed, not ended), in the product's unit."""
    planned = reserved = Decimal(0)
    for row in tx.execute(_OPEN_ITEMS, (product, place)).fetchall():
        amount = leaving(tx, exact.loads(row["body"]))
        if row["status"] == "UNCONFIRMED":
            planned += amount
        else:
            reserved += amount
    return planned, reserved


def leaving(tx: Connection, item: dict[str, Any]) -> Decimal:
    """What will leave by this item: what it asks for less what was canceled, never below 0."""
    product = products.required(tx, item["product_id"])
    asked = product.in_unit(item["quantity"], convert=True)
    canceled = item.get("canceled_quantity")
    left = asked - (product.in_unit(canceled, convert=True) if canceled else 0)
    return max(left, Decimal(0))
