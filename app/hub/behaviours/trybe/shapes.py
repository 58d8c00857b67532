"""What orders, items and lists look like on the wire (R192-R197, A95, A96)."""

from __future__ import annotations

from typing import Any

from app.hub import master, records
from app.hub.behaviours.trybe.access import Body
from app.hub.options import Switches
from app.hub.records import Document, Part
from app.sqlite import Connection

ITEM = "order_item"


def order(tx: Connection, shown: Document) -> Body:
    """An order; what its items add up to is computed each time."""
    body = dict(shown.body)
    lines = records.parts(tx, shown.id, ITEM)
    supplier = master.find(tx, master.SUPPLIER, body["supplier_id"]) or {}
    if body["purchase_order_number"] is None:  # optional, not nullable, in the object (O76)
        del body["purchase_order_number"]
    if body["supplier_email"] is None:  # not nullable in the object (O77)
        body["supplier_email"] = supplier.get("email", "")
    return {
        "id": shown.id,
        "status": shown.status,
        **body,
        "supplier_name": supplier.get("name", ""),
        "subtotal": sum(line.body["quantity"] * line.body["unit_price"] for line in lines),
        "item_count": len(lines),
        "items_added": bool(lines),
    }


def order_with_items(tx: Connection, shown: Document, switches: Switches) -> Body:
    """An order as submitting and receiving answer it (R208)."""
    body = order(tx, shown)
    if switches.answers_show_items:
        body["items"] = [item(line, switches) for line in records.parts(tx, shown.id, ITEM)]
    return body


def item(line: Part, switches: Switches) -> Body:
    """An item; the documents know id and the two amounts only (O74, O81)."""
    body: Body = {
        "id": line.id,
        "quantity": line.body["quantity"],
        "unit_price": line.body["unit_price"],
    }
    if switches.order_item_shows_name and line.body.get("name"):
        body["name"] = line.body["name"]
    if switches.order_item_product and line.body.get("product_id"):
        body[switches.order_item_product] = line.body["product_id"]
    return body


def listed(shown: list[Body], switches: Switches, meta: Body | None = None) -> Any:
    """A list: bare, or wrapped with a description of the page (O81, A96)."""
    if not switches.order_lists_wrapped:
        return shown
    return {"data": shown} if meta is None else {"data": shown, "meta": meta}
