"""The receiving desk: open a delivery or begin blind, take scans and taps, post and correct."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future
from datetime import UTC, date, datetime
from typing import get_args

from app import aio
from app.domain.decision import Accepted, Refused
from app.domain.delivery import Delivery
from app.domain.entry import Entry
from app.domain.events import Event
from app.domain.gtin import look_up_form
from app.domain.receipt.actions import Action, DecideEntry, Scan
from app.domain.receipt.decide import decide, opening
from app.domain.receipt.document import Receipt
from app.domain.receipt.evolve import evolve, fold
from app.domain.receipt.facts import (
    Posted,
    ReceiptFact,
    Undone,
)
from app.domain.receipt.posting import posting_of
from app.domain.receipt.rules import ReceiptRules
from app.sqlite import Connection
from app.store.codec import Codec
from app.store.terminal import DocumentRow, Record
from app.sync.enqueue import entries_of
from app.workbench.desk import Desk, DocumentKind, Handled
from app.workbench.station import Station
from app.workbench.taught import Taught, learn, unlearn

RECEIPT_CODEC: Codec[ReceiptFact] = Codec(get_args(ReceiptFact))
RECEIPT: DocumentKind[Receipt, ReceiptFact] = DocumentKind("receipt", RECEIPT_CODEC, evolve, fold)


def day_of(at_ms: int) -> date:
    """The calendar day of a wall time, where the terminal stands."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().date()


def action_text(action: Action) -> str:
    """The text that a scan brought; empty for a tap."""
    return action.read.text if isinstance(action, Scan) else ""


def taught_in(receipt: Receipt, events: Collection[str]) -> list[Taught]:
    """What these events of the receipt's open steps have taught."""
    found: list[Taught] = []
    step = receipt.steps
    while step is not None:
        found += [e.fact for e in step.events if e.id in events and isinstance(e.fact, Taught)]
        step = step.previous
    return found


class ReceivingDesk(Desk[Receipt, ReceiptFact]):
    """One open receipt."""

    def __init__(self, station: Station, key: str, receipt: Receipt) -> None:
        super().__init__(
            RECEIPT,
            key,
            receipt,
            terminal=station.terminal,
            stamp=station.stamp,
            owner=station.owner,
        )
        self._station = station

    def take(
        self, action: Action, painted: Mapping[str, int] | None = None
    ) -> Handled[Receipt, ReceiptFact]:
        """Decide one action at once. `painted` says when open questions were first on the
        screen, ms of the monotonic clock: only a scan read later may answer one.
        """
        station = self._station
        if self.blocked is not None:
            return Handled(Refused(self.blocked.key), self.document, action_text(action))
        now = station.clock.stamp()
        decision = decide(
            self.document,
            action,
            station.receipt_rules(),
            now,
            day_of(now.at),
            station.stamp.person,
            painted,
        )
        before = self.document
        handled = self.write(decision, action_text(action))
        self._project(before, handled.events)
        if handled.on_disk is not None and any(isinstance(e.fact, Posted) for e in handled.events):
            handled.on_disk.add_done_callback(self._owed_now)
        if handled.events:
            station.changed("document", self.key)
        return handled

    def prepare(self, action: DecideEntry) -> tuple[Event[ReceiptFact], ...]:
        """The events of a choice about an entry, to be written with the entry's own move and
        then adopted; empty when the receipt has nothing to say about it.
        """
        now = self._station.clock.stamp()
        rules, person = self._station.receipt_rules(), self._station.stamp.person
        decision = decide(self.document, action, rules, now, day_of(now.at), person)
        facts = decision.facts if isinstance(decision, Accepted) else ()
        return tuple(self._station.stamp(self.key, fact) for fact in facts)

    def writing(self, events: tuple[Event[ReceiptFact], ...]) -> Callable[[Connection], None]:
        """What writes prepared events in somebody else's transaction."""
        document = self.document
        for event in events:
            document = evolve(document, event)
        return self._station.terminal.writing(self.record(document, events), RECEIPT_CODEC)

    def adopt(self, events: tuple[Event[ReceiptFact], ...]) -> None:
        """Events are on disk by another way; the document follows."""
        for event in events:
            self.document = evolve(self.document, event)
        self._station.changed("document", self.key)

    def rules(self) -> ReceiptRules:
        """The site's settings as they are now."""
        return self._station.receipt_rules()

    def _owed_now(self, _: Future[None]) -> None:
        self._station.owed()

    def packages(self) -> frozenset[str]:
        """Package and tracking numbers of this receipt, as look-up forms."""
        return frozenset(
            look_up_form(code)
            for package in self.document.packages
            for code in (package.number, package.tracking)
            if code
        )

    def _project(self, before: Receipt, events: tuple[Event[ReceiptFact], ...]) -> None:
        """Teach the cache what was taught, and take back what was undone; the journal keeps
        both for good.
        """
        cache = self._station.cache
        for event in events:
            if isinstance(event.fact, Taught):
                learn(cache, event.fact)
            elif isinstance(event.fact, Undone):
                for fact in taught_in(before, event.fact.events):
                    unlearn(cache, fact)

    def record(
        self, document: Receipt, events: tuple[Event[ReceiptFact], ...]
    ) -> Record[ReceiptFact]:
        """Events, the head for lists, and for a post the entries that it obliges us to."""
        posts = [event for event in events if isinstance(event.fact, Posted)]

        def owed() -> Iterator[Entry]:
            for post in posts:
                yield from self._owed(document, post)

        subjects = tuple(head.id for head in document.heads)
        return Record(events, head_of(document), subjects, owed)

    def _owed(self, document: Receipt, event: Event[ReceiptFact]) -> tuple[Entry, ...]:
        station = self._station
        posting = posting_of(
            document, event.id, tolerance_percent=station.receipt_rules().tolerance_percent
        )
        return entries_of(
            station.system.plan(posting),
            system_name=station.system.name,
            document=document.id,
            event=event.id,
            person=event.person,
            mint=station.mint,
            now=event.stamp.at,
            keys=station.system.keys,
        )


async def begin_receipt(
    station: Station,
    deliveries: tuple[Delivery, ...],
    *,
    sender: str = "",
    note: str = "",
    text: str = "",
) -> ReceivingDesk | Refused:
    """Open a receipt on what the server showed; none: a blind one. It is on disk on return.

    Refused when the deliveries have several senders.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    key = station.mint()
    decision = opening(
        deliveries,
        station.receiving_place(),
        station.receipt_rules(),
        sender=sender,
        delivery_note=note,
        text=text,
    )
    if isinstance(decision, Refused):
        return decision
    event: Event[ReceiptFact] = station.stamp(key, decision.facts[0])
    desk = ReceivingDesk(station, key, fold((event,)))
    record = desk.record(desk.document, (event,))
    await aio.wait_for(station.terminal.append(record, RECEIPT_CODEC))
    station.changed("document", key)
    return desk


def load_receipt(station: Station, key: str) -> ReceivingDesk:
    """An earlier receipt as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    events = station.terminal.events(key, RECEIPT_CODEC)
    return ReceivingDesk(station, key, fold(events))


def head_of(receipt: Receipt) -> DocumentRow:
    """A receipt as lists show it."""
    numbers = ", ".join(head.number for head in receipt.heads)
    return DocumentRow(
        id=receipt.id,
        kind=RECEIPT.name,
        state=receipt.state,
        title=numbers or receipt.delivery_note or receipt.sender,
        opened=receipt.opened_at,
        changed=receipt.changed_at,
    )
