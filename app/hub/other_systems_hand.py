"""What others do at fulfillmenttools and Trybe while a terminal works: backoffice, another device.

Also the hub's own view of what is there, whatever the switches show to the terminal.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import exact, intake, products, records, timestamps
from app.hub.behaviours.fulfillmenttools import facilities, inbound
from app.hub.behaviours.fulfillmenttools import shapes as inbound_shapes
from app.hub.behaviours.fulfillmenttools.inbound import PROCESS, Process
from app.hub.behaviours.trybe import shapes as order_shapes
from app.hub.behaviours.trybe import steps
from app.hub.behaviours.trybe.access import ORDER
from app.hub.behaviours.trybe.orders import touched
from app.hub.behaviours.trybe.shapes import ITEM
from app.hub.options import Switches
from app.hub.problems import missing, senseless
from app.hub.records import Document
from app.sqlite import Connection

Body = dict[str, Any]
_ALL = Switches()


def change_process(tx: Connection, identifier: str, body: Body, now: int) -> None:
    """`on_hold`, `cancelled`, `requested` {article: quantity}, `receipt`, `delete`.

    A receipt is {items: [{article_id, accepted, rejected, unit, place_id}], comment}; what it
    accepts is booked.
    """
    process = inbound.find(tx, identifier)
    if body.get("delete"):
        inbound.delete(tx, process)
        return
    if "on_hold" in body:
        held = {**process.head.body, "onHold": bool(body["on_hold"])}
        process = replace(process, head=replace(process.head, body=held))
    process = _with_order(process, body, now)
    if "receipt" in body:
        process = _with_receipt(tx, process, body["receipt"], now)
    inbound.save(tx, process, now)


def _with_order(process: Process, body: Body, now: int) -> Process:
    wanted = {name: body[name] for name in ("cancelled", "requested") if name in body}
    if not wanted:
        return process
    if process.order is None:
        raise senseless("The process has no purchase order.")
    order = dict(process.order.body)
    order["cancelled"] = bool(wanted.get("cancelled", order["cancelled"]))
    amounts = wanted.get("requested", {})
    order["requestedItems"] = [_requested(item, amounts) for item in order["requestedItems"]]
    order |= {"version": order["version"] + 1, "lastModified": timestamps.text(now)}
    return replace(process, order=replace(process.order, body=order))


def _requested(item: Body, amounts: dict[str, Any]) -> Body:
    amount = amounts.get(item["tenantArticleId"])
    if amount is None:
        return item
    value = exact.plain(Decimal(str(amount)))
    return {**item, "quantity": {**item["quantity"], "value": value}}


def _with_receipt(tx: Connection, process: Process, wanted: Body, now: int) -> Process:
    items = []
    for one in wanted["items"]:
        product = products.by_article(tx, one["article_id"])
        place = one.get("place_id") or facilities.place_of(tx, process.head.body["facilityRef"])
        accepted = Decimal(str(one.get("accepted", 0)))
        if product is None or not products.place_known(tx, place):
            raise senseless("The article or the place is not known.")
        intake.book_other(tx, product, place, accepted, "fulfillmenttools", now)
        items.append(_received(one, accepted, place))
    comments = [{"content": wanted["comment"]}] if wanted.get("comment") else []
    sent = {"receivedDate": timestamps.text(now), "receivedItems": items, "comments": comments}
    receipt = inbound.new_receipt(records.mint(now), process.id, sent, now, _ALL)
    return replace(process, receipts=(*process.receipts, receipt))


def _received(one: Body, accepted: Decimal, place: str) -> Body:
    unit = {"unit": one["unit"]} if "unit" in one else {}
    rejected = Decimal(str(one.get("rejected", 0)))
    return {
        "tenantArticleId": one["article_id"],
        "acceptedQuantity": {"value": exact.plain(accepted), **unit},
        "rejectedQuantity": {"value": exact.plain(rejected), **unit},
        "comments": [],
        "storageLocationRef": place,
    }


def change_order(tx: Connection, identifier: str, body: Body, now: int) -> None:
    """`quantities` {item id: whole number}, `submit`, `receive`, `delete`, in this order.

    `receive` books the items, as another user's receive does; what was received stays so (A97).
    """
    order = records.document(tx, ORDER, identifier)
    if order is None:
        raise missing("inventory order")
    if body.get("delete"):
        records.delete_document(tx, order.id)
        return
    _set_quantities(tx, order, body.get("quantities", {}))
    if body.get("submit") and order.status != steps.RECEIVED:
        order = steps.submitted(order, now)
    if body.get("receive") and order.status != steps.RECEIVED:
        place = steps.place_of(tx, order)
        for product, amount in steps.goods_of(tx, order):
            intake.book_other(tx, product, place, amount, "trybe", now)
        order = replace(order, status=steps.RECEIVED)
    records.save_document(tx, touched(order, now))


def _set_quantities(tx: Connection, order: Document, quantities: dict[str, Any]) -> None:
    for identifier, quantity in quantities.items():
        line = records.part(tx, order.id, ITEM, identifier)
        if line is None:
            raise missing("item")
        if type(quantity) is not int or quantity < 0:
            raise senseless("A quantity must be a whole number of at least 0.")
        records.save_part(tx, replace(line, body={**line.body, "quantity": quantity}))


def processes(tx: Connection) -> Body:
    """Every process with purchase order and receipts."""
    rows = tx.execute("SELECT * FROM document WHERE kind = ? ORDER BY seq", (PROCESS,)).fetchall()
    found = [inbound.whole(tx, records.read_document(row)) for row in rows]
    return {"processes": [inbound_shapes.process(one, _ALL) for one in found]}


def orders(tx: Connection) -> Body:
    """Every order with its items."""
    rows = tx.execute("SELECT * FROM document WHERE kind = ? ORDER BY seq", (ORDER,)).fetchall()
    found = [records.read_document(row) for row in rows]
    return {"orders": [order_shapes.order_with_items(tx, one, _ALL) for one in found]}
