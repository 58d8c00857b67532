"""The warehouse that is measured: 100,000 products, deliveries of 1,500 lines, a hub, terminals.

The hub runs in the process of the bench, each terminal in one of its own.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app import aio
from app.demo import demo_profile
from app.domain.gtin import check_digit
from app.domain.values import Product
from app.hub import HubOptions, start
from app.main import assemble, fill_demo_catalog
from app.settings import folders
from app.store.cache import Catalog, CatalogCode, CatalogProduct
from app.tour.control import Control

PRODUCTS = 100_000
LINES = 1_500
UNITS = 6
DELIVERIES = 6
"""Each post takes one of its own: posting changes what the server holds."""

REQUESTS = 60_000
"""So many of them the hub remembers: 5,000 entries make about four each."""

_NOUNS = ("Olive oil", "Screws", "Glass noodles", "Hand cream", "Paper towels")


def gtin(number: int, level: str = "") -> str:
    """A demonstration GTIN (prefix 952); `level` is the digit of a package."""
    body = f"{level}9529{number:08d}"
    return body + check_digit(body)


def product_id(number: int) -> str:
    """The server's id of a product."""
    return f"be{number:022x}"


def article(number: int) -> tuple[str, str]:
    """Name and article number of a product."""
    return f"{_NOUNS[number % 5]} no. {number}", f"ART-{number:06d}"


def on_the_delivery(line: int) -> int:
    """Which of all products a line is about."""
    return line * (PRODUCTS // LINES)


def delivery_number(number: int) -> str:
    """Deliveries count from 1."""
    return f"B-{number}"


def note_number(number: int) -> str:
    """The delivery note that opens one."""
    return f"BENCH-NOTE-{number}"


def catalog() -> Catalog:
    """Everything that the terminal knows beside the demo."""
    return Catalog(
        tuple(
            CatalogProduct(
                Product(product_id(n), *article(n), management_unit="COUNT_PIECES"),
                (CatalogCode(gtin(n)), CatalogCode(gtin(n, "1"), Decimal(UNITS))),
            )
            for n in range(PRODUCTS)
        )
    )


def seed() -> dict[str, Any]:
    """What the hub gets beside its demo: the products of the deliveries, and these."""
    numbers = [on_the_delivery(line) for line in range(LINES)]
    products = [
        {
            "id": product_id(n),
            "name": article(n)[0],
            "article_id": article(n)[1],
            "management_unit": "COUNT_PIECES",
            "codes": [{"code": gtin(n), "pack": "1"}, {"code": gtin(n, "1"), "pack": str(UNITS)}],
        }
        for n in numbers
    ]
    deliveries = [_delivery(number, numbers) for number in range(1, DELIVERIES + 1)]
    return {"catalog": {"products": products}, "deliveries": {"deliveries": deliveries}}


def _delivery(number: int, products: list[int]) -> dict[str, Any]:
    return {
        "id": f"de{number:022x}",
        "number": delivery_number(number),
        "delivery_note_number": note_number(number),
        "sender": {"name": "Benchmark & Sons"},
        "status": "PLANNED",
        "advised_in_days": 9,
        "items": [
            {
                "id": f"1e{number:06x}{line:016x}",
                "product_id": product_id(n),
                "unit": {"value": "1", "unit": "COUNT_PIECES"},
                "expected_number_of_units": str(UNITS),
                "sort_value": f"{line:05d}",
                "position_identifier": str(line),
            }
            for line, n in enumerate(products)
        ],
    }


@dataclass
class World:
    """A running hub and a data folder that every terminal begins with a copy of."""

    folder: Path
    url: str
    control: Control
    count: int = 0

    def terminal(self) -> Path:
        """A data folder of its own."""
        self.count += 1
        copy = self.folder / f"terminal-{self.count}"
        shutil.copytree(self.folder / "template", copy)
        return copy

    async def fill(self) -> None:
        """Make the data folder that is copied."""
        profile, credentials = demo_profile(self.url)
        terminus = assemble(folders(self.folder / "template"), profile, credentials)
        try:
            station = terminus.station
            fill_demo_catalog(station.cache)
            await aio.wait_for(station.cache.put_catalog(catalog()))
            heads = (await station.system.deliveries()).items
            await aio.wait_for(station.cache.deliveries.put_heads(heads, station.clock.now()))
            for head in heads:
                if head.note_number.startswith("BENCH") or head.number == "GI-4715":
                    whole = await station.system.delivery(head.id, station.cache)
                    await aio.wait_for(station.cache.deliveries.put(whole))
        finally:
            await terminus.close()


@contextmanager
def world() -> Iterator[World]:
    """A warehouse of its own in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="dockhand-bench-") as name:
        hub = start(
            Path(name) / "hub", options=HubOptions(demo=True, control=True, request_log=REQUESTS)
        )
        try:
            made = World(Path(name), hub.url, Control(hub.url))
            made.control.call("PUT", "seed", seed())
            asyncio.run(made.fill())
            yield made
        finally:
            hub.stop()
