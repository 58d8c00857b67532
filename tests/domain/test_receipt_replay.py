"""The journal's form: facts survive JSON, and a journal that is none is refused."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter

from app.domain.events import Event
from app.domain.frozenmap import FrozenMap
from app.domain.receipt import fold
from app.domain.receipt.actions import LinkCode, Note, Post, Undo
from app.domain.receipt.facts import Opened, ReceiptFact
from app.domain.values import Stamp
from tests.domain.codes import command, item, package, unknown
from tests.domain.desk import TODAY
from tests.domain.receiving import CHEESE, CUPS, METER, MILK, TEA, Desk, delivery, line


def test_facts_survive_the_way_to_disk_and_back() -> None:
    desk = Desk(delivery(line("a", TEA, 2), line("m", MILK, 3, lot_id="lot"), line("s", METER, 1)))
    for action in (
        item(TEA, pack=2),
        item(MILK, lot="L", expiry=TODAY.replace(year=2028)),
        command("QTY", "2"),
        unknown("X"),
        LinkCode("X", CUPS),
        item(METER, serial="S"),
        item(CHEESE),
        package("340123450000000018"),
        Note("n"),
        Undo(),
        Post(),
    ):
        desk.act(action)
    adapters = {fact: TypeAdapter(fact) for fact in get_args(ReceiptFact)}
    again = [
        Event(
            e.id, e.document, e.terminal, e.person, e.stamp,
            adapters[type(e.fact)].validate_json(adapters[type(e.fact)].dump_json(e.fact)),
        )
        for e in desk.events
    ]  # fmt: skip
    assert again == desk.events
    assert fold(again) == desk.document


def test_a_receipt_begins_once() -> None:
    desk = Desk(delivery(line("a", TEA, 2)))
    desk.act(item(TEA))
    with pytest.raises(ValueError, match="without events"):
        fold([])
    with pytest.raises(ValueError, match="begins with"):
        fold(desk.events[1:])
    twice = Event("z", "receipt-1", "T001", "desk", Stamp(0, 0, "b"), Opened((), None, "add"))
    with pytest.raises(ValueError, match="cannot stand here"):
        fold([*desk.events, twice])


def test_a_frozen_map_is_a_mapping_whose_copies_leave_it_alone() -> None:
    one: FrozenMap[str, int] = FrozenMap([("a", 1), ("b", 2)])
    two = one.set("a", 9).set("c", 3)
    assert (dict(one), dict(two)) == ({"a": 1, "b": 2}, {"a": 9, "b": 2, "c": 3})
    assert (len(two), "c" in two, "c" in one, two.get("z")) == (3, True, False, None)
    assert sorted(two.every()) == [2, 3, 9]
    assert one.set("b", 2) == one
    assert one != two
    assert one != {"a": 1}
    assert hash(one) == hash(one.set("b", 2))
    assert repr(FrozenMap([("a", 1)])) == "FrozenMap({'a': 1})"
