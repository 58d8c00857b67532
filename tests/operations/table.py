"""Every operation in scope, a line each, and what cannot be provoked with the reason."""

from __future__ import annotations

from tests.operations import goods_in, goods_out, other_systems, stock
from tests.operations.line import Line

LINES: tuple[Line, ...] = (
    *goods_in.LINES,
    *goods_out.LINES,
    *stock.LINES,
    *other_systems.LINES,
)

CANNOT: dict[tuple[int, str], tuple[str, ...]] = {
    (404, "its path names the organisation alone, and that of another is 403 (A36)"): (
        "listGoodsInDrafts",
        "createGoodsInDraft",
        "createGoodsInDraftFull",
        "createGoodsOutDraft",
        "createGoodsOutDraftFull",
        "createInventoryShipmentDraft",
        "listInventoryTrackingStockCountExports",
        "createInventoryTrackingStockCountExport",
        "listInventoryTrackingLogEntryExports",
        "createInventoryTrackingLogEntryExport",
    ),
    (400, "it has neither parameters nor a body, and a malformed id is 404 (R11)"): (
        "listGoodsInDraftItems",
        "listGoodsInItems",
        "listManualStockModificationOperations",
    ),
    (422, "nothing is said that could be wrong with the sense of its body"): (
        "createGoodsInDraft",
        "updateGoodsOutItem",
    ),
}
"""Refusals that a contract lists and nobody can provoke: status, why, operations."""
