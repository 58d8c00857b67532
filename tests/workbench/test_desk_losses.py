"""What a desk does about a lost event, whatever it was lost by and however late it is told."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from app import aio
from app.domain.decision import Accepted
from app.domain.events import Event
from app.sqlite import Connection, StoreError, StoreFull
from app.store.codec import Codec
from app.store.terminal import DocumentRow, Record, Terminal
from app.workbench.desk import Desk, DocumentKind, Handled, Stamper


@dataclass(frozen=True, slots=True)
class Counted:
    """The only thing that happens in this warehouse."""

    TYPE: ClassVar[str] = "counted"
    V: ClassVar[int] = 1

    what: str


Shelf = list[str]


def evolve(shelf: Shelf | None, event: Event[Counted]) -> Shelf:
    return [*(shelf or ()), event.fact.what]


def fold(events: Iterable[Event[Counted]]) -> Shelf:
    return [event.fact.what for event in events]


SHELF: DocumentKind[Shelf, Counted] = DocumentKind("shelf", Codec((Counted,)), evolve, fold)


class ShelfDesk(Desk[Shelf, Counted]):
    """Counts, and nothing else."""

    def record(self, document: Shelf, events: tuple[Event[Counted], ...]) -> Record[Counted]:
        return Record(events, DocumentRow(self.key, SHELF.name, "open", "", 0, 0))

    def count(self, what: str) -> Handled[Shelf, Counted]:
        return self.write(Accepted((Counted(what),), "counted"))

    @property
    def journal(self) -> Shelf:
        return fold(self._terminal.events(self.key, SHELF.codec))


class Twice(Stamper):
    """Gives every event whose fact is "twin" the same id, as a broken clock and counter could."""

    def __call__(self, document: str, fact: Counted) -> Event[Counted]:  # type: ignore[override]
        event = super().__call__(document, fact)
        twin = Event("f" * 24, document, event.terminal, event.person, event.stamp, fact)
        return twin if fact.what == "twin" else event


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[ShelfDesk]:
    terminal, owner = Terminal(tmp_path / "terminal.db"), aio.Owner("test")
    stamp = Twice(aio.SystemClock(), "T001")
    yield ShelfDesk(SHELF, "d" * 24, [], terminal=terminal, stamp=stamp, owner=owner, retry_ms=5)
    await owner.close()
    terminal.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # it has no event
            await asyncio.to_thread(lambda: None)


def hold(terminal: Terminal) -> threading.Event:
    """The writer stands still until the event is set."""
    free, reached = threading.Event(), threading.Event()

    def job(_: Connection) -> None:
        reached.set()
        free.wait(5)

    terminal.write(job)
    assert reached.wait(5)
    return free


def full(terminal: Terminal) -> None:
    """The next transaction needs more pages than there are; smaller ones go through."""

    def job(connection: Connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}").fetchone()
        connection.execute("CREATE TABLE too_much (data TEXT)")

    terminal.write(job).add_done_callback(lambda future: future.exception())


async def test_an_event_that_cannot_be_written_is_refused_by_name_whatever_the_cause(
    desk: ShelfDesk,
) -> None:
    """Not the disk is at fault but our own code: nothing is built on the lost event either."""
    assert await desk.confirm(desk.count("twin")) is None
    free = hold(desk._terminal)
    lost, on_top = desk.count("twin"), desk.count("peg")
    free.set()
    errors = [await desk.confirm(each) for each in (lost, on_top)]
    assert all(isinstance(error, StoreError) for error in errors)
    await until(lambda: desk.blocked is None)
    assert desk.document == ["twin"] == desk.journal
    assert await desk.confirm(desk.count("nail")) is None
    assert desk.document == ["twin", "nail"] == desk.journal


async def test_a_loss_that_is_confirmed_late_takes_no_later_scan_away(
    desk: ShelfDesk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Outcomes are confirmed one after the other: by the second the desk may be at work again."""
    free = hold(desk._terminal)
    first, second = desk.count("a"), desk.count("b")
    full(desk._terminal)
    free.set()
    assert isinstance(await desk.confirm(first), StoreFull)
    await until(lambda: desk.blocked is None)
    read = desk._terminal.events
    reading, may_return = threading.Event(), threading.Event()

    def slow(document: str, codec: Codec[Counted]) -> list[Event[Counted]]:
        found = read(document, codec)
        reading.set()
        may_return.wait(5)
        return found

    monkeypatch.setattr(desk._terminal, "events", slow)
    late = aio.spawn(desk.confirm(second), name="late", owner=desk._owner)
    assert late is not None
    await until(lambda: late.done() or reading.is_set())
    third = desk.count("c")
    assert await desk.confirm(third) is None
    may_return.set()
    assert isinstance(await late, StoreFull)
    assert desk.document == ["c"] == desk.journal
    caplog.clear()


async def test_a_journal_that_cannot_be_read_is_tried_again_before_the_next_scan(
    desk: ShelfDesk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The scan is still shown refused, and no other is taken on a document that may be wrong."""
    broken = [True]
    read = desk._terminal.events

    def events(document: str, codec: Codec[Counted]) -> list[Event[Counted]]:
        if broken:
            raise StoreError(Path("terminal.db"), "unreadable")
        return read(document, codec)

    monkeypatch.setattr(desk._terminal, "events", events)
    free = hold(desk._terminal)
    lost = desk.count("a")
    full(desk._terminal)
    free.set()
    assert isinstance(await desk.confirm(lost), StoreFull)
    assert desk.blocked is not None
    broken.clear()
    await until(lambda: desk.blocked is None)
    assert desk.document == [] == desk.journal
    caplog.clear()
