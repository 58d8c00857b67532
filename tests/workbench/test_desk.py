"""A desk and its journal: green means on disk, and nothing is built on what was lost (design 3)."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.domain.decision import Accepted, Refused
from app.domain.meanings import ProductRead, Read
from app.domain.receipt import actions, decide, evolve, fold, opening
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.rules import ReceiptRules
from app.domain.values import Person, Place, Product
from app.sqlite import Connection, Database, StoreFull
from app.store.terminal import Record, Terminal
from app.workbench.desk import Desk, Handled, Stamper
from app.workbench.receiving import RECEIPT, RECEIPT_CODEC, head_of
from app.workbench.working import day_of

CLOCK = aio.SystemClock()
RULES = ReceiptRules()
PLACE = Place("4d15b5eba048513f57096548", "Receiving 1")
PEG = Product("1ff51eee4a17ca54782a6ede", "Pegs")

Took = Handled[Receipt, ReceiptFact]


class ReceiptDesk(Desk[Receipt, ReceiptFact]):
    """The smallest desk there can be: no system, no outbox."""

    def record(self, document: Receipt, events: object) -> Record[ReceiptFact]:
        return Record(events, head_of(document))  # type: ignore[arg-type]

    def count(self) -> Took:
        """One more peg."""
        return self.act(actions.Scan(Read("123", "", (ProductRead(PEG, Decimal(1), "123"),))))

    def act(self, action: actions.Action) -> Took:
        now = CLOCK.stamp()
        person = Person().id
        return self.write(decide(self.document, action, RULES, now, day_of(now.at), person))


class Disk:
    """The file under the desk, with a hand on its writer thread and on its size."""

    def __init__(self, path: Path) -> None:
        self.terminal = Terminal(path)

    @property
    def connection(self) -> Connection:
        """The writer's own."""
        assert isinstance(self.terminal.db, Database)
        return self.terminal.db._connection

    def hold(self) -> threading.Event:
        """The writer stands still until the event is set."""
        free, reached = threading.Event(), threading.Event()

        def job(_: Connection) -> None:
            reached.set()
            free.wait(5)

        self.terminal.write(job)
        assert reached.wait(5)
        return free

    def limit(self, spare: int | None) -> None:
        """So many pages more and no further; None: no limit."""

        def job(connection: Connection) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            most = 1_073_741_823 if spare is None else pages + spare
            connection.execute(f"PRAGMA max_page_count = {most}")

        self.terminal.write(job).result()

    def watch(self, statements: list[str]) -> None:
        """Note every statement of the writer from now on."""

        def job(connection: Connection) -> None:
            connection.set_trace_callback(statements.append)

        self.terminal.write(job).result()

    def journal(self, key: str) -> Receipt:
        return fold(self.terminal.events(key, RECEIPT_CODEC))


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    gc.collect()  # the last test's event loop: its timers must not end in a thread
    return Disk(tmp_path / "terminal.db")


@pytest.fixture
async def owner() -> AsyncIterator[aio.Owner]:
    made = aio.Owner("test")
    yield made
    await made.close()


async def opened(disk: Disk, owner: aio.Owner) -> ReceiptDesk:
    """A blind receipt on disk."""
    stamp = Stamper(CLOCK, "T001")
    decision = opening((), PLACE, RULES, sender="Halmbach")
    assert isinstance(decision, Accepted)
    event = stamp("6b0226a22ecae5c6e7c6e5fe", decision.facts[0])
    desk = ReceiptDesk(
        RECEIPT,
        event.document,
        fold((event,)),
        terminal=disk.terminal,
        stamp=stamp,
        owner=owner,
        retry_ms=10,
    )
    record = desk.record(desk.document, (event,))
    await aio.wait_for(disk.terminal.append(record, RECEIPT_CODEC))
    return desk


def pegs(receipt: Receipt) -> Decimal:
    return sum((line.received for line in receipt.ordered()), Decimal(0))


async def test_green_means_on_disk(disk: Disk, owner: aio.Owner) -> None:
    """The document moves on at once; the scan is confirmed only when its commit is through."""
    desk = await opened(disk, owner)
    free = disk.hold()
    took = desk.count()
    assert pegs(desk.document) == 1
    confirming = aio.spawn(desk.confirm(took), name="confirm", owner=owner)
    assert confirming is not None
    await asyncio.sleep(0)
    assert took.on_disk is not None
    assert not took.on_disk.done()
    assert pegs(disk.journal(desk.key)) == 0
    free.set()
    assert await confirming is None
    assert pegs(disk.journal(desk.key)) == 1
    assert disk.journal(desk.key) == desk.document
    disk.terminal.close()


