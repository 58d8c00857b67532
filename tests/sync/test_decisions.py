"""What a person decides about a stuck entry, written whole with the reason."""

from __future__ import annotations

import pytest

from app import aio
from app.clients.base import Clash, Done
from app.domain.entry import EntryState
from app.sync import decisions
from app.sync.decisions import Decided, NotNow, OthersWait
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import said_no


async def stuck_stock(bench: Bench, **fields):
    entry = bench.stock(5, **fields)
    bench.system.fail(f"send {entry.id}", said_no())
    return entry


def decided(outcome: Decided | NotNow | OthersWait) -> Decided:
    assert isinstance(outcome, Decided), outcome
    return outcome


async def test_retry_sends_again(bench: Bench) -> None:
    entry = await stuck_stock(bench)
    await bench.drain(entry)
    assert await bench.engine.apply(decided(decisions.retry(bench.row(entry))))
    await bench.engine.wait_idle()
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 5


async def test_retry_of_what_may_have_arrived_looks_first(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    bench.system.fail("look", KeyError("ours"))
    await bench.drain(entry)
    caplog.clear()
    assert bench.state(entry) is EntryState.REFUSED
    await bench.engine.apply(decided(decisions.retry(bench.row(entry))))
    await bench.engine.wait_idle()
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 5
    assert len(bench.system.sent()) == 1


async def test_discard_keeps_the_reason_and_frees_the_lane(bench: Bench) -> None:
    entry = await stuck_stock(bench)
    behind = bench.stock(1)
    await bench.drain(entry, behind)
    row, unfinished = bench.row(entry), bench.engine.outbox.unfinished("small")
    outcome = decisions.discard(row, unfinished, reason="counted by hand", person="ann")
    await bench.engine.apply(decided(outcome))
    await bench.engine.wait_idle()
    gone = bench.row(entry)
    assert gone.state is EntryState.DISCARDED
    assert gone.last_error is not None
    assert (gone.last_error["reason"], gone.last_error["person"]) == ("counted by hand", "ann")
    assert gone.last_error["before"]["key"] == "said_no"
    assert bench.state(behind) is EntryState.DONE


async def test_discard_asks_about_what_waits_for_it(bench: Bench) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    stock = bench.stock(2, after=(convert.id,))
    bench.system.fail(f"send {draft.id}", said_no())
    await bench.drain(draft, convert, stock)
    unfinished = bench.engine.outbox.unfinished("small")
    asked = decisions.discard(bench.row(draft), unfinished, reason="no", person="ann")
    assert isinstance(asked, OthersWait)
    assert [entry.id for entry in asked.entries] == [convert.id, stock.id]
    outcome = decisions.discard(
        bench.row(draft), unfinished, reason="no", person="ann", with_waiting=True
    )
    await bench.engine.apply(decided(outcome))
    await bench.engine.wait_drained()
    assert {row.state for row in bench.engine.outbox.entries()} == {EntryState.DISCARDED}
    assert bench.engine.status().to_send == 0


async def test_a_check_that_is_passed_over_lets_the_rest_go(bench: Bench) -> None:
    guard = bench.guard()
    stock = bench.stock(2, after=(guard.id,))
    bench.system.fail("prepare", said_no(404))
    await bench.drain(guard, stock)
    assert bench.state(guard) is EntryState.REFUSED
    ids = iter(["a" * 24, "d" * 24])
    outcome = decisions.send_anyway(
        bench.row(guard), reason="I see it here", person="ann", mint=lambda: next(ids), now=1
    )
    await bench.engine.apply(decided(outcome))
    await bench.engine.wait_drained()
    assert bench.state("a" * 24) is EntryState.DONE
    assert bench.row("a" * 24).linked == guard.id
    assert bench.state(stock) is EntryState.DONE


async def test_send_anyway_stands_in_the_old_place_also_after_a_restart(bench: Bench) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    bench.system.fail(f"send {draft.id}", said_no())
    await bench.drain(draft, convert)
    new_id = "b" * 24
    bench.system.fail(f"send {new_id}", said_no())
    fresh = iter([new_id, "c" * 24])
    outcome = decisions.send_anyway(
        bench.row(draft), reason="yes", person="ann", mint=lambda: next(fresh), now=1
    )
    await bench.engine.apply(decided(outcome))
    await bench.engine.wait_drained()
    assert bench.row(new_id).keys == ("c" * 24,)
    assert bench.state(convert) is EntryState.PENDING
    await bench.restart()
    assert bench.state(convert) is EntryState.PENDING
    await bench.engine.apply(decided(decisions.retry(bench.row(new_id))))
    await bench.engine.wait_drained()
    assert bench.state(new_id) is EntryState.DONE
    assert bench.state(convert) is EntryState.DONE


async def test_take_theirs_drops_ours_alone(bench: Bench) -> None:
    register = bench.register(5)
    stock = bench.stock(1, after=(register.id,))
    bench.system.fail("send", said_no(409))
    await bench.drain(register, stock)
    unfinished = bench.engine.outbox.unfinished("small")
    outcome = decisions.take_theirs(
        bench.row(register), unfinished, reason="theirs is newer", person="ann"
    )
    await bench.engine.apply(decided(outcome))
    await bench.engine.wait_drained()
    assert bench.state(register) is EntryState.DISCARDED
    assert bench.state(stock) is EntryState.DONE


async def test_nothing_is_decided_over_a_row_that_moved_on(bench: Bench) -> None:
    entry = await stuck_stock(bench)
    await bench.drain(entry)
    seen = bench.row(entry)
    await bench.engine.apply(decided(decisions.retry(seen)))
    await bench.engine.wait_idle()
    stale = decisions.discard(seen, (), reason="late", person="ann")
    written: list[str] = []
    assert not await bench.engine.apply(decided(stale), also=lambda _: written.append("event"))
    assert written == []
    assert bench.state(entry) is EntryState.DONE
    assert decisions.retry(bench.row(entry)) == NotNow("at_its_end", bench.row(entry))


async def test_the_journal_event_is_in_the_same_transaction(bench: Bench) -> None:
    entry = await stuck_stock(bench)
    await bench.drain(entry)

    def broken(_: object) -> None:
        raise ZeroDivisionError

    outcome = decided(decisions.discard(bench.row(entry), (), reason="r", person="p"))
    with pytest.raises(ZeroDivisionError):
        await bench.engine.apply(outcome, also=broken)
    assert bench.state(entry) is EntryState.REFUSED


async def test_done_rows_are_kept_for_90_days_and_then_forgotten(bench: Bench) -> None:
    old, last = bench.stock(1), bench.stock(2, product="p2", document="document-2")
    await bench.drain(old, last)
    bench.clock.advance(TIMES.keep_done_days * 86_400_000)
    await bench.restart()
    assert bench.state(old) is EntryState.DONE
    bench.clock.advance(1)
    await bench.restart()
    left = [row.id for row in bench.engine.outbox.entries()]
    assert left == [last.id]  # the newest stays: its number must not be given again
    await aio.wait_for(bench.engine.outbox.prune(0))


async def test_a_last_look_before_sending_anyway_finds_what_arrived(bench: Bench) -> None:
    bench.system.own = False
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.CONFLICT
    assert isinstance(await bench.engine.look_again(entry.id), Clash)
    bench.system.own = True
    found = await bench.engine.look_again(entry.id)
    assert isinstance(found, Done)
    await bench.engine.apply(decisions.arrived(bench.row(entry), found.answer))
    await bench.engine.wait_drained()
    assert bench.state(entry) is EntryState.DONE
    assert len(bench.system.sent()) == 1
    with pytest.raises(KeyError):
        await bench.engine.look_again("nobody")
