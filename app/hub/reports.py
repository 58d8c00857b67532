"""The hub's own books, for comparing what was scanned with what arrived."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from app.hub import ledger as book
from app.hub import records, timestamps
from app.hub.behaviours.goods_ins import shown, shown_part
from app.hub.options import Switches
from app.hub.records import CANCELLATION_REQUEST, DELIVERY, GOODS_IN, GOODS_OUT, PICKUP
from app.sqlite import Connection

_ALL = Switches()
"""The hub's own books say what they know, whatever the switches show to the terminal."""


def ledger(tx: Connection) -> dict[str, Any]:
    """Stock per product and place with its conditions and five figures, and all changes."""
    units = {row["id"]: row["unit"].split(" ")[0] for row in tx.execute("SELECT * FROM product")}
    pairs: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in tx.execute("SELECT * FROM stock"):
        pairs[row["product"], row["place"]][row["condition"]] = row["quantity"]
    stock = [
        {
            "product_id": product,
            "place_id": place,
            "conditions": conditions,
            **book.figures(tx, product, place, units[product]),
        }
        for (product, place), conditions in sorted(pairs.items())
    ]
    changes = [
        {
            "id": row["id"],
            "effective_on": timestamps.text(row["at"]),
            "product_id": row["product"],
            "place_id": row["place"],
            "condition": row["condition"],
            "intent": row["intent"],
            "quantity": row["quantity"],
            "unit": row["unit"],
            "reason": row["reason"],
            "origin": row["origin"],
            "app": row["app"],
            "request": row["request"],
        }
        for row in tx.execute("SELECT * FROM stock_change ORDER BY seq")
    ]
    return {"stock": stock, "changes": changes}


def goods_ins(tx: Connection) -> dict[str, Any]:
    """Every goods-in with its parts and the time of its creation (server time, ms)."""
    rows = tx.execute("SELECT * FROM document WHERE kind = ? ORDER BY seq", (GOODS_IN,))
    return {"goods_ins": [_goods_in(tx, records.read_document(row)) for row in rows.fetchall()]}


def goods_outs(tx: Connection) -> dict[str, Any]:
    """Every goods-out with its items and packages, and the time of its creation."""
    rows = tx.execute("SELECT * FROM document WHERE kind = ? ORDER BY seq", (GOODS_OUT,))
    return {"goods_outs": [_goods_out(tx, records.read_document(row)) for row in rows.fetchall()]}


def hand_overs(tx: Connection) -> dict[str, Any]:
    """Every pickup and delivery to a customer."""
    return {"pickups": _heads(tx, PICKUP), "deliveries": _heads(tx, DELIVERY)}


def cancellation_requests(tx: Connection) -> dict[str, Any]:
    """Every request to cancel a goods-out."""
    return {"cancellation_requests": _heads(tx, CANCELLATION_REQUEST)}


def _heads(tx: Connection, kind: str) -> list[dict[str, Any]]:
    rows = tx.execute("SELECT * FROM document WHERE kind = ? ORDER BY seq", (kind,)).fetchall()
    found = (records.read_document(row) for row in rows)
    return [{"id": one.id, "status": one.status, **one.body} for one in found]


def _goods_out(tx: Connection, document: records.Document) -> dict[str, Any]:
    items = records.parts(tx, document.id, records.GOODS_OUT_ITEM)
    packages = records.parts(tx, document.id, records.GOODS_OUT_PACKAGE)
    return {
        "id": document.id,
        "number": document.number,
        "status": document.status,
        **document.body,
        "created_at": document.created_at,
        "items": [shown_part(part) for part in items],
        "packages": [shown_part(part) for part in packages],
    }


def _goods_in(tx: Connection, document: records.Document) -> dict[str, Any]:
    parts = {
        f"{kind}s": [shown_part(part) for part in records.parts(tx, document.id, kind)]
        for kind in records.PARTS
    }
    return {**shown(document, _ALL), "created_at": document.created_at, **parts}
