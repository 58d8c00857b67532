"""Goods-outs in the cache: what names them, who stands on them, and what a migration keeps."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.claims import Claim, Standing
from app.domain.goods_out import (
    CancellationAsked,
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutPackage,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
    KnownLot,
    ProcessingModel,
)
from app.domain.values import Condition, Lot, Place, Product
from app.store.cache import Cache, CatalogPlace
from app.store.cache_catalog import Catalog, CatalogProduct
from app.store.cache_schema import CACHE

OIL = Product("p-oil", "Oil")
HEAD = GoodsOutHead(
    "g1",
    "GO-1",
    GoodsOutType.PICKUP,
    GoodsOutStatus.CONFIRMED,
    ProcessingModel.NEW,
    recipient="Frau Lind",
    due_at=50,
    holds=(Hold("h1", "waits"),),
    cancellation=CancellationAsked("c1", "too late", by_staff=True),
    pickup_number="P-77",
    pager="12",
)
LINE = GoodsOutLine(
    "l1",
    OIL,
    Decimal("2.5"),
    place=Place("s1", "A-1"),
    known_places=(Place("s2", "A-2"),),
    condition=Condition.DAMAGED,
    lots=(KnownLot(Lot("lot1", "L1", date(2027, 1, 31)), "s1", Decimal(3)),),
    custom_size=Decimal(10),
    picked_by=(("doc", Decimal(1)),),
)
GOODS_OUT = GoodsOut(
    HEAD,
    (LINE, replace(LINE, id="l2")),
    (GoodsOutPackage("k1", "PKG-1"),),
    ("ORDER-9",),
    ("T002", "T003"),
    read_at=100,
)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache.db")
    yield opened
    opened.close()


def test_all_of_it_comes_back_and_is_news_once(cache: Cache) -> None:
    assert cache.goods_outs.put(GOODS_OUT).result(5) is True
    assert cache.goods_outs.put(replace(GOODS_OUT, read_at=130)).result(5) is False
    assert cache.goods_outs.get("g1") == replace(GOODS_OUT, read_at=130)
    assert cache.goods_outs.detail_read("g1") == 130
    assert cache.goods_outs.heads() == [replace(HEAD, lines=2)]
    assert cache.goods_outs.detail_head("g1") == replace(HEAD, lines=2)
    older = replace(GOODS_OUT, lines=(), read_at=120)
    assert cache.goods_outs.put(older).result(5) is False
    assert cache.goods_outs.get("g1") == replace(GOODS_OUT, read_at=130)


@pytest.mark.parametrize("code", ["go-1", "P-77", "12", "pkg-1", " ORDER-9"])
def test_what_names_it(cache: Cache, code: str) -> None:
    cache.goods_outs.put(GOODS_OUT).result(5)
    assert cache.goods_outs.of_code(code) == ["g1"]
    assert cache.deliveries.of_code(code) == []


def test_a_code_of_two_orders_names_the_sooner_one_first(cache: Cache) -> None:
    later = replace(GOODS_OUT, head=replace(HEAD, id="g0", number="GO-0", due_at=60))
    for one in (later, GOODS_OUT):
        cache.goods_outs.put(one).result(5)
    assert cache.goods_outs.of_code("ORDER-9") == ["g1", "g0"]
    assert cache.goods_outs.of_code("GO-0") == ["g0"]
    assert cache.goods_outs.wanting("p-oil") == ["g1", "g0"]


def test_who_stands_on_it(cache: Cache) -> None:
    cache.goods_outs.put(GOODS_OUT).result(5)
    assert cache.goods_outs.standing() == {"g1": Standing(("T002", "T003"))}
    assert cache.goods_outs.standing_on("g1") == Standing(("T002", "T003"))
    claims = (Claim("T004", "anna", 900), Claim("T002", "", 700))
    claimed = replace(GOODS_OUT, workers=("T002",), on_it=claims, read_at=105)
    cache.goods_outs.put(claimed).result(5)
    standing = cache.goods_outs.standing_on("g1")
    assert standing == cache.goods_outs.standing()["g1"] == Standing(("T002",), claims)
    assert standing.to_ask(699) == (claims[1], claims[0])
    assert standing.to_ask(900) == (Claim("T002"),), "claims end; work that is begun stays"
    alone = replace(GOODS_OUT, workers=(), read_at=110)
    assert cache.goods_outs.put(alone).result(5) is True
    assert cache.goods_outs.standing() == {}
    assert cache.goods_outs.standing_on("g1") == cache.goods_outs.standing_on("g9") == Standing()


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        (GoodsOutStatus.UNCONFIRMED, True),
        (GoodsOutStatus.PICKED_UP, True),
        (GoodsOutStatus.UNKNOWN, True),
        (GoodsOutStatus.FULFILLED, False),
        (GoodsOutStatus.CANCELED, False),
        (GoodsOutStatus.REJECTED, False),
    ],
)
def test_only_open_ones_are_listed(cache: Cache, status: GoodsOutStatus, is_open: bool) -> None:
    cache.goods_outs.put(replace(GOODS_OUT, head=replace(HEAD, status=status))).result(5)
    assert bool(cache.goods_outs.heads()) is is_open
    assert bool(cache.goods_outs.of_code("GO-1")) is is_open
    assert cache.goods_outs.head("g1") is not None


def test_the_lots_of_a_product(cache: Cache) -> None:
    late, soon, undated = (
        Lot("b", "B", date(2028, 1, 1)),
        Lot("a", "A", date(2027, 1, 1)),
        Lot("c", "C"),
    )
    cache.put_catalog(Catalog((CatalogProduct(OIL, (), (late, soon, undated)),))).result(5)
    assert cache.lots_of("p-oil") == [soon, late, undated]
    assert cache.lots_of("nobody's") == []


def test_a_cache_of_the_version_before_keeps_its_catalog(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(f"{CACHE[0]} PRAGMA user_version=1;")
        connection.execute("INSERT INTO place VALUES ('r1','Dock','DOCK-1','dock','DOCK-1','DOCK')")
        connection.execute("INSERT INTO head VALUES ('d1','planned',1,1,NULL,'{}')")
    connection.close()
    cache = Cache(path)
    assert cache.places() == [CatalogPlace(Place("r1", "Dock"), "DOCK-1", "dock")]
    assert cache.deliveries.heads() == []
    assert cache.goods_outs.put(GOODS_OUT).result(5) is True
    cache.close()


def test_a_long_list_is_quick_the_second_time(cache: Cache) -> None:
    """A list is asked for at every change: what is known of it is not read anew."""
    heads = [replace(HEAD, id=f"{n:024x}", number=f"GO-{n}", due_at=n) for n in range(2_000)]
    cache.goods_outs.put_heads(heads, 1).result(30)
    first = cache.goods_outs.heads()
    before = time.perf_counter()
    again = cache.goods_outs.heads()
    took = time.perf_counter() - before
    assert [head.number for head in again[:2]] == ["GO-0", "GO-1"]
    assert all(one is other for one, other in zip(first, again, strict=True))
    assert took < 0.5
