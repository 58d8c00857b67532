"""Orders that the platform takes out of stock itself: what they hold of a shelf's goods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.clients.enfore.leaving import Times, leaving_of, times_of
from app.clients.enfore.wire import goods_out
from app.domain.shelf import Leaving
from app.domain.values import Condition
from tests.clients.goods_out.picking import OLD, Catalog, identity, order
from tests.clients.worlds import World

LOG = [
    {"status": "UNCONFIRMED", "changed_on": "2026-03-10T08:00:00Z"},
    {"status": "CONFIRMED", "changed_on": "2026-03-10T08:30:00Z"},
    {"status": "IN_PICKING", "changed_on": "2026-03-10T09:00:00Z"},
    {"status": "FULFILLED", "changed_on": "2026-03-10T11:00:00Z"},
]
NINE, ELEVEN = 1_773_133_200_000, 1_773_140_400_000


def head(status: str = "IN_PICKING", **more: Any) -> goods_out.GoodsOut:
    return goods_out.GoodsOut.model_validate(
        {"id": "o1", "number": "GO-1", "status": status, "status_log": LOG[:3], **more}
    )


def item(external_data: str = "", **more: Any) -> goods_out.GoodsOutItem:
    return goods_out.GoodsOutItem.model_validate(
        {
            "id": "i1",
            "product_id": "tea",
            "quantity": {"value": 5, "unit": "COUNT_PIECES"},
            "picking_storage_location_id": "shelf",
            "external_data": external_data,
            **more,
        }
    )


def test_times_are_those_of_the_log() -> None:
    assert times_of(head(status_log=LOG)) == Times(NINE, ELEVEN)
    assert times_of(head(status_log=LOG[:2])) == Times()
    assert times_of(head(status_log=[{}, {}])) == Times()
    assert times_of(head(status_log=None)) == Times()


def test_what_other_terminals_say_they_have_picked() -> None:
    found = leaving_of(head(), item("dh1;rT002,3,0,0,part;rT001,2,0,0,part;"), "shelf", "T001")
    assert found == Leaving("o1", "GO-1", Condition.NEW, Decimal(3), began=NINE)


def test_picked_without_a_figure_is_all_of_it() -> None:
    done = head("PICKED", picking_completed=True)
    assert leaving_of(done, item(), "shelf", "T001").others == 5
    assert leaving_of(done, item("dh1;rT001,5,0,0,done;"), "shelf", "T001").others == 0
    assert leaving_of(head(), item(), "shelf", "T001").others == 0
    assert leaving_of(head("CANCELED", picking_completed=True), item(), "shelf", "").others == 0


def test_an_order_that_is_fulfilled_has_left() -> None:
    gone = leaving_of(head("FULFILLED", status_log=LOG), item(), "shelf", "T001")
    assert gone.left
    assert gone.booked == ELEVEN
    unlogged = leaving_of(head("FULFILLED", status_log=[{}]), item(), "shelf", "T001")
    assert unlogged.left
    assert unlogged.booked is None


@pytest.mark.parametrize(("place", "here"), [("shelf", True), ("", True), ("other", False)])
def test_where_the_platform_takes_it_from(place: str, here: bool) -> None:
    line = item(picking_storage_location_id=place or None)
    assert leaving_of(head(), line, "shelf", "T001").here is here


async def test_the_orders_of_a_shelf_are_found_on_the_hub(world: World) -> None:
    """Another terminal picks, the platform fulfils: first it is on its way, then it has left."""
    profile, _ = world.profile()
    platform = replace(profile.rules, stock_out="platform")
    system = world.terminal(rules=platform)
    read = await order(system, OLD)
    line = next(one for one in read.lines if one.place is not None)
    assert line.place is not None
    since = system._site.server_now() - 60_000
    told = {"external_data": "dh1;rT002,1,0,0,part;"}
    world.control("POST", f"goods-outs/{identity(OLD)}", {"items": {line.id: told}})

    async def leaving(**rules: Any) -> list[Leaving]:
        asked = world.terminal(rules=replace(platform, **rules))
        books = await asked.books(line.product.id, line.place.id if line.place else "", since)
        return [one for one in books.leaving if one.order == identity(OLD) and one.others]

    [on_its_way] = await leaving()
    assert on_its_way.others == 1
    assert on_its_way.here
    assert not on_its_way.left
    assert await leaving(stock_out="terminal") == []
    for status in ("IN_PICKING", "FULFILLED"):
        world.control("POST", f"goods-outs/{identity(OLD)}", {"status": status})
    [gone] = await leaving()
    assert gone.left
    assert gone.began is not None
    assert gone.booked is not None
    assert since < gone.began <= gone.booked


async def test_an_order_that_is_asked_for_is_found_however_old(world: World) -> None:
    profile, _ = world.profile()
    system = world.terminal(rules=replace(profile.rules, stock_out="platform"))
    read = await system.goods_out(identity(OLD), Catalog())
    product = read.lines[0].product.id
    world.control("POST", f"goods-outs/{identity(OLD)}", {"status": "CANCELED"})
    since = system._site.server_now()
    place = read.lines[0].place
    shelf = place.id if place is not None else profile.place
    assert not [
        b for b in (await system.books(product, shelf, since)).leaving if b.order == read.head.id
    ]
    asked = await system.books(product, shelf, since, (read.head.id, "f" * 24))
    assert [one.order for one in asked.leaving if one.order == read.head.id]
