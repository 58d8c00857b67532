"""Inventory orders: list, creation, loading, change, deletion (R192-R202)."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from app.hub import identity, master, records, timestamps
from app.hub.behaviours.trybe import access, shapes
from app.hub.behaviours.trybe.access import ORDER, Body
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import shown_until
from app.hub.problems import forbidden, invalid, senseless
from app.hub.records import Document
from app.sqlite import Connection

PER_PAGE, MOST = 25, 100
_FAR = 10**9


def list_orders(call: Call, tx: Connection) -> Answer:
    """The orders of one site, oldest first; the number is searched, not compared (R202)."""
    page, size = _page(call)
    site = call.query["site_id"].lower()
    where = "kind = ? AND created_at < ? AND json_extract(body, '$.site_id') = ?"
    values: list[Any] = [ORDER, shown_until(call), site if access.visible(tx, site) else ""]
    searched = call.query["purchase_order_number"]
    if searched:
        where += " AND instr(lower(number), lower(?)) > 0"
        values.append(searched)
    (total,) = tx.execute(f"SELECT count(*) FROM document WHERE {where}", values).fetchone()
    rows = tx.execute(
        f"SELECT * FROM document WHERE {where} ORDER BY created_at, seq LIMIT ? OFFSET ?",
        (*values, size, (page - 1) * size),
    ).fetchall()
    shown = [shapes.order(tx, records.read_document(row)) for row in rows]
    last = max(1, -(-total // size))
    meta = {"current_page": page, "last_page": last, "per_page": size, "total": total}
    return Answer(body=shapes.listed(shown, call.switches, meta))


def _page(call: Call) -> tuple[int, int]:
    """Page (from 1) and its size (A96)."""
    asked = {"page": call.query["page"], "per_page": call.query["per_page"]}
    for name, value in asked.items():
        if value is not None and value < 1:
            raise invalid(f"The query parameter '{name}' must be 1 or more.")
    return min(asked["page"] or 1, _FAR), min(asked["per_page"] or PER_PAGE, MOST)


def get_order(call: Call, tx: Connection) -> Answer:
    return Answer(body=shapes.order(tx, access.seen(call, tx)))


def create_order(call: Call, tx: Connection) -> Answer:
    """A draft (R193) of a site that our user may change (R198, R199, R201)."""
    sent = call.body
    site = master.find(tx, master.SITE, sent["site_id"].lower())
    if site is None:
        raise senseless("The selected site_id does not exist.")
    access.require_write(tx, sent["site_id"].lower())
    access.supplier(tx, sent["supplier_id"].lower(), sent["site_id"].lower())
    made = new_order(str(uuid.uuid4()), sent, site, call.now)
    records.add_document(tx, made)
    return Answer(201, shapes.order(tx, made), f"inventory order {made.id}")


def new_order(identifier: str, sent: Body, site: Body, now: int) -> Document:
    """A draft that nobody has saved yet; the platform's members are ours (R196)."""
    at, who = timestamps.text(now), identity.load()
    body = {
        "purchase_order_number": sent["purchase_order_number"],
        "supplier_id": sent["supplier_id"].lower(),
        "supplier_email": sent["supplier_email"],
        "currency": site.get("currency", "gbp"),
        "created_by_id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{who.site} user")),
        "site_id": sent["site_id"].lower(),
        "organisation_id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{who.site} organisation")),
        "created_at": at,
        "updated_at": at,
        "submitted_at": None,
        "last_submitted_at": None,
    }
    return Document(
        identifier, ORDER, now, sent["purchase_order_number"] or "", "draft", None, body
    )


def update_order(call: Call, tx: Connection) -> Answer:
    """The document shows an empty body (O75): what creation takes, but for the site (A98)."""
    order = access.changeable(call, tx)
    require_open(call, order, senseless)
    if call.switches.order_update_works:
        order = _updated(call, tx, order)
        records.save_document(tx, order)
    return Answer(body=shapes.order(tx, order), effect=f"inventory order {order.id} updated")


def _updated(call: Call, tx: Connection, order: Document) -> Document:
    sent = {name: call.body[name] for name in _CHANGEABLE if name in call.body}
    for name, value in sent.items():
        if not (isinstance(value, str) or (value is None and name != "supplier_id")):
            raise senseless(f"The {name} must be a text.")
    if "supplier_id" in sent:
        sent["supplier_id"] = sent["supplier_id"].lower()
        found = access.supplier(tx, sent["supplier_id"], order.body["site_id"])
        access.check_sold(found, records.parts(tx, order.id, shapes.ITEM))
    changed = replace(order, body={**order.body, **sent})
    number = changed.body["purchase_order_number"] or ""
    tx.execute("UPDATE document SET number = ? WHERE id = ?", (number, order.id))
    return touched(replace(changed, number=number), call.now)


_CHANGEABLE = ("purchase_order_number", "supplier_id", "supplier_email")


def touched(order: Document, now: int) -> Document:
    """The order, updated now."""
    return replace(order, body={**order.body, "updated_at": timestamps.text(now)})


def require_open(call: Call, order: Document, refuse: Any) -> None:
    """An order that was received does not change any more (A97)."""
    if order.status == "received" and call.switches.received_is_fixed:
        raise refuse("The order was received and cannot be changed any more.")


def delete_order(call: Call, tx: Connection) -> Answer:
    order = access.changeable(call, tx)
    require_open(call, order, forbidden)
    records.delete_document(tx, order.id)
    return Answer(204, effect=f"inventory order {order.id} deleted")


OPERATIONS = {
    "listInventoryOrders": Behaviour(list_orders),
    "getInventoryOrder": Behaviour(get_order),
    "createInventoryOrder": Behaviour(create_order, writes=True),
    "updateInventoryOrder": Behaviour(update_order, writes=True),
    "deleteInventoryOrder": Behaviour(delete_order, writes=True),
}
