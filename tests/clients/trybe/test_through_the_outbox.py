"""A whole receipt through the outbox: received once, whatever happens to one of its requests, also
on a server that shows no more than a document states and on one that is against us."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import aio, hub
from app.clients.trybe import operations as ops
from app.clients.trybe.adapter import Trybe
from app.domain.delivery import Delivery
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.order_intents import PutBackQuantity, ReceiveOrder
from app.domain.posting import Posting
from app.settings import Timings
from app.store.terminal import Terminal
from app.sync import decisions
from app.sync.decisions import Decided
from app.sync.engine import Engine
from app.sync.enqueue import entries_of
from app.sync.putting_back import putting_back
from app.sync.stepping import Pace
from tests.clients.trybe.site import Site, finished, order_of, quantities, status
from tests.clients.worlds import CLOCK

QUICK = Timings(
    settle=900,
    look_apart=150,
    fresh_404=500,
    write_timeout=2_000,
    read_timeout=2_000,
    connect_timeout=1_000,
    probe_every=100,
    back_off_first=40,
    back_off_most=200,
    retry_after_most=300,
    slow=1_500,
    shutdown=200,
)
WRITES = [
    ("quantity", "PUT", "/items/"),
    ("receive", "POST", "/receive$"),
    ("draft", "POST", "/inventory/orders$"),
    ("line", "POST", "/items$"),
]
FAULTS: list[dict[str, Any]] = [
    {"kind": "lost_request"},
    {"kind": "lost_answer"},
    {"kind": "error", "status": 500},
    {"kind": "error", "status": 500, "commit": True},
    {"kind": "error", "status": 503, "retry_after": 1},
    {"kind": "too_many", "retry_after": 1},
    {"kind": "html", "status": 502, "commit": True},
    {"kind": "cut_body"},
    {"kind": "reset"},
]
PAIRS = [
    pytest.param(
        method,
        path,
        fault,
        id=f"{name}-{'-'.join(map(str, fault.values()))}",
        # A receipt is met by every fault in every run, what surrounds it by every third.
        marks=() if name == "receive" or (write + number) % 3 == 0 else pytest.mark.long,
    )
    for write, (name, method, path) in enumerate(WRITES)
    for number, fault in enumerate(FAULTS)
]


class Desk:
    """One terminal with a store and an engine on Trybe."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.site = site
        self.folder = folder
        self.open()

    def open(self) -> None:
        profile, credentials = self.site.trybe_profile(timings=QUICK)
        self.system = Trybe.open(profile, credentials, CLOCK)
        self.terminal = Terminal(self.folder / "terminal.db")
        self.engine = Engine(self.system, self.terminal, Pace(CLOCK, QUICK, lambda: 1.0))

    async def close(self) -> None:
        await self.engine._owner.close()
        await self.system.close()
        self.terminal.close()

    async def write(self, posting: Posting) -> list[Entry]:
        entries = entries_of(
            self.system.plan(posting),
            system_name=self.system.name,
            document=posting.document,
            event=posting.id,
            person="desk",
            mint=mint,
            keys=self.system.keys,
            now=CLOCK.now(),
        )
        await aio.wait_for(self.engine.outbox.insert(entries))
        self.engine.wake()
        return list(entries)

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(20):
            await self.engine.wait_drained()
        return self.engine.outbox.entries()

    async def received(self, delivery: Delivery, *, short: int = 2) -> list[Entry]:
        """A receipt of which some of the first line did not come, to its end."""
        posting = finished(delivery, kept_of(delivery, short), close_rest=False)
        await self.write(posting)
        await self.engine.start()
        return await self.drained()


def mint() -> str:
    return aio.new_id(CLOCK.now())


def kept_of(delivery: Delivery, short: int) -> dict[int, str]:
    return {n: f"{one.expected - (0 if n else short)}" for n, one in enumerate(delivery.lines)}


