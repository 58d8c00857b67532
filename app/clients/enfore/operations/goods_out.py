"""Goods-outs: drafts, both state machines, holds and cancellation requests, a line each."""

from __future__ import annotations

from app.clients.enfore.operations.making import (
    INVENTORY,
    delete,
    get,
    pages,
    post,
    put,
    tell,
    whole,
)
from app.clients.enfore.wire import goods_out as wire
from app.clients.operation import Operation

# --- drafts ----------------------------------------------------------------------------------

_DRAFTS = "/org/{org}/goods-out-drafts"
_DRAFT = _DRAFTS + "/{draft}"
GOODS_OUT_DRAFTS = pages(
    _DRAFTS,
    wire.GoodsOutDraftShown,
    "from",
    "to",
    "fulfillment_service_location_id",
    "number",
    "type",
)
ADD_GOODS_OUT_DRAFT = post(_DRAFTS, wire.GoodsOutDraft, wire.GoodsOutDraftShown)
ADD_GOODS_OUT_DRAFT_FULL = post(
    _DRAFTS + "-full", wire.GoodsOutDraftWithSubresources, wire.GoodsOutDraftShown
)
GET_GOODS_OUT_DRAFT = get(_DRAFT, wire.GoodsOutDraftShown)
PUT_GOODS_OUT_DRAFT = put(_DRAFT, wire.GoodsOutDraft, wire.GoodsOutDraftShown)
DELETE_GOODS_OUT_DRAFT = delete(_DRAFT)

_ITEMS = _DRAFT + "/items"
_ITEM = _ITEMS + "/{item}"
GOODS_OUT_DRAFT_ITEMS = whole(_ITEMS, wire.GoodsOutDraftItemShown)
ADD_GOODS_OUT_DRAFT_ITEM = post(_ITEMS, wire.GoodsOutDraftItem, wire.GoodsOutDraftItemShown)
GET_GOODS_OUT_DRAFT_ITEM = get(_ITEM, wire.GoodsOutDraftItemShown)
PUT_GOODS_OUT_DRAFT_ITEM = put(_ITEM, wire.GoodsOutDraftItem, wire.GoodsOutDraftItemShown)
DELETE_GOODS_OUT_DRAFT_ITEM = delete(_ITEM)

# --- goods-outs ------------------------------------------------------------------------------

PROCESSING_MODEL = "X-enfore-GoodsOut-usedProcessingModel"
"""Chooses the state machine of a new goods-out; which number is which is not said (R62, O26)."""

_GOODS_OUTS = "/org/{org}/goods-outs"
_GOODS_OUT = _GOODS_OUTS + "/{goods_out}"
GOODS_OUTS = pages(
    _GOODS_OUTS,
    wire.GoodsOut,
    "from",
    "to",
    "source_storage_location_id",
    "number",
    "status",
    "type",
)
CONVERT_GOODS_OUT_DRAFT = Operation(
    INVENTORY, "POST", _GOODS_OUTS, str, wire.GoodsOut, headers=(PROCESSING_MODEL,)
)
GET_GOODS_OUT = get(_GOODS_OUT, wire.GoodsOut)
CHANGE_GOODS_OUT = tell(_GOODS_OUT, wire.GoodsOutUpdate)
GOODS_OUT_ITEMS = whole(_GOODS_OUT + "/items", wire.GoodsOutItem)
GET_GOODS_OUT_ITEM = get(_GOODS_OUT + "/items/{item}", wire.GoodsOutItem)
CHANGE_GOODS_OUT_ITEM = tell(
    _GOODS_OUT + "/items/{item}", wire.GoodsOutItemUpdateExternalDataRequest
)
GOODS_OUT_PACKAGES = whole(_GOODS_OUT + "/packages", wire.GoodsOutPackage)
GET_GOODS_OUT_PACKAGE = get(_GOODS_OUT + "/packages/{package}", wire.GoodsOutPackage)

ADD_HOLD = post(_GOODS_OUT + "/on-hold", wire.GoodsOutOnHold, wire.GoodsOutOnHoldShown)
CHANGE_HOLD = tell(_GOODS_OUT + "/on-hold/{hold}", wire.GoodsOutOnHoldReleaseRequest)

# --- cancellation requests -------------------------------------------------------------------

_REQUESTS = "/org/{org}/goods-out-cancellation-requests"
_REQUEST = _REQUESTS + "/{request}"
CANCELLATION_REQUESTS = pages(
    _REQUESTS,
    wire.GoodsOutCancellationRequestShown,
    "from",
    "to",
    "fulfillment_service_location_id",
)
ADD_CANCELLATION_REQUEST = post(
    _REQUESTS, wire.GoodsOutCancellationRequest, wire.GoodsOutCancellationRequestShown
)
GET_CANCELLATION_REQUEST = get(_REQUEST, wire.GoodsOutCancellationRequestShown)
CHANGE_CANCELLATION_REQUEST = tell(_REQUEST, wire.GoodsOutCancellationRequestUpdate)
