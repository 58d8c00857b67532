"""A receiving desk without disk and window, and what comes to it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)
from app.domain.receipt import (
    Line,
    Receipt,
    ReceiptFact,
    ReceiptRules,
    decide,
    keys,
    opening,
)
from app.domain.receipt.actions import Action
from app.domain.receipt.evolve import STORY
from app.domain.values import Place, Product, Track
from tests.domain.desk import Kind, WorkDesk

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


RECEIPT = Kind("receipt-1", STORY, decide, keys)


class Desk(WorkDesk[Receipt, ReceiptFact, Action]):
    """One receipt and the people at it."""

    def __init__(
        self, *deliveries: Delivery, rules: ReceiptRules = RULES, place: Place | None = DOCK
    ) -> None:
        super().__init__(RECEIPT, rules, opening(deliveries, place, rules))

    def line(self, key: str) -> Line:
        """A line by its id."""
        return self.document.lines[key]

    def received(self) -> dict[str, str]:
        """What lies on each line, kept and rejected; lines with nothing are left out."""
        return {
            line.id if line.source else (line.product.id if line.product else line.code): str(
                line.received.normalize()
            )
            for line in self.document.ordered()
            if line.received
        }

    def key(self) -> str:
        """The last decision's key."""
        return self.last.key
