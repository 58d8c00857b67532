"""Postings of shipments between two shelves of the demo warehouse, and what the hub then shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app import aio
from app.aio import new_id
from app.domain.entry import Planned
from app.domain.ship_posting import DraftHead, DraftKnown, ShipPosting, ShipStep, StockMoved
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import ShippedItem
from app.domain.values import Condition
from app.sync.enqueue import entries_of
from tests.clients.worlds import CLOCK, World
from tests.sync.test_on_the_hub import Desk

SOURCE, SOURCE_NAME = "29eab7826831b639fa836f36", "B-02-3"
TARGET, TARGET_NAME = "5d47d4a195fc19dddb87c53d", "B-01-2"
SUGAR, COFFEE = "4dfbf4962ac399bbbf0cc615", "f8c35c98b03091dce1f1b950"
"""What the demo's own draft takes from this source."""
HEAD = DraftHead(SOURCE, SOURCE_NAME, TARGET, TARGET_NAME, "Refill")


def item(product: str, quantity: str | int, **more: Any) -> ShippedItem:
    """So much of a product, in pieces."""
    return ShippedItem(product, product, "COUNT_PIECES", "pcs", Decimal(quantity), **more)


ITEMS = (item(SUGAR, 3), item(COFFEE, 2), item(COFFEE, 1, condition=Condition.DAMAGED))


def posting(step: ShipStep, *items: ShippedItem, **more: Any) -> ShipPosting:
    """A post with an id of its own, of one document unless `document` says another."""
    values: dict[str, Any] = {"document": "shipment-1", "head": HEAD, **more}
    return ShipPosting(id=new_id(CLOCK.now()), step=step, items=items, **values)


def known(made_by: str, *items: ShippedItem, head: DraftHead = HEAD) -> DraftKnown:
    """What an earlier post has said of a draft."""
    return DraftKnown(head, items, made_by=made_by)


async def post(desk: Desk, posted: ShipPosting) -> dict[str, str]:
    """Written down and under way; ids of the rows by the plan's keys."""
    planned: Sequence[Planned] = desk.system.plan_shipment(posted)
    rows = entries_of(
        planned,
        system_name=desk.system.name,
        document=posted.document,
        event=posted.id,
        person="desk",
        mint=lambda: new_id(CLOCK.now()),
        keys=desk.system.keys,
        now=CLOCK.now(),
    )
    await wait(desk, rows)
    return {one.key: row.id for one, row in zip(planned, rows, strict=True)}


async def wait(desk: Desk, rows: Any) -> None:
    """Rows are on disk and the engine knows it."""
    await aio.wait_for(desk.engine.outbox.insert(rows))
    desk.engine.wake()


def ours(world: World) -> list[dict[str, Any]]:
    """Every draft and shipment that bears a mark of ours."""
    told = world.control("GET", "shipments")["shipments"]
    return [one for one in told if (one.get("description") or "").startswith("dh-")]


def contents(shipment: dict[str, Any]) -> list[tuple[str, str, Decimal]]:
    """Its items, sorted: product, condition, quantity."""
    rows = (
        (one["product"], one["condition"], Decimal(str(one["quantity"]["value"])))
        for one in shipment["items"]
    )
    return sorted(rows)


def wanted(*items: ShippedItem) -> list[tuple[str, str, Decimal]]:
    """The same of items of ours."""
    return sorted((one.product, one.condition.value, one.quantity) for one in items)


def stock(world: World, place: str) -> dict[tuple[str, str], Decimal]:
    """What lies at a place by product and condition, as the hub keeps it."""
    return {
        (one["product_id"], condition): Decimal(str(quantity))
        for one in world.control("GET", "ledger")["stock"]
        if one["place_id"] == place
        for condition, quantity in one["conditions"].items()
    }


def gained(
    before: dict[tuple[str, str], Decimal], after: dict[tuple[str, str], Decimal]
) -> dict[str, Decimal]:
    """By how much each product's new goods are more (or, negative, less) than before."""
    return {
        product: difference
        for product, condition in sorted({*before, *after})
        if condition == Condition.NEW
        and (
            difference := after.get((product, condition), Decimal(0))
            - before.get((product, condition), Decimal(0))
        )
    }


def loaded(product: Any, place: str, delta: str) -> StockMoved:
    """Stock that the terminal books itself."""
    return StockMoved(product, place, Condition.NEW, Decimal(delta))


def on(posted: ShipPosting, shipment: dict[str, Any]) -> ShipPosting:
    """The post about a shipment that the server shows."""
    status = ShipmentStatus(shipment["status"])
    return replace(posted, shipment=shipment["id"], number=shipment["number"], status=status)
