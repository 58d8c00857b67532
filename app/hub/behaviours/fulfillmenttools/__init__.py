"""fulfillmenttools inbound: processes, their purchase orders, receipts and receipt jobs."""

from __future__ import annotations

from app.hub.behaviours.fulfillmenttools import processes, purchase_orders, receipt_jobs, receipts

OPERATIONS = {
    **processes.OPERATIONS,
    **purchase_orders.OPERATIONS,
    **receipts.OPERATIONS,
    **receipt_jobs.OPERATIONS,
}
