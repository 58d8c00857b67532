"""Goods-in drafts with their parts, and goods-ins: 39 operations."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from tests.operations.line import NOBODY, Ids, Line, Making, as_an_unknown_variant, otherwise
from tests.operations.warehouse import ALL_TIME, PIECES, PRODUCT, Warehouse, new_key

SENDER = wire.AnonymousContactInformation(name="Tea Ltd")


def _draft_body(_: Ids) -> wire.GoodsInDraft:
    return wire.GoodsInDraft(sender=SENDER, delivery_note_number="LS-1")


def _item(ids: Ids, **members: Any) -> wire.GoodsInDraftItem:
    known: dict[str, Any] = {
        "product_id": PRODUCT,
        "unit": wire.Quantity(value=Decimal(6), unit=PIECES),
        "package_id": ids["package"],
        "expected_number_of_units": Decimal(3),
    }
    return wire.GoodsInDraftItem(**(known | members))


def _item_of_nothing(ids: Ids) -> wire.GoodsInDraftItem:
    return _item(ids, product_id=NOBODY)


def _package(_: Ids) -> wire.GoodsInDraftPackage:
    return wire.GoodsInDraftPackage(package_number="P-1", tracking_number="T-1")


def _origin(_: Ids) -> wire.GoodsInOrigin:
    return wire.GoodsInOrigin(type=wire.GoodsInOriginType.GOODS_PROCUREMENT)


def _keyed_origin(ids: Ids, number: str = "the first") -> wire.GoodsInOrigin:
    kind = wire.GoodsInOriginType.GOODS_PROCUREMENT
    return wire.GoodsInOrigin(type=kind, idempotency_key=ids["key"], number=number)


def _reference(_: Ids) -> wire.GoodsInExternalReference:
    kind = wire.GoodsInExternalReferenceType.OTHER
    return wire.GoodsInExternalReference(type=kind, identifier="R-1")


# --- documents -------------------------------------------------------------------------------


async def draft(warehouse: Warehouse) -> Ids:
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT, _draft_body({}))
    return {"draft": made["id"]}


async def with_package(warehouse: Warehouse) -> Ids:
    ids = await draft(warehouse)
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT_PACKAGE, _package(ids), **ids)
    return {**ids, "package": made["id"]}


async def with_origin(warehouse: Warehouse) -> Ids:
    ids = await draft(warehouse)
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ORIGIN, _origin(ids), **ids)
    return {**ids, "origin": made["id"]}


async def with_reference(warehouse: Warehouse) -> Ids:
    ids = await draft(warehouse)
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT_REFERENCE, _reference(ids), **ids)
    return {**ids, "reference": made["id"]}


async def with_item(warehouse: Warehouse) -> Ids:
    ids = await with_package(warehouse)
    body = _item(ids)
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ITEM, body, draft=ids["draft"])
    return {**ids, "item": made["id"]}


async def with_named_origin(warehouse: Warehouse) -> Ids:
    """A draft whose item names an origin, which so cannot be deleted."""
    ids = await with_package(warehouse)
    made = await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ORIGIN, _origin(ids), draft=ids["draft"])
    body = _item(ids, origin_id=made["id"])
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ITEM, body, draft=ids["draft"])
    return {**ids, "origin": made["id"]}


async def with_keyed_item(warehouse: Warehouse) -> Ids:
    ids = {**await with_package(warehouse), "key": new_key()}
    body = _item(ids, idempotency_key=ids["key"], note="the first")
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ITEM, body, draft=ids["draft"])
    return ids


async def with_keyed_package(warehouse: Warehouse) -> Ids:
    ids = {**await draft(warehouse), "key": new_key()}
    body = wire.GoodsInDraftPackage(idempotency_key=ids["key"], package_number="the first")
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_PACKAGE, body, draft=ids["draft"])
    return ids


async def with_keyed_origin(warehouse: Warehouse) -> Ids:
    ids = {**await draft(warehouse), "key": new_key()}
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ORIGIN, _keyed_origin(ids), draft=ids["draft"])
    return ids


def converted(making: Making) -> Making:
    """The draft has become a goods-in and is still there: nothing of it can be changed."""

    async def make(warehouse: Warehouse) -> Ids:
        ids = await making(warehouse)
        warehouse.control("PUT", "switches", {"draft_stays": True})
        try:
            await warehouse.make(ops.CONVERT_GOODS_IN_DRAFT, ids["draft"])
        finally:
            warehouse.control("PUT", "switches", {"draft_stays": False})
        return ids

    return make


async def goods_in(warehouse: Warehouse) -> Ids:
    """A goods-in with one part of each kind."""
    ids = await with_item(warehouse)
    where = {"draft": ids["draft"]}
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_ORIGIN, _origin(ids), **where)
    await warehouse.make(ops.ADD_GOODS_IN_DRAFT_REFERENCE, _reference(ids), **where)
    made = await warehouse.make(ops.CONVERT_GOODS_IN_DRAFT, ids["draft"])
    return {"delivery": made["id"]}


def part(name: str, listing: Any) -> Making:
    """A goods-in and one of its parts."""

    async def make(warehouse: Warehouse) -> Ids:
        ids = await goods_in(warehouse)
        found = await warehouse.first(listing, **ids)
        return {**ids, name: found.id}

    return make


# --- the table -------------------------------------------------------------------------------

_FULL_PACKAGE = "1" * 24


def _full(_: Ids, **members: Any) -> wire.GoodsInDraftWithSubresources:
    known: dict[str, Any] = {
        "draft": _draft_body({}),
        "packages": {_FULL_PACKAGE: wire.GoodsInDraftPackage()},
        "items": (_item({"package": _FULL_PACKAGE}),),
        "origins": {"2" * 24: _origin({})},
        "external_references": (_reference({}),),
    }
    return wire.GoodsInDraftWithSubresources(**(known | members))


def _full_with_the_key(ids: Ids) -> wire.GoodsInDraftWithSubresources:
    """R95: the key of an item is looked up across drafts."""
    return _full({}, items=(_item({"package": _FULL_PACKAGE}, idempotency_key=ids["key"]),))


def _full_of_nothing(_: Ids) -> wire.GoodsInDraftWithSubresources:
    return _full({}, items=(_item_of_nothing({"package": _FULL_PACKAGE}),))


def _keyed_package(ids: Ids) -> wire.GoodsInDraftPackage:
    return wire.GoodsInDraftPackage(idempotency_key=ids["key"], package_number="the second")


def _second_origin(ids: Ids) -> wire.GoodsInOrigin:
    return _keyed_origin(ids, number="the second")


def _keyed_item(ids: Ids) -> wire.GoodsInDraftItem:
    return _item(ids, idempotency_key=ids["key"], note="the second")


def _head_data(_: Ids) -> wire.GoodsInUpdate:
    return wire.GoodsInUpdateExternalDataRequest(external_data="dh:1")


def _item_data(_: Ids) -> wire.GoodsInItemUpdate:
    return wire.GoodsInItemUpdateExternalDataRequest(external_data="dh:1")


def _its_draft(ids: Ids) -> str:
    return ids["draft"]


_NO_PRODUCT = otherwise(body=_item_of_nothing)

DRAFTS = (
    Line(ops.GOODS_IN_DRAFTS, draft, params=ALL_TIME),
    Line(ops.ADD_GOODS_IN_DRAFT, body=_draft_body),
    Line(
        ops.ADD_GOODS_IN_DRAFT_FULL,
        body=_full,
        refusals={
            409: otherwise(with_keyed_item, _full_with_the_key),
            422: otherwise(body=_full_of_nothing),
        },
    ),
    Line(ops.GET_GOODS_IN_DRAFT, draft),
    Line(ops.PUT_GOODS_IN_DRAFT, draft, _draft_body, refusals={422: otherwise(converted(draft))}),
    Line(ops.DELETE_GOODS_IN_DRAFT, draft),
)
ITEMS = (
    Line(ops.GOODS_IN_DRAFT_ITEMS, with_item),
    Line(
        ops.ADD_GOODS_IN_DRAFT_ITEM,
        with_package,
        _item,
        refusals={409: otherwise(with_keyed_item, _keyed_item), 422: _NO_PRODUCT},
    ),
    Line(ops.GET_GOODS_IN_DRAFT_ITEM, with_item),
    Line(ops.PUT_GOODS_IN_DRAFT_ITEM, with_item, _item, refusals={422: _NO_PRODUCT}),
    Line(ops.DELETE_GOODS_IN_DRAFT_ITEM, with_item),
)
PACKAGES = (
    Line(ops.GOODS_IN_DRAFT_PACKAGES, with_package),
    Line(
        ops.ADD_GOODS_IN_DRAFT_PACKAGE,
        draft,
        _package,
        refusals={
            409: otherwise(with_keyed_package, _keyed_package),
            422: otherwise(converted(draft)),
        },
    ),
    Line(ops.GET_GOODS_IN_DRAFT_PACKAGE, with_package),
    Line(
        ops.PUT_GOODS_IN_DRAFT_PACKAGE,
        with_package,
        _package,
        refusals={422: otherwise(converted(with_package))},
    ),
    Line(
        ops.DELETE_GOODS_IN_DRAFT_PACKAGE,
        with_package,
        refusals={422: otherwise(with_item)},
    ),
)
ORIGINS = (
    Line(ops.GOODS_IN_DRAFT_ORIGINS, with_origin),
    Line(
        ops.ADD_GOODS_IN_DRAFT_ORIGIN,
        draft,
        _origin,
        refusals={
            409: otherwise(with_keyed_origin, _second_origin),
            422: otherwise(converted(draft)),
        },
    ),
    Line(ops.GET_GOODS_IN_DRAFT_ORIGIN, with_origin),
    Line(
        ops.PUT_GOODS_IN_DRAFT_ORIGIN,
        with_origin,
        _origin,
        refusals={422: otherwise(converted(with_origin))},
    ),
    Line(
        ops.DELETE_GOODS_IN_DRAFT_ORIGIN,
        with_origin,
        refusals={422: otherwise(with_named_origin)},
    ),
)
REFERENCES = (
    Line(ops.GOODS_IN_DRAFT_REFERENCES, with_reference),
    Line(
        ops.ADD_GOODS_IN_DRAFT_REFERENCE,
        draft,
        _reference,
        refusals={422: otherwise(converted(draft))},
    ),
    Line(ops.GET_GOODS_IN_DRAFT_REFERENCE, with_reference),
    Line(
        ops.PUT_GOODS_IN_DRAFT_REFERENCE,
        with_reference,
        _reference,
        refusals={422: otherwise(converted(with_reference))},
    ),
    Line(
        ops.DELETE_GOODS_IN_DRAFT_REFERENCE,
        with_reference,
        refusals={422: otherwise(converted(with_reference))},
    ),
)
GOODS_INS = (
    Line(ops.GOODS_INS, goods_in, params=ALL_TIME),
    Line(
        ops.CONVERT_GOODS_IN_DRAFT,
        draft,
        _its_draft,
        refusals={
            404: otherwise(body=lambda _: NOBODY),
            422: otherwise(converted(draft)),
        },
    ),
    Line(ops.GET_GOODS_IN, goods_in),
    Line(ops.CHANGE_GOODS_IN, goods_in, _head_data, refusals={422: as_an_unknown_variant}),
    Line(ops.GOODS_IN_ITEMS, goods_in),
    Line(ops.GET_GOODS_IN_ITEM, part("item", ops.GOODS_IN_ITEMS)),
    Line(
        ops.CHANGE_GOODS_IN_ITEM,
        part("item", ops.GOODS_IN_ITEMS),
        _item_data,
        refusals={422: as_an_unknown_variant},
    ),
    Line(ops.GOODS_IN_PACKAGES, goods_in),
    Line(ops.GET_GOODS_IN_PACKAGE, part("package", ops.GOODS_IN_PACKAGES)),
    Line(ops.GOODS_IN_ORIGINS, goods_in),
    Line(ops.GET_GOODS_IN_ORIGIN, part("origin", ops.GOODS_IN_ORIGINS)),
    Line(ops.GOODS_IN_REFERENCES, goods_in),
    Line(ops.GET_GOODS_IN_REFERENCE, part("reference", ops.GOODS_IN_REFERENCES)),
)
LINES = (*DRAFTS, *ITEMS, *PACKAGES, *ORIGINS, *REFERENCES, *GOODS_INS)
