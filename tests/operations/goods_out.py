"""Goods-outs from draft to cancellation request, and what is handed over: 32 operations."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.operations import sales_orders as sales
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire.sales_orders import DeliveryStatus, PickupStatus
from app.clients.enfore.wire.shared import Quantity
from tests.operations.line import (
    NOBODY,
    Ids,
    Line,
    Making,
    as_an_unknown_variant,
    otherwise,
    without_such_an_id,
)
from tests.operations.warehouse import ALL_TIME, PIECES, PRODUCT, Warehouse, demo


def _draft_body(_: Ids) -> wire.GoodsOutDraft:
    return wire.GoodsOutDraft(type=wire.GoodsOutType.SHIPMENT, number_issued_by_recipient="SO-1")


def _draft_that_is_picked_up(_: Ids) -> wire.GoodsOutDraft:
    """A75: how it leaves and what it is contradict each other."""
    way = wire.DispatchInformation(type="PickupInformation")
    return wire.GoodsOutDraft(type=wire.GoodsOutType.SHIPMENT, dispatch_information=way)


def _item(_: Ids, product: str = PRODUCT) -> wire.GoodsOutDraftItem:
    amount = Quantity(value=Decimal(2), unit=PIECES)
    return wire.GoodsOutDraftItem(product_id=product, quantity=amount)


def _item_of_nothing(_: Ids) -> wire.GoodsOutDraftItem:
    return _item({}, NOBODY)


def _full(_: Ids) -> wire.GoodsOutDraftWithSubresources:
    return wire.GoodsOutDraftWithSubresources(draft=_draft_body({}), items=(_item({}),))


def _full_of_nothing(_: Ids) -> wire.GoodsOutDraftWithSubresources:
    items = (_item_of_nothing({}),)
    return wire.GoodsOutDraftWithSubresources(draft=_draft_body({}), items=items)


def _status(status: wire.GoodsOutStatus) -> Any:
    def body(_: Ids) -> wire.GoodsOutStatusUpdateRequest:
        return wire.GoodsOutStatusUpdateRequest(status=status)

    return body


# --- documents -------------------------------------------------------------------------------


async def draft(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(ops.ADD_GOODS_OUT_DRAFT, _draft_body({}))
    return {"draft": made["id"]}


async def with_item(warehouse: Warehouse) -> Ids:
    ids = await draft(warehouse)
    made = await warehouse.make(ops.ADD_GOODS_OUT_DRAFT_ITEM, _item(ids), **ids)
    return {**ids, "item": made["id"]}


def converted(making: Making) -> Making:
    """The draft has become a goods-out and is still there: it cannot be changed any more."""

    async def make(warehouse: Warehouse) -> Ids:
        ids = await making(warehouse)
        warehouse.control("PUT", "switches", {"draft_stays": True})
        try:
            await warehouse.make(ops.CONVERT_GOODS_OUT_DRAFT, ids["draft"])
        finally:
            warehouse.control("PUT", "switches", {"draft_stays": False})
        return ids

    return make


async def goods_out(warehouse: Warehouse) -> Ids:
    ids = await with_item(warehouse)
    made = await warehouse.make(ops.CONVERT_GOODS_OUT_DRAFT, ids["draft"])
    return {"goods_out": made["id"]}


async def with_its_item(warehouse: Warehouse) -> Ids:
    ids = await goods_out(warehouse)
    item = await warehouse.first(ops.GOODS_OUT_ITEMS, **ids)
    return {**ids, "item": item.id}


async def with_a_package(warehouse: Warehouse) -> Ids:
    """Others pack (A74)."""
    ids = await with_its_item(warehouse)
    where = f"goods-outs/{ids['goods_out']}"
    warehouse.control("POST", where, {"status": "IN_PACKING"})
    packed = {"packages": [{"items": {ids["item"]: "1"}, "status": "PACKED"}]}
    warehouse.control("POST", where, packed)
    package = await warehouse.first(ops.GOODS_OUT_PACKAGES, goods_out=ids["goods_out"])
    return {"goods_out": ids["goods_out"], "package": package.id}


async def only_the_package(warehouse: Warehouse) -> Ids:
    ids = await with_a_package(warehouse)
    return {"goods_out": ids["goods_out"]}


async def canceled(warehouse: Warehouse) -> Ids:
    ids = await goods_out(warehouse)
    await warehouse.make(ops.CHANGE_GOODS_OUT, _status(wire.GoodsOutStatus.CANCELED)(ids), **ids)
    return ids


async def held(warehouse: Warehouse) -> Ids:
    ids = await goods_out(warehouse)
    made = await warehouse.make(ops.ADD_HOLD, _hold(ids), **ids)
    return {**ids, "hold": made["id"]}


async def released(warehouse: Warehouse) -> Ids:
    ids = await held(warehouse)
    await warehouse.make(ops.CHANGE_HOLD, _release(ids), **ids)
    return ids


async def asked_to_cancel(warehouse: Warehouse) -> Ids:
    ids = await goods_out(warehouse)
    made = await warehouse.make(ops.ADD_CANCELLATION_REQUEST, _cancellation(ids))
    return {"request": made["id"]}


def handed_over(name: str) -> Making:
    """One of the demo's that has only begun; each call takes another, for their states move."""
    waiting = [one["id"] for one in demo("goods_outs")[name] if one["status"] == "PENDING"]
    word = {"pickups": "pickup", "deliveries": "delivery"}[name]

    async def make(warehouse: Warehouse) -> Ids:
        return {word: waiting[0]}

    return make


# --- the table -------------------------------------------------------------------------------


