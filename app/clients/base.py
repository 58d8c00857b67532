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

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.domain.delivery import Delivery, DeliveryHead
from app.domain.entry import Entry, Planned, Request
from app.domain.posting import Posting
from app.domain.values import Place, Product, Quantity

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
    count: bool = False
    ship: bool = False
    order: bool = False
    claim: bool = False


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


class Known(Protocol):
    """What a translation may ask of the catalog: a product the terminal knows by its id."""

    def product(self, product_id: str) -> Product | None:
        """The product, or None when this terminal has not heard of it."""

    def products_by_article(self, article: str) -> Sequence[Product]:
        """The products with this article number, exactly as written."""

    def lot_text(self, lot_id: str) -> str | None:
        """The label's text of a lot id, or None."""


class System(Protocol):
    """A warehouse system behind an API."""

    name: str
    capabilities: Capabilities

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        """What a post obliges us to tell this system; pure."""

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

    async def products(self) -> CatalogPart:
        """The system's own product list, empty where it has none."""

    async def stock(self, product: str, place: str) -> Quantity | None:
        """Available stock, None when the server knows none."""

    async def place(self, place: str) -> Place | None:
        """A place by id where the system can name it; None where it cannot."""

    async def probe(self) -> ServerTime | None:
        """The cheapest GET that shows that the system answers (raises ClientError)."""

    async def close(self) -> None:
        """Close all connections."""
