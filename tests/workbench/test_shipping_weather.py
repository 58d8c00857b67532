"""A whole shipment in bad weather and on servers that read the documents otherwise: one shipment,
its stock moved once, or a person is asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.entry import STUCK_STATES, Entry
from app.domain.shipment_intents import MoveShipment
from app.domain.shipping.actions import ChangeHeading, Finish, SetQuantity, Share
from app.domain.shipping.facts import Task
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.settings import Profile
from tests.journeys.demo import piece, place_id
from tests.journeys.shift import WRITES
from tests.warehouse import control, copied, running
from tests.workbench.shipper import (
    ROLLS,
    SOURCE,
    TARGET,
    THIRD,
    Shipper,
    books,
    contents,
    ours,
    quick,
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


async def sent_off(shipper: Shipper) -> list[Entry]:
    """Shared, changed, shared with another destination, and sent off with seven rolls."""
    desk = await shipper.draft(destination=THIRD)
    await shipper.scan("DH:QTY:4", ROLL)
    await shipper.do(Share())
    await shipper.do(SetQuantity(desk.document.lines[0].id, Decimal(6)), Share())
    target = shipper.terminus.station.place(place_id(TARGET))
    await shipper.do(ChangeHeading(replace(desk.document.heading, destination=target)))
    await shipper.scan(ROLL)
    await shipper.do(Finish(confirmed=True, departs=True))
    return await shipper.drained()


async def received(shipper: Shipper, hub: RunningHub) -> list[Entry]:
    """All of it has come."""
    [shipment] = [one for one in ours(hub) if not one["draft"]]
    await shipper.listed()
    await shipper.shipping.open(shipment["id"], Task.RECEIVE)
    await shipper.scan("DH:QTY:7", ROLL)
    await shipper.do(Finish(confirmed=True))
    return await shipper.drained()


def stuck(entries: list[Entry]) -> list[Any]:
    """What asks a person, and why."""
    asking = (one for one in entries if one.state in STUCK_STATES)
    return [(one.intent.TYPE, one.last_error) for one in asking]


FAULTS: dict[str, dict[str, Any]] = {
    "lost-answers": {"kind": "lost_answer"},
    "lost-requests": {"kind": "lost_request", "probability": 0.5, "times": 4},
    "error-500-after": {"kind": "error", "status": 500, "commit": True},
}


DAILY = "lost-answers"
WEATHERS = [pytest.param(one, marks=() if one == DAILY else pytest.mark.long) for one in FAULTS]


@pytest.mark.parametrize("weather", WEATHERS)
async def test_one_shipment_whose_stock_is_moved_once(
    hub: RunningHub, tmp_path: Path, weather: str
) -> None:
    control(hub, "faults", {"method": "POST|PATCH|PUT|DELETE", "path": WRITES, **FAULTS[weather]})
    async with running(hub, tmp_path, change=quick()) as terminus:
        shipper, before = Shipper(terminus), books(hub, ROLLS)
        assert stuck(await sent_off(shipper)) == []
        assert stuck(await received(shipper, hub)) == []
        [shipment] = [one for one in ours(hub) if not one["draft"]]
        assert (shipment["draft"], shipment["status"]) == (False, "COMPLETED")
        assert contents(shipment) == {ROLLS: 7}
        moved = [now - then for now, then in zip(books(hub, ROLLS), before, strict=True)]
        assert moved == [-7, 7]


@pytest.mark.parametrize("stock_by", ["terminal", pytest.param("platform", marks=pytest.mark.long)])
async def test_documented_only(hub: RunningHub, tmp_path: Path, stock_by: Any) -> None:
    """Who books is the site's to say: then it is booked once, and nobody is asked."""
    switches = Switches.documented_only()
    control(hub, "switches", vars(switches), "PUT")
    async with running(hub, tmp_path, change=quick(stock_by)) as terminus:
        shipper, before = Shipper(terminus), books(hub, ROLLS)
        assert stuck(await sent_off(shipper)) == []
        assert stuck(await received(shipper, hub)) == []
        [shipment] = [one for one in ours(hub) if not one["draft"]]
        assert (shipment["draft"], shipment["status"]) == (False, "COMPLETED")
        assert contents(shipment) == {ROLLS: 7}
        moved = [now - then for now, then in zip(books(hub, ROLLS), before, strict=True)]
        # Without A40 no document says that anybody books: then only the terminal does.
        assert moved == ([-7, 7] if stock_by == "terminal" else [0, 0])


async def test_the_worst_server_doubles_nothing_unasked(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "switches", vars(Switches.worst()), "PUT")
    fault = {"kind": "lost_answer", "method": "POST", "path": WRITES, "probability": 0.5}
    control(hub, "faults", fault)

    def slow(profile: Profile) -> Profile:
        changed = quick()(profile)
        return replace(changed, timings=replace(changed.timings, settle=1_200, look_apart=400))

    async with running(hub, tmp_path, change=slow) as terminus:
        shipper = Shipper(terminus)
        asking = stuck(await sent_off(shipper))
        made = [one for one in ours(hub) if not one["draft"]]
        assert len(made) <= 1
        assert asking or [contents(one) for one in made] == [{ROLLS: 7}]


async def test_it_has_arrived_only_after_it_was_sent_off(hub: RunningHub, tmp_path: Path) -> None:
    """One terminal does both: what it is still to say of the departure is said before the rest."""
    busy = {"kind": "error", "status": 503, "retry_after": 1, "method": "PUT", "path": "/status$"}
    async with running(hub, tmp_path / "terminal", change=quick()) as terminus:
        shipper = Shipper(terminus)
        await shipper.draft()
        await shipper.scan("DH:QTY:7", ROLL)
        control(hub, "faults", {**busy, "times": 1})
        await shipper.do(Finish(confirmed=True, departs=True))
        async with asyncio.timeout(5):
            while not [one for one in ours(hub) if not one["draft"]]:
                await asyncio.to_thread(lambda: None)
        [shipment] = [one for one in ours(hub) if not one["draft"]]
        await shipper.listed()
        await shipper.shipping.open(shipment["id"], Task.RECEIVE)
        await shipper.scan("DH:QTY:7", ROLL)
        await shipper.do(Finish(confirmed=True))
        entries = await shipper.drained()
    assert stuck(entries) == []
    sent_off, arrived = (one for one in entries if isinstance(one.intent, MoveShipment))
    assert arrived.after[-1] == sent_off.id
    assert [one["status"] for one in ours(hub) if not one["draft"]] == ["COMPLETED"]
