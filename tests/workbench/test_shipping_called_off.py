"""A shipment on its way that does not take place after all: the stock that was booked out for it
comes back once, or stays out as a person says; where the platform books, nobody is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.decision import Refused
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.intents import ChangeStock
from app.domain.ship_posting import ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment
from app.domain.shipping.actions import Cancel, Finish
from app.domain.shipping.facts import Task
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from tests.journeys.demo import piece, place_id
from tests.journeys.shift import WRITES
from tests.warehouse import control, copied, running, stock
from tests.workbench.shipper import (
    ON_ITS_WAY,
    ROLLS,
    SOURCE,
    TARGET,
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


async def sent_off(shipper: Shipper, hub: RunningHub, rolls: int) -> str:
    """A shipment of so many rolls that left as soon as it was made; the server's id."""
    await shipper.draft()
    await shipper.scan(f"DH:QTY:{rolls}", ROLL)
    await shipper.do(Finish(confirmed=True, departs=True))
    await shipper.drained()
    await shipper.listed()
    [shipment] = ours(hub)
    return str(shipment["id"])


@pytest.mark.parametrize(
    ("stock_by", "back", "left"),
    [("terminal", True, 60), ("terminal", False, 56), ("platform", None, 60)],
)
async def test_what_was_booked_out_is_back_once_or_stays_out(
    hub: RunningHub,
    tmp_path: Path,
    stock_by: Literal["platform", "terminal"],
    back: bool | None,
    left: int,
) -> None:
    async with running(hub, tmp_path, change=quick(stock_by)) as terminus:
        shipper = Shipper(terminus)
        key = await sent_off(shipper, hub, 4)
        taken = 4 if stock_by == "terminal" else 0
        assert stock(hub, ROLLS, place_id(SOURCE)) == 60 - taken
        control(hub, "faults", {"method": "POST|PUT", "path": WRITES, "kind": "lost_answer"})
        desk = await shipper.shipping.open(key, Task.RECEIVE)
        asked = desk.take(Cancel("bridge closed", confirmed=True)) if taken else None
        assert asked is None or asked.decision.key == "where_are_goods"
        await shipper.do(Cancel("bridge closed", confirmed=True, back=back))
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert shown(hub, key)["status"] == "CANCELED"
        assert books(hub, ROLLS)[0] == left
        given = [one for one in entries if one.document == desk.key]
        assert [type(one.intent) for one in given] == [MoveShipment, *[ChangeStock] * bool(back)]


async def test_what_another_terminal_sent_off_comes_back_as_the_shipment_says(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        shipper = Shipper(terminus)
        await shipper.listed()
        refused = await shipper.shipping.move(ON_ITS_WAY, ShipStep.CANCEL, "bridge closed")
        assert isinstance(refused.decision, Refused)
        assert refused.decision.key == "where_are_goods"
        shipment = shown(hub, ON_ITS_WAY)
        there = {key: stock(hub, key, place_id(TARGET)) for key in contents(shipment)}
        await shipper.shipping.move(ON_ITS_WAY, ShipStep.CANCEL, "bridge closed", back=True)
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        for product, quantity in contents(shipment).items():
            assert stock(hub, product, place_id(TARGET)) == there[product] + quantity


async def test_without_a_network_it_goes_out_and_comes_back_in_order(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Less was loaded than the shipment says; nobody can give up half of it."""
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        shipper = Shipper(terminus)
        await shipper.draft()
        await shipper.scan("DH:QTY:5", ROLL)
        await shipper.do(Finish(confirmed=True))
        await shipper.drained()
        await shipper.listed()
        [shipment] = ours(hub)
        await shipper.shipping.open(shipment["id"], Task.LOAD)
        hub.go_offline()
        await shipper.scan("DH:QTY:3", ROLL)
        await shipper.do(Finish(confirmed=True, reason="no room"))
        await shipper.shipping.move(shipment["id"], ShipStep.CANCEL, "no van", back=True)
        waiting = [one for one in terminus.station.outbox.entries() if one.state != "done"]
        deltas = {
            one.id: one.intent.delta for one in waiting if isinstance(one.intent, ChangeStock)
        }
        [out, returned] = deltas
        assert list(deltas.values()) == [-3, 3]
        chosen = await terminus.workbench.discard(out, "not needed")
        assert (chosen.how, returned in {one.id for one in chosen.others}) == ("others_wait", True)
        hub.go_online()
        entries = await shipper.drained()
        assert {one.state for one in entries} == {EntryState.DONE}
        assert shown(hub, shipment["id"])["status"] == "CANCELED"
        assert books(hub, ROLLS)[0] == 60


async def test_what_somebody_received_meanwhile_does_not_come_back(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        shipper = Shipper(terminus)
        key = await sent_off(shipper, hub, 4)
        desk = await shipper.shipping.open(key, Task.RECEIVE)
        control(hub, "switches", vars(Switches(shipment_books_stock=False)), "PUT")
        control(hub, f"shipments/{key}", {"status": "COMPLETED"})
        await shipper.do(Cancel("bridge closed", confirmed=True, back=True))
        await shipper.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        assert isinstance(stuck.intent, MoveShipment)
        assert (await terminus.workbench.take_theirs(stuck.id, "it came")).how == "others_wait"
        gone = await terminus.workbench.discard(stuck.id, "it came", with_waiting=True)
        assert gone.how == "done"
        await shipper.drained()
        assert books(hub, ROLLS)[0] == 56
        assert desk.document.state == "open"


async def test_what_was_made_here_and_called_off_here_is_one_row(
    hub: RunningHub, tmp_path: Path
) -> None:
    """The draft's document and the one that called it off are about the same shipment."""
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper = Shipper(terminus)
        key = await sent_off(shipper, hub, 4)
        handled = await shipper.shipping.move(key, ShipStep.CANCEL, "not needed")
        assert not isinstance(handled.decision, Refused)
        assert [row.id for row in shipper.shipping.rows(ended=True)].count(key) == 1
        await shipper.drained()
        heads = terminus.station.cache.shipments.heads
        await shipper.listed(until=lambda: key not in {head.id for head in heads()})
        [row] = [row for row in shipper.shipping.rows(ended=True) if row.id == key]
        assert (row.status, row.unsent) == (ShipmentStatus.CANCELED, 0)
