"""Every call of the enfore APIs that the terminal makes, a line each.

    GET_STOCK = get("/org/{org}/stock/{product}/{place}", wire.ProductStock)

A path's names are filled by the caller; `{org}` by the engine. Lists page by themselves.
"""

from __future__ import annotations

from typing import Any, TypeVar

from app.clients.enfore import wire
from app.clients.operation import Operation, Paging

Body = TypeVar("Body")
Answer = TypeVar("Answer")


INVENTORY = "enfore-inventory"


def get(path: str, answer: type[Answer], api: str = INVENTORY) -> Operation[Any, Answer]:
    """Load one object."""
    return Operation(api, "GET", path, None, answer)


def pages(
    path: str, answer: type[Answer], *params: str, api: str = INVENTORY
) -> Operation[Any, Answer]:
    """A list with pages (R4), and its filters."""
    return Operation(api, "GET", path, None, answer, params, Paging.OFFSET)


def whole(path: str, answer: type[Answer], *params: str) -> Operation[Any, Answer]:
    """A list without pages, and its filters."""
    return Operation(INVENTORY, "GET", path, None, answer, params, Paging.WHOLE)


def post(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Create; the answer is what was made (R14)."""
    return Operation(INVENTORY, "POST", path, body, answer)


def put(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Replace."""
    return Operation(INVENTORY, "PUT", path, body, answer)


def patch(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Change some members; the answer is the object."""
    return Operation(INVENTORY, "PATCH", path, body, answer)


def replace_data(path: str, body: type[Body]) -> Operation[Body, None]:
    """Replace `external_data` whole; the answer is empty."""
    return Operation(INVENTORY, "PATCH", path, body, None)


def delete(path: str) -> Operation[Any, None]:
    """Remove; the answer is empty (R14)."""
    return Operation(INVENTORY, "DELETE", path, None, None)


# --- platform --------------------------------------------------------------------------------

AUTHORIZE = get("/authorize/{org}", wire.AccessToken, "auth")
PRODUCTS = pages("/org/{org}/products", wire.Product, "article_id", api="erp")

# --- stock -----------------------------------------------------------------------------------

_STOCK = "/org/{org}/stock/{product}/{place}"
GET_STOCK = get(_STOCK, wire.ProductStock)
CHANGE_STOCK = patch(_STOCK, wire.StockUpdate, wire.ProductStock)
STOCK_COUNTS = whole(
    "/org/{org}/inventory-tracking/stock-counts",
    wire.StockCount,
    "product_id",
    "storage_location_id",
)
STOCK_COUNT_CHANGES = pages(
    "/org/{org}/stock-count-changes",
    wire.StockCountChange,
    "from",
    "to",
    "location_id",
    "product_id",
    "reason",
)

_SETTINGS = "/org/{org}/product/{product}/settings"
GET_PRODUCT_SETTINGS = get(_SETTINGS, wire.ProductSettings)
CHANGE_PRODUCT_SETTINGS = patch(_SETTINGS, wire.StorageTagUpdate, wire.ProductSettings)

# --- goods-in drafts -------------------------------------------------------------------------

_DRAFTS = "/org/{org}/goods-in-drafts"
_DRAFT = _DRAFTS + "/{draft}"
DRAFTS = pages(_DRAFTS, wire.Draft, "from", "to", "number")
ADD_DRAFT = post(_DRAFTS, wire.DraftHead, wire.Draft)
ADD_DRAFT_FULL = post(_DRAFTS + "-full", wire.DraftFull, wire.Draft)
GET_DRAFT = get(_DRAFT, wire.Draft)
PUT_DRAFT = put(_DRAFT, wire.DraftHead, wire.Draft)
DELETE_DRAFT = delete(_DRAFT)

DRAFT_ITEMS = whole(_DRAFT + "/items", wire.DraftItemShown)
ADD_DRAFT_ITEM = post(_DRAFT + "/items", wire.DraftItem, wire.DraftItemShown)
GET_DRAFT_ITEM = get(_DRAFT + "/items/{item}", wire.DraftItemShown)
PUT_DRAFT_ITEM = put(_DRAFT + "/items/{item}", wire.DraftItem, wire.DraftItemShown)
DELETE_DRAFT_ITEM = delete(_DRAFT + "/items/{item}")

DRAFT_PACKAGES = whole(_DRAFT + "/packages", wire.Package)
ADD_DRAFT_PACKAGE = post(_DRAFT + "/packages", wire.DraftPackage, wire.Package)
GET_DRAFT_PACKAGE = get(_DRAFT + "/packages/{package}", wire.Package)
PUT_DRAFT_PACKAGE = put(_DRAFT + "/packages/{package}", wire.DraftPackage, wire.Package)
DELETE_DRAFT_PACKAGE = delete(_DRAFT + "/packages/{package}")

DRAFT_ORIGINS = whole(_DRAFT + "/origins", wire.Origin)
ADD_DRAFT_ORIGIN = post(_DRAFT + "/origins", wire.DraftOrigin, wire.Origin)
GET_DRAFT_ORIGIN = get(_DRAFT + "/origins/{origin}", wire.Origin)
PUT_DRAFT_ORIGIN = put(_DRAFT + "/origins/{origin}", wire.DraftOrigin, wire.Origin)
DELETE_DRAFT_ORIGIN = delete(_DRAFT + "/origins/{origin}")

_DRAFT_REFERENCES = _DRAFT + "/external-references"
_DRAFT_REFERENCE = _DRAFT_REFERENCES + "/{reference}"
DRAFT_REFERENCES = whole(_DRAFT_REFERENCES, wire.Reference)
ADD_DRAFT_REFERENCE = post(_DRAFT_REFERENCES, wire.DraftReference, wire.Reference)
GET_DRAFT_REFERENCE = get(_DRAFT_REFERENCE, wire.Reference)
PUT_DRAFT_REFERENCE = put(_DRAFT_REFERENCE, wire.DraftReference, wire.Reference)
DELETE_DRAFT_REFERENCE = delete(_DRAFT_REFERENCE)

# --- goods-ins -------------------------------------------------------------------------------

_GOODS_INS = "/org/{org}/goods-ins"
_GOODS_IN = _GOODS_INS + "/{delivery}"
GOODS_INS = pages(_GOODS_INS, wire.GoodsIn, "from", "to", "number", "status")
CONVERT_DRAFT = post(_GOODS_INS, str, wire.GoodsIn)
GET_GOODS_IN = get(_GOODS_IN, wire.GoodsIn)
CHANGE_GOODS_IN = replace_data(_GOODS_IN, wire.GoodsInData)
GOODS_IN_ITEMS = whole(_GOODS_IN + "/items", wire.GoodsInItem)
GET_GOODS_IN_ITEM = get(_GOODS_IN + "/items/{item}", wire.GoodsInItem)
CHANGE_GOODS_IN_ITEM = replace_data(_GOODS_IN + "/items/{item}", wire.GoodsInItemData)
GOODS_IN_PACKAGES = whole(_GOODS_IN + "/packages", wire.Package)
GET_GOODS_IN_PACKAGE = get(_GOODS_IN + "/packages/{package}", wire.Package)
GOODS_IN_ORIGINS = whole(_GOODS_IN + "/origins", wire.Origin)
GET_GOODS_IN_ORIGIN = get(_GOODS_IN + "/origins/{origin}", wire.Origin)
GOODS_IN_REFERENCES = whole(_GOODS_IN + "/external-references", wire.Reference)
GET_GOODS_IN_REFERENCE = get(_GOODS_IN + "/external-references/{reference}", wire.Reference)
