"""All twelve operations through the real client, with each refusal that a caller can provoke.

Every answer on the way is checked against the contract by the hub (`check=True`).
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.clients.errors import SaidNo, SignIn
from app.clients.operation import Operation
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.settings import Credentials
from tests.clients.trybe.site import ELSEWHERE, SUPPLIER, Site, by_hand, new_order, order_of
from tests.clients.worlds import Nobody

NOWHERE = "00000000-0000-4000-8000-000000000000"
NEW = wire.OrderCreate(
    purchase_order_number="PO-1", supplier_id=SUPPLIER, supplier_email=None, site_id=NOWHERE
)
WRITES: list[tuple[Operation[Any, Any], Any]] = [
    (ops.PUT_ORDER, wire.OrderUpdate()),
    (ops.DELETE_ORDER, None),
    (ops.SUBMIT_ORDER, None),
    (ops.RECEIVE_ORDER, None),
    (ops.ADD_ORDER_ITEM, wire.ItemCreate(quantity=1, unit_price=1)),
    (ops.PUT_ORDER_ITEM, wire.ItemUpdate(quantity=1)),
    (ops.DELETE_ORDER_ITEM, None),
]


def path_of(operation: Operation[Any, Any], order: str) -> dict[str, str]:
    return {"order": order} | ({"item": NOWHERE} if "{item}" in operation.path else {})


async def test_the_life_of_an_order(site: Site) -> None:
    """R193, R194, R197, R204, R208: made, filled, changed, submitted twice, received."""
    system = site.trybe()
    order = await new_order(system, "PO-9", site=system._site.id)
    assert order.status == "draft"
    assert order.submitted_at is None
    body = wire.ItemCreate.model_validate(
        {"quantity": 3, "unit_price": 250, "product_id": "OIL-0101"}
    )
    item = wire.Item.model_validate(await by_hand(system, ops.ADD_ORDER_ITEM, body, order=order.id))
    await by_hand(
        system, ops.PUT_ORDER_ITEM, wire.ItemUpdate(unit_price=300), order=order.id, item=item.id
    )
    renamed = wire.OrderUpdate.model_validate({"purchase_order_number": "PO-10"})
    await by_hand(system, ops.PUT_ORDER, renamed, order=order.id)
    shown = await system.engine.load(ops.GET_ORDER, order=order.id)
    assert (shown.subtotal, shown.item_count, shown.purchase_order_number) == (900, 1, "PO-10")
    once = await by_hand(system, ops.SUBMIT_ORDER, order=order.id)
    again = await by_hand(system, ops.SUBMIT_ORDER, order=order.id)
    assert once["submitted_at"] == again["submitted_at"]
    assert wire.OrderWithItems.model_validate(again).status == "submitted"
    assert (await by_hand(system, ops.RECEIVE_ORDER, order=order.id))["status"] == "received"


async def test_what_was_made_can_be_deleted(site: Site) -> None:
    """R208: 204."""
    system = site.trybe()
    order = await new_order(system, None, site=system._site.id)
    body = wire.ItemCreate(quantity=3, unit_price=250)
    item = await by_hand(system, ops.ADD_ORDER_ITEM, body, order=order.id)
    assert await by_hand(system, ops.DELETE_ORDER_ITEM, order=order.id, item=item["id"]) is None
    assert (await system.engine.all(ops.ORDER_ITEMS, order=order.id)).items == ()
    assert await by_hand(system, ops.DELETE_ORDER, order=order.id) is None
    with pytest.raises(SaidNo) as told:
        await system.delivery(order.id, Nobody())
    assert told.value.status == 404


async def test_items_of_some_brands_and_categories(site: Site) -> None:
    """R203: several ids are one text with commas."""
    system = site.trybe()
    order = (await order_of(system)).head.id
    oil = "010b205e-cce1-45fa-bd3e-4dbca7aa3ecf"
    some = await system.engine.all(
        ops.ORDER_ITEMS, {"brand_ids": ops.several([oil, NOWHERE])}, order=order
    )
    every = await system.engine.all(ops.ORDER_ITEMS, order=order)
    assert 0 < len(some.items) < len(every.items)
    none = await system.engine.all(ops.ORDER_ITEMS, {"category_ids": NOWHERE}, order=order)
    assert none.items == ()


async def test_an_export_is_asked_for_until_it_is_there(site: Site) -> None:
    """R209."""
    system = site.trybe()
    order = (await order_of(system)).head.id
    asked = {"site_id": system._site.id}
    job = await system.engine.load(ops.EXPORT_ORDER, asked, order=order)
    async with asyncio.timeout(10):
        while (job := await system.engine.load(ops.EXPORT_ORDER, asked, order=order)).raw()[
            "status"
        ] != "completed":
            pass  # each look asks the hub, which takes its time
    assert job.raw()["download_url"].startswith("http")


async def test_an_export_for_another_site_fails(site: Site) -> None:
    """R209, O85: 400, on this call alone."""
    system = site.trybe()
    order = (await order_of(system)).head.id
    with pytest.raises(SaidNo) as told:
        await system.engine.load(ops.EXPORT_ORDER, {"site_id": NOWHERE}, order=order)
    assert told.value.status == 400


@pytest.mark.parametrize(("operation", "body"), WRITES, ids=lambda one: getattr(one, "path", ""))
async def test_nobody_changes_what_is_not_there_or_not_theirs(
    site: Site, operation: Operation[Any, Any], body: Any
) -> None:
    """R201, R205, R207: 404 and 403 on every writing call."""
    system = site.trybe()
    for order, status in ((NOWHERE, 404), (ELSEWHERE, 403)):
        with pytest.raises(SaidNo) as told:
            await by_hand(system, operation, body, **path_of(operation, order))
        assert told.value.status == status


@pytest.mark.parametrize(
    "operation", [ops.GET_ORDER, ops.EXPORT_ORDER, ops.ORDER_ITEMS], ids=lambda one: one.path
)
async def test_nobody_sees_what_is_not_theirs(site: Site, operation: Operation[Any, Any]) -> None:
    """R206."""
    system = site.trybe()
    read = system.engine.all if operation.paging else system.engine.load
    asked = {"site_id": system._site.id} if operation is ops.EXPORT_ORDER else None
    for order in (NOWHERE, ELSEWHERE):
        with pytest.raises(SaidNo) as told:
            await read(operation, asked, order=order)
        assert told.value.status == 404


async def test_data_that_do_not_pass(site: Site) -> None:
    """R199, R200, R207: 422 on creating and updating orders and items."""
    system = site.trybe()
    order = (await order_of(system)).head.id
    item = (await order_of(system)).lines[0].id
    wrong: list[tuple[Operation[Any, Any], Any, dict[str, str]]] = [
        (ops.ADD_ORDER, NEW, {}),
        (
            ops.PUT_ORDER,
            wire.OrderUpdate.model_validate({"supplier_id": NOWHERE}),
            {"order": order},
        ),
        (
            ops.ADD_ORDER_ITEM,
            wire.ItemCreate.model_validate(
                {"quantity": 1, "unit_price": 1, "product_id": "nobody sells this"}
            ),
            {"order": order},
        ),
        (ops.PUT_ORDER_ITEM, wire.ItemUpdate(quantity=-1), {"order": order, "item": item}),
    ]
    for operation, body, path in wrong:
        with pytest.raises(SaidNo) as told:
            await by_hand(system, operation, body, **path)
        assert told.value.status == 422, operation


async def test_no_token_no_answer(site: Site) -> None:
    """R205: 401 on every call."""
    profile, _ = site.trybe_profile()
    system = site.opened(profile, Credentials(token="demo-nobody"))
    for operation in (one for name, one in vars(ops).items() if isinstance(one, Operation)):
        path = {n: NOWHERE for n in ("order", "item") if f"{{{n}}}" in operation.path}
        with pytest.raises(SignIn) as told:
            await by_hand(system, operation, None, **path)
        assert told.value.status == 401
