"""enfore as `clients.base.System`: each intent is handed to the module that knows it.

Consequences of one class for all intents: `sync` sees a single door, and `match` with
`assert_never` names every intent that a new version forgets. Alternatives: a table of handlers
would hide from the type checker which of them reads, writes or looks.
"""

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
    NotYet,
    Prepared,
    ServerTime,
)
from app.clients.enfore import operations as ops
from app.clients.enfore import planning
from app.clients.enfore.announcing import BEFORE_LINES, Announcements
from app.clients.enfore.converting import Conversions
from app.clients.enfore.deliveries import Deliveries
from app.clients.enfore.figures import own_app
from app.clients.enfore.guard import judge_delivery
from app.clients.enfore.registers import Registers
from app.clients.enfore.signing import vendor
from app.clients.enfore.site import Site
from app.clients.enfore.stock import StockLane
from app.clients.engine import Engine
from app.clients.errors import SaidNo
from app.domain.delivery import Delivery
from app.domain.entry import Entry, Planned
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    GoodsInIntent,
    RegisterHead,
    RegisterLine,
)
from app.domain.posting import Posting
from app.domain.values import Place, Quantity
from app.settings import Credentials, Profile


class Enfore:
    """One enfore organisation, as this terminal sees it."""

    name = "enfore"
    capabilities = Capabilities(
        receive=True,
        blind_receive=True,
        part_post=True,
        take_back=True,
        unannounced=True,
        conditions=True,
    )

    def __init__(self, site: Site) -> None:
        self._site = site
        self._who_books = site.profile.who_books or "record"
        self._stock = StockLane(site)
        self._registers = Registers(site)
        self._announcements = Announcements(site)
        self._conversions = Conversions(site, self._announcements)
        self._deliveries = Deliveries(site)

    @classmethod
    def open(cls, profile: Profile, credentials: Credentials, clock: Clock) -> Enfore:
        """The system of a profile; nothing is sent yet."""
        app = own_app(credentials.app, profile.terminal)
        engine = Engine(profile, clock, vendor(profile, credentials))
        return cls(Site(engine, profile, clock, app))

    @property
    def engine(self) -> Engine:
        """For calls that are no part of an entry (`clients.enfore.operations`)."""
        return self._site.engine

    @property
    def server_time(self) -> ServerTime | None:
        """What the server's clock showed with its last answer."""
        return self._site.engine.time

    # --- planning ---------------------------------------------------------------------------

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        """See `planning`."""
        return planning.plan(posting, self._who_books)

    def keys(self, planned: Planned) -> int:
        """Mark, package and one per line for what is announced; nothing else has keys."""
        if isinstance(planned.intent, AnnounceGoods):
            return BEFORE_LINES + len(planned.intent.lines)
        return 0

    # --- one entry's life ---------------------------------------------------------------------

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        """Read what must be read first; a request that has left is handed out as it was."""
        intent = _ours(entry)
        match intent:
            case CheckDelivery():
                return await self._check(intent)
            case ChangeStock():
                return await self._stock.prepare(entry, intent)
            case RegisterLine() | RegisterHead():
                return await self._registers.prepare(intent, answers)
            case AnnounceGoods():
                return await self._announcements.prepare(entry, intent)
            case ConvertDraft():
                return await self._conversions.prepare(entry, intent, answers)
            case _:
                assert_never(intent)

    async def send(self, entry: Entry) -> Answer:
        """Send `entry.request` as it is."""
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        intent = _ours(entry)
        match intent:
            case ChangeStock():
                return await self._stock.send(entry, entry.request)
            case ConvertDraft():
                return await self._site.engine.send(entry.request, fresh=True)
            case CheckDelivery() | RegisterLine() | RegisterHead() | AnnounceGoods():
                return await self._site.engine.send(entry.request)
            case _:
                assert_never(intent)

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        """Check what must be seen to be believed, and distil what others need."""
        intent = _ours(entry)
        match intent:
            case CheckDelivery():
                return Done()
            case ChangeStock():
                return self._stock.settle(entry, answer)
            case RegisterLine() | RegisterHead():
                return await self._registers.settle(intent, answers)
            case AnnounceGoods():
                return await self._announcements.settle(entry, intent, answer)
            case ConvertDraft():
                return await self._conversions.settle(entry, intent, answer, answers)
            case _:
                assert_never(intent)

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        """Look for the effect of an unknown outcome."""
        intent = _ours(entry)
        match intent:
            case CheckDelivery():
                return await self._check(intent)
            case ChangeStock():
                return await self._stock.look(entry, intent, ours)
            case RegisterLine() | RegisterHead():
                return await self._registers.look(intent, answers)
            case AnnounceGoods():
                return await self._announcements.look(entry, intent)
            case ConvertDraft():
                return await self._conversions.look(entry, intent, answers)
            case _:
                assert_never(intent)

    # --- reading ------------------------------------------------------------------------------

    async def deliveries(self) -> Heads:
        """The open set of this site."""
        return await self._deliveries.open_set()

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        """One delivery with everything."""
        return await self._deliveries.delivery(delivery_id, known)

    async def products(self) -> CatalogPart:
        """The system's own product list."""
        return await self._deliveries.products()

    async def stock(self, product: str, place: str) -> Quantity | None:
        """Available stock, None when the server knows none."""
        return await self._stock.stock(product, place)

    async def place(self, place: str) -> Place | None:
        """No document shows a call that names a place."""
        return None

    async def probe(self) -> ServerTime | None:
        """The cheapest call that needs a token."""
        return await self._site.engine.probe()

    async def close(self) -> None:
        """Close all connections."""
        await self._site.engine.close()

    async def _check(self, intent: CheckDelivery) -> Done | Clash:
        engine = self._site.engine
        try:
            head = await engine.load(ops.GET_GOODS_IN, delivery=intent.delivery)
            items = await engine.all(ops.GOODS_IN_ITEMS, delivery=intent.delivery)
        except SaidNo as error:
            if error.status == 404:
                return Clash("delivery_gone", {"delivery": intent.delivery})
            raise
        return judge_delivery(head, items.items, intent, self._site.terminal, self._who_books)


def _ours(entry: Entry) -> GoodsInIntent:
    if isinstance(entry.intent, GoodsInIntent):
        return entry.intent
    raise ValueError(f"entry {entry.id} is for another system: {entry.intent.TYPE}")
