"""A person decides about an entry that got stuck: the goods are there once, and said once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import ChangeStock, CheckDelivery
from app.domain.receipt import actions
from app.domain.receipt.facts import EntryDecided
from app.domain.working import Choice
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.workbench.receiving import RECEIPT_CODEC, ReceivingDesk
from tests.journeys import demo
from tests.warehouse import control, running, stock

PAPER, DELIVERY = demo.product_id("PAP-0201"), demo.delivery_id("GI-4712")
SHARED = {"change_shows_app": False}
"""Nobody can tell whose a change is."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    hub = start(tmp_path / "hub", options=HubOptions(control=True))
    control(hub, "seed", demo.seed(), "PUT")
    control(hub, "switches", SHARED, "PUT")
    yield hub
    hub.stop()


def shared(profile: Profile) -> Profile:
    """Others book at every place of this terminal as well."""
    timings = replace(profile.timings, ahead_limit=0, settle=300, look_apart=100, baseline_fresh=0)
    return replace(profile, timings=timings, rules=replace(profile.rules, own_places=()))


def at_own_place(profile: Profile) -> Profile:
    """As `shared`, but nobody else books where this terminal receives."""
    here = shared(profile)
    return replace(here, rules=replace(here.rules, own_places=(here.place,)))


class Receipt:
    """A receipt of two packs of paper, and what the server makes of it."""

    def __init__(self, hub: RunningHub, terminus: Terminus) -> None:
        self.hub, self.terminus = hub, terminus
        self.workbench = terminus.workbench
        self.place = terminus.station.profile.place

    async def count(self, quantity: int) -> None:
        desk = self.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        [line] = [one for one in desk.document.ordered() if one.product and one.product.id == PAPER]
        took = desk.take(actions.AddQuantity(line.id, Decimal(quantity)))
        assert await desk.confirm(took) is None

    async def post(self) -> str:
        """Post and wait until nothing moves; says how the post was taken."""
        desk = self.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        took = desk.take(actions.Post())
        assert await desk.confirm(took) is None
        await self.drained()
        return took.decision.key

    async def drained(self) -> None:
        async with asyncio.timeout(15):
            await self.terminus.sync.outbox.wait_drained()

    def rows(self) -> list[Entry]:
        return self.terminus.station.outbox.entries()

    def stuck(self) -> Entry:
        [entry] = [row for row in self.rows() if row.state in STUCK_STATES]
        return entry

    def there(self) -> Decimal:
        """What the server has of the paper where this terminal receives."""
        return stock(self.hub, PAPER, self.place)

    def lose(self, kind: str) -> None:
        """The next stock write, or its answer, gets lost."""
        control(
            self.hub,
            "faults",
            {"kind": kind, "method": "PATCH", "path": "/stock", "times": 1, "status": 502},
        )

    def another_books(self, quantity: int, intent: str = "add") -> None:
        where = {"product_id": PAPER, "place_id": self.place}
        control(self.hub, "stock", {**where, "quantity": quantity, "intent": intent})

    def decisions(self) -> list[EntryDecided]:
        desk = self.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        events = self.terminus.station.terminal.events(desk.key, RECEIPT_CODEC)
        return [event.fact for event in events if isinstance(event.fact, EntryDecided)]


@asynccontextmanager
async def receipt(
    hub: RunningHub, folder: Path, change: Callable[[Profile], Profile] = shared
) -> AsyncIterator[Receipt]:
    async with running(hub, folder, change=change) as terminus:
        await terminus.workbench.open_deliveries([DELIVERY])
        yield Receipt(hub, terminus)


@asynccontextmanager
async def lost_stock(hub: RunningHub, folder: Path, *, arrived: bool) -> AsyncIterator[Receipt]:
    """Two packs of paper whose stock write got lost, and nobody can tell whether it arrived."""
    async with receipt(hub, folder) as paper:
        await paper.count(2)
        before = paper.there()
        paper.lose("lost_answer" if arrived else "lost_request")
        desk = paper.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        assert await desk.confirm(desk.take(actions.Post())) is None
        if not arrived:
            await until_left(paper)
            paper.another_books(2)  # the same change, by another hand
        await paper.drained()
        assert isinstance(paper.stuck().intent, ChangeStock)
        assert paper.stuck().state is EntryState.CONFLICT
        assert paper.there() == before + 2
        yield paper


