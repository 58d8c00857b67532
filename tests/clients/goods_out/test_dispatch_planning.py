"""What a post of a dispatch means for enfore: entries, what they wait for, steps of a machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.enfore.dispatch_planning import plan_dispatch
from app.domain.dispatch.actions import (
    AcceptCancellation,
    Collected,
    ConfirmOrder,
    Correct,
    Hold,
    NotCollected,
    Post,
    RejectOrder,
    Release,
    RequestCancellation,
    Reread,
    SetQuantity,
)
from app.domain.dispatch.holding import hold_mark
from app.domain.dispatch.machine import CHAINS, CLOSING
from app.domain.dispatch.posting import DispatchPosting, posting_of
from app.domain.entry import Planned
from app.domain.goods_out import CancellationAsked, GoodsOutStatus, ProcessingModel
from app.domain.goods_out import Hold as ServerHold
from app.domain.goods_out_intents import (
    CheckGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
)
from app.domain.intents import ChangeStock, Way
from tests.clients.goods_out.picking import pack, pick, short
from tests.domain.codes import item, place
from tests.domain.dispatching import (
    A1,
    A2,
    BY_TERMINAL,
    CUPS,
    NEW,
    OLD,
    PICKUP,
    TEA,
    UNKNOWN_MODEL,
    Desk,
    line,
    now,
    order,
)

S = GoodsOutStatus
Step = tuple[GoodsOutStatus, GoodsOutStatus | None]


def goods(**more: Any) -> Any:
    return order(line("a", TEA, 3), line("b", CUPS, 2, place=A2), **more)


def steps(planned: Sequence[Planned]) -> list[Step]:
    moves = [one.intent for one in planned if isinstance(one.intent, MoveGoodsOut)]
    return [(move.status, move.instead) for move in moves]


def intents(planned: Sequence[Planned], kind: type[Any]) -> list[Any]:
    return [one.intent for one in planned if isinstance(one.intent, kind)]


def by_key(planned: Sequence[Planned]) -> dict[str, Planned]:
    found = {one.key: one for one in planned}
    assert len(found) == len(planned)
    return found


def sound(planned: Sequence[Planned]) -> None:
    """True of every plan: keys are there before they are waited for, so nothing goes in circles;
    each goods-out is checked before anything is said of it; records come before what closes."""
    seen: set[str] = set()
    for one in planned:
        assert set(one.after) <= seen, one
        seen.add(one.key)
    for one in planned:
        goods_out = getattr(one.intent, "goods_out", "")
        if isinstance(one.intent, CheckGoodsOut):
            assert (one.way, one.after) == (Way.GUARD, ())
        elif goods_out:
            assert f"check:{goods_out}" in one.after
    _statuses_in_order(planned)


def _statuses_in_order(planned: Sequence[Planned]) -> None:
    last: dict[str, str] = {}
    for one in planned:
        intent = one.intent
        if not isinstance(intent, MoveGoodsOut) or intent.status is S.REJECTED:
            continue
        if intent.goods_out in last:
            assert last[intent.goods_out] in one.after
        last[intent.goods_out] = one.key
        if intent.status in CLOSING:
            said = [
                p.key
                for p in planned
                if isinstance(p.intent, RegisterPick) and p.intent.goods_out == intent.goods_out
            ]
            stock = [
                p.key
                for p in planned
                if isinstance(p.intent, ChangeStock) and f"check:{intent.goods_out}" in p.after
            ]
            assert {*said, *stock} <= set(one.after)


@pytest.mark.parametrize("model", [NEW, OLD])
def test_r65_r66_a_whole_order_takes_every_step_after_its_records(model: ProcessingModel) -> None:
    desk = Desk(goods(model=model), rules=BY_TERMINAL)
    pick(desk)
    pack(desk)
    desk.act(Collected("g1"))
    planned = plan_dispatch(desk.finish())
    sound(planned)
    assert steps(planned) == [(status, None) for status in CHAINS[model][2:]]
    found = by_key(planned)
    assert set(found["status:g1:FULFILLED"].after) >= {"check:g1", "pick:g1:a", "stock:0"}
    assert found["stock:0"].lane == "stock:tea:a1"
    assert found["stock:0"].way is Way.PROBED
    registers = {
        (r.line, r.picked, r.packed, r.short, r.state) for r in intents(planned, RegisterPick)
    }
    assert registers == {
        ("a", Decimal(3), Decimal(3), Decimal(0), "done"),
        ("b", Decimal(2), Decimal(2), Decimal(0), "done"),
    }
    [check] = intents(planned, CheckGoodsOut)
    assert (check.status, check.reached, check.holds) == (
        S.CONFIRMED,
        None,
        (f"dh-{hold_mark('dispatch-1', 'g1')}",),
    )


def test_a_later_post_says_what_is_new_and_knows_what_was_said() -> None:
    desk = Desk(goods(model=OLD))
    pick(desk, "a")
    first = plan_dispatch(desk.post())
    assert steps(first) == [(S.IN_PICKING, None)]
    assert [one.line for one in intents(first, RegisterPick)] == ["a"]
    short(desk, "b")
    second = plan_dispatch(desk.post())
    assert steps(second) == [(S.PICKED, None)]
    [check] = intents(second, CheckGoodsOut)
    assert (check.status, check.reached) == (S.CONFIRMED, S.IN_PICKING)
    last = plan_dispatch(desk.finish())
    # Nothing new but the end: every register says now that nobody works on it any more.
    assert {(one.line, one.state) for one in intents(last, RegisterPick)} == {
        ("a", "done"),
        ("b", "done"),
    }
    sound(last)
    [check] = intents(last, CheckGoodsOut)
    assert (check.status, check.reached, check.lines) == (S.CONFIRMED, S.PICKED, ())


def test_r67_an_unknown_machine_gets_steps_of_both() -> None:
    desk = Desk(goods(model=UNKNOWN_MODEL, status=S.UNCONFIRMED))
    desk.confirm()
    pick(desk, "a")
    planned = plan_dispatch(desk.post())
    assert steps(planned) == [(S.CONFIRMED, None), (S.IN_PICKING, S.IN_PROCESS)]
    pick(desk)
    pack(desk)
    second = plan_dispatch(desk.post())
    assert steps(second) == [
        (S.PICKED, S.IN_PROCESS),
        (S.IN_PACKING, S.IN_PROCESS),
        (S.PACKED, S.IN_PROCESS),
        (S.READY_FOR_PICKUP, S.IN_PROCESS),
    ]
    [check] = intents(second, CheckGoodsOut)
    assert check.reached is S.IN_PICKING
    desk.act(Collected("g1"))
    last = plan_dispatch(desk.finish())
    assert steps(last) == [(S.PICKED_UP, S.IN_PROCESS), (S.FULFILLED, None)]
    sound(last)


def test_once_the_machine_shows_itself_only_its_own_steps_are_planned() -> None:
    desk = Desk(goods(model=UNKNOWN_MODEL))
    pick(desk, "a")
    desk.act(Post(), Reread(now(goods(model=UNKNOWN_MODEL), status=S.IN_PROCESS)))
    pick(desk)
    pack(desk)
    desk.act(Collected("g1"))
    assert steps(plan_dispatch(desk.finish())) == [(S.FULFILLED, None)]


def test_a_hold_stops_steps_and_its_end_comes_before_them() -> None:
    desk = Desk(goods(model=UNKNOWN_MODEL))
    pick(desk)
    desk.act(Hold("g1", "check_needed", "seal broken"))
    held = plan_dispatch(desk.post())
    assert steps(held) == []
    [hold] = intents(held, HoldGoodsOut)
    assert (hold.mark, hold.reason, hold.note) == (
        hold_mark("dispatch-1", "g1"),
        "check_needed",
        "seal broken",
    )
    assert by_key(held)["hold:g1"].way is Way.MARKED
    desk.act(Release("g1"))
    released = plan_dispatch(desk.post())
    assert intents(released, ReleaseHold) == [ReleaseHold("g1", "GO-g1", "", hold.mark)]
    sound(released)


def test_a_hold_of_the_server_is_ended_by_its_id_before_the_steps_go_on() -> None:
    desk = Desk(goods(holds=(ServerHold("h1", "credit"),)))
    desk.act(Release("g1"))
    pick(desk)
    planned = plan_dispatch(desk.post())
    assert intents(planned, ReleaseHold) == [ReleaseHold("g1", "GO-g1", "h1")]
    assert by_key(planned)["status:g1:IN_PROCESS"].after == ("check:g1", "release:g1:0")
    [check] = intents(planned, CheckGoodsOut)
    assert check.holds[0] == "h1"


def test_an_order_is_rejected_or_confirmed_without_work() -> None:
    desk = Desk(goods(status=S.UNCONFIRMED))
    desk.act(RejectOrder("g1", "sold out"))
    planned = plan_dispatch(desk.finish())
    sound(planned)
    [move] = intents(planned, MoveGoodsOut)
    assert (move.status, move.reason, move.work) == (S.REJECTED, "sold out", False)
    other = Desk(goods(status=S.UNCONFIRMED))
    other.act(ConfirmOrder("g1"))
    [move] = intents(plan_dispatch(other.post()), MoveGoodsOut)
    assert (move.status, move.work) == (S.CONFIRMED, False)


def test_a_request_to_cancel_is_made_or_accepted() -> None:
    desk = Desk(goods())
    desk.act(RequestCancellation("g1", "all broken"))
    asked = by_key(plan_dispatch(desk.post()))
    assert (asked["request:g1"].way, asked["request:g1"].after) == (Way.MARKED, ("check:g1",))
    other = Desk(goods(cancellation=CancellationAsked("r1", "changed his mind")))
    other.act(AcceptCancellation("g1"))
    planned = plan_dispatch(other.post())
    assert by_key(planned)["accept:g1"].intent.request == "r1"  # type: ignore[union-attr]
    [check] = intents(planned, CheckGoodsOut)
    # What ends by our own word is no news to a later check.
    assert check.status is S.CANCELED


@pytest.mark.parametrize(
    ("kind", "joined", "ways"),
    [
        (PICKUP, {"pickup": "p1"}, ["PREPARED", "PICKED_UP"]),
        ("SHIPMENT", {"customer_delivery": "d1"}, ["PREPARED", "SHIPPED"]),
        (PICKUP, {}, []),
    ],
)
def test_r161_r162_what_is_handed_over_moves_step_by_step(
    kind: Any, joined: dict[str, str], ways: list[str]
) -> None:
    desk = Desk(goods(kind=kind, **joined))
    pick(desk)
    pack(desk)
    ready = plan_dispatch(desk.post())
    assert [one.status for one in intents(ready, HandOver)] == ways[:1]
    desk.act(Collected("g1"))
    gone = plan_dispatch(desk.finish())
    sound(gone)
    assert [one.status for one in intents(gone, HandOver)] == ways
    for one in intents(gone, HandOver):
        assert (one.kind, one.object) == (
            ("pickup", "p1") if kind == PICKUP else ("delivery", "d1")
        )


def test_a_pickup_without_packages_is_prepared_when_its_picker_has_finished() -> None:
    desk = Desk(goods(kind=PICKUP, pickup="p1"))
    pick(desk)
    assert intents(plan_dispatch(desk.post()), HandOver) == []
    other = Desk(goods(kind=PICKUP, pickup="p1"))
    pick(other)
    assert [one.status for one in intents(plan_dispatch(other.finish()), HandOver)] == ["PREPARED"]


def test_not_collected_tells_the_server_nothing() -> None:
    desk = Desk(goods(kind=PICKUP, pickup="p1", model=OLD))
    pick(desk)
    desk.act(Post(), NotCollected("g1", "nobody_came"))
    assert plan_dispatch(desk.post()) == ()


def test_stock_of_each_order_is_written_after_its_own_check() -> None:
    """Equal writes of an order are one; what is asked about an order never holds another one."""
    orders = [
        order(line(f"{key}-a", TEA, 2), line(f"{key}-b", CUPS, 1, place=A2), key=key)
        for key in ("g1", "g2")
    ]
    desk = Desk(*orders, rules=BY_TERMINAL)
    pick(desk)
    planned = plan_dispatch(desk.finish())
    sound(planned)
    tea = [one for one in intents(planned, ChangeStock) if one.product == "tea"]
    assert [(one.goods_out, one.delta) for one in tea] == [("g1", -2), ("g2", -2)]
    assert {(one.place, one.unit) for one in tea} == {("a1", "COUNT_PIECES")}
    for one in planned:
        if isinstance(one.intent, ChangeStock):
            assert one.after == (f"check:{one.intent.goods_out}",)
            assert one.lane == f"stock:{one.intent.product}:{one.intent.place}"


def test_a_correction_is_checked_like_a_post() -> None:
    desk = Desk(goods(model=OLD), rules=BY_TERMINAL)
    desk.act(place(A1), item(TEA, pack=3), Post())
    desk.act(Correct("miscounted"), SetQuantity("a", Decimal(1)))
    planned = plan_dispatch(desk.post())
    sound(planned)
    # The order stays where it was; its state is checked all the same.
    assert steps(planned) == []
    [check] = intents(planned, CheckGoodsOut)
    assert (check.reached, [one.picked for one in check.lines]) == (S.IN_PICKING, [Decimal(1)])
    [stock] = intents(planned, ChangeStock)
    assert stock.delta == 2


def test_nothing_said_is_nothing_planned() -> None:
    desk = Desk(goods())
    pick(desk)
    posting = desk.finish()
    silent = replace(posting, orders=(), lines=(), stock=(), besides=(), finished=False)
    assert plan_dispatch(silent) == ()


ACTS = st.lists(
    st.sampled_from(
        ["a", "b", "short", "pack", "post", "hold", "release", "confirm", "collect", "reread"]
    ),
    max_size=12,
)


@given(
    ACTS,
    st.sampled_from([NEW, OLD, UNKNOWN_MODEL]),
    st.sampled_from([S.UNCONFIRMED, S.CONFIRMED]),
    st.booleans(),
)
def test_no_plan_goes_in_circles(
    acts: list[str], model: ProcessingModel, status: GoodsOutStatus, terminal: bool
) -> None:
    """Property: whatever was done and said before, keys come before they are waited for, every
    status waits for the one before, and nothing is said of a goods-out before it is checked."""
    read = goods(model=model, status=status, pickup="p1", kind=PICKUP)
    desk = Desk(read, rules=BY_TERMINAL) if terminal else Desk(read)
    said: list[Step] = []
    for act in [*acts, "post"]:
        posting = _do(desk, act)
        if posting is not None:
            planned = plan_dispatch(posting)
            sound(planned)
            said += steps(planned)
    assert len(said) == len(set(said))


def _do(desk: Desk, act: str) -> DispatchPosting | None:
    """Try one thing; the posting if there was something to say."""
    goods_out = desk.document.orders[0].goods_out
    tries: dict[str, Any] = {
        "hold": Hold("g1", "check_needed"),
        "release": Release("g1"),
        "confirm": ConfirmOrder("g1"),
        "collect": Collected("g1"),
        "reread": Reread(replace(goods_out, head=replace(goods_out.head, note="x"))),
        "post": Post(),
    }
    if act in tries:
        before = len(desk.document.posts)
        desk.do(tries[act])
        return _last(desk) if len(desk.document.posts) > before else None
    try:
        if act == "pack":
            pack(desk)
        elif act == "short":
            short(desk, "b")
        else:
            pick(desk, act)
    except AssertionError:
        pass  # it was refused: nothing happened
    return None


def _last(desk: Desk) -> DispatchPosting:
    return posting_of(desk.document, desk.document.posts[-1].id)
