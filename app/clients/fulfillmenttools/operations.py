"""Every call of the fulfillmenttools inbound API, a line each.

`POST /api/receipts` is here and is not used: nothing that its answer names can be found again.
"""

from __future__ import annotations

from typing import Any, TypeVar

from app.clients.fulfillmenttools import wire
from app.clients.operation import Operation, Paging

Body = TypeVar("Body")
Answer = TypeVar("Answer")

INBOUND = "fulfillmenttools-inbound"


def get(path: str, answer: type[Answer]) -> Operation[Any, Answer]:
    """Load one object."""
    return Operation(INBOUND, "GET", path, None, answer)


def total(path: str, member: str, answer: type[Answer]) -> Operation[Any, Answer]:
    """A list with `total` (R185, R190)."""
    return Operation(INBOUND, "GET", path, None, answer, paging=Paging.TOTAL, member=member)


def post(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Create; the answer is what was made."""
    return Operation(INBOUND, "POST", path, body, answer)


def put(path: str, body: type[Body], answer: type[Answer]) -> Operation[Body, Answer]:
    """Create or replace (R187)."""
    return Operation(INBOUND, "PUT", path, body, answer)


# --- processes -------------------------------------------------------------------------------

_PROCESSES = "/api/inboundprocesses"
_PROCESS = _PROCESSES + "/{process}"
PROCESSES = total(_PROCESSES, "inboundProcesses", wire.StrippedInboundProcess)
ADD_PROCESS = post(_PROCESSES, wire.InboundProcessForCreation, wire.InboundProcess)
GET_PROCESS = get(_PROCESS, wire.InboundProcess)
DELETE_PROCESS: Operation[Any, None] = Operation(INBOUND, "DELETE", _PROCESS, None, None)
ADD_PROCESS_RECEIPT = post(
    _PROCESS + "/receipts", wire.InboundReceiptForCreation, wire.InboundReceipt
)
PUT_PROCESS_ORDER = put(
    _PROCESS + "/purchaseorder", wire.PurchaseOrderForUpsert, wire.InboundProcessPurchaseOrder
)

# --- purchase orders -------------------------------------------------------------------------

_ORDERS = "/api/purchaseorders"
_ORDER = _ORDERS + "/{order}"
ADD_ORDER = post(_ORDERS, wire.PurchaseOrderForCreation, wire.PurchaseOrder)
GET_ORDER = get(_ORDER, wire.PurchaseOrder)
PUT_ORDER = put(_ORDER, wire.PurchaseOrderForUpsert, wire.PurchaseOrder)
CHANGE_ORDER = Operation(INBOUND, "PATCH", _ORDER, wire.PurchaseOrderForPatch, wire.PurchaseOrder)

# --- receipts --------------------------------------------------------------------------------

ADD_RECEIPT = post("/api/receipts", wire.ReceiptForCreation, wire.Receipt)
GET_RECEIPT = get("/api/receipts/{receipt}", wire.Receipt)
RECEIPT_JOBS = total("/api/inboundreceiptjobs", "inboundReceiptJobs", wire.InboundReceiptJob)
GET_RECEIPT_JOB = get("/api/inboundreceiptjobs/{job}", wire.InboundReceiptJob)
