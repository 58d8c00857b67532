"""The queued export of an order: a GET queues it, and the same GET tells how far it is (R209).

O80: there is no other call that could tell, so this one does (A99).
"""

from __future__ import annotations

import uuid

from app.hub import files, records, sheets, timestamps
from app.hub.behaviours.trybe import access
from app.hub.behaviours.trybe.access import Body
from app.hub.behaviours.trybe.items import filtered
from app.hub.calls import Answer, Behaviour, Call, Sheet
from app.hub.problems import invalid
from app.hub.records import Document, Part
from app.sqlite import Connection

JOB = "export_job"


def queue_export(call: Call, tx: Connection) -> Answer:
    """The job of this order and this filter; a new one when the order changed since."""
    order = access.seen(call, tx)
    if call.query["site_id"].lower() != order.body["site_id"]:
        raise invalid("The request failed: the order belongs to another site.")
    job = _job(call, tx, order)
    effect = f"export {job.id} of inventory order {order.id}"
    return Answer(body=_shown(call, tx, job), effect=effect)


def _job(call: Call, tx: Connection, order: Document) -> Part:
    wanted = [sorted(call.query[name] or []) for name in ("brand_ids", "category_ids")]
    same = {"filter": wanted, "of": order.body["updated_at"]}
    for job in records.parts(tx, order.id, JOB):
        if all(job.body[name] == value for name, value in same.items()):
            return job
    lines = filtered(call, tx, order)
    sheet = _table(lines)
    file = files.keep(tx, f"order-{order.id}.csv", sheet.media, sheet.content)
    body = {**same, "queued_at": call.now, "file": file, "lines": len(lines)}
    job = Part(order.id, JOB, str(uuid.uuid4()), None, body)
    records.add_part(tx, job)
    return job


def _shown(call: Call, tx: Connection, job: Part) -> Body:
    """What a job is, though no document shows a field of it."""
    if not call.switches.job_shows_fields:
        return {}
    done = call.now >= job.body["queued_at"] + call.switches.job_takes_ms
    shown = {
        "id": job.id,
        "status": "completed" if done else "queued",
        "queued_at": timestamps.text(job.body["queued_at"]),
    }
    return {**shown, "download_url": files.link(call, tx, job.body["file"])} if done else shown


def _table(lines: list[Part]) -> Sheet:
    """The items as comma-separated values."""
    members = ("article_id", "name", "quantity", "unit_price")
    rows = ([line.id, *(line.body.get(name) for name in members)] for line in lines)
    return sheets.table(("id", "product", "name", "quantity", "unit_price"), rows)


OPERATIONS = {"actionQueueInventoryOrderExport": Behaviour(queue_export, writes=True)}
