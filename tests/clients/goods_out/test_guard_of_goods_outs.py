"""What stands against a post of a dispatch, purely; and what holds, requests and hand-overs do in
doubt, call by call.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.clients.base import Clash, Done, NoTrace, NotYet, Ready
from app.clients.enfore.goods_out_guard import judge_goods_out
from app.clients.enfore.wire import goods_out as wire
from app.clients.errors import ClientError, SaidNo
from app.domain.dispatch.actions import Hold, RequestCancellation
from app.domain.entry import Entry, EntryState
from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    HandOver,
    MoveGoodsOut,
    PickedLine,
    ReleaseHold,
)
from app.domain.intents import Intent, Way
from tests.clients.goods_out import picking
from tests.clients.worlds import Post, World

S = GoodsOutStatus


def head(status: str = "CONFIRMED", **members: Any) -> wire.GoodsOut:
    body = {"id": "g", "number": "GO-1", "status": status, **members}
    return wire.GoodsOut.model_validate(body)


def item(ordered: int, **members: Any) -> wire.GoodsOutItem:
    body = {"id": "i", "quantity": pieces(ordered), **members}
    return wire.GoodsOutItem.model_validate(body)


def pieces(value: int) -> dict[str, Any]:
    return {"value": value, "unit": "COUNT_PIECES"}


def check(picked: int = 3, **more: Any) -> CheckGoodsOut:
    over = more.pop("over_accepted", False)
    line = PickedLine("i", Decimal(picked), Decimal(3), Decimal(0), over, "COUNT_PIECES")
    base = CheckGoodsOut("g", "GO-1", S.CONFIRMED, ("h1", "dh-ours"), (line,))
    return replace(base, **more)


@pytest.mark.parametrize(
    ("status", "known", "reached", "key"),
    [
        ("CONFIRMED", S.CONFIRMED, None, ""),
        ("IN_PICKING", S.CONFIRMED, None, "goods_out_moved_on"),
        ("IN_PICKING", S.CONFIRMED, S.PICKED, ""),
        ("PICKED", S.CONFIRMED, S.PICKED, ""),
        ("IN_PACKING", S.CONFIRMED, S.PICKED, "goods_out_moved_on"),
        # With an unknown machine the old one's status stands for the new one's as well.
        ("IN_PROCESS", S.CONFIRMED, S.PICKED, ""),
        ("IN_PROCESS", S.CONFIRMED, S.CONFIRMED, "goods_out_moved_on"),
        ("FULFILLED", S.IN_PROCESS, None, "goods_out_fulfilled"),
        ("FULFILLED", S.IN_PROCESS, S.FULFILLED, ""),
        ("CANCELED", S.IN_PROCESS, S.FULFILLED, "goods_out_canceled"),
        ("REJECTED", S.UNCONFIRMED, None, "goods_out_rejected"),
        ("UNCONFIRMED", S.CONFIRMED, S.PICKED, "goods_out_moved_on"),
        ("FLYING", S.CONFIRMED, None, "goods_out_moved_on"),
        # What ended before our eyes, or by our word, is no news: only goods are put back.
        ("CANCELED", S.CANCELED, None, ""),
        ("IN_PROCESS", S.CANCELED, None, ""),
    ],
)
def test_a_status_that_another_hand_set_asks(
    status: str, known: GoodsOutStatus, reached: GoodsOutStatus | None, key: str
) -> None:
    judged = judge_goods_out(head(status), [item(3)], check(status=known, reached=reached), "DEMO")
    assert (judged.key if isinstance(judged, Clash) else "") == key
    if isinstance(judged, Clash):
        assert judged.details["server"] == status
        assert judged.details["number"] == "GO-1"
    else:
        assert judged.answer["status"] == status


@pytest.mark.parametrize(
    ("holds", "key"),
    [
        ([{"id": "h1", "status": "ACTIVE"}], ""),
        ([{"id": "h9", "status": "ACTIVE", "description": "dh-ours other"}], ""),
        ([{"id": "h9", "status": "RELEASED"}], ""),
        ([{"id": "h9", "status": "ACTIVE", "description": "credit"}], "goods_out_held"),
    ],
)
def test_a_hold_that_this_document_does_not_know_asks(holds: Any, key: str) -> None:
    judged = judge_goods_out(head(on_hold_data=holds), [item(3)], check(), "DEMO")
    assert (judged.key if isinstance(judged, Clash) else "") == key
    if isinstance(judged, Clash):
        assert judged.details["note"] == "credit"


@pytest.mark.parametrize(
    ("shown", "asked", "key"),
    [
        (item(3), check(), ""),
        (item(3, picked_quantity=pieces(1)), check(), "picked_together_too_much"),
        (item(4, picked_quantity=pieces(1)), check(), ""),
        (item(3, external_data="dh1;rT001,1,0,0,part;"), check(), "picked_together_too_much"),
        (item(3, external_data="dh1;rDEMO,3,0,0,part;"), check(), ""),
        (item(3, canceled_quantity=pieces(1)), check(), "picked_together_too_much"),
        (item(3, canceled_quantity=pieces(1)), check(over_accepted=True), ""),
        # Less than we said before: what is corrected does not make it worse.
        (
            item(3, external_data="dh1;rDEMO,4,0,0,part;", picked_quantity=pieces(1)),
            check(),
            "",
        ),
        (item(3, quantity={"value": 3, "unit": "VOLUME_LITERS"}), check(9), ""),
    ],
)
def test_all_hands_together_hold_no_more_than_is_wanted(
    shown: wire.GoodsOutItem, asked: CheckGoodsOut, key: str
) -> None:
    judged = judge_goods_out(head(), [shown], asked, "DEMO")
    assert (judged.key if isinstance(judged, Clash) else "") == key


def test_the_question_shows_ours_theirs_and_what_was_ordered() -> None:
    theirs = item(4, picked_quantity=pieces(2), canceled_quantity=pieces(1))
    judged = judge_goods_out(head(), [theirs], check(), "DEMO")
    assert isinstance(judged, Clash)
    assert judged.details["lines"] == [{"line": "i", "ours": "3", "server": "2", "ordered": "3"}]
    gone = judge_goods_out(head(), [], check(), "DEMO")
    assert isinstance(gone, Clash)
    assert gone.key == "goods_out_line_gone"
    assert gone.details["lines"] == [{"line": "i", "ours": "3", "server": None, "ordered": "3"}]


# --- call by call ------------------------------------------------------------------------------


def entry(intent: Intent, **more: Any) -> Entry:
    base = Entry(
        id="e",
        seq=1,
        system="enfore",
        document="d",
        event="p",
        intent=intent,
        way=Way.ABSOLUTE,
        after=(),
        lane="",
        keys=(),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
    )
    return replace(base, **more)


GONE = "f" * 24


@pytest.mark.parametrize(
    ("intent", "key"),
    [
        (CheckGoodsOut(GONE, "GO-1", S.CONFIRMED, (), ()), "goods_out_gone"),
        (MoveGoodsOut(GONE, "GO-1", S.CONFIRMED), "goods_out_gone"),
        (ReleaseHold(GONE, "GO-1", "h1"), "goods_out_gone"),
        (AcceptCancellation(GONE, "GO-1", GONE), "cancellation_gone"),
        (HandOver(GONE, "GO-1", "pickup", GONE, "PREPARED"), "hand_over_gone"),
        (HandOver(GONE, "GO-1", "delivery", GONE, "SHIPPED"), "hand_over_gone"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.TYPE,
)
async def test_what_is_not_there_any_more_asks(world: World, intent: Intent, key: str) -> None:
    system = world.terminal()
    prepared = await system.prepare(entry(intent), {})
    assert isinstance(prepared, Clash)
    assert (prepared.key, prepared.details["number"]) == (key, "GO-1")
    look = await system.look(entry(intent), {}, ())
    assert look == prepared


async def test_what_we_made_a_moment_ago_may_not_show_yet(world: World) -> None:
    system = world.terminal()
    move = MoveGoodsOut("", "", S.CONFIRMED, made_by="c")
    made = {"c": {"goods_out": GONE, "made_at": system._site.clock.now()}}
    with pytest.raises(ClientError) as caught:
        await system.prepare(entry(move), made)
    assert not isinstance(caught.value, SaidNo)
    long_ago = {"c": {"goods_out": GONE, "made_at": 0}}
    assert isinstance(await system.prepare(entry(move), long_ago), Clash)
    assert isinstance(await system.prepare(entry(move), {}), Clash)


@pytest.mark.parametrize("status", ["IN_PROCESS", "FULFILLED"])
async def test_only_a_person_says_that_what_another_hand_did_is_all_right(
    world: World, status: str
) -> None:
    """The server was busy, then the network was gone, and meanwhile somebody else took the step:
    that the entry waits as it did before it first left is nobody's word."""
    system = world.terminal()
    picking.hand(world, picking.NEW, status=status)
    step = entry(MoveGoodsOut(picking.identity(picking.NEW), "GO-1", S.IN_PROCESS), left=True)
    waits = replace(step, last_error={"kind": "NotSent", "what": "no route"})
    asked = await system.prepare(waits, {})
    assert isinstance(asked, Clash)
    tried_again = await system.prepare(step, {})
    assert tried_again == Done({"status": status}, by_another=True)


