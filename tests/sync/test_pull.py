"""Deliveries and products reach the cache: open set, what vanished, details ahead."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app import aio
from app.clients.base import CatalogPart, Heads, Known
from app.clients.errors import SaidNo
from app.domain.claims import Claim
from app.domain.delivery import Delivery, DeliveryHead, DeliveryLine, DeliveryState
from app.domain.values import Product
from app.settings import folders
from app.store.cache import Cache
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
    """The small system with deliveries."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__(SmallServer(clock))
        self.clock = clock
        self.shown: dict[str, DeliveryHead] = {}
        self.problems: tuple[str, ...] = ()
        self.read: list[str] = []

    def add(self, name: str, due: int | None = 0, **fields) -> None:
        state = fields.pop("state", DeliveryState.PLANNED)
        advised = None if due is None else self.clock.now() + due
        self.shown[name] = DeliveryHead(name, name, "", "S", "s", state, advised, **fields)

    async def deliveries(self) -> Heads:
        self._read("deliveries")
        open_ones = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS)
        heads = tuple(head for head in self.shown.values() if head.state in open_ones)
        return Heads(heads, self.problems)

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        self.read.append(delivery_id)
        if delivery_id not in self.shown:
            raise SaidNo("no such delivery", status=404)
        line = DeliveryLine("l", PEG, Decimal(2), Decimal(1))
        return Delivery(self.shown[delivery_id], (line,), read_at=self.clock.now())

    async def products(self) -> CatalogPart:
        self._read("products")
        return CatalogPart(((PEG, (("9520010000018", "6"),)),))


