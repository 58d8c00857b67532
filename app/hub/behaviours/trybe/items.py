"""Items of an order: two whole numbers, and a product that no document names (R200-R204, O74)."""

from __future__ import annotations

import uuid
from dataclasses import replace

from app.hub import master, records
from app.hub.behaviours.trybe import access, shapes
from app.hub.behaviours.trybe.access import Body
from app.hub.behaviours.trybe.orders import require_open, touched
from app.hub.behaviours.trybe.shapes import ITEM
from app.hub.calls import Answer, Behaviour, Call
from app.hub.problems import forbidden, missing, senseless
from app.hub.records import Document, Part
from app.sqlite import Connection


def list_items(call: Call, tx: Connection) -> Answer:
    """All items, in the order in which they were added; by brand and category (R203)."""
    order = access.seen(call, tx)
    shown = [shapes.item(line, call.switches) for line in filtered(call, tx, order)]
    return Answer(body=shapes.listed(shown, call.switches))


def filtered(call: Call, tx: Connection, order: Document) -> list[Part]:
    """The items of the brands and categories that the call names; nothing named is all."""
    brands, categories = (call.query[name] or [] for name in ("brand_ids", "category_ids"))
    lines = records.parts(tx, order.id, ITEM)
    if not (brands or categories):
        return lines
    sold = (master.find(tx, master.SUPPLIER, order.body["supplier_id"]) or {}).get("products", [])
    known = {product["article_id"]: product for product in sold}

    def fits(line: Part) -> bool:
        product = known.get(line.body.get("article_id"), {})
        return (not brands or product.get("brand_id") in brands) and (
            not categories or product.get("category_id") in categories
        )

    return [line for line in lines if fits(line)]


def create_item(call: Call, tx: Connection) -> Answer:
    """Quantity and price, and a product where the assumption names its member (R204, A95)."""
    order = access.changeable(call, tx)
    require_open(call, order, senseless)
    body = _amounts(call.body)
    named = _named(call)
    if named:
        body |= access.linked(tx, order, named)
    line = Part(order.id, ITEM, str(uuid.uuid4()), None, body)
    records.add_part(tx, line)
    records.save_document(tx, touched(order, call.now))
    shown = shapes.item(line, call.switches)
    return Answer(201, shown, f"item {line.id} of inventory order {order.id}")


def _named(call: Call) -> str:
    """The product as the caller names it, by its id or article number; empty when it does not."""
    member = call.switches.order_item_product
    value = call.body.get(member) if member else None
    if value is not None and not isinstance(value, str):
        raise senseless(f"The {member} must be a text.")
    return value or ""


def _amounts(sent: Body) -> Body:
    """The two amounts as whole numbers of at least 0; 422 else (R204)."""
    found: Body = {name: int(sent[name]) for name in ("quantity", "unit_price") if name in sent}
    for name, value in found.items():
        if value < 0:
            raise senseless(f"The {name} must be at least 0.")
    return found


def update_item(call: Call, tx: Connection) -> Answer:
    """Each of the two amounts is optional (R204)."""
    order, line = _found(call, tx)
    require_open(call, order, senseless)
    changed = replace(line, body={**line.body, **_amounts(call.body)})
    records.save_part(tx, changed)
    records.save_document(tx, touched(order, call.now))
    effect = f"item {line.id} is {changed.body['quantity']}"
    return Answer(body=shapes.item(changed, call.switches), effect=effect)


def delete_item(call: Call, tx: Connection) -> Answer:
    order, line = _found(call, tx)
    require_open(call, order, forbidden)
    records.delete_part(tx, line)
    records.save_document(tx, touched(order, call.now))
    return Answer(204, effect=f"item {line.id} deleted")


def _found(call: Call, tx: Connection) -> tuple[Document, Part]:
    order = access.changeable(call, tx)
    line = records.part(tx, order.id, ITEM, call.path["orderItemId"].lower())
    if line is None:
        raise missing("item")
    return order, line


OPERATIONS = {
    "listInventoryOrderItems": Behaviour(list_items),
    "createInventoryOrderItem": Behaviour(create_item, writes=True),
    "updateInventoryOrderItem": Behaviour(update_item, writes=True),
    "deleteInventoryOrderItem": Behaviour(delete_item, writes=True),
}
