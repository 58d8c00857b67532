"""Shipments through the whole outbox on a real hub: drafts, conversions, statuses, other hands."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import hub
from app.clients.enfore.marks import mark_in
from app.clients.enfore.operations import shipments as ops
from app.clients.enfore.shipping import item_body
from app.domain.entry import Entry, EntryState
from app.domain.ship_posting import DraftHead, DraftKnown, ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import DeleteShipmentDraft
from app.domain.values import Condition, Product
from app.sync import decisions
from tests.clients.shipping import (
    COFFEE,
    HEAD,
    SOURCE,
    SOURCE_NAME,
    SUGAR,
    TARGET,
    contents,
    gained,
    item,
    known,
    loaded,
    on,
    ours,
    post,
    posting,
    stock,
    wanted,
)
from tests.clients.worlds import Nobody, World
from tests.sync.test_on_the_hub import FAULTS, QUICK, Desk
from tests.warehouse import copied

DRAFTS = "/inventory-shipment-drafts$"
ITEM = "/inventory-shipment-drafts/[^/]+/items$"
CONVERT = "/inventory-shipments$"
STATUS = "/inventory-shipments/[^/]+/status$"
DELETE = "/inventory-shipment-drafts/[^/]+$"
WRITES = [("POST", DRAFTS), ("POST", ITEM), ("POST", CONVERT), ("PUT", STATUS)]
ITEMS = (item(SUGAR, 3), item(COFFEE, 2))
OTHER_HEAD = DraftHead(SOURCE, SOURCE_NAME, TARGET, "B-01-2", "Refill before noon")


@pytest.fixture
async def world(tmp_path: Path, demo_books: Path) -> AsyncIterator[World]:
    books = copied(demo_books, tmp_path / "hub")
    options = hub.HubOptions(demo=True, control=True)
    running = await asyncio.to_thread(hub.start, books, options=options)
    made = World(running)
    yield made
    await made.close()
    await asyncio.to_thread(running.stop)


@pytest.fixture
async def desk(world: World, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(world, tmp_path / "one")
    yield made
    await made.kill()


def all_done(rows: list[Entry]) -> None:
    assert {row.state for row in rows} == {EntryState.DONE}, [
        (row.intent, row.last_error) for row in rows if row.state is not EntryState.DONE
    ]


def switch(world: World, reading: str) -> None:
    world.control("PUT", "switches", dataclasses.asdict(getattr(hub.Switches, reading)()))


def changed(world: World, before: Any, place: str) -> dict[str, Decimal]:
    return gained(before, stock(world, place))


async def test_from_draft_to_arrival(desk: Desk) -> None:
    """R39-R46, A40: one draft, one shipment; stock moves when it is completed, and once."""
    await desk.start()
    source, target = stock(desk.world, SOURCE), stock(desk.world, TARGET)
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    assert (shipment["draft"], shipment["status"]) == (False, "IN_PROCESS")
    assert contents(shipment) == wanted(*ITEMS)
    assert shipment["description"].endswith(" Refill")
    assert changed(desk.world, target, TARGET) == {}
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    assert shipment["status"] == "COMPLETED"
    assert changed(desk.world, source, SOURCE) == {SUGAR: -3, COFFEE: -2}
    assert changed(desk.world, target, TARGET) == {SUGAR: 3, COFFEE: 2}


async def test_what_is_read_of_it(desk: Desk) -> None:
    await desk.start()
    await post(desk, posting(ShipStep.SHARE, *ITEMS, head=OTHER_HEAD))
    all_done(await desk.drained())
    heads = await desk.system.shipping.heads(Nobody())
    assert heads.problems == ()
    [head] = [one for one in heads.items if one.mark]
    assert (head.status, head.note) == (ShipmentStatus.DRAFT, "Refill before noon")
    read = await desk.system.shipping.shipment(head.id, Nobody())
    assert {one.product.id: one.quantity for one in read.items} == {SUGAR: 3, COFFEE: 2}
    assert {one.status for one in heads.items} == {
        ShipmentStatus.DRAFT,
        ShipmentStatus.NEW,
        ShipmentStatus.IN_PROCESS,
    }


async def test_a_draft_is_edited_after_it_was_shared(desk: Desk) -> None:
    """Only what differs is said: one changed, one gone, one new."""
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    now = (item(SUGAR, 5), item(SUGAR, 1, condition=Condition.DAMAGED))
    rows = await post(desk, posting(ShipStep.SHARE, *now, known=known(ids["draft"], *ITEMS)))
    assert len(rows) == 3
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    assert draft["draft"]
    assert contents(draft) == wanted(*now)


async def test_an_edit_written_before_the_first_one_left(desk: Desk) -> None:
    """Fully offline: two posts, one draft, and the later figure is what stays."""
    await desk.start()
    desk.world.running.go_offline()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    now = (item(SUGAR, 7), item(COFFEE, 2))
    more = known(ids["draft"], *ITEMS)
    await post(desk, posting(ShipStep.CONVERT, *now, known=more, departs=True))
    desk.world.running.go_online()
    desk.engine.link.ask()
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    assert (shipment["draft"], shipment["status"]) == (False, "IN_PROCESS")
    assert contents(shipment) == wanted(*now)


async def test_another_head_is_another_draft(desk: Desk) -> None:
    """O32: new draft, its items, then the old one goes."""
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [first] = ours(desk.world)
    more = known(ids["draft"], *ITEMS)
    await post(desk, posting(ShipStep.SHARE, *ITEMS, known=more, head=OTHER_HEAD))
    all_done(await desk.drained())
    [second] = ours(desk.world)
    assert second["id"] != first["id"]
    assert second["description"].endswith("Refill before noon")
    assert contents(second) == wanted(*ITEMS)


async def test_a_shared_draft_is_deleted(desk: Desk) -> None:
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    await post(desk, posting(ShipStep.DELETE, known=known(ids["draft"], *ITEMS)))
    all_done(await desk.drained())
    assert ours(desk.world) == []


async def test_the_terminal_books_where_the_site_says_so(desk: Desk) -> None:
    """Goods leave the source before the shipment is on its way, and are added where they arrive."""
    await desk.start()
    desk.world.control("PUT", "switches", {"shipment_books_stock": False})
    source, target = stock(desk.world, SOURCE), stock(desk.world, TARGET)
    product = Product(SUGAR, "Sugar")
    leaves = (loaded(product, SOURCE, "-3"),)
    await post(desk, posting(ShipStep.CONVERT, ITEMS[0], departs=True, stock=leaves))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    arrives = (loaded(product, TARGET, "2"),)
    await post(desk, on(posting(ShipStep.ARRIVE, stock=arrives), shipment))
    all_done(await desk.drained())
    assert changed(desk.world, source, SOURCE) == {SUGAR: -3}
    assert changed(desk.world, target, TARGET) == {SUGAR: 2}


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
async def test_in_every_reading_of_the_documents(desk: Desk, reading: str) -> None:
    """One shipment, whatever the documents leave open; what nobody can tell asks."""
    switch(desk.world, reading)
    await desk.start()
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    rows = await desk.drained()
    shipments = [one for one in ours(desk.world) if not one["draft"]]
    asked = [row for row in rows if row.state is EntryState.CONFLICT]
    assert asked or [contents(one) for one in shipments] == [wanted(*ITEMS)]
    assert len(shipments) == 1 or asked


@pytest.mark.parametrize(
    "turn",
    [turn if turn == 6 else pytest.param(turn, marks=pytest.mark.long) for turn in range(10)],
)
async def test_another_fault_on_each_operation(desk: Desk, turn: int) -> None:
    """In ten turns every operation meets every fault; the shipment is there once and whole."""
    await desk.start()
    source = stock(desk.world, SOURCE)
    for number, (method, path) in enumerate(WRITES):
        fault = FAULTS[(turn + number) % len(FAULTS)]
        desk.world.fault(**fault, method=method, path=path, times=1)
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    all_done(await desk.drained())
    struck = desk.world.control("GET", "faults")["faults"]
    assert [fault["hits"] for fault in struck] == [1] * len(WRITES)
    desk.world.calm()
    [shipment] = ours(desk.world)
    assert contents(shipment) == wanted(*ITEMS)
    desk.world.fault(**FAULTS[turn], method="PUT", path=STATUS, times=1)
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    all_done(await desk.drained())
    assert changed(desk.world, source, SOURCE) == {SUGAR: -3, COFFEE: -2}


async def test_a_lost_answer_to_an_arrival_books_once(desk: Desk) -> None:
    """A40 and A41 at their worst: a server that takes COMPLETED twice would book twice."""
    desk.world.control("PUT", "switches", {"shipment_statuses_in_order": False})
    await desk.start()
    target = stock(desk.world, TARGET)
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    desk.world.fault("lost_answer", method="PUT", path=STATUS, times=1)
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    all_done(await desk.drained())
    assert changed(desk.world, target, TARGET) == {SUGAR: 3, COFFEE: 2}


# --- another hand ------------------------------------------------------------------------------


async def hand(desk: Desk, identifier: str, **what: Any) -> None:
    desk.world.control("POST", f"shipments/{identifier}", what)


async def conflict(desk: Desk, key: str) -> Entry:
    [row] = [row for row in await desk.drained() if row.state is not EntryState.DONE]
    assert row.state is EntryState.CONFLICT
    assert row.last_error is not None
    assert row.last_error["key"] == key
    return row


async def test_a_draft_that_another_hand_changed_is_asked(desk: Desk) -> None:
    """Nothing is mended behind somebody's back; side by side, line by line."""
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    sugar = next(one["id"] for one in draft["items"] if one["product"] == SUGAR)
    await hand(desk, draft["id"], items={sugar: 9})
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, known=known(ids["draft"], *ITEMS)))
    row = await conflict(desk, "shipment_draft_changed")
    assert row.last_error is not None
    [line] = row.last_error["details"]["lines"]
    assert (line["ours"], line["server"]) == ("3", "9")
    now = desk.engine._own.now()
    anyway = decisions.send_anyway(
        row, reason="ours is right", person="anna", mint=lambda: "b" * 24, now=now
    )
    assert isinstance(anyway, decisions.Decided)
    assert await desk.engine.apply(anyway)
    rows = await desk.drained()
    assert rows[-1].state is EntryState.DONE, rows[-1].last_error
    [shipment] = ours(desk.world)
    assert contents(shipment) == wanted(*ITEMS)