class Shelf:
    """A pull on a bench with a real cache."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self.clock = bench.clock
        self.system = Warehouse(bench.clock)
        self.cache = Cache(folder / "cache.db")
        self.told: list[Changed] = []
        self.pull = Pull(
            self.system,
            self.cache,
            self.cache,
            Pace(bench.clock, replace(TIMES, ahead_limit=3), lambda: 1.0),
            link=bench.engine.link,
            server_clock=bench.engine.clock,
            on_change=self.told.append,
        )


@pytest.fixture
async def shelf(bench: Bench, tmp_path: Path) -> AsyncIterator[Shelf]:
    made = Shelf(bench, tmp_path)
    yield made
    made.cache.close()


async def test_the_open_set_and_the_catalog_are_here_after_one_turn(shelf: Shelf) -> None:
    shelf.system.add("d1")
    await shelf.pull.turn()
    assert [(head.id, head.lines) for head in shelf.cache.deliveries.heads()] == [("d1", 1)]
    [(product, pack)] = shelf.cache.products_of("9520010000018")
    assert (product.name, pack) == ("Peg", Decimal(6))
    assert any("d1" in change.deliveries for change in shelf.told)
    assert any(change.catalog for change in shelf.told)
    await shelf.pull.turn()
    assert [call for call, _ in shelf.system.log].count("products") == 1


async def test_only_what_is_due_soon_is_read_ahead(shelf: Shelf) -> None:
    for name, due in [("far", 3 * DAY), ("b", 2), ("a", 1), ("c", DAY), ("d", DAY + 1)]:
        shelf.system.add(name, due)
    await shelf.pull.turn()
    assert shelf.system.read == ["a", "b", "c"]
    await shelf.pull.turn()
    assert shelf.system.read == ["a", "b", "c"]


async def test_a_head_that_moved_is_read_again(shelf: Shelf) -> None:
    shelf.system.add("d1")
    await shelf.pull.turn()
    shelf.clock.advance(1_000)
    shelf.system.add("d1", external_data="dh1;rT002,1,0,x,part;")
    await shelf.pull.turn()
    assert shelf.system.read == ["d1", "d1"]


async def test_what_vanished_is_read_once_and_shown_no_more(shelf: Shelf) -> None:
    shelf.system.add("d1")
    shelf.system.add("d2")
    await shelf.pull.turn()
    shelf.clock.advance(1_000)
    shelf.system.add("d1", state=DeliveryState.CANCELED)
    del shelf.system.shown["d2"]
    shelf.system.read.clear()
    await shelf.pull.turn()
    assert shelf.system.read == ["d1", "d2"]
    assert shelf.cache.deliveries.heads() == []
    head = shelf.cache.deliveries.head("d1")
    assert head is not None
    assert head.state is DeliveryState.CANCELED
    shelf.clock.advance(1_000)
    await shelf.pull.turn()
    assert shelf.system.read == ["d1", "d2"]


async def test_a_list_with_problems_makes_nothing_vanish(shelf: Shelf) -> None:
    shelf.system.add("d1")
    await shelf.pull.turn()
    del shelf.system.shown["d1"]
    shelf.system.problems = ("an entry of the list cannot be read",)
    await shelf.pull.turn()
    assert [head.id for head in shelf.cache.deliveries.heads()] == ["d1"]
    assert shelf.pull.deliveries.problems == ("an entry of the list cannot be read",)


async def test_a_failure_leaves_what_is_here(shelf: Shelf, bench: Bench) -> None:
    shelf.system.add("d1")
    await shelf.pull.turn()
    await bench.engine.link.probe()
    shelf.system.fail("deliveries", not_sent())
    await shelf.pull.turn()
    assert [head.id for head in shelf.cache.deliveries.heads()] == ["d1"]
    assert bench.engine.link.width(8) == 0


async def test_opening_reads_now_and_keeps_it(shelf: Shelf) -> None:
    shelf.system.add("d1", 5 * DAY)
    found = await shelf.pull.deliveries.read("d1")
    assert shelf.cache.deliveries.get("d1") == found
    with pytest.raises(SaidNo):
        await shelf.pull.deliveries.read("nobody")


async def test_all_of_it_together(bench: Bench, tmp_path: Path, until) -> None:
    store = open_store(folders(tmp_path / "all"), 1)
    system = Warehouse(bench.clock)
    system.add("d1")
    cache = Cache(tmp_path / "all" / "cache.db")
    told: list[Changed] = []
    sync = Sync(system, store, cache, cache, Pace(bench.clock, TIMES, lambda: 1.0), told.append)
    await aio.wait_for(sync.outbox.outbox.insert((bench.stock(3),)))
    await sync.start()
    await sync.outbox.wait_drained()
    assert system.server.stock["p1", "in"] == 3
    await until(lambda: bool(cache.deliveries.heads()))
    shown = len([call for call, _ in system.log if call == "deliveries"])
    sync.pull.show(True)
    await until(lambda: [call for call, _ in system.log].count("deliveries") > shown)
    await sync.close()
    assert system.closed
    cache.close()
    store.close()


async def test_an_open_delivery_is_read_at_once_and_goes_on_being_read(
    shelf: Shelf, bench: Bench
) -> None:
    """It was opened as it was here: what others have received comes with the next reading."""
    shelf.system.add("d1", 9 * DAY)
    shelf.system.add("d2", 9 * DAY)
    await bench.engine.link.probe()
    await shelf.pull.turn()
    assert shelf.system.read == [], "neither is due soon"
    shelf.pull.work_on((), ["d1"])
    await shelf.pull.in_hand()
    assert shelf.system.read == ["d1"]
    await shelf.pull.turn()
    assert shelf.system.read == ["d1", "d1"], "a turn reads it as well"
    shelf.pull.work_on(())
    await shelf.pull.in_hand()
    assert shelf.system.read == ["d1", "d1"]


async def test_who_is_on_a_delivery_alone_reads_no_lines_ahead(shelf: Shelf) -> None:
    shelf.system.add("d1")
    await shelf.pull.turn()
    shelf.clock.advance(1_000)
    shelf.system.add("d1", on_it=(Claim("T002", "ben", 4_102_444_800_000),))
    await shelf.pull.turn()
    assert shelf.system.read == ["d1"]
    [head] = shelf.cache.deliveries.heads()
    assert [claim.terminal for claim in head.on_it] == ["T002"]
