"""Exports: asked for, waited for, fetched. Outside the outbox, a second file harms nobody.

file = await export(engine, STOCK_COUNTS, request, timings, clock)
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from app.aio import Clock
from app.clients.enfore.operations import exports as ops
from app.clients.enfore.wire.exports import (
    DataExport,
    DataExportStatus,
    InventoryLogEntryDataExportRequest,
    StockCountDataExportRequest,
    StockTakingReference,
)
from app.clients.enfore.wire.shared import DownloadUrl
from app.clients.engine import Engine
from app.clients.errors import Later, SaidNo
from app.clients.operation import Operation
from app.settings import Timings

Body = TypeVar("Body")


@dataclass(frozen=True, slots=True)
class Kind(Generic[Body]):
    """The three calls of one kind of export."""

    request: Operation[Body, Any]
    show: Operation[Any, Any]
    link: Operation[Any, DownloadUrl]


STOCK_COUNTS: Kind[StockCountDataExportRequest] = Kind(
    ops.ADD_STOCK_COUNT_EXPORT, ops.GET_STOCK_COUNT_EXPORT, ops.STOCK_COUNT_EXPORT_DOWNLOAD
)
LOG_ENTRIES: Kind[InventoryLogEntryDataExportRequest] = Kind(
    ops.ADD_LOG_ENTRY_EXPORT, ops.GET_LOG_ENTRY_EXPORT, ops.LOG_ENTRY_EXPORT_DOWNLOAD
)
STOCK_TAKINGS: Kind[StockTakingReference] = Kind(
    ops.ADD_STOCK_TAKING_EXPORT, ops.GET_STOCK_TAKING_EXPORT, ops.STOCK_TAKING_EXPORT_DOWNLOAD
)


async def export(
    engine: Engine, kind: Kind[Body], body: Body, timings: Timings, clock: Clock
) -> bytes:
    """The file of a new export (R23, R25).

    Raises:
        SaidNo: the export failed or was canceled; `problem` says why where the server does.
        Later: it is not ready after `timings.export_most` ms; the server goes on with it.
        ClientError: one of the calls did not work.
    """
    shown: DataExport = await engine.call(kind.request, body)
    until = clock.monotonic() + timings.export_most
    while shown.status != DataExportStatus.COMPLETED:
        if shown.status in (DataExportStatus.FAILED, DataExportStatus.CANCELED):
            raise _ended(shown)
        if clock.monotonic() >= until:
            raise Later(f"export {shown.id} is not ready yet: {shown.status}")
        await asyncio.sleep(timings.export_every / 1000)
        shown = await engine.load(kind.show, export=shown.id)
    link = await engine.load(kind.link, export=shown.id)
    return await engine.download(link.download_url)


def _ended(shown: DataExport) -> SaidNo:
    problem = {"title": str(shown.status), "detail": (shown.failure_description or "")[:500]}
    return SaidNo(f"export {shown.id} is {shown.status}", status=200, problem=problem)
