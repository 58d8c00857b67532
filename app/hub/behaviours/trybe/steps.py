"""Submitting and receiving an order (R194, R195); what a wrong status leads to is open (O82)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.hub import intake, master, products, records, timestamps
from app.hub.behaviours.trybe import access, shapes
from app.hub.behaviours.trybe.orders import touched
from app.hub.behaviours.trybe.shapes import ITEM
from app.hub.calls import Answer, Behaviour, Call
from app.hub.problems import forbidden
from app.hub.products import Product
from app.hub.records import Document
from app.sqlite import Connection

DRAFT, SUBMITTED, RECEIVED = "draft", "submitted", "received"


def submit(call: Call, tx: Connection) -> Answer:
    """A further submission moves `last_submitted_at` only; a received order stays (A97)."""
    order = access.changeable(call, tx)
    if order.status != RECEIVED:
        order = submitted(order, call.now)
        records.save_document(tx, order)
    shown = shapes.order_with_items(tx, order, call.switches)
    return Answer(body=shown, effect=f"inventory order {order.id} is {order.status}")


def submitted(order: Document, now: int) -> Document:
    at = timestamps.text(now)
    times = {"submitted_at": order.body["submitted_at"] or at, "last_submitted_at": at}
    return touched(replace(order, status=SUBMITTED, body={**order.body, **times}), now)


def receive(call: Call, tx: Connection) -> Answer:
    """Book every item into the site's stock, once (R195, A97)."""
    order = access.changeable(call, tx)
    effect = f"inventory order {order.id} was received before"
    if order.status == DRAFT and call.switches.draft_is_not_received:
        raise forbidden("Only an order that was submitted can be received.")
    if order.status != RECEIVED or not call.switches.second_receive_ignored:
        booked = _book(call, tx, order)
        order = touched(replace(order, status=RECEIVED), call.now)
        records.save_document(tx, order)
        effect = f"inventory order {order.id} received, {booked} items booked"
    return Answer(body=shapes.order_with_items(tx, order, call.switches), effect=effect)


def _book(call: Call, tx: Connection, order: Document) -> int:
    goods = goods_of(tx, order)
    place = place_of(tx, order)
    for product, amount in goods:
        intake.book(call, tx, product, place, amount)
    return len(goods)


def goods_of(tx: Connection, order: Document) -> list[tuple[Product, Decimal]]:
    """What an order brings: items whose product nobody knows bring nothing (A95)."""
    found: list[tuple[Product, Decimal]] = []
    for line in records.parts(tx, order.id, ITEM):
        product = products.by_article(tx, line.body.get("article_id", ""))
        if product is not None:
            found.append((product, Decimal(line.body["quantity"])))
    return found


def place_of(tx: Connection, order: Document) -> str:
    """Where the goods of a site come to lie (A80)."""
    site = master.find(tx, master.SITE, order.body["site_id"]) or {}
    return str(site.get("place_id", ""))


OPERATIONS = {
    "createInventoryOrderSubmission": Behaviour(submit, writes=True),
    "createInventoryOrderReceipt": Behaviour(receive, writes=True),
}