async def test_an_item_that_another_hand_changed_is_asked(desk: Desk) -> None:
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    sugar = next(one["id"] for one in draft["items"] if one["product"] == SUGAR)
    await hand(desk, draft["id"], items={sugar: 9})
    more = known(ids["draft"], *ITEMS)
    await post(desk, posting(ShipStep.SHARE, item(SUGAR, 4), ITEMS[1], known=more))
    row = await conflict(desk, "shipment_item_changed")
    assert row.last_error is not None
    [line] = row.last_error["details"]["lines"]
    assert (line["ours"], line["server"], line["ordered"]) == ("4", "9", "3")


async def added(desk: Desk, draft: str, quantity: int) -> None:
    """Another hand adds more of the sugar, as an item of its own."""
    engine = desk.system.shipping._site.engine
    body = item_body(item(SUGAR, quantity))
    await engine.send(engine.render(ops.ADD_SHIPMENT_DRAFT_ITEM, body, draft=draft))


async def test_an_item_that_another_hand_added_beside_ours_is_no_twin(desk: Desk) -> None:
    """What we sent twice says the same twice; anything else is not taken away unasked."""
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    await added(desk, draft["id"], 9)
    more = known(ids["draft"], *ITEMS)
    await post(desk, posting(ShipStep.SHARE, item(SUGAR, 4), ITEMS[1], known=more))
    row = await conflict(desk, "shipment_item_changed")
    assert row.last_error is not None
    [line] = row.last_error["details"]["lines"]
    assert (line["ours"], line["server"], line["ordered"]) == ("4", "12", "3")
    [draft] = ours(desk.world)
    assert len(draft["items"]) == 3


