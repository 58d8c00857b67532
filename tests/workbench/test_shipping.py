"""Shipments from the first scan to the server: shared, converted, loaded, received, deleted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.decision import Refused
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.ship_posting import ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.actions import (
    AllAsAdvised,
    ChangeHeading,
    Finish,
    Remove,
    SetQuantity,
    Share,
    Undo,
)
from app.domain.shipping.differences import book_gaps
from app.domain.shipping.facts import EntryDecided, Heading, Task
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.workbench.correcting import Way
from app.workbench.errors import Unavailable
from app.workbench.ship_desk import SHIPPING_CODEC
from app.workbench.views import Here
from tests.journeys.demo import piece, place_id
from tests.warehouse import control, copied, running
from tests.workbench.shipper import (
    ON_ITS_WAY,
    OWN_DRAFT,
    ROLLS,
    SOURCE,
    SUGAR,
    TARGET,
    THIRD,
    TO_LOAD,
    Shipper,
    books,
    contents,
    ours,
    quick,
    shown,
)

ROLL = piece("PAP-0101")


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    folder = copied(demo_books, tmp_path / "hub")
    made = start(folder, options=HubOptions(demo=True, control=True))
    there = {"product_id": ROLLS, "place_id": place_id(SOURCE), "quantity": "60"}
    control(made, "stock", there)
    yield made
    made.stop()


async def test_begun_edited_and_converted_without_a_network_it_lands_in_order(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Two posts, the second with another destination: the first draft is gone in the end."""
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        hub.go_offline()
        await shipper.draft(destination=THIRD)
        await shipper.scan("DH:QTY:6", ROLL)
        assert await shipper.scan("DH:POST") == "shared"
        destination = terminus.station.place(place_id(TARGET))
        heading = Heading(shipper.desk.document.heading.source, destination, "for the fair")
        await shipper.do(ChangeHeading(heading))
        await shipper.scan(ROLL)
        await shipper.do(Finish(confirmed=True, departs=True))
        row = shipper.row(shipper.desk.key)
        assert (row.id, row.status, row.destination) == (
            "",
            ShipmentStatus.IN_PROCESS,
            destination.name,
        )
        assert row.unsent > 3
        hub.go_online()
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        [shipment] = ours(hub)
        assert (shipment["draft"], shipment["status"]) == (False, "IN_PROCESS")
        assert contents(shipment) == {ROLLS: 7}
        assert shipment["description"].endswith("for the fair")
        await shipper.listed()
        row = shipper.row(shipment["id"])
        assert (row.here, row.document, row.number) == (Here.HEAD_ONLY, None, shipment["number"])


async def test_posts_that_follow_each_other_at_once_know_what_was_drafted(
    hub: RunningHub, tmp_path: Path
) -> None:
    """The second is planned before the first is committed, where no look would find its entry."""
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        line = desk.document.lines[0].id
        handled = [
            desk.take(Share()),
            desk.take(SetQuantity(line, Decimal(5))),
            desk.take(Share()),
            desk.take(Finish(confirmed=True)),
        ]
        for one in handled:
            assert await desk.confirm(one) is None
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        [shipment] = ours(hub)
        assert contents(shipment) == {ROLLS: 5}


async def test_a_draft_deleted_before_it_was_sent_leaves_no_trace(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        await shipper.cut_off(hub)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        await shipper.do(Share())
        assert await shipper.ends(await shipper.shipping.delete(desk)) == "abandoned"
        hub.go_online()
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DISCARDED}
        assert ours(hub) == []
        assert shipper.shipping.row(desk.key) is None
        assert terminus.workbench.left_open() is None
        assert shipper.shipping.glance(desk.key).abandoned


async def test_a_draft_that_is_on_its_way_is_deleted_where_it_arrives(
    hub: RunningHub, tmp_path: Path
) -> None:
    """An entry is taken up while it is being deleted: nothing of it stays on the server either."""
    slow = {"kind": "delay", "delay_ms": 400, "method": "POST", "path": ".*shipment-drafts$"}
    control(hub, "faults", slow)
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        sending = asyncio.Event()
        terminus.workbench.listen(lambda topic, _: sending.set() if topic == "outbox" else None)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        await shipper.do(Share())
        async with asyncio.timeout(5):
            while not terminus.station.outbox.entries((EntryState.SENDING,)):
                await sending.wait()
                sending.clear()
        assert await shipper.ends(await shipper.shipping.delete(desk)) == "draft_deleted"
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert ours(hub) == []


