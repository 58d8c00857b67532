"""Stock with its log and exports, shipments, and what is only read: 41 operations."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.operations import exports, shipments, stock_takings
from app.clients.enfore.wire import exports as export_wire
from app.clients.enfore.wire import shipments as shipment_wire
from app.clients.enfore.wire import stock as stock_wire
from tests.operations.line import (
    NOBODY,
    Ids,
    Line,
    Making,
    as_an_unknown_variant,
    otherwise,
    with_params,
    without,
    without_such_an_id,
)
from tests.operations.warehouse import (
    ALL_TIME,
    OTHER_PLACE,
    PIECES,
    PLACE,
    PRODUCT,
    Warehouse,
    demo,
)


async def pair(warehouse: Warehouse) -> Ids:
    """A product at a place, with something in stock."""
    ids = {"product": PRODUCT, "place": PLACE}
    await warehouse.make(ops.CHANGE_STOCK, _five_more(ids), **ids)
    return ids


async def product(warehouse: Warehouse) -> Ids:
    return {"product": PRODUCT}


def _five_more(_: Ids) -> wire.StockUpdate:
    return wire.StockUpdate(
        change_quantity=wire.Quantity(value=Decimal(5), unit=PIECES),
        change_intent=wire.StockChangeIntent.ADD,
        condition=wire.StockCondition.NEW,
    )


def _tag(_: Ids) -> wire.StorageTagUpdate:
    return wire.StorageTagUpdate(
        storage_tag=stock_wire.StorageTagReference(id="COOL", scope=stock_wire.Scope.PLATFORM)
    )


STOCK = (
    Line(ops.GET_PRODUCT_SETTINGS, product),
    Line(ops.CHANGE_PRODUCT_SETTINGS, product, _tag, refusals={422: as_an_unknown_variant}),
    Line(ops.GET_STOCK, pair),
    Line(ops.CHANGE_STOCK, pair, _five_more),
    Line(ops.STOCK_COUNT_CHANGES, pair, params={**ALL_TIME, "reason": ("CORRECTION", "PURCHASE")}),
    Line(
        ops.STOCK_COUNTS,
        pair,
        params={"product_id": PRODUCT, "storage_location_id": PLACE},
        refusals={
            400: without("product_id"),
            422: with_params(product_id=NOBODY),
        },
    ),
    Line(ops.LOG_ENTRIES, pair, params=ALL_TIME, refusals={422: with_params(product_id=NOBODY)}),
)

# --- shipments -------------------------------------------------------------------------------


def _draft_body(_: Ids, source: str = PLACE) -> shipment_wire.InventoryShipmentDraft:
    return shipment_wire.InventoryShipmentDraft(
        source_storage_location=source,
        destination_storage_location=OTHER_PLACE,
        description="Refill",
    )


def _item(_: Ids, product: str = PRODUCT) -> shipment_wire.InventoryShipmentDraftItem:
    return shipment_wire.InventoryShipmentDraftItem(
        product=product,
        quantity=wire.Quantity(value=Decimal(1), unit=PIECES),
        condition=wire.StockCondition.NEW,
    )


async def draft(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(shipments.ADD_SHIPMENT_DRAFT, _draft_body({}))
    return {"draft": made["id"]}


async def with_item(warehouse: Warehouse) -> Ids:
    ids = await draft(warehouse)
    made = await warehouse.make(shipments.ADD_SHIPMENT_DRAFT_ITEM, _item(ids), **ids)
    return {**ids, "item": made["id"]}


async def converted(warehouse: Warehouse) -> Ids:
    ids = await with_item(warehouse)
    warehouse.control("PUT", "switches", {"draft_stays": True})
    try:
        await warehouse.make(shipments.CONVERT_SHIPMENT_DRAFT, ids["draft"])
    finally:
        warehouse.control("PUT", "switches", {"draft_stays": False})
    return ids


async def shipment(warehouse: Warehouse) -> Ids:
    ids = await with_item(warehouse)
    made = await warehouse.make(shipments.CONVERT_SHIPMENT_DRAFT, ids["draft"])
    return {"shipment": made["id"]}


_STATUS = shipment_wire.InventoryShipmentStatus
_NO_PRODUCT = otherwise(body=lambda ids: _item(ids, NOBODY))
SHIPMENTS = (
    Line(shipments.SHIPMENT_DRAFTS, draft, params=ALL_TIME),
    Line(
        shipments.ADD_SHIPMENT_DRAFT,
        body=_draft_body,
        refusals={422: otherwise(body=lambda ids: _draft_body(ids, OTHER_PLACE))},
    ),
    Line(shipments.GET_SHIPMENT_DRAFT, draft),
    Line(shipments.DELETE_SHIPMENT_DRAFT, draft),
    Line(shipments.SHIPMENT_DRAFT_ITEMS, with_item, refusals={400: without_such_an_id}),
    Line(shipments.ADD_SHIPMENT_DRAFT_ITEM, draft, _item, refusals={422: _NO_PRODUCT}),
    Line(shipments.GET_SHIPMENT_DRAFT_ITEM, with_item),
    Line(shipments.PUT_SHIPMENT_DRAFT_ITEM, with_item, _item, refusals={422: _NO_PRODUCT}),
    Line(shipments.DELETE_SHIPMENT_DRAFT_ITEM, with_item),
    Line(shipments.SHIPMENTS, shipment, params=ALL_TIME),
    Line(
        shipments.CONVERT_SHIPMENT_DRAFT,
        with_item,
        lambda ids: ids["draft"],
        refusals={404: otherwise(body=lambda _: NOBODY), 422: otherwise(converted)},
    ),
    Line(shipments.GET_SHIPMENT, shipment),
    Line(
        shipments.PUT_SHIPMENT_STATUS,
        shipment,
        lambda _: _STATUS.IN_PROCESS,
        refusals={422: otherwise(body=lambda _: _STATUS.COMPLETED)},
    ),
)

# --- exports ---------------------------------------------------------------------------------

_ENDED, _COUNTING = (
    next(one["id"] for one in demo("platform")["stock_takings"] if one["status"] == status)
    for status in ("COMPLETED", "IN_PROGRESS")
)


def _counts(_: Ids, product: str = PRODUCT) -> export_wire.StockCountDataExportRequest:
    wanted = export_wire.ExportParameters.model_validate({"product_id": product})
    return export_wire.StockCountDataExportRequest(export_parameters=wanted)


def _log(_: Ids, product: str = PRODUCT) -> export_wire.InventoryLogEntryDataExportRequest:
    wanted = export_wire.ExportParameters.model_validate({"product_id": product})
    return export_wire.InventoryLogEntryDataExportRequest(export_parameters=wanted)


def _taking(_: Ids, taking: str = _ENDED) -> export_wire.StockTakingReference:
    return export_wire.StockTakingReference(
        stock_taking_kind=export_wire.StockTakingKind.ENFOREPOS1, stock_taking_id=taking
    )


def export(operation: Any, body: Any, *, done: bool = False) -> Making:
    """An export that has just been asked for, or one whose file is there."""

    async def make(warehouse: Warehouse) -> Ids:
        warehouse.control("PUT", "switches", {"export_step_ms": 0 if done else 60_000})
        made = await warehouse.make(operation, body({}))
        return {"export": made["id"]}

    return make


def _exports(add: Any, listing: Any, load: Any, link: Any, body: Any) -> tuple[Line, ...]:
    asked, done = export(add, body), export(add, body, done=True)
    return (
        Line(listing, asked, params=ALL_TIME),
        Line(add, body=body, refusals={422: otherwise(body=lambda ids: body(ids, NOBODY))}),
        Line(load, asked),
        Line(link, done, refusals={422: otherwise(asked)}),
    )


_ASKED = export(exports.ADD_STOCK_TAKING_EXPORT, _taking)
_OF_THE_TAKING = {"stock_taking_kind": "ENFOREPOS1", "stock_taking_id": _ENDED}
EXPORTS = (
    *_exports(
        exports.ADD_STOCK_COUNT_EXPORT,
        exports.STOCK_COUNT_EXPORTS,
        exports.GET_STOCK_COUNT_EXPORT,
        exports.STOCK_COUNT_EXPORT_DOWNLOAD,
        _counts,
    ),
    *_exports(
        exports.ADD_LOG_ENTRY_EXPORT,
        exports.LOG_ENTRY_EXPORTS,
        exports.GET_LOG_ENTRY_EXPORT,
        exports.LOG_ENTRY_EXPORT_DOWNLOAD,
        _log,
    ),
    Line(
        exports.STOCK_TAKING_EXPORTS,
        _ASKED,
        params=_OF_THE_TAKING,
        refusals={
            400: with_params(malformed=True, stock_taking_kind="ANOTHER"),
            404: with_params(stock_taking_id=NOBODY),
        },
    ),
    Line(
        exports.ADD_STOCK_TAKING_EXPORT,
        body=_taking,
        refusals={
            404: otherwise(body=lambda ids: _taking(ids, NOBODY)),
            422: otherwise(body=lambda ids: _taking(ids, _COUNTING)),
        },
    ),
    Line(exports.GET_STOCK_TAKING_EXPORT, _ASKED),
    Line(
        exports.STOCK_TAKING_EXPORT_DOWNLOAD,
        export(exports.ADD_STOCK_TAKING_EXPORT, _taking, done=True),
        refusals={422: otherwise(_ASKED)},
    ),
)

# --- what is only read -----------------------------------------------------------------------


async def taking(warehouse: Warehouse) -> Ids:
    return {"stock_taking": _ENDED}


async def modification(warehouse: Warehouse) -> Ids:
    return {"modification": demo("platform")["modifications"][0]["id"]}


async def with_operation(warehouse: Warehouse) -> Ids:
    made = demo("platform")["modifications"][0]
    return {"modification": made["id"], "operation": made["operations"][0]["id"]}


async def signature(warehouse: Warehouse) -> Ids:
    return {"signature": demo("platform")["signatures"][0]["id"]}


READ = (
    Line(
        stock_takings.STOCK_TAKINGS,
        params=ALL_TIME,
        refusals={404: with_params(storage_location_id=NOBODY)},
    ),
    Line(stock_takings.GET_STOCK_TAKING, taking),
    Line(stock_takings.MANUAL_MODIFICATIONS, params=ALL_TIME),
    Line(stock_takings.GET_MANUAL_MODIFICATION, modification),
    Line(stock_takings.GET_MANUAL_MODIFICATION_FULL, modification),
    Line(stock_takings.MANUAL_MODIFICATION_OPERATIONS, modification),
    Line(stock_takings.GET_MANUAL_MODIFICATION_OPERATION, with_operation),
    Line(stock_takings.GET_SIGNATURE, signature),
    Line(stock_takings.SIGNATURE_DOWNLOAD, signature),
)
LINES = (*STOCK, *SHIPMENTS, *EXPORTS, *READ)
