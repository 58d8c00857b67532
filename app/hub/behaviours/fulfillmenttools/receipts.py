"""Receipts, in a process and on their own: what is accepted is booked as stock (R174-R184)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import intake, products, records
from app.hub.behaviours.fulfillmenttools import facilities, inbound, listings, shapes
from app.hub.behaviours.fulfillmenttools.inbound import CLOSED, HELD, RECEIPT, Process
from app.hub.calls import Answer, Behaviour, Call
from app.hub.problems import missing, senseless
from app.hub.products import Product
from app.hub.records import Document
from app.sqlite import Connection

Body = dict[str, Any]


def add_receipt(call: Call, tx: Connection) -> Answer:
    process, receipt = added(call, tx, inbound.find(tx, call.path["inboundProcessId"]), call.body)
    inbound.save(tx, process, call.now)
    effect = f"receipt {receipt.id} of process {process.id}"
    return Answer(201, shapes.part_receipt(receipt), effect)


def create_receipt(call: Call, tx: Connection) -> Answer:
    """A process is made for it (R163, R189)."""
    head = facilities.head(call, tx, call.body["facilityRef"])
    process, receipt = added(call, tx, Process(head, None, ()), call.body)
    process = inbound.save(tx, process, call.now)
    effect = f"receipt {receipt.id} with process {process.id}"
    return Answer(201, shapes.receipt(receipt, process), effect)


def get_receipt(call: Call, tx: Connection) -> Answer:
    receipt = records.document(tx, RECEIPT, call.path["receiptId"])
    if receipt is None:
        raise missing("receipt")
    process = inbound.find(tx, receipt.body["inboundProcessRef"])
    return Answer(body=shapes.receipt(receipt, process))


def added(call: Call, tx: Connection, process: Process, sent: Body) -> tuple[Process, Document]:
    """The process with one more receipt, whose accepted quantities are booked; not yet saved."""
    if call.switches.paused_takes_no_receipts:
        _check_awaited(process)
    if process.order is not None:
        listings.check_units_still_fit(tx, process.order.body["requestedItems"])
    listings.check_received(tx, sent["receivedItems"])
    for item in sent["receivedItems"]:
        _book(call, tx, process, item)
    receipt = inbound.new_receipt(records.mint(call.now), process.id, sent, call.now, call.switches)
    return replace(process, receipts=(*process.receipts, receipt)), receipt


def _check_awaited(process: Process) -> None:
    """A process that is to be paused, or expects nothing any more, takes no receipt (A92)."""
    if process.head.body["onHold"]:
        raise senseless(f"The inbound process is {HELD}: it is to be paused.")
    if process.order is not None and process.order.body["cancelled"]:
        raise senseless(f"The inbound process is {CLOSED}: its purchase order was cancelled.")


def _book(call: Call, tx: Connection, process: Process, item: Body) -> None:
    """What was accepted goes into stock, what was rejected does not (R175, R176)."""
    product = _product(tx, item["tenantArticleId"])
    accepted = inbound.amount(item["acceptedQuantity"])
    intake.check(product, accepted, call.switches)
    intake.check(product, inbound.amount(item["rejectedQuantity"]), call.switches)
    facility = process.head.body["facilityRef"]
    place = item.get("storageLocationRef") or facilities.place_of(tx, facility)
    if not products.place_known(tx, place):
        raise senseless(f"There is no storage location {place[:60]!r}.")
    intake.book(call, tx, product, place, accepted)


def _product(tx: Connection, article: str) -> Product:
    """No stock can be made of an article that nobody knows (A88)."""
    product = products.by_article(tx, article)
    if product is None:
        raise senseless(f"There is no article {article[:60]!r}.")
    return product


OPERATIONS = {
    "addInboundProcessReceipt": Behaviour(add_receipt, writes=True),
    "createReceipt": Behaviour(create_receipt, writes=True),
    "getReceipt": Behaviour(get_receipt),
}
