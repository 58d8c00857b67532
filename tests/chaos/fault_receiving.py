"""Rows of the fault matrix: goods that come, and stock that is corrected, counted, overwritten."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal
from typing import Any

from app.clients.enfore import operations as ops
from app.domain.adjust_posting import AdjustPosting
from app.domain.count_intents import CountStock, OverwriteStock
from app.domain.count_posting import CountedSpot, CountPosting
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    ConvertDraft,
    RegisterHead,
    RegisterLine,
)
from app.domain.posting import StockDelta
from app.domain.values import Condition, Place, Product
from app.hub import records
from tests.chaos.fault_row import Row, Say, Scene, Twin, books, echo, echo_of_register
from tests.chaos.fault_stand import Stand
from tests.clients.worlds import CLOCK, Nobody, found, posting
from tests.journeys.demo import place_id, product_id

OIL = Product(product_id("OIL-0101"), "Olive oil", "OIL-0101")
RICE = Product(product_id("OIL-0102"), "Rice", "OIL-0102")
SHELF = place_id("A-04-3")
HOUR_MS = 3_600_000


async def receive(stand: Stand) -> Say:
    """Five of an announced line, three of what nobody announced; the delivery is finished."""
    heads = await stand.system.deliveries()
    head = next(one for one in heads.items if one.number == "GI-4711")
    delivery = await stand.system.delivery(head.id, Nobody())
    extra = found(delivery.lines[1].product, "3")
    posted = posting(
        delivery, {0: "5"}, unannounced=(extra,), finished=True, place=stand.profile.place
    )

    async def say() -> None:
        await stand.say(stand.system.plan(posted))

    return say


async def correct(stand: Stand) -> Say:
    """Two of ten are taken back out of stock."""
    place = stand.profile.place
    await books(stand, 10, OIL.id, place)
    taken = StockDelta(OIL, place, Condition.NEW, Decimal(-2), None)

    async def say() -> None:
        await stand.say(stand.system.plan(posting(None, stock=(taken,), place=place)))

    return say


async def _booked_an_hour_ago(stand: Stand, quantity: int) -> None:
    stand.world.control("POST", "clock", {"skew_ms": -HOUR_MS})
    await books(stand, quantity, OIL.id, SHELF, intent="set", reason="INITIAL_COUNT")
    stand.world.control("POST", "clock", {"skew_ms": 0})
    stand.facts["book"] = Decimal(quantity)


async def count(stand: Stand) -> Say:
    """Eighteen are found where twenty should be. Who is asked may count again."""
    await _booked_an_hour_ago(stand, 20)

    async def say() -> None:
        now = CLOCK.stamp()
        spot = CountedSpot(OIL, Place(SHELF, "A-04-3"), Condition.NEW, Decimal(18), now, now)
        await stand.say(stand.system.plan_count(CountPosting("post", "count", (spot,))), "count")

    async def again() -> None:
        # What moved closer to a count than the clocks are sure of is asked about once more.
        await asyncio.sleep(stand.timings.clock_uncertain / 1000)
        await say()

    stand.facts["again"] = again
    return say


async def overwrite(stand: Stand) -> Say:
    """A lead sets fifteen where twenty are shown."""
    await _booked_an_hour_ago(stand, 20)
    said = AdjustPosting(
        id="post",
        document="adjust",
        product=OIL,
        place=Place(SHELF, "A-04-3"),
        condition=Condition.NEW,
        quantity=Decimal(15),
        seen=Decimal(20),
        lead="li",
    )

    async def say() -> None:
        await stand.say(stand.system.plan_adjust(said), "adjust")

    return say


def meddled(before: Scene, address: str, meddle: Twin) -> Scene:
    """The same scene, but somebody works on our draft before it is converted: `address` is read
    then, and what is read there no longer is what we sent."""

    async def scene(stand: Stand) -> Say:
        say = await before(stand)

        async def hand(method: str, url: str, content: bytes) -> None:
            await meddle(stand, method, url, content)

        stand.wire.before("GET", address, hand)
        return say

    return scene


def _kinds(url: str) -> tuple[str, str]:
    if "goods-in-drafts" in url:
        return records.DRAFT, records.ITEM
    return records.GOODS_OUT_DRAFT, records.GOODS_OUT_DRAFT_ITEM


def _draft_item(stand: Stand, url: str) -> Any:
    """The only item of our draft, which `url` names."""
    _, part_kind = _kinds(url)
    return stand.parts(url.rpartition("/")[2], part_kind)[0]


async def item_deleted(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody deletes our item: it must be added again."""
    item = _draft_item(stand, url)
    await stand.wire.echo("DELETE", f"{url}/items/{item.id}", b"")


