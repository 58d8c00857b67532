"""A receiving desk without disk and window: acts, keeps the journal, and holds every decision
to the rules that are always true.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.decision import Accepted, Decision, Held, Refused
from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)
from app.domain.events import Event
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
from app.domain.receipt import (
    Line,
    Receipt,
    ReceiptFact,
    ReceiptRules,
    decide,
    evolve,
    fold,
    opening,
)
from app.domain.receipt.actions import Action, Answer, Scan
from app.domain.receipt.keys import ACCEPTED, HELD, NOTICES, OPTIONS, QUESTIONS, REFUSED
from app.domain.values import Lot, Place, Product, Stamp, Track

TODAY = date(2026, 3, 10)
DOCK = Place("dock", "Dock 1")
CAGE = Place("cage", "Quarantine cage")
RULES = ReceiptRules(quarantine_place=CAGE)

TEA = Product("tea", "Green tea", "TEA-1")
CUPS = Product("cups", "Paper cups", "CUP-1", packs=(Decimal(24),))
MILK = Product("milk", "Oat milk", "MLK-1", track=Track.LOT, min_days_in=30)
METER = Product("meter", "Flow meter", "MTR-1", track=Track.SERIAL)
CHEESE = Product(
    "cheese", "Hill cheese", "CHS-1", "kg", "MASS_KILOGRAMS", Decimal("0.001"), catch_weight=True
)
RICE = Product("rice", "Rice", "RCE-1", "kg", "MASS_KILOGRAMS", Decimal("0.5"))


def line(key: str, product: Product, expected: int | str, **more: Any) -> DeliveryLine:
    """An advised line; its id is also its sort value."""
    more.setdefault("sort", key)
    return DeliveryLine(key, product, Decimal(expected), Decimal(1), **more)


def delivery(
    *lines: DeliveryLine,
    key: str = "d1",
    advised: int | None = 1000,
    packages: Iterable[DeliveryPackage] = (),
    sender: str = "acme",
    **more: Any,
) -> Delivery:
    """A planned delivery."""
    head = DeliveryHead(
        key,
        f"No. {key}",
        f"N-{key}",
        sender.title(),
        sender,
        DeliveryState.PLANNED,
        advised,
        **more,
    )
    return Delivery(head, lines, tuple(packages))


class Refusal(AssertionError):
    """The desk refused what a test took for granted."""


class Desk:
    """One receipt and the people at it. Time passes only when told to."""

    def __init__(
        self,
        *deliveries: Delivery,
        rules: ReceiptRules = RULES,
        place: Place | None = DOCK,
    ) -> None:
        self.rules = rules
        self.person = "desk"
        self.now = 1_000_000
        self.boot = "boot-1"
        self.painted: dict[str, int] = {}
        self.events: list[Event[ReceiptFact]] = []
        opened = opening(deliveries, place, rules)
        assert isinstance(opened, Accepted), opened
        self.receipt: Receipt = evolve(None, self._event(opened.facts[0]))
        self.last: Decision[ReceiptFact] = opened

    # --- acting --------------------------------------------------------------------------

    def do(self, action: Action) -> Decision[ReceiptFact]:
        """Decide an action and write what it leads to."""
        before = self.receipt
        self.last = decide(
            before, action, self.rules, self.stamp(), TODAY, self.person, self.painted
        )
        documented(self.last)
        assert self.receipt is before
        if isinstance(self.last, Accepted):
            assert self.last.facts
            assert [fact.joins for fact in self.last.facts] == [
                at > 0 for at in range(len(self.last.facts))
            ]
            for fact in self.last.facts:
                self.receipt = evolve(self.receipt, self._event(fact))
        return self.last

    def act(self, action: Action) -> Accepted[ReceiptFact]:
        """Do something that must be accepted."""
        decision = self.do(action)
        if not isinstance(decision, Accepted):
            raise Refusal(f"{action} -> {decision}")
        return decision

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

    def answer(self, option: int | str) -> Decision[ReceiptFact]:
        """Tap an answer of the question asked last."""
        assert self.receipt.asking
        return self.do(Answer(self.receipt.asking, option))

    def paint(self, wait: int = 700) -> None:
        """The question is on the screen, and has been for `wait` ms when this returns."""
        assert self.receipt.asking
        self.painted = {self.receipt.asking: self.now}
        self.now += wait

    def stamp(self) -> Stamp:
        """Now."""
        return Stamp(1_700_000_000_000 + self.now, self.now, self.boot)

    def _event(self, fact: ReceiptFact) -> Event[ReceiptFact]:
        key = f"{len(self.events) + 1:024x}"
        event = Event(key, "receipt-1", "T001", self.person, self.stamp(), fact)
        self.events.append(event)
        return event

    # --- looking -------------------------------------------------------------------------

    def line(self, key: str) -> Line:
        """A line by its id."""
        return self.receipt.lines[key]

    def received(self) -> dict[str, str]:
        """What lies on each line, kept and rejected; lines with nothing are left out."""
        return {
            line.id if line.source else (line.product.id if line.product else line.code): str(
                line.received.normalize()
            )
            for line in self.receipt.ordered()
            if line.received
        }

    def key(self) -> str:
        """The last decision's key."""
        return self.last.key

    def replayed(self) -> Receipt:
        """The receipt as its journal tells it."""
        return fold(self.events)


def documented(decision: Decision[ReceiptFact]) -> None:
    """The decision says nothing that `keys` does not list."""
    known = _known(decision)
    if decision.key != "question_dropped":
        assert set(decision.details) <= set(known), decision
    for notice in getattr(decision, "notices", ()):
        details = NOTICES[notice.key] if notice.key in NOTICES else REFUSED[notice.key]
        assert set(notice.details) <= set(details), notice
    for fact in getattr(decision, "facts", ()):
        assert all(option.choice in OPTIONS for option in getattr(fact, "options", ()))


def _known(decision: Decision[ReceiptFact]) -> tuple[str, ...]:
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


def package(code: str, content: ProductRead | UnknownRead | None = None) -> Scan:
    """A package's label."""
    return meaning(PackageRead(code, content), text=code)


def attributes(**told: Any) -> Scan:
    """A code with attributes only."""
    return meaning(AttributesRead(Attributes(**told)), text=f"attributes {told}")


def unknown(code: str, **more: Any) -> Scan:
    """A code that nobody knows."""
    return meaning(UnknownRead(code, **more), text=code)


def same_goods(one: Receipt, other: Receipt) -> bool:
    """Whether goods, context and postings are equal; histories may differ."""
    return replace(one) == replace(other)
