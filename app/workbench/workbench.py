"""The one typed door that screens and the command line go through."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from app.clients import adjusts, counts, receives_blind, shows_stock_takings
from app.clients.errors import ClientError
from app.domain.decision import Refused
from app.domain.delivery import Delivery
from app.domain.meanings import Read
from app.domain.people import Role
from app.domain.receipt.document import Receipt
from app.domain.values import Place, Product
from app.scan.guard import DoubleReadGuard, Kind
from app.scan.meaning import read_code
from app.scan.values import Scan, ScannerSettings
from app.settings import Profile
from app.store.cache import CatalogPlace
from app.sync.running import Sync
from app.workbench.choices import Choices
from app.workbench.deliveries import delivery_rows, shared_receipt
from app.workbench.errors import Claimed, Unavailable
from app.workbench.fetching import StillComing, fetched
from app.workbench.finding import of_document
from app.workbench.kinds import ABANDONED, ADJUST, COUNT
from app.workbench.labels import orders_of_label
from app.workbench.outbound import Outbound
from app.workbench.outbox_door import OutboxDoor
from app.workbench.people import People
from app.workbench.receiving import RECEIPT, ReceivingDesk, begin_receipt, load_receipt
from app.workbench.resolve import kind_of, resolve
from app.workbench.scanner import scanner_settings
from app.workbench.station import Listener, Station
from app.workbench.views import DeliveryRow, ReceiptRow

if TYPE_CHECKING:
    from app.workbench.adjusting import Adjusting
    from app.workbench.correcting import Correcting
    from app.workbench.counts import Counts
    from app.workbench.exports import Exports
    from app.workbench.kinds import OpenDesk
    from app.workbench.queue_reader import QueueReader
    from app.workbench.shelves import Shelves
    from app.workbench.stock_takings import StockTakings

__all__ = ["Claimed", "Heard", "Unavailable", "Workbench"]

LAST_DOCUMENT = "last_document"
CLOSED = ("finished", ABANDONED)
"""States of documents that nobody goes on with."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A scan with its meanings; `held_ms` is its distance from the same code before it, when
    that is too short for two honest scans (law 6)."""

    read: Read
    held_ms: int | None = None


class Workbench(Outbound, OutboxDoor):
    """Everything a person can do at this terminal, without a widget in sight."""

    def __init__(self, station: Station, sync: Sync, scanner: ScannerSettings) -> None:
        super().__init__(station, sync)
        self._scanner = scanner
        self._guard = DoubleReadGuard(scanner)
        self.desk: OpenDesk | None = None
        """The open work document."""
        self._choices = Choices(station, sync.outbox, lambda: self.desk)
        self.people = People(station, self._claim)
        """Who is at the terminal; another person takes the claims over."""

    # --- the device ------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """How this device is set up."""
        return self._station.profile

    def use_profile(self, profile: Profile) -> None:
        """Decide by other settings from now on."""
        self._station.profile = profile
        self._scanner = scanner_settings(profile.scanner)
        self._guard = DoubleReadGuard(self._scanner)
        self._station.changed("profile")

    # --- changes ---------------------------------------------------------------------------

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told what changed, on the loop's thread; call the result to stop."""
        listeners = self._station.listeners
        listeners.append(listener)

        def stop() -> None:
            if listener in listeners:
                listeners.remove(listener)

        return stop

    # --- scans -----------------------------------------------------------------------------

    def hear(self, scan: Scan, *, again: bool = False) -> Heard:
        """A scan as a source gave it: what it means, or that it was one code read twice.

        `again` says that this code once more is an answer, and never a double read.
        """
        read = self.read(scan.text, scan.symbology)
        kind = Kind.ITEM if again else kind_of(read)
        held = self._guard.check(scan.text, kind, scan.at)
        return Heard(read, held.after_ms if held is not None else None)

    def forget_last_scan(self) -> None:
        """The next scan counts whatever it is (after undo, or a change of screen)."""
        self._guard.forget()

    def read(self, text: str, symbology: str = "") -> Read:
        """What a scanned text means here; quick enough for the GUI thread."""
        year = datetime.fromtimestamp(self._station.clock.now() / 1000, tz=UTC).year
        reading = read_code(text, symbology, settings=self._scanner, year=year)
        packages = self.desk.packages() if self.desk is not None else frozenset()
        return resolve(reading, self._station.cache, packages, self._orders_of_label)

    def _orders_of_label(self, code: str) -> tuple[str, ...]:
        return orders_of_label(self._station.terminal, code)

    # --- deliveries and receipts -----------------------------------------------------------

    def deliveries(self, text: str = "", product: str | None = None) -> list[DeliveryRow]:
        """The goods-in list; see `delivery_rows`."""
        return delivery_rows(self._station, text, product, now=self._sync.claims.now())

    def receipts(self) -> list[ReceiptRow]:
        """This terminal's receipts, the one touched last first, finished ones too."""
        station = self._station
        rows = station.terminal.documents(RECEIPT.name, ("open", "posted", "finished"))
        tallies = station.outbox.tallies()
        return [
            ReceiptRow(row.id, row.title, row.state, row.changed, *tallies.get(row.id, (0, 0)))
            for row in rows
        ]

    async def open_deliveries(
        self, deliveries: Sequence[str], text: str = "", *, take_over: bool = False
    ) -> ReceivingDesk:
        """Go on with the receipt about these deliveries, or begin one.

        Raises:
            Claimed: others are on one of them, and `take_over` does not say that they know.
            Unavailable: a delivery is not on this terminal and the server does not answer, or
                the deliveries have several senders.
            StoreError: the opening could not be written.
        """
        known = shared_receipt(self._station, deliveries)
        others = self.claiming.to_ask(known, deliveries=deliveries)
        if others and not take_over:
            raise Claimed(others)
        if known is not None:
            desk = self.open_receipt(known.id)
        else:
            found = tuple(await asyncio.gather(*map(self.delivery, deliveries)))
            desk = self._begun(await begin_receipt(self._station, found, text=text))
        self.claiming.knows(others)
        return desk

    @property
    def receives_blind(self) -> bool:
        """Whether this system takes goods without a delivery."""
        return receives_blind(self._station.profile)

    async def open_blind(self, sender: str = "", note: str = "") -> ReceivingDesk:
        """Begin a receipt about no delivery.

        Raises:
            Unavailable: the system takes no goods without an order.
            StoreError: the opening could not be written.
        """
        return self._begun(await begin_receipt(self._station, (), sender=sender, note=note))

    def open_receipt(self, document: str) -> ReceivingDesk:
        """Go on with a receipt of this terminal.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self.desk
        if not isinstance(desk, ReceivingDesk) or desk.key != document:
            desk = load_receipt(self._station, document)
        self._opened(desk)
        return desk

    def glance(self, document: str) -> Receipt:
        """A receipt as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self.desk
        if isinstance(desk, ReceivingDesk) and desk.key == document:
            return desk.document
        return load_receipt(self._station, document).document

    # --- work documents of any kind ---------------------------------------------------------

    def kind_of(self, document: str) -> str:
        """The kind of a work document of this terminal (a name of `kinds`), "" for none."""
        row = self._station.terminal.document(document)
        return row.kind if row is not None else ""

    def left_open(self) -> str | None:
        """The document that was open when the program ended, if it is still open work."""
        told = self._station.terminal.get(LAST_DOCUMENT)
        document = json.loads(told)["document"] if told else None
        row = self._station.terminal.document(document) if document else None
        open_here = row is not None and row.state not in CLOSED and self._is_here(row.id)
        return row.id if row is not None and open_here else None

    def leave(self) -> None:
        """The document stays as it is on disk; nothing is open any more."""
        self.desk = None
        self._claim()
        self._remember("")

    def _begun(self, desk: ReceivingDesk | Refused) -> ReceivingDesk:
        if isinstance(desk, Refused):
            raise Unavailable(desk.key)
        self._opened(desk)
        return desk

    def _opened(self, desk: OpenDesk) -> None:
        self._must_be_here(desk.key)
        self.desk = desk
        self.claiming.opened()
        self._claim()
        self._remember(desk.key)

    def _remember(self, document: str) -> None:
        self._station.terminal.put(LAST_DOCUMENT, json.dumps({"document": document}))

    async def delivery(self, delivery_id: str) -> Delivery:
        """A delivery with its lines, from this terminal or else from the server, if that answers
        within `slow`.

        Raises:
            Unavailable: neither has it now.
        """
        here = self._station.cache.deliveries.get(delivery_id)
        if here is not None:
            return here
        try:
            return await fetched(self._station, self._sync.pull.deliveries.read(delivery_id))
        except StillComing as error:
            raise Unavailable("delivery_still_coming") from error
        except ClientError as error:
            raise Unavailable("delivery_not_here", error.what) from error

    def delivery_read_at(self, delivery_id: str) -> int | None:
        """When this terminal last read a delivery's lines, server time ms; None: not here."""
        return self._station.cache.deliveries.detail_read(delivery_id)

    # --- catalog ---------------------------------------------------------------------------

    def search_products(self, text: str) -> list[Product]:
        """Products by name, article or code; first those that only the open document knows."""
        found = self._station.cache.search(text)
        if self.desk is None:
            return found
        return [*of_document(self.desk.products(), text, {one.id for one in found}), *found]

    def places(self) -> list[CatalogPlace]:
        """All places that this terminal knows."""
        return self._station.cache.places()

    def receiving_place(self) -> Place | None:
        """Where received goods go unless a place is scanned."""
        return self._station.receiving_place()

    @cached_property
    def shelves(self) -> Shelves:
        """Look-up: what something is, where it is and how it came there."""
        from app.workbench.shelves import Shelves

        return Shelves(self._station, self._sync, self._lead_is_here)

    def _lead_is_here(self) -> bool:
        return self.people.person.role == Role.LEAD

    # --- stock -------------------------------------------------------------------------------

    @property
    def counts_stock(self) -> bool:
        """Whether stock is counted against this system; known without loading its client."""
        return counts(self._station.profile)

    def count_heads(self) -> list[ReceiptRow]:
        """This terminal's counts as lists of all its documents show them, the one touched last
        first; nothing of what counts need is loaded for it.
        """
        return self._heads(COUNT) if self.counts_stock else []

    def adjust_heads(self) -> list[ReceiptRow]:
        """This terminal's adjustments in the same way."""
        return self._heads(ADJUST) if self.adjusts_stock else []

    def _heads(self, kind: str) -> list[ReceiptRow]:
        station = self._station
        tallies = station.outbox.tallies()
        return [
            ReceiptRow(row.id, row.title, row.state, row.changed, *tallies.get(row.id, (0, 0)))
            for row in station.terminal.documents(kind, ("open", "finished"))
        ]

    @cached_property
    def counts(self) -> Counts:
        """Counts; loaded when somebody first wants one."""
        from app.workbench.counts import Around, Counts

        around = Around(lambda: self.desk, self._opened, self._choices)
        return Counts(self._station, self._sync, around)

    @property
    def adjusts_stock(self) -> bool:
        """Whether a person can put a figure right here; known without loading the client."""
        return adjusts(self._station.profile)

    @cached_property
    def adjusting(self) -> Adjusting:
        """Figures that are put right; loaded when somebody first wants to."""
        from app.workbench.adjusting import Adjusting

        return Adjusting(self._station, self.shelves, lambda: self.desk, self._opened)

    # --- what the office looks at ------------------------------------------------------------

    @property
    def shows_stock_takings(self) -> bool:
        """Whether this system shows its own stock-takings and makes files of its books."""
        return shows_stock_takings(self._station.profile)

    @cached_property
    def stock_takings(self) -> StockTakings:
        """The stock-takings of the platform; loaded when somebody first wants them."""
        from app.workbench.stock_takings import StockTakings

        return StockTakings(self._station, self._sync)

    @cached_property
    def exports(self) -> Exports:
        """Files that the platform makes; what is under way goes on when this is first wanted."""
        from app.workbench.exports import Exports

        return Exports(self._station, self._sync)

    # --- the connection --------------------------------------------------------------------

    def queue_reader(self) -> QueueReader:
        """The queue for a screen that stays open while it drains."""
        from app.workbench.queue_reader import QueueReader

        return QueueReader(self._station)

    @cached_property
    def correcting(self) -> Correcting:
        """Mistakes of the queue, put right where they were made."""
        from app.workbench.correcting import Correcting

        return Correcting(self._station, self._choices, self)

    def refresh(self) -> None:
        """Pull the open set as soon as the server answers."""
        self._sync.pull.wake()

    def showing_list(self, visible: bool) -> None:
        """A list of deliveries is on the screen: it is pulled more often."""
        self._sync.pull.show(visible)

    def list_read_at(self) -> int | None:
        """When the open set was last read, server time ms; None since the start of the program."""
        return self._sync.pull.deliveries.read_at
