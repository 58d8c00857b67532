"""Goods-outs reach the cache beside deliveries: open set, what vanished, what is at work."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.clients.base import Capabilities, GoodsOutHeads, Heads, Known
from app.clients.errors import SaidNo
from app.domain.delivery import DeliveryHead, DeliveryState
from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
)
from app.domain.values import Product
from app.settings import folders
from app.store.cache import OPEN_GOODS_OUTS, Cache
from app.store.opening import open_store
from app.sync.changes import Changed
from app.sync.open_set import DAY
from app.sync.pull import Pull
from app.sync.running import Sync
from app.sync.stepping import Pace
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import HandClock, SmallServer, SmallSystem, not_sent

PEG = Product("p1", "Peg")


class Warehouse(SmallSystem):
    """The small system with goods-outs and one delivery."""

    capabilities = Capabilities(receive=True, pick=True)

    def __init__(self, clock: HandClock) -> None:
        super().__init__(SmallServer(clock))
        self.clock = clock
        self.shown: dict[str, GoodsOutHead] = {}
        self.problems: tuple[str, ...] = ()
        self.read: list[str] = []

    def add(self, name: str, due: int | None = 0, **fields: Any) -> None:
        status = fields.pop("status", GoodsOutStatus.CONFIRMED)
        at = None if due is None else self.clock.now() + due
        self.shown[name] = GoodsOutHead(
            name, name, GoodsOutType.PICKUP, status, due_at=at, **fields
        )

    async def deliveries(self) -> Heads:
        self._read("deliveries")
        return Heads((DeliveryHead("d1", "D", "", "S", "s", DeliveryState.PLANNED, DAY * 99_999),))

    async def goods_outs(self) -> GoodsOutHeads:
        self._read("goods_outs")
        heads = tuple(head for head in self.shown.values() if head.status in OPEN_GOODS_OUTS)
        return GoodsOutHeads(heads, self.problems)

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        self.read.append(goods_out_id)
        if goods_out_id not in self.shown:
            raise SaidNo("no such goods-out", status=404)
        line = GoodsOutLine("l", PEG, Decimal(2))
        return GoodsOut(self.shown[goods_out_id], (line,), read_at=self.clock.now())


class Shelf:
    """A pull on a bench with a real cache; `ours` is what this terminal works on."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self.clock = bench.clock
        self.system = Warehouse(bench.clock)
        self.cache = Cache(folder / "cache.db")
        self.told: list[Changed] = []
        self.ours: list[str] = []
        self.pull = Pull(
            self.system,
            self.cache,
            self.cache,
            Pace(bench.clock, replace(TIMES, ahead_limit=3, pull_visible=5), lambda: 1.0),
            link=bench.engine.link,
            server_clock=bench.engine.clock,
            on_change=self.told.append,
            at_work=lambda: self.ours,
        )

    def news(self) -> list[set[str]]:
        """Which goods-outs were told to have changed, as often as that was told."""
        return [set(changed.goods_outs) for changed in self.told if changed.goods_outs]


@pytest.fixture
async def shelf(bench: Bench, tmp_path: Path) -> AsyncIterator[Shelf]:
    made = Shelf(bench, tmp_path)
    yield made
    made.cache.close()


async def test_both_open_sets_are_here_after_one_turn(shelf: Shelf) -> None:
    shelf.system.add("g1")
    shelf.system.add("g2", 9 * DAY)
    await shelf.pull.turn()
    heads = shelf.cache.goods_outs.heads()
    assert [(head.id, head.lines) for head in heads] == [("g1", 1), ("g2", None)]
    assert [head.id for head in shelf.cache.deliveries.heads()] == ["d1"]
    assert any(changed.goods_out_list for changed in shelf.told)
    assert shelf.news() == [{"g1"}]


async def test_a_system_that_picks_nothing_is_not_asked(shelf: Shelf) -> None:
    shelf.system.capabilities = Capabilities(receive=True)
    await shelf.pull.turn()
    assert "goods_outs" not in [call for call, _ in shelf.system.log]


@pytest.mark.parametrize(("fails", "works"), [("goods_outs", "d1"), ("deliveries", "g1")])
async def test_one_kind_that_fails_stops_no_other(shelf: Shelf, fails: str, works: str) -> None:
    shelf.system.add("g1")
    shelf.system.fail(fails, SaidNo("not for you", status=403))
    await shelf.pull.turn()
    shown = [head.id for head in shelf.cache.deliveries.heads()]
    shown += [head.id for head in shelf.cache.goods_outs.heads()]
    assert shown == [works]
    shelf.system.fail("deliveries", not_sent())
    with pytest.raises(type(not_sent())):
        await shelf.pull.open_set()
    assert [head.id for head in shelf.cache.goods_outs.heads()] == ["g1"]


