"""Several terminals and one delivery on a real server: who is on what, who is asked and told."""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.clients.enfore import records
from app.clients.errors import NotSent
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.intents import RegisterHead
from app.domain.receipt import actions
from app.domain.receipt.facts import DeliveryReread
from app.domain.values import Person
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.store.cache_catalog import Catalog, CatalogStaff
from app.workbench.claiming import Beside
from app.workbench.receiving import RECEIPT_CODEC, ReceivingDesk
from app.workbench.workbench import Claimed
from tests.warehouse import control, copied, running

ANNA = f"{0xA:024x}"
GOODS = ("0e9efbafeaeda2b6bc1ede18", "51d2522ff2e3000774d9e20a")
"""Products of the demo without lots or serials."""
COUNT = itertools.count(1)
PATIENCE = 20
"""Seconds: a busy machine is no slow server."""


@dataclass
class Yard:
    """A server of several tests, and the delivery of one of them."""

    hub: RunningHub
    number: str
    id: str

    def on_server(self) -> dict[str, Any]:
        every = control(self.hub, "goods-ins")["goods_ins"]
        return dict(next(one for one in every if one["id"] == self.id))

    def field(self) -> str:
        return self.on_server().get("external_data") or ""

    def claimed_by(self) -> set[str]:
        return {claim.terminal for claim in records.parse(self.field()).claims(0)}

    def hand(self, text: str | None) -> None:
        """Another hand writes the whole field."""
        control(self.hub, f"goods-ins/{self.id}", {"external_data": text})

    def fault(self, kind: str, **how: Any) -> None:
        control(self.hub, "faults", {"kind": kind, **how})

    @asynccontextmanager
    async def terminal(
        self, folder: Path, name: str = "T001", **times: int
    ) -> AsyncIterator[Terminus]:
        """Nothing is read ahead; what is open is read often."""
        every = {"ahead_limit": 0, "pull_hidden": 60_000, "pull_visible": 100, **times}

        def change(profile: Profile) -> Profile:
            return replace(profile, timings=replace(profile.timings, **every))

        async with running(self.hub, folder, name, change) as made:
            yield made

    async def opened(self, terminus: Terminus, **how: Any) -> ReceivingDesk:
        desk = await terminus.workbench.open_deliveries([self.id], **how)
        await said(terminus)
        return desk


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path_factory.mktemp("claims") / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    yield made
    made.stop()


@pytest.fixture
def yard(server: RunningHub) -> Iterator[Yard]:
    at = next(COUNT)
    made = Yard(server, f"GI-9{at:03}", f"{0xC1A1 + at:024x}")
    items = [
        {
            "id": f"{made.id[12:]}{row:012x}",
            "product_id": product,
            "unit": {"value": "1", "unit": "COUNT_PIECES"},
            "expected_number_of_units": "12",
        }
        for row, product in enumerate(GOODS)
    ]
    delivery = {
        "id": made.id,
        "number": made.number,
        "delivery_note_number": f"LS-9{at:03}",
        "sender": {"name": "Halmbach Feinkost GmbH"},
        "status": "PLANNED",
        "items": items,
    }
    control(server, "seed", {"deliveries": {"deliveries": [delivery]}}, "PUT")
    yield made
    control(server, "faults", method="DELETE")
    control(server, "clock", {"skew_ms": 0})
    control(server, "switches", dataclasses.asdict(Switches()), "PUT")


async def known_here(terminus: Terminus) -> Person:
    """Anna has a badge, and is signed in."""
    staff = Catalog(staff=(CatalogStaff(ANNA, "Anna", "BADGE-A"),))
    await aio.wait_for(terminus.station.cache.put_catalog(staff))
    return terminus.workbench.people.by_badge(Person(ANNA, "Anna"))


async def said(terminus: Terminus) -> None:
    async with asyncio.timeout(PATIENCE):
        await terminus.sync.claims.wait_said()


async def sure(terminus: Terminus) -> None:
    """Until its claim was looked at once more: up to then another's write may take it away."""
    await until(lambda: all(one.sure for one in terminus.sync.claims._said.values()))


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not true():
            await asyncio.to_thread(lambda: None)


