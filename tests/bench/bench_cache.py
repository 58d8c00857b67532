"""Figures of the cache: `python -m pytest tests/bench/bench_cache.py -m bench -s`.

100,000 products: import from both file formats, look-ups by code, searches, the system's list; and
a delivery of 1,500 lines. Figures only; the load of the machine is printed with them.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from app.domain.delivery import Delivery, DeliveryHead, DeliveryLine, DeliveryState
from app.domain.gtin import check_digit
from app.domain.values import Product, Track
from app.store.cache import Cache, Catalog, CatalogCode, CatalogProduct

PRODUCTS = 100_000
LINES = 1_500

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]


def gtin(prefix: str, number: int) -> str:
    body = f"{prefix}952{number:09d}"
    return body + check_digit(body)


def product(number: int) -> Product:
    noun = ("Olive oil", "Screws", "Glass noodles", "Hand cream", "Paper towels")[number % 5]
    return Product(
        f"{number:024x}",
        f"{noun} no. {number}",
        f"ART-{number:06d}",
        track=Track.LOT if number % 5 == 0 else Track.NONE,
        names=(("de", f"Ware Nr. {number}"),),
    )


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(
        tuple(
            CatalogProduct(
                product(n),
                (CatalogCode(gtin("", n)), CatalogCode(gtin("1", n), Decimal(6))),
            )
            for n in range(PRODUCTS)
        )
    )


@pytest.fixture(scope="module")
def filled(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cache]:
    cache = Cache(tmp_path_factory.mktemp("bench") / "cache.db")
    timed("put_catalog, 100,000 products", lambda: cache.put_catalog(catalog).result())
    yield cache
    cache.close()


def timed(what: str, job: Callable[[], object], runs: int = 1) -> None:
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        took.append((time.perf_counter() - start) * 1000)
    load = os.getloadavg()[0]
    print(
        f"\n{what}: p50 {statistics.median(took):.2f} ms, most {max(took):.2f} ms"
        f" ({runs} runs, load {load:.1f})"
    )


def test_look_up_by_code(filled: Cache) -> None:
    codes = iter([gtin("1", n * 97 % PRODUCTS) for n in range(5_000)])
    timed("products_of", lambda: filled.products_of(next(codes)), 5_000)
    timed("products_of, unknown code", lambda: filled.products_of("no such code"), 1_000)


def test_search(filled: Cache) -> None:
    for text in ("oil", "o", "ol", "zq", "olive 4711", "ART-0815", "9520000", "nothing like it"):
        timed(f"search {text!r}", partial(filled.search, text), 7)


def test_the_systems_list_once_more(filled: Cache, catalog: Catalog) -> None:
    listed = [
        (known.product, tuple((c.code, str(c.pack)) for c in known.codes))
        for known in catalog.products
    ]
    timed("put_products, all known", lambda: filled.put_products(listed).result())


def test_a_delivery_of_1500_lines(filled: Cache) -> None:
    head = DeliveryHead("d1", "4711", "LS-1", "Sender", "s", DeliveryState.PLANNED)
    lines = tuple(
        DeliveryLine(f"line{n}", product(n), Decimal(6), Decimal(1)) for n in range(LINES)
    )
    delivery = Delivery(head, lines, read_at=1)
    timed("put_delivery, 1,500 lines", lambda: filled.deliveries.put(delivery).result(), 5)
    timed("delivery, 1,500 lines", lambda: filled.deliveries.get("d1"), 5)
    timed("deliveries_expecting", lambda: filled.deliveries.wanting(product(7).id), 1_000)


def test_files(filled: Cache, tmp_path: Path) -> None:
    from app.workbench.catalog import import_catalog, write_catalog

    whole = filled.export()
    for name in ("catalog.csv", "catalog.json"):
        path = tmp_path / name
        timed(f"export {name}", partial(write_catalog, path, whole))
        print(f"{path.stat().st_size / 1e6:.1f} MB")
        cache = Cache(tmp_path / f"{name}.db")
        timed(f"import {name}", partial(import_catalog, cache, path))
        cache.close()
