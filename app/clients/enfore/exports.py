"""Exports: asked for, waited for, fetched. Outside the outbox, a second file harms nobody.

Three kinds with the same four calls (R23-R25, R118-R120); what narrows one is ours to say, because
no document lists the members of `export_parameters` (A48).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from app.clients.download import fetch
from app.clients.enfore.operations import exports as ops
from app.clients.enfore.site import Site
from app.clients.enfore.wire.exports import (
    DataExport,
    DataExportStatus,
    ExportParameters,
    InventoryLogEntryDataExportRequest,
    StockCountDataExportRequest,
    StockTakingKind,
    StockTakingReference,
)
from app.clients.enfore.wire.shared import DownloadUrl
from app.clients.moments import text_of
from app.clients.office import Fetched, FileSink
from app.clients.operation import Operation
from app.domain.exports import ExportKind, ExportShown, ExportState, ExportWish


@dataclass(frozen=True, slots=True)
class _Calls:
    """The calls of one kind of export."""

    request: Operation[Any, Any]
    listed: Operation[Any, Any]
    show: Operation[Any, Any]
    link: Operation[Any, DownloadUrl]


_CALLS: Mapping[ExportKind, _Calls] = {
    ExportKind.STOCK_COUNTS: _Calls(
        ops.ADD_STOCK_COUNT_EXPORT,
        ops.STOCK_COUNT_EXPORTS,
        ops.GET_STOCK_COUNT_EXPORT,
        ops.STOCK_COUNT_EXPORT_DOWNLOAD,
    ),
    ExportKind.LOG_ENTRIES: _Calls(
        ops.ADD_LOG_ENTRY_EXPORT,
        ops.LOG_ENTRY_EXPORTS,
        ops.GET_LOG_ENTRY_EXPORT,
        ops.LOG_ENTRY_EXPORT_DOWNLOAD,
    ),
    ExportKind.STOCK_TAKING: _Calls(
        ops.ADD_STOCK_TAKING_EXPORT,
        ops.STOCK_TAKING_EXPORTS,
        ops.GET_STOCK_TAKING_EXPORT,
        ops.STOCK_TAKING_EXPORT_DOWNLOAD,
    ),
}
_STATES: Mapping[object, ExportState] = {
    DataExportStatus.COMPLETED: ExportState.COMPLETED,
    DataExportStatus.FAILED: ExportState.FAILED,
    DataExportStatus.CANCELED: ExportState.CANCELED,
}


class Exports:
    """The exports of one organisation."""

    def __init__(self, site: Site) -> None:
        self._site, self._engine = site, site.engine

    async def request(self, wish: ExportWish) -> ExportShown:
        """Ask for a file.

        Raises:
            SaidNo: of a stock-taking that is still under way (422, R119), or of what is unknown.
            ClientError: the call did not work.
        """
        return _shown(await self._engine.call(_CALLS[wish.kind].request, body_of(wish)))

    async def requested(
        self, wish: ExportWish, since: int, known: Collection[str]
    ) -> ExportShown | None:
        """The one asked for last that is as good as ours (R24, R118): its parameters are ours, and
        it was asked for no earlier; of an ended stock-taking every file is the same.
        """
        site, body = self._site, body_of(wish)
        if isinstance(body, StockTakingReference):
            found = await self._engine.all(_CALLS[wish.kind].listed, body.body())
            alike = list(found.items)
        else:
            at = site.server_now() - (site.clock.now() - since)
            found = await self._engine.all(_CALLS[wish.kind].listed, site.window(at))
            wanted = body.export_parameters.body()
            alike = [one for one in found.items if one.export_parameters == wanted]
        shown = [_shown(one) for one in alike if one.id not in known]
        good = (ExportState.WAITING, ExportState.COMPLETED)
        return next((one for one in reversed(shown) if one.state in good), None)

    async def show(self, kind: ExportKind, export_id: str) -> ExportShown:
        """How far it is (raises ClientError)."""
        return _shown(await self._engine.load(_CALLS[kind].show, export=export_id))

    async def fetch(self, kind: ExportKind, export_id: str, file: FileSink) -> Fetched:
        """The file of a completed export; each call has an address of its own (R25, A49)."""
        link = await self._engine.load(_CALLS[kind].link, export=export_id)
        return await fetch(link.download_url, file, self._site.timings, self._site.clock)


def body_of(
    wish: ExportWish,
) -> StockCountDataExportRequest | InventoryLogEntryDataExportRequest | StockTakingReference:
    """What a wish is in the vendor's words; pure."""
    if wish.kind is ExportKind.STOCK_TAKING:
        return StockTakingReference(
            stock_taking_kind=StockTakingKind.ENFOREPOS1, stock_taking_id=wish.stock_taking
        )
    narrowed = {"product_id": wish.product, "storage_location_id": wish.place}
    if wish.kind is ExportKind.STOCK_COUNTS:
        return StockCountDataExportRequest(export_parameters=_parameters(narrowed))
    for name, at in (("from", wish.since), ("to", wish.until)):
        if at is not None:
            narrowed[name] = text_of(at)
    return InventoryLogEntryDataExportRequest(export_parameters=_parameters(narrowed))


def _parameters(narrowed: Mapping[str, str]) -> ExportParameters:
    return ExportParameters.model_validate({name: one for name, one in narrowed.items() if one})


def _shown(export: DataExport) -> ExportShown:
    state = _STATES.get(export.status, ExportState.WAITING)
    return ExportShown(export.id, state, (export.failure_description or "")[:500])