async def pulled(terminus: Terminus, true: Callable[[], object]) -> None:
    """Read the list until it says so: a reading of the same second may count as an older one."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            await terminus.sync.pull.open_set()


def last_read(terminus: Terminus, yard: Yard) -> int:
    """When list or lines were read last, by this terminal's idea of the server's time, ms."""
    lines = terminus.station.cache.deliveries.detail_read(yard.id)
    return max(lines or 0, terminus.sync.pull.deliveries.read_at or 0)


def beside(terminus: Terminus) -> dict[str, Beside]:
    return {one.claim.terminal: one for one in terminus.workbench.claiming.beside()}


async def take_rest(desk: ReceivingDesk) -> str:
    """Receive all that is awaited of the first line."""
    key = desk.document.ordered()[0].id
    assert await desk.confirm(desk.take(actions.TakeRest(key))) is None
    return key


async def post(terminus: Terminus, desk: ReceivingDesk) -> None:
    assert await desk.confirm(desk.take(actions.Post())) is None
    async with asyncio.timeout(PATIENCE):
        await terminus.sync.outbox.wait_drained()


def rows_of(terminus: Terminus, yard: Yard) -> dict[str, tuple[str, ...]]:
    """Who is on the delivery of this test; others of the same server belong to other tests."""
    rows = terminus.workbench.deliveries(yard.number)
    return {row.head.number: tuple(c.terminal for c in row.on_it) for row in rows if row.on_it}


def unconnected() -> NotSent:
    return NotSent("no network", network="refused")


# --- said, seen, asked ----------------------------------------------------------------------------


async def test_who_is_on_a_delivery_is_seen_and_asked_until_it_is_left(
    yard: Yard, tmp_path: Path
) -> None:
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        await known_here(one)
        await yard.opened(one)
        await pulled(two, lambda: rows_of(two, yard) == {yard.number: ("T001",)})
        assert rows_of(one, yard) == {}, "nobody else is on it"
        with pytest.raises(Claimed) as told:
            await yard.opened(two)
        [claim] = told.value.claims
        assert (claim.terminal, claim.person) == ("T001", ANNA)
        assert two.workbench.desk is None, "who only looks has opened nothing"
        assert yard.claimed_by() == {"T001"}
        one.workbench.leave()
        await said(one)
        assert yard.field() == records.PREFIX
        await pulled(two, lambda: rows_of(two, yard) == {})
        await yard.opened(two)
        assert yard.claimed_by() == {"T002"}


async def test_a_take_over_is_told_at_the_next_contact_and_both_go_on(
    yard: Yard, tmp_path: Path
) -> None:
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        first = await yard.opened(one)
        line = await take_rest(first)
        one.workbench.claiming._since -= 10_000  # a while ago, beyond what clocks may differ
        await pulled(two, lambda: rows_of(two, yard) == {yard.number: ("T001",)})
        with pytest.raises(Claimed):
            await yard.opened(two)
        second = await yard.opened(two, take_over=True)
        assert beside(two)["T001"].known, "who took over was asked, and is not told again"
        await until(lambda: "T002" in beside(one))
        told = beside(one)["T002"]
        assert told.took_over
        assert told.at is not None
        assert not told.known
        # Advice, never a lock: what was scanned is posted, and the other one sees it.
        await post(one, first)
        await until(lambda: _elsewhere(yard, two, line) > 0)
        reread = second.take(actions.Reread(await two.workbench.delivery(yard.id)))
        assert await second.confirm(reread) is None
        assert second.document.lines[line].rest == 0
        assert yard.claimed_by() == {"T001", "T002"}


def _elsewhere(yard: Yard, terminus: Terminus, line: str) -> Any:
    found = terminus.station.cache.deliveries.get(yard.id)
    assert found is not None
    return next(one.received_elsewhere for one in found.lines if one.id == line)


async def test_taken_over_while_out_of_touch_is_told_without_a_time(
    yard: Yard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is seen first may be a renewal: nobody here knows when it was."""
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        await yard.opened(one)
        await sure(one)
        one.workbench.claiming._since -= 10_000  # opened a while ago
        with monkeypatch.context() as unplugged:
            unplugged.setattr(one.sync.outbox.link, "width", lambda most: 0)
            one.station.changed("connection")
            await pulled(two, lambda: rows_of(two, yard) == {yard.number: ("T001",)})
            await yard.opened(two, take_over=True)
            await sure(two)
            assert beside(one) == {}
            # As long as it is so: a reading that began before says nothing of what came since. The
            # first answers put our idea of the server's time right, which may go back by a second.
            await until(lambda: one.workbench.claiming.now() > last_read(one, yard))
            one.station.changed("connection")
        await pulled(one, lambda: "T002" in beside(one))
        told = beside(one)["T002"]
        assert told.took_over
        assert told.at is None


