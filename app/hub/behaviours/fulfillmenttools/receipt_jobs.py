"""Receipt jobs: one per requested item, seen through its process (R190, A94)."""

from __future__ import annotations

from typing import Any

from app.hub import records
from app.hub.behaviours.fulfillmenttools import inbound
from app.hub.behaviours.fulfillmenttools.inbound import ORDER, PROCESS, Process
from app.hub.behaviours.fulfillmenttools.pages import Asked, asked
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import shown_until
from app.hub.problems import missing
from app.sqlite import Connection

_LENGTHS = f"""
    SELECT o.id AS id, json_array_length(o.body, '$.requestedItems') AS lines
    FROM document AS p JOIN document AS o ON o.id = json_extract(p.body, '$.purchaseOrderRef')
    WHERE p.kind = '{PROCESS}' AND p.created_at < ?"""


def list_jobs(call: Call, tx: Connection) -> Answer:
    """Process by process, oldest first, and item by item."""
    wanted = asked(call)
    where, values = _filter(wanted)
    rows = tx.execute(
        f"{_LENGTHS}{where} ORDER BY p.created_at, p.seq", (shown_until(call), *values)
    )
    every = [(row["id"], at) for row in rows for at in range(row["lines"])]
    page = every[_start(every, wanted.after) :][: wanted.size]
    known = {name: _process(tx, name) for name in {name for name, _ in page}}
    shown = [_shown(known[name], at) for name, at in page]
    return Answer(body={"total": len(every), "inboundReceiptJobs": shown})


def _filter(wanted: Asked) -> tuple[str, list[str]]:
    where, values = "", list(wanted.statuses)
    if wanted.statuses:
        where += f" AND p.status IN ({','.join('?' * len(wanted.statuses))})"
    if wanted.facility:
        where += " AND json_extract(p.body, '$.facilityRef') = ?"
        values.append(wanted.facility)
    return where, values


def _start(every: list[tuple[str, int]], after: str) -> int:
    """Behind the job that the caller saw last; nothing is left behind one that is not there."""
    if not after:
        return 0
    order, at = _split(after)
    return every.index((order, at)) + 1 if (order, at) in every else len(every)


def get_job(call: Call, tx: Connection) -> Answer:
    order, at = _split(call.path["inboundEntryId"])
    found = records.document(tx, ORDER, order)
    if found is None or not 0 <= at < len(found.body["requestedItems"]):
        raise missing("receipt job")
    return Answer(body=_shown(_process(tx, order), at))


def _split(identifier: str) -> tuple[str, int]:
    """The purchase order and the place of the item in it; -1 for none."""
    order, _, digits = identifier.rpartition("-")
    well_formed = digits.isascii() and digits.isdigit() and len(digits) <= 3
    at = int(digits) if well_formed else -1
    return order, at if str(at) == digits else -1


def _process(tx: Connection, order: str) -> Process:
    found = records.document(tx, ORDER, order)
    if found is None:
        raise missing("purchase order")
    return inbound.find(tx, found.body["inboundProcessRef"])


def _shown(process: Process, at: int) -> dict[str, Any]:
    if process.order is None:
        raise missing("purchase order")
    order = process.order.body
    supplier = order.get("supplier", {})
    body = {
        "id": f"{process.order.id}-{at}",
        "facilityRef": process.head.body["facilityRef"],
        "inboundProcessRef": process.id,
        "status": process.head.status,
        "expectedDate": order["requestedDate"],
        "items": order["requestedItems"][at],
        "origin": {"name": supplier["name"]} if "name" in supplier else {},
    }
    if "name" in supplier:
        body["originReadableName"] = supplier["name"]
    if process.head.number:
        body["originReadableId"] = process.head.number
    return body


OPERATIONS = {
    "listInboundReceiptJobs": Behaviour(list_jobs),
    "getInboundReceiptJob": Behaviour(get_job),
}