async def test_a_burst_is_one_commit(disk: Disk, owner: aio.Owner) -> None:
    """Ten scans that wait for the disk are written together, in their order."""
    desk = await opened(disk, owner)
    commits: list[str] = []
    disk.watch(commits)
    free = disk.hold()
    before = commits.count("COMMIT")
    burst = [desk.count() for _ in range(10)]
    free.set()
    assert [await desk.confirm(took) for took in burst] == [None] * 10
    # One is of the transaction that the writer was held in.
    assert commits.count("COMMIT") - before == 2
    events = disk.terminal.events(desk.key, RECEIPT_CODEC)
    assert [event.id for event in events[1:]] == [e.id for took in burst for e in took.events]
    assert pegs(disk.journal(desk.key)) == 10
    disk.terminal.close()


async def test_nothing_is_built_on_a_lost_event(
    disk: Disk, owner: aio.Owner, caplog: pytest.LogCaptureFixture
) -> None:
    """A commit fails; there is room again before the next one: it is refused all the same."""
    desk = await opened(disk, owner)
    disk.limit(0)
    lost: list[Took] = []
    while desk.blocked is None:
        lost.append(desk.act(actions.Note("n" * 400)))
        if lost[-1].on_disk is not None:
            await asyncio.gather(asyncio.wrap_future(lost[-1].on_disk), return_exceptions=True)
    before = disk.journal(desk.key)
    assert lost[-1].on_disk is not None
    assert isinstance(lost[-1].on_disk.exception(), StoreFull)
    assert len(desk.document.notes) == len(before.notes) + 1
    disk.limit(None)
    refused = desk.count()
    assert isinstance(refused.decision, Refused)
    assert refused.decision.key == "store_full"
    assert refused.on_disk is None
    error = await desk.confirm(lost[-1])
    assert isinstance(error, StoreFull)
    assert desk.document == before == disk.journal(desk.key)
    await unblocked(desk)
    assert await desk.confirm(desk.count()) is None
    assert pegs(disk.journal(desk.key)) == 1
    assert "commit failed" in caplog.text
    caplog.clear()
    disk.terminal.close()


async def test_what_was_decided_on_top_of_a_lost_event_is_not_written(
    disk: Disk, owner: aio.Owner, caplog: pytest.LogCaptureFixture
) -> None:
    """A scan waits behind a commit that fails: there is room for it, and yet it fails as well."""
    desk = await opened(disk, owner)
    held = disk.hold()
    first = desk.act(actions.Note("lost"))
    reached, free = threading.Event(), threading.Event()
    used: list[Connection] = []

    def fill(connection: Connection) -> None:
        used.append(connection)
        reached.set()
        free.wait(5)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("CREATE TABLE too_much (data TEXT)")

    def make_room(failed: Future[object]) -> None:
        assert isinstance(failed.exception(), StoreFull)
        used[0].execute("PRAGMA max_page_count = 1073741823")

    disk.terminal.write(fill).add_done_callback(make_room)
    held.set()  # the note and the filling are one transaction now
    assert await asyncio.to_thread(reached.wait, 5)
    second = desk.count()
    free.set()
    errors = [await desk.confirm(took) for took in (first, second)]
    assert [type(error) for error in errors] == [StoreFull, StoreFull]
    assert disk.journal(desk.key) == desk.document
    assert pegs(desk.document) == 0
    assert desk.document.notes == ()
    await unblocked(desk)
    assert await desk.confirm(desk.count()) is None
    assert pegs(disk.journal(desk.key)) == 1
    caplog.clear()
    disk.terminal.close()


async def test_blocked_until_a_write_succeeds(
    disk: Disk, owner: aio.Owner, caplog: pytest.LogCaptureFixture
) -> None:
    """While the disk is full every action is refused by name; then work goes on by itself."""
    desk = await opened(disk, owner)
    disk.limit(0)
    failed = 0
    while desk.blocked is None:
        failed += await desk.confirm(desk.act(actions.Note("n" * 400))) is not None
    assert failed == 1
    kept = desk.document
    for _ in range(3):
        took = desk.act(actions.Note("more" * 300))
        assert isinstance(took.decision, Refused)
        assert await desk.confirm(took) is None
    assert desk.document == kept
    disk.limit(None)
    await unblocked(desk)
    assert await desk.confirm(desk.count()) is None
    assert disk.journal(desk.key) == desk.document
    caplog.clear()
    disk.terminal.close()


async def test_replay_is_the_document(disk: Disk, owner: aio.Owner) -> None:
    """What the desk holds is the fold of what it wrote, undo and all."""
    desk = await opened(disk, owner)
    for action in (actions.SetMultiplier(Decimal(12)), actions.Note("wet"), actions.Undo()):
        await desk.confirm(desk.count())
        await desk.confirm(desk.act(action))
    events = disk.terminal.events(desk.key, RECEIPT_CODEC)
    document: Receipt | None = None
    for event in events:
        document = evolve(document, event)
    assert document == desk.document == disk.journal(desk.key)
    disk.terminal.close()


async def unblocked(desk: ReceiptDesk) -> None:
    async with asyncio.timeout(5):
        while desk.blocked is not None:  # it has no event
            await asyncio.to_thread(lambda: None)
