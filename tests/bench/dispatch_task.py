"""Scans of a person who picks an order of 1,500 lines, key by key; three lines at each place."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from app import aio
from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    ProcessingModel,
)
from app.domain.values import Place, Product
from app.store.cache import Catalog, CatalogPlace
from app.ui.screens.base import Go
from app.ui.screens.dispatch.presenter import DispatchPresenter
from tests.bench import world
from tests.bench.frames import Frames
from tests.bench.scan_task import Hands, Probe
from tests.bench.tasks import Report, Setting, until

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window

AT_A_PLACE = 3
ORDERED = 2


def place(number: int) -> Place:
    """A shelf; its label says its name."""
    return Place(f"5e{number:022x}", f"S-{number:03d}")


def order() -> GoodsOut:
    """One goods-out of 1,500 lines, of the same products as the deliveries."""
    lines = tuple(
        GoodsOutLine(
            f"0e{at:022x}",
            Product(world.product_id(number), *world.article(number)),
            Decimal(ORDERED),
            place=place(at // AT_A_PLACE),
            sort=f"{at:05d}",
        )
        for at, number in enumerate(map(world.on_the_delivery, range(world.LINES)))
    )
    head = GoodsOutHead(
        f"60{1:022x}",
        "B-OUT-1",
        GoodsOutType.SHIPMENT,
        GoodsOutStatus.CONFIRMED,
        ProcessingModel.NEW,
        "Benchmark & Sons",
        lines=len(lines),
    )
    return GoodsOut(head, lines, read_at=1)


async def open_order(window: Window, terminus: Terminus) -> DispatchPresenter:
    """Put the order on this terminal and open it."""
    cache, whole = terminus.station.cache, order()
    places = tuple(
        CatalogPlace(place(at), place(at).name, "shelf") for at in range(world.LINES // AT_A_PLACE)
    )
    await aio.wait_for(cache.put_catalog(Catalog((), places)))
    await aio.wait_for(cache.goods_outs.put(whole))
    desk = await terminus.workbench.open_goods_outs([whole.head.id])
    await window.shell.go(Go("dispatch", desk))
    await until(lambda: window.shell.current == "dispatch")
    presenter = window.shell.presenter
    assert isinstance(presenter, DispatchPresenter)
    return presenter


def codes() -> Iterator[str]:
    """What one scans who walks: a place, then each of its goods as often as it was ordered."""
    for at in range(world.LINES):
        if at % AT_A_PLACE == 0:
            yield place(at // AT_A_PLACE).name
        for _ in range(ORDERED):
            yield world.gtin(world.on_the_delivery(at))


async def pick(window: Window, terminus: Terminus, setting: Setting) -> Report:
    """{scans, real}: the times of each scan in ms, in lists of the same length."""
    hands = Hands(window, real=setting.get("real", False))
    await hands.focus()
    frames = Frames(window.frame)
    presenter = await open_order(window, terminus)
    await asyncio.sleep(0.5)
    probe = Probe(presenter, frames, hands, window)
    guard = terminus.workbench.profile.scanner.item_guard / 1000
    rows = []
    for code in islice(codes(), setting["scans"]):
        rows.append(await probe.one(code))
        await asyncio.sleep(guard)  # the same code once more is a second piece
    picked = sum(line.picked for line in presenter.document.lines.every())
    return {
        "rows": rows,
        "lines": len(presenter.document.lines),
        "picked": str(picked),
        "refused": probe.not_green,
    }
