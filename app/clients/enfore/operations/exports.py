"""Data exports and where their files are to be had, a line each (R23-R25, R118, R119)."""

from __future__ import annotations

from app.clients.enfore.operations.making import get, pages, post
from app.clients.enfore.wire import exports as wire
from app.clients.enfore.wire.shared import DownloadUrl

_COUNTS = "/org/{org}/inventory-tracking/stock-count-exports"
_COUNT = _COUNTS + "/{export}"
STOCK_COUNT_EXPORTS = pages(_COUNTS, wire.StockCountDataExport, "from", "to", "status")
ADD_STOCK_COUNT_EXPORT = post(_COUNTS, wire.StockCountDataExportRequest, wire.StockCountDataExport)
GET_STOCK_COUNT_EXPORT = get(_COUNT, wire.StockCountDataExport)
STOCK_COUNT_EXPORT_DOWNLOAD = get(_COUNT + "/download", DownloadUrl)

_LOGS = "/org/{org}/inventory-tracking/log-entry-exports"
_LOG = _LOGS + "/{export}"
LOG_ENTRY_EXPORTS = pages(_LOGS, wire.InventoryLogEntryDataExport, "from", "to", "status")
ADD_LOG_ENTRY_EXPORT = post(
    _LOGS, wire.InventoryLogEntryDataExportRequest, wire.InventoryLogEntryDataExport
)
GET_LOG_ENTRY_EXPORT = get(_LOG, wire.InventoryLogEntryDataExport)
LOG_ENTRY_EXPORT_DOWNLOAD = get(_LOG + "/download", DownloadUrl)

_TAKINGS = "/org/{org}/stock-taking-exports"
_TAKING = _TAKINGS + "/{export}"
STOCK_TAKING_EXPORTS = pages(
    _TAKINGS, wire.StockTakingDataExport, "stock_taking_kind", "stock_taking_id"
)
ADD_STOCK_TAKING_EXPORT = post(_TAKINGS, wire.StockTakingReference, wire.StockTakingDataExport)
GET_STOCK_TAKING_EXPORT = get(_TAKING, wire.StockTakingDataExport)
STOCK_TAKING_EXPORT_DOWNLOAD = get(_TAKING + "/download", DownloadUrl)
