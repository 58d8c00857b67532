"""A full disk: nothing leaves that could not be noted, and no outcome is forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from app import aio
from app.domain.entry import EntryState
from app.sqlite import Connection, StoreFull
from app.store.ballast import Ballast
from tests.sync.conftest import Bench


async def insist(bench: Bench, job: Callable[[Connection], None]) -> None:
    """A transaction of the writer fails as a whole, so this one may fail with another's."""
    async with asyncio.timeout(5):
        while True:
            with suppress(StoreFull):
                return await aio.wait_for(bench.terminal.write(job))


async def put_until_full(bench: Bench, filler: str) -> bool:
    for number in range(10_000):
        try:
            await aio.wait_for(bench.terminal.put(f"{len(filler)}-{number}", filler))
        except StoreFull:
            return True
    return False


async def fill(bench: Bench) -> None:
    """Leave no page free: what grows fails from now on."""

    def job(connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}").fetchone()

    await insist(bench, job)
    for filler in ("x" * 500, "x"):
        assert await put_until_full(bench, filler)


async def give_room(bench: Bench) -> None:
    await insist(bench, lambda c: c.execute("PRAGMA max_page_count=100000").fetchone())


async def test_what_cannot_be_marked_as_sending_is_not_sent(
    bench: Bench, until, caplog: pytest.LogCaptureFixture
) -> None:
    bench.quick()
    await bench.start()
    entries = [bench.stock(1, product=f"p{number}") for number in range(60)]
    await aio.wait_for(bench.engine.outbox.insert(entries))
    await fill(bench)
    bench.engine.wake()
    await until(lambda: bench.engine.status().disk == "store_full")
    sent = len(bench.system.sent())
    assert sum(bench.server.stock.values()) == sent < 60
    await give_room(bench)
    await bench.engine.wait_drained()
    assert sum(bench.server.stock.values()) == 60
    assert len(bench.system.sent()) == 60
    caplog.clear()


async def test_an_outcome_that_cannot_be_written_stops_all_and_is_written_first(
    bench: Bench, until, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    bench.ballast = Ballast(tmp_path, size=1024 * 1024)
    assert bench.ballast.ensure()
    bench.quick()
    entries = [bench.stock(1, product=f"p{number}") for number in range(30)]
    bench.system.padding = "y" * 5_000  # the answer needs pages of its own
    full: list[bool] = []

    async def fill_now(*_: object) -> None:
        if not full:
            full.append(True)
            await fill(bench)

    bench.system.after_execute = fill_now
    await aio.wait_for(bench.engine.outbox.insert(entries))
    await bench.engine.start()
    await until(lambda: bench.engine.status().disk == "store_full")
    await until(lambda: not bench.system.under_way)
    sent = len(bench.system.sent())
    assert 1 <= sent <= 8
    assert not bench.ballast.there
    assert sum(bench.server.stock.values()) == sent
    await give_room(bench)
    await bench.engine.wait_drained()
    assert [bench.state(entry) for entry in entries] == [EntryState.DONE] * 30
    assert sum(bench.server.stock.values()) == Decimal(30)
    assert len(bench.system.sent()) == 30
    await until(lambda: bool(bench.ballast.there))
    caplog.clear()


async def test_a_kill_while_an_outcome_waits_is_looked_for(
    bench: Bench, until, caplog: pytest.LogCaptureFixture
) -> None:
    bench.quick()
    entry = bench.stock(7)
    bench.system.padding = "y" * 5_000

    async def fill_now(*_: object) -> None:
        await fill(bench)

    bench.system.after_execute = fill_now
    await aio.wait_for(bench.engine.outbox.insert((entry,)))
    await bench.engine.start()
    await until(lambda: bench.engine.status().disk == "store_full")
    bench.system.after_execute = None
    bench.system.padding = ""
    await bench.restart()
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == Decimal(7)
    assert len(bench.system.sent()) == 1
    caplog.clear()
