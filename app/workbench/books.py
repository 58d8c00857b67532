"""What the server's books say lies where an order is picked: for the look whether a place is empty.

Asked in the background when an order is opened, a few at a time (design 4, pulls), and never
waited for. A figure is as old as the opening: the question it leads to is put to a person.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from decimal import Decimal

from app.clients.errors import ClientError
from app.domain.goods_out import GoodsOutLine
from app.sync.connectivity import Connectivity
from app.workbench.station import Station

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 8
MOST = 400
"""Pairs of product and place asked for one opening."""
Pair = tuple[str, str]


class Books:
    """Figures by product and place, as they were asked last since the start of the program."""

    def __init__(self, station: Station, link: Connectivity) -> None:
        self._station = station
        self._link = link
        self._available: dict[Pair, Decimal] = {}

    def of(self, line: GoodsOutLine) -> Decimal | None:
        """What lies at the line's place; None: nobody asked, or nobody knows."""
        place = line.place
        return None if place is None else self._available.get((line.product.id, place.id))

    async def ask(self, goods_out: str, lines: Iterable[GoodsOutLine]) -> None:
        """Ask for the lines of an order; who listens hears of it when something is news."""
        units = {
            (line.product.id, line.place.id): line.product.management_unit
            for line in lines
            if line.place is not None
        }
        line_up = asyncio.Semaphore(SIDE_BY_SIDE)
        before = dict(self._available)

        async def one(pair: Pair, unit: str) -> None:
            async with line_up:
                await self._one(pair, unit)

        pairs = list(units.items())[:MOST]
        await asyncio.gather(*(one(pair, unit) for pair, unit in pairs))
        if any(self._available.get(pair) != before.get(pair) for pair in units):
            self._station.changed("goods_outs", goods_out)

    async def _one(self, pair: Pair, unit: str) -> None:
        if not self._link.width(1):
            return
        try:
            told = await self._link.watch(self._station.system.stock(*pair))
        except ClientError as error:
            log.info("the books of %s at %s were not shown: %s", *pair, error.what)
            return
        if told is not None and told.unit == unit:
            self._available[pair] = told.value