async def test_a_hold_is_known_again_by_its_mark(world: World) -> None:
    system = world.terminal()
    document = await picking.desk_of(system, picking.NEW)
    document.act(Hold(document.document.orders[0].id, "other", "x"))
    post = Post(system, document.post())
    key = next(key for key in post.order if key.startswith("hold:"))
    await post.step(post.order[0])
    assert await post.look(key) == NoTrace()
    world.fault("lost_answer", method="POST", path="/on-hold$", times=1)
    assert isinstance(await post.leave(key), ClientError)
    found = await post.look(key)
    assert isinstance(found, Done)
    # Somebody ends it before we look: it has arrived all the same.
    picking.hand(world, picking.NEW, release=found.answer["hold"])
    assert await post.look(key) == found
    world.fault("lost_answer", method="POST", path="/on-hold$", times=1)
    again = await post.leave(key, ready=Ready(_sent(post, key), {"before": [found.answer["hold"]]}))
    assert isinstance(again, ClientError)
    second = await post.look(key)
    assert isinstance(second, Done)
    assert second.answer["hold"] != found.answer["hold"]
    world.fault("lost_answer", method="POST", path="/on-hold$", times=1)
    await post.leave(key, ready=Ready(_sent(post, key), {"before": []}))
    twins = await post.look(key)
    assert isinstance(twins, Clash)
    assert twins.key == "two_with_one_mark"


