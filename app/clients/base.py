"""What a system can do for the terminal, in our words: the only face that `sync` sees.

An entry's life here (outbox 1-5):

1. `plan(posting)` says, purely, what a post means for this system.
2. `prepare(entry, answers)` reads what must be read first. It hands out the request to send and
   the baseline to store, or says that there is nothing to send: the effect is there already, or
   something stands against it.
3. `send(entry)` sends `entry.request` byte for byte and returns the answer, or raises one of
   `clients.errors`. It never repeats a write.
4. `settle(entry, answer)` checks a write that must be seen to be believed (registers) and
   distils what other entries need from the answer (ids).
5. `look(entry, answers, ours)` looks for the effect of an unknown outcome.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from app.domain.claims import Claimable
from app.domain.delivery import Delivery, DeliveryHead
from app.domain.entry import Entry, Planned, Request
from app.domain.goods_out import GoodsOut, GoodsOutHead
from app.domain.posting import Posting
from app.domain.values import Place, Product, Quantity

if TYPE_CHECKING:
    from app.domain.adhoc_posting import AdHocPosting
    from app.domain.adjust_posting import AdjustPosting
    from app.domain.count_posting import CountPosting
    from app.domain.dispatch.posting import DispatchPosting
    from app.domain.shelf import Books, Reading
    from app.domain.ship_posting import ShipPosting
    from app.settings import Credentials

Answers = Mapping[str, Mapping[str, Any]]
"""Distilled answers by entry id, of the entries that this one waits for."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What screens and actions may appear."""

    receive: bool = False
    blind_receive: bool = False
    part_post: bool = False
    take_back: bool = False
    books_receipts: bool = False
    """The system adds the stock of what a receipt says; nobody is asked who books."""
    unannounced: bool = False
    """Goods that no delivery announced can be told to it."""
    conditions: bool = False
    """It keeps damaged goods apart; else what is kept is booked as if it were whole."""
    stock_properties: bool = False
    """Its listings may require lot or date of what becomes stock (R184)."""
    rest_order: bool = False
    """What did not come can become a new draft order."""
    pick: bool = False
    pack: bool = False
    hand_over: bool = False
    ad_hoc: bool = False
    """Goods can leave without an order: it makes one of what was scanned."""
    count: bool = False
    adjust: bool = False
    """A stock figure can be changed or overwritten by a person."""
    ship: bool = False
    """Goods go from place to place: `shipping.Ships`."""
    order: bool = False
    claim: bool = False
    look_up: bool = False
    """It shows what lies where, and how it came there: `lookups.LooksUp`."""
    stock_takings: bool = False
    """It shows its own stock-takings: `office.Office`."""
    exports: bool = False
    """It makes files of its books: `office.Office`."""


