"""What one order, one post or one document says never gets lost behind another one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.aio import new_id
from app.domain.dispatch.actions import Hold, Release, Reread
from app.domain.dispatch.rules import StockBy
from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.goods_out_intents import CheckGoodsOut, MoveGoodsOut
from app.domain.intents import ChangeStock
from app.sync import decisions
from tests.clients.goods_out import picking
from tests.clients.goods_out.picking import NEW, NEW_PICKUP, OLD
from tests.clients.worlds import CLOCK
from tests.domain.dispatching import Desk as Document
from tests.sync.test_goods_outs_on_the_hub import (
    NEW_WAY,
    OLD_WAY,
    all_done,
    desk,
    error_key,
    packed,
    switch,
    world,
)
from tests.sync.test_on_the_hub import Desk

__all__ = ["desk", "world"]
OTHER = "GO-8824"
"""It wants goods of the same shelves as `NEW`."""
BY_TERMINAL = replace(picking.FREE, stock_by=StockBy.TERMINAL)


async def read_again(desk: Desk, document: Document, number: str) -> None:
    document.act(Reread(await picking.order(desk.system, number)))


def stuck(rows: list[Entry]) -> list[tuple[type[Any], str]]:
    found = (EntryState.CONFLICT, EntryState.REFUSED)
    return [(type(row.intent), error_key(row)) for row in rows if row.state in found]


# --- what left before it was canceled or held ----------------------------------------------------


@pytest.mark.parametrize("number", [NEW, NEW_PICKUP])
async def test_what_left_before_its_cancellation_was_read_asks(desk: Desk, number: str) -> None:
    """The goods are gone and the server says that they shall not: nobody may believe it done."""
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    packed(document)
    picking.hand(desk.world, number, status="CANCELED")
    await read_again(desk, document, number)
    await desk.post(document.finish())
    assert (CheckGoodsOut, "goods_out_canceled") in stuck(await desk.drained())


async def test_what_left_before_a_hold_was_read_asks(desk: Desk) -> None:
    """No step may be left out in silence: the order would stay open for ever."""
    await desk.start()
    document = await picking.desk_of(desk.system, NEW)
    packed(document)
    picking.hand(desk.world, NEW, hold={"description": "credit"})
    await read_again(desk, document, NEW)
    await desk.post(document.finish())
    assert stuck(await desk.drained()) == [(MoveGoodsOut, "goods_out_held")]
    assert picking.way(desk.world, NEW) == NEW_WAY[:2]


@pytest.mark.parametrize(
    ("number", "way"), [pytest.param(NEW, NEW_WAY, id="new"), pytest.param(OLD, OLD_WAY, id="old")]
)
@pytest.mark.parametrize("hidden", [True, False])
async def test_steps_that_a_hold_left_out_are_taken_after_it(
    desk: Desk, number: str, way: list[str], hidden: bool
) -> None:
    """Also where nobody shows the machine, and the stage alone says what is left."""
    if hidden:
        switch(desk.world, "documented_only")
    await desk.start()
    document = await picking.desk_of(desk.system, number)
    key = document.document.orders[0].id
    picking.pick(document, document.document.walked()[0].id)
    document.act(Hold(key, "other"))
    await desk.post(document.post())
    document.act(Release(key))
    packed(document)
    await desk.post(document.finish())
    all_done(await desk.drained())
    desk.world.control("PUT", "switches", {"logs_show_fields": True})
    assert picking.way(desk.world, number) == way


# --- two orders of one walk ----------------------------------------------------------------------


async def test_who_gives_up_one_order_of_a_walk_gives_up_no_other(desk: Desk) -> None:
    """The two want the same goods of the same shelf, which the terminal takes out of stock."""
    await desk.start()
    document = await picking.desk_of(desk.system, NEW, OTHER, rules=BY_TERMINAL)
    packed(document)
    picking.hand(desk.world, NEW, status="CANCELED")
    posted = document.finish()
    await desk.post(posted)
    rows = await desk.drained()
    [check] = [row for row in rows if row.state is EntryState.CONFLICT]
    unfinished = desk.engine.outbox.entries(NOT_AT_END)
    gone = (check, *decisions.waiting_for(check, unfinished))
    assert {getattr(row.intent, "goods_out", "") for row in gone} == {picking.identity(NEW)}
    decided = decisions.discard(check, unfinished, reason="gone", person="anna", with_waiting=True)
    assert isinstance(decided, decisions.Decided)
    assert await desk.engine.apply(decided)
    all_done([row for row in await desk.drained() if row not in gone and row.id not in ids(gone)])
    assert picking.status(desk.world, OTHER) == "FULFILLED"
    sums = {
        line.product.id: line.picked for line in document.document.lines_in(picking.identity(OTHER))
    }
    assert {p: -int(q) for p, _, q in picking.stock_changes(desk.world)} == sums


def ids(rows: tuple[Entry, ...]) -> set[str]:
    return {row.id for row in rows}


# --- two posts of one document -------------------------------------------------------------------


@pytest.mark.parametrize("restarted", [True, False])
async def test_an_order_is_not_complete_while_an_earlier_post_of_it_is_stuck(
    desk: Desk, restarted: bool
) -> None:
    """The records come before a closing status, also those of which its own plan knows nothing."""
    await desk.start()
    document = await picking.desk_of(desk.system, NEW, rules=BY_TERMINAL)
    picking.pick(document, document.document.walked()[0].id)
    desk.world.fault("error", status=422, method="PATCH", path="/stock/", times=1)
    await desk.post(document.post())
    await desk.drained()
    packed(document)
    await desk.post(document.finish())
    if restarted:
        await desk.restart()
    assert stuck(await desk.drained()) == [(ChangeStock, "said_no")]
    assert picking.status(desk.world, NEW) == "IN_PROCESS"
    [refused] = [r for r in desk.engine.outbox.entries() if r.state is EntryState.REFUSED]
    retried = decisions.retry(refused)
    assert isinstance(retried, decisions.Decided)
    assert await desk.engine.apply(retried)
    all_done(await desk.drained())
    assert picking.way(desk.world, NEW) == NEW_WAY


async def test_what_a_person_sends_anyway_is_waited_for_as_well(desk: Desk) -> None:
    await desk.start()
    document = await picking.desk_of(desk.system, NEW, rules=BY_TERMINAL)
    picking.pick(document, document.document.walked()[0].id)
    desk.world.fault("error", status=422, method="PATCH", path="/stock/", times=1)
    await desk.post(document.post())
    await desk.drained()
    packed(document)
    await desk.post(document.finish())
    [refused] = [r for r in await desk.drained() if r.state is EntryState.REFUSED]
    desk.world.fault("error", status=422, method="PATCH", path="/stock/", times=1)
    again = decisions.send_anyway(
        refused, reason="yes", person="anna", mint=lambda: new_id(CLOCK.now()), now=CLOCK.now()
    )
    assert isinstance(again, decisions.Decided)
    assert await desk.engine.apply(again)
    assert stuck(await desk.drained()) == [(ChangeStock, "said_no")]
    assert picking.status(desk.world, NEW) == "IN_PROCESS"
