"""enfore as `clients.base.System`: each intent is handed to the module that knows it.

Consequences of one class for all intents: `sync` sees a single door, and `match` with
`assert_never` names every intent that a new version forgets. Alternatives: a table of handlers
would hide from the type checker which of them reads, writes or looks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from app.aio import Clock
from app.clients.base import (
    Answer,
    Answers,
    Capabilities,
    CatalogPart,
    Clash,
    Done,
    GoodsOutHeads,
    Heads,
    Known,
    Look,
    NotYet,
    Prepared,
    ServerTime,
)
from app.clients.enfore import operations as ops
from app.clients.enfore import planning
from app.clients.enfore.ad_hoc import AdHoc, plan_ad_hoc
from app.clients.enfore.announcing import BEFORE_LINES, GOODS_IN, Announcements
from app.clients.enfore.book_lists import BookLists
from app.clients.enfore.books import BookReader
from app.clients.enfore.cancelling import Cancellations
from app.clients.enfore.claims import Claims
from app.clients.enfore.converting import Conversions
from app.clients.enfore.counting import Counting, plan_count
from app.clients.enfore.deliveries import Deliveries
from app.clients.enfore.dispatch_planning import plan_dispatch
from app.clients.enfore.dispatching import Dispatching
from app.clients.enfore.figures import own_app
from app.clients.enfore.goods_outs import GoodsOuts
from app.clients.enfore.guard import judge_delivery
from app.clients.enfore.looking_up import LookingUp
from app.clients.enfore.overwriting import Overwriting, plan_adjust
from app.clients.enfore.registers import Registers
from app.clients.enfore.shipment_planning import plan_shipment
from app.clients.enfore.shipments import Shipments
from app.clients.enfore.shipping import Shipping
from app.clients.enfore.signing import vendor
from app.clients.enfore.site import Site
from app.clients.enfore.stock import StockLane
from app.clients.engine import Engine
from app.clients.errors import SaidNo
from app.clients.shelves import Remembers, RemembersNothing
from app.domain.adhoc_posting import AdHocPosting
from app.domain.adjust_posting import AdjustPosting
from app.domain.claims import Claimable
from app.domain.count_intents import CountIntent, CountStock, OverwriteStock
from app.domain.count_posting import CountPosting
from app.domain.delivery import Delivery
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import Entry, Planned
from app.domain.goods_out import GoodsOut
from app.domain.goods_out_intents import (
    AdHocIntent,
    DispatchIntent,
    DraftGoodsOut,
    GoodsOutIntent,
    RequestCancellation,
)
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
from app.domain.shelf import Books, Reading
from app.domain.ship_posting import ShipPosting
from app.domain.shipment_intents import DraftShipment, ShipmentIntent
from app.domain.values import Place, Quantity
from app.settings import Credentials, Profile

if TYPE_CHECKING:
    from app.clients.enfore.office import EnforeOffice


_MARKED = DraftGoodsOut | RequestCancellation | DraftShipment


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
        pick=True,
        pack=True,
        hand_over=True,
        ad_hoc=True,
        count=True,
        adjust=True,
        claim=True,
        look_up=True,
        stock_takings=True,
        exports=True,
        ship=True,
    )

    def __init__(self, site: Site) -> None:
        self._site = site
        self._who_books = site.profile.who_books or "record"
        self._stock = StockLane(site)
        self._books = BookReader(site)
        self._book_lists = BookLists(site, self._books)
        self._counting = Counting(site, self._books, self._stock)
        self._overwriting = Overwriting(site, self._books, self._stock)
        self._claims = Claims(site)
        self._registers = Registers(site, self._claims)
        self._announcements = Announcements(site)
        self._conversions = Conversions(site, GOODS_IN)
        self._deliveries = Deliveries(site)
        cancellations = Cancellations(site)
        self._goods_outs = GoodsOuts(site, cancellations)
        self._dispatching = Dispatching(site, self._registers, cancellations)
        self._ad_hoc = AdHoc(site)
        self._shipping = Shipping(site)
        self.shipping = Shipments(site)
        """`clients.shipping.Ships`."""
        self.looking_up = LookingUp(site)
        """`clients.lookups.LooksUp`."""

    @classmethod
    def open(
        cls,
        profile: Profile,
        credentials: Credentials,
        clock: Clock,
        memory: Remembers | None = None,
    ) -> Enfore:
        """The system of a profile; nothing is sent yet."""
        app = own_app(credentials.app, profile.terminal)
        engine = Engine(profile, clock, vendor(profile, credentials))
        return cls(Site(engine, profile, clock, app, memory or RemembersNothing()))

    @property
    def engine(self) -> Engine:
        """For calls that are no part of an entry (`clients.enfore.operations`)."""
        return self._site.engine

    def use_credentials(self, credentials: Credentials) -> None:
        """See `clients.engine`."""
        self._site.engine.use_credentials(credentials)

    @cached_property
    def office(self) -> EnforeOffice:
        """`clients.office.Office`; loaded when somebody first wants it."""
        from app.clients.enfore.office import EnforeOffice

        return EnforeOffice(self._site)

    @property
    def server_time(self) -> ServerTime | None:
        """What the server's clock showed with its last answer."""
        return self._site.engine.time

    # --- planning ---------------------------------------------------------------------------

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        """See `planning`."""
        return planning.plan(posting, self._who_books)

    def plan_dispatch(self, posting: DispatchPosting) -> tuple[Planned, ...]:
        """See `dispatch_planning`."""
        return plan_dispatch(posting)

    def plan_ad_hoc(self, posting: AdHocPosting) -> tuple[Planned, ...]:
        """See `ad_hoc`."""
        return plan_ad_hoc(posting)

    def plan_count(self, posting: CountPosting) -> tuple[Planned, ...]:
        """See `counting`."""
        return plan_count(posting)

    def plan_adjust(self, posting: AdjustPosting) -> tuple[Planned, ...]:
        """See `overwriting`."""
        return plan_adjust(posting)

    def plan_shipment(self, posting: ShipPosting) -> tuple[Planned, ...]:
        """See `shipment_planning`."""
        return plan_shipment(posting)

    def keys(self, planned: Planned) -> int:
        """Mark, package and one per line for what is announced; a mark for other documents of ours
        but holds, whose mark is their document's.
        """
        if isinstance(planned.intent, AnnounceGoods):
            return BEFORE_LINES + len(planned.intent.lines)
        return int(isinstance(planned.intent, _MARKED))

    # --- one entry's life ---------------------------------------------------------------------

    async def prepare(  # noqa: C901  one arm per intent
        self, entry: Entry, answers: Answers
    ) -> Prepared:
        """Read what must be read first; a request that has left is handed out as it was."""
        intent = _ours(entry)
        if isinstance(intent, DispatchIntent):
            return await self._dispatching.prepare(entry, intent, answers)
        if isinstance(intent, AdHocIntent):
            return await self._ad_hoc.prepare(entry, intent, answers)
        if isinstance(intent, ShipmentIntent):
            return await self._shipping.prepare(entry, intent, answers)
        match intent:
            case CheckDelivery():
                return await self._check(intent)
            case ChangeStock():
                return await self._stock.prepare(entry, intent)
            case CountStock():
                return await self._counting.prepare(entry, intent)
            case OverwriteStock():
                return await self._overwriting.prepare(entry, intent)
            case RegisterLine() | RegisterHead():
                return await self._registers.prepare(intent, answers)
            case AnnounceGoods():
                return await self._announcements.prepare(entry, intent)
            case ConvertDraft():
                return await self._conversions.prepare(
                    entry, intent.draft_of, intent.lines, answers
                )
            case _:
                assert_never(intent)

    async def send(self, entry: Entry) -> Answer:
        """Send `entry.request` as it is."""
        if entry.request is None:
            raise ValueError(f"entry {entry.id} has nothing to send")
        intent = _ours(entry)
        if isinstance(intent, DispatchIntent):
            return await self._site.engine.send(entry.request)
        if isinstance(intent, AdHocIntent):
            return await self._ad_hoc.send(entry, intent)
        if isinstance(intent, ShipmentIntent):
            return await self._shipping.send(entry, intent)
        match intent:
            case ChangeStock() | CountStock() | OverwriteStock():
                return await self._stock.send(entry, entry.request)
            case ConvertDraft():
                return await self._site.engine.send(entry.request, fresh=True)
            case CheckDelivery() | RegisterLine() | RegisterHead() | AnnounceGoods():
                return await self._site.engine.send(entry.request)
            case _:
                assert_never(intent)

    async def settle(  # noqa: C901  one arm per intent
        self, entry: Entry, answer: Answer, answers: Answers
    ) -> Done | NotYet:
        """Check what must be seen to be believed, and distil what others need."""
        intent = _ours(entry)
        if isinstance(intent, DispatchIntent):
            return await self._dispatching.settle(entry, intent, answer, answers)
        if isinstance(intent, AdHocIntent):
            return await self._ad_hoc.settle(entry, intent, answer)
        if isinstance(intent, ShipmentIntent):
            return await self._shipping.settle(entry, intent, answer, answers)
        match intent:
            case CheckDelivery():
                return Done()
            case ChangeStock():
                return self._stock.settle(entry, answer)
            case CountStock():
                return self._counting.settle(entry, intent, answer)
            case OverwriteStock():
                return self._overwriting.settle(entry, intent, answer)
            case RegisterLine() | RegisterHead():
                return await self._registers.settle(intent, answers)
            case AnnounceGoods():
                return await self._announcements.settle(entry, intent, answer)
            case ConvertDraft():
                return await self._conversions.settle(entry, intent.lines, answer)
            case _:
                assert_never(intent)

    async def look(  # noqa: C901  one arm per intent
        self, entry: Entry, answers: Answers, ours: Sequence[Entry]
    ) -> Look:
        """Look for the effect of an unknown outcome."""
        intent = _ours(entry)
        if isinstance(intent, DispatchIntent):
            return await self._dispatching.look(entry, intent, answers)
        if isinstance(intent, AdHocIntent):
            return await self._ad_hoc.look(entry, intent, answers)
        if isinstance(intent, ShipmentIntent):
            return await self._shipping.look(entry, intent, answers)
        match intent:
            case CheckDelivery():
                return await self._check(intent)
            case ChangeStock():
                return await self._stock.look(entry, intent, ours)
            case CountStock():
                return await self._counting.look(entry, intent, ours)
            case OverwriteStock():
                return await self._overwriting.look(entry, intent, ours)
            case RegisterLine() | RegisterHead():
                return await self._registers.look(intent, answers)
            case AnnounceGoods():
                return await self._announcements.look(entry, intent)
            case ConvertDraft():
                return await self._conversions.look(entry, intent.draft_of, intent.lines, answers)
            case _:
                assert_never(intent)

    # --- reading ------------------------------------------------------------------------------

    async def deliveries(self) -> Heads:
        """The open set of this site."""
        return await self._deliveries.open_set()

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        """One delivery with everything."""
        return await self._deliveries.delivery(delivery_id, known)

    async def claim(self, on: Claimable, person: str, until: int | None) -> bool:
        """See `claims`."""
        return await self._claims.write(on, person, until)

    async def goods_outs(self) -> GoodsOutHeads:
        """The open set of this site."""
        return await self._goods_outs.open_set()

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        """One goods-out with everything."""
        return await self._goods_outs.goods_out(goods_out_id, known)

    async def products(self) -> CatalogPart:
        """The system's own product list."""
        return await self._deliveries.products()

    async def stock(self, product: str, place: str) -> Quantity | None:
        """Available stock, None when the server knows none."""
        return await self._stock.stock(product, place)

    async def books(
        self, product: str, place: str, since: int, orders: Collection[str] = ()
    ) -> Books:
        """See `books`."""
        return await self._books.books(product, place, since, orders)

    async def books_at(
        self, place: str, products: Collection[str], since: int, orders: Collection[str] = ()
    ) -> Mapping[str, Books]:
        """See `book_lists`."""
        return await self._book_lists.books(place, products, since, orders)

    async def reading(self, product: str, place: str) -> Reading:
        """See `books`."""
        return await self._books.reading(product, place)

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
        claimed = self._claims.wrote(intent.delivery)
        terminal = self._site.terminal
        return judge_delivery(head, items.items, intent, terminal, self._who_books, claimed)


def _ours(entry: Entry) -> GoodsInIntent | GoodsOutIntent | CountIntent | ShipmentIntent:
    if isinstance(entry.intent, GoodsInIntent | GoodsOutIntent | CountIntent | ShipmentIntent):
        return entry.intent
    raise ValueError(f"entry {entry.id} is for another system: {entry.intent.TYPE}")