async def until_left(paper: Receipt) -> None:
    """Wait until the stock write has left and is lost."""
    async with asyncio.timeout(10):
        while not any(isinstance(r.intent, ChangeStock) and r.doubt for r in paper.rows()):
            await asyncio.to_thread(lambda: None)


def told_once(paper: Receipt, entry: Entry, choice: Choice, reason: str) -> None:
    """The journal says once who decided what, and why."""
    [fact] = paper.decisions()
    assert (fact.entry, fact.choice, fact.reason) == (entry.id, choice, reason)


async def test_what_is_there_is_not_said_again(hub: RunningHub, tmp_path: Path) -> None:
    async with lost_stock(hub, tmp_path, arrived=True) as paper:
        entry, before = paper.stuck(), paper.there()
        chosen = await paper.workbench.take_theirs(entry.id, "seen in the system")
        assert chosen.how == "done"
        await paper.drained()
        assert paper.workbench.queue() == []
        told_once(paper, entry, Choice.TAKE_THEIRS, "seen in the system")
        assert await paper.post() == "nothing_to_post"
        assert paper.there() == before
        await paper.count(1)
        assert await paper.post() == "posted"
        assert paper.there() == before + 1
        again = await paper.workbench.take_theirs(entry.id, "twice")
        assert again.how == "at_its_end"
        assert len(paper.decisions()) == 1


async def test_what_is_not_there_is_sent_once(hub: RunningHub, tmp_path: Path) -> None:
    async with lost_stock(hub, tmp_path, arrived=False) as paper:
        entry, before = paper.stuck(), paper.there()
        chosen = await paper.workbench.send_anyway(entry.id, "theirs is another pallet")
        assert chosen.how == "done"
        await paper.drained()
        assert paper.workbench.queue() == []
        assert paper.there() == before + 2
        [new] = [row for row in paper.rows() if row.linked == entry.id]
        assert (new.state, new.person) == (EntryState.DONE, paper.terminus.station.stamp.person)
        told_once(paper, entry, Choice.SEND_ANYWAY, "theirs is another pallet")
        assert await paper.post() == "nothing_to_post"
        assert paper.there() == before + 2


async def test_the_last_look_finds_what_arrived(hub: RunningHub, tmp_path: Path) -> None:
    """By now the set-up says that nobody else books here: nothing is sent a second time."""
    async with lost_stock(hub, tmp_path, arrived=True) as paper:
        before = paper.there()
    async with receipt(hub, tmp_path, change=at_own_place) as paper:
        await paper.drained()
        entry = paper.stuck()
        chosen = await paper.workbench.send_anyway(entry.id, "not to be seen")
        assert chosen.how == "arrived"
        await paper.drained()
        assert paper.there() == before
        assert [row.state for row in paper.rows() if row.id == entry.id] == [EntryState.DONE]
        assert not [row for row in paper.rows() if row.linked]
        told_once(paper, entry, Choice.SEND_ANYWAY, "not to be seen")
        assert await paper.post() == "nothing_to_post"


async def test_nothing_is_sent_anyway_without_a_look(hub: RunningHub, tmp_path: Path) -> None:
    async with lost_stock(hub, tmp_path, arrived=True) as paper:
        entry = paper.stuck()
        hub.go_offline()
        chosen = await paper.workbench.send_anyway(entry.id, "I am sure")
        assert chosen.how == "not_looked"
        assert paper.stuck() == entry
        assert paper.decisions() == []