async def stranger_added(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody adds an item of theirs: it must be deleted."""
    item = _draft_item(stand, url)
    body = {name: value for name, value in item.body.items() if name in STRANGERS}
    await stand.wire.echo("POST", f"{url}/items", _sent({**body, "product_id": RICE.id}))


def _sent(body: dict[str, Any]) -> bytes:
    """A body as it is sent: what the hub keeps as text are numbers on the wire."""
    numbers: dict[str, Any] = {
        name: {**value, "value": float(value["value"])} if isinstance(value, dict) else value
        for name, value in body.items()
    }
    if "expected_number_of_units" in numbers:
        numbers["expected_number_of_units"] = float(numbers["expected_number_of_units"])
    return json.dumps(numbers).encode()


STRANGERS = (
    "unit",
    "quantity",
    "package_id",
    "expected_number_of_units",
    "sort_value",
    "is_controlled_by_system",
)


async def item_changed(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody changes the quantity of our item: it must be put right."""
    item = _draft_item(stand, url)
    seven: dict[str, Any] = {"expected_number_of_units": 7}
    if "quantity" in item.body:
        seven = {"quantity": {**item.body["quantity"], "value": 7}}
    await stand.wire.echo("PUT", f"{url}/items/{item.id}", _sent({**item.body, **seven}))


async def same_stock(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Another hand books the same quantity of the same goods."""
    for row in stand.rows():
        intent = row.intent
        if isinstance(intent, ChangeStock):
            sign = "add" if intent.delta > 0 else "remove"
            await books(stand, abs(intent.delta), intent.product, intent.place, intent=sign)


async def _same_difference(stand: Stand, method: str, url: str, content: bytes) -> None:
    await books(stand, 2, OIL.id, SHELF, intent="remove")


async def _same_figure(stand: Stand, method: str, url: str, content: bytes) -> None:
    await books(stand, 15, OIL.id, SHELF, intent="set")


DRAFT_READ = "/goods-in-drafts/[0-9a-f]+$"
ROWS = (
    Row("stock-add", ops.CHANGE_STOCK, ChangeStock, receive, same_stock),
    Row("stock-remove", ops.CHANGE_STOCK, ChangeStock, correct, same_stock),
    Row("stock-count", ops.CHANGE_STOCK, CountStock, count, _same_difference),
    Row("stock-set", ops.CHANGE_STOCK, OverwriteStock, overwrite, _same_figure),
    Row("goods-in-draft", ops.ADD_GOODS_IN_DRAFT_FULL, AnnounceGoods, receive, echo),
    Row("goods-in-convert", ops.CONVERT_GOODS_IN_DRAFT, ConvertDraft, receive, echo),
    Row(
        "goods-in-draft-item-add",
        ops.ADD_GOODS_IN_DRAFT_ITEM,
        ConvertDraft,
        meddled(receive, DRAFT_READ, item_deleted),
        echo,
    ),
    Row(
        "goods-in-draft-item-put",
        ops.PUT_GOODS_IN_DRAFT_ITEM,
        ConvertDraft,
        meddled(receive, DRAFT_READ, item_changed),
        echo,
    ),
    Row(
        "goods-in-draft-item-delete",
        ops.DELETE_GOODS_IN_DRAFT_ITEM,
        ConvertDraft,
        meddled(receive, DRAFT_READ, stranger_added),
        echo,
    ),
    Row("goods-in-line", ops.CHANGE_GOODS_IN_ITEM, RegisterLine, receive, echo_of_register),
    Row("goods-in-head", ops.CHANGE_GOODS_IN, RegisterHead, receive, echo_of_register),
)
