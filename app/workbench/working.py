"""What the desks of all kinds of work documents share: decide, write with what is owed, teach.

A desk of one kind says what to decide, what a list shows of its document, what the document is
about, and what a post of it means for the system.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Generic, TypeVar

from app import aio
from app.domain.decision import Accepted, Decision, Refused
from app.domain.entry import Entry, Planned
from app.domain.events import Event, Fact
from app.domain.values import Product, Stamp
from app.domain.working import Choice
from app.sqlite import Connection
from app.store.hand_overs import HandOvers
from app.store.terminal import DocumentRow, Record
from app.sync.enqueue import entries_of
from app.workbench.desk import Desk, DocumentKind, Handled
from app.workbench.station import Station
from app.workbench.taught import learn, teaches, undoes, unlearn

D = TypeVar("D")
F = TypeVar("F", bound=Fact)
A = TypeVar("A")
"""The actions of a kind."""
K = TypeVar("K", bound="WorkDesk[Any, Any, Any]")


def day_of(at_ms: int) -> date:
    """The calendar day of a wall time, where the terminal stands."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().date()


def taught_in(document: Any, events: Collection[str]) -> list[Fact]:
    """What these events of the document's open steps have taught."""
    found: list[Fact] = []
    step = document.steps
    while step is not None:
        found += [e.fact for e in step.events if e.id in events and teaches(e.fact)]
        step = step.previous
    return found


class WorkDesk(Desk[D, F], Generic[D, F, A]):
    """One open work document of a kind.

    Raises:
        StoreError: a document cannot be read.
    """

    POSTED: ClassVar[type[Any]]
    """The fact after which the server is owed something."""

    def __init__(self, kind: DocumentKind[D, F], station: Station, key: str, document: D) -> None:
        super().__init__(
            kind,
            key,
            document,
            terminal=station.terminal,
            stamp=station.stamp,
            owner=station.owner,
        )
        self._station = station

    # --- what a kind says ------------------------------------------------------------------

    @abstractmethod
    def decided(self, action: A, now: Stamp, painted: Mapping[str, int] | None) -> Decision[F]:
        """What the action leads to."""

    @abstractmethod
    def head(self, document: D) -> DocumentRow:
        """The document as lists show it."""

    @abstractmethod
    def plan(self, document: D, post: str) -> Iterable[Planned]:
        """What the post of this id obliges us to tell the system; asked in the writer's thread."""

    @abstractmethod
    def choice(self, entry: Entry, choice: Choice, reason: str) -> A:
        """The action that tells the document what was decided about one of its entries."""

    @abstractmethod
    def products(self) -> Iterable[Product]:
        """The products of its lines."""

    def subjects(self, document: D, events: tuple[Event[F], ...]) -> tuple[str, ...]:
        """What the document is about; empty where these events change nothing of that."""
        return ()

    def packages(self) -> frozenset[str]:
        """Codes that are packages for this document, as look-up forms."""
        return frozenset()

    # --- actions ---------------------------------------------------------------------------

    def take(self, action: A, painted: Mapping[str, int] | None = None) -> Handled[D, F]:
        """Decide one action at once. `painted` says when open questions were first on the
        screen, ms of the monotonic clock: only a scan read later may answer one.
        """
        # The text that a scan brought; empty for a tap.
        text = getattr(getattr(action, "read", None), "text", "")
        if self.blocked is not None:
            return Handled(Refused(self.blocked.key), self.document, text)
        before = self.document
        handled = self.write(self.decided(action, self._station.clock.stamp(), painted), text)
        self._project(before, handled.events)
        if handled.on_disk is not None and self._posts(handled.events):
            handled.on_disk.add_done_callback(self._owed_now)
        if handled.events:
            self._station.changed("document", self.key)
        return handled

    def prepare(self, action: A) -> tuple[Event[F], ...]:
        """The events of a choice about an entry, to be written with the entry's own move and
        then adopted; empty when the document has nothing to say about it.
        """
        decision = self.decided(action, self._station.clock.stamp(), None)
        facts = decision.facts if isinstance(decision, Accepted) else ()
        return tuple(self._station.stamp(self.key, fact) for fact in facts)

    def writing(self, events: tuple[Event[F], ...]) -> Callable[[Connection], None]:
        """What writes prepared events in somebody else's transaction."""
        document = self.document
        for event in events:
            document = self.kind.evolve(document, event)
        return self._station.terminal.writing(self.record(document, events), self.kind.codec)

    def adopt(self, events: tuple[Event[F], ...]) -> None:
        """Events are on disk by another way; the document follows."""
        for event in events:
            self.document = self.kind.evolve(self.document, event)
        self._station.changed("document", self.key)

    def carries_on(self) -> str:
        """The terminal that began it, where that is another one; "" for our own."""
        whose = HandOvers(self._station.terminal).begun_by(self.key)
        return "" if whose == self._station.profile.terminal else whose

    # --- what is written -------------------------------------------------------------------

    def record(self, document: D, events: tuple[Event[F], ...]) -> Record[F]:
        """Events, the head for lists, and for a post the entries that it obliges us to."""
        posts = self._posts(events)

        def owed() -> Iterator[Entry]:
            for post in posts:
                yield from self._owed(document, post)

        return Record(events, self.head(document), self.subjects(document, events), owed)

    def _posts(self, events: tuple[Event[F], ...]) -> list[Event[F]]:
        return [event for event in events if isinstance(event.fact, self.POSTED)]

    def _owed(self, document: D, event: Event[F]) -> tuple[Entry, ...]:
        system = self._station.system
        entries = entries_of(
            self.plan(document, event.id),
            system_name=system.name,
            document=self.key,
            event=event.id,
            person=event.person,
            mint=self._station.mint,
            now=event.stamp.at,
            keys=system.keys,
        )
        # What another terminal began is told under its name, whoever goes on with it.
        whose = self.carries_on()
        return tuple(replace(entry, terminal=whose) for entry in entries) if whose else entries

    def _owed_now(self, _: Future[None]) -> None:
        self._station.owed()

    def _project(self, before: D, events: tuple[Event[F], ...]) -> None:
        """Teach the cache what was taught, and take back what was undone; the journal keeps
        both for good.
        """
        cache = self._station.cache
        for event in events:
            if teaches(event.fact):
                learn(cache, event.fact)
            for fact in taught_in(before, undone) if (undone := undoes(event.fact)) else ():
                unlearn(cache, fact)


async def begun(
    station: Station,
    kind: DocumentKind[D, F],
    make: Callable[[Station, str, D], K],
    fact: F,
) -> K:
    """A desk on a document that this fact opens. It is on disk on return.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    key = station.mint()
    event: Event[F] = station.stamp(key, fact)
    desk = make(station, key, kind.fold((event,)))
    await aio.wait_for(station.terminal.append(desk.record(desk.document, (event,)), kind.codec))
    station.changed("document", key)
    return desk


def loaded(
    station: Station,
    kind: DocumentKind[D, F],
    make: Callable[[Station, str, D], K],
    key: str,
) -> K:
    """A desk on an earlier document, as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return make(station, key, kind.fold(station.terminal.events(key, kind.codec)))
