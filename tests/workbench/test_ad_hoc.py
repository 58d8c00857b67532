"""Goods without an order from the first scan to the server: one goods-out, its stock once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.adhoc.actions import (
    Abandon,
    Action,
    Answer,
    ChangeHeading,
    Finish,
    LinkCode,
    Scan,
    Undo,
)
from app.domain.adhoc.facts import EntryDecided, Heading, Kind
from app.domain.decision import Refused
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.goods_out import GoodsOutType
from app.domain.meanings import ProductRead, UnknownRead
from app.domain.working import Choice
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.workbench.ad_hoc import AD_HOC_CODEC, AdHocDesk
from app.workbench.workbench import Unavailable
from tests.journeys.demo import code, load, piece, place_code, place_id, product_id
from tests.journeys.shift import WRITES
from tests.warehouse import control, copied, running

LOT_AND_EXPIRY = code("lot-expiry")
ROLLS, OIL, DEVICE = "PAP-0101", "OIL-0101", "DEV-0101"


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


def filled(hub: RunningHub) -> None:
    """Enough of what is sold lies where it is taken from."""
    for article, place in ((ROLLS, "D-03-2"), (OIL, "A-04-3"), (DEVICE, "D-03-1")):
        there = {"product_id": product_id(article), "place_id": place_id(place), "quantity": "60"}
        control(hub, "stock", there)


def quick(
    stock_out: Literal["platform", "terminal"],
    own_places: tuple[str, ...] = ("D-03-2", "A-04-3", "D-03-1"),
) -> Callable[[Profile], Profile]:
    def change(profile: Profile) -> Profile:
        own = tuple(place_id(place) for place in own_places)
        rules = replace(profile.rules, stock_out=stock_out, own_places=own)
        timings = replace(profile.timings, ahead_limit=0, settle=300, look_apart=100)
        return replace(profile, rules=rules, timings=timings)

    return change


def place_name(place: str) -> str:
    return next(str(one["name"]) for one in load("catalog")["places"] if one["code"] == place)


class Counter:
    """A person at a terminal who sells over the counter."""

    def __init__(self, terminus: Terminus) -> None:
        self.terminus = terminus

    @property
    def desk(self) -> AdHocDesk:
        desk = self.terminus.workbench.desk
        assert isinstance(desk, AdHocDesk)
        return desk

    async def do(self, *what: Action) -> str:
        key = ""
        for action in what:
            handled = self.desk.take(action)
            assert not isinstance(handled.decision, Refused), handled.decision
            assert await self.desk.confirm(handled) is None
            key = handled.decision.key
        return key

    async def scan(self, *texts: str) -> str:
        key = ""
        for text in texts:
            key = await self.do(Scan(self.terminus.workbench.read(text)))
        return key

    async def sale(self) -> None:
        """Seven rolls from their own place, a case of oil from another, one device; finished."""
        await self.terminus.workbench.begin_ad_hoc(recipient="Weber", note="table 4")
        await self.scan(piece(ROLLS), "DH:QTY:6", piece(ROLLS))
        await self.scan(place_code(place_id("A-04-3")), LOT_AND_EXPIRY)
        await self.scan(place_code(place_id("D-03-1")), code("serial-1"))
        await self.scan("DH:FINISH")
        await self.do(Finish(confirmed=True))

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(20):
            await self.terminus.sync.outbox.wait_drained()
        return self.terminus.station.outbox.entries()


def sold(hub: RunningHub) -> list[dict[str, Any]]:
    """The goods-outs for Weber, as the hub keeps them."""
    shown = control(hub, "goods-outs")["goods_outs"]
    return [one for one in shown if (one.get("recipient") or {}).get("name") == "Weber"]


def left(hub: RunningHub, origin: str) -> dict[str, int]:
    """What was taken out, by article."""
    names = {product_id(article): article for article in (ROLLS, OIL, DEVICE)}
    sums: dict[str, int] = {}
    for change in control(hub, "ledger")["changes"]:
        if change["origin"] == origin and change["intent"] == "remove":
            name = names[change["product_id"]]
            sums[name] = sums.get(name, 0) + int(Decimal(str(change["quantity"])))
    return sums


ALL_LEFT = {ROLLS: -7, OIL: -6, DEVICE: -1}


def as_sold(hub: RunningHub) -> None:
    """One goods-out with all of it, at its end."""
    [goods_out] = sold(hub)
    assert goods_out["status"] == "FULFILLED"
    assert goods_out["note"] == "Counter sale: table 4"
    items = {one["product_id"]: one["quantity"]["value"] for one in goods_out["items"]}
    assert items == {product_id(ROLLS): 7, product_id(OIL): 6, product_id(DEVICE): 1}


async def test_the_system_takes_the_stock_out(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("platform")) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        entries = await counter.drained()
        assert {entry.state for entry in entries} == {EntryState.DONE}
        as_sold(hub)
        assert left(hub, "platform") == ALL_LEFT
        assert left(hub, "api") == {}


FAULTS: dict[str, dict[str, Any]] = {
    "calm": {},
    "lost-answers": {"kind": "lost_answer"},
    "lost-requests": {"kind": "lost_request", "probability": 0.5, "times": 4},
    "error-500-after": {"kind": "error", "status": 500, "commit": True},
}


@pytest.mark.parametrize("weather", FAULTS)
async def test_the_terminal_takes_the_stock_out_once(
    hub: RunningHub, tmp_path: Path, weather: str
) -> None:
    control(hub, "switches", vars(Switches(fulfilled_takes_stock_out=False)), "PUT")
    if FAULTS[weather]:
        fault = {"method": "POST|PATCH|PUT|DELETE", "path": WRITES, **FAULTS[weather]}
        control(hub, "faults", fault)
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        entries = await counter.drained()
        assert [one.last_error for one in entries if one.state in STUCK_STATES] == []
        as_sold(hub)
        assert left(hub, "api") == ALL_LEFT


async def test_where_others_take_goods_as_well_a_person_says_whose_it_was(
    hub: RunningHub, tmp_path: Path
) -> None:
    control(hub, "switches", vars(Switches(fulfilled_takes_stock_out=False)), "PUT")
    control(hub, "faults", {"kind": "lost_answer", "method": "PATCH", "path": ".*/stock/.*"})
    async with running(hub, tmp_path, change=quick("terminal", ())) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        asking = [one for one in await counter.drained() if one.state in STUCK_STATES]
        assert {(one.last_error or {})["key"] for one in asking} == {"stock_maybe_ours"}
        for entry in asking:
            await terminus.workbench.take_theirs(entry.id, "it was this sale")
        await counter.drained()
        as_sold(hub)
        assert left(hub, "api") == ALL_LEFT


@pytest.mark.parametrize("new_machine", [False, True])
async def test_documented_only(hub: RunningHub, tmp_path: Path, new_machine: bool) -> None:
    """Nothing is doubled; nobody has to ask for what goods-outs carry by the documents."""
    switches = replace(Switches.documented_only(), model_one_is_old=not new_machine)
    control(hub, "switches", vars(switches), "PUT")
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        entries = await counter.drained()
        assert [one.last_error for one in entries if one.state in STUCK_STATES] == []
        as_sold(hub)
        assert left(hub, "api") == ALL_LEFT


async def test_the_worst_server_doubles_nothing_unasked(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "switches", vars(Switches.worst()), "PUT")
    fault = {"kind": "lost_answer", "method": "POST", "path": WRITES, "probability": 0.5}
    control(hub, "faults", fault)

    def slow(profile: Profile) -> Profile:
        changed = quick("terminal")(profile)
        return replace(changed, timings=replace(changed.timings, settle=1_200, look_apart=400))

    async with running(hub, tmp_path, change=slow) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        entries = await counter.drained()
        asking = [one for one in entries if one.state in STUCK_STATES]
        assert len(sold(hub)) == 1
        assert asking or left(hub, "api") == ALL_LEFT


async def test_a_restart_goes_on_with_the_same_goods(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("platform")) as terminus:
        counter = Counter(terminus)
        await terminus.workbench.begin_ad_hoc(Kind.SAMPLE, GoodsOutType.SHIPMENT, "Weber")
        await counter.scan(piece(ROLLS), LOT_AND_EXPIRY)
        before = counter.desk.document
    async with running(hub, tmp_path, change=quick("platform")) as terminus:
        key = terminus.workbench.left_open()
        assert key == before.id
        assert terminus.workbench.kind_of(key) == "ad_hoc"
        [row] = terminus.workbench.ad_hocs()
        assert (row.title, row.state, row.kind) == ("Weber", "open", Kind.SAMPLE)
        assert terminus.workbench.glance_ad_hoc(key) == before
        counter = Counter(terminus)
        assert terminus.workbench.open_ad_hoc(key).document == before
        assert await counter.do(Undo()) == "undone"
        await counter.do(Finish(confirmed=True))
        await counter.drained()
        assert terminus.workbench.left_open() is None
        [goods_out] = sold(hub)
        assert (goods_out["type"], goods_out["note"]) == ("SHIPMENT", "Sample")
        assert [one["product_id"] for one in goods_out["items"]] == [product_id(ROLLS)]


async def test_given_up_is_said_to_nobody(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await terminus.workbench.begin_ad_hoc(recipient="Weber")
        await counter.scan(piece(ROLLS))
        await counter.do(Abandon())
        assert await counter.drained() == []
        assert terminus.workbench.left_open() is None
        assert terminus.workbench.ad_hocs() == []
        assert sold(hub) == []


async def test_goods_lie_at_their_home_place_until_a_place_is_scanned(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await terminus.workbench.begin_ad_hoc()
        await counter.scan(piece(ROLLS), place_code(place_id("A-04-3")), piece(ROLLS))
        places = [line.cell.place.name for line in counter.desk.document.lines if line.cell.place]
        assert places == [place_name("D-03-2"), place_name("A-04-3")]
        assert terminus.workbench.search_products("kitchen roll")


async def test_a_linked_code_is_known_from_then_on(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await terminus.workbench.begin_ad_hoc()
        unknown = terminus.workbench.read("house-code-1")
        assert isinstance(unknown.meanings[0], UnknownRead)
        rolls = terminus.station.cache.product(product_id(ROLLS))
        assert rolls is not None
        assert await counter.do(LinkCode("house-code-1", rolls, Decimal(4))) == "taken"
        assert counter.desk.document.lines[0].quantity == 4
        await asyncio.wrap_future(terminus.station.cache.db.write(lambda _: None))
        known = terminus.workbench.read("house-code-1").meanings[0]
        assert isinstance(known, ProductRead)
        assert known.pack == 4
        await counter.do(Undo())
        await asyncio.wrap_future(terminus.station.cache.db.write(lambda _: None))
        again = terminus.workbench.read("house-code-1").meanings[0]
        assert isinstance(again, UnknownRead)


async def test_a_name_that_is_too_long_begins_nothing(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        with pytest.raises(Unavailable) as refused:
            await terminus.workbench.begin_ad_hoc(recipient="x" * 200)
        assert refused.value.key == "recipient_too_long"
        assert terminus.workbench.ad_hocs() == []


async def test_what_a_person_decides_is_in_the_journal(hub: RunningHub, tmp_path: Path) -> None:
    """The server refuses the draft; a person gives all of it up."""
    fault = {"kind": "error", "status": 422, "method": "POST", "path": ".*drafts-full"}
    control(hub, "faults", fault)
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        await counter.sale()
        await counter.drained()
        [stuck] = terminus.station.outbox.entries(STUCK_STATES)
        asked = await terminus.workbench.discard(stuck.id, "made by hand")
        assert asked.how == "others_wait"
        gone = await terminus.workbench.discard(stuck.id, "made by hand", with_waiting=True)
        assert gone.how == "done"
        facts = [e.fact for e in terminus.station.terminal.events(stuck.document, AD_HOC_CODEC)]
        decided = [fact for fact in facts if isinstance(fact, EntryDecided)]
        assert {fact.choice for fact in decided} == {Choice.DISCARD}
        assert stuck.id in {fact.entry for fact in decided}
        assert sold(hub) == []
        assert left(hub, "api") == {}


async def test_the_heading_is_what_lists_show(hub: RunningHub, tmp_path: Path) -> None:
    async with running(hub, tmp_path, change=quick("terminal")) as terminus:
        counter = Counter(terminus)
        desk = await terminus.workbench.begin_ad_hoc(note="for the fair")
        [row] = terminus.workbench.ad_hocs()
        assert row.title == "for the fair"
        await counter.do(ChangeHeading(Heading(Kind.OTHER, GoodsOutType.PICKUP, "Bea")))
        [row] = terminus.workbench.ad_hocs()
        assert (row.title, row.kind) == ("Bea", Kind.OTHER)
        await counter.scan(piece(OIL))
        assert await counter.do(Answer(desk.document.questions[0].id, "not_legible")) == "taken"
