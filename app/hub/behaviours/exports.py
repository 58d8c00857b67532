"""Exports of stock counts and of log entries (R23-R25): the same four calls each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.hub import exports, products, sheets, timestamps
from app.hub.behaviours.tracking import window
from app.hub.calls import Answer, Behaviour, Call, Sheet
from app.hub.exports import Export
from app.hub.paging import interval, page, shown_until
from app.hub.problems import senseless
from app.hub.reading import readable
from app.sqlite import Connection

Body = dict[str, Any]
DESCRIPTIONS = {exports.STOCK_COUNTS: "Stock counts", exports.LOG_ENTRIES: "Log entries"}


@dataclass(frozen=True)
class _Exports:
    """The operations of one kind of export; `make` writes the file."""

    kind: str
    word: str
    make: Callable[[Call, Connection, Body], Sheet]

    def list_exports(self, call: Call, tx: Connection) -> Answer:
        """Oldest request first (A47); several states keep what has any (R8, R24)."""
        first, last = interval(call)
        select, values = exports.listing(
            self.kind,
            call.now,
            span=(first, min(last, shown_until(call))),
            statuses=call.query["status"] or (),
        )
        found = page(tx, call, select, values, lambda row: shown(exports.read(row)))
        return Answer(body=found)

    def get_export(self, call: Call, tx: Connection) -> Answer:
        export = self._export(call, tx)
        readable(tx, export.id)
        return Answer(body=shown(export))

    def create_export(self, call: Call, tx: Connection) -> Answer:
        """Requested with parameters that narrow it (R23, A48)."""
        parameters = call.body["export_parameters"]
        body = {
            "description": DESCRIPTIONS[self.kind],
            "export_parameters": parameters,
            "requested_from_device_id": call.app,
        }
        sheet = self.make(call, tx, parameters)
        made = exports.add(tx, self.kind, call.now, call.switches.export_step_ms, sheet, body)
        return Answer(body=shown(made), effect=f"{self.kind} export {made.id} requested")

    def download(self, call: Call, tx: Connection) -> Answer:
        """Not the file, but where it is (R25)."""
        return Answer(body={"download_url": exports.link(call, tx, self._export(call, tx))})

    def _export(self, call: Call, tx: Connection) -> Export:
        return exports.required(tx, self.kind, call.path["export-id"], call.now)

    def operations(self) -> dict[str, Behaviour]:
        one = f"InventoryTracking{self.word}Export"
        return {
            f"list{one}s": Behaviour(self.list_exports),
            f"get{one}": Behaviour(self.get_export),
            f"create{one}": Behaviour(self.create_export, writes=True),
            f"get{one}DownloadUrl": Behaviour(self.download),
        }


def shown(export: Export) -> Body:
    """The export as of now: times of what has not happened yet are left out."""
    body: Body = {
        "id": export.id,
        "status": export.status,
        "requested_on": timestamps.text(export.requested_at),
        **export.body,
    }
    if export.status != "REQUESTED":
        body["processing_started_on"] = timestamps.text(export.started_at)
    if export.status in exports.ENDS:
        body["processing_finished_on"] = timestamps.text(export.finished_at)
    return body


def _stock_counts(call: Call, tx: Connection, parameters: Body) -> Sheet:
    return sheets.stock_counts(tx, _product(tx, parameters), _place(tx, parameters))


def _log_entries(call: Call, tx: Connection, parameters: Body) -> Sheet:
    ends = (_moment(parameters, "from", 0), _moment(parameters, "to", sys.maxsize))
    first, last = window(call.now, *ends)
    product, place = _product(tx, parameters), _place(tx, parameters)
    return sheets.log_entries(tx, first, last, product, place)


def _product(tx: Connection, parameters: Body) -> str | None:
    identifier = _text(parameters, "product_id")
    return None if identifier is None else products.required(tx, identifier).id


def _place(tx: Connection, parameters: Body) -> str | None:
    identifier = _text(parameters, "storage_location_id")
    if identifier is not None and not products.place_known(tx, identifier):
        raise senseless(f"There is no storage location {identifier[:40]!r}.")
    return identifier


def _moment(parameters: Body, name: str, default: int) -> int:
    text = _text(parameters, name)
    if text is None:
        return default
    try:
        return -(-timestamps.parse(text) // 1_000_000)
    except ValueError as error:
        raise senseless(f"The export parameter {name!r} {error}.") from error


def _text(parameters: Body, name: str) -> str | None:
    """A parameter that is a text or left out; 422 for anything else (A48)."""
    value = parameters.get(name)
    if value is not None and not isinstance(value, str):
        raise senseless(f"The export parameter {name!r} must be a text.")
    return value


_KINDS = (
    _Exports(exports.STOCK_COUNTS, "StockCount", _stock_counts),
    _Exports(exports.LOG_ENTRIES, "LogEntry", _log_entries),
)
OPERATIONS = {name: behaviour for kind in _KINDS for name, behaviour in kind.operations().items()}
