"""Which part of a queue may go to another terminal, and that it goes whole or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.entry import Entry, EntryState
from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import MoveGoodsOut, RegisterPick
from app.domain.intents import Way
from app.store.hand_overs import HandOver, HandOvers, Load, Stale
from app.store.hand_overs import Way as Went
from app.store.taking_over import take_over
from app.sync.board import slot_of
from app.sync.passing_on import Passed, needed, passed_on
from tests.sync.conftest import Bench

SENDING, STUCK = EntryState.SENDING, EntryState.CONFLICT


def documents(passed: Passed) -> set[str]:
    return set(passed.documents)


@pytest.fixture
def of(bench: Bench) -> Callable[..., Entry]:
    """A stock write of a document, at a place of its own unless told otherwise."""

    def make(document: str, state: EntryState = EntryState.PENDING, **fields: Any) -> Entry:
        place = fields.pop("place", document)
        return bench.stock(1, place=place, document=document, state=state, **fields)

    return make


def test_whole_documents_go_and_stay(of: Callable[..., Entry]) -> None:
    queue = [of("a"), of("a", SENDING, place="other"), of("b"), of("c", STUCK), of("c")]
    passed = passed_on(queue)
    assert (documents(passed), passed.stayed) == ({"b", "c"}, 2)
    assert passed.entries == tuple(queue[2:]), "in journal order"
    assert documents(passed_on(queue, ("b",))) == {"c"}


def test_what_waits_for_what_stays_stays(of: Callable[..., Entry]) -> None:
    first = of("a", SENDING)
    second = of("b", after=(first.id,))
    third = of("c", after=(second.id,))
    assert documents(passed_on([first, second, third, of("d")])) == {"d"}
    assert documents(passed_on([replace(first, state=STUCK), second, third])) == {"a", "b", "c"}


def test_what_waits_for_what_was_replaced_waits_for_its_successor(
    of: Callable[..., Entry], bench: Bench
) -> None:
    anew = of("a", linked="e" * 24)
    behind = of("b", after=("e" * 24,))
    assert documents(passed_on([anew, behind], ("a",))) == set()
    assert documents(passed_on([anew, behind])) == {"a", "b"}
    twice = of("a", linked="f" * 24)
    assert documents(passed_on([twice, behind], ("a",), {"e" * 24: "f" * 24})) == set()


def test_nothing_overtakes_in_a_lane(of: Callable[..., Entry]) -> None:
    under_way, behind = of("a", SENDING, place="in"), of("b", place="in")
    assert documents(passed_on([under_way, behind, of("c")])) == {"c"}
    assert documents(passed_on([behind, under_way, of("c")])) == {"b", "c"}, "it was before it"


def test_a_closing_step_does_not_go_before_the_records(bench: Bench) -> None:
    pick = RegisterPick("g1", "l1", Decimal(1), Decimal(1), Decimal(0), "part")
    step = MoveGoodsOut("g1", "GO-1", GoodsOutStatus.FULFILLED)
    record = bench.entry(pick, Way.ABSOLUTE, document="a", state=SENDING)
    closing = bench.entry(step, Way.ABSOLUTE, document="b")
    assert slot_of(closing, 0, 0).closes == "g1"
    assert documents(passed_on([record, closing])) == set()


def test_needed_are_the_entries_that_others_name(bench: Bench) -> None:
    draft = bench.announce()
    assert needed([bench.convert(draft), bench.stock(after=("x" * 24,))]) == {draft.id, "x" * 24}


# --- in one piece ---------------------------------------------------------------------------------


def loaded(bench: Bench) -> tuple[HandOvers, Load, frozenset[str]]:
    hand_overs = HandOvers(bench.terminal)
    load, going = hand_overs.load("small", lambda unsent: passed_on(unsent).documents, needed)
    return hand_overs, load, going


NOTE = HandOver("n" * 24, Went.OUT, "T002", 1, 1, content=b"bytes")


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param("UPDATE outbox SET attempts=attempts+1", id="an-attempt"),
        pytest.param("UPDATE outbox SET looks='[1]'", id="a-look"),
        pytest.param(
            "INSERT INTO outbox SELECT seq+9, 'new', system, document, event, intent_type,"
            " intent_v, intent, way, after, lane, keys, state, left, attempts, not_before, request,"
            " body, baseline, answer, last_error, attempt_started, attempt_ended, doubt, looks,"
            " created, changed, linked, person, terminal, hand_over FROM outbox",
            id="an-entry",
        ),
        pytest.param(
            "INSERT INTO event SELECT 1, 'e', document, 't', 1, 'T', 'p', 1, 1, 'b', '{}'"
            " FROM outbox",
            id="an-event",
        ),
    ],
)
async def test_nothing_is_moved_that_moved_on_meanwhile(bench: Bench, meanwhile: str) -> None:
    entry = bench.stock()
    await bench.write(entry)
    hand_overs, load, going = await asyncio.to_thread(loaded, bench)
    await aio.wait_for(bench.terminal.write(lambda c: c.execute(meanwhile)))
    with pytest.raises(Stale):
        await aio.wait_for(bench.terminal.write(hand_overs.marking(load, going, NOTE)))
    assert hand_overs.get(NOTE.id) is None
    assert bench.state(entry) is EntryState.PENDING


async def test_what_stays_is_not_sent_from_elsewhere_as_well(bench: Bench) -> None:
    """It would stand there as unsent beside what waits for it."""
    stays, goes = bench.stock(), bench.stock(document="other", place="there")
    await bench.write(stays, goes)

    def load() -> Load:
        found = HandOvers(bench.terminal).load("small", lambda _: {"other"}, lambda _: {stays.id})
        return found[0]

    assert [row["id"] for row in (await asyncio.to_thread(load)).entries] == [goes.id]


async def test_what_is_marked_is_kept_with_its_bytes(bench: Bench, tmp_path: Path) -> None:
    entry = bench.stock()
    await bench.write(entry)
    hand_overs, load, going = await asyncio.to_thread(loaded, bench)
    await aio.wait_for(bench.terminal.write(hand_overs.marking(load, going, NOTE)))
    assert hand_overs.get(NOTE.id) == NOTE
    assert hand_overs.last_out("T002", unwritten=True) == NOTE
    await aio.wait_for(hand_overs.written(NOTE.id))
    assert hand_overs.last_out("T002", unwritten=True) is None
    assert hand_overs.last_out("T002") == replace(NOTE, written=True)
    assert hand_overs.last_out("T003") is None


async def test_the_writes_that_were_moved_are_told_to_a_look(bench: Bench) -> None:
    """Another terminal may write them in the same lane at any time."""
    done, moved, own, elsewhere = (
        bench.stock(state=EntryState.DONE),
        bench.stock(state=EntryState.MOVED),
        bench.stock(),
        bench.stock(place="there", state=EntryState.MOVED),
    )
    await bench.write(done, moved, own, elsewhere)
    told = bench.engine.stepping.ours(bench.row(own))
    assert [entry.id for entry in told] == [done.id, moved.id]


async def test_the_bytes_of_a_file_are_forgotten_with_the_history(bench: Bench) -> None:
    """Never those of one that was not written whole: they are all there is."""
    await bench.write(bench.stock())
    hand_overs, load, going = await asyncio.to_thread(loaded, bench)
    await aio.wait_for(bench.terminal.write(hand_overs.marking(load, going, NOTE)))
    await aio.wait_for(bench.engine.outbox.prune(NOTE.at + 1))
    assert hand_overs.get(NOTE.id) == NOTE
    await aio.wait_for(hand_overs.written(NOTE.id))
    await aio.wait_for(bench.engine.outbox.prune(NOTE.at))
    assert hand_overs.get(NOTE.id) == replace(NOTE, written=True)
    await aio.wait_for(bench.engine.outbox.prune(NOTE.at + 1))
    assert hand_overs.get(NOTE.id) == replace(NOTE, written=True, content=None)


async def test_an_older_file_takes_no_document_back(bench: Bench) -> None:
    def file(key: str, state: str, events: int) -> tuple[Load, HandOver]:
        head = {"id": "d", "kind": "receipt", "state": state, "title": "", "opened": 1}
        head |= {"changed": events, "doing": "", "subjects": [state]}
        told = {"document": "d", "type": "t", "v": 1, "terminal": "T", "person": "p"}
        told |= {"at": 1, "monotonic": 1, "boot": "b", "data": "{}"}
        rows = tuple({"seq": at, "id": f"e{at}", **told} for at in range(events))
        return Load((head,), rows, (), ()), HandOver(key, Went.IN, "T002", 1, 0)

    for key, state, events in (("b", "finished", 2), ("a", "open", 1)):
        load, hand_over = file(key, state, events)
        await aio.wait_for(take_over(bench.terminal, load, (), hand_over))
    head = bench.terminal.document("d")
    assert head is not None
    assert head.state == "finished"
    assert [row.id for row in bench.terminal.about("finished")] == ["d"]
