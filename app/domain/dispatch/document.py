"""A dispatch as it stands: one or several goods-outs being picked, packed and handed over.

Every changed copy shares what did not change, because undo keeps the document before each step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.dispatch.facts import (
    UNMEASURED,
    Dimensions,
    DispatchFact,
    Goods,
    Mode,
    Move,
    Outcome,
    SaidLine,
    SaidOrder,
)
from app.domain.dispatch.line import Line
from app.domain.dispatch.machine import Stage
from app.domain.events import Event
from app.domain.goods_out import GoodsOut, GoodsOutHead, GoodsOutStatus
from app.domain.gtin import look_up_form
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.receipt.document import Multiplier, RecentScan, package_form
from app.domain.receipt.facts import Details, Option
from app.domain.receipt.frozenmap import FrozenMap
from app.domain.values import Place, Product, Stamp

OWN_HOLD = "own"
"""Stands for the hold that this document set: its id is known to the server alone."""


class DispatchState(StrEnum):
    """Where a dispatch stands; POSTED takes scans as OPEN does, FINISHED only "Correct"."""

    OPEN = "open"
    POSTED = "posted"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Signature:
    """Where a signature is kept, and what it was when it was given."""

    reference: str
    digest: str
    name: str = ""


@dataclass(frozen=True)
class Order:
    """One goods-out of the document, as it was read last, and what people said of it."""

    goods_out: GoodsOut
    tote: int
    """Its number in a batch, from 1."""
    confirmed: bool = False
    rejected: str = ""
    hold: str = ""
    """The reason why somebody here stopped it."""
    hold_note: str = ""
    released: tuple[str, ...] = ()
    """Holds that were ended here; OWN_HOLD is ours."""
    requested: str | None = None
    """The note with which staff asked to cancel it."""
    accepted: str = ""
    """The request to cancel that was accepted here."""
    returning: str = ""
    """Why what was picked for it goes back."""
    outcome: Outcome | None = None
    outcome_reason: str = ""
    signature: Signature | None = None
    stage: Stage = Stage.NONE
    """What posts have said of it: how far our work has come ..."""
    status: GoodsOutStatus | None = None
    """... to which status that leads ..."""
    told: tuple[str, ...] = ()
    """... and which of the rest: `hold`, `reject`, `request`, ids of holds and requests, ..."""

    @property
    def head(self) -> GoodsOutHead:
        """The goods-out's head."""
        return self.goods_out.head

    @property
    def id(self) -> str:
        """The goods-out's id."""
        return self.goods_out.head.id

    @property
    def canceled(self) -> bool:
        """Nothing of it is sent: here or on the server somebody said so."""
        ended = self.head.status in (GoodsOutStatus.CANCELED, GoodsOutStatus.REJECTED)
        return bool(ended or self.accepted or self.rejected)

    @property
    def on_hold(self) -> bool:
        """Whether a hold stops it, ours or the server's."""
        return bool(self.hold) or bool(self.active_holds)

    @property
    def active_holds(self) -> tuple[str, ...]:
        """The server's holds that nobody here has ended."""
        return tuple(h.id for h in self.head.holds if h.id not in self.released)

    @property
    def unconfirmed(self) -> bool:
        """Whether somebody must take it first (R64)."""
        return self.head.status is GoodsOutStatus.UNCONFIRMED and not self.confirmed

    @property
    def ended_elsewhere(self) -> bool:
        """Whether the server says that it is done, and it was not our doing."""
        done = self.head.status is GoodsOutStatus.FULFILLED
        return done and self.outcome is not Outcome.COLLECTED

    @property
    def goes_back(self) -> bool:
        """Whether all that was picked for it goes back to the shelves."""
        return self.canceled or bool(self.returning) or self.ended_elsewhere

    @property
    def left(self) -> bool:
        """Whether its goods are out of the house, by our doing."""
        return self.outcome is Outcome.COLLECTED

    @property
    def codes(self) -> tuple[str, ...]:
        """What names it on paper or on a customer's phone."""
        head = self.head
        named = (head.number, head.pickup_number, head.pager, *self.goods_out.references)
        return tuple(look_up_form(code) for code in named if code)


@dataclass(frozen=True)
class Package:
    """A package of ours; the server has none of them (O29). `number` counts per order."""

    id: str
    goods_out: str
    number: int
    code: str = ""
    kind: str = ""
    dimensions: Dimensions = UNMEASURED
    closed: bool = False
    void: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """An open question, with the goods that it parks; `id` is its event's."""

    id: str
    order: int
    reason: str
    details: Details
    options: tuple[Option, ...]
    goods: tuple[Goods, ...]
    line: str | None
    goods_out: str | None
    text: str
    asked: Stamp
    times: int = 1
    """How many scans wait in it."""


