"""Who may see and change an order, and which suppliers and products fit it (R199-R201, R205)."""

from __future__ import annotations

from typing import Any

from app.hub import master, products, records
from app.hub.calls import Call
from app.hub.problems import forbidden, missing, senseless
from app.hub.records import Document, Part
from app.sqlite import Connection

ORDER = "inventory_order"
Body = dict[str, Any]


def visible(tx: Connection, site: str) -> bool:
    """Whether our user has access to a site."""
    return bool((master.find(tx, master.SITE, site) or {}).get("access", "none") != "none")


def require_write(tx: Connection, site: str) -> None:
    """403 where our user may not change anything (R201, R205)."""
    if (master.find(tx, master.SITE, site) or {}).get("access") != "write":
        raise forbidden("You do not have permission to change orders of this site.")


def seen(call: Call, tx: Connection) -> Document:
    """The order that a call reads; 404 when it is unknown or of a site without access (R206)."""
    order = _order(call, tx)
    if not visible(tx, order.body["site_id"]):
        raise missing("inventory order")
    return order


def changeable(call: Call, tx: Connection) -> Document:
    """The order that a call changes; 404 unknown, 403 without permission (R205, R207)."""
    order = _order(call, tx)
    require_write(tx, order.body["site_id"])
    return order


def _order(call: Call, tx: Connection) -> Document:
    order = records.document(tx, ORDER, call.path["orderId"].lower())
    if order is None:
        raise missing("inventory order")
    return order


def supplier(tx: Connection, identifier: str, site: str) -> Body:
    """The supplier, which must belong to the site of the order; 422 else (R199)."""
    found = master.find(tx, master.SUPPLIER, identifier)
    if found is None:
        raise senseless("The selected supplier_id does not exist.")
    if found["site_id"] != site:
        raise senseless("The supplier belongs to another site than the order.")
    return found


def check_sold(supplier: Body, lines: list[Part]) -> None:
    """422 for a supplier that does not sell what the order has items of (R200)."""
    sold = {one["article_id"] for one in supplier.get("products", [])}
    for line in lines:
        article = line.body.get("article_id")
        if article is not None and article not in sold:
            raise senseless(f"The product {article[:60]!r} is not linked to the new supplier.")


def linked(tx: Connection, order: Document, named: str) -> Body:
    """What an item keeps of a product that the order's supplier sells; 422 for another (R200)."""
    article = products.article_of(tx, named)
    product = None if article is None else products.by_article(tx, article)
    sold = master.find(tx, master.SUPPLIER, order.body["supplier_id"]) or {}
    for one in sold.get("products", []):
        if product is not None and one["article_id"] == article:
            name = one.get("name", "")
            return {"article_id": article, "product_id": product.id, "name": name}
    raise senseless(f"The product {named[:60]!r} is not linked to the order's supplier.")
