"""The drain: order, lanes, who waits for whom, and eight at a time."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from app.domain.entry import Entry, EntryState
from app.sqlite import StoreError
from tests.sync.conftest import Bench
from tests.sync.small_system import busy, not_sent, said_no


async def test_what_is_pending_arrives_once_and_in_order(bench: Bench) -> None:
    entries = [bench.stock(delta) for delta in (1, 2, 3)]
    await bench.drain(*entries)
    await bench.engine.wait_drained()
    assert bench.system.sent() == [entry.id for entry in entries]
    assert bench.available() == Decimal(6)
    assert [bench.state(entry) for entry in entries] == [EntryState.DONE] * 3


async def test_rows_that_come_while_it_runs_are_taken_when_it_is_woken(bench: Bench) -> None:
    await bench.drain(bench.stock(1))
    await bench.write(bench.stock(2))
    await bench.engine.wait_drained()
    assert bench.available() == Decimal(3)


async def test_sending_is_on_disk_before_the_request_leaves(bench: Bench) -> None:
    seen: list[EntryState] = []
    bench.system.on_send = lambda entry: seen.append(bench.state(entry))
    await bench.drain(bench.stock(1))
    assert seen == [EntryState.SENDING]


async def test_a_lane_goes_one_at_a_time_and_lanes_side_by_side(bench: Bench, until) -> None:
    bench.system.gate = asyncio.Event()
    one = [bench.stock(1, product="p1") for _ in range(3)]
    two = [bench.stock(1, product="p2", document="document-2") for _ in range(3)]
    await aio_insert(bench, *one, *two)
    await bench.engine.start()
    await until(lambda: len(bench.system.under_way) == 2)
    assert bench.system.under_way == {one[0].id, two[0].id}
    bench.system.gate.set()
    await bench.engine.wait_drained()
    assert bench.system.most_under_way == 2
    assert bench.available("p1") == bench.available("p2") == Decimal(3)


async def test_a_lane_keeps_journal_order_across_documents(bench: Bench) -> None:
    entries = [bench.stock(1, document=f"document-{number % 3}") for number in range(9)]
    await bench.drain(*entries)
    assert bench.system.sent() == [entry.id for entry in entries]


async def test_eight_at_most_and_fair_between_documents(bench: Bench, until) -> None:
    bench.system.gate = asyncio.Event()
    long = [bench.stock(1, product=f"a{number}", document="long") for number in range(40)]
    short = [bench.stock(1, product=f"b{number}", document="short") for number in range(2)]
    await aio_insert(bench, *long, *short)
    await bench.engine.start()
    await until(lambda: len(bench.system.under_way) == 8)
    assert {entry.id for entry in short} <= bench.system.under_way
    bench.system.gate.set()
    await bench.engine.wait_drained()
    assert bench.system.most_under_way == 8


async def test_stock_waits_for_the_document_that_announces_it(bench: Bench) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    stock = bench.stock(4, after=(convert.id,))
    await bench.drain(stock, convert, draft)
    assert bench.system.sent() == [draft.id, convert.id, stock.id]


async def test_a_stuck_entry_holds_only_what_waits_for_it(bench: Bench) -> None:
    stuck, behind = bench.stock(1, product="p1"), bench.stock(2, product="p1")
    free = bench.stock(3, product="p2")
    bench.system.fail(f"send {stuck.id}", said_no())
    await bench.drain(stuck, behind, free)
    await bench.engine.wait_drained()
    assert bench.state(stuck) is EntryState.REFUSED
    assert bench.state(behind) is EntryState.PENDING
    assert bench.state(free) is EntryState.DONE
    status = bench.engine.status()
    assert (status.to_send, status.stuck) == (1, 1)


async def test_a_pause_holds_its_lane_and_nothing_else(bench: Bench) -> None:
    slow, behind, free = bench.stock(1), bench.stock(2), bench.stock(3, product="p2")
    bench.system.fail(f"send {slow.id}", busy(after=10_000))
    await bench.drain(slow, behind, free)
    assert bench.available("p2") == Decimal(3)
    assert bench.available() == Decimal(0)
    await bench.later(9_999)
    assert bench.state(slow) is EntryState.LATER
    await bench.later(2)
    assert bench.available() == Decimal(3)


async def test_what_changed_is_told(bench: Bench) -> None:
    entry = bench.stock(1)
    await bench.drain(entry)
    told = frozenset[str]().union(*(change.entries for change in bench.changes))
    assert entry.id in told
    assert any("document-1" in change.documents for change in bench.changes)


async def test_what_the_network_held_back_has_never_left(bench: Bench) -> None:
    await bench.start()
    entry = bench.stock(1)
    bench.system.fail("send", not_sent())
    bench.system.fail("probe", *[not_sent()] * 2)
    await bench.write(entry)
    await bench.engine.wait_idle()
    assert bench.engine.status().to_send == 1
    row = bench.row(entry)
    assert (row.state, row.left, row.request) == (EntryState.PENDING, False, None)


async def aio_insert(bench: Bench, *entries) -> None:
    from app import aio

    await aio.wait_for(bench.engine.outbox.insert(entries))


async def test_a_queue_that_cannot_be_read_is_read_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.quick()
    await bench.start()
    read, broken = bench.engine.outbox.unfinished, [True, True]

    def unfinished(system: str, beyond: int = -1) -> list[Entry]:
        if broken:
            broken.pop()
            raise StoreError(bench.path, "too many open files")
        return read(system, beyond)

    monkeypatch.setattr(bench.engine.outbox, "unfinished", unfinished)
    entry = bench.stock(4)
    await bench.write(entry)
    async with asyncio.timeout(5):
        await bench.engine.wait_drained()
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == Decimal(4)


async def test_what_is_held_is_taken_up_only_when_it_is_let_go(bench: Bench, until) -> None:
    """Nine writes, eight of them under way: the ninth is held, and whoever comes later too."""
    bench.system.gate = asyncio.Event()
    entries = [bench.stock(1, product=f"p{number}") for number in range(9)]
    await aio_insert(bench, *entries)
    await bench.engine.start()
    await until(lambda: len(bench.system.under_way) == 8)
    board = bench.engine.board
    held = board.hold(entry.id for entry in entries)
    assert held == (entries[8].id,)
    bench.system.gate.set()
    await until(lambda: len(bench.system.sent()) == 8 and not bench.system.under_way)
    assert bench.state(entries[8]) is EntryState.PENDING
    board.let_go(held)
    bench.engine.nudge()
    await bench.engine.wait_drained()
    assert bench.state(entries[8]) is EntryState.DONE
