"""Every row of the outcome table (outbox 2), and of the looks (outbox 3)."""

from __future__ import annotations

import asyncio

import pytest

from app.clients.errors import Later, NotSent, Unsure
from app.domain.entry import EntryState
from app.sync.pauses import back_off, honoured
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import busy, not_sent, said_no, signed_out

SETTLE, APART = TIMES.settle, TIMES.look_apart


def html(status: int = 200) -> Unsure:
    return Unsure("not from the vendor", status=status, network="captive_portal")


# --- what came back --------------------------------------------------------------------------


async def test_not_sent_is_as_before(bench: Bench) -> None:
    entry = bench.stock()
    bench.system.fail("send", NotSent("no name", network="dns"))
    await bench.drain(entry)
    row = bench.row(entry)
    assert (row.state, row.left, row.doubt) == (EntryState.PENDING, False, None)
    assert (row.request, row.attempts) == (None, 1)
    assert row.last_error is not None
    assert row.last_error["kind"] == "NotSent"


@pytest.mark.parametrize("status", [429, 503])
async def test_later_is_tried_again_when_the_server_wishes(bench: Bench, status: int) -> None:
    entry = bench.stock()
    bench.system.fail("send", Later("busy", after=7_000, status=status))
    await bench.drain(entry)
    row = bench.row(entry)
    assert (row.state, row.left, row.doubt) == (EntryState.LATER, True, None)
    await bench.later(6_999)
    assert bench.state(entry) is EntryState.LATER
    await bench.later(1)
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 1


async def test_a_yes_is_done_even_if_the_body_is_cut(bench: Bench) -> None:
    entry = bench.stock()
    bench.system.fail("send", "cut")
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.DONE


async def test_a_yes_that_made_an_unknown_document_is_looked_for(bench: Bench) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    bench.system.fail("send", "cut")
    await bench.drain(draft, convert)
    row = bench.row(draft)
    assert (row.state, row.answer) == (EntryState.DONE, {"document": "announce_goods-0"})
    assert bench.state(convert) is EntryState.DONE
    assert len(bench.server.documents) == 2


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (400, EntryState.REFUSED),
        (404, EntryState.REFUSED),
        (409, EntryState.CONFLICT),
        (412, EntryState.CONFLICT),
        (422, EntryState.REFUSED),
    ],
)
async def test_a_no_is_a_verdict(bench: Bench, status: int, state: EntryState) -> None:
    entry = bench.stock()
    bench.system.fail("send", said_no(status))
    await bench.drain(entry)
    row = bench.row(entry)
    assert row.state is state
    assert row.last_error is not None
    assert (row.last_error["key"], row.last_error["status"]) == ("said_no", status)


async def test_a_permission_that_is_missing_is_named(bench: Bench) -> None:
    entry, other = bench.stock(), bench.stock(product="p2")
    bench.system.fail(f"send {entry.id}", said_no(403))
    await bench.drain(entry, other)
    row = bench.row(entry)
    assert row.state is EntryState.REFUSED
    assert row.last_error is not None
    assert row.last_error["key"] == "no_permission"
    assert bench.state(other) is EntryState.DONE


async def test_a_no_after_a_lost_answer_is_no_verdict(bench: Bench) -> None:
    entry = bench.register(5)
    bench.system.fail("send", "lost answer", said_no(409))
    await bench.drain(entry)
    # The read before the second attempt shows that the first one arrived.
    assert bench.state(entry) is EntryState.DONE
    assert len(bench.system.sent()) == 1


async def test_a_no_stands_when_the_read_shows_that_nothing_arrived(bench: Bench) -> None:
    entry = bench.register(5)
    bench.system.fail("send", "lost request", said_no(422))
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.UNSURE
    await bench.later(SETTLE)
    assert bench.state(entry) is EntryState.REFUSED
    assert len(bench.system.sent()) == 2


async def test_a_no_to_something_that_makes_documents_is_looked_at(bench: Bench) -> None:
    draft = bench.announce()
    bench.server.documents["already"] = draft.keys[0]
    bench.system.fail("send", said_no(409))
    await bench.drain(draft)
    row = bench.row(draft)
    assert (row.state, row.answer) == (EntryState.DONE, {"document": "already"})


async def test_a_no_that_left_no_document_is_believed_after_one_look(bench: Bench) -> None:
    draft = bench.announce()
    bench.system.fail("send", said_no(422))
    await bench.drain(draft)
    assert bench.state(draft) is EntryState.REFUSED
    assert ("look", draft.id) in bench.system.log