@pytest.mark.parametrize("twin", [True, False], ids=["twin", "another"])
async def test_a_draft_with_more_of_the_same_is_converted_if_that_is_our_twin(
    desk: Desk, twin: bool
) -> None:
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    await added(desk, draft["id"], 3 if twin else 9)
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, known=known(ids["draft"], *ITEMS)))
    if twin:
        all_done(await desk.drained())
        [shipment] = ours(desk.world)
        assert contents(shipment) == wanted(*ITEMS)
    else:
        await conflict(desk, "shipment_draft_changed")
        [draft] = ours(desk.world)
        assert (draft["draft"], len(draft["items"])) == (True, 3)


async def test_a_twin_that_somebody_else_deletes_meanwhile_is_no_answer_to_ours(
    world: World, tmp_path: Path
) -> None:
    desk = Desk(world, tmp_path / "one", timings=dataclasses.replace(QUICK, fresh_404=0))
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    await added(desk, draft["id"], 3)
    desk.world.fault("error", status=404, method="DELETE", path="/items/[^/]+$", times=1)
    more = known(ids["draft"], *ITEMS)
    await post(desk, posting(ShipStep.SHARE, item(SUGAR, 4), ITEMS[1], known=more))
    all_done(await desk.drained())
    await desk.kill()


async def test_a_draft_that_is_gone_is_asked(world: World, tmp_path: Path) -> None:
    desk = Desk(world, tmp_path / "one", timings=dataclasses.replace(QUICK, fresh_404=0))
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    await hand(desk, draft["id"], delete=True)
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, known=known(ids["draft"], *ITEMS)))
    await conflict(desk, "shipment_draft_gone")
    await desk.kill()


