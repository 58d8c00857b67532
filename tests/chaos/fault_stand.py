"""One terminal on one hub, for one cell of the fault matrix: store, engine, adapter and server are
the real ones; only the wire between them has a hand on it, and the disk can be full.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from app import aio, hub
from app.clients import open_system
from app.demo import demo_profile
from app.domain.entry import Entry, EntryState, Planned
from app.hub.records import Document, Part, read_document
from app.hub.records import parts as parts_of
from app.settings import Profile, System, Timings
from app.sqlite import Connection, Database, Job
from app.store.outbox import Outbox
from app.store.schema import TERMINAL
from app.store.terminal import Terminal
from app.sync.connectivity import Link
from app.sync.engine import Engine
from app.sync.enqueue import entries_of
from app.sync.recollection import Recollection
from app.sync.stepping import Pace
from tests.clients.worlds import CLOCK, World
from tests.journeys.demo import place_ids
from tests.warehouse import control as asked
from tests.warehouse import copied

T = TypeVar("T")
Hand = Callable[[str, str, bytes], Awaitable[None]]
"""What happens at a request: its method, its address and its body."""

GROWS = 1024 * 1024
"""Bytes that no page of a full store has room for."""


class FullableDatabase(Database):
    """A file whose disk is full while `full` is set: SQLite itself says so."""

    full = False

    def write(self, job: Job[T]) -> Future[T]:
        """As the file's own; on a full disk the transaction also wants pages that are not there,
        so that it fails as a whole however small the job is.
        """
        return super().write(self._crowded(job))

    def _crowded(self, job: Job[T]) -> Job[T]:
        def crowded(connection: Connection) -> T:
            result = job(connection)
            if self.full:
                (pages,) = connection.execute("PRAGMA page_count").fetchone()
                connection.execute(f"PRAGMA max_page_count={pages}").fetchone()
                try:
                    connection.execute("CREATE TABLE crowd AS SELECT zeroblob(?) AS x", (GROWS,))
                finally:
                    connection.execute("PRAGMA max_page_count=1000000").fetchone()
            return result

        return crowded


class FullableTerminal(Terminal):
    """A store on such a disk."""

    def __init__(self, path: Path) -> None:
        self.db: FullableDatabase = FullableDatabase(path, TERMINAL, synchronous="FULL")


class Hub(World):
    """A hub's controls over a plain connection: a cell asks them often."""

    def control(self, method: str, name: str, body: Any = None) -> Any:
        """As the world's own."""
        return asked(self.running, name, body, method)


class Wire:
    """A terminal's connections, with hands at requests that are named by method and address."""

    def __init__(self, transport: Any) -> None:
        self.transport = transport
        self.echoes: list[tuple[str, str]] = []
        """Requests that another hand sent over this wire."""
        self._before: list[tuple[str, re.Pattern[str], Hand]] = []
        self._after: list[tuple[str, re.Pattern[str], Hand]] = []

    def before(self, method: str, path: str, hand: Hand) -> None:
        """Once, right before the first such request leaves."""
        self._before.append((method, re.compile(path), hand))

    def after(self, method: str, path: str, hand: Hand) -> None:
        """Once, when the first such request has come back, with an answer or without."""
        self._after.append((method, re.compile(path), hand))

    async def request(self, method: str, url: str, **more: Any) -> Any:
        """As the transport's own."""
        content = more.get("content", b"")
        self._last = more
        await self._hands(self._before, method, url, content)
        try:
            return await self.transport.request(method, url, **more)
        finally:
            await self._hands(self._after, method, url, content)

    async def echo(self, method: str, url: str, content: bytes) -> Any:
        """Another hand sends this, signed in as the request that is about to leave."""
        self.echoes.append((method, url))
        headers = {**self._last["headers"]}
        if content:
            headers.setdefault("Content-Type", "application/json")
        more = {**self._last, "content": content, "headers": headers}
        return await self.transport.request(method, url, **more)

    async def stream(self, url: str, **more: Any) -> Any:
        """As the transport's own."""
        return await self.transport.stream(url, **more)

    async def close(self) -> None:
        """As the transport's own."""
        await self.transport.close()

    @staticmethod
    async def _hands(
        hands: list[tuple[str, re.Pattern[str], Hand]], method: str, url: str, content: bytes
    ) -> None:
        path = url.partition("?")[0]
        for hand in [one for one in hands if one[0] == method and one[1].search(path)]:
            hands.remove(hand)
            await hand[2](method, url, content)


