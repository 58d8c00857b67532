"""The shipment desk: a draft is put together, a shipment is loaded, or received."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import get_args

from app.domain.decision import Decision, Refused
from app.domain.entry import Entry, Planned
from app.domain.events import Event
from app.domain.intents import ChangeStock
from app.domain.meanings import PackageRead, ProductRead, Read
from app.domain.ship_posting import StockMoved
from app.domain.shipment import Shipment
from app.domain.shipment_intents import DraftShipment, WriteShipmentItem
from app.domain.shipping.actions import (
    Action,
    Cancel,
    DecideEntry,
    Finish,
    InStock,
    LinkCode,
    Scan,
)
from app.domain.shipping.decide import decide
from app.domain.shipping.document import Shipping
from app.domain.shipping.evolve import evolve, fold
from app.domain.shipping.facts import Heading, Opened, Posted, ShippingFact, Task
from app.domain.shipping.opening import opening
from app.domain.shipping.posting import posting_of
from app.domain.shipping.rules import ShippingRules
from app.domain.shipping.stock import booked, summed
from app.domain.stock_records import Figures
from app.domain.values import Product, Stamp
from app.domain.working import Choice
from app.store.cache_shelves import Pair
from app.store.codec import Codec
from app.store.look_back import entries_about
from app.store.terminal import DocumentRow
from app.workbench import kinds
from app.workbench.desk import DocumentKind
from app.workbench.ship_booked import after_theirs, beside, booked_elsewhere
from app.workbench.ship_rows import OwnDocuments
from app.workbench.ship_sums import sums_of
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

SHIPPING_CODEC: Codec[ShippingFact] = Codec(get_args(ShippingFact))
SHIPPING: DocumentKind[Shipping, ShippingFact] = DocumentKind(
    kinds.SHIPPING, SHIPPING_CODEC, evolve, fold
)
Shows = Callable[[str, str], Figures | None]
"""What is known of the stock of a product at a place."""


class ShippingDesk(WorkDesk[Shipping, ShippingFact, Action]):
    """One open shipment. `shows` tells what is known of stock; unless said, all that is here. `own`
    are this terminal's documents of shipments.
    """

    POSTED = Posted

    def __init__(
        self,
        station: Station,
        key: str,
        document: Shipping,
        shows: Shows | None = None,
        own: OwnDocuments | None = None,
    ) -> None:
        super().__init__(SHIPPING, station, key, document)
        self._shows = shows
        self._own = own or OwnDocuments(station)
        self._beside: tuple[str, ...] = ()
        """Other documents of the shipment, as they were when an end was decided."""
        self._drafts: dict[str, str] = {}
        """The entries that drafted, by their posts."""

    def rules(self) -> ShippingRules:
        """The site's settings as they are now."""
        return self._station.shipping_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[ShippingFact]:
        """What the action leads to on this document."""
        person, action = self._station.stamp.person, self._knowing(action)
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    # --- stock at the source ----------------------------------------------------------------

    def _knowing(self, action: Action) -> Action:
        """The action with what is known of its products at the source, or of its shipment beside
        this document.
        """
        if isinstance(action, Finish | Cancel):
            self._beside = beside(self._own, self.document)
        if isinstance(action, Cancel):
            return replace(action, booked=self._booked_elsewhere())
        if isinstance(action, Scan):
            every = (self.stock(product.id) for product in _products(action.read))
            return replace(action, stock=tuple(one for found in every for one in found))
        if isinstance(action, LinkCode):
            return replace(action, stock=self.stock(action.product.id))
        return action

    def stock(self, product: str) -> tuple[InStock, ...]:
        """What this terminal last heard of a product at the source of a draft: over all conditions,
        and in each that the server tells apart; empty: nothing.
        """
        source = self.document.heading.source
        if self.document.task is not Task.DRAFT or source is None:
            return ()
        figures = (self._shows or self._known)(product, source.id)
        if figures is None:
            return ()
        apart = (
            InStock(product, available, figures.read_at, condition)
            for condition, available in figures.by_condition
        )
        if figures.available is None:
            return tuple(apart)
        return (InStock(product, figures.available, figures.read_at), *apart)

    def _known(self, product: str, place: str) -> Figures | None:
        return self._station.cache.shelves.figures(Pair(product, place))

    def booked(self) -> tuple[StockMoved, ...]:
        """What was booked of the shipment, here and elsewhere: what is asked about when it is
        called off.

        Raises:
            StoreError, UnknownRecord: another document of it cannot be read.
        """
        self._beside = beside(self._own, self.document)
        return summed((*booked(self.document), *self._booked_elsewhere()))

    def _booked_elsewhere(self) -> tuple[StockMoved, ...]:
        others = (read_shipping(self._station, key) for key in self._beside)
        return booked_elsewhere(self._station, self.document, others)

    # --- what a kind says --------------------------------------------------------------------

    def head(self, document: Shipping) -> DocumentRow:
        """The document as lists show it: from where to where."""
        sums = sums_of(document)
        return DocumentRow(
            id=document.id,
            kind=SHIPPING.name,
            state=kinds.ABANDONED if document.abandoned else document.state,
            title=sums.title,
            opened=document.opened_at,
            changed=document.changed_at,
            doing=sums.text(),
        )

    def subjects(
        self, document: Shipping, events: tuple[Event[ShippingFact], ...]
    ) -> tuple[str, ...]:
        """The shipment, or the server's draft, that it began with."""
        if document.shipment is None or not any(isinstance(e.fact, Opened) for e in events):
            return ()
        return (document.shipment.head.id,)

    def plan(self, document: Shipping, post: str) -> Iterable[Planned]:
        """See `ShipPosting`. What is said of a shipment comes after what this terminal is still to
        say of it in other documents.
        """
        posting = posting_of(document, post, self._drafted)
        planned = self._station.system.plan_shipment(posting)
        return after_theirs(self._station.terminal, self._beside, planned)

    def _owed(self, document: Shipping, event: Event[ShippingFact]) -> tuple[Entry, ...]:
        entries = super()._owed(document, event)
        # The next post may be planned before this one is committed, where no look would find it.
        drafts = (entry.id for entry in entries if isinstance(entry.intent, DraftShipment))
        self._drafts.update((event.id, entry) for entry in drafts)
        return entries

    def _drafted(self, post: str) -> str:
        """The entry that drafted for a post; asked in the writer's thread."""
        if post not in self._drafts:
            found = entries_about(self._station.terminal, (self.key,), (DraftShipment.TYPE,))
            self._drafts.update((one.event, one.id) for one in found if one.linked is None)
        return self._drafts.get(post, "")

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`: an item, stock at a place, or the draft or shipment itself."""
        told = DecideEntry(entry.event, entry.id, choice, reason, entry.intent.TYPE)
        match entry.intent:
            case WriteShipmentItem(item=item):
                return replace(
                    told,
                    product=item.product,
                    condition=item.condition,
                    lot_id=item.lot_id,
                    theirs=_theirs(entry),
                )
            case ChangeStock() as stock:
                return replace(
                    told, product=stock.product, condition=stock.condition, place=stock.place
                )
            case _:
                return told

    def products(self) -> Iterable[Product]:
        """The products of its lines, in their order."""
        return (line.product for line in self.document.lines)

    def packages(self) -> frozenset[str]:
        """The packages that were scanned, as look-up forms."""
        return self.document.packages()


def _theirs(entry: Entry) -> Decimal | None:
    """What the server had of an item when it was compared last; None: it was not."""
    lines = ((entry.last_error or {}).get("details") or {}).get("lines") or ()
    shown = next((line.get("server") for line in lines), None)
    return None if shown is None else Decimal(shown)


def _products(read: Read) -> Iterable[Product]:
    for meaning in read.meanings:
        if isinstance(meaning, PackageRead):
            meaning = meaning.content or meaning  # noqa: PLW2901  what lies in it counts
        if isinstance(meaning, ProductRead):
            yield meaning.product


Making = Callable[[Station, str, Shipping], ShippingDesk]


async def begin_shipping(
    station: Station,
    make: Making,
    task: Task,
    *,
    heading: Heading | None = None,
    shipment: Shipment | None = None,
    text: str = "",
) -> ShippingDesk | Refused:
    """Open a document on a shipment as the server showed it, or a new draft. It is on disk on
    return. Refused where nothing can be done with it so.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    rules, staff = station.shipping_rules(), shipment.head.staff if shipment is not None else ""
    names = (one.name for one in station.cache.staff() if one.id == staff) if staff else ()
    decision = opening(
        task,
        rules,
        heading=heading,
        shipment=shipment,
        staff_name=next(iter(names), ""),
        text=text,
    )
    if isinstance(decision, Refused):
        return decision
    return await begun(station, SHIPPING, make, decision.facts[0])


def read_shipping(station: Station, key: str) -> Shipping:
    """A document as its journal tells it, to look at.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return fold(station.terminal.events(key, SHIPPING_CODEC))


def load_shipping(station: Station, key: str, make: Making = ShippingDesk) -> ShippingDesk:
    """An earlier document as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, SHIPPING, make, key)
