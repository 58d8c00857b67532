"""fulfillmenttools and Trybe: 26 operations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.fulfillmenttools import operations as inbound
from app.clients.fulfillmenttools import wire as inbound_wire
from app.clients.trybe import operations as trybe
from app.clients.trybe import wire as trybe_wire
from tests.operations.line import NOBODY, Ids, Line, Said, otherwise
from tests.operations.warehouse import Warehouse, demo

_OTHERS, _HUB = demo("other_systems"), demo("hub")
FACILITY, SITE = _HUB["facility"], _HUB["site"]
NOON = "2026-01-05T12:00:00Z"
ARTICLE = next(
    one["tenantArticleId"]
    for one in _OTHERS["listings"]
    if one.get("measurementUnitKey") == "pcs"
    and not any(rule["required"] for rule in one["stockProperties"].values())
)

# --- fulfillmenttools ------------------------------------------------------------------------


def _amount(value: int, unit: str = "pcs") -> inbound_wire.QuantitySent:
    return inbound_wire.QuantitySent(value=Decimal(value), unit=unit)


def _order(unit: str = "pcs", **members: Any) -> dict[str, Any]:
    line = inbound_wire.LineItemSent(tenant_article_id=ARTICLE, quantity=_amount(5, unit))
    known: dict[str, Any] = {
        "order_date": NOON,
        "requested_date": inbound_wire.RequestedDateSent(type="ASAP"),
        "requested_items": (line,),
    }
    return known | members


def _receipt(unit: str = "pcs", **members: Any) -> dict[str, Any]:
    line = inbound_wire.ReceiptLineItemSent(
        tenant_article_id=ARTICLE,
        accepted_quantity=_amount(2, unit),
        rejected_quantity=_amount(1, unit),
        comments=(inbound_wire.CommentSent(content="One is broken"),),
    )
    known: dict[str, Any] = {"received_date": NOON, "received_items": (line,), "comments": ()}
    return known | members


def _process_body(_: Ids) -> inbound_wire.InboundProcessForCreation:
    return inbound_wire.InboundProcessForCreation(
        facility_ref=FACILITY, purchase_order=inbound_wire.PurchaseOrderPart(**_order())
    )


def _process_of_nobody(_: Ids) -> inbound_wire.InboundProcessForCreation:
    return inbound_wire.InboundProcessForCreation(facility_ref="nobody")


def _new_order(_: Ids, unit: str = "pcs") -> inbound_wire.PurchaseOrderForCreation:
    return inbound_wire.PurchaseOrderForCreation(**_order(unit), facility_ref=FACILITY)


def _put_order(ids: Ids, unit: str = "pcs") -> inbound_wire.PurchaseOrderForUpsert:
    return inbound_wire.PurchaseOrderForUpsert(**_order(unit), version=Decimal(ids["version"]))


def _changed_order(ids: Ids, unit: str = "pcs") -> inbound_wire.PurchaseOrderForPatch:
    items = _order(unit)["requested_items"]
    version = Decimal(ids["version"])
    return inbound_wire.PurchaseOrderForPatch(version=version, requested_items=items)


def _in_process(_: Ids, unit: str = "pcs") -> inbound_wire.InboundReceiptForCreation:
    return inbound_wire.InboundReceiptForCreation(**_receipt(unit))


def _alone(_: Ids, unit: str = "pcs") -> inbound_wire.ReceiptForCreation:
    return inbound_wire.ReceiptForCreation(**_receipt(unit), facility_ref=FACILITY)


async def process(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(inbound.ADD_PROCESS, _process_body({}))
    version = str(made["version"])
    return {"process": made["id"], "order": made["purchaseOrder"]["id"], "version": version}


async def changed_meanwhile(warehouse: Warehouse) -> Ids:
    """The version that was read is not the stored one any more (R186)."""
    ids = await process(warehouse)
    body = _changed_order(ids)
    await warehouse.make(inbound.CHANGE_ORDER, body, order=ids["order"])
    return ids


async def receipt(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(inbound.ADD_RECEIPT, _alone({}))
    return {"receipt": made["id"]}


async def job(warehouse: Warehouse) -> Ids:
    await process(warehouse)
    found = await warehouse.first(inbound.RECEIPT_JOBS)
    return {"job": found.id}


async def while_put_creates_nothing(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """A91: whether PUT makes an order under an id of ours is an assumption."""
    switch = "put_creates_purchase_order"
    warehouse.control("PUT", "switches", {switch: False})

    def again() -> None:
        warehouse.control("PUT", "switches", {switch: True})

    return replace(said, ids={"order": NOBODY}, afterwards=again)


def _in_kilograms(body: Any) -> Any:
    """R180: the listing is measured in pieces."""
    return otherwise(body=lambda ids: body(ids, "kg"))


_STALE = otherwise(changed_meanwhile)
INBOUND = (
    Line(inbound.PROCESSES, process),
    Line(
        inbound.ADD_PROCESS, body=_process_body, refusals={422: otherwise(body=_process_of_nobody)}
    ),
    Line(inbound.GET_PROCESS, process),
    Line(inbound.DELETE_PROCESS, process),
    Line(
        inbound.ADD_PROCESS_RECEIPT,
        process,
        _in_process,
        refusals={422: _in_kilograms(_in_process)},
    ),
    Line(
        inbound.PUT_PROCESS_ORDER,
        process,
        _put_order,
        refusals={409: _STALE, 422: _in_kilograms(_put_order)},
    ),
    Line(inbound.ADD_ORDER, body=_new_order, refusals={422: _in_kilograms(_new_order)}),
    Line(inbound.GET_ORDER, process),
    Line(
        inbound.PUT_ORDER,
        process,
        _put_order,
        refusals={404: while_put_creates_nothing, 409: _STALE, 422: _in_kilograms(_put_order)},
    ),
    Line(
        inbound.CHANGE_ORDER,
        process,
        _changed_order,
        refusals={409: _STALE, 422: _in_kilograms(_changed_order)},
    ),
    Line(inbound.ADD_RECEIPT, body=_alone, refusals={422: _in_kilograms(_alone)}),
    Line(inbound.GET_RECEIPT, receipt),
    Line(inbound.RECEIPT_JOBS, process),
    Line(inbound.GET_RECEIPT_JOB, job),
)

# --- Trybe -----------------------------------------------------------------------------------

_SUPPLIER = next(one for one in _OTHERS["suppliers"] if one["site_id"] == SITE)
_STRANGER = next(one for one in _OTHERS["suppliers"] if one["site_id"] != SITE)
_ELSEWHERE = next(one for one in _OTHERS["orders"] if one["site_id"] != SITE)
_SOLD = {one["article_id"] for one in _SUPPLIER["products"]}
_PRODUCT = next(one["id"] for one in demo("catalog")["products"] if one["article_id"] in _SOLD)


def _create(_: Ids, site: str = SITE, supplier: str = _SUPPLIER["id"]) -> trybe_wire.OrderCreate:
    return trybe_wire.OrderCreate(
        purchase_order_number=None, supplier_id=supplier, supplier_email=None, site_id=site
    )


def _update(_: Ids) -> trybe_wire.OrderUpdate:
    return trybe_wire.OrderUpdate.model_validate({"purchase_order_number": "PO-1"})


def _update_to_a_stranger(_: Ids) -> trybe_wire.OrderUpdate:
    return trybe_wire.OrderUpdate.model_validate({"supplier_id": _STRANGER["id"]})


def _line(_: Ids, quantity: int = 3) -> trybe_wire.ItemCreate:
    body = {"quantity": quantity, "unit_price": 250, "product_id": _PRODUCT}
    return trybe_wire.ItemCreate.model_validate(body)


def _amounts(_: Ids, quantity: int = 4) -> trybe_wire.ItemUpdate:
    return trybe_wire.ItemUpdate(quantity=quantity)


async def order(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(trybe.ADD_ORDER, _create({}))
    return {"order": made["id"]}


async def submitted(warehouse: Warehouse) -> Ids:
    ids = await with_line(warehouse)
    await warehouse.make(trybe.SUBMIT_ORDER, order=ids["order"])
    return ids


async def with_line(warehouse: Warehouse) -> Ids:
    ids = await order(warehouse)
    made = await warehouse.make(trybe.ADD_ORDER_ITEM, _line(ids), **ids)
    return {**ids, "item": made["id"]}


async def of_another_site(warehouse: Warehouse) -> Ids:
    """R201: our user has no access to it."""
    return {"order": _ELSEWHERE["id"], "item": _ELSEWHERE["ordered"][0]["id"]}


async def with_a_site_of_its_own(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R209: 400 means failed."""
    return Said(said.ids, params={"site_id": _ELSEWHERE["site_id"]})


