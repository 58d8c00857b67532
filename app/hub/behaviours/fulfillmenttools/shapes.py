"""What a process, a purchase order and a receipt look like on the wire."""

from __future__ import annotations

from typing import Any

from app.hub import timestamps
from app.hub.behaviours.fulfillmenttools.inbound import Process
from app.hub.options import Switches
from app.hub.records import Document

Body = dict[str, Any]
_OURS = ("version", "lastModified", "inboundProcessRef")


def stripped(process: Process, switches: Switches) -> Body:
    """A process as the list shows it: without purchase order and receipts (R185)."""
    head = process.head
    body = {
        "id": head.id,
        "version": process.version,
        **_times(head),
        "facilityRef": head.body["facilityRef"],
        "status": head.status,
        "onHold": head.body["onHold"],
        "inboundDate": _dates(process) if switches.process_shows_dates else [],
        "origin": _origins(process) if switches.process_shows_dates else [],
        "scannableCodes": head.body["scannableCodes"],
        "anonymized": False,
    }
    return {"tenantInboundProcessId": head.number, **body} if head.number else body


def process(shown: Process, switches: Switches) -> Body:
    """A process as it is loaded: with both (R185)."""
    body = stripped(shown, switches) | {
        "receipts": [_part_receipt(one, switches) for one in shown.receipts]
    }
    if shown.order is not None:
        body["purchaseOrder"] = part_order(shown.order)
    if "customAttributes" in shown.head.body:
        body["customAttributes"] = shown.head.body["customAttributes"]
    return body


def part_order(order: Document) -> Body:
    """A purchase order inside its process, which has no version there (O68)."""
    body = {name: value for name, value in order.body.items() if name not in _OURS}
    return {"id": order.id, **_times(order), **body}


def order(order: Document, of: Process, switches: Switches) -> Body:
    """A purchase order on its own (R189)."""
    return part_order(order) | {
        "version": version(order, of, switches),
        "facilityRef": of.head.body["facilityRef"],
        "inboundProcessRef": of.id,
    }


def version(order: Document, of: Process, switches: Switches) -> int:
    """The version that a change of the purchase order must name (R186, A81)."""
    return of.version if switches.one_version_per_process else int(order.body["version"])


def part_receipt(receipt: Document) -> Body:
    """A receipt as adding it to a process answers."""
    body = {name: value for name, value in receipt.body.items() if name not in _OURS}
    return {"id": receipt.id, **body}


def _part_receipt(receipt: Document, switches: Switches) -> Body:
    """A receipt inside its process; comments may be kept for the receipt on its own (A89)."""
    body = part_receipt(receipt)
    if switches.process_shows_comments:
        return body
    items = [{**item, "comments": []} for item in body["receivedItems"]]
    return {**body, "receivedItems": items, "comments": []}


def receipt(receipt: Document, of: Process) -> Body:
    """A receipt on its own; nothing in it names the facility (O70)."""
    return part_receipt(receipt) | {
        "inboundProcessRef": of.id,
        "version": of.version,
        **_times(receipt),
    }


def _times(document: Document) -> Body:
    return {
        "created": timestamps.text(document.created_at),
        "lastModified": document.body["lastModified"],
    }


def _dates(shown: Process) -> list[str]:
    return [] if shown.order is None else [shown.order.body["requestedDate"]["value"]]


def _origins(shown: Process) -> list[Body]:
    supplier = {} if shown.order is None else shown.order.body.get("supplier", {})
    return [{"name": supplier["name"]}] if "name" in supplier else []
