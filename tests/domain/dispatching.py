"""A picking and packing desk without disk and window: acts, keeps the journal, and holds every
decision to the rules that are always true.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.decision import Accepted, Decision, Held, Refused
from app.domain.dispatch import (
    Dispatch,
    DispatchFact,
    DispatchPosting,
    DispatchRules,
    Line,
    Mode,
    StockBy,
    current_line,
    decide,
    evolve,
    fold,
    opening,
    posting_of,
)
from app.domain.dispatch.actions import Action, Answer, ConfirmOrder, Enter, Finish, Post, Scan
from app.domain.dispatch.keys import ACCEPTED, HELD, NOTICES, OPTIONS, QUESTIONS, REFUSED
from app.domain.events import Event
from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    ProcessingModel,
)
from app.domain.meanings import (
    Attributes,
    AttributesRead,
    CommandRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    ReadMeaning,
    UnknownRead,
)
from app.domain.values import ZERO, Lot, Place, Product, Stamp, Track

TODAY = date(2026, 3, 10)
A1 = Place("a1", "A-1")
A2 = Place("a2", "A-2")
A10 = Place("a10", "A-10")
B1 = Place("b1", "B-1")
RULES = DispatchRules()
BY_TERMINAL = DispatchRules(stock_by=StockBy.TERMINAL)

TEA = Product("tea", "Green tea", "TEA-1")
CUPS = Product("cups", "Paper cups", "CUP-1", packs=(Decimal(10),))
MILK = Product("milk", "Oat milk", "MLK-1", track=Track.LOT, min_days_out=10)
METER = Product("meter", "Flow meter", "MTR-1", track=Track.SERIAL)
CHEESE = Product(
    "cheese", "Hill cheese", "CHS-1", "kg", "MASS_KILOGRAMS", Decimal("0.001"), catch_weight=True
)
COLA = Product("cola", "Cola", "COL-1")
DEPOSIT = Product("deposit", "Bottle deposit", "DEP-1")

SHIPMENT = GoodsOutType.SHIPMENT
PICKUP = GoodsOutType.PICKUP
OLD = ProcessingModel.OLD
NEW = ProcessingModel.NEW
UNKNOWN_MODEL = ProcessingModel.UNKNOWN


def line(key: str, product: Product, quantity: int | str, **more: Any) -> GoodsOutLine:
    """An ordered line at A-1; its id is also its sort value."""
    more.setdefault("sort", key)
    more.setdefault("place", A1)
    return GoodsOutLine(key, product, Decimal(quantity), **more)


def order(
    *lines: GoodsOutLine,
    key: str = "g1",
    kind: GoodsOutType = SHIPMENT,
    status: GoodsOutStatus = GoodsOutStatus.CONFIRMED,
    model: ProcessingModel = NEW,
    references: tuple[str, ...] = (),
    **more: Any,
) -> GoodsOut:
    """A confirmed goods-out of the new model."""
    head = GoodsOutHead(key, f"GO-{key}", kind, status, model, **more)
    return GoodsOut(head, lines, references=references)


def now(goods_out: GoodsOut, **head: Any) -> GoodsOut:
    """The goods-out as the server shows it later, with these members of the head changed."""
    return replace(goods_out, head=replace(goods_out.head, **head))


class Refusal(AssertionError):
    """The desk refused what a test took for granted."""


class Desk:
    """One dispatch and the people at it. Time passes only when told to."""

    def __init__(
        self, *orders: GoodsOut, rules: DispatchRules = RULES, mode: Mode = Mode.PICK
    ) -> None:
        self.rules = rules
        self.person = "desk"
        self.now = 1_000_000
        self.boot = "boot-1"
        self.painted: dict[str, int] = {}
        self.events: list[Event[DispatchFact]] = []
        opened = opening(orders, rules, mode=mode)
        assert isinstance(opened, Accepted), opened
        documented(opened)
        self.document: Dispatch = evolve(None, self._event(opened.facts[0]))
        self.last: Decision[DispatchFact] = opened

    # --- acting --------------------------------------------------------------------------

    def do(self, action: Action) -> Decision[DispatchFact]:
        """Decide an action and write what it leads to."""
        before = self.document
        self.last = decide(
            before, action, self.rules, self.stamp(), TODAY, self.person, self.painted
        )
        documented(self.last)
        assert self.document is before
        if isinstance(self.last, Accepted):
            assert self.last.facts
            assert [fact.joins for fact in self.last.facts] == [
                at > 0 for at in range(len(self.last.facts))
            ]
            for fact in self.last.facts:
                self.document = evolve(self.document, self._event(fact))
        return self.last

    def act(self, *actions: Action) -> Accepted[DispatchFact]:
        """Do things that must be accepted; the last outcome comes back."""
        decision: Decision[DispatchFact] = self.last
        for action in actions:
            decision = self.do(action)
            if not isinstance(decision, Accepted):
                raise Refusal(f"{action} -> {decision}")
        assert isinstance(decision, Accepted)
        return decision

    def asks(self, action: Action) -> str:
        """Do something that must end in a question; returns its reason."""
        decision = self.act(action)
        assert decision.amber, decision
        assert self.document.asking is not None
        question = self.document.question(self.document.asking)
        assert question is not None
        return question.reason

    def refused(self, action: Action) -> str:
        """Do something that must be refused; returns the key."""
        decision = self.do(action)
        assert isinstance(decision, Refused), decision
        return decision.key

    def held(self, action: Action) -> str:
        """Do something that must be held; returns the key."""
        decision = self.do(action)
        assert isinstance(decision, Held), decision
        return decision.key

    def answer(self, option: int | str) -> Decision[DispatchFact]:
        """Tap an answer of the question asked last."""
        assert self.document.questions
        key = self.document.asking or self.document.questions[-1].id
        return self.do(Answer(key, option))

    def paint(self, wait: int = 700) -> None:
        """The question is on the screen, and has been for `wait` ms when this returns."""
        assert self.document.asking
        self.painted = {self.document.asking: self.now}
        self.now += wait

    def post(self) -> DispatchPosting:
        """Post, and what that says."""
        self.act(Post())
        return posting_of(self.document, self.document.posts[-1].id)

    def finish(self, leave: bool = False) -> DispatchPosting:
        """Finish, and what that says."""
        self.act(Finish(leave))
        return posting_of(self.document, self.document.posts[-1].id)

    def enter(self, mode: Mode) -> None:
        """Pick, pack, hand over or put back from now on."""
        self.act(Enter(mode))

    def confirm(self, key: str = "g1") -> None:
        """Take an order."""
        self.act(ConfirmOrder(key))

    def stamp(self) -> Stamp:
        """Now."""
        return Stamp(1_700_000_000_000 + self.now, self.now, self.boot)

    def _event(self, fact: DispatchFact) -> Event[DispatchFact]:
        key = f"{len(self.events) + 1:024x}"
        event = Event(key, "dispatch-1", "T001", self.person, self.stamp(), fact)
        self.events.append(event)
        return event

    # --- looking -------------------------------------------------------------------------

    def line(self, key: str) -> Line:
        """A line by its id."""
        return self.document.lines[key]

    def picked(self) -> dict[str, str]:
        """What is picked of each line here; lines with nothing are left out."""
        return {
            one.id: format(one.picked.normalize(), "f")
            for one in self.document.walked()
            if one.picked
        }

    def packed(self) -> dict[int, dict[str, str]]:
        """What lies in each package, by its number."""
        return {
            package.number: {
                one.id: format(q.normalize(), "f") for one, q in self.document.content(package.id)
            }
            for package in self.document.packages
        }

    def next(self) -> str | None:
        """The line to be picked now."""
        current = current_line(self.document)
        return current.id if current else None

    def walk(self) -> list[str]:
        """All lines in walk order."""
        return list(self.document.walk)

    def stock(self, posting: DispatchPosting) -> dict[tuple[str, str], str]:
        """What a post says of stock, by product and place."""
        sums: dict[tuple[str, str], Decimal] = {}
        for move in posting.stock:
            key = (move.product.id, move.place)
            sums[key] = sums.get(key, ZERO) + move.delta
        return {key: format(q.normalize(), "f") for key, q in sums.items()}

    def replayed(self) -> Dispatch:
        """The dispatch as its journal tells it."""
        return fold(self.events)


def documented(decision: Decision[DispatchFact]) -> None:
    """The decision says nothing that `keys` does not list."""
    known = _known(decision)
    if decision.key not in {"question_dropped", "noted_meanwhile", "kept_too_much"}:
        assert set(decision.details) <= set(known), (decision.key, set(decision.details) - {*known})
    for notice in getattr(decision, "notices", ()):
        assert set(notice.details) <= set(NOTICES[notice.key]), notice
    for fact in getattr(decision, "facts", ()):
        options = getattr(fact, "options", ())
        assert all(option.choice in OPTIONS for option in options)
        assert len(options) <= 9
        if options:
            assert {key for key, _ in fact.details} <= set(QUESTIONS[fact.reason]), fact


def _known(decision: Decision[DispatchFact]) -> tuple[str, ...]:
    if isinstance(decision, Refused):
        return REFUSED[decision.key]
    if isinstance(decision, Held):
        return HELD[decision.key]
    if decision.amber and decision.key in QUESTIONS:
        return QUESTIONS[decision.key]
    return ACCEPTED[decision.key]


# --- codes -----------------------------------------------------------------------------------


def meaning(*meanings: ReadMeaning, text: str = "") -> Scan:
    """A scan with these meanings."""
    return Scan(Read(text or repr(meanings), "EAN-13", meanings))


def item(
    product: Product, *, pack: int | str = 1, lot_known: Lot | None = None, **attributes: Any
) -> Scan:
    """An item's code; equal arguments are equal characters."""
    told = Attributes(**attributes)
    read = ProductRead(product, Decimal(pack), product.id, told, lot_known)
    return meaning(read, text=f"{product.id}*{pack}{told if told else ''}")


def command(name: str, value: str = "") -> Scan:
    """A command code."""
    return meaning(CommandRead(name, value), text=f"DH:{name}:{value}")


def place(where: Place) -> Scan:
    """A place's label."""
    return meaning(PlaceRead(where), text=where.id)


def package(code: str, content: ProductRead | None = None) -> Scan:
    """A package's label."""
    return meaning(PackageRead(code, content), text=code)


def attributes(**told: Any) -> Scan:
    """A code with attributes only."""
    return meaning(AttributesRead(Attributes(**told)), text=f"attributes {told}")


def unknown(code: str) -> Scan:
    """A code that nobody knows; also how an order's number is read."""
    return meaning(UnknownRead(code), text=code)