def _its_draft(ids: Ids) -> str:
    return ids["draft"]


def _external_data(_: Ids) -> wire.GoodsOutItemUpdateExternalDataRequest:
    return wire.GoodsOutItemUpdateExternalDataRequest(external_data="dh:1")


def _hold(_: Ids) -> wire.GoodsOutOnHold:
    return wire.GoodsOutOnHold(description="Wait for the second pallet")


def _release(_: Ids) -> wire.GoodsOutOnHoldReleaseRequest:
    return wire.GoodsOutOnHoldReleaseRequest()


def _cancellation(ids: Ids) -> wire.GoodsOutCancellationRequest:
    issuer = wire.GoodsOutCancellationRequestIssuerType.GOODS_OUT_STAFF
    return wire.GoodsOutCancellationRequest(goods_out_id=ids["goods_out"], issuer_type=issuer)


def _cancellation_of_nothing(_: Ids) -> wire.GoodsOutCancellationRequest:
    return _cancellation({"goods_out": NOBODY})


def _accept(_: Ids) -> wire.GoodsOutCancellationRequestAcceptRequest:
    return wire.GoodsOutCancellationRequestAcceptRequest()


_NO_PRODUCT = otherwise(body=_item_of_nothing)
_UNLISTED = {400: without_such_an_id}
"""R11, A76: these lists have no 404, so an unknown document is 400."""

DRAFTS = (
    Line(ops.GOODS_OUT_DRAFTS, draft, params=ALL_TIME),
    Line(
        ops.ADD_GOODS_OUT_DRAFT,
        body=_draft_body,
        refusals={422: otherwise(body=_draft_that_is_picked_up)},
    ),
    Line(
        ops.ADD_GOODS_OUT_DRAFT_FULL,
        body=_full,
        refusals={422: otherwise(body=_full_of_nothing)},
    ),
    Line(ops.GET_GOODS_OUT_DRAFT, draft),
    Line(
        ops.PUT_GOODS_OUT_DRAFT,
        draft,
        _draft_body,
        refusals={422: otherwise(converted(draft))},
    ),
    Line(ops.DELETE_GOODS_OUT_DRAFT, draft),
    Line(ops.GOODS_OUT_DRAFT_ITEMS, with_item, refusals=_UNLISTED),
    Line(ops.ADD_GOODS_OUT_DRAFT_ITEM, draft, _item, refusals={422: _NO_PRODUCT}),
    Line(ops.GET_GOODS_OUT_DRAFT_ITEM, with_item),
    Line(ops.PUT_GOODS_OUT_DRAFT_ITEM, with_item, _item, refusals={422: _NO_PRODUCT}),
    Line(ops.DELETE_GOODS_OUT_DRAFT_ITEM, with_item),
)
GOODS_OUTS = (
    Line(ops.GOODS_OUTS, goods_out, params=ALL_TIME),
    Line(
        ops.CONVERT_GOODS_OUT_DRAFT,
        with_item,
        _its_draft,
        headers={ops.PROCESSING_MODEL: "2"},
        refusals={
            404: otherwise(body=lambda _: NOBODY),
            422: otherwise(converted(with_item)),
        },
    ),
    Line(ops.GET_GOODS_OUT, goods_out),
    Line(
        ops.CHANGE_GOODS_OUT,
        goods_out,
        _status(wire.GoodsOutStatus.CONFIRMED),
        refusals={422: otherwise(body=_status(wire.GoodsOutStatus.FULFILLED))},
    ),
    Line(ops.GOODS_OUT_ITEMS, goods_out, refusals=_UNLISTED),
    Line(ops.GET_GOODS_OUT_ITEM, with_its_item),
    Line(ops.CHANGE_GOODS_OUT_ITEM, with_its_item, _external_data),
    Line(ops.GOODS_OUT_PACKAGES, only_the_package),
    Line(ops.GET_GOODS_OUT_PACKAGE, with_a_package),
    Line(ops.ADD_HOLD, goods_out, _hold, refusals={422: otherwise(canceled)}),
    Line(ops.CHANGE_HOLD, held, _release, refusals={422: otherwise(released)}),
)
REQUESTS = (
    Line(ops.CANCELLATION_REQUESTS, asked_to_cancel, params=ALL_TIME),
    Line(
        ops.ADD_CANCELLATION_REQUEST,
        goods_out,
        _cancellation,
        refusals={
            404: otherwise(body=_cancellation_of_nothing),
            422: otherwise(canceled),
        },
    ),
    Line(ops.GET_CANCELLATION_REQUEST, asked_to_cancel),
    Line(
        ops.CHANGE_CANCELLATION_REQUEST,
        asked_to_cancel,
        _accept,
        refusals={422: as_an_unknown_variant},
    ),
)
HAND_OVER = (
    Line(sales.PICKUPS, params=ALL_TIME),
    Line(sales.GET_PICKUP, handed_over("pickups")),
    Line(
        sales.PUT_PICKUP_STATUS,
        handed_over("pickups"),
        lambda _: PickupStatus.PREPARED,
        refusals={422: otherwise(body=lambda _: PickupStatus.PICKED_UP)},
    ),
    Line(sales.DELIVERIES, params=ALL_TIME),
    Line(sales.GET_DELIVERY, handed_over("deliveries")),
    Line(
        sales.PUT_DELIVERY_STATUS,
        handed_over("deliveries"),
        lambda _: DeliveryStatus.PREPARED,
        refusals={422: otherwise(body=lambda _: DeliveryStatus.RECEIVED)},
    ),
)
LINES = (*DRAFTS, *GOODS_OUTS, *REQUESTS, *HAND_OVER)