@pytest.mark.parametrize(
    ("marked", "key"), [(True, "shipment_made"), (False, "shipment_draft_gone")]
)
async def test_a_draft_of_another_terminal_that_left_meanwhile_does_not_travel_twice(
    world: World, tmp_path: Path, marked: bool, key: str
) -> None:
    """Another head is another draft (O32); what the old one became is asked before it is new."""
    desk = Desk(world, tmp_path / "one", timings=dataclasses.replace(QUICK, fresh_404=0))
    await desk.start()
    ids = await post(desk, posting(ShipStep.SHARE, *ITEMS))
    all_done(await desk.drained())
    [draft] = ours(desk.world)
    mark = mark_in(draft["description"]) if marked else ""
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, known=known(ids["draft"], *ITEMS)))
    all_done(await desk.drained())
    theirs = DraftKnown(HEAD, ITEMS, draft=draft["id"], mark=mark)
    more = posting(ShipStep.SHARE, *ITEMS, known=theirs, head=OTHER_HEAD, document="shipment-2")
    await post(desk, more)
    row = await conflict(desk, key)
    assert isinstance(row.intent, DeleteShipmentDraft)
    await desk.kill()


@pytest.mark.parametrize(
    ("status", "key"), [("CANCELED", "shipment_canceled"), ("COMPLETED", "shipment_completed")]
)
async def test_a_shipment_that_another_hand_ended_is_asked(
    desk: Desk, status: str, key: str
) -> None:
    await desk.start()
    await post(desk, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    target = stock(desk.world, TARGET)
    await hand(desk, shipment["id"], status=status)
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    await conflict(desk, key)
    arrived = {SUGAR: 3, COFFEE: 2} if status == "COMPLETED" else {}
    assert changed(desk.world, target, TARGET) == arrived


async def test_whoever_sent_it_off_it_has_arrived(desk: Desk) -> None:
    """A status that holds no goods of ours may be another hand's."""
    await desk.start()
    await post(desk, posting(ShipStep.CONVERT, *ITEMS))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    await hand(desk, shipment["id"], status="IN_PROCESS")
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    assert shipment["status"] == "COMPLETED"


async def test_too_little_at_the_source_is_a_no_that_a_person_sees(desk: Desk) -> None:
    """A40: 422 books nothing."""
    await desk.start()
    await post(desk, posting(ShipStep.CONVERT, item(SUGAR, 90_000), departs=True))
    all_done(await desk.drained())
    [shipment] = ours(desk.world)
    source = stock(desk.world, SOURCE)
    await post(desk, on(posting(ShipStep.ARRIVE), shipment))
    [row] = [row for row in await desk.drained() if row.state is not EntryState.DONE]
    assert row.state is EntryState.REFUSED
    assert changed(desk.world, source, SOURCE) == {}