def _sent(post: Post, key: str) -> Any:
    request = post.rows[key].request
    assert request is not None
    return request


async def test_a_hold_on_what_has_ended_asks(world: World) -> None:
    system = world.terminal()
    document = await picking.desk_of(system, picking.NEW)
    document.act(Hold(document.document.orders[0].id, "other"))
    post = Post(system, document.post())
    await post.step(post.order[0])
    picking.hand(world, picking.NEW, status="FULFILLED")
    held = await post.prepare(next(key for key in post.order if key.startswith("hold:")))
    assert isinstance(held, Clash)
    assert held.key == "goods_out_fulfilled"


async def test_several_holds_with_our_mark_are_all_ended(world: World) -> None:
    system, there = world.terminal(), picking.identity(picking.NEW)
    mark = "0123456789abcdef01234567"
    for text in (f"dh-{mark} one", f"dh-{mark} two", "not ours"):
        picking.hand(world, picking.NEW, hold={"description": text})
    intent = ReleaseHold(there, "GO-1", "", mark)
    ends = []
    for _ in range(2):
        prepared = await system.prepare(entry(intent), {})
        assert isinstance(prepared, Ready)
        row = entry(intent, request=prepared.request)
        ends.append(await system.settle(row, await system.send(row), {}))
    assert ends == [NotYet("hold_still_active"), Done()]
    assert await system.prepare(entry(intent), {}) == Done(by_another=True)
    rows = picking.shown(world, picking.NEW)["on_hold_data"]
    assert [row["status"] for row in rows] == ["RELEASED", "RELEASED", "ACTIVE"]
    named = ReleaseHold(there, "GO-1", rows[2]["id"])
    assert isinstance(await system.prepare(entry(named), {}), Ready)


async def test_a_request_whose_list_cannot_be_read_whole_is_not_absent(world: World) -> None:
    system = world.terminal()
    document = await picking.desk_of(system, picking.NEW)
    document.act(RequestCancellation(document.document.orders[0].id, "broken"))
    post = Post(system, document.post())
    key = post.order[-1]
    await post.step(post.order[0])
    world.fault("lost_answer", method="POST", path="/goods-out-cancel", times=1)
    assert isinstance(await post.leave(key), ClientError)
    found = await post.look(key)
    assert isinstance(found, Done)
    world.control("POST", "unreadable", {"id": found.answer["request"], "unreadable": True})
    assert await post.look(key) == NotYet("request_does_not_show")