@dataclass(frozen=True, slots=True)
class ServerTime:
    """A Date header and when it was seen: `uncertain` is half the round trip plus its second."""

    server: int
    at: int
    monotonic: int
    boot: str
    uncertain: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A 2xx of the system. `complete` is False when the body was cut: it counts all the same."""

    status: int
    body: Any
    complete: bool
    time: ServerTime | None
    took: int


@dataclass(frozen=True, slots=True)
class Ready:
    """Send this; `baseline` is stored with it before it leaves."""

    request: Request
    baseline: dict[str, Any] | None = None
    other: bool = False
    """Not what the server said no to, but another way to the same end: it may leave at once."""


@dataclass(frozen=True, slots=True)
class Done:
    """The effect is there. `by_another` when we never sent it; `note` names a special end.

    `answer` is what entries that wait for this one need (ids).
    """

    answer: dict[str, Any] = field(default_factory=dict)
    by_another: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """A person decides: `key` names the sentence, details hold ours, server and ordered."""

    key: str
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoTrace:
    """Looked for and not seen; two of these far enough apart mean absent (outbox 3)."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """What was seen does not add up yet: look again later, ask after `settle`."""

    key: str
    details: dict[str, Any] = field(default_factory=dict)


Prepared = Ready | Done | Clash
Look = Done | NoTrace | NotYet | Clash


@dataclass(frozen=True, slots=True)
class CatalogPart:
    """Products, with their codes, as a system's own list names them."""

    products: tuple[tuple[Product, tuple[tuple[str, str], ...]], ...]
    """Each with its (code, pack) pairs; pack as an exact decimal text."""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heads:
    """A page-less list of deliveries and what the server could not show of it."""

    items: tuple[DeliveryHead, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoodsOutHeads:
    """The open goods-outs and what the server could not show of them."""

    items: tuple[GoodsOutHead, ...]
    problems: tuple[str, ...] = ()


class Known(Protocol):
    """What a translation may ask of the catalog: a product the terminal knows by its id."""

    def product(self, product_id: str) -> Product | None:
        """The product, or None when this terminal has not heard of it."""

    def products_by_article(self, article: str) -> Sequence[Product]:
        """The products with this article number, exactly as written."""

    def lot_text(self, lot_id: str) -> str | None:
        """The label's text of a lot id, or None."""

    def place(self, place_id: str) -> Place | None:
        """A place by the server's id, or None."""


class System(Protocol):
    """A warehouse system behind an API."""

    name: str
    capabilities: Capabilities

    def use_credentials(self, credentials: Credentials) -> None:
        """Sign in with these from now on, at the same server and as the same app."""

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        """What a post obliges us to tell this system; pure."""

    def plan_dispatch(self, posting: DispatchPosting) -> tuple[Planned, ...]:
        """What a post of a dispatch obliges us to tell this system; pure."""

    def plan_ad_hoc(self, posting: AdHocPosting) -> tuple[Planned, ...]:
        """What the post of an ad-hoc goods out obliges us to tell this system; pure."""

    def plan_count(self, posting: CountPosting) -> tuple[Planned, ...]:
        """What a post of a count obliges us to tell this system; pure."""

    def plan_adjust(self, posting: AdjustPosting) -> tuple[Planned, ...]:
        """What the post of an adjustment obliges us to tell this system; pure."""

    def plan_shipment(self, posting: ShipPosting) -> tuple[Planned, ...]:
        """What a post of a shipment obliges us to tell this system; pure."""

    def keys(self, planned: Planned) -> int:
        """How many ObjectIds are minted for it at posting."""

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        """Read what must be read first (raises ClientError; nothing was written)."""

    async def send(self, entry: Entry) -> Answer:
        """Send `entry.request` as it is (raises ClientError)."""

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        """After a 2xx: what the others need of it; NotYet when a look misses a register."""

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        """Look for the effect; `ours` are this terminal's done entries of the lane since."""

    async def deliveries(self) -> Heads:
        """The open set of deliveries of this site."""

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        """One delivery with everything."""

    async def goods_outs(self) -> GoodsOutHeads:
        """The open goods-outs of this site; empty where it has none."""

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        """One goods-out with everything (raises ClientError)."""

    async def claim(self, on: Claimable, person: str, until: int | None) -> bool:
        """Say who works on a goods-in or a goods-out, until `until` (server time, ms); None:
        nobody any more. False where it cannot be written (raises ClientError).
        """

    async def products(self) -> CatalogPart:
        """The system's own product list, empty where it has none."""

    async def stock(self, product: str, place: str) -> Quantity | None:
        """Available stock, None when the server knows none."""

    async def books(
        self, product: str, place: str, since: int, orders: Collection[str] = ()
    ) -> Books:
        """The books of a product at a place and all changes since a time of the server (ms UTC);
        of `orders` it is said whether they were taken out of stock (raises ClientError).
        """

    async def books_at(
        self, place: str, products: Collection[str], since: int, orders: Collection[str] = ()
    ) -> Mapping[str, Books]:
        """The books of several products at a place, by product, as `books` tells them; for many
        of them that asks for less (raises ClientError).
        """

    async def reading(self, product: str, place: str) -> Reading:
        """The books of a product at a place as they are now, and no more (raises ClientError)."""

    async def place(self, place: str) -> Place | None:
        """A place by id where the system can name it; None where it cannot."""

    async def probe(self) -> ServerTime | None:
        """The cheapest GET that shows that the system answers (raises ClientError)."""

    async def close(self) -> None:
        """Close all connections."""