_NO_ACCESS = {403: otherwise(of_another_site)}
ORDERS = (
    Line(trybe.ORDERS, order, params={"site_id": SITE}),
    Line(
        trybe.ADD_ORDER,
        body=_create,
        refusals={
            403: otherwise(body=lambda ids: _create(ids, site=_ELSEWHERE["site_id"])),
            422: otherwise(body=lambda ids: _create(ids, supplier=_STRANGER["id"])),
        },
    ),
    Line(trybe.GET_ORDER, order, refusals={404: otherwise(of_another_site)}),
    Line(
        trybe.PUT_ORDER,
        order,
        _update,
        refusals={**_NO_ACCESS, 422: otherwise(body=_update_to_a_stranger)},
    ),
    Line(trybe.DELETE_ORDER, order, refusals=_NO_ACCESS),
    Line(trybe.SUBMIT_ORDER, with_line, refusals=_NO_ACCESS),
    Line(trybe.RECEIVE_ORDER, submitted, refusals=_NO_ACCESS),
    Line(
        trybe.EXPORT_ORDER,
        with_line,
        params={"site_id": SITE},
        refusals={400: with_a_site_of_its_own},
    ),
    Line(trybe.ORDER_ITEMS, with_line),
    Line(
        trybe.ADD_ORDER_ITEM,
        order,
        _line,
        refusals={**_NO_ACCESS, 422: otherwise(body=lambda ids: _line(ids, -1))},
    ),
    Line(
        trybe.PUT_ORDER_ITEM,
        with_line,
        _amounts,
        refusals={**_NO_ACCESS, 422: otherwise(body=lambda ids: _amounts(ids, -1))},
    ),
    Line(trybe.DELETE_ORDER_ITEM, with_line, refusals=_NO_ACCESS),
)
LINES = (*INBOUND, *ORDERS)