async def test_a_request_that_was_withdrawn_cannot_be_accepted(world: World) -> None:
    system = world.terminal()
    head = (await picking.order(system, picking.ASKED)).head
    assert head.cancellation is not None
    intent = AcceptCancellation(head.id, head.number, head.cancellation.id)
    prepared = await system.prepare(entry(intent), {})
    assert isinstance(prepared, Ready)
    await system.send(entry(intent, request=prepared.request))
    assert await system.prepare(entry(intent), {}) == Done(
        {"request": head.cancellation.id}, by_another=True
    )
    assert await system.prepare(entry(intent, doubt=1), {}) == Done(
        {"request": head.cancellation.id}
    )


@pytest.mark.parametrize(
    ("there", "wanted", "more", "end"),
    [
        ("PENDING", "PREPARED", {}, "send"),
        ("PREPARED", "PREPARED", {}, "by_another"),
        ("PREPARED", "PREPARED", {"doubt": 1}, "ours"),
        ("PICKED_UP", "PREPARED", {}, "by_another"),
        ("PICKED_UP", "PICKED_UP", {}, "handed_over_by_another"),
        ("PICKED_UP", "PICKED_UP", {"doubt": 1}, "ours"),
        ("PICKED_UP", "PICKED_UP", {"linked": "e0"}, "ours"),
        ("CANCELED", "PICKED_UP", {}, "hand_over_canceled"),
        ("CANCELED", "PICKED_UP", {"linked": "e0"}, "send"),
    ],
)
async def test_r160_r161_a_pickup_is_read_before_it_is_moved(
    world: World, there: str, wanted: str, more: dict[str, Any], end: str
) -> None:
    system = world.terminal()
    head = (await picking.order(system, picking.NEW_PICKUP)).head
    world.control("POST", f"hand-overs/{head.pickup}", {"status": there})
    intent = HandOver(head.id, head.number, "pickup", head.pickup, wanted)
    prepared = await system.prepare(entry(intent, **more), {})
    if isinstance(prepared, Ready):
        assert end == "send"
    elif isinstance(prepared, Clash):
        assert prepared.key == end
    else:
        assert prepared.by_another is (end == "by_another")
        assert prepared.answer["status"] == there


NO = {"kind": "SaidNo", "status": 422}


@pytest.mark.parametrize(
    ("row", "asked", "refused", "other"),
    [
        ({}, "IN_PICKING", [], False),
        # Told that it does not fit: the other machine's step leaves at once.
        ({"state": EntryState.UNSURE, "last_error": NO}, "IN_PROCESS", ["IN_PICKING"], True),
        # Killed while that one was under way: it is said again, and not taken for refused.
        (
            {
                "state": EntryState.UNSURE,
                "last_error": NO,
                "baseline": {"asked": "IN_PROCESS", "refused": ["IN_PICKING"]},
                "doubt": 9,
                "attempt_ended": 9,
            },
            "IN_PROCESS",
            ["IN_PICKING"],
            True,
        ),
        # Both were refused: there is no other way.
        (
            {
                "state": EntryState.UNSURE,
                "last_error": NO,
                "baseline": {"asked": "IN_PROCESS", "refused": ["IN_PICKING"]},
                "attempt_ended": 9,
            },
            "IN_PROCESS",
            ["IN_PICKING", "IN_PROCESS"],
            False,
        ),
        # A no that says nothing of machines.
        (
            {"state": EntryState.UNSURE, "last_error": {"kind": "SaidNo", "status": 403}},
            "IN_PICKING",
            [],
            False,
        ),
        # A person's retry begins anew.
        (
            {"left": True, "baseline": {"asked": "IN_PROCESS", "refused": ["IN_PICKING"]}},
            "IN_PICKING",
            [],
            False,
        ),
    ],
)
async def test_r67_a_step_that_does_not_fit_is_knowledge(
    world: World, row: dict[str, Any], asked: str, refused: list[str], other: bool
) -> None:
    world.control("PUT", "switches", {"shows_processing_model": False})
    system = world.terminal()
    move = MoveGoodsOut(picking.identity(picking.NEW), "GO-1", S.IN_PICKING, S.IN_PROCESS)
    prepared = await system.prepare(entry(move, **{"baseline": {"asked": "IN_PICKING"}, **row}), {})
    assert isinstance(prepared, Ready)
    assert prepared.baseline == {"asked": asked, "refused": refused}
    assert prepared.other is other
