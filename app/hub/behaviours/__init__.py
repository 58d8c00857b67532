"""What the operations do, one module per kind of resource; what is not listed answers 501."""

from __future__ import annotations

from app.hub.behaviours import (
    cancellation_requests,
    draft_parts,
    exports,
    goods_in_drafts,
    goods_in_drafts_full,
    goods_ins,
    goods_out_draft_items,
    goods_out_drafts,
    goods_out_parts,
    goods_outs,
    hand_over,
    holds,
    manual_modifications,
    platform,
    product_settings,
    shipment_drafts,
    shipments,
    signatures,
    stock,
    stock_lists,
    stock_takings,
    tracking,
)
from app.hub.calls import Behaviour

BEHAVIOURS: dict[str, dict[str, Behaviour]] = {
    "enfore-platform": platform.OPERATIONS,
    "enfore-inventory": {
        **product_settings.OPERATIONS,
        **stock.OPERATIONS,
        **stock_lists.OPERATIONS,
        **goods_in_drafts.OPERATIONS,
        **goods_in_drafts_full.OPERATIONS,
        **draft_parts.OPERATIONS,
        **goods_ins.OPERATIONS,
        **goods_out_drafts.OPERATIONS,
        **goods_out_draft_items.OPERATIONS,
        **goods_outs.OPERATIONS,
        **goods_out_parts.OPERATIONS,
        **holds.OPERATIONS,
        **cancellation_requests.OPERATIONS,
        **shipment_drafts.OPERATIONS,
        **shipments.OPERATIONS,
        **tracking.OPERATIONS,
        **exports.OPERATIONS,
        **stock_takings.OPERATIONS,
        **manual_modifications.OPERATIONS,
        **signatures.OPERATIONS,
    },
    "enfore-sales-orders": hand_over.OPERATIONS,
}
