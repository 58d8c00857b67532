"""Goods on shelves for the tests of look-up: what the server said of them, as it is remembered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from app import aio
from app.domain.stock_records import (
    DAY_MS,
    Figures,
    History,
    Modification,
    Modifications,
    Movement,
    Operation,
    StockLog,
    Storage,
)
from app.domain.values import Condition, Lot, Place, Product, Track
from app.store.cache import Catalog, CatalogCode, CatalogPlace, CatalogProduct
from app.store.cache_shelves import Pair
from tests.ui.list_world import OIL_CODE, TEA, TEA_CODE, ListWorld

SHELF = Place(f"{51:024x}", "A-03-2")
OVERFLOW = Place(f"{52:024x}", "Overflow store, back wall")
EMPTY = Place(f"{53:024x}", "B-09-1")
OIL = Product(
    f"{1:024x}",
    "Olive oil 0.5 l, Halmbach",
    article="OIL-0101",
    track=Track.LOT,
    min_days_in=60,
    min_days_out=30,
    home_place=SHELF.id,
    packs=(Decimal(6), Decimal(24)),
    names=(("de", "Olivenöl 0,5 l, Halmbach"),),
    stock_properties=("expiry", "batch"),
)
UNIT = "COUNT_PIECES"
CASE_CODE = "19520010000015"


def figures(read_at: int, amount: str, **more: Any) -> Figures:
    """What the server says of one place."""
    there = Decimal(amount)
    known: dict[str, Any] = {
        "planned_sales": Decimal(0),
        "reserved": Decimal(0),
        "virtual": there,
        "in_reconciliation": Decimal(0),
        "unit": UNIT,
    }
    return Figures(read_at, there, **{**known, **more})


def movements(now: int) -> tuple[Movement, ...]:
    """Ninety days of an ordinary product, oldest first."""
    told = (
        (84, "48", "PURCHASE", SHELF, ""),
        (70, "-12", "SALE", SHELF, ""),
        (61, "-6", "SALE", SHELF, "Till 2"),
        (52, "-9", "SALE", SHELF, "Till 2"),
        (40, "-4", "BROKEN", SHELF, ""),
        (35, "96", "PURCHASE", OVERFLOW, "Dockhand T001"),
        (21, "-24", "INVENTORY_TRANSFER", OVERFLOW, ""),
        (21, "24", "INVENTORY_TRANSFER", SHELF, ""),
        (9, "-18", "SALE", SHELF, "Till 1"),
        (2, "-15", "SALE", SHELF, ""),
        (1, "1", "SALES_RETURN", SHELF, ""),
        (0, "-3", "SALE", SHELF, "Till 1"),
    )
    return tuple(
        Movement(
            now - days * DAY_MS - 60_000,
            Decimal(delta),
            UNIT,
            reason,
            Condition.DAMAGED if reason == "BROKEN" else Condition.NEW,
            place.id,
            app,
            f"{at:024x}",
        )
        for at, (days, delta, reason, place, app) in enumerate(told)
    )


async def stocked(world: ListWorld, *, hours_ago: int = 0, low: str = "10") -> None:
    """Oil on two places, tea on one of them; what the server said lies here since some hours."""
    cache = world.terminus.station.cache
    now = aio.SystemClock().now() - hours_ago * 3_600_000
    lots = (
        Lot(f"{71:024x}", "L2609A", date(2031, 6, 30)),
        Lot(f"{72:024x}", "L2501B", date(2025, 1, 31)),
    )
    codes = (CatalogCode(OIL_CODE), CatalogCode(CASE_CODE, Decimal(6)))
    products = (
        CatalogProduct(OIL, codes, lots),
        CatalogProduct(TEA, (CatalogCode(TEA_CODE),)),
    )
    places = (
        CatalogPlace(SHELF, "A-03-2"),
        CatalogPlace(OVERFLOW, "OVER-1"),
        CatalogPlace(EMPTY, "B-09-1"),
    )
    await aio.wait_for(cache.put_catalog(Catalog(products, places)))
    shelves = cache.shelves
    shelf = figures(
        now,
        "41",
        reserved=Decimal(6),
        planned_sales=Decimal(3),
        by_condition=((Condition.NEW, Decimal(39)), (Condition.DAMAGED, Decimal(2))),
    )
    for pair, told in (
        (Pair(OIL.id, SHELF.id), shelf),
        (Pair(OIL.id, OVERFLOW.id), figures(now - 300_000, "72")),
        (Pair(TEA.id, SHELF.id), figures(now, "-2")),
    ):
        await aio.wait_for(shelves.put_figures(pair, told))
    moved = movements(now)
    await aio.wait_for(shelves.history.put(OIL.id, History(now, now - 90 * DAY_MS, moved)))
    storage = Storage(
        now,
        "ambient-dry",
        "PLATFORM",
        "",
        "MANAGED_BY_ENFORE",
        False,
        Decimal(low),
        Decimal(4),
        UNIT,
    )
    await aio.wait_for(shelves.storage.put(OIL.id, storage))
    log = StockLog(now, tuple(reversed(moved)), 2)
    await aio.wait_for(shelves.log.put(OIL.id, log))
    await aio.wait_for(shelves.modifications.put(OIL.id, by_hand(now)))


def by_hand(now: int) -> Modifications:
    """Two bookings at the platform, one of which failed."""
    made = Operation(
        "a",
        "StockCountResetOperation",
        "COMPLETED",
        OIL.id,
        SHELF.id,
        count=Decimal(56),
        reason="CORRECTION",
        at=now - 3 * DAY_MS,
    )
    failed = Operation(
        "b",
        "StockCountResetOperation",
        "FAILED",
        OIL.id,
        OVERFLOW.id,
        Condition.DAMAGED,
        count=Decimal(1),
        reason="BROKEN",
        failure="INVALID_RESOURCE",
        at=now - 5 * DAY_MS,
    )
    items = (
        Modification("m1", "COMPLETED", now - 3 * DAY_MS, SHELF.id, "", (made,)),
        Modification("m2", "FAILED", now - 5 * DAY_MS, OVERFLOW.id, "", (failed,)),
    )
    return Modifications(now, items, 5, 5)