@pytest.mark.long
async def test_three_terminals_are_all_named_and_who_comes_back_is_asked(
    yard: Yard, tmp_path: Path
) -> None:
    async with (
        yard.terminal(tmp_path) as one,
        yard.terminal(tmp_path, "T002") as two,
        yard.terminal(tmp_path, "T003") as three,
    ):
        desk = await yard.opened(one)
        await two.sync.pull.open_set()
        await yard.opened(two, take_over=True)
        await pulled(three, lambda: rows_of(three, yard) == {yard.number: ("T001", "T002")})
        with pytest.raises(Claimed) as told:
            await yard.opened(three)
        assert told.value.workers == ("T001", "T002")
        one.workbench.leave()
        await said(one)
        await pulled(one, lambda: rows_of(one, yard) == {yard.number: ("T002",)})
        with pytest.raises(Claimed) as told:
            await yard.opened(one)
        assert told.value.workers == ("T002",)
        again = await yard.opened(one, take_over=True)
        assert again.key == desk.key, "its own receipt goes on"
        assert yard.claimed_by() == {"T001", "T002"}


async def test_two_that_open_at_once_are_both_told(yard: Yard, tmp_path: Path) -> None:
    """Neither list knew of the other; each claim survives the other's writing (GET, PATCH, GET)."""
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        await asyncio.gather(yard.opened(one), yard.opened(two))
        await until(lambda: yard.claimed_by() == {"T001", "T002"})
        await until(lambda: "T002" in beside(one) and "T001" in beside(two))


# --- how long -------------------------------------------------------------------------------------


async def test_a_lease_ends_by_the_servers_time(yard: Yard, tmp_path: Path) -> None:
    """A terminal that lost its power blocks nobody: after a quarter of an hour nothing is asked."""
    async with yard.terminal(tmp_path, "T002") as two:
        soon = two.sync.claims.now() + 60_000
        yard.hand(f"dh1;cT001,anna,{records.base36(soon)};")
        await pulled(two, lambda: rows_of(two, yard) == {yard.number: ("T001",)})
        control(yard.hub, "clock", {"skew_ms": 70_000})
        await two.sync.outbox.link.probe()
        assert rows_of(two, yard) == {}
        await yard.opened(two)
        assert yard.claimed_by() == {"T001", "T002"}, "another terminal's segment is left alone"


@pytest.mark.long
async def test_a_claim_is_renewed_while_it_is_open(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path, claim_every=150) as one:
        await yard.opened(one)
        before = yard.field()
        await until(lambda: yard.field() != before)
        assert yard.claimed_by() == {"T001"}


async def test_finishing_lets_go(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path) as one:
        desk = await yard.opened(one)
        await take_rest(desk)
        finish = desk.take(actions.Finish(close_rest=False))
        assert await desk.confirm(finish) is None
        async with asyncio.timeout(PATIENCE):
            await one.sync.outbox.wait_drained()
        await said(one)
        record = records.parse(yard.field())
        assert record.claims(0) == ()
        assert record.register_of("T001") is not None


@pytest.mark.parametrize(
    "works",
    [
        pytest.param(True, id="unposted"),
        pytest.param(False, id="nothing", marks=pytest.mark.long),
    ],
)
async def test_a_locked_terminal_keeps_what_nobody_posted(
    yard: Yard, tmp_path: Path, works: bool
) -> None:
    """Law 12: it keeps the document. Without unposted work there is nothing to keep for it."""
    async with yard.terminal(tmp_path, claim_every=100) as one:
        person = await known_here(one)
        desk = await yard.opened(one)
        if works:
            await take_rest(desk)
        assert one.workbench.people.lock() is None
        if works:
            kept = yard.field()
            for _ in range(3):  # its time comes round
                one.sync.claims._turned.clear()
                await one.sync.claims._turned.wait()
            assert yard.field() == kept, "nobody is here: it is not renewed, and ends by itself"
        else:
            await until(lambda: yard.claimed_by() == set())
        one.workbench.people.by_badge(person)
        await said(one)
        assert yard.claimed_by() == {"T001"}


@pytest.mark.long
async def test_another_screen_keeps_what_nobody_posted(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path) as one:
        desk = await yard.opened(one)
        one.workbench.claiming.away()
        await until(lambda: yard.claimed_by() == set())
        one.workbench.claiming.back()
        await said(one)
        await take_rest(desk)
        one.workbench.claiming.away()
        assert yard.claimed_by() == {"T001"}
        await post(one, desk)
        await until(lambda: yard.claimed_by() == set())


# --- the field ------------------------------------------------------------------------------------


async def test_r75_somebody_elses_text_is_left_alone(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path) as one:
        yard.hand("Order 17 of the office")
        desk = await yard.opened(one)
        assert yard.field() == "Order 17 of the office"
        await take_rest(desk)
        await post(one, desk)
        assert yard.field() == "Order 17 of the office"
        assert not [r for r in one.station.outbox.entries() if r.state in STUCK_STATES]


