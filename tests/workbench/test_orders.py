"""The receiving desk on a system whose deliveries are orders: Trybe on the hub."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.clients.trybe import operations as ops
from app.demo import demo_profile
from app.domain.decision import Refused
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.receipt import actions
from app.domain.receipt.line import Line
from app.hub.running import RunningHub
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import folders
from app.workbench.receiving import ReceivingDesk
from tests.warehouse import QUICK, control, demo_hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    with demo_hub(tmp_path) as hub:
        yield hub


@asynccontextmanager
async def terminal(hub: RunningHub, folder: Path, **changes: Any) -> AsyncIterator[Terminus]:
    profile, credentials = demo_profile(hub.url, system="trybe")
    profile = replace(profile, timings=QUICK, **changes)
    terminus = assemble(folders(folder / "terminal"), profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    await terminus.start()
    try:
        await terminus.sync.pull.open_set()
        yield terminus
    finally:
        await terminus.close()


async def opened(terminus: Terminus, number: str = "PO-6002") -> ReceivingDesk:
    rows = terminus.workbench.deliveries()
    [row] = [row for row in rows if row.head.number == number]
    return await terminus.workbench.open_deliveries([row.head.id])


async def take(desk: ReceivingDesk, action: actions.Action) -> None:
    handled = desk.take(action)
    assert await desk.confirm(handled) is None
    assert not isinstance(handled.decision, Refused), handled.decision


def lines(desk: ReceivingDesk) -> list[Line]:
    return list(desk.document.ordered())


async def drained(terminus: Terminus) -> None:
    async with asyncio.timeout(15):
        await terminus.sync.outbox.wait_drained()


def booked(hub: RunningHub) -> dict[str, str]:
    changes = control(hub, "ledger")["changes"]
    return {one["product_id"]: one["quantity"] for one in changes if one["origin"] == "api"}


async def counted(desk: ReceivingDesk) -> list[Line]:
    """All but the last line as ordered; of the first two short, one of the second goes back."""
    first, second, *others = lines(desk)
    await take(desk, actions.SetQuantity(first.id, first.expected - 1))
    await take(desk, actions.SetQuantity(second.id, second.expected))
    await take(desk, actions.Reject("broken", Decimal(1), second.id))
    for line in others[:-1]:
        await take(desk, actions.SetQuantity(line.id, line.expected))
    return [first, second, *others]


async def test_an_order_is_received_as_it_was_counted(hub: RunningHub, tmp_path: Path) -> None:
    async with terminal(hub, tmp_path) as terminus:
        desk = await opened(terminus)
        first, second, *others = await counted(desk)
        await take(desk, actions.Finish(close_rest=False))
        await drained(terminus)
        rows = terminus.station.outbox.entries()
        assert {row.state for row in rows} == {EntryState.DONE}
        kept = booked(hub)
        assert kept[first.product.id] == str(first.expected - 1)  # type: ignore[union-attr]
        assert kept[second.product.id] == str(second.expected - 1)  # type: ignore[union-attr]
        assert others[-1].product.id not in kept or kept[others[-1].product.id] == "0"  # type: ignore[union-attr]
        # The first is short, the last did not come; what was rejected is settled with the driver.
        assert sorted(row.intent.TYPE for row in rows) == [
            "order_rest",
            "order_rest_line",
            "order_rest_line",
            "receive_order",
        ]


async def test_there_is_no_posting_in_parts_and_no_taking_back(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with terminal(hub, tmp_path) as terminus:
        desk = await opened(terminus, "PO-6004")
        [line] = lines(desk)
        await take(desk, actions.SetQuantity(line.id, line.expected))
        assert desk.take(actions.Post()).decision == Refused("no_part_post")
        await take(desk, actions.Finish(close_rest=True))
        await drained(terminus)
        told = desk.take(actions.Correct("wrong")).decision
        assert isinstance(told, Refused)
        assert told.key == "cannot_take_back"


async def test_given_up_the_order_says_again_what_was_ordered(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Nobody knew whether it had arrived; it is looked for before anything is put back."""
    async with terminal(hub, tmp_path) as terminus:
        desk = await opened(terminus)
        await counted(desk)
        fault = {"method": "POST", "path": "/receive$", "kind": "lost_request"}
        control(hub, "faults", fault)
        await take(desk, actions.Finish(close_rest=True))
        [row] = terminus.station.outbox.entries()
        async with asyncio.timeout(10):
            while terminus.station.outbox.entry(row.id).state is not EntryState.UNSURE:  # type: ignore[union-attr]
                await terminus.sync.outbox._next_turn()
        chosen = await terminus.workbench.discard(row.id, "wrong order")
        assert chosen.how == "done"
        control(hub, "faults", method="DELETE")
        await drained(terminus)
        engine = terminus.station.system.load().engine  # type: ignore[attr-defined]
        items = await engine.all(ops.ORDER_ITEMS, order=desk.document.heads[0].id)
        shown = {item.id: item.quantity for item in items.items}
        assert shown == {line.id: int(line.expected) for line in lines(desk)}
        assert booked(hub) == {}
        assert not [r for r in terminus.station.outbox.entries() if r.state in STUCK_STATES]


async def test_a_line_that_names_no_product_is_linked_by_hand_once(
    hub: RunningHub, tmp_path: Path
) -> None:
    """O74: a code that a person links to a line's text is known on the next order as well."""
    control(hub, "switches", {"order_item_product": ""}, "PUT")
    code = "SHELF-LABEL-77"
    async with terminal(hub, tmp_path) as terminus:
        desk = await opened(terminus)
        first = lines(desk)[0]
        assert first.product is not None
        [found] = [
            one
            for one in terminus.workbench.search_products(first.product.name)
            if one.id == first.product.id
        ]
        read = terminus.workbench.read(code)
        await take(desk, actions.Scan(read))
        assert any(line.code for line in lines(desk))
        await take(desk, actions.LinkCode(code, found))
        assert desk.document.lines[first.id].kept == 1
        await terminus.sync.pull.open_set()
        again = terminus.workbench.read(code)
        assert found.id in repr(again)
