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
from app.domain.frozenmap import FrozenMap
from app.domain.goods_out import GoodsOut, GoodsOutHead, GoodsOutStatus
from app.domain.gtin import look_up_form
from app.domain.values import Place, Product, Stamp
from app.domain.working import package_form
from app.domain.working.document import OpenQuestion, WorkDocument

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
    def stopped(self) -> bool:
        """Whether no step of its machine is taken now. What has left the house is not stopped any
        more: that it left is said, and a person decides what it means.
        """
        return (self.canceled or self.on_hold) and not self.left

    @property
    def goes_back(self) -> bool:
        """Whether all that was picked for it goes back to the shelves."""
        return self.canceled or bool(self.returning) or self.ended_elsewhere

    @property
    def left(self) -> bool:
        """Whether its goods are out of the house, by our doing."""
        return self.outcome is Outcome.COLLECTED

    @property
    def shown(self) -> tuple[str, ...]:
        """What its customer shows: the pickup number, the pager."""
        numbers = (self.head.pickup_number, self.head.pager)
        return tuple(look_up_form(code) for code in numbers if code)

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
    order_number: str = ""
    """The order's number (else its id) when it was begun: a label printed then stays true."""

    @property
    def label(self) -> str:
        """What is scanned on it: the label that was put on it, else the one that we print."""
        return self.code or f"{self.order_number}-P{self.number}"


@dataclass(frozen=True, slots=True)
class Question(OpenQuestion[Goods]):
    """An open question, about goods, a line or an order."""

    goods_out: str | None = None


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


@dataclass(frozen=True)
class Dispatch(WorkDocument[DispatchFact, Question]):
    """A work document of goods-outs. Equality: the same goods in the same context."""

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
    touched: tuple[str, ...] = ()
    last: LastPick | None = None
    notes: tuple[str, ...] = ()
    looked: tuple[Looked, ...] = ()
    posts: tuple[PostRecord, ...] = ()
    state: DispatchState = DispatchState.OPEN
    correcting: str = ""
    last_lots: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods picked last that had a lot."""

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

    def package_by_id(self, package: str | None) -> Package | None:
        """A package by its id."""
        return next((p for p in self.packages if p.id == package), None)

    def package_by_code(self, code: str) -> Package | None:
        """A package by its label: one that was put on it, or ours."""
        wanted = package_form(code)
        return next((p for p in self.packages if package_form(p.label) == wanted), None)

    def packages_of(self, goods_out: str) -> list[Package]:
        """The packages of an order that are not void, in their order."""
        return [p for p in self.packages if p.goods_out == goods_out and not p.void]

    def holds(self, package: str) -> bool:
        """Whether anything lies in a package; found without looking at all of a long order."""
        lines = (self.lines[key] for key in self.walk)
        return any(p.cell.package == package for line in lines for p in line.portions)

    def content(self, package: str) -> list[tuple[Line, Decimal]]:
        """What lies in a package, in walk order: the packing list."""
        sums = (
            (line, sum((p.quantity for p in line.within(package)), Decimal(0)))
            for line in self.walked()
        )
        return [(line, quantity) for line, quantity in sums if quantity]


def _rank(line: Line) -> int:
    return line.rank