@pytest.mark.long
async def test_a_full_field_lets_expired_claims_of_others_go(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path) as one:
        mark = "m" + "a" * 24
        old = "".join(f"cX{n:03},somebody-with-a-name,1;" for n in range(7))
        yard.hand(f"dh1;{mark};{old}")
        assert len(yard.field()) > records.MOST - 40
        await yard.opened(one)
        assert yard.claimed_by() == {"T001"}
        assert records.parse(yard.field()).mark == "a" * 24


@pytest.mark.long
@pytest.mark.parametrize("reading", ["documented_only", "worst"])
async def test_other_readings_of_the_documents_break_nothing(
    yard: Yard, tmp_path: Path, reading: str
) -> None:
    """What a document leaves open may hide or delay a claim; nothing that stock depends on."""
    switches = getattr(Switches, reading)()
    switches = replace(switches, other_writer_every=0)
    control(yard.hub, "switches", dataclasses.asdict(switches), "PUT")
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        desk = await yard.opened(one)
        await take_rest(desk)
        await post(one, desk)
        rows = one.station.outbox.entries()
        assert {row.state for row in rows} == {EntryState.DONE}, rows
        await two.sync.pull.open_set()
        await yard.opened(two, take_over=True)


@pytest.mark.long
async def test_a23_a_claim_that_moves_the_status_is_no_conflict(yard: Yard, tmp_path: Path) -> None:
    control(yard.hub, "switches", {"status_moves_on_patch": True}, "PUT")
    async with yard.terminal(tmp_path) as one:
        desk = await yard.opened(one)
        assert yard.on_server()["status"] == "IN_PROCESS"
        await take_rest(desk)
        one.workbench.leave()
        await said(one)
        await post(one, desk)
        assert not [r for r in one.station.outbox.entries() if r.state in STUCK_STATES]


# --- faults ---------------------------------------------------------------------------------------


async def test_the_answer_to_a_claim_gets_lost(yard: Yard, tmp_path: Path) -> None:
    async with yard.terminal(tmp_path) as one:
        yard.fault("lost_answer", method="PATCH", path="/goods-ins/", times=1)
        desk = await yard.opened(one)
        assert yard.claimed_by() == {"T001"}
        await take_rest(desk)
        await post(one, desk)
        assert records.parse(yard.field()).register_of("T001") is not None
        assert yard.claimed_by() == {"T001"}


async def test_without_a_network_a_delivery_opens_at_once_and_nothing_is_claimed(
    yard: Yard, tmp_path: Path
) -> None:
    async with yard.terminal(tmp_path) as one:
        assert (await one.workbench.delivery(yard.id)).lines
        one.sync.outbox.link.failed(unconnected())
        yard.fault("offline")
        async with asyncio.timeout(5):
            desk = await one.workbench.open_deliveries([yard.id])
            await take_rest(desk)
        assert yard.field() == ""
        control(yard.hub, "faults", method="DELETE")
        await until(lambda: yard.claimed_by() == {"T001"})


async def test_a_register_that_is_stuck_holds_no_claim(yard: Yard, tmp_path: Path) -> None:
    """It waits for a person: who is on the delivery is said and taken away all the same."""
    async with yard.terminal(tmp_path, claim_every=150) as one:
        desk = await yard.opened(one)
        await take_rest(desk)
        one.workbench.claiming.away()  # no renewal: letting go is refused, and the register
        yard.fault("error", status=422, method="PATCH", path=f"/goods-ins/{yard.id}$", times=2)
        await post(one, desk)
        stuck = [r for r in one.station.outbox.entries() if r.state in STUCK_STATES]
        assert [type(row.intent) for row in stuck] == [RegisterHead]
        one.workbench.claiming.back()
        await said(one)
        before = yard.field()
        await until(lambda: yard.field() != before)
        one.workbench.leave()
        await said(one)
        assert yard.claimed_by() == set()


async def test_claims_alone_are_no_news_for_a_receipt(yard: Yard, tmp_path: Path) -> None:
    """A journal must not grow because somebody else is there."""
    async with yard.terminal(tmp_path) as one, yard.terminal(tmp_path, "T002") as two:
        desk = await yard.opened(one)
        await two.sync.pull.open_set()
        await yard.opened(two, take_over=True)
        await until(lambda: "T002" in beside(one))
        seen = await one.workbench.delivery(yard.id)
        assert [claim.terminal for claim in seen.head.on_it] == ["T002"]
        assert desk.take(actions.Reread(seen)).decision.key == "delivery_unchanged"
        events = one.station.terminal.events(desk.key, RECEIPT_CODEC)
        assert not [event for event in events if isinstance(event.fact, DeliveryReread)]