@dataclass(frozen=True, slots=True)
class LastPick:
    """The goods picked last: what a condition or a lot alone is about."""

    moves: tuple[Move, ...]
    goods: Goods
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Looked:
    """What a person saw at a place."""

    place: str
    product: Product
    empty: bool
    at: int


@dataclass(frozen=True, slots=True)
class PostRecord:
    """One post and what it said, so that a discarded part can be said again."""

    id: str
    at: int
    lines: tuple[SaidLine, ...]
    orders: tuple[SaidOrder, ...]
    finished: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One decision on disk and the document before it: what one undo takes back."""

    person: str | None
    """None: nobody's to undo (a server's answer, a dropped multiplier, a wrong place)."""
    events: tuple[Event[DispatchFact], ...]
    before: Dispatch
    previous: Step | None = field(repr=False)


@dataclass(frozen=True)
class Dispatch:
    """A work document of goods-outs. Equality: the same goods in the same context."""

    id: str
    mode: Mode = Mode.PICK
    stock_by: str = ""
    taken_from: str = ""
    orders: tuple[Order, ...] = ()
    lines: FrozenMap[str, Line] = field(default_factory=FrozenMap)
    by_product: FrozenMap[str, tuple[str, ...]] = field(default_factory=FrozenMap)
    walk: tuple[str, ...] = ()
    """All lines in walk order."""
    packages: tuple[Package, ...] = ()
    package: str | None = None
    """What is packed goes into it; what is put back comes out of it."""
    chosen: str | None = None
    """The order that was chosen; the only one of a document needs no choosing."""
    place: Place | None = None
    """Where the person stands."""
    misses: int = 0
    """Wrong places in a row."""
    line: str | None = None
    """The line touched last: SET, REST, SHORT, -1 and +1 are about it."""
    touched: tuple[str, ...] = ()
    last: LastPick | None = None
    multiplier: Multiplier | None = None
    held: Attributes = NO_ATTRIBUTES
    questions: tuple[Question, ...] = ()
    asking: str | None = None
    """The question asked last, unless another scan parked it."""
    notes: tuple[str, ...] = ()
    looked: tuple[Looked, ...] = ()
    posts: tuple[PostRecord, ...] = ()
    state: DispatchState = DispatchState.OPEN
    correcting: str = ""
    last_lots: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods picked last that had a lot."""
    opened_at: int = field(default=0, compare=False)
    opened_by: str = field(default="", compare=False)
    changed_at: int = field(default=0, compare=False)
    revision: int = field(default=0, compare=False)
    recent: tuple[RecentScan, ...] = field(default=(), compare=False)
    steps: Step | None = field(default=None, compare=False, repr=False)

    def order_of(self, goods_out: str | None) -> Order | None:
        """An order by its goods-out's id."""
        return next((o for o in self.orders if o.id == goods_out), None)

    def order_at(self, line: Line) -> Order:
        """The order that a line belongs to."""
        return next(o for o in self.orders if o.id == line.goods_out)

    @property
    def at_hand(self) -> Order | None:
        """The order that is worked on: the chosen one, else the only one."""
        if self.chosen is not None:
            return self.order_of(self.chosen)
        return self.orders[0] if len(self.orders) == 1 else None

    def order_by_code(self, code: str) -> Order | None:
        """An order by number, pickup number, pager or reference."""
        wanted = look_up_form(code)
        return next((o for o in self.orders if wanted in o.codes), None)

    def lines_of(self, product: str) -> list[Line]:
        """All lines of a product, in walk order."""
        keys = self.by_product.get(product, ())
        return sorted((self.lines[key] for key in keys), key=_rank)

    def lines_in(self, goods_out: str) -> list[Line]:
        """All lines of an order, in walk order."""
        lines = (self.lines[key] for key in self.walk)
        return [line for line in lines if line.goods_out == goods_out]

    def walked(self) -> list[Line]:
        """All lines in walk order."""
        return [self.lines[key] for key in self.walk]

    def question(self, question: str | None) -> Question | None:
        """An open question by its id."""
        return next((q for q in self.questions if q.id == question), None)

    def package_by_id(self, package: str | None) -> Package | None:
        """A package by its id."""
        return next((p for p in self.packages if p.id == package), None)

    def package_by_code(self, code: str) -> Package | None:
        """A package by the label that was put on it."""
        wanted = package_form(code)
        return next((p for p in self.packages if p.code and package_form(p.code) == wanted), None)

    def packages_of(self, goods_out: str) -> list[Package]:
        """The packages of an order that are not void, in their order."""
        return [p for p in self.packages if p.goods_out == goods_out and not p.void]

    def content(self, package: str) -> list[tuple[Line, Decimal]]:
        """What lies in a package, in walk order: the packing list."""
        sums = (
            (line, sum((p.quantity for p in line.within(package)), Decimal(0)))
            for line in self.walked()
        )
        return [(line, quantity) for line, quantity in sums if quantity]


def _rank(line: Line) -> int:
    return line.rank
