"""kill -9 at every state: what the disk holds is enough to arrive once, or to ask."""

from __future__ import annotations

import asyncio
import shutil
import time
from decimal import Decimal
from pathlib import Path

import pytest

from app import aio
from app.domain.entry import EntryState
from app.store.epoch import Epoch
from app.store.terminal import Terminal
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import busy, not_sent, said_no

SETTLE, APART = TIMES.settle, TIMES.look_apart


async def test_killed_before_it_left(bench: Bench) -> None:
    entry = bench.stock(5)
    await aio.wait_for(bench.engine.outbox.insert((entry,)))
    await bench.restart()
    assert (bench.state(entry), bench.available()) == (EntryState.DONE, Decimal(5))


async def test_killed_while_sending_and_it_never_arrived(bench: Bench, until) -> None:
    entry = bench.stock(5)
    bench.system.gate = asyncio.Event()
    await aio.wait_for(bench.engine.outbox.insert((entry,)))
    await bench.engine.start()
    await until(lambda: bench.system.under_way == {entry.id})
    assert bench.state(entry) is EntryState.SENDING
    await bench.kill()
    bench.system.gate = None
    await bench.reopen()
    await bench.start()
    row = bench.row(entry)
    assert (row.state, row.doubt) == (EntryState.UNSURE, bench.clock.now())
    await bench.later(SETTLE)
    await bench.later(APART)
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == Decimal(5)


async def test_killed_after_it_arrived_and_before_the_answer_was_written(bench: Bench) -> None:
    entry = bench.stock(5)

    arrived = asyncio.Event()

    async def hang(*_: object) -> None:
        arrived.set()
        await asyncio.Event().wait()

    bench.system.after_execute = hang
    await aio.wait_for(bench.engine.outbox.insert((entry,)))
    await bench.engine.start()
    await arrived.wait()
    await bench.owner_closed()
    assert bench.available() == Decimal(5)
    assert bench.state(entry) is EntryState.SENDING
    bench.system.after_execute = None
    await bench.restart()
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == Decimal(5)
    assert len(bench.system.sent()) == 1


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (busy(after=60_000), EntryState.LATER),
        (not_sent(), EntryState.PENDING),
        ("lost request", EntryState.UNSURE),
        (said_no(), EntryState.REFUSED),
        (said_no(409), EntryState.CONFLICT),
    ],
)
async def test_killed_at_rest(bench: Bench, fault: str | Exception, state: EntryState) -> None:
    entry, behind = bench.stock(5), bench.stock(1)
    bench.system.fail("send", fault)
    await bench.drain(entry, behind)
    assert bench.state(entry) is state
    await bench.restart()
    assert bench.state(behind) is not EntryState.DONE or bench.state(entry) is EntryState.DONE
    for _ in range(4):
        await bench.later(SETTLE)
    stuck = state in (EntryState.REFUSED, EntryState.CONFLICT)
    assert bench.state(entry) is (state if stuck else EntryState.DONE)
    assert bench.available() == Decimal(0 if stuck else 6)


async def test_a_due_time_far_ahead_is_not_believed_after_a_clock_was_set(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", busy(after=60_000))
    await bench.drain(entry)
    bench.clock.at -= 10**9  # the wall clock was wrong and is right now
    await bench.restart()
    await bench.later(max(TIMES.retry_after_most, TIMES.back_off_most))
    assert bench.state(entry) is EntryState.DONE


# --- a copy of the store ---------------------------------------------------------------------


async def test_a_restored_store_looks_before_it_sends(bench: Bench, tmp_path: Path) -> None:
    bench.state_folder = tmp_path / "state"
    bench.new_engine()
    await bench.start()
    entry = bench.announce()
    await aio.wait_for(bench.engine.outbox.insert((entry,)))
    await bench.kill()
    backup = bench.path.read_bytes()
    await bench.reopen()
    await bench.start()
    assert len(bench.server.documents) == 1
    await bench.kill()
    bench.path.write_bytes(backup)
    await bench.reopen()
    assert bench.state(entry) is EntryState.PENDING
    await bench.start()
    assert bench.state(entry) is EntryState.DONE
    assert len(bench.server.documents) == 1
    assert len(bench.system.sent()) == 1


async def test_a_restored_store_stays_one_until_its_rows_are_marked(
    bench: Bench, tmp_path: Path
) -> None:
    """Neither a start that crashed on the way nor a process that never started makes it ours."""
    assert await Epoch(bench.terminal, tmp_path / "one").open() is False
    await Epoch(bench.terminal, tmp_path / "two").count()
    bench.state_folder = tmp_path / "two"
    bench.new_engine()
    await bench.engine.close()
    assert await Epoch(bench.terminal, tmp_path / "two").compare() is True
    bench.new_engine()
    entry = bench.announce()
    await bench.drain(entry)
    assert bench.row(entry).looks, "it is looked for before it is sent"
    assert await Epoch(bench.terminal, tmp_path / "two").compare() is False


async def test_a_copied_store_is_a_copy_elsewhere(bench: Bench, tmp_path: Path) -> None:
    first = Epoch(bench.terminal, tmp_path / "one")
    assert await first.open() is False
    assert await Epoch(bench.terminal, tmp_path / "one").open() is False
    assert await Epoch(bench.terminal, tmp_path / "two").open() is True


async def test_a_copy_of_the_whole_folder_is_a_copy_though_its_state_lies_in_it(
    tmp_path: Path,
) -> None:
    """With `--data` the state folder lies inside: it is copied along."""
    data, copy = tmp_path / "data", tmp_path / "copy"
    data.mkdir()
    terminal = Terminal(data / "terminal.db")
    for _ in range(3):
        assert await Epoch(terminal, data / "state").open() is False
    terminal.close()
    shutil.copytree(data, copy)
    known = (data / "state" / "epochs").stat().st_ctime_ns
    while time.time_ns() < known + 500_000_000:  # what is put there now is told from what was
        shutil.rmtree(copy)
        shutil.copytree(data, copy)
    copied, old = Terminal(copy / "terminal.db"), Terminal(data / "terminal.db")
    try:
        assert await Epoch(copied, copy / "state").open() is True
        assert await Epoch(copied, copy / "state").open() is False, "it is a store of its own now"
        assert await Epoch(old, data / "state").open() is False
    finally:
        copied.close()
        old.close()


async def test_a_crash_between_store_and_file_is_no_copy(bench: Bench, tmp_path: Path) -> None:
    epoch = Epoch(bench.terminal, tmp_path)
    await epoch.open()
    step = int(bench.terminal.get("epoch") or 0)
    await aio.wait_for(bench.terminal.put("epoch", str(step + 1)))
    assert await Epoch(bench.terminal, tmp_path).open() is False
