"""Rows of the outbox: whole round trips, transitions that hold only from where they were meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.entry import Entry, EntryState, Request
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    Intent,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.domain.order_intents import (
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.posting import LineTotal, ReceivedGoods, UnannouncedLine
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.domain.values import Condition, Product
from app.store.codec import UnknownRecord
from app.store.outbox import Outbox, RowMove
from app.store.terminal import Terminal

PEG = Product("p", "Peg")
TOTAL = LineTotal(
    "d", "l", Decimal("1.5"), Decimal(0), "in", Decimal(2), Decimal(2), False, Decimal(0), True
)
GOODS = ReceivedGoods(
    "l",
    PEG,
    Decimal("0.30"),
    "d",
    "s",
    "in",
    Condition.NEW,
    True,
    lot="L1",
    expiry=date(2027, 3, 31),
)
INTENTS: list[Intent] = [
    CheckDelivery("d", (TOTAL,)),
    ChangeStock("p", "Peg", "in", Condition.DAMAGED, Decimal("-0.125"), "MASS_KILOGRAMS"),
    RegisterLine("d", "l", Decimal("0.30"), Decimal(1), "in", "part"),
    RegisterHead("d", "done", "digest"),
    AnnounceGoods("S", "N", ("r",), (UnannouncedLine("u", PEG, Decimal("1.10")),)),
    ConvertDraft("e1", ()),
    ReceiveOrder("o", "PO1", (TOTAL,)),
    PutBackQuantity("o", "l", Decimal(12), Decimal(10)),
    OrderRest("o"),
    OrderRestLine("o", "l", Decimal(2), "e1"),
    UnorderedGoods((UnannouncedLine("u", PEG, Decimal(1)),)),
    PostReceipt("d", (GOODS,), "LS1", ("torn",)),
    PostUnannounced((GOODS,)),
    CloseDelivery("d", "GI-1"),
]


def entry(number: int = 1, **fields) -> Entry:
    base = Entry(
        id=f"e{number}",
        seq=number,
        system="small",
        document="d1",
        event="v1",
        intent=INTENTS[1],
        way=Way.PROBED,
        after=("a", "b"),
        lane="stock:p:in",
        keys=("k1", "k2"),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
        created=3,
        changed=3,
    )
    return replace(base, **fields)


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    terminal = Terminal(tmp_path / "terminal.db")
    yield Outbox(terminal)
    terminal.close()


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.TYPE)
def test_a_row_comes_back_as_it_was(outbox: Outbox, intent: Intent) -> None:
    full = entry(
        intent=intent,
        state=EntryState.UNSURE,
        left=True,
        attempts=2,
        not_before=9,
        request=Request("PATCH", "/x?y=1", "api", b"\x00{}", (("A", "b"),)),
        baseline={"available": "1.50"},
        answer={"id": "x"},
        last_error={"kind": "Unsure"},
        attempt_started=4,
        attempt_ended=5,
        doubt=6,
        looks=(7, 8),
        linked="e0",
        person="ann",
    )
    outbox.insert((full,)).result()
    assert outbox.entry("e1") == full


def test_a_move_holds_only_from_where_it_was_meant(outbox: Outbox) -> None:
    outbox.insert((entry(),)).result()
    assert outbox.update("e1", (EntryState.PENDING,), 5, state=EntryState.SENDING).result()
    assert not outbox.update("e1", (EntryState.PENDING,), 6, state=EntryState.DISCARDED).result()
    row = outbox.entry("e1")
    assert row is not None
    assert (row.state, row.changed) == (EntryState.SENDING, 5)
    assert not outbox.update("nobody", (EntryState.PENDING,), 6, attempts=1).result()


def test_a_decision_is_written_whole_or_not_at_all(outbox: Outbox) -> None:
    outbox.insert((entry(1), entry(2, state=EntryState.DONE))).result()
    moves = [
        RowMove(name, (EntryState.PENDING,), {"state": EntryState.DISCARDED})
        for name in ("e1", "e2")
    ]
    assert not outbox.decide(moves, (entry(3),), changed=9).result()
    assert [row.state for row in outbox.entries()] == [EntryState.PENDING, EntryState.DONE]
    assert outbox.decide(moves[:1], (entry(3, seq=3),), changed=9).result()
    assert [row.id for row in outbox.entries((EntryState.PENDING,))] == ["e3"]


def test_a_chain_of_successors_stands_for_its_first(outbox: Outbox) -> None:
    outbox.insert(
        (
            entry(1, state=EntryState.DISCARDED),
            entry(2),
            entry(3, linked="e1", state=EntryState.DISCARDED),
            entry(4, linked="e3", state=EntryState.DONE, answer={"id": "x"}),
        )
    ).result()
    assert outbox.ends(("e1", "nobody"))["e1"].answer == {"id": "x"}
    assert set(outbox.ends(("e1", "nobody"))) == {"e1"}
    assert outbox.successors() == {"e1": "e3", "e3": "e4"}
    assert outbox.places(outbox.successors()) == {"e3": 1, "e4": 1}


def test_after_a_crash_what_was_sending_is_unsure(outbox: Outbox) -> None:
    states = (EntryState.SENDING, EntryState.PENDING, EntryState.DONE)
    outbox.insert([entry(n + 1, state=state) for n, state in enumerate(states)]).result()
    assert outbox.recover(99, restored=False).result() == 1
    row = outbox.entry("e1")
    assert row is not None
    assert (row.state, row.doubt, row.attempt_ended) == (EntryState.UNSURE, 99, 99)
    assert outbox.count() == 2


def test_in_a_restored_store_all_that_is_open_is_unsure_but_checks(outbox: Outbox) -> None:
    states = (EntryState.PENDING, EntryState.LATER, EntryState.CONFLICT, EntryState.DONE)
    outbox.insert([entry(n + 1, state=state) for n, state in enumerate(states)]).result()
    outbox.insert((entry(5, way=Way.GUARD),)).result()
    assert outbox.recover(99, restored=True).result() == 2
    assert [row.state for row in outbox.entries()] == [
        EntryState.UNSURE,
        EntryState.UNSURE,
        EntryState.CONFLICT,
        EntryState.DONE,
        EntryState.PENDING,
    ]


def test_what_ended_long_ago_is_forgotten_but_not_beside_open_work(outbox: Outbox) -> None:
    outbox.insert(
        (
            entry(1, state=EntryState.DONE),
            entry(2, state=EntryState.DONE, document="d2"),
            entry(3, document="d2"),
            entry(4, state=EntryState.DONE, document="d3", changed=50),
            entry(5, state=EntryState.MOVED, document="d4"),
            entry(6, state=EntryState.DONE, document="d4"),
        )
    ).result()
    assert outbox.prune(50).result() == 1
    assert [row.id for row in outbox.entries()] == ["e2", "e3", "e4", "e5", "e6"]


def test_a_row_of_a_newer_program_is_not_guessed(outbox: Outbox) -> None:
    outbox.insert((entry(),)).result()
    outbox._terminal.write(lambda c: c.execute("UPDATE outbox SET intent_v=99")).result()
    with pytest.raises(UnknownRecord, match="change_stock v99"):
        outbox.entry("e1")


def test_lanes_documents_and_lost_writes_are_found(outbox: Outbox) -> None:
    outbox.insert(
        (
            entry(1, state=EntryState.DONE, changed=10),
            entry(2, state=EntryState.DONE, changed=20, doubt=15),
            entry(3, lane="", document="other"),
        )
    ).result()
    assert [row.id for row in outbox.of_lane("stock:p:in", EntryState.DONE)] == ["e1", "e2"]
    assert [row.id for row in outbox.of_lane("stock:p:in", EntryState.DONE, since=11)] == ["e2"]
    assert [row.id for row in outbox.settled_lately("small", 14)] == ["e2"]
    assert outbox.settled_lately("small", 15) == []
    assert [row.id for row in outbox.unfinished("small")] == ["e3"]
    assert outbox.unfinished("small", beyond=3) == []
    assert outbox.unfinished("another") == []
