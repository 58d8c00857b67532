"""Bodies and answers of the enfore APIs, in the vendor's words.

What we send is exact: a field that the contract does not know cannot be set. What we receive is
tolerant: unknown fields and unknown values of an enumeration are kept and survive a round trip.
Quantities and money are `Decimal`; see `clients.exact` for how they stay so.

One module per resource. What every receiving desk needs is here by name; the others are loaded by
those who ask for them, because each model costs the start of the program some time:

    goods_out, shipments, stock_takings, exports, sales_orders
"""

from __future__ import annotations

from app.clients.enfore.wire.goods_in import (
    GoodsIn,
    GoodsInDraft,
    GoodsInDraftItem,
    GoodsInDraftItemShown,
    GoodsInDraftPackage,
    GoodsInDraftPackageShown,
    GoodsInDraftShown,
    GoodsInDraftWithSubresources,
    GoodsInExternalReference,
    GoodsInExternalReferenceShown,
    GoodsInExternalReferenceType,
    GoodsInItem,
    GoodsInItemUpdate,
    GoodsInItemUpdateExternalDataRequest,
    GoodsInOrigin,
    GoodsInOriginShown,
    GoodsInOriginType,
    GoodsInPackage,
    GoodsInStatus,
    GoodsInUpdate,
    GoodsInUpdateExternalDataRequest,
)
from app.clients.enfore.wire.platform import AccessToken, Product
from app.clients.enfore.wire.shared import (
    AnonymousContactInformation,
    ContactInformation,
    ContactInformationShown,
    Quantity,
    QuantityShown,
    StockCondition,
    TimeRange,
    TimeRangeShown,
)
from app.clients.enfore.wire.stock import (
    InventoryLogEntry,
    ProductInventorySettings,
    ProductSettingsUpdate,
    ProductStock,
    StockChangeIntent,
    StockCount,
    StockCountChange,
    StockCountChangeReason,
    StockUpdate,
    StorageTagReference,
    StorageTagUpdate,
)

__all__ = [
    "AccessToken",
    "AnonymousContactInformation",
    "ContactInformation",
    "ContactInformationShown",
    "GoodsIn",
    "GoodsInDraft",
    "GoodsInDraftItem",
    "GoodsInDraftItemShown",
    "GoodsInDraftPackage",
    "GoodsInDraftPackageShown",
    "GoodsInDraftShown",
    "GoodsInDraftWithSubresources",
    "GoodsInExternalReference",
    "GoodsInExternalReferenceShown",
    "GoodsInExternalReferenceType",
    "GoodsInItem",
    "GoodsInItemUpdate",
    "GoodsInItemUpdateExternalDataRequest",
    "GoodsInOrigin",
    "GoodsInOriginShown",
    "GoodsInOriginType",
    "GoodsInPackage",
    "GoodsInStatus",
    "GoodsInUpdate",
    "GoodsInUpdateExternalDataRequest",
    "InventoryLogEntry",
    "Product",
    "ProductInventorySettings",
    "ProductSettingsUpdate",
    "ProductStock",
    "Quantity",
    "QuantityShown",
    "StockChangeIntent",
    "StockCondition",
    "StockCount",
    "StockCountChange",
    "StockCountChangeReason",
    "StockUpdate",
    "StorageTagReference",
    "StorageTagUpdate",
    "TimeRange",
    "TimeRangeShown",
]
