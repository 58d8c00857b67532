"""A desk holds one open work document: it decides at once and says green when the disk has it.

The document in memory moves on with the decision, so the next scan never waits. If a commit
fails, nothing after it may be written either (it could build on what was lost): the chain is
broken until the document has been folded again from disk and a write has succeeded.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from app import aio
from app.domain.decision import Accepted, Decision, Refused
from app.domain.events import Event, Fact
from app.sqlite import StoreError
from app.store.codec import Codec
from app.store.terminal import Record, Terminal

log = logging.getLogger(__name__)
D = TypeVar("D")
F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class DocumentKind(Generic[D, F]):
    """What the journal must know of a kind of work document."""

    name: str
    codec: Codec[F]
    evolve: Callable[[D | None, Event[F]], D]
    fold: Callable[[Iterable[Event[F]]], D]


@dataclass(frozen=True, slots=True)
class Handled(Generic[D, F]):
    """What came of one action: the decision, the document after it, and its way to the disk."""

    decision: Decision[F]
    document: D
    text: str
    events: tuple[Event[F], ...] = ()
    on_disk: Future[None] | None = None
    """None when nothing was to be written."""


class Desk(Generic[D, F]):
    """The journal's side of an open document; a subclass per kind knows what to decide.

    Raises:
        StoreError: a document cannot be read.
    """

    def __init__(
        self,
        kind: DocumentKind[D, F],
        key: str,
        document: D,
        *,
        terminal: Terminal,
        stamp: Stamper,
        owner: aio.Owner,
        retry_ms: int = 1_000,
    ) -> None:
        self.kind = kind
        self.key = key
        self.document = document
        self.blocked: StoreError | None = None
        self._terminal = terminal
        self._stamp = stamp
        self._owner = owner
        self._retry_ms = retry_ms
        self._waiting: set[Future[None]] = set()
        self._recovery: asyncio.Task[None] | None = None

    def record(self, document: D, events: tuple[Event[F], ...]) -> Record[F]:
        """What `events` write beside themselves; a subclass adds entries and subjects."""
        raise NotImplementedError

    def write(self, decision: Decision[F], text: str = "") -> Handled[D, F]:
        """Take a decision: move the document on and send its events to the disk."""
        if not isinstance(decision, Accepted) or not decision.facts:
            return Handled(decision, self.document, text)
        if self.blocked is not None:
            return Handled(Refused(self.blocked.key), self.document, text)
        document = self.document
        events: list[Event[F]] = []
        for fact in decision.facts:
            event = self._stamp(self.key, fact)
            document = self.kind.evolve(document, event)
            events.append(event)
        written = tuple(events)
        on_disk = self._terminal.append(
            self.record(document, written), self.kind.codec, unless=self._broken
        )
        self.document = document
        self._waiting.add(on_disk)
        on_disk.add_done_callback(self._note)
        return Handled(decision, document, text, written, on_disk)

    def _broken(self) -> StoreError | None:
        return self.blocked

    def _note(self, future: Future[None]) -> None:
        # Runs in the writer thread, before it takes the next job: what was decided on top of a
        # lost event is refused there and never half-written.
        error = future.exception()
        if error is not None and self.blocked is None:
            self.blocked = self._lost(error)

    def _lost(self, error: BaseException) -> StoreError:
        if isinstance(error, StoreError):
            return error
        # A fault of our own: the event is as lost as on a broken disk.
        return StoreError(self._terminal.db.path, f"{type(error).__name__}: {error}")

    async def confirm(self, handled: Handled[D, F]) -> StoreError | None:
        """Wait until it is on disk. None: green. An error: this scan is lost and must be
        shown refused by name; unless the file cannot even be read, the document has been folded
        again by the time this returns.
        """
        on_disk = handled.on_disk
        if on_disk is None:
            return None
        try:
            await aio.wait_for(on_disk)
        except Exception as error:  # noqa: BLE001 - however it was lost, it is told by name
            # One that an earlier fold has covered must not fold away what was taken since.
            if on_disk in self._waiting:
                await self._recovered()
            return self._lost(error)
        finally:
            self._waiting.discard(on_disk)
        return None

    async def _recovered(self) -> None:
        if self._recovery is None or self._recovery.done():
            self._recovery = aio.spawn(self._recover(), name="refold", owner=self._owner)
        if self._recovery is not None:
            await asyncio.shield(self._recovery)

    async def _recover(self) -> None:
        covered = frozenset(self._waiting)
        waiting = [asyncio.wrap_future(future) for future in covered]
        await asyncio.gather(*waiting, return_exceptions=True)
        folded = await self._refold()
        self._waiting -= covered
        aio.spawn(self._unblock(folded=folded), name="try the disk again", owner=self._owner)

    async def _refold(self) -> bool:
        try:
            events = await asyncio.to_thread(self._terminal.events, self.key, self.kind.codec)
        except StoreError as error:
            log.warning("%s cannot be read: %s", self.key, error)
            return False
        self.document = self.kind.fold(events)
        return True

    async def _unblock(self, *, folded: bool) -> None:
        while self.blocked is not None:
            try:
                await aio.wait_for(self._terminal.put("last_trial", self.key))
            except StoreError:
                await asyncio.sleep(self._retry_ms / 1000)
                continue
            folded = folded or await self._refold()
            if folded:
                self.blocked = None
            else:
                await asyncio.sleep(self._retry_ms / 1000)


class Stamper:
    """Mints events: id, terminal, person and time, in one place."""

    def __init__(self, clock: aio.Clock, terminal: str) -> None:
        self._clock = clock
        self.terminal = terminal
        self.person = "desk"

    def __call__(self, document: str, fact: F) -> Event[F]:
        stamp = self._clock.stamp()
        return Event(
            id=aio.new_id(stamp.at),
            document=document,
            terminal=self.terminal,
            person=self.person,
            stamp=stamp,
            fact=fact,
        )