async def test_404_for_what_we_just_made_is_later(bench: Bench) -> None:
    draft = bench.announce()
    convert = bench.convert(draft)
    bench.system.fail(f"send {convert.id}", said_no(404))
    await bench.drain(draft, convert)
    assert bench.state(convert) is EntryState.LATER
    await bench.later(TIMES.back_off_most)
    assert bench.state(convert) is EntryState.DONE


async def test_404_for_what_is_long_there_is_believed(bench: Bench) -> None:
    draft = bench.announce()
    await bench.drain(draft)
    bench.clock.advance(TIMES.fresh_404)
    convert = bench.convert(draft)
    bench.system.fail(f"send {convert.id}", said_no(404))
    await bench.write(convert)
    await bench.engine.wait_idle()
    assert bench.state(convert) is EntryState.REFUSED


@pytest.mark.parametrize(
    "error",
    [
        Unsure("cut off", network="reset"),
        Unsure("no answer", network="timeout"),
        Unsure("broken", status=500),
        Unsure("gone elsewhere", status=302),
        Unsure("too slow", status=408),
        html(200),
        html(404),
    ],
)
async def test_everything_else_is_unsure(bench: Bench, error: Unsure) -> None:
    entry = bench.announce()
    bench.system.fail("send", error)
    await bench.drain(entry)
    row = bench.row(entry)
    assert (row.state, row.doubt) == (EntryState.UNSURE, bench.clock.now())


