"""Dispatches through the whole outbox on a real hub: both machines, faults, other hands."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import hub
from app.aio import new_id
from app.domain.dispatch.actions import (
    AcceptCancellation,
    Collected,
    ConfirmOrder,
    Hold,
    RejectOrder,
    Release,
    RequestCancellation,
)
from app.domain.dispatch.rules import StockBy
from app.domain.entry import Entry, EntryState
from app.domain.goods_out_intents import CheckGoodsOut, HandOver, MoveGoodsOut
from app.sync import decisions
from tests.clients.goods_out import picking
from tests.clients.goods_out.picking import NEW, NEW_PICKUP, OLD, OLD_PICKUP
from tests.clients.worlds import CLOCK, World
from tests.domain.dispatching import Desk as Document
from tests.sync.test_on_the_hub import FAULTS, Desk
from tests.warehouse import copied

NEW_WAY = ["UNCONFIRMED", "CONFIRMED", "IN_PROCESS", "FULFILLED"]
OLD_WAY = [
    "UNCONFIRMED",
    "CONFIRMED",
    "IN_PICKING",
    "PICKED",
    "IN_PACKING",
    "PACKED",
    "READY_FOR_PICKUP",
    "PICKED_UP",
    "FULFILLED",
]
WAYS = [pytest.param(NEW, NEW_WAY, id="new"), pytest.param(OLD, OLD_WAY, id="old")]


@pytest.fixture
async def world(tmp_path: Path, demo_books: Path) -> AsyncIterator[World]:
    books = copied(demo_books, tmp_path / "hub")
    running = await asyncio.to_thread(
        hub.start, books, options=hub.HubOptions(demo=True, control=True)
    )
    made = World(running)
    yield made
    await made.close()
    await asyncio.to_thread(running.stop)


@pytest.fixture
async def desk(world: World, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(world, tmp_path / "one")
    yield made
    await made.kill()


def packed(document: Document) -> None:
    """Picked, packed and with the carrier."""
    picking.pick(document)
    picking.pack(document)
    document.act(*(Collected(order.id) for order in document.document.orders))


def all_done(rows: list[Entry]) -> None:
    assert {row.state for row in rows} == {EntryState.DONE}, [
        (row.intent, row.last_error) for row in rows if row.state is not EntryState.DONE
    ]


def switch(world: World, reading: str) -> None:
    world.control("PUT", "switches", dataclasses.asdict(getattr(hub.Switches, reading)()))


@pytest.mark.parametrize(("number", "way"), WAYS)
async def test_an_order_goes_all_the_way(desk: Desk, number: str, way: list[str]) -> None:
    """R65, R66, R72: every step of its machine, once and in order."""
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    packed(document)
    await desk.post(document.finish())
    all_done(await desk.drained())
    assert picking.way(desk.world, number) == way
    wanted = {line.id: line.picked for line in document.document.walked()}
    assert picking.registers(desk.world, number) == {
        line: f"{picked},{picked},0,done" for line, picked in wanted.items()
    }
    assert picking.stock_changes(desk.world) == []
    assert len(picking.stock_changes(desk.world, "platform")) == len(wanted)


@pytest.mark.parametrize(("number", "way"), WAYS)
async def test_post_by_post(desk: Desk, number: str, way: list[str]) -> None:
    """Each post says only what is new; nobody reads the goods-out again between them."""
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    picking.pick(document)
    await desk.post(document.post())
    picking.pack(document)
    await desk.post(document.post())
    document.act(Collected(document.document.orders[0].id))
    await desk.post(document.finish())
    rows = await desk.drained()
    all_done(rows)
    assert picking.way(desk.world, number) == way
    assert not any((row.answer or {}).get("by_another") for row in rows)


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
@pytest.mark.parametrize(("number", "way"), WAYS)
@pytest.mark.parametrize("posts", [pytest.param(1, marks=pytest.mark.long), 3])
async def test_a_machine_that_nobody_shows_is_learned(
    desk: Desk, reading: str, number: str, way: list[str], posts: int
) -> None:
    """R67: the first step that differs is tried; statuses of two machines are never mixed."""
    switch(desk.world, reading)
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    assert document.document.orders[0].head.model == "unknown"
    picking.pick(document)
    if posts > 1:
        await desk.post(document.post())
    picking.pack(document)
    if posts > 1:
        await desk.post(document.post())
    document.act(Collected(document.document.orders[0].id))
    await desk.post(document.finish())
    all_done(await desk.drained())
    switch(desk.world, "documented_only")
    desk.world.control("PUT", "switches", {"logs_show_fields": True})
    assert picking.way(desk.world, number) == way


def _pairs() -> list[Any]:
    """Each fault on each machine; two of them every day, beside those of the fault matrix."""
    pairs = []
    for at, fault in enumerate(FAULTS):
        for machine in (0, 1):
            marks = () if (at, machine) in ((1, 1), (8, 0)) else (pytest.mark.long,)
            number, way = WAYS[machine].values
            name = "-".join(map(str, (*fault.values(), WAYS[machine].id)))
            pairs.append(pytest.param(number, way, fault, id=name, marks=marks))
    return pairs


@pytest.mark.parametrize(("number", "way", "fault"), _pairs())
async def test_every_write_meets_a_fault(
    desk: Desk, number: str, way: list[str], fault: dict[str, Any]
) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    packed(document)
    desk.world.fault(**fault, method="PATCH", path="/goods-outs/[^/]+$", times=2)
    desk.world.fault(**fault, method="PATCH", path="/goods-outs/[^/]+/items/", times=2)
    await desk.post(document.finish())
    all_done(await desk.drained())
    assert picking.way(desk.world, number) == way
    assert len(picking.registers(desk.world, number)) == len(document.document.walked())


@pytest.mark.parametrize(("number", "way"), WAYS)
@pytest.mark.parametrize("left", [2, 5])
async def test_killed_while_a_machine_is_learned(
    desk: Desk, number: str, way: list[str], left: int
) -> None:
    """Killed when so many requests have left, the machine hidden: nothing twice, no question."""
    switch(desk.world, "documented_only")
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    packed(document)
    desk.world.fault("delay", delay_ms=30, method="PATCH")
    await desk.post(document.finish())
    async with asyncio.timeout(20):
        while sum(row.attempts for row in desk.engine.outbox.entries()) < left:
            await asyncio.to_thread(lambda: None)
    await desk.restart()
    all_done(await desk.drained())
    desk.world.control("PUT", "switches", {"logs_show_fields": True})
    assert picking.way(desk.world, number) == way


@pytest.mark.parametrize("number", [NEW_PICKUP, OLD_PICKUP])
@pytest.mark.parametrize("fault", ["lost_answer", "lost_request"])
async def test_r161_a_pickup_is_handed_over_once(desk: Desk, number: str, fault: str) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    picking.pick(document)
    goods_out = document.document.orders[0]
    document.act(Collected(goods_out.id))
    desk.world.fault(fault, method="PUT", path="/pickups/", times=2)
    await desk.post(document.finish())
    rows = await desk.drained()
    all_done(rows)
    assert picking.hand_over(desk.world, goods_out.head.pickup) == "PICKED_UP"
    assert picking.status(desk.world, number) == "FULFILLED"


async def test_r162_a_customer_delivery_is_shipped(desk: Desk) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, picking.BIG)
    with_all_goods(document)
    picking.pack(document)
    goods_out = document.document.orders[0]
    document.act(Collected(goods_out.id))
    await desk.post(document.finish())
    all_done(await desk.drained())
    assert picking.hand_over(desk.world, goods_out.head.customer_delivery) == "SHIPPED"


def with_all_goods(document: Document) -> None:
    """Every line but what needs more than a quantity, which is short."""
    for line in document.document.walked():
        try:
            picking.pick(document, line.id)
        except AssertionError:
            picking.short(document, line.id)


# --- who takes stock out (A70) -----------------------------------------------------------------


@pytest.mark.parametrize("stock_by", list(StockBy))
@pytest.mark.parametrize("platform_takes", [True, False])
async def test_a70_goods_leave_stock_by_whom_the_setting_names(
    desk: Desk, stock_by: StockBy, platform_takes: bool
) -> None:
    """The setting fits where exactly one of the two takes goods out: `platform` with a platform
    that does so at FULFILLED, `terminal` with one that does not. The terminal never takes out
    what the setting leaves to the platform, and says each piece once."""
    await desk.start()
    desk.world.control("PUT", "switches", {"fulfilled_takes_stock_out": platform_takes})
    rules = replace(picking.FREE, stock_by=stock_by)
    document = await picking.desk_of(desk.system, NEW, rules=rules)
    packed(document)
    desk.world.fault("lost_request", method="PATCH", path="/stock/", times=1)
    await desk.post(document.finish())
    all_done(await desk.drained())
    picked = sorted(
        (line.product.id, line.source.place.id if line.source.place else "", f"-{line.picked}")
        for line in document.document.walked()
    )
    ours = picked if stock_by is StockBy.TERMINAL else []
    theirs = picked if platform_takes else []
    assert sorted(picking.stock_changes(desk.world)) == ours
    assert sorted(picking.stock_changes(desk.world, "platform")) == theirs


# --- holds, rejections, requests ---------------------------------------------------------------


@pytest.mark.parametrize("fault", ["lost_answer", "lost_request", "cut_body"])
async def test_r76_r78_a_hold_is_set_once_and_ended(desk: Desk, fault: str) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW)
    picking.pick(document)
    key = document.document.orders[0].id
    document.act(Hold(key, "check_needed", "seal broken"))
    desk.world.fault(fault, method="POST", path="/on-hold$", times=1)
    await desk.post(document.post())
    all_done(await desk.drained())
    [hold] = picking.shown(desk.world, NEW)["on_hold_data"]
    assert (hold["status"], hold["description"].partition(" ")[2]) == (
        "ACTIVE",
        "check_needed: seal broken",
    )
    read = await picking.order(desk.system, NEW)
    assert [one.description for one in read.head.holds] == ["check_needed: seal broken"]
    document.act(Release(key))
    desk.world.fault(fault, method="PATCH", path="/on-hold/", times=1)
    await desk.post(document.post())
    all_done(await desk.drained())
    [hold] = picking.shown(desk.world, NEW)["on_hold_data"]
    assert hold["status"] == "RELEASED"
    assert picking.status(desk.world, NEW) == "IN_PROCESS"


async def test_where_holds_are_hidden_a_lost_one_is_asked(desk: Desk) -> None:
    await desk.start()
    switch(desk.world, "documented_only")
    document = await picking.desk_of(desk.system, NEW)
    key = document.document.orders[0].id
    document.act(Hold(key, "other"))
    await desk.post(document.post())
    document.act(Release(key))
    await desk.post(document.post())
    # What this program has set itself it can end: it knows the id from the answer.
    all_done(await desk.drained())
    document.act(Hold(key, "other"))
    desk.world.fault("lost_answer", method="POST", path="/on-hold$", times=1)
    await desk.post(document.post())
    [stuck] = [row for row in await desk.drained() if row.state is not EntryState.DONE]
    assert (stuck.state, error_key(stuck)) == (EntryState.CONFLICT, "hold_does_not_show")
    assert len(picking.shown(desk.world, NEW)["on_hold_data"]) == 2


@pytest.mark.parametrize("fault", ["lost_answer", "lost_request"])
async def test_r80_r81_staff_asks_to_cancel_once(desk: Desk, fault: str) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW)
    document.act(RequestCancellation(document.document.orders[0].id, "all broken"))
    desk.world.fault(fault, method="POST", path="/goods-out-cancellation-requests$", times=1)
    await desk.post(document.post())
    all_done(await desk.drained())
    read = (await picking.order(desk.system, NEW)).head.cancellation
    assert read is not None
    assert (read.note, read.by_staff) == ("all broken", True)


async def test_what_somebody_else_has_asked_already_is_not_asked_again(desk: Desk) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, picking.ASKED)
    head = document.document.orders[0].goods_out
    document = Document(replace(head, head=replace(head.head, cancellation=None)))
    document.act(RequestCancellation(head.head.id, "all broken"))
    await desk.post(document.post())
    rows = await desk.drained()
    all_done(rows)
    assert rows[-1].answer is not None
    assert rows[-1].answer["by_another"] is True


@pytest.mark.parametrize("reading", ["", "documented_only"])
async def test_r83_a_request_is_accepted(desk: Desk, reading: str) -> None:
    await desk.start()
    if reading:
        switch(desk.world, reading)
    document = await picking.desk_of(desk.system, picking.ASKED)
    document.act(AcceptCancellation(document.document.orders[0].id))
    desk.world.fault("lost_answer", method="PATCH", path="/goods-out-cancel", times=1)
    await desk.post(document.post())
    rows = await desk.drained()
    all_done(rows)
    performed = "accepted, the platform has not canceled it yet" if reading else None
    assert (rows[-1].answer or {}).get("note") == performed
    if not reading:
        assert picking.status(desk.world, picking.ASKED) == "CANCELED"
    assert (await picking.order(desk.system, picking.ASKED)).head.cancellation is None


@pytest.mark.parametrize("fault", ["lost_answer", "lost_request"])
async def test_r68_an_order_is_confirmed_or_rejected(desk: Desk, fault: str) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, picking.UNCONFIRMED)
    key = document.document.orders[0].id
    document.act(ConfirmOrder(key))
    desk.world.fault(fault, method="PATCH", path="/goods-outs/[^/]+$", times=1)
    await desk.post(document.post())
    all_done(await desk.drained())
    assert picking.status(desk.world, picking.UNCONFIRMED) == "CONFIRMED"
    picking.hand(desk.world, picking.UNCONFIRMED, status="UNCONFIRMED")
    other = await picking.desk_of(desk.system, picking.UNCONFIRMED)
    other.act(RejectOrder(key, "sold out"))
    desk.world.fault(fault, method="PATCH", path="/goods-outs/[^/]+$", times=1)
    await desk.post(other.finish())
    all_done(await desk.drained())
    assert picking.status(desk.world, picking.UNCONFIRMED) == "REJECTED"


@pytest.mark.parametrize("wanted", ["CONFIRMED", "REJECTED"])
async def test_what_another_hand_has_set_already_is_done_where_no_work_is_at_stake(
    desk: Desk, wanted: str
) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, picking.UNCONFIRMED)
    key = document.document.orders[0].id
    document.act(ConfirmOrder(key) if wanted == "CONFIRMED" else RejectOrder(key, "sold out"))
    picking.hand(desk.world, picking.UNCONFIRMED, status=wanted)
    await desk.post(document.post())
    rows = await desk.drained()
    all_done(rows)
    assert rows[-1].answer == {"status": wanted, "by_another": True}


# --- other hands -------------------------------------------------------------------------------


def error_key(row: Entry) -> str:
    return str((row.last_error or {}).get("key", ""))


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"status": "CANCELED"}, "goods_out_canceled"),
        ({"status": "FULFILLED"}, "goods_out_fulfilled"),
        ({"status": "IN_PROCESS"}, "goods_out_moved_on"),
        ({"hold": {"description": "credit"}}, "goods_out_held"),
    ],
)
async def test_another_hand_before_the_first_write_asks_once(
    desk: Desk, change: dict[str, Any], key: str
) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW)
    packed(document)
    picking.hand(desk.world, NEW, **change)
    await desk.post(document.finish())
    rows = await desk.drained()
    asked = [row for row in rows if row.state is EntryState.CONFLICT]
    assert [(type(row.intent), error_key(row)) for row in asked] == [(CheckGoodsOut, key)]
    assert picking.registers(desk.world, NEW) == {}


async def test_a_check_that_was_passed_over_asks_nothing_more(desk: Desk) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW)
    packed(document)
    picking.hand(desk.world, NEW, status="IN_PROCESS")
    await desk.post(document.finish())
    [check] = [row for row in await desk.drained() if row.state is EntryState.CONFLICT]
    decided = decisions.send_anyway(
        check, reason="it was me", person="anna", mint=lambda: new_id(CLOCK.now()), now=CLOCK.now()
    )
    assert isinstance(decided, decisions.Decided)
    assert await desk.engine.apply(decided)
    rows = [row for row in await desk.drained() if row.state is not EntryState.DISCARDED]
    all_done(rows)
    assert picking.way(desk.world, NEW) == NEW_WAY


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"status": "CANCELED"}, "goods_out_canceled"),
        ({"status": "PICKED"}, "goods_out_moved_on"),
        ({"hold": {"description": "credit"}}, "goods_out_held"),
    ],
)
async def test_another_hand_between_check_and_step_asks(
    desk: Desk, change: dict[str, Any], key: str
) -> None:
    """The check has passed; the first step got no answer, and meanwhile somebody else came."""
    await desk.start()
    document = await picking.desk_of(desk.system, OLD)
    packed(document)
    desk.world.fault("too_many", retry_after=1, method="PATCH", path="/goods-outs/[^/]+$", times=1)
    await desk.post(document.finish())
    async with asyncio.timeout(10):
        while not any(row.attempts for row in moves(desk)):
            await desk.engine._next_turn()
    picking.hand(desk.world, OLD, **change)
    rows = await desk.drained()
    stuck = [row for row in rows if row.state is EntryState.CONFLICT]
    assert [error_key(row) for row in stuck] == [key]
    assert all(row.state is not EntryState.DONE for row in moves(desk)[1:])


def moves(desk: Desk) -> list[Entry]:
    return [row for row in desk.engine.outbox.entries() if isinstance(row.intent, MoveGoodsOut)]


@pytest.mark.parametrize("meanwhile", ["", "IN_PICKING", "FULFILLED"])
async def test_a_step_that_the_server_does_not_take_is_finished_elsewhere(
    desk: Desk, meanwhile: str
) -> None:
    """A 422 because values cannot be written (R73 shows no call for them): somebody finishes it in
    the vendor's client, tries again here, and is asked nothing more."""
    await desk.start()
    document = await picking.desk_of(desk.system, OLD)
    packed(document)
    desk.world.fault("error", status=422, method="PATCH", path="/goods-outs/[^/]+$", times=1)
    await desk.post(document.finish())
    rows = await desk.drained()
    [stuck] = [row for row in rows if row.state is EntryState.REFUSED]
    assert error_key(stuck) == "finish_in_vendors_client"
    assert isinstance(stuck.intent, MoveGoodsOut)
    if meanwhile:
        picking.hand(desk.world, OLD, status=meanwhile)
    retried = decisions.retry(stuck)
    assert isinstance(retried, decisions.Decided)
    assert await desk.engine.apply(retried)
    all_done(await desk.drained())
    way = [*OLD_WAY[:2], "FULFILLED"] if meanwhile == "FULFILLED" else OLD_WAY
    assert picking.way(desk.world, OLD) == way


