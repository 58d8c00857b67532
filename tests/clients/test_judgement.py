"""The table of outbox 4: did a lost stock write happen?"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.base import Clash, Done, Look, NoTrace, NotYet
from app.clients.enfore.judgement import Baseline, Change, Wanted, judge_stock

BASE = Baseline(Decimal(10), 1_000_000, uncertain=2_000)
WANTED = Wanted(Decimal(5), "NEW")
AT = 1_010_000
"""Surely after the baseline."""
NEAR = 1_000_500
"""Before or after it: nobody can tell."""
LONG_AGO = 900_000


def seen(
    delta: int | None, at: int = AT, condition: str | None = "NEW", us: bool = False
) -> Change:
    return Change(at, None if delta is None else Decimal(delta), condition, us)


def judged(
    now: int,
    *changes: Change,
    own: bool = True,
    ours: tuple[Wanted, ...] = (),
    earlier: int = 0,
) -> Look:
    return judge_stock(BASE, Decimal(now), changes, WANTED, ours, own_place=own, earlier=earlier)


SHOWN = [
    # available now, changes, own place, expected
    (10, [], True, NoTrace),
    (10, [], False, NoTrace),
    (15, [seen(5)], True, Done),
    (15, [seen(5)], False, Clash),
    (15, [seen(5, us=True)], False, Done),
    (20, [seen(5, us=True), seen(5)], False, Done),
    (20, [seen(5, us=True), seen(5, us=True)], False, Clash),
    (13, [seen(3)], False, NoTrace),
    (13, [seen(3)], True, NoTrace),
    (18, [seen(3), seen(5)], True, Done),
    (20, [seen(5), seen(5)], True, Clash),
    (15, [seen(5, condition="DAMAGED")], True, NoTrace),
    (15, [seen(5, condition=None)], True, Done),
    (15, [], True, NotYet),
    (10, [seen(5)], True, NotYet),
    (17, [seen(5)], True, NotYet),
    (10, [seen(5, LONG_AGO)], True, NoTrace),
    (15, [seen(5, LONG_AGO), seen(5)], True, Done),
    # around the baseline: only a cut that adds up counts
    (10, [seen(5, NEAR)], True, NoTrace),
    (15, [seen(5, NEAR)], True, Done),
    (15, [seen(5, NEAR), seen(5, NEAR + 1)], True, Done),
    (10, [seen(5, NEAR), seen(-5, NEAR + 1)], True, Clash),
    # a server that shows no amounts
    (10, [seen(None, condition=None)], True, NotYet),
    (15, [seen(None, condition=None)], True, Done),
    (15, [seen(None, condition=None)], False, Clash),
    (13, [seen(None, condition=None)], True, NoTrace),
    (15, [seen(None), seen(None)], True, NotYet),
    (15, [seen(None, NEAR), seen(None)], True, NotYet),
    (10, [seen(None, NEAR)], True, NoTrace),
    (15, [seen(None), seen(5)], True, NotYet),
    (15, [Change(None, None)], True, Done),
]


@pytest.mark.parametrize(("now", "changes", "own", "expected"), SHOWN)
def test_the_table(now: int, changes: list[Change], own: bool, expected: type[Look]) -> None:
    assert isinstance(judged(now, *changes, own=own), expected)


OURS = [
    (15, [seen(5)], NoTrace),
    (20, [seen(5), seen(5)], Done),
    (25, [seen(5), seen(5), seen(5)], Clash),
    (15, [seen(None)], NoTrace),
    (20, [seen(None), seen(None)], Done),
    (18, [seen(None), seen(None)], NoTrace),
]


@pytest.mark.parametrize(("now", "changes", "expected"), OURS)
def test_what_our_own_done_entries_explain(
    now: int, changes: list[Change], expected: type[Look]
) -> None:
    assert isinstance(judged(now, *changes, ours=(WANTED,)), expected)


def test_writes_of_ours_just_before_the_baseline_are_part_of_it() -> None:
    both = seen(None, NEAR), seen(None)
    assert judged(15, *both, earlier=1) == Done()
    assert isinstance(judged(15, *both, earlier=1, own=False), NotYet)
    assert judged(10, seen(None, NEAR), earlier=1) == NoTrace()


def test_the_question_shows_what_was_found() -> None:
    look = judged(15, seen(5), own=False)
    assert isinstance(look, Clash)
    assert look.key == "stock_maybe_ours"
    assert look.details["ours"] == {"delta": "5", "condition": "NEW"}
    assert look.details["changes"] == [{"at": AT, "delta": "5", "condition": "NEW"}]


amounts = st.integers(-6, 6).filter(bool)
changes = st.lists(st.tuples(st.integers(LONG_AGO, AT), amounts), max_size=5)


@given(changes, st.booleans(), st.booleans(), st.integers(0, 5))
def test_never_wrong_at_a_place_of_our_own(
    listed: list[tuple[int, int]], happened: bool, hidden: bool, shift: int
) -> None:
    """Whatever others did there: never "done" for what was lost, where they did not do the same;
    never "absent" for what happened."""
    others = [(at, d) for at, d in sorted(listed) if d != 5 or at < LONG_AGO + 10]
    moment = BASE.server + shift * 300
    after = [(at, d) for at, d in others if at > moment]
    ours = [(AT + 1, 5)] if happened else []
    now = 10 + sum(d for _, d in (*after, *ours))
    shown = [seen(None if hidden else d, at) for at, d in (*others, *ours)]
    look = judge_stock(BASE, Decimal(now), shown, WANTED, (), own_place=True)
    if happened:
        assert not isinstance(look, NoTrace)
    elif not hidden:
        assert not isinstance(look, Done)


@pytest.mark.parametrize("change", [seen(5, NEAR, "DAMAGED"), seen(None, NEAR, None)])
def test_damaged_goods_that_available_leaves_out_are_never_called_absent(change: Change) -> None:
    """The figures stand still although it happened (A29): sending again would double it."""
    wanted = Wanted(Decimal(5), "DAMAGED")
    look = judge_stock(BASE, Decimal(10), [change], wanted, own_place=True)
    assert isinstance(look, NotYet)
    assert isinstance(judge_stock(BASE, Decimal(10), [], wanted, own_place=True), NoTrace)
