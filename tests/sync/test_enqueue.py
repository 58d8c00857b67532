"""Planned intents become rows: ids, keys, order, and one row per product, place and condition."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry import Entry, Planned
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    ConvertGoodsOut,
    DraftGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterHead,
    Way,
)
from app.domain.values import Condition
from app.sync.enqueue import entries_of
from app.sync.waits import creators_of, object_of


def ids() -> Iterator[str]:
    return (f"{number:024x}" for number in count(1))


def rows(*planned: Planned) -> tuple[Entry, ...]:
    fresh = ids()
    return entries_of(
        planned,
        system_name="small",
        document="d",
        event="e",
        person="desk",
        mint=lambda: next(fresh),
        keys=lambda one: 2 if isinstance(one.intent, AnnounceGoods) else 0,
        now=7,
    )


def stock(key: str, delta: str, *after: str, place: str = "in", product: str = "p") -> Planned:
    change = ChangeStock(product, "Peg", place, Condition.NEW, Decimal(delta), "PIECES")
    return Planned(key, change, Way.PROBED, after, f"stock:{product}:{place}")


CHECK = Planned("check", CheckDelivery("D", ()), Way.GUARD)


def test_names_of_the_plan_become_ids() -> None:
    announce = Planned("a", AnnounceGoods("S", "N", (), ()), Way.MARKED)
    convert = Planned("c", ConvertDraft("a", ()), Way.MARKED, ("a",))
    head = Planned("h", RegisterHead("", "done", made_by="c"), Way.ABSOLUTE, ("c",))
    one, two, three = rows(announce, convert, head)
    assert isinstance(two.intent, ConvertDraft)
    assert isinstance(three.intent, RegisterHead)
    assert (two.intent.draft_of, two.after) == (one.id, (one.id,))
    assert (three.intent.made_by, three.after) == (two.id, (two.id,))
    assert [len(set(row.keys)) for row in (one, two, three)] == [2, 0, 0]
    assert (one.document, one.event, one.person, one.created) == ("d", "e", "desk", 7)


def test_an_entry_of_an_earlier_post_keeps_its_id() -> None:
    (row,) = rows(Planned("h", RegisterHead("", "done", made_by="f" * 24), Way.ABSOLUTE))
    assert isinstance(row.intent, RegisterHead)
    assert row.intent.made_by == "f" * 24


def test_equal_stock_is_summed_and_waits_for_all() -> None:
    other = Planned("other", CheckDelivery("E", ()), Way.GUARD)
    first, second, summed = rows(CHECK, other, stock("s", "2", "check"), stock("t", "3", "other"))
    assert isinstance(summed.intent, ChangeStock)
    assert summed.intent.delta == 5
    assert summed.after == (first.id, second.id)


def test_nothing_is_sent_for_a_sum_of_zero_and_nobody_waits_for_it() -> None:
    head = Planned("h", RegisterHead("D", "done"), Way.ABSOLUTE, ("s", "t"))
    check, register = rows(CHECK, stock("s", "2", "check"), stock("t", "-2", "check"), head)
    assert register.after == (check.id,)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xy"), st.integers(-3, 3))))
def test_what_is_sent_is_what_was_said(moves: list[tuple[str, str, int]]) -> None:
    planned = [
        stock(str(number), str(delta), product=product, place=place)
        for number, (product, place, delta) in enumerate(moves)
    ]
    said: dict[tuple[str, str], Decimal] = {}
    for product, place, delta in moves:
        said[product, place] = said.get((product, place), Decimal(0)) + delta
    sent = {}
    for row in rows(*planned):
        assert isinstance(row.intent, ChangeStock)
        assert (row.intent.product, row.intent.place) not in sent
        sent[row.intent.product, row.intent.place] = row.intent.delta
    assert sent == {key: delta for key, delta in said.items() if delta}


@pytest.mark.parametrize("unit", ["PIECES", "MASS_KILOGRAMS"])
def test_units_are_never_summed(unit: str) -> None:
    change = ChangeStock("p", "Peg", "in", Condition.NEW, Decimal(1), unit)
    other = Planned("k", change, Way.PROBED, (), "stock:p:in")
    assert len(rows(stock("s", "1"), other)) == (1 if unit == "PIECES" else 2)


def test_names_of_a_plan_for_goods_that_leave_become_ids() -> None:
    draft = Planned("d", DraftGoodsOut(GoodsOutType.PICKUP, "", "", ()), Way.MARKED)
    convert = Planned("c", ConvertGoodsOut("d", ()), Way.MARKED, ("d",))
    zero = Decimal(0)
    pick = RegisterPick("", "", zero, zero, zero, "done", local_line="l", made_by="c")
    move = MoveGoodsOut("", "", GoodsOutStatus.CONFIRMED, made_by="c")
    planned = (
        draft,
        convert,
        Planned("p", pick, Way.ABSOLUTE, ("c",)),
        Planned("m", move, Way.ABSOLUTE, ("c",)),
    )
    first, second, third, fourth = rows(*planned)
    assert (second.intent.draft_of, creators_of(second.intent)) == (first.id, (first.id,))  # type: ignore[union-attr]
    for row in (third, fourth):
        assert creators_of(row.intent) == (second.id,)
    assert object_of(third) == f"pick:{second.id}:l"
    assert object_of(fourth) == f"goods_out:{second.id}"


def test_what_is_said_of_one_goods_out_keeps_its_order() -> None:
    """Steps, holds, releases and acceptances are one story; items and hand-overs are others."""
    told = (
        Planned("m", MoveGoodsOut("g", "1", GoodsOutStatus.PICKED), Way.ABSOLUTE),
        Planned("h", HoldGoodsOut("g", "1", "other", "", "0" * 24), Way.MARKED),
        Planned("r", ReleaseHold("g", "1", "h1"), Way.ABSOLUTE),
        Planned("a", AcceptCancellation("g", "1", "r1"), Way.ABSOLUTE),
    )
    assert {object_of(row) for row in rows(*told)} == {"goods_out:g"}
    zero = Decimal(0)
    apart = (
        Planned("p", RegisterPick("g", "l", zero, zero, zero, "part"), Way.ABSOLUTE),
        Planned("o", HandOver("g", "1", "pickup", "p1", "PREPARED"), Way.ABSOLUTE),
        Planned("q", RequestCancellation("g", "1", "broken"), Way.MARKED),
        Planned("c", CheckGoodsOut("g", "1", GoodsOutStatus.CONFIRMED, (), ()), Way.GUARD),
    )
    assert [object_of(row) for row in rows(*apart)] == ["pick:g:l", "pickup:p1", "", ""]
