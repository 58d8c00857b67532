"""A process with its purchase order and receipts: how they are kept, and what they add up to.

The three are documents of their own that name each other. One version counts the changes of all
three (A81); the purchase order keeps a count of its own changes for the other reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.hub import records, timestamps
from app.hub.options import Switches
from app.hub.problems import invalid, missing
from app.hub.records import Document
from app.sqlite import Connection

PROCESS = "inbound_process"
ORDER = "purchase_order"
RECEIPT = "inbound_receipt"
OPEN, PARTIAL, HELD, CLOSED = "OPEN", "PARTIAL_DELIVERY", "ON_HOLD", "CLOSED"
Body = dict[str, Any]
_ORDER_MEMBERS = (
    "orderDate",
    "requestedDate",
    "requestedItems",
    "cancelled",
    "supplier",
    "customAttributes",
)
_RECEIPT_MEMBERS = (
    "asnRef",
    "receivedDate",
    "receivedItems",
    "comments",
    "status",
    "customAttributes",
)
_LEAP_SECOND = re.compile(r"([Tt]\d\d:\d\d):60", re.ASCII)


@dataclass(frozen=True)
class Process:
    """`head` is the process itself; its number is the tenantInboundProcessId, or empty."""

    head: Document
    order: Document | None
    receipts: tuple[Document, ...]

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def version(self) -> int:
        return int(self.head.body["version"])


def find(tx: Connection, identifier: str) -> Process:
    """The process; 404 without one."""
    head = records.document(tx, PROCESS, identifier)
    if head is None:
        raise missing("inbound process")
    return whole(tx, head)


def whole(tx: Connection, head: Document) -> Process:
    """A head with what belongs to it."""
    order = head.body["purchaseOrderRef"]
    known = (records.document(tx, RECEIPT, name) for name in head.body["receiptRefs"])
    return Process(
        head,
        records.document(tx, ORDER, order) if order else None,
        tuple(one for one in known if one is not None),
    )


def new_head(identifier: str, tenant: str, facility: str, now: int) -> Document:
    """A process without anything, which nobody has saved yet."""
    body = {
        "facilityRef": facility,
        "onHold": False,
        "scannableCodes": [],
        "version": 0,
        "lastModified": timestamps.text(now),
        "purchaseOrderRef": None,
        "receiptRefs": [],
    }
    return Document(identifier, PROCESS, now, tenant, OPEN, None, body)


def new_order(identifier: str, process: str, sent: Body, now: int) -> Document:
    """A purchase order out of what was sent; nobody has saved it yet (R170)."""
    body = {
        **order_members(sent),
        "requestedDate": dated(sent),
        "status": "OPEN",
        "cancelled": bool(sent.get("cancelled", False)),
        "version": 1,
        "lastModified": timestamps.text(now),
        "inboundProcessRef": process,
    }
    return Document(identifier, ORDER, now, "", "OPEN", None, body)


def order_members(sent: Body) -> Body:
    """What a caller may say of a purchase order; all else is ours, or nobody's."""
    kept = {name: sent[name] for name in _ORDER_MEMBERS if name in sent}
    return kept | ({"orderDate": moment(sent["orderDate"])} if "orderDate" in sent else {})


def dated(sent: Body) -> Body:
    """A requested date has a value when it is shown: without one, that of the order (R191, A84)."""
    wanted = sent["requestedDate"]
    return {"type": wanted["type"], "value": moment(wanted.get("value", sent["orderDate"]))}


def moment(text: str) -> str:
    """A time as it was sent, but for the leap second and the year 0, which few can read."""
    if text.startswith("0000"):
        raise invalid("There is no year 0.")
    return _LEAP_SECOND.sub(r"\1:59", text)


def new_receipt(
    identifier: str, process: str, sent: Body, now: int, switches: Switches
) -> Document:
    """A receipt out of what was sent; without a status it is FINISHED (R177, A87)."""
    body = {name: sent[name] for name in _RECEIPT_MEMBERS if name in sent}
    body["receivedDate"] = moment(sent["receivedDate"])
    if switches.receipt_gets_status:
        body.setdefault("status", "FINISHED")
    body |= {"lastModified": timestamps.text(now), "inboundProcessRef": process}
    return Document(identifier, RECEIPT, now, "", body.get("status", ""), None, body)


def save(tx: Connection, process: Process, now: int) -> Process:
    """Write a process that changed: its next version, and its status computed anew."""
    refs = {
        "purchaseOrderRef": None if process.order is None else process.order.id,
        "receiptRefs": [one.id for one in process.receipts],
        "version": process.version + 1,
        "lastModified": timestamps.text(now),
    }
    head = replace(process.head, status=_status(process), body={**process.head.body, **refs})
    parts = [one for one in (process.order, *process.receipts) if one is not None]
    for one in [head, *parts]:
        if records.document(tx, one.kind, one.id) is None:
            records.add_document(tx, one)
        else:
            records.save_document(tx, one)
    return Process(head, process.order, process.receipts)


def delete(tx: Connection, process: Process) -> None:
    """Remove it with its purchase order and receipts; stock stays as it is."""
    for one in (process.head, process.order, *process.receipts):
        if one is not None:
            records.delete_document(tx, one.id)


def _status(process: Process) -> str:
    """R168, R169, R171-R173; what was cancelled is closed even while it is on hold (A85)."""
    if process.order is not None and process.order.body["cancelled"]:
        return CLOSED
    if process.head.body["onHold"]:
        return HELD
    if not process.receipts:
        return OPEN
    if process.order is None:
        return CLOSED
    came = received(process)
    wanted: dict[str, Decimal] = defaultdict(Decimal)
    for item in process.order.body["requestedItems"]:
        wanted[item["tenantArticleId"]] += amount(item["quantity"])
    return CLOSED if all(came[name] >= wanted[name] for name in wanted) else PARTIAL


def received(process: Process) -> defaultdict[str, Decimal]:
    """What arrived of each article, accepted or rejected (R173, R176)."""
    came: defaultdict[str, Decimal] = defaultdict(Decimal)
    for receipt in process.receipts:
        for item in receipt.body["receivedItems"]:
            both = amount(item["acceptedQuantity"]) + amount(item["rejectedQuantity"])
            came[item["tenantArticleId"]] += both
    return came


def amount(quantity: Body) -> Decimal:
    """A quantity without a value counts as nothing (O64, A82)."""
    return Decimal(quantity.get("value") or 0)
