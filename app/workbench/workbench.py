"""The one typed door that screens and the command line go through."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.clients import receives_blind
from app.clients.errors import ClientError
from app.domain.decision import Refused
from app.domain.delivery import Delivery
from app.domain.meanings import Read
from app.domain.receipt.document import Receipt
from app.domain.values import Place, Product
from app.scan.guard import DoubleReadGuard, Kind
from app.scan.meaning import read_code
from app.scan.values import Scan, ScannerSettings
from app.settings import Profile
from app.store.cache import CatalogPlace
from app.sync.running import Sync
from app.workbench.choices import Choices, Chosen
from app.workbench.deliveries import delivery_rows, shared_receipt
from app.workbench.finding import of_document
from app.workbench.queue import queue_rows
from app.workbench.receiving import RECEIPT, ReceivingDesk, begin_receipt, load_receipt
from app.workbench.resolve import kind_of, resolve
from app.workbench.scanner import scanner_settings
from app.workbench.station import Listener, Station
from app.workbench.views import ConnectionView, DeliveryRow, QueueRow, ReceiptRow

LAST_DOCUMENT = "last_document"


class Unavailable(Exception):
    """Something is not on this terminal and cannot be fetched now; `key` names the sentence."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key} {detail}".strip())
        self.key = key
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Heard:
    """A scan with its meanings; `held_ms` is its distance from the same code before it, when
    that is too short for two honest scans (law 6)."""

    read: Read
    held_ms: int | None = None


class Workbench:
    """Everything a person can do at this terminal, without a widget in sight."""

    def __init__(self, station: Station, sync: Sync, scanner: ScannerSettings) -> None:
        self._station = station
        self._sync = sync
        self._scanner = scanner
        self._guard = DoubleReadGuard(scanner)
        self.desk: ReceivingDesk | None = None
        """The open work document."""
        self._choices = Choices(station, sync.outbox, lambda: self.desk)

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
        return resolve(reading, self._station.cache, packages)

    # --- deliveries and receipts -----------------------------------------------------------

    def deliveries(self, text: str = "", product: str | None = None) -> list[DeliveryRow]:
        """The goods-in list; see `delivery_rows`."""
        return delivery_rows(self._station, text, product)

    def receipts(self) -> list[ReceiptRow]:
        """This terminal's receipts, the one touched last first, finished ones too."""
        station = self._station
        rows = station.terminal.documents(RECEIPT.name, ("open", "posted", "finished"))
        tallies = station.outbox.tallies()
        return [
            ReceiptRow(row.id, row.title, row.state, row.changed, *tallies.get(row.id, (0, 0)))
            for row in rows
        ]

    async def open_deliveries(self, deliveries: Sequence[str], text: str = "") -> ReceivingDesk:
        """Go on with the receipt about these deliveries, or begin one.

        Raises:
            Unavailable: a delivery is not on this terminal and the server does not answer, or
                the deliveries have several senders.
            StoreError: the opening could not be written.
        """
        known = shared_receipt(self._station, deliveries)
        if known is not None:
            return self.open_receipt(known.id)
        found = tuple([await self.delivery(delivery) for delivery in deliveries])
        return self._begun(await begin_receipt(self._station, found, text=text))

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
        return self._opened(load_receipt(self._station, document))

    def glance(self, document: str) -> Receipt:
        """A receipt as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        if self.desk is not None and self.desk.key == document:
            return self.desk.document
        return load_receipt(self._station, document).document

    def left_open(self) -> str | None:
        """The document that was open when the program ended, if it is still open work."""
        told = self._station.terminal.get(LAST_DOCUMENT)
        document = json.loads(told)["document"] if told else None
        row = self._station.terminal.document(document) if document else None
        return row.id if row is not None and row.state != "finished" else None

    def leave(self) -> None:
        """The document stays as it is on disk; nothing is open any more."""
        self.desk = None
        self._remember("")

    def _begun(self, desk: ReceivingDesk | Refused) -> ReceivingDesk:
        if isinstance(desk, Refused):
            raise Unavailable(desk.key)
        return self._opened(desk)

    def _opened(self, desk: ReceivingDesk) -> ReceivingDesk:
        self.desk = desk
        self._remember(desk.key)
        return desk

    def _remember(self, document: str) -> None:
        self._station.terminal.put(LAST_DOCUMENT, json.dumps({"document": document}))

    async def delivery(self, delivery_id: str) -> Delivery:
        """A delivery with its lines, from this terminal or else from the server.

        Raises:
            Unavailable: neither has it now.
        """
        here = self._station.cache.delivery(delivery_id)
        if here is not None:
            return here
        try:
            return await self._sync.pull.delivery(delivery_id)
        except ClientError as error:
            raise Unavailable("delivery_not_here", error.what) from error

    def delivery_read_at(self, delivery_id: str) -> int | None:
        """When this terminal last read a delivery's lines, server time ms; None: not here."""
        return self._station.cache.detail_read(delivery_id)

    # --- catalog ---------------------------------------------------------------------------

    def search_products(self, text: str) -> list[Product]:
        """Products by name, article or code; first those that only the open document knows."""
        found = self._station.cache.search(text)
        if self.desk is None:
            return found
        return [*of_document(self.desk.document, text, {one.id for one in found}), *found]

    def places(self) -> list[CatalogPlace]:
        """All places that this terminal knows."""
        return self._station.cache.places()

    def receiving_place(self) -> Place | None:
        """Where received goods go unless a place is scanned."""
        return self._station.receiving_place()

    # --- outbox and connection -------------------------------------------------------------

    def queue(self) -> list[QueueRow]:
        """Everything that is not done yet, in journal order."""
        return queue_rows(self._station)

    async def retry(self, entry_id: str) -> Chosen:
        """Try an entry again now."""
        return await self._choices.retry(entry_id)

    async def discard(self, entry_id: str, reason: str, *, with_waiting: bool = False) -> Chosen:
        """Give an entry up, with a reason, as a fact of its document's journal."""
        return await self._choices.discard(entry_id, reason, with_waiting=with_waiting)

    async def take_theirs(self, entry_id: str, reason: str) -> Chosen:
        """An entry is on the server already: not sent, and not said again by the next post."""
        return await self._choices.take_theirs(entry_id, reason)

    async def send_anyway(self, entry_id: str, reason: str) -> Chosen:
        """Send an entry whatever stands against it, unless one more look finds it there."""
        return await self._choices.send_anyway(entry_id, reason)

    def status(self) -> ConnectionView:
        """What the chip shows."""
        told = self._sync.outbox.status()
        return ConnectionView(
            told.link,
            told.to_send,
            told.stuck,
            told.last_contact,
            told.clock_off,
            told.disk,
            told.error,
        )

    def refresh(self) -> None:
        """Pull the open set as soon as the server answers."""
        self._sync.pull.wake()

    def showing_list(self, visible: bool) -> None:
        """A list of deliveries is on the screen: it is pulled more often."""
        self._sync.pull.show(visible)

    def list_read_at(self) -> int | None:
        """When the open set was last read, server time ms; None since the start of the program."""
        return self._sync.pull.read_at