async def test_an_unknown_machine_that_takes_neither_step_is_told_so(desk: Desk) -> None:
    await desk.start()
    switch(desk.world, "documented_only")
    document = await picking.desk_of(desk.system, NEW)
    picking.pick(document)
    desk.world.fault("error", status=422, method="PATCH", path="/goods-outs/[^/]+$", times=2)
    await desk.post(document.post())
    rows = await desk.drained()
    stuck = [row for row in rows if row.state is EntryState.REFUSED]
    assert [error_key(row) for row in stuck] == ["finish_in_vendors_client"]
    assert stuck[0].baseline == {"asked": "IN_PROCESS", "refused": ["IN_PICKING"]}


@pytest.mark.parametrize(
    ("status", "key"),
    [("PICKED_UP", "handed_over_by_another"), ("CANCELED", "hand_over_canceled")],
)
async def test_a_pickup_that_another_hand_gave_away_asks(desk: Desk, status: str, key: str) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW_PICKUP)
    picking.pick(document)
    goods_out = document.document.orders[0]
    document.act(Collected(goods_out.id))
    desk.world.control("POST", f"hand-overs/{goods_out.head.pickup}", {"status": status})
    await desk.post(document.finish())
    rows = await desk.drained()
    stuck = [row for row in rows if row.state is EntryState.CONFLICT]
    assert {error_key(row) for row in stuck} == {key}
    assert all(isinstance(row.intent, HandOver) for row in stuck)
    assert picking.status(desk.world, NEW_PICKUP) == "FULFILLED"


async def test_two_terminals_pick_the_same_order(world: World, tmp_path: Path) -> None:
    """Both read it free; the first one's post is done, the second one's asks before a word."""
    one, two = Desk(world, tmp_path / "one", "T001"), Desk(world, tmp_path / "two", "T002")
    try:
        await one.start()
        await two.start()
        first = await picking.desk_of(one.system, NEW)
        second = await picking.desk_of(two.system, NEW)
        for document in (first, second):
            picking.pick(document)
        await one.post(first.post())
        all_done(await one.drained())
        await two.post(second.post())
        stuck = [row for row in await two.drained() if row.state is EntryState.CONFLICT]
        assert [error_key(row) for row in stuck] == ["goods_out_moved_on"]
        assert picking.registers(world, NEW, "T002") == {}
        # Who reads again is told what the other one has, and can say no more than what is left.
        third = await picking.desk_of(two.system, NEW)
        assert third.document.orders[0].goods_out.workers == ("T001",)
        assert all(line.rest == 0 for line in third.document.walked())
    finally:
        await one.kill()
        await two.kill()
