"""Inbound processes: list, creation, loading, deletion (R163-R185)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import records
from app.hub.behaviours.fulfillmenttools import facilities, inbound, listings, receipts, shapes
from app.hub.behaviours.fulfillmenttools.inbound import PROCESS, Process
from app.hub.behaviours.fulfillmenttools.pages import Asked, asked
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import shown_until
from app.hub.problems import conflict
from app.sqlite import Connection


def list_processes(call: Call, tx: Connection) -> Answer:
    """Oldest first; `total` counts all that fit, whatever the page holds (R185, A83)."""
    wanted = asked(call)
    where, values = _filter(call, wanted)
    count = f"SELECT count(*) FROM document WHERE {where}"
    (total,) = tx.execute(count, values).fetchone()
    if wanted.after:
        where += " AND (created_at, seq) > (SELECT created_at, seq FROM document WHERE id = ?)"
        values.append(wanted.after)
    rows = tx.execute(
        f"SELECT * FROM document WHERE {where} ORDER BY created_at, seq LIMIT ?",
        (*values, wanted.size),
    ).fetchall()
    found = [inbound.whole(tx, records.read_document(row)) for row in rows]
    shown = [shapes.stripped(one, call.switches) for one in found]
    return Answer(body={"total": total, "inboundProcesses": shown})


def _filter(call: Call, wanted: Asked) -> tuple[str, list[Any]]:
    where = "kind = ? AND created_at < ?"
    values: list[Any] = [PROCESS, shown_until(call)]
    if wanted.statuses:
        where += f" AND status IN ({','.join('?' * len(wanted.statuses))})"
        values.extend(wanted.statuses)
    if wanted.facility:
        where += " AND json_extract(body, '$.facilityRef') = ?"
        values.append(wanted.facility)
    return where, values


def get_process(call: Call, tx: Connection) -> Answer:
    found = inbound.find(tx, call.path["inboundProcessId"])
    return Answer(body=shapes.process(found, call.switches))


def create_process(call: Call, tx: Connection) -> Answer:
    """With a purchase order, receipts, both or neither (R164, R165)."""
    sent = call.body
    tenant = sent.get("tenantInboundProcessId", "")
    if tenant and call.switches.tenant_id_is_unique:
        check_tenant_is_new(tx, tenant)
    head = facilities.head(call, tx, sent["facilityRef"], tenant)
    kept = {name: sent[name] for name in ("scannableCodes", "customAttributes") if name in sent}
    body = {**head.body, **kept, "onHold": bool(sent.get("onHold", False))}
    made = Process(replace(head, body=body), None, ())
    if "purchaseOrder" in sent:
        listings.check_requested(tx, sent["purchaseOrder"]["requestedItems"])
        order = inbound.new_order(records.mint(call.now), made.id, sent["purchaseOrder"], call.now)
        made = replace(made, order=order)
    for receipt in sent.get("receipts", []):
        made, _ = receipts.added(call, tx, made, receipt)
    made = inbound.save(tx, made, call.now)
    return Answer(201, shapes.process(made, call.switches), f"inbound process {made.id}")


def check_tenant_is_new(tx: Connection, tenant: str) -> None:
    """A tenantInboundProcessId is the customer's unique name of a process (A86)."""
    row = tx.execute(
        "SELECT id FROM document WHERE kind = ? AND number = ?", (PROCESS, tenant)
    ).fetchone()
    if row is not None:
        raise conflict(f"The tenantInboundProcessId {tenant[:60]!r} is that of {row['id']}.")


def delete_process(call: Call, tx: Connection) -> Answer:
    """Purchase order and receipts go with it (A90)."""
    found = inbound.find(tx, call.path["inboundProcessId"])
    inbound.delete(tx, found)
    return Answer(effect=f"inbound process {found.id} deleted")


OPERATIONS = {
    "listInboundProcesses": Behaviour(list_processes),
    "getInboundProcess": Behaviour(get_process),
    "createInboundProcess": Behaviour(create_process, writes=True),
    "deleteInboundProcess": Behaviour(delete_process, writes=True),
}
