"""Trybe as `clients.base.System`: each intent is handed to the module that knows it."""

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
from app.clients.trybe import planning
from app.clients.trybe.orders import Orders
from app.clients.trybe.receiving import Receiving
from app.clients.trybe.rest import Rest
from app.clients.trybe.signing import vendor
from app.clients.trybe.site import Site
from app.clients.without_counts import WithoutCounts
from app.clients.without_goods_outs import WithoutGoodsOuts
from app.clients.without_shipments import WithoutShipments
from app.domain.delivery import Delivery
from app.domain.entry import Entry, Planned
from app.domain.order_intents import (
    OrderIntent,
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.posting import Posting
from app.domain.values import Place, Quantity
from app.settings import Credentials, Profile


class Trybe(WithoutGoodsOuts, WithoutCounts, WithoutShipments):
    """One Trybe site, as this terminal sees it.

    Blind receiving is not offered: a new order needs a supplier of the site, and lines that name
    products and prices, and no document shows a call for any of them (O74).
    """

    name = "trybe"

    def __init__(self, site: Site) -> None:
        self._site = site
        self.capabilities = Capabilities(
            receive=True, books_receipts=True, rest_order=site.can_name_products
        )
        self._orders = Orders(site)
        self._receiving = Receiving(site)
        self._rest = Rest(site)

    @classmethod
    def open(cls, profile: Profile, credentials: Credentials, clock: Clock) -> Trybe:
        """The system of a profile; nothing is sent yet."""
        return cls(Site(Engine(profile, clock, vendor(profile, credentials)), profile, clock))

    @property
    def engine(self) -> Engine:
        """For calls that are no part of an entry (`clients.trybe.operations`)."""
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
        return planning.plan(posting, reorders=self.capabilities.rest_order)

    def keys(self, planned: Planned) -> int:
        """The mark of a new order; nothing else has keys."""
        return 1 if isinstance(planned.intent, OrderRest) else 0

    # --- one entry's life ---------------------------------------------------------------------

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        """Read what must be read first; a request that has left is handed out as it was."""
        intent = _ours(entry)
        match intent:
            case ReceiveOrder():
                return await self._receiving.prepare(entry, intent)
            case PutBackQuantity():
                return await self._receiving.prepare_put_back(intent)
            case OrderRest():
                return await self._rest.prepare(entry, intent)
            case OrderRestLine():
                return await self._rest.prepare_line(entry, intent, answers)
            case UnorderedGoods():
                return _unordered(intent)
            case _:
                assert_never(intent)

    async def send(self, entry: Entry) -> Answer:
        """Send `entry.request`; a receipt changes quantities before it."""
        intent = _ours(entry)
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        if isinstance(intent, ReceiveOrder):
            return await self._receiving.send(entry, intent, entry.request)
        fresh = isinstance(intent, OrderRestLine)
        return await self._site.engine.send(entry.request, fresh=fresh)

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        """Check what must be seen to be believed, and distil what others need."""
        intent = _ours(entry)
        match intent:
            case ReceiveOrder():
                return await self._receiving.settle(entry, intent, answer)
            case OrderRest():
                return await self._rest.settle(entry, answer)
            case PutBackQuantity() | OrderRestLine() | UnorderedGoods():
                return Done()
            case _:
                assert_never(intent)

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        """Look for the effect of an unknown outcome."""
        intent = _ours(entry)
        match intent:
            case ReceiveOrder():
                return await self._receiving.look(entry, intent)
            case PutBackQuantity():
                prepared = await self._receiving.prepare_put_back(intent)
                return NoTrace() if isinstance(prepared, Ready) else prepared
            case OrderRest():
                return await self._rest.look(entry)
            case OrderRestLine():
                return await self._rest.look_line(entry, intent, answers)
            case UnorderedGoods():
                return _unordered(intent)
            case _:
                assert_never(intent)

    # --- reading ------------------------------------------------------------------------------

    async def deliveries(self) -> Heads:
        """The open set of this site."""
        return await self._orders.open_set()

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        """One order with its items."""
        return await self._orders.delivery(delivery_id, known)

    async def products(self) -> CatalogPart:
        """No document shows a list of products."""
        return CatalogPart(())

    async def stock(self, product: str, place: str) -> Quantity | None:
        """No document shows a stock."""
        return None

    async def place(self, place: str) -> Place | None:
        """A site has no places in any document."""
        return None

    async def probe(self) -> ServerTime | None:
        """The cheapest call that needs a token."""
        return await self._site.engine.probe()

    async def close(self) -> None:
        """Close all connections."""
        await self._site.engine.close()


def _ours(entry: Entry) -> OrderIntent:
    if isinstance(entry.intent, OrderIntent):
        return entry.intent
    raise ValueError(f"entry {entry.id} is for another system: {entry.intent.TYPE}")


def _unordered(intent: UnorderedGoods) -> Clash:
    goods = [
        {"line": line.line, "ours": format(line.quantity, "f"), "server": None, "ordered": None}
        for line in intent.lines
    ]
    return Clash("goods_not_ordered", {"lines": goods})
