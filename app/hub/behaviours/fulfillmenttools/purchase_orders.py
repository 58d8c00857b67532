"""Purchase orders, in their process and on their own: PUT, PATCH and a version (R163-R191)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import exact, master, records, timestamps
from app.hub.behaviours.fulfillmenttools import facilities, inbound, listings, shapes
from app.hub.behaviours.fulfillmenttools.inbound import ORDER, Process
from app.hub.calls import Answer, Behaviour, Call
from app.hub.problems import Problem, conflict, missing
from app.hub.records import Document
from app.sqlite import Connection

Body = dict[str, Any]


def get_order(call: Call, tx: Connection) -> Answer:
    order, process = _found(call, tx)
    return Answer(body=shapes.order(order, process, call.switches))


def create_order(call: Call, tx: Connection) -> Answer:
    """A process is made for it (R163, R189)."""
    listings.check_requested(tx, call.body["requestedItems"])
    head = facilities.head(call, tx, call.body["facilityRef"])
    return _made(call, tx, Process(head, None, ()), records.mint(call.now))


def put_order(call: Call, tx: Connection) -> Answer:
    """Replace it, or create it under the id of the path (R187, A91)."""
    listings.check_requested(tx, call.body["requestedItems"])
    identifier = call.path["purchaseOrderId"]
    if records.document(tx, ORDER, identifier) is not None:
        order, process = _found(call, tx)
        changed, process = _replaced(call, tx, process, order)
        return _changed(call, changed, process)
    if not call.switches.put_creates_purchase_order:
        raise missing("purchase order")
    head = facilities.head(call, tx, master.first(tx, master.FACILITY))
    return _made(call, tx, Process(head, None, ()), _free(tx, identifier))


def patch_order(call: Call, tx: Connection) -> Answer:
    """Only what is sent changes (R187); new items are checked (R180, R183)."""
    order, process = _found(call, tx)
    _check_version(call, order, process)
    sent = inbound.order_members(call.body)
    if "requestedItems" in sent:
        listings.check_requested(tx, sent["requestedItems"])
    body = {**order.body, **sent}
    body["requestedDate"] = inbound.dated(body)
    changed, process = _saved(call, tx, process, replace(order, body=body))
    return _changed(call, changed, process)


def put_process_order(call: Call, tx: Connection) -> Answer:
    """The same below the process; the answer has no version (O68)."""
    process = inbound.find(tx, call.path["inboundProcessId"])
    listings.check_requested(tx, call.body["requestedItems"])
    status = 200 if process.order is not None else 201
    if process.order is None:
        order = inbound.new_order(records.mint(call.now), process.id, call.body, call.now)
        process = inbound.save(tx, replace(process, order=order), call.now)
        effect = f"purchase order {order.id} of process {process.id}"
    else:
        order, process = _replaced(call, tx, process, process.order)
        effect = f"purchase order {order.id} changed"
    return Answer(status, shapes.part_order(order), effect)


def _found(call: Call, tx: Connection) -> tuple[Document, Process]:
    order = records.document(tx, ORDER, call.path["purchaseOrderId"])
    if order is None:
        raise missing("purchase order")
    return order, inbound.find(tx, order.body["inboundProcessRef"])


def _made(call: Call, tx: Connection, process: Process, identifier: str) -> Answer:
    order = inbound.new_order(identifier, process.id, call.body, call.now)
    process = inbound.save(tx, replace(process, order=order), call.now)
    shown = shapes.order(order, process, call.switches)
    return Answer(201, shown, f"purchase order {order.id} with process {process.id}")


def _changed(call: Call, order: Document, process: Process) -> Answer:
    shown = shapes.order(order, process, call.switches)
    return Answer(body=shown, effect=f"purchase order {order.id} changed")


def _replaced(
    call: Call, tx: Connection, process: Process, order: Document
) -> tuple[Document, Process]:
    """All that was sent instead of all that was there; id and creation stay."""
    _check_version(call, order, process)
    fresh = inbound.new_order(order.id, process.id, call.body, call.now)
    kept = {**fresh.body, "version": order.body["version"]}
    return _saved(call, tx, process, replace(order, body=kept))


def _saved(
    call: Call, tx: Connection, process: Process, order: Document
) -> tuple[Document, Process]:
    moved = {"version": order.body["version"] + 1, "lastModified": timestamps.text(call.now)}
    changed = replace(order, body={**order.body, **moved})
    return changed, inbound.save(tx, replace(process, order=changed), call.now)


def _check_version(call: Call, order: Document, process: Process) -> None:
    """409 with both versions when another one is stored (R186, R188)."""
    stored, sent = shapes.version(order, process, call.switches), call.body["version"]
    if not exact.same(sent, stored):
        detail = f"Version {sent} was sent and {stored} is stored: load it again."
        raise Problem(409, detail, "The version is not the stored one.", (sent, stored))


def _free(tx: Connection, identifier: str) -> str:
    """The id of the path, unless something else has it."""
    if tx.execute("SELECT 1 FROM document WHERE id = ?", (identifier,)).fetchone():
        raise conflict("The identifier is that of something else.")
    return identifier


OPERATIONS = {
    "getPurchaseOrder": Behaviour(get_order),
    "createPurchaseOrder": Behaviour(create_order, writes=True),
    "upsertPurchaseOrder": Behaviour(put_order, writes=True),
    "patchPurchaseOrder": Behaviour(patch_order, writes=True),
    "upsertInboundProcessPurchaseOrder": Behaviour(put_process_order, writes=True),
}