@pytest.fixture
async def desk(site: Site, tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(site, tmp_path)
    yield desk
    await desk.close()


def stuck(entries: list[Entry]) -> list[tuple[str, str]]:
    return [
        (entry.intent.TYPE, str((entry.last_error or {}).get("key")))
        for entry in entries
        if entry.state in STUCK_STATES
    ]


async def ordered(system: Trybe, delivery: Delivery) -> bool:
    """Whether every item says again what was ordered."""
    return await quantities(system, delivery.head.id) == [int(n.expected) for n in delivery.lines]


def booked_once(site: Site, delivery: Delivery, short: int = 2) -> bool:
    """Each product once, as it was kept; by name only where the server names products."""
    kept = kept_of(delivery, short)
    booked = site.booked()
    if delivery.lines[0].product.id.startswith("trybe-"):
        quantities = sorted(quantity for changes in booked.values() for quantity in changes)
        return quantities == sorted(kept.values())
    return booked == {one.product.id: [kept[n]] for n, one in enumerate(delivery.lines)}


@pytest.mark.parametrize(("method", "path", "fault"), PAIRS)
async def test_received_once_whatever_happens_to_a_request(
    site: Site, desk: Desk, method: str, path: str, fault: dict[str, Any]
) -> None:
    delivery = await order_of(desk.system)
    site.fault(method=method, path=path, times=1, **fault)
    entries = await desk.received(delivery)
    assert stuck(entries) == []
    assert {entry.state for entry in entries} == {EntryState.DONE}
    assert booked_once(site, delivery)
    drafts = [p for p in await marked(desk.system) if p.item_count == 1]
    assert len(drafts) == len(await marked(desk.system)) == 1


async def marked(system: Trybe) -> list[Any]:
    listed = await system.engine.all(ops.ORDERS, {"site_id": system._site.id})
    return [one for one in listed.items if (one.purchase_order_number or "").startswith("dh-")]


async def test_offline_then_on(site: Site, desk: Desk) -> None:
    delivery = await order_of(desk.system)
    site.fault("offline", times=5)
    assert stuck(await desk.received(delivery)) == []
    assert booked_once(site, delivery)


async def test_killed_between_the_quantities_and_the_receipt(site: Site, desk: Desk) -> None:
    """The run is found again with what was ordered, and ends with the receipt."""
    delivery = await order_of(desk.system)
    site.fault("delay", method="POST", path="/receive$", times=1, delay_ms=5_000)
    await desk.write(finished(delivery, kept_of(delivery, 2)))
    await desk.engine.start()
    async with asyncio.timeout(10):
        while (await quantities(desk.system, delivery.head.id))[0] != 10:
            pass  # each look asks the hub, which takes its time
    await desk.close()
    site.calm()
    desk.open()
    await desk.engine.start()
    entries = await desk.drained()
    assert stuck(entries) == []
    assert booked_once(site, delivery)


async def test_a_refused_receipt_leaves_the_order_as_it_was(site: Site, desk: Desk) -> None:
    delivery = await order_of(desk.system)
    site.fault("error", method="POST", path="/receive$", status=403)
    entries = await desk.received(delivery)
    assert stuck(entries) == [("receive_order", "no_permission")]
    assert await ordered(desk.system, delivery)
    assert site.booked() == {}


async def discarded(desk: Desk, entry: Entry) -> None:
    """What the sync centre writes when a person gives an entry up."""
    unfinished = desk.engine.outbox.entries()
    told = decisions.discard(entry, unfinished, reason="r", person="p", with_waiting=True)
    assert isinstance(told, Decided)
    back = putting_back(told, (entry,), mint=mint, now=CLOCK.now(), settle=QUICK.settle)
    assert await desk.engine.apply(back)


async def test_a_discarded_run_is_put_back(site: Site, desk: Desk) -> None:
    """Given up while nobody knew whether it had arrived: the order says again what was ordered."""
    delivery = await order_of(desk.system)
    site.fault("lost_request", method="POST", path="/receive$")
    (entry,) = await desk.write(finished(delivery, kept_of(delivery, 2)))
    await desk.engine.start()
    async with asyncio.timeout(10):
        while desk.engine.outbox.entry(entry.id).state is not EntryState.UNSURE:  # type: ignore[union-attr]
            await desk.engine._next_turn()
    assert not await ordered(desk.system, delivery)
    unsure = desk.engine.outbox.entry(entry.id)
    assert unsure is not None
    await discarded(desk, unsure)
    entries = await desk.drained()
    backs = [one for one in entries if isinstance(one.intent, PutBackQuantity)]
    assert [one.state for one in backs] == [EntryState.DONE]
    assert await ordered(desk.system, delivery)
    assert site.booked() == {}


async def test_what_never_left_leaves_nothing_to_put_back(desk: Desk) -> None:
    delivery = await order_of(desk.system)
    (entry,) = await desk.write(finished(delivery, kept_of(delivery, 2)))
    assert isinstance(entry.intent, ReceiveOrder)
    none = Decided()
    assert putting_back(none, (entry,), mint=mint, now=0, settle=0) == none
    noted = {"ordered": {line.id: 12 for line in delivery.lines[:1]}, "changes": []}
    left = replace(entry, left=True, baseline=noted)
    (back,) = putting_back(none, (left,), mint=mint, now=5, settle=7).inserts
    assert (back.not_before, back.intent.TYPE) == (0, "put_back_quantity")
    (late,) = putting_back(none, (replace(left, doubt=1),), mint=mint, now=5, settle=7).inserts
    assert late.not_before == 12
    (soon,) = putting_back(
        none, (replace(left, attempt_ended=3),), mint=mint, now=5, settle=7
    ).inserts
    assert soon.not_before == 10
    assert soon.lane == entry.lane == f"order:{entry.intent.order}"


class TestDocumentedOnly:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(
            demo=True, control=True, check=True, switches=hub.Switches.documented_only()
        )

    @pytest.mark.parametrize("kind", ["none", "lost_answer", "lost_request"])
    async def test_received_once_and_the_rest_asks(self, site: Site, desk: Desk, kind: str) -> None:
        """O74: items that name no product cannot be ordered again; a person does it."""
        delivery = await order_of(desk.system)
        if kind != "none":
            site.fault(kind, method="POST", path="/receive$", times=1)
        entries = await desk.received(delivery)
        assert stuck(entries) == [("order_rest", "rest_without_product")]
        assert await status(desk.system, delivery.head.id) == "received"
        assert (await quantities(desk.system, delivery.head.id))[0] == 10
        assert booked_once(site, delivery)


class TestWorst:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(demo=True, control=True, check=True, switches=hub.Switches.worst())

    @pytest.mark.parametrize("kind", ["none", "lost_answer", "lost_request", "cut_body"])
    async def test_a_second_receipt_that_would_take_effect_again_is_never_sent(
        self, site: Site, desk: Desk, kind: str
    ) -> None:
        """R195; the server commits what it got although nobody waited for its answer."""
        delivery = await order_of(desk.system)
        if kind != "none":
            site.fault(kind, method="POST", path="/receive$", times=1)
        entries = await desk.received(delivery)
        assert stuck(entries) == [("order_rest", "rest_without_product")]
        assert await status(desk.system, delivery.head.id) == "received"
        assert booked_once(site, delivery)

    async def test_where_items_name_products_the_rest_is_ordered_once(
        self, site: Site, desk: Desk
    ) -> None:
        """Lists come late: what was made is found all the same."""
        site.control("PUT", "switches", {"order_item_product": "product_id"})
        delivery = await order_of(desk.system)
        site.fault("lost_answer", method="POST", path="/inventory/orders$", times=1)
        entries = await desk.received(delivery)
        assert stuck(entries) == []
        assert [one.item_count for one in await marked(desk.system)] == [1]