async def test_a_draft_that_the_server_has_is_deleted_there(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        await shipper.do(Share())
        await shipper.drained()
        [draft] = ours(hub)
        await shipper.listed()
        row = shipper.row(draft["id"])
        assert (row.document, row.here, row.items) == (desk.key, Here.POSTED, 1)
        assert len([one for one in shipper.shipping.rows() if one.document]) == 1
        assert await shipper.ends(await shipper.shipping.delete(desk)) == "draft_deleted"
        await shipper.drained()
        assert ours(hub) == []


async def test_a_draft_of_the_servers_is_edited_where_it_is(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        desk = await shipper.shipping.open(OWN_DRAFT, Task.DRAFT)
        heading = desk.document.heading
        assert (heading.note, heading.staff_name) == ("Refill before the weekend", "Anna Berg")
        coffee = next(one for one in desk.document.lines if one.product.id != SUGAR)
        await shipper.do(Remove(coffee.id))
        await shipper.scan(ROLL)
        await shipper.do(Share())
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert contents(shown(hub, OWN_DRAFT)) == {SUGAR: 6, ROLLS: 1}
        again = await shipper.shipping.open(OWN_DRAFT, Task.DRAFT)
        assert again.key == desk.key
        await shipper.do(Finish(confirmed=True))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        told = control(hub, "shipments")["shipments"]
        made = [
            one for one in told if (one.get("description") or "") == "Refill before the weekend"
        ]
        assert [(one["draft"], contents(one)) for one in made] == [(False, {SUGAR: 6, ROLLS: 1})]


async def a_shipment(shipper: Shipper, hub: RunningHub, rolls: int) -> str:
    """A shipment of so many rolls, NEW on the server; its id."""
    await shipper.draft()
    await shipper.scan(f"DH:QTY:{rolls}", ROLL)
    await shipper.do(Finish(confirmed=True))
    await shipper.drained()
    await shipper.listed()
    [shipment] = ours(hub)
    return str(shipment["id"])


async def test_loaded_received_and_what_was_missing_is_offered_to_be_adjusted(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        before = books(hub, ROLLS)
        key = await a_shipment(shipper, hub, 4)
        loading = await shipper.shipping.open(key, Task.LOAD)
        assert shipper.row(key).task is Task.LOAD
        await shipper.do(AllAsAdvised())
        await shipper.do(Finish(confirmed=True))
        # Also while the server is still to hear of it, it has left.
        receiving = await shipper.shipping.open(key, Task.RECEIVE)
        assert receiving.document.status is ShipmentStatus.IN_PROCESS
        assert receiving.key != loading.key
        await shipper.scan("DH:QTY:3", ROLL)
        await shipper.do(Finish(confirmed=True, reason="one torn"))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert shown(hub, key)["status"] == "COMPLETED"
        moved = [now - then for now, then in zip(books(hub, ROLLS), before, strict=True)]
        assert moved == [-4, 4]
        [gap] = book_gaps(receiving.document)
        assert (gap.place.id, int(gap.quantity)) == (place_id(TARGET), -1)
        assert shipper.shipping.heads()[0].document == receiving.key
        await shipper.listed(until=lambda: key not in [one.id for one in shipper.shipping.rows()])
        row = shipper.row(key)
        assert (row.status, row.task, row.document) == (
            ShipmentStatus.COMPLETED,
            Task.RECEIVE,
            receiving.key,
        )


async def test_the_terminal_books_what_it_saw_once(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "switches", vars(Switches(shipment_books_stock=False)), "PUT")
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        shipper = Shipper(terminus)
        before = books(hub, ROLLS)
        await shipper.draft()
        await shipper.scan("DH:QTY:4", ROLL)
        await shipper.do(Finish(confirmed=True, departs=True))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        [shipment] = ours(hub)
        await shipper.listed()
        await shipper.shipping.open(shipment["id"], Task.RECEIVE)
        await shipper.scan("DH:QTY:3", ROLL)
        await shipper.do(Finish(confirmed=True, reason="one lost"))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        moved = [now - then for now, then in zip(books(hub, ROLLS), before, strict=True)]
        assert moved == [-4, 3]


async def test_a_shipment_leaves_or_is_called_off_without_scanning(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        key = await a_shipment(shipper, hub, 4)
        terminus.workbench.leave()
        left = await shipper.shipping.move(key, ShipStep.DEPART)
        assert left.decision.key == "departed"
        unseen = await shipper.shipping.move(TO_LOAD, ShipStep.DEPART)
        assert isinstance(unseen.decision, Refused)
        assert unseen.decision.key == "scan_each_lot"
        assert shipper.row(TO_LOAD).document is None
        refused = await shipper.shipping.move(ON_ITS_WAY, ShipStep.CANCEL)
        assert isinstance(refused.decision, Refused)
        assert refused.decision.key == "reason_missing"
        off = await shipper.shipping.move(ON_ITS_WAY, ShipStep.CANCEL, "bridge closed")
        assert off.decision.key == "shipment_canceled"
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert shown(hub, key)["status"] == "IN_PROCESS"
        assert shown(hub, ON_ITS_WAY)["status"] == "CANCELED"
        assert terminus.workbench.desk is None
        with pytest.raises(Unavailable) as over:
            await shipper.shipping.open(ON_ITS_WAY, Task.RECEIVE)
        assert over.value.key == "shipment_ended"


async def test_what_is_not_here_cannot_be_opened_without_the_server(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        assert shipper.row(TO_LOAD).here is Here.HEAD_ONLY
        await shipper.shipping.open(ON_ITS_WAY, Task.RECEIVE)
        terminus.workbench.leave()
        hub.go_offline()
        with pytest.raises(Unavailable) as missing:
            await shipper.shipping.open(TO_LOAD, Task.LOAD)
        assert missing.value.key in ("shipment_not_here", "shipment_still_coming")
        row = shipper.row(ON_ITS_WAY)
        assert (row.here, row.task, row.number) == (Here.STARTED, Task.RECEIVE, "IS-2002")
        assert row.document is not None
        assert shipper.shipping.open_document(row.document).document.task is Task.RECEIVE


async def test_the_list_is_filtered_by_places_and_text(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipping = Shipper(terminus).shipping
        every = shipping.rows()
        assert [row.status for row in every] == [
            ShipmentStatus.DRAFT,
            ShipmentStatus.DRAFT,
            ShipmentStatus.NEW,
            ShipmentStatus.IN_PROCESS,
        ]
        from_here = {row.id for row in shipping.rows(source=place_id(SOURCE))}
        assert from_here == {OWN_DRAFT, TO_LOAD}
        name = terminus.station.place(place_id(TARGET)).name
        assert {row.id for row in shipping.rows(source=name)} == {ON_ITS_WAY}
        assert {row.id for row in shipping.rows(destination=name)} == {OWN_DRAFT, TO_LOAD}
        assert [row.id for row in shipping.rows("is-2002")] == [ON_ITS_WAY]
        assert {row.id for row in shipping.rows("WEEKEND")} == {OWN_DRAFT}
        assert len(shipping.staff()) > 2
        assert terminus.workbench.ships


async def test_stock_at_the_source_is_asked_for_and_more_than_that_is_a_question(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        await shipper.draft()
        await shipper.scan(ROLL)
        heard = asyncio.Event()
        terminus.workbench.listen(lambda topic, _: heard.set() if topic == "shelves" else None)
        async with asyncio.timeout(5):
            while shipper.shipping.stock(ROLLS) is None:
                await heard.wait()
        known = shipper.shipping.stock(ROLLS)
        assert known is not None
        assert known.available == 60
        assert await shipper.scan("DH:QTY:60", ROLL) == "more_than_available"
        hub.go_offline()
        shipper.desk.take(Undo())
        assert await shipper.scan("DH:QTY:60", ROLL) == "more_than_available"


async def test_stock_of_what_was_scanned_while_nobody_answered_is_asked_for_then(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper, workbench = Shipper(terminus), terminus.workbench
        heard = asyncio.Event()
        workbench.listen(lambda *_: heard.set())
        await shipper.cut_off(hub)
        await shipper.draft()
        await shipper.scan(ROLL)
        assert shipper.shipping.stock(ROLLS) is None
        hub.go_online()
        async with asyncio.timeout(5):
            while shipper.shipping.stock(ROLLS) is None:
                heard.clear()
                await heard.wait()


async def test_what_a_person_gives_up_is_in_the_journal_and_said_again(
    hub: RunningHub, tmp_path: Path
) -> None:
    """The server refuses the conversion; given up, the draft is open again."""
    fault = {"kind": "error", "status": 422, "method": "POST", "path": ".*/inventory-shipments$"}
    control(hub, "faults", fault)
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        await shipper.do(Finish(confirmed=True))
        await shipper.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        [row] = [one for one in terminus.workbench.queue() if one.entry.id == stuck.id]
        assert terminus.workbench.correcting.way(row) is Way.REOPEN
        corrected = await terminus.workbench.correcting.correct(stuck.id, "not yet")
        assert (corrected.chosen.how, corrected.screen) == ("done", "shipping")
        assert corrected.document == desk.key
        facts = [e.fact for e in terminus.station.terminal.events(desk.key, SHIPPING_CODEC)]
        [decided] = [fact for fact in facts if isinstance(fact, EntryDecided)]
        assert (decided.entry, decided.intent) == (stuck.id, "convert_shipment_draft")
        assert desk.document.state == "open"
        assert desk.document.shared
        control(hub, "faults", None, "DELETE")
        await shipper.scan(ROLL)
        await shipper.do(Finish(confirmed=True))
        await shipper.drained()
        [shipment] = ours(hub)
        assert (shipment["draft"], contents(shipment)) == (False, {ROLLS: 2})


async def test_an_item_that_another_hand_changed_stays_as_it_is_there(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        desk = await shipper.draft()
        await shipper.scan(ROLL)
        await shipper.do(Share())
        await shipper.drained()
        [draft] = ours(hub)
        theirs = {"items": {draft["items"][0]["id"]: 8}}
        control(hub, f"shipments/{draft['id']}", theirs)
        # The same document, though the server's list has not been read since.
        assert (await shipper.shipping.open(draft["id"], Task.DRAFT)).key == desk.key
        await shipper.do(SetQuantity(desk.document.lines[0].id, Decimal(3)), Share())
        await shipper.drained()
        [asks] = terminus.station.outbox.entries(STUCK_STATES)
        assert (asks.last_error or {})["key"] == "shipment_item_changed"
        assert (await terminus.workbench.take_theirs(asks.id, "they know")).how == "done"
        assert [int(line.quantity) for line in desk.document.lines] == [8]
        await shipper.do(Finish(confirmed=True))
        await shipper.drained()
        assert terminus.station.outbox.entries(STUCK_STATES) == []
        [shipment] = ours(hub)
        assert (shipment["draft"], contents(shipment)) == (False, {ROLLS: 8})


async def test_a_restart_goes_on_with_the_same_goods(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        await shipper.shipping.begin(Heading())
        await shipper.scan_places(SOURCE, TARGET)
        await shipper.scan(ROLL, ROLL)
        await shipper.do(Share())
        await shipper.scan(ROLL)
        before = shipper.desk.document
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        key = terminus.workbench.left_open()
        assert key == before.id
        assert terminus.workbench.kind_of(key) == "shipping"
        assert shipper.shipping.open_document(key).document == before
        assert await shipper.do(Undo()) == "undone"
        await shipper.do(SetQuantity(before.lines[0].id, Decimal(9)))
        await shipper.do(Finish(confirmed=True))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        [shipment] = ours(hub)
        assert contents(shipment) == {ROLLS: 9}
