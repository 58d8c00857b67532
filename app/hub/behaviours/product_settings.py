"""Inventory settings of a product (R16, R17)."""

from __future__ import annotations

from typing import Any

from app.hub import exact
from app.hub.calls import Answer, Behaviour, Call
from app.hub.problems import missing, senseless
from app.sqlite import Connection


def get_settings(call: Call, tx: Connection) -> Answer:
    settings = _settings(tx, call.path["product-id"])
    if settings is None:
        raise missing("product")
    return Answer(body=settings)


def update_settings(call: Call, tx: Connection) -> Answer:
    """StorageTagUpdate sets the tag (R17); other variants are not shown, so 422 (A24).

    An unknown product is 422: the operation lists no 404 (O7).
    """
    known = call.body["@type"] == "StorageTagUpdate"
    if not known and not call.switches.accepts_unknown_updates:
        raise senseless(f"The update {call.body['@type'][:60]!r} is not known here.")
    product = call.path["product-id"]
    settings = _settings(tx, product)
    if settings is None:
        raise senseless("There is no product with this identifier.")
    if not known:
        return Answer(body=settings)
    settings["storage_tag"] = call.body["storage_tag"]
    tx.execute("UPDATE product SET settings = ? WHERE id = ?", (exact.dumps(settings), product))
    return Answer(body=settings, effect=f"storage tag of {product}")


def _settings(tx: Connection, product: str) -> dict[str, Any] | None:
    row = tx.execute("SELECT settings FROM product WHERE id = ?", (product,)).fetchone()
    return None if row is None else exact.loads(row["settings"])


OPERATIONS = {
    "getProductSettings": Behaviour(get_settings),
    "updateProductSettings": Behaviour(update_settings, writes=True),
}
