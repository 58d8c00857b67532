"""Figures of the goods-out list: `python -m pytest tests/bench/bench_goods_outs.py -m bench -s`.

10,000 orders: reading them, showing them, a key of the search, a step of the scroll bar until it is
painted, and how long the window waits for the reading in between. Figures only; the load of the
machine is printed with them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView

from app import aio
from app.domain.goods_out import GoodsOutHead, GoodsOutStatus, GoodsOutType
from tests.bench.measuring import Figure, load, percentile, show
from tests.ui.list_world import KIOSK, ListWorld, list_world
from tests.ui.orders import CANCEL, HELD, order, order_head

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
ORDERS = 10_000
STEPS = 400
TYPES = tuple(kind for kind in GoodsOutType if kind is not GoodsOutType.UNKNOWN)
STATUSES = (
    *(GoodsOutStatus.CONFIRMED,) * 6,
    GoodsOutStatus.UNCONFIRMED,
    GoodsOutStatus.IN_PICKING,
    GoodsOutStatus.PACKED,
)


def heads() -> list[GoodsOutHead]:
    """Orders as a large site has them: due over three weeks, some held, some to be cancelled."""
    return [
        order_head(
            number,
            number % 500 - 20,
            type=TYPES[number % len(TYPES)],
            status=STATUSES[number % len(STATUSES)],
            recipient=f"Customer {number % 700}, Harbour Street",
            place=f"Dock {number % 4}",
            pickup_number=f"A{number}" if number % 3 == 1 else "",
            holds=HELD if number % 50 == 0 else (),
            cancellation=CANCEL if number % 120 == 0 else None,
        )
        for number in range(1, ORDERS + 1)
    ]


def timed(job: Callable[[], object]) -> float:
    """How long a job takes, ms."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


async def longest_wait(during: Awaitable[None], owner: aio.Owner) -> tuple[float, float]:
    """The longest time for which the window did nothing else while something ran, and how long
    that took, ms."""
    ended = asyncio.Event()

    async def run() -> None:
        await during
        ended.set()

    began = last = time.perf_counter()
    worst = 0.0
    aio.spawn(run(), name="read", owner=owner)
    while not ended.is_set():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
    return worst * 1000, (last - began) * 1000


async def filled(world: ListWorld) -> None:
    cache = world.terminus.station.cache
    await aio.wait_for(cache.goods_outs.put_heads(heads(), aio.SystemClock().now()))
    for number in range(1, 101):
        await aio.wait_for(cache.goods_outs.put(order(heads_of(number))))


def heads_of(number: int) -> GoodsOutHead:
    return order_head(number, number % 500 - 20)


async def test_ten_thousand_orders(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await filled(world)
        before = load()
        await world.look(KIOSK)
        reading = [timed(world.workbench.goods_outs) for _ in range(5)]
        list_ = await world.show("goods_outs")
        list_.choose_filter("all")
        view = world.view("goods_outs").list
        await world.look(KIOSK)
        waits = [await longest_wait(list_.load(), world.owner) for _ in range(5)]

        def shown() -> None:
            list_.known = tuple(list(list_.known))
            list_.publish()

        showing = [timed(shown) for _ in range(5)]
        keys = [timed(partial(list_.search, text)) for text in ("c", "cu", "cus", "")]
        steps = scrolled(view)
    show(
        f"{ORDERS:,} orders",
        before,
        (
            Figure("all orders from the cache", tuple(reading)),
            Figure("read again, in another thread", tuple(total for _, total in waits)),
            Figure("the window's longest wait meanwhile", tuple(worst for worst, _ in waits)),
            Figure("shown anew", tuple(showing)),
            Figure("a key of the search", tuple(keys)),
            Figure("a step of the scroll bar, painted, p50", (percentile(steps, 0.5),)),
            Figure("a step of the scroll bar, painted, p99", (percentile(steps, 0.99),)),
            Figure("a step of the scroll bar, painted, worst", (max(steps),)),
        ),
    )
    assert percentile(steps, 0.99) < 100


def scrolled(view: QTableView) -> list[float]:
    """Steps of one row, and jumps over the whole list."""
    bar = view.verticalScrollBar()
    port = view.viewport()
    found = []
    for step in range(STEPS):
        to = step * 76 if step % 4 else (step * 7919 * 76) % max(1, bar.maximum())

        def painted(to: int = to) -> None:
            bar.setValue(to)
            port.repaint()

        found.append(timed(painted))
    return found
