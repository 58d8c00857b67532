"""Work that a terminal could not send is passed on to another one, on the real hub: the server ends
as it should, whatever happened between the two.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock
from app.domain.receipt import actions
from app.domain.receipt.document import ReceiptState
from app.hub.running import RunningHub
from app.store.hand_overs import HandOvers
from app.ui.screens.base import Go
from app.ui.window import Window, prepare
from app.workbench.errors import Unavailable
from app.workbench.outbox_moves import Imported, PassedOn
from tests.journeys import demo
from tests.journeys.books import Expected, booked, compare, goods_ins, registers
from tests.journeys.shift import Shift, accepted
from tests.journeys.street import until
from tests.warehouse import control

UNEXPECTED = demo.piece("PET-0101")
OFFLINE = {"kind": "offline"}
STOCK_WRITES = {"method": "PATCH", "path": "/stock/"}
RECEIVED = Expected(
    stock={"PAP-0201 REC-01": 3, "KIT-0902 REC-01": 2, "PET-0101 REC-01": 2},
    lines={"GI-4712 PAP-0201": (3, 0), "GI-4712 KIT-0902": (2, 0)},
    heads={"GI-4712": "done"},
    announced={"PET-0101": 2},
)
CORRECTED = replace(
    RECEIVED,
    stock={"PAP-0201 REC-01": 2, "KIT-0902 REC-01": 2, "PET-0101 REC-01": 2},
    lines={"GI-4712 PAP-0201": (2, 0), "GI-4712 KIT-0902": (2, 0)},
)


@pytest.fixture
def ours(hub: RunningHub, place_to_be: Path) -> Shift:
    return Shift(hub, place_to_be, "T001")


@pytest.fixture
def theirs(hub: RunningHub, place_to_be: Path) -> Shift:
    return Shift(hub, place_to_be, "T002")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "work.dockhand"


async def receive(shift: Shift, weather: dict[str, Any] | None = OFFLINE) -> str:
    """Lines of an announced delivery and goods that nobody announced, finished in this weather; the
    receipt's id.
    """
    await shift.open("GI-4712")
    if weather is not None:
        control(shift.hub, "faults", weather)
    for article, quantity in (("PAP-0201", 3), ("KIT-0902", 2)):
        await shift.do(actions.SetQuantity(shift.line(article), Decimal(quantity)))
    accepted(await shift.scan(UNEXPECTED, 2), "counted_unexpected")
    accepted(await shift.finish(), "finished")
    key = shift.desk.key
    shift.running.workbench.leave()
    return key


async def pass_on(shift: Shift, stick: Path, target: str = "T002") -> PassedOn:
    return await shift.running.workbench.pass_on_outbox(stick, target)


async def take(shift: Shift, stick: Path, *, back: bool = False) -> Imported:
    return await shift.running.workbench.import_outbox(stick, back=back)


async def refused(shift: Shift, stick: Path, *, back: bool = False) -> str:
    before = shift.running.station.outbox.entries()
    with pytest.raises(Unavailable) as told:
        await take(shift, stick, back=back)
    assert shift.running.station.outbox.entries() == before
    return told.value.key


def states(entries: list[Entry]) -> set[EntryState]:
    return {entry.state for entry in entries}


def doubtful(shift: Shift) -> bool:
    """Whether all stock writes have left, what came of none is known, and nothing is under way."""
    entries = shift.running.station.outbox.entries()
    writes = [entry for entry in entries if isinstance(entry.intent, ChangeStock)]
    known = EntryState.SENDING in states(entries) or not writes
    return not known and states(writes) == {EntryState.UNSURE}


def read(path: Path) -> bytes:
    return path.read_bytes()


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def there(path: Path) -> bool:
    return path.exists()


async def quiet(shift: Shift) -> None:
    """Online, with nothing to send."""
    async with asyncio.timeout(10):
        await shift.running.sync.outbox.link.probe()
        await shift.running.sync.outbox.wait_drained()


async def test_what_one_terminal_could_not_send_another_one_sends_once(
    ours: Shift, theirs: Shift, stick: Path
) -> None:
    async with ours:
        document = await receive(ours)
        unsent = ours.running.station.outbox.entries()
        told = await pass_on(ours, stick)
        assert (told.entries, told.documents, told.stayed) == (len(unsent), 1, 0)
        assert states(ours.running.station.outbox.entries()) == {EntryState.MOVED}
        assert ours.running.workbench.queue() == []
        assert [row.entry.id for row in ours.running.workbench.history()] == [
            entry.id for entry in reversed(unsent)
        ]
        with pytest.raises(Unavailable, match="document_passed_on"):
            ours.running.workbench.open_receipt(document)
    control(ours.hub, "faults", None, "DELETE")
    async with theirs:
        got = await take(theirs, stick)
        assert (got.taken, got.known, got.source) == (len(unsent), 0, "T001")
        entries = await theirs.drained()
        assert [entry.id for entry in entries] == [entry.id for entry in unsent]
        # The registers are those of the terminal that received.
        assert compare(theirs.hub, "T001", entries, RECEIVED) == []
        assert registers(goods_ins(theirs.hub), "T002") == {}
        # The document can be shown and corrected there, and is told under the same name.
        theirs.running.workbench.open_receipt(document)
        assert theirs.receipt.state is ReceiptState.FINISHED
        seen = await theirs.running.sync.pull.deliveries.read(demo.delivery_id("GI-4712"))
        assert sum(line.received_elsewhere for line in seen.lines) == 5
        await theirs.do(actions.Reread(seen))
        assert not any(line.elsewhere for line in theirs.receipt.lines.values())
        accepted(await theirs.do(actions.Correct("one fell off")), "correction_started")
        await theirs.do(actions.SetQuantity(theirs.line("PAP-0201"), Decimal(2)))
        accepted(await theirs.finish(), "finished")
        assert compare(theirs.hub, "T001", await theirs.drained(), CORRECTED) == []
    async with ours:
        await quiet(ours)
        assert states(ours.running.station.outbox.entries()) == {EntryState.MOVED}
        assert ours.running.workbench.left_open() is None
    assert booked(ours.hub) == CORRECTED.figures()


async def test_a_file_is_taken_over_once_by_the_terminal_it_is_for(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub, place_to_be: Path
) -> None:
    async with ours:
        await receive(ours)
        told = await pass_on(ours, stick)
        content = read(stick)
        assert await refused(ours, stick) == "outbox_from_here"
        assert (await pass_on(ours, stick)).again
        again = stick.with_name("again.dockhand")
        assert (await ours.running.workbench.pass_on_again(again, told.id)).id == told.id
        assert read(again) == read(stick) == content
    async with Shift(hub, place_to_be, "T003") as third:
        assert await refused(third, stick) == "outbox_for_another"
        assert await refused(third, stick, back=True) == "outbox_not_from_here"
    async with theirs:
        assert (await take(theirs, stick)).taken == told.entries
        assert not there(stick), "a file that was taken over is not carried on"
        twice = await take(theirs, again)
        assert (twice.taken, twice.known) == (0, told.entries)
    control(hub, "faults", None, "DELETE")
    async with theirs:
        assert compare(hub, "T001", await theirs.drained(), RECEIVED) == []


async def test_what_was_passed_on_comes_back_looked_for_and_once(
    ours: Shift, stick: Path, hub: RunningHub
) -> None:
    async with ours:
        document = await receive(ours)
        told = await pass_on(ours, stick)
        content = read(stick)
        got = await take(ours, stick, back=True)
        assert (got.taken, got.known) == (told.entries, 0)
        write(stick, content)
        got = await take(ours, stick, back=True)
        assert (got.taken, got.known) == (0, told.entries)
        waiting = [e for e in ours.running.station.outbox.entries() if e.way != "guard"]
        assert states(waiting) == {EntryState.UNSURE}
        ours.running.workbench.open_receipt(document)
        ours.running.workbench.leave()
    control(hub, "faults", None, "DELETE")
    async with ours:
        assert compare(hub, "T001", await ours.drained(), RECEIVED) == []


async def test_what_comes_back_is_sent_without_a_restart(
    ours: Shift, stick: Path, hub: RunningHub
) -> None:
    """Its rows were the last of the queue: their numbers are not given away anew, for who drains
    it looks behind the last one it knows.
    """
    async with ours:
        await receive(ours)
        before = max(entry.seq for entry in ours.running.station.outbox.entries())
        await pass_on(ours, stick)
        await take(ours, stick, back=True)
        assert min(entry.seq for entry in ours.running.station.outbox.entries()) > before
        control(hub, "faults", None, "DELETE")
        assert compare(hub, "T001", await ours.drained(), RECEIVED) == []


async def test_work_goes_on_to_a_third_terminal_and_home_again(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub
) -> None:
    async with ours:
        document = await receive(ours)
        await pass_on(ours, stick)
    async with theirs:
        await take(theirs, stick)
        home = await pass_on(theirs, stick.with_name("home.dockhand"), "T001")
    control(hub, "faults", None, "DELETE")
    async with ours:
        assert (await take(ours, home.path)).taken == home.entries
        entries = await ours.drained()
        assert {entry.terminal for entry in entries} == {""}, "it is our own work again"
        assert compare(hub, "T001", entries, RECEIVED) == []
        ours.running.workbench.open_receipt(document)
        ours.running.workbench.leave()


async def test_what_needs_an_answer_of_before_takes_that_along(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub
) -> None:
    """The draft was made by the first terminal, and the second one makes a delivery of it."""
    async with ours:
        busy = {"kind": "error", "status": 503, "retry_after": 60}
        await receive(ours, {**busy, "method": "POST", "path": "/goods-ins$"})
        async with asyncio.timeout(10):
            await ours.running.sync.outbox.wait_idle()
        before = ours.running.station.outbox.entries()
        left = [entry for entry in before if entry.state is not EntryState.DONE]
        assert {entry.intent.TYPE for entry in left} >= {"convert_draft"}
        assert (await pass_on(ours, stick)).entries == len(left) < len(before)
    control(hub, "faults", None, "DELETE")
    async with theirs:
        got = await take(theirs, stick)
        assert (got.taken, got.known) == (len(left), 0)
        assert compare(hub, "T001", await theirs.drained(), RECEIVED) == []


@pytest.mark.parametrize("arrived", [True, False], ids=["answer-lost", "request-lost"])
async def test_what_may_have_arrived_is_looked_for_by_whoever_takes_it_over(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub, arrived: bool
) -> None:
    """The place is the first terminal's alone, but not the second one's: it asks, or sends."""
    kind = "lost_answer" if arrived else "lost_request"
    control(hub, "faults", {"kind": "error", "status": 500, "path": "/stock-count-changes"})
    async with ours:  # it cannot see what became of its writes
        await receive(ours, {**STOCK_WRITES, "kind": kind})
        async with asyncio.timeout(10):
            await ours.running.sync.outbox.wait_idle()
            while not doubtful(ours):
                await asyncio.sleep(0)
                await ours.running.sync.outbox.wait_idle()
        told = await pass_on(ours, stick)
        assert told.stayed == 0
    control(hub, "faults", None, "DELETE")
    async with theirs:
        await take(theirs, stick)
        entries = await theirs.drained()
        asking = compare(hub, "T001", entries, RECEIVED)
        unsure = [entry for entry in asking if isinstance(entry.intent, ChangeStock)]
        assert bool(unsure) == arrived
        for entry in asking:
            assert (entry.last_error or {})["key"] == "stock_maybe_ours"
            await theirs.running.workbench.take_theirs(entry.id, "they are ours")
        if arrived:
            await theirs.drained()
    assert booked(hub) == RECEIVED.figures()


def done(shift: Shift) -> int:
    entries = shift.running.station.outbox.entries()
    return sum(entry.state is EntryState.DONE for entry in entries)


@pytest.mark.parametrize(
    "after",
    [pytest.param(n, marks=() if n == 3 else pytest.mark.long) for n in range(8)],
    ids=[f"{n}-done" for n in range(8)],
)
async def test_work_is_passed_on_while_it_is_being_sent(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub, after: int
) -> None:
    """Whatever is under way at that moment ends here, and the rest goes once nothing is."""
    async with ours:
        await receive(ours, {"kind": "delay", "delay_ms": 30})
        async with asyncio.timeout(20):
            await until(lambda: done(ours) >= after)
            control(hub, "faults", {"kind": "error", "status": 503, "method": "P.*"})
            while not there(stick):
                with suppress(Unavailable):
                    await pass_on(ours, stick)
        await ours.running.sync.outbox.wait_idle()
        left = {entry.state for entry in ours.running.station.outbox.entries()}
        assert left <= {EntryState.DONE, EntryState.MOVED}
    control(hub, "faults", None, "DELETE")
    async with theirs:
        await take(theirs, stick)
        asking = compare(hub, "T001", await theirs.drained(), RECEIVED)
        assert {(entry.last_error or {})["key"] for entry in asking} <= {"stock_maybe_ours"}


async def test_a_file_that_cannot_be_written_loses_nothing(
    ours: Shift, theirs: Shift, stick: Path, hub: RunningHub
) -> None:
    async with ours:
        await receive(ours)
        blocked = stick.parent / "file" / "work.dockhand"
        write(blocked.parent, b"")
        with pytest.raises(OSError, match="file"):
            await pass_on(ours, blocked)
        moved = HandOvers(ours.running.station.terminal).last_out("T002", unwritten=True)
        assert moved is not None
    async with ours:  # also after a restart
        told = await pass_on(ours, stick)
        assert (told.id, told.again) == (moved.id, True)
        assert HandOvers(ours.running.station.terminal).last_out("T002", unwritten=True) is None
    control(hub, "faults", None, "DELETE")
    async with theirs:
        assert (await take(theirs, stick)).taken == told.entries
        assert compare(hub, "T001", await theirs.drained(), RECEIVED) == []


async def test_what_is_open_stays_and_nothing_is_said_of_nothing(
    ours: Shift, stick: Path, hub: RunningHub
) -> None:
    async with ours:
        with pytest.raises(Unavailable, match="outbox_nothing_to_pass_on"):
            await pass_on(ours, stick)
        document = await receive(ours)
        unsent = len(ours.running.station.outbox.entries())
        ours.running.workbench.open_receipt(document)
        with pytest.raises(Unavailable, match=f"outbox_nothing_can_go {unsent}"):
            await pass_on(ours, stick)
        with pytest.raises(Unavailable, match="outbox_no_target"):
            await pass_on(ours, stick, "T2")
        assert not there(stick)
        ours.running.workbench.leave()
        assert (await pass_on(ours, stick)).entries == unsent


async def test_what_is_opened_while_the_file_is_made_stays(ours: Shift, stick: Path) -> None:
    """Its next post would be weighed against what the other terminal says."""
    async with ours:
        document = await receive(ours)

        async def open_it() -> None:
            ours.running.workbench.open_receipt(document)

        # Each goes as far as it can: the file is being made in another thread when it is opened.
        ended, _ = await asyncio.gather(pass_on(ours, stick), open_it(), return_exceptions=True)
        assert isinstance(ended, Unavailable)
        assert ended.key == "outbox_nothing_can_go"
        assert EntryState.MOVED not in states(ours.running.station.outbox.entries())


async def test_the_window_says_where_a_document_went(ours: Shift, stick: Path) -> None:
    async with ours:
        document = await receive(ours)
        await pass_on(ours, stick)
        prepare("en")
        terminus = ours.running
        window = Window(terminus.workbench, terminus.where, terminus.station.clock)
        window.show((1024, 768))
        try:
            await window.open(Go("receipt", document))
            assert window.shell.current == "home"
            assert "passed on to terminal T002" in window.frame.band.band.title
        finally:
            await window.close()
