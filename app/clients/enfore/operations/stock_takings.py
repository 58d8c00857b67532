"""Stock-takings, manual stock modifications and signatures, a line each: all of it only read."""

from __future__ import annotations

from app.clients.enfore.operations.making import get, pages, whole
from app.clients.enfore.wire import stock_takings as wire
from app.clients.enfore.wire.shared import DownloadUrl

_TAKINGS = "/org/{org}/stock-takings-enfore-pos-1"
STOCK_TAKINGS = pages(_TAKINGS, wire.StockTaking, "from", "to", "status", "storage_location_id")
GET_STOCK_TAKING = get(_TAKINGS + "/{stock_taking}", wire.StockTaking)

_MODIFICATIONS = "/org/{org}/manual-stock-modifications"
_MODIFICATION = _MODIFICATIONS + "/{modification}"
MANUAL_MODIFICATIONS = pages(_MODIFICATIONS, wire.ManualStockModification, "from", "to")
GET_MANUAL_MODIFICATION = get(_MODIFICATION, wire.ManualStockModification)
GET_MANUAL_MODIFICATION_FULL = get(
    _MODIFICATION + "/full", wire.ManualStockModificationWithSubresources
)
MANUAL_MODIFICATION_OPERATIONS = whole(
    _MODIFICATION + "/operations", wire.ManualStockModificationOperation
)
GET_MANUAL_MODIFICATION_OPERATION = get(
    _MODIFICATION + "/operations/{operation}", wire.ManualStockModificationOperation
)

_SIGNATURE = "/org/{org}/signatures/{signature}"
GET_SIGNATURE = get(_SIGNATURE, wire.Signature)
SIGNATURE_DOWNLOAD = get(_SIGNATURE + "/download", DownloadUrl)
