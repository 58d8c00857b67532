"""Look-up: what something is, where it is and how it came there, from what this terminal knows.

Cards are made of the stores alone, so they are there without a server; readings come beside them,
a few at a time (design 4), land in the cache, and who listens hears "shelves" with the id of the
product or place.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from typing import TypeVar

from app import aio
from app.clients import shows_stock
from app.clients.errors import ClientError
from app.clients.lookups import LooksUp, looking_up
from app.domain.meanings import DeliveryRead, GoodsOutRead, Read
from app.domain.stock_records import DAY_MS, HISTORY_DAYS, Figures, Storage
from app.domain.values import Place, Product
from app.sqlite import StoreError
from app.store.cache_shelves import Pair
from app.sync.running import Sync
from app.workbench.count_sums import Sums
from app.workbench.deliveries import delivery_row
from app.workbench.errors import Unavailable
from app.workbench.goods_outs import goods_out_row
from app.workbench.kinds import ABANDONED, COUNT, UNDER_WAY
from app.workbench.seen import project_journal
from app.workbench.shelf_views import (
    Asked,
    AtPlace,
    DocumentFound,
    OwnDocument,
    PlaceCard,
    ProductCard,
)
from app.workbench.station import Station

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 8
MOST = 400
"""Pairs of product and place asked for one card."""
T = TypeVar("T")


class Shelves:
    """Cards of products, places and documents; `product_card` and `place_card` take some ms to
    some dozen, and are called in a thread. `lead` says whether a lead is at the terminal.
    """

    def __init__(self, station: Station, sync: Sync, lead: Callable[[], bool]) -> None:
        self._station = station
        self._lead = lead
        self._link = sync.outbox.link
        self._clock = sync.outbox.clock
        self._line_up = asyncio.Semaphore(SIDE_BY_SIDE)

    # --- cards ---------------------------------------------------------------------------------

    def product(self, product_id: str) -> Product:
        """A product by its id; one that the catalog does not know is called by its id."""
        return self._station.cache.product(product_id) or Product(product_id, product_id)

    def place(self, place_id: str) -> Place:
        """A place by its id; one that nobody knows by name is called by its id."""
        return self._station.place(place_id)

    def product_card(self, product: Product) -> ProductCard:
        """Everything that is known of a product.

        Raises:
            StoreError: a file cannot be read.
        """
        station = self._station
        cache, shelves = station.cache, station.cache.shelves
        project_journal(station.terminal, cache, at_once=True)
        known = cache.product(product.id)
        product = known or product
        seen = shelves.places_of(product.id)
        pairs = [
            self._at(product, station.place(key, name), withheld=self._counted_blind(key))
            for key, name in seen.items()
        ]
        # What staff booked by hand says how much was there after it.
        told = not any(one.withheld for one in pairs)
        return ProductCard(
            product,
            tuple(cache.codes_of(product.id)),
            tuple(cache.lots_of(product.id)),
            tuple(sorted(pairs, key=lambda one: one.place.name)),
            shelves.storage.get(product.id),
            shelves.history.get(product.id),
            shelves.log.get(product.id),
            shelves.modifications.get(product.id) if told else None,
            tuple(cache.deliveries.wanting(product.id)),
            tuple(cache.goods_outs.wanting(product.id)),
            in_catalog=known is not None,
        )

    def place_card(self, place: Place) -> PlaceCard:
        """What this terminal has seen at a place.

        Raises:
            StoreError: a file cannot be read.
        """
        station = self._station
        project_journal(station.terminal, station.cache, at_once=True)
        listed = next((one for one in station.cache.places() if one.place.id == place.id), None)
        known = listed.place if listed is not None else place
        ids = station.cache.shelves.products_at(place.id)
        withheld = self._counted_blind(known.id)
        here = (self._at(self.product(one), known, withheld=withheld) for one in ids)
        return PlaceCard(
            known,
            listed.kind if listed is not None else "",
            listed.code if listed is not None else "",
            tuple(sorted(here, key=lambda one: (one.product.name.casefold(), one.product.id))),
            self._about(place.id),
        )

    def documents(self, read: Read) -> tuple[DocumentFound, ...]:
        """The open documents that a code names, deliveries first."""
        station = self._station
        deliveries: dict[str, None] = {}
        goods_outs: dict[str, None] = {}
        for meaning in read.meanings:
            match meaning:
                case DeliveryRead():
                    deliveries.update(dict.fromkeys(meaning.deliveries))
                case GoodsOutRead():
                    goods_outs.update(dict.fromkeys(meaning.goods_outs))
                case _:
                    pass
        rows = [
            *(delivery_row(station, key) for key in deliveries),
            *(goods_out_row(station, key) for key in goods_outs),
        ]
        return tuple(DocumentFound(r, self._about(r.head.id)) for r in rows if r is not None)

    def _at(self, product: Product, place: Place, *, withheld: bool) -> AtPlace:
        known = self._known(product.id, place.id) if not withheld else None
        home = product.home_place == place.id
        return AtPlace(product, place, known, home=home, withheld=withheld)

    def _counted_blind(self, place: str) -> bool:
        """Whether nobody at this terminal is to see what the books say of a place."""
        if self._lead():
            return False
        rows = self._station.terminal.about(place)
        return any(
            row.kind == COUNT and row.state in UNDER_WAY and Sums.of(row.doing).blind
            for row in rows
        )

    def _about(self, subject: str) -> tuple[OwnDocument, ...]:
        rows = [row for row in self._station.terminal.about(subject) if row.state != ABANDONED]
        return tuple(OwnDocument(r.id, r.kind, r.title, r.state, r.changed) for r in rows)

    # --- figures -------------------------------------------------------------------------------

    def figures(self, product: str, place: str) -> Figures | None:
        """The figures of a product at a place as they were read last; None: never, or they are
        withheld while it is counted blind.
        """
        return None if self._counted_blind(place) else self._known(product, place)

    def _known(self, product: str, place: str) -> Figures | None:
        return self._station.cache.shelves.figures(Pair(product, place))

    @property
    def shows(self) -> bool:
        """Whether this system shows what lies where; known without loading its client."""
        return shows_stock(self._station.profile)

    @property
    def answers(self) -> bool:
        """Whether the server answers, as far as anybody knows."""
        return bool(self._link.width(1))

    def server_now(self) -> int:
        """The server's time, ms; ours until it is known."""
        moment = self._clock.server_time(self._station.clock.stamp())
        return self._station.clock.now() if moment is None else moment.at

    async def read(self, product: str, place: str) -> Figures:
        """Ask the server for the figures of one pair now; they are remembered.

        Raises:
            Unavailable: it does not answer, this system shows none, or it is counted blind.
            StoreError: they could not be remembered.
        """
        if self._counted_blind(place):
            raise Unavailable("figures_counted_blind")
        system = self._asking() if self.answers else None
        if system is None:
            raise Unavailable("figures_not_here")
        try:
            figures = await self._link.watch(system.figures(product, place))
        except ClientError as error:
            raise Unavailable("figures_not_here", error.what) from error
        await aio.wait_for(self._station.cache.shelves.put_figures(Pair(product, place), figures))
        self._tell(product, place)
        return figures

    # --- readings ------------------------------------------------------------------------------

    async def refresh_product(self, product: str) -> Asked:
        """Ask for everything of a product but its log: figures at all places that are known, and
        at those that its movements name; settings; movements.
        """
        system = await self._ready()
        if system is None:
            return self._nobody()
        cache = self._station.cache.shelves
        places = await asyncio.to_thread(cache.places_of, product)
        since = self.server_now() - HISTORY_DAYS * DAY_MS
        shown = [
            await self._remember(
                product,
                lambda: system.history(product, tuple(places), since),
                lambda told: cache.history.put(product, told),
            )
        ]
        history = await asyncio.to_thread(cache.history.get, product)
        named = {one.place for one in history.movements if one.place} if history else set()
        every = sorted({*places, *named})[:MOST]
        shown += await asyncio.gather(
            self._storage(system, product),
            *(self._figures(system, Pair(product, place)) for place in every),
        )
        self._tell(product)
        return self._together(shown)

    async def refresh_log(self, product: str) -> Asked:
        """Ask for the log entries of a product, and for the manual modifications that name it."""
        system = self._asking() if self.answers else None
        if system is None:
            return self._nobody()
        cache = self._station.cache.shelves
        since = self.server_now() - HISTORY_DAYS * DAY_MS
        shown = await asyncio.gather(
            self._remember(
                product,
                lambda: system.log(product),
                lambda told: cache.log.put(product, told),
            ),
            self._remember(
                product,
                lambda: system.modifications(product, since),
                lambda told: cache.modifications.put(product, told),
            ),
        )
        self._tell(product)
        return self._together(shown)

    async def refresh_place(self, place: str) -> Asked:
        """Ask for the figures of everything that was seen at a place."""
        system = await self._ready()
        if system is None:
            return self._nobody()
        products = await asyncio.to_thread(self._station.cache.shelves.products_at, place)
        pairs = [Pair(product, place) for product in products[:MOST]]
        shown = await asyncio.gather(*(self._figures(system, pair) for pair in pairs))
        self._tell(place)
        return self._together(shown)

    # --- below ---------------------------------------------------------------------------------

    def _asking(self) -> LooksUp | None:
        return looking_up(self._station.system) if self.shows else None

    async def _ready(self) -> LooksUp | None:
        """Whom to ask, once everything that this terminal has seen is known."""
        station = self._station
        try:
            await asyncio.to_thread(project_journal, station.terminal, station.cache)
        except StoreError as error:
            log.warning("the journal is not projected: %s", error)
        return self._asking() if self.answers else None

    def _nobody(self) -> Asked:
        return Asked.OFFLINE if self.shows else Asked.NEVER

    async def _storage(self, system: LooksUp, product: str) -> bool:
        cache = self._station.cache.shelves

        def put(told: Storage | None) -> Future[None] | None:
            return None if told is None else cache.storage.put(product, told)

        return await self._remember(product, lambda: system.storage(product), put)

    async def _figures(self, system: LooksUp, pair: Pair) -> bool:
        cache = self._station.cache.shelves
        return await self._remember(
            pair.product,
            lambda: system.figures(*pair),
            lambda told: cache.put_figures(pair, told),
        )

    async def _remember(
        self,
        product: str,
        ask: Callable[[], Awaitable[T]],
        put: Callable[[T], Future[None] | None],
    ) -> bool:
        """Ask, a few at a time, and remember; False where it was not shown or not kept."""
        async with self._line_up:
            if not self.answers:
                return False
            try:
                told = await self._link.watch(ask())
                # What is told may be long, and is written as text.
                written = await asyncio.to_thread(put, told)
                if written is not None:
                    await aio.wait_for(written)
            except ClientError as error:
                log.info("the stock of %s was not shown: %s", product, error.what)
                return False
            except StoreError as error:
                log.warning("the stock of %s cannot be remembered: %s", product, error)
                return False
        return True

    def _together(self, shown: Sequence[bool]) -> Asked:
        if all(shown):
            return Asked.ALL
        return Asked.PART if any(shown) or self.answers else Asked.OFFLINE

    def _tell(self, *keys: str) -> None:
        for key in keys:
            self._station.changed("shelves", key)
