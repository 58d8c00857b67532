"""Stock-takings, manual stock modifications and signatures: the API only shows them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from app.clients.enfore.wire.shared import OrText, QuantityShown
from app.clients.model import Number, Received
from app.clients.variants import VariantShown


class StockTakingStatus(StrEnum):
    """R117, R119."""

    IN_PREPARATION = "IN_PREPARATION"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    COMPLETED_RECONCILIATION = "COMPLETED_RECONCILIATION"
    CANCELED = "CANCELED"


class StockTakingTimestamps(Received):
    """When a stock-taking did what; `end_time_stock_taking` is all that a text names (R115)."""

    end_time_stock_taking: str | None = None


class StockTaking(Received):
    """A stock-taking as the platform's own app makes it."""

    id: str
    storage_location_id: str | None = None
    number: str | None = None
    description: str | None = None
    status: OrText[StockTakingStatus] = ""
    settings: Any = None
    timestamps: StockTakingTimestamps | None = None
    kpis: Any = None


class ManualStockModification(Received):
    """A change of stock that somebody made by hand."""

    id: str
    recorded_for: Any = None
    status: str | None = None
    status_log: Any = None


class ManualStockModificationOperation(VariantShown):
    """One step of a modification, told apart by `@type` (R122)."""

    id: str | None = None


class StockCountResetOperation(ManualStockModificationOperation):
    """The one kind of step that a document shows (R122)."""

    id: str
    status: str | None = None
    status_log: Any = None
    failure_reason: str | None = None
    undone_by: Any = None
    reason: Any = None
    storage_location_id: str | None = None
    storage_area_id: str | None = None
    storage_location_compatibility_waiver: Any = None
    product_id: str | None = None
    lot_id: str | None = None
    condition_id: str | None = None
    number_of_tracking_units: Number | None = None
    custom_unit_id: str | None = None
    custom_unit_size: QuantityShown | None = None


class ManualStockModificationWithSubresources(Received):
    """A modification and all of its operations (R122)."""

    manual_stock_modification: ManualStockModification | None = None
    operations: tuple[ManualStockModificationOperation, ...] | None = None


class Signature(Received):
    """Who signed for what; the picture is a download of its own (R25)."""

    signature_of: Any = None
    recorded_on: str | None = None
    recorded_by_staff_member_id: str | None = None
    recorded_with_device_id: str | None = None
