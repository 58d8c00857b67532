"""Shipments as the workbench offers them: the list, drafts, opening, loading and receiving."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.clients.errors import ClientError
from app.domain.decision import Refused
from app.domain.ship_posting import ShipStep
from app.domain.shipment import ENDS, Shipment, ShipmentHead, ShipmentStatus
from app.domain.shipping.actions import Abandon, AllAsAdvised, Cancel, Finish, InStock
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Heading, ShippingFact, Task
from app.domain.values import Place
from app.sqlite import StoreError
from app.sync.running import Sync
from app.workbench.desk import Handled
from app.workbench.errors import Unavailable
from app.workbench.fetching import StillComing, fetched
from app.workbench.kinds import is_shipping
from app.workbench.ship_deleting import delete_draft
from app.workbench.ship_desk import ShippingDesk, begin_shipping, load_shipping
from app.workbench.ship_rows import Own, OwnDocuments, shipment_rows
from app.workbench.ship_stock import SourceStock
from app.workbench.ship_views import ShipmentRow
from app.workbench.station import Station
from app.workbench.views import ReceiptRow

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk
    from app.workbench.shelves import Shelves

log = logging.getLogger(__name__)
STAFF_ID = range(20, 101)
"""How long an id is that the server takes for the responsible person (R40)."""
Moved = Handled[Shipping, ShippingFact]


class Shippings:
    """`workbench.shipping`; loaded when somebody first wants a shipment. `opened` makes a desk the
    open one.
    """

    def __init__(
        self,
        station: Station,
        sync: Sync,
        shelves: Shelves,
        desk: Callable[[], OpenDesk | None],
        opened: Callable[[OpenDesk], None],
    ) -> None:
        self._station, self._sync = station, sync
        self._desk, self._opened = desk, opened
        self._own = OwnDocuments(station)
        self._make = partial(ShippingDesk, shows=shelves.figures, own=self._own)
        self._stock = SourceStock(station, shelves, desk)

    # --- the list --------------------------------------------------------------------------

    def rows(
        self, text: str = "", source: str = "", destination: str = "", *, ended: bool = False
    ) -> list[ShipmentRow]:
        """Drafts and shipments; see `shipment_rows`."""
        return shipment_rows(self._station, self._own, text, source, destination, ended=ended)

    def heads(self) -> list[ReceiptRow]:
        """This terminal's documents as lists of all its documents show them, the one touched last
        first.
        """
        return [
            ReceiptRow(
                own.row.id, own.row.title, own.row.state, own.row.changed, own.unsent, own.stuck
            )
            for own in self._own.all()
        ]

    def row(self, shipment_id: str) -> ShipmentRow | None:
        """One of them, by the server's id or our document's; None: nobody here has heard of it."""
        rows = self.rows(ended=True)
        return next((row for row in rows if shipment_id in (row.id, row.document)), None)

    def showing(self, visible: bool) -> None:
        """The list is on the screen: it is pulled more often."""
        self._sync.pull.show(visible, "shipments")

    def read_at(self) -> int | None:
        """When the list was last read, server time ms; None since the start of the program."""
        return self._sync.pull.shipments.read_at

    # --- opening ---------------------------------------------------------------------------

    async def begin(self, heading: Heading) -> ShippingDesk | Refused:
        """Begin a draft; refused when it goes to where it comes from, or its note is too long.

        Raises:
            StoreError: the opening could not be written.
        """
        desk = await begin_shipping(self._station, self._make, Task.DRAFT, heading=heading)
        return desk if isinstance(desk, Refused) else self._now_open(desk)

    async def open(self, shipment_id: str, task: Task) -> ShippingDesk:
        """Go on with our document about a shipment or a draft of one, or begin one on what the
        server shows: as it answers within `slow`, else as it is here.

        Raises:
            Unavailable: neither has it now, or it cannot be worked on so.
            StoreError: the opening could not be written.
        """
        desk = await self._ready(shipment_id, task)
        return self._now_open(desk)

    def open_document(self, document: str) -> ShippingDesk:
        """Go on with a document of this terminal.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        return self._now_open(self._open_one(document) or self._load(document))

    def glance(self, document: str) -> Shipping:
        """A document as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        return (self._open_one(document) or self._load(document)).document

    def _open_one(self, document: str) -> ShippingDesk | None:
        """The desk that is open already: what it has on its way to the disk is in it alone."""
        desk = self._desk()
        return desk if is_shipping(desk) and desk.key == document else None

    def _load(self, document: str) -> ShippingDesk:
        return load_shipping(self._station, document, self._make)

    def _now_open(self, desk: ShippingDesk) -> ShippingDesk:
        self._opened(desk)
        self._stock.ask(desk)
        return desk

    async def _ready(self, shipment_id: str, task: Task) -> ShippingDesk:
        """A desk on a shipment for a task, without making it the open one."""
        known = self._gone_on(shipment_id, task)
        if known is not None:
            return self._open_one(known) or self._load(known)
        shipment = self._as_left(await self._fetched(shipment_id))
        desk = await begin_shipping(self._station, self._make, task, shipment=shipment)
        if isinstance(desk, Refused):
            number = str(desk.details.get("number") or "")
            raise Unavailable(desk.key, number, details=desk.details)
        return desk

    def _gone_on(self, shipment_id: str, task: Task) -> str | None:
        """This terminal's document about it that is under way."""
        candidates = self._own.about(shipment_id)
        head = self._station.cache.shipments.head(shipment_id)
        made = self._own.that_made(shipment_id, head.mark if head is not None else "")
        if made is not None:
            candidates.append(made)
        mine = (own for own in candidates if own.under_way and own.sums.task is task)
        return next((own.row.id for own in mine), None)

    async def _fetched(self, shipment_id: str) -> Shipment:
        here = self._station.cache.shipments.get(shipment_id)
        if here is not None and not self._sync.outbox.link.width(1):
            return here
        try:
            return await fetched(self._station, self._sync.pull.shipments.read(shipment_id))
        except StillComing as error:
            # What comes later lands in the cache, and who listens hears of it.
            if here is None:
                raise Unavailable("shipment_still_coming") from error
        except StoreError as error:
            if here is None:
                raise
            log.info("shipment %s is opened as it is here: %s", shipment_id, error)
        except ClientError as error:
            if here is None:
                raise Unavailable("shipment_not_here", error.what) from error
        return here

    def _as_left(self, shipment: Shipment) -> Shipment:
        """The shipment as this terminal's own posts have left it: what it has sent off is on its
        way, also while the server is still to hear of it.
        """
        head = shipment.head
        return replace(shipment, head=replace(head, status=self._status_left(head)))

    def _status_left(self, head: ShipmentHead) -> ShipmentStatus:
        made = self._own.that_made(head.id, head.mark)
        every: list[Own] = [*self._own.about(head.id), *((made,) if made else ())]
        steps = {own.sums.becomes for own in every if not own.under_way}
        if steps & ENDS and head.status not in ENDS:
            return next(iter(steps & ENDS)) or head.status
        sent_off = ShipmentStatus.IN_PROCESS in steps and head.status is ShipmentStatus.NEW
        return ShipmentStatus.IN_PROCESS if sent_off else head.status

    # --- ends ------------------------------------------------------------------------------

    async def delete(self, desk: ShippingDesk) -> Moved:
        """Delete a draft: what has not left is dropped, and the server never hears of it; else it
        is deleted there as well. It is on disk on return.

        Raises:
            StoreError: nothing was written.
        """
        return await _on_disk(desk, await delete_draft(self._station, self._sync.outbox, desk))

    async def move(
        self, shipment_id: str, step: ShipStep, reason: str = "", *, back: bool | None = None
    ) -> Moved:
        """Send a shipment off (`DEPART`) as it says itself, or call it off (`CANCEL`), without
        scanning; `back` says of what was booked out whether it is back at the source. Refused as a
        scan would be, where goods must be scanned to be known, or that must be said: then nothing
        of it stays here. It is on disk on return.

        Raises:
            Unavailable, StoreError: see `open`.
        """
        task = self._task_for(shipment_id, step)
        goes_on = self._gone_on(shipment_id, task) is not None
        desk = await self._ready(shipment_id, task)
        handled = self._moved(desk, step, reason, back)
        if isinstance(handled.decision, Refused) and not goes_on:
            await desk.confirm(desk.take(Abandon()))
        return await _on_disk(desk, handled)

    def _task_for(self, shipment_id: str, step: ShipStep) -> Task:
        """A shipment that is on its way is called off by who would receive it."""
        head: ShipmentHead | None = self._station.cache.shipments.head(shipment_id)
        if step is not ShipStep.CANCEL or head is None:
            return Task.LOAD
        on_its_way = self._status_left(head) is ShipmentStatus.IN_PROCESS
        return Task.RECEIVE if on_its_way else Task.LOAD

    def _moved(self, desk: ShippingDesk, step: ShipStep, reason: str, back: bool | None) -> Moved:
        if step is ShipStep.CANCEL:
            return desk.take(Cancel(reason, confirmed=True, back=back))
        loaded = desk.take(AllAsAdvised())
        if isinstance(loaded.decision, Refused):
            return loaded
        return desk.take(Finish(confirmed=True, reason=reason))

    # --- beside ----------------------------------------------------------------------------

    def staff(self) -> list[tuple[str, str]]:
        """Who can answer for a shipment: people whose ids the server takes (R40), by name."""
        every = self._station.cache.staff()
        return [(one.id, one.name) for one in every if len(one.id) in STAFF_ID]

    def places(self) -> list[Place]:
        """The places that shipments may go between."""
        return [one.place for one in self._station.cache.places()]

    def stock(self, product_id: str) -> InStock | None:
        """What was last heard of a product at the source of the open draft, over all conditions
        where that is known; None: nothing.
        """
        desk = self._desk()
        found = desk.stock(product_id) if is_shipping(desk) else ()
        return found[0] if found else None


async def _on_disk(desk: ShippingDesk, handled: Moved) -> Moved:
    """The outcome once it is written.

    Raises:
        StoreError: it was lost.
    """
    lost = await desk.confirm(handled)
    if lost is not None:
        raise lost
    return handled