async def test_an_answer_that_nobody_understands_ends_no_pull(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.system.add("g1")
    shelf.system.add("g2")
    whole = shelf.system.goods_out

    async def goods_out(goods_out_id: str, known: Known) -> GoodsOut:
        if goods_out_id == "g1":
            raise ArithmeticError("a quantity without end")
        return await whole(goods_out_id, known)

    monkeypatch.setattr(shelf.system, "goods_out", goods_out)
    await shelf.pull.turn()
    assert [(head.id, head.lines) for head in shelf.cache.goods_outs.heads()] == [
        ("g1", None),
        ("g2", 1),
    ]

    async def deliveries() -> Heads:
        raise ArithmeticError("a list without end")

    monkeypatch.setattr(shelf.system, "deliveries", deliveries)
    shelf.system.add("g3")
    await shelf.pull.turn()
    assert len(shelf.cache.goods_outs.heads()) == 3
    assert "g1 cannot be understood" in caplog.text
    caplog.clear()


async def test_what_is_at_work_is_read_in_every_turn_and_told_when_it_is_news(
    shelf: Shelf,
) -> None:
    shelf.system.add("g1", 9 * DAY)
    shelf.ours.append("g1")
    for _ in range(3):
        shelf.clock.advance(1_000)
        await shelf.pull.turn()
    assert shelf.system.read == ["g1", "g1", "g1"]
    assert shelf.news() == [{"g1"}]
    shelf.clock.advance(1_000)
    shelf.system.add("g1", 9 * DAY, status=GoodsOutStatus.CANCELED)
    await shelf.pull.turn()
    assert shelf.news() == [{"g1"}, {"g1"}]
    seen = shelf.cache.goods_outs.get("g1")
    assert seen is not None
    assert seen.head.status is GoodsOutStatus.CANCELED
    assert seen.read_at == shelf.clock.now()
    assert shelf.cache.goods_outs.heads() == []


async def test_between_turns_only_what_the_open_document_is_about_is_read(
    shelf: Shelf, bench: Bench, until: Callable[[Callable[[], bool]], Any]
) -> None:
    shelf.system.add("g1", 9 * DAY)
    shelf.system.add("g2", 9 * DAY)
    shelf.ours.append("g2")
    await bench.engine.link.probe()
    owner = aio.Owner("pull")
    aio.spawn(shelf.pull.run(), name="pull", owner=owner)
    await until(lambda: "g2" in shelf.system.read)  # a long pause has begun
    shelf.pull.work_on(["g1"])
    await until(lambda: shelf.system.read.count("g1") > 3)
    await owner.close()
    assert shelf.system.read.count("g2") == 1
    assert [call for call, _ in shelf.system.log].count("goods_outs") == 1


async def test_a_hold_or_another_status_is_read_again(shelf: Shelf) -> None:
    shelf.system.add("g1")
    await shelf.pull.turn()
    shelf.clock.advance(1_000)
    shelf.system.add("g1", holds=(Hold("h1", "customer asks"),))
    await shelf.pull.turn()
    await shelf.pull.turn()
    assert shelf.system.read == ["g1", "g1"]


async def test_what_vanished_is_read_once(shelf: Shelf) -> None:
    shelf.system.add("g1")
    await shelf.pull.turn()
    shelf.system.read.clear()
    shelf.clock.advance(1_000)
    shelf.system.add("g1", status=GoodsOutStatus.FULFILLED)
    await shelf.pull.turn()
    shelf.clock.advance(1_000)
    await shelf.pull.turn()
    assert shelf.system.read == ["g1"]
    assert shelf.cache.goods_outs.heads() == []
    assert shelf.cache.goods_outs.of_code("g1") == []


async def test_a_visible_list_pulls_at_once(
    bench: Bench, tmp_path: Path, until: Callable[[Callable[[], bool]], Any]
) -> None:
    store = open_store(folders(tmp_path / "all"), 1)
    system = Warehouse(bench.clock)
    system.add("g1")
    cache = Cache(tmp_path / "all" / "cache.db")
    told: list[Changed] = []
    pace = Pace(bench.clock, TIMES, lambda: 1.0)
    sync = Sync(system, store, cache, cache, pace, told.append)
    await sync.start()
    await until(lambda: bool(cache.goods_outs.heads()))
    system.add("g2")
    sync.pull.show(True, "goods_outs")
    await until(lambda: len(cache.goods_outs.heads()) == 2)
    sync.pull.show(False, "goods_outs")
    await sync.close()
    cache.close()
    store.close()