async def test_a_fault_of_ours_puts_one_entry_aside(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    broken, other = bench.stock(), bench.stock(product="p2")
    bench.system.fail(f"prepare {broken.id}", ZeroDivisionError("ours"))
    await bench.drain(broken, other)
    row = bench.row(broken)
    assert (row.state, row.left) == (EntryState.REFUSED, False)
    assert row.last_error is not None
    assert row.last_error["what"] == "ZeroDivisionError: ours"
    assert bench.state(other) is EntryState.DONE
    assert "could not be prepared" in caplog.text
    caplog.clear()


async def test_a_fault_after_it_left_is_looked_for_on_retry(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    entry = bench.stock()
    bench.system.fail("send", KeyError("ours"))
    await bench.drain(entry)
    row = bench.row(entry)
    assert (row.state, row.doubt is not None) == (EntryState.REFUSED, True)
    caplog.clear()


# --- looking for it --------------------------------------------------------------------------


async def test_a_lost_answer_is_found_and_not_sent_again(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 5
    assert len(bench.system.sent()) == 1


async def test_a_lost_request_is_absent_after_two_looks_far_enough_apart(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost request")
    await bench.drain(entry)
    assert len(bench.row(entry).looks) == 1
    await bench.later(SETTLE - 1)
    assert bench.state(entry) is EntryState.UNSURE
    await bench.later(1)
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 5
    assert len(bench.system.sent()) == 2


async def test_what_arrives_late_is_found_by_the_second_look(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "late")
    await bench.drain(entry)
    bench.clock.advance(SETTLE - 1_000)
    bench.system.late.pop()()
    await bench.later(1_000)
    assert bench.state(entry) is EntryState.DONE
    assert bench.available() == 5
    assert len(bench.system.sent()) == 1


async def test_a_wall_clock_that_jumps_proves_nothing(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost request")
    await bench.drain(entry)
    bench.clock.at += 10 * SETTLE
    await bench.idle()
    assert bench.state(entry) is EntryState.UNSURE


async def test_a_second_look_is_never_sooner_than_look_apart(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost request")
    bench.system.fail("look", not_sent())
    await bench.drain(entry)
    await bench.later(SETTLE - 1_000)
    # Only now the first look gets through.
    assert len(bench.row(entry).looks) == 1
    await bench.later(APART - 1)
    assert bench.state(entry) is EntryState.UNSURE
    await bench.later(1)
    assert bench.state(entry) is EntryState.DONE


async def test_a_keyed_or_absolute_write_is_simply_sent_again(bench: Bench) -> None:
    entry = bench.register(5)
    bench.system.fail("send", "lost request")
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.DONE
    assert bench.server.registers["d1/l1"] == "5"


async def test_the_next_write_to_that_object_waits_for_settle(bench: Bench) -> None:
    one, two, other = bench.register(5), bench.register(6), bench.register(1, line="l2")
    bench.system.fail(f"send {one.id}", "late")
    await bench.drain(one, two, other)
    assert bench.state(one) is EntryState.DONE
    assert bench.state(other) is EntryState.DONE
    assert bench.state(two) is EntryState.PENDING
    bench.system.late.pop()()  # the first attempt arrives after all
    await bench.later(SETTLE)
    assert bench.state(two) is EntryState.DONE
    assert bench.server.registers["d1/l1"] == "6"


async def test_that_wait_outlives_a_restart(bench: Bench) -> None:
    one = bench.register(5)
    bench.system.fail("send", "late")
    await bench.drain(one)
    await bench.restart()
    two = bench.register(6)
    await bench.write(two)
    await bench.engine.wait_idle()
    assert bench.state(two) is EntryState.PENDING


async def test_figures_that_do_not_add_up_are_looked_at_again_and_then_asked(
    bench: Bench,
) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    bench.system.on_send = lambda _: bench.server.stock.__setitem__(
        ("p1", "in"), bench.server.stock["p1", "in"] + 100
    )
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.UNSURE
    for _ in range(SETTLE // APART):
        assert bench.state(entry) is EntryState.UNSURE
        await bench.later(APART)
    row = bench.row(entry)
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["key"] == "figures_do_not_match"


async def test_a_place_that_is_not_ours_asks(bench: Bench) -> None:
    bench.system.own = False
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    await bench.drain(entry)
    row = bench.row(entry)
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["details"] == {"changes": ["5"]}


async def test_a_look_that_is_forbidden_asks(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.fail("send", "lost answer")
    bench.system.fail("look", said_no(403))
    await bench.drain(entry)
    row = bench.row(entry)
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["key"] == "cannot_look"


async def test_a_yes_without_a_trace_asks_instead_of_sending_again(bench: Bench) -> None:
    entry = bench.announce()
    bench.system.fail("send", "cut")
    await bench.start()
    bench.system.fail("look", not_sent())
    await bench.write(entry)
    await bench.engine.wait_idle()
    bench.server.documents.clear()
    await bench.later(SETTLE)
    await bench.later(APART)
    row = bench.row(entry)
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["key"] == "accepted_without_trace"


async def test_an_unknown_server_time_asks_before_it_judges(bench: Bench) -> None:
    entry = bench.stock(5)
    bench.system.uncertain = TIMES.clock_uncertain + 1
    bench.system.fail("send", "lost answer")
    await bench.drain(entry)
    assert bench.state(entry) is EntryState.UNSURE
    for _ in range(SETTLE // APART):
        await bench.later(APART)
    row = bench.row(entry)
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["key"] == "clock_unknown"


# --- credentials -----------------------------------------------------------------------------


async def test_refused_credentials_hold_every_entry_and_lose_none(bench: Bench) -> None:
    one, two = bench.stock(1), bench.stock(2, product="p2")
    await bench.start()
    bench.system.fail("send", signed_out(), signed_out())
    bench.system.fail("probe", signed_out(), signed_out())
    await bench.write(one, two)
    await bench.engine.wait_idle()
    assert bench.engine.status().link == "sign_in"
    assert bench.engine.status().to_send == 2
    three = bench.stock(3, product="p3")
    await bench.write(three)
    await bench.engine.wait_idle()
    assert three.id not in bench.system.sent()
    bench.system.faults["probe"].clear()
    bench.clock.advance(TIMES.back_off_first)
    bench.engine.credentials_changed()
    async with asyncio.timeout(5):
        await bench.engine.wait_drained()
    assert [bench.available(p) for p in ("p1", "p2", "p3")] == [1, 2, 3]


# --- pauses ----------------------------------------------------------------------------------


def test_pauses_double_and_end_somewhere() -> None:
    assert [back_off(n, TIMES, lambda: 1.0) for n in (1, 2, 3)] == [1_000, 2_000, 4_000]
    assert back_off(1, TIMES, lambda: 0.0) == 500
    assert back_off(99, TIMES, lambda: 1.0) == TIMES.back_off_most


@pytest.mark.parametrize(
    ("after", "expected"),
    [(None, 123), (0, TIMES.back_off_first), (5_000, 5_000), (10**12, TIMES.retry_after_most)],
)
def test_a_servers_wish_is_clamped(after: int | None, expected: int) -> None:
    assert honoured(after, 123, TIMES) == expected
    assert busy(after).after == after
