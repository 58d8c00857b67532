"""fulfillmenttools as `clients.base.System`: each intent is handed to the module that knows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from app.aio import Clock
from app.clients.base import (
    Answer,
    Answers,
    Capabilities,
    CatalogPart,
    Clash,
    Done,
    Heads,
    Known,
    Look,
    NoTrace,
    NotYet,
    Prepared,
    Ready,
    ServerTime,
)
from app.clients.engine import Engine
from app.clients.fulfillmenttools import planning
from app.clients.fulfillmenttools.deliveries import Deliveries
from app.clients.fulfillmenttools.guard import judge_process
from app.clients.fulfillmenttools.orders import Orders
from app.clients.fulfillmenttools.reading import Reading
from app.clients.fulfillmenttools.receipts import Receipts
from app.clients.fulfillmenttools.site import Site, vendor
from app.clients.without_counts import WithoutCounts
from app.clients.without_goods_outs import WithoutGoodsOuts
from app.clients.without_shipments import WithoutShipments
from app.domain.delivery import Delivery
from app.domain.entry import Entry, Planned
from app.domain.intents import CheckDelivery
from app.domain.posting import Posting
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.domain.values import Place, Quantity
from app.settings import Credentials, Profile

Ours = CheckDelivery | PostReceipt | PostUnannounced | CloseDelivery


class Fulfillmenttools(WithoutGoodsOuts, WithoutCounts, WithoutShipments):
    """One facility, as this terminal sees it."""

    name = "fulfillmenttools"
    capabilities = Capabilities(
        receive=True,
        blind_receive=True,
        part_post=True,
        books_receipts=True,
        unannounced=True,
        conditions=True,
        stock_properties=True,
    )

    def __init__(self, site: Site) -> None:
        self._site = site
        self._reading = Reading(site)
        self._receipts = Receipts(site, self._reading)
        self._orders = Orders(site)
        self._deliveries = Deliveries(site, self._reading)

    @classmethod
    def open(cls, profile: Profile, credentials: Credentials, clock: Clock) -> Fulfillmenttools:
        """The system of a profile; nothing is sent yet."""
        return cls(Site(Engine(profile, clock, vendor(credentials)), profile, clock))

    @property
    def engine(self) -> Engine:
        """For calls that are no part of an entry (`clients.fulfillmenttools.operations`)."""
        return self._site.engine

    def use_credentials(self, credentials: Credentials) -> None:
        """See `clients.engine`."""
        self._site.engine.use_credentials(credentials)

    @property
    def server_time(self) -> ServerTime | None:
        """What the server's clock showed with its last answer."""
        return self._site.engine.time

    # --- planning ---------------------------------------------------------------------------

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        """See `planning`."""
        return planning.plan(posting)

    def keys(self, planned: Planned) -> int:
        """The mark of what is made; nothing else has keys."""
        return int(isinstance(planned.intent, PostReceipt | PostUnannounced))

    # --- one entry's life ---------------------------------------------------------------------

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        """Read what must be read first; a request that has left is handed out as it was."""
        intent = _ours(entry)
        match intent:
            case CheckDelivery():
                return await self._check(entry, intent)
            case PostReceipt():
                return await self._receipts.prepare(entry, intent)
            case PostUnannounced():
                return self._receipts.prepare_process(entry, intent)
            case CloseDelivery():
                return await self._orders.prepare(entry, intent)
            case _:
                assert_never(intent)

    async def send(self, entry: Entry) -> Answer:
        """Send `entry.request` as it is."""
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        intent = _ours(entry)
        match intent:
            case PostReceipt() | PostUnannounced():
                return await self._site.engine.send(entry.request, fresh=True)
            case CloseDelivery():
                return await self._orders.send(entry, intent, entry.request)
            case CheckDelivery():
                raise ValueError(f"entry {entry.id} only reads")
            case _:
                assert_never(intent)

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        """What the answer says; nothing waits for what is in it."""
        intent = _ours(entry)
        match intent:
            case PostReceipt():
                return self._receipts.settle(answer)
            case PostUnannounced():
                return self._receipts.settle_process(answer)
            case CheckDelivery() | CloseDelivery():
                return Done()
            case _:
                assert_never(intent)

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        """Look for the effect of an unknown outcome."""
        intent = _ours(entry)
        match intent:
            case CheckDelivery():
                return await self._check(entry, intent)
            case PostReceipt():
                return await self._receipts.look(entry, intent)
            case PostUnannounced():
                return await self._receipts.look_for_process(entry)
            case CloseDelivery():
                prepared = await self._orders.prepare(entry, intent)
                return NoTrace() if isinstance(prepared, Ready) else prepared
            case _:
                assert_never(intent)

    # --- reading ------------------------------------------------------------------------------

    async def deliveries(self) -> Heads:
        """The open set of this facility."""
        return await self._deliveries.open_set()

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        """One delivery with everything."""
        return await self._deliveries.delivery(delivery_id, known)

    async def products(self) -> CatalogPart:
        """The documents show no list of products or listings: the catalog's file names them."""
        return CatalogPart(())

    async def stock(self, product: str, place: str) -> Quantity | None:
        """The documents show no call for stock."""
        return None

    async def place(self, place: str) -> Place | None:
        """The documents show no call that names a storage location."""
        return None

    async def probe(self) -> ServerTime | None:
        """The cheapest call that needs a token."""
        return await self._site.engine.probe()

    async def close(self) -> None:
        """Close all connections."""
        await self._site.engine.close()

    async def _check(self, entry: Entry, intent: CheckDelivery) -> Done | Clash:
        process = await self._reading.find(intent.delivery)
        if process is None:
            return Clash("delivery_gone", {"delivery": intent.delivery})
        return judge_process(process, intent, entry.document)


def _ours(entry: Entry) -> Ours:
    """An entry of another system cannot be ours to send."""
    if not isinstance(entry.intent, Ours):
        raise TypeError(f"entry {entry.id} is none of fulfillmenttools: {entry.intent.TYPE}")
    return entry.intent
