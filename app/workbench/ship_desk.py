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
from app.domain.shipment import Shipment
from app.domain.shipment_intents import DraftShipment, MoveShipment, WriteShipmentItem
from app.domain.shipping.actions import Action, DecideEntry, InStock, LinkCode, Scan
from app.domain.shipping.decide import decide
from app.domain.shipping.document import Shipping
from app.domain.shipping.evolve import evolve, fold
from app.domain.shipping.facts import Heading, Opened, Posted, ShippingFact, Task
from app.domain.shipping.opening import opening
from app.domain.shipping.posting import posting_of
from app.domain.shipping.rules import ShippingRules
from app.domain.stock_records import Figures
from app.domain.values import Product, Stamp
from app.domain.working import Choice
from app.store.cache_shelves import Pair
from app.store.codec import Codec
from app.store.look_back import entries_about, owing
from app.store.terminal import DocumentRow
from app.workbench import kinds
from app.workbench.desk import DocumentKind
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
    """One open shipment. `shows` tells what is known of stock; unless said, all that is here."""

    POSTED = Posted

    def __init__(
        self, station: Station, key: str, document: Shipping, shows: Shows | None = None
    ) -> None:
        super().__init__(SHIPPING, station, key, document)
        self._shows = shows
        self._drafts: dict[str, str] = {}
        """The entries that drafted, by their posts."""

    def rules(self) -> ShippingRules:
        """The site's settings as they are now."""
        return self._station.shipping_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[ShippingFact]:
        """What the action leads to on this document."""
        person, action = self._station.stamp.person, self._stocked(action)
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    # --- stock at the source ----------------------------------------------------------------

    def _stocked(self, action: Action) -> Action:
        """The action with what is known of its products at the source."""
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
        say of it as the one that made it.
        """
        posting = posting_of(document, post, self._drafted)
        planned = self._station.system.plan_shipment(posting)
        before = self._still_to_say(posting.shipment) if posting.shipment else ()
        for each in planned:
            moves = before and isinstance(each.intent, MoveShipment)
            yield replace(each, after=(*each.after, *before)) if moves else each

    def _still_to_say(self, shipment: str) -> tuple[str, ...]:
        """The steps of a shipment that are owed and do not know its id; in the writer's thread."""
        station = self._station
        owed = owing(station.terminal, (MoveShipment.TYPE,), station.clock.now() + 1)
        steps = ((one.id, one.intent) for one in owed)
        made_by = {key: step.made_by for key, step in steps if isinstance(step, MoveShipment)}
        ends = station.outbox.ends(made_by.values())
        made = {key: (end.answer or {}).get("shipment") for key, end in ends.items()}
        return tuple(entry for entry, by in made_by.items() if made.get(by) == shipment)

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


def load_shipping(station: Station, key: str, make: Making = ShippingDesk) -> ShippingDesk:
    """An earlier document as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, SHIPPING, make, key)
