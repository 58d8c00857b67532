"""Data exports of stock counts, log entries and stock-takings: a file that is made by and by."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.clients.enfore.wire.shared import OrText
from app.clients.model import Id, Received, Sent


class DataExportStatus(StrEnum):
    """R23; the documents name it once per kind of export, with the same values."""

    REQUESTED = "REQUESTED"
    IN_PROCESS = "IN_PROCESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELED = "CANCELED"


class StockTakingKind(StrEnum):
    """R120."""

    ENFOREPOS1 = "ENFOREPOS1"


class ExportParameters(Sent):
    """What is to be exported; no document shows a member, so all are sent as given."""

    model_config = ConfigDict(extra="allow")

    type: Annotated[str, Field(min_length=1)] | None = Field(default=None, alias="@type")


class StockCountDataExportRequest(Sent):
    """R23."""

    export_parameters: ExportParameters


class InventoryLogEntryDataExportRequest(Sent):
    """R23."""

    export_parameters: ExportParameters


class StockTakingReference(Sent):
    """Which stock-taking is to be exported (O18)."""

    stock_taking_kind: StockTakingKind
    stock_taking_id: Id


class DataExport(Received):
    """What every export shows, and what waiting for it needs: an id that a path can hold."""

    id: Annotated[str, Field(pattern=r"[^.]")]
    status: OrText[DataExportStatus] = ""
    failure_description: str | None = None


class _RequestedExport(DataExport):
    description: str | None = None
    export_parameters: Any = None
    requested_on: str | None = None
    requested_by_staff_member_id: str | None = None
    requested_from_device_id: str | None = None
    processing_started_on: str | None = None
    processing_finished_on: str | None = None


class StockCountDataExport(_RequestedExport):
    """An export of stock counts (R23)."""


class InventoryLogEntryDataExport(_RequestedExport):
    """An export of log entries (R23)."""


class StockTakingDataExport(DataExport):
    """An export of a stock-taking; its states are not listed, PENDING is shown."""

    stock_taking_id: str | None = None