class Stand:
    """One hub and one terminal on it."""

    def __init__(
        self,
        folder: Path,
        books: Path,
        system: System,
        timings: Timings,
        *,
        own: bool = True,
        switches: Mapping[str, Any] | None = None,
    ) -> None:
        """`own` says that nobody else writes at the places of this terminal."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.timings = timings
        options = hub.HubOptions(demo=True, control=True)
        self.running = hub.start(copied(books, folder / "hub"), options=options)
        self._hub: Any = self.running._service._state
        self.world = Hub(self.running)
        if switches:
            self.world.control("PUT", "switches", dict(switches))
        self.ignored: set[str] = set()
        """Entries of the time before the faults, which nobody judges."""
        self.facts: dict[str, Any] = {}
        """What a scene wants to remember of the warehouse as it was."""
        profile, credentials = demo_profile(self.world.url, "DEMO", system)
        places = place_ids() if own else ()
        profile = replace(profile, rules=replace(profile.rules, own_places=places))
        self.profile: Profile = replace(profile, timings=timings)
        self.terminal = FullableTerminal(folder / "terminal.db")
        memory = Recollection(self.terminal, timings.clock_uncertain)
        opened: Any = open_system(self.profile, credentials, CLOCK, memory)
        self.system = opened
        self.wire = Wire(self.system.engine._transport)
        self.system.engine._transport = self.wire
        pace = Pace(CLOCK, timings, lambda: 1.0)
        self.engine = Engine(self.system, self.terminal, pace, memory=memory)

    @property
    def outbox(self) -> Outbox:
        return self.engine.outbox

    async def start(self) -> None:
        """Begin, and have met the server once: its clock is known."""
        await self.engine.start()
        async with asyncio.timeout(20):
            while self.engine.link.link is not Link.ONLINE:
                await self.engine._next_turn()

    async def close(self) -> None:
        await self.engine._owner.close()
        await self.system.close()
        self.terminal.close()
        await asyncio.to_thread(self.running.stop)

    # --- what is said ------------------------------------------------------------------------

    async def say(self, planned: Iterable[Planned], document: str = "document") -> list[Entry]:
        """Write the entries of a post, as posting does it."""
        entries = entries_of(
            planned,
            system_name=self.system.name,
            document=document,
            event="post",
            person="desk",
            mint=self.mint,
            keys=self.system.keys,
            now=CLOCK.now(),
        )
        await self.write(entries)
        return list(entries)

    async def write(self, entries: Iterable[Entry]) -> None:
        await aio.wait_for(self.outbox.insert(tuple(entries)))
        self.engine.wake()

    @staticmethod
    def mint() -> str:
        return aio.new_id(CLOCK.now())

    async def drained(self, seconds: float = 40) -> list[Entry]:
        """All rows, when nothing moves any more without a person."""
        async with asyncio.timeout(seconds):
            await self.engine.wait_drained()
        return self.rows()

    def rows(self, *states: EntryState) -> list[Entry]:
        """Those that are judged."""
        rows = self.outbox.entries(states or None)
        return [row for row in rows if row.id not in self.ignored]

    # --- what the hub has --------------------------------------------------------------------

    def books(self, job: Callable[[Connection], T]) -> T:
        """Read the hub's own file, whatever its calls would show."""
        found: T = self._hub.database.read_apart(job)
        return found

    def documents(self, kind: str, holding: str = "") -> list[Document]:
        """The documents of a kind, also what no list shows; `holding`: whose id or body has it."""
        sql = "SELECT * FROM document WHERE kind = ? AND (id = ? OR instr(body, ?)) ORDER BY seq"

        def job(tx: Connection) -> list[Document]:
            rows = tx.execute(sql, (kind, holding, holding or "{"))
            return [read_document(row) for row in rows.fetchall()]

        return self.books(job)

    def parts(self, document: str, kind: str) -> list[Part]:
        """The parts of one document."""
        return self.books(lambda tx: list(parts_of(tx, document, kind)))

    def changes(self, product: str = "", place: str = "") -> list[dict[str, Any]]:
        """The ledger's changes since the scene was set, of one product and place or of all."""

        def job(tx: Connection) -> list[dict[str, Any]]:
            since = self.facts.get("changes", 0)
            rows = tx.execute("SELECT * FROM stock_change WHERE seq > ? ORDER BY seq", (since,))
            return [dict(row) for row in rows.fetchall()]

        return [
            change
            for change in self.books(job)
            if (not product or change["product"] == product)
            and (not place or change["place"] == place)
        ]

    def from_now_on(self) -> None:
        """The scene is set: changes of the ledger and entries count from here."""

        def job(tx: Connection) -> int:
            (last,) = tx.execute("SELECT coalesce(max(seq), 0) FROM stock_change").fetchone()
            return int(last)

        self.facts["changes"] = self.books(job)
        self.ignored.update(row.id for row in self.outbox.entries())

    def reached(self, method: str, path: str) -> int:
        """How often such a request has reached the hub from the terminal."""
        wanted = re.compile(path)
        seen = list(self._hub.requests)
        hits = [one for one in seen if one["method"] == method and wanted.search(one["path"])]
        echoes = [one for one in self.wire.echoes if one[0] == method and wanted.search(one[1])]
        return len(hits) - len(echoes)
