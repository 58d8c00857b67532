"""Stock-takings (R115-R117), which staff make and move (A52), and their exports (R118-R120)."""

from __future__ import annotations

from typing import Any

from app.hub import counting, exports, products, records, sheets, timestamps
from app.hub.calls import Answer, Behaviour, Call
from app.hub.counting import ENDED, LINE, STOCK_TAKING
from app.hub.exports import Export
from app.hub.options import Switches
from app.hub.paging import page
from app.hub.problems import missing, senseless
from app.hub.reading import found, readable
from app.hub.records import Document
from app.sqlite import Connection, Row

Body = dict[str, Any]


def list_takings(call: Call, tx: Connection) -> Answer:
    """In the order of creation (A52); an interval leaves out what has not ended (R115, R116)."""
    where = ["kind = ?"]
    values: list[object] = [STOCK_TAKING]
    ended = "json_extract(body, '$.ended_at')"
    for name, condition in (("from", f"{ended} >= ?"), ("to", f"{ended} < ?")):
        if (bound := call.query[name]) is not None:
            where.append(condition)
            values.append(-(-timestamps.parse(bound) // 1_000_000))
    if (status := call.query["status"]) is not None:
        where.append("status = ?")
        values.append(status)
    if (place := call.query["storage_location_id"]) is not None:
        if not products.place_known(tx, place):
            raise missing("storage location")
        where.append("json_extract(body, '$.storage_location_id') = ?")
        values.append(place)
    select = f"SELECT * FROM document WHERE {' AND '.join(where)} ORDER BY created_at, seq"
    return Answer(body=page(tx, call, select, values, lambda row: _row(tx, row, call.switches)))


def get_taking(call: Call, tx: Connection) -> Answer:
    taking = _taking(tx, call.path["stock-taking-id"])
    readable(tx, taking.id)
    return Answer(body=_shown(tx, taking, call.switches))


def list_exports(call: Call, tx: Connection) -> Answer:
    """The exports of one stock-taking (R118), oldest first; 404 without it (A53)."""
    taking = _taking(tx, call.query["stock_taking_id"])
    select, values = exports.listing(exports.STOCK_TAKINGS, call.now, subject=taking.id)
    return Answer(body=page(tx, call, select, values, lambda row: _export(exports.read(row))))


def create_export(call: Call, tx: Connection) -> Answer:
    """Only of a stock-taking that nobody will move any more (R119)."""
    taking = _taking(tx, call.body["stock_taking_id"])
    if taking.status not in ENDED:
        raise senseless(f"The stock-taking is {taking.status}: it can be exported when it is over.")
    sheet = sheets.stock_taking(line.body for line in records.parts(tx, taking.id, LINE))
    step = call.switches.export_step_ms
    made = exports.add(tx, exports.STOCK_TAKINGS, call.now, step, sheet, {}, subject=taking.id)
    return Answer(body=_export(made), effect=f"export {made.id} of {taking.number} requested")


def get_export(call: Call, tx: Connection) -> Answer:
    export = _export_of(call, tx)
    readable(tx, export.id)
    return Answer(body=_export(export))


def download(call: Call, tx: Connection) -> Answer:
    """Not the file, but where it is (R25)."""
    return Answer(body={"download_url": exports.link(call, tx, _export_of(call, tx))})


def _taking(tx: Connection, identifier: str) -> Document:
    return found(tx, STOCK_TAKING, identifier, "stock-taking")


def _row(tx: Connection, row: Row, switches: Switches) -> Body:
    return _shown(tx, records.read_document(row), switches)


def _shown(tx: Connection, taking: Document, switches: Switches) -> Body:
    """A stock-taking; the document names no more of its times than the end (A51)."""
    body = taking.body
    times: Body = {}
    if "ended_at" in body:
        times["end_time_stock_taking"] = timestamps.text(body["ended_at"])
    shown: Body = {
        "id": taking.id,
        "storage_location_id": body["storage_location_id"],
        "number": taking.number,
        "description": body["description"],
        "status": taking.status,
        "settings": {},
        "timestamps": times,
        "kpis": {},
    }
    if switches.stock_taking_shows_fields:
        if "started_at" in body:
            times["start_time_stock_taking"] = timestamps.text(body["started_at"])
        shown |= {"settings": body["settings"], "kpis": counting.figures(tx, taking.id)}
    return shown


def _export_of(call: Call, tx: Connection) -> Export:
    return exports.required(tx, exports.STOCK_TAKINGS, call.path["export-id"], call.now)


def _export(export: Export) -> Body:
    """A new one is PENDING, where the other exports are REQUESTED (A53)."""
    status = "PENDING" if export.status == "REQUESTED" else export.status
    return {"id": export.id, "stock_taking_id": export.subject, "status": status}


OPERATIONS = {
    "listStockTakingsEnforePos1": Behaviour(list_takings),
    "getStockTakingEnforePos1": Behaviour(get_taking),
    "listStockTakingExports": Behaviour(list_exports),
    "createStockTakingExport": Behaviour(create_export, writes=True),
    "getStockTakingExport": Behaviour(get_export),
    "getStockTakingExportDownloadUrl": Behaviour(download),
}
