"""Every call of the enfore APIs that the terminal makes, a line each.

A path's names are filled by the caller; `{org}` by the engine. Lists page by themselves. What
every receiving desk calls is here; the modules below hold the other kinds of documents, and load
their models only when someone asks for them:

    goods_out, shipments, stock_takings, exports, sales_orders
"""

from __future__ import annotations

from app.clients.enfore import wire
from app.clients.enfore.operations.making import delete, get, pages, patch, post, put, tell, whole

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
LOG_ENTRIES = pages(
    "/org/{org}/inventory-tracking/log-entries", wire.InventoryLogEntry, "from", "to", "product_id"
)

_SETTINGS = "/org/{org}/product/{product}/settings"
GET_PRODUCT_SETTINGS = get(_SETTINGS, wire.ProductInventorySettings)
CHANGE_PRODUCT_SETTINGS = patch(
    _SETTINGS, wire.ProductSettingsUpdate, wire.ProductInventorySettings
)

# --- goods-in drafts -------------------------------------------------------------------------

_DRAFTS = "/org/{org}/goods-in-drafts"
_DRAFT = _DRAFTS + "/{draft}"
GOODS_IN_DRAFTS = pages(_DRAFTS, wire.GoodsInDraftShown, "from", "to", "number")
ADD_GOODS_IN_DRAFT = post(_DRAFTS, wire.GoodsInDraft, wire.GoodsInDraftShown)
ADD_GOODS_IN_DRAFT_FULL = post(
    _DRAFTS + "-full", wire.GoodsInDraftWithSubresources, wire.GoodsInDraftShown
)
GET_GOODS_IN_DRAFT = get(_DRAFT, wire.GoodsInDraftShown)
PUT_GOODS_IN_DRAFT = put(_DRAFT, wire.GoodsInDraft, wire.GoodsInDraftShown)
DELETE_GOODS_IN_DRAFT = delete(_DRAFT)

_ITEMS = _DRAFT + "/items"
_ITEM = _ITEMS + "/{item}"
GOODS_IN_DRAFT_ITEMS = whole(_ITEMS, wire.GoodsInDraftItemShown)
ADD_GOODS_IN_DRAFT_ITEM = post(_ITEMS, wire.GoodsInDraftItem, wire.GoodsInDraftItemShown)
GET_GOODS_IN_DRAFT_ITEM = get(_ITEM, wire.GoodsInDraftItemShown)
PUT_GOODS_IN_DRAFT_ITEM = put(_ITEM, wire.GoodsInDraftItem, wire.GoodsInDraftItemShown)
DELETE_GOODS_IN_DRAFT_ITEM = delete(_ITEM)

_PACKAGES = _DRAFT + "/packages"
_PACKAGE = _PACKAGES + "/{package}"
GOODS_IN_DRAFT_PACKAGES = whole(_PACKAGES, wire.GoodsInDraftPackageShown)
ADD_GOODS_IN_DRAFT_PACKAGE = post(
    _PACKAGES, wire.GoodsInDraftPackage, wire.GoodsInDraftPackageShown
)
GET_GOODS_IN_DRAFT_PACKAGE = get(_PACKAGE, wire.GoodsInDraftPackageShown)
PUT_GOODS_IN_DRAFT_PACKAGE = put(_PACKAGE, wire.GoodsInDraftPackage, wire.GoodsInDraftPackageShown)
DELETE_GOODS_IN_DRAFT_PACKAGE = delete(_PACKAGE)

_ORIGINS = _DRAFT + "/origins"
_ORIGIN = _ORIGINS + "/{origin}"
GOODS_IN_DRAFT_ORIGINS = whole(_ORIGINS, wire.GoodsInOriginShown)
ADD_GOODS_IN_DRAFT_ORIGIN = post(_ORIGINS, wire.GoodsInOrigin, wire.GoodsInOriginShown)
GET_GOODS_IN_DRAFT_ORIGIN = get(_ORIGIN, wire.GoodsInOriginShown)
PUT_GOODS_IN_DRAFT_ORIGIN = put(_ORIGIN, wire.GoodsInOrigin, wire.GoodsInOriginShown)
DELETE_GOODS_IN_DRAFT_ORIGIN = delete(_ORIGIN)

_REFERENCES = _DRAFT + "/external-references"
_REFERENCE = _REFERENCES + "/{reference}"
GOODS_IN_DRAFT_REFERENCES = whole(_REFERENCES, wire.GoodsInExternalReferenceShown)
ADD_GOODS_IN_DRAFT_REFERENCE = post(
    _REFERENCES, wire.GoodsInExternalReference, wire.GoodsInExternalReferenceShown
)
GET_GOODS_IN_DRAFT_REFERENCE = get(_REFERENCE, wire.GoodsInExternalReferenceShown)
PUT_GOODS_IN_DRAFT_REFERENCE = put(
    _REFERENCE, wire.GoodsInExternalReference, wire.GoodsInExternalReferenceShown
)
DELETE_GOODS_IN_DRAFT_REFERENCE = delete(_REFERENCE)

# --- goods-ins -------------------------------------------------------------------------------

_GOODS_INS = "/org/{org}/goods-ins"
_GOODS_IN = _GOODS_INS + "/{delivery}"
GOODS_INS = pages(_GOODS_INS, wire.GoodsIn, "from", "to", "number", "status")
CONVERT_GOODS_IN_DRAFT = post(_GOODS_INS, str, wire.GoodsIn)
GET_GOODS_IN = get(_GOODS_IN, wire.GoodsIn)
CHANGE_GOODS_IN = tell(_GOODS_IN, wire.GoodsInUpdate)
GOODS_IN_ITEMS = whole(_GOODS_IN + "/items", wire.GoodsInItem)
GET_GOODS_IN_ITEM = get(_GOODS_IN + "/items/{item}", wire.GoodsInItem)
CHANGE_GOODS_IN_ITEM = tell(_GOODS_IN + "/items/{item}", wire.GoodsInItemUpdate)
GOODS_IN_PACKAGES = whole(_GOODS_IN + "/packages", wire.GoodsInPackage)
GET_GOODS_IN_PACKAGE = get(_GOODS_IN + "/packages/{package}", wire.GoodsInPackage)
GOODS_IN_ORIGINS = whole(_GOODS_IN + "/origins", wire.GoodsInOriginShown)
GET_GOODS_IN_ORIGIN = get(_GOODS_IN + "/origins/{origin}", wire.GoodsInOriginShown)
GOODS_IN_REFERENCES = whole(_GOODS_IN + "/external-references", wire.GoodsInExternalReferenceShown)
GET_GOODS_IN_REFERENCE = get(
    _GOODS_IN + "/external-references/{reference}", wire.GoodsInExternalReferenceShown
)
