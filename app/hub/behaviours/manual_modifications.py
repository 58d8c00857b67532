"""Manual stock modifications and their operations (R121, R122); the API only reads them."""

from __future__ import annotations

from typing import Any

from app.hub import reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.listing import Filter
from app.hub.modifications import MODIFICATION, OPERATION
from app.hub.paging import whole
from app.hub.problems import missing
from app.hub.records import Document, Part
from app.sqlite import Connection, Row

Body = dict[str, Any]


def list_modifications(call: Call, tx: Connection) -> Answer:
    """Oldest first by creation (R121)."""
    return Filter(call, MODIFICATION).page(tx, _row)


def get_modification(call: Call, tx: Connection) -> Answer:
    return Answer(body=_shown(_readable(call, tx)))


def get_full(call: Call, tx: Connection) -> Answer:
    """The modification and all of its operations (R122)."""
    found = _readable(call, tx)
    operations = [_operation(part) for part in records.parts(tx, found.id, OPERATION)]
    return Answer(body={"manual_stock_modification": _shown(found), "operations": operations})


def list_operations(call: Call, tx: Connection) -> Answer:
    """Oldest first, not paged (R121)."""
    found = _readable(call, tx)
    return whole([_operation(part) for part in records.parts(tx, found.id, OPERATION)])


def get_operation(call: Call, tx: Connection) -> Answer:
    part = records.part(tx, _found(call, tx).id, OPERATION, call.path["operation-id"])
    if part is None:
        raise missing("operation")
    return Answer(body=_operation(part))


def _found(call: Call, tx: Connection) -> Document:
    return reading.found(tx, MODIFICATION, call.path["msm-id"], "manual stock modification")


def _readable(call: Call, tx: Connection) -> Document:
    found = _found(call, tx)
    reading.readable(tx, found.id)
    return found


def _row(row: Row) -> Body:
    return _shown(records.read_document(row))


def _shown(found: Document) -> Body:
    return {"id": found.id, "status": found.status, **found.body}


def _operation(part: Part) -> Body:
    return {"id": part.id, **part.body}


OPERATIONS = {
    "listManualStockModifications": Behaviour(list_modifications),
    "getManualStockModification": Behaviour(get_modification),
    "getManualStockModificationFull": Behaviour(get_full),
    "listManualStockModificationOperations": Behaviour(list_operations),
    "getManualStockModificationOperation": Behaviour(get_operation),
}