async def test_two_presses_send_once(hub: RunningHub, tmp_path: Path) -> None:
    async with lost_stock(hub, tmp_path, arrived=False) as paper:
        entry, before = paper.stuck(), paper.there()
        both = await asyncio.gather(
            *(paper.workbench.send_anyway(entry.id, "theirs is another") for _ in range(2))
        )
        assert sorted(one.how for one in both) == ["done", "moved_on"]
        await paper.drained()
        assert paper.there() == before + 2
        assert len(paper.decisions()) == 1


async def test_more_than_is_there_is_asked_about_once(hub: RunningHub, tmp_path: Path) -> None:
    """Another hand has taken the goods; the person insists and is not asked again."""
    async with receipt(hub, tmp_path) as paper:
        await paper.count(2)
        await paper.post()
        paper.another_books(0, intent="set")
        control(hub, "switches", {"stock_may_go_negative": True}, "PUT")
        desk = paper.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        assert await desk.confirm(desk.take(actions.Correct("miscounted"))) is None
        await paper.count(-1)
        await paper.post()
        entry = paper.stuck()
        assert (entry.last_error or {})["key"] == "remove_above_available"
        assert (await paper.workbench.send_anyway(entry.id, "the figure lags")).how == "done"
        await paper.drained()
        assert paper.workbench.queue() == []
        assert paper.there() == -1


async def test_a_check_is_never_there_but_can_be_passed(hub: RunningHub, tmp_path: Path) -> None:
    """What waits for it would be sent against what the check found: that is asked about."""
    async with receipt(hub, tmp_path) as paper:
        await paper.count(2)
        control(hub, f"goods-ins/{DELIVERY}", {"status": "CANCELED"})
        before = paper.there()
        await paper.post()
        entry = paper.stuck()
        assert isinstance(entry.intent, CheckDelivery)
        asked = await paper.workbench.take_theirs(entry.id, "no matter")
        assert asked.how == "others_wait"
        assert {other.id for other in asked.others} == ids_but(paper.rows(), entry)
        assert paper.decisions() == []
        assert (await paper.workbench.send_anyway(entry.id, "it stands here")).how == "done"
        await paper.drained()
        assert paper.there() == before + 2


def ids_but(rows: list[Entry], entry: Entry) -> set[str]:
    return {row.id for row in rows if row.id != entry.id}


@pytest.mark.parametrize("choice", ["take_theirs", "send_anyway"])
async def test_what_asks_nobody_is_not_decided(
    hub: RunningHub, tmp_path: Path, choice: str
) -> None:
    async with receipt(hub, tmp_path) as paper:
        await paper.count(2)
        hub.go_offline()
        desk = paper.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        assert await desk.confirm(desk.take(actions.Post())) is None
        await paper.terminus.sync.outbox.wait_idle()
        decide: Any = getattr(paper.workbench, choice)
        for row in paper.rows():
            assert (await decide(row.id, "now")).how == "moved_on"
        assert (await decide("0" * 24, "now")).how == "gone"
        assert paper.decisions() == []


async def test_giving_up_a_post_folds_its_receipt_once(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many entries it has; nobody has the receipt open."""
    async with receipt(hub, tmp_path) as paper:
        hub.go_offline()
        await paper.count(2)
        desk = paper.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        assert await desk.confirm(desk.take(actions.Post())) is None
        rows = paper.rows()
        check = next(row for row in rows if isinstance(row.intent, CheckDelivery))
        paper.workbench.leave()
        terminal, folded = paper.terminus.station.terminal, list[str]()
        read = terminal.events

        def events(document: str, codec: Any) -> Any:
            folded.append(document)
            return read(document, codec)

        with monkeypatch.context() as patched:
            patched.setattr(terminal, "events", events)
            chosen = await paper.workbench.discard(check.id, "not today", with_waiting=True)
        assert chosen.how == "done"
        assert len(rows) > 2
        assert paper.workbench.queue() == []
        assert folded == [check.document]
        again = paper.workbench.open_receipt(check.document)
        assert {fact.entry for fact in paper.decisions()} <= {row.id for row in rows}
        assert paper.decisions()
        assert await again.confirm(again.take(actions.Post())) is None
        hub.go_online()
        await paper.drained()
