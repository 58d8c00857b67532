"""An entry that a person replaced: whoever waited for it waits for what stands for it now."""

from __future__ import annotations

import pytest

from app.domain.entry import Entry, EntryState
from app.sync import decisions
from app.sync.decisions import Decided, OthersWait
from tests.sync.conftest import Bench
from tests.sync.small_system import said_no

NEW = ("1" * 24, "2" * 24)
"""The rows that stand for the first one, one after the other."""


async def replaced(bench: Bench, entry: Entry, times: int) -> Entry:
    """It is refused and sent anyway, again and again; the row that stands for it now, refused."""
    for new_id in NEW[:times]:
        bench.system.fail(f"send {new_id}", said_no())
        fresh = iter([new_id, *(f"{number:024x}" for number in range(1, 9))])
        outcome = decisions.send_anyway(
            bench.row(entry), reason="yes", person="ann", mint=fresh.__next__, now=1
        )
        assert isinstance(outcome, Decided)
        await bench.engine.apply(outcome)
        await bench.engine.wait_drained()
        entry = bench.row(new_id)
        assert entry.state is EntryState.REFUSED
    return entry


@pytest.mark.parametrize("times", [1, 2])
async def test_discarding_it_asks_about_what_waited_for_the_first(bench: Bench, times: int) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    stock = bench.stock(2, after=(convert.id,))
    bench.system.fail(f"send {draft.id}", said_no())
    await bench.drain(draft, convert, stock)
    now = await replaced(bench, draft, times)
    unfinished, stands = bench.engine.outbox.unfinished("small"), bench.engine.outbox.successors()
    asked = decisions.discard(now, unfinished, reason="no", person="ann", stands=stands)
    assert isinstance(asked, OthersWait)
    assert [entry.id for entry in asked.entries] == [convert.id, stock.id]
    theirs = decisions.take_theirs(now, unfinished, reason="no", person="ann", stands=stands)
    assert isinstance(theirs, OthersWait), "what it would have made is needed"


@pytest.mark.parametrize("times", [1, 2])
async def test_after_a_restart_nothing_overtakes_it(bench: Bench, times: int) -> None:
    first = bench.stock(2)
    behind = bench.register(5, after=(first.id,))
    bench.system.fail(f"send {first.id}", said_no())
    await bench.drain(first, behind)
    now = await replaced(bench, first, times)
    await bench.restart()
    await bench.engine.wait_idle()
    assert bench.state(now) is EntryState.REFUSED
    assert bench.state(behind) is EntryState.PENDING
